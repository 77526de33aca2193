"""The examples: each plan is the one expected, in either mirror half; what is of the source stands by itself; all causes are met."""

from __future__ import annotations

from pathlib import Path

import pytest

import pulsefirst
from conftest import GUIDELINE, ROOT, SOURCE_ONLY, vignettes_of
from generative import laws
from pulsefirst.backends.review import plan_for_review
from pulsefirst.checks.cases import About, judge
from pulsefirst.checks.examples import Example, read_example
from pulsefirst.checks.settling import WhyUnasked, is_settled_short_of_an_emergency, worst_answers
from pulsefirst.engine.apply import outlook_of
from pulsefirst.model.errors import CaseError
from pulsefirst.model.plan import Standing
from pulsefirst.model.provenance import Provenance

PATHS = sorted((ROOT / "examples").glob("*.yaml"))
GOLDEN = ROOT / "tests" / "golden" / "source-only"
OF_THE_SOURCE = [path for path in PATHS if int(path.stem[:2]) <= 20]
"""Those written with the source in mind; the others are about what is beyond it."""

every_example = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def example_of(path: Path) -> Example:
    return read_example(path.read_text(encoding="utf-8"), GUIDELINE, path.name)


@every_example
def test_the_plan_is_the_one_expected(path: Path) -> None:
    assert judge(example_of(path).vignette, GUIDELINE) == ()


@every_example
def test_the_mirrored_plan_is_the_one_expected(path: Path) -> None:
    assert judge(example_of(path).vignette.mirror(), GUIDELINE) == ()


@every_example
def test_a_plan_that_is_settled_short_of_an_emergency_has_earned_it(path: Path) -> None:
    """What was not asked and could raise the alarm stands behind a gate to be signed, or is never asked at the bedside."""
    example = example_of(path)
    if is_settled_short_of_an_emergency(outlook_of(GUIDELINE, example.case, example.at).triage):
        worst = worst_answers(GUIDELINE, example.case)
        assert [(one.finding.name, one.leg, one.said) for one in worst if one.why is WhyUnasked.NOTHING] == []


@every_example
def test_it_says_that_the_patient_is_invented(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# Invented for testing; no real person.")


@every_example
def test_the_supplement_changes_no_line_of_the_source_and_lowers_no_triage(path: Path) -> None:
    laws.the_supplement_only_adds(GUIDELINE, example_of(path).case, SOURCE_ONLY)


@pytest.mark.parametrize("path", OF_THE_SOURCE, ids=lambda path: path.stem)
def test_the_plan_of_the_source_alone_is_the_golden_one(path: Path) -> None:
    example = example_of(path)
    plan = pulsefirst.assess(example.case, at=example.at, source_only=True)
    golden = (GOLDEN / f"{path.stem}.txt").read_text(encoding="utf-8")
    assert plan_for_review(plan, SOURCE_ONLY, example.title) == golden


@every_example
def test_the_plan_of_the_source_alone_says_so_and_holds_nothing_from_beyond_it(path: Path) -> None:
    example = example_of(path)
    plan = pulsefirst.assess(example.case, at=example.at, source_only=True)
    assert plan.banner.startswith("SOURCE ALONE")
    arguments = [one for cause in plan.hypotheses for one in (*cause.for_, *cause.against)]
    said = (*plan.proposals, *plan.hypotheses, *plan.cautions, *arguments)
    assert {one.provenance for one in said} <= {Provenance.SOURCE.value}
    assert not [one.id for one in said if one.cites]
    assert not [one.id for one in plan.proposals if one.remarks or one.dosing is not None]


@every_example
def test_the_whole_plan_has_no_banner_and_marks_what_is_beyond_the_source(path: Path) -> None:
    example = example_of(path)
    plan = pulsefirst.assess(example.case, at=example.at)
    assert plan.banner == ""
    beyond = [one for one in plan.proposals if one.provenance == Provenance.SUPPLEMENT.value]
    assert beyond
    assert all(one.cites and not one.statements for one in beyond)
    assert all(name in GUIDELINE.citations for one in beyond for name in one.cites)


def test_every_hypothesis_is_confirmed_or_supported_in_an_example_or_a_case() -> None:
    assert len(OF_THE_SOURCE) == 20
    assert len(PATHS) >= 40
    standing = {
        suspicion.id
        for path in PATHS
        for example in [example_of(path)]
        for suspicion in pulsefirst.assess(example.case, at=example.at).hypotheses
        if suspicion.standing in (Standing.CONFIRMED, Standing.SUPPORTED)
    }
    expected = {
        expectation.name
        for vignette in vignettes_of("beyond")
        for expectation in vignette.expects
        if expectation.about is About.HYPOTHESIS and expectation.says in (Standing.CONFIRMED, Standing.SUPPORTED)
    }
    assert set(GUIDELINE.hypotheses) - standing - expected == set()


def test_the_examples_of_the_source_meet_every_cause_of_the_source() -> None:
    standing = {
        suspicion.id
        for path in OF_THE_SOURCE
        for example in [example_of(path)]
        for suspicion in pulsefirst.assess(example.case, at=example.at, source_only=True).hypotheses
        if suspicion.standing in (Standing.CONFIRMED, Standing.SUPPORTED)
    }
    assert set(SOURCE_ONLY.hypotheses) - standing == set()


def test_an_example_with_a_part_missing_is_refused_with_its_place() -> None:
    with pytest.raises(CaseError, match=r"broken.yaml:1: an example has .* story is missing"):
        read_example("title: x\n", GUIDELINE, "broken.yaml")
