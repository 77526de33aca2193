"""The interview: what is asked next, what an answer makes of the case, and how many answers it takes."""

from dataclasses import replace
from random import Random

import pytest

import pulsefirst
from conftest import AT, GUIDELINE, SOURCE_ONLY
from generative.cases import random_case
from pulsefirst.engine.ahead import most_steps_left, steps_ahead
from pulsefirst.engine.apply import apply
from pulsefirst.engine.interview import (
    Ask,
    AskScreen,
    Finish,
    Stage,
    answer_screen,
    answers_until_settled,
    cannot_be_answered_here,
    next_step,
    none_of_these,
    value_of_no,
    value_of_yes,
)
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, keys_of
from pulsefirst.model.conditions import Burden
from pulsefirst.model.legs import Leg, Scope

NONE_OF_THE_LEG = dict.fromkeys(
    ("numbness", "weakness", "rest_pain", "pallor", "coolness", "wound", "gangrene", "hair_loss", "pain", "cramp"), "no"
)
PULSES = {"dorsalis_pedis": "present", "posterior_tibial": "present"}
ABSENT = {"dorsalis_pedis": "absent", "posterior_tibial": "absent"}
SCREENED = [finding for screen in GUIDELINE.screens.values() if screen.ordinary is None for finding in screen.findings]
NONE_OF_EITHER_LEG = {finding.name: "no" for finding in SCREENED if finding.scope is Scope.LEG}
NONE_OF_THE_PATIENT = {finding.name: "no" for finding in SCREENED if finding.scope is Scope.PATIENT}
CALM = {"both": {**PULSES, **NONE_OF_EITHER_LEG}, **NONE_OF_THE_PATIENT}
"""Both feet have their pulses, and of all that any screen asks there is nothing."""

either_guideline = pytest.mark.parametrize("guideline", [GUIDELINE, SOURCE_ONLY], ids=["whole", "source alone"])


def case_of(data):
    return pulsefirst.load_case(data)


def step_of(case, passed=frozenset(), guideline=GUIDELINE):
    return next_step(guideline, case, apply(guideline, case, AT), passed)


def after(*steps):
    """The step that comes after these answers; each is a function of the case and the step."""
    case = Case()
    for answer in steps:
        case = answer(case, step_of(case))
    return case, step_of(case)


def none_of(case, step):
    return none_of_these(GUIDELINE, case, step)


def member(finding, text):
    return next(one for one in GUIDELINE.findings[finding].values if one.value == text)


# --- what is asked ------------------------------------------------------------------------------------------------------


def test_nothing_known_begins_with_the_foot_pulses_of_both_feet_in_one_question() -> None:
    step = step_of(Case())
    assert isinstance(step, AskScreen)
    assert step.stage is Stage.TRIAGE
    assert step.keys == tuple(Key(name, leg) for name in PULSES for leg in Leg)


def test_the_one_answer_to_the_foot_pulses_says_that_all_four_are_felt_and_never_that_one_is_absent() -> None:
    step = step_of(Case())
    known = none_of_these(GUIDELINE, Case(), step)
    assert known.facts == {key: member(key.finding, "present") for key in step.keys}
    absent = member("dorsalis_pedis", "absent")
    known = answer_screen(GUIDELINE, Case(), step, {Key("dorsalis_pedis", Leg.LEFT): absent})
    assert known.facts[Key("dorsalis_pedis", Leg.LEFT)] is absent
    assert known.facts[Key("posterior_tibial", Leg.LEFT)] is member("posterior_tibial", "present")


def test_one_absent_pedal_pulse_asks_for_the_other_of_that_leg() -> None:
    step = step_of(case_of({"left": {"dorsalis_pedis": "absent"}}))
    assert isinstance(step, Ask)
    assert step.keys == (Key("posterior_tibial", Leg.LEFT),)


def test_several_open_findings_of_a_screen_are_asked_at_once() -> None:
    _, step = after(none_of)
    assert isinstance(step, AskScreen)
    assert step.screen.name == "legs_asked_screen"
    assert step.keys == tuple(key for finding in step.screen.findings for key in keys_of(finding))


@either_guideline
def test_a_single_open_finding_of_a_screen_is_asked_alone(guideline) -> None:
    """Only one of the spine screen is left."""
    left_out = {name: value for name, value in CALM.items() if name != "bowel_change"}
    step = step_of(case_of(left_out), guideline=guideline)
    assert isinstance(step, Ask)
    assert step.finding.name == "bowel_change"


