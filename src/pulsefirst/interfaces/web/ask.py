"""Ask next: the screen or question that comes now, what it would record, how much is left; where nothing is left, what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pulsefirst.backends.acts import is_emergency
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.headline import unheard_in_words
from pulsefirst.backends.next_minutes import next_of_emergency
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import of_legs
from pulsefirst.engine.ahead import most_steps_left, steps_ahead
from pulsefirst.engine.apply import outlook_of
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.inquire import serves_the_supplement
from pulsefirst.engine.interview import (
    Ask,
    AskScreen,
    Finish,
    Stage,
    cannot_be_answered_here,
    next_step,
    open_places,
    ordinary_value,
)
from pulsefirst.interfaces.web.rows import AS_SEEN, Cell, QuestionRow, RowMaker, words_of
from pulsefirst.interfaces.web.state import Tab, bring_to
from pulsefirst.model.case import CaseAct, Key
from pulsefirst.model.conditions import Burden, Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Need, Plan, Status
from pulsefirst.model.recommendations import ActivityKind, Screen

Step = Ask | AskScreen


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A finding of a screen: its row, which cells say that it is there, and whether any does."""

    row: QuestionRow
    there: tuple[Cell, ...]
    detail: tuple[Cell, ...]
    """The cells that say it is there and in which another answer would say how."""


def ask_words(guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan, row: RowMaker) -> dict[str, Any]:
    """All that the view shows; `row` makes the row of a finding."""
    step = _step(guideline, tab, evaluation, plan)
    if step is None:
        return {"step": None, "open": _open(guideline, tab, evaluation, plan, row)}
    screen = step.screen if isinstance(step, AskScreen) else None
    words: dict[str, Any] = {
        "step": step,
        "question": _question(guideline, step),
        "why": step.why,
        "beyond": step.beyond,
        "examined": _is_examined(guideline, step),
        "screen": screen,
        "asked": screen.name if screen is not None else step.keys[0].finding,
        "progress": _progress(guideline, tab, evaluation, plan, step),
        "ticks": [],
        "rows": [],
        "count": None,
    }
    if screen is not None and screen.ordinary is None:
        ticks = [_tick(screen, finding, row(finding, AS_SEEN)) for finding in screen.findings]
        ticks = [tick for tick in ticks if any(cell.arises or cell.recorded for cell in tick.row.cells)]
        words |= {"ticks": ticks, "count": _count(evaluation, screen, ticks, step.keys)}
    else:
        rows = list(_rows(guideline, tab, step, row))
        words |= {"rows": rows, "count": _count_plain(evaluation, screen, step.keys) if screen is not None else None}
    return words


# --- which step -----------------------------------------------------------------------------------------------------------


def _step(guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan) -> Step | None:
    """What is asked now: a conflict; what is being answered already; triage; in an emergency what decides the next minutes; else what
    tells causes apart and what treatment needs. None where nothing is left.
    """
    passed = tab.passed
    step = next_step(guideline, tab.case, plan, passed)
    if not isinstance(step, Finish) and step.stage is Stage.CONFLICT:
        return step
    going_on = _going_on(guideline, tab, evaluation, plan)
    if going_on is not None:
        return going_on
    if not isinstance(step, Finish) and step.stage is Stage.TRIAGE:
        return step
    if is_emergency(plan):
        step = next_of_emergency(plan, guideline, passed)
    return None if isinstance(step, Finish) or not (plan.triage.settled or is_emergency(plan)) else step


def _going_on(guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan) -> Step | None:
    """What was chosen or answered in part, until it is answered or passed over: a screen, or the question of the other leg."""
    screen = guideline.screens.get(tab.asked)
    if screen is not None:
        keys = open_places(evaluation, screen, tab.passed)
        first = next((one for one in plan.questions if one.finding in {key.finding for key in keys}), None)
        why, beyond = ("", False) if first is None else (first.why, serves_the_supplement(first, guideline))
        return AskScreen(stage=Stage.TRIAGE, screen=screen, keys=keys, why=why, beyond=beyond) if keys else None
    finding = guideline.findings.get(tab.asked)
    if finding is None:
        return None
    chosen = tab.chosen or any(Key(tab.asked, leg) in tab.case.facts for leg in Leg)
    question = next((one for one in plan.questions if one.finding == tab.asked), None)
    if not chosen or question is None:
        return None
    keys = tuple(Key(tab.asked, leg) for leg in question.legs or (None,))
    keys = tuple(key for key in keys if key not in tab.passed)
    beyond = serves_the_supplement(question, guideline)
    return Ask(stage=Stage.CAUSES, finding=finding, keys=keys, why=question.why, beyond=beyond) if keys else None


