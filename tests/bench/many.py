"""Many patients at once: some red flags by the kernel and by others over the same table, each held against the kernel before it is timed."""

from __future__ import annotations

import gc
import re
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import duckdb
import numpy as np
import pyarrow as pa

from pulsefirst.backends.kernel import Block
from pulsefirst.backends.kernel.calls import unpacked
from pulsefirst.backends.kernel.conditions import Conditions
from pulsefirst.backends.kernel.drawing import Drawing, block_of_drawn
from pulsefirst.backends.kernel.facts import Column, column_of, members, shape_of, steps_of
from pulsefirst.backends.kernel.program import Program
from pulsefirst.backends.kernel.run import loading
from pulsefirst.backends.kernel.settling import Settling
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, shape_in
from pulsefirst.interfaces.cli.cohort.mapping import Mapping as Columns
from pulsefirst.interfaces.cli.cohort.mapping import mapping_of
from pulsefirst.model.case import Key, keys_of
from pulsefirst.model.conditions import Finding, Flag, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import RedFlag
from pulsefirst.model.walk import findings_read
from pulsefirst.notation.words import member_text

A_BLOCK: Final = 1 << 16
BLOCKS: Final = 4
RUNS: Final = 5
SQL: Final = (Path(__file__).parent / "by_hand.sql").read_text(encoding="utf-8")
Answers = Any
"""A table of Arrow: a column for each red flag of each leg, null where it is not known."""


class Disagrees(Exception):
    """A peer says something else than the kernel: what it takes for that tells nothing."""


# --- the red flags, and the patients ------------------------------------------------------------------------------------


def flags_by_hand(guideline: Guideline) -> dict[str, RedFlag]:
    """The red flags that stand in the SQL: of recorded answers and measured numbers alone, none of which is asked only under a condition.

    Whoever changes one in the guideline writes it again in `by_hand.sql` and `by_hand.py`.
    """
    return {name: guideline.red_flags[name] for name in dict.fromkeys(re.findall(r"\bflag_\w+", SQL))}


def settled_block(guideline: Guideline, first: int, count: int, size: int) -> Block:
    """Invented patients of whom what clashes was set aside."""
    block = block_of_drawn(guideline, Drawing(guideline, 1).draw(first, count), size)
    shape = shape_of([block])
    Settling(guideline, shape, size).settle(block, loading(block, guideline))
    return block


def table_of(block: Block, guideline: Guideline) -> Answers:
    """What the red flags of the SQL read of these patients, as a table of Arrow: text for a choice, null where nothing is known."""
    read = {finding for flag in flags_by_hand(guideline).values() for finding in findings_read(flag.when)}
    columns = {}
    for key in (key for finding in guideline.findings.values() if finding in read for key in keys_of(finding)):
        finding = guideline.findings[key.finding]
        columns[_name(finding, key)] = _array(block.column(finding, key), finding, block.count)
    return pa.table(columns)


def _name(finding: Finding, key: Key) -> str:
    unit = f" [{finding.unit}]" if isinstance(finding, Measured) and finding.unit else ""
    return f"{column_of(key.finding, key.leg)}{unit}"


def _array(column: Column, finding: Finding, count: int) -> Any:
    if isinstance(finding, Flag):
        return _truths(column.has, column.answers[0], count)
    if column.low is not None:
        return pa.array(column.low[:count] / steps_of(finding), from_pandas=True)
    codes = np.full(count, -1, np.int8)
    for place, bits in enumerate(column.answers):
        codes[unpacked(bits)[:count]] = place
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes < 0), [member_text(one) for one in members(finding)])


def _truths(known: Any, true: Any, count: int) -> Any:
    """Bits of the kernel as a column of Arrow, which keeps them in the same order."""
    return pa.Array.from_buffers(pa.bool_(), count, [pa.py_buffer(bits.tobytes()) for bits in (known, true)])


# --- the kernel ---------------------------------------------------------------------------------------------------------


