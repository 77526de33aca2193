"""The twenty examples: each plan is the one expected, in either mirror half, and every hypothesis has one."""

from __future__ import annotations

from pathlib import Path

import pytest

import pulsefirst
from pulsefirst.checks.cases import judge
from pulsefirst.checks.examples import Example, read_example
from pulsefirst.model.errors import CaseError
from pulsefirst.model.plan import Standing

ROOT = Path(__file__).parents[1]
GUIDELINE = pulsefirst.guideline()
PATHS = sorted((ROOT / "examples").glob("*.yaml"))


def example_of(path: Path) -> Example:
    return read_example(path.read_text(encoding="utf-8"), GUIDELINE, path.name)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_plan_is_the_one_expected(path: Path) -> None:
    assert judge(example_of(path).vignette, GUIDELINE) == ()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_mirrored_plan_is_the_one_expected(path: Path) -> None:
    assert judge(example_of(path).vignette.mirrored(), GUIDELINE) == ()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_it_says_that_the_patient_is_invented(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# Invented for testing; no real person.")


def test_there_are_twenty_and_every_hypothesis_is_confirmed_or_supported_in_one() -> None:
    assert len(PATHS) == 20
    standing = {
        suspicion.id
        for path in PATHS
        for example in [example_of(path)]
        for suspicion in pulsefirst.assess(example.case, at=example.at).hypotheses
        if suspicion.standing in (Standing.CONFIRMED, Standing.SUPPORTED)
    }
    assert set(GUIDELINE.hypotheses) - standing == set()


def test_an_example_with_a_part_missing_is_refused_with_its_place() -> None:
    with pytest.raises(CaseError, match=r"broken.yaml:1: an example has .* story is missing"):
        read_example("title: x\n", GUIDELINE, "broken.yaml")
