"""A cohort as one job of Spark: it says what the processes of this machine say, whatever dies on the way."""

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pa_parquet
import pytest

from cohort_files import write_invented
from conftest import GUIDELINE
from pulsefirst.interfaces.cli.cohort.running import Job, run
from pulsefirst.interfaces.cli.cohort.spark.worker import Work, judge_batches
from pulsefirst.interfaces.cli.files import BadInput
from spark_cluster import ENOUGH, cluster, environment
from unit.cli_runner import run as run_cli

FILES, IN_A_FILE = 6, 400
COLUMN_OF_SOME = "tsh"
PARTS = "statuses,causes,order,missing"
WHOLE = "PULSEFIRST_SOAK" in os.environ
"""By the whole guideline, where there is time for a table of some 1,500 columns; else by the source alone."""
NO_PATIENT_HAS_IT = 9000.0

EACH_IN_TURN = """
import contextlib, io, json, sys
from pulsefirst.interfaces.cli import main
ran = []
for sys.argv in json.load(sys.stdin):
    code, out, err = 0, io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main()
        except SystemExit as exit:
            code = exit.code or 0
    ran.append([code, out.getvalue(), err.getvalue()])
json.dump(ran, sys.stdout)
"""
"""Commands in one process, which starts one Java."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Patients in one file, and the same in a folder of several, of which one lacks a column."""
    place = tmp_path_factory.mktemp("spark")
    count = FILES * IN_A_FILE
    table = write_invented(GUIDELINE, place, count, 3)
    assert COLUMN_OF_SOME not in table.column_names
    numbers = [None if row < IN_A_FILE else NO_PATIENT_HAS_IT if row % 7 == 0 else 2.5 for row in range(count)]
    table = table.append_column(COLUMN_OF_SOME, pa.array(numbers, pa.float64()))
    pa_parquet.write_table(table, place / "patients.parquet")
    (place / "several").mkdir()
    for number in range(FILES):
        some = table.slice(number * IN_A_FILE, IN_A_FILE)
        pa_parquet.write_table(
            some.drop_columns(COLUMN_OF_SOME) if number == 0 else some, place / "several" / f"{number}.parquet"
        )
    return place


@pytest.fixture(scope="module")
def here(folder) -> tuple[pa.Table, dict[str, object]]:
    """What the processes of this machine say of them, and what they count."""

    job = Job(str(folder / "patients.parquet"), None, tuple(PARTS.split(",")), not WHOLE)
    tally = run(job, str(folder / "here"), 1, lambda *_: None)
    assert sum(tally.refused[COLUMN_OF_SOME].values()) > FILES
    return said(folder / "here"), tally.as_data()


def said(place: Path) -> pa.Table:
    """The judged patients of a folder in the order of their identifiers, its words in full and its numbers in one width."""
    table = pa_parquet.read_table(place).sort_by("id")
    columns = [
        column.cast(pa.string())
        if pa.types.is_dictionary(column.type)
        else column.cast(pa.int64())
        if pa.types.is_integer(column.type)
        else column
        for column in table.columns
    ]
    return pa.table(columns, table.column_names)


def command(source: Path, out: Path, *more: str) -> list[str]:
    return ["pulsefirst", "cohort", "run", str(source), "--out", str(out), "--engine", "spark", "--json", *more]


def judging(source: Path, out: Path, *more: str) -> list[str]:
    """The command that is held against what is said here."""
    return command(source, out, "--write", PARTS, *([] if WHOLE else ["--source-only"]), *more)


def counted(out: str) -> dict[str, object]:
    found = json.loads(out)
    return {"counts": found["counts"], "refused": found["refused"]}


def test_spark_says_of_each_patient_what_the_processes_of_this_machine_say_and_counts_the_same(folder, here, tmp_path):
    pa_parquet.write_table(pa.table({"fever": [True]}), tmp_path / "nameless.parquet")
    commands = [
        judging(folder / "several", tmp_path / "out", "--cores", "2", "--html", str(tmp_path / "judged.html")),
        judging(folder / "several", tmp_path / "out"),
        command(tmp_path / "nobody", tmp_path / "other"),
        command(tmp_path / "nameless.parquet", tmp_path / "other"),
    ]
    ran = subprocess.run(
        [sys.executable, "-c", EACH_IN_TURN],
        input=json.dumps(commands),
        env=environment(tmp_path / "conf"),
        capture_output=True,
        text=True,
        timeout=10 * ENOUGH,
        check=True,
    )
    whole, again, gone, nameless = json.loads(ran.stdout)
    assert (whole[0], whole[2]) == (0, "")
    assert (said(tmp_path / "out"), counted(whole[1])) == here
    assert "invented" in (tmp_path / "judged.html").read_text(encoding="utf-8")
    assert [one[0] for one in (again, gone, nameless)] == [2, 2, 2]
    assert "is not empty" in again[2]
    assert "cannot be read" in gone[2]
    assert "nobody" in gone[2]
    assert "--id" in nameless[2]
    assert not (tmp_path / "other").exists()


