"""A case goes to FHIR and back without loss, and gives the same plan."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import pulsefirst
from conftest import AT, GUIDELINE, ROOT
from generative.cases import cases_in_any_state
from pulsefirst.backends.fhir import Became, bundle_of_text, read_bundle, write_bundle
from pulsefirst.checks.examples import read_example
from pulsefirst.guideline.shared.answers import Pulse
from pulsefirst.model.case import NOT_ASSESSED, Case, CaseAct, Key
from pulsefirst.model.conditions import Span
from pulsefirst.model.errors import UnknownName
from pulsefirst.model.legs import Leg
from pulsefirst.model.marks import with_marks

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


def there_and_back(case: Case) -> Case:
    """The case as it is read from the text of its own bundle, at the time its findings were made."""
    when = case.recorded_at or AT
    text = json.dumps(write_bundle(GUIDELINE, case, when))
    found = read_bundle(GUIDELINE, bundle_of_text(text), at=when)
    counted = (Became.USED, Became.DONE, Became.DRAFT)
    assert all(part.became in counted for entry in found.entries for part in entry.parts if part.findings), text
    return found.case


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_comes_back_and_gives_the_same_plan(path: Path) -> None:
    example = read_example(path.read_bytes(), GUIDELINE, path.name)
    case = replace(example.case, recorded_at=example.case.recorded_at or example.at)
    back = there_and_back(case)
    assert back == case
    assert pulsefirst.assess(back, at=example.at) == pulsefirst.assess(case, at=example.at)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases_in_any_state)
def test_invented_cases_come_back_whatever_they_hold(case: Case) -> None:
    known = with_marks(replace(case, recorded_at=case.recorded_at or AT), GUIDELINE.findings)
    assert there_and_back(case) == known


def test_a_fact_stands_under_its_own_code_and_under_that_of_a_terminology() -> None:
    case = Case({Key("dorsalis_pedis", Leg.LEFT): Pulse.ABSENT, Key("potassium", None): Decimal("2.4")})
    observations = [entry["resource"] for entry in write_bundle(GUIDELINE, case, AT)["entry"][1:]]
    pulse, potassium = observations
    assert [coding["code"] for coding in pulse["code"]["coding"]] == ["dorsalis_pedis", "44974-4"]
    assert [coding["code"] for coding in pulse["bodySite"]["coding"]] == ["792817008", "7771000"]
    assert [coding["code"] for coding in pulse["valueCodeableConcept"]["coding"]] == ["absent", "LA6111-4"]
    assert [coding["code"] for coding in potassium["code"]["coding"]] == ["potassium", "2823-3"]
    assert potassium["valueQuantity"] == {
        "value": 2.4,
        "unit": "mmol/L",
        "system": "http://unitsofmeasure.org",
        "code": "mmol/L",
    }


def test_without_its_own_codes_a_bundle_still_says_the_same_of_what_has_a_code() -> None:
    case = Case({Key("dorsalis_pedis", Leg.LEFT): Pulse.ABSENT, Key("ankle_brachial_index", Leg.RIGHT): Decimal("0.62")})
    written = write_bundle(GUIDELINE, case, AT)
    for entry in written["entry"][1:]:
        resource = entry["resource"]
        resource["code"]["coding"] = resource["code"]["coding"][1:]
        if "valueCodeableConcept" in resource:
            resource["valueCodeableConcept"] = {"coding": resource["valueCodeableConcept"]["coding"][1:]}
    assert read_bundle(GUIDELINE, written, at=AT).case.facts == case.facts


def test_what_began_is_counted_to_the_assessment() -> None:
    case = Case(
        {Key("onset", Leg.LEFT): Decimal(3), Key("deficit_onset", Leg.LEFT): Span(Decimal(1), Decimal(2))}, recorded_at=AT
    )
    back = read_bundle(GUIDELINE, write_bundle(GUIDELINE, case, AT), at=AT + timedelta(hours=2)).case
    assert back.facts[Key("onset", Leg.LEFT)] == 5
    assert back.facts[Key("deficit_onset", Leg.LEFT)] == Span(Decimal(3), Decimal(4))


def test_what_could_not_be_assessed_stays_so() -> None:
    assert there_and_back(Case({Key("pain", Leg.LEFT): NOT_ASSESSED})).facts == {Key("pain", Leg.LEFT): NOT_ASSESSED}


def test_an_order_that_was_placed_is_no_medicine_that_is_taken() -> None:
    placed = Case(done=frozenset({CaseAct("gabapentin", None)}), recorded_at=AT)
    assert there_and_back(placed) == placed


def test_a_draft_has_the_code_of_a_terminology_only_where_one_means_all_of_it() -> None:
    drafts = Case(
        considering=frozenset(CaseAct(name, None) for name in ("gabapentin", "nsaids", "blood_count_and_metabolic_panel"))
    )
    written = [entry["resource"] for entry in write_bundle(GUIDELINE, drafts, AT)["entry"][1:]]
    concepts = [one.get("code") or one["medicationCodeableConcept"] for one in written]
    assert [[coding["code"] for coding in concept["coding"]] for concept in concepts] == [
        ["blood_count_and_metabolic_panel"],
        ["gabapentin", "25480"],
        ["nsaids"],
    ]
    assert [one["resourceType"] for one in written] == ["ServiceRequest", "MedicationRequest", "MedicationRequest"]


def test_what_the_guideline_has_no_name_for_is_refused() -> None:
    with pytest.raises(UnknownName, match="no finding"):
        write_bundle(GUIDELINE, Case({Key("sleep", None): True}), AT)
    with pytest.raises(UnknownName, match="no target"):
        write_bundle(GUIDELINE, Case(done=frozenset({CaseAct("sleep", None)})), AT)
