"""Aorta and lung."""
