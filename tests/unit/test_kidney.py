"""Creatinine clearance by Cockcroft and Gault: vectors by hand, an independent formula, and what part of it allows."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import GUIDELINE
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.intervals import Interval, product
from pulsefirst.engine.reasons import needs
from pulsefirst.guideline.patient.kidney import creatinine_clearance
from pulsefirst.guideline.shared.answers import Sex
from pulsefirst.language import at_least
from pulsefirst.model.case import Case, Key, Value
from pulsefirst.model.conditions import Product, Quantity
from pulsefirst.notation.read import case_from

LIMITS = {"age": (0, 120), "body_weight": (20, 350), "creatinine": (5, 3000)}


def case_of(**known: Value | str) -> Case:
    """A case of these facts; a number may be written as text."""
    return Case({Key(name, None): Decimal(value) if type(value) is str else value for name, value in known.items()})


def interval(known: Case, quantity: Quantity = creatinine_clearance) -> Interval:
    found = Evaluation(GUIDELINE, known).interval(quantity, None)
    assert found is not None
    return found


def clearance(age: str, sex: Sex, weight: str, creatinine: str) -> Decimal:
    """The clearance of a patient of whom everything is known; creatinine in umol/L."""
    found = interval(case_of(age=age, sex=sex, body_weight=weight, creatinine=creatinine))
    assert found.exact
    return found.low


# --- by hand ------------------------------------------------------------------------------------------------------------
# Of invented patients: (140 - age) x weight / (72 x creatinine in mg/dL), times 0.85 for a woman; 88.4 umol/L are 1 mg/dL.

BY_HAND = [
    ("80", Sex.MALE, "72", "176.8", "30.0"),  # 60 x 72 / (72 x 2.0) = 30
    ("80", Sex.FEMALE, "72", "176.8", "25.5"),  # 30 x 0.85
    ("80", Sex.OTHER, "72", "176.8", "25.5"),  # the lower of the two factors
    ("40", Sex.MALE, "80", "88.4", "111.1"),  # 100 x 80 / 72 = 111.11
    ("65", Sex.FEMALE, "60", "106.08", "44.3"),  # 75 x 60 x 0.85 / (72 x 1.2) = 44.27
    ("92", Sex.MALE, "60", "353.6", "10.0"),  # 48 x 60 / (72 x 4.0) = 10
    ("50", Sex.MALE, "60", "110.5", "60.0"),  # 90 x 60 / (72 x 1.25) = 60
    ("120", Sex.FEMALE, "20", "3000", "0.1"),  # 20 x 20 x 0.85 x 88.4 / 216,000 = 0.139
    ("0", Sex.MALE, "350", "5", "12032.2"),  # 140 x 350 x 88.4 / 360 = 12,032.2: absurd, and still a number
]


@pytest.mark.parametrize(("age", "sex", "weight", "creatinine", "expected"), BY_HAND)
def test_by_hand(age: str, sex: Sex, weight: str, creatinine: str, expected: str) -> None:
    assert clearance(age, sex, weight, creatinine) == Decimal(expected)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"creatinine": "2.0 mg/dL", "body_weight": "72 kg"}, "30.0"),
        ({"creatinine": "176.8 umol/L", "body_weight": "72 kg"}, "30.0"),
        ({"creatinine": "2.0 mg/dL", "body_weight": "158.73 lb"}, "30.0"),
        ({"creatinine": "1.0 mg/dL", "body_weight": "36 kg"}, "30.0"),
        ({"creatinine": "4.0 mg/dL", "body_weight": "72 kg"}, "15.0"),
    ],
)
def test_both_units_of_creatinine_and_of_weight_give_one_clearance(written: dict[str, str], expected: str) -> None:
    assert interval(case_from({"age": "80", "sex": "male", **written}, GUIDELINE)).low == Decimal(expected)


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        ("59.94", "59.9"),
        ("59.949", "59.9"),
        ("59.95", "60.0"),
        ("59.999", "60.0"),
        ("60", "60.0"),
        ("29.949", "29.9"),
        ("29.95", "30.0"),
    ],
)
def test_it_is_rounded_half_up_to_one_decimal_before_any_band(weight: str, expected: str) -> None:
    """A man of 50 with 110.5 umol/L has a clearance of as many mL/min as kilograms."""
    assert clearance("50", Sex.MALE, weight, "110.5") == Decimal(expected)


# --- an independent formula -----------------------------------------------------------------------------------------------


def decimals(low: int, high: int) -> st.SearchStrategy[Decimal]:
    return st.decimals(low, high, places=1, allow_nan=False, allow_infinity=False)


AGES, WEIGHTS, CREATININES = (decimals(*LIMITS[name]) for name in ("age", "body_weight", "creatinine"))
SEXES = st.sampled_from(Sex)
ROUNDING = 0.05


@given(AGES, SEXES, WEIGHTS, CREATININES)
def test_against_the_formula_in_floating_point(age: Decimal, sex: Sex, weight: Decimal, creatinine: Decimal) -> None:
    in_mg_dl = float(creatinine) / 88.4
    expected = (140.0 - float(age)) * float(weight) / (72.0 * in_mg_dl) * (1.0 if sex is Sex.MALE else 0.85)
    found = float(clearance(str(age), sex, str(weight), str(creatinine)))
    assert abs(found - expected) <= ROUNDING + 1e-9 * expected


@given(AGES, AGES, SEXES, WEIGHTS, CREATININES)
def test_it_does_not_rise_with_age(one: Decimal, other: Decimal, sex: Sex, weight: Decimal, creatinine: Decimal) -> None:
    rest = (sex, str(weight), str(creatinine))
    assert clearance(str(max(one, other)), *rest) <= clearance(str(min(one, other)), *rest)


@given(AGES, SEXES, WEIGHTS, WEIGHTS, CREATININES)
def test_it_does_not_fall_with_weight(age: Decimal, sex: Sex, one: Decimal, other: Decimal, creatinine: Decimal) -> None:
    lighter, heavier = sorted((one, other))
    lower = clearance(str(age), sex, str(lighter), str(creatinine))
    assert lower <= clearance(str(age), sex, str(heavier), str(creatinine))


@given(AGES, SEXES, WEIGHTS, CREATININES, CREATININES)
def test_it_does_not_rise_with_creatinine(age: Decimal, sex: Sex, weight: Decimal, one: Decimal, other: Decimal) -> None:
    less, more = sorted((one, other))
    assert clearance(str(age), sex, str(weight), str(more)) <= clearance(str(age), sex, str(weight), str(less))


@given(AGES, WEIGHTS, CREATININES)
def test_whoever_is_not_male_has_the_lower_one(age: Decimal, weight: Decimal, creatinine: Decimal) -> None:
    of = {sex: clearance(str(age), sex, str(weight), str(creatinine)) for sex in Sex}
    assert of[Sex.OTHER] == of[Sex.FEMALE] <= of[Sex.MALE]


# --- from part of it ------------------------------------------------------------------------------------------------------

FULL = {"age": "50", "sex": Sex.MALE, "body_weight": "60", "creatinine": "110.5"}


@pytest.mark.parametrize("missing", list(FULL))
def test_whatever_is_missing_is_asked_for_and_settles_no_band(missing: str) -> None:
    evaluation = Evaluation(GUIDELINE, case_of(**{name: value for name, value in FULL.items() if name != missing}))
    from_60 = at_least(creatinine_clearance, "60")
    assert not evaluation.is_true(from_60, None)
    assert not evaluation.is_false(from_60, None)
    assert [need.finding for need in needs(evaluation, from_60, None)] == [missing]


def test_part_of_it_can_be_enough() -> None:
    """The heaviest man of 90 years with 1,000 umol/L has less than 30 mL/min: the weight is not needed to know it."""
    known = case_of(age="90", sex=Sex.MALE, creatinine="1000")
    assert interval(known).high == Decimal("21.5")
    assert Evaluation(GUIDELINE, known).is_false(at_least(creatinine_clearance, "30"), None)


@given(AGES, SEXES, WEIGHTS, CREATININES, st.permutations(list(FULL)))
def test_learning_narrows_it_and_never_moves_it(
    age: Decimal, sex: Sex, weight: Decimal, creatinine: Decimal, order: list[str]
) -> None:
    """Of the whole and of the two products it is made of: what the proof of S18 takes for granted."""
    above, below = creatinine_clearance.of, creatinine_clearance.over
    assert isinstance(above, Product)
    assert isinstance(below, Product)
    values: dict[str, Value] = {"age": age, "sex": sex, "body_weight": weight, "creatinine": creatinine}
    for quantity in (above, below, creatinine_clearance):
        steps = [interval(case_of(**{name: values[name] for name in order[:known]}), quantity) for known in range(5)]
        for before, after in pairwise(steps):
            assert before.low <= after.low <= after.high <= before.high
        assert steps[-1].exact


INTERVALS = st.tuples(decimals(0, 500), decimals(0, 500)).map(lambda ends: Interval(min(ends), max(ends)))


@given(st.lists(st.tuples(INTERVALS, decimals(0, 1), decimals(0, 1)), min_size=1, max_size=4))
def test_a_product_of_narrower_factors_is_narrower(factors: list[tuple[Interval, Decimal, Decimal]]) -> None:
    wide = product([whole for whole, _, _ in factors])
    inside = [sorted(whole.low + share * (whole.high - whole.low) for share in shares) for whole, *shares in factors]
    narrow = product([Interval(low, high) for low, high in inside])
    assert wide is not None
    assert narrow is not None
    assert wide.low <= narrow.low <= narrow.high <= wide.high
