"""Spans of time as people say them."""

from datetime import datetime
from decimal import Decimal

import pytest

from conftest import GUIDELINE
from pulsefirst.backends.durations import clock_in_words, duration_in_words, span_in_words
from pulsefirst.backends.words import value_in_words
from pulsefirst.model.conditions import Measured, Span
from pulsefirst.notation.ages import ago

MADE = datetime.fromisoformat("2026-11-24T22:00:00+01:00")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0 h", "0 h"),
        ("40 min", "40 min"),
        ("3 h", "3 h"),
        ("3.2 h", "3 h 12 min"),
        ("26.1 h", "26 h"),
        ("48 h", "2 days"),
        ("72 h", "3 days"),
        ("73 h", "3 days"),
        ("14 days", "14 days"),
        ("3 weeks", "3 weeks"),
        ("5 weeks", "5 weeks"),
        ("38 days", "about 5 weeks"),
        ("100 days", "about 3 months"),
        ("18 months", "18 months"),
        ("1 year", "1 year"),
        ("2 years", "2 years"),
        ("8760.02 h", "1 year"),
        ("8759.9 h", "1 year"),
        ("400 days", "about 13 months"),
        ("1000 days", "about 3 years"),
    ],
)
def test_a_span_of_time_is_said_in_the_unit_people_count_in(written, said):
    found = ago(written)
    assert found is not None
    assert duration_in_words(found.low / 3600) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (48, 72, "2 to 3 days"),
        (0, 336, "up to 14 days"),
        (0, Decimal(336 * 3600 - 1) / 3600, "up to 14 days"),
        (2160, 1314000, "more than about 3 months"),
        (18, 48, "18 h to 2 days"),
    ],
)
def test_what_began_between_two_times_is_said_by_both(low, high, said):
    assert span_in_words(Span(Decimal(low), Decimal(high))) == said.replace("about 3 months", "3 months")


def test_the_clock_is_said_while_hours_matter():
    assert clock_in_words(Decimal(3), MADE) == "19:00"
    assert clock_in_words(Decimal(23), MADE) == "2026-11-23 23:00"
    assert clock_in_words(Decimal(49), MADE) == ""
    assert clock_in_words(Decimal(3), None) == ""
    assert clock_in_words(Span(Decimal(1), Decimal(3)), MADE) == ""
    onset = GUIDELINE.findings["onset"]
    assert value_in_words(onset, Decimal(3), (), MADE) == "19:00, 3 h before the findings were made"


@pytest.mark.parametrize(
    ("low", "high", "units", "said"),
    [
        ("5", "149.999999", (), "<150 umol/L"),
        ("150", "3000", (), ">=150 umol/L"),
        ("100", "150", (), "100 to 150 umol/L"),
        ("100", "150", ("mg/dL",), "1.131 to 1.697 mg/dL"),
    ],
)
def test_a_result_that_is_a_span_is_said_as_the_laboratory_prints_it(low, high, units, said):
    creatinine = GUIDELINE.findings["creatinine"]
    assert isinstance(creatinine, Measured)
    assert value_in_words(creatinine, Span(Decimal(low), Decimal(high)), units) == said
