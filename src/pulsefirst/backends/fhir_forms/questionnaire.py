"""The whole guideline as one form, and the form of the interview that is asked step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from pulsefirst.backends.fhir.canonical import FINDINGS, INTERVIEW, canonical_of, definition
from pulsefirst.backends.fhir_forms.items import FormSection, item_of, of_leg, sections_of
from pulsefirst.backends.words import legs_in_words
from pulsefirst.model.conditions import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.provenance import Provenance

ADAPTIVE: Final = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-questionnaireAdaptive"
SUBJECTS: Final = ["Patient"]
Items = Callable[[Finding, Leg | None], Iterable[dict[str, Any]]]


def whole_form(guideline: Guideline) -> dict[str, Any]:
    """The form of all findings: a group for each section of the page, and in it one for each leg."""
    made = definition(
        guideline,
        "Questionnaire",
        FINDINGS,
        title=f"{guideline.title}: findings",
        description="Every finding, of each leg where it is recorded per leg. A question that is left out is unknown.",
        origins=origins_of(guideline),
    )
    items = [
        {"linkId": section.link, "text": section.title, "type": "group", "item": list(inner)}
        for section, inner in laid_out(guideline, lambda finding, leg: item_of(guideline, finding, leg))
    ]
    return {**made, "subjectType": SUBJECTS, "item": items}


def interview_form(guideline: Guideline) -> dict[str, Any]:
    """The form from which an interview is derived: it has no questions of its own, for each comes from the answers before it."""
    made = definition(
        guideline,
        "Questionnaire",
        INTERVIEW,
        title=f"{guideline.title}: interview",
        description="Asked step by step by Questionnaire/$next-question: what can still change triage comes first.",
        origins=origins_of(guideline),
    )
    return {
        **made,
        "extension": [{"url": ADAPTIVE, "valueBoolean": True}],
        "derivedFrom": [canonical_of(guideline, "Questionnaire", FINDINGS)],
        "subjectType": SUBJECTS,
    }


def origins_of(guideline: Guideline) -> set[str]:
    """Where what this guideline says comes from: the source, and what is beyond it where any of it is."""
    rules = {rule.provenance.value for rule in guideline.recommendations.values()}
    return {Provenance.SOURCE.value, *rules}


def laid_out(guideline: Guideline, items: Items) -> Iterator[tuple[FormSection, list[dict[str, Any]]]]:
    """Each section with the items in it: those of the patient, then a group for each leg. What has no items is left out."""
    for section in sections_of(guideline):
        inner = [item for finding in of_leg(section.findings, Scope.PATIENT) for item in items(finding, None)]
        for leg in Leg:
            sided = [item for finding in of_leg(section.findings, Scope.LEG) for item in items(finding, leg)]
            if sided:
                link = f"{section.link}-{leg.value}"
                inner.append({"linkId": link, "text": legs_in_words((leg,)).capitalize(), "type": "group", "item": sided})
        if inner:
            yield section, inner
