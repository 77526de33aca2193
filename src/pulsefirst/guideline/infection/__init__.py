"""Infection of the leg: fever, necrotizing infection."""
