"""What would settle triage, as the few things to do at the bedside: for the header the first of them, for the desk the list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pulsefirst.backends.acts import is_emergency
from pulsefirst.backends.asking import deciding, first_to_examine
from pulsefirst.backends.prose import label, sentence_case
from pulsefirst.backends.words import legs_in_words, of_legs
from pulsefirst.engine.interview import AskScreen, next_step
from pulsefirst.model.bedside import PanelRow, Settling
from pulsefirst.model.case import Case, Key, keys_of
from pulsefirst.model.conditions import Burden
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan, Question

MOST = 4
EACH_CAN_RAISE = "What is there could raise the level."


@dataclass(frozen=True)
class Thing:
    """One thing to do, with how, and whether it is done."""

    title: str
    hint: str
    done: bool


def first_thing(plan: Plan, guideline: Guideline, case: Case) -> tuple[str, str] | None:
    """The first thing to do at the bedside as a sentence, and why; None where nothing there can raise the level."""
    questions = first_to_examine(plan, guideline)
    if not questions:
        return None
    first = questions[0]
    group, row = _group_of(first.finding, guideline), _row_of(first.finding, guideline)
    doubt = next(_in_doubt(guideline, case), None)
    if doubt is not None:
        row, leg = doubt
        group = _group_of(row.finding.name, guideline)
        return f"{row.do}: {legs_in_words((leg,))}.", group.because if group is not None else ""
    why = _bears_on(first) if case.facts else ""
    if group is None and isinstance(step := next_step(guideline, case, plan), AskScreen):
        return f"{step.screen.question.partition('. ')[0].rstrip('.')}.", EACH_CAN_RAISE
    if group is None:
        verb = "Ask" if guideline.findings[first.finding].burden is Burden.TALK else "Examine"
        return f"{verb} first: {label(guideline.findings[first.finding])}{of_legs(first.legs)}.", why
    beside = [each for each in _open(group, questions) if set(each.legs) & set(first.legs)]
    if len(first.legs) == 1 and row is not None and row.do and len(beside) == 1:
        return f"{row.do}: {legs_in_words(first.legs)}.", why or group.because
    if len(first.legs) == 1 and group.in_a_leg:
        return f"{group.in_a_leg}: {legs_in_words(first.legs)}.", why or group.because
    return group.first, why or group.because


def _bears_on(question: Question) -> str:
    """What the answer bears on: the last part of its reason, which begins with what that would lead to."""
    return f"It bears on: {question.why.rpartition(': ')[2]}." if question.why else ""


def _in_doubt(guideline: Guideline, case: Case) -> Iterator[tuple[PanelRow, Leg]]:
    """What stands in for a finding that was answered with a doubt, and was not answered itself."""
    for panel in guideline.panels.values():
        for row, leg in ((row, leg) for row in panel.rows for leg in Leg if row.doubts):
            first = [other for other in panel.findings if row.finding in other.otherwise]
            if Key(row.finding.name, leg) not in case.facts and any(
                case.facts.get(Key(other.name, leg)) in row.doubts for other in first
            ):
                yield row, leg


def things_to_do(plan: Plan, guideline: Guideline, case: Case) -> list[Thing]:
    """What would settle it: what is open first, then what is done, at most four; in an emergency what decides the next minutes."""
    if is_emergency(plan):
        return [_decides(question, guideline) for question in deciding(plan, guideline)[:MOST]]
    questions = first_to_examine(plan, guideline)
    if not questions:
        return []
    still = [_open(group, questions) for group in guideline.settling]
    todo = [_thing(group, here) for group, here in zip(guideline.settling, still, strict=True) if here]
    known = set(case.facts)
    done = [
        Thing(group.title, "looked at", True)
        for group, here in zip(guideline.settling, still, strict=True)
        if not here and any(key in known for finding in group.findings for key in keys_of(finding))
    ]
    grouped = {finding.name for group in guideline.settling for finding in group.findings}
    others = [label(guideline.findings[question.finding]) for question in questions if question.finding not in grouped]
    if others:
        todo.append(
            Thing("And then", f"{', '.join(others[:2])}{' and more' if len(others) > 2 else ''}, by Ask next", False)
        )
    return [*todo, *done][:MOST] if len(todo) <= MOST else [*todo[: MOST - 1], todo[-1]]


def _decides(question: Question, guideline: Guideline) -> Thing:
    row = _row_of(question.finding, guideline)
    if row is not None:
        return Thing(f"{row.title}{of_legs(question.legs)}", row.hint, False)
    return Thing(f"{sentence_case(label(guideline.findings[question.finding]))}{of_legs(question.legs)}", "", False)


def _open(group: Settling, questions: list[Question]) -> list[Question]:
    named = {finding.name for finding in group.findings}
    return [question for question in questions if question.finding in named]


def _thing(group: Settling, here: list[Question]) -> Thing:
    legs: set[Leg] = {leg for question in here for leg in question.legs}
    return Thing(f"{group.title}{of_legs(sorted(legs)) if len(legs) == 1 else ''}", group.hint, False)


def _group_of(name: str, guideline: Guideline) -> Settling | None:
    return next((group for group in guideline.settling if name in {finding.name for finding in group.findings}), None)


def _row_of(name: str, guideline: Guideline) -> PanelRow | None:
    rows: Iterator[PanelRow] = (row for panel in guideline.panels.values() for row in panel.rows)
    return next((row for row in rows if row.finding.name == name), None)
