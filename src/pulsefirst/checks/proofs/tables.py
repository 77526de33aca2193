"""Tables over whole numbers: none has a missing cell, and those promised to be monotone never fall along an axis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, product

from pulsefirst.checks.proofs.claims import Method, Property
from pulsefirst.model.conditions import Grid
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.promises import Monotone


def tables_never_fall(guideline: Guideline) -> Iterable[str]:
    """S19: a promised table has every cell, and no cell is below its neighbor with a lower number on one axis."""
    for promise in guideline.promises:
        if isinstance(promise, Monotone):
            for table in promise.tables:
                yield from holes(table)
                yield from falls(table)


def holes(table: Grid) -> Iterator[str]:
    """The missing cells of a table: every number on one axis has to occur with every number on the others."""
    for cell in product(*_steps(table)):
        if cell not in table.cells:
            yield f"{table.name} has no cell {cell}"


def falls(table: Grid) -> Iterator[str]:
    """Neighboring cells along an axis whose values fall although the number rises."""
    for axis, steps in enumerate(_steps(table)):
        for low, high in pairwise(steps):
            for cell, value in table.cells.items():
                if cell[axis] == low:
                    beside = (*cell[:axis], high, *cell[axis + 1 :])
                    if beside in table.cells and table.cells[beside] < value:
                        yield f"{table.name} falls from {value} at {cell} to {table.cells[beside]} at {beside}"


def _steps(table: Grid) -> list[list[int]]:
    """The numbers on each axis, in order."""
    return [sorted({cell[axis] for cell in table.cells}) for axis in range(len(table.axes))]


PROPERTIES = (
    Property(
        id="S19",
        words="A table that is promised never to fall has every cell, and along each axis no cell is below the one before it.",
        how=Method.CHECKED,
        complaints=tables_never_fall,
    ),
)
