"""The reference semantics: a condition and a case give a truth, on three rails at once (`rails.py`).

This is the referee: plain, and right by inspection. Its one economy is that it caches what it worked out for a leg.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import assert_never

from pulsefirst.engine.index import Index, index_of, inputs, legs_of, parts_seen, seen_of_gate, seen_of_rule, turn
from pulsefirst.engine.intervals import Interval, compare
from pulsefirst.engine.quantities import work_out
from pulsefirst.engine.rails import (
    EITHER_POSSIBLE,
    KNOWN,
    NO,
    POSSIBLE,
    POSSIBLE_IF_RED_FLAG,
    RAILS,
    YES,
)
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded, Value
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
    Quantity,
    Span,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Fact, Need
from pulsefirst.model.recommendations import Recommendation
from pulsefirst.model.truth import Truth, all_hold, any_holds, at_least_hold, opposite, truth_of


@dataclass(eq=False)
class Evaluation:
    """One case read by one guideline. Everything is seen from a leg, or from the patient (leg None)."""

    guideline: Guideline
    case: Case
    nothing_open: bool = False
    index: Index = field(init=False)
    witness_cache: dict[tuple[Condition, Leg | None], tuple[Key, ...]] = field(default_factory=dict, init=False)
    needs_cache: dict[tuple[Condition, Leg | None, bool], dict[Need, None]] = field(default_factory=dict, init=False)
    needs_of_quantity_cache: dict[tuple[Quantity, Leg | None, bool], dict[Need, None]] = field(
        default_factory=dict, init=False
    )
    needs_of_finding_cache: dict[tuple[Finding, Leg | None, bool], dict[Need, None]] = field(
        default_factory=dict, init=False
    )
    _seen: dict[Leg | None, dict[str, Recorded]] = field(init=False)
    _truth_cache: dict[Leg | None, dict[Condition, Truth]] = field(init=False)
    _open_cache: dict[tuple[Finding, Leg | None], Truth] = field(default_factory=dict, init=False)
    _openness_cache: dict[tuple[Finding, Leg | None], int] = field(default_factory=dict, init=False)
    _interval_cache: dict[tuple[Quantity, Leg | None], Interval | None] = field(default_factory=dict, init=False)
    _called_for_cache: dict[Key, int] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.index = index_of(self.guideline)
        self._truth_cache = {None: {}, Leg.LEFT: {}, Leg.RIGHT: {}}
        self._seen = {None: {}, Leg.LEFT: {}, Leg.RIGHT: {}}
        for key, recorded in self.case.facts.items():
            for leg in (key.leg,) if key.leg is not None else self._seen:
                self._seen[leg][key.finding] = recorded
                if recorded is NOT_ASSESSED and key.finding in self.index.laboratory_flags:
                    # A result that could not be had has no flag either.
                    self._seen[leg].setdefault(self.index.laboratory_flags[key.finding], NOT_ASSESSED)

    @cached_property
    def facts(self) -> dict[Key, Fact]:
        """The facts of the case as plans show them, each by its place."""
        return {key: Fact(key.finding, key.leg, value) for key, value in self.case.facts.items()}

    # --- conditions ---

    def is_true(self, condition: Condition | None, leg: Leg | None) -> bool:
        """Whether this is known true; no condition always is."""
        return bool(self.truths(condition, leg).yes & KNOWN)

    def is_false(self, condition: Condition | None, leg: Leg | None) -> bool:
        """Whether this is known false."""
        return bool(self.truths(condition, leg).no & KNOWN)

    def comes_out(self, condition: Condition, leg: Leg | None, holds: bool) -> bool:
        """Whether this is known to hold, or known not to."""
        return self.is_true(condition, leg) if holds else self.is_false(condition, leg)

    def is_settled(self, condition: Condition | None, leg: Leg | None) -> bool:
        """Whether this is known true or known false."""
        truths = self.truths(condition, leg)
        return bool((truths.yes | truths.no) & KNOWN)

    def unsettled_parts(self, condition: Condition, leg: Leg | None) -> list[tuple[Condition, Leg | None]]:
        """The parts that this is joined from and of which it is not known whether they hold, each with the leg it is seen from."""
        return [(part, side) for part, side in parts_seen(condition, leg) if not self.is_settled(part, side)]

    def may_hold(self, condition: Condition | None, leg: Leg | None, rail: int = POSSIBLE) -> bool:
        """Whether this is true on a rail: known true, or able to become so."""
        return bool(self.truths(condition, leg).yes & rail)

    def truth(self, condition: Condition, leg: Leg | None, rail: int = KNOWN) -> Truth:
        """The truth of a condition, seen from this leg, on one rail: each half 0 or 1."""
        truths = self.truths(condition, leg)
        return truth_of(int(bool(truths.yes & rail)), int(bool(truths.no & rail)))

    def truths(self, condition: Condition | None, leg: Leg | None) -> Truth:
        """The truth of a condition, seen from this leg, on every rail: a bit each. No condition is always true."""
        if condition is None:
            return YES
        cache = self._truth_cache[leg]
        found = cache.get(condition)
        if found is None:
            found = cache[condition] = self._work_out(condition, leg)
        return found

    def _work_out(self, condition: Condition, leg: Leg | None) -> Truth:
        match condition:
            case Criterion(when=when):
                return self.truths(when, leg)
            case Among(finding=finding, values=values):
                value = self.value(finding, leg)
                return self._truths_without_value(finding, leg) if value is None else (YES if value in values else NO)
            case Flag():
                value = self.value(condition, leg)
                return self._truths_without_value(condition, leg) if value is None else (YES if value is True else NO)
            case AllOf(of=parts):
                return all_hold(self._truths_until(NO, parts, leg))
            case AnyOf(of=parts):
                return any_holds(self._truths_until(YES, parts, leg))
            case Compared():
                return self._compared(condition, leg)
            case Not(of=part):
                return opposite(self.truths(part, leg))
            case OfLeg(side=side, of=part):
                return self.truths(part, turn(leg, side))
            case AtLeastNOf(count=count, of=parts):
                return at_least_hold(count, [self.truths(part, leg) for part in parts], RAILS)
            case _:
                assert_never(condition)

    def _truths_until(self, decisive: Truth, parts: tuple[Condition, ...], leg: Leg | None) -> list[Truth]:
        """The truths of these parts, up to the first one that decides the whole on every rail."""
        found = []
        for part in parts:
            found.append(truth := self.truths(part, leg))
            if truth is decisive:
                break
        return found

    def _truths_without_value(self, finding: Finding, leg: Leg | None) -> Truth:
        """The truths of a finding without a value: false where it cannot arise, else unknown, and open or closed."""
        place = (finding, leg)
        if place not in self._open_cache:
            self._open_cache[place] = self._what_is_open(finding, leg) if self.arises(finding, leg) else NO
        return self._open_cache[place]

    def _what_is_open(self, finding: Finding, leg: Leg | None) -> Truth:
        """What a finding without a value can still become: true only if it arises and is open, false also by not arising."""
        under = YES if finding.only_if is None else self.truths(finding.only_if, leg)
        answered = self.openness(finding, leg) & under.yes
        return truth_of(answered, answered | (under.no & EITHER_POSSIBLE))

    def _compared(self, condition: Compared, leg: Leg | None) -> Truth:
        """True or false only when the whole interval agrees; else what missing inputs can still make of it."""
        interval = self.interval(condition.quantity, leg)
        if interval is None:
            return NO
        low = compare(interval.low, condition.how, condition.limit)
        high = compare(interval.high, condition.how, condition.limit)
        if low == high:
            return YES if low else NO
        return self.still_open(condition.quantity, leg)

    def still_open(self, quantity: Quantity, leg: Leg | None) -> Truth:
        """What a comparison is that the interval of its quantity does not decide: open when any missing input is open.

        What is known only as a span was answered, and not closely enough: a red flag waits for it as for what was not assessed.
        """
        yes = no = may_arise = 0
        for finding, side in self.unknown_inputs(quantity, leg):
            still = self._truths_without_value(finding, side)
            yes, no, may_arise = yes | still.yes, no | still.no, may_arise | self._may_arise(finding, side)
        if not self.nothing_open and any(True for _ in self.rough_inputs(quantity, leg)):
            yes, no = yes | POSSIBLE_IF_RED_FLAG, no | POSSIBLE_IF_RED_FLAG
        if isinstance(quantity, Measured | Elapsed):
            return truth_of(yes, no)
        # Inside a larger quantity a part that turns out to arise, or not to, can move it either way.
        moved = yes | no | may_arise
        return truth_of(moved, moved)

    def _may_arise(self, finding: Finding, leg: Leg | None) -> int:
        """On which rails a question of which this is not known can still turn out to arise."""
        if finding.only_if is None or self.is_true(finding.only_if, leg):
            return 0
        return self.truths(finding.only_if, leg).yes & EITHER_POSSIBLE

    # --- findings ---

    def recorded(self, finding: Finding, leg: Leg | None) -> Recorded | None:
        """What the case holds for this finding, seen from this leg."""
        return self._seen[leg].get(finding.name)

    def value(self, finding: Finding, leg: Leg | None) -> Value | None:
        """The recorded value, or None when there is none or it could not be assessed."""
        recorded = self._seen[leg].get(finding.name)
        return None if recorded is NOT_ASSESSED else recorded

    def arises(self, finding: Finding, leg: Leg | None) -> bool:
        """Whether the question can arise: not once the condition under which it is asked is known false."""
        return finding.only_if is None or not self.is_false(finding.only_if, leg)

    def openness(self, finding: Finding, leg: Leg | None) -> int:
        """On which rails a finding without a value can still be answered: at the bedside, or by a test that is called for today.

        Behind a shut gate nothing is open.

        What could not be assessed is closed, except on the rail of a red flag; a stated diagnosis is never open.
        """
        place = (finding, leg)
        found = self._openness_cache.get(place)
        if found is None:
            found = self._openness_cache[place] = self._rails_of_openness(finding, leg)
        return found

    def _rails_of_openness(self, finding: Finding, leg: Leg | None) -> int:
        if finding.stated or self.nothing_open:
            return 0
        still = self._called_for(finding, leg) if finding in self.index.tests else EITHER_POSSIBLE
        for gate in self.index.gates.get(finding, ()):
            still &= self.truths(gate.opened_by, seen_of_gate(gate, leg)).yes
        return still & POSSIBLE_IF_RED_FLAG if self.recorded(finding, leg) is NOT_ASSESSED else still

    def is_open(self, finding: Finding, leg: Leg | None, rail: int = POSSIBLE) -> bool:
        """Whether a finding without a value can still be answered, on this rail."""
        return bool(self.openness(finding, leg) & rail)

    def can_be_answered(self, finding: Finding, leg: Leg | None) -> bool:
        """Whether a finding without a value can still be answered, today or by a test that is called for at all.

        What opens its gate need not be known for that: where it could not be assessed, the question behind it is still asked.
        """
        if finding.stated or self.recorded(finding, leg) is NOT_ASSESSED:
            return False
        if finding not in self.index.tests:
            return self.is_open(finding, leg, POSSIBLE_IF_RED_FLAG)
        return self.is_called_for(finding, leg, POSSIBLE) and all(
            self.may_hold(gate.opened_by, seen_of_gate(gate, leg), POSSIBLE_IF_RED_FLAG)
            for gate in self.index.gates.get(finding, ())
        )

    def is_called_for(self, finding: Finding, leg: Leg | None, rail: int) -> bool:
        """Whether some proposal to obtain this test, of whatever day, is demanded or can still become so on this rail."""
        return any(
            self.can_be_demanded(rule, seen_from, rail) and not self.has_enough(rule, seen_from)
            for rule in self.index.obtainers.get(finding, ())
            for seen_from in ((leg,) if finding.scope is Scope.LEG else legs_of(rule))
        )

    def _called_for(self, finding: Finding, leg: Leg | None) -> int:
        """On which rails some proposal to obtain this test today is demanded or can still become so."""
        place = Key(finding.name, leg if finding.scope is Scope.LEG else None)
        if place not in self._called_for_cache:
            still = 0
            for rule in (rule for rule in self.index.obtainers.get(finding, ()) if rule.do.today):
                for seen_from in (leg,) if finding.scope is Scope.LEG else legs_of(rule):
                    if not self.withheld_by(rule, seen_from) and not self.has_enough(rule, seen_from):
                        still |= self.truths_of_rule(rule, seen_from).yes & EITHER_POSSIBLE
            self._called_for_cache[place] = still
        return self._called_for_cache[place]

    # --- rules ---

    def truths_of_rule(self, rule: Recommendation, leg: Leg | None) -> Truth:
        """The truth of a rule's condition on every rail; a rule without one always holds."""
        return self.truths(rule.when, leg)

    def withheld_by(self, rule: Recommendation, leg: Leg | None) -> tuple[Recommendation, ...]:
        """The rules that withhold this one: each known true, for this leg or for the patient."""
        others = self.index.overriders.get(rule)
        if others is None:
            return ()
        return tuple(other for other in others if self.is_true(other.when, seen_of_rule(other, leg)))

    def can_be_demanded(self, rule: Recommendation, leg: Leg | None, rail: int) -> bool:
        """Whether the rule is recommended or can still become so."""
        return self.may_hold(rule.when, leg, rail) and not self.withheld_by(rule, leg)

    def has_enough(self, rule: Recommendation, leg: Leg | None) -> bool:
        """Whether what a rule obtains is complete, though not every finding may be answered."""
        return rule.do.enough is not None and self.facts_alone.is_complete(rule.do.enough, leg)

    @cached_property
    def facts_alone(self) -> Evaluation:
        """The same case with nothing open. What is known does not depend on what is called for, so that neither asks the other."""
        return self if self.nothing_open else Evaluation(self.guideline, self.case, nothing_open=True)

    def waits_for_another(self, finding: Finding, leg: Leg | None, among: Set[Finding]) -> bool:
        """Whether this finding stands in for one of these that could be tried and was not."""
        return any(
            first in among and self.recorded(first, leg) is None and self.arises(first, leg)
            for first in self.index.stood_in_for.get(finding, ())
        )

    # --- quantities ---

    def interval(self, quantity: Quantity, leg: Leg | None) -> Interval | None:
        """The interval of a quantity; None where the quantity cannot arise at all."""
        place = (quantity, leg)
        if place not in self._interval_cache:
            self._interval_cache[place] = work_out(self, quantity, leg)
        return self._interval_cache[place]

    def unknown_inputs(self, quantity: Quantity, leg: Leg | None) -> Iterator[tuple[Finding, Leg | None]]:
        """The findings without a value that a quantity is made of, each with the leg it is read from."""
        for finding, side in inputs(quantity, leg):
            if self.value(finding, side) is None and self.arises(finding, side):
                yield finding, side

    def rough_inputs(self, quantity: Quantity, leg: Leg | None) -> Iterator[tuple[Finding, Leg | None]]:
        """The findings known only as a span that a quantity is made of, each with the leg it is read from."""
        for finding, side in inputs(quantity, leg):
            value = self.value(finding, side)
            if isinstance(value, Span) and value.low != value.high:
                yield finding, side

    def is_complete(self, enough: Condition | Quantity, leg: Leg | None) -> bool:
        """Whether an examination is complete: a condition known true, or a quantity known exactly."""
        if isinstance(enough, Condition):
            return self.is_true(enough, leg)
        interval = self.interval(enough, leg)
        return interval is not None and interval.exact


Evaluate = Callable[[Guideline, Case], Evaluation]
"""A way to read a case by a guideline: the referee's, or one that gives the same truths sooner."""
