"""A second opinion: each red flag as a plain truth table over the states of its own findings, compared with the whole engine.

The table is computed here, independently, so that it shares no mistake with the engine. The states of a finding
are its answers, "not recorded" and "could not be assessed"; of a number, each limit and its two neighbors. A miss is a
state in which the table says "true" and the flag's call is not demanded, or in which the table cannot tell and the call
is no longer possible, unless a rule that is allowed to withhold that call does so and is itself demanded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto
from functools import cached_property
from hashlib import sha256
from math import prod

from pulsefirst.checks.shares import upper_bound
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.index import inputs, legs_of_condition, places_seen_from, seen_of_gate, turn
from pulsefirst.engine.judge import judge
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded, key_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Bounded,
    Coded,
    Compared,
    Comparison,
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
    Ratio,
    Since,
    Span,
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
HOURS_A_DAY = Decimal(24)
STEP = Decimal("0.01")
ANYTHING = {Decimal("-Infinity"), Decimal("Infinity")}

Known = Mapping[Key, Recorded]


class _Gate(Enum):
    SHUT = auto()
    """Stands in the place of an answer that nobody looks for: it makes nothing true."""


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


# --- the table ----------------------------------------------------------------------------------------------------------


def plain_truth(condition: Condition, leg: Leg | None, known: Known) -> bool | None:
    """True, false, or None where the table cannot tell. Raises TypeError for a quantity that the table cannot handle."""
    match condition:
        case AllOf(of=parts):
            return _all_hold(plain_truth(part, leg, known) for part in parts)
        case AnyOf(of=parts):
            return _negate(_all_hold(_negate(plain_truth(part, leg, known)) for part in parts))
        case AtLeastNOf(count=count, of=parts):
            said = [plain_truth(part, leg, known) for part in parts]
            return True if said.count(True) >= count else None if len(said) - said.count(False) >= count else False
        case Not(of=part):
            return _negate(plain_truth(part, leg, known))
        case OfLeg(side=side, of=part):
            return plain_truth(part, turn(leg, side), known)
        case Criterion(when=when):
            return plain_truth(when, leg, known)
        case Flag():
            return _answer_is_among(condition, frozenset({True}), leg, known)
        case Among(finding=finding, values=values):
            return _answer_is_among(finding, values, leg, known)
        case Compared(quantity=quantity, how=how, limit=limit):
            return _agree({_satisfies(value, how, limit) for value in _can_be(quantity, leg, known)} or {False})
    raise TypeError(f"a red flag is not written with {condition!r}")


def _all_hold(said: Iterable[bool | None]) -> bool | None:
    found = set(said)
    return False if False in found else None if None in found else True


def _negate(said: bool | None) -> bool | None:
    return None if said is None else not said


def _agree(said: set[bool]) -> bool | None:
    return said.pop() if len(said) == 1 else None


def _answer_is_among(finding: Finding, wanted: frozenset[Recorded], leg: Leg | None, known: Known) -> bool | None:
    """Whether the answer is one of these; false where the question cannot arise."""
    value = known.get(key_of(finding, leg), NOT_ASSESSED)
    if value is not NOT_ASSESSED:
        return value in wanted
    return False if _cannot_arise(finding, leg, known) else None


def _cannot_arise(finding: Finding, leg: Leg | None, known: Known) -> bool:
    """Whether the question cannot arise."""
    return finding.only_if is not None and plain_truth(finding.only_if, leg, known) is False


def _can_be(quantity: Quantity, leg: Leg | None, known: Known) -> set[Decimal]:
    """The values a number can still have, as far as a comparison needs them: of an unknown one the ends of what is plausible.

    Empty if the question cannot arise: no comparison then holds. While that is not known nothing bounds it.
    """
    match quantity:
        case Lookup(keys=keys, cells=cells):
            row = [known.get(key_of(key, leg), NOT_ASSESSED) for key in keys]
            return {number for cell, number in cells.items() if all(map(_may_be, row, cell))}
        case Elapsed(since=since):
            return _number(since, leg, known, (Decimal(0), Decimal("Infinity")), HOURS_A_DAY)
        case Measured(low=low, high=high, words=words):
            return _number(quantity, leg, known, (low, high, *words.values()))
        case Ratio(of=upper, over=lower, places=places):
            tops, bottoms = _can_be(upper, leg, known), _can_be(lower, leg, known)
            if ANYTHING in (tops, bottoms):
                return ANYTHING
            return {_divide(top, bottom, places) for top in tops for bottom in bottoms}
        case Bounded(of=inner, by=outer):
            found, bounds = _can_be(inner, leg, known), _can_be(outer, leg, known)
            if bounds and found and min(found) > max(bounds):
                # Both cannot be; the more recent stands, and the other is as if it were not answered.
                found = _can_be(inner, leg, _without(inner, leg, known))
            return {min(value, max(bounds)) for value in found} if bounds and found != ANYTHING else found
    raise TypeError(f"a red flag is not written over a {type(quantity).__name__}")


def _divide(top: Decimal, bottom: Decimal, places: int) -> Decimal:
    """Rounded as a person would; where either is unknown, as low or as high as that one."""
    if not (top.is_finite() and bottom.is_finite()):
        return bottom if top.is_finite() else top
    return (top / bottom).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _may_be(value: Recorded, member: Recorded) -> bool:
    return value is NOT_ASSESSED or value is member


def _number(
    finding: Finding, leg: Leg | None, known: Known, ends: tuple[Decimal, ...], unit: Decimal = Decimal(1)
) -> set[Decimal]:
    value = known.get(key_of(finding, leg))
    if isinstance(value, Span):
        return {value.low / unit, value.high / unit}
    if isinstance(value, Decimal):
        return {value / unit}
    arises = True if finding.only_if is None else plain_truth(finding.only_if, leg, known)
    if value is _Gate.SHUT or arises is False:
        return set()
    return set(ends) if arises else ANYTHING


def _without(quantity: Quantity, leg: Leg | None, known: Known) -> Known:
    read = {key_of(finding, side) for finding, side in inputs(quantity, leg)}
    return {key: value for key, value in known.items() if key not in read}


def _satisfies(value: Decimal, how: Comparison, limit: Decimal) -> bool:
    match how:
        case Comparison.AT_MOST:
            return value <= limit
        case Comparison.BELOW:
            return value < limit
        case Comparison.AT_LEAST:
            return value >= limit
        case Comparison.ABOVE:
            return value > limit


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
        key: _Gate.SHUT
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
