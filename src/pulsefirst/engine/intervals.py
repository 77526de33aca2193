"""Intervals of exact decimals: the arithmetic of quantities that are only partly known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from operator import ge, gt, le, lt
from typing import Final, NamedTuple

from pulsefirst.model.conditions import Comparison, Measured

INFINITY = Decimal("Infinity")
HOW: Final[Mapping[Comparison, Callable[[Decimal, Decimal], bool]]] = {
    Comparison.AT_MOST: le,
    Comparison.BELOW: lt,
    Comparison.AT_LEAST: ge,
    Comparison.ABOVE: gt,
}


class Interval(NamedTuple):
    """The lowest and the highest that a quantity can still be."""

    low: Decimal
    high: Decimal

    @property
    def exact(self) -> bool:
        """Whether it is one value."""
        return self.low == self.high


ANYTHING = Interval(-INFINITY, INFINITY)


def compare(value: Decimal, how: Comparison, limit: Decimal) -> bool:
    """Whether a value compares so with a limit."""
    return HOW[how](value, limit)


@lru_cache(maxsize=4096)
def plausible(quantity: Measured) -> Interval:
    """What an unmeasured number can be, including the words that stand for numbers."""
    ends = (quantity.low, quantity.high, *quantity.words.values())
    return Interval(min(ends), max(ends))


def either_way(ways: list[Interval | None]) -> Interval | None:
    """The first way that is exact, else what all ways still allow; where they allow nothing together, what lies between them.

    The content's table of conflicts keeps two ways on one side of every limit, so that what lies between is there too.
    """
    possible = [way for way in ways if way is not None]
    for way in possible:
        if way.exact:
            return way
    if not possible:
        return None
    ends = (max(way.low for way in possible), min(way.high for way in possible))
    return Interval(min(ends), max(ends))


def highest(several: list[Interval | None]) -> Interval | None:
    """The highest of those that arise."""
    found = [interval for interval in several if interval is not None]
    return Interval(max(interval.low for interval in found), max(interval.high for interval in found)) if found else None


def lowest(several: list[Interval | None]) -> Interval | None:
    """The lowest of those that arise."""
    found = [interval for interval in several if interval is not None]
    return Interval(min(interval.low for interval in found), min(interval.high for interval in found)) if found else None


def difference(minuend: Interval | None, subtrahend: Interval | None) -> Interval | None:
    """The first less the second; what is beyond measure stays so."""
    if minuend is None or subtrahend is None:
        return None
    low = -INFINITY if subtrahend.high == INFINITY else minuend.low - subtrahend.high
    high = INFINITY if minuend.high == INFINITY else minuend.high - subtrahend.low
    return Interval(low, high)


def ratio(numerator: Interval | None, denominator: Interval | None, places: int) -> Interval | None:
    """The first divided by the second, both above 0 (checked when content is collected), each end rounded.

    While it is not known whether a part arises (it can be anything), so can the whole: no end of it settles a comparison.
    """
    if numerator is None or denominator is None:
        return None
    if ANYTHING in (numerator, denominator):
        return ANYTHING
    low = Decimal(0) if denominator.high == INFINITY else numerator.low / denominator.high
    high = INFINITY if numerator.high == INFINITY or denominator.low <= 0 else numerator.high / denominator.low
    return Interval(round_half_up(low, places), round_half_up(high, places))


def product(factors: list[Interval | None]) -> Interval | None:
    """The product of these, what is below 0 taken as 0; None where one does not arise.

    As in `ratio`, a factor that can be anything leaves the whole so. Zero times infinity is zero.
    """
    if None in factors:
        return None
    if ANYTHING in factors:
        return ANYTHING
    low, high = Decimal(1), Decimal(1)
    for factor in (factor for factor in factors if factor is not None):
        low, high = _times(low, factor.low), _times(high, factor.high)
    return Interval(low, high)


def bounded(inner: Interval | None, outer: Interval | None) -> Interval | None:
    """The first, cut above by the second; where the second does not arise nothing bounds it.

    While it is not known whether the first arises (it can be anything), it stays so: no end of it settles a comparison.
    """
    if inner is None or outer is None or inner == ANYTHING:
        return inner
    return Interval(min(inner.low, outer.high), min(inner.high, outer.high))


def _times(first: Decimal, second: Decimal) -> Decimal:
    return first * second if first > 0 and second > 0 else Decimal(0)


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Rounded half up, before any comparison: 0.904 is 0.90, 0.905 is 0.91, 0.995 is 1.00."""
    return value if not value.is_finite() else value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
