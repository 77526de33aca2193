"""All that a case holds, in a few lines of a letter: values in the units of the place, findings with one answer together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from pulsefirst.backends.prose import label
from pulsefirst.backends.words import NO, YES, value_in_words
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded
from pulsefirst.model.findings import Finding, Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan


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
