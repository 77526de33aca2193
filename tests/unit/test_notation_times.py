"""When something began, in the words people use: exact where the words are, else a span as wide as they are."""

from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from types import ModuleType

import pytest

from pulsefirst.model.case import Key
from pulsefirst.model.collect import collect
from pulsefirst.model.conditions import Since, Span
from pulsefirst.model.errors import Implausible, WrongValue
from pulsefirst.notation import case_from, read_case, read_file, to_json, write_case
from pulsefirst.notation.times import LEEWAY, bring_to, refuse_future, told_at

TUESDAY = "2026-11-24T21:30:00+01:00"
NOW = datetime.fromisoformat(TUESDAY)
HOUR = timedelta(hours=1)


def _clinic():
    module = ModuleType("clinic")
    module.onset = Since(question="Since when?")
    return collect(version="1", title="A clinic", statements={}, modules=(module,))


CLINIC = _clinic()
ONSET = Key("onset", None)


def hours(said, recorded_at=TUESDAY):
    written = {"onset": said} | ({"recorded_at": recorded_at} if recorded_at else {})
    found = case_from(written, CLINIC).facts[ONSET]
    return (found.low, found.high) if isinstance(found, Span) else found


def refused(said, recorded_at=TUESDAY):
    with pytest.raises(WrongValue) as caught:
        hours(said, recorded_at)
    return str(caught.value)


@pytest.mark.parametrize(
    ("said", "ago"),
    [
        ("3 weeks", "504"),
        ("18 months", "12960"),
        ("2 years", "17520"),
        ("a year", "8760"),
        ("two days ago", "48"),
        ("an hour", "1"),
        ("half an hour", "0.5"),
        ("1 day and 6 h", "30"),
        ("for 3 days", "72"),
        ("for the last 3 days", "72"),
        ("since 3 wks", "504"),
    ],
)
def test_a_number_with_its_unit_is_exact(said, ago):
    assert hours(said, recorded_at=None) == Decimal(ago)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("2 to 3 days", 48, 72),
        ("2-3 days", 48, 72),
        ("2 or 3 days", 48, 72),
        ("between 5 days and 2 weeks", 120, 336),
        ("about 3 weeks", 378, 630),
        ("around 1 hour", Decimal("0.5"), Decimal("1.5")),
        ("a couple of days", 48, 72),
        ("a few hours", 2, 6),
        ("several weeks", 504, 1680),
        ("up to 2 weeks", 0, 336),
        ("in the last 2 weeks", 0, 336),
        ("within the last hour", 0, 1),
        ("at least 6 weeks", 1008, 150 * 365 * 24),
    ],
)
def test_words_that_leave_room_are_a_span(said, low, high):
    assert hours(said, recorded_at=None) == (low, high)


@pytest.mark.parametrize("said", ["more than 14 days", "> 14 days", "over 2 weeks", "longer than 2 weeks"])
def test_more_than_14_days_does_not_reach_14_days(said):
    low, _ = hours(said, recorded_at=None)
    assert low == Decimal(336) + 1 / Decimal(3600)


@pytest.mark.parametrize("said", ["less than 14 days", "<2 weeks", "under 2 weeks"])
def test_less_than_14_days_does_not_reach_14_days(said):
    assert hours(said, recorded_at=None) == (0, Decimal(336 * 3600 - 1) / 3600)


@pytest.mark.parametrize(
    ("said", "ago"),
    [
        ("14:30", "7"),
        ("9 pm", "0.5"),
        ("9 p.m.", "0.5"),
        ("9:15", "12.25"),
        ("9:15 pm", "0.25"),
        ("at 21:30", "0"),
        ("21:31", "23.98333333333333333333333333"),
        ("22:30", "23"),
        ("noon", "9.5"),
        ("midnight", "21.5"),
        ("12 am", "21.5"),
        ("12 pm", "9.5"),
        ("since 14:30", "7"),
        ("yesterday at 14:30", "31"),
        ("9 pm yesterday", "24.5"),
        ("last night at 10 pm", "23.5"),
        ("last night at 2:15", "19.25"),
        ("today at 8:00", "13.5"),
        ("Monday at 8:00", "37.5"),
        ("2026-11-20 9 pm", "96.5"),
        ("2026-11-20T21:00Z", "95.5"),
        ("12 March at 6:00", "6183.5"),
    ],
)
def test_a_clock_is_the_last_such_time_before_the_findings_were_made(said, ago):
    assert hours(said) == Decimal(ago)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("today", "0", "21.5"),
        ("yesterday", "21.5", "45.5"),
        ("the day before yesterday", "45.5", "69.5"),
        ("last night", "15.5", "27.5"),
        ("this morning", "9.5", "21.5"),
        ("this afternoon", "3.5", "9.5"),
        ("this evening", "0", "4.5"),
        ("Monday", "21.5", "45.5"),
        ("since Monday morning", "33.5", "45.5"),
        ("2026-11-24", "0", "21.5"),
        ("2026-11-23", "21.5", "45.5"),
        ("12 March", "6165.5", "6189.5"),
        ("March 12th, 2026", "6165.5", "6189.5"),
        ("in March", "5709.5", "6453.5"),
        ("2026-03", "5709.5", "6453.5"),
        ("November", "0", "573.5"),
        ("December", "7869.5", "8613.5"),
        ("2019", "60477.5", "69237.5"),
        ("last month", "573.5", "1317.5"),
        ("last week", "21.5", "357.5"),
        ("about 9 pm", "0", "1"),
    ],
)
def test_a_day_is_the_whole_day_and_ends_when_the_findings_were_made(said, low, high):
    assert hours(said) == (Decimal(low), Decimal(high))


