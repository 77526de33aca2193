"""What people look for and this guideline does not cover."""

from __future__ import annotations

from dataclasses import dataclass

from pulsefirst.model.conditions import Finding
from pulsefirst.model.instruments import Instrument
from pulsefirst.model.recommendations import Hypothesis, Target


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """A subject that is looked for by these words and is not covered here: that is said, and where to go on.

    `text` says what is not covered and where it is; `see` is what here comes nearest to it.
    """

    title: str
    text: str
    words: tuple[str, ...]
    see: tuple[Finding | Hypothesis | Target | Instrument, ...] = ()
