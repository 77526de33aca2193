"""The source: what it states, in our own words, and where. The document itself is not carried."""

from __future__ import annotations

import hashlib


def line_hash(text: str) -> str:
    """SHA-256 of a line of the document: trimmed, each run of white space taken as one space."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()
