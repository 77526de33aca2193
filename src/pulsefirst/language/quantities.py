"""Words for quantities: numbers made of findings."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from pulsefirst.language.conditions import number
from pulsefirst.model.conditions import (
    Bounded,
    Coded,
    Condition,
    Constant,
    Difference,
    Elapsed,
    Grid,
    Highest,
    Known,
    Lookup,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
    Scale,
    Since,
)
from pulsefirst.model.errors import ContentError


def table(title: str, *keys: Coded[Any], cells: Mapping[tuple[Enum, ...], str]) -> Lookup:
    """A number for each combination of coded findings; a combination without a cell is impossible."""
    for cell in cells:
        if len(cell) != len(keys) or any(not isinstance(value, key.values) for value, key in zip(cell, keys, strict=False)):
            raise ContentError(f"{title!r}: the cell {cell!r} is not one value of each of {[key.question for key in keys]}")
    return Lookup(keys, {cell: number(value) for cell, value in cells.items()}, title=title)


def either_way(title: str, *ways: Quantity, unit: str = "") -> Known:
    """One quantity that can be known in several ways; any of them settles it."""
    return Known(ways, title=title, unit=unit)


def highest(title: str, *of: Quantity, unit: str = "") -> Highest:
    """The highest of several quantities."""
    return Highest(of, title=title, unit=unit)


def difference(title: str, of: Quantity, less: Quantity, unit: str = "") -> Difference:
    """One quantity less another."""
    return Difference(of, less, title=title, unit=unit)


def ratio(title: str, of: Quantity, over: Quantity, *, places: int = 2, unit: str = "") -> Ratio:
    """One quantity divided by another, rounded half up to this many decimals before any comparison."""
    return Ratio(of, over, places, title=title, unit=unit)


def constant(text: str) -> Constant:
    """A number in a formula."""
    return Constant(number(text))


def product(title: str, *of: Quantity, unit: str = "") -> Product:
    """The product of several quantities, none of them below 0."""
    return Product(of, title=title, unit=unit)


def points(title: str, *items: tuple[Condition, int]) -> Points:
    """A sum of points, each given when its condition holds."""
    return Points(items, title=title)


def grid(title: str, *axes: Quantity, cells: Mapping[tuple[int, ...], str]) -> Grid:
    """A table over whole numbers."""
    for cell in cells:
        if len(cell) != len(axes):
            raise ContentError(f"{title!r}: the cell {cell!r} does not have one number for each of {len(axes)} axes")
    return Grid(axes, {cell: number(value) for cell, value in cells.items()}, title=title)


def elapsed(title: str, since: Since) -> Elapsed:
    """Days from a beginning to the time the findings were made."""
    return Elapsed(since, title=title, unit="days")


def bounded(title: str, of: Quantity, by: Quantity, unit: str = "") -> Bounded:
    """A quantity that is never above another."""
    return Bounded(of, by, title=title, unit=unit)


def scale(title: str, *grades: tuple[str, Condition], otherwise: str) -> Scale:
    """Grades in order, each with its condition: the first that holds is the grade."""
    return Scale(tuple((number(grade), condition) for grade, condition in grades), number(otherwise), title=title)


def on_the_other_side(quantity: Quantity) -> OtherSide:
    """The same quantity on the other side."""
    return OtherSide(quantity)
