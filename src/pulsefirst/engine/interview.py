"""The interview: what to ask next, and what an answer makes of the case. Whoever talks to people chooses the words.

It asks only what can be answered at the bedside; a test is a proposal, never a question. Conflicts come first, then what can still
change triage, a screen at once where several of its findings are open; then, as an offer, what still separates causes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import takewhile
from typing import Final, TypeAlias

from pulsefirst.engine.apply import apply, outlook_of
from pulsefirst.engine.evaluate import Evaluate, Evaluation
from pulsefirst.engine.inquire import well_leg
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded, Value, keys_of
from pulsefirst.model.conditions import Coded, Finding, Flag
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Need, Outlook, Plan, Question, Tier
from pulsefirst.model.recommendations import Screen

Keys: TypeAlias = frozenset[Key]
NOTHING: Final[Keys] = frozenset()
FEWEST_OF_A_SCREEN: Final = 2
"""Fewer open findings than this are asked one by one."""


class Stage(StrEnum):
    """What an answer is wanted for."""

    CONFLICT = "conflict"
    TRIAGE = "triage"
    CAUSES = "causes"


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One finding, in these places: one leg, both legs in one question, or the patient."""

    stage: Stage
    finding: Finding
    keys: tuple[Key, ...]
    why: str


@dataclass(frozen=True, kw_only=True)
class AskScreen:
    """Several findings at once; "none of these", or the shortcut of the screen, answers every one of these places."""

    stage: Stage
    screen: Screen
    keys: tuple[Key, ...]
    why: str


@dataclass(frozen=True, kw_only=True)
class Finish:
    """There is nothing left to ask."""


Step: TypeAlias = Ask | AskScreen | Finish


# --- what to ask ------------------------------------------------------------------------------------------------------


def next_step(guideline: Guideline, case: Case, plan: Plan | Outlook, passed: Keys = NOTHING) -> Step:
    """What to ask next for this case and its plan. `passed` are places that were asked and passed over.

    Conflicts come first. Then what stands first at the bedside; then the screens, each settling much at once, in the order of the
    page; then single questions, the most telling first. What is of the well leg alone comes after all that.
    """
    at_once = {finding for panel in list(guideline.panels.values())[:1] for finding in panel.findings}
    places = {screen: place for place, screen in enumerate(guideline.screens.values())}
    well = well_leg(Evaluation(guideline, case))

    def place(step: Step) -> tuple[bool, int]:
        waits = not isinstance(step, Finish) and well is not None and all(key.leg is well for key in step.keys)
        if isinstance(step, AskScreen):
            return waits, places[step.screen]
        return waits, 0 if isinstance(step, Ask) and step.finding in at_once else len(places)

    steps = _steps(guideline, case, plan, passed)
    first = next(steps, None)
    if first is None or first.stage is not Stage.TRIAGE:
        return first or Finish()
    return min((first, *takewhile(lambda step: step.stage is Stage.TRIAGE, steps)), key=place)


def steps_ahead(
    guideline: Guideline, case: Case, plan: Plan | Outlook, passed: Keys = NOTHING
) -> tuple[Ask | AskScreen, ...]:
    """What can still change triage by what is known now, each screen and each single question once, screens in the order of the page.

    An answer may close any of them; only one that finds something opens another.
    """
    steps: dict[str, Ask | AskScreen] = {}
    on_screens: set[str] = set()
    for step in _steps(guideline, case, plan, passed):
        if step.stage is Stage.TRIAGE and isinstance(step, AskScreen):
            steps.setdefault(step.screen.name, step)
            on_screens.update(key.finding for key in step.keys)
        elif step.stage is Stage.TRIAGE and isinstance(step, Ask) and step.finding.name not in on_screens:
            steps.setdefault(step.finding.name, step)
    places = {name: place for place, name in enumerate(guideline.screens)}
    return tuple(steps[name] for name in sorted(steps, key=lambda name: places.get(name, len(places))))


def most_steps_left(
    guideline: Guideline, case: Case, plan: Plan, passed: Keys = NOTHING, evaluate: Evaluate = Evaluation
) -> int:
    """How many screens and questions are left for triage at most, unless something new is found.

    Every screen that is in question is answered as ordinary; what can change triage even then is counted as well.
    """
    ahead = steps_ahead(guideline, case, plan, passed)
    screens = [step for step in ahead if isinstance(step, AskScreen)]
    if len(screens) in (0, len(ahead)):
        return len(ahead)
    rest = case
    for step in screens:
        rest = answer_screen(guideline, rest, step)
    return len(screens) + len(steps_ahead(guideline, rest, outlook_of(guideline, rest, plan.at, evaluate), passed))


def cannot_be_answered_here(guideline: Guideline, plan: Plan) -> tuple[Need, ...]:
    """What holds triage open and cannot be answered at the bedside: tests, and what could not be assessed.

    Empty once triage is settled.
    """
    if plan.triage.settled:
        return ()
    closed = [Need(unassessed.finding, unassessed.leg, False) for unassessed in plan.not_assessed if unassessed.holds_open]
    tests = [need for need in plan.triage.could_be.needs if guideline.findings[need.finding].burden.is_test]
    return tuple(dict.fromkeys((*closed, *(need for need in tests if Need(need.finding, need.leg, False) not in closed))))


