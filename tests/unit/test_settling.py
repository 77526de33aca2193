"""Settling is earned: on small guidelines, what accounts for an answer that nobody gave, and what does not; and the program."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

import pulsefirst
from conftest import GUIDELINE
from made_up import guideline_of, statements_of
from pulsefirst import language as words
from pulsefirst.checks.settling import WhyUnasked, is_settled_short_of_an_emergency, worst_answers
from pulsefirst.engine.apply import outlook_of
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.conditions import Burden, Flag, Mark, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.recommendations import Category, Conflict, Gate, Target, Urgency
from pulsefirst.workbench.settling import main

AT = datetime(2026, 1, 2, tzinfo=UTC)
HURTS, STRETCH = Flag(question="Does it hurt?", scope=Scope.LEG), Flag(question="On stretching?", scope=Scope.LEG)
CLOT = Flag(question="A clot on the scan?", burden=Burden.IMAGING)
SAID = Flag(question="A diagnosis?", stated=True)
LOW = Flag(question="Low pressure?", abnormal=True)
PRESSURE = Measured(
    question="Lying pressure?", unit="mmHg", low=Decimal(50), high=Decimal(200), marks=(Mark(LOW, at_most=Decimal(90)),)
)
WELL = Case({Key("HURTS", leg): False for leg in Leg})


def small(*gates: Gate, calls_for: tuple[Flag, ...] = (STRETCH,), **more: object) -> Guideline:
    """Stretching, or whatever else, calls the surgeon at once; whether a leg hurts is asked of everyone."""
    surgeon = Target(title="surgeon", category=Category.SERVICE)
    content: dict[str, object] = {
        "HURTS": HURTS,
        "STRETCH": STRETCH,
        "surgeon": surgeon,
        "CLOT": CLOT,
        "SAID": SAID,
        "LOW": LOW,
        "PRESSURE": PRESSURE,
        **{
            f"call_{number}": words.rule(
                reads=words.reads("A1"), when=finding, do=words.refer(surgeon, f"Call {number}", urgency=words.EMERGENCY)
            )
            for number, finding in enumerate(calls_for)
        },
        **{f"gate_{number}": gate for number, gate in enumerate(gates)},
        **more,
    }
    return guideline_of(content, statements_of("A1"))


def gate_on(*closes: Flag) -> Gate:
    return words.gate("a gate", *closes, opened_by=words.in_either_leg(HURTS), why="It hurts first.")


def found(of: Guideline, case: Case = WELL) -> list[tuple[str, str, tuple[str, ...], WhyUnasked, tuple[str, ...]]]:
    assert is_settled_short_of_an_emergency(outlook_of(of, case, AT).triage)
    return [(worst.finding.name, str(worst.leg or ""), worst.said, worst.why, worst.by) for worst in worst_answers(of, case)]


def test_what_a_shut_gate_closes_is_accounted_for_in_each_leg() -> None:
    assert found(small(gate_on(STRETCH))) == [
        ("STRETCH", leg, ("yes",), WhyUnasked.GATE, ("a gate",)) for leg in ("left", "right")
    ]


def test_a_test_that_nothing_calls_for_and_a_diagnosis_are_accounted_for() -> None:
    assert found(small(calls_for=(CLOT, SAID))) == [
        ("CLOT", "", ("yes",), WhyUnasked.TEST, ()),
        ("SAID", "", ("yes",), WhyUnasked.DIAGNOSIS, ()),
    ]


def test_a_number_whose_flag_is_never_asked_is_accounted_for_by_nothing() -> None:
    """The flag holds no alarm open, and the number that raises it stands behind no gate: such a settling is not earned."""
    never_asked = Flag(question="Low pressure?", stated=True)
    number = Measured(
        question="Pressure?",
        unit="mmHg",
        low=Decimal(50),
        high=Decimal(200),
        marks=(Mark(never_asked, at_most=Decimal(90)),),
    )
    of = small(calls_for=(never_asked,), PRESSURE=number, LOW=never_asked)
    assert found(of) == [
        ("LOW", "", ("yes",), WhyUnasked.DIAGNOSIS, ()),
        ("PRESSURE", "", ("50 mmHg to 90 mmHg",), WhyUnasked.NOTHING, ()),
    ]


def test_a_number_that_calls_by_its_flag_alone_stands_behind_the_gate_of_the_flag() -> None:
    of = small(gate_on(LOW), calls_for=(LOW,))
    assert ("PRESSURE", "", ("50 mmHg to 90 mmHg",), WhyUnasked.GATE, ("a gate",)) in found(of)


def test_a_number_that_calls_by_itself_does_not() -> None:
    by_itself = words.any_of(LOW, words.at_most(PRESSURE, "60"))
    gates = (gate_on(LOW), words.gate("another", PRESSURE, opened_by=words.in_either_leg(HURTS), why="It hurts first."))
    of = small(*gates, calls_for=(by_itself,))  # type: ignore[arg-type]
    assert ("PRESSURE", "", ("50 mmHg to 90 mmHg",), WhyUnasked.GATE, ("another",)) in found(of)


def test_what_would_contradict_a_record_is_told_apart() -> None:
    calm = Flag(question="Calm?")
    surgeon = Target(title="surgeon", category=Category.SERVICE)
    call = words.rule(reads=words.reads("A1"), when=CLOT, do=words.refer(surgeon, "Call", urgency=words.EMERGENCY))
    content = {
        "CLOT": CLOT,
        "calm": calm,
        "surgeon": surgeon,
        "call": call,
        "wait": words.rule(reads=words.reads("A1"), when=calm, do=words.refer(surgeon, "Wait"), overrides=(call,)),
        "clash": Conflict(title="calm, and a clot", when=words.all_of(calm, CLOT), set_aside=(calm,)),
    }
    case = Case({Key("calm", None): True})
    assert found(guideline_of(content, statements_of("A1")), case) == [
        ("CLOT", "", ("yes",), WhyUnasked.CONFLICT, ("calm, and a clot",))
    ]


def test_what_is_recorded_or_could_not_be_assessed_is_not_tried() -> None:
    stretched = {Key("STRETCH", Leg.LEFT): False, Key("STRETCH", Leg.RIGHT): NOT_ASSESSED}
    assert found(small(gate_on(STRETCH)), Case({**WELL.facts, **stretched})) == []


# --- the program ----------------------------------------------------------------------------------------------------------

CRAMP_OF_MONTHS = """
{age: 40, back_pain: no, fever: no, cancer_history: no, major_injury_today: no, takes_anticoagulant: no, diabetes: no,
 saddle_numbness: none, bladder_change: none, urinary_retention: none, bowel_change: none, gait_disturbance: none,
 both: {numbness: none, cramp: yes, pain: no, weakness: none, rest_pain: none, pallor: none, coolness: none, wound: no,
        gangrene: no, comes_with_walking: no, dorsalis_pedis: present, posterior_tibial: present, sensory_loss: none,
        leg_swelling: no, calf_tenderness: no, onset: 6 months, worse_within_14_days: no}}
