"""When a line has its turn: what another test precedes, by which phase it is done, how a draft reads; and what heads a line."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

import pulsefirst
from conftest import AT, GUIDELINE
from made_up import guideline_of, statements_of
from pulsefirst.backends.acts import is_same_place, merged
from pulsefirst.backends.drafts import cautions_on, order_in_words
from pulsefirst.backends.phases import Turn, turn_of
from pulsefirst.engine.apply import apply
from pulsefirst.language import obtain, order, reads, rule
from pulsefirst.model.case import CaseAct
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.errors import ContentError
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Status
from pulsefirst.model.provenance import Checked, Citation
from pulsefirst.model.recommendations import Category, Remark, Target, Urgency

CLAUDICATION = {
    "comes_with_walking": True,
    "gone_within_10_minutes_of_rest": True,
    "onset": "1 year",
    "worse_within_14_days": False,
}
WEAK = {"dorsalis_pedis": "diminished", "posterior_tibial": "diminished"}
FELT = {"dorsalis_pedis": "present", "posterior_tibial": "present"}
ANGIOGRAPHY = CaseAct("ct_or_mr_angiography", Leg.LEFT)
A_DAY = datetime(2026, 11, 28, tzinfo=UTC)


def plan_of(*, draft=frozenset(), **facts):
    return apply(GUIDELINE, replace(pulsefirst.load_case(facts), considering=draft), AT)


def claudicant(**more):
    return {"left": {**CLAUDICATION, **WEAK, **more}, "right": FELT}


def test_a_claudicant_with_weak_pulses_and_no_index_has_the_index_first_and_angiography_behind_it() -> None:
    plan = plan_of(**claudicant())
    angiography = plan.proposal("anatomic_imaging", Leg.LEFT)
    assert angiography.status is Status.RECOMMENDED
    assert angiography.behind == ("abi_first",)
    assert turn_of(angiography, GUIDELINE) is Turn.LATER
    assert turn_of(plan.proposal("abi_first", Leg.LEFT), GUIDELINE) is Turn.TODAY


def test_once_the_index_is_measured_nothing_stands_before_the_angiography() -> None:
    assert plan_of(**claudicant(ankle_brachial_index="0.71")).proposal("anatomic_imaging", Leg.LEFT).behind == ()


def test_what_comes_first_changes_no_status_and_no_triage() -> None:
    without = {
        rule.name: replace(rule, do=replace(rule.do, after=()))
        for rule in GUIDELINE.recommendations.values()
        if rule.do.after
    }
    assert set(without) == {"anatomic_imaging", "old_missing_pulse"}
    plan = plan_of(**claudicant())
    assert {line.id for line in plan.proposals if line.behind} == set(without)
    assert all(line.status is Status.RECOMMENDED for line in plan.proposals if line.behind)


def test_a_draft_of_the_angiography_is_cautioned_whatever_else_allows_it() -> None:
    plan = plan_of(draft=frozenset({ANGIOGRAPHY}), **claudicant())
    said = [caution.text for caution in cautions_on(ANGIOGRAPHY.target, (Leg.LEFT,), plan.cautions)]
    assert (
        said[0]
        == "CT or MR angiography is being considered: another test comes before it. Measure the ankle-brachial index first"
    )
    measured = plan_of(draft=frozenset({ANGIOGRAPHY}), **claudicant(ankle_brachial_index="0.71"))
    assert not [caution for caution in measured.cautions if caution.draft and "comes before it" in caution.text]


def test_a_draft_has_its_own_cautions_only() -> None:
    both = frozenset({ANGIOGRAPHY, CaseAct("pelvis_and_spine_radiographs", None)})
    plan = plan_of(draft=both, **claudicant())
    for draft in both:
        assert {one.draft for one in cautions_on(draft.target, (draft.leg,), plan.cautions)} <= {draft.target}
    assert not cautions_on(ANGIOGRAPHY.target, (Leg.RIGHT,), plan.cautions)


def test_a_draft_is_one_line_that_says_what_where_and_why() -> None:
    plan = plan_of(**claudicant())
    act = merged([plan.proposal("anatomic_imaging", Leg.LEFT)])[0]
    text = order_in_words(act, plan, GUIDELINE)
    assert text.startswith("CT or MR angiography, left leg. Reason: comes with walking")
    assert "\n" not in text


# --- with content made up for it --------------------------------------------------------------------------------------


first_finding = Flag(question="First?", scope=Scope.LEG, burden=Burden.DEVICE, section="a")
first_test = Target(title="the first test", category=Category.EXAMINATION)
second_test = Target(title="the second test", category=Category.LIMB_IMAGING)


def made_up(**more):
    pain = Flag(question="Pain?", scope=Scope.LEG, section="a")
    first = rule(reads=reads("S1"), when=pain, do=obtain(first_test, "Do the first", first_finding))
    second = rule(reads=reads("S1"), when=pain, do=order(second_test, "Do the second", after=(first_test,)))
    content = {"pain": pain, "first_finding": first_finding, "first_test": first_test, "second_test": second_test}
    return guideline_of(content | {"first": first, "second": second} | more, statements_of("S1"))


def test_a_test_waits_in_the_leg_of_the_other_and_no_longer_once_that_is_done() -> None:
    guideline = made_up()
    pain, found = guideline.findings["pain"], guideline.findings["first_finding"]
    case = pulsefirst.load_case({}).learn(pain, Leg.LEFT, True).learn(pain, Leg.RIGHT, True).learn(found, Leg.RIGHT, False)
    plan = apply(guideline, case, A_DAY)
    assert plan.proposal("second", Leg.LEFT).behind == ("first",)
    assert plan.proposal("second", Leg.RIGHT).behind == ()


def test_a_remark_that_argues_against_a_line_rests_on_something_that_was_checked() -> None:
    guideline = made_up()
    unverified = Citation(title="General knowledge", checked=Checked.UNVERIFIED)
    against = Remark(on=(guideline.recommendations["second"],), text="Not this.", instead="Do nothing", cites=(unverified,))
    with pytest.raises(ContentError, match="argues against the words of a line and rests on no checked source"):
        made_up(unverified=unverified, against=against)
    checked = Citation(title="A trial", checked=Checked.PRIMARY, address="https://example.org/trial")
    made_up(checked=checked, against=replace(against, cites=(checked,)))


def test_what_heads_a_line_is_what_newer_guidance_says_instead() -> None:
    plan = plan_of(stated_nocturnal_cramp=True)
    line = plan.proposal("consider_magnesium")
    act = merged([line])[0]
    assert act.instead == "Magnesium: not advised, little or no benefit unless the level is low"
    assert merged([plan.proposal("stretch_calves")])[0].instead == ""


def test_every_line_of_an_emergency_is_now_and_of_the_same_day_today() -> None:
    plan = plan_of(left={"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "new, or more than usual"})
    turns = {line.urgency: turn_of(line, GUIDELINE) for line in plan.with_status(Status.RECOMMENDED) if line.urgency}
    assert turns[Urgency.EMERGENCY] is Turn.NOW
    assert all(turn_of(line, GUIDELINE) is Turn.TODAY for line in plan.proposals if line.urgency is Urgency.URGENT)


def test_what_is_before_and_what_is_behind_are_of_one_leg() -> None:
    plan = plan_of(**claudicant())
    behind = [line for line in plan.proposals if line.behind]
    for line in behind:
        before = [other for other in plan.proposals if other.id in line.behind and is_same_place(line, other)]
        assert before
