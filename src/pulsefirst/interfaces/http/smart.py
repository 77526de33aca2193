"""The page launched by a record system: its record is asked for and read as for CDS Hooks, and shown on the page to the browser that opened it.

The page is the same application as ever, below a path of its own; a request is let through to it only with the cookie of its record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from urllib.parse import urlsplit

from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.said import Keep, Said, digest_of, facts_text, line_shown, said_of
from pulsefirst.engine.apply import apply
from pulsefirst.interfaces.cds_hooks.access import Access as FhirAccess
from pulsefirst.interfaces.cds_hooks.calls import OF_OTHERS, Calls
from pulsefirst.interfaces.cds_hooks.fetching import completed
from pulsefirst.interfaces.cds_hooks.pieces import Piece, Resource, State, of_patient
from pulsefirst.interfaces.http.entrance import App, Below
from pulsefirst.interfaces.http.fetching import Fetcher
from pulsefirst.interfaces.http.proofs import client_keys, proved
from pulsefirst.interfaces.http.who import who_is
from pulsefirst.interfaces.smart.app import CALLBACK, KEYS, LAUNCH, PAGE, Smart
from pulsefirst.interfaces.smart.note import Note, write_note
from pulsefirst.interfaces.smart.scopes import may_write_note
from pulsefirst.interfaces.smart.sessions import Opened, Record
from pulsefirst.interfaces.smart.tokens import Access
from pulsefirst.interfaces.smart.wire import Failed, Notice
from pulsefirst.interfaces.web.launched import KEY, Launched, NoteToWrite
from pulsefirst.interfaces.web.page_files import PageFiles
from pulsefirst.interfaces.web.pages import notice_page
from pulsefirst.model.case import Case
from pulsefirst.model.errors import CaseError
from pulsefirst.model.plan import Plan, Status
from pulsefirst.model.texts import Site
from pulsefirst.notation.exchange import Answered, Refused

SERVICE: Final = "smart"
STANDS: Final = (Status.RECOMMENDED, Status.WITHHELD)
LARGEST: Final = 10_000
"""Bytes of a request of a launch: it has no body that is read."""


@dataclass(frozen=True)
class Reader:
    """Reads a record with the access of a launch, by the queries and the reading of CDS Hooks."""

    calls: Calls
    seconds: float
    keep: Keep | None

    async def read(self, access: Access, patient: str) -> Record:
        """The record of a patient. Raises Failed: 502 or 504 where nothing of it can be had, 503 where a record of it must be made and cannot."""
        server = access.server.launcher.issuer
        asked = FhirAccess(server, await access.token(), tuple(access.scopes))
        empty = [Piece(query, State.ABSENT) for query in self.calls.queries]
        async with self.calls.session() as get:
            pieces = await completed(empty, {"patientId": patient}, asked, get, self.seconds)
        if not any(piece.is_complete or piece.resources for piece in pieces):
            slow = any("in time" in piece.why for piece in pieces)
            raise Failed(504 if slow else 502, "The record could not be read", "Nothing was opened.", *_missing(pieces))
        return await self.calls.workers.run(self._record, access, patient, pieces)

    def _record(self, access: Access, patient: str, pieces: Sequence[Piece]) -> Record:
        at = self.calls.clock()
        resources, of_others = of_patient([one for piece in pieces for one in piece.resources], patient)
        try:
            reading = self.calls.read(resources, at)
        except CaseError as error:  # what it says may name a patient
            text = f"It was had, and could not be read ({type(error).__name__})."
            raise Failed(502, "The record could not be read", text, "Nothing was opened.") from None
        missing = _missing(pieces)
        if of_others:
            missing.append(f"{of_others} {OF_OTHERS}")
        plan = apply(self.calls.guideline, reading.case, at, evaluate=Compiled)
        return Record(
            case=reading.case,
            who=who_is(_entry_of(resources), patient),
            at=at,
            missing=tuple(missing),
            unread=reading.unread,
            entries=tuple((entry["became"], entry["sentence"]) for entry in reading.report()),
            kept=self._is_kept(self.said(access, patient, plan, reading.case, SERVICE)),
        )

    def said(self, access: Access, patient: str, plan: Plan, case: Case, service: str) -> Said:
        """What is kept of an assessment: every line that stands."""
        lines = [line for line in plan.proposals if line.status in STANDS]
        shown = [line_shown(f"{line.leg}.{line.id}" if line.leg else line.id, line) for line in lines]
        client, user = access.server.launcher.name, access.user.reference if access.user is not None else ""
        return said_of(
            plan, case, self.calls.guideline, service=service, client=client, subject=patient, shown=shown, user=user
        )

    def _is_kept(self, said: Said) -> bool:
        try:
            return self.keep is None or self.keep(said)
        except Refused as refusal:
            raise Failed(refusal.status, "The record was not opened", f"{refusal}.") from None

    async def write(self, opened: Opened, note: NoteToWrite) -> tuple[int, str]:
        """Write a note into the record once it is kept that it was made: a status, and what became of it."""
        said = partial(self.said, opened.access, opened.patient, note.plan, note.case, f"{SERVICE}/note")
        try:
            kept = await self.calls.workers.run(lambda: self._is_kept(said()))
        except Failed as failed:
            return failed.notice.status, f"The note was not written: {' '.join(failed.notice.lines)}"
        matter = f"{digest_of(note.plan)} {facts_text(note.case, self.calls.guideline)}"
        outcome = await write_note(opened, Note(note.text, note.title, note.plan.at, matter))
        return outcome.status, outcome.text if kept else f"{outcome.text} No record of this could be made."


def _missing(pieces: Sequence[Piece]) -> list[str]:
    """What is missing of a record, what is so for the same reason together."""
    reasons: dict[str, list[str]] = {}
    for piece in pieces:
        if piece.missing:
            in_part = "in part; " if piece.resources else ""
            reasons.setdefault(f"{in_part}{piece.why or piece.state.value}", []).append(piece.query.called)
    return [f"{', '.join(called)} ({why})" for why, called in reasons.items()]


def _entry_of(resources: Sequence[Resource]) -> Resource:
    """The patient's own entry; empty where it was not read."""
    return next((one for one in resources if one.get("resourceType") == "Patient"), {})


