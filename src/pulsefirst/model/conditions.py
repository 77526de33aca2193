"""Conditions: a closed union over three truths. No node tests for ignorance.

`Flag, Among, Compared, All, Any, Not, AtLeast, Criterion`, and `OfLeg`, which turns a condition to a leg. A backend matches
on the union and ends in `assert_never`, so that the type checker lists what a new node leaves unfinished.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any as Anything
from typing import TypeAlias

from pulsefirst.model.findings import Coded, Flag
from pulsefirst.model.quantities import Quantity
from pulsefirst.model.recommendations import Reading, Reads


class Node:
    """What every condition shares: it is never a Python truth."""

    def __bool__(self) -> bool:
        raise TypeError("a condition is not a Python truth: write all_of(...), any_of(...) or not_(...)")


class Comparison(StrEnum):
    """How a quantity is compared with a limit."""

    AT_MOST = "<="
    BELOW = "<"
    AT_LEAST = ">="
    ABOVE = ">"


class Side(StrEnum):
    """Which leg a condition is turned to: absolute, or seen from the leg the rule speaks of."""

    LEFT = "left"
    RIGHT = "right"
    OTHER = "other"


@dataclass(frozen=True, eq=False)
class Among(Node):
    """The answer of a coded finding is one of these values."""

    finding: Coded[Anything]
    values: frozenset[Enum]


@dataclass(frozen=True, eq=False)
class Compared(Node):
    """A quantity against a limit; true or false only when its whole interval agrees."""

    quantity: Quantity
    how: Comparison
    limit: Decimal


@dataclass(frozen=True, eq=False)
class All(Node):
    """Every one of these holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, eq=False)
class Any(Node):
    """At least one of these holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, eq=False)
class Not(Node):
    """This does not hold."""

    of: Condition


@dataclass(frozen=True, eq=False)
class AtLeast(Node):
    """So many of these hold."""

    count: int
    of: tuple[Condition, ...]


@dataclass(frozen=True, eq=False)
class OfLeg(Node):
    """A condition turned to one leg: to the left, to the right, or to the leg beside this one."""

    side: Side
    of: Condition


@dataclass(frozen=True, eq=False)
class Criterion(Node):
    """A condition that has a clinical name. `reads` are the statements it takes up, `assumes` how a vague one was read."""

    title: str
    when: Condition
    reads: tuple[Reads, ...] = ()
    assumes: tuple[Reading, ...] = ()
    name: str = field(default="", init=False)


Condition: TypeAlias = Flag | Among | Compared | All | Any | Not | AtLeast | OfLeg | Criterion
