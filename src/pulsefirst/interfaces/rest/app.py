"""REST below one path, for whoever serves it. It keeps nothing of a patient and logs nothing of a call."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any, Final
from urllib.parse import unquote

from pulsefirst.interfaces.rest.openapi import NOT_KEPT, NOTICES, YAML, description
from pulsefirst.interfaces.rest.problems import answer_of, of_case
from pulsefirst.model.connections import Connections
from pulsefirst.model.errors import CaseError
from pulsefirst.notation.about import guideline_to_json
from pulsefirst.notation.calls import (
    Authenticate,
    Page,
    Workers,
    allow,
    allowed,
    broken,
    client_of,
    too_late,
    too_many,
    where_it_broke,
)
from pulsefirst.notation.exchange import JSON, Answered, Asked, Refused, read_object, refused, written
from pulsefirst.notation.relay import OPERATIONS, Operation, Relay
from pulsefirst.notation.tree import tree_of_data, tree_of_text
from pulsefirst.notation.vocabulary import finding_data
from pulsefirst.notation.words import nearest

HOME: Final = "/api/v1"
BODY: Final = "body"
OF_FINDING: Final = "findings/"
YAMLS: Final = (YAML, "application/x-yaml", "text/yaml", "text/x-yaml")
BY_NAME: Final = {operation.name: operation for operation in OPERATIONS}
LARGEST: Final = 1_000_000
"""Bytes of a request: a case is a small thing."""
NEAR: Final = 80
NO_RECORD: Final = "of this answer no record could be made"

log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class Rest:
    """The whole interface over one guideline. `schemas` are those of what is answered, by name; `page` tells who calls from a browser."""

    relay: Relay
    connections: Connections
    schemas: Mapping[str, dict[str, Any]]
    workers: Workers
    page: Callable[[Asked], Page]
    at_once: int
    version: str
    authenticate: Authenticate | None = None
    at_work: int = 0

    async def answer(self, asked: Asked) -> Answered:
        """The answer to a request, whatever it is; every refusal is problem details, and carries the headers for browsers too."""
        page = self.page(asked)
        try:
            page.check()
            if page.is_preflight:
                told = page.preflight()
                return replace(told, headers={**told.headers, "allow": allowed(self._methods(asked))})
            reply = await self._answer(asked)
        except Refused as refusal:
            reply = answer_of(refusal)
        except Exception as error:
            log.error("an answer did not come about: %s", where_it_broke(error))
            reply = answer_of(broken())
        return page.on(reply)

    def _methods(self, asked: Asked) -> tuple[str, ...]:
        """How this address is asked. Raises Refused (404)."""
        name = _name(asked)
        if name in BY_NAME:
            return ("POST",)
        if name in self._definitions or name.startswith(OF_FINDING):
            return ("GET", "HEAD")
        raise refused(404, "not-found", f"there is nothing here: {HOME}/openapi.json says what there is")

    async def _answer(self, asked: Asked) -> Answered:
        methods, name = self._methods(asked), _name(asked)
        allow(asked, *methods)
        if name in BY_NAME:
            client = await client_of(asked, self.authenticate, self.connections.address)
            return await self._worked_out(BY_NAME[name], asked, client)
        found = self._definitions.get(name)
        return self._unless_held(asked, self._finding(unquote(name.removeprefix(OF_FINDING))) if found is None else found)

    # --- what is asked of a case ---

    async def _worked_out(self, operation: Operation, asked: Asked, client: str) -> Answered:
        """The answer, within the time that a call has. Where it has run out there is no answer, and that is said."""
        seconds = self.connections.call_seconds
        if max(self.at_work, self.workers.unfinished) >= self.at_once:
            raise too_many()
        self.at_work += 1
        try:
            async with asyncio.timeout(seconds):
                return await self.workers.run(self._work, operation, asked, client)
        except TimeoutError:
            raise too_late(seconds) from None
        finally:
            self.at_work -= 1

    def _work(self, operation: Operation, asked: Asked, client: str) -> Answered:
        try:
            asking = self.relay.read(operation, _tree(asked))
            data, kept = self.relay.answer(operation, asking, client)
        except CaseError as error:
            raise of_case(error) from None
        headers = {"content-type": JSON, NOTICES: str(len(asking.told))} | ({} if kept else {NOT_KEPT: NO_RECORD})
        return Answered(200, written(data), headers)

    # --- what does not change ---

    @cached_property
    def _definitions(self) -> Mapping[str, bytes]:
        guideline, connections = self.relay.guideline, self.connections
        whole = description(
            guideline,
            HOME,
            self.schemas,
            version=self.version,
            address=connections.address,
            signed=self.authenticate is not None,
        )
        return {
            "findings": written([finding_data(finding) for finding in guideline.findings.values()]),
            "guideline": written(guideline_to_json(guideline)),
            "openapi.json": written(whole),
        }

    def _finding(self, name: str) -> bytes:
        findings = self.relay.guideline.findings
        if name in findings:
            return written(finding_data(findings[name]))
        near = nearest(name, {one.name: one.synonyms for one in findings.values()}) if len(name) <= NEAR else None
        guess = f"; did you mean '{near}'?" if near else f": {HOME}/findings lists them"
        raise refused(404, "unknown-name", f"there is no finding {name[:NEAR]!r}{guess}")

    def _unless_held(self, asked: Asked, body: bytes) -> Answered:
        tag = f'"{self.relay.guideline.hash[:32]}-{sha256(body).hexdigest()[:12]}"'
        headers = {"etag": tag, "cache-control": "no-cache"}
        held = [one.strip().removeprefix("W/") for one in asked.headers.get("if-none-match", "").split(",")]
        if tag in held or held == ["*"]:
            return Answered(304, b"", headers)
        return Answered(200, body, {"content-type": JSON, **headers})


def _tree(asked: Asked) -> Any:
    """What was sent, as it was written. Raises CaseError, and Refused (400, 415)."""
    kind = asked.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in (JSON, *YAMLS):
        raise refused(415, "structure", f"a case is sent as {JSON} or {YAML}")
    if not asked.body.strip():
        raise refused(400, "required", "nothing was sent: send {} for a case of which nothing is known")
    return tree_of_data(read_object(asked.body, once=True), BODY) if kind == JSON else tree_of_text(asked.body, BODY)


def _name(asked: Asked) -> str:
    return asked.path.removeprefix(HOME).strip("/")
