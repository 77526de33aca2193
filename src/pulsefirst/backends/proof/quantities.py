"""Quantities as Z3 terms: the bounds between which each lies, for all cases at once.

Quantities are never divided: a ratio is compared by products, so that rounding is exact.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal
from enum import Enum
from typing import Any as Anything
from typing import assert_never

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
    plain,
    real,
)
from pulsefirst.backends.proof.unknowns import Pair, Unknowns, place_of
from pulsefirst.engine.evaluate import KNOWN
from pulsefirst.engine.index import inputs, turned
from pulsefirst.model.conditions import (
    Comparison,
    Condition,
    Side,
)
from pulsefirst.model.findings import Coded, Finding, Leg, Measured, Since
from pulsefirst.model.quantities import (
    Constant,
    Difference,
    Elapsed,
    Grid,
    Highest,
    Known,
    Lookup,
    Lowest,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
)


class Quantities(ABC):
    """The quantities of one case that could be any case; what is known of its findings and conditions the case says itself."""

    prefix: str
    _free: dict[tuple[Product, Leg | None], str]

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
        match quantity:
            case Measured():
                ends = (quantity.low, quantity.high, *quantity.words.values())
                return self._measured(quantity, leg, self.of(quantity, leg).value, min(ends), max(ends), quantity.places)
            case Elapsed(since=since):
                return self._measured(since, leg, self.of(since, leg).value / 24, Decimal(0), Decimal(BEYOND), None)
            case Known(ways=ways):
                return self._either_way([self.bounds(way, leg) for way in ways])
            case Highest(of=several) | Lowest(of=several):
                least = isinstance(quantity, Lowest)
                parts = [self.bounds(one, leg) for one in several]
                return Bounds(
                    Most(tuple(part.low for part in parts), least),
                    Most(tuple(part.high for part in parts), least),
                    both(*[part.exact for part in parts]),
                )
            case Difference(of=minuend, less=subtrahend):
                first, then = self.bounds(minuend, leg), self.bounds(subtrahend, leg)
                return Bounds(
                    Number(plain(first.low) - plain(then.high)),
                    Number(plain(first.high) - plain(then.low)),
                    z3.And(first.exact, then.exact),
                )
            case Ratio(of=numerator, over=denominator, places=places):
                first, then = self.bounds(numerator, leg), self.bounds(denominator, leg)
                return Bounds(
                    Quotient(plain(first.low), plain(then.high), places),
                    Quotient(plain(first.high), plain(then.low), places),
                    z3.And(first.exact, then.exact),
                )
            case Points(items=items):
                pairs = [(self.pair(condition, leg), points) for condition, points in items]
                least_points = z3.Sum([z3.If(pair.yes, one, z3.If(pair.no, 0, min(one, 0))) for pair, one in pairs])
                most_points = z3.Sum([z3.If(pair.yes, one, z3.If(pair.no, 0, max(one, 0))) for pair, one in pairs])
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
            case OtherSide(of=inner):
                return self.bounds(inner, turned(leg, Side.OTHER))
            case _:
                assert_never(quantity)

    def _measured(
        self, finding: Finding, leg: Leg | None, value: Term, least: Decimal, most: Decimal, places: int | None
    ) -> Bounds:
        """Its value where known; else its plausible range, or anything while it may not arise."""
        known, arises = self.of(finding, leg).known, self.under(finding, leg, KNOWN).yes
        low = z3.If(arises, real(least), real(Decimal(-BEYOND)))
        high = z3.If(arises, real(most), real(Decimal(BEYOND)))
        bottom = Either(known, Number(value, places), Number(low))
        return Bounds(bottom, Either(known, Number(value, places), Number(high)), known)

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

    def _fits(self, key: Coded[Anything], leg: Leg | None, member: Enum) -> Term:
        unknowns = self.of(key, leg)
        return z3.Implies(unknowns.known, unknowns.value == place_of(key, member))

    def _cannot_arise(self, quantity: Quantity, leg: Leg | None) -> Term:
        """A quantity of which no part can arise is compared with nothing."""
        match quantity:
            case Measured():
                return z3.And(z3.Not(self.of(quantity, leg).known), self.under(quantity, leg, KNOWN).no)
            case Elapsed(since=since):
                return z3.And(z3.Not(self.of(since, leg).known), self.under(since, leg, KNOWN).no)
            case OtherSide(of=inner):
                return self._cannot_arise(inner, turned(leg, Side.OTHER))
            case _:
                for finding, _ in inputs(quantity, leg):
                    if finding.only_if is not None and isinstance(finding, Measured | Since):
                        raise NotImplementedError(
                            f"{finding.name!r} may not arise and stands inside a {type(quantity).__name__}"
                        )
                return z3.BoolVal(False)
