"""Which files are generated, and from what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pulsefirst import assess, guideline
from pulsefirst.backends.diagram import diagram
from pulsefirst.backends.prose.document import guideline_in_english
from pulsefirst.checks.cases import Vignette, fired_by, read_vignettes
from pulsefirst.checks.examples import Example, read_example
from pulsefirst.checks.traceability import trace
from pulsefirst.engine.interview import answers_until_settled
from pulsefirst.guideline.assurance import SAFETY_CASE
from pulsefirst.guideline.attributes import SOURCE_ATTRIBUTES
from pulsefirst.guideline.hazards import HAZARD_LOG
from pulsefirst.interfaces.docs import pages, safety_pages
from pulsefirst.notation.plan import plan_to_json

ROOT = Path(__file__).parents[4]
GOLDEN = Path("tests/golden")
ALONE = GOLDEN / "source-only"
COUNTS_BEGIN, COUNTS_END = "<!-- counts: generated -->", "<!-- end of counts -->"


def generated() -> dict[Path, str]:
    """Every generated file of the checkout with its text, by its path from the root."""
    content, source = guideline(), guideline(source_only=True)
    examples = all_examples()
    cases = fired()
    report = trace(content, cases)
    files = {
        Path("docs/annotated-guideline.md"): guideline_in_english(content, cases),
        Path("docs/traceability.md"): pages.traceability(content, report),
        Path("docs/readings.md"): pages.readings(content),
        Path("docs/vocabulary.md"): pages.vocabulary(content),
        Path("docs/guideline.svg"): diagram(content),
        Path("docs/hazard-log.md"): safety_pages.hazard_log(content, HAZARD_LOG),
        Path("docs/safety-case.md"): safety_pages.safety_case(content, SAFETY_CASE, HAZARD_LOG, _how_established()),
        Path("docs/source-attributes.md"): safety_pages.source_attributes(content, SOURCE_ATTRIBUTES),
        Path("README.md"): _with_counts((ROOT / "README.md").read_text(encoding="utf-8"), examples),
    }
    for stem, example in examples.items():
        whole = assess(example.case, at=example.at)
        alone = assess(example.case, at=example.at, source_only=True)
        files[GOLDEN / f"{stem}.json"] = _as_json(plan_to_json(whole, content))
        files[ALONE / f"{stem}.json"] = _as_json(plan_to_json(alone, source))
    return files


def _as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def stale() -> list[str]:
    """The generated files whose text on disk is not what the content gives today, and golden plans without an example."""
    return _stale(generated())


def _stale(wanted: dict[Path, str]) -> list[str]:
    found = [path for path, text in wanted.items() if not (ROOT / path).is_file() or _read(path) != text]
    golden = [path.relative_to(ROOT) for folder in (GOLDEN, ALONE) for path in sorted((ROOT / folder).glob("*.json"))]
    return [str(path) for path in (*found, *(path for path in golden if path not in wanted))]


def write() -> list[str]:
    """Write every stale file; the paths written."""
    wanted = generated()
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
def fired() -> Mapping[str, tuple[str, ...]]:
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

    return {one.id: one.how.value for one in PROPERTIES}


def _read(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _with_counts(readme: str, examples: dict[str, Example]) -> str:
    """The README with the table of interview answers an example takes."""
    before, _, rest = readme.partition(COUNTS_BEGIN)
    _, _, after = rest.partition(COUNTS_END)
    rows = [
        (stem, example, answers_until_settled(guideline(), example.case, example.at)) for stem, example in examples.items()
    ]
    return f"{before}{COUNTS_BEGIN}\n{pages.counts(rows)}\n{COUNTS_END}{after}"
