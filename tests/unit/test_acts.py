"""What a plan holds: an emergency's plan is short, a later call is answered by a sooner one, and nothing contradicts itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

import pulsefirst
from conftest import AT, GUIDELINE
from generative.cases import random_case
from made_up import guideline_of, statement
from pulsefirst.backends.acts import (
    acting,
    cautions,
    demanding,
    for_one_reason,
    is_emergency,
    postponed,
    standing,
    undecided,
    withheld,
)
from pulsefirst.backends.asking import deciding
from pulsefirst.backends.due import deadline_in_words, due_in_words
from pulsefirst.checks.contradictions import contradictions_in, in_words
from pulsefirst.engine.apply import apply
from pulsefirst.language import order, reads, refer, rule
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Flag
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Status
from pulsefirst.model.recommendations import ActivityKind, Category, Phase, Target, Urgency
from pulsefirst.notation.read import case_from

SEEDS = range(60)
COLD = {"left": {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "new", "onset": "3 h"}}


def plan_of(written: dict) -> Plan:
    return pulsefirst.assess(case_from(written, GUIDELINE), at=AT)


def invented(seed: int) -> Plan:
    return pulsefirst.assess(random_case(Random(seed)), at=AT)


# --- an emergency -----------------------------------------------------------------------------------------------------


def test_an_emergency_holds_the_call_and_the_meanwhile_and_nothing_that_can_wait() -> None:
    plan = plan_of(COLD)
    assert is_emergency(plan)
    assert {line.phase for line in acting(plan)} >= {Phase.NOW, Phase.MEANWHILE}
    assert {line.urgency for line in acting(plan) if line.phase is Phase.LATER} == set()
    assert postponed(plan)


def test_its_cautions_are_those_of_the_next_minutes() -> None:
    plan = plan_of(COLD)
    told, of_the_plan = {one.id for one in cautions(plan)}, {one.id for one in plan.cautions}
    assert told < of_the_plan
    assert "position_meanwhile" in told
    assert "no_splint" in of_the_plan - told


@pytest.mark.parametrize("seed", SEEDS)
def test_every_recommended_line_is_held_or_postponed_and_never_both(seed: int) -> None:
    plan = invented(seed)
    held = [line for line in standing(plan) if line.status is Status.RECOMMENDED]
    waiting = postponed(plan)
    assert {(line.id, line.leg) for line in held}.isdisjoint((line.id, line.leg) for line in waiting)
    assert len(held) + len(waiting) == len(list(plan.with_status(Status.RECOMMENDED)))
    assert set(demanding(plan)) <= set(standing(plan))
    if not is_emergency(plan):
        assert all(line.answered_by for line in waiting)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_no_answer_can_decide_is_not_still_to_decide(seed: int) -> None:
    plan = invented(seed)
    assert all(any(need.open for need in line.needs) for line in undecided(plan))


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_withheld_stands_for_another_reason(seed: int) -> None:
    plan = invented(seed)
    done = {(line.kind, line.target, line.leg, line.urgency) for line in acting(plan)}
    assert done.isdisjoint((line.kind, line.target, line.leg, line.urgency) for line in withheld(plan))


def test_the_foot_pulses_of_a_sick_leg_are_still_asked_for() -> None:
    plan = plan_of({"left": {"pallor": "new", "coolness": "new", "numbness": "new", "pain": True}})
    assert is_emergency(plan)
    first = [question.finding for question in deciding(plan, GUIDELINE)][:2]
    assert first == ["dorsalis_pedis", "posterior_tibial"]
    assert all(question.legs in ((), ("left",)) for question in deciding(plan, GUIDELINE))


def test_without_an_emergency_nothing_decides_the_next_minutes() -> None:
    assert deciding(plan_of({}), GUIDELINE) == []


def test_a_claudicant_with_weak_pulses_is_referred_once() -> None:
    """Of two referrals to one service, as soon, the one that waits for the index is answered by the one that waits for nothing."""
    walks = {"pain": True, "comes_with_walking": True, "onset": "1 year", "worse_within_14_days": False}
    weak = {"dorsalis_pedis": "diminished", "posterior_tibial": "diminished"}

    def referred(**more: object) -> list[str]:
        plan = plan_of({"left": {**walks, **weak, **more}})
        return [line.id for line in acting(plan) if line.kind == ActivityKind.REFER and line.urgency is Urgency.SOON]

    assert referred(gone_within_10_minutes_of_rest=True) == ["refer_claudication"]
    assert referred(gone_within_10_minutes_of_rest=False) == ["old_missing_pulse"]
    waiting = postponed(plan_of({"left": {**walks, **weak, "gone_within_10_minutes_of_rest": True}}))
    assert [line.answered_by for line in waiting if line.id == "old_missing_pulse"] == [("refer_claudication",)]


def test_warnings_for_one_reason_are_one_line() -> None:
    plan = plan_of({"left": {"cramp": True}})
    said = [one.text for one in for_one_reason(cautions(plan))]
    assert "Avoid a splint; avoid long immobilization: deconditioning, more pain, learned non-use" in said
    assert len(said) == len(cautions(plan)) - 1


# --- deadlines --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "urgency", "said"),
    [
        (timedelta(0), Urgency.URGENT, "now"),
        (timedelta(hours=4), Urgency.URGENT, "by 14:30 today"),
        (timedelta(hours=20), Urgency.URGENT, "by 06:30 tomorrow"),
        (timedelta(hours=24), Urgency.URGENT, "today"),
        (timedelta(days=1), Urgency.SOON, "within 1 working day"),
        (timedelta(days=3), Urgency.SOON, "within 3 days: by 25 November"),
        (timedelta(days=7), Urgency.SOON, "within 1 week: by 29 November"),
        (timedelta(days=14), Urgency.SOON, "within 2 weeks: by 6 December"),
    ],
)
def test_a_deadline_is_said_as_people_say_it(after: timedelta, urgency: Urgency, said: str) -> None:
    morning = AT.replace(year=2026, month=11, day=22, hour=10, minute=30)
    assert deadline_in_words(morning + after, morning, urgency) == said


def test_an_emergency_is_due_now_and_has_no_date() -> None:
    assert due_in_words(demanding(plan_of(COLD)), AT) == "now"


# --- contradictions ---------------------------------------------------------------------------------------------------


def contradictory() -> Guideline:
    clinic = Target(title="clinic", category=Category.SERVICE)
    ward = Target(title="ward", category=Category.SERVICE, answered_by=(clinic,))
    scan = Target(title="scan", category=Category.LIMB_IMAGING)
    theatre = Target(title="theatre", category=Category.PROCEDURE)
    boots = Target(title="boots", category=Category.ADVICE)
    ill = Flag(question="Ill?")
    return guideline_of(
        {
            "clinic": clinic,
            "ward": ward,
            "scan": scan,
            "theatre": theatre,
            "boots": boots,
            "ill": ill,
            "call": rule(reads=reads("A1"), when=ill, do=refer(ward, "Ward now", urgency=Urgency.EMERGENCY)),
            "later": rule(
                reads=reads("A1"),
                when=ill,
                do=refer(clinic, "Clinic today", urgency=Urgency.URGENT, within=timedelta(hours=24)),
            ),
            "operate": rule(reads=reads("A1"), when=ill, do=order(theatre, "Theatre now", urgency=Urgency.EMERGENCY)),
            "image": rule(reads=reads("A1"), when=ill, do=order(scan, "Scan now", urgency=Urgency.EMERGENCY)),
        },
        [statement("A1")],
    )


def test_two_urgencies_for_one_trouble_and_imaging_before_an_operation_are_found_and_told() -> None:
    guideline = contradictory()
    ill = Case().learn(guideline.findings["ill"], None, True)
    found = contradictions_in(apply(guideline, ill, AT), guideline)
    assert [(one.first.id, one.second.id) for one in found] == [("call", "later"), ("operate", "image")]
    told = in_words(found[0], "an ill patient")
    assert told.startswith("an ill patient: the same trouble is called for at two urgencies: call")
    assert "Ward now" in told
    assert "Clinic today" in told


def test_an_act_beside_the_advice_to_avoid_it_is_found() -> None:
    plan = plan_of(COLD)
    line = next(one for one in acting(plan) if one.phase is Phase.MEANWHILE and one.status is Status.RECOMMENDED)
    against = replace(line, id="against", kind=ActivityKind.AVOID.value)
    found = contradictions_in(replace(plan, proposals=(*plan.proposals, against)), GUIDELINE)
    assert (line.id, "against") in [(one.first.id, one.second.id) for one in found]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_plan_of_an_invented_case_contradicts_itself(seed: int) -> None:
    assert [in_words(one, f"seed {seed}") for one in contradictions_in(invented(seed), GUIDELINE)] == []
