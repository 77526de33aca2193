"""Explanations: every line replays, an open one says what settles it, a settled one what would have changed it."""

from dataclasses import replace
from decimal import Decimal
from itertools import product
from random import Random

import pytest

import pulsefirst
from conftest import AT, GUIDELINE, vignettes_of
from generative.cases import random_case, random_value
from pulsefirst.backends.prose import outline, rule_in_english
from pulsefirst.checks.cases import JudgedCase
from pulsefirst.engine.apply import apply
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.explain import MOST_ANSWERS, UNSETTLED, explain, plausible_values, replay
from pulsefirst.engine.index import legs_of
from pulsefirst.engine.judge import judge, status_of
from pulsefirst.model.case import Key, keys_of
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Status

ABSENT = {"dorsalis_pedis": "absent", "posterior_tibial": "absent"}
CLAUDICATION = {
    **ABSENT,
    "pain": "yes",
    "comes_with_walking": "yes",
    "gone_within_10_minutes_of_rest": "yes",
    "onset": "90 days",
    "worse_within_14_days": "no",
}
CASES = {
    "nothing": {},
    "emergency": {"left": {**ABSENT, "numbness": "yes"}},
    "withheld": {"left": CLAUDICATION},
    "conflict": {"left": {"dorsalis_pedis": "present", "dorsalis_pedis_doppler": "silent"}},
    "unassessed": {"left": {"dorsalis_pedis": "not assessed", "posterior_tibial": "absent"}, "saddle_numbness": "no"},
}


def case_of(name):
    return pulsefirst.load_case(CASES[name])


def explained(case, rule, leg=None):
    return explain(GUIDELINE, case, AT, rule, leg, rule_in_english, outline)


def changed(case, way):
    """The cases that a way leads to, whichever of its values is taken."""
    for values in product(*(answer.values for answer in way.answers)):
        keys = [Key(answer.finding, answer.leg) for answer in way.answers]
        yield replace(case, facts={**case.facts, **dict(zip(keys, values, strict=True))})


def status(case, rule, leg):
    return JudgedCase(case, GUIDELINE).judged(rule, leg).status


# --- replaying ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CASES)
def test_the_facts_of_every_line_alone_give_the_same_status(name: str) -> None:
    case = case_of(name)
    for one in apply(GUIDELINE, case, AT).proposals:
        assert status(replay(case, one), one.id, one.leg) is one.status, (one.id, one.leg)


def test_the_facts_of_lines_of_invented_cases_replay() -> None:
    random = Random(2)
    for _ in range(12):
        case = random_case(random)
        plan = apply(GUIDELINE, case, AT)
        for one in random.sample(plan.proposals, 12):
            assert status(replay(case, one), one.id, one.leg) is one.status, (one.id, one.leg, one.status)


def test_an_explanation_says_whether_it_replays() -> None:
    assert explained(case_of("emergency"), "absent_pulses", Leg.LEFT).replays


# --- what it says -------------------------------------------------------------------------------------------------------


def test_it_carries_facts_rule_statements_and_readings() -> None:
    one = explained(case_of("emergency"), "absent_pulses", Leg.LEFT)
    assert one.settled
    assert {fact.finding for fact in one.proposal.why.facts} == {"dorsalis_pedis", "posterior_tibial", "numbness"}
    assert [statement.id for statement in one.statements] == ["A1", "A5", "F1"]
    assert one.interpretations == GUIDELINE.recommendations["absent_pulses"].interprets
    assert one.outline
    assert "vascular surgery" in one.proposal.why.rule


def test_a_line_that_the_plan_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        explained(case_of("nothing"), "no_such_rule")
    with pytest.raises(KeyError):
        explained(case_of("nothing"), "absent_pulses", None)


def test_an_open_line_names_the_fewest_answers_each_way() -> None:
    case = case_of("nothing")
    one = explained(case, "cauda_equina_by_sphincter")
    fires = [way for way in one.ways if way.status is Status.RECOMMENDED]
    assert [len(way.answers) for way in fires] == [1] * len(fires)
    assert fires
    one = explained(pulsefirst.load_case({"saddle_numbness": "no", "bladder_change": "no"}), "cauda_equina_by_sphincter")
    assert {way.status: len(way.answers) for way in one.ways} == {Status.RECOMMENDED: 1, Status.NOT_APPLICABLE: 2}
    assert not one.capped


