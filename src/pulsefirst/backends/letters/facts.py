"""All facts of a case in a few lines of a letter: values in local units, findings with the same answer together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from pulsefirst.backends.prose import label
from pulsefirst.backends.words import NO, YES, value_in_words
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded
from pulsefirst.model.conditions import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan


def recorded_lines(
    case: Case, plan: Plan, guideline: Guideline, units: Sequence[str], wanted: Callable[[Finding], bool]
) -> Iterator[str]:
    """The recorded facts about the wanted findings: a line for the patient, one for both legs where they agree, one for each leg.

    Findings with the same answer are grouped: what is present first, what is absent last. What a conflict set aside and
    what could not be assessed is left out; other lines say so.
    """
    aside = {Key(fact.finding, fact.leg) for clash in plan.conflicts for fact in clash.set_aside}
    facts = {key: value for key, value in case.facts.items() if key not in aside and value is not NOT_ASSESSED}
    places: dict[str, dict[str, list[str]]] = {"Patient": {}, "Both legs": {}, "Left leg": {}, "Right leg": {}}
    for finding in guideline.findings.values():
        if wanted(finding):
            for place, value in _places_of(finding, facts):
                places[place].setdefault(value_in_words(finding, value, units, plan.recorded_at), []).append(label(finding))
    for place, answers in places.items():
        if answers:
            said = "; ".join(f"{', '.join(names)}: {answer}" for answer, names in sorted(answers.items(), key=_rank))
            yield f"{place}: {said}."


def _places_of(finding: Finding, facts: Mapping[Key, Recorded]) -> Iterator[tuple[str, Recorded]]:
    """Where a finding is recorded: for the patient, for both legs alike, or for one leg."""
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
