"""A cohort as it comes: how cells are read, what is refused and counted, and that a run may be stopped and goes on."""

import json
import os
import signal
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pa_parquet
import pytest

from cohort_files import table_of, write
from conftest import GUIDELINE, ROOT
from generative.kernel import mixed_cases
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.kernel.facts import case_of
from pulsefirst.backends.kernel.run import judge_all
from pulsefirst.engine.conflicts import settle
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, batches, names_of
from pulsefirst.interfaces.cli.cohort.checking import check_file, report
from pulsefirst.interfaces.cli.cohort.mapping import mapping_of
from pulsefirst.interfaces.cli.cohort.running import Job, run
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.conditions import Span
from pulsefirst.model.legs import Leg
from unit.cli_runner import run as run_cli

COUNT = 90


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return list(mixed_cases(Random(41), COUNT, pool=15))


@pytest.fixture(scope="module")
def folder(tmp_path_factory, cases) -> Path:
    place = tmp_path_factory.mktemp("cohort")
    write(table_of(cases, GUIDELINE), place / "patients.parquet", rows_in_a_group=40)
    write(table_of(cases, GUIDELINE), place / "patients.arrow")
    write(table_of(cases, GUIDELINE, as_text=True), place / "patients.csv")
    return place


def silent(done: int, total: int | None, seconds: float) -> None:
    """Nobody looks."""


def read(path: Path) -> tuple[list[Case], dict[str, dict[str, int]]]:
    """Every patient of a file as a case, and what could not be read."""
    mapping = mapping_of(names_of(path), GUIDELINE)
    reader, found = BlockReader(GUIDELINE, mapping, 128), []
    for batch in batches(path, mapping.columns, 128):
        block = reader.block(batch)
        found += [case_of(block, row, GUIDELINE) for row in range(block.count)]
    return found, {name: dict(reasons) for name, reasons in reader.refused.items()}


def read_columns(tmp_path: Path, **columns: object) -> tuple[list[Case], dict[str, dict[str, int]]]:
    return read(write(pa.table(columns), tmp_path / "some.parquet"))


# --- reading ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["parquet", "arrow", "csv"])
def test_each_cell_is_read_as_it_was_written(folder, cases, kind):
    found, refused = read(folder / f"patients.{kind}")
    assert refused == {}
    assert found == [Case(case.facts, case.done) for case in cases]


@pytest.mark.parametrize(
    ("column", "values", "kept", "reason"),
    [
        ("potassium [mmol/L]", [4.1, float("nan"), None], [Decimal("4.1"), None, None], "not a number"),
        ("potassium [mmol/L]", [float("inf"), 5.0, None], [None, Decimal(5), None], "not a number"),
        ("potassium [mmol/L]", [410.0, 4.2, -1.0], [None, Decimal("4.2"), None], "no patient can have it"),
        (
            "calcium",
            [9.4, 2.3, 2.4],
            [None, Decimal("2.3"), Decimal("2.4")],
            "its unit is not said, and it could be meant in another",
        ),
        ("temperature", ["38.5", "warm", "101.3 degF"], [Decimal("38.5"), None, Decimal("38.5")], "not understood"),
        ("diabetes", ["yes", "perhaps", "no"], [True, None, False], "not understood"),
        ("diabetes", [1, 0, 7], [True, False, None], "not understood"),
        ("left.onset", [30.0, -2.0, 1e9], [Decimal(30), None, None], "no patient can have it"),
    ],
)
def test_what_cannot_be_read_is_counted_and_not_known(tmp_path, column, values, kept, reason):
    found, refused = read_columns(tmp_path, **{column: values})
    name = column.split(" ")[0].rpartition(".")
    key = Key(name[2], Leg(name[0]) if name[0] else None)
    assert [case.facts.get(key) for case in found] == kept
    lost = sum(1 for value, read_as in zip(values, kept, strict=True) if value is not None and read_as is None)
    assert refused == {column: {reason: lost}}


