"""The interview: what to ask next, and what an answer makes of the case. Whoever talks to people chooses the words.

It asks only what can be answered at the bedside; a test is a proposal, never a question. Conflicts come first, then what can still
change triage, a screen at once where several of its findings are open. Only then, as an offer, what separates the causes that are
left, and what the treatment of the first of them needs: there a result that is on record can be told as well. Under an emergency it
ends once triage is settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any, Final, TypeAlias, TypeGuard

from pulsefirst.engine.after_triage import AfterTriage, Separating, WantedForTreatment
from pulsefirst.engine.apply import apply, outlook_of
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.inquire import serves_the_supplement, well_leg
from pulsefirst.engine.separate import Contender
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded, Value, keys_of
from pulsefirst.model.conditions import Burden, Coded, Finding, Flag
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Need, Outlook, Plan, Question
from pulsefirst.model.recommendations import Screen, Urgency

Keys: TypeAlias = frozenset[Key]
NOTHING: Final[Keys] = frozenset()
FEWEST_OF_A_SCREEN: Final = 2
"""Fewer open findings than this are asked one by one."""
MOST_OF_A_SCREEN: Final = 8
"""So many findings a screen asks for at most."""
MADE: Final = "Which of these are there?"
"""What a screen asks that is made for one patient."""


class Stage(StrEnum):
    """What an answer is wanted for."""

    CONFLICT = "conflict"
    TRIAGE = "triage"
    CAUSES = "causes"
    TREATMENT = "treatment"

    @property
    def is_after_triage(self) -> bool:
        """Whether it is asked only when nothing at the bedside can change triage any more."""
        return self in (Stage.CAUSES, Stage.TREATMENT)


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One finding, in these places: one leg, both legs in one question, or the patient.

    `beyond` holds where what it serves is beyond the source.
    """

    stage: Stage
    finding: Finding
    keys: tuple[Key, ...]
    why: str
    beyond: bool = False


@dataclass(frozen=True, kw_only=True)
class AskScreen:
    """Several findings at once; "none of these", or the shortcut of the screen, answers every one of these places."""

    stage: Stage
    screen: Screen
    keys: tuple[Key, ...]
    why: str
    beyond: bool = False


@dataclass(frozen=True, kw_only=True)
class Finish:
    """There is nothing left to ask. `left` are the causes that are still in question, by title; `tests` would separate them."""

    left: tuple[str, ...] = ()
    tests: tuple[Need, ...] = ()


Step: TypeAlias = Ask | AskScreen | Finish


# --- what to ask ------------------------------------------------------------------------------------------------------


def next_step(guideline: Guideline, case: Case, plan: Plan | Outlook, passed: Keys = NOTHING) -> Step:
    """What to ask next for this case and its plan. `passed` are places that were asked and passed over.

    Conflicts come first. Then what stands first at the bedside; then the screens, each settling much at once, in the order of the
    page; then single questions, the most telling first. What is of the well leg alone comes after all that, and what comes after
    triage waits until none of these is left.
    """
    at_once = {finding for panel in list(guideline.panels.values())[:1] for finding in panel.findings}
    places = {screen: place for place, screen in enumerate(guideline.screens.values())}
    well = well_leg(Evaluation(guideline, case))

    def place(step: Step) -> tuple[bool, int]:
        waits = not isinstance(step, Finish) and well is not None and all(key.leg is well for key in step.keys)
        if isinstance(step, AskScreen):
            return waits, places[step.screen]
        return waits, 0 if isinstance(step, Ask) and step.finding in at_once else len(places)

    steps = steps_at_the_bedside(guideline, case, plan, passed)
    first = next(steps, None)
    if first is None:
        return _step_after_triage(guideline, case, plan, passed)
    return first if first.stage is Stage.CONFLICT else min((first, *steps), key=place)


def cannot_be_answered_here(guideline: Guideline, plan: Plan) -> tuple[Need, ...]:
    """What holds triage open and cannot be answered at the bedside: tests, and what could not be assessed.

    Empty once triage is settled.
    """
    if plan.triage.settled:
        return ()
    closed = [Need(unassessed.finding, unassessed.leg, False) for unassessed in plan.not_assessed if unassessed.holds_open]
    tests = [need for need in plan.triage.could_be.needs if guideline.findings[need.finding].burden.is_test]
    return tuple(dict.fromkeys((*closed, *(need for need in tests if Need(need.finding, need.leg, False) not in closed))))


def steps_at_the_bedside(
    guideline: Guideline, case: Case, plan: Plan | Outlook, passed: Keys = NOTHING
) -> Iterator[Ask | AskScreen]:
    """Every conflict, and every question or screen that can change triage, the most telling first."""
    conflicts = {clash.id for clash in plan.conflicts}
    evaluation = Evaluation(guideline, case)
    still_open = {screen: open_places(evaluation, screen, passed) for screen in guideline.screens.values()}
    for question in plan.of_triage():
        finding = guideline.findings[question.finding]
        keys = tuple(key for key in _keys(question) if key not in passed)
        if not keys:
            continue
        if conflicts.intersection(question.settles):
            yield Ask(
                stage=Stage.CONFLICT,
                finding=finding,
                keys=keys,
                why=question.why,
                beyond=serves_the_supplement(question, guideline),
            )
        elif not finding.burden.is_test and not plan.triage.settled:
            beyond = serves_the_supplement(question, guideline)
            if (screen := _screen_of(still_open, finding, keys)) is not None:
                yield AskScreen(stage=Stage.TRIAGE, screen=screen, keys=still_open[screen], why=question.why, beyond=beyond)
            yield Ask(stage=Stage.TRIAGE, finding=finding, keys=keys, why=question.why, beyond=beyond)


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