class Flags:
    """The kernel's program of the red flags of the SQL alone, for a table of these columns."""

    def __init__(self, guideline: Guideline, schema: Any, size: int) -> None:
        self.guideline, self.size = guideline, size
        self.columns: Columns = mapping_of(schema.names, guideline)
        conditions = Conditions(guideline, shape_in(schema, self.columns))
        self.bits = {
            column_of(name, leg): (conditions.is_true(flag.when, leg), conditions.is_false(flag.when, leg))
            for name, flag in flags_by_hand(guideline).items()
            for leg in legs_of_condition(flag.when)
        }
        self.program = Program(conditions.graph, (bits for both in self.bits.values() for bits in both), size)

    def blocks(self, table: Any) -> Iterator[Block]:
        """The table as blocks."""
        reader = BlockReader(self.guideline, self.columns, self.size)
        return (reader.block(batch) for batch in table.to_batches(self.size))

    def judged(self, blocks: Iterable[Block]) -> Answers:
        """Every red flag of the SQL of every patient."""
        return pa.concat_tables(self._judged(block) for block in blocks)

    def _judged(self, block: Block) -> Answers:
        self.program.run(loading(block, self.guideline))
        found = {}
        for name, both in self.bits.items():
            true, false = (self.program.result(bits) for bits in both)
            found[name] = _truths(true | false, true, block.count)
        return pa.table(found)


# --- the others ---------------------------------------------------------------------------------------------------------


def by_duckdb(table: Any, sql: str = SQL) -> Callable[[], Answers]:
    """The hand-written SQL over the table of Arrow as it lies."""
    database = _database()
    database.register("patients", table)
    return lambda: database.execute(sql).to_arrow_table()


def by_duckdb_on_its_own(table: Any, sql: str = SQL) -> Callable[[], Answers]:
    """The same over a table of the database's own, in memory."""
    database = _database()
    database.register("given", table)
    database.execute("CREATE TABLE patients AS SELECT * FROM given")
    return lambda: database.execute(sql).to_arrow_table()


def _database() -> Any:
    """On one thread it takes the least of the processor, which is what is counted."""
    database = duckdb.connect()
    database.execute("SET threads = 1")
    return database


def by_polars(table: Any) -> Callable[[], Answers]:
    """The same by hand in Polars, over the table of Arrow, which it takes into a frame first."""
    import polars as pl

    from bench.by_hand import flags

    return lambda: flags(pl.from_arrow(table)).to_arrow()


def by_polars_on_its_own(table: Any) -> Callable[[], Answers]:
    """The same over a frame of its own, in memory."""
    import polars as pl

    from bench.by_hand import flags

    patients = pl.from_arrow(table)
    return lambda: flags(patients).to_arrow()


def refuse_what_disagrees(peer: str, found: Answers, right: Answers) -> None:
    """Raises Disagrees where a peer answers otherwise than the kernel, for anybody."""
    if (there := set(found.column_names)) != set(right.column_names) or found.num_rows != right.num_rows:
        raise Disagrees(f"{peer} is not timed: it says {len(there)} things of {found.num_rows:,} patients")
    pairs = ((name, _codes(found[name]), _codes(right[name])) for name in right.column_names)
    wrong = {name: int((theirs != ours).sum()) for name, theirs, ours in pairs if (theirs != ours).any()}
    if wrong:
        raise Disagrees(
            f"{peer} is not timed: it says something else than the kernel of "
            + ", ".join(f"{name} ({count:,} patients)" for name, count in wrong.items())
            + "; what changed in the guideline is written again in tests/bench/by_hand.sql and by_hand.py"
        )


def _codes(column: Any) -> Any:
    """Each answer as a number."""
    known = column.is_valid().combine_chunks().to_numpy(zero_copy_only=False)
    true = column.fill_null(False).combine_chunks().to_numpy(zero_copy_only=False)
    return known.astype(np.int8) + true


# --- timing -------------------------------------------------------------------------------------------------------------


def seconds(action: Callable[[], object], runs: int = RUNS) -> float:
    """Median seconds of the processor for one run, of all threads of this process, after one that warms up."""
    action()
    spent = []
    for _ in range(runs):
        gc.collect()
        begun = time.process_time()
        action()
        spent.append(time.process_time() - begun)
    return statistics.median(spent)


def one_pass(table: Any) -> list[Any]:
    """Every column copied once: the least that any judging of them can take."""
    buffers = (
        buffer for column in table.columns for chunk in column.chunks for buffer in chunk.buffers() if buffer is not None
    )
    return [np.frombuffer(buffer, np.uint8).copy() for buffer in buffers]


def joined(tables: list[Any]) -> Any:
    """Tables as one, each column in one piece."""
    return pa.concat_tables(tables).unify_dictionaries().combine_chunks()
