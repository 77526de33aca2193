"""Recorded facts in few words, for chips and reasons."""

from __future__ import annotations

from collections.abc import Iterable

from pulsefirst.backends.prose import label
from pulsefirst.interfaces.web.rows import words_of
from pulsefirst.model.case import NOT_ASSESSED
from pulsefirst.model.findings import Flag, Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Fact, Need


def fact_chips(guideline: Guideline, facts: Iterable[Fact], leg: Leg | None = None) -> list[str]:
    """Each fact in few words; a leg is named where it is not the one that is spoken of."""
    return [f"{_said(guideline, fact)}{_of(fact.leg, leg)}" for fact in facts]


def need_chips(guideline: Guideline, needs: Iterable[Need], leg: Leg | None = None) -> list[str]:
    """Each finding that is needed, by its name."""
    return list(dict.fromkeys(f"{label(guideline.findings[need.finding])}{_of(need.leg, leg)}" for need in needs))


def _said(guideline: Guideline, fact: Fact) -> str:
    finding = guideline.findings[fact.finding]
    if fact.value is NOT_ASSESSED:
        return f"{label(finding)} could not be assessed"
    if isinstance(finding, Flag):
        return label(finding) if fact.value is True else f"no {label(finding)}"
    return f"{label(finding)}: {words_of(finding, fact.value)}"


def _of(leg: Leg | None, spoken_of: Leg | None) -> str:
    return "" if leg is None or leg is spoken_of else f" ({leg})"
