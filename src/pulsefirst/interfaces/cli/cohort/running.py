"""A cohort run: the file in parts, each judged by one of several processes and written whole or not at all.

The parts stand in one folder, which readers of Parquet take as one table. What is there after a run that was stopped is not worked out
again. Which process judged a part changes nothing in it.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from dataclasses import asdict, dataclass, field
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from time import monotonic
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pa_parquet

import pulsefirst
from pulsefirst.backends.kernel import Kernel
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, batches, groups_of, names_of, rows_of, schema_of, shape_in
from pulsefirst.interfaces.cli.cohort.mapping import Mapping, mapping_of
from pulsefirst.interfaces.cli.cohort.results import CAUSES, MISSING, ORDER, Results
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.guideline import Guideline

A_BLOCK: Final = 1 << 15
"""So many patients are judged at once."""
ABOUT: Final = "_run.json"
"""What was run, beside the parts: readers of Parquet pass over names that begin so."""
COUNTS: Final = "_counts.json"
"""What was counted, once all parts are there."""
AHEAD: Final = 2
"""So many parts wait for each process: no more of a file that has no parts is held at once."""


@dataclass(frozen=True)
class Job:
    """What is judged, and what is written of it."""

    path: str
    identifier: str | None
    parts: tuple[str, ...]
    source_only: bool = False
    size: int = A_BLOCK

    @property
    def mapping(self) -> Mapping:
        """What the columns of the file are. Raises BadInput where none is a finding."""
        return self.mapping_of(names_of(Path(self.path)))

    def mapping_of(self, names: list[str]) -> Mapping:
        """What columns of these names are. Raises BadInput where none is a finding."""
        mapping = mapping_of(names, self.guideline, self.identifier)
        if not mapping.sources:
            raise BadInput(
                f"{self.path} has no column that is a finding: `pulsefirst cohort check` says what each column is"
            )
        return mapping

    @property
    def guideline(self) -> Guideline:
        """What is judged by."""
        return pulsefirst.guideline(source_only=self.source_only)


@dataclass
class Tally:
    """What was counted: patients and levels, and cells that could not be read, by column and reason."""

    counts: Counter[str] = field(default_factory=Counter)
    refused: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, other: Tally) -> None:
        """Adds what was counted elsewhere."""
        self.counts.update(other.counts)
        for name, reasons in other.refused.items():
            self.refused.setdefault(name, Counter()).update(reasons)

    def as_data(self) -> dict[str, Any]:
        """The same as plain data."""
        return {"counts": dict(self.counts), "refused": {name: dict(reasons) for name, reasons in self.refused.items()}}

    @classmethod
    def of_data(cls, data: dict[str, Any]) -> Tally:
        """What `as_data` wrote."""
        return cls(Counter(data["counts"]), {name: Counter(reasons) for name, reasons in data["refused"].items()})


class Judge:
    """One process's kernel for a job: for the columns of its file, or for those that `schema` names with their types."""

    def __init__(self, job: Job, schema: Any = None) -> None:
        schema = schema_of(Path(job.path)) if schema is None else schema
        self.job = job
        self.mapping = job.mapping_of(schema.names)
        guideline = pulsefirst.guideline(source_only=job.source_only)
        wanted = frozenset(job.parts)
        self.kernel = Kernel(
            guideline,
            shape_in(schema, self.mapping),
            job.size,
            with_causes=bool(wanted & {CAUSES, ORDER}),
            with_needs=MISSING in wanted,
        )
        self.guideline, self.wanted = guideline, wanted

    def tables(self, several: Iterator[Any], first_row: int, tally: Tally) -> Iterator[Any]:
        """What is said of these batches, a table for each."""
        reader = BlockReader(self.guideline, self.mapping, self.job.size)
        results = Results(self.kernel, self.wanted)
        for batch in several:
            outcome = self.kernel.run(reader.block(batch))
            identifier = self.mapping.identifier
            yield results.table(outcome, batch.column(identifier) if identifier else None, first_row)
            first_row += batch.num_rows
        tally.add(Tally(results.counts, reader.refused))


@cache
def _judge(job: Job) -> Judge:
    pa.set_cpu_count(1)
    return Judge(job)


@dataclass(frozen=True)
class Part:
    """A part of a file: one that can be read by itself (`group`), or rows that were read already (`rows`)."""

    number: int
    first_row: int
    group: int | None = None
    rows: bytes = b""


