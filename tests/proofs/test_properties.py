"""The safety properties hold, with the supplement and without it, by two solvers; and a guideline that breaks one is caught."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import GUIDELINE
from proofs.worlds import GUIDELINES, world
from pulsefirst.backends.proof import Decider, Obligation, SolverAnswer, decide_again, no, smt2
from pulsefirst.checks.proofs import PROPERTIES, Property, World, obligations, prove
from pulsefirst.checks.proofs.claims import Claim, Method
from pulsefirst.checks.rewrite import rewrite
from pulsefirst.language import all_of, not_
from pulsefirst.model.recommendations import Recommendation, Urgency
from unit.cli_runner import run

SECONDS = 60.0
PROVED = [one for one in PROPERTIES if one.claims is not None]
NOTHING_TO_PROVE = {(one, "source alone") for one in ("S6", "S17", "S18", "S23")}
"""The source orders nothing that it avoids, doses nothing, and has no instrument with an outcome."""

DECIDED_AGAIN = 12
"""About how many obligations of a property the second solver decides again in a test, spread over all of them."""

in_either = pytest.mark.parametrize("content", GUIDELINES)


def claims_of(one: Property, content: str) -> tuple[Claim, ...]:
    return obligations(world(content), one)


def test_they_are_numbered_each_with_words_and_a_way() -> None:
    assert [one.id for one in PROPERTIES] == [f"S{number}" for number in range(1, len(PROPERTIES) + 1)]
    assert len(PROPERTIES) >= 20
    assert all(one.words.endswith(".") and (one.claims or one.complaints) for one in PROPERTIES)


@in_either
@pytest.mark.parametrize("one", PROPERTIES, ids=lambda one: one.id)
def test_it_holds(one: Property, content: str) -> None:
    (finding,) = prove(world(content), (one,), timeout=SECONDS)
    assert [(one.claim.obligation.name, one.decision.answer) for one in finding.failed] == []
    assert finding.complaints == ()


@in_either
@pytest.mark.parametrize("one", PROVED, ids=lambda one: one.id)
def test_a_second_independent_solver_agrees(one: Property, content: str) -> None:
    """A sample (`make prove` has it decide them all, which takes minutes)."""
    claims = [claim.obligation for claim in claims_of(one, content)]
    claims = claims[:: max(1, len(claims) // DECIDED_AGAIN)]
    answers = decide_again(claims, 3 * SECONDS)
    assert [claim.name for claim, answer in zip(claims, answers, strict=True) if answer is not SolverAnswer.PROVED] == []


@in_either
@pytest.mark.parametrize("one", PROVED, ids=lambda one: one.id)
def test_what_it_claims_is_possible_so_that_nothing_is_proved_of_no_case(one: Property, content: str) -> None:
    """A domain that no case fulfils would prove everything."""
    claims = [claim.obligation for claim in claims_of(one, content)]
    assert bool(claims) is ((one.id, content) not in NOTHING_TO_PROVE)
    decider = Decider((world(content).domain,))
    for claim in claims[:3]:
        if not claim.exists:
            possible = Obligation(claim.name, claim.assumed, claim.claim, exists=True)
            assert decider.decide(possible, SECONDS).answer is SolverAnswer.PROVED, claim.name


def test_every_red_flag_and_every_promise_of_the_supplement_is_proved_of_something() -> None:
    """What the supplement adds is spoken of by the proofs: the more content, the more obligations."""
    for one in PROVED:
        assert len(claims_of(one, "whole")) >= len(claims_of(one, "source alone")), one.id
    spoken_of = {name for one in PROVED for claim in claims_of(one, "whole") for name in claim.about}
    assert set(GUIDELINE.red_flags) <= spoken_of
    assert {name for name, rule in GUIDELINE.recommendations.items() if rule.when is not None} <= spoken_of
    assert set(GUIDELINE.dose_tables) <= spoken_of


# --- what breaks them ---------------------------------------------------------------------------------------------------------


def failing(one: str, changed: Recommendation, was: Recommendation) -> list[str]:
    """What of a property fails where a rule is another one."""
    (of,) = [prop for prop in PROPERTIES if prop.id == one]
    (finding,) = prove(World(rewrite(GUIDELINE, {was: changed})), (of,), timeout=SECONDS)
    assert all(failure.decision.answer is SolverAnswer.REFUTED for failure in finding.failed)
    return [*(failure.claim.obligation.name for failure in finding.failed), *finding.complaints]


def test_a_red_flag_beyond_the_source_whose_rule_asks_for_more_is_caught() -> None:
    rule = GUIDELINE.recommendations["stroke_by_face_arm_speech"]
    narrower = replace(rule, when=all_of(rule.when, not_(GUIDELINE.findings["back_pain"])))
    assert failing("S2", narrower, rule) != []


def test_a_rule_beyond_the_source_that_withholds_one_of_its_calls_is_caught() -> None:
    """The content cannot be collected so; were it, S20 would tell."""
    rule = GUIDELINE.recommendations["orthosis_for_dropped_foot"]
    bold = replace(rule, overrides=(*rule.overrides, GUIDELINE.recommendations["absent_pulses"]))
    complaints = failing("S20", bold, rule)
    assert (
        "orthosis_for_dropped_foot is beyond the source and withholds absent_pulses, and no promise names it" in complaints
    )
    assert any(name.startswith("absent_pulses") and name.endswith("stays demanded") for name in complaints)


def test_both_solvers_refute_what_is_false() -> None:
    domain, terms = world("whole").domain, world("whole").terms
    false = Obligation("nothing is ever demanded", (domain,), no(terms.now_at_least(Urgency.EMERGENCY)))
    assert Decider((domain,)).decide(false, SECONDS).answer is SolverAnswer.REFUTED
    assert decide_again([false], SECONDS) == [SolverAnswer.REFUTED]


def test_a_solver_without_time_does_not_prove() -> None:
    (s9,) = [one for one in PROPERTIES if one.id == "S9"]
    hard = claims_of(s9, "whole")[0].obligation
    assert Decider((world("whole").domain,)).decide(hard, 0.001).answer is not SolverAnswer.REFUTED


def test_the_obligations_stand_as_smt_lib() -> None:
    (s16,) = [one for one in PROPERTIES if one.id == "S16"]
    claims = claims_of(s16, "whole")
    text = smt2([claim.obligation for claim in claims])
    assert text.startswith("(set-logic ALL)")
    assert text.count("(check-sat-assuming") == len(claims) >= len(GUIDELINE.red_flags)


def test_the_command_prints_each_property_and_writes_the_obligations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done = run(monkeypatch, capsys, "prove", "S2", "S13", "--smt2", str(tmp_path / "out"))
    assert done.code == 0
    (s2,) = [one for one in PROPERTIES if one.id == "S2"]
    assert f"S2  proved, {len(claims_of(s2, 'whole'))} obligations" in done.out
    assert "2 of 2 properties hold" in done.out
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["S2.smt2"]


def test_the_command_speaks_to_machines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (one,) = json.loads(run(monkeypatch, capsys, "prove", "S16", "--json").out)
    assert one["holds"] is True
    assert one["how"] == Method.PROVED.value


def test_an_unknown_property_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    done = run(monkeypatch, capsys, "prove", "S99")
    assert done.code == 2
    assert "there is no property 'S99'" in done.err
