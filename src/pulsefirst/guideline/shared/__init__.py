"""What every room reads: answers, the complaint, time, legs, services."""
