"""The page where a record system launched it: whose it is, what was read of the record, and leave to write the note into it.

Whoever serves it hands the record in with each request, under a key of its scope; without one the page is nobody's.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeAlias

from pulsefirst.backends.letters import Form, document_as_text, handover
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan
from pulsefirst.model.texts import Site

KEY: Final = "pulsefirst.launched"
"""Where the record stands in the scope of a request."""
PROOF: Final = "launched"
"""The field that proves that a form comes from the page of this record."""
OF_OTHERS: Final = ("new", "upload")
"""What would put another patient on this page."""
MOST: Final = 12
"""So many entries of one kind are told on the page itself, which is sent with each tap; all of them have a page of their own."""
STAYS: Final = "This page is of one patient of a record system. Close the record first, or open an empty page."
NO_LEAVE: Final = "The note was not written: the record system gave no leave to write documents."
NOT_PROVED: Final = "The note was not written: this form is not of the page of this record. Load the page again."


@dataclass(frozen=True)
class NoteToWrite:
    """A note with what it was made from."""

    text: str
    title: str
    plan: Plan
    case: Case


Write: TypeAlias = Callable[[NoteToWrite], Awaitable[tuple[int, str]]]
"""Writes a note into the record: a status, and a sentence that says what became of it."""


@dataclass(frozen=True, kw_only=True)
class Launched:
    """A record that is open on this page.

    `name` is that of this opening, `who` the patient, `source` the record system, `user` who signed in there, in words and empty where that is not known. `missing` is what could not be read, `unread` what
    is on record and does not count, `entries` what became of each entry, by what became of it. `write` is None where no leave was
    given. `most` is how many entries of one kind the page itself tells. `kept` is whether a record was made of this assessment, where the site wants one.
    """

    name: str
    case: Case
    who: str
    source: str
    read_at: datetime
    missing: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    entries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    write: Write | None = None
    proof: str = field(default="", repr=False)
    kept: bool = True
    user: str = ""
    most: int = MOST

    @property
    def summary(self) -> str:
        """How many entries came to what."""
        counts = [f"{len(sentences)} {became}" for became, sentences in self.entries.items()]
        return ", ".join(counts) if counts else "nothing that this page reads is on record"

    def proves(self, fields: Mapping[str, str]) -> bool:
        """Whether these fields come from the page of this record."""
        return hmac.compare_digest(fields.get(PROOF, "").encode(), self.proof.encode())


def launched_of(scope: Mapping[str, Any]) -> Launched | None:
    """The record that is open for a request; None where there is none."""
    found = scope.get(KEY)
    return found if isinstance(found, Launched) else None


def note_of(launched: Launched, plan: Plan, case: Case, guideline: Guideline, site: Site) -> NoteToWrite:
    """The note of this plan, as it is written into the record."""
    document = handover(Form.NOTE, plan, case, guideline, site, patient=launched.who)
    return NoteToWrite(document_as_text(document), document.title, plan, case)
