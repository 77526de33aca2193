"""What the bedside page is told by the guideline."""
