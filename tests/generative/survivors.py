"""Cases for the mutants that survived, written by a program: `python -m generative.survivors FILE`.

FILE holds what `make mutate` said on its error stream, a line "survived: ID" for each. Where facts can be found under which the changed
content says otherwise, they are written with what the content says of them today.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random

from conftest import ROOT
from generative.cases import answers, case_about
from generative.edges import OF_HALF, knows, mutants_by_name, numbers
from pulsefirst.backends.legs import legs_in_scope
from pulsefirst.checks.cases import About, JudgedCase, Vignette, judge
from pulsefirst.checks.cases.vignettes import Expectation
from pulsefirst.checks.mutation import Mutant
from pulsefirst.engine.index import legs_of, legs_of_condition
from pulsefirst.language import all_of, not_
from pulsefirst.model.case import Case, Key, Recorded, key_of
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.workbench.mutate import Half, part_of

FILE = "edges_of_survivors.yaml"
SEEDS = 14
HEADER = """\
# Edges that a surviving mutant showed: the fewest facts under which the small change would show. Written by a program from the content and
# read by nobody who signs: they say what the content says, not what it should say.

"""


@dataclass(frozen=True)
class Aim:
    """What a case is made to be about: a condition seen from a leg, with facts that are written first."""

    condition: Condition
    leg: Leg | None
    known: tuple[tuple[Key, Recorded], ...] = ()
    clashing: bool = False


def aims_of(guideline: Guideline, mutant: Mutant) -> Iterator[Aim]:
    """What a case should be about so that this change may show."""
    old, new, part = mutant.old, mutant.new, mutant.id.split("/")[1].split(".")[0]
    if mutant.name in guideline.findings:
        for leg in legs_in_scope(old.scope):
            for value in answers(guideline, old)[:3]:
                yield from _pair(old.only_if, new.only_if, leg, ((key_of(old, leg), value),), clashing=True)
    elif mutant.name in guideline.conflicts:
        for leg in legs_of_condition(old.when):
            yield from _pair(old.when, new.when, leg, clashing=True)
    elif part == "overrides":
        for other in old.overrides:
            if other not in new.overrides:
                for leg in legs_of(other) if len(legs_of(other)) >= len(legs_of(old)) else legs_of(old):
                    yield Aim(all_of(other.when, old.when), leg)
    elif mutant.name in guideline.arguments:
        for leg in legs_of_condition(old.when):
            yield Aim(old.when, leg)
    elif mutant.name in guideline.hypotheses:
        for leg in legs_in_scope(old.scope):
            yield from _pair(getattr(old, part), getattr(new, part), leg)
    elif part == "do" and old.do.enough is not None and isinstance(old.do.enough, Condition):
        for leg in legs_of(old):
            for aim in _pair(old.do.enough, new.do.enough, leg):
                yield Aim(all_of(old.when, aim.condition), leg, aim.known)


def _pair(
    old: Condition, new: Condition, leg: Leg | None, known: tuple[tuple[Key, Recorded], ...] = (), clashing: bool = False
) -> Iterator[Aim]:
    if legs_of_condition(old) != legs_of_condition(new):
        return
    for condition in (all_of(old, not_(new)), all_of(not_(old), new), old, not_(old)):
        for number in (*numbers(old, new, leg), None):
            yield Aim(condition, leg, (*known, number) if number else known, clashing)


def wishes(guideline: Guideline, mutant: Mutant, case: Case) -> tuple[Expectation, ...]:
    """What the content says today of what the mutant may change."""
    judged, old, part = JudgedCase(case, guideline), mutant.old, mutant.id.split("/")[1].split(".")[0]
    names = tuple(sorted({clash.id for clash in judged.clashes}))
    clash = Expectation(about=About.CONFLICTS, name="", legs=(), says="", among=names, where="")
    if mutant.name in guideline.findings or mutant.name in guideline.conflicts:
        return (clash,)
    if names:
        return ()
    if part == "overrides":
        return tuple(
            Expectation(
                about=About.RULE, name=other.name, legs=(leg,) if leg else (), says="withheld", among=(old.name,), where=""
            )
            for other in old.overrides
            for leg in legs_of(other)
            if old in (line := judged.judged(other.name, leg)).withheld_by and line.status == "withheld"
        )
    if mutant.name in guideline.recommendations:
        return tuple(
            Expectation(about=About.RULE, name=old.name, legs=(leg,) if leg else (), says=status, among=(), where="")
            for leg in legs_of(old)
            if (status := judged.judged(old.name, leg).status.value)
        )
    cause = old.hypothesis.name if mutant.name in guideline.arguments else old.name
    return tuple(
        Expectation(
            about=About.HYPOTHESIS,
            name=cause,
            legs=(one.leg,) if one.leg else (),
            says=one.standing.value,
            among=(),
            where="",
        )
        for one in judged.suspicions
        if one.id == cause
    )


def found(guideline: Guideline, mutant: Mutant) -> tuple[Case, Expectation] | None:
    """Facts and an expectation that hold today and would not with the change; None where none were found."""
    changed = mutant.of(guideline)
    for seed in range(SEEDS):
        for aim in aims_of(guideline, mutant):
            case = case_about(Random(seed), aim.condition, aim.leg, aim.clashing, guideline, dict(aim.known))
            told = _told(guideline, changed, mutant, case)
            if told is not None:
                for key in list(case.facts):
                    fewer = case.forget(frozenset([key]))
                    if (less := _told(guideline, changed, mutant, fewer)) is not None:
                        case, told = fewer, less
                return case, told
    return None


def _told(guideline: Guideline, changed: Guideline, mutant: Mutant, case: Case) -> Expectation | None:
    for wish in wishes(guideline, mutant, case):
        vignette = Vignette(name="", where="", case=case, expects=(wish,))
        if not judge(vignette, guideline) and judge(vignette, changed):
            return wish
    return None


def case_for(id: str) -> tuple[str, Case, Expectation] | str:
    """The case for one mutant, by its id; the id alone where none was found."""
    name = id.split("/")[0]
    mutant = next(one for one in mutants_by_name()[name] if one.id == id)
    half = part_of(name)
    pair = found(half.guideline, mutant)
    return (half.value, *pair) if pair is not None else id


def page_of(half: Half, pairs: Sequence[tuple[Case, Expectation]]) -> str:
    """The file: a case for each set of facts, with all that is expected of it."""
    by_facts: dict[str, dict[str, Expectation]] = {}
    for case, wish in pairs:
        by_facts.setdefault(knows(case, half.guideline), {})[_key(wish)] = wish
    out = [HEADER]
    for facts, expected in by_facts.items():
        sentence = facts[1:-1].replace("_", " ").replace("{", "").replace("}", "").replace(": ", " ").replace('"', "")
        out.append(f'- case: "where a mutant survived, {OF_HALF[half]}: {sentence}"\n  knows: {facts}\n')
        for about in (About.RULE, About.HYPOTHESIS):
            own = [wish for wish in expected.values() if wish.about is about]
            if own:
                out.append(f"  {about}: {_by_leg(own)}\n")
        out += [f"  conflicts: [{', '.join(wish.among)}]\n" for wish in expected.values() if wish.about is About.CONFLICTS]
    return "".join(out)


def _key(wish: Expectation) -> str:
    return f"{wish.about} {wish.name} {wish.leg} {wish.among if wish.about is About.RULE else ''}"


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files; every mutant for which no case was found is named on the error stream."""
    parser = argparse.ArgumentParser(prog="survivors", description=__doc__)
    parser.add_argument("survived", type=Path, help="what `make mutate` said: lines of 'survived: ID'")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    options = parser.parse_args(arguments)
    lines = options.survived.read_text(encoding="utf-8").splitlines()
    ids = [line.removeprefix("survived: ") for line in lines if line.startswith("survived: ")]
    pairs: dict[Half, list[tuple[Case, Expectation]]] = {half: [] for half in Half}
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as pool:
        for count, told in enumerate(pool.map(case_for, ids, chunksize=2), start=1):
            if isinstance(told, str):
                print(f"no case found: {told}", file=sys.stderr)
            else:
                pairs[Half(told[0])].append(told[1:])
            if count % 20 == 0:
                print(f"{count} of {len(ids)} mutants", file=sys.stderr, flush=True)
    for half, here in pairs.items():
        (ROOT / "cases" / half / FILE).write_text(page_of(half, here), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
