"""Chapter 4. Quantities, node by node. Each is an interval: the lowest and the highest that it can still be.

A comparison is true or false only when the whole interval agrees.
"""

from decimal import Decimal
from enum import StrEnum

import pytest

from pulsefirst.language import (
    above,
    all_of,
    at_least,
    at_most,
    below,
    bounded,
    difference,
    either_way,
    elapsed,
    highest,
    not_,
    on_the_other_side,
    range_of,
    ratio,
    scale,
    table,
)
from pulsefirst.model.conditions import Coded, Flag, Lowest, Measured, Points, Since
from spec.small import LEFT, LEG, NOT_ASSESSED, RIGHT, case, could, guideline, interval, known, rows

CUFF = {"no signal": Decimal(0), "not compressible": Decimal("Infinity")}


class Felt(StrEnum):
    PRESENT = "present"
    ABSENT = "absent"
    UNCERTAIN = "uncertain"


class Heard(StrEnum):
    AUDIBLE = "audible"
    SILENT = "silent"


front = Measured(question="Front artery?", scope=LEG, unit="mmHg", words=CUFF, **range_of("0", "300"))
back = Measured(question="Back artery?", scope=LEG, unit="mmHg", words=CUFF, **range_of("0", "300"))
arm = Measured(question="Arm?", scope=LEG, unit="mmHg", **range_of("50", "300"))
recorded = Measured(question="Index?", scope=LEG, unit="ratio", places=2, **range_of("0", "3"))
felt = Coded(question="Felt?", scope=LEG, values=Felt)
heard = Coded(question="Heard?", scope=LEG, values=Heard)
hurts = Flag(question="Does it hurt?")
burns = Flag(question="Does it burn?")
onset = Since(question="Since when?", only_if=hurts)
pain_score = Measured(question="How much?", unit="points", only_if=hurts, **range_of("1", "10"))
rest_score = Measured(question="How much at rest?", unit="points", **range_of("0", "10"))

ankle = highest("ankle", front, back)
weakest = Lowest((front, back), title="weakest")
arms = highest("arms", arm, on_the_other_side(arm))
index = ratio("index", ankle, arms)
either = either_way("index, either way", recorded, index)
gap = difference("gap", recorded, index)
age = elapsed("age", onset)
score = Points(((hurts, 2), (burns, -1)), title="score")
flow = table(
    "flow",
    felt,
    heard,
    cells={
        (Felt.PRESENT, Heard.AUDIBLE): "2",
        (Felt.UNCERTAIN, Heard.AUDIBLE): "1",
        (Felt.UNCERTAIN, Heard.SILENT): "0",
        (Felt.ABSENT, Heard.AUDIBLE): "0",
        (Felt.ABSENT, Heard.SILENT): "0",
    },
)
OURS = guideline(**{name: one for name, one in list(globals().items()) if not name.startswith("_") and hasattr(one, "name")})


def left(of, **facts):
    return interval(OURS, of, case(left=facts), LEFT)


def test_measured():
    assert left(front) == "0 to Infinity"  # the plausible range, with the words of a cuff
    assert left(arm) == "50 to 300"
    assert left(front, front="130") == "130"
    assert left(arm, arm=NOT_ASSESSED) == "50 to 300"


WORDS = """
| the word         | stands for | above 1.40 | 0.90 or less |
|------------------|------------|------------|--------------|
| no signal        | 0          | false      | true         |
| not compressible | Infinity   | true       | false        |
"""


@pytest.mark.parametrize(("word", "value", "is_high", "is_low"), rows(WORDS))
def test_words_stand_for_numbers(word, value, is_high, is_low):
    assert front.words[word] == Decimal(value)
    facts = case(left={"front": value, "back": value, "arm": "120"}, right={"arm": "120"})
    assert known(OURS, above(index, "1.40"), facts, LEFT) == is_high
    assert known(OURS, at_most(index, "0.90"), facts, LEFT) == is_low


def test_highest_and_lowest():
    assert left(ankle, front="130") == "130 to Infinity"
    assert left(ankle, front="130", back="90") == "130"
    assert left(weakest, front="130") == "0 to 130"
    assert left(weakest, front="130", back="90") == "90"


