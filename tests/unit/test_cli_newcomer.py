"""The command line as a newcomer meets it: what one does first, finding by words, statements explained, errors that help."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.cli import IN_SHORT
from unit.cli_runner import run

EXAMPLE = Path(__file__).parents[2] / "examples" / "01-acute-embolus.yaml"


@pytest.fixture
def cli(monkeypatch, capsys):
    return lambda *args, stdin="": run(monkeypatch, capsys, *args, stdin=stdin)


def one_line(text: str) -> str:
    return " ".join(text.split())


# --- what one does first ------------------------------------------------------------------------------------------------


def test_alone_it_shows_the_three_things_one_does_first_and_the_last_of_them_runs(cli) -> None:
    code, out, err = cli()
    assert (code, err) == (0, "")
    commands = re.findall(r"^    (.+)$", out, re.MULTILINE)
    assert [command.partition("pulsefirst ")[2].split()[0] for command in commands] == ["serve", "interview", "assess"]
    case = re.search(r"echo '(.+)' \| pulsefirst assess -$", commands[2])
    assert case is not None
    assert "COULD BE  EMERGENCY" in cli("assess", "-", stdin=case[1]).out


def test_the_list_of_commands_cuts_no_line_off(cli) -> None:
    out = cli("--help").out
    assert "..." not in out.partition("Commands:")[2]
    for said in IN_SHORT.values():
        assert said in out


def test_every_command_has_a_help_that_says_what_it_gives(cli) -> None:
    for command in IN_SHORT:
        code, out, _ = cli(command.__name__, "--help")
        assert code == 0
        assert len(one_line(out).partition("  ")[0]) > 60


# --- finding by words ---------------------------------------------------------------------------------------------------


def test_find_says_what_it_is_and_where_it_leads(cli) -> None:
    code, out, err = cli("find", "blood", "thinner")
    assert (code, err) == (0, "")
    assert "QUESTIONS" in out
    assert "pulsefirst findings takes_anticoagulant" in out
    assert cli("findings", "takes_anticoagulant").code == 0


def test_find_as_json_has_what_the_text_has(cli) -> None:
    data = json.loads(cli("find", "apixiban", "--json").out)
    assert data["read_as"] == "apixaban"
    assert data["hits"][0] == {
        "kind": "question",
        "name": "takes_anticoagulant",
        "title": "takes an anticoagulant",
        "text": "Takes an anticoagulant?",
        "found_by": "apixaban",
        "see": [],
        "leads_to": "pulsefirst findings takes_anticoagulant",
    }


def test_what_is_not_covered_points_on(cli) -> None:
    out = one_line(cli("find", "shingles").out)
    assert "NOT COVERED HERE - shingles" in out
    assert "nearest to it here: Does the trouble run in a band of skin" in out


def test_nothing_found_is_bad_input_and_says_what_to_try(cli) -> None:
    code, out, err = cli("find", "xqzv")
    assert (code, out) == (2, "")
    assert "try another word" in err


def test_find_in_the_source_alone_says_so(cli) -> None:
    assert cli("find", "zoster", "--source-only").code == 2
    assert cli("find", "pulse", "--source-only").out.startswith("SOURCE ALONE")


# --- statements ---------------------------------------------------------------------------------------------------------


def test_a_statement_is_explained_by_what_read_it_and_how_that_came_out(cli) -> None:
    code, out, err = cli("explain", EXAMPLE, "A1")
    assert (code, err) == (0, "")
    assert out.startswith("A1: ")
    said = one_line(out)
    assert (
        "Recommended: - Call vascular surgery now: no foot pulses in a leg with symptoms (left leg) [absent_pulses]: "
        in said
    )
    assert "dorsalis pedis: absent" in said
    assert "for acute limb ischemia (left leg)" in said
    follow_up = re.search(r"pulsefirst explain CASE (\w+)", said)
    assert follow_up is not None
    assert cli("explain", EXAMPLE, follow_up[1]).code == 0


def test_every_statement_can_be_explained(cli) -> None:
    from pulsefirst.interfaces.cli.explain_statement import statement_lines
    from pulsefirst.interfaces.cli.files import read

    found = read(str(EXAMPLE))
    assert found.at is not None
    for name in GUIDELINE.statements:
        lines = [line.text for line in statement_lines(GUIDELINE, found.case, found.at, name)]
        assert len(lines) > 1, name


def test_a_statement_in_small_letters_and_with_a_leg(cli) -> None:
    assert cli("explain", EXAMPLE, "a1").out.startswith("A1: ")
    code, _, err = cli("explain", EXAMPLE, "A1", "--leg", "left")
    assert code == 2
    assert "leave --leg out" in err


# --- errors that help ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (("explain", EXAMPLE, "acute_limb_ischemia", "--leg", "left"), "acute_limb_ischemia"),
        (("explain", EXAMPLE, "heparin"), "heparin"),
        (("explain", EXAMPLE, "wells_deep_vein", "--leg", "left"), "wells_deep_vein"),
        (("causes", EXAMPLE, "--prior", "numbness=0.2"), "numbness"),
        (("score", EXAMPLE, "stroke"), "stroke"),
    ],
)
def test_no_error_suggests_the_name_that_was_given(cli, written, said) -> None:
    code, _, err = cli(*written)
    assert code == 2
    assert f"did you mean {said}?" not in err


@pytest.mark.parametrize(
    "case",
    [
        "{dorsalis_pedis: absent}",
        "{left: {age: 7}}",
        "{left: {smokes: yes}}",
        "{stated_acute_limb_ischemia: yes}",
        "{left: {heparin: yes}}",
        "{considering: [numbness]}",
        "{done: [acute_limb_ischemia]}",
        "{left: {left: {cramp: yes}}}",
        "{case: yes}",
    ],
)
def test_no_error_of_a_case_suggests_the_name_that_was_given(cli, case) -> None:
    code, _, err = cli("assess", "-", stdin=case)
    assert code == 2
    meant = re.search(r"did you mean '?(\w+)'?\?", err)
    assert meant is None or f"{meant[1]}:" not in case, err


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (("score", EXAMPLE, "wells"), "wells_deep_vein"),
        (("causes", EXAMPLE, "--prior", "dvt=0.2"), "deep_vein_thrombosis"),
        (("explain", EXAMPLE, "absent_pulse"), "absent_pulses"),
        (("explain", EXAMPLE, "sciatica"), "radiculopathy"),
    ],
)
def test_an_error_guesses_what_was_meant(cli, written, meant) -> None:
    code, _, err = cli(*written)
    assert code == 2
    assert f"did you mean {meant}?" in err


@pytest.mark.parametrize("command", ["assess", "causes", "score", "handover", "interview"])
def test_every_command_that_takes_a_case_takes_an_example(cli, command) -> None:
    code, out, err = cli(command, EXAMPLE)
    assert code == 0, err
    assert out


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+12:00"])
@pytest.mark.parametrize("command", ["assess", "causes", "interview"])
def test_a_moment_that_no_assessment_has_is_refused_in_words(cli, command, at) -> None:
    code, _, err = cli(command, EXAMPLE, "--at", at)
    assert code == 2
    assert "is no time of an assessment" in err


@pytest.mark.parametrize("timeout", ["nan", "-1", "0", "inf", "1e99"])
def test_a_time_limit_that_is_none_is_refused_before_anything_is_proved(cli, timeout) -> None:
    code, out, err = cli("prove", "--timeout", timeout)
    assert (code, out) == (2, "")
    assert "--timeout is a number of seconds" in err
