"""Chapter 9. Time. Ages are counted to when the findings were made, clocks to the time of assessment."""

from datetime import timedelta
from decimal import Decimal

import pytest

import pulsefirst
from conftest import AT, GUIDELINE
from pulsefirst.language import EMERGENCY, SOON, URGENT, above, at_most, days, elapsed, hours, refer, rule
from pulsefirst.model.case import Case, Key
from pulsefirst.model.conditions import Flag, Measured, Since, Span
from pulsefirst.model.guideline import Timer
from pulsefirst.model.plan import Status
from spec.small import LEFT, LEG, READS, RIGHT, case, guideline, interval, known, plan, rows, target

numb = Flag(question="Numb?", scope=LEG)
onset = Since(question="Since when?", scope=LEG)
well = Since(question="Last well?", scope=LEG)
surgeon = target()
OURS = guideline(
    numb=numb,
    onset=onset,
    well=well,
    surgeon=surgeon,
    call=rule(reads=READS, when=numb, do=refer(surgeon, "Call", urgency=EMERGENCY)),
    today=rule(reads=READS, when=numb, do=refer(surgeon, "Today", urgency=URGENT, within=hours(24))),
    soon=rule(
        reads=READS, when=above(elapsed("age", onset), "14"), do=refer(surgeon, "Soon", urgency=SOON, within=days(14))
    ),
    timers=(
        Timer(
            title="Clock",
            since=(well, onset),
            when=numb,
            window=(4, 6),
            within="time is running",
            beyond="beyond the usual window, call now all the same",
            unknown="onset unknown",
            reads=READS,
        ),
    ),
)


@pytest.mark.parametrize("later", [timedelta(), timedelta(hours=7), timedelta(days=400)])
def test_the_deadline_of_an_emergency_is_the_time_of_assessment_always(later):
    of = plan(OURS, case(left={"numb": True}, recorded_at=AT), AT + later)
    assert of.proposal("call", LEFT).deadline == AT + later
    assert of.proposal("today", LEFT).deadline == AT + later + hours(24)
    assert of.triage.now.deadline == AT + later


def test_time_passing_changes_no_status():
    facts = case(left={"numb": True, "onset": "335"}, recorded_at=AT)
    first, later = plan(OURS, facts), plan(OURS, facts, AT + days(30))
    assert [line.status for line in first.proposals] == [line.status for line in later.proposals]
    assert first.proposal("soon", LEFT).status.value == "not applicable"


SPANS = """
| began, hours before, at least | at most | older than 14 days |
|-------------------------------|---------|--------------------|
| 336                           | 336     | no                 |
| 336.01                        | 400     | yes                |
| 300                           | 336     | no                 |
| 300                           | 400     | unknown            |
| 336                           | 400     | unknown            |
| 0                             | 1000    | unknown            |
"""


@pytest.mark.parametrize(("low", "high", "older"), rows(SPANS))
def test_an_age_between_two_settles_only_what_all_of_it_settles(low, high, older):
    known = Case({Key("onset", LEFT): Span(Decimal(low), Decimal(high))}, recorded_at=AT)
    status = plan(OURS, known).proposal("soon", LEFT).status
    assert status is {"yes": Status.RECOMMENDED, "no": Status.NOT_APPLICABLE, "unknown": Status.NOT_POSSIBLE}[older]


OLD = """
| findings made, hours ago | old |
|--------------------------|-----|
| 0                        | no  |
| 24                       | no  |
| 24.01                    | yes |
| 300                      | yes |
"""


@pytest.mark.parametrize(("ago", "old"), rows(OLD))
def test_findings_older_than_a_day_are_marked_old(ago, old):
    assert plan(OURS, case(recorded_at=AT - timedelta(hours=float(ago)))).old is (old == "yes")


def test_without_a_time_nothing_is_called_old():
    assert plan(OURS, case()).old is False


CLOCKS = """
| began, hours before | assessed, hours after | clock | words                                          |
|---------------------|-----------------------|-------|------------------------------------------------|
| 3                   | 0                     | 3.0   | time is running                                |
| 3                   | 2                     | 5.0   | time is running                                |
| 6                   | 0                     | 6.0   | time is running                                |
| 6                   | 1                     | 7.0   | beyond the usual window, call now all the same |
| 500                 | 0                     | 500.0 | beyond the usual window, call now all the same |
"""


@pytest.mark.parametrize(("began", "after", "shown", "words"), rows(CLOCKS))
def test_the_clock_of_a_leg(began, after, shown, words):
    facts = case(left={"numb": True, "onset": began}, recorded_at=AT)
    (clock,) = plan(OURS, facts, AT + timedelta(hours=float(after))).clocks
    assert (clock.leg, clock.hours, clock.text) == (LEFT, float(shown), f"Clock: {words}")


