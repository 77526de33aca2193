"""What is said of every answer, on small guidelines: heard (S21), no question that alarms whatever is answered (S22)."""

from __future__ import annotations

import pytest

from made_up import guideline_of, statements_of
from pulsefirst import language as words
from pulsefirst.checks import alarming_questions as alarming
from pulsefirst.checks import partial_cases as partial
from pulsefirst.checks.cases import read_vignettes
from pulsefirst.checks.proofs import heard
from pulsefirst.model.case import Case, Key
from pulsefirst.model.conditions import Flag
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.promises import AskedTogether, JudgedByNothing
from pulsefirst.model.recommendations import Category, Target, Urgency

READS = words.reads("A1")
LEFT = Leg.LEFT


def target(title: str) -> Target:
    return Target(title=title, category=Category.SERVICE)


def weak_leg(*, together: bool = True, not_knowing: bool = False) -> Guideline:
    """A sudden weak leg: with both pulses a stroke call, without one of them a vascular call; unasked, something less."""
    weak, front, back = (Flag(question=f"{one}?", scope=Scope.LEG) for one in ("Weak", "Front pulse", "Back pulse"))
    surgeon, team, clinic = target("surgeon"), target("stroke team"), target("clinic")
    urgent = words.EMERGENCY
    both = words.all_of(front, back)
    lost = words.any_of(words.not_(front), words.not_(back))
    content = {
        "weak": weak,
        "front": front,
        "back": back,
        "surgeon": surgeon,
        "team": team,
        "clinic": clinic,
        "see": words.rule(reads=READS, when=weak, do=words.refer(clinic, "See", urgency=words.SOON, within=words.days(14))),
        "stroke": words.rule(reads=READS, when=words.all_of(weak, both), do=words.refer(team, "Stroke", urgency=urgent)),
        "limb": words.rule(reads=READS, when=words.all_of(weak, lost), do=words.refer(surgeon, "Limb", urgency=urgent)),
    }
    if not_knowing:
        content["anyone"] = words.rule(reads=READS, when=weak, do=words.refer(team, "Call one of them", urgency=urgent))
    if together:
        content["PROMISES"] = (AskedTogether(findings=(front, back)),)
    return guideline_of(content, statements_of("A1"))


def case(**left: bool) -> Case:
    return Case({Key(name, LEFT): value for name, value in left.items()})


# --- S22 ------------------------------------------------------------------------------------------------------------------


def found(of: Guideline, known: Case) -> list[tuple[str, ...]]:
    return [tuple(key.finding for key in question.asked) for question in alarming.alarming_questions(of, known)]


def test_a_question_that_alarms_whatever_is_answered_is_found() -> None:
    """The front pulse is felt: with the back one the leg is a stroke, without it a dying limb."""
    (question,) = alarming.alarming_questions(weak_leg(), case(weak=True, front=True))
    assert question.asked == (Key("back", LEFT),)
    assert (question.now, question.then) == (Urgency.SOON, Urgency.EMERGENCY)


def test_so_is_a_pair_that_alarms_together_though_neither_does_alone() -> None:
    assert found(weak_leg(), case(weak=True)) == [("front", "back")]
    assert found(weak_leg(together=False), case(weak=True)) == []


def test_a_rule_that_alarms_without_knowing_mends_it() -> None:
    assert found(weak_leg(not_knowing=True), case(weak=True)) == []
    assert found(weak_leg(not_knowing=True), case(weak=True, front=True)) == []


def test_nothing_is_found_where_an_answer_calms() -> None:
    assert found(weak_leg(), Case({})) == []
    assert found(weak_leg(), case(weak=False)) == []


def test_an_answer_that_clashes_is_not_plausible() -> None:
    child, parent = Flag(question="Where?"), Flag(question="Any?")
    asked = Flag(question="Where?", only_if=parent)
    act = words.refer(surgeon := target("surgeon"), "Call", urgency=words.EMERGENCY)
    ours = guideline_of(
        {"parent": parent, "asked": asked, "surgeon": surgeon, "call": words.rule(reads=READS, when=parent, do=act)},
        statements_of("A1"),
    )
    # To deny the parent of what was answered clashes; only to affirm it is left, and that alarms.
    assert found(ours, Case({Key("asked", None): True})) == [("parent",)]
    assert child is not asked


