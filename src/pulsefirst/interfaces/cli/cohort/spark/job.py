"""A cohort as one job of Spark: Parquet in, Parquet out, the kernel in between; retries and whole parts are Spark's."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
from pyspark.sql.types import StructType

from pulsefirst.interfaces.cli.cohort.blocks import ARROW, CSV
from pulsefirst.interfaces.cli.cohort.inventing import INVENTED
from pulsefirst.interfaces.cli.cohort.mapping import Mapping
from pulsefirst.interfaces.cli.cohort.running import ABOUT, COUNTS, Job, Judge, Tally
from pulsefirst.interfaces.cli.cohort.spark.session import refused, spark_at
from pulsefirst.interfaces.cli.cohort.spark.worker import Tallies, Work, judge_batches
from pulsefirst.interfaces.cli.files import BadInput

SMALLEST_BLOCK: Final = 64
"""Enough for a kernel that only says which columns are written."""


def run_on_spark(job: Job, out: str, master: str, told: Callable[[Mapping], None]) -> tuple[Tally, bool]:
    """Judges Parquet into a folder, by Spark at this master; gives what was counted, and whether the patients are invented.

    `told` hears what the columns are. Raises BadInput where Spark cannot be reached or fails, or where the folder is not empty.
    """
    if Path(job.path).suffix.lower() in (*CSV, *ARROW):
        raise BadInput(f"{job.path}: --engine spark reads Parquet, a file or a folder of files")
    with spark_at(master, job.size) as spark:
        with refused(f"{job.path} cannot be read"):
            frame = spark.read.option("mergeSchema", "true").parquet(job.path)
        mapping = job.mapping_of(frame.columns)
        told(mapping)
        if mapping.identifier is None:
            raise BadInput("on Spark rows have no number: name a column that tells patients apart with --id")
        names = [name for name in frame.columns if name in mapping.columns]
        work = _work_of(job, to_arrow_schema(StructType([frame.schema[name] for name in names]), timezone="UTC"))
        folder = Folder(spark, out)
        folder.begin({**asdict(job), "guideline": work.guideline, "engine": "spark"})
        counted = spark.sparkContext.accumulator(Tally(), Tallies())
        # Columns go by number: in the words of Spark, a dot in a name asks for a part of a column.
        numbered = frame.select([frame[f"`{name}`"] for name in names]).toDF(*map(str, range(len(names))))
        judged = numbered.mapInArrow(partial(judge_batches, work, counted), from_arrow_schema(work.written))
        judged.write.mode("append").option("compression", "zstd").parquet(out)
        folder.write(COUNTS, counted.value.as_data())
        return counted.value, INVENTED.decode() in _notes_of(spark, frame)


def _work_of(job: Job, read: Any) -> Work:
    """What workers are told. What is written is seen from what a small kernel says of nobody."""
    judge = Judge(replace(job, size=SMALLEST_BLOCK), read)
    (said,) = judge.tables(iter([pa.RecordBatch.from_pylist([], schema=read)]), 0, Tally())
    return Work(job, read, pa.schema([(field.name, _plain(field.type)) for field in said.schema]), judge.guideline.hash)


def _plain(kind: Any) -> Any:
    """A type as Spark knows it: words in full, numbers with a sign."""
    if pa.types.is_dictionary(kind):
        return kind.value_type
    return pa.int16() if pa.types.is_uint8(kind) else kind


def _notes_of(spark: Any, frame: Any) -> dict[str, str]:
    """What the first file says of itself beside its columns."""
    parquet, hadoop = spark._jvm.org.apache.parquet.hadoop, spark._jvm.org.apache.hadoop
    path = hadoop.fs.Path(frame.inputFiles()[0])
    file = parquet.ParquetFileReader.open(parquet.util.HadoopInputFile.fromPath(path, spark._jsc.hadoopConfiguration()))
    try:
        return dict(file.getFileMetaData().getKeyValueMetaData())
    finally:
        file.close()


class Folder:
    """A folder of results, on whatever file system its name says."""

    def __init__(self, spark: Any, name: str) -> None:
        self.name, self._of = name, spark._jvm.org.apache.hadoop.fs.Path
        self.path = self._of(name)
        self.system = self.path.getFileSystem(spark._jsc.hadoopConfiguration())

    def begin(self, about: dict[str, Any]) -> None:
        """Says in the folder what is run there. Raises BadInput where it is not empty."""
        if self.system.exists(self.path) and len(self.system.listStatus(self.path)):
            raise BadInput(
                f"{self.name} is not empty: name a new folder, or remove it; what a run on Spark left unfinished is begun anew"
            )
        self.write(ABOUT, about)

    def write(self, name: str, data: dict[str, Any]) -> None:
        """Writes data into the folder, as JSON."""
        stream = self.system.create(self._of(self.path, name))
        stream.write(bytearray(json.dumps(data, indent=1, sort_keys=True), "utf-8"))
        stream.close()
