"""Recorded facts in few words, for chips and reasons."""

from __future__ import annotations

from collections.abc import Iterable

from pulsefirst.backends.prose import label
from pulsefirst.backends.words import fact_in_words
from pulsefirst.interfaces.web.verdict import of_leg
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Fact, Need


def fact_chips(guideline: Guideline, facts: Iterable[Fact], leg: Leg | None = None) -> list[str]:
    """Each fact in few words; a leg is named where it is not the one that is spoken of."""
    return [f"{fact_in_words(guideline, fact)}{_of(fact.leg, leg)}" for fact in facts]


def need_chips(guideline: Guideline, needs: Iterable[Need], leg: Leg | None = None) -> list[str]:
    """Each finding that is needed, by its name."""
    return list(dict.fromkeys(f"{label(guideline.findings[need.finding])}{_of(need.leg, leg)}" for need in needs))


def _of(leg: Leg | None, spoken_of: Leg | None) -> str:
    return "" if leg is spoken_of else of_leg(leg)
