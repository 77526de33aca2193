"""Findings, facts and legs in words; every word of content comes from the guideline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from pulsefirst.backends.prose import label
from pulsefirst.interfaces.cli.terminal import tied
from pulsefirst.model.case import NOT_ASSESSED, Recorded
from pulsefirst.model.findings import Finding, Flag, Leg, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Fact, Need
from pulsefirst.notation.values import plain_value

HOURS_MATTER = 72
UNITLESS = ("1", "ratio", "{ratio}", "{score}")
UNSPOKEN = str.maketrans({"[": " ", "]": "", "{": "", "}": ""})


def legs_in_words(legs: Sequence[Leg | None]) -> str:
    """ "left leg", "both legs", or nothing for the patient."""
    named = [leg for leg in legs if leg is not None]
    if not named:
        return ""
    return "both legs" if len(named) == len(Leg) else f"{named[0]} leg"


def of_legs(legs: Sequence[Leg | None]) -> str:
    """The same in brackets, with a space before it."""
    words = legs_in_words(legs)
    return f" ({tied(words)})" if words else ""


def value_in_words(finding: Finding, value: Recorded) -> str:
    """A value as a person reads it: with its unit, without the marks that only machines need."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(plain_value(finding, value))
    if isinstance(finding, Measured) and value is not NOT_ASSESSED:
        number, _, unit = text.partition(" ")
        text = number if unit in UNITLESS else f"{number} {unit.translate(UNSPOKEN).strip()}".rstrip()
    return text


def fact_in_words(guideline: Guideline, fact: Fact) -> str:
    """A recorded fact, without its leg."""
    finding = guideline.findings[fact.finding]
    if fact.value is NOT_ASSESSED:
        return f"{label(finding)} could not be assessed"
    if isinstance(finding, Flag):
        return label(finding) if fact.value is True else f"no {label(finding)}"
    said = value_in_words(finding, fact.value)
    return f"{label(finding)} “{said}”" if "," in said else f"{label(finding)} {said}"


def fact_list(guideline: Guideline, facts: Iterable[Fact], seen_from: Leg | None = None) -> list[str]:
    """Recorded facts, each said once; a leg is said when it is not the one the line speaks of."""
    legs: dict[str, list[Leg | None]] = {}
    for fact in facts:
        legs.setdefault(fact_in_words(guideline, fact), []).append(fact.leg)
    return [text + ("" if places == [seen_from] else of_legs(places)) for text, places in legs.items()]


def facts_in_words(guideline: Guideline, facts: Iterable[Fact], seen_from: Leg | None = None, joined_by: str = ", ") -> str:
    """Recorded facts in one phrase."""
    return joined_by.join(fact_list(guideline, facts, seen_from))


def needs_in_words(guideline: Guideline, needs: Iterable[Need], seen_from: Leg | None = None) -> str:
    """Findings that are needed, each named once; a leg is said when it is not the one the line speaks of."""
    legs: dict[str, list[Leg | None]] = {}
    for need in needs:
        legs.setdefault(need.finding, []).append(need.leg)
    return ", ".join(
        label(guideline.findings[finding]) + ("" if places == [seen_from] else of_legs(places))
        for finding, places in legs.items()
    )


def moment_in_words(moment: datetime) -> str:
    """A moment to the minute, with its offset."""
    return tied(moment.isoformat(sep=" ", timespec="minutes"))


def span_in_words(hours: float) -> str:
    """A span of time, in days once hours no longer matter."""
    return f"{hours:.1f} h" if hours <= HOURS_MATTER else f"{hours / 24:.0f} days"


def statement_tag(statements: Iterable[str], provenance: str = "") -> str:
    """ "[A1 F1 · source]", kept on one line where it is short."""
    inside = " ".join(dict.fromkeys(statements))
    return tied(f"[{inside} · {provenance}]" if provenance and inside else f"[{inside or provenance}]")
