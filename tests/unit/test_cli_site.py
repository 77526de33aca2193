"""Commands that take a site file: a rule that is switched off there is off in all of them, and what is refused ends each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import ROOT

STROKE_CALL = "stroke_by_sudden_leg_deficit"
SAID = "{reason: The stroke team sees all of them, by: medical director, on: 2026-03-05}"


@pytest.fixture
def here_yaml(tmp_path: Path) -> Path:
    file = tmp_path / "here.yaml"
    file.write_text(f"switched_off: {{{STROKE_CALL}: {SAID}}}", encoding="utf-8")
    return file


def test_commands_that_take_a_site_file_go_by_it_and_the_others_do_not(pulsefirst, here_yaml) -> None:
    case = ROOT / "examples" / "22-monoparesis.yaml"
    for command in (
        ("assess", case),
        ("handover", case, "--as", "sbar"),
        ("causes", case),
        ("causes", case, "--if-confirmed", "stroke"),
        ("explain", case, "absent_pulses"),
        ("interview", case),
    ):
        at_the_site, anywhere = (
            " ".join(pulsefirst(*command, *more, stdin="q\n").out.split()) for more in (("--site", here_yaml), ())
        )
        assert "Switched off here: Make the stroke call now" in at_the_site
        assert "Switched off here" not in anywhere


def test_the_order_of_causes_and_the_reasons_stand_beside_the_plan_of_this_place(pulsefirst, here_yaml) -> None:
    case = ROOT / "examples" / "22-monoparesis.yaml"
    for command in (("causes",), ("interview",)):
        here, anywhere = (pulsefirst(*command, case, *more, stdin="q\n").out for more in (("--site", here_yaml), ()))
        assert "EMERGENCY" in anywhere
        assert "EMERGENCY" not in here
    data = json.loads(pulsefirst("causes", case, "--json", "--site", here_yaml).out)
    assert data["guideline"]["hash"] != json.loads(pulsefirst("causes", case, "--json").out)["guideline"]["hash"]
    said = (
        "stroke_by_sudden_leg_deficit is switched off here: The stroke team sees all of them (medical director, 2026-03-05)"
    )
    for more in ((), ("--json",)):
        code, out, err = pulsefirst("explain", case, STROKE_CALL, "--site", here_yaml, *more)
        assert (code, out) == (2, "")
        assert said in " ".join(err.split())


@pytest.mark.parametrize(
    "command", [("assess", "-"), ("causes", "-"), ("explain", "-", "absent_pulses"), ("interview",), ("serve",), ("mcp",)]
)
def test_a_site_file_that_switches_a_red_flag_off_ends_the_command(pulsefirst, tmp_path, command) -> None:
    file = tmp_path / "here.yaml"
    file.write_text(f"switched_off: {{absent_pulses: {SAID}}}", encoding="utf-8")
    code, out, err = pulsefirst(*command, "--site", file, stdin="{}")
    assert (code, out) == (2, "")
    assert "absent_pulses cannot be switched off: it is a red flag of the source" in " ".join(err.split())


def test_a_day_that_is_still_to_come_ends_the_command(pulsefirst, tmp_path) -> None:
    file = tmp_path / "here.yaml"
    file.write_text(f"switched_off: {{{STROKE_CALL}: {{reason: a, by: b, on: 9999-12-31}}}}", encoding="utf-8")
    code, out, err = pulsefirst("assess", "-", "--site", file, stdin="{}")
    assert (code, out) == (2, "")
    assert "on is a day that has come" in " ".join(err.split())
