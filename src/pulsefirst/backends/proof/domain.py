"""Which cases there are: answers are answers, numbers are plausible, and nothing clashes that the table can tell."""

from __future__ import annotations

import z3

from pulsefirst.backends.legs import legs_in_scope
from pulsefirst.backends.proof.numbers import BEYOND, Term, both, either, real
from pulsefirst.backends.proof.terms import Terms
from pulsefirst.backends.proof.unknowns import literal, place_of_member
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.conditions import AllOf, AnyOf, Coded, Compared, Condition, Difference, Measured, Ratio, Since, Span
from pulsefirst.model.legs import Leg
from pulsefirst.notation.words import members_of


def domain_of(terms: Terms) -> Term:
    """A case that can be: answers are answers, numbers are plausible, and nothing clashes that the table can tell."""
    return both(plausible(terms), *_peaceful(terms))


def plausible(terms: Terms) -> Term:
    """Answers are answers and numbers plausible, whatever clashes."""
    return both(*[_well_formed(terms, key) for key in terms.keys])


def _well_formed(terms: Terms, key: Key) -> Term:
    finding, unknowns = terms.guideline.findings[key.finding], terms.unknowns(key)
    value = unknowns.value
    can_be = z3.BoolVal(True)
    match finding:
        case Coded():
            can_be = either(*(value == place_of_member(finding, member) for member in members_of(finding)))
        case Measured():
            ends = [
                z3.Or(
                    z3.And(end >= real(finding.low), end <= real(finding.high)),
                    *(end == real(word) for word in finding.words.values()),
                )
                for end in (value, unknowns.top)
            ]
            can_be = z3.And(*ends, value <= unknowns.top)
        case Since():
            can_be = z3.And(value >= 0, value <= unknowns.top, unknowns.top < BEYOND)
    return z3.And(z3.Not(z3.And(unknowns.known, unknowns.unassessed)), z3.Implies(unknowns.known, can_be))


def _peaceful(terms: Terms) -> list[Term]:
    """Nothing answered under a denied question, no clash of the table, no stated diagnosis against what excludes it.

    A plain no under a denied question clashes with nothing; the engine leaves it out, so that no case it judges holds one.
    """
    clashes: list[Term] = []
    for key in terms.keys:
        finding = terms.guideline.findings[key.finding]
        if finding.only_if is not None:
            clashes.append(z3.And(terms.unknowns(key).known, terms.pair(finding.only_if, key.leg).no))
    for conflict in terms.guideline.conflicts.values():
        clashes += [_clash(terms, conflict.when, leg) for leg in legs_of_condition(conflict.when)]
    for hypothesis in terms.guideline.hypotheses.values():
        if hypothesis.stated is not None and hypothesis.excluded is not None:
            for leg in legs_in_scope(hypothesis.scope):
                clashes.append(z3.And(terms.pair(hypothesis.stated, leg).yes, terms.pair(hypothesis.excluded, leg).yes))
    return [z3.Not(clash) for clash in clashes]


def _clash(terms: Terms, condition: Condition, leg: Leg | None) -> Term:
    """Whether a conflict of the table is known. A part that is beyond linear arithmetic counts as not clashing, so that more
    cases are allowed, and what is proved of all of them holds of the peaceful ones.
    """
    match condition:
        case AllOf(of=parts):
            return both(*[_clash(terms, part, leg) for part in parts])
        case AnyOf(of=parts):
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
            finding = terms.guideline.findings[key.finding]
            low, high = (recorded.low, recorded.high) if isinstance(recorded, Span) else (recorded, recorded)
            found.append(unknowns.value == literal(finding, low))
            if isinstance(finding, Measured | Since):
                found.append(unknowns.top == literal(finding, high))
    return found
