"""The other commands: explain, findings, readings, guideline, schema, trace; help, version and exit codes."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from datetime import datetime

import pytest

from conftest import GUIDELINE, ROOT, SOURCE_ONLY
from pulsefirst.backends.diagram.looks import VIOLET
from pulsefirst.backends.words import moment_in_words, of_legs
from pulsefirst.interfaces.cli.files import fired_in, vignettes_in
from pulsefirst.interfaces.cli.terminal import Line, Style, Terminal, draw, terminal
from pulsefirst.model.legs import Leg
from unit.cli_runner import AT

COMMANDS = ("assess", "interview", "explain", "findings", "readings", "guideline", "trace", "schema")


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
    assert "- dorsalis pedis: absent" in out
    assert "The rule: " in out
    assert (
        "Only this could still come to withhold it: Look elsewhere for the cause: the flow of this leg is proven"
        in " ".join(out.split())
    )
    assert "had they been otherwise" in " ".join(out.split())
    assert "defect" not in out


def test_explain_says_what_would_settle_an_open_line_for_each_leg(pulsefirst) -> None:
    out = pulsefirst("explain", "-", "absent_pulses", stdin="{}").out
    assert out.count("UNDETERMINED") == 2
    assert "The fewest answers that would settle it" in out


def test_explain_of_a_rule_says_from_where_it_is_in_words(pulsefirst) -> None:
    source = pulsefirst("explain", "-", "absent_pulses", "--leg", "left", stdin="{}").out
    assert "from the source (A1 A5 F1)" in source
    torn = "sudden_trunk_pain: yes"
    beyond = " ".join(pulsefirst("explain", "-", "aortic_emergency_call", stdin=torn).out.split())
    assert "from beyond the source: the source does not say this" in beyond
    assert "It stands on: cited 1 2, secondary source 3 4" in beyond
    assert "(verified in the primary text) http" in beyond
    assert "(secondary source) https://" in beyond
    assert "Statements:" not in beyond


def test_explain_of_a_medicine_tells_each_reason_and_remark_with_its_citation(pulsefirst) -> None:
    case = "age: 70\nstated_diabetic_neuropathy: yes\npainful_neuropathy: yes"
    out = " ".join(pulsefirst("explain", "-", "neuropathy_duloxetine", stdin=case).out.split())
    held, rest = out[out.index("Reasons that hold:") :].split("Reasons that are not ruled out yet:")
    assert "65 years or more" in held
    assert "[secondary source 1, in part unverified]" in held
    assert "Needs: takes an MAO inhibitor. [secondary source 2 3]" in rest
    assert "Needs: chronic liver disease, alcohol excess. [cited 4, secondary source 3]" in rest
    assert "No dose is shown: needs" in rest
    assert "(duloxetine_sixty) [secondary source 13]" in rest[rest.index("Remarks beyond the source:") :]
    assert "Nothing still unknown changes this, until it is done." in rest
    assert rest.count("https://") + rest.count("http://") > 5


def test_explain_says_from_where_the_rule_is_that_withholds(pulsefirst) -> None:
    case = "stated_nocturnal_cramp: yes\ncramps_refractory: yes"
    out = " ".join(pulsefirst("explain", "-", "consider_quinine", stdin=case).out.split())
    assert "WITHHELD" in out
    assert "(stop_quinine, from beyond the source: the source does not say this)" in out


def test_explain_of_a_cause_says_where_it_stands_and_by_what(pulsefirst) -> None:
    out = " ".join(pulsefirst("explain", "-", "stroke", stdin="face_droop: yes").out.split())
    assert out.startswith("stroke or TIA: SUPPORTED - For: facial droop: new or changed (strong).")
    assert "from beyond the source" in out
    out = " ".join(pulsefirst("explain", "-", "peripheral_artery_disease", stdin="{}").out.split())
    assert out.startswith("peripheral artery disease (left leg): POSSIBLE peripheral artery disease (right leg): POSSIBLE")
    assert "from the source (C3)" in out


@pytest.mark.parametrize(
    "kind", ["arguments", "remarks", "dose_tables", "instruments", "territories", "likelihoods", "hypotheses"]
)
def test_explain_tells_every_kind_of_content_with_what_it_stands_on(pulsefirst, kind) -> None:
    name, content = next(item for item in getattr(GUIDELINE, kind).items() if getattr(item[1], "reads", ()) == ())
    code, out, _ = pulsefirst("explain", "-", name, stdin="{}")
    assert code == 0
    assert f"{name}, from beyond the source" in " ".join(out.split())
    assert "Beyond the source, cited" in out or "unverified" in out
    for citation in getattr(content, "cites", ()):
        assert " ".join(citation.title.split()) in " ".join(out.split()) or not citation.address


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("no_such_thing_at_all",), "there is no rule 'no_such_thing_at_all', and nothing else by that name"),
        (("stroke", "--leg", "left"), "stroke is not a rule that is judged per leg"),
        (("stroke_by_face_arm_speech", "--source-only"), "there is no rule"),
        (("absent_pulse",), "did you mean absent_pulses?"),
        (("absent_pulses", "--leg", "third"), "left or right"),
        (("cauda_equina_by_sphincter", "--leg", "left"), "for the patient"),
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
    assert out.count("name, date: ____") == len(GUIDELINE.interpretations)
    rows = json.loads(pulsefirst("readings", "--json").out)
    assert [row["name"] for row in rows] == list(GUIDELINE.interpretations)
    assert {row["provenance"] for row in rows} == {"source", "supplement"}
    for row in rows:
        assert bool(row["statements"]) is (row["provenance"] == "source"), row["name"]
        assert bool(row["cites"]) is (row["provenance"] == "supplement"), row["name"]
    assert out.count("· source]") == sum(row["provenance"] == "source" for row in rows)
    assert out.index("· source]") < out.index("\nBeyond the source\n") < out.index("[beyond the source")


def test_the_readings_of_the_source_alone_are_those_of_the_source(pulsefirst) -> None:
    out = pulsefirst("readings", "--source-only").out
    assert out.startswith("SOURCE ALONE")
    assert "beyond the source" not in out.lower()
    data = json.loads(pulsefirst("readings", "--source-only", "--json").out)
    assert data["banner"] == SOURCE_ONLY.banner
    assert [row["name"] for row in data["readings"]] == list(SOURCE_ONLY.interpretations)
    assert all(row["statements"] and not row["cites"] for row in data["readings"])


def test_the_guideline_in_english_and_as_a_picture(pulsefirst, tmp_path) -> None:
    assert pulsefirst("guideline").out.startswith(f"# {GUIDELINE.title}")
    picture = tmp_path / "guideline.svg"
    assert pulsefirst("guideline", "--diagram", picture).code == 0
    assert picture.read_text(encoding="utf-8").lstrip().startswith("<")
    assert pulsefirst("guideline", "--diagram", tmp_path / "none" / "x.svg").code == 2


def test_the_guideline_of_the_source_alone_begins_with_what_it_leaves_out(pulsefirst, tmp_path) -> None:
    out = pulsefirst("guideline", "--source-only").out
    assert out.startswith(f"{SOURCE_ONLY.banner}\n\n# {SOURCE_ONLY.title}")
    assert "## Beyond the source" not in out
    picture = tmp_path / "source.svg"
    assert pulsefirst("guideline", "--source-only", "--diagram", picture).code == 0
    drawn = picture.read_text(encoding="utf-8")
    assert "SOURCE ALONE" in drawn
    assert VIOLET not in drawn


def test_the_schema_is_printed_as_it_is_shipped(pulsefirst) -> None:
    shipped = (ROOT / "src/pulsefirst/notation/plan.schema.json").read_text(encoding="utf-8")
    assert pulsefirst("schema").out == shipped


# --- prove --------------------------------------------------------------------------------------------------------------


def test_the_proofs_of_the_source_alone_say_so(pulsefirst) -> None:
    code, out, _ = pulsefirst("prove", "S8", "S13", "--source-only")
    assert code == 0
    assert out.startswith("SOURCE ALONE")
    assert "2 of 2 properties hold" in out
    data = json.loads(pulsefirst("prove", "S13", "--source-only", "--json").out)
    assert data["banner"] == SOURCE_ONLY.banner
    assert [one["id"] for one in data["properties"]] == ["S13"]
    assert [one["id"] for one in json.loads(pulsefirst("prove", "S13", "--json").out)] == ["S13"]


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
    (tmp_path / "none").mkdir()
    ran = pulsefirst("trace", "--json", "--source", document, "--cases", tmp_path / "none")
    assert ran.code == 1
    assert len(json.loads(ran.out)["drifts"]) > len(GUIDELINE.statements)


@pytest.mark.parametrize("args", [("--cases", "no/such/folder"), ("--source", "no/such/file")])
def test_trace_refuses_what_is_not_there(pulsefirst, args) -> None:
    code, out, err = pulsefirst("trace", *args)
    assert (code, out) == (2, "")
    assert args[1] in err


def test_trace_holds_the_cases_of_the_source_against_the_source_alone(pulsefirst, tmp_path) -> None:
    for folder in ("source", "beyond"):
        (tmp_path / folder).mkdir()
    (tmp_path / "source" / "a.yaml").write_text(
        "- case: one\n  knows: {face_droop: yes, saddle_numbness: yes}\n", encoding="utf-8"
    )
    (tmp_path / "beyond" / "b.yaml").write_text("- case: two\n  knows: {face_droop: yes}\n", encoding="utf-8")
    cases = vignettes_in(str(tmp_path))
    assert [[one.name for one in several] for several in cases] == [["one"], ["two"]]
    fired = fired_in(cases)
    assert fired["stroke_by_face_arm_speech"] == ("two",)
    assert fired["cauda_equina_by_sphincter"] == ("one",)
    assert set(fired) >= set(GUIDELINE.recommendations)
    (tmp_path / "source" / "c.yaml").write_text(
        "- case: three\n  knows: {face_droop: yes}\n  plan: {stroke_by_face_arm_speech: recommended}\n", encoding="utf-8"
    )
    code, _, err = pulsefirst("trace", "--cases", tmp_path)
    assert code == 2
    assert "source/c.yaml:3" in err


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


def test_a_line_of_one_row_is_cut_and_an_address_is_never_broken() -> None:
    cut = Line("one two three four five", first="- ", rest="  ", one_row=True)
    assert draw([cut], Terminal(16, False)) == "- one two …\n"
    assert draw([cut], Terminal(80, False)) == "- one two three four five\n"
    address = "https://example.org/" + "a-b/" * 20
    assert draw([Line(address, first="   ", whole=True)], Terminal(24, False)) == f"   {address}\n"


@pytest.mark.parametrize("legs", [(Leg.LEFT,), (Leg.RIGHT,), tuple(Leg)])
def test_a_leg_in_brackets_and_a_moment_are_never_broken(legs) -> None:
    moment = moment_in_words(datetime.fromisoformat(AT))
    for kept in (of_legs(legs).strip(), moment):
        for width in range(30, 60):
            text = draw([Line(f"one two three four {kept}, five six seven eight nine {kept}.")], Terminal(width, False))
            assert text.count(kept) == 2
            assert " ".join(text.split()) == f"one two three four {kept}, five six seven eight nine {kept}."


def test_lines_are_wrapped_with_what_stands_before_them() -> None:
    text = draw([Line("one two three four", Style.ALARM, first="- ", rest="  ")], Terminal(24, False))
    assert text == "- one two three four\n"
    assert draw([Line("one two three four", first="- ", rest="  ")], Terminal(12, False)) == "- one two\n  three four\n"
    assert draw([Line("x", Style.ALARM)], Terminal(12, True)) == "\x1b[1;31mx\x1b[0m\n"
