"""`pulsefirst cohort accuracy`, `cohort audit` and `cohort read`: held against what is true and what was done, and read from FHIR."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.cohort.installed import check_installed
from pulsefirst.interfaces.cli.cohort.options import AS_JSON, BY, FILE, HTML, IDENTIFIER, SOURCE_ONLY, TABLE, existing
from pulsefirst.interfaces.cli.files import moment
from pulsefirst.interfaces.cli.terminal import as_json_text, say

if TYPE_CHECKING:
    from pulsefirst.interfaces.cli.cohort.pages.frame import Page


def accuracy(
    file: Annotated[str, FILE],
    truth: Annotated[
        str | None,
        typer.Option(
            "--truth", metavar="FILE", help="A table of what is true, a row for each patient; else columns of FILE."
        ),
    ] = None,
    column: Annotated[
        str | None,
        typer.Option(
            "--column",
            metavar="NAME",
            help="The column of what is true: a cause, or yes and no; else cause and second_cause.",
        ),
    ] = None,
    by: Annotated[list[str] | None, BY] = None,
    consecutive: Annotated[
        bool, typer.Option("--consecutive", help="Nobody was chosen by what they had: predictive values mean something.")
    ] = False,
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    out: Annotated[str | None, TABLE] = None,
    html: Annotated[str | None, HTML] = None,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Say how well triage and each red flag tell who has what, against what is true of each patient.

    Sensitivity and specificity with exact intervals (Clopper and Pearson); what is open is told apart and is never a no in silence.
    """
    check_installed()
    from pulsefirst.interfaces.cli.cohort.accuracy import accuracy_of, report
    from pulsefirst.interfaces.cli.cohort.outputs import Outputs, flat
    from pulsefirst.interfaces.cli.cohort.running import Job

    outputs = Outputs(as_json, out, html)
    job = Job(existing(file), identifier, (), source_only)
    found = accuracy_of(job, truth=existing(truth) if truth else None, column=column, by=by or [], consecutive=consecutive)

    def page() -> Page:
        from pulsefirst.interfaces.cli.cohort.pages.of_accuracy import accuracy_page

        return accuracy_page(job, found)

    outputs.give(job, found, report(found), map(flat, found["tests"]), page)


def audit(
    file: Annotated[str, FILE],
    acts: Annotated[
        str | None,
        typer.Option(
            "--acts", metavar="FILE", help="A table of acts done: id, act, at, leg; else columns done_at.NAME of FILE."
        ),
    ] = None,
    by: Annotated[list[str] | None, BY] = None,
    at_once: Annotated[
        float | None,
        typer.Option(
            "--at-once", metavar="HOURS", min=0, help="Within so many hours an emergency counts as in time; no default."
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="TIME", help="Until when acts were recorded; what is not due by then is open."),
    ] = None,
    identifier: Annotated[str | None, IDENTIFIER] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    out: Annotated[str | None, TABLE] = None,
    html: Annotated[str | None, HTML] = None,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Say of those for whom an act was recommended how many had it, and in time.

    A patient is judged as the row says, at recorded_at. What cannot be judged, for want of a time or of a record, is told apart.
    """
    check_installed()
    from pulsefirst.interfaces.cli.cohort.auditing import audit_of, report
    from pulsefirst.interfaces.cli.cohort.outputs import Outputs, flat
    from pulsefirst.interfaces.cli.cohort.running import Job

    outputs = Outputs(as_json, out, html)
    job = Job(existing(file), identifier, (), source_only)
    followed = moment(until, option="--until") if until else None
    found = audit_of(job, acts=existing(acts) if acts else None, by=by or [], at_once=at_once, until=followed)

    def page() -> Page:
        from pulsefirst.interfaces.cli.cohort.pages.of_audit import audit_page

        return audit_page(job, found)

    outputs.give(job, found, report(found), map(flat, found["entries"]), page)


def read(
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="FHIR Bulk Data: a folder of .ndjson files, a resource each line.")
    ],
    out: Annotated[
        str, typer.Option("--out", metavar="FILE.parquet", help="The table of patients, for the other commands.")
    ],
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="TIME", help="The time of assessment of everybody, with an offset; default now."),
    ] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Read FHIR Bulk Data as a table of patients, each as one record is read, and count what became of the entries."""
    check_installed()
    import pulsefirst
    from pulsefirst.interfaces.cli.cohort.bulk import bulk_of, report, write_table
    from pulsefirst.interfaces.cli.cohort.outputs import Outputs

    Outputs(as_json, out, None)
    when, bulk = moment(at), bulk_of(folder)
    write_table(pulsefirst.guideline(source_only=source_only), bulk, Path(out), when)
    found = bulk.as_data()
    say(as_json_text(found, indent=2) if as_json else report(found, out))
