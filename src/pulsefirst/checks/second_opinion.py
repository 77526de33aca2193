"""A second opinion: each red flag as a plain truth table over the states of its own findings, compared with the whole engine.

The table is worked out apart from the engine (`plain_truth.py`), so that it shares no mistake with it. The states of a
finding are its answers, "not recorded" and "could not be assessed"; of a number, each limit and its two neighbors. A miss is
a state in which the table says "true" and the flag's call is not demanded, or in which the table cannot tell and the call is
no longer possible, unless a rule that is allowed to withhold that call does so and is itself demanded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cached_property
from hashlib import sha256
from math import prod

from pulsefirst.checks.plain_truth import HOURS_A_DAY, Known, Shut, plain_truth
from pulsefirst.checks.shares import upper_bound
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.index import inputs, legs_of_condition, places_seen_from, seen_of_gate
from pulsefirst.engine.judge import judge
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded, key_of
from pulsefirst.model.conditions import (
    Coded,
    Compared,
    Finding,
    Flag,
    Measured,
    Since,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.promises import Withholding
from pulsefirst.model.recommendations import Recommendation, RedFlag, Urgency
from pulsefirst.model.walk import everything

LIMIT = 200_000
"""Up to this many states of a flag are all run; beyond it, this many are sampled."""
KEPT = 5
"""How many misses of a flag are kept as cases; all are counted."""
STEP = Decimal("0.01")


# --- what comes of it ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Miss:
    """A case in which the engine does not do what a flag's table asks for, and what is wrong."""

    flag: RedFlag
    leg: Leg | None
    case: Case
    what: str


@dataclass(frozen=True, kw_only=True)
class Opinion:
    """The result for one flag. Of its `states`, `run` were tried; the table said true, or could not tell, in some of them.

    `withheld` counts those in which a rule that is allowed to withhold the call did; `missed` all misses, `misses` the first.
    """

    flag: RedFlag
    states: int
    run: int
    true: int
    undetermined: int
    withheld: int
    missed: int
    misses: tuple[Miss, ...]

    @property
    def bound(self) -> float | None:
        """The one-sided 95 % upper bound of the share of states that are missed; None where every state was run."""
        return upper_bound(self.missed, self.run) if self.run < self.states else None


@dataclass(frozen=True, kw_only=True)
class OpinionReport:
    """An opinion on every red flag, and the seed by which states were sampled."""

    opinions: tuple[Opinion, ...]
    seed: int

    @property
    def misses(self) -> tuple[Miss, ...]:
        """The misses that were kept, of every flag. None are allowed."""
        return tuple(miss for opinion in self.opinions for miss in opinion.misses)


def second_opinion(guideline: Guideline, limit: int = LIMIT, seed: int = 1) -> OpinionReport:
    """Every red flag over all of its states, or over `limit` of them where there are more.

    Raises TypeError for a flag that is written over anything but findings, tables of findings and times since a beginning.
    """
    flags = guideline.red_flags.values()
    return OpinionReport(opinions=tuple(opinion_on(guideline, flag, limit, seed) for flag in flags), seed=seed)


