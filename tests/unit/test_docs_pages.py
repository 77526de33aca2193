"""The generated pages: the sheet of readings keeps the source and what is beyond it apart, and cases stand in two sets."""

from __future__ import annotations

from decimal import Decimal

import pytest

from conftest import GUIDELINE, SOURCE_ONLY
from made_up import guideline_of, statements_of
from pulsefirst import language as words
from pulsefirst.backends.prose.beyond import beyond_alone
from pulsefirst.model.conditions import Burden, Flag, Mark, Measured
from pulsefirst.model.promises import Lowers
from pulsefirst.model.recommendations import Category, Target
from pulsefirst.workbench.documents import files, pages, sign_off


def test_the_sheet_lists_the_readings_beyond_the_source_apart_with_what_they_stand_on() -> None:
    source, beyond = pages.readings(GUIDELINE, ()).split("\n## Beyond the source\n")
    apart = beyond_alone(GUIDELINE)
    for name, reading in GUIDELINE.interpretations.items():
        here, there = (beyond, source) if reading in apart else (source, beyond)
        assert f"| {name} | " in here, name
        assert f"| {name} | " not in there, name
    readings_alone, to_sign = beyond.split("\n## Statement by statement\n")
    assert "\n## Gates\n" in to_sign
    assert "\n## Overrides\n" in to_sign
    rows = [row for row in readings_alone.splitlines() if row.startswith("| ")][1:]
    assert rows
    for row in rows:
        assert "(verified in the primary text)" in row or "(secondary source)" in row or "unverified" in row, row[:60]
        assert row.endswith("|  |  |"), "a place to sign and one to remark"


@pytest.mark.parametrize(("folder", "content"), [("source", SOURCE_ONLY), ("beyond", GUIDELINE)])
def test_each_set_of_cases_is_read_for_its_own_guideline(folder: str, content) -> None:
    found = files.vignettes(folder)
    assert found
    assert all(one.where.startswith(f"{folder}/") for one in found)
    names = {*content.recommendations, *content.hypotheses, *content.arguments, *content.criteria}
    rules = {
        one.name for vignette in found for one in vignette.expects if one.about.name in ("RULE", "HYPOTHESIS", "ARGUMENT")
    }
    assert rules <= names


def test_what_fires_is_the_union_of_both_sets() -> None:
    fired = files.cases_that_fire()
    in_source = {one.name for one in files.vignettes("source")}
    in_beyond = {one.name for one in files.vignettes("beyond")}
    assert set(fired) >= set(GUIDELINE.recommendations)
    supplement = set(GUIDELINE.recommendations) - set(SOURCE_ONLY.recommendations)
    assert {name for rule in supplement for name in fired[rule]} <= in_beyond
    assert {name for rule in SOURCE_ONLY.recommendations for name in fired[rule]} & in_source


def test_gates_and_overrides_stand_on_the_sheet_with_why_and_what_they_stand_on() -> None:
    hurts, stretch, calm = Flag(question="Does it hurt?"), Flag(question="On stretching?"), Flag(question="Calm?")
    paper = words.verified("A paper", "https://example.org/paper")
    surgeon = Target(title="surgeon", category=Category.SERVICE)
    call = words.rule(reads=words.reads("A1"), when=hurts, do=words.refer(surgeon, "Call", urgency=words.EMERGENCY))
    wait = words.rule(cites=(paper,), when=calm, do=words.refer(surgeon, "Wait"), overrides=(call,))
    content = {
        "hurts": hurts,
        "stretch": stretch,
        "calm": calm,
        "paper": paper,
        "surgeon": surgeon,
        "call": call,
        "wait": wait,
        "to_stretch": words.gate("A painful leg", stretch, opened_by=hurts, why="Else it tells nothing.", cites=(paper,)),
        "PROMISES": (Lowers(rule=call, by=(wait,), why="it was seen to be harmless"),),
    }
    ours = guideline_of(content, statements_of("A1"))
    assert "| A painful leg | stretch | hurts | Else it tells nothing. | A paper |  |  |" in sign_off.gates(ours)
    assert list(sign_off.gate_rows(ours)) == [("A painful leg", "stretch", "Else it tells nothing.", "", "")]
    (row,) = sign_off.override_rows(ours)
    assert row[:3] == ("Wait", "calm", "Call (emergency)")
    assert row[3] == "A paper<br>departs from the source: it was seen to be harmless"
    assert "None." in sign_off.gates(guideline_of({"hurts": hurts}))


def test_the_page_of_gates_names_numbers_that_raise_a_flag_and_what_is_never_asked_at_the_bedside() -> None:
    hurts, low = Flag(question="Does it hurt?"), Flag(question="Low?")
    scan, hidden = Flag(question="A clot on the scan?", burden=Burden.IMAGING), Flag(question="A diagnosis?", stated=True)
    number = Measured(
        question="How much?", unit="mmHg", low=Decimal(1), high=Decimal(9), marks=(Mark(low, at_most=Decimal(3)),)
    )
    surgeon = Target(title="surgeon", category=Category.SERVICE)
    when = words.any_of(low, scan, hidden)
    content = {
        "hurts": hurts,
        "low": low,
        "scan": scan,
        "hidden": hidden,
        "number": number,
        "surgeon": surgeon,
        "call": words.rule(reads=words.reads("A1"), when=when, do=words.refer(surgeon, "Call", urgency=words.EMERGENCY)),
        "a_gate": words.gate("A painful leg", low, opened_by=hurts, why="Else it tells nothing."),
    }
    gates, never_asked = sign_off.gates(guideline_of(content, statements_of("A1"))).split("## Tests and diagnoses")
    assert "| A painful leg | low (also raised by number) | hurts | " in gates
    assert "| scan | Call | nothing |  |  |" in never_asked
    assert "| hidden | Call | stated by a clinician, never asked |  |  |" in never_asked
    assert "| low |" not in never_asked
