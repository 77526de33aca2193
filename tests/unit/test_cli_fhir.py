"""`pulsefirst assess --fhir`: a record to its plan, with what became of its entries."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

import pulsefirst as library
from fhir_records import AT, INDEX, ago, bundle, index, potassium, pulse
from pulsefirst.backends.fhir import Became

RECORD = bundle(pulse(), index(code=INDEX), potassium(), potassium(4.0, id="old", effectiveDateTime=ago(days=9)))
AT_TEXT = AT.isoformat()


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    path.write_text(json.dumps(RECORD), encoding="utf-8")
    return path


def test_the_plan_is_that_of_the_case_and_what_does_not_count_is_told(pulsefirst, record) -> None:
    ran = pulsefirst("assess", "--fhir", record, "--at", AT_TEXT)
    assert ran.code == 0
    assert "EMERGENCY" in ran.out
    assert "2 used, 1 side missing, 1 out of window" in ran.err
    assert "side not said" in ran.err
    assert "side not said" not in ran.out


def test_the_report_lists_every_entry_beneath_the_plan(pulsefirst, record) -> None:
    ran = pulsefirst("assess", "--fhir", record, "--report", "--at", AT_TEXT)
    assert ran.err == ""
    _, report = ran.out.split("What became of each entry of the record")
    assert report.index("Observation/44974-4 (used)") < report.index("Observation/77194-9 (side missing)")
    assert "Observation/old (out of window)" in report


def test_as_json_the_plan_stands_alone_or_beside_the_report(pulsefirst, record) -> None:
    alone = json.loads(pulsefirst("assess", "--fhir", record, "--json", "--at", AT_TEXT).out)
    both = json.loads(pulsefirst("assess", "--fhir", record, "--json", "--report", "--at", AT_TEXT).out)
    assert both["plan"] == alone
    assert [entry["became"] for entry in both["report"]] == ["used", "side missing", "used", "out of window"]


def test_a_record_comes_in_on_standard_input(pulsefirst) -> None:
    ran = pulsefirst("assess", "--fhir", "-", "--at", AT_TEXT, stdin=json.dumps(RECORD))
    assert ran.code == 0
    assert "EMERGENCY" in ran.out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[]", "JSON object"),
        ('{"resourceType": "Patient"}', "FHIR Bundle"),
        ("left: {pain: yes}", "not JSON"),
    ],
)
def test_what_is_no_record_is_bad_input_with_its_file(pulsefirst, tmp_path, text, said) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    ran = pulsefirst("assess", "--fhir", path)
    assert (ran.code, ran.out) == (2, "")
    assert str(path) in ran.err
    assert said in ran.err


def test_a_file_that_is_not_there_is_bad_input(pulsefirst, tmp_path) -> None:
    ran = pulsefirst("assess", "--fhir", tmp_path / "none.json")
    assert ran.code == 2
    assert "none.json" in ran.err


def test_a_report_of_a_case_file_is_refused(pulsefirst, tmp_path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text("{}", encoding="utf-8")
    ran = pulsefirst("assess", "--report", path)
    assert ran.code == 2
    assert "--fhir" in ran.err


def test_the_library_reads_a_file_and_parsed_data_alike(record) -> None:
    by_file, by_data = library.read_fhir(record, at=AT), library.read_fhir(RECORD, at=AT)
    assert by_file == by_data
    assert [entry.became for entry in by_file.entries] == [
        Became.USED,
        Became.SIDE_MISSING,
        Became.USED,
        Became.OUT_OF_WINDOW,
    ]
    assert library.assess(by_file.case, at=AT).triage.now.level.word == "emergency"


def test_the_library_refuses_what_is_no_record(tmp_path) -> None:
    path = tmp_path / "bad.json"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(library.MalformedRecord, match="JSON object"):
        library.read_fhir(path, at=datetime(2026, 1, 1, tzinfo=UTC))
