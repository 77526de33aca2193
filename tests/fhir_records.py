"""Invented FHIR resources, and short ways to read them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from conftest import GUIDELINE
from pulsefirst.backends.fhir import Entry, Read, read_bundle
from pulsefirst.model.case import Key, Recorded
from pulsefirst.model.legs import Leg

AT = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
LOINC, SNOMED = "http://loinc.org", "http://snomed.info/sct"
ICD, RXNORM = "http://hl7.org/fhir/sid/icd-10-cm", "http://www.nlm.nih.gov/research/umls/rxnorm"
OWN = "https://pulsefirst.example/CodeSystem/findings"
UCUM = "http://unitsofmeasure.org"
LETTERS = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
LEFT, RIGHT, BOTH = "7771000", "24028007", "51440002"
DORSALIS_PEDIS, LEFT_DORSALIS_PEDIS, POSTERIOR_TIBIAL = "86547008", "792817008", "13363002"
POTASSIUM, GLUCOSE, PULSE, INDEX, LEFT_INDEX = "2823-3", "2345-7", "44974-4", "77194-9", "8579-5"


def ago(**passed: float) -> str:
    """A moment before the assessment, as FHIR writes it."""
    return (AT - timedelta(**passed)).isoformat()


def concept(*codes: str, system: str = LOINC, text: str | None = None) -> dict[str, Any]:
    coding = [{"system": system, "code": code} for code in codes]
    return ({"coding": coding} if coding else {}) | ({"text": text} if text else {})


def site(*codes: str) -> dict[str, Any]:
    return concept(*codes, system=SNOMED)


def quantity(value: object, unit: str | None = "mmol/L", **more: object) -> dict[str, Any]:
    return {"value": value, **({"unit": unit, "system": UCUM, "code": unit} if unit else {}), **more}


def observation(code: str, system: str = LOINC, **more: Any) -> dict[str, Any]:
    """A final observation of two hours ago; an element that is None is left out."""
    made: dict[str, Any] = {
        "resourceType": "Observation",
        "id": code,
        "status": "final",
        "code": concept(code, system=system),
        "effectiveDateTime": ago(hours=2),
    }
    return {key: value for key, value in (made | more).items() if value is not None}


def potassium(value: object = 2.4, **more: Any) -> dict[str, Any]:
    return observation(POTASSIUM, **{"valueQuantity": quantity(value), **more})


def index(value: object = 0.62, code: str = LEFT_INDEX, unit: str | None = "{ratio}", **more: Any) -> dict[str, Any]:
    return observation(code, **{"valueQuantity": quantity(value, unit), **more})


def pulse(answer: str = "LA6111-4", *sites: str, **more: Any) -> dict[str, Any]:
    return observation(
        PULSE, **{"bodySite": site(*(sites or (LEFT_DORSALIS_PEDIS,))), "valueCodeableConcept": concept(answer), **more}
    )


def flagged(*letters: str) -> list[dict[str, Any]]:
    return [concept(letter, system=LETTERS) for letter in letters]


def condition(
    *codes: str, system: str = ICD, clinical: str = "active", verified: str = "confirmed", **more: Any
) -> dict[str, Any]:
    made: dict[str, Any] = {
        "resourceType": "Condition",
        "id": codes[0] if codes else "text",
        "code": concept(*codes, system=system),
        "clinicalStatus": concept(clinical, system="http://terminology.hl7.org/CodeSystem/condition-clinical"),
        "verificationStatus": concept(verified, system="http://terminology.hl7.org/CodeSystem/condition-ver-status"),
    }
    return {key: value for key, value in (made | more).items() if value is not None}


def bundle(*resources: Any, **more: Any) -> dict[str, Any]:
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in resources], **more}


def read(*resources: Any, at: datetime = AT) -> Read:
    return read_bundle(GUIDELINE, bundle(*resources), at=at)


def entry(*resources: Any) -> Entry:
    """What became of the last of these resources."""
    return read(*resources).entries[-1]


def fact(found: Read, finding: str, leg: Leg | None = None) -> Recorded | None:
    """What the case that was read knows of a finding."""
    assert finding in GUIDELINE.findings, finding
    return found.case.facts.get(Key(finding, leg))
