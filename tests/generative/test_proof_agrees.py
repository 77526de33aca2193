"""The Z3 terms against the referee, on invented partial cases: each condition on three rails, each rule, each level of triage.

A case is a model, written down without a solver; all that is compared is one bit-vector, evaluated in it once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import cache, cached_property
from random import Random
from typing import Any, get_args

import pytest
import z3

from conftest import GUIDELINE
from generative import laws
from generative.cases import conditions_of, random_case, random_value
from generative.guidelines import random_guideline
from pulsefirst.backends.proof import Term, Terms, domain_of, literal, real
from pulsefirst.backends.proof.numbers import BEYOND
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import NEITHER, legs_of, legs_of_condition
from pulsefirst.engine.intervals import INFINITY
from pulsefirst.engine.judge import judge
from pulsefirst.engine.rails import KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded
from pulsefirst.model.conditions import Condition, Quantity, Span
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Status
from pulsefirst.model.promises import Lowers
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.walk import everything

CHUNKS, CASES_EACH = (20, 501) if os.environ.get("PULSEFIRST_SOAK") else (8, 252)
"""More than 10,000 cases of the guideline by `make soak`, 2,000 in a test, in parts that two workers share."""
THINNED = 2
"""Every invented case comes again so many times with facts left out, which costs less than to invent another."""
SMALL_CHUNKS, GUIDELINES_EACH, CASES_OF_A_SMALL_ONE = 4, 40, 12
LEVELS = (Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON)


@dataclass(frozen=True)
class Claim:
    """Something both sides say: the terms, first bit first, and the referee's own answer as the number of these bits."""

    what: str
    terms: tuple[Term, ...]
    referee: Callable[[Evaluation], int]


@dataclass(frozen=True, eq=False)
class Encoded:
    """A guideline as terms, with all that is compared. Raises NotImplementedError for what the terms refuse."""

    guideline: Guideline

    def __post_init__(self) -> None:
        assert self.packed is not None

    @cached_property
    def terms(self) -> Terms:
        return Terms(self.guideline)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(_claims(self.terms))

    @cached_property
    def packed(self) -> Term:
        """All that is claimed as one bit-vector."""
        return _packed([term for claim in self.claims for term in claim.terms])

    @cached_property
    def blank(self) -> Any:
        """Nothing is known, and every finding has some value all the same: it must not matter."""
        random, findings = Random(1), self.guideline.findings
        model = z3.Model(z3.main_ctx())
        for key in self.terms.keys:
            unknowns, finding = self.terms.unknowns(key), findings[key.finding]
            value = literal(finding, random_value(random, finding, self.guideline))
            model.update_value(unknowns.value.decl(), value)
            model.update_value(unknowns.top.decl(), value)
            model.update_value(unknowns.known.decl(), z3.BoolVal(False))
            model.update_value(unknowns.unassessed.decl(), z3.BoolVal(False))
        return model

    def model(self, case: Case) -> Any:
        """The case as a model."""
        model = copy(self.blank)
        for key, recorded in case.facts.items():
            for symbol, value in self._record(key, recorded):
                model.update_value(symbol, value)
        for symbol, value in self._products(case):
            model.update_value(symbol, value)
        return model

    def _products(self, case: Case) -> Iterator[tuple[Term, Term]]:
        """To the terms a product is any interval that is not below 0. What the referee says must be one of these: it is tried."""
        evaluation = Evaluation(self.guideline, case)
        for (product, leg), name in self.terms._free.items():
            interval = evaluation.interval(product, leg)
            assert interval is not None, "a product that may not arise is refused"
            low, high = (z3.RealVal(BEYOND) if end == INFINITY else real(end) for end in interval)
            yield z3.Real(name).decl(), low
            yield z3.Real(f"{name}:wide").decl(), z3.simplify(high - low)

    @cached_property
    def _records(self) -> dict[tuple[Key, Recorded], tuple[tuple[Term, Term], ...]]:
        return {}

    def _record(self, key: Key, recorded: Recorded) -> tuple[tuple[Term, Term], ...]:
        if (key, recorded) not in self._records:
            unknowns, yes = self.terms.unknowns(key), z3.BoolVal(True)
            if recorded is NOT_ASSESSED:
                pairs: tuple[tuple[Term, Term], ...] = ((unknowns.unassessed.decl(), yes),)
            else:
                finding = self.guideline.findings[key.finding]
                low, high = (recorded.low, recorded.high) if isinstance(recorded, Span) else (recorded, recorded)
                ends = ((unknowns.value.decl(), literal(finding, low)), (unknowns.top.decl(), literal(finding, high)))
                pairs = ((unknowns.known.decl(), yes), *ends)
            self._records[key, recorded] = pairs
        return self._records[key, recorded]


