"""Cases at the edges of the content, written by a program: `make edges`.

For every small change to a condition that no case would notice, the fewest facts under which it would show, with what the content
says of them today. They fix behavior and argue for nothing: what a clinician would say stands in the other files.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from multiprocessing import get_context
from random import Random

from conftest import ROOT
from generative.cases import case_about
from pulsefirst.checks.cases import About, JudgedCase, Vignette
from pulsefirst.checks.mutation import Mutant
from pulsefirst.engine.index import inputs, legs_of, legs_of_condition
from pulsefirst.language import all_of, not_
from pulsefirst.model.case import Case, Key, key_of
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
class Edge:
    """One expectation of a case: what is said of a piece, seen from a leg."""

    about: About
    name: str
    leg: Leg | None
    says: str


def piece_of(guideline: Guideline, mutant: Mutant) -> tuple[Piece, Condition] | None:
    """The piece whose condition the mutant changes, with the changed condition; None where it changes something else."""
    field = mutant.id.split("/")[1].split(".")[0]
    homes = (
        (About.RULE, guideline.recommendations, "when"),
        (About.CRITERION, guideline.criteria, "when"),
        (About.ARGUMENT, guideline.arguments, "when"),
        (About.GATE, guideline.gates, "opened_by"),
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


def answer(judged: JudgedCase, condition: Condition, leg: Leg | None) -> str:
    """What the case says of a condition: yes, no or unknown."""
    if judged.evaluation.is_true(condition, leg):
        return "yes"
    return "no" if judged.evaluation.is_false(condition, leg) else "unknown"


def shows(judged: JudgedCase, piece: Piece, changed: Condition, leg: Leg | None) -> bool:
    """Whether what a case says of the piece would be otherwise with the changed condition."""
    now, then = answer(judged, piece.condition, leg), answer(judged, changed, leg)
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


def smallest(guideline: Guideline, case: Case, piece: Piece, changed: Condition, leg: Leg | None) -> Case:
    """The case without every fact that it can do without."""
    for key in list(case.facts):
        fewer = case.forget(frozenset([key]))
        judged = JudgedCase(fewer, guideline)
        if not judged.clashes and shows(judged, piece, changed, leg) and judged.evaluation.case == fewer:
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


def found(guideline: Guideline, piece: Piece, changed: Condition) -> tuple[Case, Leg | None] | None:
    """Facts under which the change shows, and the leg it is seen from; None where none were found."""
    aims = (
        all_of(piece.condition, not_(changed)),
        all_of(not_(piece.condition), changed),
        piece.condition,
        not_(piece.condition),
    )
    leg = piece.legs[0]
    for seed in range(SEEDS):
        for aim, number in ((aim, number) for aim in aims for number in (*numbers(piece.condition, changed, leg), None)):
            case = case_about(Random(seed), aim, leg, guideline=guideline, known=dict([number] if number else ()))
            judged = JudgedCase(case, guideline)
            if not judged.clashes and judged.evaluation.case == case and shows(judged, piece, changed, leg):
                return smallest(guideline, case, piece, changed, leg), leg
    return None


def said(guideline: Guideline, case: Case, piece: Piece, leg: Leg | None) -> Edge:
    """What the content says of the piece today."""
    judged = JudgedCase(case, guideline)
    says = judged.judged(piece.name, leg).status.value if piece.about is About.RULE else answer(judged, piece.condition, leg)
    return Edge(piece.about, piece.name, leg, says)


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


def edges_of(name: str) -> tuple[str, list[tuple[Case, Edge]], list[str]]:
    """The new cases of one piece of content, and the mutants for which none was found."""
    cases: list[tuple[Case, Edge]] = []
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
        if any(shows(JudgedCase(case, half.guideline), piece, changed, edge.leg) for case, edge in cases):
            continue
        new = found(half.guideline, piece, changed)
        if new is None:
            left.append(f"{mutant.id}: {mutant.before} => {mutant.after}")
        else:
            cases.append((new[0], said(half.guideline, new[0], piece, new[1])))
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


def page_of(half: Half, edges: Sequence[tuple[Case, Edge]]) -> str:
    """The file: a case for each set of facts, with all that is expected of it."""
    by_facts: dict[str, list[Edge]] = {}
    for case, edge in edges:
        by_facts.setdefault(knows(case, half.guideline), []).append(edge)
    out = [HEADER]
    for facts, expected in by_facts.items():
        sentence = facts[1:-1].replace("_", " ").replace("{", "").replace("}", "").replace(": ", " ").replace('"', "")
        out.append(f'- case: "{OF_HALF[half]}: {sentence}"\n  knows: {facts}\n')
        for about in (About.RULE, About.CRITERION, About.ARGUMENT, About.GATE):
            own = [edge for edge in expected if edge.about is about]
            if own:
                out.append(f"  {about}: {_by_leg(own)}\n")
    return "".join(out)


def _by_leg(edges: Sequence[Edge]) -> str:
    words = [f"{edge.name}: {edge.says}" for edge in edges if edge.leg is None]
    for leg in Leg:
        own = [f"{edge.name}: {edge.says}" for edge in edges if edge.leg is leg]
        if own:
            words.append(f"{leg.value}: {{{', '.join(own)}}}")
    return "{" + ", ".join(words) + "}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files; every change for which no case was found is named on the error stream."""
    parser = argparse.ArgumentParser(prog="edges", description=__doc__)
    parser.add_argument("--only", metavar="TEXT", help="only content with this in its name, and print it instead of writing")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    options = parser.parse_args(arguments)
    names = [name for name in mutants_by_name() if not options.only or options.only in name]
    edges: dict[Half, list[tuple[Case, Edge]]] = {half: [] for half in Half}
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as pool:
        for count, (name, cases, left) in enumerate(pool.map(edges_of, names, chunksize=2), start=1):
            edges[part_of(name)] += cases
            for one in left:
                print(f"no case found: {one}", file=sys.stderr)
            if count % 50 == 0 or count == len(names):
                print(f"{count} of {len(names)} pieces, {sum(map(len, edges.values()))} cases", file=sys.stderr, flush=True)
    for half, found_here in edges.items():
        text = page_of(half, found_here)
        if options.only:
            print(text)
        else:
            (ROOT / "cases" / half / FILE).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
