"""By which method something was found: heard is not felt."""

from __future__ import annotations

from typing import Any

from pulsefirst.backends.fhir.elements import Json, called, codings
from pulsefirst.backends.fhir.report import Became
from pulsefirst.backends.fhir.values import Refused
from pulsefirst.model.answers import is_abnormal
from pulsefirst.model.record import AnswerRow


def other_method(resource: Json, row: AnswerRow) -> Refused | None:
    """Why a method that is known to answer another question keeps it from being read."""
    method = resource.get("method")
    if not any((code.system, code.code) in codings(method) for code in row.not_by):
        return None
    return Refused(Became.SHOWN_ONLY, f"it was found by {called(method)}, which answers another question")


def by_method(resource: Json, row: AnswerRow, value: Any) -> Any | Refused:
    """The value, unless it was found by a method that is not the one meant here and says nothing abnormal."""
    method = resource.get("method")
    known = any((code.system, code.code) in codings(method) for code in row.by)
    if not method or not row.by or known or is_abnormal(row.finding, value):
        return value
    return Refused(Became.SHOWN_ONLY, f"it was found by {called(method)}, which may answer another question")
