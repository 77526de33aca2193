"""Nothing abnormal goes unheard: the abnormal facts that no line of the plan judges.

A line judges a fact when its condition rests on it: once the other facts that say the same are set aside, taking this one away
changes the line. That a fact was asked for judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias, assert_never

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import cone, seen_of_rule, turn
from pulsefirst.engine.judge import JudgedRule
from pulsefirst.engine.reasons import witness
from pulsefirst.model.answers import is_abnormal
from pulsefirst.model.case import Key, key_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Compared,
    Condition,
    Criterion,
    Finding,
    Flag,
    Not,
    OfLeg,
)
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Status

STANDING = (Status.RECOMMENDED, Status.DONE, Status.WITHHELD)
Place: TypeAlias = tuple[Condition, Leg | None]


def unheard(evaluation: Evaluation, judged: Iterable[JudgedRule]) -> tuple[Fact, ...]:
    """The recorded abnormal answers that no line judges, as they stand on the case."""
    facts = evaluation.case.facts
    abnormal = [key for key, finding in evaluation.index.places.items() if key in facts and is_abnormal(finding, facts[key])]
    if not abnormal:
        return ()
    standing = (line for line in judged if line.status in STANDING)
    # What rests on few findings is tried first: it is quickly seen that it rests on this one.
    places = sorted(
        dict.fromkeys(place for line in standing for place in _conditions_of(line)),
        key=lambda place: len(cone(evaluation.guideline, *place)),
    )
    return tuple(Fact(key.finding, key.leg, facts[key]) for key in abnormal if not _is_heard(evaluation, places, key))


def _conditions_of(line: JudgedRule) -> Iterator[Place]:
    """What holds where a line stands: its own condition, and the conditions of what withholds it."""
    if line.rule.when is not None:
        yield line.rule.when, line.leg
    for other in line.withheld_by:
        if other.when is not None:
            yield other.when, seen_of_rule(other, line.leg)


def _is_heard(evaluation: Evaluation, places: Iterable[Place], key: Key) -> bool:
    """Whether a line stands on some few facts, this one among them, and would not without it."""
    return any(
        _rests_on(evaluation, condition, leg, way, key)
        for condition, leg in places
        if key in cone(evaluation.guideline, condition, leg)
        and (way := _way_through(evaluation, condition, leg, True, key)) is not None
    )


def _way_through(
    evaluation: Evaluation, condition: Condition, leg: Leg | None, holds: bool, key: Key
) -> frozenset[Key] | None:
    """Facts that alone make this condition come out so, this one among them; None where it has no part in that."""
    if not evaluation.comes_out(condition, leg, holds):
        return None
    match condition:
        case Criterion(when=when):
            return _way_through(evaluation, when, leg, holds, key)
        case Among(finding=coded):
            return _way_through_finding(evaluation, coded, leg, key)
        case Flag():
            return _way_through_finding(evaluation, condition, leg, key)
        case Not(of=part):
            return _way_through(evaluation, part, leg, not holds, key)
        case OfLeg(side=side, of=part):
            return _way_through(evaluation, part, turn(leg, side), holds, key)
        case AllOf(of=parts) | AnyOf(of=parts):
            ways = (_way_through(evaluation, part, leg, holds, key) for part in parts)
            way = next((way for way in ways if way is not None), None)
            if way is None or isinstance(condition, AllOf) is not holds:
                return way
            return way.union(*(witness(evaluation, part, leg) for part in parts))
        case Compared() | AtLeastNOf():
            found = frozenset(witness(evaluation, condition, leg))
            return found if key in found else None
        case _:
            assert_never(condition)


def _way_through_finding(evaluation: Evaluation, finding: Finding, leg: Leg | None, key: Key) -> frozenset[Key] | None:
    if evaluation.value(finding, leg) is not None:
        return frozenset([key]) if key_of(finding, leg) == key else None
    return None if finding.only_if is None else _way_through(evaluation, finding.only_if, leg, False, key)


def _rests_on(evaluation: Evaluation, condition: Condition, leg: Leg | None, read: Iterable[Key], key: Key) -> bool:
    """Whether some of these facts that make this condition true, with none to spare, include this one."""
    held = {place for place in read if place in evaluation.case.facts}
    if not _holds(evaluation, condition, leg, held):
        return False
    others = iter(sorted(held - {key}, key=str))
    # What does not hold by some facts holds by no fewer.
    while _holds(evaluation, condition, leg, held - {key}):
        other = next((other for other in others if _holds(evaluation, condition, leg, held - {other})), None)
        if other is None:
            return False
        held.remove(other)
    return True


def _holds(evaluation: Evaluation, condition: Condition, leg: Leg | None, held: set[Key]) -> bool:
    case = replace(evaluation.case, facts={place: evaluation.case.facts[place] for place in held})
    return Evaluation(evaluation.guideline, case, nothing_open=True).is_true(condition, leg)
