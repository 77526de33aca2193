"""The guideline in CQL, by a translator and an engine that nobody here wrote: equal to the referee, unknowns included."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest

from conftest import GUIDELINE, ROOT, SOURCE_ONLY
from generative.cases import random_case
from pulsefirst.backends.cql import definitions_of, library_of, parameters_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Recommendation

HERE = Path(__file__).parent / "cql"
EACH = 1000
WHOLE, SOURCE = [(GUIDELINE, seed) for seed in range(4)], [(SOURCE_ONLY, 4)]


def node(program: str, *arguments: Path, given: str = "") -> str:
    ran = subprocess.run(
        ["node", HERE / program, *arguments], cwd=ROOT, input=given, capture_output=True, text=True, timeout=900, check=False
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    return ran.stdout


def translated(text: str, folder: Path, name: str = "library") -> tuple[Path, list[str]]:
    """The library as ELM, and what the translator complained of."""
    source, target = folder / f"{name}-{os.getpid()}.cql", folder / f"{name}-{os.getpid()}.json"
    source.write_text(text, encoding="utf-8")
    return target, node("translate.mjs", HERE / "system-types.xml", source, target).splitlines()


def patients(guideline: Guideline, random: Random) -> Iterator[Case]:
    """Invented patients, each followed by the same one of whom half is known."""
    for number in range(EACH // 2):
        case = random_case(random, conflicts=number % 3 == 0, guideline=guideline, spans=True)
        yield case
        yield case.forget(frozenset(key for key in case.facts if random.random() < 0.5))


Translated = Callable[[Guideline], tuple[Path, list[str]]]


@pytest.fixture(scope="session")
def elm_of(tmp_path_factory: pytest.TempPathFactory) -> Translated:
    """The library of a guideline as ELM, translated once for all tests of this process, and what was complained of."""
    folder = tmp_path_factory.mktemp("cql")
    return cache(lambda guideline: translated(library_of(guideline), folder, guideline.hash[:12]))


def letter(holds: bool, fails: bool) -> str:
    return "t" if holds else "f" if fails else "n"


def demanded(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> str:
    if evaluation.withheld_by(rule, leg):
        return "f"
    return letter(evaluation.is_true(rule.when, leg), rule.when is not None and evaluation.is_false(rule.when, leg))


def expected(evaluation: Evaluation) -> dict[str, str]:
    """What the referee says of every definition of the library."""
    known = {
        each.name: letter(
            evaluation.is_true(each.condition, each.leg),
            each.condition is not None and evaluation.is_false(each.condition, each.leg),
        )
        for each in definitions_of(evaluation.guideline)
    }
    for rule in evaluation.guideline.recommendations.values():
        for leg in legs_of(rule):
            known[f"demanded {rule.name}" + (f" ({leg.value})" if leg else "")] = demanded(evaluation, rule, leg)
    return known


@pytest.mark.parametrize(
    ("guideline", "seed"), [*WHOLE, *SOURCE], ids=[*(f"whole {seed}" for _, seed in WHOLE), "source alone"]
)
def test_every_condition_and_recommendation_is_what_the_referee_says_on_a_thousand_patients(
    guideline: Guideline, seed: int, tmp_path: Path, elm_of: Translated
) -> None:
    elm, complaints = elm_of(guideline)
    assert complaints == []
    evaluations = [settle(guideline, case)[0] for case in patients(guideline, Random(seed))]
    right = [expected(evaluation) for evaluation in evaluations]
    asked = tmp_path / "asked.json"
    asked.write_text(json.dumps(list(right[0])), encoding="utf-8")
    lines = "".join(
        json.dumps(
            {
                name: [float(end) for end in value] if isinstance(value, tuple) else value
                for name, value in parameters_of(one).items()
            }
        )
        + "\n"
        for one in evaluations
    )
    said = node("run.mjs", elm, asked, given=lines).splitlines()
    assert len(said) == EACH
    differing = [
        f"patient {number}: {name} is {found}, the referee says {known}"
        for number, (line, all_known) in enumerate(zip(said, right, strict=True))
        for found, (name, known) in zip(line, all_known.items(), strict=True)
        if found != known
    ]
    assert differing == []


def test_a_library_with_a_mistake_is_complained_of_and_not_taken_for_unknown(tmp_path: Path) -> None:
    broken = library_of(SOURCE_ONLY) + '\ndefine "mistaken":\n  "a criterion that there is not" and true\n'
    _, complaints = translated(broken, tmp_path, "broken")
    assert any("a criterion that there is not" in complaint for complaint in complaints)


def test_a_definition_carries_the_statements_that_it_reads_as_tags(elm_of: Translated) -> None:
    elm, _ = elm_of(SOURCE_ONLY)
    definitions = json.loads(elm.read_text(encoding="utf-8"))["library"]["statements"]["def"]
    tags = {
        one["name"]: {
            tag["value"] for note in one.get("annotation", ()) for tag in note.get("t", ()) if tag["name"] == "statement"
        }
        for one in definitions
    }
    for each in definitions_of(SOURCE_ONLY):
        assert tags[each.name] == set(each.statements), each.name


def test_the_same_guideline_gives_the_same_text() -> None:
    assert library_of(GUIDELINE) == library_of(GUIDELINE)