PARTLY = """
| front | back | arms    | index            | 0.90 or less | above 1.40 |
|-------|------|---------|------------------|--------------|------------|
| -     | -    | -       | 0.00 to Infinity | unknown      | unknown    |
| 130   | -    | 120     | 1.08 to Infinity | false        | unknown    |
| 60    | -    | 120     | 0.50 to Infinity | unknown      | unknown    |
| 60    | 60   | 120     | 0.50             | true         | false      |
| 60    | 0    | 120     | 0.50             | true         | false      |
| 100   | 100  | -       | 0.33 to 2.00     | unknown      | unknown    |
"""


@pytest.mark.parametrize(("of_front", "of_back", "of_arms", "between", "low", "high"), rows(PARTLY))
def test_from_part_of_its_inputs_a_ratio_is_an_interval(of_front, of_back, of_arms, between, low, high):
    """One artery of 130 over arms of 120 makes the index at least 1.08, and "0.90 or less" is settled false."""
    this = {"front": of_front, "back": of_back, "arm": of_arms}
    facts = case(
        left={name: value for name, value in this.items() if value != "-"},
        right={"arm": of_arms} if of_arms != "-" else {},
    )
    assert interval(OURS, index, facts, LEFT) == between
    assert known(OURS, at_most(index, "0.90"), facts, LEFT) == low
    assert known(OURS, above(index, "1.40"), facts, LEFT) == high


def test_the_higher_arm_counts_and_one_arm_is_not_both():
    assert interval(OURS, arms, case(left={"arm": "120"}), LEFT) == "120 to 300"
    both = case(left={"arm": "120"}, right={"arm": "140"})
    assert interval(OURS, arms, both, LEFT) == interval(OURS, arms, both, RIGHT) == "140"


EDGES = """
| measured | rounded | 0.90 or less | 1.00 or more | above 1.40 |
|----------|---------|--------------|--------------|------------|
| 0.90     | 0.90    | true         | false        | false      |
| 0.904    | 0.90    | true         | false        | false      |
| 0.905    | 0.91    | false        | false        | false      |
| 0.91     | 0.91    | false        | false        | false      |
| 0.994    | 0.99    | false        | false        | false      |
| 0.995    | 1.00    | false        | true         | false      |
| 1.40     | 1.40    | false        | true         | false      |
| 1.404    | 1.40    | false        | true         | false      |
| 1.405    | 1.41    | false        | true         | true       |
"""


@pytest.mark.parametrize(("measured", "result", "low", "normal", "high"), rows(EDGES))
def test_rounding_half_up_before_any_band(measured, result, low, normal, high):
    computed = case(left={"front": str(Decimal(measured) * 200), "back": "0", "arm": "200"}, right={"arm": "200"})
    stated = case(left={"recorded": measured})
    for quantity, facts in ((index, computed), (recorded, stated), (either, computed), (either, stated)):
        assert interval(OURS, quantity, facts, LEFT) == result
        assert known(OURS, at_most(quantity, "0.90"), facts, LEFT) == low
        assert known(OURS, at_least(quantity, "1.00"), facts, LEFT) == normal
        assert known(OURS, above(quantity, "1.40"), facts, LEFT) == high


COMPARED = """
| value | at most 5 | below 5 | no less than 5 | above 5 |
|-------|-----------|---------|----------------|---------|
| 4.99  | true      | true    | false          | false   |
| 5     | true      | false   | true           | false   |
| 5.01  | false     | false   | true           | true    |
"""


@pytest.mark.parametrize(("value", "most", "less", "least", "more"), rows(COMPARED))
def test_the_four_comparisons(value, most, less, least, more):
    answers = [known(OURS, how(rest_score, "5"), case(rest_score=value)) for how in (at_most, below, at_least, above)]
    assert answers == [most, less, least, more]


def test_known_either_way():
    """Either way settles it; until one does, it is what both ways still allow."""
    assert left(either, recorded="0.80") == "0.80"
    full = case(left={"front": "100", "back": "90", "arm": "125"}, right={"arm": "100"})
    assert interval(OURS, either, full, LEFT) == "0.80"
    assert left(either, front="130", arm="120") == "0.43 to 3"  # the other arm may be up to 300, and no index is above 3


