"""Chapter 13. Formulas: constants, products and grids. Each is an interval too, and from part of its inputs never a guess."""

from decimal import Decimal

import pytest

from pulsefirst.language import (
    above,
    at_least,
    at_most,
    below,
    constant,
    difference,
    grid,
    on_the_other_side,
    points,
    product,
    range_of,
    ratio,
)
from pulsefirst.model.conditions import Flag, Measured
from spec.small import LEFT, LEG, NOT_ASSESSED, RIGHT, case, could, guideline, interval, known, rows

hurts = Flag(question="Does it hurt?")
swollen = Flag(question="Swollen?")
tender = Flag(question="Tender?")
worn = Flag(question="Worn?")
score = Measured(question="How much at rest?", unit="points", **range_of("0", "10"))
pain_score = Measured(question="How much?", unit="points", only_if=hurts, **range_of("1", "10"))
weight = Measured(question="Weight?", unit="kg", **range_of("40", "160"))
load = Measured(question="Load?", unit="kg", only_if=hurts, **range_of("1", "90"))
pressure = Measured(
    question="Pressure?",
    scope=LEG,
    unit="mmHg",
    words={"not compressible": Decimal("Infinity")},
    **range_of("0", "300"),
)

ten_less_score = difference("ten less the score", constant("10"), score)
burden = product("burden", weight, score)
half = ratio("half", product("half of it", weight, constant("0.5")), constant("1"), places=1)
pull = product("pull", pressure, score)
across = product("across", pressure, on_the_other_side(pressure))
carried = product("carried", load, weight)
share = ratio("share", weight, load)
twice_above_5 = product("twice what is above 5", difference("above 5", score, constant("5")), constant("2"))
swelling = points("swelling", (swollen, 1), (tender, 1))
wear = points("wear", (worn, 2))
STAGES = {(0, 0): "1", (1, 0): "1", (2, 0): "2", (0, 2): "2", (1, 2): "4", (2, 2): "4"}
stage = grid("stage", swelling, wear, cells=STAGES)
tens = grid("tens", score, cells={(place,): str(10 * place) for place in range(11)})
flat = grid("flat", pain_score, cells={(place,): "7" for place in range(1, 11)})
OURS = guideline(**{name: one for name, one in list(globals().items()) if not name.startswith("_") and hasattr(one, "name")})


def of(quantity, **facts):
    return interval(OURS, quantity, case(**facts))


def told(**answers):
    """A case of these answers; a dash stands for none."""
    return case(**{name: _told(answer) for name, answer in answers.items() if answer != "-"})


def _told(answer):
    return {"yes": True, "no": False, "not assessed": NOT_ASSESSED}.get(answer, answer)


# --- a constant -------------------------------------------------------------------------------------------------------------


def test_a_constant_is_always_known():
    assert of(constant("0.5")) == "0.5"
    assert known(OURS, at_most(constant("0.5"), "0.5")) == "true"
    assert known(OURS, below(constant("0.5"), "0.5")) == "false"


def test_a_constant_in_a_difference():
    assert of(ten_less_score) == "0 to 10"
    assert of(ten_less_score, score="4") == "6"


# --- a product --------------------------------------------------------------------------------------------------------------

PRODUCTS = """
| weight       | score        | burden    | at most 100 | above 1600 |
|--------------|--------------|-----------|-------------|------------|
| -            | -            | 0 to 1600 | unknown     | false      |
| 50           | -            | 0 to 500  | unknown     | false      |
| 50           | not assessed | 0 to 500  | unknown     | false      |
| -            | 2            | 80 to 320 | unknown     | false      |
| not assessed | 3            | 120 to 480 | false      | false      |
| -            | 0            | 0         | true        | false      |
| 50           | 2            | 100       | true        | false      |
| 50.1         | 2            | 100.2     | false       | false      |
"""


@pytest.mark.parametrize(("of_weight", "of_score", "between", "low", "high"), rows(PRODUCTS))
def test_product(of_weight, of_score, between, low, high):
    """A factor that is known to be 0 settles the whole, whatever the others are."""
    facts = told(weight=of_weight, score=of_score)
    assert interval(OURS, burden, facts) == between
    assert known(OURS, at_most(burden, "100"), facts) == low
    assert known(OURS, above(burden, "1600"), facts) == high


def test_a_product_is_rounded_by_the_ratio_that_holds_it():
    assert of(half, weight="50.1") == "25.1"
    assert of(half, weight="50.09") == "25.0"


BEYOND_MEASURE = """
| pressure | score | pull          | 300 or more |
|----------|-------|---------------|-------------|
| Infinity | 2     | Infinity      | true        |
| Infinity | -     | 0 to Infinity | unknown     |
| Infinity | 0     | 0             | false       |
| -        | 2     | 0 to Infinity | unknown     |
| -        | -     | 0 to Infinity | unknown     |
| 150      | 2     | 300           | true        |
"""


