"""The two guidelines as terms, written once a process: that takes longer than most proofs."""

from functools import cache

from conftest import GUIDELINE, SOURCE_ONLY
from pulsefirst.checks.proofs import World

GUIDELINES = {"whole": GUIDELINE, "source alone": SOURCE_ONLY}


@cache
def world(content: str) -> World:
    """The guideline of this name as terms."""
    return World(GUIDELINES[content])
