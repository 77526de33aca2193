"""A failed proof returns a patient: a case of the fewest facts that breaks a claim, in values that a person would write.

It is the solver that finds it. So whoever asks says what shows the failure, and a case that does not show it (two numbers of
it clash in a way that the solver does not see, say) is passed over for a case of other facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import z3

from pulsefirst.backends.proof import Obligation, Term, Terms, literal, real
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since
from pulsefirst.model.errors import PulsefirstError

TRIES = 8
"""How many sets of facts are tried before giving up."""
ROUND = tuple(map(Decimal, ("100", "50", "10", "5", "1", "0.5", "0.1", "0.01", "0.001")))
"""Steps that make a number look ordinary, the roundest first."""
AGES = tuple(map(Decimal, ("168", "24", "1", "0.5", "0.01")))
"""The same for ages in hours: weeks, days, hours and fractions."""
A_YEAR = Decimal(24 * 365)

Shows = Callable[..., bool]
Recording = frozenset[int]
"""Which of the search's records are true: what is recorded, without its values."""


class NoPatient(PulsefirstError):
    """No case breaks the claim, none was found in time, or none that was found shows the failure."""


def patient(terms: Terms, obligation: Obligation, timeout: float, shows: Shows = lambda case: True) -> Case:
    """A case with the fewest facts that breaks a claim, or fulfils one that says it exists, and `shows` it.

    `timeout` is in seconds, for each question to the solver; what is not answered in time is left as it is, so that the case
    may have a fact more. Raises NoPatient.
    """
    return patients((terms,), obligation, timeout, shows)[0]


def patients(
    several: Sequence[Terms], obligation: Obligation, timeout: float, shows: Shows = lambda *cases: True
) -> tuple[Case, ...]:
    """The same for a claim about several cases at once: one of each, in order, with the fewest facts in total. Raises NoPatient."""
    search = _Search(several, timeout)
    search.solver.add(*obligation.assumed, obligation.sought)
    for _ in range(TRIES):
        if (recording := search.fewest()) is None:
            raise NoPatient(f"{obligation.name}: no other case was found")
        cases = search.ordinary(recording)
        if shows(*cases):
            return cases
        search.solver.add(z3.Not(z3.And(search.exactly(recording))))
    raise NoPatient(f"{obligation.name}: none of {TRIES} cases that the solver found shows the failure")


class _Search:
    """A solver loaded with what is sought, and the questions put to it."""

    def __init__(self, several: Sequence[Terms], timeout: float) -> None:
        self.several = several
        self.solver = z3.Solver()
        self.solver.set("timeout", int(timeout * 1000))
        self.records = [
            record
            for terms in several
            for key in terms.keys
            for record in (terms.unknowns(key).known, terms.unknowns(key).unassessed)
        ]

    def model(self, *given: Term) -> Term | None:
        """A model in which all of this holds as well; None where there is none, or none was found in time."""
        self.solver.push()
        self.solver.add(*given)
        model = self.solver.model() if self.solver.check() == z3.sat else None
        self.solver.pop()
        return model

    # --- the fewest facts ---

    def fewest(self) -> Recording | None:
        """The smallest set of records, as far as the solver finds it in time."""
        fewer = self._recording()
        recording = None
        while fewer is not None:
            recording = self._without_idle(fewer)
            fewer = self._recording(z3.AtMost(*self.records, len(recording) - 1)) if recording else None
        return recording

    def _without_idle(self, recording: Recording) -> Recording:
        """Leaves out every record that is not needed, trying each in turn."""
        for place in sorted(recording):
            if place in recording:
                kept = recording - {place}
                found = self._recording(
                    *(z3.Not(record) for number, record in enumerate(self.records) if number not in kept)
                )
                recording = recording if found is None else found
        return recording

    def _recording(self, *given: Term) -> Recording | None:
        model = self.model(*given)
        return None if model is None else frozenset(n for n, record in enumerate(self.records) if z3.is_true(model[record]))

    def exactly(self, recording: Recording) -> list[Term]:
        """That exactly this is recorded."""
        return [record if number in recording else z3.Not(record) for number, record in enumerate(self.records)]

    # --- ordinary values ---

    def ordinary(self, recording: Recording) -> tuple[Case, ...]:
        """The cases with these records, each value made as ordinary as the values before it allow."""
        given = self.exactly(recording)
        model = self.model(*given)
        assert model is not None, "what was recorded in a case is recorded in some case"
        for terms, key in self._known(model):
            value = terms.unknowns(key).value
            for wish in plainest_first(terms.guideline.findings[key.finding], value):
                if (found := self.model(*given, wish)) is not None:
                    model = found
                    break
            given.append(value == model.eval(value, model_completion=True))
        return tuple(case_of_model(terms, model) for terms in self.several)

    def _known(self, model: Term) -> list[tuple[Terms, Key]]:
        places = [(terms, key) for terms in self.several for key in terms.keys]
        return [(terms, key) for terms, key in places if z3.is_true(model[terms.unknowns(key).known])]


def plainest_first(finding: Finding, value: Term) -> Iterator[Term]:
    """What makes an answer plain: a no; of a number, a multiple of something round, at best well within what it can be."""
    match finding:
        case Flag():
            yield value == literal(finding, False)
        case Coded(no=no) if no is not None:
            yield value == literal(finding, no)
        case Measured(low=low, high=high):
            quarter = (high - low) / 4
            yield from _round((low + quarter, high - quarter), ROUND, value)
            yield from _round((low, high), ROUND, value)
        case Since():
            yield from _round((Decimal(1), A_YEAR), AGES, value)
            yield from _round((Decimal(0), A_YEAR * 100), AGES, value)


def _round(ends: tuple[Decimal, Decimal], steps: Sequence[Decimal], value: Term) -> Iterator[Term]:
    low, high = map(real, ends)
    for step in steps:
        yield z3.And(value >= low, value <= high, value == real(step) * z3.ToReal(z3.FreshInt()))


# --- from a model to a case ---------------------------------------------------------------------------------------------


def case_of_model(terms: Terms, model: Term) -> Case:
    """The case that a model is of. Raises NoPatient where a number of it cannot be written down."""
    facts: dict[Key, Recorded] = {}
    for key in terms.keys:
        unknowns, finding = terms.unknowns(key), terms.guideline.findings[key.finding]
        if z3.is_true(model.eval(unknowns.known, model_completion=True)):
            facts[key] = _value(finding, model.eval(unknowns.value, model_completion=True))
        elif z3.is_true(model.eval(unknowns.unassessed, model_completion=True)):
            facts[key] = NOT_ASSESSED
    return Case(facts)


def _value(finding: Finding, value: Term) -> Recorded:
    match finding:
        case Flag():
            return _same(literal(finding, True), value)
        case Coded(values=values):
            members: list[Enum] = list(values.__members__.values())
            return next(member for member in members if _same(literal(finding, member), value))
        case _:
            words = finding.words.values() if isinstance(finding, Measured) else ()
            said = [word for word in words if _same(real(word), value)]
            return said[0] if said else _decimal(finding, value.as_fraction())


def _same(first: Term, other: Term) -> bool:
    return bool(z3.is_true(z3.simplify(first == other)))


def _decimal(finding: Finding, exact: Fraction) -> Decimal:
    number = Decimal(exact.numerator) / Decimal(exact.denominator)
    if Fraction(number) != exact:
        raise NoPatient(f"{finding.name} would have to be {exact}, which has no end as a decimal")
    return number.normalize() if number != number.to_integral_value() else number.quantize(Decimal(1))
