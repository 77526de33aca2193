"""Facts that make a condition come out as it is wished: little more than it takes, several ways where there are several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import islice, product
from typing import Final, assert_never

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import inputs, turn
from pulsefirst.engine.intervals import plausible
from pulsefirst.model.answers import is_abnormal
from pulsefirst.model.case import Case, Key, Value, key_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Coded,
    Compared,
    Condition,
    Criterion,
    Finding,
    Flag,
    Measured,
    Not,
    OfLeg,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.walk import everything, findings_read

Facts = Mapping[Key, Value]
MOST_WAYS: Final = 4
"""So many ways of making a condition come out are tried out."""
MOST_TRIES: Final = 400
"""So many combinations of numbers are tried for one comparison."""
BESIDE: Final = tuple(map(Decimal, ("0", "1", "-1", "0.1", "-0.1", "5", "-5", "20", "-20")))
"""How far from a limit a number is tried, in its units."""
DECIMALS_OF_A_LIMIT: Final = 2
ONE_STEP: Final = Decimal("0.01")
HOURS: Final = tuple(map(Decimal, ("2", "12", "72", "240", "1000", "5000", "20000")))


def ways_to_make(guideline: Guideline, condition: Condition, leg: Leg | None, wish: bool) -> tuple[Facts, ...]:
    """Several sets of facts, each of which alone makes this condition come out so; none where none was found."""
    found: list[Facts] = []
    for facts in islice(_ways(guideline, condition, leg, wish, {}), MOST_WAYS * 2):
        if _comes_out(guideline, facts, condition, leg, wish) and facts not in found:
            found.append(facts)
    return tuple(found[:MOST_WAYS])


def as_far_as(guideline: Guideline, condition: Condition, leg: Leg | None, wish: bool, facts: Facts, key: Key) -> Decimal:
    """How far this number can go toward a limit that it is compared with, so that the condition still comes out so: itself, or nearly the limit."""
    value, finding = facts[key], guideline.findings[key.finding]
    assert isinstance(value, Decimal)
    assert isinstance(finding, Measured)
    for part in everything(condition):
        if not isinstance(part, Compared) or finding not in findings_read(part):
            continue
        step = ONE_STEP if value > part.limit else -ONE_STEP
        for end in (part.limit, part.limit + step):
            if end == end.quantize(ONE_STEP) and finding.low <= end <= finding.high:
                between = ((value + end) / 2).quantize(ONE_STEP)
                if all(_comes_out(guideline, {**facts, key: one}, condition, leg, wish) for one in (between, end)):
                    return end
    return value


def _comes_out(guideline: Guideline, facts: Facts, condition: Condition, leg: Leg | None, wish: bool) -> bool:
    return Evaluation(guideline, Case(dict(facts)), nothing_open=True).comes_out(condition, leg, wish)


def _ways(
    guideline: Guideline, condition: Condition, leg: Leg | None, wish: bool, known: Facts
) -> Iterator[dict[Key, Value]]:
    """What is known with what makes this condition come out so, as far as what is known lets it."""
    match condition:
        case Criterion(when=part):
            yield from _ways(guideline, part, leg, wish, known)
        case OfLeg(side=side, of=part):
            yield from _ways(guideline, part, turn(leg, side), wish, known)
        case Not(of=part):
            yield from _ways(guideline, part, leg, not wish, known)
        case Flag():
            yield from _answered(guideline, condition, leg, (wish,), known)
        case Among(finding=finding, values=values):
            fitting = tuple(member for member in finding.values.__members__.values() if (member in values) is wish)
            # What denies something is first of all an ordinary answer.
            ordinary = sorted(fitting, key=lambda member: (is_abnormal(finding, member), member is not finding.no))
            yield from _answered(guideline, finding, leg, fitting if wish else tuple(ordinary), known)
        case Compared():
            yield from _reached(guideline, condition, leg, wish, known)
        case AllOf(of=parts) | AnyOf(of=parts):
            if isinstance(condition, AllOf) is wish:
                yield from _every(guideline, parts, leg, wish, known)
            else:
                for part in parts:
                    yield from islice(_ways(guideline, part, leg, wish, known), 1)
        case AtLeastNOf(of=parts):
            yield from _every(guideline, parts, leg, wish, known)
        case _:
            assert_never(condition)


def _every(
    guideline: Guideline, parts: tuple[Condition, ...], leg: Leg | None, wish: bool, known: Facts
) -> Iterator[dict[Key, Value]]:
    if not parts:
        yield dict(known)
        return
    for facts in islice(_ways(guideline, parts[0], leg, wish, known), MOST_WAYS):
        yield from islice(_every(guideline, parts[1:], leg, wish, facts), 1)


def _answered(
    guideline: Guideline, finding: Finding, leg: Leg | None, answers: tuple[Value, ...], known: Facts
) -> Iterator[dict[Key, Value]]:
    """The finding with one of these answers, and with what it is asked under."""
    key = key_of(finding, leg)
    if key in known:
        if known[key] in answers:
            yield dict(known)
        return
    for answer in answers:
        under = [dict(known)] if finding.only_if is None else islice(_ways(guideline, finding.only_if, leg, True, known), 1)
        for facts in under:
            yield {**facts, key: answer}


def _reached(
    guideline: Guideline, condition: Compared, leg: Leg | None, wish: bool, known: Facts
) -> Iterator[dict[Key, Value]]:
    """Numbers and answers with which the quantity lies on that side of the limit."""
    read = [(finding, side) for finding, side in inputs(condition.quantity, leg) if key_of(finding, side) not in known]
    choices = [_answers(finding, condition.limit) for finding, _ in read]
    for values in islice(product(*choices), MOST_TRIES):
        facts = dict(known)
        for (finding, side), value in zip(read, values, strict=True):
            facts = next(_answered(guideline, finding, side, (value,), facts), facts)
        if _comes_out(guideline, facts, condition, leg, wish):
            yield facts
            return


def _answers(finding: Finding, limit: Decimal) -> tuple[Value, ...]:
    match finding:
        case Flag(abnormal=abnormal):
            return (True, False) if abnormal is False else (False, True)
        case Coded(values=values):
            members = tuple(values.__members__.values())
            return tuple(sorted(members, key=lambda member: (is_abnormal(finding, member), member is not finding.no)))
        case Measured():
            low, high = (end if end.is_finite() else finding.high for end in plausible(finding))
            middle = (low + (high - low) / 4).quantize(Decimal("0.1"))
            near = (limit + step for step in BESIDE)
            return tuple(dict.fromkeys((middle, *(number for number in near if low <= number <= high))))
        case _:
            return HOURS
