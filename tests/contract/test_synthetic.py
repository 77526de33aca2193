"""Invented FHIR patients with the truth beside them: what is true of each is read, and nothing that was added counts."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

import pulsefirst
from conftest import GUIDELINE
from pulsefirst.backends.fhir import Became, read_bundle
from pulsefirst.backends.fhir.messy import is_mess
from pulsefirst.backends.fhir.report import COUNTED
from pulsefirst.interfaces.cli import app
from pulsefirst.notation.write import to_json
from unit.cli_runner import run

PATIENTS = 60


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("patients")
    ran = CliRunner().invoke(app, ["synth", str(folder / "one"), "--fhir", str(PATIENTS), "--seed", "7"])
    assert ran.exit_code == 0, ran.output
    return folder / "one"


def truths(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines()]


def test_the_truth_of_each_is_read_and_gives_the_plan_that_stands_beside_it(made: Path) -> None:
    lines = truths(made)
    assert len(lines) == PATIENTS
    for line in lines:
        at = datetime.fromisoformat(str(line["at"]))
        read = read_bundle(GUIDELINE, json.loads((made / str(line["bundle"])).read_text(encoding="utf-8")), at=at)
        assert to_json(read.case, GUIDELINE) == line["case"], line["bundle"]
        triage = pulsefirst.assess(read.case, at=at).triage
        assert {"now": triage.now.level.word, "could_be": triage.could_be.level.word} == line["triage"]


def test_nothing_that_was_added_counts_and_every_kind_of_it_is_there(made: Path) -> None:
    became: Counter[Became] = Counter()
    for line in truths(made):
        at = datetime.fromisoformat(str(line["at"]))
        read = read_bundle(GUIDELINE, json.loads((made / str(line["bundle"])).read_text(encoding="utf-8")), at=at)
        for entry in read.entries:
            if is_mess(entry.reference):
                assert entry.became not in COUNTED, (line["bundle"], entry.reference, entry.sentence)
                became[entry.became] += 1
    assert {Became.WRONG_STATUS, Became.OTHER_PATIENT, Became.NOT_UNDERSTOOD} <= became.keys()
    assert became.keys() & {Became.OUT_OF_WINDOW, Became.SUPERSEDED}


def test_the_same_seed_makes_the_same_patients_and_another_makes_others(tmp_path: Path) -> None:
    for name, seed in (("a", "3"), ("b", "3"), ("c", "4")):
        assert CliRunner().invoke(app, ["synth", str(tmp_path / name), "--fhir", "5", "--seed", seed]).exit_code == 0
    texts = {name: [file.read_bytes() for file in sorted((tmp_path / name).iterdir())] for name in "abc"}
    assert texts["a"] == texts["b"] != texts["c"]


def test_every_bundle_says_that_it_is_invented(made: Path) -> None:
    for line in truths(made):
        bundle = json.loads((made / str(line["bundle"])).read_text(encoding="utf-8"))
        assert {"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST"} in bundle["meta"][
            "security"
        ]


def test_a_folder_with_files_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    ran = run(monkeypatch, capsys, "synth", tmp_path, "--fhir", "2")
    assert ran.code == 2
    assert "not empty" in ran.err
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_when_they_were_made_is_said_by_hand_or_always_the_same(tmp_path: Path) -> None:
    CliRunner().invoke(app, ["synth", str(tmp_path / "x"), "--fhir", "1", "--at", "2026-05-04T09:00:00+00:00"])
    assert datetime.fromisoformat(str(truths(tmp_path / "x")[0]["at"])) == datetime(2026, 5, 4, 9, tzinfo=UTC)
