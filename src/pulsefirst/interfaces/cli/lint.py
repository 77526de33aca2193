"""`pulsefirst lint`: what is wrong with the content, each in a sentence that says what to write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.files import FAILED, vignettes_in
from pulsefirst.interfaces.cli.terminal import Line, Style, item, show

if TYPE_CHECKING:
    from pulsefirst.checks.lint import Registers


def lint(
    cases: Annotated[
        str | None, typer.Option(metavar="DIR", help="The folder of cases; default those that come with it.")
    ] = None,
) -> None:
    """Look for dead ends, rules that cannot be reached, limits without a case on each edge, registers that miss something.

    The whole guideline is looked at, with the cases of the source and those beyond it. In a checkout so are the registers that
    are kept by hand. Exits 1 on anything found.
    """
    import pulsefirst
    from pulsefirst.checks.lint import lint as linted

    read = vignettes_in(cases)
    found = linted(pulsefirst.guideline(), (*read.source, *read.beyond), registers=_registers())
    show([item(message, Style.ALARM) for message in found])
    show([Line(f"{len(found)} finding{'' if len(found) == 1 else 's'}.", Style.ALARM if found else Style.HEADING)])
    if found:
        raise typer.Exit(FAILED)


def _registers() -> Registers | None:
    """The registers of the checkout this runs from; None where it runs from no checkout."""
    import pulsefirst
    from pulsefirst.checks.lint import FILES, read_registers
    from pulsefirst.guideline.hazards import HAZARD_LOG
    from pulsefirst.guideline.taken_of_examination import TAKEN_OF_EXAMINATION
    from pulsefirst.guideline.taken_of_treatment import TAKEN_OF_TREATMENT

    root = Path(__file__).resolve().parents[4]
    files = {name: (root / name).read_bytes() for name in FILES if (root / name).is_file()}
    taken = (*TAKEN_OF_EXAMINATION, *TAKEN_OF_TREATMENT)
    return read_registers(pulsefirst.guideline(), HAZARD_LOG, files, taken) if files else None
