"""`pulsefirst cohort`: the same rules over a file of many patients."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.cohort.installed import check_installed, check_spark, check_warehouse_installed
from pulsefirst.interfaces.cli.cohort.measuring import accuracy, audit, read
from pulsefirst.interfaces.cli.cohort.options import (
    AS_JSON,
    ENGINE,
    FILE,
    HTML,
    IDENTIFIER,
    MASTER,
    SOURCE_ONLY,
    TABLE,
    Engine,
    existing,
    parts_of,
)
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.interfaces.cli.terminal import as_json_text, complain, say

if TYPE_CHECKING:
    from pulsefirst.interfaces.cli.cohort.mapping import Mapping
    from pulsefirst.interfaces.cli.cohort.pages.frame import Page

cohort = typer.Typer(no_args_is_help=True, help="The same rules over a file of many patients: Parquet, CSV or Arrow.")


@cohort.callback()
def _cohort() -> None:
    """What is done with a cohort is named."""


@cohort.command()
def run(
    file: Annotated[str, FILE],
    out: Annotated[str, typer.Option("--out", metavar="OUT.parquet", help="A new folder: its parts are one Parquet table.")],
    write: Annotated[
        str | None,
        typer.Option(
            "--write",
            metavar="PARTS",
            help="What to write beside triage: statuses, causes (both by default), order, missing; in duckdb could_be, statuses, flags (all three by default), conditions, missing.",
        ),
    ] = None,
    cores: Annotated[int | None, typer.Option(min=1, max=256, help="So many processes; default one for each core.")] = None,
    identifier: Annotated[str | None, IDENTIFIER] = None,
    engine: Annotated[Engine, ENGINE] = Engine.HERE,
    master: Annotated[str | None, MASTER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    html: Annotated[str | None, HTML] = None,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Judge every patient of a file: triage now and what it could be, the status of every line, where causes stand.

    Stop it at any time: the same command goes on where it stopped. Cells that cannot be read are counted and are not known.
    """
    check_installed()
    if master is not None and (engine is not Engine.SPARK or cores is not None):
        raise BadInput(
            "--master says where --engine spark runs; --cores counts those of this machine, where there is no --master"
        )
    from pulsefirst.interfaces.cli.cohort.outputs import Outputs
    from pulsefirst.interfaces.cli.cohort.results import PARTS
    from pulsefirst.interfaces.cli.cohort.running import Job
    from pulsefirst.interfaces.cli.cohort.running import run as run_job

    if engine is Engine.DUCKDB:
        _run_in_duckdb(file, out, write, identifier, source_only, as_json, html)
        return
    outputs = Outputs(as_json, None, html)
    parts = parts_of("statuses,causes" if write is None else write, PARTS)
    cores = cores or os.cpu_count() or 1
    if engine is Engine.SPARK:
        check_spark()
        from pulsefirst.interfaces.cli.cohort.spark.job import run_on_spark

        job = Job(file, identifier, parts, source_only)
        counted, invented = run_on_spark(job, out, master or f"local[{cores}]", _tell_unread)
    else:
        from pulsefirst.interfaces.cli.cohort.inventing import are_invented

        job = Job(existing(file), identifier, parts, source_only)
        _tell_unread(job.mapping)
        counted, invented = run_job(job, out, cores, _progress), are_invented(Path(file))
    tally = counted.as_data()

    def page() -> Page:
        from pulsefirst.interfaces.cli.cohort.pages.of_triage import run_page

        return run_page(job, tally, parts, invented)

    outputs.give(job, tally, _summary(tally, out), (), page)


def _run_in_duckdb(
    file: str, out: str, write: str | None, identifier: str | None, source_only: bool, as_json: bool, html: str | None
) -> None:
    check_warehouse_installed()
    from pulsefirst.backends.warehouse import PARTS
    from pulsefirst.interfaces.cli.cohort.in_duckdb import report, run_in_duckdb
    from pulsefirst.interfaces.cli.cohort.outputs import judged_by
    from pulsefirst.interfaces.cli.cohort.running import Job

    if html is not None:
        raise BadInput("--html is not written with --engine duckdb")
    job = Job(
        existing(file), identifier, parts_of("could_be,statuses,flags" if write is None else write, PARTS), source_only
    )
    _tell_unread(job.mapping)
    found = run_in_duckdb(job, out)
    say(as_json_text({**found, "guideline": judged_by(job)}, indent=2) if as_json else report(found, out))


