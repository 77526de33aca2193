"""Grids: does a table over whole numbers have a cell for every combination its axes can take?

A value without a cell would leave the grid open to anything, although it may have been settled before.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from pulsefirst.backends.prose import quantity_in_english
from pulsefirst.checks.deciding_conditions import conditions_of, evidence_of
from pulsefirst.model.conditions import Constant, Grid, Lookup, OtherSide, Points, Quantity
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.walk import everything


def gaps_in_grids(guideline: Guideline) -> Iterator[str]:
    """Grids with an axis that is not in whole numbers, or without a cell for some combination."""
    for grid in dict.fromkeys(_grids(guideline)):
        called = grid.name or quantity_in_english(grid)
        values = [_whole_numbers(axis) for axis in grid.axes]
        for axis, found in zip(grid.axes, values, strict=True):
            if found is None:
                said = quantity_in_english(axis)
                yield f"{called}: its axis “{said}” is not always a whole number; write it as points or as a table."
        missing = [cell for cell in product(*(found or () for found in values)) if cell not in grid.cells]
        if missing:
            yield f"{called}: it has no cell for {missing[0]}; write that cell and {len(missing) - 1} more that its axes can reach."


def _grids(guideline: Guideline) -> Iterator[Grid]:
    for part in (*conditions_of(guideline), *evidence_of(guideline), *guideline.quantities.values()):
        yield from (inner for inner in everything(part) if isinstance(inner, Grid))


def _whole_numbers(axis: Quantity) -> tuple[int, ...] | None:
    """Every number an axis can take, if all of them are whole."""
    match axis:
        case Lookup(cells=cells) | Grid(cells=cells):
            found = set(cells.values())
        case Constant(value=value):
            found = {value}
        case Points(items=items):
            found = {Decimal(0)}
            for _, points in items:
                found |= {total + points for total in found}
        case OtherSide(of=inner):
            return _whole_numbers(inner)
        case _:
            return None
    return tuple(sorted(map(int, found))) if all(number == int(number) for number in found) else None
