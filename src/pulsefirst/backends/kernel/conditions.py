"""Conditions as bit vectors: where each is known true, where it is not known false, and the same of what answers can still make of it.

What is known does not rest on what is called for, so the known half is written alone; the possible halves, one for each rail, rest on
it. Where all that is missing can still be answered, "can become true" is "not known false": the graph has them once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, assert_never

from pulsefirst.backends.kernel import calls
from pulsefirst.backends.kernel.amounts import AN_AGE, Amount, Truth, compared, is_exact, work_out
from pulsefirst.backends.kernel.calls import scaled
from pulsefirst.backends.kernel.facts import Shape, members
from pulsefirst.backends.kernel.graph import ALL, NONE, Bits, Graph, Numbers
from pulsefirst.engine.index import Index, index_of, inputs, legs_of, seen_of_gate, seen_of_rule, turn
from pulsefirst.engine.intervals import Interval, compare, plausible
from pulsefirst.engine.rails import POSSIBLE, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.case import Key, key_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Coded,
    Compared,
    Condition,
    Criterion,
    Elapsed,
    Finding,
    Flag,
    Measured,
    Not,
    OfLeg,
    Quantity,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.recommendations import Recommendation
from pulsefirst.model.walk import scope_of_condition

TRUE, FALSE = Truth(ALL, ALL), Truth(NONE, NONE)


@dataclass
class Conditions:
    """The conditions of a guideline over patients of whom this may be known. `doubtful` are bits of those left to the referee."""

    guideline: Guideline
    shape: Shape
    graph: Graph = field(default_factory=Graph)
    doubtful: list[Bits] = field(default_factory=list)
    index: Index = field(init=False)
    _known: dict[tuple[Condition, Leg | None], Truth] = field(default_factory=dict)
    _possible: dict[tuple[Condition, Leg | None, int], Truth] = field(default_factory=dict)
    _unanswered: dict[tuple[Finding, Leg | None, int], Truth] = field(default_factory=dict)
    _amounts: dict[tuple[Quantity, Leg | None], Amount] = field(default_factory=dict)
    _called_for: dict[tuple[Key, int], Bits] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.index = index_of(self.guideline)

    # --- facts ---

    def has(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where a finding has a value."""
        key = key_of(finding, leg)
        return self.graph.given(("has", key)) if key in self.shape.values else NONE

    def missing(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where a finding has no value."""
        return self.graph.opposite(self.has(finding, leg))

    def unassessed(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where it could not be assessed; a result that could not be had has no flag either."""
        bits = self._recorded_unassessed(finding, leg)
        if (number := self.index.flagged_by.get(finding)) is not None:
            silent = self._recorded_unassessed(number, leg)
            bits = self.graph.either(bits, self.graph.but_not(silent, self.has(finding, leg)))
        return bits

    def _recorded_unassessed(self, finding: Finding, leg: Leg | None) -> Bits:
        key = key_of(finding, leg)
        return self.graph.given(("unassessed", key)) if key in self.shape.unassessed else NONE

    def recorded(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where anything is recorded: a value, or that it could not be assessed."""
        return self.graph.either(self.has(finding, leg), self.unassessed(finding, leg))

    def rough(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where a number is known only to lie between two."""
        ends = self.ends(finding, leg)
        if ends is None or ends[0] == ends[1]:
            return NONE
        return self.graph.but_not(self.has(finding, leg), self.graph.call(calls.same, (), ends))

    def ends(self, finding: Finding, leg: Leg | None) -> tuple[Numbers, Numbers] | None:
        """The recorded ends of a number; None where nobody has one."""
        key = key_of(finding, leg)
        if key not in self.shape.values:
            return None
        low = self.graph.given_numbers(("low", key))
        return low, self.graph.given_numbers(("high", key)) if key in self.shape.spans else low

    def has_answer(self, finding: Coded[Any] | Flag, answer: object, leg: Leg | None) -> Bits:
        """Where a finding has this answer."""
        key = key_of(finding, leg)
        if key not in self.shape.values:
            return NONE
        if isinstance(finding, Flag) and answer is False:
            return self.graph.but_not(self.has(finding, leg), self.has_answer(finding, True, leg))
        return self.graph.given(("answer", key, members(finding).index(answer)))

    # --- what is known ---

    def known(self, condition: Condition | None, leg: Leg | None) -> Truth:
        """Where a condition is known true, and where it is not known false; no condition always is."""
        if condition is None:
            return TRUE
        place = (condition, leg if scope_of_condition(condition) is Scope.LEG else None)
        if place not in self._known:
            self._known[place] = self._work_out_known(*place)
        return self._known[place]

    def is_true(self, condition: Condition | None, leg: Leg | None) -> Bits:
        """Where it is known true."""
        return self.known(condition, leg).true

    def is_false(self, condition: Condition | None, leg: Leg | None) -> Bits:
        """Where it is known false."""
        return self.graph.opposite(self.known(condition, leg).not_false)

    def is_settled(self, condition: Condition | None, leg: Leg | None) -> Bits:
        """Where it is known to be one of the two."""
        return self.graph.either(self.is_true(condition, leg), self.is_false(condition, leg))

    def arises(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where a question can arise."""
        return self.known(finding.only_if, leg).not_false

    def asked(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where it is known that it arises."""
        return self.known(finding.only_if, leg).true

    def amount(self, quantity: Quantity, leg: Leg | None) -> Amount:
        """A quantity, worked out once."""
        place = (quantity, leg if scope_of_condition(quantity) is Scope.LEG else None)
        if place not in self._amounts:
            self._amounts[place] = work_out(self, *place)
        return self._amounts[place]

    def _work_out_known(self, condition: Condition, leg: Leg | None) -> Truth:
        match condition:
            case Flag() | Among():
                finding = condition if isinstance(condition, Flag) else condition.finding
                true = self._answered_so(condition, leg)
                silent = self.graph.both(self.missing(finding, leg), self.arises(finding, leg))
                return Truth(true, self.graph.either(true, silent))
            case Compared(quantity=Measured() as quantity) if quantity.places is None:
                return self._known_number(quantity, plausible(quantity), condition, leg)
            case Compared(quantity=Elapsed(since=since)):
                return self._known_number(since, AN_AGE, condition, leg)
            case Compared():
                return self._known_amount(condition, leg)
            case _:
                return self._joined(condition, leg, None)

    def _answered_so(self, condition: Flag | Among, leg: Leg | None) -> Bits:
        if isinstance(condition, Flag):
            return self.has_answer(condition, True, leg)
        return self.graph.any_of(
            self.has_answer(condition.finding, value, leg) for value in condition.finding.values if value in condition.values
        )

    def _joined(self, condition: Condition, leg: Leg | None, rail: int | None) -> Truth:
        """A condition made of others, of what is known (no rail) or on a rail: the operations are the same."""

        def truth(part: Condition, side: Leg | None = leg) -> Truth:
            return self.known(part, side) if rail is None else self.possible(part, side, rail)

        match condition:
            case Criterion(when=part):
                return truth(part)
            case OfLeg(side=side, of=part):
                return truth(part, turn(leg, side))
            case Not(of=part):
                inner = truth(part)
                return Truth(self.graph.opposite(inner.not_false), self.graph.opposite(inner.true))
            case AllOf(of=parts):
                halves = zip(*map(truth, parts), strict=True) if parts else ((), ())
                return Truth(*map(self.graph.all_of, halves))
            case AnyOf(of=parts):
                halves = zip(*map(truth, parts), strict=True) if parts else ((), ())
                return Truth(*map(self.graph.any_of, halves))
            case AtLeastNOf(count=count, of=parts):
                several = [truth(part) for part in parts]
                return Truth(*(self.graph.at_least(count, [part[half] for part in several]) for half in (0, 1)))
            case Flag() | Among() | Compared():
                raise TypeError(condition)
            case _:
                assert_never(condition)

    def _known_number(self, finding: Finding, can_be: Interval, condition: Compared, leg: Leg | None) -> Truth:
        """A number as it is recorded, compared; without one it is what every number it can be says."""
        graph, missing = self.graph, self.missing(finding, leg)
        low, high = self._ends_so(self.ends(finding, leg), condition)
        asked = self.asked(finding, leg)
        always, never = (
            all(compare(end, condition.how, condition.limit) is wanted for end in can_be) for wanted in (True, False)
        )
        true = graph.either(graph.both(low, high), graph.both(missing, asked) if always else NONE)
        silent = graph.both(missing, self.arises(finding, leg))
        return Truth(true, graph.either(low, high, graph.but_not(silent, asked) if never else silent))

    def _ends_so(self, ends: tuple[Numbers, Numbers] | None, condition: Compared) -> tuple[Bits, Bits]:
        if ends is None:
            return NONE, NONE
        settings = (condition.how, scaled(condition.limit))
        low, high = (self.graph.call(calls.compare, settings, (end,)) for end in ends)
        return low, high

    def _known_amount(self, condition: Compared, leg: Leg | None) -> Truth:
        """True or false only when both ends agree; false where the quantity does not arise."""
        graph, amount = self.graph, self.amount(condition.quantity, leg)
        if not amount.whole:
            limit = (scaled(condition.limit),)
            self.doubtful += [graph.call(calls.close_to, limit, (end,)) for end in (amount.low, amount.high)]
        every, some = compared(graph, amount, condition.how, condition.limit)
        return Truth(graph.but_not(every, amount.none), graph.but_not(some, amount.none))

    # --- what is possible ---

    def possible(self, condition: Condition | None, leg: Leg | None, rail: int) -> Truth:
        """Where a condition is true or can become so on a rail, and where it is not able to become false."""
        if condition is None:
            return TRUE
        place = (condition, leg if scope_of_condition(condition) is Scope.LEG else None, rail)
        if place not in self._possible:
            self._possible[place] = self._work_out_possible(*place)
        return self._possible[place]

    def _work_out_possible(self, condition: Condition, leg: Leg | None, rail: int) -> Truth:
        graph = self.graph
        match condition:
            case Flag() | Among():
                finding = condition if isinstance(condition, Flag) else condition.finding
                true, missing = self.known(condition, leg).true, self.missing(finding, leg)
                still = self.unanswered(finding, leg, rail)
                return Truth(*(graph.either(true, graph.both(missing, half)) for half in still))
            case Compared(quantity=quantity):
                known = self.known(condition, leg)
                still = self._still_open(quantity, leg, rail)
                return Truth(*(graph.either(known.true, graph.both(known.not_false, half)) for half in still))
            case _:
                return self._joined(condition, leg, rail)

    def unanswered(self, finding: Finding, leg: Leg | None, rail: int) -> Truth:
        """What a finding without a value can still become: true only if it arises and is open, false also by not arising."""
        place = (finding, leg if finding.scope is Scope.LEG else None, rail)
        if place not in self._unanswered:
            under = self.possible(finding.only_if, leg, rail)
            answered = self.graph.both(self.openness(finding, leg, rail), under.true)
            self._unanswered[place] = Truth(answered, self.graph.but_not(under.not_false, answered))
        return self._unanswered[place]

    def openness(self, finding: Finding, leg: Leg | None, rail: int) -> Bits:
        """Where a finding without a value can still be answered, at the bedside or by a test that is called for today."""
        if finding.stated:
            return NONE
        still = [
            self.possible(gate.opened_by, seen_of_gate(gate, leg), rail).true for gate in self.index.gates.get(finding, ())
        ]
        if finding in self.index.tests:
            still.append(self._called_for_today(finding, leg, rail))
        if rail == POSSIBLE:
            still.append(self.graph.opposite(self.unassessed(finding, leg)))
        return self.graph.all_of(still)

    def _still_open(self, quantity: Quantity, leg: Leg | None, rail: int) -> Truth:
        """What a comparison can still become that the ends of its quantity do not decide."""
        graph = self.graph
        yes, no, may_arise = [], [], []
        for finding, side in inputs(quantity, leg):
            unknown = graph.both(self.missing(finding, side), self.arises(finding, side))
            still = self.unanswered(finding, side, rail)
            yes.append(graph.both(unknown, still.true))
            no.append(graph.but_not(unknown, still.not_false))
            if finding.only_if is not None:
                under = self.possible(finding.only_if, side, rail).true
                may_arise.append(graph.both(unknown, under, graph.opposite(self.asked(finding, side))))
            if rail == POSSIBLE_IF_RED_FLAG:
                yes.append(self.rough(finding, side))
                no.append(self.rough(finding, side))
        if isinstance(quantity, Measured | Elapsed):
            return Truth(graph.any_of(yes), graph.opposite(graph.any_of(no)))
        moved = graph.any_of((*yes, *no, *may_arise))
        return Truth(moved, graph.opposite(moved))

    # --- rules ---

    def withheld_by(self, rule: Recommendation, leg: Leg | None) -> Iterator[tuple[Recommendation, Bits]]:
        """The rules that can withhold this one, and where each does."""
        for other in self.index.overriders.get(rule, ()):
            yield other, self.is_true(other.when, seen_of_rule(other, leg))

    def withheld(self, rule: Recommendation, leg: Leg | None) -> Bits:
        """Where anything withholds this rule."""
        return self.graph.any_of(bits for _, bits in self.withheld_by(rule, leg))

    def can_be_demanded(self, rule: Recommendation, leg: Leg | None, rail: int) -> Bits:
        """Where a rule is recommended or can still become so."""
        return self.graph.but_not(self.possible(rule.when, leg, rail).true, self.withheld(rule, leg))

    def has_enough(self, rule: Recommendation, leg: Leg | None) -> Bits:
        """Where what a rule obtains is complete, though not every finding may be answered."""
        if rule.do.enough is None:
            return NONE
        if isinstance(rule.do.enough, Condition):
            return self.is_true(rule.do.enough, leg)
        return is_exact(self.graph, self.amount(rule.do.enough, leg))

    def is_called_for(self, finding: Finding, leg: Leg | None, rail: int, *, today: bool) -> Bits:
        """Where some proposal to obtain this test is demanded or can still become so on a rail."""
        return self.graph.any_of(
            self.graph.but_not(self.can_be_demanded(rule, side, rail), self.has_enough(rule, side))
            for rule in self.index.obtainers.get(finding, ())
            if rule.do.today or not today
            for side in ((leg,) if finding.scope is Scope.LEG else legs_of(rule))
        )

    def _called_for_today(self, finding: Finding, leg: Leg | None, rail: int) -> Bits:
        place = (key_of(finding, leg), rail)
        if place not in self._called_for:
            self._called_for[place] = self.is_called_for(finding, leg, rail, today=True)
        return self._called_for[place]
