"""Strata: the patients of a cohort apart by what a column says of them, numbers in bands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from pulsefirst.interfaces.cli.cohort.blocks import names_of
from pulsefirst.interfaces.cli.cohort.mapping import VALUE, Mapping
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.case import Key
from pulsefirst.notation.words import nearest

MOST_VALUES: Final = 60
"""A column with more different values than this tells patients apart, and makes no strata."""
NOT_RECORDED: Final = "not recorded"
NO_NUMBER: Final = "no number"


@dataclass(frozen=True)
class By:
    """A column that patients are told apart by: its name as it was asked for, its column, and where its bands begin."""

    name: str
    column: str
    bands: tuple[float, ...] = ()


def strata_of(asked: list[str], path: Path, mapping: Mapping) -> tuple[By, ...]:
    """What was asked for with `--by NAME` or `--by NAME:50,65,80`. Raises BadInput."""
    names = names_of(path)
    return tuple(_by(one, names, mapping, path) for one in dict.fromkeys(asked))


def _by(asked: str, names: list[str], mapping: Mapping, path: Path) -> By:
    if asked in names:
        return By(asked, asked)
    name, sign, bands = asked.rpartition(":")
    name, bands = (name.strip(), bands) if sign else (asked.strip(), "")
    source = mapping.sources.get(Key(name, None))
    column = name if name in names else None if source is None else source.parts.get(VALUE)
    if column is None:
        near = nearest(name, dict.fromkeys((*names, *(key.finding for key in mapping.sources if key.leg is None)), ()))
        raise BadInput(f"--by {name!r}: {path} has no such column" + (f"; was {near} meant?" if near else ""))
    return By(name, column, _bands(asked, bands) if sign else ())


def _bands(asked: str, text: str) -> tuple[float, ...]:
    try:
        bands = tuple(float(part) for part in text.split(","))
    except ValueError:
        bands = ()
    if not bands or list(bands) != sorted(set(bands)):
        raise BadInput(f"--by {asked!r}: write where bands begin as rising numbers, like NAME:50,65,80")
    return bands


@dataclass
class Strata:
    """Tells the patients of each batch apart. Everybody is of the first stratum, which has no name."""

    by: tuple[By, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are read for it."""
        return tuple(one.column for one in self.by)

    def masks(self, batch: Any) -> dict[tuple[str, str], Any]:
        """For each stratum (its name, and its value) the truths of who is in it. Raises BadInput for a column that makes none."""
        found = {("", ""): _truths(pa.array([True] * batch.num_rows, pa.bool_()))}
        for one in self.by:
            words = _words(one, batch.column(one.column))
            values = pc.unique(words).to_pylist()
            if len(values) > MOST_VALUES:
                raise BadInput(f"--by {one.name!r} has more than {MOST_VALUES} different values: that makes no strata")
            found |= {(one.name, value): _truths(pc.equal(words, value)) for value in sorted(values)}
        return found


def _words(by: By, column: Any) -> Any:
    """The stratum of each patient, in words."""
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if by.bands:
        return _in_bands(by, column)
    kind = column.type
    if pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        raise BadInput(f"--by {by.name!r} is a number: say where its bands begin, like {by.name}:50,65,80")
    words = pc.utf8_trim_whitespace(column.cast(pa.string()))
    return pc.if_else(pc.fill_null(pc.not_equal(words, ""), False), words, NOT_RECORDED)


def _in_bands(by: By, column: Any) -> Any:
    numbers, given = _numbers(column), column.is_valid()
    words = pa.array([NO_NUMBER] * len(column), pa.string())
    ends = (None, *by.bands, None)
    for low, high in pairwise(ends):
        above = numbers.is_valid() if low is None else pc.greater_equal(numbers, low)
        inside = above if high is None else pc.and_(above, pc.less(numbers, high))
        words = pc.if_else(pc.fill_null(inside, False), _band(low, high), words)
    return pc.if_else(given, words, NOT_RECORDED)


def _band(low: float | None, high: float | None) -> str:
    if low is None:
        return f"below {high:g}"
    return f"{low:g} and above" if high is None else f"{low:g} to below {high:g}"


def _numbers(column: Any) -> Any:
    """Numbers, and nothing where a cell holds none."""
    if not pa.types.is_string(column.type):
        numbers = column.cast(pa.float64(), safe=False)
    else:
        trimmed = pc.utf8_trim_whitespace(column)
        plain = pc.match_substring_regex(trimmed, r"^-?\d+(\.\d+)?$")
        numbers = pc.if_else(plain, trimmed, None).cast(pa.float64())
    return pc.if_else(pc.is_finite(numbers), numbers, None)


def _truths(array: Any) -> Any:
    return pc.fill_null(array, False).to_numpy(zero_copy_only=False)


def in_order(strata: list[tuple[str, str]], by: tuple[By, ...]) -> list[tuple[str, str]]:
    """Strata in the order that was asked for, bands as they rise, what is not recorded last."""
    names = ["", *(one.name for one in by)]
    bands = {one.name: one.bands for one in by}

    def place(stratum: tuple[str, str]) -> tuple[int, int, str]:
        name, value = stratum
        ends = (None, *bands.get(name, ()), None)
        words = [_band(*pair) for pair in pairwise(ends)] if bands.get(name) else []
        last = len(words) + (2 if value == NOT_RECORDED else 1 if value == NO_NUMBER else 0)
        return names.index(name), words.index(value) if value in words else last, value

    return sorted(strata, key=place)
