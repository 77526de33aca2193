"""Mutation testing of the content: `python -m pulsefirst.interfaces.mutate`. A full run writes docs/mutation.md."""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from pulsefirst.checks.cases import Vignette, read_vignettes
from pulsefirst.checks.examples import read_example
from pulsefirst.checks.mutation import (
    Mutant,
    Report,
    Suite,
    Trial,
    as_data,
    as_markdown,
    mutants_of,
    read_acts,
    read_equivalents,
)
from pulsefirst.checks.mutation.killing import Fate
from pulsefirst.guideline import GUIDELINE
from pulsefirst.model.guideline import Guideline

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "mutation.md"
ACTS = ROOT / "cases" / "mutation" / "acts.yaml"
EQUIVALENT = ROOT / "cases" / "mutation" / "equivalent.yaml"
SEED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants; 1 when one survives that no reason calls equivalent."""
    options = _options().parse_args(arguments)
    suite().check()
    mutants = chosen(options.sample, options.seed, options.only)
    report = report_of(tuple(_tried(mutants, options.jobs)))
    if not (options.sample or options.only):
        PAGE.write_text(as_markdown(report), encoding="utf-8")
    if options.json:
        print(json.dumps(as_data(report), indent=1, ensure_ascii=False))
    else:
        print(as_markdown(report))
    return 0 if report.passed else 1


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mutate", description=__doc__)
    parser.add_argument("--sample", type=int, metavar="N", help="try only N mutants, drawn by the seed")
    parser.add_argument("--seed", type=int, default=SEED, help=f"what the sample is drawn by ({SEED})")
    parser.add_argument("--only", metavar="TEXT", help="try only the mutants with this in their id")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    parser.add_argument("--json", action="store_true", help="print the report as data")
    return parser


@cache
def all_mutants() -> tuple[Mutant, ...]:
    """Every mutant of the guideline."""
    return mutants_of(GUIDELINE)


@cache
def suite() -> Suite:
    """The guideline, every case of `cases/` and `examples/`, the sheet of acts, and the list of what is equivalent."""
    ids = {mutant.id for mutant in all_mutants()}
    equivalent = read_equivalents(EQUIVALENT.read_bytes(), ids, EQUIVALENT.name)
    acts = read_acts(ACTS.read_bytes(), GUIDELINE.recommendations, ACTS.name)
    return Suite(GUIDELINE, tuple(_vignettes()), equivalent, acts, prover=_proofs)


def _proofs(changed: Guideline, names: frozenset[str]) -> str | None:
    """The first proof that speaks of these names and fails for the changed guideline; asked where no case notices."""
    from pulsefirst.checks.proofs import broken

    return broken(changed, about=names)


def chosen(sample: int | None, seed: int = SEED, only: str | None = None) -> list[int]:
    """The places of the mutants to try, in order."""
    places = [place for place, mutant in enumerate(all_mutants()) if not only or only in mutant.id]
    return places if sample is None or sample >= len(places) else sorted(random.Random(seed).sample(places, sample))


def report_of(trials: Sequence[Trial]) -> Report:
    """The report of these trials."""
    return Report(trials, len(all_mutants()), GUIDELINE.version, GUIDELINE.hash)


def tried(place: int) -> Trial:
    """The fate of one mutant, by its place: what a process of the pool is asked."""
    return suite().try_(all_mutants()[place])


def _tried(places: Sequence[int], jobs: int) -> Iterator[Trial]:
    """The trials in order, with progress on the error stream. Every process reads guideline and cases for itself."""
    begun = time.monotonic()
    survived = 0
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for count, trial in enumerate(pool.map(tried, places, chunksize=4), start=1):
            if trial.fate is Fate.SURVIVED:
                survived += 1
                print(f"survived: {trial.id}", file=sys.stderr)
            if count % 100 == 0 or count == len(places):
                spent = time.monotonic() - begun
                print(f"{count} of {len(places)} mutants, {survived} survived, {spent:.0f} s", file=sys.stderr)
            yield trial


def _vignettes() -> Iterator[Vignette]:
    for path in sorted((ROOT / "examples").glob("*.yaml")):
        yield read_example(path.read_bytes(), GUIDELINE, path.name).vignette
    for path in sorted((ROOT / "cases").glob("*.yaml")):
        yield from read_vignettes(path.read_bytes(), GUIDELINE, path.name)


if __name__ == "__main__":
    sys.exit(main())
