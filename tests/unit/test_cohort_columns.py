"""A column as it is read: what Arrow holds in bits, wherever the part of it begins."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from pulsefirst.interfaces.cli.cohort.blocks import _truths

answers = st.lists(st.none() | st.booleans(), max_size=70)


@settings(deadline=None)
@given(answers, st.integers(0, 70))
def test_a_part_of_a_column_of_yes_and_no_is_read_as_arrow_reads_it(said: list[bool | None], first: int) -> None:
    part = pa.array(said, pa.bool_())[first:]
    true, known = _truths(part)
    assert [bool(one) if is_known else None for one, is_known in zip(true, known, strict=True)] == part.to_pylist()
    assert not (true & ~known).any()


@settings(deadline=None)
@given(st.lists(st.booleans(), max_size=70))
def test_where_nothing_is_missing_all_is_known(said: list[bool]) -> None:
    true, known = _truths(pa.array(said, pa.bool_()))
    assert (true.tolist(), known.all()) == (said, True)
