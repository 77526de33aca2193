"""Words: how they are set, how wide they are, and where their lines break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

SANS = "Helvetica Neue, Helvetica, Arial, Liberation Sans, system-ui, sans-serif"
SERIF = "Georgia, Charter, Liberation Serif, Times New Roman, serif"
MONO = "Menlo, Consolas, Liberation Mono, monospace"
NO_BREAK = "\u00a0"

# Advance widths in hundredths of the type size, of the sans-serif that the font stack names first.
CHARACTERS = "".join(map(chr, range(32, 127))) + "“”…" + NO_BREAK
REGULAR = (
    "28 28 35 56 56 89 67 19 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 102 67 67 72 72 67 61 78 "
    "72 28 50 67 56 83 72 78 67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 33 56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 "
    "56 56 33 50 28 56 50 72 50 50 50 33 26 33 58 33 33 100 28"
)
BOLD = (
    "28 33 47 56 56 89 72 24 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 33 33 58 58 58 61 98 72 72 72 72 67 61 78 "
    "72 28 56 72 61 83 72 78 67 78 72 67 61 72 67 94 67 67 61 33 28 33 58 56 33 56 61 56 61 56 33 61 61 28 28 56 28 89 61 61 "
    "61 61 39 56 33 61 56 78 56 56 50 39 28 39 58 50 50 100 28"
)
WIDTHS = {
    bold: {character: int(width) / 100 for character, width in zip(CHARACTERS, table.split(), strict=True)}
    for bold, table in ((False, REGULAR), (True, BOLD))
}
UNUSUAL = 0.75


@dataclass(frozen=True)
class TextStyle:
    """How a block of words is set."""

    size: float
    color: str
    bold: bool = False
    italic: bool = False
    family: str = SANS

    @property
    def leading(self) -> float:
        """From one base line to the next."""
        return self.size * 1.3

    def width(self, text: str) -> float:
        """The approximate width of this text."""
        if self.family is MONO:
            return len(text) * self.size * 0.61
        return sum(WIDTHS[self.bold].get(character, UNUSUAL) for character in text) * self.size


@dataclass(frozen=True)
class Block:
    """Lines in one style, with some space before them."""

    style: TextStyle
    lines: tuple[str, ...]
    before: float = 0.0

    @property
    def height(self) -> float:
        """The height it takes."""
        return self.before + self.style.leading * len(self.lines) if self.lines else 0.0


def wrap_text(text: str, style: TextStyle, width: float, most: int | None = None) -> tuple[str, ...]:
    """The text in lines that fit the width; beyond `most` lines it ends in an ellipsis."""
    lines: list[str] = []
    together = " ".join(text.split()).replace(" %", NO_BREAK + "%")
    for word in (piece for part in together.split(" ") for piece in _break_word(part, style, width)):
        if lines and style.width(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    if most is None or len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and style.width(f"{last} …") > width:
        last = last.rpartition(" ")[0]
    return (*lines[: most - 1], f"{last.rstrip(' ,;')} …")


def _break_word(word: str, style: TextStyle, width: float) -> Iterator[str]:
    """A word that is wider than the line in pieces that fit."""
    while style.width(word) > width:
        fits = max(1, next(count for count in range(1, len(word) + 1) if style.width(word[:count]) > width) - 1)
        yield word[:fits]
        word = word[fits:]
    yield word