def opinion_on(guideline: Guideline, flag: RedFlag, limit: int = LIMIT, seed: int = 1) -> Opinion:
    """The same for one flag, its legs in turn."""
    tables = tuple(_Table(flag, leg) for leg in legs_of_condition(flag.when))
    states = len(tables) * tables[0].count
    counts: Counter[_Answer | bool | None] = Counter()
    misses: list[Miss] = []
    for number in _choose_states(states, limit, f"{seed} {flag.name}"):
        table = tables[number % len(tables)]
        case = table.case(number // len(tables))
        says = plain_truth(flag.when, table.leg, case.facts)
        answer = _answer(guideline, flag, table.leg, case, says)
        counts.update((says, answer))
        if answer is _Answer.MISSED and len(misses) < KEPT:
            misses.append(Miss(flag=flag, leg=table.leg, case=case, what=_AMISS[says]))
    return Opinion(
        flag=flag,
        states=states,
        run=min(states, limit),
        true=counts[True],
        undetermined=counts[None],
        withheld=counts[_Answer.WITHHELD],
        missed=counts[_Answer.MISSED],
        misses=tuple(misses),
    )


def missed(guideline: Guideline, case: Case, flags: Iterable[RedFlag] | None = None) -> tuple[Miss, ...]:
    """The red flags (None: all) missed in one case: what shows that a counterexample is real."""
    found = []
    for flag in guideline.red_flags.values() if flags is None else flags:
        for leg in legs_of_condition(flag.when):
            says = plain_truth(flag.when, leg, case.facts)
            if _answer(guideline, flag, leg, case, says) is _Answer.MISSED:
                found.append(Miss(flag=flag, leg=leg, case=case, what=_AMISS[says]))
    return tuple(found)


# --- the states ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Table:
    """Every combination of the states of a flag's own findings, for one leg, each by its number."""

    flag: RedFlag
    leg: Leg | None

    @cached_property
    def columns(self) -> tuple[tuple[Key, Sequence[Recorded | None]], ...]:
        read = {key_of(finding, side): finding for finding, side in inputs(self.flag.when, self.leg)}
        return tuple((key, (None, NOT_ASSESSED, *_answers(self.flag, finding))) for key, finding in read.items())

    @cached_property
    def count(self) -> int:
        return prod(len(states) for _, states in self.columns)

    def case(self, number: int) -> Case:
        facts: dict[Key, Recorded] = {}
        for key, states in self.columns:
            number, place = divmod(number, len(states))
            if (state := states[place]) is not None:
                facts[key] = state
        return Case(facts)


def _answers(flag: RedFlag, finding: Finding) -> Sequence[Recorded]:
    match finding:
        case Flag():
            return (True, False)
        case Coded(values=values):
            return list(values.__members__.values())
        case Measured(low=low, high=high):
            around = (limit + step for limit in _limits(flag, finding) for step in (-STEP, Decimal(0), STEP))
            return tuple(dict.fromkeys(value for value in (low, *around, high) if low <= value <= high))
        case Since():
            hours = (limit * HOURS_A_DAY for limit in _limits(flag, finding))
            return tuple(
                dict.fromkeys(limit + step for limit in hours for step in (-STEP, Decimal(0), STEP) if limit + step >= 0)
            )
    raise TypeError(f"no answer is known for a {type(finding).__name__}")


def _limits(flag: RedFlag, finding: Finding) -> Iterator[Decimal]:
    for part in everything(flag.when):
        if isinstance(part, Compared) and finding in {read for read, _ in inputs(part.quantity, Leg.LEFT)}:
            yield part.limit


def _choose_states(states: int, limit: int, seed: str) -> Iterable[int]:
    """The number of every state or, beyond the limit, a uniform sample with replacement, determined by the seed."""
    if states <= limit:
        return range(states)
    return (int.from_bytes(sha256(f"{seed} {place}".encode()).digest()) % states for place in range(limit))


# --- the engine's answer ------------------------------------------------------------------------------------------------


class _Answer(Enum):
    """What the engine does about a flag that is not false by the table."""

    CALLED = auto()
    WITHHELD = auto()
    MISSED = auto()
    NOT_ASKED = auto()


_AMISS = {True: "is true, and its call is not demanded", None: "cannot be told, and its call is not possible any more"}


def _answer(guideline: Guideline, flag: RedFlag, leg: Leg | None, case: Case, says: bool | None) -> _Answer:
    if says is False:
        return _Answer.NOT_ASKED
    if (
        says is None
        and plain_truth(flag.when, leg, {**case.facts, **_behind_shut_gates(guideline, flag, leg, case)}) is False
    ):
        return _Answer.NOT_ASKED
    evaluation, _ = settle(guideline, case)
    calls = [judge(evaluation, rule, side) for rule, side in _places_of(_calls(guideline, flag), leg)]
    if any(call.demanded if says else call.can_be_demanded for call in calls):
        return _Answer.CALLED
    withholding = {other for call in calls for other in call.withheld_by} & set(_rules_allowed_to_withhold(guideline, flag))
    instead = [judge(evaluation, rule, side) for rule, side in _places_of(withholding, leg)]
    return _Answer.WITHHELD if any(judged.demanded for judged in instead) else _Answer.MISSED


def _behind_shut_gates(guideline: Guideline, flag: RedFlag, leg: Leg | None, case: Case) -> Known:
    """What the flag reads, has no answer and stands behind a gate that is shut by the table's own reading."""
    read = {key_of(finding, side): (finding, side) for finding, side in inputs(flag.when, leg)}
    return {
        key: Shut.GATE
        for key, (finding, side) in read.items()
        for gate in guideline.gates.values()
        if finding in gate.closes and case.facts.get(key, NOT_ASSESSED) is NOT_ASSESSED
        if plain_truth(gate.opened_by, seen_of_gate(gate, side), case.facts) is False
    }


def _calls(guideline: Guideline, flag: RedFlag) -> list[Recommendation]:
    """The rules that make the call of a flag, as an emergency."""
    rules = guideline.recommendations.values()
    return [rule for rule in rules if rule.do.target is flag.calls and rule.do.urgency is Urgency.EMERGENCY]


def _rules_allowed_to_withhold(guideline: Guideline, flag: RedFlag) -> Iterator[Recommendation]:
    """The rules that may withhold it."""
    for promise in guideline.promises:
        if isinstance(promise, Withholding) and promise.flag is flag:
            yield from promise.by


def _places_of(rules: Iterable[Recommendation], leg: Leg | None) -> Iterator[tuple[Recommendation, Leg | None]]:
    """Each rule with the places where it is looked at for a flag of this leg."""
    for rule in rules:
        yield from ((rule, side) for side in places_seen_from(rule, leg))