def test_another_unit_is_converted_as_in_a_case_file(tmp_path):
    found, refused = read_columns(tmp_path, **{"calcium [mg/dL]": [9.4, 100.0]})
    assert found[0].facts == {Key("calcium", None): Decimal("2.345")}
    assert (found[1].facts, refused) == ({}, {"calcium [mg/dL]": {"no patient can have it": 1}})


def test_a_span_has_two_columns(tmp_path):
    found, refused = read_columns(tmp_path, **{"age.low": [60.0, 70.0, 50.0, None], "age.high": [69.0, 70.0, 40.0, 20.0]})
    assert [case.facts.get(Key("age", None)) for case in found] == [Span(Decimal(60), Decimal(69)), Decimal(70), None, None]
    assert refused == {"age.low": {"begins above its end": 1, "one end of a span alone": 1}}


def test_not_assessed_goes_before_a_value_and_is_counted(tmp_path):
    found, refused = read_columns(tmp_path, fever=[True, None, False], **{"fever.not_assessed": [True, True, False]})
    assert [case.facts.get(Key("fever", None)) for case in found] == [NOT_ASSESSED, NOT_ASSESSED, False]
    assert sum(refused["fever.not_assessed"].values()) == 1


def test_a_beginning_as_a_moment_is_counted_back_from_when_it_was_recorded(tmp_path):
    moments = pa.array(["2026-01-02T06:30:00", "2026-01-03T00:00:00"]).cast(pa.timestamp("us"))
    recorded = pa.array(["2026-01-02T12:00:00"] * 2).cast(pa.timestamp("us"))
    found, refused = read_columns(tmp_path, **{"left.onset": moments, "recorded_at": recorded})
    assert [case.facts.get(Key("onset", Leg.LEFT)) for case in found] == [Decimal("5.5"), None]
    assert refused == {"left.onset": {"no patient can have it": 1}}


@pytest.mark.parametrize(
    ("column", "hint"),
    [
        ("potasium", "was potassium meant?"),
        ("pain", "recorded per leg: write left.pain and right.pain"),
        ("left.age", "not recorded per leg"),
        ("potassium [furlong]", "is not measured in"),
        ("fever.low", "no number"),
        ("age.low", "a span has two columns"),
        ("done.nothing_at_all", "no act of this name"),
        ("what is this?", "no name of a finding"),
    ],
)
def test_a_column_that_is_nothing_here_says_what_to_write(column, hint):
    mapping = mapping_of(["fever", column], GUIDELINE)
    assert hint in mapping.unread[column]
    assert list(mapping.sources) == [Key("fever", None)]


# --- running ----------------------------------------------------------------------------------------------------------


def test_a_run_says_of_each_patient_what_the_referee_says(folder, cases, tmp_path):
    out = tmp_path / "out.parquet"
    tally = run(Job(str(folder / "patients.parquet"), None, ("statuses",)), str(out), 1, silent)
    table = pa_parquet.read_table(out)
    assert table["id"].to_pylist() == [f"patient {number}" for number in range(COUNT)]
    assert tally.counts["patients"] == COUNT
    said = {name: table[name].to_pylist() for name in table.column_names}
    for row, case in list(enumerate(cases))[::3]:
        evaluation, clashes = settle(GUIDELINE, case, Compiled)
        judged = list(judge_all(evaluation))
        assert said["conflicts"][row] == [clash.id for clash in clashes]
        assert said["now"][row] == max(line.rule.do.urgency for line in judged if line.demanded).word
        for line in judged:
            assert said[f"{line.leg}.{line.rule.name}" if line.leg else line.rule.name][row] == line.status
    assert {level for level, settled in zip(said["level"], said["settled"], strict=True) if not settled} <= {None}


