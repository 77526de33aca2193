"""Is the content well made? What can never hold, stands twice, is never met at its edge, or leads nowhere.

Whether it is complete is asked by `traceability`, whose gaps come first here (dead ends, findings that nobody uses, readings
that nothing assumes); whether it is safe, by the proofs. Each message is one sentence that says what to write.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pulsefirst.checks.cases import Vignette, fired_by
from pulsefirst.checks.lint.ahead import unsettled, unurgent, without_a_plan
from pulsefirst.checks.lint.conditions import conditions_of, conflicts_of
from pulsefirst.checks.lint.edges import edges
from pulsefirst.checks.lint.grids import gaps_of_grids
from pulsefirst.checks.lint.reach import unreachable
from pulsefirst.checks.lint.taken import readings_apart
from pulsefirst.checks.lint.twice import duplicates, repetitions
from pulsefirst.checks.traceability import trace
from pulsefirst.model.guideline import Guideline


class Alone(NamedTuple):
    """A guideline that another holds whole, with the cases that were written for it and answer for all it holds."""

    guideline: Guideline
    vignettes: tuple[Vignette, ...]


def lint(guideline: Guideline, vignettes: Iterable[Vignette], alone: Alone | None = None) -> tuple[str, ...]:
    """Everything that should be mended in the content, one sentence each, saying what to write.

    The cases answer for the whole guideline; with `alone`, for what that part of it does not hold.
    """
    cases = tuple(vignettes)
    fired = {**fired_by(cases, guideline)}
    answered = frozenset[str]()
    if alone is not None:
        fired |= fired_by(alone.vignettes, alone.guideline)
        answered = frozenset(one.name for one in (*conditions_of(alone.guideline), *conflicts_of(alone.guideline)))
    return (
        *trace(guideline, fired).gaps,
        *unreachable(guideline),
        *duplicates(guideline),
        *repetitions(guideline),
        *gaps_of_grids(guideline),
        *(edges(alone.guideline, alone.vignettes) if alone is not None else ()),
        *edges(guideline, cases, answered),
        *readings_apart(guideline),
        *without_a_plan(guideline),
        *unsettled(guideline),
        *unurgent(guideline),
    )


__all__ = ["Alone", "lint"]