def _question(guideline: Guideline, step: Step) -> str:
    return step.screen.question if isinstance(step, AskScreen) else step.finding.question


def _is_examined(guideline: Guideline, step: Step) -> bool:
    findings = step.screen.findings if isinstance(step, AskScreen) else (step.finding,)
    return any(finding.burden is not Burden.TALK for finding in findings)


def _progress(guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan, step: Step) -> dict[str, Any] | None:
    """Which screen this is, of how many at most, and what kind the next one is; only while triage is open."""
    if step.stage is not Stage.TRIAGE or plan.triage.settled:
        return None
    here = _name(step)
    ahead = {_name(one): one for one in steps_ahead(guideline, tab.case, plan, tab.passed)}
    left = most_steps_left(guideline, tab.case, plan, tab.passed, Compiled) + (here not in ahead)
    done = sum(_is_done(evaluation, screen) and screen.name != here for screen in guideline.screens.values())
    following = next((one for name, one in ahead.items() if name != here), None)
    return {
        "here": done + 1,
        "most": done + max(left, 1),
        "next": "" if following is None else "examined" if _is_examined(guideline, following) else "asked",
    }


def _name(step: Step) -> str:
    return step.screen.name if isinstance(step, AskScreen) else step.finding.name


def _is_done(evaluation: Evaluation, screen: Screen) -> bool:
    recorded = {key.finding for key in evaluation.case.facts}
    return not open_places(evaluation, screen) and any(finding.name in recorded for finding in screen.findings)


# --- what stands on it ------------------------------------------------------------------------------------------------------


def _rows(guideline: Guideline, tab: Tab, step: Step, row: RowMaker) -> Iterator[QuestionRow]:
    """The rows of a question, or of an examination of which every answer is said; what was just answered stays."""
    screen = step.screen if isinstance(step, AskScreen) else None
    names = [one.name for one in screen.findings] if screen is not None else [step.keys[0].finding]
    for name in names:
        asked = [leg for leg in AS_SEEN if Key(name, leg) in step.keys]
        stays = screen is not None or name == tab.asked
        told = [leg for leg in AS_SEEN if stays and Key(name, leg) in tab.case.facts]
        yield row(guideline.findings[name], [leg for leg in AS_SEEN if leg in (*asked, *told)])


def _tick(screen: Screen, finding: Finding, row: QuestionRow) -> Tick:
    value = ordinary_value(screen, finding)
    ordinary = {words_of(finding, value)} if value is not None else set()
    there = tuple(cell for cell in row.cells if cell.value and cell.value not in ordinary)
    return Tick(row=row, there=there, detail=tuple(cell for cell in there if len(cell.choices) > 2))


def _count(evaluation: Evaluation, screen: Screen, ticks: Iterable[Tick], keys: Iterable[Key]) -> dict[str, Any]:
    """What the two buttons record: how many are there, how many would be recorded as absent, and by name and leg which."""
    shown = list(ticks)
    there = sum(bool(tick.there) for tick in shown)
    absent = _by_leg(evaluation.guideline, keys)
    return {"all": len(shown), "there": there, "absent": len(shown) - there, "named": absent}


def _count_plain(evaluation: Evaluation, screen: Screen, keys: Iterable[Key]) -> dict[str, Any]:
    places = list(keys)
    known = sum(key.finding in {finding.name for finding in screen.findings} for key in evaluation.case.facts)
    return {
        "all": len(places) + known,
        "there": known,
        "absent": len(places),
        "named": _by_leg(evaluation.guideline, places),
    }


def _by_leg(guideline: Guideline, keys: Iterable[Key]) -> list[str]:
    legs: dict[str, list[Leg | None]] = {}
    for key in keys:
        legs.setdefault(key.finding, []).append(key.leg)
    return [f"{label(guideline.findings[name])}{of_legs(places)}" for name, places in legs.items()]


# --- where nothing is left to ask: what is open, to be answered or ordered here ----------------------------------------------


