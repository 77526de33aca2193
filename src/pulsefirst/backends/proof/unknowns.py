"""What is unknown about a finding, as Z3 constants, and the two halves of a truth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any as Anything
from typing import NamedTuple

import z3

from pulsefirst.backends.proof.numbers import Term, real
from pulsefirst.model.findings import Coded, Finding, Flag


class Pair(NamedTuple):
    """The two halves of a truth on one rail, as Booleans."""

    yes: Term
    no: Term


@dataclass(frozen=True)
class Unknowns:
    """What is unknown about one finding of one leg: known, could not be assessed, and its value (a Bool or a Real).

    A coded answer is the place of its member as a Real: one theory less for a solver to reason in.
    """

    known: Term
    unassessed: Term
    value: Term


def members_of(finding: Coded[Anything]) -> list[Enum]:
    """The members of a finding's enumeration, in order."""
    return list(finding.values.__members__.values())


def literal(finding: Finding, value: object) -> Term:
    """A recorded value as a Z3 constant."""
    if isinstance(value, bool):
        return z3.BoolVal(value)
    if isinstance(value, Enum):
        assert isinstance(finding, Coded)
        return place_of(finding, value)
    assert isinstance(value, Decimal)
    return real(value)


def place_of(finding: Coded[Anything], member: Enum) -> Term:
    """The number that stands for a member of an enumeration."""
    return z3.RealVal(members_of(finding).index(member))


def sort_of(finding: Finding) -> Anything:
    """What makes the unknown value of a finding: a Bool or a Real."""
    match finding:
        case Flag():
            return z3.Bool
        case _:
            return z3.Real
