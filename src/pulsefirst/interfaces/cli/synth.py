"""`pulsefirst synth`: invented FHIR patients with the truth beside them, for tests, demonstrations and load."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from pulsefirst.interfaces.cli.files import BadInput, beside, moment
from pulsefirst.interfaces.cli.terminal import say

if TYPE_CHECKING:
    from pulsefirst.model.case import Case

WHEN: Final = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
TRUTH: Final = "truth.jsonl"
KEPT: Final = (0.45, 0.65, 0.85, 1.0)
"""How much of what is known of an example a patient made after it has: few records are complete."""
MOST: Final = 100_000
MOST_ROWS: Final = 1_000_000_000
MESSES: Final = (0.0, 0.35, 1.0)
"""For each true entry so many, on average, that must not count."""
TEST_DATA: Final = {"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST"}


def synth(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    fhir: Annotated[
        int | None, typer.Option("--fhir", metavar="N", min=1, max=MOST, help="So many patients, a FHIR R4 bundle each.")
    ] = None,
    rows: Annotated[
        int | None, typer.Option("--rows", metavar="N", min=1, max=MOST_ROWS, help="So many patients, as one Parquet table.")
    ] = None,
    seed: Annotated[int, typer.Option(help="What they are drawn by: the same seed makes the same patients.")] = 1,
    at: Annotated[
        str | None, typer.Option(metavar="TIME", help="When their findings were made, with an offset; default a fixed day.")
    ] = None,
) -> None:
    """Write invented patients, and what is true of each: with --fhir as bundles, with --rows as a table for `pulsefirst cohort`.

    A bundle is FHIR R4, messy as records are; what is true stands in truth.jsonl. A table has the columns of docs/cohort.md; what is
    true, each patient's causes and legs, stands in truth.parquet, and every rate that they are drawn by in rates.json.

    Each bundle is made after one of the examples, with a part of its facts, in any order; beside them stand entries that must not count:
    withdrawn, cancelled, years old, of somebody else, in words alone, under a code nobody knows. A line of truth.jsonl has the
    bundle's name, the time, the example, the case that a reader should find, and the triage of its plan.
    """
    import json

    if (fhir is None) is (rows is None):
        raise BadInput("synth writes bundles or a table: name --fhir N or --rows N")
    place, when = Path(folder), moment(at) if at is not None else WHEN
    try:
        place.mkdir(parents=True, exist_ok=True)
        if any(place.iterdir()):
            raise BadInput(f"{folder} is not empty: name a new or empty folder")
        if rows is not None:
            say(_table(place, rows, seed))
            return
        with (place / TRUTH).open("w", encoding="utf-8") as truth:
            for name, bundle, line in _patients(fhir or 0, Random(seed), when):
                (place / name).write_text(json.dumps(bundle, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
                truth.write(json.dumps(line, ensure_ascii=False) + "\n")
    except OSError as error:
        raise BadInput(f"{error.filename}: {error.strerror or error}") from None
    say(f"{fhir} invented patients are in {folder}, and what is true of them in {TRUTH}.\n")


def _table(place: Path, rows: int, seed: int) -> str:
    from pulsefirst.interfaces.cli.cohort.installed import check_installed

    check_installed()
    import pulsefirst
    from pulsefirst.interfaces.cli.cohort.inventing import write_patients

    write_patients(pulsefirst.guideline(), place, rows, seed)
    return f"{rows:,} invented patients are in {place}: patients.parquet, and what is true of them in truth.parquet.\n"


def _patients(number: int, chance: Random, at: datetime) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The name of each bundle, the bundle, and what is true of it."""
    import pulsefirst
    from pulsefirst.backends.fhir.messy import messy_bundle
    from pulsefirst.model.marks import with_marks
    from pulsefirst.notation.write import to_json

    guideline, examples = pulsefirst.guideline(), _examples()
    for count in range(1, number + 1):
        example, case = chance.choice(examples)
        case = with_marks(_part_of(replace(case, recorded_at=at), chance), guideline.findings)
        bundle = messy_bundle(guideline, case, at, chance, chance.choice(MESSES))
        triage = pulsefirst.assess(case, at=at).triage
        name = f"{count:06d}.json"
        yield (
            name,
            bundle | {"meta": {"security": [TEST_DATA]}},
            {
                "bundle": name,
                "at": at.isoformat(),
                "example": example,
                "case": to_json(case, guideline),
                "triage": {"now": triage.now.level.word, "could_be": triage.could_be.level.word},
            },
        )


def _examples() -> Sequence[tuple[str, Case]]:
    import pulsefirst
    from pulsefirst.checks.examples import read_example

    paths = sorted(beside("examples").glob("*.yaml"))
    return [(path.stem, read_example(path.read_bytes(), pulsefirst.guideline(), path.name).case) for path in paths]


def _part_of(case: Case, chance: Random) -> Case:
    """A part of what is known; its acts stay."""
    share = chance.choice(KEPT)
    return replace(case, facts={key: value for key, value in case.facts.items() if chance.random() < share})
