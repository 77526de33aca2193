"""What of a health record this guideline needs, as queries: found from the rows that say how a record is read, so no list is kept by hand.

The grammar is that of CDS Hooks 2.0.1, which every client can satisfy: a read, or a search by equality, with tokens that are one field
of the context. What 3.0 adds (`today()`, paths, results of other keys) is never used, so that nothing rests on a client having it: how
long something counts is decided when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, assert_never

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Code
from pulsefirst.model.record import (
    AnswerPeriod,
    AnswerRow,
    BodySite,
    Demographics,
    DiagnosisRow,
    FlagLetters,
    MedicineRow,
    NoResult,
    OrderRow,
    OwnCodes,
    ReactionRow,
    RecordRow,
    ResultRow,
    SideCodes,
)

PATIENT: Final = "{{context.patientId}}"
TEMPLATE: Final = re.compile(
    r"[A-Z][A-Za-z]+(?:/\{\{context\.[A-Za-z]+\}\}"
    r"|\?[a-z_-]+(?::in)?=[^&\s{}]*(?:\{\{context\.[A-Za-z]+\}\})?(?:&[a-z_-]+(?::in)?=[^&\s{}]*(?:\{\{context\.[A-Za-z]+\}\})?)*)"
)
"""A read of one resource by a field of the context, or a search whose parameters carry no modifier but `:in`."""


@dataclass(frozen=True)
class Query:
    """One part of a record: its key, its template, what it is called in a sentence, and whether it can tell of a complaint.

    A list of medicines, of orders or of allergies tells of none: it changes what is said of a leg, and not whether.
    """

    key: str
    template: str
    called: str
    tells_of_complaints: bool = False

    @property
    def kind(self) -> str:
        """The type of resource that it gives."""
        return re.split(r"[/?]", self.template, maxsplit=1)[0]

    @property
    def is_read(self) -> bool:
        """Whether it reads one resource, which must be there, rather than searching for any number."""
        return "?" not in self.template


def is_in_grammar(template: str) -> bool:
    """Whether a template keeps to what 2.0.1 allows."""
    return TEMPLATE.fullmatch(template) is not None


def queries_of(guideline: Guideline) -> tuple[Query, ...]:
    """What the rows of this guideline can be read from; a kind of resource that no row reads is not asked for."""
    rows = guideline.record
    wanted = {kind for row in rows for kind in _kinds(row)}
    searches = (
        ("Condition", "conditions", "recorded diagnoses", "&_count=200"),
        ("MedicationRequest", "medicationRequests", "prescribed medicines", "&_count=200"),
        ("MedicationStatement", "medicationStatements", "medicines taken", "&_count=200"),
        ("AllergyIntolerance", "allergies", "allergies and intolerances", "&_count=100"),
        ("ServiceRequest", "serviceRequests", "orders", "&_sort=-authored&_count=100"),
        ("Procedure", "procedures", "procedures", "&_sort=-date&_count=100"),
    )
    queries = [Query("patient", f"Patient/{PATIENT}", "the patient's own entry")] if "Patient" in wanted else []
    codes = ",".join(_observed(rows))
    if codes:
        template = f"Observation?patient={PATIENT}&code={codes}&_sort=-date&_count=200"
        queries.append(Query("observations", template, "results and examinations", tells_of_complaints=True))
    queries += [
        Query(key, f"{kind}?patient={PATIENT}{more}", called, kind == "Condition")
        for kind, key, called, more in searches
        if kind in wanted
    ]
    return tuple(queries)


def _kinds(row: RecordRow) -> tuple[str, ...]:
    """The types of resource that a row is read from."""
    match row:
        case ResultRow() | AnswerRow() | AnswerPeriod() | OwnCodes() | NoResult():
            return ("Observation",)
        case DiagnosisRow():
            return ("Condition",)
        case MedicineRow():
            return ("MedicationRequest", "MedicationStatement")
        case ReactionRow():
            return ("AllergyIntolerance",)
        case OrderRow():
            return ("ServiceRequest", "Procedure")
        case Demographics():
            return ("Patient",)
        case BodySite() | SideCodes() | FlagLetters():
            return ()
        case _:
            assert_never(row)


def _observed(rows: Iterable[RecordRow]) -> Iterator[str]:
    """The codes of observations that some row reads, each once; of the guideline's own codes the whole system."""
    said: set[str] = set()
    for row in rows:
        for text in _codes(row):
            if text not in said:
                said.add(text)
                yield text


def _codes(row: RecordRow) -> Iterator[str]:
    if isinstance(row, OwnCodes):
        yield f"{row.system}|"
    elif isinstance(row, ResultRow | AnswerRow):
        codes: Iterable[Code] = row.codes
        yield from (code.code for code in codes)
