"""The guideline as Z3 terms: every condition on its three rails, every status, every level of triage, for all cases at once.

A finding of a leg is three unknowns: whether it is known, whether it could not be assessed, and its value. A condition is a
pair of Booleans a rail, worked out by the same operations as in the reference engine. Quantities are never divided: a ratio is
compared by products, so that rounding is exact. What is not encoded is refused, never guessed.
"""

from pulsefirst.backends.proof.domain import domain_of, facts_of, plausible
from pulsefirst.backends.proof.numbers import BEYOND, Term, both, either, implies, no, real, same
from pulsefirst.backends.proof.solver import (
    Decider,
    Decision,
    Obligation,
    SolverAnswer,
    answer_of,
    answers_again,
    decide_again,
    smt2,
)
from pulsefirst.backends.proof.terms import Terms
from pulsefirst.backends.proof.unknowns import Pair, Unknowns, literal, place_of_member

__all__ = [
    "BEYOND",
    "Decider",
    "Decision",
    "Obligation",
    "Pair",
    "SolverAnswer",
    "Term",
    "Terms",
    "Unknowns",
    "answer_of",
    "answers_again",
    "both",
    "decide_again",
    "domain_of",
    "either",
    "facts_of",
    "implies",
    "literal",
    "no",
    "place_of_member",
    "plausible",
    "real",
    "same",
    "smt2",
]
