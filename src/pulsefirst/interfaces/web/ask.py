"""Ask next: the screen or question that comes now, what it would record, how much is left; where nothing is left, what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pulsefirst.backends.acts import is_emergency
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.headline import unheard_in_words
from pulsefirst.backends.next_minutes import next_of_emergency
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import legs_in_words, of_legs
from pulsefirst.engine.ahead import most_steps_left, steps_ahead
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.inquire import serves_the_supplement
from pulsefirst.engine.interview import (
    MADE,
    Ask,
    AskScreen,
    Finish,
    Stage,
    answer_screen,
    cannot_be_answered_here,
    next_step,
    open_places,
    ordinary_value,
    value_of_no,
    value_of_yes,
)
from pulsefirst.interfaces.web.rows import AS_SEEN, Cell, QuestionRow, RowMaker, place_in_form, words_of
from pulsefirst.interfaces.web.state import Tab, key_at
from pulsefirst.model.case import Case, CaseAct, Key, keys_of
from pulsefirst.model.conditions import Burden, Coded, Finding, Flag
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Need, Plan, Status
from pulsefirst.model.recommendations import ActivityKind, Screen

Step = Ask | AskScreen
NOTHING: frozenset[Key] = frozenset()
BESIDE = "+"
"""Between the places of a screen that is made for this patient."""


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A finding of a screen: its row, which cells say that it is there, and whether any does."""

    row: QuestionRow
    there: tuple[Cell, ...]
    detail: tuple[Cell, ...]
    """The cells that say it is there and in which another answer would say how."""


def ask_words(guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan, row: RowMaker) -> dict[str, Any]:
    """All that the view shows; `row` makes the row of a finding."""
    step = _named(guideline, _step(guideline, tab, evaluation, plan))
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
    if isinstance(step, AskScreen) and screen is not None and screen.ordinary is None:
        keys = _would_record(guideline, tab.case, step)
        ticks = [_tick(screen, finding, row(finding, AS_SEEN)) for finding in screen.findings]
        named = {key.finding for key in keys}
        ticks = [tick for tick in ticks if tick.row.name in named or any(cell.recorded for cell in tick.row.cells)]
        words |= {"ticks": ticks, "count": _count(evaluation, screen, ticks, keys)}
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
    screen = screen_called(guideline, evaluation, tab.asked, tab.passed)
    if screen is not None:
        asked_now = {key.finding for key in screen.keys}
        first = next((one for one in plan.questions if one.finding in asked_now), None)
        why, beyond = ("", False) if first is None else (first.why, serves_the_supplement(first, guideline))
        return replace(screen, why=why, beyond=beyond) if screen.keys else None
    finding = guideline.findings.get(tab.asked)
    if finding is None:
        return None
    refused = tab.refused is not None and tab.refused.place.rpartition(".")[2] == tab.asked
    chosen = tab.chosen or refused or any(Key(tab.asked, leg) in tab.case.facts for leg in Leg)
    question = next((one for one in plan.questions if one.finding == tab.asked), None)
    if not chosen or question is None:
        return None
    keys = tuple(Key(tab.asked, leg) for leg in question.legs or (None,))
    keys = tuple(key for key in keys if key not in tab.passed)
    beyond = serves_the_supplement(question, guideline)
    return Ask(stage=Stage.CAUSES, finding=finding, keys=keys, why=question.why, beyond=beyond) if keys else None


def _named(guideline: Guideline, step: Step | None) -> Step | None:
    """The step; a screen that is made for this patient goes by the places it asks for, so that it can be asked until all are answered."""
    if not isinstance(step, AskScreen) or step.screen.name in guideline.screens or BESIDE in step.screen.name:
        return step
    return replace(step, screen=_made(guideline, step.keys))


def _made(guideline: Guideline, keys: Iterable[Key]) -> Screen:
    places = tuple(keys)
    findings = tuple(dict.fromkeys(guideline.findings[key.finding] for key in places))
    screen = Screen(question=MADE, findings=tuple(one for one in findings if isinstance(one, Flag | Coded)))
    object.__setattr__(screen, "name", BESIDE.join(map(place_in_form, places)))
    return screen


def screen_called(
    guideline: Guideline, evaluation: Evaluation, name: str, passed: frozenset[Key] = NOTHING
) -> AskScreen | None:
    """The screen of this name with what is still open on it, one that was made for this patient too; None where there is none."""
    screen = guideline.screens.get(name)
    if screen is not None:
        return AskScreen(stage=Stage.TRIAGE, screen=screen, keys=open_places(evaluation, screen, passed), why="")
    keys = tuple(map(key_at, name.split(BESIDE))) if BESIDE in name else ()
    if not keys or not all(_can_be_ticked(guideline, key) for key in keys):
        return None
    screen = _made(guideline, keys)
    still = tuple(key for key in open_places(evaluation, screen, passed) if key in keys)
    return AskScreen(stage=Stage.CAUSES, screen=screen, keys=still, why="")


def _can_be_ticked(guideline: Guideline, key: Key) -> bool:
    finding = guideline.findings.get(key.finding)
    return finding is not None and key in keys_of(finding) and None not in (value_of_yes(finding), value_of_no(finding))


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


def _would_record(guideline: Guideline, case: Case, step: AskScreen) -> list[Key]:
    """What the one button of a screen would record now; what does not arise after the answers above it is not asked, nor recorded."""
    after = answer_screen(guideline, case, step)
    return [key for key in step.keys if key in after.facts]


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
                "legs": legs_in_words((line.leg,)),
                "place": f"{line.target}@{line.leg or ''}",
                "considered": act in tab.case.considering,
            }


# --- what was left unknown for now --------------------------------------------------------------------------------------------


def pass_over(tab: Tab, guideline: Guideline, evaluation: Evaluation, name: str) -> Tab:
    """The tab with what is still open of this screen or question left unknown for now; it is asked again at the end."""
    return replace(tab, passed=tab.passed | _places(guideline, evaluation, name), asked="")


def ask_again(tab: Tab, guideline: Guideline, evaluation: Evaluation, name: str) -> Tab:
    """The tab in which this screen or question is asked now."""
    return replace(tab, passed=tab.passed - _places(guideline, evaluation, name), asked=name, chosen=True, view="ask")


def _places(guideline: Guideline, evaluation: Evaluation, name: str) -> frozenset[Key]:
    screen = screen_called(guideline, evaluation, name)
    if screen is not None:
        return frozenset(screen.keys)
    return frozenset(Key(name, leg) for leg in (None, *Leg) if name in guideline.findings)
