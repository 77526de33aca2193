"""Reading what the command line names, and the time of assessment."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pulsefirst.interfaces.cli.terminal import complain

if TYPE_CHECKING:
    from pulsefirst.checks.cases import Vignette
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.notation.read import CaseFile

STDIN = "-"
FAILED = 1
BAD_INPUT = 2
EARLIEST_YEAR, LATEST_YEAR = 1900, 2999
SOURCE, BEYOND = "source", "beyond"
"""The folders of cases, by what they are judged by."""
CARRIED = "carried"
"""Where a wheel has the folders that stand beside the source in a checkout."""


class BadInput(Exception):
    """What was given cannot be used; the message says what, where and what instead."""


def read(name: str) -> CaseFile:
    """What a file holds, or standard input for "-": a case, or an example. Raises BadInput.

    A name that moved, what a shortcut was read as and what the words for a time were taken as are told on standard error.
    """
    from pulsefirst import CaseError, guideline
    from pulsefirst.notation.read import read_file

    try:
        found = read_file(_content(name), guideline(), name="standard input" if name == STDIN else name)
    except CaseError as error:
        raise BadInput(str(error)) from None
    except OSError as error:
        raise BadInput(f"{name}: {error.strerror or error}") from None
    except ValueError:
        raise BadInput(f"{name!r} is no name of a file") from None
    for notice in (*found.notices, *found.shortcuts, *found.times):
        complain(notice)
    return found


def _content(name: str) -> bytes:
    from pulsefirst.notation.tree import LARGEST

    if name == STDIN:
        if sys.stdin is None:
            raise BadInput("standard input is closed: name a file, or send a case in")
        return sys.stdin.buffer.read(LARGEST + 1)
    with Path(name).open("rb") as file:
        return file.read(LARGEST + 1)


def moment(text: str | None, stated: datetime | None = None, *, option: str = "--at") -> datetime:
    """The time of assessment: as given, in ISO 8601 with an offset, else as the file states it, else now. Raises BadInput."""
    if text is None and stated is not None:
        return stated
    if text is None:
        return datetime.now().astimezone().replace(microsecond=0)
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(f"{option} {text!r} is not a moment: write it like 2026-01-02T03:04+00:00") from None
    if at.utcoffset() is None:
        moment = text if len(text) > len("2026-01-02") else f"{text}T12:00"
        raise BadInput(f"{option} {text!r} has no offset from UTC: write it like {moment}+00:00, or with Z for UTC")
    if not EARLIEST_YEAR <= at.year <= LATEST_YEAR:
        raise BadInput(f"{option} {text!r} is no time of an assessment: its year is {EARLIEST_YEAR} to {LATEST_YEAR}")
    return at


def moment_for(found: CaseFile, text: str | None) -> datetime:
    """The time of assessment of what a file holds. Raises BadInput, also where its findings would be made after that."""
    at = moment(text, found.at)
    check_moment(found, at)
    return at


def check_moment(found: CaseFile, at: datetime) -> None:
    """Raises BadInput where the findings of the case would be made after this time of assessment."""
    from pulsefirst import CaseError
    from pulsefirst.notation.times import refuse_future

    try:
        refuse_future(found.case.recorded_at, at)
    except CaseError as error:
        raise BadInput(str(error)) from None


class Cases(NamedTuple):
    """The cases of a folder: those that the source alone is judged by, and those that the whole guideline is."""

    source: tuple[Vignette, ...]
    beyond: tuple[Vignette, ...]


def vignettes_in(folder: str | None) -> Cases:
    """Every case of the folder: those under `source` are read for the source alone, all others for the whole guideline.

    Raises BadInput.
    """
    from pulsefirst import guideline

    place = Path(folder) if folder is not None else beside("cases")
    if not place.is_dir():
        raise BadInput(f"{place} is not a folder of cases: name one with --cases DIR")
    whole = guideline()
    return Cases(
        source=tuple(_vignettes(place, SOURCE, guideline(source_only=True))),
        beyond=(*_vignettes(place, "", whole), *_vignettes(place, BEYOND, whole)),
    )


def _vignettes(place: Path, part: str, content: Guideline) -> Iterator[Vignette]:
    """The cases of one folder, each named by its place below the whole. Raises BadInput."""
    from pulsefirst import CaseError
    from pulsefirst.checks.cases import read_vignettes

    try:
        for path in sorted((place / part).glob("*.yaml")):
            yield from read_vignettes(path.read_bytes(), content, str(path.relative_to(place)))
    except CaseError as error:
        raise BadInput(str(error)) from None
    except OSError as error:
        raise BadInput(f"{place}: {error.strerror or error}") from None


def fired_in(cases: Cases) -> Mapping[str, tuple[str, ...]]:
    """For every rule, criterion and argument, by name: the cases that fire it, each case held against its own guideline."""
    from pulsefirst import guideline
    from pulsefirst.checks.cases import fired_by

    alone = fired_by(cases.source, guideline(source_only=True))
    whole = fired_by(cases.beyond, guideline())
    return {name: (*alone.get(name, ()), *fired) for name, fired in whole.items()}


def beside(name: str) -> Path:
    """A folder that stands beside the source in a checkout, and is carried in the package where it was installed."""
    package = Path(__file__).resolve().parents[2]
    checkout = package.parents[1] / name
    return checkout if checkout.is_dir() and package.parent.name == "src" else package / CARRIED / name
