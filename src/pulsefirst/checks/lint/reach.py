"""What can never hold, as far as structure tells: a condition that needs two answers of one finding at once.

A condition is read as what it needs of each finding and quantity by itself; of alternatives, as what all of them need. So
what is called impossible is, and what is not may be all the same: that is for the proofs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import TypeAlias, assert_never

from pulsefirst.backends.prose import label, quantity_in_english
from pulsefirst.checks.lint.conditions import conditions_of, conflicts_of
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import turned
from pulsefirst.engine.intervals import compare
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import All, Among, Any, AtLeast, Compared, Condition, Criterion, Not, OfLeg
from pulsefirst.model.findings import Coded, Finding, Flag, Leg, Measured, Scope
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.quantities import Elapsed, Lookup, Quantity
from pulsefirst.model.walk import everything, findings_read, scope_of_condition

Value: TypeAlias = bool | Enum | Decimal | None
"""An answer; None: the question does not arise."""

Place: TypeAlias = tuple[Finding | Quantity, Leg | None]
Needs: TypeAlias = Mapping[Place, frozenset[Value]]
"""What each place must be one of; a place that is not named may be anything."""


@dataclass(frozen=True)
class Never:
    """Nothing will do, because of this finding or quantity."""

    because: str


def unreachable(guideline: Guideline) -> Iterator[str]:
    """Conditions that can never hold, and conditions that can never fail to."""
    reach = Reach(guideline)
    for name, condition, legs in (*conditions_of(guideline), *conflicts_of(guideline)):
        for wanted, never in ((True, "hold"), (False, "fail to hold")):
            found = reach.needs(condition, wanted, legs[0])
            if isinstance(found, Never):
                yield f"{name}: it can never {never}, because of {found.because}; change what it asks of that, or leave it out."


@dataclass(eq=False)
class Reach:
    """What conditions of one guideline need."""

    guideline: Guideline
    nothing_known: Evaluation = field(init=False)
    limits: dict[Quantity, set[Decimal]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.nothing_known = Evaluation(self.guideline, Case())
        for _, condition, _ in (*conditions_of(self.guideline), *conflicts_of(self.guideline)):
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
            case All(of=several):
                return self._of(several, len(several) if wanted else 1, wanted, leg)
            case Any(of=several):
                return self._of(several, 1 if wanted else len(several), wanted, leg)
            case AtLeast(count=count, of=several):
                return self._of(several, count if wanted else len(several) - count + 1, wanted, leg)
            case Not(of=one):
                return self.needs(one, not wanted, leg)
            case OfLeg(side=side, of=one):
                return self.needs(one, wanted, turned(leg, side))
            case Criterion(when=when):
                return self.needs(when, wanted, leg)
            case _:
                assert_never(condition)

    def _of(self, several: tuple[Condition, ...], count: int, wanted: bool, leg: Leg | None) -> Needs | Never:
        """So many of these."""
        found = [self.needs(one, wanted, leg) for one in several]
        possible = [one for one in found if not isinstance(one, Never)]
        if len(possible) < count:
            return next(one for one in found if isinstance(one, Never))
        if len(possible) == count:
            return _together(possible)
        return _shared(possible) if count == 1 else {}

    def _answered(
        self, finding: Flag | Coded[Enum], values: frozenset[Value], wanted: bool, leg: Leg | None
    ) -> Needs | Never:
        """One of these answers, or (when it is not wanted) another, or a question that does not arise."""
        every: frozenset[Value] = frozenset({True, False}) if isinstance(finding, Flag) else frozenset(finding.values)
        asked = finding.only_if is not None
        fitting = values if wanted else (every | {None} if asked else every) - values
        return self._arising(finding, {_place(finding, leg): fitting}, wanted, leg)

    def _compared(self, condition: Compared, wanted: bool, leg: Leg | None) -> Needs | Never:
        quantity = condition.quantity
        inputs = findings_read(quantity)
        fitting: frozenset[Value] = frozenset(
            value for value in self._points(quantity, leg) if compare(value, condition.how, condition.limit) is wanted
        )
        if not wanted and any(one.only_if is not None for one in inputs):
            fitting |= {None}
        alone = inputs[0] if isinstance(quantity, Measured | Elapsed) else None
        return self._arising(alone, {_place(quantity, leg): fitting}, wanted, leg)

    def _arising(self, finding: Finding | None, needs: Needs, wanted: bool, leg: Leg | None) -> Needs | Never:
        """These needs; and, for an answer that is wanted, that its question arises."""
        if not wanted or finding is None or finding.only_if is None:
            return _together([needs])
        under = self.needs(finding.only_if, True, leg)
        return under if isinstance(under, Never) else _together([needs, under])

    def _points(self, quantity: Quantity, leg: Leg | None) -> Iterator[Decimal]:
        """Values that stand for all: each limit it is compared with, one between each two, one on either side."""
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
    """Where it is read from: a fact of the patient is one, from wherever it is seen."""
    scope = of.scope if isinstance(of, Finding) else scope_of_condition(of)
    return of, leg if scope is Scope.LEG else None


def _together(several: Iterable[Needs]) -> Needs | Never:
    """All of these needs at once."""
    whole: dict[Place, frozenset[Value]] = {}
    for needs in several:
        for place, values in needs.items():
            whole[place] = values & whole.get(place, values)
            if not whole[place]:
                return Never(_called(place[0]))
    return whole


def _shared(several: list[Needs]) -> Needs:
    """What each of these alternatives needs."""
    places = set(several[0]).intersection(*several)
    return {place: frozenset().union(*(needs[place] for needs in several)) for place in places}


def _called(of: Finding | Quantity) -> str:
    return label(of) if isinstance(of, Finding) else quantity_in_english(of)
