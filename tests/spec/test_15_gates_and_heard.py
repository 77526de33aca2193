"""Chapter 15. Gates, and what is heard.

A gate says what has to be so before something is looked for. While it is shut, what stands behind it is not asked and holds no
alarm open; it stays unknown all the same. An abnormal answer that no line judges is listed, and nothing is settled beside it.
"""

from decimal import Decimal

import pytest

from conftest import AT
from pulsefirst.engine.rank import rank
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    advise,
    all_of,
    any_of,
    days,
    feature,
    gate,
    hours,
    in_either_leg,
    not_,
    obtain,
    profile,
    refer,
    rule,
)
from pulsefirst.model.conditions import Burden, Coded, Flag, Mark, Measured
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import ScopeLine
from pulsefirst.model.legs import Leg
from pulsefirst.model.marks import with_marks
from pulsefirst.model.plan import Status
from pulsefirst.model.provenance import Checked, Citation
from pulsefirst.model.recommendations import Hypothesis, Urgency
from spec.small import LEFT, LEG, NOT_ASSESSED, READS, RIGHT, case, could, guideline, held, known, plan, rows, target
from spec.test_04_quantities import Felt

ANSWERS = {"yes": True, "no": False, "not assessed": NOT_ASSESSED}
surgeon, clinic = target("the surgeon"), target("the clinic")

# --- gates -------------------------------------------------------------------------------------------------------------------

hurts = Flag(question="Does it hurt?", scope=LEG)
stretch = Flag(question="Does stretching hurt?", scope=LEG, burden=Burden.TOUCH)
GATED = guideline(
    hurts=hurts,
    stretch=stretch,
    surgeon=surgeon,
    call=rule(reads=READS, when=stretch, do=refer(surgeon, "Call", urgency=EMERGENCY)),
    to_stretch=gate("A painful leg", stretch, opened_by=hurts, why="In a leg without pain it tells nothing."),
)

GATES = """
| hurts        | stretch      | known   | could  | held   | call           |
|--------------|--------------|---------|--------|--------|----------------|
| -            | -            | unknown | open   | open   | undetermined   |
| yes          | -            | unknown | open   | open   | undetermined   |
| no           | -            | unknown | closed | closed | undetermined   |
| not assessed | -            | unknown | closed | open   | not possible   |
| yes          | not assessed | unknown | closed | open   | not possible   |
| no           | not assessed | unknown | closed | closed | undetermined   |
| no           | yes          | true    | true   | true   | recommended    |
| no           | no           | false   | false  | false  | not applicable |
"""


def left(**answers):
    return case(left={name: ANSWERS[answer] for name, answer in answers.items() if answer != "-"}, right={"hurts": False})


@pytest.mark.parametrize(("of_hurts", "of_stretch", "is_known", "it_could", "it_is_held", "call"), rows(GATES))
def test_the_rails_behind_a_gate(of_hurts, of_stretch, is_known, it_could, it_is_held, call):
    """What could not be assessed never shuts a gate; an answer behind a shut one counts in full."""
    facts = left(hurts=of_hurts, stretch=of_stretch)
    assert known(GATED, stretch, facts, LEFT) == is_known
    assert could(GATED, stretch, facts, LEFT) == it_could
    assert held(GATED, stretch, facts, LEFT) == it_is_held
    assert plan(GATED, facts).proposal("call", LEFT).status.value == call


def test_what_stands_behind_a_shut_gate_settles_nothing():
    assert known(GATED, not_(stretch), left(hurts="no"), LEFT) == "unknown"


def test_behind_a_shut_gate_nothing_is_asked_and_no_alarm_is_held_open():
    of = plan(GATED, left(hurts="no"))
    assert not of.questions
    assert of.triage.settled
    assert of.triage.level == "routine"


def test_what_opens_a_gate_is_asked_before_what_stands_behind_it():
    assert [question.finding for question in plan(GATED).questions] == ["hurts"]
    assert [question.finding for question in plan(GATED, left(hurts="yes")).questions] == ["stretch"]


def test_the_gate_of_one_leg_says_nothing_of_the_other():
    facts = case(left={"hurts": True}, right={"hurts": False})
    assert could(GATED, stretch, facts, LEFT) == "open"
    assert could(GATED, stretch, facts, RIGHT) == "closed"


def test_a_finding_stands_behind_one_gate_at_most():
    asked = Flag(question="Asked?")
    with pytest.raises(ContentError, match="'stretch' stands behind two gates, 'one' and 'two'"):
        guideline(
            hurts=hurts,
            stretch=stretch,
            asked=asked,
            one=gate("One", stretch, opened_by=hurts, why="A reason."),
            two=gate("Two", stretch, opened_by=asked, why="Another."),
        )


