"""`pulsefirst cohort accuracy` and `cohort audit`: a cohort held against what is true of it, and against what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.cohort.installed import check_installed
from pulsefirst.interfaces.cli.cohort.options import AS_JSON, BY, FILE, HTML, IDENTIFIER, SOURCE_ONLY, TABLE, existing
from pulsefirst.interfaces.cli.files import moment

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