SINCE_YESTERDAY = {"onset": "1 day", "onset_manner": "gradual", "worse_within_14_days": "no"}
OPENED_BY = {"trunk_screen": {"rest_pain": "yes", **SINCE_YESTERDAY}}
"""What has to be found in a leg before these screens are asked at all."""


def calm_but_for(screen):
    """A case that is calm but for what opens this screen, and in which nothing of the screen was asked."""
    asked = {finding.name for finding in screen.findings}
    legs = {name: value for name, value in CALM["both"].items() if name not in asked}
    patient = {name: value for name, value in NONE_OF_THE_PATIENT.items() if name not in asked}
    return case_of({**patient, "left": {**legs, **OPENED_BY.get(screen.name, {})}, "right": legs})


ALARMING = [screen for screen in GUIDELINE.screens.values() if screen.name != "walking_salts_and_medicines_screen"]


@pytest.mark.parametrize("screen", ALARMING, ids=lambda screen: screen.name)
def test_a_screen_of_which_nothing_is_known_is_asked_at_once_where_triage_waits_for_it(screen) -> None:
    step = step_of(calm_but_for(screen))
    assert isinstance(step, AskScreen)
    assert (step.stage, step.screen) == (Stage.TRIAGE, screen)


def test_triage_does_not_wait_for_salts_and_medicines_alone() -> None:
    case = calm_but_for(GUIDELINE.screens["walking_salts_and_medicines_screen"])
    for name in ("gait_disturbance", "comes_with_walking", "worse_standing_or_walking"):
        for key in keys_of(GUIDELINE.findings[name]):
            case = case.learn(GUIDELINE.findings[name], key.leg, value_of_no(GUIDELINE.findings[name]))
    assert apply(GUIDELINE, case, AT).triage.level == "routine"
    weak = case.learn(GUIDELINE.findings["weakness"], Leg.LEFT, member("weakness", "new or changed"))
    assert apply(GUIDELINE, weak, AT).triage.could_be.level.word == "emergency"


def test_what_was_recorded_is_not_asked_again_by_a_screen() -> None:
    step = step_of(case_of({"both": PULSES, "left": {"weakness": "no", "cramp": "yes"}}))
    assert isinstance(step, AskScreen)
    assert Key("weakness", Leg.LEFT) not in step.keys
    assert Key("weakness", Leg.RIGHT) in step.keys


def test_a_conflict_is_asked_first_and_only_once() -> None:
    case = case_of({"left": {"dorsalis_pedis": "present", "dorsalis_pedis_doppler": "silent"}})
    step = step_of(case)
    assert isinstance(step, Ask)
    assert step.stage is Stage.CONFLICT
    later = step_of(case, frozenset(step.keys))
    assert later.stage is Stage.TRIAGE


def test_what_was_passed_over_is_not_asked_again() -> None:
    first = step_of(Case())
    second = step_of(Case(), frozenset(first.keys))
    assert not set(first.keys) & set(second.keys)


def test_a_test_is_never_asked_for() -> None:
    random = Random(3)
    for _ in range(60):
        step = step_of(random_case(random, conflicts=True))
        if isinstance(step, Ask) and step.stage is not Stage.CONFLICT:
            assert not step.finding.burden.is_test
        if isinstance(step, AskScreen):
            assert not any(finding.burden.is_test for finding in step.screen.findings)


def test_with_everything_passed_over_it_finishes() -> None:
    everything = frozenset(Key(name, leg) for name in GUIDELINE.findings for leg in (None, *Leg))
    assert step_of(Case(), everything) == Finish()


# --- screens ------------------------------------------------------------------------------------------------------------


def leg_screen():
    return after(none_of)


def test_none_of_these_answers_every_place_with_its_no() -> None:
    case, step = leg_screen()
    known = none_of_these(GUIDELINE, case, step)
    for key in step.keys:
        assert known.facts[key] == value_of_no(GUIDELINE.findings[key.finding])


def test_what_was_chosen_gets_its_yes_in_the_chosen_leg_and_the_rest_its_no() -> None:
    case, step = leg_screen()
    known = answer_screen(GUIDELINE, case, step, {Key("numbness", Leg.LEFT): None})
    numbness = GUIDELINE.findings["numbness"]
    assert known.facts[Key("numbness", Leg.LEFT)] is value_of_yes(numbness)
    assert known.facts[Key("numbness", Leg.RIGHT)] is value_of_no(numbness)
    assert known.facts[Key("cramp", Leg.LEFT)] is False


