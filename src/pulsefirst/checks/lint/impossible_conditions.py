"""Conditions that can never hold, as far as their structure shows: those that need two answers to one question at once.

For each condition it is worked out which answers it needs, finding by finding; for alternatives, what all of them need. So
whatever is called impossible is impossible; whatever is not may still be, which only the proofs can show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import TypeAlias, assert_never

from pulsefirst.backends.prose import label, quantity_in_english
from pulsefirst.checks.lint.named_conditions import named_conditions, named_conflicts
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import turn
from pulsefirst.engine.intervals import compare
from pulsefirst.model.case import Case
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
    Lookup,
    Measured,
    Not,
    OfLeg,
    Quantity,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.walk import everything, findings_read, scope_of_condition

PossibleAnswer: TypeAlias = bool | Enum | Decimal | None
"""An answer, or None where the question does not arise."""

Place: TypeAlias = tuple[Finding | Quantity, Leg | None]
Needs: TypeAlias = Mapping[Place, frozenset[PossibleAnswer]]
"""The answers that will do in each place; in a place that is not listed any answer will."""


@dataclass(frozen=True)
class Never:
    """No answer will do, because of this finding or quantity."""

    because: str


def find_impossible_conditions(guideline: Guideline) -> Iterator[str]:
    """Conditions that can never hold, and conditions that can never fail to."""
    # A conflict is met by the case as it was told, by an answer under a denied question too.
    kinds = ((named_conditions, Reach(guideline)), (named_conflicts, Reach(guideline, as_told=True)))
    for named, reach in kinds:
        for name, condition, legs in named(guideline):
            for wanted, never in ((True, "hold"), (False, "fail to hold")):
                found = reach.needs(condition, wanted, legs[0])
                if isinstance(found, Never):
                    yield f"{name}: it can never {never}, because of {found.because}; change what it asks of that, or leave it out."


@dataclass(eq=False)
class Reach:
    """Works out what the conditions of one guideline need."""

    guideline: Guideline
    as_told: bool = False
    nothing_known: Evaluation = field(init=False)
    limits: dict[Quantity, set[Decimal]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.nothing_known = Evaluation(self.guideline, Case())
        for _, condition, _ in (*named_conditions(self.guideline), *named_conflicts(self.guideline)):
            for part in everything(condition):
                if isinstance(part, Compared):
                    self.limits.setdefault(part.quantity, set()).add(part.limit)

    def needs(self, condition: Condition, wanted: bool, leg: Leg | None) -> Needs | Never:
        """What must be so for this condition to be true (or false, when that is wanted), seen from this leg."""
        match condition:
            case Flag():
                return self._answered(condition, frozenset({True}), wanted, leg)
            case Among(finding=finding, values=values):
                return self._answered(finding, frozenset(values), wanted, leg)
            case Compared():
                return self._compared(condition, wanted, leg)
            case AllOf(of=several):
                return self._of(several, len(several) if wanted else 1, wanted, leg)
            case AnyOf(of=several):
                return self._of(several, 1 if wanted else len(several), wanted, leg)
            case AtLeastNOf(count=count, of=several):
                return self._of(several, count if wanted else len(several) - count + 1, wanted, leg)
            case Not(of=inner):
                return self.needs(inner, not wanted, leg)
            case OfLeg(side=side, of=inner):
                return self.needs(inner, wanted, turn(leg, side))
            case Criterion(when=when):
                return self.needs(when, wanted, leg)
            case _:
                assert_never(condition)

    def _of(self, several: tuple[Condition, ...], count: int, wanted: bool, leg: Leg | None) -> Needs | Never:
        """What it takes for `count` of these to hold."""
        found = [self.needs(part, wanted, leg) for part in several]
        possible = [need for need in found if not isinstance(need, Never)]
        if len(possible) < count:
            return next(need for need in found if isinstance(need, Never))
        if len(possible) == count:
            return _combine(possible)
        return _needs_in_common(possible) if count == 1 else {}

    def _answered(
        self, finding: Flag | Coded[Enum], values: frozenset[PossibleAnswer], wanted: bool, leg: Leg | None
    ) -> Needs | Never:
        """One of these answers, or (when it is not wanted) another, or a question that does not arise."""
        every: frozenset[PossibleAnswer] = (
            frozenset({True, False}) if isinstance(finding, Flag) else frozenset(finding.values)
        )
        asked = finding.only_if is not None
        fitting = values if wanted else (every | {None} if asked else every) - values
        return self._arising(finding, {_place(finding, leg): fitting}, wanted, leg)

    def _compared(self, condition: Compared, wanted: bool, leg: Leg | None) -> Needs | Never:
        quantity = condition.quantity
        inputs = findings_read(quantity)
        fitting: frozenset[PossibleAnswer] = frozenset(
            value for value in self._points(quantity, leg) if compare(value, condition.how, condition.limit) is wanted
        )
        if not wanted and any(finding.only_if is not None for finding in inputs):
            fitting |= {None}
        alone = inputs[0] if isinstance(quantity, Measured | Elapsed) else None
        return self._arising(alone, {_place(quantity, leg): fitting}, wanted, leg)

    def _arising(self, finding: Finding | None, needs: Needs, wanted: bool, leg: Leg | None) -> Needs | Never:
        """These needs; and, for an answer that is wanted, that its question arises."""
        if not wanted or self.as_told or finding is None or finding.only_if is None:
            return _combine([needs])
        under = self.needs(finding.only_if, True, leg)
        return under if isinstance(under, Never) else _combine([needs, under])

    def _points(self, quantity: Quantity, leg: Leg | None) -> Iterator[Decimal]:
        """Representative values: each limit it is compared with, one between any two limits, and one on either side."""
        if isinstance(quantity, Lookup):
            yield from set(quantity.cells.values())
            return
        hull = self.nothing_known.interval(quantity, leg)
        limits = sorted(self.limits[quantity])
        between = [(low + high) / 2 for low, high in pairwise(limits)]
        ends = [] if hull is None else [end for end in hull if end.is_finite()]
        for value in (*limits, *between, *ends, limits[0] - 1, limits[-1] + 1):
            if hull is not None and hull.low <= value <= hull.high:
                yield value


def _place(of: Finding | Quantity, leg: Leg | None) -> Place:
    """Where it is recorded: a patient-level fact is the same for either leg."""
    scope = of.scope if isinstance(of, Finding) else scope_of_condition(of)
    return of, leg if scope is Scope.LEG else None


def _combine(several: Iterable[Needs]) -> Needs | Never:
    """These needs combined."""
    whole: dict[Place, frozenset[PossibleAnswer]] = {}
    for needs in several:
        for place, values in needs.items():
            whole[place] = values & whole.get(place, values)
            if not whole[place]:
                return Never(_name_of(place[0]))
    return whole


def _needs_in_common(several: list[Needs]) -> Needs:
    """What all of these alternatives need."""
    places = set(several[0]).intersection(*several)
    return {place: frozenset().union(*(needs[place] for needs in several)) for place in places}


def _name_of(of: Finding | Quantity) -> str:
    return label(of) if isinstance(of, Finding) else quantity_in_english(of)
