"""FHIR Bulk Data as a cohort: each patient is read as a record of one is, whatever order the lines stand in, and what is messy is counted."""

import json
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from conftest import GUIDELINE
from pulsefirst.backends.fhir import bundle_of_text, read_bundle
from pulsefirst.backends.kernel.facts import case_of
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, batches, names_of
from pulsefirst.interfaces.cli.cohort.bulk import bulk_of
from pulsefirst.interfaces.cli.cohort.mapping import mapping_of
from pulsefirst.model.case import Case
from unit.cli_runner import run as run_cli

AT = "2026-01-05T09:00:00+00:00"
COUNT = 12


@pytest.fixture
def bundles(tmp_path, monkeypatch, capsys) -> dict[str, dict]:
    """Invented records, messy as records are; each is of a patient of a name of its own, and whoever else is meant is of that record."""
    assert run_cli(monkeypatch, capsys, "synth", tmp_path / "fhir", "--fhir", COUNT, "--seed", 4).code == 0
    found = {}
    for number, path in enumerate(sorted((tmp_path / "fhir").glob("0*.json"))):
        name = f"p{number:02}"
        text = path.read_text(encoding="utf-8").replace('"Patient/', f'"Patient/{name}-').replace(f"{name}-patient", name)
        bundle = bundle_of_text(text.replace('"id": "patient"', f'"id": "{name}"'))
        bundle["entry"] = [one for one in bundle["entry"] if about(one["resource"]) in (name, "")]
        found[name] = bundle
    return found


def about(resource: dict) -> str:
    said = resource.get("subject") or resource.get("patient") or {}
    return resource["id"] if resource["resourceType"] == "Patient" else said.get("reference", "").rpartition("/")[2]


def write_lines(folder: Path, bundles: dict[str, dict], *more: tuple[str, str]) -> Path:
    """A folder of NDJSON by kind, the lines in any order."""
    folder.mkdir()
    lines: dict[str, list[str]] = {}
    for bundle in bundles.values():
        for entry in bundle["entry"]:
            if about(entry["resource"]):
                lines.setdefault(entry["resource"]["resourceType"], []).append(json.dumps(entry["resource"], default=float))
    for kind, several in lines.items():
        Random(3).shuffle(several)
        (folder / f"{kind}.ndjson").write_text("\n".join(several) + "\n\n", encoding="utf-8")
    for kind, line in more:
        with (folder / f"{kind}.ndjson").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    return folder


def read_back(path: Path) -> dict[str, Case]:
    mapping = mapping_of(names_of(path), GUIDELINE)
    reader, found = BlockReader(GUIDELINE, mapping, 64), {}
    for batch in batches(path, mapping.columns, 64):
        block = reader.block(batch)
        for row, name in enumerate(batch.column("id").to_pylist()):
            found[name] = case_of(block, row, GUIDELINE)
    assert reader.refused == {}
    assert mapping.unread == {}
    return found


def test_each_patient_is_read_as_the_record_of_one_is(bundles, tmp_path, monkeypatch, capsys):
    folder, out = write_lines(tmp_path / "bulk", bundles), tmp_path / "patients.parquet"
    ran = run_cli(monkeypatch, capsys, "cohort", "read", folder, "--out", out, "--at", AT, "--json")
    assert ran.code == 0, ran.err
    said, cases = json.loads(ran.out), read_back(out)
    assert said["patients"] == len(cases) == COUNT
    used = 0
    for name, bundle in bundles.items():
        read = read_bundle(GUIDELINE, bundle, at=datetime.fromisoformat(AT))
        assert cases[name] == Case(read.case.facts, read.case.done), name
        used += sum(entry.became == "used" for entry in read.entries)
    assert said["entries"]["used"] == used > 50
    assert run_cli(monkeypatch, capsys, "cohort", "missing", out).code == 0


def test_what_is_messy_is_counted_and_nobody_disappears(bundles, tmp_path, monkeypatch, capsys):
    two = dict(list(bundles.items())[:2])
    twice = json.dumps({"resourceType": "Observation", "id": "x", "subject": {"reference": "Patient/odd"}})
    folder = write_lines(
        tmp_path / "bulk",
        two,
        ("Observation", "{not json"),
        ("Observation", "[1, 2]"),
        ("Organization", '{"resourceType": "Organization", "id": "o"}'),
        ("Medication", '{"resourceType": "Medication", "id": "m"}'),
        ("Patient", '{"resourceType": "Patient", "id": "quiet"}'),
        ("Observation", twice[:-1] + ', "id": "y"}'),
        ("Observation", twice.replace("Patient/odd", "https://there.example/fhir/Patient/p00")),
    )
    ran = run_cli(monkeypatch, capsys, "cohort", "read", folder, "--out", tmp_path / "p.parquet", "--at", AT, "--json")
    said = json.loads(ran.out)
    assert said["lines"].pop("of a patient") > 2
    assert said["lines"] == {"no resource in JSON": 2, "of no patient": 1, "medications": 1}
    assert said["patients"] == 4
    assert said["patients_without_a_resource_of_their_own"] == 1
    assert [count for why, count in said["patients_not_read"].items() if "stands twice" in why] == [1]
    cases = read_back(tmp_path / "p.parquet")
    assert (cases["quiet"], cases["odd"]) == (Case(), Case())
    told = run_cli(monkeypatch, capsys, "cohort", "read", folder, "--out", tmp_path / "again.parquet", "--at", AT)
    assert "nothing is known of 1 patients" in told.out


def test_only_where_lines_stand_is_held(bundles, tmp_path):
    bulk = bulk_of(str(write_lines(tmp_path / "bulk", bundles)))
    assert sum(map(len, bulk.of_patient.values())) == bulk.lines["of a patient"]
    assert all(len(place) == 3 for places in bulk.of_patient.values() for place in places)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--out", "p.csv"), "ends in .parquet"),
        (("--out", "p.parquet", "--at", "2026"), "is not a moment"),
        (("--out", "p.parquet"), "holds no file"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path, monkeypatch, capsys, arguments, said):
    monkeypatch.chdir(tmp_path)
    ran = run_cli(monkeypatch, capsys, "cohort", "read", tmp_path, *arguments)
    assert ran.code == 2
    assert said in ran.err
