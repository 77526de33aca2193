"""The note as a document in the record: written where a scope grants it, once, and with a plain word on what became of it."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pulsefirst.interfaces.smart.scopes import NOTE, may_write_note
from pulsefirst.interfaces.smart.sessions import Opened
from pulsefirst.interfaces.smart.wire import Failed, Reply, Unreached
from pulsefirst.notation.exchange import FHIR_JSON, written

TYPE: Final = {"system": "http://loinc.org", "code": "34109-9", "display": "Note"}
"""LOINC's code for a note of any kind, one of FHIR's document type codes (value set c80-doc-typecodes)."""
IDENTITY: Final = re.compile(rf"{NOTE}/([A-Za-z0-9\-.]{{1,64}})(?:/_history/[^/]*)?$")
LOOK: Final = "It is not known whether the note was written: look in the record before you write it again."
NOT_WRITTEN: Final = "The note was not written"


@dataclass(frozen=True)
class Note:
    """A note to be written: its text and title, when it was made, and what it says apart from when: one of the same `matter` is the same note."""

    text: str
    title: str
    at: datetime
    matter: str


@dataclass(frozen=True)
class Outcome:
    """What became of it: a status, and a sentence for a person."""

    status: int
    text: str


def document_of(note: Note, patient: str, encounter: str) -> dict[str, Any]:
    """The note as a DocumentReference of R4: preliminary, for no clinician has signed it."""
    data = note.text.encode()
    document: dict[str, Any] = {
        "resourceType": NOTE,
        "status": "current",
        "docStatus": "preliminary",
        "type": {"coding": [TYPE], "text": note.title},
        "subject": {"reference": f"Patient/{patient}"},
        "date": note.at.isoformat(timespec="seconds"),
        "author": [{"display": "pulsefirst, for a clinician to check and sign"}],
        "description": note.title,
        "content": [
            {
                "attachment": {
                    "contentType": "text/plain; charset=utf-8",
                    "data": base64.b64encode(data).decode(),
                    "size": len(data),
                    "hash": base64.b64encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode(),
                    "title": note.title,
                    "creation": note.at.isoformat(timespec="seconds"),
                }
            }
        ],
    }
    if encounter:
        document["context"] = {"encounter": [{"reference": f"Encounter/{encounter}"}]}
    return document


async def write_note(opened: Opened, note: Note) -> Outcome:
    """Write the note into the open record, and say what became of it. The same note is written once."""
    if not may_write_note(opened.access.scopes):
        return Outcome(403, f"{NOT_WRITTEN}: the record system did not grant that documents are written.")
    async with opened.writing:
        if before := opened.notes.get(note.matter):
            return Outcome(200, f"This note is in the record already ({before}). It was not written again.")
        try:
            reply = await _created(opened, note)
        except Failed as failed:
            return Outcome(
                failed.notice.status, f"{NOT_WRITTEN}: {' '.join((f'{failed.notice.title}.', *failed.notice.lines))}"
            )
        except TimeoutError:
            return Outcome(504, f"The record system did not answer in time. {LOOK}")
        except Unreached as error:
            said = LOOK if error.begun else f"{NOT_WRITTEN}."
            return Outcome(502, f"The record system could not be reached: {error}. {said}")
        if reply.status not in (200, 201):
            return _refused(reply)
        called = opened.notes[note.matter] = _called(reply)
        return Outcome(200, f"The note is in the record, as preliminary ({called}): check and sign it there.")


async def _created(opened: Opened, note: Note) -> Reply:
    """The answer to the document; a token that is refused is renewed once. Raises Failed, Unreached, TimeoutError."""
    server = opened.access.server
    body = written(document_of(note, opened.patient, opened.encounter))
    token = await opened.access.token()
    for _ in range(2):
        headers: Mapping[str, str] = {"authorization": f"Bearer {token}", "accept": FHIR_JSON, "content-type": FHIR_JSON}
        async with asyncio.timeout(server.seconds):
            reply = await server.send("POST", f"{server.launcher.issuer}/{NOTE}", headers, body)
        if reply.status != 401:
            break
        token = await opened.access.token(refused=token)
    return reply


def _refused(reply: Reply) -> Outcome:
    if reply.status >= 500:
        return Outcome(502, f"The record system answered with status {reply.status}. {LOOK}")
    said = f"{NOT_WRITTEN}: the record system refused it with status {reply.status}"
    return Outcome(403 if reply.status in (401, 403) else 502, f"{said}. Take it by hand from here.")


def _called(reply: Reply) -> str:
    """What the record system calls the new document."""
    found = IDENTITY.search(reply.headers.get("location", ""))
    identity = found[1] if found is not None else reply.data().get("id")
    return f"{NOTE}/{identity}" if isinstance(identity, str) and identity.isascii() and len(identity) <= 64 else NOTE
