"""The interview as FHIR asks it: a response with a questionnaire inside that grows by one step a call.

Nothing is kept between calls. The questions that were asked stand in the contained questionnaire, so one of them without an answer was
passed over; what is asked next comes from the same interview as on the page and on the command line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.fhir import Read, read_resources
from pulsefirst.backends.fhir.canonical import INTERVIEW, canonical_of, narrative
from pulsefirst.backends.fhir.elements import Json, codings, mapping, several, text
from pulsefirst.backends.fhir.write import Writer
from pulsefirst.backends.fhir_forms.answers import YES, answered, link_of, own_coding
from pulsefirst.backends.fhir_forms.items import YES_OR_NO, item_of
from pulsefirst.backends.fhir_forms.questionnaire import ADAPTIVE, SUBJECTS
from pulsefirst.backends.headline import could_be_in_words, now_in_words
from pulsefirst.backends.prose import label, sentence_case
from pulsefirst.backends.words import needs_in_words, of_legs
from pulsefirst.engine.apply import apply
from pulsefirst.engine.interview import (
    MADE,
    Ask,
    AskScreen,
    Finish,
    Stage,
    Step,
    answer_screen,
    cannot_be_answered_here,
    next_step,
)
from pulsefirst.model.case import Case, Key, keys_of
from pulsefirst.model.conditions import Coded, Flag
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan
from pulsefirst.model.recommendations import Screen

CONTAINED: Final = "interview"
STEP: Final = "step-"
NONE: Final = "none."
AGAIN: Final = "again."
"""How the linkIds begin of a step, of its answer "none of these", and of the words that ask to look once more at an answer."""


@dataclass(frozen=True)
class Asked:
    """An interview after a call: the response to hand back, the plan of the answers so far, what was read, and the step that is next."""

    response: Mapping[str, Any]
    plan: Plan
    read: Read
    step: Step


def next_response(guideline: Guideline, response: Json, at: datetime) -> Asked:
    """The response with the next step in it; completed where nothing is left to ask. Raises CaseError where it cannot be read."""
    begun = {**response, "authored": response.get("authored") or at.isoformat(), "status": "in-progress"}
    asked = _asked_so_far(begun)
    begun = _with_none_of_these(guideline, begun, asked, at)
    read = read_resources(guideline, [begun], at=at)
    plan = apply(guideline, read.case, at, evaluate=Compiled)
    step = next_step(guideline, read.case, plan, _passed(guideline, asked, read.case))
    items = [*asked, _end(guideline, plan) if isinstance(step, Finish) else _step(guideline, step, asked)]
    said = [f"Now: {now_in_words(plan.triage)}.", _still_possible(guideline, plan)]
    contained = {
        "resourceType": "Questionnaire",
        "id": CONTAINED,
        "extension": [{"url": ADAPTIVE, "valueBoolean": True}],
        "derivedFrom": [canonical_of(guideline, "Questionnaire", INTERVIEW)],
        "title": f"{guideline.title}: interview",
        "status": "draft",
        "subjectType": SUBJECTS,
        "item": items,
    }
    made = {
        **begun,
        "resourceType": "QuestionnaireResponse",
        "text": narrative(said),
        "contained": [contained],
        "questionnaire": f"#{CONTAINED}",
        "status": "completed" if isinstance(step, Finish) else "in-progress",
    }
    return Asked(made, plan, read, step)


# --- what was asked and answered ----------------------------------------------------------------------------------------


def _asked_so_far(response: Json) -> list[Json]:
    """The items of the contained questionnaire."""
    contained = (mapping(one) for one in several(response.get("contained")))
    form = next((one for one in contained if one.get("resourceType") == "Questionnaire"), {})
    return [mapping(item) for item in several(form.get("item"))]


def _links(items: list[Json]) -> Iterator[str]:
    for item in items:
        yield text(item.get("linkId"))
        yield from _links([mapping(inner) for inner in several(item.get("item"))])


def _passed(guideline: Guideline, asked: list[Json], case: Case) -> frozenset[Key]:
    """The places that were asked for and have no answer, and those that were looked at once more."""
    links = set(_links(asked))
    return frozenset(
        key
        for finding in guideline.findings.values()
        for key in keys_of(finding)
        if f"{AGAIN}{link_of(key)}" in links or (link_of(key) in links and key not in case.facts)
    )


def _with_none_of_these(guideline: Guideline, response: Json, asked: list[Json], at: datetime) -> dict[str, Any]:
    """The response in which each "none of these" stands as the answers that it means."""
    for group in asked:
        inner = [mapping(item) for item in several(group.get("item"))]
        none = next((text(item.get("linkId")) for item in inner if text(item.get("linkId")).startswith(NONE)), "")
        if not none or not _is_yes(guideline, response, none):
            continue
        case = read_resources(guideline, [response], at=at).case
        links = set(_links(inner))
        keys = tuple(
            key
            for finding in guideline.findings.values()
            for key in keys_of(finding)
            if link_of(key) in links and key not in case.facts
        )
        screen = guideline.screens.get(none.removeprefix(NONE).partition(".")[2]) or _made(guideline, keys)
        after = answer_screen(guideline, case, AskScreen(stage=Stage.TRIAGE, screen=screen, keys=keys, why=""))
        response = _with_answers(guideline, response, case, after, keys)
    return dict(response)


def _made(guideline: Guideline, keys: tuple[Key, ...]) -> Screen:
    findings = dict.fromkeys(guideline.findings[key.finding] for key in keys)
    return Screen(question=MADE, findings=tuple(one for one in findings if isinstance(one, Flag | Coded)))


def _with_answers(guideline: Guideline, response: Json, before: Case, after: Case, keys: tuple[Key, ...]) -> dict[str, Any]:
    """The response with what was learned in these places."""
    made = after.recorded_at or before.recorded_at
    learned = {key: after.facts[key] for key in keys if key in after.facts and key not in before.facts}
    if made is None:
        return dict(response)
    writer = Writer(guideline, made.isoformat())
    said = [answered(writer, key, value, made) for key, value in learned.items()]
    items = [{"linkId": link, "answer": [answer]} for link, answer in said]
    return {**response, "item": [*several(response.get("item")), *items]}


def _is_yes(guideline: Guideline, response: Json, link: str) -> bool:
    yes = own_coding(guideline, YES)
    wanted = (yes["system"], YES)
    return any(
        wanted in codings(answer.get("valueCoding")) or answer.get("valueBoolean") is True
        for item in _items(response)
        if text(item.get("linkId")) == link
        for answer in map(mapping, several(item.get("answer")))
    )


def _items(holder: Json) -> Iterator[Json]:
    for element in several(holder.get("item")):
        item = mapping(element)
        yield item
        yield from _items(item)
        for answer in several(item.get("answer")):
            yield from _items(mapping(answer))


# --- what is asked next -------------------------------------------------------------------------------------------------


def _step(guideline: Guideline, step: Ask | AskScreen, asked: list[Json]) -> dict[str, Any]:
    """A step as a group of the form, with why it is asked."""
    number = 1 + sum(link.startswith(STEP) and link.removeprefix(STEP).isdecimal() for link in _links(asked))
    link, known = f"{STEP}{number}", set(_links(asked))
    questions = [
        item
        for key in step.keys
        if link_of(key) not in known
        for item in item_of(guideline, guideline.findings[key.finding], key.leg, shown=True)
        if item["linkId"] not in known
    ]
    if step.stage is Stage.CONFLICT:
        again = [
            {
                "linkId": f"{AGAIN}{link_of(key)}",
                "text": f"Look once more at {label(guideline.findings[key.finding])}{of_legs((key.leg,))}: it contradicts another answer",
                "type": "display",
            }
            for key in step.keys
        ]
        questions = [*again, *questions]
    title = step.finding.question if isinstance(step, Ask) else step.screen.question
    if isinstance(step, AskScreen):
        questions.append(
            {
                "linkId": f"{NONE}{number}.{step.screen.name}",
                "text": f"{sentence_case(step.screen.none)}, or {step.screen.rest}",
                "type": "choice",
                "answerValueSet": canonical_of(guideline, "ValueSet", YES_OR_NO),
            }
        )
    why = f" ({step.why})" if step.why else ""
    return {"linkId": link, "text": f"{sentence_case(title)}{why}", "type": "group", "item": questions}


def _end(guideline: Guideline, plan: Plan) -> dict[str, Any]:
    """What is said where nothing is left to ask: where it stands, and what nobody at the bedside can answer."""
    said = f"Nothing is left to ask here. Now: {now_in_words(plan.triage)}. {_still_possible(guideline, plan)}"
    return {"linkId": "end", "text": said.strip(), "type": "display"}


def _still_possible(guideline: Guideline, plan: Plan) -> str:
    """What is not excluded, and what holds it open; empty once all is settled."""
    if plan.triage.settled:
        return ""
    could = could_be_in_words(plan, guideline)
    waits = needs_in_words(guideline, cannot_be_answered_here(guideline, plan))
    said = f"Not settled{f'; not yet excluded: {could}' if could else ''}."
    return f"{said} It waits for what cannot be answered here: {waits}." if waits else said
