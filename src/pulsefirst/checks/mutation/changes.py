"""Every small change to a condition: comparator, threshold, connective, member of a set, polarity, count, side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import assert_never

from pulsefirst.backends.prose import condition_in_english
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Bounded,
    Compared,
    Comparison,
    Condition,
    Constant,
    Criterion,
    Difference,
    Elapsed,
    Flag,
    Grid,
    Highest,
    Known,
    Lookup,
    Lowest,
    Measured,
    Not,
    OfLeg,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
    Scale,
)
from pulsefirst.model.legs import Side


class ChangeKind(StrEnum):
    """What a mutant changes."""

    COMPARATOR = "comparator"
    THRESHOLD = "threshold"
    CONNECTIVE = "connective"
    OPERAND = "operand dropped"
    MEMBER = "member of a set"
    POLARITY = "polarity"
    COUNT = "count"
    SIDE = "side"
    URGENCY = "urgency"
    OVERRIDE = "override dropped"
    TARGET = "target of the act"
    ACT = "kind of act"
    FINDING = "finding no longer obtained"
    GATE = "finding no longer behind a gate"
    ORDER = "order of grades"
    BOUND = "bound dropped"
    PROFILE = "part of a profile dropped"
    RANK = "rank of a feature in a profile"
    COMMON = "common at this door"
    CLUSTER = "cluster of a feature"


@dataclass(frozen=True, eq=False)
class Change:
    """One condition changed in one place: where (a path from its root), how, in English before and after, and the result."""

    kind: ChangeKind
    where: str
    how: str
    before: str
    after: str
    condition: Condition


# The same limit with its edge moved to the other side; and the comparison turned round.
EDGE = {
    Comparison.AT_MOST: Comparison.BELOW,
    Comparison.BELOW: Comparison.AT_MOST,
    Comparison.AT_LEAST: Comparison.ABOVE,
    Comparison.ABOVE: Comparison.AT_LEAST,
}
TURNED = {
    Comparison.AT_MOST: Comparison.AT_LEAST,
    Comparison.BELOW: Comparison.ABOVE,
    Comparison.AT_LEAST: Comparison.AT_MOST,
    Comparison.ABOVE: Comparison.BELOW,
}
WORD = {
    Comparison.AT_MOST: "at-most",
    Comparison.BELOW: "below",
    Comparison.AT_LEAST: "at-least",
    Comparison.ABOVE: "above",
}


def changes_of(condition: Condition, where: str = "") -> Iterator[Change]:
    """Each change to this condition, in reading order. A named criterion inside it is changed under its own name."""
    match condition:
        case Flag() | Criterion():
            yield _negate(condition, where)
        case Among():
            yield from _of_set(condition, where)
            yield _negate(condition, where)
        case Compared():
            yield from _of_comparison(condition, where)
            yield _negate(condition, where)
        case AllOf() | AnyOf():
            yield from _of_connective(condition, where)
        case AtLeastNOf():
            yield from _of_count(condition, where)
        case Not(of=inner):
            yield _change(ChangeKind.POLARITY, where, "not-dropped", condition, inner)
            # Negating what is negated is the change above.
            if not isinstance(inner, Flag | Criterion):
                yield from (
                    change
                    for change in _changes_inside(inner, where, Not)
                    if change.kind is not ChangeKind.POLARITY or change.where != where
                )
        case OfLeg(side=side, of=inner):
            yield from _of_side(condition, where)
            yield from _changes_inside(inner, where, lambda new: OfLeg(side, new))
        case _:
            assert_never(condition)


def _change(kind: ChangeKind, where: str, how: str, old: Condition, new: Condition) -> Change:
    return Change(kind, where, how, condition_in_english(old), condition_in_english(new), new)


def _changes_inside(inner: Condition, where: str, around: Callable[[Condition], Condition]) -> Iterator[Change]:
    """The changes to a part, each with the whole condition rebuilt around it."""
    yield from (replace(change, condition=around(change.condition)) for change in changes_of(inner, where))


def _negate(condition: Condition, where: str) -> Change:
    return _change(ChangeKind.POLARITY, where, "not", condition, Not(condition))


def _of_set(condition: Among, where: str) -> Iterator[Change]:
    """One member fewer (never none: a set of one is negated instead), or one member more."""
    for member in condition.finding.values:
        if member not in condition.values:
            more = replace(condition, values=condition.values | {member})
            yield _change(ChangeKind.MEMBER, where, f"with-{member.name}", condition, more)
        elif len(condition.values) > 1:
            fewer = replace(condition, values=condition.values - {member})
            yield _change(ChangeKind.MEMBER, where, f"without-{member.name}", condition, fewer)


def _of_comparison(condition: Compared, where: str) -> Iterator[Change]:
    for table in (EDGE, TURNED):
        how = table[condition.how]
        yield _change(ChangeKind.COMPARATOR, where, WORD[how], condition, replace(condition, how=how))
    step = step_of(condition)
    for limit in (condition.limit - step, condition.limit + step):
        yield _change(ChangeKind.THRESHOLD, where, f"limit={limit}", condition, replace(condition, limit=limit))


def step_of(condition: Compared) -> Decimal:
    """One unit in the last place of the limit, or of the quantity where that is rounded more finely."""
    exponent = condition.limit.as_tuple().exponent
    assert isinstance(exponent, int), "a limit is a finite number"
    return Decimal(1).scaleb(-max(-exponent, places_of(condition.quantity), 0))


def places_of(quantity: Quantity) -> int:
    """The decimals a quantity is rounded to before any comparison; 0 where it is not rounded."""
    match quantity:
        case Measured(places=places):
            return places or 0
        case Ratio(places=places):
            return places
        case Known(ways=several) | Highest(of=several) | Lowest(of=several):
            return max(places_of(part) for part in several)
        case Difference(of=minuend, less=subtrahend):
            return max(places_of(minuend), places_of(subtrahend))
        case OtherSide(of=inner) | Bounded(of=inner):
            return places_of(inner)
        case Elapsed() | Points() | Lookup() | Constant() | Product() | Grid() | Scale():
            return 0
        case _:
            assert_never(quantity)


def _of_connective(condition: AllOf | AnyOf, where: str) -> Iterator[Change]:
    several = condition.of
    if len(several) > 1:
        other = AnyOf(several) if isinstance(condition, AllOf) else AllOf(several)
        how = "any" if isinstance(condition, AllOf) else "all"
        yield _change(ChangeKind.CONNECTIVE, where, how, condition, other)
        for place in range(len(several)):
            rest = several[:place] + several[place + 1 :]
            fewer = rest[0] if len(rest) == 1 else replace(condition, of=rest)
            yield _change(ChangeKind.OPERAND, where, f"without-{place}", condition, fewer)
    if (shared := _of_each_leg(several)) is not None:
        # What is written once for both legs is changed once for both legs.
        yield from _changes_inside(shared, f"{where}.each", lambda new: _for_each(condition, new))
    else:
        yield from _of_parts(condition, where)


def _of_parts(condition: AllOf | AnyOf | AtLeastNOf, where: str) -> Iterator[Change]:
    for place, part in enumerate(condition.of):
        yield from _changes_inside(part, f"{where}.{place}", partial(_replace_part, condition, place))


def _of_each_leg(several: tuple[Condition, ...]) -> Condition | None:
    """The condition that each of these applies to a leg; None if they are not the same condition for several legs."""
    turned = [part.of for part in several if isinstance(part, OfLeg)]
    same = len(turned) == len(several) > 1 and all(part is turned[0] for part in turned)
    return turned[0] if same else None


def _for_each(condition: AllOf | AnyOf, new: Condition) -> Condition:
    return replace(condition, of=tuple(OfLeg(part.side, new) for part in condition.of if isinstance(part, OfLeg)))


def _replace_part(condition: AllOf | AnyOf | AtLeastNOf, place: int, part: Condition) -> Condition:
    return replace(condition, of=(*condition.of[:place], part, *condition.of[place + 1 :]))


def _of_count(condition: AtLeastNOf, where: str) -> Iterator[Change]:
    for count in (condition.count - 1, condition.count + 1):
        if 1 <= count <= len(condition.of):
            yield _change(ChangeKind.COUNT, where, f"count={count}", condition, replace(condition, count=count))
    yield from _of_parts(condition, where)


def _of_side(condition: OfLeg, where: str) -> Iterator[Change]:
    """ "The other leg" becomes "this leg"; a named side becomes the opposite one."""
    match condition.side:
        case Side.OTHER:
            yield _change(ChangeKind.SIDE, where, "this-leg", condition, condition.of)
        case Side.LEFT:
            yield _change(ChangeKind.SIDE, where, "right", condition, replace(condition, side=Side.RIGHT))
        case Side.RIGHT:
            yield _change(ChangeKind.SIDE, where, "left", condition, replace(condition, side=Side.LEFT))
        case _:
            assert_never(condition.side)
