"""Words for conditions, and for the exact numbers in them."""

from __future__ import annotations

from decimal import Decimal
from typing import TypedDict

from pulsefirst.language.sources import as_tuple
from pulsefirst.model.conditions import (
    AllOf,
    AnyOf,
    AtLeastNOf,
    Compared,
    Comparison,
    Condition,
    Criterion,
    Not,
    OfLeg,
    Quantity,
)
from pulsefirst.model.errors import ContentError
from pulsefirst.model.legs import Side
from pulsefirst.model.provenance import Interpretation, Reads


def all_of(*conditions: Condition) -> AllOf:
    """Every one of these."""
    return AllOf(_several("all_of", conditions))


def any_of(*conditions: Condition) -> AnyOf:
    """At least one of these."""
    return AnyOf(_several("any_of", conditions))


def none_of(*conditions: Condition) -> Not:
    """Not one of these."""
    return Not(AnyOf(_several("none_of", conditions)))


def not_(condition: Condition) -> Not:
    """The opposite of this."""
    return Not(condition)


def at_least_n_of(count: int, *conditions: Condition) -> AtLeastNOf:
    """At least `count` of these."""
    several = _several("at_least_n_of", conditions)
    if not 1 <= count <= len(several):
        raise ContentError(
            f"at_least_n_of({count}, ...) of {len(several)} conditions: write a count from 1 to {len(several)}"
        )
    return AtLeastNOf(count, several)


def in_other_leg(condition: Condition) -> OfLeg:
    """This in the leg beside the one that the rule speaks of."""
    return OfLeg(Side.OTHER, condition)


def in_both_legs(condition: Condition) -> AllOf:
    """This in the left leg and in the right."""
    return AllOf((OfLeg(Side.LEFT, condition), OfLeg(Side.RIGHT, condition)))


def in_either_leg(condition: Condition) -> AnyOf:
    """This in the left leg or in the right."""
    return AnyOf((OfLeg(Side.LEFT, condition), OfLeg(Side.RIGHT, condition)))


def at_most(quantity: Quantity, limit: str) -> Compared:
    """The quantity is the limit or less. The limit is written as text, so that it is an exact decimal."""
    return Compared(quantity, Comparison.AT_MOST, number(limit))


def below(quantity: Quantity, limit: str) -> Compared:
    """The quantity is less than the limit."""
    return Compared(quantity, Comparison.BELOW, number(limit))


def at_least(quantity: Quantity, limit: str) -> Compared:
    """The quantity is the limit or more."""
    return Compared(quantity, Comparison.AT_LEAST, number(limit))


def above(quantity: Quantity, limit: str) -> Compared:
    """The quantity is more than the limit."""
    return Compared(quantity, Comparison.ABOVE, number(limit))


def criterion(
    title: str,
    when: Condition,
    *,
    reads: tuple[Reads, ...] = (),
    interprets: Interpretation | tuple[Interpretation, ...] = (),
) -> Criterion:
    """A condition with a clinical name."""
    return Criterion(title, when, reads, as_tuple(interprets))


def number(text: str) -> Decimal:
    """An exact decimal. Floats are refused: 0.90 as a float is not 0.90."""
    if not isinstance(text, str):
        raise ContentError(f"the number {text!r} must be written as text, such as '0.90', so that it is an exact decimal")
    return Decimal(text)


class Range(TypedDict):
    """A plausible range, both ends included."""

    low: Decimal
    high: Decimal


def range_of(low: str, high: str) -> Range:
    """A plausible range for `Measured(**range_of(...))`, both ends included."""
    return Range(low=number(low), high=number(high))


def bare_range(low: str, high: str) -> tuple[Decimal, Decimal]:
    """Between these two a number written without its unit is taken in the finding's own; outside them it has to name it."""
    return number(low), number(high)


def _several(word: str, conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    for condition in conditions:
        if not isinstance(condition, Condition):
            raise ContentError(
                f"{word}(...) takes conditions, not {condition!r}: write coded.among(VALUE), at_most(quantity, '0.90') or a flag"
            )
    if not conditions:
        raise ContentError(f"{word}() of nothing: name at least one condition")
    return conditions
