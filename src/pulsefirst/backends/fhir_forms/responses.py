"""A case as the answers to the form, and as observations to be filed: what is not known has no item and no observation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from pulsefirst.backends.fhir.canonical import FINDINGS, canonical_of, name_of, narrative
from pulsefirst.backends.fhir.write import Writer
from pulsefirst.backends.fhir_forms.answers import answered
from pulsefirst.backends.fhir_forms.items import item_of
from pulsefirst.backends.fhir_forms.questionnaire import laid_out
from pulsefirst.model.case import Case, key_of
from pulsefirst.model.conditions import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg


def response_of(guideline: Guideline, case: Case, subject: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    """The form with what this case holds, as far as it can be answered there; it is in progress, for a clinician finishes it.

    Orders that were placed or are considered are no findings, and stand in no form. Raises CaseError for a value that a finding does not have.
    """
    made = case.recorded_at or at
    writer = Writer(guideline, made.isoformat())
    answers = dict(answered(writer, key, value, made) for key, value in case.facts.items())

    def items(finding: Finding, leg: Leg | None) -> Iterator[dict[str, Any]]:
        if key_of(finding, leg) in case.facts:
            for item in item_of(guideline, finding, leg, shown=True):
                if item["linkId"] in answers:
                    yield {"linkId": item["linkId"], "text": item["text"], "answer": [answers[item["linkId"]]]}

    filled = [
        {"linkId": section.link, "text": section.title, "item": [_without_type(item) for item in inner]}
        for section, inner in laid_out(guideline, items)
    ]
    return {
        "resourceType": "QuestionnaireResponse",
        "text": narrative([f"{guideline.title}: {len(answers)} findings on record. What has no answer here is unknown."]),
        "questionnaire": canonical_of(guideline, "Questionnaire", FINDINGS),
        "status": "in-progress",
        "subject": dict(subject),
        "authored": made.isoformat(),
        **({"item": filled} if filled else {}),
    }


def transaction_of(
    guideline: Guideline, case: Case, subject: Mapping[str, Any], at: datetime, derived_from: str = ""
) -> dict[str, Any]:
    """The findings of a case as observations, in a transaction that files them; the same case gives the same bundle."""
    writer = Writer(guideline, (case.recorded_at or at).isoformat())
    entries = []
    for observation in writer.observations(case):
        made = {key: value for key, value in observation.items() if key != "id"} | {"subject": dict(subject)}
        if derived_from:
            made["derivedFrom"] = [{"reference": derived_from}]
        entries.append(
            {"fullUrl": f"urn:uuid:{name_of(made)}", "resource": made, "request": {"method": "POST", "url": "Observation"}}
        )
    return {"resourceType": "Bundle", "type": "transaction", **({"entry": entries} if entries else {})}


def _without_type(item: dict[str, Any]) -> dict[str, Any]:
    """An item of a form as one of a response."""
    return {key: value for key, value in item.items() if key != "type"}
