"""What was counted, in each form that was asked for: words or JSON, a table in Parquet, a report in HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pa_parquet

from pulsefirst.interfaces.cli.cohort.running import Job
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.interfaces.cli.terminal import as_json_text, say

if TYPE_CHECKING:
    from pulsefirst.interfaces.cli.cohort.pages.frame import Page

Row = dict[str, Any]


@dataclass(frozen=True)
class Outputs:
    """The forms that were asked for. Raises BadInput where one cannot be written, before anything is worked out."""

    as_json: bool
    table: str | None
    html: str | None

    def __post_init__(self) -> None:
        for option, path, endings in (("--out", self.table, (".parquet", ".pq")), ("--html", self.html, (".html", ".htm"))):
            if path is not None and Path(path).suffix.lower() not in endings:
                raise BadInput(f"{option} {path!r} is a file whose name ends in {endings[0]}")
            if path is not None and (Path(path).is_dir() or not Path(path).parent.is_dir()):
                raise BadInput(f"{option} {path!r} cannot be written: a folder, or in no folder that is there")

    def give(self, job: Job, data: Row, text: str, rows: Iterable[Row], page: Callable[[], Page]) -> None:
        """Writes what was asked for, and says the rest on standard output."""
        if self.table is not None:
            write_rows(job, rows, self.table)
        if self.html is not None:
            from pulsefirst.interfaces.cli.cohort.pages.frame import write_page

            write_page(page(), self.html)
        say(as_json_text({**data, "guideline": judged_by(job)}, indent=2) if self.as_json else text)


def judged_by(job: Job) -> Row:
    """By what was judged."""
    return {"version": job.guideline.version, "hash": job.guideline.hash, "source_only": job.source_only}


def write_rows(job: Job, rows: Iterable[Row], path: str) -> None:
    """Writes rows as a table, with what they were judged by beside the columns. Raises BadInput."""
    several = list(rows)
    names = list(dict.fromkeys(name for row in several for name in row))
    table = pa.Table.from_pylist([{name: row.get(name) for name in names} for row in several])
    for place, field in enumerate(table.schema):
        if pa.types.is_null(field.type):
            table = table.set_column(place, field.name, table.column(place).cast(pa.string()))
    notes = {f"pulsefirst.guideline.{name}": str(said) for name, said in judged_by(job).items()}
    try:
        pa_parquet.write_table(table.replace_schema_metadata(notes), path, compression="zstd")
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror or error}") from None


def flat(data: Row) -> Row:
    """Nested data as one row: what is inside is named `outer.inner`."""
    return dict(_flat(data, ""))


def _flat(data: Row, before: str) -> Iterator[tuple[str, Any]]:
    for name, value in data.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value
