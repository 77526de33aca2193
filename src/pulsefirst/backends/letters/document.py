"""A document as structured data, from which a page or plain text is made."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

WIDTH: Final = 80


class Form(StrEnum):
    """The forms a document can have."""

    SBAR = "sbar"
    LETTER = "letter"
    NOTE = "note"
    LEAFLET = "leaflet"


class Emphasis(StrEnum):
    """How strongly a line is emphasized."""

    ALARM = "alarm"
    WARNING = "warning"
    PLAIN = "plain"
    QUIET = "quiet"


@dataclass(frozen=True)
class DocumentLine:
    """One line. `tag` says where it comes from; a line of `depth` 1 belongs to the line above it."""

    text: str
    tag: str = ""
    weight: Emphasis = Emphasis.PLAIN
    depth: int = 0


@dataclass(frozen=True)
class DocumentSection:
    """A heading with its lines, as a list or as running text; without a heading its lines are paragraphs."""

    heading: str
    lines: tuple[DocumentLine, ...]
    listed: bool = True


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document: title, head, sections, foot, and by what and when it was made.

    `hash` is the whole hash of the guideline's content. `asides` are for whoever hands it over and are not part of it.
    """

    form: Form
    title: str
    place: str
    banner: str
    at: datetime
    recorded_at: datetime | None
    version: str
    hash: str
    head: tuple[str, ...]
    sections: tuple[DocumentSection, ...]
    foot: tuple[str, ...]
    asides: tuple[str, ...] = ()


def document_as_text(document: Document) -> str:
    """Plain text to be pasted into a record, at most 80 columns wide save a web address that is longer. The asides are left out."""
    rows = [document.title.upper()]
    rows += [document.place] if document.place else []
    rows += ["", *_wrap(document.banner)] if document.banner else []
    rows += ["", *(row for text in document.head for row in _wrap(text))] if document.head else []
    for section in document.sections:
        rows += ["", *_wrap(section.heading.upper())] if section.heading else []
        apart = [""] if not section.heading else []
        rows += [row for line in section.lines for row in (*apart, *_draw(line, section))]
    rows += ["", "-" * WIDTH, *(row for text in document.foot for row in _wrap(text))]
    return "\n".join(rows) + "\n"


def document_as_data(document: Document) -> dict[str, Any]:
    """The document as plain data for JSON: texts, and lists of lines with their tag, weight and depth."""
    return {
        "form": document.form.value,
        "title": document.title,
        "place": document.place or None,
        "banner": document.banner or None,
        "guideline": {"version": document.version, "hash": document.hash},
        "at": document.at.isoformat(),
        "recorded_at": document.recorded_at.isoformat() if document.recorded_at is not None else None,
        "head": list(document.head),
        "sections": [
            {
                "heading": section.heading,
                "listed": section.listed,
                "lines": [
                    {"text": line.text, "tag": line.tag or None, "weight": line.weight.value, "depth": line.depth}
                    for line in section.lines
                ],
            }
            for section in document.sections
        ],
        "foot": list(document.foot),
        "asides": list(document.asides),
    }


def _draw(line: DocumentLine, section: DocumentSection) -> Iterator[str]:
    first = "  " * line.depth + ("- " if section.listed else "")
    text = f"{line.text} [{line.tag}]" if line.tag else line.text
    yield from _wrap(text, first, " " * len(first))


def _wrap(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False, break_long_words=False
    )
