"""The bar that is always in view: what is demanded now, what it could still be, whom to call, and the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pulsefirst.backends.acts import by_target, demanding, referrals
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import of_legs
from pulsefirst.interfaces.web.state import Tab
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Clock, Plan, Tier
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import Site

FIRST = 3


@dataclass(frozen=True)
class Call:
    """Whom to call, why, whether it was done, and whether only the supplement demands it."""

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
class Verdict:
    """The bar. `level` is the one word, only when settled; `before` the word it said before the last change lowered it."""

    now: str
    could_be: str
    level: str | None
    before: str
    calls: tuple[Call, ...]
    clocks: tuple[Running, ...]
    conflicts: tuple[str, ...]
    settle: tuple[str, ...]
    waiting: tuple[str, ...]
    outside: tuple[str, ...]
    old: bool


def verdict_of(plan: Plan, guideline: Guideline, tab: Tab, site: Site) -> Verdict:
    """The bar of a plan. `site` says what a service is called here, and its number."""
    triage = plan.triage
    always = {line.text for line in guideline.scope if line.when is None}
    return Verdict(
        now=triage.now.level.word,
        could_be=triage.could_be.level.word,
        level=triage.level,
        before=tab.said.word if tab.said > triage.now.level else "",
        calls=tuple(_calls(plan, guideline, site)) if triage.now.level >= Urgency.URGENT else (),
        clocks=tuple(_running(clock, guideline) for clock in plan.clocks),
        conflicts=tuple(clash.title for clash in plan.conflicts),
        settle=() if triage.settled else tuple(_to_settle(plan, guideline)),
        waiting=tuple(f"{one.text}{of_legs((one.leg,))}" for one in plan.not_assessed if one.holds_open),
        outside=tuple(text for text in (plan.banner, *plan.scope) if text and text not in always),
        old=plan.old,
    )


def _calls(plan: Plan, guideline: Guideline, site: Site) -> Iterator[Call]:
    """The services that what is demanded now calls, each once, with every reason; without one, the acts themselves."""
    demanded = demanding(plan)
    for one in by_target(referrals(demanded) or demanded):
        here = site.services.get(one.target)
        yield Call(
            whom=here.called if here is not None and here.called else guideline.targets[one.target].title,
            number=here.number if here is not None else "",
            why=tuple(dict.fromkeys(proposal.title for proposal in one.proposals)),
            done=one.done,
            beyond=one.beyond,
        )


def _running(clock: Clock, guideline: Guideline) -> Running:
    timer = next(timer for timer in guideline.timers if clock.text.startswith(timer.title))
    return Running(clock.leg, clock.hours, timer.window, clock.text)


def _to_settle(plan: Plan, guideline: Guideline) -> Iterator[str]:
    """What to examine to settle it: the first questions that can be answered here."""
    found = [
        f"{label(guideline.findings[one.finding])}{of_legs(one.legs)}"
        for one in plan.questions
        if one.tier is Tier.TRIAGE and not guideline.findings[one.finding].burden.is_test
    ]
    yield from found[:FIRST]
    if len(found) > FIRST:
        yield "and more"
