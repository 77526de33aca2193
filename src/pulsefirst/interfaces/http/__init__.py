"""Assembles the interfaces behind one address."""
