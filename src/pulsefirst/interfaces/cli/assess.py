"""`pulsefirst assess`: each case to its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.files import BAD_INPUT, BadInput, moment, read
from pulsefirst.interfaces.cli.terminal import Line, Style, complain, say, show

if TYPE_CHECKING:
    from datetime import datetime

    from pulsefirst.model.plan import Plan

AT = typer.Option(metavar="TIME", help="The time of assessment, ISO 8601 with an offset; default now.")


def assess(
    cases: Annotated[list[str], typer.Argument(metavar="CASE...", help="Case files, YAML or JSON; - is standard input.")],
    at: Annotated[str | None, AT] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON: one plan an object, several a line each.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Also the lines that are undetermined or do not apply.")] = False,
) -> None:
    """Judge each case and print its plan. A bad case is reported, and the others still print.

    An emergency is not an error: the exit code is 0, and 2 when any input was bad.
    """
    time = moment(at)
    bad = 0
    for place, name in enumerate(cases):
        try:
            plan = _plan(name, time)
        except BadInput as error:
            bad += 1
            complain(str(error))
            if as_json and len(cases) > 1:
                say(_json_line({"file": name, "error": str(error)}))
            continue
        if as_json:
            _say_json(plan, alone=len(cases) == 1)
        else:
            _show(plan, name if len(cases) > 1 else "", first=place == 0, everything=everything)
    if bad:
        raise typer.Exit(BAD_INPUT)


def _plan(name: str, at: datetime) -> Plan:
    import pulsefirst

    return pulsefirst.assess(read(name), at=at)


def _say_json(plan: Plan, *, alone: bool) -> None:
    import json

    import pulsefirst
    from pulsefirst.notation.plan import plan_to_json

    data = plan_to_json(plan, pulsefirst.guideline())
    say(json.dumps(data, indent=2, ensure_ascii=False) + "\n" if alone else _json_line(data))


def _json_line(data: dict[str, Any]) -> str:
    import json

    return json.dumps(data, ensure_ascii=False) + "\n"


def _show(plan: Plan, name: str, *, first: bool, everything: bool) -> None:
    import pulsefirst
    from pulsefirst.interfaces.cli.plan_text import plan_lines

    lines = list(plan_lines(plan, pulsefirst.guideline(), everything=everything))
    if name:
        lines = [*([] if first else [Line()]), Line(f"=== {name} ===", Style.HEADING), *lines]
    show(lines)
