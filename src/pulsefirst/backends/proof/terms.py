"""The guideline as Z3 terms: every condition on its three rails, every status, every level of triage, for all cases at once.

A finding of a leg is three unknowns: whether it is known, whether it could not be assessed, and its value. A condition is a
pair of Booleans a rail, worked out by the same operations as in the reference engine. Quantities are never divided: a ratio is
compared by products, so that rounding is exact. What is not encoded is refused, never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Any as Anything
from typing import NamedTuple, assert_never

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
    so_many,
    value_of,
)
from pulsefirst.engine.evaluate import COULD, HELD, KNOWN
from pulsefirst.engine.index import index_of, inputs, legs_of, turned
from pulsefirst.model.case import Key, key_of, keys_of
from pulsefirst.model.conditions import (
    All,
    Among,
    Any,
    AtLeast,
    Compared,
    Comparison,
    Condition,
    Criterion,
    Not,
    OfLeg,
    Side,
)
from pulsefirst.model.findings import Coded, Finding, Flag, Leg, Measured, Scope, Since
from pulsefirst.model.guideline import Guideline
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
from pulsefirst.model.recommendations import Recommendation, Urgency


class Pair(NamedTuple):
    """The two halves of a truth on one rail, as Booleans."""

    yes: Term
    no: Term


@dataclass(frozen=True)
class Unknowns:
    """What is unknown about one finding of one leg: known, could not be assessed, and its value (a Bool or a Real).

    A coded answer is the place of its member as a Real: one theory less for a solver to reason in.
    """

    known: Term
    unassessed: Term
    value: Term


@dataclass(eq=False)
class Terms:
    """One case that could be any case, read by one guideline. `prefix` tells two such cases apart in one proof."""

    guideline: Guideline
    prefix: str = ""
    values_of: Terms | None = None
    _unknowns: dict[Key, Unknowns] = field(default_factory=dict, init=False)
    _pairs: dict[tuple[Condition, Leg | None, int], Pair] = field(default_factory=dict, init=False)
    _called: dict[tuple[Key, int], Term] = field(default_factory=dict, init=False)
    _free: dict[tuple[Product, Leg | None], str] = field(default_factory=dict, init=False)

    # --- findings ---

    def unknowns(self, key: Key) -> Unknowns:
        """The unknowns of one finding of one leg. Values are shared with `values_of`, so that learning never changes one."""
        if key not in self._unknowns:
            finding = self.guideline.findings[key.finding]
            name = f"{key.finding}.{key.leg}" if key.leg else key.finding
            if self.values_of is not None:
                value = self.values_of.unknowns(key).value
            else:
                value = _sort(finding)(f"{self.prefix}value:{name}")
            self._unknowns[key] = Unknowns(
                z3.Bool(f"{self.prefix}known:{name}"), z3.Bool(f"{self.prefix}unassessed:{name}"), value
            )
        return self._unknowns[key]

    def of(self, finding: Finding, leg: Leg | None) -> Unknowns:
        """The unknowns of a finding seen from a leg."""
        return self.unknowns(key_of(finding, leg))

    def under(self, finding: Finding, leg: Leg | None, rail: int) -> Pair:
        """What the finding is asked under, on a rail."""
        return (
            Pair(z3.BoolVal(True), z3.BoolVal(False)) if finding.only_if is None else self.pair(finding.only_if, leg, rail)
        )

    def is_open(self, finding: Finding, leg: Leg | None, rail: int) -> Term:
        """Whether a finding without a value can still be answered, on the could or the held rail."""
        if finding.stated:
            return z3.BoolVal(False)
        called = self._called_for(finding, leg, rail) if finding.burden.is_test else z3.BoolVal(True)
        return called if rail == HELD else z3.And(called, z3.Not(self._is_unassessed(finding, leg)))

    def _is_unassessed(self, finding: Finding, leg: Leg | None) -> Term:
        """The flag of a number that could not be had counts as not assessed too."""
        number = index_of(self.guideline).number_of.get(finding)
        own = self.of(finding, leg).unassessed
        return own if number is None else z3.Or(own, self.of(number, leg).unassessed)

    def _called_for(self, finding: Finding, leg: Leg | None, rail: int) -> Term:
        place = (key_of(finding, leg), rail)
        if place not in self._called:
            ways = [
                z3.And(
                    self.holds(rule, seen_from, rail).yes,
                    z3.Not(self.withheld(rule, seen_from)),
                    z3.Not(self.has_enough(rule, seen_from)),
                )
                for rule in index_of(self.guideline).obtainers.get(finding, ())
                for seen_from in ((leg,) if finding.scope is Scope.LEG else legs_of(rule))
            ]
            self._called[place] = either(*ways)
        return self._called[place]

    # --- conditions ---

    def pair(self, condition: Condition, leg: Leg | None, rail: int = KNOWN) -> Pair:
        """The two halves of a condition's truth, seen from a leg, on a rail."""
        place = (condition, leg, rail)
        if place not in self._pairs:
            self._pairs[place] = self._pair(condition, leg, rail)
        return self._pairs[place]

    def _pair(self, condition: Condition, leg: Leg | None, rail: int) -> Pair:
        match condition:
            case Flag():
                return self._leaf(condition, leg, rail, self.of(condition, leg).value)
            case Among(finding=finding, values=values):
                value = self.of(finding, leg).value
                return self._leaf(
                    finding,
                    leg,
                    rail,
                    either(*[value == place_of(finding, member) for member in members_of(finding) if member in values]),
                )
            case Compared():
                return self._compared(condition, leg, rail)
            case All(of=parts):
                pairs = [self.pair(part, leg, rail) for part in parts]
                return Pair(both(*[pair.yes for pair in pairs]), either(*[pair.no for pair in pairs]))
            case Any(of=parts):
                pairs = [self.pair(part, leg, rail) for part in parts]
                return Pair(either(*[pair.yes for pair in pairs]), both(*[pair.no for pair in pairs]))
            case AtLeast(count=count, of=parts):
                pairs = [self.pair(part, leg, rail) for part in parts]
                can_miss = len(pairs) - count
                return Pair(so_many(count, [pair.yes for pair in pairs]), so_many(can_miss + 1, [pair.no for pair in pairs]))
            case Not(of=part):
                inner = self.pair(part, leg, rail)
                return Pair(inner.no, inner.yes)
            case OfLeg(side=side, of=part):
                return self.pair(part, turned(leg, side), rail)
            case Criterion(when=when):
                return self.pair(when, leg, rail)
            case _:
                assert_never(condition)

    def _leaf(self, finding: Finding, leg: Leg | None, rail: int, holds: Term) -> Pair:
        known = self.of(finding, leg).known
        still = self._still(finding, leg, rail)
        return Pair(z3.If(known, holds, still.yes), z3.If(known, z3.Not(holds), still.no))

    def _still(self, finding: Finding, leg: Leg | None, rail: int) -> Pair:
        """What a finding without a value is, or can become: false where it cannot arise."""
        cannot_arise = self.under(finding, leg, KNOWN).no
        if rail == KNOWN:
            return Pair(z3.BoolVal(False), cannot_arise)
        under = self.under(finding, leg, rail)
        answered = z3.And(self.is_open(finding, leg, rail), under.yes)
        return Pair(z3.And(z3.Not(cannot_arise), answered), z3.Or(cannot_arise, answered, under.no))

    def _compared(self, condition: Compared, leg: Leg | None, rail: int) -> Pair:
        quantity, how, limit = condition.quantity, condition.how, condition.limit
        bounds = self.bounds(quantity, leg)
        low, high = number_holds(bounds.low, how, limit), number_holds(bounds.high, how, limit)
        absent = self._cannot_arise(quantity, leg)
        yes = z3.And(z3.Not(absent), low, high)
        no = z3.Or(absent, z3.And(z3.Not(low), z3.Not(high)))
        if rail == KNOWN:
            return Pair(yes, no)
        still = [self._missing(finding, side, rail) for finding, side in inputs(quantity, leg)]
        can, cannot = either(*[one.yes for one in still]), either(*[one.no for one in still])
        if not isinstance(quantity, Measured | Elapsed):
            can = cannot = z3.Or(can, cannot)
        unsettled = z3.Not(z3.Or(yes, no))
        return Pair(z3.Or(yes, z3.And(unsettled, can)), z3.Or(no, z3.And(unsettled, cannot)))

    def _missing(self, finding: Finding, leg: Leg | None, rail: int) -> Pair:
        """What an input of a quantity can still change, where it has no value and can arise."""
        lacks = z3.And(z3.Not(self.of(finding, leg).known), z3.Not(self.under(finding, leg, KNOWN).no))
        still = self._still(finding, leg, rail)
        return Pair(z3.And(lacks, still.yes), z3.And(lacks, still.no))

    # --- quantities ---

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

    # --- rules and triage ---

    def holds(self, rule: Recommendation, leg: Leg | None, rail: int = KNOWN) -> Pair:
        """A rule's condition on a rail; a rule without one always holds."""
        return Pair(z3.BoolVal(True), z3.BoolVal(False)) if rule.when is None else self.pair(rule.when, leg, rail)

    def withheld(self, rule: Recommendation, leg: Leg | None) -> Term:
        """Whether some override is known true."""
        return either(*[term for _, term in self.overridings(rule, leg)])

    def overridings(self, rule: Recommendation, leg: Leg | None) -> list[tuple[Recommendation, Term]]:
        """Each rule that can withhold this one, with whether it does."""
        return [
            (other, self.holds(other, leg if len(legs_of(other)) > 1 else None).yes)
            for other in index_of(self.guideline).overriders.get(rule, ())
        ]

    def has_enough(self, rule: Recommendation, leg: Leg | None) -> Term:
        """Whether what a rule obtains is complete though not every finding is answered."""
        enough = rule.do.enough
        if enough is None:
            return z3.BoolVal(False)
        if isinstance(enough, Flag | Among | Compared | All | Any | Not | AtLeast | OfLeg | Criterion):
            return self.pair(enough, leg).yes
        bounds = self.bounds(enough, leg)
        return z3.And(z3.Not(self._cannot_arise(enough, leg)), value_of(bounds.low) == value_of(bounds.high))

    def demanded(self, rule: Recommendation, leg: Leg | None) -> Term:
        """Known true and not withheld."""
        return z3.And(self.holds(rule, leg).yes, z3.Not(self.withheld(rule, leg)))

    def can_be_demanded(self, rule: Recommendation, leg: Leg | None) -> Term:
        """Demanded, or able to become so; a red flag on the held rail."""
        rail = HELD if rule.do.urgency >= Urgency.URGENT else COULD
        return z3.And(self.holds(rule, leg, rail).yes, z3.Not(self.withheld(rule, leg)))

    def now_at_least(self, level: Urgency) -> Term:
        """Whether known facts demand this level or more."""
        return either(*[self.demanded(rule, leg) for rule, leg in self.judged if rule.do.urgency >= level])

    def could_be_at_least(self, level: Urgency) -> Term:
        """Whether this level or more is demanded or can still become so."""
        return either(*[self.can_be_demanded(rule, leg) for rule, leg in self.judged if rule.do.urgency >= level])

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """Everywhere a case can hold a fact."""
        return tuple(key for finding in self.guideline.findings.values() for key in keys_of(finding))

    @cached_property
    def judged(self) -> tuple[tuple[Recommendation, Leg | None], ...]:
        """Every rule with each leg it is applied to."""
        return tuple((rule, leg) for rule in self.guideline.recommendations.values() for leg in legs_of(rule))


def members_of(finding: Coded[Anything]) -> list[Enum]:
    """The members of a finding's enumeration, in order."""
    return list(finding.values.__members__.values())


def literal(finding: Finding, value: object) -> Term:
    """A recorded value as a Z3 constant."""
    if isinstance(value, bool):
        return z3.BoolVal(value)
    if isinstance(value, Enum):
        assert isinstance(finding, Coded)
        return place_of(finding, value)
    assert isinstance(value, Decimal)
    return real(value)


def place_of(finding: Coded[Anything], member: Enum) -> Term:
    """The number that stands for a member of an enumeration."""
    return z3.RealVal(members_of(finding).index(member))


def _sort(finding: Finding) -> Anything:
    match finding:
        case Flag():
            return z3.Bool
        case _:
            return z3.Real
