"""The command `pulsefirst`. Exit codes: 0 done, 1 a check failed, 2 bad input, 130 interrupted; an emergency is no error."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pulsefirst.interfaces.cli.assess import assess
from pulsefirst.interfaces.cli.causes import causes
from pulsefirst.interfaces.cli.examples import examples
from pulsefirst.interfaces.cli.explain import explain
from pulsefirst.interfaces.cli.export import export
from pulsefirst.interfaces.cli.files import BAD_INPUT, BadInput
from pulsefirst.interfaces.cli.handover import handover
from pulsefirst.interfaces.cli.interview import interview
from pulsefirst.interfaces.cli.lint import lint
from pulsefirst.interfaces.cli.prove import prove
from pulsefirst.interfaces.cli.score import score
from pulsefirst.interfaces.cli.serve import serve
from pulsefirst.interfaces.cli.terminal import complain, say
from pulsefirst.interfaces.cli.tracing import trace
from pulsefirst.interfaces.cli.vocabulary import findings, guideline, readings, schema

INTERRUPTED = 130

app = typer.Typer(
    name="pulsefirst",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    serve,
    assess,
    causes,
    interview,
    explain,
    handover,
    findings,
    readings,
    guideline,
    score,
    trace,
    lint,
    prove,
    schema,
    examples,
):
    app.command()(command)
app.add_typer(export, name="export")


def _version(wanted: bool) -> None:
    if wanted:
        from pulsefirst import __version__
        from pulsefirst import guideline as content

        say(f"pulsefirst {__version__}, guideline {content().version} ({content().hash[:12]})\n")
        raise typer.Exit


@app.callback()
def _pulsefirst(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """One clinical pathway made executable: a case goes in, a plan comes out. It prompts; a clinician decides.

    Exit codes: 0 done (an emergency is not an error), 1 a check failed (trace, lint, prove, examples), 2 bad input (also when only one of
    several files is bad), 130 interrupted.
    """


def main() -> None:
    """Run the command and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except BadInput as error:
        complain(str(error))
        raise SystemExit(BAD_INPUT) from None
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
