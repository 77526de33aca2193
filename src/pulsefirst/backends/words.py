"""Recorded facts in words: legs, times, spans, values, facts, and the findings that are needed.

One style for every reader: "label: value", "label" or "no label", "label could not be assessed". Every word of content comes
from the guideline; how a line is broken is for whoever shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from functools import reduce
from typing import Final

from pulsefirst.backends.durations import clock_in_words, span_in_words
from pulsefirst.backends.prose import label
from pulsefirst.model.case import NOT_ASSESSED, Key, Recorded
from pulsefirst.model.conditions import Finding, Flag, Measured, Since, Span
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Dose, Fact, Need
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation.units import with_unit_said
from pulsefirst.notation.values import plain_value

YES: Final = "yes"
NO: Final = "no"
UNITLESS: Final = ("1", "ratio", "{ratio}", "{score}", "count")
"""Units that nobody says."""
UNSPOKEN: Final = str.maketrans({"[": " ", "]": "", "{": "", "}": ""})
"""Marks of a unit that only machines need."""
AS_PRINTED: Final = {
    "degC": "°C",
    "degF": "°F",
    "umol": "µmol",
    "/uL": "/µL",
    "10^9": "\u00d7 10\u2079",
    "10^3": "\u00d7 10\u00b3",
    "1.73m2": "1.73 m\u00b2",
}
"""Units as print has them; a case writes them so that every keyboard can."""
LEVEL_WORDS: Final = {
    Urgency.EMERGENCY: "EMERGENCY, at once",
    Urgency.URGENT: "URGENT, the same day",
    Urgency.SOON: "SOON, within 1 working day to two weeks",
    Urgency.NONE: "nothing is demanded by what is known so far",
}
"""A level of triage as a clinician reads it."""
SHORT_HASH: Final = 12
"""How many digits of the content's hash are shown."""


# --- legs and time ------------------------------------------------------------------------------------------------------


def legs_in_words(legs: Iterable[Leg | None]) -> str:
    """ "left leg", "right leg" or "both legs"; nothing for the patient."""
    held = set(legs)
    named = [leg for leg in Leg if leg in held]
    if not named:
        return ""
    return "both legs" if len(named) == len(Leg) else f"{named[0]} leg"


def of_legs(legs: Iterable[Leg | None]) -> str:
    """The same in brackets, with a space before it."""
    words = legs_in_words(legs)
    return f" ({words})" if words else ""


def moment_in_words(moment: datetime) -> str:
    """A moment to the minute, with its offset."""
    return moment.isoformat(sep=" ", timespec="minutes")


# --- values and facts ---------------------------------------------------------------------------------------------------


def value_in_words(finding: Finding, value: Recorded, units: Sequence[str] = (), recorded_at: datetime | None = None) -> str:
    """A value with its unit, in the first of `units` that the finding accepts, else in its own. Raises CaseError.

    With the time at which the findings were made, a recent beginning has its clock time too.
    """
    if isinstance(value, bool):
        return YES if value else NO
    text = str(plain_value(finding, value))
    if isinstance(finding, Since) and isinstance(value, Decimal | Span):
        ago = f"{span_in_words(value)} before the findings were made"
        return ", ".join(filter(None, (clock_in_words(value, recorded_at), ago)))
    if isinstance(finding, Measured) and isinstance(value, Decimal | Span) and value not in finding.words.values():
        accepted = (*finding.units, *finding.scale)
        unit = next((unit for unit in units if unit in accepted), finding.unit)
        return with_unit_said(finding, value, unit, _say_unit(unit))
    return text


def printed(text: str) -> str:
    """A value or a unit as print has it: micro, degrees and powers by their signs."""
    return reduce(lambda said, pair: said.replace(*pair), AS_PRINTED.items(), text)


def _say_unit(unit: str) -> str:
    return "" if unit in UNITLESS else unit.translate(UNSPOKEN).strip()


def fact_in_words(guideline: Guideline, fact: Fact, units: Sequence[str] = ()) -> str:
    """A recorded fact, without its leg."""
    finding = guideline.findings[fact.finding]
    if fact.value is NOT_ASSESSED:
        return f"{label(finding)} could not be assessed"
    if isinstance(finding, Flag):
        return label(finding) if fact.value is True else f"no {label(finding)}"
    said = value_in_words(finding, fact.value, units)
    return f"{label(finding)}: “{said}”" if "," in said and not isinstance(finding, Since) else f"{label(finding)}: {said}"


def fact_list(
    guideline: Guideline, facts: Iterable[Fact], seen_from: Leg | None = None, units: Sequence[str] = ()
) -> list[str]:
    """Recorded facts, each said once; a leg is named only if it is not the one the line is about."""
    legs: dict[str, list[Leg | None]] = {}
    for fact in facts:
        legs.setdefault(fact_in_words(guideline, fact, units), []).append(fact.leg)
    return [text + ("" if set(places) == {seen_from} else of_legs(places)) for text, places in legs.items()]


def facts_in_words(
    guideline: Guideline,
    facts: Iterable[Fact],
    seen_from: Leg | None = None,
    units: Sequence[str] = (),
    joined_by: str = ", ",
) -> str:
    """Recorded facts in one phrase."""
    return joined_by.join(fact_list(guideline, facts, seen_from, units))


# --- what is asked ----------------------------------------------------------------------------------------------------


def dose_in_words(dose: Dose) -> str:
    """A published dose, in the order in which it is given."""
    parts = {"start": dose.start, "then": dose.titration, "usual": dose.usual, "most": dose.most}
    return " · ".join(f"{name} {words}" for name, words in parts.items() if words)


# --- what is needed -----------------------------------------------------------------------------------------------------


def need_list(
    guideline: Guideline, needs: Iterable[Need | Key | tuple[str, Leg | None]], seen_from: Leg | None = None
) -> list[str]:
    """Findings, each named once; a leg is named only if it is not the one the line is about.

    If the line is about no leg in particular, both legs are meant and neither is named.
    """
    legs: dict[str, list[Leg | None]] = {}
    for need in needs:
        legs.setdefault(need[0], []).append(need[1])
    unsaid = set(Leg) if seen_from is None else {seen_from}
    return [_name(guideline, name, places, unsaid) for name, places in legs.items()]


def _name(guideline: Guideline, finding: str, places: list[Leg | None], unsaid: set[Leg]) -> str:
    return label(guideline.findings[finding]) + ("" if set(places) == unsaid else of_legs(places))


def needs_in_words(
    guideline: Guideline, needs: Iterable[Need | Key | tuple[str, Leg | None]], seen_from: Leg | None = None
) -> str:
    """Findings that are needed, in one phrase."""
    return ", ".join(need_list(guideline, needs, seen_from))
