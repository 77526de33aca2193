"""The golden plans: each example twice, by the whole guideline and by the source alone. That they are current is law 7."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pulsefirst import guideline

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
EXAMPLES = sorted(path.stem for path in (ROOT / "examples").glob("*.yaml"))
SCHEMA = json.loads(resources.files("pulsefirst.notation").joinpath("plan.schema.json").read_text(encoding="utf-8"))


@cache
def golden(stem: str, *folder: str) -> dict:
    return json.loads(GOLDEN.joinpath(*folder, f"{stem}.json").read_text(encoding="utf-8"))


def test_every_example_has_both_plans_and_no_plan_is_left_over() -> None:
    assert EXAMPLES
    assert sorted(path.stem for path in GOLDEN.glob("*.json")) == EXAMPLES
    assert sorted(path.stem for path in (GOLDEN / "source-only").glob("*.json")) == EXAMPLES


@pytest.mark.parametrize("stem", EXAMPLES)
@pytest.mark.parametrize("folder", [(), ("source-only",)], ids=["whole", "source only"])
def test_a_golden_plan_keeps_the_schema(stem: str, folder: tuple[str, ...]) -> None:
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(golden(stem, *folder))] == []


@pytest.mark.parametrize("stem", EXAMPLES)
def test_the_plan_of_the_source_alone_says_so_and_is_the_part_of_the_source(stem: str) -> None:
    whole, alone = golden(stem), golden(stem, "source-only")
    assert alone["banner"] == guideline(source_only=True).banner
    assert whole["banner"] is None
    assert alone["citations"] == []
    of_source = {(one["id"], one["leg"]) for one in whole["proposals"] if one["provenance"] == "source"}
    assert {(one["id"], one["leg"]) for one in alone["proposals"]} == of_source


@pytest.mark.parametrize("stem", EXAMPLES)
def test_the_supplement_lowers_nothing(stem: str) -> None:
    levels = ("none", "soon", "urgent", "emergency")
    whole, alone = golden(stem)["triage"], golden(stem, "source-only")["triage"]
    for end in ("now", "could_be"):
        assert levels.index(whole[end]["level"]) >= levels.index(alone[end]["level"])
