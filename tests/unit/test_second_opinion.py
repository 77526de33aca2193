"""The second opinion on the red flags: its own table, its states, its bounds, and what it finds in a broken guideline."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from math import comb
from random import Random

import pytest

from conftest import GUIDELINE, SOURCE_ONLY
from generative.cases import case_about, random_case
from pulsefirst.checks import second_opinion as opinions
from pulsefirst.checks.plain_truth import plain_truth
from pulsefirst.checks.rewrite import rewrite
from pulsefirst.checks.second_opinion import (
    OpinionReport,
    missed,
    opinion_on,
    second_opinion,
)
from pulsefirst.checks.second_opinion_report import opinions_as_markdown
from pulsefirst.checks.shares import upper_bound
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.language import URGENT, any_of, at_least, at_least_n_of, at_most, not_, range_of
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.conditions import Flag, Measured
from pulsefirst.model.legs import Leg
from pulsefirst.notation import case_from

FLAGS = GUIDELINE.red_flags
LIMIT = 150


@pytest.fixture(scope="module")
def report():
    return second_opinion(GUIDELINE, limit=LIMIT)


def test_no_flag_is_missed(report):
    assert report.misses == ()
    assert [one.missed for one in report.opinions] == [0] * len(FLAGS)


def test_every_flag_is_run_and_met(report):
    assert [one.flag for one in report.opinions] == list(FLAGS.values())
    assert all(one.run == min(one.states, LIMIT) for one in report.opinions)
    assert all(one.true for one in report.opinions if one.run == one.states)
    assert all(one.undetermined for one in report.opinions)


@pytest.mark.parametrize("flag", FLAGS.values(), ids=lambda flag: flag.name)
def test_no_flag_is_missed_in_cases_about_it(flag):
    """A state in which a flag of many parts is true is rarely drawn, and so it is aimed at."""
    met = 0
    for leg in legs_of_condition(flag.when):
        for seed in range(25):
            case = case_about(Random(seed), flag.when, leg)
            met += plain_truth(flag.when, leg, case.facts) is True
            assert missed(GUIDELINE, case, (flag,)) == ()
    assert met


def test_the_flags_of_the_source_are_missed_no_more_by_the_source_alone():
    report = second_opinion(SOURCE_ONLY, limit=LIMIT // 3)
    assert [one.flag.name for one in report.opinions] == list(SOURCE_ONLY.red_flags)
    assert report.misses == ()
    assert set(SOURCE_ONLY.red_flags) < set(FLAGS)


def test_few_states_are_all_run():
    one = opinion_on(GUIDELINE, FLAGS["flag_getting_worse"])
    assert one.states == one.run == 2 * 5 * 5, "two legs, and two trends with three answers, none, or not assessed"
    assert one.true == 2 * (25 - 16)
    assert one.bound is None


STATES = 5**4 * 4
"""Of the saddle and the sphincters: four with three answers, none, or not assessed; and worse within 14 days: yes, no, none, or not."""
TRUE = (5**4 - 4**4) * 4 + (4**4 - 3**4)
"""Those in which one of the four is new, and those in which one is old and known to be worse."""


def test_more_are_sampled_the_same_for_a_seed():
    flag = FLAGS["flag_saddle_or_sphincter"]
    one, again, other = (opinion_on(GUIDELINE, flag, 200, seed) for seed in (1, 1, 2))
    assert one == again
    assert one.true != other.true
    assert one.states == STATES
    assert one.bound == pytest.approx(1 - 0.05 ** (1 / 200))


def test_the_sample_is_even():
    """The flag is true in the same share of a sample as in all states."""
    one = opinion_on(GUIDELINE, FLAGS["flag_saddle_or_sphincter"], 2000)
    assert one.true / one.run == pytest.approx(TRUE / STATES, abs=0.04)


# --- what it finds ------------------------------------------------------------------------------------------------------


def test_a_forgotten_part_is_found():
    less = replace(
        GUIDELINE.criteria["saddle_or_sphincter_change"],
        when=any_of(GUIDELINE.findings["saddle_numbness"].among(Change.NEW)),
    )
    guideline = rewrite(GUIDELINE, {GUIDELINE.criteria["saddle_or_sphincter_change"]: less})
    one = opinion_on(guideline, guideline.red_flags["flag_saddle_or_sphincter"])
    assert one.true == TRUE
    assert one.missed > 0
    assert len(one.misses) == opinions.KEPT
    whats = {miss.what for miss in one.misses}
    assert whats <= {"is true, and its call is not demanded", "cannot be told, and its call is not possible any more"}
    assert any(
        f"- {one.flag.name}, patient: {what}" in opinions_as_markdown(OpinionReport(opinions=(one,), seed=1))
        for what in whats
    )


def test_a_call_that_can_wait_is_found():
    act = replace(
        GUIDELINE.recommendations["cauda_equina_by_sphincter"],
        do=replace(GUIDELINE.recommendations["cauda_equina_by_sphincter"].do, urgency=URGENT),
    )
    guideline = rewrite(GUIDELINE, {GUIDELINE.recommendations["cauda_equina_by_sphincter"]: act})
    found = missed(guideline, case_from({"urinary_retention": "new or changed"}, guideline))
    assert {miss.flag.name for miss in found} == {"flag_saddle_or_sphincter"}


SLOW = {
    "left": {
        "numbness": "the patient's usual",
        "numbness_trend": "getting worse",
        "onset": "90 days",
        "onset_manner": "gradual",
        "deficit_came_slowly": "yes",
    }
}


def test_a_call_withheld_as_promised_is_none():
    case = case_from(SLOW, GUIDELINE)
    assert Evaluation(GUIDELINE, case).is_true(GUIDELINE.recommendations["slow_progression"].when, Leg.LEFT)
    assert missed(GUIDELINE, case) == ()


def test_a_call_withheld_by_what_was_not_promised_is_one():
    guideline = replace(GUIDELINE, promises=())
    assert {miss.flag.name for miss in missed(guideline, case_from(SLOW, guideline))} == {"flag_getting_worse"}


# --- its own table --------------------------------------------------------------------------------------------------------


def test_the_table_reads_the_flags_as_the_engine_does():
    random = Random(7)
    for _ in range(150):
        case = random_case(random)
        evaluation = Evaluation(GUIDELINE, case)
        for flag in FLAGS.values():
            for leg in legs_of_condition(flag.when):
                truth = evaluation.truth(flag.when, leg)
                engine = True if truth.yes else False if truth.no else None
                assert plain_truth(flag.when, leg, case.facts) is engine, (flag.name, leg, case.facts)


def named(name: str) -> Flag:
    flag = Flag(question=f"{name}?")
    object.__setattr__(flag, "name", name)
    return flag


YES, NO, OPEN, CLOSED = (named(name) for name in ("yes", "no", "open", "closed"))
KNOWN = {Key("yes", None): True, Key("no", None): False, Key("closed", None): NOT_ASSESSED}


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (any_of(NO, YES, OPEN), True),
        (any_of(NO, OPEN), None),
        (any_of(NO, CLOSED), None),
        (not_(OPEN), None),
        (not_(NO), True),
        (at_least_n_of(2, YES, OPEN, NO), None),
        (at_least_n_of(2, YES, NO, NO), False),
        (at_least_n_of(1, YES, OPEN, NO), True),
    ],
)
def test_the_table_is_kleene_s(condition, said):
    assert plain_truth(condition, None, KNOWN) is said


def test_a_number_whose_question_cannot_arise_is_compared_with_nothing():
    score = Measured(question="How much?", unit="points", only_if=YES, **range_of("1", "10"))
    object.__setattr__(score, "name", "score")
    some = at_least(score, "2")
    assert plain_truth(some, None, {Key("yes", None): False}) is False
    assert plain_truth(some, None, {Key("yes", None): True}) is None
    assert plain_truth(some, None, {Key("yes", None): True, Key("score", None): Decimal(2)}) is True


def test_a_flag_over_more_than_plain_findings_is_refused():
    with pytest.raises(TypeError, match="Known"):
        plain_truth(at_most(GUIDELINE.quantities["abi"], "0.90"), Leg.LEFT, {})


def test_of_a_number_each_limit_and_its_neighbors_are_states():
    table = opinions._Table(FLAGS["flag_reduced_and_recent"], Leg.LEFT)
    states = dict(table.columns)[Key("onset", Leg.LEFT)]
    assert states[2:] == (Decimal("335.99"), Decimal(336), Decimal("336.01"))
    assert states[:2] == (None, NOT_ASSESSED)
    assert table.case(0) == Case()


# --- bounds -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("missed", "run", "bound"), [(0, 10, 0.2589), (1, 10, 0.3942), (3, 20, 0.3437), (10, 10, 1.0)])
def test_bounds_are_those_of_the_tables(missed, run, bound):
    assert upper_bound(missed, run) == pytest.approx(bound, abs=1e-4)


def test_a_bound_leaves_one_in_twenty():
    for some, run in ((0, 7), (2, 50), (5, 400)):
        share = upper_bound(some, run)
        below = sum(comb(run, k) * share**k * (1 - share) ** (run - k) for k in range(some + 1))
        assert below == pytest.approx(0.05)


def test_zero_misses_of_a_full_run():
    assert upper_bound(0, 200_000) == pytest.approx(1.5e-5, rel=0.01)


# --- the report ---------------------------------------------------------------------------------------------------------


def test_the_report_says_what_it_is_of(report):
    lines = opinions_as_markdown(report)
    assert len([line for line in lines if line.startswith("| ")]) == 1 + len(FLAGS)
    assert any("of generated cases, not of patients" in line for line in lines)
    assert any("every state was run" in line for line in lines)
    beyond = [line for line in lines if "(beyond the source)" in line]
    assert len(beyond) == len(FLAGS) - len(SOURCE_ONLY.red_flags)
    assert "absent_pulses" not in "\n".join(lines)
