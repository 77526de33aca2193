"""What is answered when the answer is no: problem details (RFC 9457), with the reader's own sentence: what, where, and what instead."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from pulsefirst.model.errors import CaseError, Implausible, MalformedCase, UnknownName, WrongValue
from pulsefirst.notation.exchange import Answered, Problem, Refused, written

PROBLEM_JSON: Final = "application/problem+json"
KINDS: Final = "urn:pulsefirst:problem:"
"""What begins the type of a problem; what follows says which kind it is."""

CODES: Final[Mapping[type[CaseError], tuple[int, str]]] = {
    MalformedCase: (400, "malformed-case"),
    UnknownName: (422, "unknown-name"),
    WrongValue: (422, "wrong-value"),
    Implausible: (422, "implausible"),
}
"""What each error of the reader is answered with: text that is no case is 400, a case that says what cannot be is 422."""

SCHEMA: Final[Mapping[str, Any]] = {
    "title": "What is wrong",
    "description": "Problem details as RFC 9457 has them.",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "additionalProperties": False,
    "properties": {
        "type": {"type": "string", "format": "uri", "description": "The kind of problem, for a program."},
        "title": {"type": "string", "description": "The status in words."},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "description": "What is wrong and what to do instead, for a person."},
        "where": {
            "type": "string",
            "description": "Where in what was sent: the path of keys in JSON (body.case.left...), the line in YAML (body:3).",
        },
    },
}


def of_case(error: CaseError) -> Refused:
    """What the reader could not read."""
    status, code = next((found for kind, found in CODES.items() if isinstance(error, kind)), (422, "case"))
    return Refused(status, Problem(code, error.message, error.where))


def answer_of(refusal: Refused) -> Answered:
    """A refusal as problem details."""
    first = refusal.problems[0]
    data = {
        "type": f"{KINDS}{first.code}",
        "title": HTTPStatus(refusal.status).phrase,
        "status": refusal.status,
        "detail": "; ".join(problem.text for problem in refusal.problems),
        **({"where": first.where} if first.where else {}),
    }
    return Answered(refusal.status, written(data), {"content-type": PROBLEM_JSON, **refusal.headers})
