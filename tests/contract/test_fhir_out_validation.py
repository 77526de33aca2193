"""All that is written in FHIR is accepted by validators that nobody here wrote, and they refuse twenty resources that are wrong."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import pulsefirst
from conftest import AT, GUIDELINE, ROOT, SOURCE_ONLY
from contract.fhir_calls import answered, apply_to, bundle_of, next_of, parameter, populated
from contract.fhir_validation import Validators, inside
from pulsefirst.backends.fhir_package import resources_of
from pulsefirst.backends.fhir_plan import About, plan_bundle
from pulsefirst.checks.examples import read_example
from pulsefirst.interfaces.smart.note import Note, document_of
from pulsefirst.model.case import Case

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
SAMPLE = EXAMPLES if os.environ.get("PULSEFIRST_EVERY_EXAMPLE") else EXAMPLES[::5]
"""Forty plans take twenty seconds: each fifth is enough to see every kind of resource; the variable asks for all."""


@pytest.fixture(scope="session")
def validators(tmp_path_factory: pytest.TempPathFactory) -> Validators:
    return Validators(tmp_path_factory.mktemp("definitions"), list(resources_of(GUIDELINE)))


def wrong_in(validators: Validators, *resources: Mapping[str, Any]) -> list[str]:
    return [problem for resource in resources for problem in validators.problems(resource)]


def a(kind: str, **elements: Any) -> dict[str, Any]:
    return {"resourceType": kind, **elements}


SUBJECT = {"reference": "Patient/p"}
ITEM = {"linkId": "a", "text": "A?", "type": "choice"}
CONCEPT = {"text": "x"}
CANARIES = {
    "two items of a form with one linkId": a("Questionnaire", status="draft", item=[{**ITEM, "type": "boolean"}, ITEM]),
    "a group without items": a("Questionnaire", status="draft", item=[{"linkId": "a", "type": "group"}]),
    "a condition of a form without an answer": a(
        "Questionnaire", status="draft", item=[{**ITEM, "enableWhen": [{"question": "b", "operator": "="}]}]
    ),
    "an item of no type that there is": a("Questionnaire", status="draft", item=[{**ITEM, "type": "yes-no"}]),
    "a response without a status": a("QuestionnaireResponse", item=[{"linkId": "a"}]),
    "an action with neither a request nor actions": a(
        "RequestGroup", status="draft", intent="proposal", action=[{"title": "x"}]
    ),
    "a group of requests without an intent": a("RequestGroup", status="draft"),
    "a request of a priority that there is not": a(
        "ServiceRequest", status="draft", intent="proposal", priority="at-once", subject=SUBJECT
    ),
    "a request for nobody": a("ServiceRequest", status="draft", intent="proposal"),
    "a medicine without its name": a("MedicationRequest", status="draft", intent="proposal", subject=SUBJECT),
    "a medicine twice": a(
        "MedicationRequest",
        status="draft",
        intent="proposal",
        subject=SUBJECT,
        medicationCodeableConcept=CONCEPT,
        medicationReference={"reference": "Medication/m"},
    ),
    "a task whose input has no value": a("Task", status="draft", intent="proposal", input=[{"type": CONCEPT}]),
    "a flag about nobody": a("Flag", status="active", code=CONCEPT),
    "an issue of a severity that there is not": a("DetectedIssue", status="final", severity="severe"),
    "guidance of no module": a("GuidanceResponse", status="success"),
    "provenance of nothing": a("Provenance", recorded="2026-01-01T00:00:00Z", agent=[{"who": SUBJECT}]),
    "a plan for a practitioner": a("CarePlan", status="draft", intent="proposal", subject={"reference": "Practitioner/p"}),
    "an observation with a value and the reason for none": a(
        "Observation", status="final", code=CONCEPT, valueString="x", dataAbsentReason=CONCEPT
    ),
    "a library without a type": a("Library", status="draft"),
    "a code system that maps": a("CodeSystem", status="draft", content="complete", element=[{"code": "a"}]),
    "a value set that includes nothing": a("ValueSet", status="draft", compose={"include": [{}]}),
    "a parameter with a value and parts": a(
        "Parameters", parameter=[{"name": "a", "valueString": "x", "part": [{"name": "b", "valueString": "y"}]}]
    ),
    "an outcome without issues": a("OperationOutcome", issue=[]),
}


@pytest.mark.parametrize("what", CANARIES)
def test_a_known_bad_resource_is_refused(validators: Validators, what: str) -> None:
    assert validators.problems(CANARIES[what]), f"{what}: the validators accept it"


def test_there_are_twenty_canaries_and_their_good_neighbors_pass(validators: Validators) -> None:
    assert len(CANARIES) >= 20
    good = a("ServiceRequest", status="draft", intent="proposal", priority="stat", subject=SUBJECT)
    form = a("Questionnaire", status="draft", name="Form", item=[{"linkId": "a", "text": "A?", "type": "boolean"}])
    assert not wrong_in(validators, good, form)


@pytest.mark.parametrize("guideline", [GUIDELINE, SOURCE_ONLY], ids=["whole", "source"])
def test_every_resource_of_the_package_is_accepted(validators: Validators, guideline: Any) -> None:
    assert wrong_in(validators, *resources_of(guideline)) == []


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_the_plan_of_an_example_is_accepted(validators: Validators, path: Path) -> None:
    example = read_example(path.read_bytes(), GUIDELINE, path.name)
    plan = pulsefirst.assess(example.case, at=example.at)
    made = plan_bundle(GUIDELINE, plan, example.case, About(subject="Patient/p", encounter="Encounter/e"))
    assert wrong_in(validators, *inside(made.bundle)) == []


def test_the_plan_of_a_patient_of_whom_nothing_is_known_is_accepted(validators: Validators) -> None:
    about = About(
        subject="Patient/p", inputs=("Observation/o",), unread=("an index without its side",), uncounted=("a pulse",)
    )
    made = plan_bundle(GUIDELINE, pulsefirst.assess(Case(), at=AT), Case(), about)
    assert wrong_in(validators, *inside(made.bundle)) == []


def test_the_note_that_is_written_into_a_record_is_accepted(validators: Validators) -> None:
    note = Note("An invented note.", "Note for the record", AT, "matter")
    assert wrong_in(validators, document_of(note, "p", "e"), document_of(note, "p", "")) == []


def test_what_the_operations_answer_is_accepted(validators: Validators) -> None:
    example = read_example(EXAMPLES[0].read_bytes(), GUIDELINE, EXAMPLES[0].name)
    record = bundle_of(example.case)
    plan = apply_to(record)
    response, _ = populated(record)
    extracted = answered("/fhir/QuestionnaireResponse/$extract", response)
    asked = next_of({"resourceType": "QuestionnaireResponse", "status": "in-progress"})
    refusal = answered("/fhir/PlanDefinition/$apply", {"resourceType": "Parameters"}, status=400)
    found = answered("/fhir/ValueSet?url=https://pulsefirst.example/ValueSet/yes-or-no")
    bundles = [part for one in (plan, parameter(extracted, "return"), found) for part in inside(one)]
    assert [f"#{one['id']}" for one in asked["contained"]] == [asked["questionnaire"]]
    others = [response, asked, *asked["contained"], refusal, answered("/fhir/metadata")]
    assert wrong_in(validators, *bundles, *others) == []


def test_what_a_form_asks_is_what_its_response_answers() -> None:
    """A validator that reads no form beside a response does not see this."""
    forms = {one["id"]: one for one in resources_of(GUIDELINE) if one["resourceType"] == "Questionnaire"}
    links = [link for link, _ in items_of(forms["findings"])]
    assert len(links) == len(set(links))
    example = read_example(EXAMPLES[0].read_bytes(), GUIDELINE, EXAMPLES[0].name)
    response, _ = populated(bundle_of(example.case))
    assert {link for link, _ in items_of(response)} <= set(links)
    for link, item in items_of(forms["findings"]):
        for rule in item.get("enableWhen", ()):
            assert rule["question"] in links, link


def items_of(holder: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    found: list[tuple[str, Mapping[str, Any]]] = []
    for item in holder.get("item", ()):
        found += [(item["linkId"], item), *items_of(item)]
    return found


def test_the_package_is_the_same_on_each_run() -> None:
    assert json.dumps(list(resources_of(GUIDELINE))) == json.dumps(list(resources_of(GUIDELINE)))
