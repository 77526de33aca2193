"""What is recorded, in words: one style for the command line, the letters and the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from conftest import GUIDELINE
from pulsefirst.backends.words import (
    fact_in_words,
    fact_list,
    facts_in_words,
    legs_in_words,
    moment_in_words,
    need_list,
    needs_in_words,
    of_legs,
    value_in_words,
)
from pulsefirst.model.case import NOT_ASSESSED, Key, Recorded
from pulsefirst.model.conditions import Coded, Measured
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Need

LEFT, RIGHT = Leg.LEFT, Leg.RIGHT


def fact(finding: str, value: Recorded | str, leg: Leg | None = LEFT) -> Fact:
    one = GUIDELINE.findings[finding]
    if isinstance(one, Coded) and isinstance(value, str):
        value = one.values(value)
    return Fact(finding, leg, value)


@pytest.mark.parametrize(
    ("legs", "said"),
    [
        ([], ""),
        ([None], ""),
        ([LEFT], "left leg"),
        ([RIGHT, None], "right leg"),
        ([RIGHT, LEFT], "both legs"),
        ([LEFT, LEFT], "left leg"),
    ],
)
def test_legs_are_said_by_name_and_not_counted(legs: list[Leg | None], said: str) -> None:
    assert legs_in_words(legs) == said
    assert of_legs(iter(legs)) == (f" ({said})" if said else "")


def test_a_moment_is_said_to_the_minute() -> None:
    assert moment_in_words(datetime.fromisoformat("2026-11-22T10:30:59+01:00")) == "2026-11-22 10:30+01:00"


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (fact("dorsalis_pedis", "absent"), "dorsalis pedis: absent"),
        (fact("numbness", "new, or more than usual"), "numbness: “new, or more than usual”"),
        (fact("gangrene", True), "gangrene"),
        (fact("gangrene", False), "no gangrene"),
        (fact("gangrene", NOT_ASSESSED), "gangrene could not be assessed"),
        (fact("toe_pressure", Decimal(35)), "toe pressure: 35 mmHg"),
        (fact("toe_pressure", NOT_ASSESSED), "toe pressure could not be assessed"),
        (fact("ankle_brachial_index", Decimal("0.90")), "ankle-brachial index: 0.90"),
        (fact("single_breath_count", Decimal(12), None), "single-breath count: 12"),
        (fact("onset", Decimal(72)), "onset: 3 days before the findings were made"),
    ],
)
def test_a_fact_is_its_label_and_its_value(one: Fact, said: str) -> None:
    assert fact_in_words(GUIDELINE, one) == said
    assert fact_list(GUIDELINE, [one]) == [f"{said} (left leg)" if one.leg else said]


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("mmHg", "90 mmHg"),
        ("mm[Hg]", "90 mm Hg"),
        ("[degF]", "90 degF"),
        ("{beats}/min", "90 beats/min"),
        ("{ratio}", "90"),
        ("{score}", "90"),
        ("1", "90"),
    ],
)
def test_a_unit_is_said_without_the_marks_for_machines(unit: str, said: str) -> None:
    finding = GUIDELINE.findings["toe_pressure"]
    assert isinstance(finding, Measured)
    assert value_in_words(replace(finding, unit=unit), Decimal(90)) == said


def test_facts_are_in_the_units_of_the_place() -> None:
    glucose = fact("fasting_glucose", Decimal("7.0"), None)
    assert facts_in_words(GUIDELINE, [glucose]) == "fasting glucose: 7.0 mmol/L"
    assert facts_in_words(GUIDELINE, [glucose], units=("mg/dL",)) == "fasting glucose: 126.1 mg/dL"


def test_a_fact_is_said_once_with_the_legs_that_are_not_spoken_of() -> None:
    left, right = fact("gangrene", True), fact("gangrene", True, RIGHT)
    assert fact_list(GUIDELINE, [left, left], LEFT) == ["gangrene"]
    assert fact_list(GUIDELINE, [left, left]) == ["gangrene (left leg)"]
    assert fact_list(GUIDELINE, [left], RIGHT) == ["gangrene (left leg)"]
    assert fact_list(GUIDELINE, [left, right], LEFT) == ["gangrene (both legs)"]
    pulse = fact("dorsalis_pedis", "absent", RIGHT)
    assert facts_in_words(GUIDELINE, [left, pulse], LEFT, joined_by=" + ") == "gangrene + dorsalis pedis: absent (right leg)"


def test_what_is_needed_is_named_once_and_both_legs_go_without_saying() -> None:
    both = [Need("gangrene", leg, True) for leg in Leg]
    assert need_list(GUIDELINE, both) == ["gangrene"]
    assert need_list(GUIDELINE, both, LEFT) == ["gangrene (both legs)"]
    assert need_list(GUIDELINE, both[:1], LEFT) == ["gangrene"]
    assert needs_in_words(GUIDELINE, [Key("hba1c", None), ("gangrene", RIGHT)]) == "HbA1c, gangrene (right leg)"
