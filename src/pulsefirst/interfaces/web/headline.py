"""The bar that is always in view: what is demanded now, what it could still be, whom to call, and the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pulsefirst.backends.acts import is_emergency
from pulsefirst.backends.asking import deciding, first_to_examine
from pulsefirst.backends.headline import calls_of, could_be_in_words, special_scope, unheard_in_words
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import of_legs
from pulsefirst.interfaces.web.state import Tab
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Clock, Plan
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import Site

FIRST = 3


@dataclass(frozen=True)
class Call:
    """A call as it is said, with the number, the reasons, whether it was made, and whether only the supplement demands it."""

    whom: str
    number: str
    why: tuple[str, ...]
    done: bool
    beyond: bool


@dataclass(frozen=True)
class Running:
    """A clock of a leg: hours used (None: not known), the hours that are left at least and at most, and its words."""

    leg: Leg
    hours: float | None
    window: tuple[int, int]
    text: str


@dataclass(frozen=True, kw_only=True)
class Headline:
    """The bar. `level` is the one word, only when settled; `before` the word it said before the last change lowered it.

    `could_say` is what it could be with the first thing to examine, empty once nothing open can raise the level. `unheard` is what
    nothing on the plan has judged.
    """

    now: str
    could_be: str
    level: str | None
    could_say: str
    unheard: str
    before: str
    calls: tuple[Call, ...]
    clocks: tuple[Running, ...]
    conflicts: tuple[str, ...]
    settle: tuple[str, ...]
    waiting: tuple[str, ...]
    outside: tuple[str, ...]
    old: bool


def headline_of(plan: Plan, guideline: Guideline, tab: Tab, site: Site) -> Headline:
    """The bar of a plan. `site` says what a service is called here, and its number."""
    triage = plan.triage
    return Headline(
        now=triage.now.level.word,
        could_be=triage.could_be.level.word,
        level=triage.level,
        could_say=could_be_in_words(plan, guideline),
        unheard=unheard_in_words(plan, guideline),
        before=tab.said.word if tab.said > triage.now.level else "",
        calls=tuple(_calls(plan, guideline, site)) if triage.now.level >= Urgency.URGENT else (),
        clocks=tuple(_running(clock, guideline) for clock in plan.clocks),
        conflicts=tuple(clash.title for clash in plan.conflicts),
        settle=tuple(_to_settle(plan, guideline)),
        waiting=tuple(
            f"{unassessed.text}{of_legs((unassessed.leg,))}"
            for unassessed in plan.not_assessed
            if unassessed.holds_open and not triage.settled
        ),
        outside=tuple(text for text in (plan.banner, *special_scope(plan, guideline)) if text),
        old=plan.old,
    )


def _calls(plan: Plan, guideline: Guideline, site: Site) -> Iterator[Call]:
    """The services that what is demanded now calls, each once, with every reason; without one, the acts themselves."""

    def named(target: str) -> str:
        here = site.services.get(target)
        return here.called if here is not None and here.called else guideline.targets[target].title

    for call in calls_of(plan, guideline, named):
        here = site.services.get(call.demand.target)
        yield Call(
            whom=call.text,
            number=here.number if here is not None else "",
            why=tuple(dict.fromkeys(proposal.title for proposal in call.demand.proposals)),
            done=call.demand.done,
            beyond=call.demand.beyond,
        )


def _running(clock: Clock, guideline: Guideline) -> Running:
    timer = next(timer for timer in guideline.timers if clock.text.startswith(timer.title))
    return Running(clock.leg, clock.hours, timer.window, clock.text)


def _to_settle(plan: Plan, guideline: Guideline) -> Iterator[str]:
    """What to examine next at the bedside: what settles triage, or while an emergency stands what decides the next minutes."""
    questions = deciding(plan, guideline) if is_emergency(plan) else first_to_examine(plan, guideline)
    found = [f"{label(guideline.findings[question.finding])}{of_legs(question.legs)}" for question in questions]
    yield from found[:FIRST]
    if len(found) > FIRST:
        yield "and more"
