"""The reference semantics: a condition and a case give a truth, on three rails at once.

*Known* says what is known true or known false. *Could* says what can still become so by answers that are open. *Held* is
the could rail as a red flag sees it: what could not be assessed is held open, because it was never found normal.

This is the referee: plain, and right by inspection. Its one economy is that what was worked out for a leg is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import cached_property, reduce
from operator import or_
from typing import assert_never

from pulsefirst.engine.index import Index, index_of, inputs, legs_of, turned
from pulsefirst.engine.intervals import (
    ANYTHING,
    INFINITY,
    Interval,
    compare,
    difference,
    either_way,
    highest,
    lowest,
    plausible,
    product,
    ratio,
    rounded,
)
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded, Value
from pulsefirst.model.conditions import All, Among, Any, AtLeast, Compared, Condition, Criterion, Not, OfLeg, Side
from pulsefirst.model.findings import Finding, Flag, Leg, Measured, Scope
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Need
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
from pulsefirst.model.truth import Truth, all_hold, any_holds, at_least_hold, opposite

HOURS_A_DAY = Decimal(24)


# The rails, a bit each.
KNOWN, COULD, HELD = 1, 2, 4
RAILS = (KNOWN, COULD, HELD)
EVERY = KNOWN | COULD | HELD
YES, NO = Truth(EVERY, 0), Truth(0, EVERY)
OPEN, HELD_OPEN = Truth(COULD | HELD, COULD | HELD), Truth(HELD, HELD)


@dataclass(eq=False)
class Evaluation:
    """One case read by one guideline. Everything is asked from a leg (None: from the patient)."""

    guideline: Guideline
    case: Case
    nothing_open: bool = False
    index: Index = field(init=False)
    kept_witnesses: dict[tuple[Condition, Leg | None], tuple[Key, ...]] = field(default_factory=dict, init=False)
    kept_needs: dict[tuple[Condition, Leg | None], tuple[Need, ...]] = field(default_factory=dict, init=False)
    _seen: dict[Leg | None, dict[str, Recorded]] = field(init=False)
    _verdicts: dict[Leg | None, dict[Condition, Truth]] = field(init=False)
    _intervals: dict[tuple[Quantity, Leg | None], Interval | None] = field(default_factory=dict, init=False)
    _called: dict[Key, int] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.index = index_of(self.guideline)
        self._verdicts = {None: {}, Leg.LEFT: {}, Leg.RIGHT: {}}
        self._seen = {None: {}, Leg.LEFT: {}, Leg.RIGHT: {}}
        for key, recorded in self.case.facts.items():
            for leg in (key.leg,) if key.leg is not None else self._seen:
                self._seen[leg][key.finding] = recorded
                if recorded is NOT_ASSESSED and key.finding in self.index.flag_of:
                    # A result that could not be had has no flag either.
                    self._seen[leg].setdefault(self.index.flag_of[key.finding], NOT_ASSESSED)

    # --- conditions ---

    def true(self, condition: Condition, leg: Leg | None) -> bool:
        """Whether this is known true."""
        return bool(self.verdict(condition, leg).yes & KNOWN)

    def false(self, condition: Condition, leg: Leg | None) -> bool:
        """Whether this is known false."""
        return bool(self.verdict(condition, leg).no & KNOWN)

    def truth(self, condition: Condition, leg: Leg | None, rail: int = KNOWN) -> Truth:
        """The truth of a condition, seen from this leg, on one rail: each half 0 or 1."""
        verdict = self.verdict(condition, leg)
        return Truth(int(bool(verdict.yes & rail)), int(bool(verdict.no & rail)))

    def verdict(self, condition: Condition, leg: Leg | None) -> Truth:
        """The truth of a condition, seen from this leg, a bit a rail."""
        kept = self._verdicts[leg]
        found = kept.get(condition)
        if found is None:
            found = kept[condition] = self._verdict(condition, leg)
        return found

    def _verdict(self, condition: Condition, leg: Leg | None) -> Truth:
        match condition:
            case Criterion(when=when):
                return self.verdict(when, leg)
            case Among(finding=finding, values=values):
                value = self.value(finding, leg)
                return self._unrecorded(finding, leg) if value is None else (YES if value in values else NO)
            case Flag():
                value = self.value(condition, leg)
                return self._unrecorded(condition, leg) if value is None else (YES if value is True else NO)
            case All(of=parts):
                return all_hold(self._until(NO, parts, leg))
            case Any(of=parts):
                return any_holds(self._until(YES, parts, leg))
            case Compared():
                return self._compared(condition, leg)
            case Not(of=part):
                return opposite(self.verdict(part, leg))
            case OfLeg(side=side, of=part):
                return self.verdict(part, turned(leg, side))
            case AtLeast(count=count, of=parts):
                return at_least_hold(count, [self.verdict(part, leg) for part in parts], RAILS)
            case _:
                assert_never(condition)

    def _until(self, decisive: Truth, parts: tuple[Condition, ...], leg: Leg | None) -> list[Truth]:
        """The truths of these parts, up to the first that decides the whole on every rail."""
        found = []
        for part in parts:
            found.append(verdict := self.verdict(part, leg))
            if verdict is decisive:
                break
        return found

    def _unrecorded(self, finding: Finding, leg: Leg | None) -> Truth:
        """A finding without a value: false where it cannot arise, else unknown, and open or not."""
        if finding in self.index.always_asked:
            return OPEN if self._seen[leg].get(finding.name) is None else HELD_OPEN
        if not self.arises(finding, leg):
            return NO
        return self._still(finding, leg)

    def _still(self, finding: Finding, leg: Leg | None) -> Truth:
        """What a finding without a value can still become: true only if it arises and is open, false also by not arising."""
        under = YES if finding.only_if is None else self.verdict(finding.only_if, leg)
        answered = self.openness(finding, leg) & under.yes
        return Truth(answered, answered | (under.no & (COULD | HELD)))

    def _compared(self, condition: Compared, leg: Leg | None) -> Truth:
        """True or false only when the whole interval agrees; else open when any input it lacks is open."""
        interval = self.interval(condition.quantity, leg)
        if interval is None:
            return NO
        low = compare(interval.low, condition.how, condition.limit)
        high = compare(interval.high, condition.how, condition.limit)
        if low == high:
            return YES if low else NO
        still = [self._still(finding, side) for finding, side in self.unknown_inputs(condition.quantity, leg)]
        yes, no = or_of(one.yes for one in still), or_of(one.no for one in still)
        if isinstance(condition.quantity, Measured | Elapsed):
            return Truth(yes, no)
        # Inside a larger quantity a part that turns out not to arise can move it either way.
        return Truth(yes | no, yes | no)

    # --- findings ---

    def recorded(self, finding: Finding, leg: Leg | None) -> Recorded | None:
        """What the case holds for this finding, seen from this leg."""
        return self._seen[leg].get(finding.name)

    def value(self, finding: Finding, leg: Leg | None) -> Value | None:
        """The recorded value, or None when there is none or it could not be assessed."""
        recorded = self._seen[leg].get(finding.name)
        return None if recorded is NOT_ASSESSED else recorded

    def arises(self, finding: Finding, leg: Leg | None) -> bool:
        """Whether the question can arise: not when what it is asked under is known to be false."""
        return finding.only_if is None or not self.false(finding.only_if, leg)

    def openness(self, finding: Finding, leg: Leg | None) -> int:
        """On which rails a finding without a value can still be answered: here, or by a test that is called for.

        What could not be assessed is closed, except on the rail of a red flag; a stated diagnosis is never open.
        """
        if finding.stated or self.nothing_open:
            return 0
        still = self._called_for(finding, leg) if finding in self.index.tests else COULD | HELD
        return still & HELD if self.recorded(finding, leg) is NOT_ASSESSED else still

    def is_open(self, finding: Finding, leg: Leg | None, rail: int = COULD) -> bool:
        """Whether a finding without a value can still be answered, on this rail."""
        return bool(self.openness(finding, leg) & rail)

    def _called_for(self, finding: Finding, leg: Leg | None) -> int:
        """On which rails some proposal to obtain this test is demanded or can still become so."""
        place = Key(finding.name, leg if finding.scope is Scope.LEG else None)
        if place not in self._called:
            still = 0
            for rule in self.index.obtainers.get(finding, ()):
                for seen_from in (leg,) if finding.scope is Scope.LEG else legs_of(rule):
                    if not self.withheld_by(rule, seen_from) and not self.has_enough(rule, seen_from):
                        still |= self.holds(rule, seen_from).yes & (COULD | HELD)
            self._called[place] = still
        return self._called[place]

    # --- rules ---

    def holds(self, rule: Recommendation, leg: Leg | None) -> Truth:
        """The truth of a rule's condition, a bit a rail; a rule without one always holds."""
        return YES if rule.when is None else self.verdict(rule.when, leg)

    def withheld_by(self, rule: Recommendation, leg: Leg | None) -> tuple[Recommendation, ...]:
        """The rules that withhold this one: each known true, for this leg or for the patient."""
        found = []
        for other in self.index.overriders.get(rule, ()):
            seen_from = leg if len(legs_of(other)) > 1 else None
            if self.holds(other, seen_from).yes & KNOWN:
                found.append(other)
        return tuple(found)

    def can_be_demanded(self, rule: Recommendation, leg: Leg | None, rail: int) -> bool:
        """Whether the rule is recommended or can still become so."""
        return bool(self.holds(rule, leg).yes & rail) and not self.withheld_by(rule, leg)

    def has_enough(self, rule: Recommendation, leg: Leg | None) -> bool:
        """Whether what a rule obtains is complete though not every finding is answered."""
        return rule.do.enough is not None and self.facts_alone.is_complete(rule.do.enough, leg)

    @cached_property
    def facts_alone(self) -> Evaluation:
        """The same case with nothing open: what is known does not depend on what is called for, so neither asks the other."""
        return self if self.nothing_open else Evaluation(self.guideline, self.case, nothing_open=True)

    def waits_for_another(self, finding: Finding, leg: Leg | None, among: Set[Finding]) -> bool:
        """Whether this finding stands in for one among these that can be tried and was not."""
        return any(
            first in among and self.recorded(first, leg) is None and self.arises(first, leg)
            for first in self.index.stood_in_for.get(finding, ())
        )

    # --- quantities ---

    def interval(self, quantity: Quantity, leg: Leg | None) -> Interval | None:
        """The interval of a quantity; None where it cannot arise at all."""
        place = (quantity, leg)
        if place not in self._intervals:
            self._intervals[place] = self._interval(quantity, leg)
        return self._intervals[place]

    def _interval(self, quantity: Quantity, leg: Leg | None) -> Interval | None:
        match quantity:
            case Measured():
                value = self.value(quantity, leg)
                if value is None:
                    return self._unmeasured(quantity, plausible(quantity), leg)
                assert isinstance(value, Decimal)
                exact = value if quantity.places is None else rounded(value, quantity.places)
                return Interval(exact, exact)
            case Elapsed(since=since):
                value = self.value(since, leg)
                if value is None:
                    return self._unmeasured(since, Interval(Decimal(0), INFINITY), leg)
                assert isinstance(value, Decimal)
                return Interval(value / HOURS_A_DAY, value / HOURS_A_DAY)
            case Known(ways=ways):
                return either_way([self.interval(way, leg) for way in ways])
            case Highest(of=several):
                return highest([self.interval(one, leg) for one in several])
            case Lowest(of=several):
                return lowest([self.interval(one, leg) for one in several])
            case Difference(of=minuend, less=subtrahend):
                return difference(self.interval(minuend, leg), self.interval(subtrahend, leg))
            case Ratio(of=numerator, over=denominator, places=places):
                return ratio(self.interval(numerator, leg), self.interval(denominator, leg), places)
            case Points(items=items):
                return self._points(items, leg)
            case Lookup():
                return self._lookup(quantity, leg)
            case Constant(value=value):
                return Interval(value, value)
            case Product(of=factors):
                return product([self.interval(factor, leg) for factor in factors])
            case Grid():
                return self._grid(quantity, leg)
            case OtherSide(of=inner):
                return self.interval(inner, turned(leg, Side.OTHER))
            case _:
                assert_never(quantity)

    def _unmeasured(self, finding: Finding, can_be: Interval, leg: Leg | None) -> Interval | None:
        """Anything while it is not known whether the question arises: a number that is not there settles no comparison."""
        if not self.arises(finding, leg):
            return None
        return can_be if finding.only_if is None or self.true(finding.only_if, leg) else ANYTHING

    def _points(self, items: tuple[tuple[Condition, int], ...], leg: Leg | None) -> Interval:
        low = high = 0
        for condition, points in items:
            if self.true(condition, leg):
                low, high = low + points, high + points
            elif not self.false(condition, leg):
                low, high = low + min(points, 0), high + max(points, 0)
        return Interval(Decimal(low), Decimal(high))

    def _lookup(self, quantity: Lookup, leg: Leg | None) -> Interval:
        """Between the lowest and the highest cell that fits what is known."""
        values = [self.value(key, leg) for key in quantity.keys]
        left = [result for cell, result in quantity.cells.items() if _fits(values, cell)]
        return Interval(min(left), max(left)) if left else ANYTHING

    def _grid(self, quantity: Grid, leg: Leg | None) -> Interval | None:
        """Between the lowest and the highest cell that the axes still allow; none where an axis does not arise."""
        axes = [axis for one in quantity.axes if (axis := self.interval(one, leg)) is not None]
        if len(axes) < len(quantity.axes):
            return None
        left = [
            result
            for cell, result in quantity.cells.items()
            if all(axis.low <= place <= axis.high for axis, place in zip(axes, cell, strict=True))
        ]
        return Interval(min(left), max(left)) if left and ANYTHING not in axes else ANYTHING

    def unknown_inputs(self, quantity: Quantity, leg: Leg | None) -> Iterator[tuple[Finding, Leg | None]]:
        """The findings without a value that a quantity is made of, each with the leg it is read from."""
        for finding, side in inputs(quantity, leg):
            if self.value(finding, side) is None and self.arises(finding, side):
                yield finding, side

    def is_complete(self, enough: Condition | Quantity, leg: Leg | None) -> bool:
        """Whether an examination is complete: a condition known true, or a quantity known exactly."""
        if isinstance(enough, Flag | Among | Compared | All | Any | Not | AtLeast | OfLeg | Criterion):
            return self.true(enough, leg)
        interval = self.interval(enough, leg)
        return interval is not None and interval.exact


def or_of(bits: Iterable[int]) -> int:
    """All bits that any of these has."""
    return reduce(or_, bits, 0)


def rail_of(rule: Recommendation) -> int:
    """A red flag (an act of the same day or sooner) holds open what could not be assessed."""
    return HELD if rule.do.urgency >= Urgency.URGENT else COULD


def _fits(values: list[Value | None], cell: tuple[Enum, ...]) -> bool:
    return all(value is None or value is member for value, member in zip(values, cell, strict=True))
