"""Recorded facts in words: legs, values in the units of the place, and all that a case holds in a few lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final

from pulsefirst.backends.prose import label
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded
from pulsefirst.model.findings import Finding, Flag, Leg, Measured, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Fact, Need, Plan
from pulsefirst.notation.units import in_unit, with_unit
from pulsefirst.notation.values import plain_value

UNSAID: Final = ("ratio", "count", "1")
"""Units that nobody says."""
YES: Final = "yes"
NO: Final = "no"
HOURS_MATTER: Final = 72


def legs_in_words(legs: Iterable[Leg | None]) -> str:
    """Left leg, right leg or both legs; nothing for the patient."""
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


def span_in_words(hours: float) -> str:
    """A span of time, in days once hours no longer matter."""
    return f"{hours:.1f} h" if hours <= HOURS_MATTER else f"{hours / 24:.0f} days"


def value_in_words(finding: Finding, value: Recorded, units: Sequence[str]) -> str:
    """A value with its unit, in the first of `units` that the finding accepts, else in its own. Raises CaseError."""
    if isinstance(value, bool):
        return YES if value else NO
    text = str(plain_value(finding, value))
    if isinstance(finding, Since):
        return text if value is NOT_ASSESSED else f"{text} before the findings were made"
    if isinstance(finding, Measured) and isinstance(value, Decimal) and value not in finding.words.values():
        accepted = (*finding.units, *finding.scale)
        unit = next((unit for unit in units if unit in accepted), finding.unit)
        return with_unit(in_unit(finding, value, unit), "" if unit in UNSAID else unit)
    return text


def facts_in_words(guideline: Guideline, facts: Iterable[Fact], units: Sequence[str], seen_from: Leg | None = None) -> str:
    """Facts in one phrase, each said once; a leg is said when it is not the one the line speaks of."""
    legs: dict[str, list[Leg | None]] = {}
    for fact in facts:
        legs.setdefault(_fact_in_words(guideline.findings[fact.finding], fact.value, units), []).append(fact.leg)
    return ", ".join(text + ("" if places == [seen_from] else of_legs(places)) for text, places in legs.items())


def _fact_in_words(finding: Finding, value: Recorded, units: Sequence[str]) -> str:
    if value is NOT_ASSESSED:
        return f"{label(finding)} could not be assessed"
    if isinstance(finding, Flag):
        return label(finding) if value is True else f"no {label(finding)}"
    return f"{label(finding)}: {value_in_words(finding, value, units)}"


def needs_in_words(guideline: Guideline, needs: Iterable[Need | Key | tuple[str, Leg | None]]) -> str:
    """Findings, each named once, with the leg where it is not both."""
    legs: dict[str, list[Leg | None]] = {}
    for need in needs:
        legs.setdefault(need[0], []).append(need[1])
    return ", ".join(
        label(guideline.findings[name]) + ("" if len(set(places)) == len(Leg) else of_legs(places))
        for name, places in legs.items()
    )


def recorded(
    case: Case, plan: Plan, guideline: Guideline, units: Sequence[str], wanted: Callable[[Finding], bool]
) -> Iterator[str]:
    """What is recorded of the wanted findings: a line for the patient, for both legs where they agree, and for each leg.

    Findings with one answer stand together: what is there first, what is not last. What was set aside by a conflict, and
    what could not be assessed, is left out: other lines say it.
    """
    aside = {Key(fact.finding, fact.leg) for clash in plan.conflicts for fact in clash.set_aside}
    facts = {key: value for key, value in case.facts.items() if key not in aside and value is not NOT_ASSESSED}
    places: dict[str, dict[str, list[str]]] = {"Patient": {}, "Both legs": {}, "Left leg": {}, "Right leg": {}}
    for finding in guideline.findings.values():
        if wanted(finding):
            for place, value in _placed(finding, facts):
                places[place].setdefault(value_in_words(finding, value, units), []).append(label(finding))
    for place, answers in places.items():
        if answers:
            said = "; ".join(f"{', '.join(names)}: {answer}" for answer, names in sorted(answers.items(), key=_rank))
            yield f"{place}: {said}."


def _placed(finding: Finding, facts: Mapping[Key, Recorded]) -> Iterator[tuple[str, Recorded]]:
    """Where a finding is recorded: of the patient, of both legs alike, or of a leg."""
    name = finding.name
    values = [facts.get(Key(name, leg)) for leg in Leg]
    if (own := facts.get(Key(name, None))) is not None:
        yield "Patient", own
    if values[0] is not None and values[0] == values[1]:
        yield "Both legs", values[0]
        return
    for place, value in zip(("Left leg", "Right leg"), values, strict=True):
        if value is not None:
            yield place, value


def _rank(group: tuple[str, list[str]]) -> int:
    return {YES: 0, NO: 2}.get(group[0], 1)