def test_values_that_serve_alike_are_said_together() -> None:
    one = explained(pulsefirst.load_case({"left": {**ABSENT, "numbness": "no"}}), "absent_pulses", Leg.LEFT)
    values = {answer.finding: len(answer.values) for way in one.ways for answer in way.answers}
    assert values["weakness"] == 2


def test_a_settled_line_names_the_fewest_facts_that_would_have_changed_it() -> None:
    one = explained(case_of("withheld"), "absent_pulses", Leg.LEFT)
    assert one.proposal.status is Status.WITHHELD
    assert {len(way.answers) for way in one.ways} == {1}
    released = {answer.finding for way in one.ways if way.status is Status.RECOMMENDED for answer in way.answers}
    assert {"onset", "gone_within_10_minutes_of_rest"} <= released


def test_a_recommended_line_names_what_could_still_withhold_it() -> None:
    case = pulsefirst.load_case({"left": {**ABSENT, "pain": "yes"}})
    one = explained(case, "absent_pulses", Leg.LEFT)
    assert "claudication_of_long_standing" in {rule.name for rule in one.withholders}
    assert not explained(case_of("withheld"), "absent_pulses", Leg.LEFT).withholders


# --- what it claims is so -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CASES)
def test_every_way_leads_where_it_says(name: str) -> None:
    case, random = case_of(name), Random(4)
    for proposal in random.sample(apply(GUIDELINE, case, AT).proposals, 8):
        one = explained(case, proposal.id, proposal.leg)
        for way in one.ways:
            assert 1 <= len(way.answers) <= MOST_ANSWERS
            for other in changed(case, way):
                assert status(other, proposal.id, proposal.leg) is way.status, (proposal.id, way)


def test_nothing_still_unknown_changes_a_settled_line() -> None:
    """Conditions are monotone: only a named override, or the act being done, changes a settled line."""
    random = Random(6)
    for _ in range(6):
        case = random_case(random)
        plan = apply(GUIDELINE, case, AT)
        for _ in range(12):
            finding = random.choice(list(GUIDELINE.findings.values()))
            key = random.choice(list(keys_of(finding)))
            learned = apply(GUIDELINE, case.learn(finding, key.leg, random_value(random, finding)), AT)
            if key in case.facts or learned.conflicts:
                continue
            for before, after in zip(sorted(plan.proposals, key=place), sorted(learned.proposals, key=place), strict=True):
                if before.status not in UNSETTLED and before.status is not Status.DONE:
                    allowed = {before.status}
                    if before.status is Status.RECOMMENDED:
                        allowed |= {Status.WITHHELD, Status.DONE}
                    assert after.status in allowed, (before.id, before.leg, key)


def place(proposal):
    return proposal.id, proposal.leg or ""


# --- values worth trying ------------------------------------------------------------------------------------------------


def test_values_of_a_flag_a_coded_finding_a_number_and_an_age() -> None:
    assert plausible_values(GUIDELINE.findings["cramp"]) == (True, False)
    pulse = GUIDELINE.findings["dorsalis_pedis"]
    assert plausible_values(pulse) == tuple(pulse.values)
    index = GUIDELINE.findings["ankle_brachial_index"]
    assert {Decimal("0.90"), Decimal("0.89"), Decimal("0.91")} <= set(plausible_values(index, [Decimal("0.90")]))
    assert Decimal(14 * 24) in plausible_values(GUIDELINE.findings["onset"], [Decimal("14")])


def test_every_value_is_plausible() -> None:
    for finding in GUIDELINE.findings.values():
        values = plausible_values(finding)
        assert values
        low, high = getattr(finding, "low", None), getattr(finding, "high", None)
        if low is not None:
            said = set(finding.words.values())
            assert all(low <= value <= high or value in said for value in values), finding.name


def test_a_status_alone_is_the_status_of_the_whole_judgement() -> None:
    """What withholds a line is worked out for a status only where it can matter; the status is the same."""
    statuses = set()
    for case in (*(one.case for one in vignettes_of("beyond")[::60]), *map(case_of, CASES)):
        evaluation, _ = settle(GUIDELINE, case)
        for rule in GUIDELINE.recommendations.values():
            for leg in legs_of(rule):
                status = status_of(evaluation, rule, leg)
                assert status is judge(evaluation, rule, leg).status, (case, rule.name)
                statuses.add(status)
    assert statuses == set(Status)
