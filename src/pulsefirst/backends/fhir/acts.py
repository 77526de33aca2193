"""An act as FHIR has it: which kind of request it is, how soon, what for, of which leg, and what it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pulsefirst.backends.fhir.elements import as_coding
from pulsefirst.backends.words import legs_in_words
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import ActivityKind, Category, Target, Urgency
from pulsefirst.model.record import OrderRow, OwnCodes, SideCodes, only

PRIORITIES: Final[Mapping[Urgency, str]] = {
    Urgency.EMERGENCY: "stat",
    Urgency.URGENT: "urgent",
    Urgency.SOON: "routine",
    Urgency.NONE: "routine",
}
"""How soon a request is, by the urgency of what is known to demand it."""
SERVICE: Final = "ServiceRequest"
MEDICATION: Final = "MedicationRequest"
TASK: Final = "Task"
COMMUNICATION: Final = "CommunicationRequest"


def request_kind(kind: str, category: Category) -> str:
    """The resource that asks for an act: a bedside examination is a task of whoever is there, advice a thing to be said."""
    if kind == ActivityKind.PRESCRIBE or (kind == ActivityKind.AVOID and category is Category.MEDICINE):
        return MEDICATION
    if kind == ActivityKind.ADVISE or category is Category.ADVICE:
        return COMMUNICATION
    if kind == ActivityKind.OBTAIN and category is Category.EXAMINATION:
        return TASK
    return SERVICE


def concept_of(target: Target, guideline: Guideline) -> dict[str, Any]:
    """What is asked for: by the guideline's own name, by which a draft that was accepted is known again, and by the one verified code
    that means all of it, where orders are read by it; several codes that mean a part each would say that each means all.
    """
    own = only(guideline.record, OwnCodes)
    named = [{"system": own.system, "code": target.name, "display": target.title}] if own is not None else []
    rows = (row for row in guideline.record if isinstance(row, OrderRow) and row.target is target)
    read = {(code.system, code.code) for row in rows for code in row.codes}
    codes = [as_coding(code) for code in target.codes if (code.system, code.code) in read]
    return {"coding": [*named, *(codes if len(codes) == 1 else ())], "text": target.title}


def site_of(leg: Leg, guideline: Guideline) -> dict[str, Any]:
    """A leg in words, with the codes of its side."""
    sides = only(guideline.record, SideCodes)
    codes = () if sides is None else sides.left if leg is Leg.LEFT else sides.right
    coding = {"coding": [as_coding(code) for code in codes]} if codes else {}
    return {**coding, "text": legs_in_words((leg,))}


def grounds(guideline: Guideline, statements: Iterable[str], cites: Iterable[str]) -> Iterator[dict[str, Any]]:
    """What something stands on: statements of the source by id in our own words, and what is cited beyond it, with how far it was read."""
    for name in dict.fromkeys(statements):
        statement = guideline.statements[name]
        yield {"type": "documentation", "label": name, "display": statement.words}
    for name in dict.fromkeys(cites):
        citation = guideline.citations[name]
        address = {"url": citation.address} if citation.address else {}
        yield {
            "type": "citation",
            "label": "beyond the source",
            "citation": f"{citation.title} ({citation.checked.value})",
            **address,
        }
