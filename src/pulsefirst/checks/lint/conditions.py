"""Every condition of a guideline under its name, and what a condition says whatever it is called."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import NamedTuple, TypeAlias, assert_never

from pulsefirst.engine.index import Legs, legs_of_condition
from pulsefirst.model.conditions import All, Among, Any, AtLeast, Compared, Condition, Criterion, Not, OfLeg
from pulsefirst.model.findings import Flag
from pulsefirst.model.guideline import Guideline

Print: TypeAlias = Hashable
"""What a condition says: equal prints say the same, though parts have names or stand in another order."""


class Named(NamedTuple):
    """A condition that decides something, under the name of what it decides, and the legs it is seen from."""

    name: str
    condition: Condition
    legs: Legs


def conditions_of(guideline: Guideline) -> Iterator[Named]:
    """Every condition that decides something, but for the conflicts, which speak of cases that no rule sees."""
    for name, condition in _conditions(guideline):
        yield Named(name, condition, legs_of_condition(condition))


def conflicts_of(guideline: Guideline) -> Iterator[Named]:
    """The conditions of the conflicts."""
    for name, conflict in guideline.conflicts.items():
        yield Named(name, conflict.when, legs_of_condition(conflict.when))


def _conditions(guideline: Guideline) -> Iterator[tuple[str, Condition]]:
    yield from guideline.criteria.items()
    yield from ((name, one.when) for name, one in guideline.recommendations.items() if one.when is not None)
    yield from ((name, one.when) for name, one in guideline.arguments.items())
    yield from ((name, one.when) for name, one in guideline.red_flags.items())
    for name, cause in guideline.hypotheses.items():
        ways = {"confirmed": cause.confirmed, "excluded": cause.excluded}
        yield from ((f"{name}, {way}", when) for way, when in ways.items() if when is not None)
    yield from ((f"scope, “{one.text.partition('.')[0]}”", one.when) for one in guideline.scope if one.when is not None)
    yield from ((timer.title, timer.when) for timer in guideline.timers)


def print_of(condition: Condition) -> Print:
    """What a condition says: names are opened, order and double negation do not count."""
    match condition:
        case Flag():
            return condition
        case Among(finding=finding, values=values):
            return (finding, values)
        case Compared(quantity=quantity, how=how, limit=limit):
            return (quantity, how, limit)
        case All() | Any():
            prints = frozenset(print_of(part) for part in flat(condition))
            return (type(condition), prints) if len(prints) > 1 else next(iter(prints))
        case AtLeast(count=count, of=several):
            return (AtLeast, count, tuple(sorted((print_of(part) for part in several), key=hash)))
        case Not(of=one):
            inside = opened(one)
            return print_of(inside.of) if isinstance(inside, Not) else (Not, print_of(inside))
        case OfLeg(side=side, of=one):
            return (OfLeg, side, print_of(one))
        case Criterion(when=when):
            return print_of(when)
        case _:
            assert_never(condition)


def opened(condition: Condition) -> Condition:
    """What stands behind a name."""
    while isinstance(condition, Criterion):
        condition = condition.when
    return condition


def flat(condition: All | Any) -> Iterator[Condition]:
    """The parts of a connective; of a part that is joined by the same connective, its parts in its place."""
    for part in condition.of:
        inside = opened(part)
        if isinstance(inside, All | Any) and type(inside) is type(condition):
            yield from flat(inside)
        else:
            yield part
