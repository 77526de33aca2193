"""Where text goes: wrapped to the terminal, in color only where there is one to show it."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

PIPED = 80
WIDEST = 110
NARROWEST = 24
TIED: Final = "\u00a0"
"""Between words that must stay on one line."""
UNBROKEN: Final = re.compile(r"\((?:left leg|right leg|both legs)\)|\d{4}-\d\d-\d\d \d\d:\d\d")
"""A leg in brackets, and a moment: never broken, wherever they stand."""


class NobodyReads(SystemExit):
    """Whoever read standard output has gone away."""


class CannotWrite(Exception):
    """Standard output is closed, or what it goes to is full."""


class Style(StrEnum):
    """How a line looks on a terminal, as the numbers of its escape sequence."""

    PLAIN = ""
    HEADING = "1"
    ALARM = "1;31"
    WARNING = "33"
    QUIET = "2"


@dataclass(frozen=True)
class Line:
    """One line of text before it is wrapped: what stands before its first row and before the others, and its look.

    With `one_row` it is cut to one row and ends in an ellipsis; `whole` is never broken.
    """

    text: str = ""
    style: Style = Style.PLAIN
    first: str = ""
    rest: str | None = None
    one_row: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Terminal:
    """How wide the output is, and whether it shows color."""

    width: int
    color: bool


def terminal() -> Terminal:
    """The terminal that standard output goes to; plain and 80 wide when it is piped."""
    if sys.stdout is None or not sys.stdout.isatty():
        return Terminal(PIPED, False)
    width = min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)
    return Terminal(width, "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb")


def item(text: str, style: Style = Style.PLAIN, depth: int = 0) -> Line:
    """A line of a list."""
    return Line(text, style, first="  " * depth + "- ", rest="  " * depth + "  ")


def tied(text: str) -> str:
    """Text that is not broken between its words."""
    return text.replace(" ", TIED)


def draw(lines: Iterable[Line], on: Terminal) -> str:
    """Lines wrapped, and colored where the terminal shows color."""
    return "".join(f"{_draw_line(line, on)}\n" for line in lines)


def _draw_line(line: Line, on: Terminal) -> str:
    text = "\n".join(_rows(line, on.width)).replace(TIED, " ")
    return f"\x1b[{line.style}m{text}\x1b[0m" if on.color and line.style else text


def _rows(line: Line, width: int) -> list[str]:
    rest = " " * len(line.first) if line.rest is None else line.rest
    if line.whole or not line.text:
        return [f"{line.first}{line.text}".rstrip()]
    wrapper = textwrap.TextWrapper(
        width,
        initial_indent=line.first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        max_lines=1 if line.one_row else None,
        placeholder=" …",
    )
    return wrapper.wrap(UNBROKEN.sub(lambda found: tied(found[0]), line.text)) or [line.first.rstrip()]


def as_json_text(data: object, indent: int | None = None) -> str:
    """Data as a text of JSON and the end of its line; what writes it is loaded only then."""
    import json

    return json.dumps(data, indent=indent) + "\n"


def say(text: str) -> None:
    """Write to standard output, now. A reader that has gone away ends the command in silence; where nothing can be written, it fails."""
    if sys.stdout is None:
        raise CannotWrite("standard output is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_the_rest()
        raise NobodyReads(0) from None
    except OSError as error:
        _drop_the_rest()
        raise CannotWrite(f"standard output cannot be written: {error.strerror or error}") from None


def show(lines: Iterable[Line]) -> None:
    """Write lines to standard output, as it shows them best."""
    say(draw(lines, terminal()))


def complain(text: str) -> None:
    """Write one line to standard error, where there is one."""
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def _drop_the_rest() -> None:
    """What is left in the buffer goes nowhere, so that nothing complains at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
