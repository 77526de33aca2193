"""What stands first on every clinical form: facts that clash, now and could be, whom to call, the clocks."""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.backends.acts import by_target, demanding, earliest, merged, reasons_of, referrals
from pulsefirst.backends.letters.document import Line, Weight
from pulsefirst.backends.letters.matter import LEVELS, WEIGHTS, Matter, reached
from pulsefirst.backends.words import facts_in_words, legs_in_words, moment_in_words, of_legs, span_in_words
from pulsefirst.model.recommendations import Urgency


def first_lines(matter: Matter) -> Iterator[Line]:
    """What comes before all else: facts that clash, and what is known to lie outside."""
    plan, guideline = matter.plan, matter.guideline
    for clash in plan.conflicts:
        stands = facts_in_words(guideline, clash.stands, units=matter.units)
        aside = facts_in_words(guideline, clash.set_aside, units=matter.units)
        text = f"CONFLICT{of_legs((clash.leg,))}: {clash.title}. Stands: {stands}. Set aside: {aside}. Check it first."
        yield Line(text, weight=Weight.ALARM)
    yield from (Line(text, weight=Weight.ALARM) for text in special_scope(matter))


def special_scope(matter: Matter) -> list[str]:
    """What is said of the scope for this patient only."""
    always = {line.text for line in matter.guideline.scope if line.when is None}
    return [text for text in matter.plan.scope if text not in always]


def triage_lines(matter: Matter) -> Iterator[Line]:
    """Now with its reasons and whom to call, could be and what is open, the clocks, and whether the findings are old."""
    triage = matter.plan.triage
    now = triage.now.level
    if triage.level is None or now is not Urgency.NONE:
        words = LEVELS[now]
    else:
        words = f"{triage.level.upper()}: nothing is demanded, and nothing that is open here can change that"
    wanted = demanding(matter.plan)
    legs = legs_in_words(one.leg for one in wanted)
    yield Line(f"NOW: {words}{f', {legs}' if legs else ''}", weight=WEIGHTS.get(now, Weight.PLAIN))
    yield from call_lines(matter)
    if triage.settled:
        yield Line("COULD BE: the same; settled")
    else:
        yield Line(f"COULD STILL BE: {LEVELS[triage.could_be.level]}. The level is not final.", weight=Weight.WARNING)
    yield from clock_lines(matter)
    if matter.plan.old:
        yield Line("OLD: these findings are older than a day; look again.", weight=Weight.WARNING)
    for act in merged(wanted):
        text = f"BECAUSE: {reasons_of(act)}{of_legs(act.legs)}"
        yield Line(text, matter.source_of_acts(act.proposals), WEIGHTS.get(now, Weight.PLAIN))


def call_lines(matter: Matter) -> Iterator[Line]:
    """Whom to call for what is demanded now, by when and of which leg, with what they are called here and the number."""
    verb = "CALL" if matter.plan.triage.now.level >= Urgency.URGENT else "REFER TO"
    for one in by_target(referrals(demanding(matter.plan))):
        deadline = earliest(one.proposals)
        due = f", by {moment_in_words(deadline)}" if deadline is not None else ""
        done = " (done)" if one.done else ""
        weight = WEIGHTS.get(matter.plan.triage.now.level, Weight.PLAIN)
        yield Line(f"{verb}: {reached(matter, one.target)}{of_legs(one.legs)}{due}{done}", weight=weight)


def clock_lines(matter: Matter) -> Iterator[Line]:
    """The clock of each leg that has one."""
    for clock in matter.plan.clocks:
        title, _, words = clock.text.partition(": ")
        hours = "" if clock.hours is None else f", {span_in_words(clock.hours)}"
        yield Line(f"CLOCK: {clock.leg} leg{hours}: {words or title}", weight=Weight.ALARM)