@cache
def encoded(guideline: Guideline) -> Encoded:
    return Encoded(guideline)


def _packed(bits: list[Term]) -> Term:
    """By halves: a long vector that grows bit by bit would be written down anew for every bit."""
    if len(bits) == 1:
        return z3.If(bits[0], z3.BitVecVal(1, 1), z3.BitVecVal(0, 1))
    middle = len(bits) // 2
    return z3.Concat(_packed(bits[:middle]), _packed(bits[middle:]))


def _claims(terms: Terms) -> Iterator[Claim]:
    yield Claim("the case can be", (domain_of(terms),), lambda _: 1)
    for condition, leg in compared_conditions(terms.guideline):
        yield _of_condition(terms, condition, leg)
    for rule, leg in terms.judged:
        yield _of_rule(terms, rule, leg)
    now, could_be = (tuple(map(least, LEVELS)) for least in (terms.now_at_least, terms.could_be_at_least))
    yield Claim("now, then could be, at least each level", now + could_be, _triage)


def compared_conditions(guideline: Guideline) -> tuple[tuple[Condition, Leg | None], ...]:
    """Every condition that is compared, seen from each leg: all that content names or uses, and the red flags."""
    flags = [flag.when for flag in guideline.red_flags.values()]
    return conditions_of(guideline) + tuple((when, leg) for when in flags for leg in legs_of_condition(when))


def _of_condition(terms: Terms, condition: Condition, leg: Leg | None) -> Claim:
    pairs = [terms.pair(condition, leg, rail) for rail in (POSSIBLE_IF_RED_FLAG, POSSIBLE, KNOWN)]
    name = getattr(condition, "name", "") or condition

    def referee(of: Evaluation) -> int:
        verdict = of.truths(condition, leg)
        return (verdict.yes & 7) << 3 | verdict.no & 7

    return Claim(f"{name} of {leg}", tuple(pair.yes for pair in pairs) + tuple(pair.no for pair in pairs), referee)


def _of_rule(terms: Terms, rule: Recommendation, leg: Leg | None) -> Claim:
    """Whether it is withheld, is demanded or can be, and has enough of what it obtains."""
    parts = (terms.withheld, terms.demanded, terms.can_be_demanded, terms.has_enough)

    def referee(of: Evaluation) -> int:
        judged = judge(of, rule, leg)
        triage = judged.demanded << 2 | judged.can_be_demanded << 1
        return bool(of.withheld_by(rule, leg)) << 3 | triage | of.has_enough(rule, leg)

    return Claim(f"the rule {rule.name} of {leg}", tuple(part(rule, leg) for part in parts), referee)


def _triage(of: Evaluation) -> int:
    """A bit for every level that what is demanded reaches, and for every level that what can be demanded reaches."""
    judged = [judge(of, rule, leg) for rule, leg in encoded(of.guideline).terms.judged if rule.do.urgency in LEVELS]
    now = max((one.rule.do.urgency for one in judged if one.demanded), default=0)
    could_be = max((one.rule.do.urgency for one in judged if one.can_be_demanded), default=0)
    return ((1 << now) - 1) << len(LEVELS) | (1 << could_be) - 1


# --- the law -----------------------------------------------------------------------------------------------------------


def the_terms_agree_with_the_referee(guideline: Guideline, case: Case) -> None:
    ours, evaluation = encoded(guideline), Evaluation(guideline, case)
    width = sum(len(claim.terms) for claim in ours.claims)
    said = f"{ours.model(case).eval(ours.packed, model_completion=True).as_long():0{width}b}"
    start = 0
    for claim in ours.claims:
        end = start + len(claim.terms)
        want = f"{int(claim.referee(evaluation)):0{end - start}b}"
        assert said[start:end] == want, f"{claim.what}: the terms say {said[start:end]}, the referee {want}"
        start = end


