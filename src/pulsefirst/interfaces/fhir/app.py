"""FHIR R4 below one path, for whoever serves it. It keeps nothing of a patient and logs nothing of a call."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, Final
from urllib.parse import parse_qsl

from pulsefirst.backends.headline import switched_off_in_words
from pulsefirst.interfaces.fhir.capability import DEFINITIONS, SEARCHES, capability
from pulsefirst.interfaces.fhir.operations import Done, Operations
from pulsefirst.model.connections import Connections
from pulsefirst.notation.calls import (
    Authenticate,
    Page,
    Workers,
    allow,
    broken,
    client_of,
    too_late,
    too_many,
    where_it_broke,
)
from pulsefirst.notation.exchange import FHIR_JSON, JSON, Answered, Asked, Refused, answer_of, read_object, refused

HOME: Final = "/fhir"
NOT_KEPT: Final = {"warning": '199 - "of this answer no record could be made"'}
FORMATS: Final = ("json", JSON, FHIR_JSON)
log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class Fhir:
    """The whole interface over one guideline. `definitions` gives the resources that can be read; `page` tells who calls from a browser."""

    operations: Operations
    definitions: Callable[[], Iterable[Mapping[str, Any]]]
    connections: Connections
    workers: Workers
    page: Callable[[Asked], Page]
    at_once: int
    version: str
    authenticate: Authenticate | None = None
    at_work: int = 0

    async def answer(self, asked: Asked) -> Answered:
        """The answer to a request, whatever it is; every refusal is an OperationOutcome, and carries the headers for browsers too."""
        page = self.page(asked)
        if page.is_preflight:
            return page.preflight()
        try:
            page.check()
            reply = await self._answer(asked)
        except Refused as refusal:
            reply = answer_of(refusal)
        except Exception as error:
            log.error("an answer did not come about: %s", where_it_broke(error))
            reply = answer_of(broken())
        return page.on(reply)

    async def _answer(self, asked: Asked) -> Answered:
        _check_format(asked)
        parts = [part for part in asked.path.removeprefix(HOME).split("/") if part]
        operation = (parts[0], parts[-1]) if len(parts) in (2, 3) else ("", "")
        if operation in DEFINITIONS:
            allow(asked, "POST")
            client = await client_of(asked, self.authenticate, self.connections.address)
            return await self._worked_out(operation, parts[1] if len(parts) == 3 else "", asked, client)
        allow(asked, "GET", "HEAD")
        if parts == ["metadata"]:
            return _answered(self._capability)
        if len(parts) == 2 and not parts[1].startswith("$"):
            return _answered(self._one(*parts))
        if len(parts) == 1 and parts[0] in self._by_kind:
            return _answered(self._search(parts[0], asked.query))
        raise refused(404, "not-found", f"there is nothing here: {HOME}/metadata says what there is")

    # --- operations ---

    async def _worked_out(self, operation: tuple[str, str], instance: str, asked: Asked, client: str) -> Answered:
        """The answer, within the time that a call has. Where it has run out there is no answer, and that is said."""
        if asked.headers.get("content-type", "").partition(";")[0].strip().lower() not in (JSON, FHIR_JSON):
            raise refused(415, "structure", f"the body of an operation is {FHIR_JSON}")
        seconds = self.connections.call_seconds
        if max(self.at_work, self.workers.unfinished) >= self.at_once:
            raise too_many()
        self.at_work += 1
        try:
            async with asyncio.timeout(seconds):
                return await self.workers.run(self._work, operation, instance, asked.body, client)
        except TimeoutError:
            raise too_late(seconds) from None
        finally:
            self.at_work -= 1

    def _work(self, operation: tuple[str, str], instance: str, body: bytes, client: str) -> Answered:
        done: Done = self.operations.run(operation, instance, read_object(body), client)
        return _answered(done.resource, {} if done.kept else NOT_KEPT)

    # --- definitions ---

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
        found: dict[str, dict[str, Mapping[str, Any]]] = {}
        for resource in self.definitions():
            found.setdefault(str(resource["resourceType"]), {})[str(resource["id"])] = resource
        return found

    @cached_property
    def _capability(self) -> Mapping[str, Any]:
        base = f"{self.connections.address}{HOME}" if self.connections.address else ""
        software = {"name": "pulsefirst", "version": self.version}
        signed = self.authenticate is not None
        left_out = switched_off_in_words(self.operations.guideline)
        return capability(self._by_kind, base, software, self.operations.clock(), signed=signed, left_out=left_out)

    def _one(self, kind: str, name: str) -> Mapping[str, Any]:
        found = self._by_kind.get(kind, {}).get(name)
        if found is None:
            raise refused(404, "not-found", f"there is no such resource: {HOME}/metadata says which types there are")
        return found

    def _search(self, kind: str, query: str) -> dict[str, Any]:
        """The resources of a type that have all that is asked for. An unknown parameter is refused: an empty answer to it would be a lie."""
        wanted = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if name != "_format"]
        for name, _ in wanted:
            if name not in SEARCHES:
                raise refused(400, "not-supported", f"this is searched by {', '.join(SEARCHES)}", "query")
        found = [one for one in self._by_kind[kind].values() if all(_has(one, name, value) for name, value in wanted)]
        base = f"{self.connections.address}{HOME}"
        entries = [
            {"fullUrl": f"{base}/{kind}/{one['id']}", "resource": one, "search": {"mode": "match"}}
            if self.connections.address
            else {"fullUrl": one["url"], "resource": one, "search": {"mode": "match"}}
            for one in found
        ]
        return {
            "resourceType": "Bundle",
            "type": "searchset",
            "total": len(found),
            **({"entry": entries} if entries else {}),
        }


def _has(resource: Mapping[str, Any], name: str, value: str) -> bool:
    """Whether a resource has a value: of an address also with its version; any of several that commas join."""
    held = str(resource.get({"_id": "id"}.get(name, name), ""))
    several: Sequence[str] = value.split(",")
    if name == "url":
        return any(one in (held, f"{held}|{resource['version']}") for one in several)
    if name == "name":
        return any(held.lower().startswith(one.lower()) for one in several)
    return held in several


def _check_format(asked: Asked) -> None:
    """Raises Refused (406) where something else than JSON is wanted."""
    accepted = [
        part.partition(";")[0].strip().lower() for part in asked.headers.get("accept", "").split(",") if part.strip()
    ]
    wanted = dict(parse_qsl(asked.query)).get("_format", "")
    fits = not accepted or any("json" in one or one in ("*/*", "application/*") for one in accepted)
    if (wanted and wanted not in FORMATS) or not (fits or wanted):
        raise refused(406, "not-supported", f"answers are {FHIR_JSON}")


def _answered(resource: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Answered:
    text = json.dumps(resource, ensure_ascii=False, separators=(",", ":"), default=_figure)
    return Answered(200, text.encode("utf-8", "replace"), {"content-type": FHIR_JSON, **(headers or {})})


def _figure(value: object) -> int | float:
    """A number that was sent, as JSON writes it."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} is nothing that JSON writes")
    return int(value) if value == value.to_integral_value() and abs(value) < 2**53 else float(value)
