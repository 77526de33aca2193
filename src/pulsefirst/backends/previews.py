"""What a cause would bring if it were the diagnosis, in words: always marked as that, never as a line of the plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pulsefirst.backends.acts import Act, is_emergency, merged, reasons_of
from pulsefirst.backends.words import facts_in_words, needs_in_words, of_legs
from pulsefirst.engine.causes import SETTLED, Cause, as_told
from pulsefirst.engine.if_confirmed import IfConfirmed, if_confirmed
from pulsefirst.engine.rank import Ranking
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Standing

IF_CONFIRMED: Final = "If confirmed"
MOST_PREVIEWED: Final = 3
"""So many of the first causes are looked ahead for."""


def title_in_words(found: IfConfirmed) -> str:
    """ "If confirmed: lumbar radiculopathy (left leg)"."""
    return f"{IF_CONFIRMED}: {found.title}{of_legs(found.legs) if len(found.legs) == 1 else ''}"


def still_needed(found: IfConfirmed, guideline: Guideline) -> str:
    """What treats it and would still need an answer, in one sentence; empty where there is none."""
    leg = found.legs[0] if len(found.legs) == 1 else None
    titles: dict[str, list[str]] = {}
    for line in found.undecided:
        needed = needs_in_words(guideline, (need for need in line.needs if need.open), leg)
        titles.setdefault(needed, []).append(line.title)
    return "; ".join(f"{', '.join(dict.fromkeys(several))} (needs {needed})" for needed, several in titles.items())


def why_nothing(found: IfConfirmed, guideline: Guideline) -> str:
    """Why there are no lines; empty where there are some, or could be."""
    if found.lines or found.undecided:
        return ""
    if found.conflicts_with:
        leg = found.legs[0] if len(found.legs) == 1 else None
        recorded = facts_in_words(guideline, found.conflicts_with, leg)
        return (
            f"this diagnosis would conflict with what is recorded: {recorded}. Nothing is shown before that is cleared up."
        )
    if not found.can_be_stated:
        return "no line of this guideline waits for this diagnosis: what the findings call for stands on the plan."
    return "it would add no line to the plan."


def in_short(found: IfConfirmed) -> str:
    """Its lines in one sentence, each medicine with what its dose table says."""
    return "; ".join(map(_act_in_short, merged(found.lines)))


def _act_in_short(act: Act) -> str:
    legs = of_legs(act.legs) if len(act.legs) == 1 else ""
    said = f"{reasons_of(act)}{legs}"
    if act.withheld_by:
        return f"{said} (withheld)"
    return said if act.dosing is None else f"{said} ({act.dosing.word})"


def worth_previewing(ranking: Ranking, guideline: Guideline) -> tuple[Cause, ...]:
    """The first causes of which something specific is known, as far as they can be stated and are not settled.

    Under an emergency none: its plan is short.
    """
    return () if is_emergency(ranking.plan) else tuple(_first(ranking.causes, guideline))


def preview_of_first(ranking: Ranking, case: Case, guideline: Guideline) -> tuple[IfConfirmed, ...]:
    """What the first of these causes would bring for this case; nothing where none is worth it."""
    first = worth_previewing(ranking, guideline)[:1]
    return tuple(if_confirmed(guideline, case, ranking.plan.at, cause.id, cause.leg) for cause in first)


def _first(causes: Iterable[Cause], guideline: Guideline) -> list[Cause]:
    told = [
        cause for cause in as_told(tuple(causes)).in_full if cause.is_specific and cause.standing is not Standing.OPPOSED
    ]
    return [
        cause
        for cause in told[:MOST_PREVIEWED]
        if cause.standing not in SETTLED and guideline.hypotheses[cause.id].stated is not None
    ]