def test_however_many_processes_the_parts_are_the_same_and_one_that_is_there_is_kept(folder, tmp_path):
    job = Job(str(folder / "patients.parquet"), None, ("statuses", "causes"))
    tallies = [run(job, str(tmp_path / f"out{cores}"), cores, silent) for cores in (1, 2)]
    assert tallies[0] == tallies[1]
    names = [path.name for path in sorted((tmp_path / "out1").glob("part-*"))]
    assert len(names) == 3
    assert all((tmp_path / "out1" / name).read_bytes() == (tmp_path / "out2" / name).read_bytes() for name in names)
    kept = (tmp_path / "out1" / names[0]).stat().st_mtime_ns
    (tmp_path / "out1" / names[2]).unlink()
    assert run(job, str(tmp_path / "out1"), 1, silent) == tallies[0]
    assert (tmp_path / "out1" / names[0]).stat().st_mtime_ns == kept
    assert (tmp_path / "out1" / names[2]).read_bytes() == (tmp_path / "out2" / names[2]).read_bytes()


def test_a_run_that_was_killed_goes_on_where_it_stopped(folder, tmp_path):
    out = tmp_path / "out"
    command = [
        sys.executable,
        "-m",
        "pulsefirst",
        "cohort",
        "run",
        str(folder / "patients.parquet"),
        "--out",
        str(out),
        "--cores",
        "1",
    ]
    process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 60
    while not list(out.glob("part-*")) and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    there = {path.name: path.stat().st_mtime_ns for path in out.glob("part-*")}
    assert there
    job = Job(str(folder / "patients.parquet"), None, ("statuses", "causes"))
    assert run(job, str(out), 1, silent) == run(job, str(tmp_path / "whole"), 1, silent)
    for path in (tmp_path / "whole").glob("part-*"):
        assert (out / path.name).read_bytes() == path.read_bytes()
        assert there.get(path.name) in (None, (out / path.name).stat().st_mtime_ns)


def test_another_run_in_the_same_folder_is_refused(folder, tmp_path):
    job = Job(str(folder / "patients.arrow"), None, ())
    run(job, str(tmp_path / "out"), 1, silent)
    with pytest.raises(BadInput, match="holds another run"):
        run(Job(str(folder / "patients.csv"), None, ()), str(tmp_path / "out"), 1, silent)
    with pytest.raises(BadInput, match="is not empty"):
        run(job, str(folder), 1, silent)


# --- the commands -----------------------------------------------------------------------------------------------------


def test_check_says_what_is_missing_and_what_it_costs(tmp_path, monkeypatch, capsys):
    cases = [Case({Key("fever", None): number % 2 == 0, Key("age", None): Decimal(60)}) for number in range(20)]
    table = (
        table_of(cases, GUIDELINE)
        .append_column("shoe_size", pa.array([40] * 20))
        .append_column("tsh", pa.array([9000.0] * 20))
    )
    path = write(table, tmp_path / "some.parquet")
    found = check_file(str(path), None, False, None)
    assert found["patients"] == 20
    assert set(found["unread"]) == {"shoe_size"}
    assert found["refused"] == {"tsh": {"no patient can have it": 20}}
    assert found["settled"] == 0
    assert max(found["holds_open"].values()) == 20
    assert found["holds_open_without_a_column"] == sum(name not in found["read"] for name in found["holds_open"])
    assert "shoe_size" in report(found)
    done = run_cli(monkeypatch, capsys, "cohort", "check", str(path), "--json")
    assert done.code == 1
    assert json.loads(done.out) == found


@pytest.fixture
def indexes(tmp_path) -> Path:
    """Forty patients whose index lies around a limit, each with a leg that hurts on walking."""
    numbers = [round(0.80 + number * 0.005, 3) for number in range(40)]
    columns = {
        "left.ankle_brachial_index": numbers,
        "id": [f"p{number}" for number in range(40)],
        "left.vascular_claudication": [True] * 40,
    }
    return write(pa.table(columns), tmp_path / "indexes.parquet")


