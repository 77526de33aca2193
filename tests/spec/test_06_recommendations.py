"""Chapter 6. Recommendations and overrides: six statuses, and nothing disappears."""

import pytest

from pulsefirst.backends.headline import calls_of
from pulsefirst.language import (
    EMERGENCY,
    MEANWHILE,
    SOON,
    URGENT,
    advise,
    all_of,
    any_of,
    days,
    first,
    hours,
    last,
    obtain,
    refer,
    rule,
)
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.errors import ContentError
from pulsefirst.model.plan import Status
from pulsefirst.model.provenance import Checked, Citation
from pulsefirst.model.recommendations import Category, Phase, Target, Urgency
from spec.small import LEFT, LEG, NOT_ASSESSED, READS, RIGHT, case, guideline, plan, rows, target

alarm = Flag(question="An alarm?")
harmless = Flag(question="Known to be harmless?")
measured = Flag(question="Measured?", burden=Burden.DEVICE)
again = Flag(question="Measured again?", burden=Burden.DEVICE)
spot = Flag(question="A spot?", scope=LEG)
surgeon, clinic, laboratory, walking = target("surgeon"), target("clinic"), target("laboratory"), target("walking")
call = rule(reads=READS, when=alarm, do=refer(surgeon, "Call", urgency=EMERGENCY))
OURS = guideline(
    alarm=alarm,
    harmless=harmless,
    measured=measured,
    again=again,
    spot=spot,
    surgeon=surgeon,
    clinic=clinic,
    laboratory=laboratory,
    walking=walking,
    call=call,
    instead=rule(
        reads=READS,
        when=all_of(alarm, harmless),
        do=refer(clinic, "Refer instead", urgency=SOON, within=days(14)),
        overrides=(call,),
    ),
    measure=rule(reads=READS, when=alarm, do=obtain(laboratory, "Measure", measured, again, enough=any_of(measured))),
    walk=rule(reads=READS, when=spot, do=advise(walking, "Walk")),
    always=rule(reads=READS, do=advise(walking, "Walk anyway")),
)

STATUSES = """
| alarm        | harmless | called | call           | instead        | now       | could be  |
|--------------|----------|--------|----------------|----------------|-----------|-----------|
| -            | -        |        | undetermined   | undetermined   | none      | emergency |
| yes          | -        |        | recommended    | undetermined   | emergency | emergency |
| yes          | no       |        | recommended    | not applicable | emergency | emergency |
| yes          | yes      |        | withheld       | recommended    | soon      | soon      |
| yes          | no       | done   | done           | not applicable | emergency | emergency |
| yes          | yes      | done   | withheld       | recommended    | soon      | soon      |
| -            | yes      |        | undetermined   | undetermined   | none      | emergency |
| no           | yes      |        | not applicable | not applicable | none      | none      |
| not assessed | -        |        | not possible   | not possible   | none      | emergency |
"""
ANSWERS = {"yes": True, "no": False, "not assessed": NOT_ASSESSED}


def facts_of(**answers):
    return {name: ANSWERS[answer] for name, answer in answers.items() if answer != "-"}


@pytest.mark.parametrize(("of_alarm", "of_harmless", "called", "call", "instead", "now", "could_be"), rows(STATUSES))
def test_statuses(of_alarm, of_harmless, called, call, instead, now, could_be):
    """An override acts only when it is known true; what was done marks the line and never lowers triage."""
    of = plan(OURS, case(done=[("surgeon", None)] if called else [], **facts_of(alarm=of_alarm, harmless=of_harmless)))
    assert of.proposal("call").status.value == call
    assert of.proposal("instead").status.value == instead
    assert (of.triage.now.level.word, of.triage.could_be.level.word) == (now, could_be)


def test_what_is_withheld_stays_with_the_reason():
    line = plan(OURS, case(alarm=True, harmless=True)).proposal("call")
    assert line.withheld_by == ("instead",)
    assert {(fact.finding, fact.value) for fact in line.why.facts} == {("alarm", True), ("harmless", True)}


def test_a_rule_without_a_condition_is_always_recommended():
    assert plan(OURS).proposal("always").status is Status.RECOMMENDED


OBTAINED = """
| alarm | measured     | again        | measure        |
|-------|--------------|--------------|----------------|
| -     | -            | -            | undetermined   |
| yes   | -            | -            | recommended    |
| yes   | no           | -            | recommended    |
| yes   | no           | no           | done           |
| yes   | yes          | -            | done           |
| yes   | not assessed | -            | recommended    |
| yes   | not assessed | not assessed | not possible   |
| no    | -            | -            | not applicable |
"""


