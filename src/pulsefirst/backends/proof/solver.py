"""Deciding an obligation: by Z3, and again by a second, independent solver from the same SMT-LIB text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import cvc5
import z3

from pulsefirst.backends.proof.numbers import Term


class Answer(StrEnum):
    """What a solver says of an obligation. Unknown is a failure, never a pass."""

    PROVED = "proved"
    REFUTED = "refuted"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Obligation:
    """A claim about all cases that fulfil what is assumed."""

    name: str
    assumed: Sequence[Term]
    claim: Term


@dataclass(frozen=True)
class Decision:
    """A solver's answer and, where refuted, a model of a case that breaks the claim."""

    obligation: Obligation
    answer: Answer
    model: Term | None = None


def decide(obligation: Obligation, timeout: float) -> Decision:
    """Z3's answer within `timeout` seconds."""
    solver = _solver(obligation)
    solver.set("timeout", int(timeout * 1000))
    result = solver.check()
    if result == z3.unsat:
        return Decision(obligation, Answer.PROVED)
    if result == z3.sat:
        return Decision(obligation, Answer.REFUTED, solver.model())
    return Decision(obligation, Answer.UNKNOWN)


def smt2(obligation: Obligation) -> str:
    """The obligation as SMT-LIB 2: it holds when the text is unsatisfiable."""
    return f"; {obligation.name}\n(set-logic ALL)\n{_solver(obligation).to_smt2()}"


def decide_again(text: str, timeout: float) -> Answer:
    """The answer of cvc5 to an obligation's SMT-LIB text."""
    solver = cvc5.Solver()
    solver.setOption("tlimit-per", str(int(timeout * 1000)))
    parser = cvc5.InputParser(solver)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "obligation")
    symbols = parser.getSymbolManager()
    answer = ""
    while not (command := parser.nextCommand()).isNull():
        answer = str(command.invoke(solver, symbols)).strip() or answer
    return {"unsat": Answer.PROVED, "sat": Answer.REFUTED}.get(answer, Answer.UNKNOWN)


def _solver(obligation: Obligation) -> Term:
    solver = z3.Solver()
    solver.add(*obligation.assumed)
    solver.add(z3.Not(obligation.claim))
    return solver
