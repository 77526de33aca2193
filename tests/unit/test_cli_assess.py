"""`pulsefirst assess`: what goes in, what comes out, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from unit.cli_runner import AT, run

EMERGENCY = "left: {dorsalis_pedis: absent, posterior_tibial: absent, numbness: yes, onset: 3 h}\n"
BAD = "left: {dorsalis_pedi: absent}\n"
SOURCE = str(Path(__file__).parents[2] / "src")


@pytest.fixture
def pulsefirst(monkeypatch, capsys):
    return lambda *args, stdin="": run(monkeypatch, capsys, *args, stdin=stdin)


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in {"emergency.yaml": EMERGENCY, "nothing.json": "{}", "bad.yaml": BAD}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


# --- text ---------------------------------------------------------------------------------------------------------------


def test_an_emergency_is_not_an_error_and_says_whom_to_call_by_when(pulsefirst, files) -> None:
    code, out, err = pulsefirst("assess", "emergency.yaml", "--at", AT)
    assert (code, err) == (0, "")
    first, second, third, *_ = out.splitlines()
    assert "NOW" in first
    assert "EMERGENCY" in first
    assert "vascular surgery (left leg), by 2026-11-22 10:30+00:00" in second
    assert "settled" in third
    assert "left leg, 3.0 h" in out
    assert out.index("Emergency: now") < out.index("Once the emergency is dealt with") < out.index("Causes")


def test_acts_of_one_target_and_leg_are_one_line_with_all_reasons(pulsefirst, files) -> None:
    out = pulsefirst("assess", "emergency.yaml", "--at", AT).out
    section = out[out.index("Emergency: now") : out.index("Once the emergency")]
    assert section.count("Call vascular surgery now") == 1
    assert "pulses absent in a leg with symptoms; reduced" in " ".join(section.split())
    assert "· source]" in section


def test_nothing_known_is_not_reassuring(pulsefirst, files) -> None:
    out = pulsefirst("assess", "nothing.json").out
    assert "nothing is demanded by what is known so far" in out
    assert "not settled" in out
    assert "ASK NEXT" in out
    assert "routine" not in out.lower()


def test_every_line_fits_eighty_columns_when_piped(pulsefirst, files) -> None:
    out = pulsefirst("assess", "emergency.yaml", "--all").out
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_a_conflict_comes_first(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", stdin="left: {dorsalis_pedis: present, dorsalis_pedis_doppler: silent}").out
    assert out.startswith("CONFLICT (left leg)")
    assert "Set aside: dorsalis pedis" in " ".join(out.split())


def test_out_of_scope_is_said_before_the_headline(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", stdin="age: 6").out
    assert out.startswith("Outside this pathway")


def test_what_is_withheld_keeps_its_reason_and_what_could_not_be_assessed_is_said(pulsefirst, files) -> None:
    claudication = (
        "left: {dorsalis_pedis: absent, posterior_tibial: absent, pain: yes, comes_with_walking: yes, "
        "gone_within_10_minutes_of_rest: yes, onset: 90 days}\nsaddle_numbness: not assessed"
    )
    out = " ".join(pulsefirst("assess", "-", stdin=claudication).out.split())
    assert "Withheld by: Refer to a vascular specialist" in out
    assert "Could not be assessed, and never counts as normal" in out


def test_all_shows_what_does_not_apply(pulsefirst, files) -> None:
    short, full = (pulsefirst("assess", "emergency.yaml", *more).out for more in ((), ("--all",)))
    assert "Not applicable" not in short
    assert "not applicable (--all shows them)" in " ".join(short.split())
    assert "Not applicable" in full


def test_findings_older_than_a_day_are_marked(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", "--at", AT, stdin="recorded_at: 2026-11-20T10:00:00+00:00").out
    assert "older than a day" in out


def test_the_limits_end_the_plan(pulsefirst, files) -> None:
    out = pulsefirst("assess", "nothing.json").out
    assert "A clinician decides." in " ".join(out[out.index("Limits") :].split())


# --- several files, bad files -------------------------------------------------------------------------------------------


def test_a_bad_file_is_reported_and_the_others_still_print(pulsefirst, files) -> None:
    code, out, err = pulsefirst("assess", "bad.yaml", "emergency.yaml", "missing.yaml", "nothing.json")
    assert code == 2
    assert "bad.yaml:1" in err
    assert "did you mean 'dorsalis_pedis'?" in err
    assert "missing.yaml: No such file" in err
    assert out.index("=== emergency.yaml ===") < out.index("=== nothing.json ===")
    assert "Traceback" not in err


@pytest.mark.parametrize("args", [("nothing.json", "--at", "yesterday"), ("nothing.json", "--at", "2026-01-02T03:04"), ()])
def test_bad_input_exits_with_two(pulsefirst, files, args) -> None:
    code, out, err = pulsefirst("assess", *args)
    assert (code, out) == (2, "")
    assert err


# --- json ---------------------------------------------------------------------------------------------------------------


def test_one_plan_is_one_object(pulsefirst, files) -> None:
    data = json.loads(pulsefirst("assess", "--json", "emergency.yaml", "--at", AT).out)
    assert data["triage"]["level"] == "emergency"
    assert data["at"] == AT


def test_several_plans_are_lines_and_a_bad_one_is_a_line_too(pulsefirst, files) -> None:
    code, out, err = pulsefirst("assess", "--json", "nothing.json", "bad.yaml", "emergency.yaml")
    assert code == 2
    first, second, third = map(json.loads, out.splitlines())
    assert "level" not in first["triage"]
    assert second["file"] == "bad.yaml"
    assert second["error"] in err
    assert third["triage"]["level"] == "emergency"


# --- as a process -------------------------------------------------------------------------------------------------------


def started(*args, **more):
    environment = {**os.environ, "PYTHONPATH": SOURCE}
    return subprocess.Popen([sys.executable, "-m", "pulsefirst", *args], env=environment, text=True, **more)


def test_a_reader_that_goes_away_ends_it_in_silence(files) -> None:
    process = started("assess", *["emergency.yaml"] * 5, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(30) == 0
    assert process.stderr.read() == ""
    process.stderr.close()


def test_assessing_loads_nothing_that_it_does_not_need() -> None:
    code = "import sys; from pulsefirst.interfaces.cli import main\ntry:\n    main()\nexcept SystemExit: pass\nprint(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": SOURCE}
    command = [sys.executable, "-c", code, "assess", "-"]
    done = subprocess.run(command, input="{}", capture_output=True, text=True, env=environment, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    unwanted = {
        "rich",
        "pint",
        "json",
        "pulsefirst.checks.cases",
        "pulsefirst.engine.interview",
        "pulsefirst.engine.explain",
    }
    assert "pulsefirst.engine.apply" in loaded
    assert not loaded & unwanted