@pytest.mark.parametrize(("of_alarm", "of_measured", "of_again", "measure"), rows(OBTAINED))
def test_obtaining_is_done_when_it_is_answered_or_when_it_is_enough(of_alarm, of_measured, of_again, measure):
    known = facts_of(alarm=of_alarm, measured=of_measured, again=of_again)
    assert plan(OURS, case(**known)).proposal("measure").status.value == measure


def test_a_test_can_itself_say_when_it_is_enough():
    result, other = (Flag(question=f"{word} result?", burden=Burden.LABORATORY) for word in ("First", "Second"))
    send = rule(reads=READS, do=obtain(service := target(), "Send", result, other, enough=any_of(result)))
    ours = guideline(result=result, other=other, service=service, send=send)
    assert plan(ours).proposal("send").status is Status.RECOMMENDED
    assert plan(ours, case(result=False)).proposal("send").status is Status.RECOMMENDED
    assert plan(ours, case(result=True)).proposal("send").status is Status.DONE


def test_obtaining_has_no_urgency_unless_it_names_one():
    assert plan(OURS).proposal("measure").urgency is Urgency.NONE
    act = obtain(service := target(), "Measure today", measured, urgency=URGENT, within=hours(24))
    ours = guideline(measured=measured, alarm=alarm, service=service, measure=rule(reads=READS, when=alarm, do=act))
    assert plan(ours, case(alarm=True)).triage.now.level is Urgency.URGENT
    assert plan(ours, case(alarm=True, measured=False)).triage.now.level is Urgency.URGENT, "what was done lowers nothing"


def test_done_for_one_leg_or_for_the_patient():
    spots = {"left": {"spot": True}, "right": {"spot": True}}
    one = plan(OURS, case(done=[("walking", LEFT)], **spots))
    assert one.proposal("walk", LEFT).status is Status.DONE
    assert one.proposal("walk", RIGHT).status is Status.RECOMMENDED
    both = plan(OURS, case(done=[("walking", None)], **spots))
    assert {both.proposal("walk", leg).status for leg in (LEFT, RIGHT)} == {Status.DONE}


def test_lines_stand_by_urgency_then_in_the_order_of_the_document():
    assert [line.id for line in plan(OURS).proposals][:3] == ["call", "instead", "measure"]


def ordered(**precedences):
    """Two emergencies, a remark that one is harmless, and what says which of them comes first or last."""
    artery, poison = target("artery"), target("poison")
    by_artery = rule(reads=READS, when=alarm, do=refer(artery, "Call for the artery", urgency=EMERGENCY))
    by_poison = rule(reads=READS, when=alarm, do=refer(poison, "Call for the poison", urgency=EMERGENCY))
    act = rule(reads=READS, when=alarm, do=advise(walking, "Look at once", turn=MEANWHILE))
    paper = Citation(title="a paper", checked=Checked.UNVERIFIED)
    rules = {"by_artery": by_artery, "by_poison": by_poison, "act": act}
    order = {
        name: place(*(rules[one] for one in on), why="A reason.", cites=(paper,), when=when)
        for name, (place, on, when) in precedences.items()
    }
    return guideline(
        alarm=alarm, harmless=harmless, artery=artery, poison=poison, walking=walking, paper=paper, **rules, **order
    )


ORDER = """
| harmless | the artery last | the poison first | order                |
|----------|-----------------|------------------|----------------------|
| -        | if harmless     |                  | by_artery, by_poison |
| no       | if harmless     |                  | by_artery, by_poison |
| yes      | if harmless     |                  | by_poison, by_artery |
| -        |                 | if harmless      | by_artery, by_poison |
| yes      |                 | if harmless      | by_poison, by_artery |
| -        |                 | always           | by_poison, by_artery |
| -        | always          |                  | by_poison, by_artery |
"""
WHEN = {"always": None, "if harmless": harmless}


@pytest.mark.parametrize(("of_harmless", "artery_last", "poison_first", "order"), rows(ORDER))
def test_content_says_what_comes_first_among_equals_and_what_last(of_harmless, artery_last, poison_first, order):
    """Only where it is known true; it moves a line and changes neither its status nor triage."""
    of = ordered(
        **({"later": (last, ["by_artery"], WHEN[artery_last])} if artery_last else {}),
        **({"sooner": (first, ["by_poison"], WHEN[poison_first])} if poison_first else {}),
    )
    facts = case(alarm=True, **facts_of(harmless=of_harmless))
    assert ", ".join(line.id for line in plan(of, facts).proposals)[: len(order)] == order
    assert plan(of, facts).triage == plan(ordered(), facts).triage
    assert {line.status for line in plan(of, facts).proposals} == {Status.RECOMMENDED}


def test_what_one_reason_puts_first_no_other_puts_last():
    of = ordered(sooner=(first, ["by_poison"], None), later=(last, ["by_poison"], None))
    assert [line.id for line in plan(of, case(alarm=True)).proposals][:2] == ["by_poison", "by_artery"]


