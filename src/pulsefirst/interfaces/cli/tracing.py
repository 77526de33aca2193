"""`pulsefirst trace`: every statement to what reads it and to the cases that fire it, and every gap."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.files import FAILED, BadInput, fired_in, vignettes_in
from pulsefirst.interfaces.cli.terminal import Line, Style, item, say, show

if TYPE_CHECKING:
    from pulsefirst.checks.drift import Drift
    from pulsefirst.checks.traceability import StatementRow, TraceReport

SEVERAL = 4
"""A statement with more cases than this shows their count."""


def trace(
    source: Annotated[
        str | None, typer.Option(metavar="FILE", help="The source document, to see which lines changed.")
    ] = None,
    cases: Annotated[
        str | None, typer.Option(metavar="DIR", help="The folder of cases; default those that come with it.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Statement by statement: what reads it, which cases fire it, how it is taken. Exits 1 on a gap or a changed line.

    Cases under DIR/source are held against the source alone, all others against the whole guideline.
    """
    import pulsefirst
    from pulsefirst.checks.drift import find_drift
    from pulsefirst.checks.traceability import trace as traced

    content = pulsefirst.guideline()
    drifts = find_drift(_document(source), content.statements.values()) if source is not None else []
    report = traced(content, fired_in(vignettes_in(cases)))
    if as_json:
        import json

        say(json.dumps(report_data(report, drifts), indent=2, ensure_ascii=False) + "\n")
    else:
        show(_lines(report, drifts))
    if report.gaps or drifts:
        raise typer.Exit(FAILED)


def _document(source: str) -> str:
    try:
        return Path(source).read_text(encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{source}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise BadInput(f"{source}: this is not UTF-8 text") from None


def report_data(report: TraceReport, drifts: list[Drift]) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "statements": [_row_data(row) for row in report.rows],
        "gaps": list(report.gaps),
        "drifts": [{"how": one.how, "statement": one.statement, "line": one.line, "text": str(one)} for one in drifts],
    }


def _row_data(row: StatementRow) -> dict[str, Any]:
    return {
        "id": row.statement.id,
        "words": row.statement.words,
        "readers": [{"kind": one.kind, "name": one.name, "cases": list(one.cases)} for one in row.readers],
        "readings": [reading.name for reading in row.readings],
        "set_aside": row.set_aside and {"reason": row.set_aside.reason, "why": row.set_aside.why},
        "dead_end": row.dead_end and row.dead_end.why,
    }


def _lines(report: TraceReport, drifts: list[Drift]) -> Iterator[Line]:
    for row in report.rows:
        yield from _row_lines(row)
    taken = sum(1 for row in report.rows if row.computed_by or row.set_aside is not None)
    aside = sum(1 for row in report.rows if row.set_aside is not None)
    ends = sum(1 for row in report.rows if row.dead_end is not None)
    yield Line()
    yield Line(
        f"{taken} of {len(report.rows)} statements taken up: {taken - aside} read, {aside} set aside, {ends} dead ends. "
        f"{len(report.gaps)} gap{'' if len(report.gaps) == 1 else 's'}.",
        Style.HEADING,
    )
    yield from (item(gap, Style.ALARM) for gap in report.gaps)
    yield from (item(str(drift), Style.ALARM) for drift in drifts)


def _row_lines(row: StatementRow) -> Iterator[Line]:
    yield Line(f"{row.statement.id}  {row.statement.words}", Style.HEADING, rest="    ")
    for kind in dict.fromkeys(reader.kind for reader in row.computed_by):
        names = ", ".join(reader.name for reader in row.computed_by if reader.kind is kind)
        yield Line(f"{kind}: {names}", first="    ", rest="      ")
    if row.cases:
        said = "; ".join(row.cases) if len(row.cases) <= SEVERAL else f"{len(row.cases)}, the first: {row.cases[0]}"
        yield Line(f"cases: {said}", Style.QUIET, first="    ", rest="      ")
    if row.readings:
        yield Line(f"read so: {', '.join(one.name for one in row.readings)}", Style.QUIET, first="    ", rest="      ")
    if row.set_aside is not None:
        yield Line(f"set aside ({row.set_aside.reason}): {row.set_aside.why}", first="    ", rest="      ")
    if row.dead_end is not None:
        yield Line(f"dead end: {row.dead_end.why}", first="    ", rest="      ")
