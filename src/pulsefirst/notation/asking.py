"""What to ask next, as plain data: the same step as the interview and the page take, in the shape of `next.schema.json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from pulsefirst.backends.acts import is_emergency
from pulsefirst.backends.next_minutes import next_of_emergency
from pulsefirst.engine.interview import (
    Ask,
    AskScreen,
    Finish,
    Step,
    cannot_be_answered_here,
    next_step,
    none_of_these,
)
from pulsefirst.model.case import Case, Key, keys_of
from pulsefirst.model.errors import UnknownName
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Plan
from pulsefirst.notation.parts import facts_as_data, needs_as_data
from pulsefirst.notation.plan import opening
from pulsefirst.notation.tree import Words, shown
from pulsefirst.notation.vocabulary import finding_data
from pulsefirst.notation.words import nearest

Data = dict[str, Any]

SCHEMA_VERSION: Final = "1.0"
"""Its second part rises when something is added, its first when something a reader relied on changes."""


def step_for(guideline: Guideline, case: Case, plan: Plan, passed: frozenset[Key]) -> Step:
    """What to ask next; once an emergency is settled, what decides the next minutes. `passed` was asked and passed over."""
    step = next_step(guideline, case, plan, passed)
    if is_emergency(plan) and isinstance(step, Finish):
        return next_of_emergency(plan, guideline, passed)
    return step


def next_to_json(guideline: Guideline, case: Case, plan: Plan, passed: frozenset[Key]) -> Data:
    """What to ask next as data: `ask` is null where nothing is left that can be answered at the bedside."""
    step = step_for(guideline, case, plan, passed)
    told = opening(plan, guideline)
    left, tests = (step.left, step.tests) if isinstance(step, Finish) else ((), ())
    return {
        "schema": SCHEMA_VERSION,
        **{part: told[part] for part in ("guideline", "at", "recorded_at", "triage", "conflicts", "banner")},
        "ask": None if isinstance(step, Finish) else _ask(step, guideline, case),
        "triage_waits_for": needs_as_data(cannot_be_answered_here(guideline, plan)),
        "in_question": list(left),
        "tests_that_separate": needs_as_data(tests),
    }


def _ask(step: Ask | AskScreen, guideline: Guideline, case: Case) -> Data:
    findings = list(dict.fromkeys(key.finding for key in step.keys))
    asked: Data = {
        "stage": step.stage,
        "question": step.screen.question if isinstance(step, AskScreen) else step.finding.question,
        "why": step.why,
        "beyond_the_source": step.beyond,
        "places": [place_of(key) for key in step.keys],
        "findings": [finding_data(guideline.findings[name]) for name in findings],
    }
    if isinstance(step, AskScreen):
        answered = none_of_these(guideline, case, step)
        learned = (Fact(key.finding, key.leg, answered.facts[key]) for key in step.keys if key in answered.facts)
        asked["screen"] = {
            "name": step.screen.name,
            "none": step.screen.none,
            "none_records": facts_as_data(learned, guideline),
        }
    return asked


# --- places -------------------------------------------------------------------------------------------------------------


def place_of(key: Key) -> str:
    """A place of a case, as it is told: `left.name`, or `name` for the patient."""
    return key.finding if key.leg is None else f"{key.leg}.{key.finding}"


def places_of(written: Iterable[Words], guideline: Guideline) -> frozenset[Key]:
    """The places that are named so. Raises UnknownName."""
    return frozenset(_place(words, guideline) for words in written)


def _place(words: Words, guideline: Guideline) -> Key:
    side, _, name = words.text.rpartition(".")
    finding = guideline.findings.get(name)
    if finding is not None and (side in tuple(Leg) or not side):
        key = Key(name, Leg(side) if side else None)
        if key in keys_of(finding):
            return key
    near = nearest(name, {one.name: one.synonyms for one in guideline.findings.values()})
    guess = f"; did you mean '{near}'?" if near and finding is None else ""
    raise UnknownName(
        f"there is no place {shown(words.text)}: write left.NAME, right.NAME, or NAME of the patient{guess}", words.where
    )