def test_an_act_that_comes_first_heads_the_calls_of_an_emergency_and_calls_nobody():
    of, facts = ordered(sooner=(first, ["act"], None)), case(alarm=True)
    assert [call.text for call in calls_of(plan(of, facts), of)] == ["Look at once", "Call artery now", "Call poison now"]
    assert [call.text for call in calls_of(plan(ordered(), facts), of)] == ["Call artery now", "Call poison now"]
    assert "act" not in {reason.id for reason in plan(of, facts).triage.now.why}


def test_the_fourth_call_says_that_it_is_one_more():
    services = {f"service_{place}": target(f"service {place}") for place in range(4)}
    calls = {
        f"rule_{place}": rule(reads=READS, when=alarm, do=refer(service, "Call", urgency=EMERGENCY))
        for place, service in enumerate(services.values())
    }
    of = guideline(alarm=alarm, **services, **calls)
    assert [call.text for call in calls_of(plan(of, case(alarm=True)), of)][2:] == [
        "Call service 2 now",
        "Also call service 3 now",
    ]


def test_an_order_without_evidence_is_refused():
    with pytest.raises(ContentError, match="beyond the source and cites nothing"):
        guideline(alarm=alarm, surgeon=surgeon, call=call, sooner=first(call, why="A reason.", cites=()))


def test_needs_are_what_is_unknown_and_would_settle_it():
    of = plan(OURS, case(alarm=True))
    assert [need.finding for need in of.proposal("instead").needs] == ["harmless"]
    assert of.proposal("call").needs == ()


PHASES = """
| act                   | phase     |
|-----------------------|-----------|
| an emergency          | now       |
| while help comes      | meanwhile |
| the same day          | today     |
| a test of today       | today     |
| in days               | later     |
| a test of another day | later     |
"""
ACTS = {
    "an emergency": refer(surgeon, "Call", urgency=EMERGENCY),
    "while help comes": advise(walking, "Keep the limb level", turn=MEANWHILE),
    "the same day": refer(clinic, "Refer", urgency=URGENT, within=hours(24)),
    "a test of today": obtain(laboratory, "Measure", measured, today=True),
    "in days": refer(clinic, "Refer", urgency=SOON, within=days(14)),
    "a test of another day": obtain(laboratory, "Measure", measured),
}


@pytest.mark.parametrize(("act", "phase"), rows(PHASES))
def test_the_phase_of_an_act_is_by_how_soon_it_is_due_unless_it_says_another(act, phase):
    assert ACTS[act].phase == Phase(phase)


def test_a_sooner_call_answers_a_later_one_to_a_service_that_it_stands_for():
    """The later line stays on the plan, with the call that answers it, and lowers nothing."""
    theatre = target("theatre")
    outpatients = Target(title="outpatients", category=Category.SERVICE, answered_by=(theatre,))
    mild, grave = Flag(question="Mild?", scope=LEG), Flag(question="Grave?", scope=LEG)
    ours = guideline(
        mild=mild,
        grave=grave,
        theatre=theatre,
        outpatients=outpatients,
        operate=rule(reads=READS, when=grave, do=refer(theatre, "Call", urgency=EMERGENCY)),
        see=rule(reads=READS, when=mild, do=refer(outpatients, "Refer", urgency=SOON, within=days(14))),
    )
    both = plan(ours, case(left={"mild": True, "grave": True}, right={"mild": True}))
    assert both.proposal("see", LEFT).answered_by == ("operate",)
    assert both.proposal("see", LEFT).status is Status.RECOMMENDED
    assert both.proposal("see", RIGHT).answered_by == (), "the call for one leg answers nothing for the other"
    assert plan(ours, case(left={"mild": True})).proposal("see", LEFT).answered_by == ()


def test_a_call_that_waits_for_no_test_is_sooner_than_one_that_does():
    """Two referrals to one service, as urgent: the one that waits for a result is answered by the other, and never the other way."""
    clinic, scale = target("clinic"), target("scale")
    mild, plain = Flag(question="Mild?", scope=LEG), Flag(question="Plain?", scope=LEG)
    ours = guideline(
        mild=mild,
        plain=plain,
        clinic=clinic,
        scale=scale,
        see=rule(reads=READS, when=plain, do=refer(clinic, "Refer", urgency=SOON, within=days(14))),
        wait=rule(reads=READS, when=mild, do=refer(clinic, "Refer if it is", urgency=SOON, within=days(14), after=(scale,))),
    )
    both = plan(ours, case(left={"mild": True, "plain": True}))
    assert both.proposal("wait", LEFT).answered_by == ("see",)
    assert both.proposal("see", LEFT).answered_by == ()
    assert plan(ours, case(left={"mild": True})).proposal("wait", LEFT).answered_by == ()
