"""Every condition of a guideline with its name, and what a condition says regardless of names."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import NamedTuple, TypeAlias, assert_never

from pulsefirst.engine.index import Legs, legs_of_condition
from pulsefirst.model.conditions import AllOf, Among, AnyOf, AtLeastNOf, Compared, Condition, Criterion, Flag, Not, OfLeg
from pulsefirst.model.guideline import Guideline

Print: TypeAlias = Hashable
"""What a condition says: equal prints mean the same, even if parts are named or ordered differently."""


class NamedCondition(NamedTuple):
    """A condition, the name of whatever it decides, and the legs it is evaluated for."""

    name: str
    condition: Condition
    legs: Legs


def named_conditions(guideline: Guideline) -> Iterator[NamedCondition]:
    """Every condition that decides something, except those of conflicts, which are about cases that no rule sees."""
    for name, condition in _conditions(guideline):
        yield NamedCondition(name, condition, legs_of_condition(condition))


def named_conflicts(guideline: Guideline) -> Iterator[NamedCondition]:
    """The conditions of the conflicts."""
    for name, conflict in guideline.conflicts.items():
        yield NamedCondition(name, conflict.when, legs_of_condition(conflict.when))


def _conditions(guideline: Guideline) -> Iterator[tuple[str, Condition]]:
    yield from guideline.criteria.items()
    yield from ((name, rule.when) for name, rule in guideline.recommendations.items() if rule.when is not None)
    yield from ((name, argument.when) for name, argument in guideline.arguments.items())
    yield from ((name, flag.when) for name, flag in guideline.red_flags.items())
    yield from ((name, gate.opened_by) for name, gate in guideline.gates.items())
    for name, cause in guideline.hypotheses.items():
        ways = {"confirmed": cause.confirmed, "excluded": cause.excluded}
        yield from ((f"{name}, {way}", when) for way, when in ways.items() if when is not None)
    yield from ((f"scope, “{line.text.partition('.')[0]}”", line.when) for line in guideline.scope if line.when is not None)
    yield from ((timer.title, timer.when) for timer in guideline.timers)


def print_of(condition: Condition) -> Print:
    """What a condition says: named criteria are replaced by their conditions; order and double negation do not count."""
    match condition:
        case Flag():
            return condition
        case Among(finding=finding, values=values):
            return (finding, values)
        case Compared(quantity=quantity, how=how, limit=limit):
            return (quantity, how, limit)
        case AllOf() | AnyOf():
            prints = frozenset(print_of(part) for part in flat(condition))
            return (type(condition), prints) if len(prints) > 1 else next(iter(prints))
        case AtLeastNOf(count=count, of=several):
            return (AtLeastNOf, count, tuple(sorted((print_of(part) for part in several), key=hash)))
        case Not(of=inner):
            inside = unwrap(inner)
            return print_of(inside.of) if isinstance(inside, Not) else (Not, print_of(inside))
        case OfLeg(side=side, of=inner):
            return (OfLeg, side, print_of(inner))
        case Criterion(when=when):
            return print_of(when)
        case _:
            assert_never(condition)


def unwrap(condition: Condition) -> Condition:
    """The condition behind a name."""
    while isinstance(condition, Criterion):
        condition = condition.when
    return condition


def flat(condition: AllOf | AnyOf) -> Iterator[Condition]:
    """The parts of a connective, with nested connectives of the same kind flattened."""
    for part in condition.of:
        inside = unwrap(part)
        if isinstance(inside, AllOf | AnyOf) and type(inside) is type(condition):
            yield from flat(inside)
        else:
            yield part
