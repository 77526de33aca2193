"""Quantities as Z3 terms: the bounds between which each lies, for all cases at once.

Quantities are never divided: a ratio is compared by products, so that rounding is exact.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal
from enum import Enum
from typing import Any, assert_never

import z3

from pulsefirst.backends.proof.numbers import (
    BEYOND,
    Bounds,
    Either,
    Most,
    Number,
    Quotient,
    Scalar,
    Term,
    both,
    either,
    number_holds,
    plain_term,
    real,
)
from pulsefirst.backends.proof.unknowns import Pair, Unknowns, place_of_member
from pulsefirst.engine.index import turn
from pulsefirst.engine.rails import KNOWN
from pulsefirst.model.conditions import (
    Bounded,
    Coded,
    Comparison,
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
    Since,
)
from pulsefirst.model.legs import Leg, Side
from pulsefirst.model.walk import parts

HOURS_A_DAY = Decimal(24)


class Quantities(ABC):
    """The quantities of one case that could be any case; what is known of its findings and conditions the case says itself."""

    prefix: str
    _free: dict[tuple[Product, Leg | None], str]
    _bounds: dict[tuple[Quantity, Leg | None], Bounds]

    @abstractmethod
    def of(self, finding: Finding, leg: Leg | None) -> Unknowns:
        """The unknowns of a finding seen from a leg."""

    @abstractmethod
    def under(self, finding: Finding, leg: Leg | None, rail: int) -> Pair:
        """What the finding is asked under, on a rail."""

    @abstractmethod
    def pair(self, condition: Condition, leg: Leg | None, rail: int = KNOWN) -> Pair:
        """A condition on a rail."""

    def bounds(self, quantity: Quantity, leg: Leg | None) -> Bounds:
        """The bounds of a quantity that arises."""
        place = (quantity, leg)
        if place not in self._bounds:
            self._bounds[place] = self._worked_out(quantity, leg)
        return self._bounds[place]

    def _worked_out(self, quantity: Quantity, leg: Leg | None) -> Bounds:
        match quantity:
            case Measured():
                ends = (quantity.low, quantity.high, *quantity.words.values())
                return self._measured(quantity, leg, Decimal(1), min(ends), max(ends), quantity.places)
            case Elapsed(since=since):
                return self._measured(since, leg, HOURS_A_DAY, Decimal(0), Decimal(BEYOND), None)
            case Known(ways=ways):
                return self._either_way([self.bounds(way, leg) for way in ways])
            case Highest(of=several) | Lowest(of=several):
                least = isinstance(quantity, Lowest)
                parts = [self.bounds(part, leg) for part in several]
                return Bounds(
                    Most(tuple(part.low for part in parts), least),
                    Most(tuple(part.high for part in parts), least),
                    both(*[part.exact for part in parts]),
                )
            case Difference(of=minuend, less=subtrahend):
                first, then = self.bounds(minuend, leg), self.bounds(subtrahend, leg)
                return Bounds(
                    Number(plain_term(first.low) - plain_term(then.high)),
                    Number(plain_term(first.high) - plain_term(then.low)),
                    z3.And(first.exact, then.exact),
                )
            case Ratio(of=numerator, over=denominator, places=places):
                first, then = self.bounds(numerator, leg), self.bounds(denominator, leg)
                return Bounds(
                    Quotient(plain_term(first.low), plain_term(then.high), places),
                    Quotient(plain_term(first.high), plain_term(then.low), places),
                    z3.And(first.exact, then.exact),
                )
            case Points(items=items):
                pairs = [(self.pair(condition, leg), points) for condition, points in items]
                least_points = z3.Sum([z3.If(pair.yes, points, z3.If(pair.no, 0, min(points, 0))) for pair, points in pairs])
                most_points = z3.Sum([z3.If(pair.yes, points, z3.If(pair.no, 0, max(points, 0))) for pair, points in pairs])
                return Bounds(
                    Number(least_points), Number(most_points), both(*[z3.Or(pair.yes, pair.no) for pair, _ in pairs])
                )
            case Lookup():
                return self._lookup(quantity, leg)
            case Constant(value=value):
                return Bounds(Number(real(value)), Number(real(value)), z3.BoolVal(True))
            case Product():
                return self._product(quantity, leg)
            case Grid():
                return self._grid(quantity, leg)
            case Bounded(of=inner, by=outer):
                return self._bounded(inner, outer, leg)
            case Scale():
                return self._scale(quantity, leg)
            case OtherSide(of=inner):
                return self.bounds(inner, turn(leg, Side.OTHER))
            case _:
                assert_never(quantity)

    def _measured(
        self, finding: Finding, leg: Leg | None, per: Decimal, least: Decimal, most: Decimal, places: int | None
    ) -> Bounds:
        """Its value or span where known; else its plausible range, or anything while it may not arise."""
        unknowns, arises = self.of(finding, leg), self.under(finding, leg, KNOWN).yes
        value, top = (end / real(per) if per != 1 else end for end in (unknowns.value, unknowns.top))
        low = z3.If(arises, real(least), real(Decimal(-BEYOND)))
        high = z3.If(arises, real(most), real(Decimal(BEYOND)))
        return Bounds(
            Either(unknowns.known, Number(value, places), Number(low)),
            Either(unknowns.known, Number(top, places), Number(high)),
            z3.And(unknowns.known, value == top),
        )

    def _either_way(self, ways: list[Bounds]) -> Bounds:
        """The first way that is exact, else what all ways still allow."""
        low: Scalar = Most(tuple(way.low for way in ways))
        high: Scalar = Most(tuple(way.high for way in ways), least=True)
        for way in reversed(ways):
            low, high = Either(way.exact, way.low, low), Either(way.exact, way.high, high)
        return Bounds(low, high, either(*[way.exact for way in ways]))

    def _lookup(self, quantity: Lookup, leg: Leg | None) -> Bounds:
        """Between the lowest and the highest cell that fits what is known."""
        low: Term = real(Decimal(BEYOND))
        high: Term = real(Decimal(-BEYOND))
        for cell, result in quantity.cells.items():
            fits = both(*[self._fits(key, leg, member) for key, member in zip(quantity.keys, cell, strict=True)])
            low = z3.If(z3.And(fits, real(result) < low), real(result), low)
            high = z3.If(z3.And(fits, real(result) > high), real(result), high)
        return Bounds(Number(low), Number(high), low == high)

    def _product(self, quantity: Product, leg: Leg | None) -> Bounds:
        """Beyond linear arithmetic: any interval that is not below 0, one number where every factor is known. That allows more
        cases than there are, so what is proved of all of them holds.
        """
        exact = both(*[self.bounds(factor, leg).exact for factor in quantity.of])
        place = (quantity, leg)
        if place not in self._free:
            self._free[place] = f"{self.prefix}product:{len(self._free)}"
        low, wide = z3.Real(self._free[place]), z3.Real(f"{self._free[place]}:wide")
        at_least_nothing = z3.If(low < 0, z3.RealVal(0), low)
        high = z3.If(z3.Or(exact, wide < 0), at_least_nothing, at_least_nothing + wide)
        return Bounds(Number(at_least_nothing), Number(high), exact)

    def _grid(self, quantity: Grid, leg: Leg | None) -> Bounds:
        """Between the lowest and the highest cell that the axes still allow."""
        axes = [self.bounds(axis, leg) for axis in quantity.axes]
        low: Term = real(Decimal(BEYOND))
        high: Term = real(Decimal(-BEYOND))
        for cell, result in quantity.cells.items():
            fits = both(
                *[
                    z3.And(
                        number_holds(axis.low, Comparison.AT_MOST, Decimal(place)),
                        number_holds(axis.high, Comparison.AT_LEAST, Decimal(place)),
                    )
                    for axis, place in zip(axes, cell, strict=True)
                ]
            )
            low = z3.If(z3.And(fits, real(result) < low), real(result), low)
            high = z3.If(z3.And(fits, real(result) > high), real(result), high)
        return Bounds(Number(low), Number(high), low == high)

    def _bounded(self, inner: Quantity, outer: Quantity, leg: Leg | None) -> Bounds:
        """The first, cut above by the second where that arises."""
        first, bound = self.bounds(inner, leg), self.bounds(outer, leg)
        unbound = z3.Or(self._cannot_arise(outer, leg), z3.Not(self._surely_arises(inner, leg)))
        low = Either(unbound, first.low, Most((first.low, bound.high), least=True))
        high = Either(unbound, first.high, Most((first.high, bound.high), least=True))
        return Bounds(low, high, plain_term(low) == plain_term(high))

    def _surely_arises(self, quantity: Quantity, leg: Leg | None) -> Term:
        """Whether it is known that the question of a single finding arises."""
        finding = quantity.since if isinstance(quantity, Elapsed) else quantity
        if isinstance(finding, Measured | Since):
            return z3.Or(self.of(finding, leg).known, self.under(finding, leg, KNOWN).yes)
        return z3.BoolVal(True)

    def _scale(self, quantity: Scale, leg: Leg | None) -> Bounds:
        """Between the lowest and the highest grade that no earlier one excludes."""
        low: Term = real(quantity.otherwise)
        high: Term = low
        for grade, condition in reversed(quantity.grades):
            pair, here = self.pair(condition, leg), real(grade)
            low = z3.If(pair.yes, here, z3.If(z3.Or(pair.no, low < here), low, here))
            high = z3.If(pair.yes, here, z3.If(z3.Or(pair.no, high > here), high, here))
        return Bounds(Number(low), Number(high), low == high)

    def _fits(self, key: Coded[Any], leg: Leg | None, member: Enum) -> Term:
        unknowns = self.of(key, leg)
        return z3.Implies(unknowns.known, unknowns.value == place_of_member(key, member))

    def _cannot_arise(self, quantity: Quantity, leg: Leg | None) -> Term:
        """No comparison holds for a quantity none of whose parts can arise."""
        match quantity:
            case Measured():
                return z3.And(z3.Not(self.of(quantity, leg).known), self.under(quantity, leg, KNOWN).no)
            case Elapsed(since=since):
                return z3.And(z3.Not(self.of(since, leg).known), self.under(since, leg, KNOWN).no)
            case Bounded(of=inner):
                return self._cannot_arise(inner, leg)
            case OtherSide(of=inner):
                return self._cannot_arise(inner, turn(leg, Side.OTHER))
            case Difference(of=minuend, less=subtrahend):
                return z3.Or(self._cannot_arise(minuend, leg), self._cannot_arise(subtrahend, leg))
            case _:
                if (finding := _may_not_arise(quantity)) is not None:
                    raise NotImplementedError(
                        f"{finding.name!r} may not arise and stands inside a {type(quantity).__name__}"
                    )
                return z3.BoolVal(False)


def _may_not_arise(quantity: Quantity) -> Finding | None:
    """A number or time inside this quantity whose question may not arise, so that the whole may not; None where there is none.

    What is made of conditions (points, grades) and of a table of answers arises always.
    """
    match quantity:
        case Measured():
            return quantity if quantity.only_if is not None else None
        case Elapsed(since=since):
            return since if since.only_if is not None else None
        case Points() | Scale() | Lookup() | Constant():
            return None
        case _:
            inner = (part for part in parts(quantity) if isinstance(part, Quantity))
            return next((finding for part in inner if (finding := _may_not_arise(part)) is not None), None)