"""
"""An invented patient whom a few questions settle."""


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A settled patient and one of whom nothing is known, with labels that name the first twice."""
    folder = tmp_path / "invented"
    folder.mkdir()
    (folder / "cramp.yaml").write_text(CRAMP_OF_MONTHS, encoding="utf-8")
    (folder / "nothing.yaml").write_text("{}\n", encoding="utf-8")
    labels = ({"case": "cramp"}, {"case": "nothing"}, {"case": "again", "same_as": "cramp"})
    folder.with_suffix(".jsonl").write_text("\n".join(map(json.dumps, labels)), encoding="utf-8")
    return folder


def test_the_program_prints_each_answer_with_the_gate_that_accounts_for_it(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(cases)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("2 cases, 1 of them settled short of an emergency, ")
    assert "behind a gate that is shut: vital signs\n  heart rate: " in said.out
    assert "     0 accounted for by nothing\n" in said.out
    assert said.err.startswith("1 of 1: cramp, ")


def test_a_file_of_labels_gives_the_same_as_its_folder_and_data_names_every_pair(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(cases.with_suffix(".jsonl")), "--json", "--quiet"]) == 0
    said = capsys.readouterr()
    pairs = json.loads(said.out)
    assert not said.err
    assert {pair["case"] for pair in pairs} == {"cramp"}
    (tone,) = [pair for pair in pairs if pair["finding"] == "anal_tone_reduced"]
    assert tone["why"] == "gate"
    assert tone["answers"] == ["yes"]
    assert tone["calls"] == ["cauda_equina_by_anal_tone"]
    assert {pair["why"] for pair in pairs} == {"gate", "test", "diagnosis"}
    for pair in pairs:
        if pair["answers"] == ["yes"]:
            case = pulsefirst.load_case(cases / "cramp.yaml").learn(GUIDELINE.findings[pair["finding"]], pair["leg"], True)
            assert outlook_of(GUIDELINE, case, AT).triage.now.level is Urgency.EMERGENCY, pair


def test_what_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere.yaml")]) == 2
    assert "nowhere.yaml" in capsys.readouterr().err