TWO_WAYS = """
| felt      | heard   | flow   | present | absent  |
|-----------|---------|--------|---------|---------|
| -         | -       | 0 to 2 | unknown | unknown |
| present   | -       | 2      | true    | false   |
| absent    | -       | 0      | false   | true    |
| uncertain | -       | 0 to 1 | false   | unknown |
| -         | silent  | 0      | false   | true    |
| -         | audible | 0 to 2 | unknown | unknown |
| uncertain | audible | 1      | false   | false   |
| uncertain | silent  | 0      | false   | true    |
| absent    | audible | 0      | false   | true    |
"""


@pytest.mark.parametrize(("of_felt", "of_heard", "between", "present", "absent"), rows(TWO_WAYS))
def test_a_table_is_two_ways_to_one_fact(of_felt, of_heard, between, present, absent):
    """Felt and heard are one fact, and either settles it: a pulse over a silent artery has no cell, it is a conflict."""
    facts = {"felt": Felt(of_felt)} if of_felt != "-" else {}
    facts |= {"heard": Heard(of_heard)} if of_heard != "-" else {}
    assert left(flow, **facts) == between
    assert known(OURS, at_least(flow, "2"), case(left=facts), LEFT) == present
    assert known(OURS, at_most(flow, "0"), case(left=facts), LEFT) == absent


def test_difference():
    facts = {"recorded": "0.80", "front": "120", "back": "100", "arm": "120"}
    assert interval(OURS, gap, case(left=facts, right={"arm": "100"}), LEFT) == "-0.20"
    assert left(gap, recorded="0.80") == "-Infinity to 0.80"


def test_the_other_side():
    facts = case(right={"arm": "140"})
    assert interval(OURS, on_the_other_side(arm), facts, LEFT) == "140"
    assert interval(OURS, on_the_other_side(arm), facts, RIGHT) == "50 to 300"


AGES = """
| hours | days or less than 14 | more than 14 days |
|-------|----------------------|-------------------|
| 0     | true                 | false             |
| 336   | true                 | false             |
| 336.1 | false                | true              |
| 8760  | false                | true              |
"""


@pytest.mark.parametrize(("hours", "recent", "old"), rows(AGES))
def test_elapsed_is_days_before_the_findings_were_made(hours, recent, old):
    facts = case(hurts=True, onset=hours)
    assert known(OURS, at_most(age, "14"), facts) == recent
    assert known(OURS, above(age, "14"), facts) == old


POINTS = """
| hurts | burns | score   |
|-------|-------|---------|
| -     | -     | -1 to 2 |
| yes   | -     | 1 to 2  |
| yes   | yes   | 1       |
| no    | -     | -1 to 0 |
| no    | no    | 0       |
"""


@pytest.mark.parametrize(("of_hurts", "of_burns", "between"), rows(POINTS))
def test_points(of_hurts, of_burns, between):
    answers = {"hurts": of_hurts, "burns": of_burns}
    assert interval(OURS, score, case(**{name: one == "yes" for name, one in answers.items() if one != "-"})) == between


# --- what does not arise -----------------------------------------------------------------------------------------------------


def test_what_cannot_arise_has_none_of_its_values():
    without = case(hurts=False)
    assert interval(OURS, age, without) == "does not arise"
    assert known(OURS, at_most(age, "14"), without) == "false"
    assert known(OURS, above(age, "14"), without) == "false"
    assert known(OURS, at_most(age, "14")) == "unknown"


def test_what_may_not_arise_is_not_settled_by_its_range():
    """A score of 1 to 10 is at least 1, where there is a score at all."""
    assert known(OURS, at_least(pain_score, "1")) == "unknown"
    assert known(OURS, at_least(pain_score, "1"), case(hurts=True)) == "true"
    assert known(OURS, at_least(pain_score, "1"), case(hurts=False)) == "false"


