"""Round trips of forms: a case to a response and back, a response to observations and back, and the interview to its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from conftest import AT, GUIDELINE, ROOT
from contract.fhir_calls import answered, bundle_of, next_of, parameter, parameters, populated, service_at
from generative.cases import random_case
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.fhir import Became, read_bundle, read_resources
from pulsefirst.backends.fhir.write import Writer
from pulsefirst.backends.fhir_forms import response_of, whole_form
from pulsefirst.backends.fhir_forms.answers import YES, link_of, own_coding
from pulsefirst.backends.fhir_forms.answers import answered as answer_for
from pulsefirst.backends.fhir_forms.enabling import shown_when
from pulsefirst.checks.examples import read_example
from pulsefirst.engine.apply import apply
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import Ask, AskScreen, Finish, Stage, answer_from, next_step
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, key_of, keys_of
from pulsefirst.model.legs import Leg

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
PATIENT = {"reference": "Patient/p"}
NEXT = "/fhir/Questionnaire/$next-question"


def case_of(path: Path) -> Case:
    return replace(read_example(path.read_bytes(), GUIDELINE, path.name).case, recorded_at=AT)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_fills_the_form_and_the_form_gives_the_example(path: Path) -> None:
    case = case_of(path)
    response, _ = populated(bundle_of(case))
    extracted = answered("/fhir/QuestionnaireResponse/$extract", response)
    assert not parameter(extracted, "issues")
    assert read_bundle(GUIDELINE, parameter(extracted, "return"), at=AT).case.facts == case.facts


def test_an_invented_case_comes_back_from_the_form_whatever_it_holds() -> None:
    random = Random(7)
    for number in range(24):
        case = replace(random_case(random, conflicts=number % 3 == 0, spans=True), recorded_at=AT)
        read = read_resources(GUIDELINE, [response_of(GUIDELINE, case, PATIENT, AT)], at=AT)
        expected = read_bundle(GUIDELINE, bundle_of(case), at=AT).case.facts
        assert read.case.facts == expected


def test_what_could_not_be_assessed_is_an_answer_and_what_was_not_asked_is_none() -> None:
    case = Case({Key("pain", Leg.LEFT): NOT_ASSESSED, Key("age", None): NOT_ASSESSED}, recorded_at=AT)
    response = response_of(GUIDELINE, case, PATIENT, AT)
    answers = dict(answers_in(response))
    assert {answer["valueCoding"]["code"] for answer in answers.values()} == {"asked-unknown"}
    assert set(answers) == {"left.pain", "age.words"}
    assert read_resources(GUIDELINE, [response], at=AT).case.facts == case.facts


@pytest.mark.parametrize("code", ["unknown", "not-asked", "not-applicable"])
def test_no_other_reason_for_an_absent_answer_is_an_answer(code: str) -> None:
    coding = {"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": code}
    response = {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "authored": AT.isoformat(),
        "item": [{"linkId": "left.pain", "answer": [{"valueCoding": coding}]}],
    }
    read = read_resources(GUIDELINE, [response], at=AT)
    assert read.case.facts == {}
    assert read.entries[0].became is Became.NOT_UNDERSTOOD


def answers_in(holder: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    for item in holder.get("item", ()):
        found += [(item["linkId"], answer) for answer in item.get("answer", ())] + answers_in(item)
    return found


# --- when a question is shown -------------------------------------------------------------------------------------------


def test_a_question_that_is_hidden_is_one_that_the_engine_does_not_ask() -> None:
    """A form never hides what a gate leaves open; what it cannot say it shows."""
    gates = {finding: gate for gate in GUIDELINE.gates.values() for finding in gate.closes}
    random, hidden = Random(11), set()
    for _ in range(24):
        case = random_case(random, conflicts=False, spans=False)
        evaluation = Evaluation(GUIDELINE, case)
        for finding in GUIDELINE.findings.values():
            for leg in [key.leg for key in keys_of(finding)]:
                shown = shown_when(GUIDELINE, finding, leg)
                if shown.join(case.facts.get(key_of(one.finding, one.leg)) != one.answer for one in shown.of):
                    continue
                hidden.add(finding)
                shut = finding in gates and evaluation.is_false(gates[finding].opened_by, leg)
                assert shut or not evaluation.arises(finding, leg), finding.name
    assert len(hidden) > 30


def test_the_form_hides_a_question_by_another_only_when_that_has_the_answer() -> None:
    items = {item["linkId"]: item for item in flat(whole_form(GUIDELINE))}
    ulcer = items["left.foot_ulcer"]["enableWhen"]
    assert ulcer == [
        {"question": "left.wound", "operator": "!=", "answerCoding": own_coding(GUIDELINE, "no")},
    ]
    operators = {rule["operator"] for item in items.values() for rule in item.get("enableWhen", ())}
    assert operators == {"!="}, "an equation would hide what nobody answered yet"


def flat(holder: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [one for item in holder.get("item", ()) for one in (item, *flat(item))]


# --- the interview ------------------------------------------------------------------------------------------------------


def answer_all(response: dict[str, Any], truth: Case, keys: tuple[Key, ...]) -> dict[str, Any]:
    """The response with what someone who knows says of these places."""
    writer = Writer(GUIDELINE, AT.isoformat())
    said = [answer_for(writer, key, truth.facts.get(key, NOT_ASSESSED), AT) for key in keys]
    items = [{"linkId": link, "answer": [answer]} for link, answer in said]
    return {**response, "item": [*response.get("item", []), *items]}


@pytest.mark.parametrize("path", [EXAMPLES[0], EXAMPLES[4], EXAMPLES[21]], ids=lambda path: path.stem)
def test_the_interview_asks_in_the_order_of_the_page_until_its_end(path: Path) -> None:
    truth = case_of(path)
    case, passed, steps = Case(recorded_at=AT), frozenset[Key](), 0
    response: dict[str, Any] = {"resourceType": "QuestionnaireResponse", "status": "in-progress", "subject": PATIENT}
    while True:
        response = next_of(response)
        step = next_step(GUIDELINE, case, apply(GUIDELINE, case, AT, evaluate=Compiled), passed)
        group = response["contained"][0]["item"][-1]
        if isinstance(step, Finish):
            break
        asked = {item["linkId"] for item in group["item"]}
        fresh = {link_of(key) for key in step.keys if step.stage is not Stage.CONFLICT}
        assert fresh <= asked
        assert len(asked) <= 2 * len(step.keys) + 1
        assert (f"none.{group['linkId'].removeprefix('step-')}" in {".".join(link.split(".")[:2]) for link in asked}) is (
            isinstance(step, AskScreen)
        )
        steps += 1
        response = answer_all(response, truth, () if step.stage is Stage.CONFLICT else step.keys)
        if step.stage is not Stage.CONFLICT:
            case = known(case, truth, step)
        else:
            passed |= frozenset(step.keys)
    assert steps >= 2
    assert response["status"] == "completed"
    assert group["type"] == "display"
    read = read_resources(GUIDELINE, [response], at=AT)
    assert read.case.facts == case.facts


def known(case: Case, truth: Case, step: Ask | AskScreen) -> Case:
    """The case after each place of a step was answered as someone who knows would."""
    if isinstance(step, AskScreen):
        return replace(case, facts={**case.facts, **{key: truth.facts.get(key, NOT_ASSESSED) for key in step.keys}})
    return answer_from(GUIDELINE, truth, case, step)


def test_none_of_these_becomes_the_answers_that_it_means() -> None:
    response = next_of({"resourceType": "QuestionnaireResponse", "status": "in-progress", "subject": PATIENT})
    while not (
        none := [
            item["linkId"] for item in response["contained"][0]["item"][-1]["item"] if item["linkId"].startswith("none.")
        ]
    ):
        response = next_of(response)
    asked = {item["linkId"] for item in response["contained"][0]["item"][-1]["item"]} - set(none)
    yes = {"linkId": none[0], "answer": [{"valueCoding": own_coding(GUIDELINE, YES)}]}
    after = next_of({**response, "item": [*response.get("item", []), yes]})
    said = dict(answers_in(after))
    told = [link for link in asked if link in said]
    assert told
    assert all(said[link]["valueCoding"]["code"] != "yes" for link in told)
    assert read_resources(GUIDELINE, [after], at=AT).case.facts


def test_a_question_without_an_answer_is_passed_over_and_stays_unknown() -> None:
    first = next_of({"resourceType": "QuestionnaireResponse", "status": "in-progress", "subject": PATIENT})
    second = next_of(first)
    asked = [item["linkId"] for item in first["contained"][0]["item"][-1]["item"]]
    assert not {item["linkId"] for item in second["contained"][0]["item"][-1]["item"]} & set(asked)
    assert read_resources(GUIDELINE, [second], at=AT).case.facts == {}
    assert "Not settled" in second["text"]["div"]


def test_the_end_of_an_interview_in_which_nobody_could_tell_reassures_nobody() -> None:
    response: dict[str, Any] = {"resourceType": "QuestionnaireResponse", "status": "in-progress", "subject": PATIENT}
    for _ in range(200):
        response = next_of(response)
        if response["status"] == "completed":
            break
    end = response["contained"][0]["item"][-1]
    assert end["linkId"] == "end"
    assert "Not settled" in end["text"]
    assert "not yet excluded: EMERGENCY" in end["text"]


def test_an_emergency_is_said_at_the_head_of_each_step() -> None:
    case = case_of(EXAMPLES[0])
    response, _ = populated(bundle_of(case))
    told = next_of(response)
    assert "EMERGENCY" in told["text"]["div"]


def test_parameters_in_parameters_out() -> None:
    asked = answered(
        NEXT, parameters(questionnaire_response={"resourceType": "QuestionnaireResponse", "status": "in-progress"})
    )
    assert parameter(asked, "return")["questionnaire"] == "#interview"
    raw = answered(NEXT, {"resourceType": "QuestionnaireResponse", "status": "in-progress"}, service=service_at())
    assert raw == parameter(asked, "return")


def asks_again(case: Case) -> bool:
    """Whether the first step of an interview is about a contradiction."""
    dated = replace(case, recorded_at=AT)
    step = next_step(GUIDELINE, dated, apply(GUIDELINE, dated, AT, evaluate=Compiled))
    return not isinstance(step, Finish) and step.stage is Stage.CONFLICT


def test_two_answers_that_contradict_each_other_are_looked_at_once_more_and_once_only() -> None:
    random = Random(3)
    clashing = next(
        case for case in iter(lambda: random_case(random, conflicts=True, spans=False), None) if asks_again(case)
    )
    response = response_of(GUIDELINE, replace(clashing, recorded_at=AT), PATIENT, AT)
    once = next_of(response)
    assert [item["linkId"] for item in flat(once["contained"][0]) if item["linkId"].startswith("again.")]
    twice = next_of(once)
    links = [item["linkId"] for item in flat(twice["contained"][0])]
    assert len(links) == len(set(links))
