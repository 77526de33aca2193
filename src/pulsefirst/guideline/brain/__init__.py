"""The brain: stroke, demyelination."""
