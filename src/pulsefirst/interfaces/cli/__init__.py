"""The command `pulsefirst`. Exit codes: 0 done, 1 a check failed, 2 bad input, 3 an audit trail is not whole,
130 interrupted; an emergency is no error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer

from pulsefirst.interfaces.cli.assess import assess
from pulsefirst.interfaces.cli.audit import audit
from pulsefirst.interfaces.cli.causes import causes
from pulsefirst.interfaces.cli.cohort import cohort
from pulsefirst.interfaces.cli.examples import examples
from pulsefirst.interfaces.cli.explain import explain
from pulsefirst.interfaces.cli.export import export
from pulsefirst.interfaces.cli.files import BAD_INPUT, BadInput
from pulsefirst.interfaces.cli.find import find
from pulsefirst.interfaces.cli.handover import handover
from pulsefirst.interfaces.cli.interview import interview
from pulsefirst.interfaces.cli.lint import lint
from pulsefirst.interfaces.cli.mcp import mcp
from pulsefirst.interfaces.cli.prove import prove
from pulsefirst.interfaces.cli.score import score
from pulsefirst.interfaces.cli.serve import serve
from pulsefirst.interfaces.cli.synth import synth
from pulsefirst.interfaces.cli.terminal import CannotWrite, complain, say, show
from pulsefirst.interfaces.cli.tracing import trace
from pulsefirst.interfaces.cli.vocabulary import findings, guideline, readings, schema

INTERRUPTED = 130

app = typer.Typer(
    name="pulsefirst",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
IN_SHORT: dict[Callable[..., Any], str] = {
    serve: "Serve the bedside page on this machine.",
    interview: "Be asked what matters most, then read the plan.",
    assess: "Judge cases and print their plans.",
    find: "Find anything by words, everyday ones too.",
    explain: "Why a line has its status; what a statement did.",
    causes: "The possible causes in order, and why.",
    score: "Scores and stages, filled from the case.",
    handover: "SBAR, referral letter, note or leaflet.",
    findings: "The vocabulary of a case.",
    readings: "How each vague statement is taken.",
    guideline: "The whole guideline in English, or drawn.",
    schema: "The JSON Schema of a plan.",
    trace: "Statement by statement: what reads it.",
    lint: "What is wrong with the content.",
    prove: "Prove the safety properties, here and now.",
    examples: "Every example with its plan, as expected or not.",
    mcp: "Tools for an assistant (Model Context Protocol).",
    synth: "Invented patients, with the truth beside them.",
}
"""The commands in the order in which one meets them, each in a line that a list has room for."""
for command, in_short in IN_SHORT.items():
    app.command(short_help=in_short)(command)
app.add_typer(audit, name="audit", short_help="What was said and kept: whole, by rule, purged.")
app.add_typer(cohort, name="cohort", short_help="The same rules over a file of many patients.")
app.add_typer(
    export, name="export", short_help="Write the page, the guideline, or the mapping of records for use elsewhere."
)


def _version(wanted: bool) -> None:
    if wanted:
        from pulsefirst import __version__
        from pulsefirst import guideline as content

        say(f"pulsefirst {__version__}, guideline {content().version} ({content().hash[:12]})\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _pulsefirst(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """One clinical pathway made executable: a case goes in, a plan comes out. It prompts; a clinician decides.

    Exit codes: 0 done (an emergency is not an error), 1 a check failed (trace, lint, prove, examples), 2 bad input (also when only one of
    several files is bad), 3 an audit trail is not whole (audit), 130 interrupted.
    """
    if context.invoked_subcommand is None:
        from pulsefirst import guideline as content
        from pulsefirst.interfaces.cli.first_steps import first_steps

        show(first_steps(content()))


def main() -> None:
    """Run the command and exit with its code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="pulsefirst")
    except (BadInput, CannotWrite) as error:
        complain(str(error))
        raise SystemExit(BAD_INPUT) from None
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
