"""`pulsefirst` alone: what this is, and the three things one does first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pulsefirst.interfaces.cli.terminal import Line, Style

if TYPE_CHECKING:
    from pulsefirst.model.guideline import Guideline


def first_steps(content: Guideline) -> Iterator[Line]:
    """A few lines that one can copy."""
    yield Line(
        f"pulsefirst: {content.title}. A case goes in, a plan comes out; it prompts, a clinician decides.", Style.HEADING
    )
    for what, command in (
        ("See it: the bedside page, on this machine alone", "pulsefirst serve"),
        ("Be asked: a question or a screen at a time, and the plan at the end", "pulsefirst interview"),
        ("Write a case and read its plan; a line is enough", f"echo '{smallest_case(content)}' | pulsefirst assess -"),
    ):
        yield Line()
        yield Line(what)
        yield Line(command, Style.HEADING, first="    ", whole=True)
    yield Line()
    yield Line(
        "Find any question, cause, medicine or score: pulsefirst find WORDS. All commands: pulsefirst --help", Style.QUIET
    )


def smallest_case(content: Guideline) -> str:
    """One answer of the first question of the first minute: the one that a plain no stands for."""
    from pulsefirst.backends.words import value_in_words
    from pulsefirst.engine.interview import value_of_no
    from pulsefirst.model.legs import Leg

    finding = next(iter(content.panels.values())).findings[0]
    said = value_of_no(finding)
    return f"{{{Leg.LEFT}: {{{finding.name}: {value_in_words(finding, said) if said is not None else 'yes'}}}}}"
