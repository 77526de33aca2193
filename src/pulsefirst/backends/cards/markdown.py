"""Text of a card: a summary that fits, and Markdown that is only what it says, whatever text goes into it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

MARKS: Final = re.compile(r"([\\`*_\[\]<>|~&])")
"""What Markdown, or the HTML inside it, would read as more than text."""


def plain(text: str) -> str:
    """A text on one line, in which nothing is a mark of Markdown and no tag can begin."""
    return MARKS.sub(r"\\\1", " ".join("".join(sign if sign.isprintable() else " " for sign in text).split()))


def fitting(text: str, most: int) -> str:
    """The text in at most so many characters, cut between words where it has to be cut."""
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    cut = whole[: most - 1].rpartition(" ")[0] or whole[: most - 1]
    return f"{cut.rstrip(' ,;:(')}…"


def bullets(lines: Iterable[str]) -> str:
    """A list; each line is Markdown already."""
    return "\n".join(f"- {line}" for line in lines)


def headed(heading: str, lines: Iterable[str]) -> str:
    """A list under a heading in bold; nothing where there is no line."""
    said = bullets(lines)
    return f"**{heading}**\n\n{said}" if said else ""


def paragraphs(parts: Iterable[str]) -> str:
    """The parts that say something, one below the other."""
    return "\n\n".join(part for part in parts if part)
