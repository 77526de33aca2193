"""A service call, from the record to the cards: what came, what is fetched, the plan, and what is said of what is missing.

What is required is what it takes to say anything: where nothing of the record can be had, or where what can be had speaks of no leg and
a part that might is missing, the answer is 412 and names the missing keys. Else a card says what is missing; a record system that
has no list of one kind (of medicines, say) is not turned away for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from pulsefirst.backends.cards import Card, Cards, Setting, Subject, cards_as_json, has_something_to_say
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.queries import Query
from pulsefirst.backends.said import Keep, Said, card_shown, facts_text, said_of
from pulsefirst.engine.apply import apply
from pulsefirst.interfaces.cds_hooks.access import access_of
from pulsefirst.interfaces.cds_hooks.fetching import Get, completed
from pulsefirst.interfaces.cds_hooks.pieces import Piece, Resource, of_patient
from pulsefirst.interfaces.cds_hooks.request import DRAFTS, Request, read_request
from pulsefirst.interfaces.cds_hooks.services import Service
from pulsefirst.interfaces.cds_hooks.workers import Workers
from pulsefirst.model.case import Case
from pulsefirst.model.connections import Connections
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan
from pulsefirst.model.texts import Site
from pulsefirst.notation.exchange import Problem, Refused, refused
from pulsefirst.notation.write import to_json

REPORT: Final = "org.pulsefirst.reading-report"
"""The extension of an answer that tells what became of every entry of the record."""
NOT_KEPT: Final = "org.pulsefirst.not-kept"
"""The extension of an answer of which no record was made, where the site wants one made of each."""
OF_OTHERS: Final = "of another patient, or of one that is not named by the id of this call: left out"
LONGEST_LINK: Final = 6_000
"""Characters of a link with a case in it; a longer one is left out, for browsers and record systems cut it."""


@dataclass(frozen=True)
class Reading:
    """What was read of a record: the case, what of the rest a card tells, and what became of every entry.

    `uncounted` says what no side, no time or a contradiction keeps from counting; `supposed` is the case in which it does, in one leg:
    where that would give cards, silence would hide it.
    """

    case: Case
    unread: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()
    supposed: Case | None = None
    report: Callable[[], Sequence[Mapping[str, Any]]] = tuple


Reader: TypeAlias = Callable[[Sequence[Resource], datetime], Reading]
"""Reads the resources of one patient at a time of assessment."""


@dataclass(frozen=True)
class Worked:
    """What was worked out of a call: the cards, the case at this time of assessment, the plan where one was made for it.

    `needed` is whether the record is needed for them, which it is not for drafts of which the guideline knows none; `report` is the
    reading report, where the site wants it.
    """

    cards: list[Card]
    case: Case
    at: datetime
    needed: bool
    report: Mapping[str, Any] | None
    plan: Plan | None = None


@dataclass(frozen=True)
class Calls:
    """How a call is answered at this site. Without `keep` no record is made of an answer, and no answer speaks of one."""

    guideline: Guideline
    site: Site
    connections: Connections
    queries: Sequence[Query]
    read: Reader
    session: Callable[[], AbstractAsyncContextManager[Get]]
    clock: Callable[[], datetime]
    keep: Keep | None = None
    workers: Workers = field(default_factory=Workers)

    async def answer(self, services: Sequence[Service], body: Mapping[str, Any], client: str = "") -> dict[str, Any]:
        """The cards of a call, once what they say is kept. Raises Refused."""
        request = read_request(body, services, self.queries)
        access, why_not = access_of(body, self.connections.fhir_servers, request.patient)
        pieces: Sequence[Piece] = request.pieces
        if access is not None and not all(piece.is_complete for piece in pieces):
            async with self.session() as get:
                pieces = await completed(pieces, request.context, access, get, self.connections.fetch_seconds)
        worked = await self.workers.run(self._cards, request, pieces)
        had_nothing = not any(piece.is_complete or piece.resources for piece in pieces)
        silent_in_part = not worked.cards and any(piece.missing and piece.query.tells_of_complaints for piece in pieces)
        if worked.needed and pieces and (had_nothing or silent_in_part):
            raise _required(pieces, why_not)
        kept = self.keep is None or await self.workers.run(self.keep, self._said(request, worked, client))
        extension = {} if worked.report is None else {REPORT: worked.report}
        extension |= {} if kept else {NOT_KEPT: {"message": "of this answer no record could be made"}}
        return cards_as_json(worked.cards) | ({"extension": extension} if extension else {})

    def _said(self, request: Request, worked: Worked, client: str) -> Said:
        """The record of an answer, a silent one too."""
        service, subject, shown = request.service.id, request.patient, tuple(map(card_shown, worked.cards))
        if worked.plan is not None:
            return said_of(
                worked.plan, worked.case, self.guideline, service=service, client=client, subject=subject, shown=shown
            )
        return Said(
            service=service,
            client=client,
            at=worked.at,
            guideline_hash=self.guideline.hash,
            subject=subject,
            facts=facts_text(worked.case, self.guideline),
            shown=shown,
        )

    def _cards(self, request: Request, pieces: Sequence[Piece]) -> Worked:
        """What can be said of this record."""
        at = self.clock()
        sent = [resource for piece in pieces for resource in piece.resources]
        resources, of_others = of_patient([*sent, *request.drafts], request.patient)
        try:
            reading = self.read(resources, at)
        except CaseError as error:  # what it says may name a patient
            raise refused(422, "processing", f"the record could not be read: {type(error).__name__}", "prefetch") from None
        case = reading.case
        report = {"entries": list(reading.report())} if self.connections.reading_report else None
        needed = bool(case.considering) or DRAFTS not in request.service.required
        uncounted: tuple[str, ...] = ()
        if DRAFTS in request.service.required:
            speaks = bool(case.considering)
        elif not (speaks := has_something_to_say(self.guideline, case)) and reading.supposed is not None:
            speaks = has_something_to_say(self.guideline, reading.supposed)
            uncounted = reading.uncounted if speaks else ()
        if not speaks:
            if of_others:
                raise refused(412, "required", f"{of_others} {OF_OTHERS}, and the rest speaks of no leg", "prefetch")
            return Worked([], case, at, needed, report)
        plan = apply(self.guideline, case, at, evaluate=Compiled)
        missing = [piece.missing for piece in pieces if piece.missing]
        if of_others:
            missing.append(f"{of_others} {OF_OTHERS}")
        setting = Setting(
            subject=Subject(patient=request.patient, encounter=request.encounter),
            site=self.site,
            missing=tuple(missing),
            unread=reading.unread,
            uncounted=uncounted,
            page=self.page_with(case),
            about=f"{self.connections.address}/about" if self.connections.address else "",
        )
        cards = request.service.cards(Cards(self.guideline, plan, case, setting))
        return Worked(cards, case, at, needed, report, plan)

    def page_with(self, case: Case) -> str:
        """The address of the page with this case, behind a mark that no browser sends to a server; empty where the site has none."""
        if not (self.connections.page_links and self.connections.address):
            return ""
        written = json.dumps(to_json(case, self.guideline), separators=(",", ":"))
        link = f"{self.connections.address}/#case={quote(written, safe='')}"
        return link if len(link) <= LONGEST_LINK else ""


def _required(pieces: Sequence[Piece], why_not: str) -> Refused:
    """What is answered where what is required cannot be had."""
    why = f"; it cannot be fetched: {why_not}" if why_not else ""
    return Refused(
        412,
        *(Problem("required", f"{piece.missing}{why}", f"prefetch.{piece.query.key}") for piece in pieces if piece.missing),
    )
