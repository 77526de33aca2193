"""FHIR Bulk Data read as a table of patients: a folder of NDJSON files, each line a resource, in any order.

The lines are walked through once to learn whose they are; then patient by patient those lines are read again, by the reader of one record.
What is held at once is where each line stands, and one patient.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pa_parquet

from pulsefirst.backends.fhir import bundle_of_text, read_resources
from pulsefirst.backends.fhir.elements import mapping as element
from pulsefirst.backends.fhir.elements import reference, text
from pulsefirst.backends.kernel.facts import column_of
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.case import Case, CaseAct, keys_of
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.notation.values import plain_value

ENDING: Final = "*.ndjson"
AT_ONCE: Final = 1 << 13
"""So many patients are written at once."""
PATIENT, MEDICATION = "Patient", "Medication"
IDENTIFIER, RECORDED_AT = "id", "recorded_at"
NOT_JSON, OF_NOBODY = "no resource in JSON", "of no patient"
Cell = str | bool | None


class Place(NamedTuple):
    """Where a line stands: in which file, and its bytes."""

    file: int
    start: int
    size: int


@dataclass
class Bulk:
    """A folder of NDJSON, and whose each line is. `lines` counts them: of a patient, of nobody, or not read."""

    files: list[Path]
    of_patient: dict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    medications: dict[str, Place] = field(default_factory=dict)
    lines: Counter[str] = field(default_factory=Counter)
    entries: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    described: set[str] = field(default_factory=set)

    @property
    def patients(self) -> list[str]:
        """Every patient that any line speaks of, in order."""
        return sorted(self.of_patient)

    def cases(self, guideline: Guideline, at: datetime) -> Iterator[tuple[str, Case]]:
        """Each patient's case at this time. Of whom the record cannot be read nothing is known, and it is counted why."""
        with ExitStack() as stack:
            handles = [stack.enter_context(path.open("rb")) for path in self.files]
            for patient in self.patients:
                try:
                    yield patient, self._case(guideline, patient, handles, at)
                except CaseError as error:
                    self.unread[error.message] += 1
                    yield patient, Case()

    def _case(self, guideline: Guideline, patient: str, handles: Sequence[BinaryIO], at: datetime) -> Case:
        resources = [_resource(handles, place) for place in self.of_patient[patient]]
        named = {reference(one.get("medicationReference")) for one in resources} & self.medications.keys()
        resources += [_resource(handles, self.medications[name]) for name in sorted(named)]
        read = read_resources(guideline, resources, at=at)
        self.entries.update(f"{entry.became}" for entry in read.entries)
        return read.case

    def as_data(self) -> dict[str, Any]:
        """What was counted, as plain data."""
        return {
            "patients": len(self.of_patient),
            "patients_without_a_resource_of_their_own": len(self.of_patient.keys() - self.described),
            "lines": dict(self.lines),
            "entries": dict(self.entries.most_common()),
            "patients_not_read": dict(self.unread),
        }


def _resource(handles: Sequence[BinaryIO], place: Place) -> Mapping[str, object]:
    handles[place.file].seek(place.start)
    return bundle_of_text(handles[place.file].read(place.size))


def bulk_of(folder: str) -> Bulk:
    """Walks through the files of a folder and notes whose each line is. Raises BadInput."""
    files = sorted(Path(folder).glob(ENDING))
    if not files:
        raise BadInput(f"{folder} holds no file whose name ends in .ndjson: each line is a resource of FHIR R4")
    found = Bulk(files)
    try:
        for number, path in enumerate(files):
            start = 0
            with path.open("rb") as lines:
                for line in lines:
                    if line.strip():
                        _note(found, line, Place(number, start, len(line)))
                    start += len(line)
    except OSError as error:
        raise BadInput(f"{error.filename}: {error.strerror or error}") from None
    return found


