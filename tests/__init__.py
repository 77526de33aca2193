"""Every test of the house. A package, so that no other package called tests stands before it."""