def _open(guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan, row: RowMaker) -> dict[str, Any]:
    """What holds triage open, each to be answered or planned in place; what was left unknown, to be asked again; what nobody judged."""
    left = [
        {"name": name, "title": screen.question, "places": _by_leg(guideline, places)}
        for name, screen in guideline.screens.items()
        if (places := [key for key in open_places(evaluation, screen) if key in tab.passed])
    ]
    on_screens = {finding.name for screen in guideline.screens.values() for finding in screen.findings}
    singly = dict.fromkeys(key.finding for key in tab.passed if key.finding not in on_screens and key not in tab.case.facts)
    left += [{"name": name, "title": guideline.findings[name].question, "places": []} for name in singly]
    settled = plan.triage.settled
    return {
        "settled": settled,
        "waiting": list(_waiting(guideline, tab, plan, row)),
        "left": left,
        "unheard": "" if settled else unheard_in_words(plan, guideline),
        "outside": () if settled else plan.triage.outside,
    }


def _waiting(guideline: Guideline, tab: Tab, plan: Plan, row: RowMaker) -> Iterator[dict[str, Any]]:
    """Each test, or what could not be assessed, with the row that answers it and the order that would obtain it."""
    legs: dict[str, list[Leg | None]] = {}
    for need in cannot_be_answered_here(guideline, plan):
        if Key(need.finding, need.leg) not in tab.passed:
            legs.setdefault(need.finding, []).append(need.leg)
    for name, places in legs.items():
        finding = guideline.findings[name]
        unassessed = any(one.finding == name and one.holds_open for one in plan.not_assessed)
        yield {
            "title": f"{label(finding)}{of_legs(places)}",
            "unassessed": unassessed,
            "row": row(finding, [leg for leg in AS_SEEN if leg in places] or AS_SEEN),
            "orders": list(_orders(guideline, tab, plan, [Need(name, leg, False) for leg in places])),
        }


def _orders(guideline: Guideline, tab: Tab, plan: Plan, needs: Iterable[Need]) -> Iterator[dict[str, Any]]:
    """The lines of the plan that would obtain this, as draft orders; each target and leg once."""
    seen = set[CaseAct]()
    for need in needs:
        finding = guideline.findings[need.finding]
        for line in plan.proposals:
            rule = guideline.recommendations[line.id]
            act = CaseAct(line.target, line.leg)
            if rule.do.kind is not ActivityKind.OBTAIN or finding not in rule.do.answers or act in seen:
                continue
            if need.leg not in (line.leg, None) or line.status not in (Status.RECOMMENDED, Status.UNDETERMINED):
                continue
            seen.add(act)
            yield {
                "title": line.title,
                "legs": (line.leg,),
                "place": f"{line.target}@{line.leg or ''}",
                "considered": act in tab.case.considering,
            }


# --- what was left unknown for now --------------------------------------------------------------------------------------------


def pass_over(tab: Tab, guideline: Guideline, evaluation: Evaluation, name: str, at: datetime) -> Tab:
    """The tab with what is still open of this screen or question left unknown for now; it is asked again at the end."""
    made = made_again(tab, guideline, name, at)
    places = _places(guideline, evaluation, name) if made is None else frozenset(made.keys)
    return replace(tab, passed=tab.passed | places, asked="")


def made_again(tab: Tab, guideline: Guideline, name: str, at: datetime) -> AskScreen | None:
    """The screen of this name where it is one that is made for this patient and asked now."""
    if name in guideline.screens or name in guideline.findings:
        return None
    case = bring_to(tab.case, guideline, at)
    step = next_step(guideline, case, outlook_of(guideline, case, at, Compiled), tab.passed)
    return step if isinstance(step, AskScreen) and step.screen.name == name else None


def ask_again(tab: Tab, guideline: Guideline, evaluation: Evaluation, name: str) -> Tab:
    """The tab in which this screen or question is asked now."""
    return replace(tab, passed=tab.passed - _places(guideline, evaluation, name), asked=name, chosen=True, view="ask")


def _places(guideline: Guideline, evaluation: Evaluation, name: str) -> frozenset[Key]:
    screen = guideline.screens.get(name)
    if screen is not None:
        return frozenset(open_places(evaluation, screen))
    return frozenset(Key(name, leg) for leg in (None, *Leg) if name in guideline.findings)
