"""Whether a change can make a difference to anyone: a condition before and after, held against each other over all cases at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any

from pulsefirst.backends.proof import Decider, Obligation, SolverAnswer, Term, Terms, both, domain_of, plausible, same
from pulsefirst.checks.mutation.mutants import Mutant
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.engine.rails import RAILS
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Activity

SECONDS = 10.0


def proved_the_same(guideline: Guideline, mutant: Mutant, touched: frozenset[str]) -> bool:
    """Whether in every case that can be, for each leg and on each rail, the changed condition is true and false where it was.

    `touched` are the names of what contains the change. False too where something else than conditions changed, or where the solver
    cannot say.
    """
    conditions = tuple(_before_and_after(mutant.old, mutant.new))
    if not conditions or None in conditions:
        return False
    terms = _terms(guideline)
    try:
        claim = both(*(term for pair in conditions if pair is not None for term in _agree(terms, *pair)))
    except NotImplementedError:
        return False
    decider = _decider(guideline, _says_what_clashes(guideline, touched))
    return decider.decide(Obligation(mutant.id, decider.assumed, claim), SECONDS).answer is SolverAnswer.PROVED


def _before_and_after(old: Any, new: Any) -> Iterator[tuple[Condition, Condition] | None]:
    """Each condition that changed, before and after; None for whatever else did."""
    for part in fields(old):
        before, after = getattr(old, part.name), getattr(new, part.name)
        if not part.init or before == after:
            continue
        if isinstance(before, Activity):
            yield from _before_and_after(before, after)
        else:
            yield (before, after) if isinstance(before, Condition) and isinstance(after, Condition) else None


def _agree(terms: Terms, before: Condition, after: Condition) -> Iterator[Term]:
    for leg in legs_of_condition(before):
        for rail in RAILS:
            old, new = terms.pair(before, leg, rail), terms.pair(after, leg, rail)
            yield from (same(old.yes, new.yes), same(old.no, new.no))


def _says_what_clashes(guideline: Guideline, touched: frozenset[str]) -> bool:
    """Whether the change is in what says which cases there are: then cases are not taken to be free of clashes."""
    return any(touched & set(home) for home in (guideline.conflicts, guideline.findings, guideline.hypotheses))


@cache
def _terms(guideline: Guideline) -> Terms:
    return Terms(guideline)


@cache
def _decider(guideline: Guideline, even_clashing: bool) -> Decider:
    terms = _terms(guideline)
    return Decider((plausible(terms) if even_clashing else domain_of(terms),))
