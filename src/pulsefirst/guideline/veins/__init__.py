"""The veins: swelling, thrombosis, the blue leg."""
