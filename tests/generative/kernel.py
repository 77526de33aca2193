"""The kernel held against the referee: every output that it emits, patient by patient.

`PYTHONPATH=tests python -m generative.kernel 100000` does so for many generated partial patients, and says how many disagreed.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from conftest import AT, GUIDELINE
from generative.cases import random_case, random_record
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.kernel import Kernel, Outcome, Shape
from pulsefirst.backends.kernel.causes import STANDINGS
from pulsefirst.backends.kernel.facts import block_of, shape_of
from pulsefirst.backends.kernel.lines import STATUSES, Place
from pulsefirst.backends.kernel.run import judge_all
from pulsefirst.engine.apply import triage_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.judge import JudgedRule
from pulsefirst.engine.rank import causes_in_order
from pulsefirst.engine.reasons import needs
from pulsefirst.engine.suspect import suspicions_of
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Urgency

POOL = 120
"""So many cases are invented with care; the others are made of them."""


def mixed_cases(random: Random, count: int, guideline: Guideline = GUIDELINE, pool: int = POOL) -> Iterator[Case]:
    """Partial patients in bulk: parts of invented cases put together, a few answers changed, some not assessed. Any may be in conflict."""
    several = [random_case(random, conflicts=number % 4 == 0, guideline=guideline, spans=True) for number in range(pool)]
    for _ in range(count):
        first, second = random.sample(several, 2)
        share = random.choice((0.0, 0.0, 0.2, 0.6))
        facts = {key: value for key, value in second.facts.items() if random.random() < share}
        keep = random.choice((0.5, 0.9, 1.0))
        facts |= {key: value for key, value in first.facts.items() if random.random() < keep}
        for key in random.sample(list(facts), min(len(facts), random.choice((0, 0, 1, 3)))):
            silent = random.random() < 0.2
            facts[key] = NOT_ASSESSED if silent else random_record(random, guideline.findings[key.finding], guideline)
        yield replace(first, facts=facts)


def differences(guideline: Guideline, cases: Sequence[Case], seen: Counter[object], shape: Shape | None = None) -> list[str]:
    """What the kernel says of these patients that the referee does not; counts in `seen` what was said at all."""
    block = block_of(cases, guideline)
    kernel = Kernel(guideline, shape_of([block]) if shape is None else shape, block.size, with_flags=True)
    outcome = kernel.run(block)
    seen["judged alone"] += len(outcome.alone)
    seen["settled alone"] += outcome.settled.alone
    seen["set aside at once"] += outcome.settled.at_once
    statuses = {place: outcome.statuses(place) for place in kernel.places}
    needed = {key: outcome.needed(key) for key in kernel.needs}
    flags = {place: outcome.flag(place) for place in kernel.flags}
    found = []
    for row, case in enumerate(cases):
        evaluation, clashes = settle(guideline, case, Compiled)
        judged = tuple(judge_all(evaluation))
        now, could_be, needed_here = ends_of_triage(evaluation, judged)
        meets = now is could_be is not Urgency.EMERGENCY
        # Who hears what is slow to say, and matters where the ends meet; of the others it is asked now and then.
        triage = triage_of(evaluation, judged, AT) if meets or row % 10 == 0 else None
        causes = causes_in_order(evaluation, suspicions_of(evaluation)) if row % 3 == 0 else ()
        ours = {
            "clashes": outcome.settled.clashes.get(row, ()),
            "triage": (int(outcome.now[row]), int(outcome.could_be[row])),
            "settled": bool(outcome.settled_levels[row]),
            "outside": bool(outcome.outside[row]),
            "needs": {key for key, truths in needed.items() if truths[row]},
            **{place: STATUSES[codes[row]] for place, codes in statuses.items()},
            **{place: (bool(up[row]), bool(down[row])) for place, (up, down) in flags.items()},
            **_causes(kernel, outcome, row),
        }
        theirs = {
            "clashes": tuple(clash.id for clash in clashes),
            "triage": (now, could_be),
            "settled": now is could_be is Urgency.EMERGENCY if triage is None else triage.settled,
            "outside": ours["outside"] if triage is None else bool(triage.outside),
            "needs": needed_here,
            **{Place(line.rule.name, line.leg): line.status for line in judged},
            **{place: _flag(evaluation, place) for place in kernel.flags},
            **{(cause.id, cause.leg, "cause"): (cause.standing, cause.place) for cause in causes},
        }
        seen.update(line.status for line in judged)
        seen.update(said[0] for place, said in theirs.items() if place[-1] == "cause")
        seen.update(("flag", *theirs[place]) for place in kernel.flags)
        seen["clash"] += bool(clashes)
        seen["settled"] += theirs["settled"] is True
        seen["needs"] += bool(needed_here)
        if triage is not None:
            seen["settled short of an emergency"] += triage.settled and meets
            seen["not heard"] += bool(triage.unheard)
            found += [f"triage of {row}"] if (triage.now.level, triage.could_be.level) != (now, could_be) else []
        found += [
            f"{what} of {row}: {ours.get(what)} is not {said}; {case.facts}"
            for what, said in theirs.items()
            if ours.get(what) != said
        ]
        assert theirs.keys() <= ours.keys()
    return found


def ends_of_triage(evaluation: Compiled, judged: Sequence[JudgedRule]) -> tuple[Urgency, Urgency, set[Key]]:
    """Both ends of triage, and what has to be answered between them."""
    now = max((line.rule.do.urgency for line in judged if line.demanded), default=Urgency.NONE)
    possible = [line for line in judged if line.can_be_demanded]
    wanted = {
        Key(need.finding, need.leg)
        for line in possible
        if not line.demanded and line.rule.do.urgency > now and line.rule.when is not None
        for need in needs(evaluation, line.rule.when, line.leg)
    }
    return now, max((line.rule.do.urgency for line in possible), default=Urgency.NONE), wanted


def _flag(evaluation: Compiled, place: Place) -> tuple[bool, bool]:
    """Whether a red flag is known true, and whether it is known false."""
    when = evaluation.guideline.red_flags[place.rule].when
    return evaluation.is_true(when, place.leg), evaluation.is_false(when, place.leg)


def _causes(kernel: Kernel, outcome: Outcome, row: int) -> dict[tuple[object, ...], tuple[object, int]]:
    return {
        (cause.hypothesis.name, cause.leg, "cause"): (STANDINGS[standing[row]], int(outcome.places[number, row]))
        for number, (cause, standing) in enumerate(zip(kernel.causes, outcome.standings, strict=True))
    }


def agree(
    count: int, differing: Callable[[Sequence[Case], Counter[object]], list[str]], seed: int = 1, at_once: int = 2000
) -> int:
    """Holds so many patients against the referee by `differing` and prints what was found. Gives the exit code."""
    seen: Counter[object] = Counter()
    wrong, done, begun = 0, 0, time.monotonic()
    while done < count:
        some = list(mixed_cases(Random(seed * 1_000_003 + done), min(at_once, count - done)))
        found = differing(some, seen)
        wrong += len(found)
        done += len(some)
        for line in found[:5]:
            print(line)
        print(f"{done} patients, {wrong} differences, {done / (time.monotonic() - begun):.0f} patients a second", flush=True)
    for what, number in sorted(seen.items(), key=lambda item: str(item[0])):
        print(f"  {what}: {number}")
    return int(wrong > 0)


def main(count: int, seed: int = 1, at_once: int = 2000) -> int:
    """The kernel against the referee. Gives the exit code."""
    return agree(count, partial(differences, GUIDELINE), seed, at_once)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
