"""The guideline as Z3 terms: every condition on its three rails, every status, every level of triage, for all cases at once.

A finding of a leg is three unknowns: whether it is known, whether it could not be assessed, and its value. A condition is a
pair of Booleans a rail, worked out by the same operations as in the reference engine. Quantities are never divided: a ratio is
compared by products, so that rounding is exact. What is not encoded is refused, never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import assert_never

import z3

from pulsefirst.backends.proof.numbers import (
    Bounds,
    Term,
    both,
    either,
    number_holds,
    so_many,
    value_of,
)
from pulsefirst.backends.proof.quantities import Quantities
from pulsefirst.backends.proof.unknowns import Pair, Unknowns, place_of_member, sort_of
from pulsefirst.engine.index import index_of, inputs, legs_of, seen_of_gate, seen_of_rule, turn
from pulsefirst.engine.rails import KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.case import Key, key_of, keys_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Compared,
    Condition,
    Criterion,
    Elapsed,
    Finding,
    Flag,
    Measured,
    Not,
    OfLeg,
    Product,
    Quantity,
    Since,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.notation.words import members_of


@dataclass(eq=False)
class Terms(Quantities):
    """One case that could be any case, read by one guideline. `prefix` tells two such cases apart in one proof."""

    guideline: Guideline
    prefix: str = ""
    values_of: Terms | None = None
    _unknowns: dict[Key, Unknowns] = field(default_factory=dict, init=False)
    _pairs: dict[tuple[Condition, Leg | None, int], Pair] = field(default_factory=dict, init=False)
    _called: dict[tuple[Key, int], Term] = field(default_factory=dict, init=False)
    _free: dict[tuple[Product, Leg | None], str] = field(default_factory=dict, init=False)
    _bounds: dict[tuple[Quantity, Leg | None], Bounds] = field(default_factory=dict, init=False)
    _stills: dict[tuple[Finding, Leg | None, int], Pair] = field(default_factory=dict, init=False)

    # --- findings ---

    def unknowns(self, key: Key) -> Unknowns:
        """The unknowns of one finding of one leg. Values are shared with `values_of`, so that learning never changes one."""
        if key not in self._unknowns:
            finding = self.guideline.findings[key.finding]
            name = f"{key.finding}.{key.leg}" if key.leg else key.finding
            if self.values_of is not None:
                value, top = self.values_of.unknowns(key).value, self.values_of.unknowns(key).top
            else:
                value = sort_of(finding)(f"{self.prefix}value:{name}")
                top = z3.Real(f"{self.prefix}top:{name}") if isinstance(finding, Measured | Since) else value
            self._unknowns[key] = Unknowns(
                z3.Bool(f"{self.prefix}known:{name}"), z3.Bool(f"{self.prefix}unassessed:{name}"), value, top
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
        gates = [
            self.pair(gate.opened_by, seen_of_gate(gate, leg), rail).yes
            for gate in index_of(self.guideline).gates.get(finding, ())
        ]
        called = both(called, *gates)
        return called if rail == POSSIBLE_IF_RED_FLAG else z3.And(called, z3.Not(self._is_unassessed(finding, leg)))

    def _is_unassessed(self, finding: Finding, leg: Leg | None) -> Term:
        """The flag of a number that could not be had counts as not assessed too."""
        number = index_of(self.guideline).flagged_by.get(finding)
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
                if rule.do.today
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
                    either(
                        *[value == place_of_member(finding, member) for member in members_of(finding) if member in values]
                    ),
                )
            case Compared():
                return self._compared(condition, leg, rail)
            case AllOf(of=parts):
                pairs = [self.pair(part, leg, rail) for part in parts]
                return Pair(both(*[pair.yes for pair in pairs]), either(*[pair.no for pair in pairs]))
            case AnyOf(of=parts):
                pairs = [self.pair(part, leg, rail) for part in parts]
                return Pair(either(*[pair.yes for pair in pairs]), both(*[pair.no for pair in pairs]))
            case AtLeastNOf(count=count, of=parts):
                pairs = [self.pair(part, leg, rail) for part in parts]
                can_miss = len(pairs) - count
                return Pair(so_many(count, [pair.yes for pair in pairs]), so_many(can_miss + 1, [pair.no for pair in pairs]))
            case Not(of=part):
                inner = self.pair(part, leg, rail)
                return Pair(inner.no, inner.yes)
            case OfLeg(side=side, of=part):
                return self.pair(part, turn(leg, side), rail)
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
        place = (finding, leg, rail)
        if place not in self._stills:
            self._stills[place] = self._can_become(finding, leg, rail)
        return self._stills[place]

    def _can_become(self, finding: Finding, leg: Leg | None, rail: int) -> Pair:
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
        can, cannot = either(*[part.yes for part in still]), either(*[part.no for part in still])
        if not isinstance(quantity, Measured | Elapsed):
            arising = [self._may_arise(finding, side, rail) for finding, side in inputs(quantity, leg)]
            can = cannot = either(can, cannot, *arising)
        unsettled = z3.Not(z3.Or(yes, no))
        return Pair(z3.Or(yes, z3.And(unsettled, can)), z3.Or(no, z3.And(unsettled, cannot)))

    def _lacks(self, finding: Finding, leg: Leg | None) -> Term:
        """Whether a finding has no value and can arise."""
        return z3.And(z3.Not(self.of(finding, leg).known), z3.Not(self.under(finding, leg, KNOWN).no))

    def _may_arise(self, finding: Finding, leg: Leg | None, rail: int) -> Term:
        """Whether the question of an input without a value, of which this is not known, can still turn out to arise."""
        return z3.And(
            self._lacks(finding, leg), z3.Not(self.under(finding, leg, KNOWN).yes), self.under(finding, leg, rail).yes
        )

    def _missing(self, finding: Finding, leg: Leg | None, rail: int) -> Pair:
        """What an input of a quantity can still change, where it has no value and can arise; or is known only roughly."""
        lacks = self._lacks(finding, leg)
        still = self._still(finding, leg, rail)
        rough = z3.BoolVal(False)
        if rail == POSSIBLE_IF_RED_FLAG and isinstance(finding, Measured | Since):
            unknowns = self.of(finding, leg)
            rough = z3.And(unknowns.known, unknowns.value != unknowns.top)
        return Pair(z3.Or(rough, z3.And(lacks, still.yes)), z3.Or(rough, z3.And(lacks, still.no)))

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
            (other, self.holds(other, seen_of_rule(other, leg)).yes)
            for other in index_of(self.guideline).overriders.get(rule, ())
        ]

    def has_enough(self, rule: Recommendation, leg: Leg | None) -> Term:
        """Whether what a rule obtains is complete though not every finding is answered."""
        enough = rule.do.enough
        if enough is None:
            return z3.BoolVal(False)
        if isinstance(enough, Flag | Among | Compared | AllOf | AnyOf | Not | AtLeastNOf | OfLeg | Criterion):
            return self.pair(enough, leg).yes
        bounds = self.bounds(enough, leg)
        return z3.And(z3.Not(self._cannot_arise(enough, leg)), value_of(bounds.low) == value_of(bounds.high))

    def demanded(self, rule: Recommendation, leg: Leg | None) -> Term:
        """Known true and not withheld."""
        return z3.And(self.holds(rule, leg).yes, z3.Not(self.withheld(rule, leg)))

    def can_be_demanded(self, rule: Recommendation, leg: Leg | None) -> Term:
        """Demanded, or able to become so; a red flag on the held rail."""
        rail = POSSIBLE_IF_RED_FLAG if rule.do.urgency >= Urgency.URGENT else POSSIBLE
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
