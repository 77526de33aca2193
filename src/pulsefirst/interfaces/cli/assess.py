"""`pulsefirst assess`: each case to its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.files import BAD_INPUT, BadInput, check_moment, moment, read
from pulsefirst.interfaces.cli.records import in_short, read_record, report_lines
from pulsefirst.interfaces.cli.sites import SITE, site_of
from pulsefirst.interfaces.cli.terminal import Line, complain, say, show

if TYPE_CHECKING:
    from datetime import datetime

    from pulsefirst.backends.fhir import Read
    from pulsefirst.model.case import Case
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.plan import Plan

NOBODY = "Patient/patient"
AT = typer.Option(
    metavar="TIME", help="The time of assessment, ISO 8601 with an offset; default that of an example, else now."
)
EVERYTHING = typer.Option(
    "--everything",
    "--all",
    help="Also what is undetermined or does not apply; with --json nothing is left out, and each line stands in full.",
)
SOURCE_ONLY = typer.Option(
    "--source-only", help="The source alone, without what goes beyond it; a banner says what is left out."
)

FHIR = typer.Option(
    "--fhir", help="Read FHIR R4 bundles (JSON) instead of case files; what does not count is told on standard error."
)
REPORT = typer.Option(
    "--report", help="With --fhir: also what became of each entry of the record; with --json, as plan and report."
)
AS_FHIR = typer.Option(
    "--as-fhir",
    help="The plan as a FHIR R4 Bundle (JSON): the CarePlan first, then proposals on hold or drafted, flags, issues, and what is missing. "
    "Only what is recommended has a request that is drafted.",
)


def assess(
    cases: Annotated[
        list[str],
        typer.Argument(
            metavar="CASE...", help="Case files or examples, YAML or JSON; with --fhir, bundles. - is standard input."
        ),
    ],
    at: Annotated[str | None, AT] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON: one plan an object, several a line each.")] = False,
    everything: Annotated[bool, EVERYTHING] = False,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    fhir: Annotated[bool, FHIR] = False,
    report: Annotated[bool, REPORT] = False,
    as_fhir: Annotated[bool, AS_FHIR] = False,
    site: Annotated[str | None, SITE] = None,
) -> None:
    """Judge each case and print its plan. A bad case is reported, and the others still print.

    An emergency is not an error: the exit code is 0, and 2 when any input was bad.
    """
    import pulsefirst

    if report and not fhir:
        raise BadInput("--report lists the entries of a FHIR record: add --fhir, or leave it out")
    if as_fhir and (as_json or everything or report):
        raise BadInput(
            "--as-fhir prints a Bundle, in which nothing is left out: leave --json, --everything and --report away"
        )
    time, here = moment(at), site_of(site)
    content = pulsefirst.guideline(source_only=source_only, site=here)
    bad = 0
    for place, name in enumerate(cases):
        try:
            found, record, when = _read(name, time, fhir=fhir, stated=at is None)
            plan = pulsefirst.assess(found, at=when, source_only=source_only, site=here)
        except BadInput as error:
            bad += 1
            complain(str(error))
            if (as_json or as_fhir) and len(cases) > 1:
                say(_json_line({**banner_data(content), "file": name, "error": str(error)}))
            continue
        if as_fhir:
            _say_bundle(plan, content, found, record, alone=len(cases) == 1)
        elif as_json:
            _say_json(plan, content, record if report else None, alone=len(cases) == 1, everything=everything)
        else:
            _show(plan, content, name if len(cases) > 1 else "", first=place == 0, everything=everything)
        if record is not None:
            _tell(record, as_lines=report and not as_json)
    if bad:
        raise typer.Exit(BAD_INPUT)


def banner_data(content: Guideline) -> dict[str, Any]:
    """The banner as a part of data that has no place of its own for it; nothing where the guideline is whole."""
    return {"banner": content.banner} if content.banner else {}


def _read(name: str, time: datetime, *, fhir: bool, stated: bool) -> tuple[Case, Read | None, datetime]:
    """The case that a file holds, the report where it is a FHIR record, and the time of assessment. Raises BadInput."""
    if fhir:
        record = read_record(name, time)
        return record.case, record, time
    found = read(name)
    when = (found.at if stated else None) or time
    check_moment(found, when)
    return found.case, None, when


def _tell(record: Read, *, as_lines: bool) -> None:
    """What became of the entries of a record: all of it beneath the plan, or in short on standard error."""
    if as_lines:
        show(list(report_lines(record)))
        return
    for line in in_short(record):
        complain(line)


def _say_json(plan: Plan, content: Guideline, record: Read | None, *, alone: bool, everything: bool) -> None:
    from pulsefirst.backends.fhir import report_to_json
    from pulsefirst.notation.plan import json_text, plan_to_json

    data = plan_to_json(plan, content, everything=everything)
    if record is not None:
        data = {"plan": data, "report": report_to_json(record)}
    say(json_text(data) if alone else _json_line(data))


def _say_bundle(plan: Plan, content: Guideline, case: Case, record: Read | None, *, alone: bool) -> None:
    from pulsefirst.backends.fhir_plan import About, about_record, plan_bundle
    from pulsefirst.notation.plan import json_text

    subject = _subject_in(record)
    about = About(subject=subject) if record is None else about_record(record, subject)
    bundle = plan_bundle(content, plan, case, about).bundle
    say(json_text(bundle) if alone else _json_line(bundle))


def _subject_in(record: Read | None) -> str:
    """The Patient of a record; a case that is none, or names nobody, is of "Patient/patient"."""
    entries = record.entries if record is not None else ()
    return next((one.reference for one in entries if one.kind == "Patient" and "/" in one.reference), NOBODY)


def _json_line(data: dict[str, Any]) -> str:
    import json

    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _show(plan: Plan, content: Guideline, name: str, *, first: bool, everything: bool) -> None:
    from pulsefirst.interfaces.cli.plan_text import plan_lines

    lines = list(plan_lines(plan, content, everything=everything, called=name))
    show(lines if first else [Line(), *lines])
