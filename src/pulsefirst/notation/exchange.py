"""What is asked and what is answered: JSON in, JSON out, and an OperationOutcome whenever the answer is no.

Nothing of a server stands here: whoever serves this hands in what was asked and sends what is answered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

JSON: Final = "application/json"
FHIR_JSON: Final = "application/fhir+json"
DEEPEST: Final = 40
"""How deep a request may be nested; a FHIR resource needs about fifteen."""
LONGEST_NUMBER: Final = 60


@dataclass(frozen=True)
class Asked:
    """One request: names of headers are in lower case, `path` and `query` are as they were sent."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    query: str = ""


@dataclass(frozen=True)
class Answered:
    """One answer."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: a code of FHIR's issue types, a sentence, and where in the request it is.

    The sentence repeats nothing of the request but names of keys: a log of answers holds no patient.
    """

    code: str
    text: str
    where: str = ""


class Refused(Exception):
    """A request that is not answered with cards: a status, and what is wrong."""

    def __init__(self, status: int, *problems: Problem, headers: Mapping[str, str] | None = None) -> None:
        super().__init__("; ".join(problem.text for problem in problems))
        self.status = status
        self.problems = problems
        self.headers = dict(headers or {})


def refused(status: int, code: str, text: str, where: str = "", headers: Mapping[str, str] | None = None) -> Refused:
    """A refusal for one reason."""
    return Refused(status, Problem(code, text, where), headers=headers)


def answer_of(refusal: Refused) -> Answered:
    """The refusal as an OperationOutcome."""
    return Answered(refusal.status, outcome("error", refusal.problems), {"content-type": FHIR_JSON, **refusal.headers})


def outcome(severity: str, problems: tuple[Problem, ...]) -> bytes:
    """An OperationOutcome of these problems."""
    issues = [
        {"severity": severity, "code": problem.code, "details": {"text": problem.text}}
        | ({"expression": [problem.where]} if problem.where else {})
        for problem in problems
    ]
    return written({"resourceType": "OperationOutcome", "issue": issues})


def answered(data: Mapping[str, Any], status: int = 200) -> Answered:
    """An answer in JSON."""
    return Answered(status, written(data), {"content-type": JSON})


def written(data: Mapping[str, Any] | list[Any]) -> bytes:
    """Data as JSON text."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


# --- reading ------------------------------------------------------------------------------------------------------------


def read_object(text: bytes, what: str = "the request", *, once: bool = False) -> dict[str, Any]:
    """The JSON object that a text is; numbers are exact. Raises Refused (400): no JSON, no object, or nested too deep.

    With `once` a key that an object has twice is refused too: of two answers neither is chosen.
    """
    pairs = _once if once else None
    try:
        data = json.loads(text, parse_float=_decimal, parse_int=_integer, parse_constant=_no_number, object_pairs_hook=pairs)
    except (ValueError, RecursionError):
        raise refused(400, "structure", f"{what} is not JSON") from None
    if not isinstance(data, dict):
        raise refused(400, "structure", f"{what} is a JSON object, not a list or a single value")
    if _is_deeper(data, DEEPEST):
        raise refused(400, "too-costly", f"{what} is nested deeper than {DEEPEST} levels")
    return data


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in found if names.count(name) > 1)
        raise refused(400, "structure", f"{twice[:60]!r} is written twice")
    return found


def _is_deeper(data: object, most: int) -> bool:
    level: list[object] = [data]
    for _ in range(most):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer if isinstance(outer, list) else ())
            if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True


def _decimal(text: str) -> Decimal:
    if len(text) > LONGEST_NUMBER:
        raise ValueError("a number with too many digits")
    return Decimal(text)


def _integer(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise ValueError("a number with too many digits")
    return int(text)


def _no_number(text: str) -> object:
    raise ValueError(f"{text} is no number in JSON")
