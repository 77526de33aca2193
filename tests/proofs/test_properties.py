"""The safety properties hold, by two solvers; and a guideline that breaks one is caught."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import GUIDELINE
from pulsefirst.backends.proof import Answer, Decider, Obligation, decide_again, no, smt2
from pulsefirst.checks.proofs import PROPERTIES, Property, World, obligations, prove
from pulsefirst.checks.proofs.claims import How
from pulsefirst.model.recommendations import Urgency
from unit.cli_runner import run

SECONDS = 60.0
PROVED = [one for one in PROPERTIES if one.claims is not None]


def test_there_are_sixteen_each_with_words_and_a_way() -> None:
    assert [one.id for one in PROPERTIES] == [f"S{number}" for number in range(1, 17)]
    assert all(one.words.endswith(".") and (one.claims or one.complaints) for one in PROPERTIES)


@pytest.mark.parametrize("one", PROPERTIES, ids=lambda one: one.id)
def test_it_holds(one: Property) -> None:
    (finding,) = prove(GUIDELINE, (one,), timeout=SECONDS)
    assert [(one.claim.obligation.name, one.decision.answer) for one in finding.failed] == []
    assert finding.complaints == ()


@pytest.mark.parametrize("one", PROVED, ids=lambda one: one.id)
def test_a_second_independent_solver_agrees(one: Property) -> None:
    claims = [claim.obligation for claim in obligations(World(GUIDELINE), one)]
    answers = decide_again(claims, SECONDS)
    assert [claim.name for claim, answer in zip(claims, answers, strict=True) if answer is not Answer.PROVED] == []


@pytest.mark.parametrize("one", PROVED, ids=lambda one: one.id)
def test_what_it_claims_is_possible_so_that_nothing_is_proved_of_no_case(one: Property) -> None:
    """A domain that no case fulfils would prove everything."""
    world = World(GUIDELINE)
    claims = [claim.obligation for claim in obligations(world, one)]
    if not claims:
        assert one.id == "S6", "only S6 may have nothing to prove: the content orders nothing that it avoids"
        return
    decider = Decider((world.domain,))
    for claim in claims[:3]:
        if not claim.exists:
            possible = Obligation(claim.name, claim.assumed, claim.claim, exists=True)
            assert decider.decide(possible, SECONDS).answer is Answer.PROVED, claim.name


def test_both_solvers_refute_what_is_false() -> None:
    world = World(GUIDELINE)
    false = Obligation("nothing is ever demanded", (world.domain,), no(world.terms.now_at_least(Urgency.EMERGENCY)))
    assert Decider((world.domain,)).decide(false, SECONDS).answer is Answer.REFUTED
    assert decide_again([false], SECONDS) == [Answer.REFUTED]


def test_a_solver_without_time_does_not_prove() -> None:
    world = World(GUIDELINE)
    (s9,) = [one for one in PROPERTIES if one.id == "S9"]
    hard = obligations(world, s9)[0].obligation
    assert Decider((world.domain,)).decide(hard, 0.001).answer is not Answer.REFUTED


def test_the_obligations_stand_as_smt_lib() -> None:
    (s16,) = [one for one in PROPERTIES if one.id == "S16"]
    text = smt2([claim.obligation for claim in obligations(World(GUIDELINE), s16)])
    assert text.startswith("(set-logic ALL)")
    assert text.count("(check-sat-assuming") == 13


def test_the_command_prints_each_property_and_writes_the_obligations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done = run(monkeypatch, capsys, "prove", "S2", "S13", "--smt2", str(tmp_path / "out"))
    assert done.code == 0
    assert "S2  proved, 30 obligations" in done.out
    assert "2 of 2 properties hold" in done.out
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["S2.smt2"]


def test_the_command_speaks_to_machines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (one,) = json.loads(run(monkeypatch, capsys, "prove", "S16", "--json").out)
    assert one["holds"] is True
    assert one["how"] == How.PROVED.value


def test_an_unknown_property_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    done = run(monkeypatch, capsys, "prove", "S99")
    assert done.code == 2
    assert "there is no property 'S99'" in done.err
