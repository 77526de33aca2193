"""No two lines of one plan contradict each other, told in words: the case, and the two lines.

Read are the lines that outputs show. Two calls for the same trouble are of one urgency; an act and the advice to avoid it do not stand
together; nor does an operation at once beside imaging that would come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, NamedTuple

from pulsefirst.backends.acts import acting, is_same_place, standing, withheld
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Category, Phase

IMAGING: Final = (Category.LIMB_IMAGING, Category.SPINE_IMAGING)


class Contradiction(NamedTuple):
    """Two lines that cannot both be followed, and why."""

    why: str
    first: Proposal
    second: Proposal


def contradictions_in(plan: Plan, guideline: Guideline) -> list[Contradiction]:
    """Every pair of shown lines that contradict each other, in the order of the plan."""
    acts = [line for line in acting(plan) if line.status is Status.RECOMMENDED]
    avoided = [line for line in standing(plan) if line.status is Status.RECOMMENDED and line.kind == ActivityKind.AVOID]
    return [
        *_at_two_urgencies(acts, guideline),
        *_done_and_avoided(acts, avoided, guideline),
        *_operation_and_imaging(acts, guideline),
        *_withheld_and_recommended(acts, withheld(plan)),
    ]


def in_words(found: Contradiction, case: str) -> str:
    """A contradiction with its case, for whoever has to mend the content."""
    lines = " | ".join(f"{line.id}{f' ({line.leg})' if line.leg else ''}: {line.title}" for line in found[1:])
    return f"{case}: {found.why}: {lines}"


def _at_two_urgencies(acts: Iterable[Proposal], guideline: Guideline) -> Iterator[Contradiction]:
    """Calls for the same trouble: of one service, or of services of which a call to one answers a call to the other."""
    calls = [line for line in acts if line.kind == ActivityKind.REFER]
    for one, other in combinations(calls, 2):
        if one.urgency is not other.urgency and is_same_place(one, other) and _are_of_one_trouble(one, other, guideline):
            yield Contradiction("the same trouble is called for at two urgencies", one, other)


def _are_of_one_trouble(one: Proposal, other: Proposal, guideline: Guideline) -> bool:
    first, second = guideline.targets[one.target], guideline.targets[other.target]
    return first is second or first in second.answered_by or second in first.answered_by


def _done_and_avoided(
    acts: Iterable[Proposal], avoided: Iterable[Proposal], guideline: Guideline
) -> Iterator[Contradiction]:
    """An act beside the advice to avoid it; what is said against imaging at all is said against all imaging of its kind."""
    avoided = list(avoided)
    for act in acts:
        for against in avoided:
            if is_same_place(act, against) and _is_avoided(act, against, guideline):
                yield Contradiction("it is to be done and to be avoided", act, against)


def _is_avoided(act: Proposal, against: Proposal, guideline: Guideline) -> bool:
    if act.target == against.target:
        return True
    kind = guideline.targets[against.target].category
    ordered = act.kind == ActivityKind.ORDER and guideline.targets[act.target].category is kind
    return ordered and kind in IMAGING and act.phase is Phase.NOW


def _operation_and_imaging(acts: Iterable[Proposal], guideline: Guideline) -> Iterator[Contradiction]:
    """An operation at once, and beside it imaging at once of the same limb."""
    at_once = [line for line in acts if line.kind == ActivityKind.ORDER and line.phase is Phase.NOW]
    by_kind = {line: guideline.targets[line.target].category for line in at_once}
    for operation in at_once:
        for imaging in at_once:
            surgery = by_kind[operation] is Category.PROCEDURE and by_kind[imaging] is Category.LIMB_IMAGING
            if surgery and is_same_place(operation, imaging):
                yield Contradiction("an operation without waiting, and imaging before it", operation, imaging)


def _withheld_and_recommended(acts: Iterable[Proposal], held_back: Iterable[Proposal]) -> Iterator[Contradiction]:
    """An act that is withheld where a less urgent one of the same stands is no contradiction; the same act is."""
    held = list(held_back)
    for act in acts:
        for line in held:
            same = (act.kind, act.target, act.urgency) == (line.kind, line.target, line.urgency)
            if same and is_same_place(act, line):
                yield Contradiction("it is recommended and withheld", act, line)