def test_a_worker_that_dies_in_the_middle_changes_nothing(folder, here, tmp_path):
    out, log = tmp_path / "out", tmp_path / "driver.log"
    # Each file is a task, so that some are done and some are not when the worker dies.
    settings = {"spark.sql.files.maxPartitionBytes": "1m", "spark.executor.memory": "1g"}
    with cluster(tmp_path, 2, **settings) as spark, log.open("w") as errors:
        arguments = judging(folder / "several", out, "--master", spark.master)
        driver = subprocess.Popen(
            [sys.executable, "-m", *arguments], env=spark.environment, stdout=subprocess.PIPE, stderr=errors, text=True
        )
        until = time.monotonic() + 2 * ENOUGH
        while not list(out.glob("_temporary/*/task_*")):
            assert driver.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
            time.sleep(0.02)
        spark.kill_a_worker()
        told, _ = driver.communicate(timeout=2 * ENOUGH)
    assert "Lost executor" in log.read_text()
    assert driver.returncode == 0, log.read_text()
    assert (said(out), counted(told)) == here


def test_a_worker_with_another_guideline_judges_nobody():
    columns = pa.schema([("id", pa.string()), ("fever", pa.bool_())])
    work = Work(Job("patients", None, ()), columns, columns, "of last year")
    with pytest.raises(BadInput, match=f"{GUIDELINE.hash}.*of last year.*install the same pulsefirst everywhere"):
        next(judge_batches(work, None, iter([pa.RecordBatch.from_pylist([{"id": "1", "fever": True}], schema=columns)])))


# --- what is missing is said before anything begins -------------------------------------------------------------------


@pytest.fixture
def refusal(folder, tmp_path, monkeypatch, capsys):
    """What the command says, with exit code 2, and that it wrote nothing."""

    def refuse(*more: str, source: Path = folder / "patients.parquet") -> str:
        ran = run_cli(monkeypatch, capsys, *command(source, tmp_path / "out", *more)[1:])
        assert ran.code == 2
        assert not (tmp_path / "out").exists()
        return ran.err

    return refuse


def test_without_pyspark_it_says_what_to_install(refusal, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    assert "pip install 'pulsefirst[cohort,spark]'" in refusal()


def test_without_java_it_says_what_to_install(refusal, monkeypatch, tmp_path):
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert f"JAVA_HOME is {tmp_path}, and there is none: install one (on Debian: apt-get" in refusal()
    monkeypatch.delenv("JAVA_HOME")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "needs Java 17 or later, and there is none here: install one (on Debian: apt-get" in refusal()


@pytest.mark.parametrize(
    ("says", "message"),
    [
        ('openjdk version "11.0.26" 2025-01-21', "is Java 11: install one"),
        ('java version "1.8.0_431"', "is Java 8: install one"),
        ("a kettle", "does not say which Java it is"),
    ],
)
def test_an_older_java_is_told_by_its_version(refusal, monkeypatch, tmp_path, says, message):
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text(f"#!/bin/sh\necho '{says}' >&2\n")
    java.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert message in refusal()


def test_a_master_that_cannot_be_reached_is_named(refusal):
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    message = refusal("--master", f"spark://127.0.0.1:{port}")
    assert f"--master spark://127.0.0.1:{port} cannot be reached" in message
    assert "refused" in message.lower()
    assert "HOST:PORT" in refusal("--master", "spark://127.0.0.1")


def test_what_does_not_go_together_is_refused(refusal, tmp_path):
    assert "reads Parquet" in refusal(source=tmp_path / "patients.csv")
    assert "--master says where --engine spark runs" in refusal("--engine", "here", "--master", "spark://127.0.0.1:7077")
    assert "where there is no --master" in refusal("--cores", "2", "--master", "spark://127.0.0.1:7077")
