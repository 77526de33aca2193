"""The laws of the engine, on small guidelines that were invented: every kind of node, of rule and of finding."""

from collections.abc import Iterator
from random import Random
from typing import get_args

import pytest

from conftest import AT
from generative import laws
from generative.cases import conditions_of, random_case, records_in_random_order
from generative.guidelines import random_guideline
from pulsefirst.engine.apply import apply
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Burden, Coded, Comparison, Condition, Finding, Flag, Measured, Quantity, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Side
from pulsefirst.model.plan import Standing, Status
from pulsefirst.model.walk import everything

GUIDELINES = 100
CASES_EACH = 6
"""A third of them with conflicts; together they take about half a minute."""


def invented() -> Iterator[tuple[Random, Guideline, Case, bool]]:
    for seed in range(GUIDELINES):
        random = Random(seed)
        guideline = random_guideline(random)
        for number in range(CASES_EACH):
            conflicts = number % 3 == 2
            yield random, guideline, random_case(random, conflicts=conflicts, guideline=guideline, spans=True), not conflicts


@pytest.mark.parametrize("law", laws.OF_A_PLAN, ids=lambda law: law.__name__)
def test_laws_of_a_plan(law):
    for _, guideline, case, _ in invented():
        laws.hold(law, guideline, [(case,)])


def test_laws_of_a_case():
    several = (laws.the_order_of_records_is_irrelevant, laws.what_could_not_be_assessed_never_reassures)
    for _, guideline, case, peaceful in invented():
        if peaceful:
            laws.hold(several, guideline, [(case,)])


@pytest.mark.parametrize("law", [*laws.OF_LEARNING, laws.settled_statuses_stay], ids=lambda law: law.__name__)
def test_laws_of_learning(law):
    for random, guideline, case, peaceful in invented():
        if peaceful:
            way = list(records_in_random_order(random, case))
            laws.hold(law, guideline, random.sample(way, min(4, len(way))))


def test_explanations_replay():
    for random, guideline, case, _ in invented():
        lines = random.sample(apply(guideline, case, AT).proposals, 4)
        laws.hold(laws.explanations_replay, guideline, [(case, line.id, line.leg) for line in lines])


def test_an_interview_ends():
    for number, (_, guideline, case, peaceful) in enumerate(invented()):
        if peaceful and number % 3 == 0:
            laws.hold(laws.an_interview_ends, guideline, [(case.forget(frozenset(list(case.facts)[2:])), number)])


# --- what was invented -----------------------------------------------------------------------------------------------------------


def test_every_kind_of_node_was_invented():
    nodes = [node for _, guideline, _, _ in invented() for of, _ in conditions_of(guideline) for node in everything(of)]
    kinds = {type(node) for node in nodes}
    assert set(get_args(Condition)) <= kinds
    assert set(get_args(Quantity)) <= kinds
    assert {node.how for node in nodes if hasattr(node, "how")} == set(Comparison)
    assert {node.side for node in nodes if hasattr(node, "side")} == set(Side)


def test_every_kind_of_finding_was_invented():
    findings: list[Finding] = [one for _, guideline, _, _ in invented() for one in guideline.findings.values()]
    assert {type(one) for one in findings} == {Flag, Coded, Measured, Since}
    assert {one.burden for one in findings} == set(Burden)
    assert any(one.only_if is not None for one in findings)
    assert any(one.otherwise for one in findings)
    assert any(one.stated for one in findings)


def test_every_status_and_standing_was_reached():
    plans = [apply(guideline, case, AT) for _, guideline, case, _ in invented()]
    assert {line.status for plan in plans for line in plan.proposals} == set(Status)
    assert {one.standing for plan in plans for one in plan.hypotheses} == set(Standing)
    assert {clash.id.partition("_")[0] for plan in plans for clash in plan.conflicts} >= {"too", "no", "answered", "stated"}
    assert any(plan.triage.settled for plan in plans)
    assert any(not plan.triage.settled for plan in plans)
