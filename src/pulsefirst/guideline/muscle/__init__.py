"""Muscle and compartment: compartment syndrome, breakdown of muscle."""
