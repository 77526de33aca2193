"""Chapter 3. Open findings: which questions can still be answered.

Talk, touch and a bedside device can be answered here. A test is open only while a proposal calls for it today; one of another day
holds no alarm open, and counts in full when it arrives. A clinician's stated diagnosis is never open. What could not be assessed
is closed, but a red flag still waits for it.
"""

import pytest

from pulsefirst.language import EMERGENCY, SOON, URGENT, any_of, hours, obtain, refer, rule
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.plan import Status
from pulsefirst.model.recommendations import Urgency
from spec.small import NOT_ASSESSED, READS, case, could, guideline, held, known, plan, rows, target

talked = Flag(question="Asked?")
touched = Flag(question="Felt?", burden=Burden.TOUCH)
device = Flag(question="Heard?", burden=Burden.DEVICE)
tested = Flag(question="Tested?", burden=Burden.LABORATORY)
booked = Flag(question="Booked for another day?", burden=Burden.LABORATORY)
uncalled = Flag(question="Never called for?", burden=Burden.IMAGING)
stated = Flag(question="Stated?", stated=True)
laboratory, surgeon, clinic = target("the laboratory"), target("the surgeon"), target("the clinic")
OURS = guideline(
    talked=talked,
    touched=touched,
    device=device,
    tested=tested,
    booked=booked,
    uncalled=uncalled,
    stated=stated,
    laboratory=laboratory,
    surgeon=surgeon,
    clinic=clinic,
    send=rule(reads=READS, when=talked, do=obtain(laboratory, "Send the test", tested, today=True)),
    book=rule(reads=READS, when=talked, do=obtain(laboratory, "Book the test", booked)),
    alarm=rule(reads=READS, when=touched, do=refer(surgeon, "Call", urgency=EMERGENCY)),
    later=rule(reads=READS, when=device, do=refer(clinic, "Refer", urgency=SOON)),
)

RAILS = """
| finding  | talked | recorded     | known   | could  | held   |
|----------|--------|--------------|---------|--------|--------|
| talked   | -      | -            | unknown | open   | open   |
| touched  | -      | -            | unknown | open   | open   |
| device   | -      | -            | unknown | open   | open   |
| touched  | -      | not assessed | unknown | closed | open   |
| touched  | -      | yes          | true    | true   | true   |
| touched  | -      | no           | false   | false  | false  |
| stated   | -      | -            | unknown | closed | closed |
| stated   | -      | yes          | true    | true   | true   |
| tested   | -      | -            | unknown | open   | open   |
| tested   | yes    | -            | unknown | open   | open   |
| tested   | no     | -            | unknown | closed | closed |
| tested   | yes    | not assessed | unknown | closed | open   |
| tested   | no     | not assessed | unknown | closed | closed |
| tested   | no     | yes          | true    | true   | true   |
| booked   | yes    | -            | unknown | closed | closed |
| booked   | -      | -            | unknown | closed | closed |
| booked   | yes    | yes          | true    | true   | true   |
| booked   | -      | no           | false   | false  | false  |
| uncalled | -      | -            | unknown | closed | closed |
| uncalled | -      | yes          | true    | true   | true   |
"""
ANSWERS = {"yes": True, "no": False, "not assessed": NOT_ASSESSED}


@pytest.mark.parametrize(("finding", "of_talked", "recorded", "is_known", "it_could", "it_is_held"), rows(RAILS))
def test_the_rails(finding, of_talked, recorded, is_known, it_could, it_is_held):
    """A test is open while the rule that obtains it today is recommended, or could still become so."""
    answers = {"talked": of_talked} | ({finding: recorded} if recorded != "-" else {})
    facts = case(**{name: ANSWERS[answer] for name, answer in answers.items() if answer != "-"})
    condition = OURS.findings[finding]
    assert known(OURS, condition, facts) == is_known
    assert could(OURS, condition, facts) == it_could
    assert held(OURS, condition, facts) == it_is_held


def test_a_red_flag_waits_for_what_could_not_be_assessed():
    of = plan(OURS, case(touched=NOT_ASSESSED, device=False))
    assert of.proposal("alarm").status is Status.NOT_POSSIBLE
    assert (of.triage.now.level, of.triage.could_be.level) == (Urgency.NONE, Urgency.EMERGENCY)
    (line,) = of.not_assessed
    assert line.holds_open
    assert "must do so today" in line.text


def test_what_is_no_red_flag_does_not_wait():
    of = plan(OURS, case(touched=False, device=NOT_ASSESSED))
    assert of.proposal("later").status is Status.NOT_POSSIBLE
    assert of.triage.could_be.level is Urgency.NONE
    (line,) = of.not_assessed
    assert not line.holds_open


def test_a_test_that_nobody_calls_for_is_listed():
    assert [need.finding for need in plan(OURS, case(talked=False)).not_called_for] == ["tested", "booked"]
    assert not plan(OURS).not_called_for


def test_what_stands_in_for_a_finding_is_asked_after_it_was_tried():
    heard = Flag(question="Heard?", burden=Burden.DEVICE)
    felt = Flag(question="Felt?", burden=Burden.TOUCH, otherwise=(heard,))
    ours = guideline(
        heard=heard,
        felt=felt,
        surgeon=(service := target()),
        call=rule(reads=READS, when=any_of(felt, heard), do=refer(service, "Call", urgency=EMERGENCY)),
    )
    assert [one.finding for one in plan(ours).questions] == ["felt", "heard"]
    tried = plan(ours, case(felt=NOT_ASSESSED))
    assert [need.finding for need in tried.proposal("call").needs if need.open] == ["heard"]
    assert [one.finding for one in tried.questions] == ["heard"]


def test_what_stands_in_is_needed_where_it_alone_is_read():
    heard = Flag(question="Heard?", burden=Burden.DEVICE)
    felt = Flag(question="Felt?", burden=Burden.TOUCH, otherwise=(heard,))
    act = refer(service := target(), "Call", urgency=EMERGENCY)
    ours = guideline(heard=heard, felt=felt, surgeon=service, call=rule(reads=READS, when=heard, do=act))
    assert plan(ours).proposal("call").needs
    assert plan(ours).questions


def test_a_result_of_another_day_holds_no_alarm_open_and_is_still_asked_for():
    result, reason = Flag(question="A result?", burden=Burden.LABORATORY), Flag(question="A reason?")
    for today, could_be in ((True, Urgency.EMERGENCY), (False, Urgency.NONE)):
        ours = guideline(
            result=result,
            reason=reason,
            service=(service := target()),
            send=rule(reads=READS, when=reason, do=obtain(service, "Send", result, today=today)),
            call=rule(reads=READS, when=result, do=refer(service, "Call", urgency=EMERGENCY)),
        )
        of = plan(ours, case(reason=True))
        assert of.triage.could_be.level is could_be
        assert [need.finding for need in of.proposal("call").needs] == ["result"]
        assert plan(ours, case(reason=True, result=True)).triage.now.level is Urgency.EMERGENCY


def test_a_test_with_an_urgency_of_the_same_day_is_obtained_today():
    assert obtain(laboratory, "Send", tested, urgency=URGENT, within=hours(24)).today
    assert not obtain(laboratory, "Send", tested, urgency=SOON).today
