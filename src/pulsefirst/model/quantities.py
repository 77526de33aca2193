"""Quantities: a closed union. Each is an interval, the lowest and the highest that it can still be.

`Measured, Known, Highest, Lowest, Difference, Ratio, Elapsed, Points, Lookup, Constant, Product, Grid`, and `OtherSide`,
which looks across to the other leg. From part of its inputs a quantity is an interval, never a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias

from pulsefirst.model.findings import Coded, Measured, Since

if TYPE_CHECKING:
    from pulsefirst.model.conditions import Condition


@dataclass(frozen=True, eq=False, kw_only=True)
class Named:
    """What a quantity of the guideline is called; `name` is its Python name, given when the guideline is collected."""

    title: str = ""
    unit: str = ""
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False)
class Known(Named):
    """One quantity that can be known in several ways; any way settles it. Ways that clash stand in the conflict table."""

    ways: tuple[Quantity, ...]


@dataclass(frozen=True, eq=False)
class Highest(Named):
    """The highest of several quantities."""

    of: tuple[Quantity, ...]


@dataclass(frozen=True, eq=False)
class Lowest(Named):
    """The lowest of several quantities."""

    of: tuple[Quantity, ...]


@dataclass(frozen=True, eq=False)
class Difference(Named):
    """One quantity less another."""

    of: Quantity
    less: Quantity


@dataclass(frozen=True, eq=False)
class Ratio(Named):
    """One quantity over another that is always above 0 and finite, rounded half up to `places` decimals before any comparison."""

    of: Quantity
    over: Quantity
    places: int = 2


@dataclass(frozen=True, eq=False)
class Elapsed(Named):
    """Days from a beginning to the time the findings were made."""

    since: Since


@dataclass(frozen=True, eq=False)
class Points(Named):
    """A sum of points, each given when its condition holds."""

    items: tuple[tuple[Condition, int], ...]


@dataclass(frozen=True, eq=False)
class Lookup(Named):
    """A table: the values of several coded findings together give a number.

    A combination that has no cell cannot be (it stands in the conflict table); from part of the keys the quantity is
    between the lowest and the highest cell that is left. So two ways to one fact are one quantity, and either settles it.
    """

    keys: tuple[Coded[Any], ...]
    cells: Mapping[tuple[Enum, ...], Decimal]


@dataclass(frozen=True, eq=False)
class Constant(Named):
    """A number that stands in a formula."""

    value: Decimal = Decimal(0)


@dataclass(frozen=True, eq=False)
class Product(Named):
    """Several quantities, none below 0, multiplied."""

    of: tuple[Quantity, ...] = ()


@dataclass(frozen=True, eq=False)
class Grid(Named):
    """A table over quantities that are whole numbers: from part of them, between the lowest and the highest cell left."""

    axes: tuple[Quantity, ...] = ()
    cells: Mapping[tuple[int, ...], Decimal] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class OtherSide(Named):
    """The same quantity on the other side of the patient."""

    of: Quantity


Quantity: TypeAlias = (
    Measured
    | Known
    | Highest
    | Lowest
    | Difference
    | Ratio
    | Elapsed
    | Points
    | Lookup
    | Constant
    | Product
    | Grid
    | OtherSide
)
