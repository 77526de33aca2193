"""What is unknown about a finding, as Z3 constants, and the two halves of a truth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

import z3

from pulsefirst.backends.proof.numbers import Term, real
from pulsefirst.model.conditions import Coded, Finding, Flag
from pulsefirst.notation.words import members_of


class Pair(NamedTuple):
    """The two halves of a truth on one rail, as Booleans."""

    yes: Term
    no: Term


@dataclass(frozen=True)
class Unknowns:
    """What is unknown about one finding of one leg: known, could not be assessed, and its value (a Bool or a Real).

    A coded answer is the place of its member as a Real: one theory less for a solver to reason in. A number or an age may be known
    as a span; then `value` is its lower end, and `top` the upper.
    """

    known: Term
    unassessed: Term
    value: Term
    top: Term

    @property
    def known_exactly(self) -> Term:
        """Known as one value, not as a span."""
        return z3.And(self.known, self.value == self.top)


def literal(finding: Finding, value: object) -> Term:
    """A recorded value as a Z3 constant."""
    if isinstance(value, bool):
        return z3.BoolVal(value)
    if isinstance(value, Enum):
        assert isinstance(finding, Coded)
        return place_of_member(finding, value)
    assert isinstance(value, Decimal)
    return real(value)


def place_of_member(finding: Coded[Any], member: Enum) -> Term:
    """The number that stands for a member of an enumeration."""
    return z3.RealVal(members_of(finding).index(member))


def sort_of(finding: Finding) -> Any:
    """The Z3 sort of a finding's value: Bool or Real."""
    match finding:
        case Flag():
            return z3.Bool
        case _:
            return z3.Real
