"""`pulsefirst assess`: each case to its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.files import BAD_INPUT, BadInput, check_moment, moment, read
from pulsefirst.interfaces.cli.terminal import Line, complain, say, show

if TYPE_CHECKING:
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.plan import Plan

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


def assess(
    cases: Annotated[
        list[str], typer.Argument(metavar="CASE...", help="Case files or examples, YAML or JSON; - is standard input.")
    ],
    at: Annotated[str | None, AT] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON: one plan an object, several a line each.")] = False,
    everything: Annotated[bool, EVERYTHING] = False,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
) -> None:
    """Judge each case and print its plan. A bad case is reported, and the others still print.

    An emergency is not an error: the exit code is 0, and 2 when any input was bad.
    """
    import pulsefirst

    time, content = moment(at), pulsefirst.guideline(source_only=source_only)
    bad = 0
    for place, name in enumerate(cases):
        try:
            found = read(name)
            when = (found.at if at is None else None) or time
            check_moment(found, when)
            plan = pulsefirst.assess(found.case, at=when, source_only=source_only)
        except BadInput as error:
            bad += 1
            complain(str(error))
            if as_json and len(cases) > 1:
                say(_json_line({**banner_data(content), "file": name, "error": str(error)}))
            continue
        if as_json:
            _say_json(plan, content, alone=len(cases) == 1, everything=everything)
        else:
            _show(plan, content, name if len(cases) > 1 else "", first=place == 0, everything=everything)
    if bad:
        raise typer.Exit(BAD_INPUT)


def banner_data(content: Guideline) -> dict[str, Any]:
    """The banner as a part of data that has no place of its own for it; nothing where the guideline is whole."""
    return {"banner": content.banner} if content.banner else {}


def _say_json(plan: Plan, content: Guideline, *, alone: bool, everything: bool) -> None:
    from pulsefirst.notation.plan import json_text, plan_to_json

    data = plan_to_json(plan, content, everything=everything)
    say(json_text(data) if alone else _json_line(data))


def _json_line(data: dict[str, Any]) -> str:
    import json

    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _show(plan: Plan, content: Guideline, name: str, *, first: bool, everything: bool) -> None:
    from pulsefirst.interfaces.cli.plan_text import plan_lines

    lines = list(plan_lines(plan, content, everything=everything, called=name))
    show(lines if first else [Line(), *lines])
