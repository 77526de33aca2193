"""What a file holds besides a case: an example around it, and names that moved since it was written."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

import pulsefirst
from conftest import GUIDELINE, ROOT
from pulsefirst.model.case import NOT_ASSESSED, CaseAct, Key
from pulsefirst.model.errors import CaseError, MalformedCase, UnknownName, WrongValue
from pulsefirst.model.legs import Leg
from pulsefirst.notation import case_from, file_of, read_case, read_file, tree_of_text
from pulsefirst.notation import read as reading
from pulsefirst.notation.aliases import ALIASES, Aliases, Moved, NameMoved
from unit.cli_runner import AT, run

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
EXAMPLE = """\
title: A cramp
story: It cramps.
at: "2026-03-02T21:40:00+01:00"
case: {age: 72, left: {cramp: yes}}
expect: {}
"""


# --- an example is a case file ------------------------------------------------------------------------------------------


def test_an_example_is_read_as_its_case_and_tells_its_time_of_assessment():
    found = read_file(EXAMPLE, GUIDELINE)
    assert found.case == read_case("{age: 72, left: {cramp: yes}}", GUIDELINE)
    assert found.at == datetime.fromisoformat("2026-03-02T21:40:00+01:00")
    assert found.notices == ()


def test_a_case_alone_states_no_time_of_assessment():
    assert read_file("age: 72", GUIDELINE).at is None


def test_an_example_needs_nothing_but_its_case():
    assert read_file("case: {age: 72}", GUIDELINE) == read_file("age: 72", GUIDELINE)
    assert read_case("case:", GUIDELINE) == read_case("", GUIDELINE)


def test_an_example_as_data_is_read_too():
    assert case_from({"title": "A cramp", "case": {"age": "72"}}, GUIDELINE) == read_case("age: 72", GUIDELINE)


@pytest.mark.parametrize(
    ("text", "kind", "complaint"),
    [
        ("case: {age: 72}\nage: 72", UnknownName, "f:2: an example has title, story, at, case, expect, not 'age'"),
        ("case: [age]", MalformedCase, "f:1: case holds 'finding: value'"),
        ("case: {agee: 72}", UnknownName, "f:1: there is no finding 'agee'"),
        ("at: noon\ncase: {}", WrongValue, "f:1: 'noon' is not a moment"),
        ("at: [noon]\ncase: {}", WrongValue, "f:1: at is one moment"),
        ("title: A cramp\nage: 72", UnknownName, "f:1: title is a part of an example, whose findings stand under case"),
    ],
)
def test_what_is_no_example_is_refused_with_its_place(text, kind, complaint):
    with pytest.raises(kind) as caught:
        read_file(text, GUIDELINE, name="f")
    assert str(caught.value).startswith(complaint)


@pytest.mark.parametrize("path", EXAMPLES[:3], ids=lambda path: path.stem)
def test_load_case_reads_an_example(path):
    assert pulsefirst.load_case(path) == read_file(path.read_bytes(), GUIDELINE).case


@pytest.fixture
def command(monkeypatch, capsys):
    return lambda *args, stdin="": run(monkeypatch, capsys, *args, stdin=stdin)


@pytest.mark.parametrize(
    "words",
    [
        ("assess",),
        ("causes",),
        ("score",),
        ("explain", "absent_pulses"),
        ("handover", "--as", "sbar"),
        ("interview",),
    ],
    ids=lambda words: words[0],
)
def test_every_command_on_a_case_reads_an_example(command, words):
    name, *rest = words
    code, out, err = command(name, EXAMPLES[0], *rest, stdin="q\n")
    assert (code, err) == (0, "")
    assert out


def test_an_example_is_assessed_at_its_own_time_unless_another_is_given(command):
    assert "Assessed 2026-03-02 21:40+01:00" in command("assess", EXAMPLES[0]).out
    assert "Assessed 2026-11-22 10:30+00:00" in command("assess", EXAMPLES[0], "--at", AT).out
    assert json.loads(command("causes", EXAMPLES[0], "--json").out)["at"] == "2026-03-02T21:40:00+01:00"


# --- names that moved ---------------------------------------------------------------------------------------------------

MOVED = Aliases(
    findings=(
        Moved("calf_cramp", to="cramp"),
        Moved("tingling", to="numbness"),
        Moved("tingling", answer="constant", to="numbness", says="new"),
        Moved("dorsalis_pedis", answer="not palpable", says="absent"),
        Moved("age", answer="not assessed", to="age", says="not assessed"),
        Moved("smokes", answer="yes", to="diabetes", says="no"),
    ),
    targets={"vessel_surgeon": "vascular_surgery"},
)


def read_of_old(text):
    return file_of(tree_of_text(text, "old.yaml"), GUIDELINE, MOVED)


@pytest.mark.parametrize(
    ("old", "today", "notice"),
    [
        ("left: {calf_cramp: yes}", "left: {cramp: yes}", "old.yaml:1: 'calf_cramp' is 'cramp' now, and was read so"),
        ("left: {tingling: none}", "left: {numbness: none}", "old.yaml:1: 'tingling' is 'numbness' now, and was read so"),
        (
            "left: {tingling: Constant}",
            "left: {numbness: new}",
            "old.yaml:1: 'tingling: Constant' is 'numbness: new' now, and was read so",
        ),
        (
            "left:\n  dorsalis_pedis: not-palpable",
            "left: {dorsalis_pedis: absent}",
            "old.yaml:2: 'dorsalis_pedis: not-palpable' is 'dorsalis_pedis: absent' now, and was read so",
        ),
        ("smokes: true", "diabetes: no", "old.yaml:1: 'smokes: true' is 'diabetes: no' now, and was read so"),
        (
            "done: [vessel_surgeon]",
            "done: [vascular_surgery]",
            "old.yaml:1: 'vessel_surgeon' is 'vascular_surgery' now, and was read so",
        ),
    ],
)
def test_an_old_name_is_read_by_the_one_of_today_and_told(old, today, notice):
    found = read_of_old(old)
    assert found.case == read_case(today, GUIDELINE)
    assert found.notices == (notice,)


def test_what_moved_is_told_once_with_its_first_place():
    found = read_of_old("left:\n  calf_cramp: yes\nright:\n  calf_cramp: yes")
    assert {Key("cramp", leg) for leg in Leg} <= found.case.facts.keys()
    assert found.notices == ("old.yaml:2: 'calf_cramp' is 'cramp' now, and was read so",)


def test_targets_of_a_leg_and_inside_an_example_moved_too():
    found = read_of_old("case: {right: {considering: [vessel_surgeon, lumbar_mri], calf_cramp: yes}}")
    assert found.case.considering == {CaseAct("vascular_surgery", Leg.RIGHT), CaseAct("lumbar_mri", Leg.RIGHT)}
    assert len(found.notices) == 2


def test_another_answer_of_the_same_finding_stays():
    found = read_of_old("smokes: no\nleft: {dorsalis_pedis: not assessed}")
    assert found.case.facts[Key("smokes", None)] is False
    assert found.case.facts[Key("dorsalis_pedis", Leg.LEFT)] is NOT_ASSESSED
    assert found.notices == ()


def test_an_old_and_a_new_name_side_by_side_are_one_finding_written_twice():
    with pytest.raises(MalformedCase, match="cramp of the left leg is written twice"):
        read_of_old("left: {cramp: yes, calf_cramp: no}")


def test_what_moved_is_no_error_and_is_told_on_standard_error(command, monkeypatch):
    monkeypatch.setattr(reading, "ALIASES", MOVED)
    code, out, err = command("assess", "-", stdin="left: {calf_cramp: yes}")
    assert code == 0
    assert "COULD BE" in out
    assert err == "standard input:1: 'calf_cramp' is 'cramp' now, and was read so\n"


def test_what_moved_is_a_warning_to_a_program(monkeypatch):
    monkeypatch.setattr(reading, "ALIASES", MOVED)
    with pytest.warns(NameMoved, match="case.left.calf_cramp: 'calf_cramp' is 'cramp' now"):
        case = pulsefirst.load_case({"left": {"calf_cramp": "yes"}})
    assert case == read_case("left: {cramp: yes}", GUIDELINE)


SPLIT = Aliases(
    findings=(
        Moved("smokes", answer="no", says="no", also=(("diabetes", "no"), ("hypertension", "no"))),
        Moved("sore_calf", to="cramp", filler=True),
    )
)


def test_an_answer_that_is_several_now_is_read_as_all_of_them_and_told():
    found = file_of(tree_of_text("smokes: no\nhypertension: yes", "old.yaml"), GUIDELINE, SPLIT)
    assert found.case == read_case("smokes: no\ndiabetes: no\nhypertension: yes", GUIDELINE)
    (notice,) = found.notices
    assert (
        notice == "old.yaml:1: 'smokes: no' is 'smokes: no' and 'diabetes: no' and 'hypertension: no' now, and was read so"
    )


def test_of_two_findings_that_are_one_now_the_own_answer_of_the_one_that_stayed_stands():
    found = file_of(tree_of_text("left: {sore_calf: yes, cramp: no}"), GUIDELINE, SPLIT)
    assert found.case == read_case("left: {cramp: no}", GUIDELINE)
    found = file_of(tree_of_text("left: {sore_calf: yes}"), GUIDELINE, SPLIT)
    assert found.case == read_case("left: {cramp: yes}", GUIDELINE)


def test_what_moved_moved_somewhere():
    with pytest.raises(ValueError, match="calf_cramp moved nowhere: write to=, says= or both"):
        Moved("calf_cramp", answer="yes")


def test_every_line_of_the_table_leads_to_a_name_of_today():
    for moved in ALIASES.findings:
        assert (moved.to or moved.finding) in GUIDELINE.findings, f"{moved} leads to no finding"
        assert moved.answer or moved.finding not in GUIDELINE.findings, f"{moved} hides a finding of today"
        if moved.says:
            entry = {moved.to or moved.finding: moved.says}
            legs = GUIDELINE.findings[moved.to or moved.finding].scope == "leg"
            case_from({"left": entry} if legs else entry, GUIDELINE)
    assert set(ALIASES.targets.values()) <= set(GUIDELINE.targets)
    assert not set(ALIASES.targets) & set(GUIDELINE.targets)


def test_a_calcium_called_severely_low_by_its_former_name_is_still_that():
    assert read_case("calcium_very_low: yes", GUIDELINE) == read_case("calcium_flag: severely low", GUIDELINE)
    assert read_case("calcium_very_low: no\ncalcium_flag: low", GUIDELINE) == read_case("calcium_flag: low", GUIDELINE)
    assert read_case("calcium_very_low: no", GUIDELINE) == read_case("calcium_flag: not assessed", GUIDELINE)


def test_a_name_that_never_was_is_still_refused():
    with pytest.raises(CaseError, match="there is no finding 'calf_cramp'"):
        read_case("left: {calf_cramp: yes}", GUIDELINE)
