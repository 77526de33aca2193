"""The operations at /fhir: what they are given, what they refuse, who may call, and that whatever is sent is answered as FHIR."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as any_of

from conftest import AT, GUIDELINE, ROOT
from contract.fhir_calls import (
    HEADERS,
    answered,
    apply_to,
    ask,
    bundle_of,
    next_of,
    parameter,
    parameters,
    populated,
    resources,
    service_at,
)
from contract.record_systems import ADDRESS, Signer
from contract.test_cds_hooks_any_body import JSONS, places, put
from contract.test_cds_hooks_clients import KNOWN, KeyServer
from pulsefirst.backends.said import Said
from pulsefirst.checks.examples import read_example
from pulsefirst.guideline.shared.answers import Pulse
from pulsefirst.interfaces.http.serve import Serving, application_of, in_words
from pulsefirst.interfaces.http.tokens import Doorkeeper
from pulsefirst.model.case import Case, Key
from pulsefirst.model.connections import Connections
from pulsefirst.model.legs import Leg
from pulsefirst.model.texts import Site
from serving import ask as ask_over_http
from serving import running

APPLY = "/fhir/PlanDefinition/$apply"
POPULATE = "/fhir/Questionnaire/$populate"
EXTRACT = "/fhir/QuestionnaireResponse/$extract"
NEXT = "/fhir/Questionnaire/$next-question"
ACUTE = read_example((ROOT / "examples/01-acute-embolus.yaml").read_bytes(), GUIDELINE, "x").case
RECORD = bundle_of(ACUTE)
RESPONSE = {"resourceType": "QuestionnaireResponse", "status": "in-progress", "subject": {"reference": "Patient/p"}}


def text_of(outcome: Mapping[str, Any]) -> str:
    return "; ".join(issue["details"]["text"] for issue in outcome["issue"])


# --- definitions --------------------------------------------------------------------------------------------------------


def test_metadata_names_each_operation_and_each_type_that_can_be_read() -> None:
    rest = answered("/fhir/metadata")["rest"][0]
    held = {one["type"]: one for one in rest["resource"]}
    operations = {(kind, one["name"]) for kind, held_one in held.items() for one in held_one.get("operation", ())}
    assert operations == {
        ("PlanDefinition", "apply"),
        ("Questionnaire", "populate"),
        ("Questionnaire", "next-question"),
        ("QuestionnaireResponse", "extract"),
    }
    for kind, one in held.items():
        if one.get("interaction"):
            assert answered(f"/fhir/{kind}")["total"] > 0


def test_a_definition_is_read_by_its_id_and_found_by_its_url_with_and_without_a_version() -> None:
    plan = answered("/fhir/PlanDefinition/pathway")
    for url in (plan["url"], f"{plan['url']}|{plan['version']}"):
        found = answered(f"/fhir/PlanDefinition?url={url}")
        assert [entry["resource"]["id"] for entry in found["entry"]] == ["pathway"]
    assert answered(f"/fhir/PlanDefinition?url={plan['url']}|0")["total"] == 0
    assert "entry" not in answered("/fhir/ValueSet?url=https://elsewhere.example/x")
    assert answered("/fhir/Library?name=PULSE&version=" + plan["version"])["total"] == 1
    assert ask("/fhir/metadata?_format=json").status == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/fhir", 404),
        ("/fhir/Patient/1", 404),
        ("/fhir/PlanDefinition/none", 404),
        ("/fhir/PlanDefinition/pathway/_history", 404),
        ("/fhir/ValueSet?title=x", 400),
        ("/fhir/Observation?code=1", 404),
        ("/fhir/metadata?_format=xml", 406),
        (APPLY, 405),
    ],
)
def test_what_is_not_here_is_refused_as_fhir(path: str, status: int) -> None:
    assert answered(path, status=status)["resourceType"] == "OperationOutcome"


# --- operations ---------------------------------------------------------------------------------------------------------


def test_a_record_is_applied_and_the_care_plan_comes_first() -> None:
    bundle = apply_to(RECORD)
    assert bundle["entry"][0]["resource"]["resourceType"] == "CarePlan"
    assert bundle["entry"][0]["resource"]["subject"] == {"reference": "Patient/patient"}
    assert resources(bundle, "Flag")
    entities = [entity["what"].get("reference") for entity in resources(bundle, "Provenance")[0]["entity"]]
    assert "Observation/o1" in entities


def test_subject_and_encounter_are_those_of_the_call() -> None:
    record = {
        **RECORD,
        "entry": [
            {"resource": {**entry["resource"], "subject": {"reference": "Patient/9"}}} for entry in RECORD["entry"][1:]
        ],
    }
    told = parameters(subject="Patient/9", encounter="Encounter/e1", data=record)
    bundle = answered("/fhir/PlanDefinition/pathway/$apply", told)
    care = bundle["entry"][0]["resource"]
    assert (care["subject"]["reference"], care["encounter"]["reference"]) == ("Patient/9", "Encounter/e1")
    assert resources(bundle, "Flag")


def test_entries_of_another_patient_are_never_taken_for_the_subject() -> None:
    strange = [
        {"resource": {**entry["resource"], "subject": {"reference": "Patient/other"}}} for entry in RECORD["entry"][1:]
    ]
    bundle = answered(APPLY, parameters(subject="Patient/9", data={**RECORD, "entry": strange}))
    assert not resources(bundle, "Flag")
    assert resources(bundle, "GuidanceResponse")[0]["status"] == "data-required"
    refusal = answered(APPLY, parameters(subject="Patient/9", data=RECORD), status=422)
    assert "another than the subject" in text_of(refusal)


@pytest.mark.parametrize(
    ("path", "body", "status", "said"),
    [
        (APPLY, {"resourceType": "Parameters"}, 400, "send the record as a Bundle in data"),
        (APPLY, {"resourceType": "Patient"}, 400, "Parameters or Bundle"),
        (APPLY, parameters(data={"resourceType": "Patient"}), 400, "data is a Bundle"),
        (APPLY, parameters(data={"resourceType": "Bundle", "type": "collection"}), 400, "of whom"),
        (APPLY, parameters(subject="somebody", data=RECORD), 400, "a reference such as"),
        (APPLY, parameters(practitioner="Practitioner/1", data=RECORD), 400, "no parameter of this name"),
        (
            APPLY,
            parameters(planDefinition="https://elsewhere.example/PlanDefinition/x", data=RECORD),
            404,
            "the PlanDefinition here",
        ),
        ("/fhir/PlanDefinition/other/$apply", parameters(data=RECORD), 404, "the PlanDefinition here"),
        (
            POPULATE,
            parameters(questionnaire="https://elsewhere.example/Questionnaire/x", data=RECORD),
            404,
            "the Questionnaire here",
        ),
        (EXTRACT, parameters(), 400, "send a QuestionnaireResponse"),
        (EXTRACT, {"resourceType": "QuestionnaireResponse", "status": "completed"}, 422, "of whom"),
        ("/fhir/QuestionnaireResponse/1/$extract", RESPONSE, 400, "no response is kept here"),
        ("/fhir/Questionnaire/findings/$next-question", RESPONSE, 404, "step by step"),
        (NEXT, {"resourceType": "Bundle"}, 400, "Parameters or QuestionnaireResponse"),
        (APPLY, b"{", 400, "is not JSON"),
        (APPLY, b"[]", 400, "is a JSON object"),
        (APPLY, b'{"a":' * 60 + b"1" + b"}" * 60, 400, "nested deeper"),
    ],
)
def test_each_refusal_says_what_is_wanted(path: str, body: object, status: int, said: str) -> None:
    assert said in text_of(answered(path, body, status=status))


def test_a_body_that_is_no_json_by_its_type_and_an_answer_in_xml_are_refused() -> None:
    assert ask(APPLY, RECORD, headers={**HEADERS, "content-type": "application/xml"}).status == 415
    assert ask(APPLY, RECORD, headers={**HEADERS, "accept": "application/fhir+xml"}).status == 406
    assert ask(APPLY, RECORD, headers={**HEADERS, "accept": "application/fhir+json, */*"}).status == 200


def test_what_was_not_taken_of_a_form_is_told() -> None:
    item = {"linkId": "dorsalis_pedis", "answer": [{"valueString": "absent"}]}
    told = answered(
        EXTRACT, {**RESPONSE, "authored": AT.isoformat(), "item": [item, {"linkId": "x", "answer": [{"valueString": "y"}]}]}
    )
    assert "side not said" in text_of(parameter(told, "issues"))
    assert "entry" not in parameter(told, "return")
    old = answered(
        EXTRACT, {**RESPONSE, "authored": "2020-01-01T00:00:00Z", "item": [{**item, "linkId": "left.dorsalis_pedis"}]}
    )
    assert parameter(old, "issues")["issue"]
    assert "entry" not in parameter(old, "return")


def test_what_does_not_count_of_a_record_is_told_with_the_form_and_with_the_plan() -> None:
    record = bundle_of(Case({Key("dorsalis_pedis", Leg.LEFT): Pulse.ABSENT}))
    del record["entry"][1]["resource"]["bodySite"]
    response, issues = populated(record)
    assert "item" not in response
    assert "side" in text_of(issues)
    assert "side" in text_of(resources(apply_to(record), "OperationOutcome")[0])


def test_the_transaction_names_where_it_comes_from_and_whom_it_is_of() -> None:
    response, _ = populated(RECORD)
    told = parameter(answered(EXTRACT, {**response, "id": "r1"}), "return")
    assert {entry["request"]["method"] for entry in told["entry"]} == {"POST"}
    assert {entry["resource"]["subject"]["reference"] for entry in told["entry"]} == {"Patient/patient"}
    assert {entry["resource"]["derivedFrom"][0]["reference"] for entry in told["entry"]} == {"QuestionnaireResponse/r1"}


# --- who calls, and what is kept ------------------------------------------------------------------------------------------


def test_where_clients_are_named_an_operation_wants_a_token_and_a_definition_does_not() -> None:
    signer = Signer()
    site = Site(connections=Connections(address=ADDRESS, clients=(KNOWN,)))
    service = replace(service_at(site=site), authenticate=Doorkeeper((KNOWN,), KeyServer(signer)))
    assert ask("/fhir/metadata", service=service).status == 200
    assert ask("/fhir/PlanDefinition/pathway", service=service).status == 200
    turned_away = ask(APPLY, RECORD, service)
    assert turned_away.status == 401
    assert turned_away.headers["www-authenticate"] == "Bearer"
    assert ask(APPLY, RECORD, service, {**HEADERS, "authorization": f"Bearer {signer.token(APPLY)}"}).status == 200
    assert ask(APPLY, RECORD, service, {**HEADERS, "authorization": f"Bearer {signer.token(NEXT)}"}).status == 401


def test_pages_of_other_origins_are_turned_away() -> None:
    assert ask("/fhir/metadata", headers={**HEADERS, "origin": "https://elsewhere.example"}).status == 403


def test_each_assessment_is_told_once_to_whoever_keeps_it() -> None:
    told: list[Said] = []

    def keep(said: Said) -> bool:
        told.append(said)
        return len(told) > 1

    service = service_at(keep=keep)
    lost = ask(APPLY, RECORD, service)
    assert "no record could be made" in lost.headers["warning"]
    kept = ask(APPLY, RECORD, service)
    assert "warning" not in kept.headers
    assert lost.body == kept.body
    ids = {entry["resource"]["id"] for entry in json.loads(kept.body)["entry"]}
    assert {shown.name for shown in told[0].shown} <= ids
    assert any(shown.alarms for shown in told[0].shown)
    assert (told[0].service, told[0].subject) == ("fhir", "Patient/patient")
    next_of(RESPONSE, service)
    populated(RECORD, service)
    assert len(told) == 3, "a form that is filled assesses nobody"


def test_it_is_served_beside_the_page_and_cds_hooks() -> None:
    serving = Serving(host="127.0.0.1", port=0)
    assert "FHIR at /fhir" in in_words(Site(), serving)
    with application_of(GUIDELINE, Site(), serving) as app, running(app) as address:
        assert json.loads(ask_over_http(address, "GET", "/fhir/metadata").text)["fhirVersion"] == "4.0.1"
        told = ask_over_http(address, "POST", APPLY, json.dumps(RECORD), {"Content-Type": "application/fhir+json"})
        assert told.status == 200
        assert told.headers["content-type"] == "application/fhir+json"
        assert ask_over_http(address, "GET", "/fhir/metadata", headers={"Host": "elsewhere.example"}).status == 421
        assert ask_over_http(address, "GET", "/").status == 200


# --- anything at all ------------------------------------------------------------------------------------------------------

SMALL = bundle_of(Case({Key("dorsalis_pedis", Leg.LEFT): Pulse.ABSENT, Key("age", None): GUIDELINE.findings["age"].low}))  # type: ignore[attr-defined]
CALLS = (
    (APPLY, parameters(subject="Patient/patient", data=SMALL)),
    (POPULATE, parameters(subject="Patient/patient", data=SMALL)),
    (
        EXTRACT,
        {**RESPONSE, "authored": AT.isoformat(), "item": [{"linkId": "left.pain", "answer": [{"valueBoolean": True}]}]},
    ),
    (NEXT, next_of(RESPONSE)),
)


@pytest.mark.parametrize(("path", "body"), CALLS, ids=["apply", "populate", "extract", "next"])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(data=any_of.data())
def test_a_call_with_anything_anywhere_in_it_is_answered_as_fhir(path: str, body: Any, data: Any) -> None:
    changed = body
    for _ in range(data.draw(any_of.integers(1, 3))):
        changed = put(changed, data.draw(any_of.sampled_from(places(changed))), data.draw(JSONS))
    answer = ask(path, json.dumps(changed).encode())
    said = json.loads(answer.body)
    assert answer.status in (200, 400, 404, 422), said
    if answer.status != 200:
        assert said["resourceType"] == "OperationOutcome"
