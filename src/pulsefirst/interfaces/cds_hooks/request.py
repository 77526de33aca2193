"""A service call as it has to be: hook, instance, context. What is not so is refused with the place where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pulsefirst.backends.queries import Query
from pulsefirst.interfaces.cds_hooks.pieces import ABSENT, Piece, Resource, piece_of, resources_of
from pulsefirst.interfaces.cds_hooks.services import Service
from pulsefirst.notation.exchange import Problem, Refused, refused

FHIR_ID: Final = re.compile(r"[A-Za-z0-9\-.]{1,64}")
DRAFTS: Final = "draftOrders"


@dataclass(frozen=True)
class Request:
    """A call that was read: the service it is for, its context, the draft orders in it, and the parts of the record that came with it."""

    service: Service
    context: Mapping[str, Any]
    drafts: tuple[Resource, ...]
    pieces: tuple[Piece, ...]

    @property
    def patient(self) -> str:
        """The id of the patient."""
        return str(self.context["patientId"])

    @property
    def encounter(self) -> str:
        """The id of the encounter; empty where there is none."""
        return str(self.context.get("encounterId") or "")


def read_request(body: Mapping[str, Any], services: Sequence[Service], queries: Iterable[Query]) -> Request:
    """The call that a body is. `services` are those of one id, by hook. Raises Refused (400) with all that is wrong in it."""
    hook = body.get("hook")
    service = next((one for one in services if one.hook == hook), None)
    if service is None:
        hooks = " or ".join(one.hook for one in services)
        raise refused(400, "value", f"this service is called on the hook {hooks}", "hook")
    context = body.get("context")
    problems = [] if _is_text(body.get("hookInstance")) else [Problem("required", "hookInstance is a text", "hookInstance")]
    if not isinstance(context, dict):
        raise Refused(400, *problems, Problem("required", "context is an object", "context"))
    problems += _problems(service, context)
    if problems:
        raise Refused(400, *problems)
    prefetch = body.get("prefetch", {})
    if prefetch is not None and not isinstance(prefetch, dict):
        raise refused(400, "structure", "prefetch is an object", "prefetch")
    sent = prefetch or {}
    return Request(
        service,
        context,
        tuple(resources_of(context[DRAFTS], DRAFTS)) if DRAFTS in service.required else (),
        tuple(piece_of(query, sent.get(query.key, ABSENT)) for query in queries),
    )


def _problems(service: Service, context: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with a context."""
    found = [
        Problem("required", f"{name} is required on {service.hook}", f"context.{name}")
        for name in service.required
        if context.get(name) is None
    ]
    if found:
        return found
    checks = (
        ("userId", _is_text, "is a text"),
        ("patientId", _is_id, "is the id of a Patient"),
        ("encounterId", _is_id, "is the id of an Encounter"),
        ("selections", _are_texts, "is a list of ids of drafts"),
        (DRAFTS, _is_bundle, "is a Bundle of orders"),
    )
    return [
        Problem("value", f"{name} {what}", f"context.{name}")
        for name, is_right, what in checks
        if context.get(name) is not None
        and (name in service.required or name == "encounterId")
        and not is_right(context[name])
    ]


def _is_id(value: object) -> bool:
    return isinstance(value, str) and FHIR_ID.fullmatch(value) is not None


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_bundle(value: object) -> bool:
    return isinstance(value, dict) and value.get("resourceType") == "Bundle"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