# --- in the service -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Launchable:
    """The launches of this site, what reads a record for them, and the page before which they stand."""

    smart: Smart
    reader: Reader

    def places(self, hosts: frozenset[str]) -> tuple[Below, ...]:
        """Where a launch goes out and comes back, and where our public keys are."""
        return tuple(Below(path, self.smart.answer, hosts, LARGEST) for path in (LAUNCH, CALLBACK, KEYS))

    def over(self, page: App) -> App:
        """The page, and below its own path the page of each open record, for the browser that opened it."""

        async def enter(scope: Any, receive: Any, send: Any) -> None:
            path = str(scope.get("path", ""))
            if scope["type"] != "http" or not path.startswith(f"{PAGE}/"):
                await page(scope, receive, send)
                return
            name, slash, rest = path.removeprefix(f"{PAGE}/").partition("/")
            headers = {key.decode("latin-1").lower(): value.decode("latin-1") for key, value in scope["headers"]}
            opened = self.smart.open_record(name, headers)
            if opened is None:
                await _send(self._not_open(headers), send)
            elif not slash:
                await _send(Answered(303, b"", {"location": f"{self.smart.address}{PAGE}/{name}/"}), send)
            elif rest == "close" and scope["method"] == "POST":
                await _send(await self.smart.close(name, opened), send)
            else:
                inner = {**scope, "path": f"/{rest}", "raw_path": f"/{rest}".encode(), KEY: self._launched(name, opened)}
                await page(inner, receive, send)

        return enter

    def _not_open(self, headers: dict[str, str]) -> Answered:
        notice = self.smart.closed()
        if headers.get("hx-request") != "true":
            return self.smart.told(notice)
        text = " ".join((f"{notice.title}.", *notice.lines))
        return Answered(notice.status, text.encode(), {"content-type": "text/plain; charset=utf-8"})

    def _launched(self, name: str, opened: Opened) -> Launched:
        record, entries = opened.record, dict[str, list[str]]()
        for became, sentence in record.entries:
            entries.setdefault(became, []).append(sentence)
        return Launched(
            name=name,
            case=record.case,
            who=record.who,
            user=opened.access.user.called if opened.access.user is not None else "",
            source=opened.access.server.launcher.name.replace("_", " "),
            read_at=record.at,
            missing=record.missing,
            unread=record.unread,
            entries={became: tuple(sentences) for became, sentences in entries.items()},
            write=partial(self.reader.write, opened) if may_write_note(opened.access.scopes) else None,
            proof=opened.token,
            kept=record.kept,
        )


def launchable(calls: Calls, site: Site, keep: Keep | None = None) -> Launchable:
    """What this site lets launch the page, with the reading, the clock and the threads of CDS Hooks."""
    reader, keys = Reader(calls, site.launches.seconds, keep), client_keys(site)
    smart = Smart(
        wanted=site.launches,
        address=site.connections.address,
        queries=calls.queries,
        send=Fetcher().send,
        read=reader.read,
        show=notices(site.connections.address),
        believe=proved,
        proofs={name: key.proof for name, key in keys.items()},
        public=[key.public for key in keys.values()],
    )
    return Launchable(smart, reader)


def notices(address: str) -> Callable[[Notice], bytes]:
    """Draws a notice as a page of this service."""
    look, root = PageFiles(), urlsplit(address).path
    return lambda notice: notice_page(look, notice.title, notice.lines, notice.links, root).encode()


async def _send(reply: Answered, send: Any) -> None:
    headers = {
        "content-length": str(len(reply.body)),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        **reply.headers,
    }
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": reply.status, "headers": raw})
    await send({"type": "http.response.body", "body": reply.body})
