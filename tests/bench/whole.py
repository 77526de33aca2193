"""Parquet to Parquet, as a command of its own: how long, and how much memory at most; beside it the same columns read and written again."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pyarrow.parquet as pa_parquet

BETWEEN: Final = 0.05
"""Seconds between two looks at the memory."""


class Spent(NamedTuple):
    """What a command took: seconds by the clock, seconds of the processor, and bytes of memory at most, of all its processes together."""

    clock: float
    processor: float
    memory: int


def run(command: list[str]) -> Spent:
    """Runs a command to its end. Raises CalledProcessError where it fails."""
    before, begun, peak = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic(), 0
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        peak = max(peak, sum(map(_held, _family(process.pid))))
        time.sleep(BETWEEN)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(time.monotonic() - begun, spent, peak)


def _family(process: int) -> Iterator[int]:
    """A process and all that it began."""
    yield process
    try:
        lists = [path.read_text(encoding="ascii") for path in Path(f"/proc/{process}/task").glob("*/children")]
    except OSError:  # it has ended meanwhile
        return
    for child in (child for children in lists for child in children.split()):
        yield from _family(int(child))


def _held(process: int) -> int:
    """Bytes that a process holds; what several share counts once among them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def invented(folder: Path, rows: int) -> Path:
    """Invented patients as a file."""
    subprocess.run(
        [sys.executable, "-m", "pulsefirst", "synth", str(folder), "--rows", str(rows), "--seed", "1"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return folder / "patients.parquet"


def judged(file: Path, out: Path) -> Spent:
    """The whole guideline over a file, by `pulsefirst cohort run` as anyone runs it."""
    return run([sys.executable, "-m", "pulsefirst", "cohort", "run", str(file), "--out", str(out)])


def copied(file: Path, out: Path) -> Spent:
    """The same columns read and written again, in a process of its own."""
    return run([sys.executable, __file__, str(file), str(out)])


def _copy(file: str, out: str) -> None:
    with (
        pa_parquet.ParquetFile(file) as there,
        pa_parquet.ParquetWriter(out, there.schema_arrow, compression="zstd") as here,
    ):
        for group in range(there.num_row_groups):
            here.write_table(there.read_row_group(group))


if __name__ == "__main__":
    _copy(*sys.argv[1:])
