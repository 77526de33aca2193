"""`pulsefirst lint`: what is wrong with the content, each in a sentence that says what to write."""

from __future__ import annotations

from typing import Annotated

import typer

from pulsefirst.interfaces.cli.files import FAILED, vignettes_in
from pulsefirst.interfaces.cli.terminal import Line, Style, item, show


def lint(
    cases: Annotated[
        str | None, typer.Option(metavar="DIR", help="The folder of cases; default that of the checkout.")
    ] = None,
) -> None:
    """Look for dead ends, rules that cannot be reached, limits without a case on each edge and the like. Exits 1 on any.

    The whole guideline is looked at, with the cases of the source and those beyond it.
    """
    import pulsefirst
    from pulsefirst.checks.lint import lint as linted

    read = vignettes_in(cases)
    found = linted(pulsefirst.guideline(), (*read.source, *read.beyond))
    show([item(message, Style.ALARM) for message in found])
    show([Line(f"{len(found)} finding{'' if len(found) == 1 else 's'}.", Style.ALARM if found else Style.HEADING)])
    if found:
        raise typer.Exit(FAILED)
