"""Moments as they stand in columns: times with an offset or without (then UTC), dates alone, and text of either."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

A_DAY: Final = 86_400.0
DATE_ALONE: Final = len("2026-01-02")


class Moments(NamedTuple):
    """Seconds, for each cell the earliest and the latest it can mean; null where it is empty, or `refused`: not understood."""

    low: Any
    high: Any
    refused: Any

    @property
    def refusals(self) -> int:
        """How many were not understood."""
        return int(pc.sum(self.refused).as_py() or 0)


def moments_of(column: Any) -> Moments:
    """The moments of a column. A date alone is the whole of its day, in UTC."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    kind = array.type
    if pa.types.is_timestamp(kind):
        seconds = pc.divide(array.cast(pa.timestamp("us", kind.tz)).cast(pa.int64()).cast(pa.float64()), 1e6)
        return Moments(seconds, seconds, _none(array))
    if pa.types.is_date(kind):
        days = array.cast(pa.date32()).cast(pa.int32()).cast(pa.float64())
        return Moments(pc.multiply(days, A_DAY), pc.multiply(pc.add(days, 1.0), A_DAY), _none(array))
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return _of_text(array)
    nothing = pa.nulls(len(array), pa.float64())
    return Moments(nothing, nothing, array.is_valid())


def _of_text(array: Any) -> Moments:
    encoded = array.dictionary_encode()
    ends = [_ends(text) for text in encoded.dictionary.to_pylist()]
    low, high = (pa.array([None if one is None else one[end] for one in ends], pa.float64()) for end in (0, 1))
    found = low.take(encoded.indices)
    empty = pc.equal(pc.utf8_trim_whitespace(array), "")
    given = pc.and_not(array.is_valid(), pc.fill_null(empty, False))
    return Moments(found, high.take(encoded.indices), pc.and_(given, found.is_null()))


def _none(array: Any) -> Any:
    return pa.array([False] * len(array), pa.bool_())


def _ends(text: str) -> tuple[float, float] | None:
    """The earliest and the latest that a text can mean, in seconds; None where it is no moment."""
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        seconds = moment.timestamp()
    except (OverflowError, ValueError):
        return None
    return seconds, seconds + (A_DAY if len(text) <= DATE_ALONE else 0.0)