def test_a_part_that_may_not_arise_settles_no_highest():
    """Without pain the worst score is that at rest, and it may be 0."""
    worst = highest("worst", pain_score, rest_score)
    assert known(OURS, at_most(worst, "0"), case(rest_score="0", hurts=False)) == "true"
    assert known(OURS, at_most(worst, "0"), case(rest_score="0")) == "unknown"


def test_a_comparison_can_become_what_its_open_inputs_let_it():
    assert could(OURS, at_most(rest_score, "5")) == "open"
    assert could(OURS, at_most(rest_score, "5"), case(rest_score=NOT_ASSESSED)) == "closed"
    assert could(OURS, all_of(hurts, not_(burns)), case(hurts=True)) == "open"


# --- bounded by another quantity -------------------------------------------------------------------------------------------

weak = Flag(question="Weak?", scope=LEG)
trouble = Since(question="Since when is there trouble?", scope=LEG)
weak_since = Since(question="Since when is it weak?", scope=LEG, only_if=weak)
weakness = bounded("age of the weakness", elapsed("of its own", weak_since), elapsed("of the trouble", trouble), unit="days")
TIMES = guideline(weak=weak, trouble=trouble, weak_since=weak_since, weakness=weakness)

BOUNDED = """
| weak | trouble began, hours ago | weak since, hours ago | weakness, days |
|------|--------------------------|-----------------------|----------------|
| yes  | -                        | -                     | 0 to Infinity  |
| yes  | 240                      | -                     | 0 to 10        |
| yes  | 240                      | 48                    | 2              |
| yes  | -                        | 48                    | 2              |
| yes  | 24                       | 48                    | 1              |
| no   | 240                      | -                     | does not arise |
"""


@pytest.mark.parametrize(("is_weak", "began", "since", "age"), rows(BOUNDED))
def test_what_began_within_something_older_is_no_older_than_that(is_weak, began, since, age):
    """Of an old trouble nothing dates this morning's weakness; a recent one makes the weakness recent."""
    facts = {"weak": is_weak == "yes", "trouble": began, "weak_since": since}
    known = case(left={name: value for name, value in facts.items() if value != "-"})
    assert interval(TIMES, weakness, known, LEFT) == age


def test_a_bound_settles_a_comparison():
    recent = at_most(weakness, "14")
    assert known(TIMES, recent, case(left={"weak": True, "trouble": "240"}), LEFT) == "true"
    assert known(TIMES, recent, case(left={"weak": True, "trouble": "2400"}), LEFT) == "unknown"
    assert known(TIMES, recent, case(left={"weak": True, "trouble": "2400", "weak_since": "2000"}), LEFT) == "false"


# --- grades in order --------------------------------------------------------------------------------------------------------

gone, poor, fair = (Flag(question=f"{word}?") for word in ("Gone", "Poor", "Fair"))
grade_of_flow = scale("flow", ("0", gone), ("1", poor), ("2", fair), otherwise="3")
GRADES = guideline(gone=gone, poor=poor, fair=fair, grade_of_flow=grade_of_flow)

SCALE = """
| gone | poor | fair | flow   |
|------|------|------|--------|
| -    | -    | -    | 0 to 3 |
| yes  | -    | -    | 0      |
| yes  | no   | yes  | 0      |
| no   | -    | -    | 1 to 3 |
| no   | yes  | -    | 1      |
| -    | yes  | -    | 0 to 1 |
| -    | no   | yes  | 0 to 2 |
| -    | -    | no   | 0 to 3 |
| no   | no   | -    | 2 to 3 |
| no   | no   | no   | 3      |
| -    | no   | no   | 0 to 3 |
"""


@pytest.mark.parametrize(("is_gone", "is_poor", "is_fair", "grade"), rows(SCALE))
def test_the_first_grade_that_holds(is_gone, is_poor, is_fair, grade):
    """A grade that is known hides the later ones, not the earlier that can still hold."""
    answers = {"gone": is_gone, "poor": is_poor, "fair": is_fair}
    known = case(**{name: answer == "yes" for name, answer in answers.items() if answer != "-"})
    assert interval(GRADES, grade_of_flow, known) == grade
