"""Which cases there are: answers are answers, numbers are plausible, and nothing clashes that the table can tell."""

from __future__ import annotations

import z3

from pulsefirst.backends.proof.numbers import BEYOND, Term, both, either, real
from pulsefirst.backends.proof.terms import Terms
from pulsefirst.backends.proof.unknowns import literal, members_of, place_of
from pulsefirst.engine.index import BOTH, NEITHER, legs_of_condition
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.conditions import (
    All,
    Any,
    Compared,
    Condition,
)
from pulsefirst.model.findings import Coded, Leg, Measured, Scope, Since
from pulsefirst.model.quantities import (
    Difference,
    Ratio,
)


def domain_of(terms: Terms) -> Term:
    """A case that can be: answers are answers, numbers are plausible, and nothing clashes that the table can tell."""
    return both(*[*(_well_formed(terms, key) for key in terms.keys), *_peaceful(terms)])


def _well_formed(terms: Terms, key: Key) -> Term:
    finding, unknowns = terms.guideline.findings[key.finding], terms.unknowns(key)
    value = unknowns.value
    can_be = z3.BoolVal(True)
    match finding:
        case Coded():
            can_be = either(*(value == place_of(finding, member) for member in members_of(finding)))
        case Measured():
            words = [value == real(word) for word in finding.words.values()]
            can_be = z3.Or(z3.And(value >= real(finding.low), value <= real(finding.high)), *words)
        case Since():
            can_be = z3.And(value >= 0, value < BEYOND)
    return z3.And(z3.Not(z3.And(unknowns.known, unknowns.unassessed)), z3.Implies(unknowns.known, can_be))


def _peaceful(terms: Terms) -> list[Term]:
    """Nothing answered under a denied question, no clash of the table, no stated diagnosis against what excludes it."""
    clashes: list[Term] = []
    for key in terms.keys:
        finding = terms.guideline.findings[key.finding]
        if finding.only_if is not None:
            clashes.append(z3.And(terms.unknowns(key).known, terms.pair(finding.only_if, key.leg).no))
    for conflict in terms.guideline.conflicts.values():
        clashes += [_clash(terms, conflict.when, leg) for leg in legs_of_condition(conflict.when)]
    for hypothesis in terms.guideline.hypotheses.values():
        if hypothesis.stated is not None and hypothesis.excluded is not None:
            for leg in BOTH if hypothesis.scope is Scope.LEG else NEITHER:
                clashes.append(z3.And(terms.pair(hypothesis.stated, leg).yes, terms.pair(hypothesis.excluded, leg).yes))
    return [z3.Not(clash) for clash in clashes]


def _clash(terms: Terms, condition: Condition, leg: Leg | None) -> Term:
    """Whether a conflict of the table is known. A part that is beyond linear arithmetic counts as not clashing, so that more
    cases are allowed, and what is proved of all of them holds of the peaceful ones.
    """
    match condition:
        case All(of=parts):
            return both(*[_clash(terms, part, leg) for part in parts])
        case Any(of=parts):
            return either(*[_clash(terms, part, leg) for part in parts])
        case Compared(quantity=Difference(less=Ratio())):
            return z3.BoolVal(False)
        case _:
            return terms.pair(condition, leg).yes


def facts_of(terms: Terms, case: Case) -> list[Term]:
    """A case as equations: each fact, and that nothing else is recorded."""
    found: list[Term] = []
    for key in terms.keys:
        recorded, unknowns = case.facts.get(key), terms.unknowns(key)
        found += [
            unknowns.known == z3.BoolVal(recorded is not None and recorded is not NOT_ASSESSED),
            unknowns.unassessed == z3.BoolVal(recorded is NOT_ASSESSED),
        ]
        if recorded is not None and recorded is not NOT_ASSESSED:
            found.append(unknowns.value == literal(terms.guideline.findings[key.finding], recorded))
    return found