def test_a_screen_takes_another_value_than_a_plain_yes() -> None:
    case, step = leg_screen()
    usual = member("numbness", "the patient's usual")
    known = answer_screen(GUIDELINE, case, step, {Key("numbness", Leg.LEFT): usual})
    assert known.facts[Key("numbness", Leg.LEFT)] is usual


def test_a_screen_refuses_what_it_did_not_ask() -> None:
    case, step = leg_screen()
    with pytest.raises(KeyError):
        answer_screen(GUIDELINE, case, step, {Key("age", None): None})


def test_a_screen_never_makes_facts_clash() -> None:
    random = Random(11)
    for _ in range(80):
        case = random_case(random, density=0.1)
        step = step_of(case)
        if isinstance(step, AskScreen):
            plan = apply(GUIDELINE, none_of_these(GUIDELINE, case, step), AT)
            added = set(step.keys)
            for clash in plan.conflicts:
                assert not added >= {Key(fact.finding, fact.leg) for fact in clash.set_aside} or clash.stands, clash


# --- whole interviews ---------------------------------------------------------------------------------------------------


@either_guideline
@pytest.mark.parametrize(
    "truth",
    [
        {"left": {**ABSENT, **NONE_OF_THE_LEG, "numbness": "yes"}, "right": {**PULSES, **NONE_OF_THE_LEG}},
        {"right": {**ABSENT, **NONE_OF_THE_LEG, "cramp": "yes"}, "left": {**PULSES, **NONE_OF_THE_LEG}},
        {"both": {**ABSENT, **NONE_OF_THE_LEG, "pain": "yes"}},
        {**CALM, "saddle_numbness": "yes"},
        {**CALM, "both": {**CALM["both"], "weakness": "yes"}},
    ],
)
def test_an_emergency_that_the_first_findings_show_is_settled_within_four_answers(truth, guideline) -> None:
    count = answers_until_settled(guideline, case_of(truth), AT)
    assert count.outcome == "settled: emergency"
    assert count.answers <= 4


@pytest.mark.parametrize(
    "alarm",
    [
        {"face_droop": "yes", "left": {"weakness": "yes"}},
        {"speech_or_sight_trouble": "yes", "left": {"numbness": "yes"}},
        {"sensory_level": "yes"},
        {"fever": "yes", "spine_tenderness": "yes"},
        {"cancer_history": "yes", "gait_disturbance": "yes"},
        {"sudden_trunk_pain": "yes", "left": {"numbness": "yes", **SINCE_YESTERDAY}},
        {"pulsatile_mass": "yes", "age": "60", "back_pain": "yes", "left": {"pain": "yes"}},
        {"breathless_or_chest_pain": "yes", "left": {"leg_swelling": "yes"}},
        {"left": {"leg_tense": "yes", "pain_on_passive_stretch": "yes"}},
        {"right": {"leg_swelling": "yes", "leg_blue": "yes"}},
        {"right": {"skin_dying": "yes"}},
        {"dark_urine": "yes", "left": {"cramp": "yes"}},
    ],
    ids=lambda alarm: ", ".join(alarm),
)
def test_an_alarm_beyond_the_source_is_settled_within_few_answers(alarm) -> None:
    legs = {leg: {**CALM["both"], **alarm.get(leg, {})} for leg in ("left", "right")}
    truth = {**NONE_OF_THE_PATIENT, **{name: value for name, value in alarm.items() if name not in legs}, **legs}
    count = answers_until_settled(GUIDELINE, case_of(truth), AT)
    assert count.outcome == "settled: emergency"
    assert count.answers <= MOST_ANSWERS_OF_AN_ALARM
    assert answers_until_settled(SOURCE_ONLY, case_of(truth), AT).plan.triage.now.level < count.plan.triage.now.level


MOST_ANSWERS_OF_A_CRAMP = {GUIDELINE: 8, SOURCE_ONLY: 6}
MOST_ANSWERS_OF_AN_ALARM = 12


