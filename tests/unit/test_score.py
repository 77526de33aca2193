"""The results of instruments in general, on a small instrument of nothing in particular."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pulsefirst import language as words
from pulsefirst.engine.score import score
from pulsefirst.model.case import NOT_ASSESSED, Key
from pulsefirst.model.conditions import Flag, Measured
from pulsefirst.model.instruments import Bar, Force, Instrument, Outcome
from pulsefirst.model.legs import Scope
from pulsefirst.model.recommendations import Conflict
from pulsefirst.model.scores import Result, Span, State
from spec.small import LEFT, RIGHT, case, guideline

one = Flag(question="One?")
two = Flag(question="Two?")
deeper = Flag(question="Deeper?", only_if=two)
barrier = Flag(question="Barrier?")
size = Measured(question="Size?", unit="", **words.range_of("0", "10"))
total = words.points("total", (one, 1), (two, 1), (deeper, 2), (words.at_least(size, "5"), 1))
paper = words.verified("A paper", "https://example.org")
HIGH = Outcome(title="high", when=words.at_least(total, "2"), meaning="It is high.")
LOW = Outcome(title="low", when=words.below(total, "2"), meaning="It is low.")


def instrument(*not_for: Bar) -> Instrument:
    return Instrument(
        title="An instrument", purpose="To test.", outcomes=(HIGH, LOW), score=total, not_for=not_for, cites=(paper,)
    )


def result(of: Instrument, **facts: Any) -> Result:
    content = guideline(one=one, two=two, deeper=deeper, barrier=barrier, size=size, total=total, paper=paper, instrument=of)
    (found,) = score(content, case(**facts)).results
    return found


def needed(found: Result) -> list[str]:
    return [need.finding for need in found.needs]


def known_facts(found: Result) -> dict[str, Any]:
    return {fact.finding: fact.value for fact in found.facts}


# --- result, or what is needed ------------------------------------------------------------------------------------------


def test_nothing_known_is_incomplete_and_needs_what_it_reads() -> None:
    found = result(instrument())
    assert found.state is State.INCOMPLETE
    assert found.outcome is None
    assert found.possible == (HIGH, LOW)
    assert needed(found) == ["one", "two", "size"]
    assert found.score == Span(Decimal(0), Decimal(5))
    assert found.facts == ()


def test_a_result_comes_as_soon_as_nothing_unknown_can_change_it() -> None:
    found = result(instrument(), one=True, two=True)
    assert found.state is State.RESULT
    assert found.outcome is HIGH
    assert found.possible == (HIGH,)
    assert found.needs == ()
    assert found.score == Span(Decimal(2), Decimal(5))
    assert known_facts(found) == {"one": True, "two": True}


def test_a_question_that_cannot_arise_is_not_needed() -> None:
    assert needed(result(instrument(), one=True, two=False)) == ["size"]
    found = result(instrument(), one=True, two=False, size="4")
    assert found.outcome is LOW
    assert found.score == Span(Decimal(1), Decimal(1))


def test_a_question_is_needed_once_it_arises_and_not_before() -> None:
    assert needed(result(instrument(), one=False, two=True, size="1")) == ["deeper"]


@pytest.mark.parametrize(("size_of_it", "title"), [("4.9", "low"), ("5", "high")])
def test_the_edge_of_a_limit(size_of_it: str, title: str) -> None:
    found = result(instrument(), one=True, two=False, size=size_of_it)
    assert found.outcome is not None
    assert found.outcome.title == title


def test_what_could_not_be_assessed_is_said_apart_and_is_never_a_no() -> None:
    found = result(instrument(), one=True, two=NOT_ASSESSED, size="1")
    assert found.state is State.INCOMPLETE
    assert found.not_assessed == (Key("two", None),)
    assert needed(found) == []
    assert "two" not in known_facts(found)


def test_what_is_known_so_far_stands_beside_what_is_needed() -> None:
    assert known_facts(result(instrument(), one=True)) == {"one": True}


# --- bars ---------------------------------------------------------------------------------------------------------------

FACTS = {"one": True, "two": True}


@pytest.mark.parametrize("force", [Force.RULED_OUT_FIRST, Force.AGAINST])
def test_a_bar_that_holds_leaves_no_result_and_says_what_it_rests_on(force: Force) -> None:
    bar = Bar(when=barrier, why="Not for these.", force=force)
    found = result(instrument(bar), **FACTS, barrier=True)
    assert found.state is State.NOT_FOR
    assert (found.outcome, found.possible, found.score, found.needs) == (None, (), None, ())
    assert found.barred == (bar,)
    assert known_facts(found) == {"barrier": True}


def test_a_bar_to_be_ruled_out_first_is_needed_first() -> None:
    found = result(instrument(Bar(when=barrier, why="Not for these.")), **FACTS)
    assert found.state is State.INCOMPLETE
    assert found.outcome is None
    assert found.possible == (HIGH,)
    assert needed(found) == ["barrier"]
    done = result(instrument(Bar(when=barrier, why="Not for these.")), **FACTS, barrier=False)
    assert done.outcome is HIGH
    assert known_facts(done) == {**FACTS, "barrier": False}


def test_a_bar_that_could_not_be_assessed_is_not_ruled_out() -> None:
    found = result(instrument(Bar(when=barrier, why="Not for these.")), **FACTS, barrier=NOT_ASSESSED)
    assert found.state is State.INCOMPLETE
    assert found.not_assessed == (Key("barrier", None),)


@pytest.mark.parametrize("force", [Force.AGAINST, Force.BESIDE])
def test_another_bar_that_is_not_ruled_out_is_said_beside_the_result(force: Force) -> None:
    bar = Bar(when=barrier, why="Beware.", force=force)
    found = result(instrument(bar), **FACTS)
    assert found.outcome is HIGH
    assert found.not_ruled_out == (bar,)
    assert result(instrument(bar), **FACTS, barrier=False).not_ruled_out == ()


def test_a_bar_beside_a_result_never_takes_the_result() -> None:
    bar = Bar(when=barrier, why="Beware.", force=Force.BESIDE)
    found = result(instrument(bar), **FACTS, barrier=True)
    assert found.outcome is HIGH
    assert found.beside == (bar,)
    assert found.barred == ()


# --- legs, names, ways, conflicts ---------------------------------------------------------------------------------------


def test_an_instrument_of_a_leg_is_applied_to_each_in_turn() -> None:
    sign = Flag(question="Sign?", scope=Scope.LEG)
    girth = Measured(question="Girth?", scope=Scope.LEG, unit="cm", **words.range_of("10", "90"))
    wider = words.at_least(words.difference("wider", girth, words.on_the_other_side(girth)), "3")
    of = Instrument(
        title="Of a leg",
        purpose="To test.",
        scope=Scope.LEG,
        outcomes=(
            Outcome(title="yes", when=words.all_of(sign, wider), meaning=""),
            Outcome(title="no", when=words.not_(words.all_of(sign, wider)), meaning=""),
        ),
        cites=(paper,),
    )
    content = guideline(sign=sign, girth=girth, paper=paper, of=of)
    left, right = score(content, case(left={"sign": True, "girth": "38"}, right={"sign": False})).results
    assert (left.leg, right.leg) == (LEFT, RIGHT)
    assert left.state is State.INCOMPLETE
    assert [(need.finding, need.leg) for need in left.needs] == [("girth", RIGHT)]
    assert right.outcome is of.outcomes[1]
    both = case(left={"sign": True, "girth": "38"}, right={"sign": False, "girth": "35"})
    left, _ = score(content, both).results
    assert left.outcome is of.outcomes[0]


def test_of_several_ways_to_a_number_the_one_that_was_begun_is_asked_on() -> None:
    told = Measured(question="Told?", unit="", **words.range_of("0", "10"))
    over = Measured(question="Over?", unit="", **words.range_of("0", "10"))
    under = Measured(question="Under?", unit="", **words.range_of("1", "10"))
    way = words.either_way("way", told, words.ratio("worked out", over, under))
    of = Instrument(
        title="Ways",
        purpose="To test.",
        outcomes=(
            Outcome(title="low", when=words.at_most(way, "1"), meaning=""),
            Outcome(title="high", when=words.above(way, "1"), meaning=""),
        ),
        cites=(paper,),
    )
    content = guideline(told=told, over=over, under=under, paper=paper, of=of)
    (nothing,) = score(content, case()).results
    assert needed(nothing) == ["told", "over", "under"]
    (begun,) = score(content, case(over="5")).results
    assert needed(begun) == ["under"]


def test_only_the_instruments_that_are_named() -> None:
    content = guideline(
        one=one, two=two, deeper=deeper, size=size, total=total, paper=paper, first=instrument(), second=instrument()
    )
    assert [found.instrument.name for found in score(content, case()).results] == ["first", "second"]
    assert [found.instrument.name for found in score(content, case(), ["second"]).results] == ["second"]
    with pytest.raises(KeyError):
        score(content, case(), ["third"])


def test_what_clashes_is_set_aside_before_and_said() -> None:
    clash = Conflict(title="one and two", when=words.all_of(one, two), set_aside=(one,))
    content = guideline(
        one=one, two=two, deeper=deeper, size=size, total=total, paper=paper, clash=clash, instrument=instrument()
    )
    found = score(content, case(one=True, two=True, deeper=False, size="1"))
    assert [one.id for one in found.conflicts] == ["clash"]
    assert found.results[0].state is State.INCOMPLETE
    assert needed(found.results[0]) == ["one"]
