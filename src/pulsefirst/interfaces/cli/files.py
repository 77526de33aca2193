"""Reading what the command line names, and the time of assessment."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pulsefirst.checks.cases import Vignette
    from pulsefirst.model.case import Case

STDIN = "-"
FAILED = 1
BAD_INPUT = 2


class BadInput(Exception):
    """What was given cannot be used; the message says what, where and what instead."""


def read(name: str) -> Case:
    """The case in a file, or on standard input for "-". Raises BadInput."""
    from pulsefirst import CaseError, load_case

    try:
        return _from_stdin() if name == STDIN else load_case(Path(name))
    except CaseError as error:
        raise BadInput(str(error)) from None
    except OSError as error:
        raise BadInput(f"{name}: {error.strerror or error}") from None


def _from_stdin() -> Case:
    from pulsefirst import guideline
    from pulsefirst.notation.read import read_case
    from pulsefirst.notation.tree import LARGEST

    return read_case(sys.stdin.buffer.read(LARGEST + 1), guideline(), name="standard input")


def moment(text: str | None) -> datetime:
    """The time of assessment: as given, in ISO 8601 with an offset, else now. Raises BadInput."""
    if text is None:
        return datetime.now().astimezone().replace(microsecond=0)
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(f"--at {text!r} is not a moment: write it like 2026-01-02T03:04+00:00") from None
    if at.utcoffset() is None:
        raise BadInput(f"--at {text!r} has no offset from UTC: write it like {text}+00:00, or with Z for UTC")
    return at


def vignettes_in(folder: str | None) -> tuple[Vignette, ...]:
    """Every case of the folder. Raises BadInput."""
    import pulsefirst
    from pulsefirst.checks.cases import read_vignettes

    place = Path(folder) if folder is not None else _cases_of_checkout()
    if not place.is_dir():
        raise BadInput(f"{place} is not a folder of cases: name one with --cases DIR")
    try:
        return tuple(
            vignette
            for path in sorted(place.glob("*.yaml"))
            for vignette in read_vignettes(path.read_bytes(), pulsefirst.guideline(), path.name)
        )
    except pulsefirst.CaseError as error:
        raise BadInput(str(error)) from None
    except OSError as error:
        raise BadInput(f"{place}: {error.strerror or error}") from None


def _cases_of_checkout() -> Path:
    """The folder `cases` in the root of the checkout this runs from."""
    return Path(__file__).resolve().parents[4] / "cases"
