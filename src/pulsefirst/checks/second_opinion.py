"""A second opinion: each red flag as a plain table over the states of its own findings, run through the whole engine.

The table is worked out here, in a few lines of its own, so that it shares no mistake with the engine. A state of a finding
is each of its answers, not recorded, and could not be assessed; of a number, each limit and its two neighbors. A miss is a
state in which the table says true and the call of the flag is not demanded, or in which the table cannot tell and the call
is not possible any more; unless a rule that is allowed to withhold that call does, and is itself demanded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cached_property
from hashlib import sha256
from math import exp, lgamma, log, log1p, prod

from pulsefirst.engine.apply import judge
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.index import inputs, legs_of, legs_of_condition, turned
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded, key_of
from pulsefirst.model.conditions import All, Among, Any, AtLeast, Compared, Comparison, Condition, Criterion, Not, OfLeg
from pulsefirst.model.findings import Coded, Finding, Flag, Leg, Measured, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.promises import Withholding
from pulsefirst.model.quantities import Elapsed, Lookup, Quantity
from pulsefirst.model.recommendations import Recommendation, RedFlag, Urgency
from pulsefirst.model.walk import everything

LIMIT = 200_000
"""States of one flag that are all run; where there are more, so many are sampled."""
KEPT = 5
"""Misses of one flag that are kept as cases; all are counted."""
LIKELY = 0.95
"""How sure an upper bound is, one-sided."""
HOURS_A_DAY = Decimal(24)
STEP = Decimal("0.01")

Known = Mapping[Key, Recorded]


# --- what comes of it ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Miss:
    """A case in which the engine does not do what the table of a flag asks for, and what is amiss."""

    flag: RedFlag
    leg: Leg | None
    case: Case
    what: str


@dataclass(frozen=True, kw_only=True)
class Opinion:
    """What came of one flag. Of `states` that there are, `run` were tried; the table said true, or could not tell, in some.

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
class Report:
    """An opinion on every red flag, and the seed by which states were sampled."""

    opinions: tuple[Opinion, ...]
    seed: int

    @property
    def misses(self) -> tuple[Miss, ...]:
        """The misses that were kept, of every flag. None are allowed."""
        return tuple(miss for opinion in self.opinions for miss in opinion.misses)


def second_opinion(guideline: Guideline, limit: int = LIMIT, seed: int = 1) -> Report:
    """Every red flag over all of its states, or over `limit` of them where there are more.

    Raises TypeError for a flag that is written over anything but findings, tables of findings and times since a beginning.
    """
    flags = guideline.red_flags.values()
    return Report(opinions=tuple(opinion_on(guideline, flag, limit, seed) for flag in flags), seed=seed)


def opinion_on(guideline: Guideline, flag: RedFlag, limit: int = LIMIT, seed: int = 1) -> Opinion:
    """The same for one flag, its legs in turn."""
    tables = tuple(_Table(flag, leg) for leg in legs_of_condition(flag.when))
    states = len(tables) * tables[0].count
    counts: Counter[_Answer | bool | None] = Counter()
    misses: list[Miss] = []
    for number in _chosen(states, limit, f"{seed} {flag.name}"):
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


def missed(guideline: Guideline, case: Case) -> tuple[Miss, ...]:
    """The red flags that are missed in one case: what shows that a counterexample is one."""
    found = []
    for flag in guideline.red_flags.values():
        for leg in legs_of_condition(flag.when):
            says = plain_truth(flag.when, leg, case.facts)
            if _answer(guideline, flag, leg, case, says) is _Answer.MISSED:
                found.append(Miss(flag=flag, leg=leg, case=case, what=_AMISS[says]))
    return tuple(found)


# --- the table ----------------------------------------------------------------------------------------------------------