def _steps(guideline: Guideline, case: Case, plan: Plan | Outlook, passed: Keys) -> Iterator[Ask | AskScreen]:
    conflicts = {clash.id for clash in plan.conflicts}
    evaluation = Evaluation(guideline, case)
    still_open = {screen: open_places(evaluation, screen, passed) for screen in guideline.screens.values()}
    for question in plan.questions:
        finding = guideline.findings[question.finding]
        keys = tuple(key for key in _keys(question) if key not in passed)
        if not keys:
            continue
        if conflicts.intersection(question.settles):
            yield Ask(stage=Stage.CONFLICT, finding=finding, keys=keys, why=question.why)
        elif not finding.burden.is_test:
            stage = Stage.TRIAGE if question.tier is Tier.TRIAGE and not plan.triage.settled else Stage.CAUSES
            screen = _screen_of(still_open, finding, keys) if stage is Stage.TRIAGE else None
            if screen is not None:
                yield AskScreen(stage=stage, screen=screen, keys=still_open[screen], why=question.why)
            yield Ask(stage=stage, finding=finding, keys=keys, why=question.why)


def _keys(question: Question) -> tuple[Key, ...]:
    return tuple(Key(question.finding, leg) for leg in question.legs or (None,))


def _screen_of(still_open: Mapping[Screen, tuple[Key, ...]], finding: Finding, keys: tuple[Key, ...]) -> Screen | None:
    """The screen this finding is asked in, when several of its findings are open in the places that are asked about."""
    legs = {key.leg for key in keys}
    for screen, places in still_open.items():
        if finding in screen.findings:
            still = {key.finding for key in places if key.leg in legs or key.leg is None}
            if len(still) >= FEWEST_OF_A_SCREEN and finding.name in still:
                return screen
    return None


def open_places(evaluation: Evaluation, screen: Screen, passed: Keys = NOTHING) -> tuple[Key, ...]:
    """The places of a screen that hold no record, can arise, and accept a plain yes and the ordinary answer."""
    return tuple(
        key
        for finding in screen.findings
        for key in keys_of(finding)
        if key not in evaluation.case.facts
        and key not in passed
        and None not in (value_of_yes(finding), ordinary_value(screen, finding))
        and evaluation.arises(finding, key.leg)
    )


# --- what an answer makes of the case -----------------------------------------------------------------------------------


def value_of_yes(finding: Finding) -> Value | None:
    """What a plain yes records; None where it does not stand for one value."""
    match finding:
        case Flag():
            return True
        case Coded(yes=yes):
            return yes
        case _:
            return None


def value_of_no(finding: Finding) -> Value | None:
    """What a plain no records; None where it does not stand for one value."""
    match finding:
        case Flag():
            return False
        case Coded(no=no):
            return no
        case _:
            return None


def ordinary_value(screen: Screen, finding: Finding) -> Value | None:
    """What the one answer to a screen records of this finding: what its shortcut says, else a plain no; None where there is none."""
    if screen.ordinary is None:
        return value_of_no(finding)
    return dict(screen.ordinary.expands).get(finding)


def answer_screen(
    guideline: Guideline, case: Case, asked: AskScreen, found: Mapping[Key, Recorded | None] | None = None
) -> Case:
    """The case after a screen: what was found, with its value (None: a plain yes), and the ordinary value for every other place asked.

    A place that cannot arise after the answers before it is left alone. Raises KeyError for what the screen did not ask.
    """
    found = found or {}
    if strangers := set(found) - set(asked.keys):
        raise KeyError(f"the screen did not ask for {sorted(key.finding for key in strangers)}")
    for key in asked.keys:
        finding = guideline.findings[key.finding]
        said = found[key] if key in found else ordinary_value(asked.screen, finding)
        value = value_of_yes(finding) if said is None else said
        if value is not None and Evaluation(guideline, case).arises(finding, key.leg):
            case = case.learn(finding, key.leg, value)
    return case


def none_of_these(guideline: Guideline, case: Case, asked: AskScreen) -> Case:
    """The case after a screen in which nothing was found."""
    return answer_screen(guideline, case, asked)


# --- an interview with someone who knows --------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Count:
    """How an interview went: the steps that were answered, and what is known at its end."""

    steps: tuple[Step, ...]
    case: Case
    plan: Plan

    @property
    def answers(self) -> int:
        """How many answers it took."""
        return len(self.steps)

    @property
    def outcome(self) -> str:
        """Where triage stands at the end, in words."""
        triage = self.plan.triage
        if triage.level is not None:
            return f"settled: {triage.level}"
        return f"not settled: now {triage.now.level.word}, could be {triage.could_be.level.word}; the rest cannot be answered at the bedside"


def answers_until_settled(guideline: Guideline, truth: Case, at: datetime) -> Count:
    """Interview someone who knows this case, from nothing until triage is settled or nothing more can be asked for it.

    What the case does not hold could not be assessed.
    """
    case, steps, passed = Case(recorded_at=truth.recorded_at), list[Step](), NOTHING
    while True:
        step = next_step(guideline, case, outlook_of(guideline, case, at), passed)
        if isinstance(step, Finish) or step.stage is Stage.CAUSES:
            return Count(steps=tuple(steps), case=case, plan=apply(guideline, case, at))
        case = answer_from(guideline, truth, case, step)
        steps.append(step)
        if step.stage is Stage.CONFLICT:
            passed |= frozenset(step.keys)


def answer_from(guideline: Guideline, truth: Case, case: Case, step: Ask | AskScreen) -> Case:
    """The case after this step was answered by someone who knows the truth."""
    known = {key: truth.facts.get(key, NOT_ASSESSED) for key in step.keys}
    if isinstance(step, AskScreen):
        return answer_screen(guideline, case, step, dict(known))
    for key, value in known.items():
        case = case.learn(step.finding, key.leg, value)
    return case
