"""A document that one takes away, as structure: what a page lays out and what plain text is made of."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

WIDTH: Final = 80


class Form(StrEnum):
    """What it is taken away as."""

    SBAR = "sbar"
    LETTER = "letter"
    NOTE = "note"
    LEAFLET = "leaflet"


class Weight(StrEnum):
    """How loudly a line is said."""

    ALARM = "alarm"
    WARNING = "warning"
    PLAIN = "plain"
    QUIET = "quiet"


@dataclass(frozen=True)
class Line:
    """One line. `tag` says where it comes from; `depth` 1 stands below the line before it."""

    text: str
    tag: str = ""
    weight: Weight = Weight.PLAIN
    depth: int = 0


@dataclass(frozen=True)
class Section:
    """A heading with its lines, as a list or as sentences that run on."""

    heading: str
    lines: tuple[Line, ...]
    listed: bool = True


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document: title, head, sections, foot, and by what and when it was made.

    `hash` is the whole hash of the guideline's content. `asides` are for whoever hands it over, and no part of it.
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
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
    asides: tuple[str, ...] = ()


def as_text(document: Document) -> str:
    """Plain text to be pasted into a record, at most 80 columns wide save a web address that is longer. The asides are left out."""
    rows = [document.title.upper()]
    rows += [document.place] if document.place else []
    rows += ["", *_wrapped(document.banner)] if document.banner else []
    rows += ["", *(row for text in document.head for row in _wrapped(text))] if document.head else []
    for section in document.sections:
        rows += ["", *_wrapped(section.heading.upper()), *(row for line in section.lines for row in _drawn(line, section))]
    rows += ["", "-" * WIDTH, *(row for text in document.foot for row in _wrapped(text))]
    return "\n".join(rows) + "\n"


def as_data(document: Document) -> dict[str, Any]:
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


def _drawn(line: Line, section: Section) -> Iterator[str]:
    first = "  " * line.depth + ("- " if section.listed else "")
    text = f"{line.text} [{line.tag}]" if line.tag else line.text
    yield from _wrapped(text, first, " " * len(first))


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False, break_long_words=False
    )