def test_a_test_behind_a_gate_needs_both_the_gate_and_a_call_for_it():
    level = Flag(question="A level?", burden=Burden.LABORATORY)
    weak, reason = Flag(question="Weak?"), Flag(question="A reason?")
    ours = guideline(
        level=level,
        weak=weak,
        reason=reason,
        clinic=clinic,
        send=rule(reads=READS, when=reason, do=obtain(clinic, "Send", level, today=True)),
        behind=gate("A weak patient", level, opened_by=weak, why="A reason."),
    )
    for is_weak, is_called, word in ((True, True, "open"), (True, False, "closed"), (False, True, "closed")):
        assert could(ours, level, case(weak=is_weak, reason=is_called)) == word


def test_a_gate_that_speaks_of_one_leg_closes_nothing_of_the_patient():
    asked = Flag(question="Asked?")
    with pytest.raises(ContentError, match=r"speaks of one leg and closes 'asked'.*in_either_leg"):
        guideline(hurts=hurts, asked=asked, behind=gate("A gate", asked, opened_by=hurts, why="A reason."))
    guideline(hurts=hurts, asked=asked, behind=gate("A gate", asked, opened_by=in_either_leg(hurts), why="A reason."))


def test_a_gate_is_not_opened_by_what_it_closes():
    with pytest.raises(ContentError, match="closes 'hurts', which opens it: nobody could ever ask it"):
        guideline(hurts=hurts, behind=gate("A gate", hurts, opened_by=hurts, why="A reason."))


def test_two_gates_do_not_wait_for_each_other():
    one, two = Flag(question="One?"), Flag(question="Two?")
    with pytest.raises(
        ContentError, match=r"a gate is opened by way of what it closes: (one -> two -> one|two -> one -> two)"
    ):
        guideline(
            one=one,
            two=two,
            first=gate("First", one, opened_by=two, why="A reason."),
            second=gate("Second", two, opened_by=one, why="A reason."),
        )


def test_nor_for_a_test_that_is_called_for_by_what_stands_behind():
    level, weak, sign = Flag(question="A level?", burden=Burden.LABORATORY), Flag(question="Weak?"), Flag(question="A sign?")
    send = rule(reads=READS, when=sign, do=obtain(clinic, "Send", level, today=True))
    behind = gate("Behind the level", sign, opened_by=any_of(level, weak), why="A reason.")
    with pytest.raises(ContentError, match="a gate is opened by way of what it closes: "):
        guideline(level=level, weak=weak, sign=sign, clinic=clinic, send=send, behind=behind)


# --- heard -------------------------------------------------------------------------------------------------------------------

numb = Flag(question="Numb?", scope=LEG, abnormal=True)
itches = Flag(question="Does it itch?", scope=LEG, abnormal=True)
feels = Flag(question="Does it feel?", scope=LEG, abnormal=False)
warm = Flag(question="Warm?", scope=LEG)
pulse = Coded(question="Pulse?", scope=LEG, values=Felt, abnormal=(Felt.ABSENT,))
salt = Measured(
    question="Salt?",
    unit="mmol/L",
    low=Decimal(90),
    high=Decimal(190),
    abnormal_at_most=Decimal(130),
    abnormal_at_least=Decimal(150),
)
see = rule(
    reads=READS,
    when=all_of(numb, any_of(warm, pulse.among(Felt.ABSENT))),
    do=refer(clinic, "See", urgency=SOON, within=days(14)),
)
OURS = guideline(
    numb=numb,
    itches=itches,
    feels=feels,
    warm=warm,
    pulse=pulse,
    salt=salt,
    clinic=clinic,
    surgeon=surgeon,
    see=see,
    today=rule(
        reads=READS,
        when=all_of(numb, pulse.among(Felt.ABSENT)),
        do=refer(surgeon, "Today", urgency=URGENT, within=hours(24)),
        overrides=(see,),
    ),
)
BOTH_LEGS = {"numb": False, "warm": False, "pulse": Felt.PRESENT}


def unheard(**patient):
    of = plan(OURS, case(right=BOTH_LEGS, **patient))
    return [fact.finding for fact in of.triage.unheard]


def test_an_abnormal_answer_that_no_line_judges_is_listed():
    assert unheard(left={"itches": True}) == ["itches"]
    assert unheard(left={"itches": False, "feels": True}) == []
    assert unheard(left={"feels": False}) == ["feels"], "of some questions no is the abnormal answer"
    assert unheard(left={"itches": NOT_ASSESSED}) == []


def test_a_line_judges_a_fact_only_if_it_changes_without_it():
    assert unheard(left={"numb": True, "warm": True}) == []
    assert unheard(left={"numb": True}) == ["numb"], "an undetermined line judges nothing"
    assert unheard(left={"numb": True, "pulse": Felt.ABSENT}) == []
    assert unheard(left={"numb": False, "pulse": Felt.ABSENT}) == ["pulse"], "the line that reads it does not apply"