def test_who_woke_with_it_is_counted_from_when_last_well():
    (clock,) = plan(OURS, case(left={"numb": True, "onset": "1", "well": "9"}, recorded_at=AT)).clocks
    assert clock.hours == 9.0


def test_an_unknown_onset_is_said_and_no_leg_without_need_has_a_clock():
    (clock,) = plan(OURS, case(right={"numb": True, "onset": "1"}, left={"numb": False}, recorded_at=AT)).clocks
    assert clock.leg is RIGHT
    (clock,) = plan(OURS, case(right={"numb": True})).clocks
    assert (clock.hours, clock.text) == (None, "Clock: onset unknown")


def test_a_time_of_assessment_carries_its_offset():
    with pytest.raises(ValueError, match="has no offset: write for instance"):
        pulsefirst.assess(case(), at=AT.replace(tzinfo=None))


def test_fourteen_days_are_not_more_than_fourteen_days():
    for age, old in (("336", False), ("336.001", True)):
        facts = pulsefirst.load_case({"left": {"pain": True}}).learn(GUIDELINE.findings["onset"], LEFT, Decimal(age))
        line = pulsefirst.assess(facts, at=AT).proposal("claudication_of_long_standing", LEFT)
        assert ("onset" in {fact.finding for fact in line.why.facts}) or not old
        assert (line.status.value == "not applicable") is not old


# --- spans -----------------------------------------------------------------------------------------------------------------

result = Measured(question="A result?", unit="units", low=Decimal(0), high=Decimal(1000), places=0)
began = elapsed("days since it began", onset)
SPANS = guideline(onset=onset, result=result, began=began)


def between(low, high):
    return Span(Decimal(low), Decimal(high))


RECENT = """
| hours ago, at least | at most | at most 14 days |
|---------------------|---------|-----------------|
| 0                   | 24      | true            |
| 312                 | 336     | true            |
| 312                 | 336.5   | unknown         |
| 335                 | 800     | unknown         |
| 336                 | 360     | unknown         |
| 337                 | 361     | false           |
"""


@pytest.mark.parametrize(("least", "most", "recent"), rows(RECENT))
def test_a_time_known_as_a_span_settles_only_what_the_whole_span_settles(least, most, recent):
    """A date alone is any hour of that day."""
    assert known(SPANS, at_most(began, "14"), case(left={"onset": between(least, most)}), LEFT) == recent


def test_a_number_known_as_a_span_is_an_interval_rounded_at_both_ends():
    """A laboratory that prints "<150" says anything up to 150."""
    below_150 = case(result=between("0", "149.6"))
    assert interval(SPANS, result, below_150) == "0 to 150"
    assert known(SPANS, at_most(result, "150"), below_150) == "true"
    assert known(SPANS, at_most(result, "149"), below_150) == "unknown"


alarm_of_a_day = rule(reads=READS, when=at_most(began, "1"), do=refer(surgeon, "Call", urgency=EMERGENCY))
OF_A_DAY = guideline(onset=onset, surgeon=surgeon, began=began, call=alarm_of_a_day)


def test_an_alarm_waits_for_what_is_known_only_roughly():
    """Yesterday is within 24 hours, or not: it was answered and is not asked again, and the alarm is held open all the same."""
    told = plan(OF_A_DAY, case(left={"onset": between("12", "36")}, right={"onset": "500"}))
    assert told.proposal("call", LEFT).status.value == "not possible"
    assert [(need.finding, need.open) for need in told.proposal("call", LEFT).needs] == [("onset", False)]
    assert (told.triage.now.level.word, told.triage.could_be.level.word) == ("none", "emergency")
    assert not told.questions
    (line,) = told.not_assessed
    assert line.holds_open
    assert "known only roughly" in line.text


def test_what_is_known_roughly_and_closely_enough_holds_nothing_open():
    told = plan(OF_A_DAY, case(left={"onset": between("36", "60")}, right={"onset": "500"}))
    assert told.triage.level == "routine"
    assert not told.not_assessed
    assert plan(OF_A_DAY, case(left={"onset": between("0", "24")})).triage.level == "emergency"


def test_what_is_no_red_flag_does_not_wait_for_it():
    told = plan(OURS, case(left={"numb": False, "onset": between("335", "800")}, right={"numb": False, "onset": "1"}))
    assert told.proposal("soon", LEFT).status.value == "not possible"
    assert told.triage.settled
