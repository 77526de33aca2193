"""The Z3 terms against the referee, on invented partial cases: each condition on three rails, each rule, each level of triage.

A case is a model, written down without a solver; all that is compared is one bit-vector, evaluated in it once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from random import Random
from typing import Any, get_args

import pytest
import z3

from conftest import GUIDELINE
from generative import laws
from generative.cases import conditions_of, random_case, random_value
from generative.guidelines import random_guideline
from pulsefirst.backends.proof import Term, Terms, domain_of, literal
from pulsefirst.engine.apply import judge
from pulsefirst.engine.evaluate import COULD, HELD, KNOWN, Evaluation
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded
from pulsefirst.model.conditions import Condition
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Status
from pulsefirst.model.quantities import Quantity
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.walk import everything

CHUNKS, CASES_EACH = 20, 1000
"""20,000 cases of the guideline: about two and a half minutes of one core, in parts that two workers share."""
SMALL_CHUNKS, GUIDELINES_EACH, CASES_OF_A_SMALL_ONE = 4, 40, 12
LEVELS = (Urgency.SOON, Urgency.URGENT, Urgency.EMERGENCY)


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
        bits = [term for claim in self.claims for term in claim.terms]
        return z3.Concat([z3.If(bit, z3.BitVecVal(1, 1), z3.BitVecVal(0, 1)) for bit in bits])

    @cached_property
    def noise(self) -> tuple[tuple[Term, Term], ...]:
        """An answer for every finding: where a case knows none, its value must not matter."""
        random, findings = Random(1), self.guideline.findings
        values = ((key, random_value(random, findings[key.finding], self.guideline)) for key in self.terms.keys)
        return tuple((self.terms.unknowns(key).value.decl(), literal(findings[key.finding], value)) for key, value in values)

    def model(self, case: Case) -> Any:
        """The case as a model. What is not set is false."""
        model = z3.Model(z3.main_ctx())
        for symbol, value in self.noise:
            model.update_value(symbol, value)
        for key, recorded in case.facts.items():
            for symbol, value in self._record(key, recorded):
                model.update_value(symbol, value)
        return model

    @cached_property
    def _records(self) -> dict[tuple[Key, Recorded], tuple[tuple[Term, Term], ...]]:
        return {}

    def _record(self, key: Key, recorded: Recorded) -> tuple[tuple[Term, Term], ...]:
        if (key, recorded) not in self._records:
            unknowns, yes = self.terms.unknowns(key), z3.BoolVal(True)
            if recorded is NOT_ASSESSED:
                pairs: tuple[tuple[Term, Term], ...] = ((unknowns.unassessed.decl(), yes),)
            else:
                value = literal(self.guideline.findings[key.finding], recorded)
                pairs = ((unknowns.known.decl(), yes), (unknowns.value.decl(), value))
            self._records[key, recorded] = pairs
        return self._records[key, recorded]


@cache
def encoded(guideline: Guideline) -> Encoded:
    return Encoded(guideline)


def _claims(terms: Terms) -> Iterator[Claim]:
    yield Claim("the case can be", (domain_of(terms),), lambda _: 1)
    for condition, leg in compared_conditions(terms.guideline):
        yield _of_condition(terms, condition, leg)
    for rule, leg in terms.judged:
        yield _of_rule(terms, rule, leg)
    for level in LEVELS:
        yield Claim(f"now at least {level.word}", (terms.now_at_least(level),), lambda of, level=level: _now(of) >= level)
        could_be = (terms.could_be_at_least(level),)
        yield Claim(f"could be at least {level.word}", could_be, lambda of, level=level: _could_be(of) >= level)


def compared_conditions(guideline: Guideline) -> tuple[tuple[Condition, Leg | None], ...]:
    """Every condition that is compared, seen from each leg: all that content names or uses, and the red flags."""
    flags = [flag.when for flag in guideline.red_flags.values()]
    return conditions_of(guideline) + tuple((when, leg) for when in flags for leg in legs_of_condition(when))


def _of_condition(terms: Terms, condition: Condition, leg: Leg | None) -> Claim:
    pairs = [terms.pair(condition, leg, rail) for rail in (HELD, COULD, KNOWN)]
    name = getattr(condition, "name", "") or condition

    def referee(of: Evaluation) -> int:
        verdict = of.verdict(condition, leg)
        return (verdict.yes & 7) << 3 | verdict.no & 7

    return Claim(f"{name} of {leg}", tuple(pair.yes for pair in pairs) + tuple(pair.no for pair in pairs), referee)


def _of_rule(terms: Terms, rule: Recommendation, leg: Leg | None) -> Claim:
    """Whether it holds and can hold, is withheld, demanded or can be, and has enough of what it obtains."""
    parts = (
        *(terms.holds(rule, leg, rail).yes for rail in (HELD, COULD, KNOWN)),
        terms.withheld(rule, leg),
        terms.demanded(rule, leg),
        terms.can_be_demanded(rule, leg),
        terms.has_enough(rule, leg),
    )

    def referee(of: Evaluation) -> int:
        judged = judge(of, rule, leg)
        bits = (of.holds(rule, leg).yes & 7) << 1 | bool(judged.withheld_by)
        bits = bits << 1 | judged.demanded
        bits = bits << 1 | judged.can_be_demanded
        return bits << 1 | of.has_enough(rule, leg)

    return Claim(f"the rule {rule.name} of {leg}", parts, referee)


def _now(of: Evaluation) -> Urgency:
    return max((rule.do.urgency for rule, leg in _places(of) if judge(of, rule, leg).demanded), default=Urgency.NONE)


def _could_be(of: Evaluation) -> Urgency:
    return max((rule.do.urgency for rule, leg in _places(of) if judge(of, rule, leg).can_be_demanded), default=Urgency.NONE)


def _places(of: Evaluation) -> tuple[tuple[Recommendation, Leg | None], ...]:
    return tuple(place for place in encoded(of.guideline).terms.judged if place[0].do.urgency is not Urgency.NONE)


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
    return (random_case(random) for _ in range(CASES_EACH))


def small_guidelines(seed: int) -> Iterator[tuple[Guideline, Iterator[Case]]]:
    """Invented guidelines that the terms do not refuse, each with invented cases of it."""
    random = Random(f"small {seed}")
    for _ in range(GUIDELINES_EACH):
        guideline = random_guideline(random)
        try:
            encoded(guideline)
        except NotImplementedError:
            continue
        yield guideline, iter([random_case(random, guideline=guideline) for _ in range(CASES_OF_A_SMALL_ONE)])


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


def test_most_small_guidelines_were_compared():
    assert sum(1 for _ in small_guidelines(0)) >= GUIDELINES_EACH / 2


def test_every_status_and_level_was_compared():
    evaluations = [Evaluation(GUIDELINE, case) for case in islice(partial_cases(0), 300)]
    places = encoded(GUIDELINE).terms.judged
    assert {judge(of, rule, leg).status for of in evaluations for rule, leg in places} == set(Status)
    assert {_now(of) for of in evaluations} == {_could_be(of) for of in evaluations} == set(Urgency)


def test_a_wrong_term_is_told():
    ours = Encoded(GUIDELINE)
    first, *others = ours.claims
    assert first.terms[0].sexpr() != z3.Not(first.terms[0]).sexpr()
    assert others
