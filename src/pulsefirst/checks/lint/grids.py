"""Grids: has a table over whole numbers a cell for every one of them that its axes can be?

An axis that has no cell for what it turns out to be leaves the grid open to anything, though it may have been settled before.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from pulsefirst.backends.prose import quantity_in_english
from pulsefirst.checks.deciding import conditions_of, evidence_of
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.quantities import Constant, Grid, Lookup, OtherSide, Points, Quantity
from pulsefirst.model.walk import everything


def gaps_of_grids(guideline: Guideline) -> Iterator[str]:
    """Grids with an axis that goes by no whole numbers, or without a cell for some of them together."""
    for grid in dict.fromkeys(_grids(guideline)):
        called = grid.name or quantity_in_english(grid)
        values = [_whole_numbers(axis) for axis in grid.axes]
        for axis, found in zip(grid.axes, values, strict=True):
            if found is None:
                said = quantity_in_english(axis)
                yield f"{called}: its axis “{said}” can be other than a whole number; write it as points or as a table."
        missing = [cell for cell in product(*(found or () for found in values)) if cell not in grid.cells]
        if missing:
            yield f"{called}: it has no cell for {missing[0]}; write that one and {len(missing) - 1} more that its axes can be."


def _grids(guideline: Guideline) -> Iterator[Grid]:
    for part in (*conditions_of(guideline), *evidence_of(guideline), *guideline.quantities.values()):
        yield from (inner for inner in everything(part) if isinstance(inner, Grid))


def _whole_numbers(axis: Quantity) -> tuple[int, ...] | None:
    """Every number that an axis can be, where all are whole."""
    match axis:
        case Lookup(cells=cells) | Grid(cells=cells):
            found = set(cells.values())
        case Constant(value=value):
            found = {value}
        case Points(items=items):
            found = {Decimal(0)}
            for _, points in items:
                found |= {one + points for one in found}
        case OtherSide(of=inner):
            return _whole_numbers(inner)
        case _:
            return None
    return tuple(sorted(map(int, found))) if all(one == int(one) for one in found) else None
