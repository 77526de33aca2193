"""What the service says of itself: the resources that can be read, how they are searched, and the operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from pulsefirst.interfaces.fhir.operations import APPLY, EXTRACT, NEXT, POPULATE

SEARCHES: Final[Mapping[str, str]] = {"_id": "token", "url": "uri", "version": "token", "name": "string"}
DEFINITIONS: Final[Mapping[tuple[str, str], str]] = {
    APPLY: "http://hl7.org/fhir/OperationDefinition/PlanDefinition-apply",
    POPULATE: "http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate",
    EXTRACT: "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract",
    NEXT: "http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-next-question",
}
SAID: Final[Mapping[tuple[str, str], str]] = {
    APPLY: "subject, encounter, and the record as a Bundle in data; returns a Bundle whose first entry is the CarePlan. It prompts and orders nothing.",
    POPULATE: "subject, and the record as a Bundle in data; returns response and issues. What is not known has no answer.",
    EXTRACT: "a QuestionnaireResponse; returns a transaction of observations, and issues for what was not taken.",
    NEXT: "a QuestionnaireResponse, with the contained questionnaire that the call before gave; returns it with the next step in it.",
}


def capability(
    kinds: Iterable[str],
    base: str,
    software: Mapping[str, str],
    since: datetime,
    *,
    signed: bool,
    left_out: Iterable[str] = (),
) -> dict[str, Any]:
    """The CapabilityStatement of this instance, at `base`; `signed` is whether operations take a signed token.

    `left_out` says what of the guideline is switched off here.
    """
    searches = [{"name": name, "type": kind} for name, kind in SEARCHES.items()]
    resources = []
    for kind in sorted({*kinds, *(kind for kind, _ in DEFINITIONS)}):
        operations = [
            {"name": name.removeprefix("$"), "definition": address, "documentation": SAID[of, name]}
            for (of, name), address in DEFINITIONS.items()
            if of == kind
        ]
        readable = (
            {"interaction": [{"code": "read"}, {"code": "search-type"}], "searchParam": searches} if kind in kinds else {}
        )
        resources.append({"type": kind, **readable, **({"operation": operations} if operations else {})})
    said = (
        "Operations take a signed token (Authorization: Bearer); definitions are read by anyone."
        if signed
        else "No token is asked for."
    )
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": since.isoformat(timespec="seconds"),
        "kind": "instance",
        "software": dict(software),
        "implementation": {
            "description": " ".join(("pulsefirst.", *left_out)) if left_out else "pulsefirst",
            **({"url": base} if base else {}),
        },
        "fhirVersion": "4.0.1",
        "format": ["application/fhir+json"],
        "rest": [{"mode": "server", "security": {"description": said}, "resource": resources}],
    }
