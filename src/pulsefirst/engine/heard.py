"""Nothing abnormal goes unheard: the abnormal facts that no line of the plan judges.

A line judges a fact when its condition rests on it: once the other facts that say the same are set aside, taking this one away
changes the line. That a fact was asked for judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import cone, legs_of
from pulsefirst.engine.judge import JudgedRule
from pulsefirst.engine.reasons import witness
from pulsefirst.model.case import Key, keys_of
from pulsefirst.model.conditions import Condition
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Status

STANDING = (Status.RECOMMENDED, Status.DONE, Status.WITHHELD)
Place: TypeAlias = tuple[Condition, Leg | None]


def unheard(evaluation: Evaluation, judged: Iterable[JudgedRule]) -> tuple[Fact, ...]:
    """The recorded abnormal answers that no line judges, as they stand on the case."""
    facts = evaluation.case.facts
    abnormal = [
        key
        for finding in evaluation.guideline.findings.values()
        for key in keys_of(finding)
        if key in facts and finding.is_abnormal(facts[key])
    ]
    if not abnormal:
        return ()
    standing = (line for line in judged if line.status in STANDING)
    places = tuple(dict.fromkeys(place for line in standing for place in _conditions_of(line)))
    return tuple(Fact(key.finding, key.leg, facts[key]) for key in abnormal if not _is_heard(evaluation, places, key))


def _conditions_of(line: JudgedRule) -> Iterator[Place]:
    """What holds where a line stands: its own condition, and the conditions of what withholds it."""
    if line.rule.when is not None:
        yield line.rule.when, line.leg
    for other in line.withheld_by:
        if other.when is not None:
            yield other.when, line.leg if len(legs_of(other)) > 1 else None


def _is_heard(evaluation: Evaluation, places: Iterable[Place], key: Key) -> bool:
    """First by the few facts that a condition was found true by, then by all that it reads."""
    for condition, leg in places:
        found = witness(evaluation, condition, leg)
        if key in found and _rests_on(evaluation, condition, leg, found, key):
            return True
    for condition, leg in places:
        read = cone(evaluation.guideline, condition, leg)
        if key in read and _rests_on(evaluation, condition, leg, read, key):
            return True
    return False


def _rests_on(evaluation: Evaluation, condition: Condition, leg: Leg | None, read: Iterable[Key], key: Key) -> bool:
    """Whether some of these facts that make this condition true, with none to spare, include this one."""
    held = {place for place in read if place in evaluation.case.facts}
    for other in sorted(held - {key}, key=str):
        if _holds(evaluation, condition, leg, held - {other}):
            held.remove(other)
    return _holds(evaluation, condition, leg, held) and not _holds(evaluation, condition, leg, held - {key})


def _holds(evaluation: Evaluation, condition: Condition, leg: Leg | None, held: set[Key]) -> bool:
    case = replace(evaluation.case, facts={place: evaluation.case.facts[place] for place in held})
    return Evaluation(evaluation.guideline, case, nothing_open=True).is_true(condition, leg)
