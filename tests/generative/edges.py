"""Cases at the edges of the content, written by a program: `make edges`.

For every small change to a condition that no case would notice, the fewest facts under which it would show, with what the content
says of them today. They fix behavior and argue for nothing: what a clinician would say stands in the other files.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from multiprocessing import get_context
from random import Random

from conftest import ROOT
from generative.cases import case_about
from pulsefirst.checks.cases import About, Expectation, JudgedCase, Vignette
from pulsefirst.checks.mutation import Mutant
from pulsefirst.engine.index import inputs, legs_of, legs_of_condition
from pulsefirst.language import all_of, not_
from pulsefirst.model.case import Case, Key, Recorded, key_of
from pulsefirst.model.conditions import Compared, Condition, Measured, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Status
from pulsefirst.model.walk import everything
from pulsefirst.notation import write_case
from pulsefirst.workbench.mutate import Half, all_mutants, part_of, suite

FILE = "edges_of_conditions.yaml"
SEEDS = 12
NOT_HOLDING = (Status.UNDETERMINED, Status.NOT_APPLICABLE, Status.NOT_POSSIBLE)
HEADER = """\
# Edges of single conditions: the fewest facts under which a small change to one would show. Written by `make edges` from the content
# and from the other cases, and read by nobody who signs: they say what the content says, not what it should say.