@either_guideline
def test_a_plain_nocturnal_cramp_settles_as_routine(guideline) -> None:
    """None of what the screens ask; in each guideline within so many answers."""
    of_months = {"cramp": "yes", "onset": "60 days", "worse_within_14_days": "no"}
    cramp = {**CALM, "both": {**CALM["both"], **of_months}, "worse_in_bed_at_night": "yes"}
    count = answers_until_settled(guideline, case_of(cramp), AT)
    assert count.outcome == "settled: routine"
    assert count.answers <= MOST_ANSWERS_OF_A_CRAMP[guideline]
    assert not any(step.finding.burden.is_test for step in count.steps if isinstance(step, Ask))


def test_what_the_truth_does_not_hold_could_not_be_assessed_and_never_settles_as_routine() -> None:
    count = answers_until_settled(GUIDELINE, Case(), AT)
    assert not count.plan.triage.settled
    assert set(count.case.facts.values()) == {NOT_ASSESSED}
    assert count.outcome.startswith("not settled: now none, could be emergency")
    assert cannot_be_answered_here(GUIDELINE, count.plan)


@either_guideline
def test_a_test_that_triage_waits_for_is_named(guideline) -> None:
    """A wound over an artery of which one pulse is missing calls for pressures, and they can still make it urgent."""
    wounded = {**CALM["both"], "wound": "yes", "posterior_tibial": "absent"}
    truth = case_of({**NONE_OF_THE_PATIENT, "left": wounded, "right": CALM["both"]})
    count = answers_until_settled(guideline, truth, AT)
    waiting = cannot_be_answered_here(guideline, count.plan)
    assert not count.plan.triage.settled
    assert any(guideline.findings[need.finding].burden.is_test and need.open for need in waiting)
    assert all(guideline.findings[need.finding].burden.is_test for need in waiting if need.open)


def test_nothing_is_waited_for_once_triage_is_settled() -> None:
    count = answers_until_settled(GUIDELINE, case_of(CALM), AT)
    assert count.plan.triage.settled
    assert cannot_be_answered_here(GUIDELINE, count.plan) == ()


def test_every_interview_ends_and_leaves_what_was_asked_on_record() -> None:
    random = Random(5)
    for _ in range(8):
        truth = replace(random_case(random), recorded_at=AT)
        count = answers_until_settled(GUIDELINE, truth, AT)
        assert count.answers < 150
        for key, value in count.case.facts.items():
            assert value in (truth.facts.get(key, NOT_ASSESSED), value_of_no(GUIDELINE.findings[key.finding]))
        assert count.plan.triage.now.level <= count.plan.triage.could_be.level


# --- how much is left ---------------------------------------------------------------------------------------------------


@either_guideline
def test_no_more_steps_come_than_are_said_where_nothing_is_found(guideline) -> None:
    case, counted = Case(), []
    while True:
        plan = apply(guideline, case, AT)
        step = next_step(guideline, case, plan)
        counted.append(most_steps_left(guideline, case, plan))
        if isinstance(step, Finish) or step.stage is not Stage.TRIAGE:
            break
        assert len(counted) < 20
        if isinstance(step, AskScreen):
            case = none_of_these(guideline, case, step)
        else:
            for key in step.keys:
                case = case.learn(step.finding, key.leg, value_of_no(step.finding))
    steps = len(counted) - 1
    assert steps <= counted[0]
    assert all(left >= steps - done for done, left in enumerate(counted))


def test_each_screen_and_each_question_is_ahead_once() -> None:
    case = case_of({"left": {"coolness": "new or changed"}})
    ahead = steps_ahead(GUIDELINE, case, apply(GUIDELINE, case, AT))
    names = [step.screen.name if isinstance(step, AskScreen) else step.finding.name for step in ahead]
    assert len(names) == len(set(names))
    screens = [name for name in names if name in GUIDELINE.screens]
    assert screens == [name for name in GUIDELINE.screens if name in screens]


@pytest.mark.parametrize("sick", list(Leg))
def test_the_sick_leg_is_asked_before_the_well_one(sick) -> None:
    case = case_of({sick: {**ABSENT, "coolness": "new or changed", "pain": True}, sick.other: PULSES})
    questions = apply(GUIDELINE, case, AT).questions
    for finding in ("numbness", "weakness", "sensory_loss"):
        legs = [question.legs for question in questions if question.finding == finding]
        if len(legs) > 1:
            assert legs[0] == (sick,)


def test_no_screen_both_asks_and_examines() -> None:
    for screen in GUIDELINE.screens.values():
        assert len({finding.burden is Burden.TALK for finding in screen.findings}) == 1, screen.name