def plain_truth(condition: Condition, leg: Leg | None, known: Known) -> bool | None:
    """True, false, or None where the table cannot tell. Raises TypeError for a quantity that is no plain one."""
    match condition:
        case All(of=parts):
            return _every(plain_truth(part, leg, known) for part in parts)
        case Any(of=parts):
            return _opposite(_every(_opposite(plain_truth(part, leg, known)) for part in parts))
        case AtLeast(count=count, of=parts):
            said = [plain_truth(part, leg, known) for part in parts]
            return True if said.count(True) >= count else None if len(said) - said.count(False) >= count else False
        case Not(of=part):
            return _opposite(plain_truth(part, leg, known))
        case OfLeg(side=side, of=part):
            return plain_truth(part, turned(leg, side), known)
        case Criterion(when=when):
            return plain_truth(when, leg, known)
        case Flag():
            return _said(condition, frozenset({True}), leg, known)
        case Among(finding=finding, values=values):
            return _said(finding, values, leg, known)
        case Compared(quantity=quantity, how=how, limit=limit):
            return _same({_fits(value, how, limit) for value in _can_be(quantity, leg, known)} or {False})
    raise TypeError(f"a red flag is not written with {condition!r}")


def _every(said: Iterable[bool | None]) -> bool | None:
    found = set(said)
    return False if False in found else None if None in found else True


def _opposite(said: bool | None) -> bool | None:
    return None if said is None else not said


def _same(said: set[bool]) -> bool | None:
    return said.pop() if len(said) == 1 else None


def _said(finding: Finding, wanted: frozenset[Recorded], leg: Leg | None, known: Known) -> bool | None:
    """Whether the answer is one of these; false where the question cannot arise."""
    value = known.get(key_of(finding, leg), NOT_ASSESSED)
    if value is not NOT_ASSESSED:
        return value in wanted
    return False if _never(finding, leg, known) else None


def _never(finding: Finding, leg: Leg | None, known: Known) -> bool:
    """Whether the question cannot arise."""
    return finding.only_if is not None and plain_truth(finding.only_if, leg, known) is False


def _can_be(quantity: Quantity, leg: Leg | None, known: Known) -> set[Decimal]:
    """What a number can still be: enough of it for a comparison, which a number that is not known leaves open.

    Nothing, where its question cannot arise: it is then compared with nothing.
    """
    match quantity:
        case Lookup(keys=keys, cells=cells):
            row = [known.get(key_of(key, leg), NOT_ASSESSED) for key in keys]
            return {number for cell, number in cells.items() if all(map(_may_be, row, cell))}
        case Elapsed(since=since):
            return _number(since, leg, known, HOURS_A_DAY)
        case Measured():
            return _number(quantity, leg, known, Decimal(1))
    raise TypeError(f"a red flag is not written over a {type(quantity).__name__}")


def _may_be(value: Recorded, member: Recorded) -> bool:
    return value is NOT_ASSESSED or value is member


def _number(finding: Finding, leg: Leg | None, known: Known, unit: Decimal) -> set[Decimal]:
    value = known.get(key_of(finding, leg))
    if isinstance(value, Decimal):
        return {value / unit}
    return set() if _never(finding, leg, known) else {Decimal("-Infinity"), Decimal("Infinity")}


def _fits(value: Decimal, how: Comparison, limit: Decimal) -> bool:
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
    """Every combination of the states of a flag's own findings, seen from a leg; each by its number."""

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
            return tuple(dict.fromkeys(one + step for one in hours for step in (-STEP, Decimal(0), STEP) if one + step >= 0))
    raise TypeError(f"no answer is known for a {type(finding).__name__}")


def _limits(flag: RedFlag, finding: Finding) -> Iterator[Decimal]:
    for part in everything(flag.when):
        if isinstance(part, Compared) and finding in {one for one, _ in inputs(part.quantity, Leg.LEFT)}:
            yield part.limit


def _chosen(states: int, limit: int, seed: str) -> Iterable[int]:
    """The number of every state; beyond the limit so many of them, drawn evenly with replacement, the same for a seed."""
    if states <= limit:
        return range(states)
    return (int.from_bytes(sha256(f"{seed} {place}".encode()).digest()) % states for place in range(limit))


# --- the engine's answer ------------------------------------------------------------------------------------------------


