"""`pulsefirst assess`: what goes in, what comes out, and with which exit code."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pulsefirst import guideline
from unit.cli_runner import AT

WHOLE = guideline()
BANNER = guideline(source_only=True).banner


def squeezed_bar(text: str) -> str:
    """The bar on one line."""
    return "".join(line.removeprefix("┃ ") for line in text.partition("\n\n")[0].splitlines())


EMERGENCY = "left: {dorsalis_pedis: absent, posterior_tibial: absent, numbness: yes, onset: 3 h}\n"
BAD = "left: {dorsalis_pedi: absent}\n"
SOURCE = str(Path(__file__).parents[2] / "src")


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
    assert "Call vascular surgery now (left leg)" in second
    assert "CLOCK" in third
    assert "left leg, 3" in out
    assert "settled" not in out
    assert out.index("\nNow\n") < out.index("\nMeanwhile\n") < out.index("Once the emergency is dealt with: ")
    assert "further lines (--everything shows them)" in squeezed(out)
    assert "Causes" not in out


def test_everything_unfolds_what_waits_for_the_end_of_the_emergency(pulsefirst, files) -> None:
    short, whole = (pulsefirst("assess", "emergency.yaml", "--at", AT, *more).out for more in ((), ("--everything",)))
    assert "Thyroid" not in short
    assert "Thyroid" in whole
    assert whole.index("Once the emergency is dealt with") < whole.index("Thyroid")
    assert "Causes" in whole


def test_acts_of_one_target_and_leg_are_one_line_with_all_reasons(pulsefirst, files) -> None:
    out = pulsefirst("assess", "emergency.yaml", "--at", AT).out
    section = out[out.index("\nNow\n") : out.index("\nMeanwhile\n")]
    assert section.count("Call vascular surgery now: no foot pulses in a leg with symptoms; reduced") == 1
    assert "· source]" in section


def test_nothing_known_is_not_reassuring(pulsefirst, files) -> None:
    out = pulsefirst("assess", "nothing.json").out
    assert "nothing is demanded by what is known so far" in out
    assert "COULD BE  EMERGENCY; examine first: dorsalis pedis" in squeezed_bar(out)
    assert "settled" not in out
    assert "ASK NEXT" in out
    # What others called their papers is theirs.
    assert "routine" not in out[: out.index("Beyond the source, cited")].lower()


def test_every_line_but_a_lone_address_fits_eighty_columns_when_piped(pulsefirst, files) -> None:
    out = pulsefirst("assess", "emergency.yaml", "--everything").out
    assert [line for line in out.splitlines() if len(line) > 80 and not line.strip().startswith("http")] == []
    assert not any(" " in line.strip() for line in out.splitlines() if "://" in line)
    assert "\x1b" not in out


def test_a_conflict_comes_first(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", stdin="left: {dorsalis_pedis: present, dorsalis_pedis_doppler: silent}").out
    assert out.startswith("CONFLICT (left leg)")
    assert "Set aside: dorsalis pedis" in " ".join(out.split())


def test_out_of_scope_is_said_before_the_headline(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", stdin="age: 6").out
    assert out.startswith("Outside this pathway")


def test_whoever_is_under_16_is_out_of_scope_beyond_the_source_which_speaks_of_adolescents(pulsefirst, files) -> None:
    assert pulsefirst("assess", "-", stdin="age: 15").out.startswith("Outside this pathway")
    assert not pulsefirst("assess", "-", stdin="age: 16").out.startswith("Outside")
    assert "Outside this pathway" not in pulsefirst("assess", "-", "--source-only", stdin="age: 15").out


def test_what_is_withheld_keeps_its_reason_and_what_could_not_be_assessed_is_said(pulsefirst, files) -> None:
    claudication = (
        "left: {dorsalis_pedis: absent, posterior_tibial: absent, pain: yes, comes_with_walking: yes, "
        "gone_within_10_minutes_of_rest: yes, onset: 90 days, worse_within_14_days: no}\nsaddle_numbness: not assessed"
    )
    out = " ".join(pulsefirst("assess", "-", stdin=claudication).out.split())
    assert "Withheld by: Refer to a vascular specialist" in out
    assert "Could not be assessed, and never counts as normal" in out


def test_all_shows_what_does_not_apply(pulsefirst, files) -> None:
    short, full = (pulsefirst("assess", "emergency.yaml", *more).out for more in ((), ("--everything",)))
    assert "Not applicable" not in short
    assert "(--everything shows them)" in " ".join(short.split())
    assert "Not applicable" in full


def test_findings_older_than_a_day_are_marked(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", "--at", AT, stdin="recorded_at: 2026-11-20T10:00:00+00:00").out
    assert "older than a day" in out


def test_the_limits_end_the_plan(pulsefirst, files) -> None:
    out = pulsefirst("assess", "nothing.json").out
    assert "A prompt only: the clinician decides." in " ".join(out[out.index("Limits") :].split())


# --- where each line comes from -----------------------------------------------------------------------------------------

STROKE = "left: {dorsalis_pedis: absent, posterior_tibial: absent, numbness: yes}\nface_droop: yes\n"
NEUROPATHY = "age: 70\nstated_diabetic_neuropathy: yes\npainful_neuropathy: yes\n"
KIDNEYS = "creatinine: 1.0 mg/dL\nbody_weight: 80 kg\nsex: male\non_dialysis: no\n"


def squeezed(text: str) -> str:
    return " ".join(text.split())


def section(out: str, title: str) -> str:
    """The lines under a heading."""
    lines = out.splitlines()
    at = lines.index(title)
    rest = lines[at + 1 :]
    return "\n".join(rest[: rest.index("") if "" in rest else None])


def test_a_line_says_whether_it_is_of_the_source_and_what_it_stands_on(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", "--at", AT, stdin=STROKE).out
    now = squeezed(section(out, "Now"))
    assert "A1 A5 F1" in now
    assert "· source]" in now
    assert "[beyond the source, secondary source 1 2]" in now
    first = squeezed(section(out, "Beyond the source, cited")).partition(" 2. ")[0]
    assert "(secondary source) http" in first


LISTS = ("Could not be assessed, and never counts as normal", "Not measured and not called for")
"""Lists of findings: what was not done comes from no guideline."""


@pytest.mark.parametrize("case", [STROKE, NEUROPATHY, "{}", "saddle_numbness: not assessed"])
def test_every_item_of_a_plan_says_where_it_comes_from(pulsefirst, files, case) -> None:
    out = pulsefirst("assess", "-", "--everything", stdin=case).out
    body = out[out.index("\n\n") : out.index("\nLimits\n")]
    for title in LISTS:
        if title in body:
            body = body.replace(section(out, title), "")
    items = [squeezed(one) for one in re.split(r"\n *- ", body)[1:]]
    assert len(items) > 100
    marked = re.compile(r"· source\]|beyond the source|\[(cited|secondary source) \d|\[unverified\]|note \d", re.IGNORECASE)
    assert [one for one in items if not marked.search(one) and not one.startswith("no argument either way yet: ")] == []


def test_each_number_is_told_once_with_its_status_and_address(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", stdin=NEUROPATHY).out
    told = section(out, "Beyond the source, cited").splitlines()
    heads = [line for line in told if re.match(r" *\d+\. ", line)]
    assert [line.split(".")[0].strip() for line in heads] == [str(number + 1) for number in range(len(heads))]
    assert sum("://" in line for line in told) == len(heads)
    listed = squeezed(" ".join(told))
    assert listed.count("(verified in the primary text)") + listed.count("(secondary source)") == len(heads)


def test_what_is_unverified_says_so_at_the_line(pulsefirst, files) -> None:
    out = squeezed(pulsefirst("assess", "-", stdin="left: {weakness: yes}\nlhermitte: yes\n").out)
    assert "Neurology today" in out
    assert "[beyond the source, unverified]" in out


def test_the_headline_says_whether_only_the_supplement_calls(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", "--at", AT, stdin=STROKE).out
    headline = out[: out.index("\n\n")]
    assert "Call stroke service now [beyond the source]" in headline
    assert "Call vascular surgery now (left leg)\n" in headline


def test_one_service_called_from_both_sides_is_one_call_and_two_lines(pulsefirst, files) -> None:
    both = "left: {dorsalis_pedis: absent, posterior_tibial: absent, numbness: yes, leg_swelling: yes, leg_blue: yes}"
    out = pulsefirst("assess", "-", "--at", AT, stdin=both).out
    assert out[: out.index("\n\n")].count("vascular surgery now (left leg)") == 1
    now = section(out, "Now")
    assert now.count("- Call vascular surgery now") == 2
    assert "source and supplement" not in out


def test_a_question_for_a_rule_beyond_the_source_says_so(pulsefirst, files) -> None:
    known = "both: {dorsalis_pedis: present, posterior_tibial: present}"
    screened = "saddle_numbness: no\nbladder_change: no\nurinary_retention: no\nbowel_change: no\nsexual_change: no"
    legs = (
        "both: {dorsalis_pedis: present, posterior_tibial: present, numbness: no, sensory_loss: no, weakness: no, rest_pain: no, "
        "pallor: no, coolness: no, leg_blue: no, wound: no, gangrene: no, pain: no, cramp: no, comes_with_walking: no}"
    )
    assert "[beyond the source]" not in squeezed(pulsefirst("assess", "-", stdin=known).out.partition("\n\n")[0])
    assert "[beyond the source]" in squeezed(pulsefirst("assess", "-", stdin=f"{legs}\n{screened}").out.partition("\n\n")[0])


# --- remarks and doses --------------------------------------------------------------------------------------------------


def test_a_remark_stands_below_its_line_in_full_and_is_cited(pulsefirst, files) -> None:
    treat = squeezed(section(pulsefirst("assess", "-", stdin=NEUROPATHY).out, "Treat and advise"))
    assert "Beyond the source: The label finds no added benefit above 60 mg a day and clearly worse tolerance" in treat
    assert "note 1" not in treat
    assert "…" not in treat


def test_under_an_emergency_a_remark_is_one_row_and_is_said_in_full_after_the_limits(pulsefirst, files) -> None:
    out = pulsefirst("assess", "emergency.yaml", "--at", AT).out
    plan, notes = out.split("\nBeyond the source, the notes in full\n")
    rows = [line for line in plan.splitlines() if "note " in line or "notes " in line]
    assert any(line.lstrip().startswith("Beyond the source, note 1: ") for line in rows)
    assert all(len(line) <= 80 for line in rows)
    assert plan.index("\nNow\n") < plan.index("note 1") < plan.index("A prompt only")
    assert notes.lstrip().startswith("1. ")
    assert "…" not in notes


def test_under_an_emergency_a_remark_that_is_there_because_of_this_case_is_said_in_full(pulsefirst, files) -> None:
    torn = (
        "sudden_trunk_pain: yes\n"
        "right: {dorsalis_pedis: absent, posterior_tibial: absent, weakness: yes, pallor: yes, onset: 3 h}"
    )
    now = section(pulsefirst("assess", "-", stdin=torn).out, "Now")
    said = [one.text for one in WHOLE.remarks.values() if one.when is not None and one.text in squeezed(now)]
    assert any("dissection" in text for text in said)
    cut = [line for line in now.splitlines() if line.endswith("…")]
    assert cut
    assert all("note " in line for line in cut)


def test_a_remark_that_lines_of_one_group_share_is_said_once_below_the_first(pulsefirst, files) -> None:
    treat = squeezed(section(pulsefirst("assess", "-", stdin=NEUROPATHY).out, "Treat and advise"))
    shared = "Tricyclics and sodium-channel blockers are options as well"
    assert treat.count(shared) == 1
    assert treat.index("neuropathy: duloxetine") < treat.index(shared) < treat.index("neuropathy: gabapentin")


def test_no_dose_is_shown_before_what_it_goes_by_is_known(pulsefirst, files) -> None:
    treat = squeezed(section(pulsefirst("assess", "-", stdin=NEUROPATHY).out, "Treat and advise"))
    assert "No dose is shown: needs" in treat
    assert "creatinine" in treat
    assert "Published dose" not in treat
    assert "reasons against it are unchecked" in treat
    assert "may be considered" not in treat


def test_a_published_dose_is_shown_with_what_it_stands_on(pulsefirst, files) -> None:
    treat = squeezed(section(pulsefirst("assess", "-", stdin=NEUROPATHY + KIDNEYS).out, "Treat and advise"))
    dose = treat[treat.index("Published dose: start") :]
    assert dose[: dose.index("]")].count(" · usual ") == 1
    assert "[cited" in dose
    assert "Not ruled out yet:" in treat


def test_all_gives_the_reasons_that_are_not_ruled_out_in_full(pulsefirst, files) -> None:
    short, full = (
        section(pulsefirst("assess", "-", *more, stdin=NEUROPATHY).out, "Treat and advise")
        for more in ((), ("--everything",))
    )
    assert len(full.splitlines()) > len(short.splitlines())
    assert "takes an MAO inhibitor" in short
    assert "contraindicated" in full


def test_a_medicine_with_a_reason_against_it_stands_apart(pulsefirst, files) -> None:
    out = pulsefirst("assess", "-", stdin=NEUROPATHY + "chronic_liver_disease: yes\n").out
    apart = squeezed(section(out, "Proposed, and a reason stands against it"))
    assert "duloxetine" in apart
    assert "Beyond the source: do not: - Liver disease" in apart
    assert "Published dose" not in apart
    assert "Not ruled out yet" not in apart, "nothing makes it harder"
    assert "duloxetine" not in section(out, "Treat and advise")


def test_a_medicine_that_is_held_back_names_by_whom_and_where_that_comes_from(pulsefirst, files) -> None:
    cramp = "stated_nocturnal_cramp: yes\ncramps_refractory: yes\n"
    held = squeezed(section(pulsefirst("assess", "-", stdin=cramp).out, "Withheld"))
    own, by = held.split(". Withheld by: ")
    assert own.endswith("[E16 · source]")
    assert by.startswith("Quinine is held back")
    assert "[beyond the source, cited" in by


# --- the source alone ---------------------------------------------------------------------------------------------------


def test_the_source_alone_begins_with_what_it_leaves_out(pulsefirst, files) -> None:
    code, out, err = pulsefirst("assess", "-", "--source-only", stdin=STROKE)
    assert (code, err) == (0, "")
    assert squeezed(out).startswith(squeezed(BANNER))
    assert "beyond the source" not in out.lower()
    assert "stroke service" not in out
    assert "vascular surgery" in out


def test_the_whole_guideline_has_no_banner(pulsefirst, files) -> None:
    assert not squeezed(pulsefirst("assess", "-", stdin=STROKE).out).startswith("SOURCE ALONE")


def test_each_of_several_plans_has_its_banner(pulsefirst, files) -> None:
    out = pulsefirst("assess", "--source-only", "emergency.yaml", "nothing.json").out
    assert squeezed(out).startswith(squeezed(BANNER))
    assert squeezed(out).count(squeezed(BANNER)) == 2


def test_every_json_output_of_the_source_alone_has_the_banner(pulsefirst, files) -> None:
    one = json.loads(pulsefirst("assess", "--json", "--source-only", "nothing.json").out)
    assert one["banner"] == BANNER
    lines = pulsefirst("assess", "--json", "--source-only", "nothing.json", "bad.yaml", "emergency.yaml").out.splitlines()
    assert [json.loads(line)["banner"] for line in lines] == [BANNER] * 3
    assert json.loads(pulsefirst("assess", "--json", "nothing.json").out)["banner"] is None


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


@pytest.mark.parametrize("text", ["2026-11-30", "2026-11-30T12:00"])
def test_a_time_without_an_offset_is_refused_with_one_that_is_taken(pulsefirst, files, text) -> None:
    refused = pulsefirst("assess", "emergency.yaml", "--at", text)
    assert refused.code == 2
    suggested = refused.err.partition("write it like ")[2].partition(",")[0]
    assert pulsefirst("assess", "emergency.yaml", "--at", suggested).code == 0, suggested
