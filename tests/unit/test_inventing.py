"""Invented patients in bulk: the same for a seed however they are drawn, true to their causes, and readable as a cohort."""

import json
from random import Random

import numpy as np
import pyarrow.parquet as pa_parquet
import pytest

from conftest import GUIDELINE
from generative.cases import conditions_of
from pulsefirst.backends.kernel.causes import STANDINGS
from pulsefirst.backends.kernel.drawing import NOTHING, RATES, Drawing
from pulsefirst.backends.kernel.making import ways_to_make
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.interfaces.cli.cohort.inventing import write_patients
from pulsefirst.interfaces.cli.cohort.running import Job, run
from pulsefirst.model.case import Case
from pulsefirst.model.plan import Standing
from unit.cli_runner import run as run_cli

COUNT = 300


@pytest.fixture(scope="module")
def drawing():
    return Drawing(GUIDELINE, 3)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("invented")
    write_patients(GUIDELINE, place, COUNT, 3)
    return place


def test_what_is_drawn_of_a_patient_rests_on_seed_and_number_alone(drawing):
    whole, part = drawing.draw(0, 60), drawing.draw(30, 20)
    for key, values in whole.answers.items():
        np.testing.assert_array_equal(values[30:50], part.answers[key])
    np.testing.assert_array_equal(whole.causes[0][30:50], part.causes[0])
    other = Drawing(GUIDELINE, 4).draw(0, 60)
    assert (other.causes[0] != whole.causes[0]).any()


def test_a_known_number_of_a_known_seed(drawing):
    """The arithmetic is of whole numbers: whatever changes here changes every patient ever invented."""
    drawn = drawing.chance(np.arange(3, dtype=np.uint64), "a", 1)
    assert [round(float(number), 12) for number in drawn] == CHANCE


CHANCE = [0.467959388427, 0.797960601437, 0.386580010254]


def test_each_cause_is_drawn_and_some_patients_have_two(drawing):
    drawn = drawing.draw(0, 6_000)
    assert set(drawn.causes[0]) == set(range(len(GUIDELINE.profiles)))
    second = (drawn.causes[1] != NOTHING).mean()
    assert abs(second - RATES["second"].share) < 0.02
    assert not (drawn.causes[0] == drawn.causes[1]).any()


def test_facts_that_make_a_condition_hold_do(drawing):
    some = Random(5).sample(conditions_of(GUIDELINE), 60)
    made = 0
    for condition, leg in some:
        for wish in (True, False):
            for facts in ways_to_make(GUIDELINE, condition, leg, wish):
                evaluation = Evaluation(GUIDELINE, Case(dict(facts)), nothing_open=True)
                assert evaluation.comes_out(condition, leg, wish)
                made += 1
    assert made > len(some)


def test_the_true_cause_is_seen_in_most_patients_and_few_are_in_conflict(folder, tmp_path):
    tally = run(Job(str(folder / "patients.parquet"), None, ("causes",)), str(tmp_path / "out"), 1, lambda *_: None)
    assert tally.refused == {}
    assert tally.counts["in conflict"] < COUNT / 6
    assert all(tally.counts[f"now {level}"] for level in ("soon", "urgent", "emergency"))
    judged, truth = (pa_parquet.read_table(path) for path in (tmp_path / "out", folder / "truth.parquet"))
    standings = {name: judged[name].to_pylist() for name in judged.column_names if "cause." in name}
    seen = sum(
        standings[f"{leg}.cause.{cause}" if leg else f"cause.{cause}"][row] in (Standing.SUPPORTED, Standing.CONFIRMED)
        for row, (cause, leg) in enumerate(zip(truth["cause"].to_pylist(), truth["cause_leg"].to_pylist(), strict=True))
    )
    assert seen > COUNT / 2
    assert set(STANDINGS) >= {standing for several in standings.values() for standing in several}


def test_every_rate_has_a_source_or_is_said_to_be_assumed(folder):
    rates = json.loads((folder / "rates.json").read_text(encoding="utf-8"))
    assert set(rates) == set(RATES)
    assert all(rate["source"] and rate["of"] for rate in rates.values())


def test_the_command_writes_the_same_twice_and_takes_one_kind(tmp_path, monkeypatch, capsys):
    for name in ("one", "two"):
        assert run_cli(monkeypatch, capsys, "synth", tmp_path / name, "--rows", "20", "--seed", "9").code == 0
    for file in ("patients.parquet", "truth.parquet"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    neither = run_cli(monkeypatch, capsys, "synth", tmp_path / "three")
    assert neither.code == 2
    assert "--fhir N or --rows N" in neither.err
