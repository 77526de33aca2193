"""What an entry must be before anything of it is read: FHIR R4, in its own right, and of this patient."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pulsefirst.backends.fhir.elements import Json
from pulsefirst.backends.fhir.report import Became
from pulsefirst.backends.fhir.values import Refused

OLDER: Final[Mapping[str, tuple[str, ...]]] = {
    "Observation": ("context", "related", "comment", "comments"),
    "Condition": ("context", "assertedDate", "dateRecorded"),
    "MedicationRequest": ("context", "medication", "definition"),
    "MedicationStatement": ("taken", "medication", "wasNotTaken"),
    "AllergyIntolerance": ("assertedDate", "substance"),
    "QuestionnaireResponse": ("context", "parent", "group"),
    "DiagnosticReport": ("context", "image", "codedDiagnosis"),
    "Procedure": ("context", "notDone", "notPerformed"),
    "ServiceRequest": ("context", "requisitionIdentifier"),
}
"""Elements that R4 does not have, by which another release of FHIR is known."""
OTHER_KINDS: Final = {
    "ProcedureRequest": "ServiceRequest",
    "ReferralRequest": "ServiceRequest",
    "DiagnosticOrder": "ServiceRequest",
    "MedicationOrder": "MedicationRequest",
    "DeviceUseRequest": "DeviceRequest",
}
"""Kinds of another release, and what R4 has instead."""
STATUS_IN_WORDS: Final = ("clinicalStatus", "verificationStatus")
"""What R4 says in a CodeableConcept and STU3 said in a word."""


def refusal(kind: str, resource: Json) -> Refused | None:
    """Why nothing of an entry is read; None where it may be."""
    if kind in OTHER_KINDS:
        return Refused(Became.NOT_R4, f"{kind} is of another release of FHIR: R4 has {OTHER_KINDS[kind]}")
    for key in OLDER.get(kind, ()):
        if key in resource:
            return Refused(Became.NOT_R4, f"{key} is no element of {kind} in FHIR R4: this is the shape of another release")
    if kind in ("Condition", "AllergyIntolerance"):
        for key in STATUS_IN_WORDS:
            if isinstance(resource.get(key), str):
                return Refused(Became.NOT_R4, f"{key} is a word, as in STU3; in FHIR R4 it is a CodeableConcept")
    if resource.get("modifierExtension"):
        return Refused(
            Became.NOT_UNDERSTOOD, "it has a modifierExtension, which may change its meaning and is not known here"
        )
    if resource.get("implicitRules"):
        return Refused(Became.NOT_UNDERSTOOD, "it has implicitRules, which may change its meaning and are not known here")
    return None
