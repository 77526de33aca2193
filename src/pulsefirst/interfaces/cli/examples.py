"""`pulsefirst examples`: the invented presentations of the checkout, each plan held against what is expected of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.files import FAILED, BadInput, beside
from pulsefirst.interfaces.cli.terminal import Line, Style, item, show

if TYPE_CHECKING:
    from pulsefirst.checks.examples import Example


def examples(
    folder: Annotated[
        str | None, typer.Argument(metavar="DIR", help="The folder of examples; default those that come with it.")
    ] = None,
    briefly: Annotated[bool, typer.Option("--brief", help="Only whether each plan is as expected.")] = False,
) -> None:
    """Print the plan of every example, and whether it is the plan expected. Exits 1 when one is not."""
    place = Path(folder) if folder is not None else beside("examples")
    paths = sorted(place.glob("*.yaml"))
    if not paths:
        raise BadInput(f"{place} holds no examples: name a folder of them")
    wrong = sum(not _shown(path, briefly=briefly) for path in paths)
    summary = f"{len(paths) - wrong} of {len(paths)} plans are as expected"
    show([Line(), Line(summary, Style.ALARM if wrong else Style.HEADING)])
    if wrong:
        raise typer.Exit(FAILED)


def _shown(path: Path, *, briefly: bool) -> bool:
    """Print one example; whether its plan is as expected. Raises BadInput."""
    import pulsefirst
    from pulsefirst.checks.cases import judge
    from pulsefirst.interfaces.cli.plan_text import plan_lines

    example = _read(path)
    differences = judge(example.vignette, pulsefirst.guideline())
    show([Line(), Line(f"=== {path.stem}: {example.title} ===", Style.HEADING)])
    if not briefly:
        plan = pulsefirst.assess(example.case, at=example.at)
        show([Line(example.story, Style.QUIET), Line(), *plan_lines(plan, pulsefirst.guideline(), everything=False), Line()])
    show([item(difference, Style.ALARM) for difference in differences] or [Line("As expected.")])
    return not differences


def _read(path: Path) -> Example:
    import pulsefirst
    from pulsefirst.checks.examples import read_example

    try:
        return read_example(path.read_bytes(), pulsefirst.guideline(), path.name)
    except pulsefirst.CaseError as error:
        raise BadInput(str(error)) from None
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror or error}") from None
