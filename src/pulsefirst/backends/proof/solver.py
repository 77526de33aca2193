"""Deciding an obligation: by Z3, and again by a second, independent solver from the same SMT-LIB text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import cvc5
import z3

from pulsefirst.backends.proof.numbers import Term


class SolverAnswer(StrEnum):
    """What a solver says of an obligation. Unknown is a failure, never a pass."""

    PROVED = "proved"
    REFUTED = "refuted"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Obligation:
    """A claim about all cases that fulfil what is assumed; with `exists`, about at least one of them."""

    name: str
    assumed: Sequence[Term] = field(repr=False)
    """Neither this nor the claim is printed: with all they share, it would take minutes."""
    claim: Term = field(repr=False)
    exists: bool = False

    @property
    def sought(self) -> Term:
        """What the solver looks for: a case that breaks the claim, or one that shows it."""
        return self.claim if self.exists else z3.Not(self.claim)


@dataclass(frozen=True)
class Decision:
    """A solver's answer and, where a claim is refuted, a model of a case that breaks it."""

    obligation: Obligation
    answer: SolverAnswer
    model: Term | None = None


SOON = 3.0
"""Seconds after which an obligation is given to fresh solvers."""
FRESH = 6
"""How many of them share its time, each beginning elsewhere: what one does not find in minutes another finds at once."""


class Decider:
    """Decides obligations one after the other. What they all assume is asserted once."""

    def __init__(self, assumed: Sequence[Term]) -> None:
        self.assumed = assumed
        self.solver = z3.Solver()
        self.solver.add(*assumed)

    def decide(self, obligation: Obligation, timeout: float) -> Decision:
        """Z3's answer within `timeout` seconds. Unknown is no answer, and so no proof.

        What the solver that has seen the others does not find soon, solvers that have seen nothing are asked.
        """
        extra = [assumption for assumption in obligation.assumed if assumption not in self.assumed]
        self.solver.push()
        self.solver.add(*extra, obligation.sought)
        decision = _asked(self.solver, obligation, min(timeout, SOON))
        self.solver.pop()
        for seed in range(FRESH):
            if decision.answer is not SolverAnswer.UNKNOWN:
                break
            fresh = z3.SimpleSolver() if seed % 2 == 0 else z3.Solver()
            fresh.set("random_seed", seed)
            fresh.add(*self.assumed, *extra, obligation.sought)
            decision = _asked(fresh, obligation, timeout / FRESH)
        return decision

    def decide_each(self, obligations: Sequence[Obligation], timeout: float) -> Iterator[Decision]:
        """The same for several, in order. Where one case shows many that claim a case exists, it is sought once."""
        place, size = 0, 1
        while place < len(obligations):
            together = obligations[place : place + size]
            if size > 1 and not (all(one.exists for one in together) and self._shown_by_one_case(together)):
                size //= 2
                continue
            decisions = (
                [Decision(one, SolverAnswer.PROVED) for one in together] if size > 1 else [self.decide(together[0], timeout)]
            )
            yield from decisions
            place += len(together)
            size = 2 * size if together[0].exists and decisions[0].answer is SolverAnswer.PROVED else 1

    def _shown_by_one_case(self, obligations: Sequence[Obligation]) -> bool:
        self.solver.push()
        self.solver.add(*(one.sought for one in obligations))
        self.solver.add(*(term for one in obligations for term in one.assumed if term not in self.assumed))
        self.solver.set("timeout", int(SOON * 1000))
        found = bool(self.solver.check() == z3.sat)
        self.solver.pop()
        return found


def _asked(solver: Term, obligation: Obligation, timeout: float) -> Decision:
    solver.set("timeout", int(timeout * 1000))
    result = solver.check()
    model = solver.model() if result == z3.sat and not obligation.exists else None
    return Decision(obligation, answer_of(str(result), obligation), model)


def answer_of(result: str, obligation: Obligation) -> SolverAnswer:
    """What "sat" and "unsat" say of an obligation."""
    found, not_found = (
        (SolverAnswer.PROVED, SolverAnswer.REFUTED) if obligation.exists else (SolverAnswer.REFUTED, SolverAnswer.PROVED)
    )
    return {"sat": found, "unsat": not_found}.get(result, SolverAnswer.UNKNOWN)


def smt2(obligations: Sequence[Obligation]) -> str:
    """Obligations that assume the same as one SMT-LIB 2 text: an answer each, in order, "sat" where what is sought exists."""
    solver = z3.Solver()
    solver.add(*dict.fromkeys(assumption for obligation in obligations for assumption in obligation.assumed))
    names = [z3.Bool(f"obligation {place}") for place in range(len(obligations))]
    solver.add(*(z3.Implies(name, obligation.sought) for name, obligation in zip(names, obligations, strict=True)))
    text = solver.to_smt2().replace("(check-sat)\n", "").replace("(check-sat)", "")
    asked = [
        f"; {obligation.name}: {'sat' if obligation.exists else 'unsat'} when it holds\n(check-sat-assuming (|obligation {place}|))"
        for place, obligation in enumerate(obligations)
    ]
    return "\n".join(["(set-logic ALL)", text, *asked]) + "\n"


SEARCHES = ("internal", "justification")
"""How cvc5 chooses what to decide next, in the order tried: what one search does not end in minutes another ends in seconds."""


def decide_again(obligations: Sequence[Obligation], timeout: float) -> list[SolverAnswer]:
    """cvc5's answers, from the SMT-LIB text: all in one run, and alone, by one search after the other, what that left unknown."""
    if not obligations:
        return []
    said = answers_again(smt2(obligations), min(timeout, SOON))
    answers = [answer_of(word, obligation) for word, obligation in zip(said, obligations, strict=True)]
    for place, obligation in enumerate(obligations):
        for search in SEARCHES:
            if answers[place] is SolverAnswer.UNKNOWN:
                (word,) = answers_again(smt2([obligation]), timeout / len(SEARCHES), search)
                answers[place] = answer_of(word, obligation)
    return answers


def answers_again(text: str, timeout: float, search: str = SEARCHES[0]) -> list[str]:
    """cvc5's answers to an SMT-LIB text, in order: sat, unsat or unknown."""
    solver = cvc5.Solver()
    solver.setOption("incremental", "true")
    solver.setOption("decision", search)
    solver.setOption("tlimit-per", str(int(timeout * 1000)))
    parser = cvc5.InputParser(solver)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "obligations")
    symbols = parser.getSymbolManager()
    answers = []
    while not (command := parser.nextCommand()).isNull():
        said = str(command.invoke(solver, symbols)).strip()
        if said:
            answers.append(said)
    return answers
