"""Files as blocks of patients: Parquet, CSV and Arrow, read in batches, whatever their size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pyarrow.feather as pa_feather
import pyarrow.parquet as pa_parquet

from pulsefirst.backends.kernel import Block, Shape
from pulsefirst.backends.kernel.columns import NOT_UNDERSTOOD, Reader, Refused, acts, unpacked_buffer
from pulsefirst.interfaces.cli.cohort.mapping import HIGH, LOW, NOT_ASSESSED, VALUE, Mapping, Source
from pulsefirst.interfaces.cli.cohort.moments import moments_of
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.case import Key
from pulsefirst.model.conditions import Measured, Since
from pulsefirst.model.guideline import Guideline

PARQUET, CSV, ARROW = (".parquet", ".pq"), (".csv",), (".arrow", ".feather", ".ipc")
SAYS_YES = ("yes", "y", "true", "1")
HOUR_IN_SECONDS = 3600
WIDEST_CSV_BLOCK = 1 << 24


def names_of(path: Path) -> list[str]:
    """The names of the columns of a file. Raises BadInput."""
    return list(schema_of(path).names)


def schema_of(path: Path) -> Any:
    """The columns of a file with their types; of CSV all are text, as they are read. Raises BadInput."""
    with _refused(path):
        return _schema(path)


def rows_of(path: Path) -> int | None:
    """How many patients a file has, where it says so without being read."""
    with _refused(path):
        if _is(path, PARQUET):
            return int(pa_parquet.ParquetFile(path).metadata.num_rows)
        return None if _is(path, CSV) else int(pa_feather.read_table(path, columns=[], memory_map=True).num_rows)


def notes_of(path: Path) -> dict[bytes, bytes]:
    """What a file says of itself beside its columns, by name; of CSV nothing."""
    with _refused(path):
        return dict(_schema(path).metadata or {})


def groups_of(path: Path) -> int:
    """Into how many parts a file falls that can be read by themselves."""
    with _refused(path):
        return int(pa_parquet.ParquetFile(path).metadata.num_row_groups) if _is(path, PARQUET) else 1


def batches(path: Path, columns: tuple[str, ...], size: int, group: int | None = None) -> Iterator[Any]:
    """The batches of a file, or of one of its parts, with at most so many patients each. Raises BadInput."""
    with _refused(path):
        if _is(path, PARQUET):
            groups = None if group is None else [group]
            with pa_parquet.ParquetFile(path) as file:
                yield from file.iter_batches(size, row_groups=groups, columns=list(columns), use_threads=False)
        else:
            yield from _of_size(_stream(path, columns), size)


def _is(path: Path, endings: tuple[str, ...]) -> bool:
    if path.suffix.lower() not in (*PARQUET, *CSV, *ARROW):
        known = ", ".join((*PARQUET, *CSV, *ARROW))
        raise BadInput(f"{path} is no file of a cohort: its name ends in one of {known}")
    return path.suffix.lower() in endings


@contextmanager
def _refused(path: Path) -> Iterator[None]:
    """What a library says of a file it cannot read, as a message of ours."""
    try:
        yield
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror or error}") from None
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, pa.ArrowKeyError) as error:
        raise BadInput(f"{path} cannot be read: {error}") from None


def _schema(path: Path) -> Any:
    if _is(path, PARQUET):
        return pa_parquet.read_schema(path)
    if _is(path, ARROW):
        with pa.memory_map(str(path)) as source:
            return pa.ipc.open_file(source).schema
    with pa_csv.open_csv(path) as reader:
        return pa.schema([(name, pa.string()) for name in reader.schema.names])


def _stream(path: Path, columns: tuple[str, ...]) -> Iterator[Any]:
    if _is(path, ARROW):
        with pa.memory_map(str(path)) as source:
            file = pa.ipc.open_file(source)
            for number in range(file.num_record_batches):
                yield file.get_batch(number).select(list(columns))
        return
    # Every cell of text is read as a case file reads it: what is a number is for the finding to say.
    options = pa_csv.ConvertOptions(
        column_types={name: pa.string() for name in columns}, include_columns=list(columns), strings_can_be_null=True
    )
    with pa_csv.open_csv(
        path, read_options=pa_csv.ReadOptions(block_size=WIDEST_CSV_BLOCK, use_threads=False), convert_options=options
    ) as reader:
        yield from reader


def _of_size(stream: Iterator[Any], size: int) -> Iterator[Any]:
    """The same rows in batches of this size, but for the last."""
    kept: list[Any] = []
    count = 0
    for batch in stream:
        kept.append(batch)
        count += batch.num_rows
        if count >= size:
            table = pa.Table.from_batches(kept).combine_chunks()
            whole = count - count % size
            yield from table.slice(0, whole).to_batches(size)
            kept, count = table.slice(whole).to_batches(), count - whole
    if count:
        yield from pa.Table.from_batches(kept).combine_chunks().to_batches()


def shape_of(path: Path, mapping: Mapping) -> Shape:
    """What may be known of the patients of a file at all. Raises BadInput."""
    return shape_in(schema_of(path), mapping)


def shape_in(schema: Any, mapping: Mapping) -> Shape:
    """What may be known in such columns at all. A text can say anything: a span, and that it could not be assessed."""
    written = {name for name in mapping.columns if _is_text(schema.field(name).type)}
    spans, silent = set(), set()
    for key, source in mapping.sources.items():
        as_text = source.parts.get(VALUE) in written
        if isinstance(source.finding, Measured | Since) and (as_text or LOW in source.parts):
            spans.add(key)
        if as_text or NOT_ASSESSED in source.parts:
            silent.add(key)
    return Shape(frozenset(mapping.sources), frozenset(spans), frozenset(silent), frozenset(mapping.acts))


def _is_text(kind: Any) -> bool:
    if pa.types.is_dictionary(kind):
        return _is_text(kind.value_type)
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


@dataclass
class BlockReader:
    """Turns batches into blocks, and counts what could not be read: by column, by reason."""

    guideline: Guideline
    mapping: Mapping
    size: int
    refused: dict[str, Refused] = field(default_factory=dict)
    _readers: dict[Key, Reader] = field(default_factory=dict)

    def block(self, batch: Any) -> Block:
        """A batch as a block."""
        block = Block(batch.num_rows, self.size)
        recorded_at = self._recorded_at(batch)
        for source in self.mapping.sources.values():
            block.column(source.finding, source.key)
            self._read(block, batch, source, recorded_at)
        for act, name in self.mapping.acts.items():
            values, given = _truths(_plain(batch.column(name)))
            acts(block, act, values & given)
        return block

    def _recorded_at(self, batch: Any) -> Any:
        if self.mapping.recorded_at is None:
            return None
        moments = moments_of(batch.column(self.mapping.recorded_at))
        self._count(self.mapping.recorded_at, Counter({NOT_UNDERSTOOD: moments.refusals} if moments.refusals else {}))
        return moments.low

    def _read(self, block: Block, batch: Any, source: Source, recorded_at: Any) -> None:
        if source.key not in self._readers:
            self._readers[source.key] = Reader(source.finding, source.key, source.unit)
        reader = self._readers[source.key]
        if VALUE in source.parts:
            name = source.parts[VALUE]
            self._count(name, self._values(reader, block, _plain(batch.column(name)), recorded_at))
        elif LOW in source.parts:
            ends = [_numbers(_plain(batch.column(source.parts[part]))) for part in (LOW, HIGH)]
            self._count(source.parts[LOW], reader.spans(block, *ends))
        if NOT_ASSESSED in source.parts:
            name = source.parts[NOT_ASSESSED]
            values, given = _truths(_plain(batch.column(name)))
            self._count(name, reader.unassessed(block, values & given))

    def _values(self, reader: Reader, block: Block, column: Any, recorded_at: Any) -> Refused:
        kind = column.type
        if pa.types.is_boolean(kind):
            return reader.truths(block, *_truths(column))
        if pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind):
            return reader.numbers(block, *_numbers(column))
        if pa.types.is_timestamp(kind) and isinstance(reader.finding, Since) and recorded_at is not None:
            hours = pc.divide(pc.subtract(recorded_at, moments_of(column).low), float(HOUR_IN_SECONDS))
            return reader.numbers(block, *_numbers(hours))
        if _is_text(kind):
            return reader.texts(block, *_texts(column))
        unreadable = int(pc.sum(column.is_valid()).as_py() or 0)
        return Counter({NOT_UNDERSTOOD: unreadable} if unreadable else {})

    def _count(self, name: str, refused: Refused) -> None:
        if refused:
            self.refused[name] = self.refused.get(name, Counter()) + refused


def _plain(column: Any) -> Any:
    """A column as one array, of the values themselves."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    is_other = pa.types.is_dictionary(array.type) and not _is_text(array.type)
    return array.dictionary_decode() if is_other else array


def _truths(array: Any) -> tuple[Any, Any]:
    if pa.types.is_null(array.type):
        array = array.cast(pa.bool_())
    if _is_text(array.type):
        array = array.cast(pa.string())
        array = pc.if_else(array.is_valid(), pc.is_in(pc.utf8_lower(array), pa.array(SAYS_YES)), None)
    truths = array.cast(pa.bool_())
    given, true = (unpacked_buffer(buffer, truths.offset, len(truths)) for buffer in truths.buffers())
    return true & given, given


def _numbers(array: Any) -> tuple[Any, Any]:
    numbers = array.cast(pa.float64(), safe=False)
    return numbers.to_numpy(zero_copy_only=False), array.is_valid().to_numpy(zero_copy_only=False)


def _texts(array: Any) -> tuple[Any, list[str]]:
    encoded = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    return codes, encoded.dictionary.to_pylist()
