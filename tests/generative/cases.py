"""Invented cases for any guideline: partly known, never absurd, and often about something.

A case aims at a few conditions of the guideline, so that deep ones (an override with eleven parts) are reached, and adds
facts at random. `random_case` is for bulk runs, `cases` is the same world as a strategy that shrinks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import pairwise
from random import Random
from typing import assert_never

from hypothesis import strategies as st

from conftest import AT, GUIDELINE
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import inputs, legs_of_condition, turn
from pulsefirst.engine.interview import ordinary_value
from pulsefirst.engine.rails import POSSIBLE_IF_RED_FLAG
from pulsefirst.model.case import NOT_ASSESSED, Case, CaseAct, Key, Recorded, Value, key_of, keys_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Coded,
    Compared,
    Condition,
    Criterion,
    Finding,
    Flag,
    Measured,
    Not,
    OfLeg,
    Since,
    Span,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.walk import everything, findings_read

SPAN = 0.12
"""How often a number or a time is known only to lie between two."""
SILENCE = 0.06
"""How often a record says "could not be assessed"."""
SPANS = 0.2
"""How often a number or a time is known only as a span, in cases that may hold spans."""
CALM = 0.3
"""How often most red flags are denied, so that what stands below them is seen too."""
AGES = tuple(Decimal(hours) for hours in ("0", "0.5", "3", "5.99", "6", "24", "335.99", "336", "336.01", "480", "87600"))
DAY = timedelta(days=1)
MADE = (None, AT, AT - timedelta(hours=5), AT - DAY, AT - DAY - timedelta(seconds=1), AT - 9 * DAY)


def random_case(
    random: Random,
    density: float | None = None,
    conflicts: bool = False,
    guideline: Guideline = GUIDELINE,
    spans: bool = False,
) -> Case:
    """A case with this share of its findings recorded at random (None: any share). Without `conflicts`, free of them."""
    share = random.choice((0.0, 0.1, 0.3, 0.7)) if density is None else density
    writer = _Writer(random, guideline, careless=conflicts, spans=spans)
    for condition, leg in random.choices(aims_of(guideline), k=random.randint(0, 3)):
        writer.aim(condition, leg, random.random() < 0.8)
    if random.random() < CALM:
        writer.calm()
        share = random.choice((0.0, share))
    for finding in guideline.findings.values():
        for key in keys_of(finding):
            if random.random() < share:
                writer.record(finding, key.leg)
    case = Case(writer.facts, _lines(random, guideline), _lines(random, guideline), random.choice(MADE))
    return case if conflicts else peaceful(case, guideline)


def case_about(
    random: Random,
    condition: Condition,
    leg: Leg | None,
    conflicts: bool = False,
    guideline: Guideline = GUIDELINE,
    known: Mapping[Key, Recorded] | None = None,
) -> Case:
    """A case of little more than what makes this condition true, where that was found; `known` is written first."""
    writer = _Writer(random, guideline, careless=conflicts)
    writer.facts.update(known or {})
    writer.aim(condition, leg, True)
    return Case(writer.facts) if conflicts else peaceful(Case(writer.facts), guideline)


def peaceful(case: Case, guideline: Guideline = GUIDELINE) -> Case:
    """The case without what its conflicts set aside; of what is left of them, without all that is involved."""
    evaluation, clashes = settle(guideline, case)
    while clashes:
        involved = frozenset(Key(fact.finding, fact.leg) for clash in clashes for fact in clash.stands)
        evaluation, clashes = settle(guideline, evaluation.case.forget(involved))
    return evaluation.case


def in_conflict(case: Case, guideline: Guideline = GUIDELINE) -> bool:
    """Whether two of its facts cannot both hold, or one says again what another denied: what is left out is no part of it."""
    evaluation, clashes = settle(guideline, case)
    return bool(clashes) or evaluation.case != case


def records_in_random_order(random: Random, case: Case) -> Iterator[tuple[Case, Key, Recorded]]:
    """The case as it is learned: each time what was known before, and the record that comes next."""
    keys = list(case.facts)
    random.shuffle(keys)
    known = replace(case, facts={})
    for key in keys:
        yield known, key, case.facts[key]
        known = replace(known, facts={**known.facts, key: case.facts[key]})


def random_value(random: Random, finding: Finding, guideline: Guideline = GUIDELINE) -> Value:
    """A plausible answer; of a number, half of the time one that stands at an edge."""
    return random.choice(answers(guideline, finding))


def random_record(random: Random, finding: Finding, guideline: Guideline = GUIDELINE) -> Value:
    """The same; now and then a number or a time that lies between two of them."""
    value = random_value(random, finding, guideline)
    if isinstance(finding, Measured | Since) and random.random() < SPAN:
        ends = [value, random_value(random, finding, guideline)]
        numbers = sorted({end for end in ends if isinstance(end, Decimal) and end.is_finite()})
        if len(numbers) == 2:
            return Span(*numbers)
    return value


@cache
def answers(guideline: Guideline, finding: Finding) -> tuple[Value, ...]:
    """Every answer of a finding, or of a number those that matter: its ends, its words, each limit and its neighbors."""
    match finding:
        case Flag():
            return (True, False)
        case Coded(values=values):
            return tuple(values)
        case Since():
            return AGES
        case Measured():
            return tuple(dict.fromkeys(_numbers(guideline, finding)))
        case _:
            raise TypeError(f"no answer is known for a {type(finding).__name__}")


def _numbers(guideline: Guideline, finding: Measured) -> Iterator[Decimal]:
    yield from (finding.low, finding.high, *finding.words.values())
    for limit in _limits(guideline).get(finding, ()):
        for step in ("-1", "-0.005", "-0.001", "0", "0.004", "0.005", "0.01", "1"):
            if finding.low <= limit + Decimal(step) <= finding.high:
                yield limit + Decimal(step)
    for tenth in range(1, 10):
        yield _tidy(finding.low + (finding.high - finding.low) * tenth / 10)


def _tidy(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


@cache
def _limits(guideline: Guideline) -> dict[Finding, tuple[Decimal, ...]]:
    found: dict[Finding, tuple[Decimal, ...]] = {}
    for condition, _ in conditions_of(guideline):
        for part in everything(condition):
            if isinstance(part, Compared):
                for finding in findings_read(part):
                    found[finding] = tuple(dict.fromkeys((*found.get(finding, ()), part.limit)))
    return found


@cache
def conditions_of(guideline: Guideline) -> tuple[tuple[Condition, Leg | None], ...]:
    """Every condition that content names or uses, seen from each leg (or from the patient)."""
    used: list[Condition | None] = [rule.when for rule in guideline.recommendations.values()]
    used += guideline.criteria.values()
    used += [argument.when for argument in guideline.arguments.values()]
    used += [side for hypothesis in guideline.hypotheses.values() for side in (hypothesis.confirmed, hypothesis.excluded)]
    used += [finding.only_if for finding in guideline.findings.values()]
    used += [timer.when for timer in guideline.timers]
    unique = dict.fromkeys(condition for condition in used if condition is not None)
    return tuple((condition, leg) for condition in unique for leg in legs_of_condition(condition))


@cache
def aims_of(guideline: Guideline) -> tuple[tuple[Condition, Leg | None], ...]:
    """What a case can aim at; what withholds is rarely met by chance, and so is aimed at more often."""
    withholding = [rule.when for rule in guideline.recommendations.values() if rule.overrides and rule.when is not None]
    often = tuple((condition, leg) for condition in withholding for leg in legs_of_condition(condition))
    return (*conditions_of(guideline), *often * 8)


def _lines(random: Random, guideline: Guideline) -> frozenset[CaseAct]:
    targets = tuple(guideline.targets)
    count = min(len(targets), random.choice((0, 0, 1, 3, 8)))
    return frozenset(CaseAct(target, random.choice((None, *Leg))) for target in random.sample(targets, count))


class _Writer:
    """Writes facts, each once; first what it is asked under, so that few answers are ever in conflict with another."""

    def __init__(self, random: Random, guideline: Guideline, *, careless: bool, spans: bool = False) -> None:
        self.random = random
        self.guideline = guideline
        self.careless = careless
        self.spans = SPANS if spans else 0
        self.facts: dict[Key, Recorded] = {}

    def record(self, finding: Finding, leg: Leg | None, value: Value | None = None) -> None:
        """One more record; nothing where there is one. Now and then it could not be assessed."""
        key = key_of(finding, leg)
        if key in self.facts:
            return
        if value is None and self.random.random() < SILENCE:
            self.facts[key] = NOT_ASSESSED
            return
        if finding.only_if is not None and not (self.careless and self.random.random() < 0.2):
            self.aim(finding.only_if, leg, True)
            if self._truth(finding.only_if, leg) is False:
                return
        self.facts[key] = self._widened(
            finding, random_value(self.random, finding, self.guideline) if value is None else value
        )

    def _widened(self, finding: Finding, value: Value) -> Value:
        """Now and then a number or a time is known only as a span, from this value up."""
        if not self.spans or not isinstance(finding, Measured | Since) or not isinstance(value, Decimal):
            return value
        if self.random.random() >= self.spans:
            return value
        others = [other for other in answers(self.guideline, finding) if isinstance(other, Decimal) and other.is_finite()]
        above = [other for other in others if value.is_finite() and other > value]
        return Span(value, self.random.choice(above)) if above else value

    def aim(self, condition: Condition, leg: Leg | None, wish: bool) -> None:
        """Records that make the condition what is wished, as far as what is written already lets them."""
        match condition:
            case Flag():
                self.record(condition, leg, wish)
            case Among(finding=coded, values=values):
                fitting = [value for value in coded.values if (value in values) is wish]
                if fitting:
                    self.record(coded, leg, self.random.choice(fitting))
            case Compared():
                self._reach(condition, leg, wish)
            case AllOf(of=parts) | AnyOf(of=parts):
                every = isinstance(condition, AllOf) is wish
                for part in self.random.sample(parts, len(parts)) if every else self._one_that_can(parts, leg, wish):
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
            case _:
                assert_never(condition)

    def _one_that_can(self, parts: tuple[Condition, ...], leg: Leg | None, wish: bool) -> list[Condition]:
        possible = [part for part in parts if self._truth(part, leg) is not (not wish)]
        return [self.random.choice(possible)] if possible else []

    def calm(self) -> None:
        """Denies red flags, most of them, and now and then all else that triage counts; half of the time by "none of these"."""
        least, share = self.random.choice(((Urgency.URGENT, 0.97), (Urgency.URGENT, 1), (Urgency.SOON, 1)))
        if self.random.random() < 0.5:
            self._none_of_these(share)
        for rule in self.guideline.recommendations.values():
            if rule.when is not None and rule.do.urgency >= least:
                for leg in legs_of_condition(rule.when):
                    if self.random.random() < share and self._can_be_demanded(rule, leg):
                        self.aim(rule.when, leg, False)

    def _none_of_these(self, share: float) -> None:
        """The ordinary answer to most of what the screens ask."""
        asked = {finding: screen for screen in self.guideline.screens.values() for finding in screen.findings}
        for finding, screen in asked.items():
            answer = ordinary_value(screen, finding)
            for key in keys_of(finding) if answer is not None and finding.only_if is None else ():
                if self.random.random() < share:
                    self.record(finding, key.leg, answer)

    def _can_be_demanded(self, rule: Recommendation, leg: Leg | None) -> bool:
        return Evaluation(self.guideline, Case(self.facts)).can_be_demanded(rule, leg, POSSIBLE_IF_RED_FLAG)

    def _reach(self, condition: Compared, leg: Leg | None, wish: bool) -> None:
        before = dict(self.facts)
        for _ in range(12):
            for finding, side in inputs(condition, leg):
                if self.random.random() < 0.8:
                    self.record(finding, side, random_record(self.random, finding, self.guideline))
            if self._truth(condition, leg) is wish:
                return
            self.facts = dict(before)

    def _truth(self, condition: Condition, leg: Leg | None) -> bool | None:
        evaluation = Evaluation(self.guideline, Case(self.facts))
        return True if evaluation.is_true(condition, leg) else False if evaluation.is_false(condition, leg) else None


# --- the same world as a strategy ------------------------------------------------------------------------------------------


def _record(key: Key) -> st.SearchStrategy[tuple[Key, Recorded]]:
    finding = GUIDELINE.findings[key.finding]
    possible: list[Recorded] = [*answers(GUIDELINE, finding), NOT_ASSESSED]
    if isinstance(finding, Measured | Since):
        numbers = sorted(one for one in possible if isinstance(one, Decimal) and one.is_finite())
        possible += (Span(low, high) for low, high in pairwise(numbers) if low < high)
    return st.tuples(st.just(key), st.sampled_from(possible))


_KEYS = tuple(key for finding in GUIDELINE.findings.values() for key in keys_of(finding))
_LINES = st.frozensets(
    st.builds(CaseAct, st.sampled_from(tuple(GUIDELINE.targets)), st.sampled_from((None, *Leg))), max_size=3
)

cases_in_any_state = st.builds(
    Case,
    st.lists(st.sampled_from(_KEYS).flatmap(_record), max_size=30).map(dict),
    _LINES,
    _LINES,
    st.sampled_from(MADE),
)
cases = cases_in_any_state.filter(lambda case: not in_conflict(case))