@pytest.mark.parametrize(("of_pressure", "of_score", "between", "high"), rows(BEYOND_MEASURE))
def test_a_product_of_what_is_beyond_measure(of_pressure, of_score, between, high):
    """Of nothing there is nothing, be it of what is beyond measure."""
    left = {"pressure": of_pressure} if of_pressure != "-" else {}
    facts = case(left=left, **({"score": of_score} if of_score != "-" else {}))
    assert interval(OURS, pull, facts, LEFT) == between
    assert known(OURS, at_least(pull, "300"), facts, LEFT) == high


def test_what_is_below_0_counts_as_0_in_a_product():
    assert of(twice_above_5) == "0 to 10"
    assert of(twice_above_5, score="3") == "0"
    assert of(twice_above_5, score="8") == "6"


def test_a_product_across_both_legs_is_the_same_from_either():
    facts = case(left={"pressure": "10"}, right={"pressure": "20"})
    assert interval(OURS, across, facts, LEFT) == interval(OURS, across, facts, RIGHT) == "200"


# --- a grid -----------------------------------------------------------------------------------------------------------------

GRIDS = """
| swollen | tender | worn | stage  | at most 2 |
|---------|--------|------|--------|-----------|
| -       | -      | -    | 1 to 4 | unknown   |
| yes     | yes    | yes  | 4      | false     |
| yes     | yes    | no   | 2      | true      |
| yes     | no     | no   | 1      | true      |
| no      | no     | yes  | 2      | true      |
| yes     | -      | yes  | 4      | false     |
| -       | -      | no   | 1 to 2 | true      |
| no      | no     | -    | 1 to 2 | true      |
| no      | -      | yes  | 2 to 4 | unknown   |
| yes     | -      | -    | 1 to 4 | unknown   |
"""


@pytest.mark.parametrize(("of_swollen", "of_tender", "of_worn", "between", "low"), rows(GRIDS))
def test_grid(of_swollen, of_tender, of_worn, between, low):
    """From part of its axes it is between the lowest and the highest cell left, and cells that agree settle it."""
    facts = told(swollen=of_swollen, tender=of_tender, worn=of_worn)
    assert interval(OURS, stage, facts) == between
    assert known(OURS, at_most(stage, "2"), facts) == low


@pytest.mark.parametrize(("score", "between"), [("-", "0 to 100"), ("0", "0"), ("3", "30"), ("10", "100")])
def test_a_grid_over_a_number_goes_by_whole_numbers(score, between):
    assert interval(OURS, tens, told(score=score)) == between


def test_a_number_between_two_cells_has_none_and_settles_nothing():
    assert of(tens, score="2.5") == "-Infinity to Infinity"
    assert known(OURS, at_most(tens, "100"), case(score="2.5")) == "unknown"


# --- what is open, and what may not arise -----------------------------------------------------------------------------------

OPEN = """
| score        | tens at most 30 | burden at most 100 |
|--------------|-----------------|--------------------|
| -            | open            | open               |
| not assessed | closed          | closed             |
| 2            | true            | true               |
| 4            | false           | false              |
"""


@pytest.mark.parametrize(("score", "of_tens", "of_burden"), rows(OPEN))
def test_a_formula_can_become_what_its_open_inputs_let_it(score, of_tens, of_burden):
    facts = told(score=score, weight="50")
    assert could(OURS, at_most(tens, "30"), facts) == of_tens
    assert could(OURS, at_most(burden, "100"), facts) == of_burden


WHAT_MAY_NOT_ARISE = """
| hurts | carried               | flat                  | share                 | at least 0, 7, 0 |
|-------|-----------------------|-----------------------|-----------------------|------------------|
| -     | -Infinity to Infinity | -Infinity to Infinity | -Infinity to Infinity | unknown          |
| yes   | 40 to 14400           | 7                     | 0.44 to 160.00        | true             |
| no    | does not arise        | does not arise        | does not arise        | false            |
"""


@pytest.mark.parametrize(("of_hurts", "a_product", "a_cell", "a_ratio", "no_less"), rows(WHAT_MAY_NOT_ARISE))
def test_what_may_not_arise_settles_no_formula_that_it_stands_in(of_hurts, a_product, a_cell, a_ratio, no_less):
    """A product is never below 0, a cell here never below 7, where there is one at all."""
    facts = told(hurts=of_hurts)
    for quantity, between, limit in ((carried, a_product, "0"), (flat, a_cell, "7"), (share, a_ratio, "0")):
        assert interval(OURS, quantity, facts) == between
        assert known(OURS, at_least(quantity, limit), facts) == no_less
