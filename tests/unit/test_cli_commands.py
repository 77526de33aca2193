"""The other commands: explain, findings, readings, guideline, schema, trace; help, version and exit codes."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import GUIDELINE
from pulsefirst.interfaces.cli.terminal import Line, Style, Terminal, drawn, terminal
from unit.cli_runner import AT, run

ROOT = Path(__file__).parents[2]
COMMANDS = ("assess", "interview", "explain", "findings", "readings", "guideline", "trace", "schema")


@pytest.fixture
def pulsefirst(monkeypatch, capsys):
    return lambda *args, stdin="": run(monkeypatch, capsys, *args, stdin=stdin)


# --- help, version, exit codes ------------------------------------------------------------------------------------------


def test_help_names_every_command_and_the_exit_codes(pulsefirst) -> None:
    code, out, _ = pulsefirst("--help")
    assert code == 0
    assert all(command in out for command in COMMANDS)
    said = " ".join(out.split())
    assert all(words in said for words in ("0 done", "1 a check failed", "2 bad input", "130 interrupted"))
    for command in COMMANDS:
        assert pulsefirst(command, "--help").code == 0


def test_version_names_the_guideline_too(pulsefirst) -> None:
    out = pulsefirst("--version").out
    assert GUIDELINE.version in out
    assert GUIDELINE.hash[:12] in out


@pytest.mark.parametrize("args", [("nonsense",), ("assess", "--nonsense", "-"), ("explain", "-")])
def test_a_wrong_command_line_exits_with_two(pulsefirst, args) -> None:
    code, out, err = pulsefirst(*args)
    assert (code, out) == (2, "")
    assert "Traceback" not in err


def test_interrupted_exits_with_130() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    process = subprocess.Popen(
        [sys.executable, "-m", "pulsefirst", "interview"],
        env=environment,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Whoever runs the tests in the background has interrupts ignored, and a child would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while "Why" not in process.stdout.readline():
        pass
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in err


# --- explain ------------------------------------------------------------------------------------------------------------


def test_explain_replays_a_line(pulsefirst) -> None:
    case = "left: {dorsalis_pedis: absent, posterior_tibial: absent, numbness: yes, onset: 3 h}"
    code, out, _ = pulsefirst("explain", "-", "absent_pulses", "--leg", "left", "--at", AT, stdin=case)
    assert code == 0
    assert "RECOMMENDED" in out
    assert "- dorsalis pedis absent" in out
    assert "The rule: " in out
    assert "Nothing still unknown changes this" in out
    assert "had they been otherwise" in " ".join(out.split())
    assert "defect" not in out


def test_explain_says_what_would_settle_an_open_line_for_each_leg(pulsefirst) -> None:
    out = pulsefirst("explain", "-", "absent_pulses", stdin="{}").out
    assert out.count("UNDETERMINED") == 2
    assert "The fewest answers that would settle it" in out


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("absent_pulse",), "did you mean absent_pulses?"),
        (("absent_pulses", "--leg", "third"), "left or right"),
        (("cauda_equina_by_sphincter", "--leg", "left"), "of the patient"),
    ],
)
def test_explain_refuses_what_is_not_there(pulsefirst, args, says) -> None:
    code, out, err = pulsefirst("explain", "-", *args, stdin="{}")
    assert (code, out) == (2, "")
    assert says in err


# --- vocabulary ---------------------------------------------------------------------------------------------------------


def test_findings_lists_every_finding_with_what_may_be_written(pulsefirst) -> None:
    out = pulsefirst("findings").out
    assert all(f"- {name} (" in out for name in GUIDELINE.findings)
    assert "'present' or 'diminished' or 'absent' or 'uncertain'" in " ".join(out.split())
    assert "LOINC" in out


def test_findings_can_be_searched_by_name_and_synonym(pulsefirst) -> None:
    out = pulsefirst("findings", "tingling").out
    assert "- numbness" in out
    assert "- hba1c" not in out
    code, out, err = pulsefirst("findings", "nothing at all like it")
    assert (code, out) == (2, "")
    assert "no finding" in err


def test_findings_as_data(pulsefirst) -> None:
    data = {one["name"]: one for one in json.loads(pulsefirst("findings", "--json").out)}
    assert list(data) == list(GUIDELINE.findings)
    assert data["numbness"]["type"] == "coded"
    assert data["numbness"]["no"] == "none"
    assert data["ankle_brachial_index"]["type"] == "measured"
    assert data["onset"]["type"] == "since"
    assert data["cramp"] == {**data["cramp"], "type": "flag", "scope": "leg", "burden": "talk"}


def test_readings_is_a_sheet_to_sign(pulsefirst) -> None:
    out = pulsefirst("readings").out
    assert out.count("name, date: ____") == len(GUIDELINE.readings)
    rows = json.loads(pulsefirst("readings", "--json").out)
    assert [row["name"] for row in rows] == list(GUIDELINE.readings)
    assert all(row["assumed_by"] for row in rows)
    assert all(row["statements"] for row in rows)


def test_the_guideline_in_english_and_as_a_picture(pulsefirst, tmp_path) -> None:
    assert pulsefirst("guideline").out.startswith(f"# {GUIDELINE.title}")
    picture = tmp_path / "guideline.svg"
    assert pulsefirst("guideline", "--diagram", picture).code == 0
    assert picture.read_text(encoding="utf-8").lstrip().startswith("<")
    assert pulsefirst("guideline", "--diagram", tmp_path / "none" / "x.svg").code == 2


def test_the_schema_is_printed_as_it_is_shipped(pulsefirst) -> None:
    shipped = (ROOT / "src/pulsefirst/notation/plan.schema.json").read_text(encoding="utf-8")
    assert pulsefirst("schema").out == shipped


# --- trace --------------------------------------------------------------------------------------------------------------


def test_trace_without_cases_finds_gaps_and_exits_with_one(pulsefirst, tmp_path) -> None:
    code, out, _ = pulsefirst("trace", "--cases", tmp_path)
    assert code == 1
    assert "64 of 64 statements" in out
    assert "no case fires this" in " ".join(out.split())


def test_trace_as_data_names_readers_and_cases(pulsefirst) -> None:
    ran = pulsefirst("trace", "--json")
    data = json.loads(ran.out)
    assert [row["id"] for row in data["statements"]] == list(GUIDELINE.statements)
    assert any(reader["cases"] for row in data["statements"] for reader in row["readers"])
    assert ran.code == (1 if data["gaps"] else 0)


def test_trace_against_another_document_is_a_drift(pulsefirst, tmp_path) -> None:
    document = tmp_path / "document.md"
    document.write_text("- something else\n", encoding="utf-8")
    ran = pulsefirst("trace", "--json", "--source", document)
    assert ran.code == 1
    assert len(json.loads(ran.out)["drifts"]) > len(GUIDELINE.statements)


@pytest.mark.parametrize("args", [("--cases", "no/such/folder"), ("--source", "no/such/file")])
def test_trace_refuses_what_is_not_there(pulsefirst, args) -> None:
    code, out, err = pulsefirst("trace", *args)
    assert (code, out) == (2, "")
    assert args[1] in err


def test_trace_refuses_a_case_that_cannot_be_read(pulsefirst, tmp_path) -> None:
    (tmp_path / "bad.yaml").write_text("- case: one\n  knows: {nonsense: yes}\n", encoding="utf-8")
    code, _, err = pulsefirst("trace", "--cases", tmp_path)
    assert code == 2
    assert "bad.yaml:2" in err


# --- the terminal -------------------------------------------------------------------------------------------------------


class Screen(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("columns", "width"), [("40", 40), ("10", 24), ("300", 110)])
def test_a_terminal_is_as_wide_as_it_is(monkeypatch, columns, width) -> None:
    monkeypatch.setattr(sys, "stdout", Screen())
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert terminal() == Terminal(width, True)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("NO_COLOR", ""), ("TERM", "dumb")])
def test_color_can_be_refused(monkeypatch, name, value) -> None:
    monkeypatch.setattr(sys, "stdout", Screen())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    assert not terminal().color


def test_a_pipe_is_plain_and_eighty_wide(monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setenv("COLUMNS", "200")
    assert terminal() == Terminal(80, False)


def test_lines_are_wrapped_with_what_stands_before_them() -> None:
    text = drawn([Line("one two three four", Style.ALARM, first="- ", rest="  ")], Terminal(24, False))
    assert text == "- one two three four\n"
    assert drawn([Line("one two three four", first="- ", rest="  ")], Terminal(12, False)) == "- one two\n  three four\n"
    assert drawn([Line("x", Style.ALARM)], Terminal(12, True)) == "\x1b[1;31mx\x1b[0m\n"