def _note(found: Bulk, line: bytes, place: Place) -> None:
    try:
        resource = json.loads(line)
    except (ValueError, RecursionError):
        resource = None
    if not isinstance(resource, dict):
        found.lines[NOT_JSON] += 1
        return
    kind, name = text(resource.get("resourceType")), text(resource.get("id"))
    if kind == MEDICATION and name:
        found.medications[f"{MEDICATION}/{name}"] = place
        found.lines["medications"] += 1
        return
    patient = name if kind == PATIENT else _patient(resource)
    if not patient:
        found.lines[OF_NOBODY] += 1
        return
    if kind == PATIENT:
        found.described.add(patient)
    found.of_patient[patient].append(place)
    found.lines["of a patient"] += 1


def _patient(resource: Mapping[str, object]) -> str:
    """The patient that a resource is about, by the last part of the reference; empty where it is about nobody."""
    said = reference(element(resource).get("subject")) or reference(element(resource).get("patient"))
    kind, _, name = said.rpartition("/")
    return name if kind == PATIENT or kind.endswith(f"/{PATIENT}") else ""


# --- as a table -------------------------------------------------------------------------------------------------------


def write_table(guideline: Guideline, bulk: Bulk, path: Path, at: datetime) -> None:
    """Writes a row for each patient, with the columns that anybody has, as docs/cohort.md has them: text as a case file has it.

    Raises BadInput where it cannot be written.
    """
    keys = {key: column_of(key.finding, key.leg) for finding in guideline.findings.values() for key in keys_of(finding)}
    acts = {CaseAct(target, leg): column_of(f"done.{target}", leg) for target in guideline.targets for leg in (None, *Leg)}
    fields = [(IDENTIFIER, pa.string()), (RECORDED_AT, pa.string()), *((name, pa.string()) for name in keys.values())]
    schema = pa.schema([*fields, *((name, pa.bool_()) for name in acts.values())])
    seen: set[str] = {IDENTIFIER, RECORDED_AT}
    whole = path.with_name(f"_{path.name}.whole")
    try:
        with pa_parquet.ParquetWriter(whole, schema, compression="zstd") as writer:
            for rows in _in_portions(_rows(guideline, bulk, at, keys, acts)):
                seen |= {name for row in rows for name in row}
                writer.write_table(pa.Table.from_pylist(rows, schema))
        _write_columns(whole, path, [name for name in schema.names if name in seen])
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror or error}") from None
    finally:
        whole.unlink(missing_ok=True)


def _rows(
    guideline: Guideline, bulk: Bulk, at: datetime, keys: Mapping[Any, str], acts: Mapping[CaseAct, str]
) -> Iterator[dict[str, Cell]]:
    for patient, case in bulk.cases(guideline, at):
        row: dict[str, Cell] = {IDENTIFIER: patient, RECORDED_AT: at.isoformat()}
        for key, recorded in case.facts.items():
            said = plain_value(guideline.findings[key.finding], recorded)
            row[keys[key]] = said if isinstance(said, str) else "yes" if said else "no"
        yield row | {acts[act]: True for act in case.done}


def _in_portions(rows: Iterable[dict[str, Cell]]) -> Iterator[list[dict[str, Cell]]]:
    portion: list[dict[str, Cell]] = []
    for row in rows:
        portion.append(row)
        if len(portion) == AT_ONCE:
            yield portion
            portion = []
    if portion:
        yield portion


def _write_columns(whole: Path, path: Path, names: list[str]) -> None:
    """The same table with these columns alone."""
    with pa_parquet.ParquetFile(whole) as file:
        schema = pa.schema([file.schema_arrow.field(name) for name in names])
        with pa_parquet.ParquetWriter(path, schema, compression="zstd") as writer:
            for group in range(file.metadata.num_row_groups):
                writer.write_table(file.read_row_group(group, columns=names).select(names))


def report(found: dict[str, Any], out: str) -> str:
    """What was read, in words."""
    lines = [f"{found['patients']:,} patients, into {out}"]
    without = found["patients_without_a_resource_of_their_own"]
    if without:
        lines.append(f"{without:,} of them are only spoken of: no line is the patient")
    lines.append("lines: " + ", ".join(f"{count:,} {what}" for what, count in found["lines"].items()))
    lines.append("what became of the entries: " + ", ".join(f"{count:,} {what}" for what, count in found["entries"].items()))
    lines += [f"nothing is known of {count:,} patients: {why}" for why, count in found["patients_not_read"].items()]
    return "\n".join(lines) + "\n"