class _Answer(Enum):
    """What the engine does about a flag that the table does not deny."""

    CALLED = auto()
    WITHHELD = auto()
    MISSED = auto()
    NOT_ASKED = auto()


_AMISS = {True: "is true, and its call is not demanded", None: "cannot be told, and its call is not possible any more"}


def _answer(guideline: Guideline, flag: RedFlag, leg: Leg | None, case: Case, says: bool | None) -> _Answer:
    if says is False:
        return _Answer.NOT_ASKED
    evaluation, _ = settle(guideline, case)
    calls = [judge(evaluation, rule, side) for rule, side in _seen_from(_calls(guideline, flag), leg)]
    if any(call.demanded if says else call.can_be_demanded for call in calls):
        return _Answer.CALLED
    withholding = {other for call in calls for other in call.withheld_by} & set(_allowed(guideline, flag))
    instead = [judge(evaluation, rule, side) for rule, side in _seen_from(withholding, leg)]
    return _Answer.WITHHELD if any(one.demanded for one in instead) else _Answer.MISSED


def _calls(guideline: Guideline, flag: RedFlag) -> list[Recommendation]:
    """The rules that make the call of a flag, as an emergency."""
    rules = guideline.recommendations.values()
    return [rule for rule in rules if rule.do.target is flag.calls and rule.do.urgency is Urgency.EMERGENCY]


def _allowed(guideline: Guideline, flag: RedFlag) -> Iterator[Recommendation]:
    """The rules that may withhold it."""
    for promise in guideline.promises:
        if isinstance(promise, Withholding) and promise.flag is flag:
            yield from promise.by


def _seen_from(rules: Iterable[Recommendation], leg: Leg | None) -> Iterator[tuple[Recommendation, Leg | None]]:
    """Each rule of this leg; a rule of the patient, or one that a flag of the patient calls, wherever it stands."""
    for rule in rules:
        yield from ((rule, side) for side in ((leg,) if leg in legs_of(rule) else legs_of(rule)))


# --- how sure a sample is -----------------------------------------------------------------------------------------------


def upper_bound(missed: int, run: int) -> float:
    """The one-sided 95 % upper bound (Clopper and Pearson) of a share, of which so many were missed in a run."""
    if missed == 0:
        return float(1 - (1 - LIKELY) ** (1 / run))
    if missed == run:
        return 1.0
    low, high = missed / run, 1.0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(missed, run, middle) > 1 - LIKELY else (low, middle)
    return high


def _at_most(missed: int, run: int, share: float) -> float:
    """How likely so many misses or fewer are."""
    if share >= 1:
        return 0.0
    ways = (lgamma(run + 1) - lgamma(some + 1) - lgamma(run - some + 1) for some in range(missed + 1))
    return sum(exp(way + some * log(share) + (run - some) * log1p(-share)) for some, way in enumerate(ways))


# --- the report ---------------------------------------------------------------------------------------------------------


def in_markdown(report: Report) -> list[str]:
    """The report as lines of Markdown: a table of the flags, and each miss that was kept."""
    lines = [
        "| red flag | states | run | true | undetermined | withheld as promised | missed | missed, at most |",
        "|---|---:|---:|---:|---:|---:|---:|---|",
        *map(_row, report.opinions),
        "",
        f"States are of generated cases, not of patients. Where not every state was run they were drawn evenly by the seed "
        f"{report.seed}, and the bound is one-sided, of {LIKELY:.0%}.",
    ]
    misses = [f"- {miss.flag.name} of the {miss.leg or 'patient'} {miss.what}" for miss in report.misses]
    return lines + (["", *misses] if misses else [])


def _row(one: Opinion) -> str:
    numbers = (one.states, one.run, one.true, one.undetermined, one.withheld, one.missed)
    bound = "every state was run" if one.bound is None else f"{one.bound:.2g} of generated cases"
    title = f"{one.flag.title} (beyond the source)" if one.flag.cites else one.flag.title
    return f"| {title} | {' | '.join(f'{number:,}' for number in numbers)} | {bound} |"
