"""Which files are generated, and from what."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pulsefirst import assess, guideline
from pulsefirst.backends.diagram import diagram
from pulsefirst.backends.prose.document import guideline_in_english
from pulsefirst.backends.review import plan_for_review
from pulsefirst.checks.cases import Vignette, fired_by, read_vignettes
from pulsefirst.checks.examples import Example, read_example
from pulsefirst.checks.traceability import trace
from pulsefirst.engine.interview import Count, answers_until_settled
from pulsefirst.guideline.assurance import SAFETY_CASE
from pulsefirst.guideline.attributes import SOURCE_ATTRIBUTES
from pulsefirst.guideline.hazards import HAZARD_LOG
from pulsefirst.guideline.taken_of_examination import TAKEN_OF_EXAMINATION
from pulsefirst.guideline.taken_of_treatment import TAKEN_OF_TREATMENT
from pulsefirst.workbench.documents import causes_page, omop_page, pages, record_page, safety_pages, sign_off

ROOT = Path(__file__).parents[4]
GOLDEN = Path("tests/golden")
ALONE = GOLDEN / "source-only"


def generate() -> dict[Path, str]:
    """Every generated file of the checkout with its text, by its path from the root."""
    content = guideline()
    examples = all_examples()
    cases = cases_that_fire()
    report = trace(content, cases)
    files = {
        Path("docs/annotated-guideline.md"): guideline_in_english(content, cases),
        Path("docs/traceability.md"): pages.traceability(content, report),
        Path("docs/readings.md"): pages.readings(content, (*TAKEN_OF_EXAMINATION, *TAKEN_OF_TREATMENT)),
        Path("docs/gates.md"): sign_off.gates(content),
        Path("docs/ordering-of-causes.md"): causes_page.ordering_of_causes(content),
        Path("docs/vocabulary.md"): pages.vocabulary(content),
        Path("docs/fhir-codes.md"): record_page.fhir_codes(content),
        Path("docs/omop.md"): omop_page.omop(content),
        Path("docs/guideline.svg"): diagram(content),
        Path("docs/hazard-log.md"): safety_pages.hazard_log(content, HAZARD_LOG),
        Path("docs/safety-case.md"): safety_pages.safety_case(content, SAFETY_CASE, HAZARD_LOG, _how_established()),
        Path("docs/source-attributes.md"): safety_pages.source_attributes(content, SOURCE_ATTRIBUTES),
        Path("docs/answers.md"): pages.answers(_counts(examples)),
    }
    files |= {GOLDEN / f"{stem}.txt": _golden(example, source_only=False) for stem, example in examples.items()}
    files |= {ALONE / f"{stem}.txt": _golden(example, source_only=True) for stem, example in examples.items()}
    return files


def _golden(example: Example, *, source_only: bool) -> str:
    """The plan of an example as text."""
    plan = assess(example.case, at=example.at, source_only=source_only)
    return plan_for_review(plan, guideline(source_only=source_only), example.title)


def stale() -> list[str]:
    """The generated files whose text on disk is not what the content gives today, and golden plans without an example."""
    return _stale(generate())


def _stale(wanted: dict[Path, str]) -> list[str]:
    found = [path for path, text in wanted.items() if not (ROOT / path).is_file() or _read(path) != text]
    golden = [path.relative_to(ROOT) for folder in (GOLDEN, ALONE) for path in sorted((ROOT / folder).glob("*.txt"))]
    return [str(path) for path in (*found, *(path for path in golden if path not in wanted))]


def write() -> list[str]:
    """Write every stale file; the paths written."""
    wanted = generate()
    written = _stale(wanted)
    for name in written:
        path = Path(name)
        if path in wanted:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(wanted[path], encoding="utf-8")
        else:
            (ROOT / path).unlink()
    return written


@cache
def vignettes(folder: str) -> tuple[Vignette, ...]:
    """Every case of a folder of `cases/`: those of `source` for the source alone, those of `beyond` for the whole guideline."""
    content = guideline(source_only=folder == "source")
    return tuple(
        vignette
        for path in sorted((ROOT / "cases" / folder).glob("*.yaml"))
        for vignette in read_vignettes(path.read_text(encoding="utf-8"), content, f"{folder}/{path.name}")
    )


@cache
def cases_that_fire() -> Mapping[str, tuple[str, ...]]:
    """For every rule, criterion and argument, by name: the cases that fire it, each held against its own guideline."""
    alone = fired_by(vignettes("source"), guideline(source_only=True))
    whole = fired_by(vignettes("beyond"), guideline())
    return {name: (*alone.get(name, ()), *names) for name, names in whole.items()}


@cache
def all_examples() -> dict[str, Example]:
    """Every example by the stem of its file name."""
    return {
        path.stem: read_example(path.read_text(encoding="utf-8"), guideline(), path.name)
        for path in sorted((ROOT / "examples").glob("*.yaml"))
    }


def _how_established() -> dict[str, str]:
    """How each property is established. That it is, the tests show, and whoever runs the proofs."""
    from pulsefirst.checks.proofs import PROPERTIES

    return {safety_property.id: safety_property.how.value for safety_property in PROPERTIES}


def _read(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _counts(examples: dict[str, Example]) -> list[tuple[str, Example, Count]]:
    """How many answers an interview of each example takes."""
    return [
        (stem, example, answers_until_settled(guideline(), example.case, example.at)) for stem, example in examples.items()
    ]
