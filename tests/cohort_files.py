"""Invented patients as files of a cohort: a column for each finding, as people would write them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.feather as pa_feather
import pyarrow.parquet as pa_parquet

from pulsefirst.interfaces.cli.cohort.inventing import write_patients
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.conditions import Flag, Measured, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.values import plain_value


def table_of(cases: Sequence[Case], guideline: Guideline, *, as_text: bool = False) -> Any:
    """A table of these cases: flags as true and false, numbers as numbers where each is one, all else as text."""
    columns: dict[str, Any] = {"id": pa.array([f"patient {number}" for number in range(len(cases))])}
    keys = dict.fromkeys(key for case in cases for key in case.facts)
    for key in keys:
        name = f"{key.leg}.{key.finding}" if key.leg else key.finding
        columns |= _columns(name, key, [case.facts.get(key) for case in cases], guideline, as_text)
    for act in dict.fromkeys(act for case in cases for act in case.done):
        name = f"{act.leg}.done.{act.target}" if act.leg else f"done.{act.target}"
        columns[name] = pa.array([act in case.done for case in cases])
    return pa.table(columns)


def _columns(name: str, key: Key, recorded: list[Any], guideline: Guideline, as_text: bool) -> dict[str, Any]:
    finding = guideline.findings[key.finding]
    values = [None if one is NOT_ASSESSED else one for one in recorded]
    silent = {f"{name}.not_assessed": pa.array([one is NOT_ASSESSED for one in recorded])}
    if isinstance(finding, Flag) and not as_text:
        return {name: pa.array(values, pa.bool_()), **silent}
    exact = all(one is None or (isinstance(one, Decimal) and one.is_finite()) for one in values)
    said_in_words = isinstance(finding, Measured) and any(one in finding.words.values() for one in values)
    if isinstance(finding, Measured | Since) and exact and not said_in_words and not as_text:
        number = pa.array([None if one is None else float(one) for one in values], pa.float64())
        unit = f" [{finding.unit}]" if isinstance(finding, Measured) and finding.unit else ""
        return {f"{name}{unit}": number, **silent}
    written = [None if one is None else _text(finding, one) for one in recorded]
    return {name: pa.array(written, pa.string())}


def _text(finding: Any, recorded: Any) -> str:
    plain = plain_value(finding, recorded)
    return plain if isinstance(plain, str) else "yes" if plain else "no"


def write(table: Any, path: Path, rows_in_a_group: int = 1000) -> Path:
    """The table as a file of the kind that its name says."""
    if path.suffix == ".csv":
        pa_csv.write_csv(table, path)
    elif path.suffix == ".arrow":
        pa_feather.write_feather(table, path, compression="uncompressed")
    else:
        pa_parquet.write_table(table, path, row_group_size=rows_in_a_group)
    return path


def write_invented(guideline: Guideline, folder: Path, count: int, seed: int) -> Any:
    """Invented patients with what is true of them, as `pulsefirst synth --rows` writes them, but for columns that few have; gives the table.

    What few have is most of the work, and little of what is seen.
    """
    write_patients(guideline, folder, count, seed)
    table = pa_parquet.read_table(folder / "patients.parquet")
    notes = table.schema.metadata
    kept = [
        name
        for name in table.column_names
        if table[name].null_count < count / 2 or name == "sex" or "ankle_brachial_index" in name
    ]
    slim = table.select(kept).replace_schema_metadata(notes)
    write(slim, folder / "patients.parquet")
    return slim
