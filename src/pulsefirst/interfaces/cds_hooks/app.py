"""CDS Hooks: discovery, service calls and feedback, for whoever serves it. It keeps nothing of a patient and logs nothing of a call."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pulsefirst.backends.headline import switched_off_in_words
from pulsefirst.interfaces.cds_hooks.calls import Calls
from pulsefirst.interfaces.cds_hooks.cors import Origins
from pulsefirst.interfaces.cds_hooks.feedback import Keep, read_feedback
from pulsefirst.interfaces.cds_hooks.services import Service, discovered, offered
from pulsefirst.interfaces.cds_hooks.workers import AT_ONCE
from pulsefirst.notation.calls import Authenticate, allow, broken, client_of, too_late, too_many, where_it_broke
from pulsefirst.notation.exchange import (
    FHIR_JSON,
    Answered,
    Asked,
    Problem,
    Refused,
    answer_of,
    answered,
    outcome,
    read_object,
    refused,
)

HOME: Final = "/cds-services"
FEEDBACK: Final = "feedback"
SHORT: Final = 50_000
"""Bytes that are read where they come; more are read beside."""

log = logging.getLogger(__name__)


@dataclass
class CdsHooks:
    """The whole protocol over one guideline."""

    calls: Calls
    keep: Keep
    authenticate: Authenticate | None = None
    at_work: int = 0

    async def answer(self, asked: Asked) -> Answered:
        """The answer to a request, whatever it is; every refusal is an OperationOutcome, and carries the headers for browsers too."""
        origins = Origins(self.calls.connections.origins, asked)
        if origins.is_preflight:
            return origins.preflight()
        try:
            origins.check()
            reply = await self._answer(asked)
        except Refused as refusal:
            reply = answer_of(refusal)
        except Exception as error:
            log.error("an answer did not come about: %s", where_it_broke(error))
            reply = answer_of(broken())
        return origins.on(reply)

    async def _answer(self, asked: Asked) -> Answered:
        parts = [part for part in asked.path.removeprefix(HOME).split("/") if part]
        if not parts:
            allow(asked, "GET", "HEAD")
            return answered(
                self._discovery()
            )  # to anyone: it tells of no patient, and a client reads it before it has a token
        services = [service for service in self._offered() if service.id == parts[0]]
        if not services or parts[1:] not in ([], [FEEDBACK]):
            raise refused(404, "not-found", f"there is no such service; {HOME} lists those there are")
        allow(asked, "POST")
        client = await client_of(asked, self.authenticate, self.calls.connections.address)
        if asked.headers.get("content-type", "").partition(";")[0].strip().lower() not in ("application/json", FHIR_JSON):
            raise refused(415, "structure", "the body of a call is application/json")
        if parts[1:]:
            return await self._feedback(await self._read(asked.body), parts[0], client)
        return await self._cards(services, asked.body, client)

    def _offered(self) -> tuple[Service, ...]:
        return offered(self.calls.connections.off)

    def _discovery(self) -> Mapping[str, object]:
        calls = self.calls
        left_out = switched_off_in_words(calls.guideline)
        return discovered(self._offered(), calls.queries, calls.guideline.title, calls.connections.version, left_out)

    async def _read(self, body: bytes) -> Mapping[str, object]:
        return read_object(body) if len(body) <= SHORT else await self.calls.workers.run(read_object, body)

    async def _cards(self, services: Sequence[Service], body: bytes, client: str) -> Answered:
        """The cards, within the time that a call has. Where it has run out there is no answer, and that is said: never an empty one."""
        seconds = self.calls.connections.call_seconds
        if max(self.at_work, self.calls.workers.unfinished) >= AT_ONCE:
            raise too_many()
        self.at_work += 1
        try:
            async with asyncio.timeout(seconds):
                return answered(await self.calls.answer(services, await self._read(body), client))
        except TimeoutError:
            raise too_late(seconds) from None
        finally:
            self.at_work -= 1

    async def _feedback(self, body: Mapping[str, object], service: str, client: str) -> Answered:
        """What was told is kept; where it will not outlive this service, the answer says so."""
        entries = read_feedback(body, service, client)
        if await self.calls.workers.run(self.keep, entries):
            return Answered(200)
        text = f"received, and not kept: {len(entries)} of {len(entries)} will be lost when the service ends"
        return Answered(200, outcome("information", (Problem("informational", text),)), {"content-type": FHIR_JSON})
