"""The golden plans: each example twice, by the whole guideline and by the source alone, as text. That they are current is law 7."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import pulsefirst
from conftest import GUIDELINE, ROOT, SOURCE_ONLY
from pulsefirst.backends.acts import not_possible, postponed, standing, undecided, withheld
from pulsefirst.backends.review import digest_of, plan_for_review
from pulsefirst.checks.examples import Example, read_example
from pulsefirst.model.plan import Plan, Status
from pulsefirst.model.provenance import Provenance
from pulsefirst.notation.plan import json_text, plan_to_json

GOLDEN = ROOT / "tests" / "golden"
EXAMPLES = sorted(path.stem for path in (ROOT / "examples").glob("*.yaml"))
SCHEMA = json.loads(resources.files("pulsefirst.notation").joinpath("plan.schema.json").read_text(encoding="utf-8"))
LONGEST = 295  # lines, in a patient with two emergencies; most have fewer than 200
LARGEST = 80_000  # bytes, in a patient with two emergencies in both legs; most have fewer than 60,000

every_example = pytest.mark.parametrize("stem", EXAMPLES)
either_guideline = pytest.mark.parametrize("source_only", [False, True], ids=["whole", "source only"])


@cache
def example(stem: str) -> Example:
    path = ROOT / "examples" / f"{stem}.yaml"
    return read_example(path.read_text(encoding="utf-8"), GUIDELINE, path.name)


@cache
def plan_of(stem: str, *, source_only: bool) -> Plan:
    return pulsefirst.assess(example(stem).case, at=example(stem).at, source_only=source_only)


def content(source_only: bool):
    return SOURCE_ONLY if source_only else GUIDELINE


def golden(stem: str, *, source_only: bool) -> str:
    folder = GOLDEN / "source-only" if source_only else GOLDEN
    return (folder / f"{stem}.txt").read_text(encoding="utf-8")


# --- the text -----------------------------------------------------------------------------------------------------------


@either_guideline
def test_every_example_has_its_plan_and_no_plan_is_left_over(source_only: bool) -> None:
    folder: Path = GOLDEN / "source-only" if source_only else GOLDEN
    assert EXAMPLES
    assert sorted(path.stem for path in folder.iterdir() if path.is_file()) == EXAMPLES


@either_guideline
@every_example
def test_a_golden_plan_is_read_in_minutes(stem: str, source_only: bool) -> None:
    assert golden(stem, source_only=source_only).count("\n") <= LONGEST


@either_guideline
@every_example
def test_a_golden_plan_names_every_line_that_stands_or_could(stem: str, source_only: bool) -> None:
    """What is left out does not apply, was done, or is not in question, as only a diagnosis or an answer nobody looks for brings it."""
    text, plan = golden(stem, source_only=source_only), plan_of(stem, source_only=source_only)
    names = set(re.findall(r"\w+", text))
    left_out = [one for one in plan.proposals if one.id not in names]
    shown = (*standing(plan), *withheld(plan), *postponed(plan), *not_possible(plan), *undecided(plan))
    assert not {one.id for one in left_out} & {one.id for one in shown}
    assert not [one.id for one in left_out if one.status is Status.RECOMMENDED]
    held = (one for one in standing(plan) if one.status is not Status.WITHHELD)
    assert all(one.title in text for one in (*held, *withheld(plan), *postponed(plan), *not_possible(plan)))
    assert text.startswith(example(stem).title)


@either_guideline
def test_the_digest_tells_any_other_plan_apart(source_only: bool) -> None:
    plan, guideline = plan_of(EXAMPLES[0], source_only=source_only), content(source_only)
    apart = next(plan.with_status(Status.NOT_APPLICABLE))  # the text says nothing of it
    warned = tuple(replace(one, warning="beware") if one is apart else one for one in plan.proposals)
    changed = replace(plan, proposals=warned)
    assert digest_of(changed, guideline) != digest_of(plan, guideline)
    assert digest_of(plan, guideline) in golden(EXAMPLES[0], source_only=source_only)


def test_the_digest_is_of_the_plan_and_not_of_the_guideline() -> None:
    """A change of content that leaves a plan as it is leaves its golden file as it is."""
    plan = plan_of(EXAMPLES[0], source_only=False)
    later = replace(plan, guideline_hash="0" * 64, guideline_version="another")
    assert plan_for_review(later, GUIDELINE, "x") == plan_for_review(plan, GUIDELINE, "x")
    assert GUIDELINE.hash[:12] not in golden(EXAMPLES[0], source_only=False)


# --- the JSON of the same plans -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("everything", [False, True], ids=["what applies", "everything"])
@either_guideline
@every_example
def test_the_json_of_an_example_keeps_the_schema(stem: str, source_only: bool, everything: bool) -> None:
    data = plan_to_json(plan_of(stem, source_only=source_only), content(source_only), everything=everything)
    read = json.loads(json_text(data))
    assert read == json.loads(json.dumps(data))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(read)] == []


@either_guideline
@every_example
def test_the_json_of_an_example_is_small(stem: str, source_only: bool) -> None:
    text = json_text(plan_to_json(plan_of(stem, source_only=source_only), content(source_only)))
    assert len(text.encode()) < LARGEST


@every_example
def test_the_plan_of_the_source_alone_says_so_and_is_the_part_of_the_source(stem: str) -> None:
    whole, alone = plan_of(stem, source_only=False), plan_of(stem, source_only=True)
    assert alone.banner == SOURCE_ONLY.banner
    assert whole.banner == ""
    assert alone.banner in golden(stem, source_only=True)
    of_source = {(one.id, one.leg) for one in whole.proposals if one.provenance == Provenance.SOURCE}
    assert {(one.id, one.leg) for one in alone.proposals} == of_source


@every_example
def test_the_supplement_lowers_nothing(stem: str) -> None:
    whole, alone = plan_of(stem, source_only=False).triage, plan_of(stem, source_only=True).triage
    assert whole.now.level >= alone.now.level
    assert whole.could_be.level >= alone.could_be.level