def test_what_if_a_limit_stood_elsewhere(indexes, tmp_path, monkeypatch, capsys):
    out = tmp_path / "changed"
    ran = run_cli(monkeypatch, capsys, "cohort", "whatif", indexes, "--set", "index_low=0.85", "--cases", out, "--json")
    assert ran.code == 0
    found = json.loads(ran.out)
    # Rounded half up to two decimals, 0.86 to 0.90 are low by the one limit and not by the other.
    changed = [number for number in range(40) if 0.855 <= 0.80 + number * 0.005 + 1e-9 < 0.905]
    assert found["moved"] == ["index_low: <= 0.90 becomes <= 0.85"]
    assert found["changed"] == len(changed)
    assert found["lines"]
    examples = sorted(out.glob("*.yaml"))
    assert len(examples) == 10
    assert {path.stem for path in examples} <= {f"p{number}" for number in changed}
    assert run_cli(monkeypatch, capsys, "assess", examples[0]).code == 0


def test_what_if_says_what_it_cannot_move(indexes, monkeypatch, capsys):
    def refused(setting: str) -> str:
        ran = run_cli(monkeypatch, capsys, "cohort", "whatif", indexes, "--set", setting)
        assert ran.code == 2
        return ran.err

    assert "was index_low meant?" in refused("indx_low=0.85")
    assert "has no number" in refused("index_low")
    assert "has no number" in refused("index_low=low")
    assert "has no limit" in refused("index_low:0.5=0.85")


def test_a_forecast_counts_as_the_lines_do(indexes, tmp_path, monkeypatch, capsys):
    ran = run_cli(monkeypatch, capsys, "cohort", "forecast", indexes, "--json")
    found = json.loads(ran.out)
    run(Job(str(indexes), None, ("statuses",)), str(tmp_path / "out"), 1, silent)
    table = pa_parquet.read_table(tmp_path / "out")
    urgent = [name for name, rule in GUIDELINE.recommendations.items() if rule.do.urgency]
    columns = {
        name: {one: table[one].to_pylist() for one in table.column_names if one.rpartition(".")[2] == name}
        for name in urgent
    }
    speaks = {
        name: sum(any(values[row] == "recommended" for values in several.values()) for row in range(40))
        for name, several in columns.items()
    }
    assert {name: said["per_thousand"] for name, said in found["per_thousand"].items()} == {
        name: number * 25 for name, number in speaks.items() if number
    }
    assert sum(found["rules_at_once"].values()) == 40
    assert sum(int(number) * count for number, count in found["rules_at_once"].items()) == sum(speaks.values())


def test_missing_names_first_what_most_wait_for(indexes, monkeypatch, capsys):
    found = json.loads(run_cli(monkeypatch, capsys, "cohort", "missing", indexes, "--json").out)
    counts = list(found["holds_open"].values())
    assert counts == sorted(counts, reverse=True)
    assert max(counts) <= found["patients"] == 40


def test_exit_codes_and_messages(folder, tmp_path, monkeypatch, capsys):
    gone = run_cli(monkeypatch, capsys, "cohort", "run", str(tmp_path / "none.parquet"), "--out", str(tmp_path / "o"))
    assert gone.code == 2
    assert "no such file" in gone.err
    wrong = run_cli(
        monkeypatch, capsys, "cohort", "run", str(folder / "patients.csv"), "--out", str(tmp_path / "o"), "--write", "poems"
    )
    assert wrong.code == 2
    assert "statuses, causes, order, missing" in wrong.err
    (tmp_path / "text.parquet").write_text("no table")
    assert run_cli(monkeypatch, capsys, "cohort", "check", str(tmp_path / "text.parquet")).code == 2
    write(pa.table({"nothing": [1]}), tmp_path / "nothing.parquet")
    assert (
        "no column that is a finding"
        in run_cli(monkeypatch, capsys, "cohort", "check", str(tmp_path / "nothing.parquet")).err
    )
