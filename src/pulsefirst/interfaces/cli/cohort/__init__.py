"""`pulsefirst cohort`: the same rules over a file of many patients."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any

import typer

from pulsefirst.interfaces.cli.cohort.installed import check_installed
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.interfaces.cli.terminal import as_json_text, complain, say

cohort = typer.Typer(no_args_is_help=True, help="The same rules over a file of many patients: Parquet, CSV or Arrow.")

FILE = typer.Argument(
    metavar="FILE", help="Parquet, CSV or Arrow: a row for each patient, a column for each finding (docs/cohort.md)."
)
IDENTIFIER = typer.Option(
    "--id", metavar="COLUMN", help="The column that tells patients apart; else id, patient_id or person_id."
)
AS_JSON = typer.Option("--json", help="Print what was counted as JSON.")
SOURCE_ONLY = typer.Option("--source-only", help="The source alone, without its supplement.")


@cohort.callback()
def _cohort() -> None:
    """What is done with a cohort is named."""


@cohort.command()
def run(
    file: Annotated[str, FILE],
    out: Annotated[str, typer.Option("--out", metavar="OUT.parquet", help="A new folder: its parts are one Parquet table.")],
    write: Annotated[
        str, typer.Option("--write", metavar="PARTS", help="What to write beside triage: statuses, causes, order, missing.")
    ] = "statuses,causes",
    cores: Annotated[int | None, typer.Option(min=1, max=256, help="So many processes; default one for each core.")] = None,
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Judge every patient of a file: triage now and what it could be, the status of every line, where causes stand.

    Stop it at any time: the same command goes on where it stopped. Cells that cannot be read are counted and are not known.
    """
    check_installed()
    from pulsefirst.interfaces.cli.cohort.results import PARTS
    from pulsefirst.interfaces.cli.cohort.running import Job
    from pulsefirst.interfaces.cli.cohort.running import run as run_job

    parts = tuple(part.strip() for part in write.split(",") if part.strip())
    if unknown := [part for part in parts if part not in PARTS]:
        raise BadInput(f"--write {unknown[0]!r} is none of {', '.join(PARTS)}")
    job = Job(_there(file), identifier, parts, source_only)
    for column, hint in job.mapping.unread.items():
        complain(f"the column {column!r} is not read: {hint}")
    tally = run_job(job, out, cores or os.cpu_count() or 1, _progress)
    if as_json:
        say(as_json_text(tally.as_data(), indent=2))
    else:
        say(_summary(tally.as_data(), out))


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

    found = check_file(_there(file), identifier, source_only, rows)
    say(as_json_text(found, indent=2) if as_json else report(found))
    if found["unread"] or found["refused"]:
        raise typer.Exit(1)


@cohort.command()
def missing(
    file: Annotated[str, FILE],
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Say of each finding for how many patients triage waits for it, those first that most wait for."""
    check_installed()
    from pulsefirst.interfaces.cli.cohort.checking import check_file, report_missing

    found = check_file(_there(file), identifier, source_only, None)
    chosen = {name: found[name] for name in ("patients", "settled", "holds_open", "holds_open_without_a_column")}
    say(as_json_text(chosen, indent=2) if as_json else report_missing(found))


@cohort.command()
def whatif(
    file: Annotated[str, FILE],
    settings: Annotated[
        list[str],
        typer.Option("--set", metavar="NAME=VALUE", help="A criterion or a rule, and its limit; NAME:OLD=NEW of several."),
    ],
    out: Annotated[str | None, typer.Option("--out", metavar="DIR", help="A new folder for patients as case files.")] = None,
    most: Annotated[int, typer.Option("--examples", min=0, max=1000, help="So many patients as case files.")] = 10,
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Move a limit and say who is judged otherwise, which way; the guideline itself is not changed."""
    check_installed()
    from pulsefirst.interfaces.cli.cohort.changing import compare, report
    from pulsefirst.interfaces.cli.cohort.running import Job

    found, moved = compare(Job(_there(file), identifier, (), source_only), settings, most if out else 0)
    if out is not None:
        _write_cases(Path(out), found.examples)
    data = found.as_data(moved)
    say(as_json_text(data, indent=2) if as_json else report(data))


@cohort.command()
def forecast(
    file: Annotated[str, FILE],
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Say how often each rule would speak, per 1,000 patients, which speak together, and how many at once."""
    check_installed()
    from pulsefirst.interfaces.cli.cohort.forecasting import forecast_file, report
    from pulsefirst.interfaces.cli.cohort.running import Job

    found = forecast_file(Job(_there(file), identifier, (), source_only))
    say(as_json_text(found, indent=2) if as_json else report(found))


def _write_cases(folder: Path, cases: dict[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise BadInput(f"{folder} is not empty: name a new or empty folder")
        for name, text in cases.items():
            safe = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in name)
            (folder / f"{safe}.yaml").write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{folder}: {error.strerror or error}") from None


def _there(file: str) -> str:
    if not Path(file).is_file():
        raise BadInput(f"{file}: there is no such file")
    return file


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
