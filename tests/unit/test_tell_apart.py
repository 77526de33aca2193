"""What tells the first causes apart: the answers that go with each of them."""

import pulsefirst
from conftest import AT, GUIDELINE
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.rank import rank
from pulsefirst.engine.tell_apart import MOST_CAUSES, MOST_ROWS, tell_apart
from pulsefirst.model.conditions import Burden
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Standing

HEAVY = {"onset": "8 months", "pain": True, "comes_with_walking": True, "worse_within_14_days": False}
STENOSIS = {"age": "74 years", "worse_standing_or_walking": True, "left": HEAVY, "right": HEAVY}


def found(**facts):
    case = pulsefirst.load_case(facts)
    ranking = rank(GUIDELINE, case, AT)
    evaluation, _ = settle(GUIDELINE, case)
    return evaluation, ranking, tell_apart(evaluation, ranking.causes)


def test_a_table_has_at_most_three_causes_and_tells_them_apart_by_what_is_not_known() -> None:
    evaluation, _, table = found(**STENOSIS)
    assert 2 <= len(table.causes) <= MOST_CAUSES
    assert 1 <= len(table.rows) <= MOST_ROWS
    for row in table.rows:
        assert all(evaluation.recorded(row.finding, leg) is None for leg in row.legs)
        assert len(row.goes_with) == len(table.causes)
        assert len(set(row.goes_with)) > 1, f"{row.finding.name} tells nothing apart"


def test_the_quickest_comes_first() -> None:
    _, _, table = found(**STENOSIS)
    burdens = [max(row.finding.burden, Burden.TOUCH) for row in table.rows]
    assert burdens == sorted(burdens)


def test_the_answers_that_go_with_a_cause_are_answers_of_the_finding() -> None:
    _, _, table = found(**STENOSIS)
    answers = {True, False}
    for row in table.rows:
        told = {answer for cell in row.goes_with for answer in cell}
        assert told <= (answers | set(getattr(row.finding, "values", ())))


def test_nothing_separates_where_fewer_than_two_causes_are_in_question() -> None:
    _, _, table = found()
    assert table.rows == ()


def test_a_cause_that_is_confirmed_is_told_apart_from_nothing() -> None:
    walking = {"onset": "1 year", "cramp": True, "comes_with_walking": True, "ankle_brachial_index": "0.71"}
    _, ranking, table = found(left={**walking, "gone_within_10_minutes_of_rest": True, "worse_within_14_days": False})
    assert ranking.causes[0].standing is Standing.CONFIRMED
    assert table.rows == ()


def test_the_sick_leg_and_the_well_one_are_told_apart() -> None:
    felt = {"dorsalis_pedis": "present", "posterior_tibial": "present", "pallor": "none", "coolness": "none"}
    _, _, table = found(left={**felt, "numbness": "new, or more than usual", "onset": "1 day"}, right=felt)
    pain = {row.legs: row.goes_with[0] for row in table.rows if row.finding.name == "pain"}
    assert table.causes[0].id == "radiculopathy"
    assert pain == {(Leg.LEFT,): (True,), (Leg.RIGHT,): (False,)}, (
        "a painful sick leg speaks for it, a painful well one does not"
    )


def test_of_a_well_leg_only_what_each_cause_goes_with_is_asked() -> None:
    cold = {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "coolness": "new", "numbness": "new", "onset": "3 h"}
    _, _, table = found(left=cold)
    assert table.rows
    assert all(row.legs != (Leg.RIGHT,) or () not in row.goes_with for row in table.rows)
