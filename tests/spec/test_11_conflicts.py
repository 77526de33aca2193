"""Chapter 11. Conflicts: two facts that cannot both hold. Never refused, never resolved in silence.

The more alarming fact stands, the other is set aside, and the conflict is the first thing shown and asked.
"""

from decimal import Decimal
from enum import StrEnum

import pytest

from conftest import AT
from pulsefirst.engine.apply import apply
from pulsefirst.language import EMERGENCY, all_of, any_of, not_, refer, rule
from pulsefirst.model.case import Case, Key
from pulsefirst.model.conditions import Burden, Coded, Flag, Measured, Since, Span
from pulsefirst.model.plan import Standing, Status
from pulsefirst.model.recommendations import Conflict, Hypothesis
from spec.small import LEFT, LEG, READS, RIGHT, case, guideline, plan, target

felt = Flag(question="Felt?", scope=LEG, burden=Burden.TOUCH)
silent = Flag(question="Silent?", scope=LEG, burden=Burden.DEVICE)
weak = Flag(question="Weak?")
heavy = Flag(question="Heavy?")
rising = Flag(question="Rising?", only_if=any_of(weak, heavy))
stated = Flag(question="Stated?", stated=True)
proof = Flag(question="Proof?", burden=Burden.LABORATORY)
surgeon = target()
cause = Hypothesis(title="A cause", reads=READS, stated=stated, excluded=not_(proof))
OURS = guideline(
    felt=felt,
    silent=silent,
    weak=weak,
    heavy=heavy,
    rising=rising,
    stated=stated,
    proof=proof,
    surgeon=surgeon,
    cause=cause,
    felt_but_silent=Conflict(title="felt, and silent", when=all_of(felt, silent), set_aside=(felt,)),
    call=rule(reads=READS, when=not_(felt), do=refer(surgeon, "Call", urgency=EMERGENCY)),
    call_for_nerves=rule(reads=READS, when=rising, do=refer(surgeon, "Call", urgency=EMERGENCY)),
)


def clash_of(**facts):
    of = plan(OURS, case(**facts))
    (clash,) = of.conflicts
    return of, clash


def names(facts):
    return {(fact.finding, fact.leg, fact.value) for fact in facts}


def test_a_pair_of_the_table():
    of, clash = clash_of(left={"felt": True, "silent": True}, right={"felt": True})
    assert (clash.id, clash.leg) == ("felt_but_silent", LEFT)
    assert names(clash.stands) == {("silent", LEFT, True)}
    assert names(clash.set_aside) == {("felt", LEFT, True)}
    assert of.proposal("call", LEFT).status is Status.UNDETERMINED
    assert of.proposal("call", RIGHT).status is Status.NOT_APPLICABLE


def test_an_answer_where_the_question_cannot_arise():
    """The answer stands; every denial is set aside."""
    of, clash = clash_of(rising=True, weak=False, heavy=False)
    assert clash.id == "answered_rising"
    assert names(clash.stands) == {("rising", None, True)}
    assert names(clash.set_aside) == {("weak", None, False), ("heavy", None, False)}
    assert of.proposal("call_for_nerves").status is Status.RECOMMENDED


def test_a_plain_no_where_the_question_cannot_arise_says_the_same_and_has_no_effect():
    of = plan(OURS, case(rising=False, weak=False, heavy=False))
    assert not of.conflicts
    assert of.proposals == plan(OURS, case(weak=False, heavy=False)).proposals


class Swelling(StrEnum):
    NONE = "none"
    PIT = "pitting"


class Skin(StrEnum):
    WARM = "warm"
    COOL = "cool"
    ICY = "icy"


