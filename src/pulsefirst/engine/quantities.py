"""Quantities: from their parts to the interval in which each can still lie."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Final, Protocol, assert_never

from pulsefirst.engine.index import turn
from pulsefirst.engine.intervals import (
    ANYTHING,
    INFINITY,
    Interval,
    bounded,
    difference,
    either_way,
    highest,
    lowest,
    plausible,
    product,
    ratio,
    round_half_up,
)
from pulsefirst.model.case import Value
from pulsefirst.model.conditions import (
    Bounded,
    Condition,
    Constant,
    Difference,
    Elapsed,
    Finding,
    Grid,
    Highest,
    Known,
    Lookup,
    Lowest,
    Measured,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
    Scale,
    Span,
)
from pulsefirst.model.legs import Leg, Side

HOURS_A_DAY: Final = Decimal(24)


class Seen(Protocol):
    """A case as quantities look at it: what its findings and conditions are, seen from a leg."""

    def value(self, finding: Finding, leg: Leg | None) -> Value | None:
        """The recorded value, or None when there is none or it could not be assessed."""

    def arises(self, finding: Finding, leg: Leg | None) -> bool:
        """Whether the question can arise."""

    def is_true(self, condition: Condition | None, leg: Leg | None) -> bool:
        """Whether this is known true."""

    def is_false(self, condition: Condition | None, leg: Leg | None) -> bool:
        """Whether this is known false."""

    def interval(self, quantity: Quantity, leg: Leg | None) -> Interval | None:
        """The interval of a quantity; None where it cannot arise."""


def work_out(seen: Seen, quantity: Quantity, leg: Leg | None) -> Interval | None:
    """The interval of a quantity by its parts; None where the quantity cannot arise at all."""
    match quantity:
        case Measured():
            value = seen.value(quantity, leg)
            if value is None:
                return _unmeasured(seen, quantity, plausible(quantity), leg)
            known = _interval_of(value)
            places = quantity.places
            return known if places is None else Interval(*(round_half_up(end, places) for end in known))
        case Elapsed(since=since):
            value = seen.value(since, leg)
            if value is None:
                return _unmeasured(seen, since, Interval(Decimal(0), INFINITY), leg)
            return Interval(*(end / HOURS_A_DAY for end in _interval_of(value)))
        case Known(ways=ways):
            return either_way([seen.interval(way, leg) for way in ways])
        case Highest(of=several):
            return highest([seen.interval(part, leg) for part in several])
        case Lowest(of=several):
            return lowest([seen.interval(part, leg) for part in several])
        case Difference(of=minuend, less=subtrahend):
            return difference(seen.interval(minuend, leg), seen.interval(subtrahend, leg))
        case Ratio(of=numerator, over=denominator, places=places):
            return ratio(seen.interval(numerator, leg), seen.interval(denominator, leg), places)
        case Points(items=items):
            return _points(seen, items, leg)
        case Lookup():
            return _lookup(seen, quantity, leg)
        case Constant(value=value):
            return Interval(value, value)
        case Product(of=factors):
            return product([seen.interval(factor, leg) for factor in factors])
        case Grid():
            return _grid(seen, quantity, leg)
        case Bounded(of=inner, by=outer):
            return bounded(seen.interval(inner, leg), seen.interval(outer, leg))
        case Scale():
            return _scale(seen, quantity, leg)
        case OtherSide(of=inner):
            return seen.interval(inner, turn(leg, Side.OTHER))
        case _:
            assert_never(quantity)


def _unmeasured(seen: Seen, finding: Finding, can_be: Interval, leg: Leg | None) -> Interval | None:
    """What an unmeasured number can be: anything, while it is not known whether its question arises."""
    if not seen.arises(finding, leg):
        return None
    return can_be if finding.only_if is None or seen.is_true(finding.only_if, leg) else ANYTHING


def _points(seen: Seen, items: tuple[tuple[Condition, int], ...], leg: Leg | None) -> Interval:
    low = high = 0
    for condition, points in items:
        if seen.is_true(condition, leg):
            low, high = low + points, high + points
        elif not seen.is_false(condition, leg):
            low, high = low + min(points, 0), high + max(points, 0)
    return Interval(Decimal(low), Decimal(high))


def _lookup(seen: Seen, quantity: Lookup, leg: Leg | None) -> Interval:
    """The interval from the lowest to the highest cell that fits what is known."""
    values = [seen.value(key, leg) for key in quantity.keys]
    left = [result for cell, result in quantity.cells.items() if _fits(values, cell)]
    return Interval(min(left), max(left)) if left else ANYTHING


def _grid(seen: Seen, quantity: Grid, leg: Leg | None) -> Interval | None:
    """The interval from the lowest to the highest cell that the axes still allow; None where an axis does not arise."""
    axes = [interval for axis in quantity.axes if (interval := seen.interval(axis, leg)) is not None]
    return None if len(axes) < len(quantity.axes) else _within(quantity, tuple(axes))


@lru_cache(maxsize=4096)
def _within(quantity: Grid, axes: tuple[Interval, ...]) -> Interval:
    """The interval of the cells between these ends; the same few are asked for of every patient."""
    left = [
        result
        for cell, result in quantity.cells.items()
        if all(axis.low <= place <= axis.high for axis, place in zip(axes, cell, strict=True))
    ]
    return Interval(min(left), max(left)) if left and ANYTHING not in axes else ANYTHING


def _scale(seen: Seen, quantity: Scale, leg: Leg | None) -> Interval:
    """From the lowest to the highest grade that no earlier one excludes."""
    left = []
    for grade, condition in quantity.grades:
        if not seen.is_false(condition, leg):
            left.append(grade)
        if seen.is_true(condition, leg):
            break
    else:
        left.append(quantity.otherwise)
    return Interval(min(left), max(left))


def _interval_of(value: Value) -> Interval:
    """What is recorded of a number or an age: one value, or anything between two."""
    if isinstance(value, Span):
        return Interval(value.low, value.high)
    assert isinstance(value, Decimal)
    return Interval(value, value)


def _fits(values: list[Value | None], cell: tuple[Enum, ...]) -> bool:
    return all(value is None or value is member for value, member in zip(values, cell, strict=True))
