"""The bar that is always in view: what is demanded now, what it could still be, one whole instruction with its reason, the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pulsefirst.backends.acts import acting, is_emergency, merged, reasons_of
from pulsefirst.backends.asking import deciding, first_to_examine
from pulsefirst.backends.headline import calls_of, special_scope, unheard_in_words
from pulsefirst.backends.prose import label, sentence_case
from pulsefirst.backends.words import of_legs
from pulsefirst.interfaces.web.settling import first_thing
from pulsefirst.interfaces.web.state import Tab
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Clock, Plan, Status
from pulsefirst.model.recommendations import Category, Urgency
from pulsefirst.model.texts import Site

FIRST = 3
LEVELS = {
    Urgency.EMERGENCY: "Emergency",
    Urgency.URGENT: "Same day",
    Urgency.SOON: "Within 2 weeks",
    Urgency.NONE: "Nothing",
}


@dataclass(frozen=True)
class Level:
    """A level as it is shown: a word, the name of its shape, and whether it is only a possibility."""

    word: str
    shape: str
    look: str = ""


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
    """A clock of a leg: hours used (None: not known), the hours that are left at least and at most, and what is said of them."""

    leg: Leg
    hours: float | None
    window: tuple[int, int]
    said: str
    words: str
    beyond: str


@dataclass(frozen=True, kw_only=True)
class Headline:
    """The bar. `state` names its color, `level` is the one word, only when settled.

    `order` is the one instruction and `why` its reason in a line; with calls, the first call is the order. `said` stands before the
    reason because it cannot wait: that a change lowered the level, that findings are old. `more` is what is one tap away.
    """

    state: str
    now: Level
    could_be: Level
    level: str | None
    order: str
    why: str
    said: str
    calls: tuple[Call, ...]
    clocks: tuple[Running, ...]
    conflicts: tuple[str, ...]
    settle: tuple[str, ...]
    settle_heading: str
    waiting: tuple[str, ...]
    outside: tuple[str, ...]
    unheard: str

    @property
    def more(self) -> int:
        """How many lines stand one tap away."""
        first_reason = 1 if self.calls else 0
        clocks = tuple(clock.words for clock in self.clocks[:1])
        lines = (clocks, self.calls[1:], self.clocks[1:], self.settle[:1], self.waiting, [""] * first_reason)
        return sum(map(len, lines)) + bool(self.unheard and self.could_be.word != self.unheard and self.calls)


def headline_of(plan: Plan, guideline: Guideline, tab: Tab, site: Site) -> Headline:
    """The bar of a plan. `site` says what a service is called here, and its number."""
    triage = plan.triage
    now, could = triage.now.level, triage.could_be.level
    calls = tuple(_calls(plan, guideline, site)) if now >= Urgency.SOON else ()
    waiting = tuple(
        f"{unassessed.text}{of_legs((unassessed.leg,))}"
        for unassessed in plan.not_assessed
        if unassessed.holds_open and not triage.settled
    )
    conflicts = tuple(clash.title for clash in plan.conflicts)
    unheard = unheard_in_words(plan, guideline)
    order, why = _order(plan, guideline, tab.case, conflicts, waiting, unheard)
    before = f"Before this change it said {LEVELS[tab.said]}." if tab.said > now else ""
    return Headline(
        state=_state(plan),
        now=_now(plan),
        could_be=_could_be(plan),
        level=triage.level,
        order=order,
        why=why,
        said=before or ("These findings are older than a day: look again." if plan.old else ""),
        calls=calls,
        clocks=tuple(_running(clock, guideline) for clock in plan.clocks),
        conflicts=conflicts,
        settle=tuple(_to_settle(plan, guideline)),
        settle_heading="Not known" if now is Urgency.EMERGENCY else "Examine first" if could > now else "To settle",
        waiting=waiting,
        outside=tuple(text for text in (plan.banner, *special_scope(plan, guideline)) if text),
        unheard=unheard,
    )


# --- the two levels -----------------------------------------------------------------------------------------------------


def _state(plan: Plan) -> str:
    """The color: what is demanded, else amber as long as it could be demanded within the day."""
    now, could = plan.triage.now.level, plan.triage.could_be.level
    if now > Urgency.NONE:
        return now.word
    return "could" if could >= Urgency.URGENT else "calm"


def _now(plan: Plan) -> Level:
    triage = plan.triage
    now = triage.now.level
    if now is Urgency.EMERGENCY:
        return Level(LEVELS[now].upper(), "octagon", now.word)
    if now > Urgency.NONE:
        return Level(LEVELS[now], SHAPES[now], now.word)
    if triage.level is not None:
        return Level(sentence_case(triage.level), "tick", "settled")
    still_open = triage.could_be.level > Urgency.NONE
    return Level("Nothing demanded yet" if still_open else "Nothing demanded", "circle", "open quiet")


def _could_be(plan: Plan) -> Level:
    triage = plan.triage
    now, could = triage.now.level, triage.could_be.level
    if triage.level is not None:
        return Level("Settled", "tick", "settled closed")
    if could > now:
        return Level(LEVELS[could], SHAPES[could], f"{could.word} could")
    if triage.unheard:
        return Level(f"{len(triage.unheard)} not judged", "circle", "open")
    return Level("Not settled", "circle", "open")


SHAPES = {Urgency.EMERGENCY: "octagon", Urgency.URGENT: "triangle", Urgency.SOON: "diamond", Urgency.NONE: "circle"}


# --- the one instruction ------------------------------------------------------------------------------------------------


def _order(
    plan: Plan, guideline: Guideline, case: Case, conflicts: tuple[str, ...], waiting: tuple[str, ...], unheard: str
) -> tuple[str, str]:
    """What to do, in one sentence, and why; what to call is said with its number elsewhere."""
    triage = plan.triage
    if conflicts:
        return f"Check first: {conflicts[0]}.", "Both cannot hold; until then the more urgent one counts."
    if triage.could_be.level > triage.now.level and (found := first_thing(plan, guideline, case)) is not None:
        return found
    if waiting:
        return f"{waiting[0]}.", "What could not be assessed is not known to be normal."
    if unheard:
        return f"{unheard}.", "Nothing here judges it, so it is not called routine."
    if triage.settled:
        return _first_of_the_plan(plan, guideline), "Nothing that is still open can raise it."
    return "See the plan for what is still open.", ""


def _first_of_the_plan(plan: Plan, guideline: Guideline) -> str:
    """The first act that is left to do, and how many more the plan holds; what is examined in everybody is not told here."""
    left = [
        line
        for line in acting(plan)
        if line.status is Status.RECOMMENDED and guideline.targets[line.target].category is not Category.EXAMINATION
    ]
    if not left:
        return "Nothing more is demanded."
    first, *others = merged(left)
    more = f"; {len(others)} more on the plan" if others else ""
    return f"{reasons_of(first, 1)}{more}."


# --- calls, clocks, what is open ----------------------------------------------------------------------------------------


def _calls(plan: Plan, guideline: Guideline, site: Site) -> Iterator[Call]:
    """The services that what is demanded now calls, each once, with every reason; without one, the acts themselves."""

    def named(target: str) -> str:
        here = site.services.get(target)
        return here.called if here is not None and here.called else guideline.targets[target].title

    for call in calls_of(plan, guideline, named):
        here = site.services.get(call.demand.target)
        yield Call(
            whom=_side_last(call.text, of_legs(call.demand.legs)),
            number=here.number if here is not None else "",
            why=tuple(dict.fromkeys(proposal.title for proposal in call.demand.proposals)),
            done=call.demand.done,
            beyond=call.demand.beyond,
        )


def _side_last(text: str, side: str) -> str:
    """A call with its side after it, as one says it: "Call vascular surgery now: left leg", and last by when."""
    head, found, rest = text.partition(side) if side else (text, "", "")
    return f"{head}: {side.strip(' ()')}{rest.replace(': by ', ', by ')}" if found else text.replace(": by ", ", by ")


def _running(clock: Clock, guideline: Guideline) -> Running:
    timer = next(timer for timer in guideline.timers if clock.text.startswith(timer.title))
    words, beyond = timer.within, f"beyond {timer.window[0]} to {timer.window[1]} h"
    if clock.hours is None:
        said = clock.text.partition(": ")[2]
    else:
        used = round(clock.hours * 60)
        left = [max(0, limit * 60 - used) for limit in timer.window]
        rest = f"{_left(*left)} left" if left[1] else beyond
        said = f"{span_of(used)} used, {rest}"
        words = words if left[1] else timer.beyond
    return Running(clock.leg, clock.hours, timer.window, said, f"{sentence_case(words)}.", beyond)


def _left(least: int, most: int) -> str:
    """The minutes that are left at least and at most, as one says them."""
    if not least:
        return f"at most {span_of(most)}"
    whole = least % 60 == 0 and most % 60 == 0
    return f"{least // 60 if whole else span_of(least)} to {span_of(most)}"


def span_of(minutes: int) -> str:
    """So much time as a clock shows it; after three days in days."""
    if minutes > 72 * 60:
        return f"{round(minutes / 1440)} days"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours and rest else f"{hours} h" if hours or not rest else f"{rest} min"


def _to_settle(plan: Plan, guideline: Guideline) -> Iterator[str]:
    """What to examine next at the bedside: what settles triage, or while an emergency stands what decides the next minutes."""
    questions = deciding(plan, guideline) if is_emergency(plan) else first_to_examine(plan, guideline)
    found = [f"{label(guideline.findings[question.finding])}{of_legs(question.legs)}" for question in questions]
    yield from found[:FIRST]
    if len(found) > FIRST:
        yield "and more"
