"""Invented patients as a table, with what is true of them beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pa_parquet

from pulsefirst.backends.kernel.drawing import NOTHING, RATES, SILENT, Drawing, Drawn
from pulsefirst.backends.kernel.facts import members
from pulsefirst.interfaces.cli.cohort.blocks import notes_of
from pulsefirst.interfaces.cli.cohort.results import name_of
from pulsefirst.model.conditions import Finding, Flag, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.words import member_text

PATIENTS, TRUTH, RATES_FILE = "patients.parquet", "truth.parquet", "rates.json"
AT_ONCE: Final = 1 << 16
"""So many patients are drawn at once, and stand in one part of the table that can be read by itself."""
NOT_ASSESSED: Final = "not assessed"
LEGS: Final = ("left", "right")
INVENTED: Final = b"pulsefirst.invented"
"""What a table of invented patients says of itself, beside its columns."""


def are_invented(path: Path) -> bool:
    """Whether the patients of a file are invented, by what the file says of itself."""
    return INVENTED in notes_of(path)


def write_patients(guideline: Guideline, folder: Path, count: int, seed: int) -> None:
    """Writes so many patients, what is true of them, and the rates they are drawn by."""
    drawing = Drawing(guideline, seed)
    patients: Any = None
    truths: Any = None
    for first in range(0, count, AT_ONCE):
        drawn = drawing.draw(first, min(AT_ONCE, count - first))
        table, truth = (
            one.replace_schema_metadata({INVENTED: str(seed)})
            for one in (_table(guideline, drawn, first), _truth(drawing, drawn, first))
        )
        patients = patients or pa_parquet.ParquetWriter(folder / PATIENTS, table.schema, compression="zstd")
        truths = truths or pa_parquet.ParquetWriter(folder / TRUTH, truth.schema, compression="zstd")
        patients.write_table(table, row_group_size=AT_ONCE)
        truths.write_table(truth, row_group_size=AT_ONCE)
    patients.close()
    truths.close()
    rates = {
        name: {"rate": rate.value, "unit": rate.unit, "of": rate.of_what, "source": rate.source}
        for name, rate in RATES.items()
    }
    (folder / RATES_FILE).write_text(json.dumps(rates, indent=1) + "\n", encoding="utf-8")


def _table(guideline: Guideline, drawn: Drawn, first: int) -> Any:
    count = len(drawn.causes[0])
    columns: dict[str, Any] = {"id": pa.array(range(first, first + count), pa.int64())}
    for key, values in drawn.answers.items():
        finding = guideline.findings[key.finding]
        if members(finding):
            columns[name_of(key)] = _words(finding, values)
        else:
            unit = f" [{finding.unit}]" if isinstance(finding, Measured) and finding.unit else ""
            columns[f"{name_of(key)}{unit}"] = pa.array(values, from_pandas=True)
    return pa.table(columns)


def _words(finding: Finding, values: Any) -> Any:
    words = ["no", "yes"] if isinstance(finding, Flag) else [member_text(member) for member in members(finding)]  # type: ignore[arg-type]
    codes = values.copy()
    codes[values == SILENT] = len(words)
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=values == NOTHING), pa.array([*words, NOT_ASSESSED]))


def _truth(drawing: Drawing, drawn: Drawn, first: int) -> Any:
    names = [profile.hypothesis.name for profile in drawing.profiles]
    columns: dict[str, Any] = {"id": pa.array(range(first, first + len(drawn.causes[0])), pa.int64())}
    for which, causes, legs in zip(("cause", "second_cause"), drawn.causes, drawn.legs, strict=True):
        nobody = causes == NOTHING
        columns[which] = _named(causes, nobody, names)
        columns[f"{which}_leg"] = _named(legs, nobody | (legs == NOTHING), LEGS)
    return pa.table(columns)


def _named(places: Any, nothing: Any, names: Any) -> Any:
    return pa.DictionaryArray.from_arrays(pa.array(places.astype("int16"), mask=nothing), pa.array(list(names)))
