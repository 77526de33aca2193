"""Chapter 8. Questions: what can change triage, else a proposal, else a hypothesis; the most urgent first, cheapest first."""

from pulsefirst.engine.interview import Finish, Stage, next_step
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    advise,
    all_of,
    any_of,
    argue_for,
    feature,
    obtain,
    profile,
    refer,
    rule,
)
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.plan import Tier
from pulsefirst.model.provenance import Checked, Citation
from pulsefirst.model.recommendations import Hypothesis, Urgency
from spec.small import LEFT, LEG, NOT_ASSESSED, READS, RIGHT, case, guideline, plan, target

asked = Flag(question="Asked?")
felt = Flag(question="Felt?", burden=Burden.TOUCH)
heard = Flag(question="Heard?", burden=Burden.DEVICE)
tested = Flag(question="Tested?", burden=Burden.LABORATORY)
reason = Flag(question="A reason to test?")
mild = Flag(question="Mild?")
habit = Flag(question="A habit?")
sign = Flag(question="A sign?")
swollen = Flag(question="Swollen?")
where = Flag(question="Where?", only_if=swollen)
stated = Flag(question="Stated?", stated=True)
surgeon, laboratory, advice = target("surgeon"), target("laboratory"), target("advice")
cause = Hypothesis(title="a cause", reads=READS, stated=stated)
OURS = guideline(
    **{name: one for name, one in list(globals().items()) if isinstance(one, Flag)},
    surgeon=surgeon,
    laboratory=laboratory,
    advice=advice,
    cause=cause,
    soon=rule(reads=READS, when=mild, do=refer(surgeon, "Soon", urgency=SOON)),
    call=rule(reads=READS, when=all_of(heard, felt, asked), do=refer(surgeon, "Call", urgency=EMERGENCY)),
    today=rule(reads=READS, when=any_of(tested, where), do=refer(surgeon, "Today", urgency=URGENT)),
    send=rule(reads=READS, when=reason, do=obtain(laboratory, "Send", tested, today=True)),
    advise_on_habit=rule(reads=READS, when=habit, do=advise(advice, "Change the habit")),
    sign_argues=argue_for(cause, sign, reads=READS),
)


def asked_of(**facts):
    return [question.finding for question in plan(OURS, case(**facts)).questions]


def test_the_most_urgent_first_and_the_cheapest_first_then_the_tiers():
    """A device after what hands can find; a test after what would call for it; last what only tells causes apart."""
    assert asked_of() == ["felt", "asked", "heard", "reason", "swollen", "tested", "mild", "habit", "sign"]


def test_tiers():
    tiers = {question.finding: question.tier for question in plan(OURS).questions}
    assert {tiers[name] for name in ("asked", "felt", "heard", "swollen", "mild")} == {Tier.TRIAGE}
    assert (tiers["habit"], tiers["sign"]) == (Tier.STATUS, Tier.STANDING)


def test_what_can_no_longer_change_triage_falls_to_the_next_tier():
    questions = {one.finding: one for one in plan(OURS, case(heard=True, felt=True, asked=True)).questions}
    assert questions["mild"].tier is Tier.STATUS
    assert questions["mild"].urgency is Urgency.NONE


def test_what_decides_nothing_is_not_asked():
    assert "felt" not in asked_of(asked=False)
    assert "heard" not in asked_of(asked=False)


def test_what_is_asked_under_another_comes_after_it():
    assert "where" not in asked_of()
    assert "where" in asked_of(swollen=True)
    assert "where" not in asked_of(swollen=False)


def test_a_stated_diagnosis_is_never_asked():
    assert "stated" not in asked_of()


def test_what_could_not_be_assessed_is_not_asked_again():
    assert "felt" not in asked_of(felt=NOT_ASSESSED)


def test_a_test_that_is_not_called_for_is_not_asked():
    assert "tested" not in asked_of(reason=False)
    assert "tested" in asked_of(reason=True)


def test_a_question_says_what_it_helps_to_decide():
    question = plan(OURS).questions[0]
    assert question.settles == ("call",)
    assert question.urgency is Urgency.EMERGENCY
    assert "Call" in question.why


def test_two_legs_that_differ_are_asked_one_by_one():
    spot = Flag(question="A spot?", scope=LEG)
    itch = Flag(question="An itch?", scope=LEG)
    act = refer(service := target(), "Call", urgency=EMERGENCY)
    ours = guideline(spot=spot, itch=itch, service=service, call=rule(reads=READS, when=all_of(spot, itch), do=act))
    assert [(one.finding, one.legs) for one in plan(ours).questions] == [("spot", (LEFT, RIGHT)), ("itch", (LEFT, RIGHT))]
    one_known = plan(ours, case(right={"spot": True})).questions
    assert [(one.finding, one.legs) for one in one_known] == [("itch", (RIGHT,)), ("spot", (LEFT,)), ("itch", (LEFT,))]


# --- once triage is settled -----------------------------------------------------------------------------------------------

paper = Citation(title="a paper", checked=Checked.PRIMARY, address="https://example.org/paper")
alarm, warm, sore = (Flag(question=f"{name}?") for name in ("Alarm", "Warm", "Sore"))
stiff = Flag(question="Stiff?", burden=Burden.TOUCH)
habit_of_it = Flag(question="A bad habit?")
is_first = Flag(question="Is it the first?", stated=True)
first = Hypothesis(title="the first cause", reads=READS, stated=is_first)
second = Hypothesis(title="the second cause", reads=READS)
is_stiff = feature("stiffness", Cluster.WALKING, all_of(stiff))
is_sore = feature("soreness", Cluster.PAIN, all_of(sore))
CAUSES = guideline(
    paper=paper,
    alarm=alarm,
    warm=warm,
    sore=sore,
    stiff=stiff,
    habit_of_it=habit_of_it,
    is_first=is_first,
    first=first,
    second=second,
    surgeon=surgeon,
    advice=advice,
    is_stiff=is_stiff,
    is_sore=is_sore,
    call_at_once=rule(reads=READS, when=alarm, do=refer(surgeon, "Call", urgency=EMERGENCY)),
    treat=rule(reads=READS, when=all_of(is_first, habit_of_it), do=advise(advice, "Treat"), treats=first),
    first_profile=profile(first, gate=warm, expects=(is_stiff,), cites=(paper,)),
    second_profile=profile(second, gate=warm, expects=(is_sore,), cites=(paper,)),
)


def step_of(**facts):
    known = case(**facts)
    return next_step(CAUSES, known, plan(CAUSES, known))


def test_nothing_that_only_tells_causes_apart_is_asked_before_triage_is_settled():
    assert (step_of(warm=True).stage, step_of(warm=True).finding) == (Stage.TRIAGE, alarm)


def test_then_comes_what_separates_the_causes_that_are_left_talk_before_touch():
    known = {"alarm": False, "warm": True}
    assert (step_of(**known).stage, step_of(**known).finding) == (Stage.CAUSES, sore)
    assert (step_of(**known, sore=False).stage, step_of(**known, sore=False).finding) == (Stage.CAUSES, stiff)


def test_then_what_the_treatment_of_the_first_needs_and_then_it_ends():
    known = {"alarm": False, "warm": True, "sore": False, "stiff": True}
    assert (step_of(**known).stage, step_of(**known).finding) == (Stage.TREATMENT, habit_of_it)
    assert step_of(**known, habit_of_it=True) == Finish(left=("the first cause", "the second cause"))


def test_an_emergency_is_not_kept_for_it():
    assert step_of(alarm=True, warm=True) == Finish()