@pytest.mark.parametrize(
    ("answer", "value", "clashes"),
    [
        ("pitting", True, True),
        ("pitting", False, False),
        ("gone", False, True),
        ("kind", Swelling.NONE, False),
        ("kind", Swelling.PIT, True),
        ("skin", Skin.WARM, False),
        ("skin", Skin.ICY, True),
        ("manner", Skin.WARM, True),
        ("girth", Decimal(40), False),
        ("girth", Decimal(60), True),
        ("girth", Span(Decimal(40), Decimal(60)), False),
        ("began", Decimal(3), True),
    ],
)
def test_an_answer_clashes_with_a_denial_only_if_it_says_that_the_denied_thing_is_there(answer, value, clashes):
    swollen = Flag(question="Swollen?", scope=LEG)
    asked = {"scope": LEG, "only_if": swollen}
    ours = guideline(
        swollen=swollen,
        pitting=Flag(question="Pitting?", **asked),
        gone=Flag(question="Pulse there?", abnormal=False, **asked),
        kind=Coded(question="What kind?", values=Swelling, no=Swelling.NONE, **asked),
        skin=Coded(question="Skin?", values=Skin, abnormal=(Skin.COOL, Skin.ICY), **asked),
        manner=Coded(question="Which?", values=Skin, **asked),
        girth=Measured(
            question="Girth?", unit="cm", low=Decimal(10), high=Decimal(90), abnormal_at_least=Decimal(55), **asked
        ),
        began=Since(question="Since when?", **asked),
    )
    facts = {Key("swollen", LEFT): False, Key(answer, LEFT): value, Key("swollen", RIGHT): True}
    of = apply(ours, Case(facts), AT)
    assert bool(of.conflicts) is clashes
    without = apply(ours, Case({key: facts[key] for key in facts if key.finding == "swollen"}), AT)
    assert clashes or of.questions == without.questions


def test_a_stated_diagnosis_against_what_excludes_it():
    of, clash = clash_of(stated=True, proof=False)
    assert clash.id == "stated_cause"
    assert names(clash.stands) == {("stated", None, True)}
    assert names(clash.set_aside) == {("proof", None, False)}
    assert of.hypotheses[0].standing is Standing.CONFIRMED


def test_what_was_set_aside_is_asked_first():
    of, _ = clash_of(left={"felt": True, "silent": True})
    assert (of.questions[0].finding, of.questions[0].legs) == ("felt", (LEFT,))
    assert "felt, and silent" in of.questions[0].why


def test_several_conflicts_are_all_shown():
    of = plan(OURS, case(left={"felt": True, "silent": True}, stated=True, proof=False))
    assert {clash.id for clash in of.conflicts} == {"felt_but_silent", "stated_cause"}


def test_a_case_without_a_clash_has_no_conflict():
    assert not plan(OURS, case(left={"felt": False, "silent": True}, weak=False, stated=True, proof=True)).conflicts
    assert not plan(OURS, case(rising=True, weak=False)).conflicts


def test_a_denial_by_several_answers_is_set_aside_whole():
    """Where any one of two answers denies the question, both denials are set aside: nothing clashes any longer."""
    first, second = Flag(question="First?"), Flag(question="Second?")
    answer = Flag(question="Answer?", only_if=all_of(first, second))
    ours = guideline(first=first, second=second, answer=answer)
    (clash,) = plan(ours, case(answer=True, first=False, second=False)).conflicts
    assert names(clash.set_aside) == {("first", None, False), ("second", None, False)}


def test_a_diagnosis_that_is_excluded_in_two_ways_sets_both_aside():
    """Setting one aside would leave a case that still clashes."""
    first, second, named = Flag(question="First?"), Flag(question="Second?"), Flag(question="Stated?", stated=True)
    either_way = Hypothesis(title="A cause", reads=READS, stated=named, excluded=any_of(not_(first), not_(second)))
    ours = guideline(first=first, second=second, named=named, either_way=either_way)
    (clash,) = plan(ours, case(named=True, first=False, second=False)).conflicts
    assert names(clash.set_aside) == {("first", None, False), ("second", None, False)}
    (clash,) = plan(ours, case(named=True, first=False, second=True)).conflicts
    assert names(clash.set_aside) == {("first", None, False)}