"""


@dataclass(frozen=True)
class Piece:
    """A named piece of content whose condition can be told by a case: what a case says of it, and the condition by field."""

    about: About
    name: str
    field: str
    condition: Condition
    legs: tuple[Leg | None, ...]


@dataclass(frozen=True)
class Aim:
    """What a case is made to be about: a condition seen from a leg, with facts that are written first."""

    condition: Condition
    leg: Leg | None
    known: tuple[tuple[Key, Recorded], ...] = ()
    clashing: bool = False

    def case(self, guideline: Guideline, seed: int) -> Case:
        """Such a case."""
        return case_about(Random(seed), self.condition, self.leg, self.clashing, guideline, dict(self.known))


Told = tuple[Case, Expectation]
"""A case, and what the content says of it."""


def piece_of(guideline: Guideline, mutant: Mutant) -> tuple[Piece, Condition] | None:
    """The piece whose condition the mutant changes, with the changed condition; None where it changes something else."""
    field = mutant.id.split("/")[1].split(".")[0]
    homes = (
        (About.RULE, guideline.recommendations, "when"),
        (About.CRITERION, guideline.criteria, "when"),
        (About.ARGUMENT, guideline.arguments, "when"),
        (About.GATE, guideline.gates, "opened_by"),
        (About.FEATURE, guideline.features, "when"),
    )
    for about, home, of in homes:
        if mutant.name in home and field == of:
            condition = getattr(home[mutant.name], of)
            legs = legs_of(home[mutant.name]) if about is About.RULE else legs_of_condition(condition)
            changed = getattr(mutant.new, of)
            return (
                (Piece(about, mutant.name, of, condition, legs), changed)
                if legs_of_condition(changed) == legs_of_condition(condition)
                else None
            )
    return None


def shows(judged: JudgedCase, piece: Piece, changed: Condition, leg: Leg | None) -> bool:
    """Whether what a case says of the piece would be otherwise with the changed condition."""
    now, then = judged.answer(piece.condition, leg), judged.answer(changed, leg)
    if now == then:
        return False
    if piece.about is not About.RULE:
        return True
    status = judged.judged(piece.name, leg).status
    return (
        status is Status.RECOMMENDED
        if now == "yes"
        else status in NOT_HOLDING and (then == "yes" or status is not Status.UNDETERMINED)
    )


def smallest(case: Case, still: Callable[[Case], object]) -> Case:
    """The case without every fact that it can do without."""
    for key in list(case.facts):
        if still(fewer := case.forget(frozenset([key]))):
            case = fewer
    return case


def numbers(condition: Condition, changed: Condition, leg: Leg | None) -> Iterator[tuple[Key, Decimal]]:
    """Numbers that stand at a limit which is in one of the conditions only."""
    ours, theirs = ({part for part in everything(one) if isinstance(part, Compared)} for one in (condition, changed))
    for part in ours ^ theirs:
        for finding, seen in inputs(part, leg or Leg.LEFT):
            side = seen if finding.scope is Scope.LEG else None
            if isinstance(finding, Measured) and finding.low <= part.limit <= finding.high:
                yield key_of(finding, side), part.limit
            if isinstance(finding, Since):
                yield key_of(finding, side), part.limit * 24


def apart(
    old: Condition, new: Condition, leg: Leg | None, known: tuple[tuple[Key, Recorded], ...] = (), clashing: bool = False
) -> Iterator[Aim]:
    """Where two conditions may come out otherwise: one without the other, then the first alone, with and without a number at a limit."""
    if legs_of_condition(old) != legs_of_condition(new):
        return
    for condition in (all_of(old, not_(new)), all_of(not_(old), new), old, not_(old)):
        for number in (*numbers(old, new, leg), None):
            yield Aim(condition, leg, (*known, number) if number else known, clashing)


def found(guideline: Guideline, piece: Piece, changed: Condition) -> Told | None:
    """Facts under which the change shows, and what the content says of the piece today; None where none were found."""
    leg = piece.legs[0]

    def still(case: Case) -> bool:
        judged = JudgedCase(case, guideline)
        return not judged.clashes and judged.evaluation.case == case and shows(judged, piece, changed, leg)

    for seed in range(SEEDS):
        for aim in apart(piece.condition, changed, leg):
            if still(case := aim.case(guideline, seed)):
                case = smallest(case, still)
                return case, said(JudgedCase(case, guideline), piece, leg)
    return None


def said(judged: JudgedCase, piece: Piece, leg: Leg | None) -> Expectation:
    """What the content says of the piece today."""
    says = judged.judged(piece.name, leg).status.value if piece.about is About.RULE else judged.answer(piece.condition, leg)
    return expected(piece.about, piece.name, leg, says)


def expected(about: About, name: str, leg: Leg | None, says: str, *among: str) -> Expectation:
    """An expectation that stands in no file yet."""
    return Expectation(about=about, name=name, legs=(leg,) if leg else (), says=says, among=among, where="")


# --- one piece at a time, in several processes ----------------------------------------------------------------------------


@cache
def told(half: Half) -> Mapping[tuple[About, str], tuple[Vignette, ...]]:
    """The cases that say something of a piece."""
    out: dict[tuple[About, str], dict[Vignette, None]] = {}
    for vignette in suite(half).vignettes:
        if f"/{FILE}:" not in vignette.where:
            for one in vignette.expects:
                out.setdefault((one.about, one.name), {})[vignette] = None
    return {key: tuple(vignettes) for key, vignettes in out.items()}


@cache
def judged_of(half: Half, vignette: Vignette) -> JudgedCase:
    return JudgedCase(vignette.case, half.guideline)


def edges_of(name: str) -> tuple[str, list[Told], list[str]]:
    """The new cases of one piece of content, and the mutants for which none was found."""
    cases: list[Told] = []
    left = []
    half = part_of(name)
    assert half is not None
    for mutant in mutants_by_name()[name]:
        pair = piece_of(half.guideline, mutant)
        if pair is None or mutant.id in suite(half).equivalent:
            continue
        piece, changed = pair
        known = (
            (judged_of(half, vignette), one.leg)
            for vignette in told(half).get((piece.about, name), ())
            for one in vignette.expects
            if (one.about, one.name) == (piece.about, name)
        )
        if any(shows(judged, piece, changed, leg) for judged, leg in known):
            continue
        if any(shows(JudgedCase(case, half.guideline), piece, changed, wish.leg) for case, wish in cases):
            continue
        new = found(half.guideline, piece, changed)
        if new is None:
            left.append(f"{mutant.id}: {mutant.before} => {mutant.after}")
        else:
            cases.append(new)
    return name, cases, left


@cache
def mutants_by_name() -> Mapping[str, list[Mutant]]:
    out: dict[str, list[Mutant]] = {}
    for mutant in all_mutants():
        out.setdefault(mutant.name, []).append(mutant)
    return out


# --- writing ---------------------------------------------------------------------------------------------------------------


def knows(case: Case, guideline: Guideline) -> str:
    """The facts on one line."""
    parts: list[str] = []
    inner: list[str] = []
    side = ""

    def close() -> None:
        if side:
            parts.append(f"{side}: {{{', '.join(inner)}}}")
            inner.clear()

    for line in write_case(case, guideline).splitlines():
        if line.endswith(":"):
            close()
            side = line[:-1]
        elif line.startswith(" "):
            inner.append(in_flow(line))
        elif line.strip():
            close()
            side = ""
            parts.append(in_flow(line))
    close()
    return "{" + ", ".join(parts) + "}"


def in_flow(line: str) -> str:
    name, _, value = line.strip().partition(": ")
    return f'{name}: "{value}"' if "," in value and not value.startswith(('"', "'")) else f"{name}: {value}"


OF_HALF = {Half.SOURCE: "at an edge of the source", Half.BEYOND: "at an edge beyond the source"}
BY_NAME = (About.RULE, About.CRITERION, About.ARGUMENT, About.GATE, About.FEATURE, About.HYPOTHESIS)


def page_of(half: Half, header: str, before: str, pairs: Sequence[Told]) -> str:
    """A file of cases: one for each set of facts, with all that is expected of it; `before` begins each sentence."""
    by_facts: dict[str, dict[Expectation, None]] = {}
    for case, wish in pairs:
        by_facts.setdefault(knows(case, half.guideline), {})[wish] = None
    out = [header]
    for facts, wishes in by_facts.items():
        sentence = facts[1:-1].replace("_", " ").replace("{", "").replace("}", "").replace(": ", " ").replace('"', "")
        out.append(f'- case: "{before}{OF_HALF[half]}: {sentence}"\n  knows: {facts}\n')
        for about in BY_NAME:
            if own := [wish for wish in wishes if wish.about is about]:
                out.append(f"  {about}: {_by_leg(own)}\n")
        out += [f"  conflicts: [{', '.join(wish.among)}]\n" for wish in wishes if wish.about is About.CONFLICTS]
    return "".join(out)


def _by_leg(wishes: Sequence[Expectation]) -> str:
    merged: dict[tuple[Leg | None, str], tuple[str, list[str]]] = {}
    for wish in wishes:
        merged.setdefault((wish.leg, wish.name), (str(wish.says), []))[1].extend(wish.among)
    words: list[str] = []
    for leg in (None, *Leg):
        own = [
            f"{name}: {{{says}: [{', '.join(among)}]}}" if among else f"{name}: {says}"
            for (of, name), (says, among) in merged.items()
            if of is leg
        ]
        if own:
            words.append(", ".join(own) if leg is None else f"{leg.value}: {{{', '.join(own)}}}")
    return "{" + ", ".join(words) + "}"


def write(pages: Mapping[Half, str], file: str) -> None:
    """Each half's page into its folder of cases."""
    for half, text in pages.items():
        (ROOT / "cases" / half / file).write_text(text, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files; every change for which no case was found is named on the error stream."""
    parser = argparse.ArgumentParser(prog="edges", description=__doc__)
    parser.add_argument("--only", metavar="TEXT", help="only content with this in its name, and print it instead of writing")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    options = parser.parse_args(arguments)
    names = [name for name in mutants_by_name() if not options.only or options.only in name]
    edges: dict[Half, list[Told]] = {half: [] for half in Half}
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as pool:
        for count, (name, cases, left) in enumerate(pool.map(edges_of, names, chunksize=2), start=1):
            edges[part_of(name)] += cases
            for one in left:
                print(f"no case found: {one}", file=sys.stderr)
            if count % 50 == 0 or count == len(names):
                print(f"{count} of {len(names)} pieces, {sum(map(len, edges.values()))} cases", file=sys.stderr, flush=True)
    pages = {half: page_of(half, HEADER, "", here) for half, here in edges.items()}
    if options.only:
        print(*pages.values(), sep="\n")
    else:
        write(pages, FILE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
