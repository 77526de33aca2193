"""Mutation testing of the content: `python -m pulsefirst.workbench.mutate`. A full run writes docs/mutation.md.

What is of the source is changed in the source alone, and its own cases must notice; what is beyond it is changed in the whole
guideline, and the cases beyond must.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from enum import StrEnum
from functools import cache
from hashlib import sha256
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from pulsefirst.checks.cases import About, Vignette, judge, read_vignettes
from pulsefirst.checks.deciding_conditions import conditions_of
from pulsefirst.checks.examples import read_example
from pulsefirst.checks.lint.acts import gaps_in_acts
from pulsefirst.checks.mutation import (
    ListsSheet,
    Mutant,
    MutationReport,
    ProfilesSheet,
    Suite,
    Trial,
    mutants_of,
    read_acts,
    read_lists,
    read_profiles,
    report_as_data,
    report_as_markdown,
)
from pulsefirst.checks.mutation.trials import KINDS, Fate, no_prover
from pulsefirst.checks.reasons import read_reasons
from pulsefirst.guideline import GUIDELINE
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.model.conditions import Finding
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.kinds import NAMED, NAMED_KINDS
from pulsefirst.model.walk import findings_read, inside

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "mutation.md"
ACTS = ROOT / "cases" / "mutation" / "acts.yaml"
LISTS = ROOT / "cases" / "mutation" / "lists.yaml"
PROFILES = ROOT / "cases" / "mutation" / "profiles.yaml"
EQUIVALENT = ROOT / "cases" / "mutation" / "equivalent.yaml"
SEED = 1
EXAMPLES_OF_THE_SOURCE = 20
"""So many examples, the first, were written with the source in mind; the others are about what is beyond it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants; 1 when one survives that no reason calls equivalent."""
    options = _options().parse_args(arguments)
    for part in Half:
        suite(part).check()
    tools = Tools(proofs=not options.without_proofs, sheets=not options.without_sheets)
    mutants = choose(options.sample, options.seed, options.only, options.causes)
    report = report_of(tuple(_try_all(mutants, options.jobs, tools)), tools.proofs, options.causes)
    if not (options.sample or options.only or options.causes or options.without_sheets):
        PAGE.write_text(report_as_markdown(report), encoding="utf-8")
    if options.json:
        print(json.dumps(report_as_data(report), indent=1, ensure_ascii=False))
    else:
        print(report_as_markdown(report))
    return 0 if report.passed else 1


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mutate", description=__doc__)
    parser.add_argument("--sample", type=int, metavar="N", help="try only N mutants, drawn by the seed")
    parser.add_argument("--seed", type=int, default=SEED, help=f"what the sample is drawn by ({SEED})")
    parser.add_argument("--only", metavar="TEXT", help="try only the mutants with this in their id")
    parser.add_argument(
        "--causes", action="store_true", help="try what only the order of causes reads, instead of all the rest"
    )
    parser.add_argument("--without-proofs", action="store_true", help="ask no proof where no case notices: much sooner done")
    parser.add_argument(
        "--without-sheets", action="store_true", help="hold it against the cases alone, not against the sheets"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    parser.add_argument("--json", action="store_true", help="print the report as data")
    return parser


class Tools(NamedTuple):
    """What a mutant is tried with, beside the cases."""

    proofs: bool = True
    sheets: bool = True


EVERYTHING = Tools()


class Half(StrEnum):
    """The two halves of the content, named as the folders of their cases."""

    SOURCE = "source"
    BEYOND = "beyond"

    @property
    def guideline(self) -> Guideline:
        """The guideline that is changed, and by which the cases of this half are judged."""
        return SOURCE_ONLY if self is Half.SOURCE else GUIDELINE


@cache
def all_mutants() -> tuple[Mutant, ...]:
    """Every mutant of the content: those of the source, then those of what is beyond it."""
    return tuple(mutant for part in Half for mutant in mutants_of(part.guideline) if part_of(mutant.name) is part)


@cache
def part_of(name: str) -> Half | None:
    """Which half a piece of content belongs to; None for a question of a score or a dose, which no rule and no argument reads."""
    if name in names_of_the_source():
        return Half.SOURCE
    return Half.BEYOND if name not in GUIDELINE.findings or GUIDELINE.findings[name] in _feeding() else None


@cache
def names_of_the_source() -> frozenset[str]:
    """What is of the source: its rules, causes, arguments, conflicts and criteria, and whatever these are made of."""
    still = [
        piece
        for kind in NAMED_KINDS
        if kind not in ("findings", "targets", "shortcuts", "quantities", "screens", "panels")
        for piece in getattr(SOURCE_ONLY, kind).values()
    ]
    names = {piece.name for piece in still}
    while still:
        for part in inside(still.pop()):
            if isinstance(part, NAMED) and part.name and part.name not in names:
                names.add(part.name)
                still.append(part)
    return frozenset(names)


@cache
def suite(part: Half) -> Suite:
    """One half: its cases and examples, its part of the sheets, and the list of what is equivalent."""
    ids = {mutant.id for mutant in all_mutants()}
    equivalent = read_reasons(EQUIVALENT.read_bytes(), ids, EQUIVALENT.name, "mutant")
    acts = read_acts(ACTS.read_bytes(), GUIDELINE.recommendations, ACTS.name)
    for gap in gaps_in_acts(GUIDELINE, acts, ACTS.name):
        raise ContentError(f"mend this first: {gap}")
    own = {rule: act for rule, act in acts.items() if part_of(rule) is part}
    lists = read_lists(LISTS.read_bytes(), GUIDELINE, LISTS.name)
    profiles = read_profiles(PROFILES.read_bytes(), GUIDELINE, PROFILES.name)
    names = frozenset(name for name in (*lists.obtains, *lists.closes) if part_of(name) is part)
    return Suite(
        part.guideline,
        tuple(_vignettes(part)),
        equivalent,
        own,
        lists.of(names),
        profiles if part is Half.BEYOND else ProfilesSheet(),
        prover=_proofs,
        same=_proved_the_same,
    )


def _proofs(changed: Guideline, names: frozenset[str]) -> str | None:
    """The first proof that speaks of these names and fails for the changed guideline; asked where no case notices."""
    from pulsefirst.checks.proofs import first_failure

    return first_failure(changed, about=names)


def _proved_the_same(guideline: Guideline, mutant: Mutant, touched: frozenset[str]) -> bool:
    """Whether the solver proves that a change that nothing notices makes no difference; asked before the proofs, and much sooner done."""
    from pulsefirst.checks.mutation.sameness import proved_the_same

    return proved_the_same(guideline, mutant, touched)


def is_of_causes(mutant: Mutant) -> bool:
    """Whether it changes what only the order of causes reads: these are tried apart, for no triage hangs on them."""
    return mutant.name in GUIDELINE.profiles or mutant.name in GUIDELINE.features


def choose(sample: int | None, seed: int = SEED, only: str | None = None, causes: bool = False) -> list[int]:
    """The places of the mutants to try, in order. Which are drawn hangs on their ids, so that other content draws no other sample."""
    places = [
        place
        for place, mutant in enumerate(all_mutants())
        if is_of_causes(mutant) is causes and (not only or only in mutant.id)
    ]
    drawn = sorted(places, key=lambda place: sha256(f"{seed} {all_mutants()[place].id}".encode()).digest())
    return sorted(drawn[:sample])


def report_of(trials: Sequence[Trial], proofs: bool = True, causes: bool = False) -> MutationReport:
    """The report of these trials."""
    return MutationReport(trials, len(choose(None, causes=causes)), GUIDELINE.version, GUIDELINE.hash, proofs)


def try_mutant(place: int, tools: Tools = EVERYTHING) -> Trial:
    """The fate of one mutant, by its place: what a process of the pool is asked."""
    mutant = all_mutants()[place]
    part = part_of(mutant.name)
    assert part is not None, "a mutant is of one half"
    return _suite_with(part, tools).try_(mutant)


@cache
def _suite_with(part: Half, tools: Tools) -> Suite:
    whole = suite(part) if tools.proofs else replace(suite(part), prover=no_prover)
    return whole if tools.sheets else replace(whole, acts={}, lists=ListsSheet(), profiles=ProfilesSheet())


def _try_all(places: Sequence[int], jobs: int, tools: Tools) -> Iterator[Trial]:
    """The trials in order, with progress on the error stream. Every process reads guideline and cases for itself."""
    begun = time.monotonic()
    survived = 0
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for count, trial in enumerate(pool.map(try_mutant, places, repeat(tools), chunksize=4), start=1):
            if trial.fate is Fate.SURVIVED:
                survived += 1
                print(f"survived: {trial.id}", file=sys.stderr)
            if count % 100 == 0 or count == len(places):
                spent = time.monotonic() - begun
                print(f"{count} of {len(places)} mutants, {survived} survived, {spent:.0f} s", file=sys.stderr)
            yield trial


def _vignettes(part: Half) -> Iterator[Vignette]:
    for number, path in enumerate(sorted((ROOT / "examples").glob("*.yaml")), start=1):
        if (number <= EXAMPLES_OF_THE_SOURCE) is (part is Half.SOURCE):
            vignette = read_example(path.read_bytes(), GUIDELINE, path.name).vignette
            yield _of_the_source(vignette) if part is Half.SOURCE else vignette
    for path in sorted((ROOT / "cases" / part).glob("*.yaml")):
        yield from read_vignettes(path.read_bytes(), part.guideline, f"{part}/{path.name}")


@cache
def _feeding() -> frozenset[Finding]:
    """The findings that rules, criteria, arguments and causes read."""
    return frozenset(finding for condition in conditions_of(GUIDELINE) for finding in findings_read(condition))


def _of_the_source(vignette: Vignette) -> Vignette:
    """An example with what is expected of it by the source alone: of what it names, that which holds there too."""
    kept = (
        expectation
        for expectation in vignette.expects
        if (
            not expectation.name
            or expectation.about is About.TRIAGE
            or any(expectation.name in getattr(SOURCE_ONLY, kind) for kind in KINDS)
        )
        and not judge(replace(vignette, expects=(expectation,)), SOURCE_ONLY)
    )
    return replace(vignette, expects=tuple(kept))


if __name__ == "__main__":
    sys.exit(main())