def test_the_smallest_case_is_told_with_what_is_asked() -> None:
    known = case(weak=True, front=True)
    with_more = Case({**known.facts, Key("weak", Leg.RIGHT): False})
    (question,) = alarming.search(weak_leg(), [with_more])
    assert question.case.facts == known.facts
    told = list(alarming.complaints(weak_leg()))
    assert any(line.startswith("back left: soon unasked, emergency whatever is answered") for line in told)
    assert all("the patient:" in line for line in told)


def test_a_content_without_such_a_question_has_no_complaint() -> None:
    assert list(alarming.complaints(weak_leg(not_knowing=True))) == []


# --- the cases that it is tried on --------------------------------------------------------------------------------------------


def test_partial_cases_are_the_same_every_time_and_close_to_an_alarm() -> None:
    ours = weak_leg()
    first, again = list(partial.partial_cases(ours, 60)), list(partial.partial_cases(ours, 60))
    assert [one.facts for one in first] == [one.facts for one in again]
    assert any(one.facts.get(Key("weak", LEFT)) is True for one in first)
    assert any(one.facts == {} or len(one.facts) == 1 for one in first)
    assert list(partial.partial_cases(guideline_of({"weak": Flag(question="Weak?")}), 5)) == []


def test_vignettes_can_serve_with_facts_left_out() -> None:
    ours = weak_leg()
    text = "- case: a weak leg\n  knows: {left: {weak: yes, front: yes, back: yes}}\n  plan: {left: {stroke: recommended}}\n"
    (vignette,) = read_vignettes(text, ours, "made up")
    fewer = [vignette.case.forget(frozenset({key})) for key in vignette.case.facts]
    assert [found(ours, one) for one in fewer] == [[], [("front",)], [("back",)]]


# --- S21 ------------------------------------------------------------------------------------------------------------------


def heard_of(**more: object) -> Guideline:
    numb, itches = Flag(question="Numb?", abnormal=True), Flag(question="Does it itch?", abnormal=True)
    act = words.refer(clinic := target("clinic"), "See", urgency=words.SOON, within=words.days(14))
    content: dict[str, object] = {
        "numb": numb,
        "itches": itches,
        "clinic": clinic,
        "see": words.rule(reads=READS, when=numb, do=act),
        **more,
    }
    if more.pop("listed", False):
        content["PROMISES"] = (JudgedByNothing(findings=(itches,), why="It itches in many."),)
        content.pop("listed", None)
    if more.pop("listed_in_vain", False):
        content["PROMISES"] = (JudgedByNothing(findings=(itches, numb), why="Both."),)
        content.pop("listed_in_vain", None)
    return guideline_of(content, statements_of("A1"))


def test_an_abnormal_answer_that_no_rule_reads_is_told() -> None:
    (told,) = heard.abnormal_answers_have_a_rule(heard_of())
    assert told.startswith("itches can be abnormal and no rule reads it")


def test_what_is_listed_with_a_reason_is_not_and_what_is_listed_in_vain_is() -> None:
    assert list(heard.abnormal_answers_have_a_rule(heard_of(listed=True))) == []
    assert list(heard.abnormal_answers_have_a_rule(heard_of(listed_in_vain=True))) == [
        "numb is listed as judged by nothing, and a rule reads it"
    ]


@pytest.mark.parametrize(("facts", "alone"), [({"numb": True}, set()), ({"numb": True, "itches": True}, {"itches"})])
def test_taking_each_fact_away_tells_what_is_not_heard(facts: dict[str, bool], alone: set[str]) -> None:
    ours, known = heard_of(), Case({Key(name, None): value for name, value in facts.items()})
    assert {key.finding for key in heard.unheard_by_hand(ours, known)} == alone
    assert list(heard.unheard_and_not_listed(ours, [known])) == []


def test_an_engine_that_lists_less_would_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pulsefirst.engine.apply.unheard", lambda evaluation, judged: ())
    known = Case({Key("numb", None): False, Key("itches", None): True})
    told = list(heard.unheard_and_not_listed(heard_of(), [known]))
    assert [line.partition(":")[0] for line in told] == [
        "itches of the patient is judged by nothing and is not listed",
        "routine, settled, beside what nothing judges",
    ]
