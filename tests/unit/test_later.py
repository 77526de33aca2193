"""What is worked out when it is read: a tuple to whoever reads all of it, and no work for what nobody reads."""

import pickle
from itertools import islice

import pulsefirst
from conftest import AT, GUIDELINE
from pulsefirst.model.later import Keyed, Later
from pulsefirst.model.plan import Status, Tier

CASE = {"left": {"dorsalis_pedis": "absent", "numbness": "new, or more than usual"}}


def test_a_part_is_worked_out_once_something_beyond_the_part_before_is_read() -> None:
    worked_out = []

    def parts():
        for part in ("ab", "", "cd"):
            worked_out.append(part)
            yield part

    several = Later(parts())
    assert list(islice(several, 2)) == ["a", "b"]
    assert several.first_part() == ("a", "b")
    assert worked_out == ["ab"]
    assert several == ("a", "b", "c", "d")
    assert worked_out == ["ab", "", "cd"]
    assert (several[1], several[-1], several[1:3], len(several)) == ("b", "d", ("b", "c"), 4)


def test_what_has_no_parts_is_empty() -> None:
    assert Later([]).first_part() == ()
    assert Later(()) == ()
    assert not Later([(), ()])


def test_an_item_is_worked_out_only_where_its_key_is_wanted_and_only_once() -> None:
    worked_out = []

    def work_out(place):
        worked_out.append(place)
        return place * 10

    several = Keyed("abab", work_out)
    assert list(several.where(str.upper, "B")) == [10, 30]
    assert list(several.where(str.upper, ["B", "B", "C"])) == [10, 30]
    assert worked_out == [1, 3]
    assert several == (0, 10, 20, 30)
    assert several != (0, 10)


def test_it_is_equal_hashed_shown_and_kept_as_its_tuple() -> None:
    several, whole = Later(["ab"]), ("a", "b")
    assert several == whole
    assert whole == several
    assert hash(several) == hash(whole)
    assert repr(several) == repr(whole)
    assert pickle.loads(pickle.dumps(several)) == whole


def test_a_plan_read_in_part_says_what_a_plan_read_whole_says() -> None:
    case = pulsefirst.load_case(CASE)
    in_part, whole = pulsefirst.assess(case, at=AT), pulsefirst.assess(case, at=AT)
    everything = tuple(whole.questions), tuple(whole.proposals)
    assert in_part.of_triage() == tuple(question for question in everything[0] if question.tier is Tier.TRIAGE)
    assert list(in_part.with_status(Status.UNDETERMINED)) == [
        line for line in everything[1] if line.status is Status.UNDETERMINED
    ]
    rule = everything[1][-1]
    assert in_part.proposal(rule.id, rule.leg) == rule
    assert (tuple(in_part.questions), tuple(in_part.proposals)) == everything
    assert [question.tier for question in whole.questions] == sorted(
        (question.tier for question in whole.questions), key=list(Tier).index
    )
    assert {line.id for line in whole.proposals} == set(GUIDELINE.recommendations)