def test_a_line_is_changed_by_what_withholds_it():
    of = plan(OURS, case(left={"numb": True, "pulse": Felt.ABSENT}, right=BOTH_LEGS))
    assert of.proposal("see", LEFT).status is Status.WITHHELD
    assert of.triage.unheard == ()


@pytest.mark.parametrize(("value", "listed"), [("130", True), ("130.1", False), ("149.9", False), ("150", True)])
def test_a_number_is_abnormal_at_its_limits_and_beyond(value, listed):
    assert unheard(salt=value) == (["salt"] if listed else [])


def test_nothing_is_settled_beside_what_is_not_heard():
    calm = case(left=BOTH_LEGS, right=BOTH_LEGS)
    assert plan(OURS, calm).triage.level == "routine"
    of = plan(OURS, case(left={**BOTH_LEGS, "itches": True}, right=BOTH_LEGS))
    assert of.triage.now.level is of.triage.could_be.level is Urgency.NONE
    assert not of.triage.settled
    assert of.triage.level is None


def test_nor_outside_what_is_covered():
    child = Flag(question="A child?")
    ours = guideline(child=child, SCOPE=(ScopeLine(text="Children are not covered.", when=child),))
    assert plan(ours, case(child=False)).triage.level == "routine"
    of = plan(ours, case(child=True))
    assert of.triage.outside == ("Children are not covered.",)
    assert not of.triage.settled


def test_an_emergency_is_settled_all_the_same():
    act = refer(surgeon, "Call", urgency=EMERGENCY)
    ours = guideline(numb=numb, itches=itches, surgeon=surgeon, call=rule(reads=READS, when=numb, do=act))
    of = plan(ours, case(left={"numb": True, "itches": True}))
    assert [(fact.finding, fact.leg) for fact in of.triage.unheard] == [("itches", Leg.LEFT)]
    assert of.triage.level == "emergency"


def test_that_it_was_asked_for_judges_no_answer():
    """The line that obtains it is done; its condition does not rest on the answer."""
    ours = guideline(itches=itches, clinic=clinic, ask=rule(reads=READS, do=obtain(clinic, "Ask", itches)))
    of = plan(ours, case(left={"itches": True}, right={"itches": False}))
    assert [(fact.finding, fact.leg) for fact in of.triage.unheard] == [("itches", Leg.LEFT)]


def test_advice_judges_what_it_rests_on():
    ours = guideline(itches=itches, clinic=clinic, soothe=rule(reads=READS, when=itches, do=advise(clinic, "Soothe it")))
    assert plan(ours, case(left={"itches": True})).triage.unheard == ()


def test_a_cause_that_explains_an_answer_does_not_judge_it():
    """Not even one that leads: a standing would read into triage, and to explain is not to judge."""
    paper = Citation(title="a paper", checked=Checked.PRIMARY, address="https://example.org/paper")
    rash = Hypothesis(title="a rash", reads=READS, scope=LEG)
    itching = feature("itching", Cluster.SKIN, itches)
    ours = guideline(
        itches=itches,
        paper=paper,
        rash=rash,
        itching=itching,
        rash_profile=profile(rash, gate=itches, expects=(itching,), cites=(paper,)),
    )
    known = case(left={"itches": True}, right={"itches": False})
    cause = rank(ours, known, AT).causes[0]
    assert (cause.id, cause.leg, cause.standing.value, cause.account.explains) == ("rash", LEFT, "supported", ("itching",))
    of = plan(ours, known)
    assert [(fact.finding, fact.leg) for fact in of.triage.unheard] == [("itches", LEFT)]
    assert of.triage.level is None


# --- marks -------------------------------------------------------------------------------------------------------------------

alarming = Flag(question="Alarmingly low?")
grade = Coded(question="Which grade?", values=Felt)
pressure = Measured(
    question="Pressure?",
    unit="mmHg",
    low=Decimal(0),
    high=Decimal(300),
    marks=(Mark(alarming, at_most=Decimal(50)), Mark(grade, at_least=Decimal(100), answer=Felt.PRESENT)),
)
MARKED = guideline(alarming=alarming, grade=grade, pressure=pressure)


def marked(**facts):
    return {key.finding: value for key, value in with_marks(case(**facts), MARKED.findings).facts.items()}


def test_a_number_raises_a_flag_or_gives_a_named_answer_by_itself():
    assert marked(pressure="50") == {"pressure": Decimal(50), "alarming": True}
    assert marked(pressure="51") == {"pressure": Decimal(51)}
    assert marked(pressure="100") == {"pressure": Decimal(100), "grade": Felt.PRESENT}


def test_an_answer_of_its_own_stands_and_what_could_not_be_assessed_is_answered_by_the_number():
    assert marked(pressure="50", alarming=False)["alarming"] is False
    assert marked(pressure="100", grade=Felt.ABSENT)["grade"] is Felt.ABSENT
    assert marked(pressure="50", alarming=NOT_ASSESSED)["alarming"] is True
