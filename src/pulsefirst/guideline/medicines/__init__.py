"""Medicines: who takes what, doses by kidney function, gates."""
