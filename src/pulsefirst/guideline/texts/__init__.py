"""Texts that one takes away from a plan: assignments only."""
