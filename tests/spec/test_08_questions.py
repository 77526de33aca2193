"""Chapter 8. Questions: what can change triage, else a proposal, else a hypothesis; the most urgent first, cheapest first."""

from pulsefirst.language import EMERGENCY, SOON, URGENT, advise, all_of, any_of, argue_for, obtain, refer, rule
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.plan import Tier
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
