"""What the commands of a cohort have in common on the command line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import typer

from pulsefirst.interfaces.cli.files import BadInput


class Engine(StrEnum):
    """By what a cohort is judged."""

    HERE = "here"
    DUCKDB = "duckdb"
    SPARK = "spark"


FILE = typer.Argument(
    metavar="FILE", help="Parquet, CSV or Arrow: a row for each patient, a column for each finding (docs/cohort.md)."
)
IDENTIFIER = typer.Option(
    "--id", metavar="COLUMN", help="The column that tells patients apart; else id, patient_id or person_id."
)
AS_JSON = typer.Option("--json", help="Print what was counted as JSON.")
ENGINE = typer.Option(
    "--engine",
    help="here: the processes of this machine; duckdb: as SQL in an embedded database; spark: one job of Spark, from Parquet.",
)
MASTER = typer.Option(
    "--master", metavar="URL", help="With --engine spark: where Spark runs, spark://HOST:PORT or yarn; default this machine."
)
SOURCE_ONLY = typer.Option("--source-only", help="The source alone, without its supplement.")
TABLE = typer.Option("--out", metavar="FILE.parquet", help="Write what was counted as a table.")
HTML = typer.Option(
    "--html", metavar="FILE.html", help="Write a report with plots: one file, no script, nothing from elsewhere."
)
BY = typer.Option(
    "--by",
    metavar="COLUMN",
    help="Count apart by a column too; a number in bands: age:50,65,80. More than once: each by itself.",
)


def parts_of(write: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """What is written, of what can be. Raises BadInput."""
    parts = tuple(part.strip() for part in write.split(",") if part.strip())
    if unknown := [part for part in parts if part not in known]:
        raise BadInput(f"--write {unknown[0]!r} is none of {', '.join(known)}")
    return parts


def existing(file: str) -> str:
    """The name of a file that is there. Raises BadInput."""
    if Path(file).is_dir():
        raise BadInput(
            f"{file} is a folder: name a file of it; of a folder of FHIR in NDJSON make a table first with `pulsefirst cohort read`"
        )
    if not Path(file).is_file():
        raise BadInput(f"{file}: there is no such file")
    return file
