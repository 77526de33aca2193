"""Chapter 2. Conditions, node by node. No node tests for ignorance."""

from enum import StrEnum

import pytest

from pulsefirst.language import all_of, any_of, at_least_n_of, at_most, criterion, none_of, not_, range_of
from pulsefirst.model.conditions import Coded, Flag, Measured
from spec.small import LEG, NOT_ASSESSED, case, could, guideline, known, rows


class Color(StrEnum):
    RED = "red"
    GREEN = "green"
    BLUE = "blue"


fever = Flag(question="Fever?")
cough = Flag(question="Cough?")
chills = Flag(question="Chills?")
color = Coded(question="Color?", values=Color)
pressure = Measured(question="Pressure?", unit="mmHg", **range_of("0", "300"))
spot = Flag(question="A spot?", scope=LEG)
ill = criterion("ill", all_of(fever, cough))
OURS = guideline(fever=fever, cough=cough, chills=chills, color=color, pressure=pressure, spot=spot, ill=ill)

ANSWERS = {"yes": True, "no": False, "not assessed": NOT_ASSESSED}


def answered(**answers):
    return case(**{name: ANSWERS[answer] for name, answer in answers.items() if answer != "-"})


def test_a_flag_is_a_condition_of_its_own():
    assert known(OURS, fever) == "unknown"
    assert known(OURS, fever, case(fever=True)) == "true"
    assert known(OURS, fever, case(fever=False)) == "false"
    assert known(OURS, fever, case(fever=NOT_ASSESSED)) == "unknown"


def test_among():
    warm = color.among(Color.RED, Color.GREEN)
    assert known(OURS, warm) == "unknown"
    assert known(OURS, warm, case(color=Color.GREEN)) == "true"
    assert known(OURS, warm, case(color=Color.BLUE)) == "false"
    assert known(OURS, warm, case(color=NOT_ASSESSED)) == "unknown"


def test_compared():
    low = at_most(pressure, "50")
    assert known(OURS, low) == "unknown"
    assert known(OURS, low, case(pressure="50")) == "true"
    assert known(OURS, low, case(pressure="50.01")) == "false"


SEVERAL = """
| fever        | cough        | all     | any     | none    | not fever |
|--------------|--------------|---------|---------|---------|-----------|
| yes          | yes          | true    | true    | false   | false     |
| yes          | -            | unknown | true    | false   | false     |
| yes          | not assessed | unknown | true    | false   | false     |
| yes          | no           | false   | true    | false   | false     |
| -            | -            | unknown | unknown | unknown | unknown   |
| not assessed | no           | false   | unknown | unknown | unknown   |
| no           | no           | false   | false   | true    | true      |
"""


@pytest.mark.parametrize(("of_fever", "of_cough", "every", "some", "none", "opposite"), rows(SEVERAL))
def test_all_any_none_and_not(of_fever, of_cough, every, some, none, opposite):
    facts = answered(fever=of_fever, cough=of_cough)
    assert known(OURS, all_of(fever, cough), facts) == every
    assert known(OURS, any_of(fever, cough), facts) == some
    assert known(OURS, none_of(fever, cough), facts) == none
    assert known(OURS, not_(fever), facts) == opposite


AT_LEAST = """
| fever | cough | chills | two of three |
|-------|-------|--------|--------------|
| yes   | yes   | -      | true         |
| yes   | -     | -      | unknown      |
| no    | no    | -      | false        |
| no    | -     | yes    | unknown      |
"""


@pytest.mark.parametrize(("of_fever", "of_cough", "of_chills", "two"), rows(AT_LEAST))
def test_at_least(of_fever, of_cough, of_chills, two):
    facts = answered(fever=of_fever, cough=of_cough, chills=of_chills)
    assert known(OURS, at_least_n_of(2, fever, cough, chills), facts) == two


def test_a_criterion_is_its_condition_with_a_name():
    assert known(OURS, ill, case(fever=True, cough=True)) == "true"
    assert known(OURS, ill, case(cough=False)) == "false"
    assert could(OURS, ill, case(cough=True)) == "open"


def test_a_condition_is_looked_at_for_what_it_says_and_not_for_what_it_means():
    """`any_of(x, not x)` counts as unknown, which errs on the safe side."""
    assert known(OURS, any_of(fever, not_(fever))) == "unknown"