def _write_part(job: Job, part: Part, folder: str) -> dict[str, Any]:
    """Judges a part and writes it: whole, or not at all."""
    judge, tally = _judge(job), Tally()
    several = (
        iter(pa.ipc.open_stream(part.rows))
        if part.group is None
        else batches(Path(job.path), judge.mapping.columns, job.size, part.group)
    )
    path = part_path(folder, part.number)
    unfinished = path.with_name(f"_{path.name}.{os.getpid()}")
    writer = None
    try:
        for table in judge.tables(several, part.first_row, tally):
            writer = writer or pa_parquet.ParquetWriter(unfinished, table.schema, compression="zstd", write_statistics=False)
            writer.write_table(table, row_group_size=job.size)
        if writer is not None:
            writer.close()
            _write_whole(path.with_name(f"_{path.stem}.json"), json.dumps(tally.as_data()))
            unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return tally.as_data()


def _write_whole(path: Path, text: str) -> None:
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(path)


def part_path(folder: str, number: int) -> Path:
    """Where a part stands."""
    return Path(folder) / f"part-{number:05}.parquet"


def run(job: Job, out: str, cores: int, told: Callable[[int, int | None, float], None]) -> Tally:
    """Judges a file into a folder, by so many processes; `told` hears how many patients are done, of how many, in how many seconds.

    Raises BadInput where the folder holds another run.
    """
    mapping = job.mapping
    folder = Path(out)
    _begin(job, folder)
    total, tally, done, begun = rows_of(Path(job.path)), Tally(), 0, monotonic()
    with ProcessPoolExecutor(cores, get_context("spawn")) if cores > 1 else _Here() as pool:
        running: set[Future[dict[str, Any]]] = set()
        try:
            for part in _parts(job, mapping):
                finished = part_path(out, part.number)
                if finished.exists():
                    kept = Tally.of_data(
                        json.loads(finished.with_name(f"_{finished.stem}.json").read_text(encoding="utf-8"))
                    )
                    tally.add(kept)
                    total = None if total is None else total - kept.counts["patients"]
                    continue
                running.add(pool.submit(_write_part, job, part, out))
                while len(running) >= cores * AHEAD:
                    done += _collect(running, tally)
                    told(done, total, monotonic() - begun)
            while running:
                done += _collect(running, tally)
                told(done, total, monotonic() - begun)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    _write_whole(folder / COUNTS, json.dumps(tally.as_data(), indent=1, sort_keys=True))
    return tally


class _Here(Executor):
    """Does what it is given at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """The result of a call that was made."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def _collect(running: set[Future[dict[str, Any]]], tally: Tally) -> int:
    """Waits for some part, and counts what is done."""
    finished, _ = wait(running, return_when=FIRST_COMPLETED)
    count = 0
    for future in finished:
        running.discard(future)
        found = Tally.of_data(future.result())
        count += found.counts["patients"]
        tally.add(found)
    return count


def _parts(job: Job, mapping: Mapping) -> Iterator[Part]:
    path, row = Path(job.path), 0
    groups = groups_of(path)
    if groups > 1:
        sizes = [pa_parquet.ParquetFile(path).metadata.row_group(number).num_rows for number in range(groups)]
        for number, size in enumerate(sizes):
            yield Part(number, row, group=number)
            row += size
        return
    for number, batch in enumerate(batches(path, mapping.columns, job.size)):
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, batch.schema) as writer:
            writer.write_batch(batch)
        yield Part(number, row, rows=sink.getvalue().to_pybytes())
        row += batch.num_rows


def _begin(job: Job, folder: Path) -> None:
    """Says in the folder what is run there; where it says so already, it must be this."""
    file = Path(job.path).stat()
    guideline = pulsefirst.guideline(source_only=job.source_only)
    about = {
        **asdict(job),
        "parts": list(job.parts),
        "bytes": file.st_size,
        "modified": file.st_mtime_ns,
        "guideline": guideline.hash,
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        there = folder / ABOUT
        if there.exists():
            if json.loads(there.read_text(encoding="utf-8")) != about:
                raise BadInput(f"{folder} holds another run: name a new folder, or remove it")
        elif any(folder.iterdir()):
            raise BadInput(f"{folder} is not empty, and holds no run: name a new folder")
        else:
            _write_whole(there, json.dumps(about))
    except (OSError, ValueError) as error:
        raise BadInput(f"{folder}: {error}") from None
