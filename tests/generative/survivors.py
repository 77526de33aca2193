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
from multiprocessing import get_context
from pathlib import Path

from generative.cases import answers
from generative.edges import Aim, Told, apart, expected, mutants_by_name, page_of, smallest, write
from pulsefirst.backends.legs import legs_in_scope
from pulsefirst.checks.cases import About, Expectation, JudgedCase, Vignette, judge
from pulsefirst.checks.mutation import Mutant
from pulsefirst.engine.index import legs_of, legs_of_condition
from pulsefirst.language import all_of
from pulsefirst.model.case import Case, key_of
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Status
from pulsefirst.workbench.mutate import Half, part_of

FILE = "edges_of_survivors.yaml"
BEFORE = "where a mutant survived, "
SEEDS = 14
HEADER = """\
# Edges that a surviving mutant showed: the fewest facts under which the small change would show. Written by a program from the content and
# read by nobody who signs: they say what the content says, not what it should say.

"""


def aims_of(guideline: Guideline, mutant: Mutant) -> Iterator[Aim]:
    """What a case should be about so that this change may show."""
    old, new, part = mutant.old, mutant.new, mutant.id.split("/")[1].split(".")[0]
    if mutant.name in guideline.findings:
        for leg in legs_in_scope(old.scope):
            for value in answers(guideline, old)[:3]:
                yield from apart(old.only_if, new.only_if, leg, ((key_of(old, leg), value),), clashing=True)
    elif mutant.name in guideline.conflicts:
        for leg in legs_of_condition(old.when):
            yield from apart(old.when, new.when, leg, clashing=True)
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
            yield from apart(getattr(old, part), getattr(new, part), leg)
    elif part == "do" and old.do.enough is not None and isinstance(old.do.enough, Condition):
        for leg in legs_of(old):
            for aim in apart(old.do.enough, new.do.enough, leg):
                yield Aim(all_of(old.when, aim.condition), leg, aim.known)


def wishes(guideline: Guideline, mutant: Mutant, case: Case) -> tuple[Expectation, ...]:
    """What the content says today of what the mutant may change."""
    judged, old, part = JudgedCase(case, guideline), mutant.old, mutant.id.split("/")[1].split(".")[0]
    names = sorted({clash.id for clash in judged.clashes})
    if mutant.name in guideline.findings or mutant.name in guideline.conflicts:
        return (expected(About.CONFLICTS, "", None, "", *names),)
    if names:
        return ()
    if part == "overrides":
        return tuple(
            expected(About.RULE, other.name, leg, Status.WITHHELD.value, old.name)
            for other in old.overrides
            for leg in legs_of(other)
            if old in (line := judged.judged(other.name, leg)).withheld_by and line.status is Status.WITHHELD
        )
    if mutant.name in guideline.recommendations:
        return tuple(expected(About.RULE, old.name, leg, judged.judged(old.name, leg).status.value) for leg in legs_of(old))
    cause = old.hypothesis.name if mutant.name in guideline.arguments else old.name
    return tuple(
        expected(About.HYPOTHESIS, cause, one.leg, one.standing.value) for one in judged.suspicions if one.id == cause
    )


def found(guideline: Guideline, mutant: Mutant) -> Told | None:
    """Facts and an expectation that hold today and would not with the change; None where none were found."""
    changed = mutant.of(guideline)

    def told(case: Case) -> Expectation | None:
        for wish in wishes(guideline, mutant, case):
            vignette = Vignette(name="", where="", case=case, expects=(wish,))
            if not judge(vignette, guideline) and judge(vignette, changed):
                return wish
        return None

    for seed in range(SEEDS):
        for aim in aims_of(guideline, mutant):
            if told(case := aim.case(guideline, seed)) is not None:
                case = smallest(case, told)
                if (wish := told(case)) is not None:
                    return case, wish
    return None


def case_for(id: str) -> tuple[str, Case, Expectation] | str:
    """The case for one mutant, by its id; the id alone where none was found."""
    name = id.split("/")[0]
    mutant = next(one for one in mutants_by_name()[name] if one.id == id)
    half = part_of(name)
    pair = found(half.guideline, mutant)
    return (half.value, *pair) if pair is not None else id


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files; every mutant for which no case was found is named on the error stream."""
    parser = argparse.ArgumentParser(prog="survivors", description=__doc__)
    parser.add_argument("survived", type=Path, help="what `make mutate` said: lines of 'survived: ID'")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    options = parser.parse_args(arguments)
    lines = options.survived.read_text(encoding="utf-8").splitlines()
    ids = [line.removeprefix("survived: ") for line in lines if line.startswith("survived: ")]
    pairs: dict[Half, list[Told]] = {half: [] for half in Half}
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as pool:
        for count, told in enumerate(pool.map(case_for, ids, chunksize=2), start=1):
            if isinstance(told, str):
                print(f"no case found: {told}", file=sys.stderr)
            else:
                pairs[Half(told[0])].append(told[1:])
            if count % 20 == 0:
                print(f"{count} of {len(ids)} mutants", file=sys.stderr, flush=True)
    write({half: page_of(half, HEADER, BEFORE, here) for half, here in pairs.items()}, FILE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
