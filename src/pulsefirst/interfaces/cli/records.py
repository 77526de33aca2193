"""FHIR bundles on the command line: read as cases, with the report of what became of each entry."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pulsefirst.interfaces.cli.files import STDIN, BadInput
from pulsefirst.interfaces.cli.terminal import Line, Style, item

if TYPE_CHECKING:
    from pulsefirst.backends.fhir import Part, Read

MOST_TOLD: Final = 5


def read_record(name: str, at: datetime) -> Read:
    """The case of a FHIR bundle, a file or standard input for "-", at this time. Raises BadInput."""
    from pulsefirst import CaseError, guideline
    from pulsefirst.backends.fhir import LARGEST, bundle_of_text, read_bundle

    called = "standard input" if name == STDIN else name
    try:
        if name == STDIN:
            if sys.stdin is None:
                raise BadInput("standard input is closed: name a file, or send a bundle in")
            text = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                text = file.read(LARGEST + 1)
        return read_bundle(guideline(), bundle_of_text(text, called), at=at)
    except CaseError as error:
        raise BadInput(str(error) if str(error).startswith(called) else f"{called}: {error}") from None
    except OSError as error:
        raise BadInput(f"{name}: {error.strerror or error}") from None
    except ValueError:
        raise BadInput(f"{name!r} is no name of a file") from None


def in_short(read: Read) -> Iterator[str]:
    """What became of the entries, in one line; and what was meant for a finding and does not count, as far as there is room."""
    from pulsefirst.backends.fhir.report import ORDER

    counts = Counter(entry.became.value for entry in read.entries)
    said = ", ".join(f"{count} {became}" for became, count in counts.items()) or "none"
    yield f"entries of the record: {said} (--report lists them)"
    lost = [part.sentence for part in sorted(_lost(read), key=lambda part: ORDER[part.became])]
    yield from lost[:MOST_TOLD]
    if len(lost) > MOST_TOLD:
        yield f"and {len(lost) - MOST_TOLD} more that do not count"


def _lost(read: Read) -> Iterator[Part]:
    """What was meant for a finding and does not count; of what is old only where nothing newer counts."""
    from pulsefirst.backends.fhir import COUNTED, Became

    counted = {key for entry in read.entries for part in entry.parts if part.became in COUNTED for key in part.findings}
    for entry in read.entries:
        for part in entry.parts:
            old = part.became in (Became.OUT_OF_WINDOW, Became.UNDATED) and counted.issuperset(part.findings)
            if part.findings and not old and part.became not in (*COUNTED, Became.SUPERSEDED):
                yield part


def report_lines(read: Read) -> Iterator[Line]:
    """The reading report: a line for each thing that an entry says."""
    yield Line()
    yield Line("What became of each entry of the record", Style.HEADING)
    for entry in read.entries:
        for part in entry.parts:
            yield item(f"{entry.reference} ({part.became.value}). {part.sentence}")
