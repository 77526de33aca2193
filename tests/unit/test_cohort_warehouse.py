"""The guideline as SQL: a file is judged by an embedded database as by the kernel, and the text that is exported runs elsewhere."""

import json
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pa_parquet
import pytest

from cohort_files import write
from pulsefirst.interfaces.cli.export import MOST_OF_POSTGRES, check_it_fits
from pulsefirst.interfaces.cli.files import BadInput
from unit.cli_runner import run as run_cli

COUNT = 40
MANY_WAYS = {
    "id": [f"p{number}" for number in range(COUNT)],
    "left.ankle_brachial_index": [round(0.80 + number * 0.005, 3) for number in range(COUNT)],
    "right.ankle_brachial_index [1]": [float("nan"), 1.3, 9.0, None] * 10,
    "left.vascular_claudication": ["yes", "no", "perhaps", None] * 10,
    "right.cramp": [1, 0, 7, None] * 10,
    "temperature": ["38.5", "warm", "101.3 degF", "not assessed"] * 10,
    "age.low": [60.0, 70.0, 50.0, None] * 10,
    "age.high": [69.0, 70.0, 40.0, 20.0] * 10,
    "calcium": [9.4, 2.3, 2.4, 1.6] * 10,
    "left.onset": [3.0, -2.0, 1e9, 700.0] * 10,
    "fever": [True, None, False, None] * 10,
    "fever.not_assessed": [True, True, False, None] * 10,
    "done.vascular_specialist": [True, False, None, False] * 10,
}


@pytest.fixture
def many_ways(tmp_path) -> Path:
    """Forty patients whose cells are written in every way that there is, and in some that cannot be read."""
    columns = {name.replace(" [1]", ""): values for name, values in MANY_WAYS.items()}
    return write(pa.table(columns), tmp_path / "many_ways.parquet")


def rows_of(path: Path) -> list[dict[str, object]]:
    return pa_parquet.read_table(path).to_pylist()


def test_the_database_says_what_the_kernel_says_of_the_same_cells(many_ways, tmp_path, monkeypatch, capsys):
    out, by_kernel = tmp_path / "judged.parquet", tmp_path / "by_kernel.parquet"
    ran = run_cli(monkeypatch, capsys, "cohort", "run", many_ways, "--engine", "duckdb", "--out", out, "--json")
    assert ran.code == 0
    found = json.loads(ran.out)
    kernel = run_cli(
        monkeypatch, capsys, "cohort", "run", many_ways, "--out", by_kernel, "--write", "statuses", "--cores", "1", "--json"
    )
    refused = sum(count for reasons in json.loads(kernel.out)["refused"].values() for count in reasons.values())
    # Of a value beside "not assessed" the kernel says so; both take it as not assessed.
    assert (found["patients"], found["cells_not_read"] + 10) == (COUNT, refused)
    ours, theirs = rows_of(out), rows_of(by_kernel)
    assert any(row["now"] != "none" for row in ours)
    assert any(not row["alone"] for row in ours)
    for mine, other in zip(ours, theirs, strict=True):
        for name in set(mine) & set(other) - {"id", "conflicts", "settled"}:
            assert mine["alone"] or mine[name] == other[name], name
        assert mine["alone"] or mine["settled"] in (None, other["settled"])
    assert {name for name in theirs[0] if name not in ours[0]} == {"level"}


def test_what_this_engine_cannot_read_as_the_other_does_is_refused_with_the_reason(many_ways, tmp_path, monkeypatch, capsys):
    csv = tmp_path / "some.csv"
    csv.write_text("id,left.cramp\n1,yes\n")
    unit = write(pa.table({"calcium [mg/dL]": [9.4]}), tmp_path / "unit.parquet")
    moments = pa.array(["2026-01-02T06:30:00"]).cast(pa.timestamp("us"))
    moment = write(pa.table({"left.onset": moments, "recorded_at": moments}), tmp_path / "moment.parquet")
    for file, said in ((csv, "reads Parquet"), (unit, "mmol/L alone"), (moment, "moments")):
        out = tmp_path / f"{file.stem}_judged.parquet"
        ran = run_cli(monkeypatch, capsys, "cohort", "run", file, "--engine", "duckdb", "--out", out)
        assert (ran.code != 0, said in ran.err, out.exists()) == (True, True, False), file
    for options, said in (
        (["--write", "causes"], "none of could_be"),
        (["--html", tmp_path / "r.html"], "--html is not written with --engine duckdb"),
    ):
        command = ["cohort", "run", many_ways, "--engine", "duckdb", "--out", tmp_path / "x.parquet", *options]
        ran = run_cli(monkeypatch, capsys, *command)
        assert (ran.code != 0, said in ran.err) == (True, True), options


def test_the_exported_text_runs_on_the_table_that_stands_beside_it(many_ways, tmp_path, monkeypatch, capsys):
    folder = tmp_path / "sql"
    ran = run_cli(monkeypatch, capsys, "export", "sql", folder, "--like", many_ways, "--write", "flags,could_be")
    assert ran.code == 0
    text = (folder / "pulsefirst.duckdb.sql").read_text()
    assert "Null is not known, and never no." in text
    with duckdb.connect() as database:
        database.execute((folder / "patients.duckdb.sql").read_text())
        database.execute(
            """INSERT INTO patients ("id", "left.ankle_brachial_index") VALUES ('a', 0.9), ('b', 5), ('c', NULL)"""
        )
        answer = database.sql(text.removesuffix(";\n"))
        rows = {row[0]: dict(zip(answer.columns, row, strict=True)) for row in answer.fetchall()}
    assert [rows[name]["unread"] for name in "abc"] == [0, 1, 0]
    assert [rows[name]["could_be"] for name in "abc"] == ["emergency"] * 3
    assert not any(row["alone"] for row in rows.values())


def test_an_export_for_a_database_says_what_it_cannot_hold(tmp_path, monkeypatch, capsys):
    ran = run_cli(monkeypatch, capsys, "export", "sql", tmp_path / "sql", "--dialect", "dbase")
    assert ran.code != 0
    assert "none of duckdb" in ran.err
    assert not (tmp_path / "sql").exists()
    check_it_fits("postgres", MOST_OF_POSTGRES)
    check_it_fits("duckdb", MOST_OF_POSTGRES + 1)
    with pytest.raises(BadInput, match="write fewer parts"):
        check_it_fits("postgres", MOST_OF_POSTGRES + 1)
