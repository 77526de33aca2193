"""Partial cases that stand close to an alarm: what makes a condition true, with some of it not yet known. No chance: by number.

They serve the checks that try answers one by one. What can be answered, and by which values, is worked out here as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from typing import TypeVar

from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import inputs, legs_of, legs_of_condition, turn
from pulsefirst.engine.intervals import compare
from pulsefirst.model.case import Case, Key, Recorded, Value, key_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Bounded,
    Coded,
    Compared,
    Condition,
    Criterion,
    Elapsed,
    Finding,
    Flag,
    Known,
    Measured,
    Not,
    OfLeg,
    Quantity,
    Scale,
    Since,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.walk import everything, findings_read

T = TypeVar("T")
HOURS_A_DAY = Decimal(24)
LONG_AGO = Decimal(24 * 365 * 3)


# --- the answers of a finding -----------------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def answers_of(guideline: Guideline, finding: Finding) -> tuple[Value, ...]:
    """Every answer of a finding; of a number or a time those that matter: around each limit, and between."""
    match finding:
        case Flag():
            return (False, True)
        case Coded(values=values):
            return tuple(values.__members__.values())
        case Measured(low=low, high=high):
            step = Decimal(1).scaleb(-(finding.places or 2))
            near = [limit + by for limit in _limits(guideline).get(finding, ()) for by in (-step, Decimal(0), step)]
            between = [low + (high - low) * part / 10 for part in (5, 4, 6, 3, 7, 2, 8, 1, 9)]
            return tuple(dict.fromkeys(value for value in (*between, *near, low, high) if low <= value <= high))
        case Since():
            near = [limit * HOURS_A_DAY + by for limit in _limits(guideline).get(finding, ()) for by in (-1, 0, 1)]
            return tuple(dict.fromkeys(value for value in (LONG_AGO, *near, Decimal(1)) if value >= 0))
    raise TypeError(f"no answer is known for a {type(finding).__name__}")


@lru_cache(maxsize=16)
def _limits(guideline: Guideline) -> dict[Finding, tuple[Decimal, ...]]:
    """The limits that anything compares a quantity made of a finding with, and those at which it raises a flag by itself."""
    found: dict[Finding, tuple[Decimal, ...]] = {}
    conditions = [rule.when for rule in guideline.recommendations.values()] + list(guideline.criteria.values())
    for condition in conditions:
        for part in everything(condition) if condition is not None else ():
            if isinstance(part, Compared) and not isinstance(part.quantity, Scale):
                for finding in findings_read(part):
                    found[finding] = tuple(dict.fromkeys((*found.get(finding, ()), part.limit)))
    for finding in guideline.findings.values():
        for mark in finding.marks if isinstance(finding, Measured) else ():
            ends = [end for end in (mark.at_most, mark.at_least) if end is not None]
            found[finding] = tuple(dict.fromkeys((*found.get(finding, ()), *ends)))
    return found


# --- partial cases ----------------------------------------------------------------------------------------------------


def partial_cases(guideline: Guideline, count: int, seed: str = "partial") -> Iterator[Case]:
    """So many cases, each of what makes the condition of an urgent rule or of a red flag true, less a few of the facts.

    They hold no conflict, are spread over all alarms, and are the same every time.
    """
    aims = [
        (rule.when, leg)
        for rule in guideline.recommendations.values()
        if rule.when is not None and rule.do.urgency is not Urgency.NONE
        for leg in legs_of(rule)
    ]
    aims += [(flag.when, leg) for flag in guideline.red_flags.values() for leg in legs_of_condition(flag.when)]
    for number in range(count) if aims else ():
        writer = _Writer(guideline, _Draw(f"{seed} {number}"))
        writer.aim(*aims[number * len(aims) // count if count < len(aims) else number % len(aims)], True)
        if writer.draw.below(3) == 0:
            writer.aim(*writer.draw.one_of(aims), writer.draw.below(2) == 0)
        facts = {key: value for key, value in writer.facts.items() if writer.draw.below(100) >= 35}
        evaluation, clashes = settle(guideline, Case(_asked(guideline, facts)))
        if not clashes:
            yield evaluation.case


def _asked(guideline: Guideline, facts: dict[Key, Recorded]) -> dict[Key, Recorded]:
    """Without the answers to questions of which it is not known that they arise: nobody was asked them."""
    evaluation = Evaluation(guideline, Case(facts), nothing_open=True)
    kept = {
        key: value for key, value in facts.items() if evaluation.is_true(guideline.findings[key.finding].only_if, key.leg)
    }
    return kept if kept == facts else _asked(guideline, kept)


class _Draw:
    """Choices that only look like chance: each follows from the seed and from how many were made before."""

    def __init__(self, seed: str) -> None:
        self.seed = seed
        self.made = 0

    def below(self, end: int) -> int:
        """A number below `end`."""
        self.made += 1
        return int.from_bytes(sha256(f"{self.seed} {self.made}".encode()).digest()[:8]) % end

    def one_of(self, several: Sequence[T]) -> T:
        """One of several."""
        return several[self.below(len(several))]


class _Writer:
    """Writes facts that make conditions true or false, each place once."""

    def __init__(self, guideline: Guideline, draw: _Draw) -> None:
        self.guideline = guideline
        self.draw = draw
        self.facts: dict[Key, Recorded] = {}

    def aim(self, condition: Condition, leg: Leg | None, wish: bool) -> None:
        """Makes the condition what is wished, as far as what is written lets it."""
        match condition:
            case Flag():
                self._record(condition, leg, (wish,))
            case Among(finding=coded, values=values):
                self._record(coded, leg, tuple(value for value in coded.values if (value in values) is wish))
            case Compared():
                self._reach(condition.quantity, condition, leg, wish)
            case AllOf(of=parts) | AnyOf(of=parts):
                every = isinstance(condition, AllOf) is wish
                for part in parts if every else (self.draw.one_of(parts),):
                    self.aim(part, leg, wish)
            case AtLeastNOf(of=parts):
                for part in parts:
                    self.aim(part, leg, wish)
            case Not(of=part):
                self.aim(part, leg, not wish)
            case OfLeg(side=side, of=part):
                self.aim(part, turn(leg, side), wish)
            case Criterion(when=when):
                self.aim(when, leg, wish)

    def _record(self, finding: Finding, leg: Leg | None, fitting: Sequence[Value]) -> None:
        key = key_of(finding, leg)
        if key in self.facts or not fitting:
            return
        if finding.only_if is not None:
            self.aim(finding.only_if, leg, True)
        self.facts.setdefault(key, self.draw.one_of(fitting))

    def _reach(self, quantity: Quantity, compared: Compared, leg: Leg | None, wish: bool) -> None:
        """Answers with which a comparison holds, for the quantities whose inputs say it by themselves; else any answers."""

        def holds(value: Decimal) -> bool:
            return compare(value, compared.how, compared.limit) is wish

        match quantity:
            case Measured():
                numbers = [value for value in answers_of(self.guideline, quantity) if isinstance(value, Decimal)]
                self._record(quantity, leg, [value for value in numbers if holds(value)])
            case Elapsed(since=since):
                ages = [value for value in answers_of(self.guideline, since) if isinstance(value, Decimal)]
                self._record(since, leg, [value for value in ages if holds(value / HOURS_A_DAY)])
            case Bounded(of=inner):
                self._reach(inner, compared, leg, wish)
            case Known(ways=ways):
                self._reach(ways[0], compared, leg, wish)
            case Scale(grades=grades):
                fitting = [condition for grade, condition in grades if holds(grade)]
                if fitting:
                    self.aim(self.draw.one_of(fitting), leg, True)
            case _:
                for finding, side in inputs(quantity, leg):
                    self._record(finding, side, answers_of(self.guideline, finding))


def can_be_asked(evaluation: Evaluation, finding: Finding, leg: Leg | None, rail: int) -> bool:
    """Whether a finding without a record is open, and its question is known to arise."""
    arises = finding.only_if is None or evaluation.is_true(finding.only_if, leg)
    return arises and evaluation.recorded(finding, leg) is None and evaluation.is_open(finding, leg, rail)
