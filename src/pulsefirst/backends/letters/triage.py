"""What comes first on every clinical form: conflicts, "now" and "could be", whom to call, the clocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pulsefirst.backends.acts import Act, demanding, is_emergency, merged, referrals
from pulsefirst.backends.durations import duration_in_words
from pulsefirst.backends.headline import (
    calls_of,
    could_be_in_words,
    is_nothing_demanded,
    now_in_words,
    special_scope,
    unheard_in_words,
)
from pulsefirst.backends.letters.document import DocumentLine, Emphasis
from pulsefirst.backends.letters.matter import WEIGHTS, Matter, name_here
from pulsefirst.backends.words import facts_in_words, legs_in_words, of_legs
from pulsefirst.model.legs import Leg

FIRST_REASONS: Final = 2
"""So many reasons of one call are said in an emergency."""


def first_lines(matter: Matter) -> Iterator[DocumentLine]:
    """What comes before everything else: conflicting facts, and what is known to be out of scope."""
    plan, guideline = matter.plan, matter.guideline
    for clash in plan.conflicts:
        stands = facts_in_words(guideline, clash.stands, units=matter.units)
        aside = facts_in_words(guideline, clash.set_aside, units=matter.units)
        text = f"CONFLICT{of_legs((clash.leg,))}: {clash.title}. Stands: {stands}. Set aside: {aside}. Check it first."
        yield DocumentLine(text, weight=Emphasis.ALARM)
    yield from (DocumentLine(text, weight=Emphasis.ALARM) for text in special_scope(plan, guideline))


def triage_lines(matter: Matter) -> Iterator[DocumentLine]:
    """Now with whom to call and why, what it could still be, what nothing has judged, the clocks, and whether the findings are old."""
    plan, triage = matter.plan, matter.plan.triage
    now, wanted = triage.now.level, demanding(matter.plan)
    legs = legs_in_words(proposal.leg for proposal in wanted)
    unheard = unheard_in_words(plan, matter.guideline, matter.units)
    not_judged = unheard if is_nothing_demanded(triage) else ""
    yield DocumentLine(
        not_judged or f"{now_in_words(triage)}{f', {legs}' if legs else ''}", weight=WEIGHTS.get(now, Emphasis.PLAIN)
    )
    yield from call_lines(matter)
    for act in merged(wanted):
        text = f"Why: {grounds_of(act, FIRST_REASONS if is_emergency(plan) else 0)}{of_legs(act.legs)}"
        yield DocumentLine(text, matter.source_of_acts(act.proposals), WEIGHTS.get(now, Emphasis.PLAIN))
    if could_be := could_be_in_words(plan, matter.guideline):
        yield DocumentLine(f"COULD STILL BE {could_be}", weight=Emphasis.WARNING)
    elif not triage.settled:
        yield DocumentLine("The level is not settled.", weight=Emphasis.WARNING)
    if unheard and not not_judged:
        yield DocumentLine(unheard, weight=Emphasis.WARNING)
    yield from clock_lines(matter)
    if plan.old:
        yield DocumentLine("OLD: these findings are older than a day; look again.", weight=Emphasis.WARNING)


def grounds_of(act: Act, most: int = 0) -> str:
    """The reasons of an act without what it says to do; with `most`, so many and how many there are beside them."""
    titles = dict.fromkeys(proposal.title for proposal in act.proposals)
    grounds = list(dict.fromkeys(title.partition(": ")[2] or title for title in titles))
    left = len(grounds) - most if most and len(grounds) > most else 0
    said = "; ".join(grounds[: len(grounds) - left])
    return f"{said} (and {left} more reason{'' if left == 1 else 's'})" if left else said


def call_lines(matter: Matter) -> Iterator[DocumentLine]:
    """Whom to call for what is demanded now, by when and of which leg, with what they are called here and the number."""
    weight = WEIGHTS.get(matter.plan.triage.now.level, Emphasis.PLAIN)
    if not referrals(demanding(matter.plan)):
        return
    for call in calls_of(matter.plan, matter.guideline, lambda target: name_here(matter, target)):
        number = matter.contact(call.demand.target).number
        yield DocumentLine(f"{call.text}{f': {number}' if number else ''}", weight=weight)


def clock_lines(matter: Matter) -> Iterator[DocumentLine]:
    """The clock of each leg that has one."""
    yield from (DocumentLine(text, weight=Emphasis.ALARM) for text in clocks_in_words(matter))


def clocks_in_words(matter: Matter) -> Iterator[str]:
    """How long each leg has had its trouble, with what that means; once for both where it is the same."""
    legs: dict[str, list[Leg]] = {}
    for clock in matter.plan.clocks:
        title, _, words = clock.text.partition(": ")
        hours = "" if clock.hours is None else f", {duration_in_words(clock.hours)}"
        legs.setdefault(f"{hours}: {words or title}", []).append(clock.leg)
    yield from (f"{legs_in_words(places).capitalize()}{said}" for said, places in legs.items())
