"""A plan as FHIR says what the plan says: loud where it is urgent, never calm where it is not settled, and no request that is not recommended."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import pulsefirst
from conftest import AT, GUIDELINE, ROOT, vignettes_of
from contract.fhir_calls import resources
from generative.cases import cases_in_any_state
from pulsefirst.backends.cql import definitions_of, library_of
from pulsefirst.backends.fhir_plan import About, plan_bundle
from pulsefirst.checks.examples import read_example
from pulsefirst.guideline.shared.answers import Pulse
from pulsefirst.model.case import NOT_ASSESSED, Case, CaseAct, Key
from pulsefirst.model.doses import Verdict
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan, Status
from pulsefirst.model.recommendations import Urgency

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
REQUESTS = ("ServiceRequest", "MedicationRequest", "CommunicationRequest", "Task")
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"


def made(case: Case, about: About | None = None, at: datetime = AT) -> tuple[Plan, dict[str, Any]]:
    plan = pulsefirst.assess(case, at=at)
    return plan, plan_bundle(GUIDELINE, plan, case, about or About(subject="Patient/p")).bundle


def actions_of(holder: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for action in holder.get("action", ()):
        yield action
        yield from actions_of(action)


@cache
def example_of(path: Path) -> tuple[Plan, dict[str, Any]]:
    example = read_example(path.read_bytes(), GUIDELINE, path.name)
    return made(example.case, at=example.at)


def check(plan: Plan, bundle: dict[str, Any]) -> None:
    """What has to hold of the bundle of any case."""
    triage = plan.triage
    named = {entry["fullUrl"]: entry["resource"] for entry in bundle["entry"]}
    groups = {group["status"]: group for group in resources(bundle, "RequestGroup")}
    (care,), (guidance,), (provenance,) = (
        resources(bundle, kind) for kind in ("CarePlan", "GuidanceResponse", "Provenance")
    )

    # Every reference inside leads to something that is there.
    for match in json.dumps(bundle).split('"reference": "urn:uuid:')[1:]:
        assert f"urn:uuid:{match.partition(chr(34))[0]}" in named
    assert bundle["entry"][0]["resource"] is care
    assert {one["reference"] for one in provenance["target"]} == set(named) - {f"urn:uuid:{provenance['id']}"}
    assert plan.guideline_hash in json.dumps(provenance)

    # An emergency is loud, and stands in flags; what is only possible is no flag, and no success.
    flags = resources(bundle, "Flag")
    assert bool(flags) is (triage.now.level >= Urgency.URGENT)
    if triage.now.level is Urgency.EMERGENCY:
        assert groups["draft"]["priority"] == "stat"
        assert care["title"].startswith("EMERGENCY")
        assert all(flag["status"] == "active" and "PH" in json.dumps(flag["extension"]) for flag in flags)
    elif triage.could_be.level is Urgency.EMERGENCY:
        assert groups["draft"]["priority"] == "asap"
        issues = [one for one in resources(bundle, "DetectedIssue") if one["code"]["text"] == "Not yet excluded"]
        assert [one["severity"] for one in issues] == ["high"]

    # Routine is said only where nothing open can change it.
    if not triage.settled:
        assert '"routine"' not in json.dumps(bundle)
        assert guidance["status"] == "data-required"
        assert guidance["dataRequirement"] or triage.unheard or triage.outside
    if guidance["status"] == "success":
        assert triage.settled
        assert not list(plan.with_status(Status.UNDETERMINED, Status.NOT_POSSIBLE))
    assert '"low"' not in json.dumps([one["severity"] for one in resources(bundle, "DetectedIssue")])

    # Only what is recommended is drafted; each request is a proposal.
    wanted = {line.target for line in plan.with_status(Status.RECOMMENDED)}
    done = {line.target for line in plan.with_status(Status.DONE)}
    for request in resources(bundle, *REQUESTS):
        assert request.get("intent", "proposal") == "proposal"
        concept = request.get("code") or request.get("medicationCodeableConcept")
        if concept is None:
            continue
        assert concept["coding"][0]["code"] in (wanted if request["status"] in ("draft", "on-hold") else done)
    for action in actions_of(groups.get("on-hold", {})):
        assert action["precheckBehavior"] == "no"
        target = named[action["resource"]["reference"]] if "resource" in action else None
        if target is not None and target["resourceType"] in REQUESTS:
            assert target["status"] == "on-hold"
        if target is guidance:
            assert action["condition"][0]["extension"][0]["url"] == ABSENT
            assert "not recommended" in action["title"]

    # Nothing that is undecided, withheld or could not be decided disappears.
    said = json.dumps(bundle)
    for line in plan.with_status(Status.UNDETERMINED):
        assert f"demanded {line.id}" in said


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_bundle_of_an_example_says_what_its_plan_says(path: Path) -> None:
    check(*example_of(path))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(cases_in_any_state)
def test_the_bundle_of_any_case_says_what_its_plan_says(case: Case) -> None:
    check(*made(replace(case, recorded_at=None)))


def test_of_a_patient_of_whom_nothing_is_known_the_pulses_come_first_and_soon() -> None:
    _, bundle = made(Case())
    tasks = {task["code"]["coding"][0]["code"]: task for task in resources(bundle, "Task")}
    assert {task.get("priority") for task in tasks.values()} & {"asap"}
    assert not resources(bundle, "Flag")
    missing = resources(bundle, "GuidanceResponse")[0]["dataRequirement"]
    first = missing[0]["codeFilter"]
    assert first[0]["code"][0]["system"].endswith("/CodeSystem/findings")
    assert any(one["path"] == "bodySite" for requirement in missing for one in requirement["codeFilter"])


def test_one_absent_pulse_alone_is_not_settled_and_says_what_to_examine() -> None:
    plan, bundle = made(Case({Key("dorsalis_pedis", Leg.LEFT): Pulse.ABSENT}))
    assert plan.triage.could_be.level is Urgency.EMERGENCY
    parameters = {one["name"]: one for one in resources(bundle, "Parameters")[0]["parameter"]}
    assert parameters["settled"]["valueBoolean"] is False
    assert parameters["level"] == {
        "name": "level",
        "valueCoding": {
            "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason",
            "code": "unknown",
            "display": "Unknown",
        },
    }


def test_what_was_asked_and_could_not_be_told_has_another_reason_than_what_was_not_asked() -> None:
    _, bundle = made(Case({Key(name, leg): NOT_ASSESSED for name in ("pain", "numbness") for leg in Leg}))
    reasons = {
        extension["valueCode"]
        for group in resources(bundle, "RequestGroup")
        for action in actions_of(group)
        for condition in action.get("condition", ())
        for extension in condition.get("extension", ())
    }
    assert "unknown" in reasons
    everything = {Key(name, leg): NOT_ASSESSED for name, one in GUIDELINE.findings.items() for leg in places(one)}
    _, closed = made(Case(everything))
    assert "asked-unknown" in json.dumps(resources(closed, "RequestGroup"))


def places(finding: Any) -> list[Leg | None]:
    return list(Leg) if finding.scope.value == "leg" else [None]


def test_a_medicine_with_a_known_reason_against_it_or_an_unchecked_one_is_not_drafted() -> None:
    looked_at = 0
    for path in EXAMPLES:
        plan, bundle = example_of(path)
        drafted = {
            one["medicationCodeableConcept"]["coding"][0]["code"]: one
            for one in resources(bundle, "MedicationRequest")
            if one["status"] == "draft"
        }
        for line in plan.with_status(Status.RECOMMENDED):
            if line.dosing is not None:
                looked_at += 1
                if line.dosing.verdict is Verdict.DO_NOT or not line.dosing.settled:
                    assert line.target not in drafted, path.name
                if line.target in drafted and line.dosing.dose is None:
                    assert "dosageInstruction" not in drafted[line.target]
    assert looked_at > 5


def test_what_newer_guidance_argues_against_is_on_hold_and_an_emergency_never_is() -> None:
    seen = set()
    for path in EXAMPLES:
        plan, bundle = example_of(path)
        against = {line.target for line in plan.with_status(Status.RECOMMENDED) if any(one.instead for one in line.remarks)}
        for request in resources(bundle, *REQUESTS):
            concept = request.get("code") or request.get("medicationCodeableConcept") or {"coding": [{"code": ""}]}
            if concept["coding"][0]["code"] in against:
                assert (
                    request["status"] != "on-hold" if request.get("priority") == "stat" else request["status"] == "on-hold"
                )
                seen.add(request.get("priority") == "stat")
        for request in resources(bundle, *REQUESTS):
            assert not (request.get("priority") == "stat" and request["status"] == "on-hold")
    assert seen


def test_a_request_that_stands_behind_a_test_says_what_comes_first() -> None:
    sentence = "claudication of long standing with pain at rest of long standing"
    (case,) = [one.case for one in vignettes_of("source") if one.name == sentence]
    plan, bundle = made(case)
    behind = {
        line.target: line.behind for line in plan.with_status(Status.RECOMMENDED) if line.behind and not line.answered_by
    }
    assert behind
    for request in resources(bundle, "ServiceRequest"):
        for name in behind.get(request["code"]["coding"][0]["code"], ()):
            title = GUIDELINE.recommendations[name].do.title
            assert {"text": f"First: {title}."} in request["note"]


def test_what_is_done_is_a_task_that_claims_no_more_than_is_known() -> None:
    case = read_example(EXAMPLES[0].read_bytes(), GUIDELINE, EXAMPLES[0].name).case
    plan = pulsefirst.assess(case, at=AT)
    target = next(
        line.target for line in plan.with_status(Status.RECOMMENDED) if line.kind == "refer" and line.leg is Leg.LEFT
    )
    _, bundle = made(replace(case, done=frozenset({CaseAct(target, Leg.LEFT)})))
    tasks = [one for one in resources(bundle, "Task") if one["code"]["coding"][0]["code"] == target]
    assert tasks
    assert {task["status"] for task in tasks} == {"in-progress"}
    assert {task["businessStatus"]["text"] for task in tasks} == {"ordered or done, as recorded"}
    assert resources(bundle, "Flag"), "an emergency stays flagged while somebody is on the way"


def test_what_was_on_record_and_does_not_count_is_told() -> None:
    about = About(subject="Patient/p", unread=("an index: side not said",), uncounted=("a pulse: side not said",))
    _, bundle = made(Case({Key("ankle_brachial_index", Leg.LEFT): Decimal("1.0")}), about)
    (outcome,) = resources(bundle, "OperationOutcome")
    assert [one["details"]["text"] for one in outcome["issue"]] == ["a pulse: side not said", "an index: side not said"]
    issues = [one for one in resources(bundle, "DetectedIssue") if one["code"]["text"] == "On record, and not counted"]
    assert [one["severity"] for one in issues] == ["high"]
    assert resources(bundle, "GuidanceResponse")[0]["status"] != "success"


def test_the_same_case_gives_the_same_bytes_and_another_gives_other_names() -> None:
    first, second = (made(Case({Key("dorsalis_pedis", leg): Pulse.ABSENT}))[1] for leg in (Leg.LEFT, Leg.LEFT))
    assert json.dumps(first) == json.dumps(second)
    mirrored = made(Case({Key("dorsalis_pedis", Leg.RIGHT): Pulse.ABSENT}))[1]
    assert mirrored["entry"][0]["fullUrl"] != first["entry"][0]["fullUrl"]


def test_each_condition_names_a_definition_of_the_exported_library() -> None:
    defined = {line.split('"')[1] for line in library_of(GUIDELINE).splitlines() if line.startswith('define "')}
    assert len(defined) > len(definitions_of(GUIDELINE))
    _, bundle = made(read_example(EXAMPLES[0].read_bytes(), GUIDELINE, EXAMPLES[0].name).case)
    for group in resources(bundle, "RequestGroup"):
        for action in actions_of(group):
            for condition in action.get("condition", ()):
                named = condition["expression"]["expression"].split('"')[1::2]
                assert named
                assert set(named) <= defined
