"""A document in the English of a place: its spelling and words, and whether the day or the month comes first."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from pulsefirst.backends.letters.document import Document
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import MONTHS, English, texts_of

DAY: Final = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})( \d{{4}})?\b")


def in_english(document: Document, guideline: Guideline, name: str) -> Document:
    """The document in this English; as it is where the place names none, or the guideline has none of that name."""
    known = {english.name: english for english in texts_of(guideline.texts, English)}
    if name not in known:
        return document
    said = _speaker(known[name])
    return replace(
        document,
        title=said(document.title),
        banner=said(document.banner),
        head=tuple(map(said, document.head)),
        sections=tuple(
            replace(
                section,
                heading=said(section.heading),
                lines=tuple(replace(line, text=said(line.text)) for line in section.lines),
            )
            for section in document.sections
        ),
        foot=tuple(map(said, document.foot)),
        asides=tuple(map(said, document.asides)),
    )


def _speaker(english: English) -> Callable[[str], str]:
    words, pattern = english.words, _pattern(tuple(english.words))

    def said(text: str) -> str:
        own = pattern.sub(lambda found: _word(found, words), text) if words else text
        return DAY.sub(_month_first, own) if english.month_first else own

    return said


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these words, the longest first; the first letter may be a capital."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(_either_case(word) for word in longest))


def _either_case(word: str) -> str:
    first = word[0]
    boundary = r"\b" if first.isupper() else ""
    return (
        f"{boundary}[{first.lower()}{first.upper()}]{re.escape(word[1:])}"
        if first.islower()
        else f"{boundary}{re.escape(word)}{boundary}"
    )


def _word(found: re.Match[str], words: Mapping[str, str]) -> str:
    written = found[0]
    if written in words:
        return words[written]
    own = words[written[:1].lower() + written[1:]]
    return f"{own[:1].upper()}{own[1:]}"


def _month_first(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    return f"{month} {day},{year}" if year else f"{month} {day}"