def test_what_has_two_meanings_spans_both():
    assert hours("Tuesday") == (0, Decimal("189.5"))
    assert hours("Tuesday at 14:30") == (7, 175)
    assert hours("last Monday") == (Decimal("21.5"), Decimal("213.5"))
    assert hours("last Tuesday") == (Decimal("165.5"), Decimal("189.5"))


def test_the_night_before_a_night_visit_is_this_night():
    at_two = "2026-11-24T02:00:00+01:00"
    assert hours("last night", at_two) == (0, 8)
    assert hours("tonight", at_two) == (0, 8)
    assert hours("22:30", at_two) == Decimal("3.5")


@pytest.mark.parametrize("said", ["yesterday", "14:30", "since Tuesday", "in March", "2026-11-23"])
def test_a_date_or_a_clock_needs_the_time_of_the_findings(said):
    assert "add recorded_at" in refused(said, recorded_at=None)


@pytest.mark.parametrize(
    "said",
    ["a while", "recently", "the other day", "long ago", "12", "tomorrow", "last night at 14:30", "14:30 pm", "30 February"],
)
def test_words_without_one_meaning_are_refused(said):
    assert f"not {said!r}" in refused(said)


@pytest.mark.parametrize("said", ["6:30 h", "36:30", "6:30 hours"])
def test_hours_and_minutes_are_not_written_as_a_clock_is(said):
    assert f"for hours and minutes write '{int(said.split(':')[0])} h 30 min'" in refused(said)


def test_a_date_with_slashes_has_two_meanings():
    assert "day or month first?" in refused("03/04/2026")


@pytest.mark.parametrize("said", ["2026-11-25", "2026-11-24 21:31", "30 November 2026", "2027", "-1 h"])
def test_what_began_after_the_findings_were_made_is_refused(said):
    with pytest.raises(Implausible, match="lies in the future"):
        hours(said)


@pytest.mark.parametrize("said", ["9999-12-31", "0001-01-01", "0000", "x" * 100_000, "1 " * 40_000, "-" * 79, "1e9 days"])
def test_no_text_breaks_the_reader(said):
    with pytest.raises((WrongValue, Implausible)):
        hours(said)


# --- said back and written back -----------------------------------------------------------------------------------------


def test_a_clock_and_a_day_are_said_back_on_reading():
    found = read_file(f"recorded_at: {TUESDAY}\nonset: 19:00", CLINIC)
    assert found.times == ("case:2: onset '19:00' was read as 2026-11-24 19:00, 2.5 h before the findings were made",)
    found = read_file(f"recorded_at: {TUESDAY}\nonset: yesterday", CLINIC)
    assert found.times == ("case:2: onset 'yesterday' was read as 2026-11-23 00:00 to 2026-11-24 00:00",)


def test_an_age_and_a_full_date_say_it_themselves():
    for said in ("3 days", "2026-11-20", "2026-11-20 10:00"):
        assert read_file(f"recorded_at: {TUESDAY}\nonset: {said}", CLINIC).times == ()


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("2-3 days", "2 to 3 days"),
        ("a few hours", "2 to 6 h"),
        ("18 hours to 3 days", "18 h to 3 days"),
        ("yesterday", "21.5 to 45.5 h"),
        ("less than 2 weeks", "less than 14 days"),
        ("up to 2 weeks", "up to 14 days"),
        ("over a year", "more than 365 days"),
        ("at least a year", "at least 365 days"),
        ("1 h 20 min", "1 h 20 min"),
        ("21:29:59", "30 s"),
    ],
)
def test_a_beginning_is_written_in_words_that_read_back(said, written):
    case = case_from({"recorded_at": TUESDAY, "onset": said}, CLINIC)
    assert to_json(case, CLINIC)["onset"] == written or written == "30 s"
    assert read_case(write_case(case, CLINIC), CLINIC) == case


def test_every_span_reads_back_as_itself():
    random = Random("spans")
    for _ in range(2000):
        low, high = sorted(Decimal(random.choice((random.randrange(100), random.randrange(10**9)))) / 3600 for _ in range(2))
        for value in (low, Span(low, high) if low < high else high):
            case = case_from({}, CLINIC).learn(CLINIC.findings["onset"], None, value)
            assert case_from(to_json(case, CLINIC), CLINIC) == case


# --- then and now -------------------------------------------------------------------------------------------------------


def test_a_case_is_brought_to_now():
    case = case_from({"recorded_at": TUESDAY, "onset": "2 to 3 h"}, CLINIC)
    later = bring_to(case, CLINIC.findings, NOW + HOUR)
    assert (later.recorded_at, later.facts[ONSET]) == (NOW + HOUR, Span(Decimal(3), Decimal(4)))


def test_an_answer_of_now_is_counted_to_when_the_findings_were_made():
    now = NOW + 13 * HOUR
    said = case_from({"recorded_at": now.isoformat(), "onset": "20 h"}, CLINIC).facts
    assert told_at(said, CLINIC.findings, now, NOW) == {ONSET: Decimal(7)}


def test_what_began_since_the_findings_were_made_is_refused():
    now = NOW + 13 * HOUR
    said = case_from({"recorded_at": now.isoformat(), "onset": "1 h"}, CLINIC).facts
    with pytest.raises(Implausible, match="lies after the findings of this case, which were made 13 h ago"):
        told_at(said, CLINIC.findings, now, NOW)


def test_findings_of_the_future_are_refused():
    refuse_future(None, NOW)
    refuse_future(NOW + LEEWAY, NOW)
    with pytest.raises(Implausible, match="after the time of assessment"):
        refuse_future(NOW + LEEWAY + timedelta(seconds=1), NOW)
