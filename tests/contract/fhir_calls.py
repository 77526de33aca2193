"""Calls of the FHIR operations without a server: what is sent, and what comes back as data."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from conftest import AT, GUIDELINE
from pulsefirst.backends.fhir import write_bundle
from pulsefirst.backends.said import Keep
from pulsefirst.interfaces.fhir.app import Fhir
from pulsefirst.interfaces.http.fhir import fhir_beside
from pulsefirst.interfaces.http.services import cds_hooks
from pulsefirst.model.case import Case
from pulsefirst.model.texts import Site
from pulsefirst.notation.exchange import Answered, Asked

HEADERS = {"content-type": "application/fhir+json", "host": "localhost"}


def service_at(at: datetime = AT, site: Site | None = None, keep: Keep | None = None) -> Fhir:
    """The service at one moment."""
    return fhir_beside(cds_hooks(GUIDELINE, site or Site(), clock=lambda: at), keep)


SERVICE = service_at()


def ask(path: str, body: object = None, service: Fhir = SERVICE, headers: Mapping[str, str] = HEADERS) -> Answered:
    """One request: a POST where there is a body."""
    path, _, query = path.partition("?")
    text = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    return asyncio.run(service.answer(Asked("GET" if body is None else "POST", path, headers, text, query)))


def answered(path: str, body: object = None, *, status: int = 200, service: Fhir = SERVICE) -> dict[str, Any]:
    """The resource that is answered."""
    answer = ask(path, body, service)
    data: dict[str, Any] = json.loads(answer.body)
    assert answer.status == status, data
    assert answer.headers["content-type"] == "application/fhir+json"
    return data


def bundle_of(case: Case, at: datetime = AT) -> dict[str, Any]:
    """A record that holds this case, found now."""
    return write_bundle(GUIDELINE, replace(case, recorded_at=None), at)


def parameters(**named: object) -> dict[str, Any]:
    """Parameters: a resource by itself, a reference or an address as text. An underscore stands for a hyphen."""
    several = [
        {"name": name.replace("_", "-"), **({"resource": value} if isinstance(value, dict) else {"valueString": value})}
        for name, value in named.items()
    ]
    return {"resourceType": "Parameters", "parameter": several}


def parameter(held: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The resource of this name; empty where there is none."""
    return next((one["resource"] for one in held["parameter"] if one["name"] == name), {})


def apply_to(record: Mapping[str, Any], service: Fhir = SERVICE) -> dict[str, Any]:
    """The plan of a record as a Bundle."""
    return answered("/fhir/PlanDefinition/$apply", parameters(data=dict(record)), service=service)


def populated(record: Mapping[str, Any], service: Fhir = SERVICE) -> tuple[dict[str, Any], dict[str, Any]]:
    """The form filled from a record, and what was not taken."""
    told = answered("/fhir/Questionnaire/$populate", parameters(data=dict(record)), service=service)
    return parameter(told, "response"), parameter(told, "issues")


def next_of(response: Mapping[str, Any], service: Fhir = SERVICE) -> dict[str, Any]:
    """The response with the next step in it."""
    return answered("/fhir/Questionnaire/$next-question", dict(response), service=service)


def resources(bundle: Mapping[str, Any], *kinds: str) -> list[dict[str, Any]]:
    """The resources of these types in a bundle."""
    return [entry["resource"] for entry in bundle.get("entry", ()) if entry["resource"]["resourceType"] in kinds]
