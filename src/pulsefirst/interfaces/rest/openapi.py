"""The description of the whole interface, OpenAPI 3.1: made from the vocabulary of the guideline and the schemas of what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pulsefirst.engine.interview import value_of_no
from pulsefirst.interfaces.rest.problems import PROBLEM_JSON, SCHEMA
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.notation.case_schema import NOT_ASSESSED, case_schema
from pulsefirst.notation.exchange import JSON
from pulsefirst.notation.relay import OPERATIONS, Operation, asking_schema
from pulsefirst.notation.schemas import together
from pulsefirst.notation.values import plain_value

Data = dict[str, Any]

YAML: Final = "application/yaml"
BELOW: Final = "#/components/schemas/"
TOKEN: Final = "signed_token"

REASONS: Final = {
    400: "What was sent is no case: not JSON or YAML, written twice, too deep.",
    401: "A signed token is missing, or is not good here.",
    403: "This page may not call here.",
    404: "There is nothing by this name.",
    405: "This is asked with another method.",
    413: "What was sent is too large.",
    415: "What was sent is of another type.",
    421: "This host is not answered here.",
    422: "The case says what the guideline does not know, or what cannot be.",
    500: "It could not be worked out; nothing of it is to be taken as an answer.",
    503: "It took too long, or too much is asked at once: come again.",
}
EVERYWHERE: Final = (403, 405, 413, 421, 500)
NOTICES: Final = "pulsefirst-told"
NOT_KEPT: Final = "pulsefirst-not-kept"


def description(
    guideline: Guideline, home: str, schemas: Mapping[str, Data], *, version: str, address: str, signed: bool
) -> Data:
    """The whole of it. `schemas` are those of what is answered, by name; `signed` says whether calls carry a token."""
    asked = {f"asked_{one.name}": asking_schema(one) for one in OPERATIONS}
    components = together({**schemas, "case": case_schema(guideline), **asked}, BELOW)
    components["findings"] = {"type": "array", "items": {"$ref": f"{BELOW}finding"}}
    components["problem"] = dict(SCHEMA)
    security = {"securitySchemes": {TOKEN: _token()}} if signed else {}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"pulsefirst: {guideline.title}",
            "version": version,
            "description": "A case goes in, what follows from it comes out. It prompts; a clinician decides. Whatever concerns a patient "
            "stands in the body of a request, never in its address, and nothing of it is logged. An error says what is wrong, where, "
            "and what to write instead.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": address or "/"}],
        "paths": {f"{home}/{one.name}": {"post": _asked(one, guideline, signed=signed)} for one in OPERATIONS}
        | _definitions(home, guideline),
        "components": {"schemas": components, **security},
    }


# --- paths --------------------------------------------------------------------------------------------------------------


def _asked(operation: Operation, guideline: Guideline, *, signed: bool) -> Data:
    whole = {"$ref": f"{BELOW}asked_{operation.name}"}
    either = whole if operation.required else {"anyOf": [{"$ref": f"{BELOW}case"}, whole]}
    wrong = (400, 415, 422, 503, *((401,) if signed else ()))
    told = {
        "description": "How much was read by another name, by a shortcut, or from words for a time; `read` tells what.",
        "schema": {"type": "integer", "minimum": 0},
    }
    unkept = {
        "description": "Only where what was said is to be kept and could not be.",
        "required": False,
        "schema": {"type": "string"},
    }
    answer = {
        "description": operation.title,
        "headers": {NOTICES: told, NOT_KEPT: unkept},
        "content": {JSON: {"schema": {"$ref": f"{BELOW}{operation.schema}"}}},
    }
    return {
        "operationId": operation.name,
        "summary": operation.title,
        "description": operation.gives,
        "requestBody": {
            "required": True,
            "description": "A case as a file holds it, alone or beside what is asked of it; or an example.",
            "content": {kind: {"schema": either, "examples": _examples(operation, guideline)} for kind in (JSON, YAML)},
        },
        "responses": {"200": answer, **_problems(*wrong)},
        **({"security": [{TOKEN: []}]} if signed else {}),
    }


def _examples(operation: Operation, guideline: Guideline) -> Data:
    """The smallest case: one answer of the first minute, with what the operation needs."""
    finding = next(iter(next(iter(guideline.panels.values())).findings))
    said = value_of_no(finding)
    case = {Leg.LEFT.value: {finding.name: NOT_ASSESSED if said is None else plain_value(finding, said)}}
    needed = {name: next(iter(guideline.recommendations)) for name in operation.required}
    return {"one_answer": {"summary": "One answer; all else is unknown.", "value": {"case": case, **needed}}}


def _definitions(home: str, guideline: Guideline) -> Data:
    name = {
        "name": "name",
        "in": "path",
        "required": True,
        "description": "The name of a finding.",
        "schema": {"type": "string", "minLength": 1, "examples": list(guideline.findings)[:1]},
    }
    return {
        f"{home}/findings": {"get": _got("findings", "The vocabulary of a case", "findings")},
        f"{home}/findings/{{name}}": {
            "get": _got("finding", "One finding of the vocabulary", "finding", 404) | {"parameters": [name, _MATCH]}
        },
        f"{home}/guideline": {"get": _got("guideline", "What the guideline is, and the conditions of its use", "guideline")},
        f"{home}/openapi.json": {"get": _got("openapi", "This description", "")},
    }


_MATCH: Final = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The ETag of what is held already.",
    "schema": {"type": "string"},
}


def _got(name: str, title: str, schema: str, *wrong: int) -> Data:
    content = {JSON: {"schema": {"$ref": f"{BELOW}{schema}"} if schema else {"type": "object"}}}
    tag = {"ETag": {"description": "Changes with the guideline, and with how it is told.", "schema": {"type": "string"}}}
    return {
        "operationId": name,
        "summary": title,
        "parameters": [_MATCH],
        "responses": {
            "200": {"description": title, "headers": tag, "content": content},
            "304": {"description": "What is held already is current.", "headers": tag},
            **_problems(*wrong),
        },
    }


def _problems(*wrong: int) -> Data:
    content = {PROBLEM_JSON: {"schema": {"$ref": f"{BELOW}problem"}}}
    return {str(status): {"description": REASONS[status], "content": content} for status in sorted({*EVERYWHERE, *wrong})}


def _token() -> Data:
    return {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "Signed by a client that the site names (ES384 or RS384), for the address that is called, good once.",
    }