# --- after triage -------------------------------------------------------------------------------------------------------


def steps_after_triage(
    guideline: Guideline, case: Case, plan: Plan | Outlook, passed: Keys = NOTHING
) -> Iterator[Ask | AskScreen]:
    """Everything that would be asked after triage as things stand, in its order: what separates causes, then what treatment needs."""
    return _after_triage(AfterTriage(guideline, case, passed), plan)


def _step_after_triage(guideline: Guideline, case: Case, plan: Plan | Outlook, passed: Keys) -> Step:
    if plan.triage.now.level is Urgency.EMERGENCY:
        return Finish()
    after = AfterTriage(guideline, case, passed)
    step = next(_after_triage(after, plan), None)
    if step is not None:
        return step
    return Finish(left=tuple(cause.title for cause in after.left), tests=after.separating_tests())


def _after_triage(after: AfterTriage, plan: Plan | Outlook) -> Iterator[Ask | AskScreen]:
    for (first, second), several in groupby(after.separating(), key=lambda wanted: (wanted.first, wanted.second)):
        yield from _telling_apart(first, second, several)
    for expected in after.expected():
        why = f"it is expected of {expected.first.title}"
        yield Ask(stage=Stage.CAUSES, finding=expected.finding, keys=expected.keys, why=why, beyond=True)
    if not after.guideline.profiles:
        for question in after.arguing(plan.questions):
            finding = after.guideline.findings[question.finding]
            keys = tuple(key for key in _keys(question) if key not in after.known)
            if keys and not finding.burden.is_test:
                yield Ask(
                    stage=Stage.CAUSES,
                    finding=finding,
                    keys=keys,
                    why=question.why,
                    beyond=serves_the_supplement(question, after.guideline),
                )
    treating = list(after.treating())
    for of_doses in (False, True):
        wanted = (one for one in treating if (one.medicine is not None) is of_doses)
        yield from sorted((step for one in wanted for step in _for_treatment(one)), key=_distance)


def _telling_apart(first: Contender, second: Contender, several: Iterable[Separating]) -> Iterator[Ask | AskScreen]:
    """What is told by a plain yes or no at once, then what is felt; the rest one by one."""
    why = f"it helps to tell {first.title} from {second.title}"
    for burden, alike in groupby(several, key=lambda wanted: wanted.finding.burden):
        places = {wanted.finding: wanted.keys for wanted in alike}
        yield from _at_once(Stage.CAUSES, f"{first.id}_or_{second.id}_by_{burden.name.lower()}", places, why)


def _for_treatment(wanted: WantedForTreatment) -> Iterator[Ask | AskScreen]:
    """What a line needs one by one; what the reasons against a medicine are about, at once."""
    condition = "" if wanted.confirmed else ", if confirmed"
    if wanted.medicine is None:
        why = f"it helps to decide{condition}: {wanted.title}"
        for finding, keys in wanted.places.items():
            yield Ask(stage=Stage.TREATMENT, finding=finding, keys=keys, why=why, beyond=wanted.beyond)
    else:
        why = f"it helps to dose{condition}: {wanted.title}"
        yield from _at_once(Stage.TREATMENT, f"dose_of_{wanted.medicine.name}", wanted.places, why)


def _at_once(stage: Stage, name: str, places: Mapping[Finding, tuple[Key, ...]], why: str) -> Iterator[Ask | AskScreen]:
    """These findings, a screen at a time where a plain yes or no answers them; the other ones one by one."""
    listed = [finding for finding in places if _takes_yes_and_no(finding)]
    if len(listed) < FEWEST_OF_A_SCREEN:
        listed = []
    for start in range(0, len(listed), MOST_OF_A_SCREEN):
        screen = Screen(question=MADE, findings=tuple(listed[start : start + MOST_OF_A_SCREEN]))
        # It is made for this patient, and stands in no guideline that would name it.
        object.__setattr__(screen, "name", name)
        keys = tuple(key for finding in screen.findings for key in places[finding])
        yield AskScreen(stage=stage, screen=screen, keys=keys, why=why, beyond=True)
    for finding, keys in places.items():
        if finding not in listed:
            yield Ask(stage=stage, finding=finding, keys=keys, why=why, beyond=True)


def _takes_yes_and_no(finding: Finding) -> TypeGuard[Flag | Coded[Any]]:
    return isinstance(finding, Flag | Coded) and None not in (value_of_yes(finding), value_of_no(finding))


def _distance(step: Ask | AskScreen) -> tuple[Burden, bool]:
    """What one answer tells comes before a screen, talk before a device, a device before what only a laboratory measures."""
    if isinstance(step, AskScreen):
        return max(finding.burden for finding in step.screen.findings), True
    return step.finding.burden, False


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
        if isinstance(step, Finish) or step.stage.is_after_triage:
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
