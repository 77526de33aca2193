"""Is the content well made? What can never hold, stands twice, is never met at its edge, or leads nowhere.

Whether it is complete is asked by `traceability`, whose gaps come first here (dead ends, findings that nobody uses, readings
that nothing assumes); whether it is safe, by the proofs. Each message is one sentence that says what to write.
"""

from __future__ import annotations

from collections.abc import Iterable

from pulsefirst.checks.cases import Vignette, fired_by
from pulsefirst.checks.lint.ahead import unsettled, unurgent, without_a_plan
from pulsefirst.checks.lint.edges import edges
from pulsefirst.checks.lint.reach import unreachable
from pulsefirst.checks.lint.taken import readings_apart
from pulsefirst.checks.lint.twice import duplicates, repetitions
from pulsefirst.checks.traceability import trace
from pulsefirst.model.guideline import Guideline


def lint(guideline: Guideline, vignettes: Iterable[Vignette]) -> tuple[str, ...]:
    """Everything that should be mended in the content, one sentence each, saying what to write."""
    cases = tuple(vignettes)
    return (
        *trace(guideline, fired_by(cases, guideline)).gaps,
        *unreachable(guideline),
        *duplicates(guideline),
        *repetitions(guideline),
        *edges(guideline, cases),
        *readings_apart(guideline),
        *without_a_plan(guideline),
        *unsettled(guideline),
        *unurgent(guideline),
    )


__all__ = ["lint"]