def partial_cases(seed: int) -> Iterator[Case]:
    random = Random(f"proof {seed}")
    for _ in range(CASES_EACH // (1 + THINNED)):
        case = random_case(random, spans=True)
        yield case
        for _ in range(THINNED):
            share = random.random()
            yield case.forget(frozenset(key for key in case.facts if random.random() < share))


def small_guidelines(seed: int) -> Iterator[tuple[Guideline, Iterator[Case]]]:
    """Invented guidelines that the terms do not refuse, each with invented cases of it."""
    random = Random(f"small {seed}")
    for _ in range(GUIDELINES_EACH):
        guideline = random_guideline(random)
        try:
            encoded(guideline)
        except NotImplementedError:
            continue
        yield guideline, iter([random_case(random, guideline=guideline, spans=True) for _ in range(CASES_OF_A_SMALL_ONE)])


@pytest.mark.parametrize("seed", range(CHUNKS))
def test_on_cases_of_the_guideline(seed):
    laws.hold(the_terms_agree_with_the_referee, GUIDELINE, ((case,) for case in partial_cases(seed)))


@pytest.mark.parametrize("seed", range(SMALL_CHUNKS))
def test_on_small_guidelines(seed):
    for guideline, cases in small_guidelines(seed):
        laws.hold(the_terms_agree_with_the_referee, guideline, ((case,) for case in cases))


# --- what was compared ---------------------------------------------------------------------------------------------------


def test_every_kind_of_node_was_compared():
    guidelines = [GUIDELINE, *(guideline for guideline, _ in small_guidelines(0))]
    compared = (condition for guideline in guidelines for condition, _ in compared_conditions(guideline))
    kinds = {type(node) for condition in compared for node in everything(condition)}
    assert set(get_args(Condition)) <= kinds
    assert set(get_args(Quantity)) <= kinds


def test_gates_spans_and_promised_overrides_were_compared():
    guidelines = list(small_guidelines(0))
    cases = [case for _, cases in guidelines for case in cases]
    assert any(guideline.gates for guideline, _ in guidelines)
    assert any(isinstance(value, Span) for case in cases for value in case.facts.values())
    assert any(isinstance(promise, Lowers) for guideline, _ in guidelines for promise in guideline.promises)


def test_a_quarter_of_the_small_guidelines_and_more_was_compared():
    """What the terms refuse is refused: a rounded number inside arithmetic, a finding that may not arise inside a sum."""
    assert sum(1 for _ in small_guidelines(0)) >= GUIDELINES_EACH / 4


def test_every_status_and_level_was_compared():
    """Counted until all were met: a case in which nothing can be demanded comes about once in a thousand."""
    statuses: set[Status] = set()
    now: set[int] = set()
    could_be: set[int] = set()
    for case in (case for seed in range(CHUNKS) for case in partial_cases(seed)):
        of = Evaluation(GUIDELINE, case)
        statuses.update(judge(of, rule, leg).status for rule, leg in encoded(GUIDELINE).terms.judged)
        now.add(_triage(of) >> len(LEVELS))
        could_be.add(_triage(of) & 7)
        if len(statuses) == len(Status) and len(now) == len(could_be) == len(Urgency):
            return
    raise AssertionError(f"only these were met: {statuses}, now {now}, could be {could_be}")


def test_spans_were_compared():
    found = (value for case in partial_cases(0) for value in case.facts.values())
    assert sum(isinstance(value, Span) for value in found) > CASES_EACH / 10


def test_a_difference_is_told_with_the_smallest_case(monkeypatch):
    """A referee that is wrong about one rule, as an encoding could be."""
    rule = next(rule for rule in GUIDELINE.recommendations.values() if rule.when is not None and legs_of(rule) == NEITHER)
    ours = encoded(GUIDELINE)
    wrong = Claim("a wrong claim", (ours.terms.demanded(rule, None),), lambda _: 0)
    monkeypatch.setitem(ours.__dict__, "claims", (wrong,))
    monkeypatch.setitem(ours.__dict__, "packed", _packed(list(wrong.terms)))
    with pytest.raises(AssertionError, match=r"(?s)a wrong claim: the terms say 1, the referee 0.*the smallest case"):
        laws.hold(the_terms_agree_with_the_referee, GUIDELINE, ((case,) for case in partial_cases(0)))
