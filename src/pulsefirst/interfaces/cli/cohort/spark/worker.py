"""What a Python worker of Spark does: its kernel is made once, and judges the batches of every task that comes to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import pyarrow as pa

from pulsefirst.interfaces.cli.cohort.running import Job, Judge, Tally
from pulsefirst.interfaces.cli.files import BadInput

HANDED_BACK: Final = 1 << 11
"""So many patients at once go back to Spark, which holds every word of a batch written out."""


@dataclass(frozen=True)
class Work:
    """What a worker is told: the job, the columns that come and those that are written, and by which guideline to judge."""

    job: Job
    read: Any
    written: Any
    guideline: str


class Tallies:
    """How Spark adds up what tasks count: once for each part that is written, however often it was tried."""

    def zero(self, tally: Tally) -> Tally:
        """Where counting begins."""
        return Tally()

    def addInPlace(self, tally: Tally, more: Tally) -> Tally:
        """Both, in the first."""
        tally.add(more)
        return tally


def judge_batches(work: Work, counted: Any, batches: Iterator[Any]) -> Iterator[Any]:
    """What is said of these batches, whose columns have numbers for names."""
    judge, tally = _judge(work), Tally()
    for table in judge.tables((batch.rename_columns(work.read.names) for batch in batches), 0, tally):
        for piece in table.to_batches(max_chunksize=HANDED_BACK):
            yield piece.cast(work.written)
    counted.add(tally)


@cache
def _judge(work: Work) -> Judge:
    found = work.job.guideline.hash
    if found != work.guideline:
        raise BadInput(
            f"a worker has another guideline ({found}) than was asked for ({work.guideline}): install the same pulsefirst everywhere"
        )
    pa.set_cpu_count(1)
    return Judge(work.job, work.read)
