"""Chapter 9. Time. Ages are counted to when the findings were made, clocks to the time of assessment."""

from datetime import timedelta
from decimal import Decimal

import pytest

import pulsefirst
from conftest import AT, GUIDELINE
from pulsefirst.language import EMERGENCY, SOON, URGENT, above, days, elapsed, hours, refer, rule
from pulsefirst.model.findings import Flag, Since
from pulsefirst.model.guideline import Timer
from spec.small import LEFT, LEG, READS, RIGHT, case, guideline, plan, rows, target

numb = Flag(question="Numb?", scope=LEG)
onset = Since(question="Since when?", scope=LEG)
well = Since(question="Last well?", scope=LEG)
surgeon = target()
OURS = guideline(
    numb=numb,
    onset=onset,
    well=well,
    surgeon=surgeon,
    call=rule(reads=READS, when=numb, do=refer(surgeon, "Call", urgency=EMERGENCY, within=hours(6))),
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
    known = case(left={"numb": True, "onset": "335"}, recorded_at=AT)
    first, later = plan(OURS, known), plan(OURS, known, AT + days(30))
    assert [line.status for line in first.proposals] == [line.status for line in later.proposals]
    assert first.proposal("soon", LEFT).status.value == "not applicable"


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
    known = case(left={"numb": True, "onset": began}, recorded_at=AT)
    (clock,) = plan(OURS, known, AT + timedelta(hours=float(after))).clocks
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
        known = pulsefirst.load_case({"left": {"pain": True}}).learn(GUIDELINE.findings["onset"], LEFT, Decimal(age))
        line = pulsefirst.assess(known, at=AT).proposal("claudication_of_long_standing", LEFT)
        assert ("onset" in {fact.finding for fact in line.why.facts}) or not old
        assert (line.status.value == "not applicable") is not old