@cohort.command()
def check(
    file: Annotated[str, FILE],
    rows: Annotated[int | None, typer.Option(min=1, help="Look at so many patients only; default all.")] = None,
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Say what each column is, what could not be read, what is missing, and how many decisions that leaves open.

    Exit code 1 where a column, or any cell of one, could not be read.
    """
    check_installed()
    from pulsefirst.interfaces.cli.cohort.checking import check_file, report

    found = check_file(existing(file), identifier, source_only, rows)
    say(as_json_text(found, indent=2) if as_json else report(found))
    if found["unread"] or found["refused"]:
        raise typer.Exit(1)


@cohort.command()
def missing(
    file: Annotated[str, FILE],
    dropped: Annotated[
        list[str] | None,
        typer.Option(
            "--drop", metavar="NAME", help="And what is lost without this finding; all: each, a pass over FILE for each."
        ),
    ] = None,
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    out: Annotated[str | None, TABLE] = None,
    html: Annotated[str | None, HTML] = None,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Say of each finding for how many patients triage waits for it, those first that most wait for.

    With --drop also how many emergencies would still be seen if nobody had a finding recorded.
    """
    check_installed()
    from pulsefirst.interfaces.cli.cohort.checking import check_file, report_missing, rows
    from pulsefirst.interfaces.cli.cohort.outputs import Outputs
    from pulsefirst.interfaces.cli.cohort.running import Job

    outputs = Outputs(as_json, out, html)
    job = Job(existing(file), identifier, (), source_only)
    without = None
    if dropped:
        from pulsefirst.interfaces.cli.cohort.dropping import drop
        from pulsefirst.interfaces.cli.cohort.dropping import report as report_dropped

        without = drop(job, dropped)
    found = check_file(file, identifier, source_only, None)
    chosen = {name: found[name] for name in ("patients", "settled", "holds_open", "holds_open_without_a_column")}
    text = report_missing(found)
    if without is not None:
        chosen["dropped"] = found["dropped"] = without
        text += report_dropped(without)

    def page() -> Page:
        from pulsefirst.interfaces.cli.cohort.pages.of_triage import missing_page

        return missing_page(job, found)

    outputs.give(job, chosen, text, rows(found), page)


@cohort.command()
def whatif(
    file: Annotated[str, FILE],
    settings: Annotated[
        list[str],
        typer.Option("--set", metavar="NAME=VALUE", help="A criterion or a rule, and its limit; NAME:OLD=NEW of several."),
    ],
    cases: Annotated[
        str | None, typer.Option("--cases", metavar="DIR", help="A new folder for patients as case files.")
    ] = None,
    most: Annotated[int, typer.Option("--examples", min=0, max=1000, help="So many patients as case files.")] = 10,
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    out: Annotated[str | None, TABLE] = None,
    html: Annotated[str | None, HTML] = None,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Move a limit and say who is judged otherwise, which way; the guideline itself is not changed."""
    check_installed()
    from pulsefirst.interfaces.cli.cohort.changing import compare, report
    from pulsefirst.interfaces.cli.cohort.outputs import Outputs
    from pulsefirst.interfaces.cli.cohort.running import Job

    outputs = Outputs(as_json, out, html)
    job = Job(existing(file), identifier, (), source_only)
    if cases is not None:
        _check_empty(Path(cases))
    found, moved = compare(job, settings, most if cases else 0)
    if cases is not None:
        _write_cases(Path(cases), found.examples)
    data = found.as_data(moved)

    def page() -> Page:
        from pulsefirst.interfaces.cli.cohort.inventing import are_invented
        from pulsefirst.interfaces.cli.cohort.pages.of_changes import whatif_page

        return whatif_page(job, found, moved, cases, are_invented(Path(file)))

    outputs.give(job, data, report(data), found.rows(), page)


@cohort.command()
def forecast(
    file: Annotated[str, FILE],
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    out: Annotated[str | None, TABLE] = None,
    html: Annotated[str | None, HTML] = None,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Say how often each rule would speak, per 1,000 patients, which speak together, and how many at once."""
    check_installed()
    from pulsefirst.interfaces.cli.cohort.forecasting import forecast_file, report, rows
    from pulsefirst.interfaces.cli.cohort.outputs import Outputs
    from pulsefirst.interfaces.cli.cohort.running import Job

    outputs = Outputs(as_json, out, html)
    job = Job(existing(file), identifier, (), source_only)
    found = forecast_file(job)

    def page() -> Page:
        from pulsefirst.interfaces.cli.cohort.pages.of_changes import forecast_page

        return forecast_page(job, found)

    outputs.give(job, found, report(found), rows(found), page)


cohort.command()(accuracy)
cohort.command()(audit)
cohort.command()(read)


def _check_empty(folder: Path) -> None:
    try:
        if folder.exists() and any(folder.iterdir()):
            raise BadInput(f"{folder} is not empty: name a new or empty folder")
    except OSError as error:
        raise BadInput(f"{folder}: {error.strerror or error}") from None


def _write_cases(folder: Path, cases: dict[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in cases.items():
            safe = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in name)
            (folder / f"{safe}.yaml").write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{folder}: {error.strerror or error}") from None


def _tell_unread(mapping: Mapping) -> None:
    for column, hint in mapping.unread.items():
        complain(f"the column {column!r} is not read: {hint}")


def _progress(done: int, total: int | None, seconds: float) -> None:
    rate = done / seconds if seconds else 0.0
    left = f", about {_time((total - done) / rate)} left" if total is not None and rate else ""
    of = f" of {total:,}" if total is not None else ""
    complain(f"{done:,}{of} patients, {rate:,.0f} a second{left}")


def _time(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"


def _summary(tally: dict[str, Any], out: str) -> str:
    counts = tally["counts"]
    lines = [f"{counts.get('patients', 0):,} patients judged, into {out}"]
    for end in ("now", "could be"):
        lines.append(
            f"{end}: "
            + ", ".join(f"{key.removeprefix(end).strip()} {n:,}" for key, n in counts.items() if key.startswith(end))
        )
    lines.append(f"settled: {counts.get('settled', 0):,}; in conflict: {counts.get('in conflict', 0):,}")
    lines += refused_lines(tally["refused"])
    return "\n".join(lines) + "\n"


def refused_lines(refused: dict[str, dict[str, int]]) -> list[str]:
    """What could not be read, a line for each column and reason."""
    return [f"{name}: {n:,} not read ({reason})" for name, reasons in refused.items() for reason, n in reasons.items()]
