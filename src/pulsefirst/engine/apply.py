"""Apply a guideline to a case and get a plan. The reference that every other backend is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from pulsefirst.engine.cautions import cautions_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluate, Evaluation
from pulsefirst.engine.heard import unheard
from pulsefirst.engine.index import legs_of
from pulsefirst.engine.inquire import questions_of
from pulsefirst.engine.judge import JudgedRule, deadline_of, judge, waits_behind
from pulsefirst.engine.order import in_order, place_of
from pulsefirst.engine.propose import English, proposal_of
from pulsefirst.engine.rails import POSSIBLE_IF_RED_FLAG, rail_of
from pulsefirst.engine.reasons import needs
from pulsefirst.engine.suspect import suspicions_of
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.conditions import Elapsed, Span
from pulsefirst.model.guideline import Guideline, ScopeLine, SwitchedOffLine, Timer
from pulsefirst.model.later import Keyed, Later
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import (
    Clash,
    Clock,
    CouldBe,
    Need,
    Now,
    Outlook,
    Plan,
    Proposal,
    Reason,
    Status,
    Triage,
    Unassessed,
)
from pulsefirst.model.precedence import Place
from pulsefirst.model.recommendations import Urgency

A_DAY = timedelta(days=1)


def apply(
    guideline: Guideline,
    case: Case,
    at: datetime,
    english: English = lambda rule: rule.do.title,
    evaluate: Evaluate = Evaluation,
) -> Plan:
    """The plan for this case at this time of assessment. `english` puts a rule into words; `evaluate` reads the case.

    `at` must carry an offset; it moves deadlines and clocks, never a status: ages are counted to when the findings were made.
    """
    return plan_of(*settle(guideline, case, evaluate), at, english)


def plan_of(
    evaluation: Evaluation, clashes: Sequence[Clash], at: datetime, english: English = lambda rule: rule.do.title
) -> Plan:
    """The plan of a case that was read, and of the clashes found in it (`settle`)."""
    guideline, case = evaluation.guideline, evaluation.case
    judged, outlook = _judge_all(evaluation, clashes, at)
    in_turn = in_order(judged)
    return Plan(
        guideline_version=guideline.version,
        guideline_hash=guideline.hash,
        at=at,
        recorded_at=case.recorded_at,
        triage=outlook.triage,
        conflicts=outlook.conflicts,
        proposals=Keyed(
            ((line.rule.name, line.leg, line.status) for line in in_turn),
            lambda place: _in_turn(proposal_of(in_turn[place], at, english), in_turn[place], judged),
        ),
        hypotheses=Later([suspicions_of(evaluation)]),
        questions=outlook.questions,
        not_assessed=tuple(_not_assessed(evaluation, judged)),
        not_called_for=tuple(_not_called_for(evaluation)),
        cautions=cautions_of(evaluation, judged),
        scope=tuple(_scope(evaluation, outlook.triage.could_be.level)),
        clocks=tuple(_clocks(evaluation, at)),
        old=case.recorded_at is not None and at - case.recorded_at > A_DAY,
        banner=guideline.banner,
    )


def outlook_of(guideline: Guideline, case: Case, at: datetime, evaluate: Evaluate = Evaluation) -> Outlook:
    """How urgent it is and what to ask next, as in the plan of this case at this time, which is much more work."""
    return _judge_all(*settle(guideline, case, evaluate), at)[1]


def _judge_all(evaluation: Evaluation, clashes: Sequence[Clash], at: datetime) -> tuple[tuple[JudgedRule, ...], Outlook]:
    rules = evaluation.guideline.recommendations.values()
    judged = tuple(judge(evaluation, rule, leg) for rule in rules for leg in legs_of(rule))
    triage = triage_of(evaluation, judged, at)
    return judged, Outlook(triage, tuple(clashes), questions_of(evaluation, clashes, triage.now.level))


def triage_of(evaluation: Evaluation, judged: tuple[JudgedRule, ...], at: datetime) -> Triage:
    """What is demanded now and what still could be, of all rules as they are judged for this case."""
    demanded = [line for line in judged if line.demanded]
    possible = [line for line in judged if line.can_be_demanded]
    now = max((line.rule.do.urgency for line in demanded), default=Urgency.NONE)
    could_be = max((line.rule.do.urgency for line in possible), default=Urgency.NONE)
    demanding = [line for line in demanded if line.rule.do.urgency is now is not Urgency.NONE]
    why = tuple(Reason(id=line.rule.name, leg=line.leg, title=line.rule.do.title) for line in demanding)
    deadlines = [due for line in demanding if (due := deadline_of(line.rule, at)) is not None]
    open_needs = (
        need
        for line in possible
        if not line.demanded and line.rule.do.urgency > now and line.rule.when is not None
        for need in needs(evaluation, line.rule.when, line.leg)
    )
    return Triage(
        now=Now(level=now, why=why, deadline=min(deadlines, default=None)),
        could_be=CouldBe(level=could_be, needs=tuple(dict.fromkeys(open_needs))),
        unheard=unheard(evaluation, judged),
        outside=tuple(_outside(evaluation)),
    )


def _in_turn(proposal: Proposal, line: JudgedRule, judged: tuple[JudgedRule, ...]) -> Proposal:
    """The proposal with the rules whose test comes first and is not done yet, and whether it heads the lines of its urgency."""
    if place_of(line) is Place.FIRST:
        proposal = replace(proposal, first=True)
    if line.status is not Status.RECOMMENDED or not line.rule.do.after:
        return proposal
    return replace(proposal, behind=tuple(rule.name for rule in waits_behind(line, judged)))


def _not_assessed(evaluation: Evaluation, judged: tuple[JudgedRule, ...]) -> Iterator[Unassessed]:
    """What could not be assessed; where a red flag waits for it, someone who can assess it must do so. So with what is known only
    roughly, where a red flag waits for that.
    """
    if not any(value is NOT_ASSESSED or isinstance(value, Span) for value in evaluation.case.facts.values()):
        return
    waiting = _waited_for(
        evaluation,
        (
            need
            for line in judged
            if rail_of(line.rule) == POSSIBLE_IF_RED_FLAG
            and line.can_be_demanded
            and not line.demanded
            and line.rule.when is not None
            for need in needs(evaluation, line.rule.when, line.leg)
        ),
    )
    for key, finding in evaluation.index.places.items():
        recorded = evaluation.case.facts.get(key)
        if isinstance(recorded, Span) and key in waiting:
            words = "is known only roughly, and an alarm waits for it: find out more exactly today"
            yield Unassessed(finding=key.finding, leg=key.leg, holds_open=True, text=f"{finding.question} {words}")
        if recorded is NOT_ASSESSED:
            holds = key in waiting
            words = (
                "could not be assessed, and an alarm waits for it: someone who can assess it must do so today"
                if holds
                else "could not be assessed"
            )
            yield Unassessed(finding=key.finding, leg=key.leg, holds_open=holds, text=f"{finding.question} {words}")


def _waited_for(evaluation: Evaluation, wanted: Iterable[Need]) -> set[Key]:
    """What has to be answered where these are needed: these, and for a test what decides whether it is called for."""
    found: set[Key] = set()
    still = list(wanted)
    while still:
        need = still.pop()
        key = Key(need.finding, need.leg)
        if key in found:
            continue
        found.add(key)
        finding = evaluation.guideline.findings[need.finding]
        for caller in evaluation.index.obtainers.get(finding, ()) if finding.burden.is_test else ():
            if caller.when is not None:
                for seen_from in (need.leg,) if finding.scope is Scope.LEG else legs_of(caller):
                    still.extend(needs(evaluation, caller.when, seen_from))
    return found


def _not_called_for(evaluation: Evaluation) -> Iterator[Need]:
    """Tests that have no result and that no proposal calls for."""
    for key, finding in evaluation.index.places.items():
        if finding.burden.is_test and not finding.stated and evaluation.index.obtainers.get(finding):
            called = evaluation.is_called_for(finding, key.leg, POSSIBLE_IF_RED_FLAG)
            if key not in evaluation.case.facts and not called:
                yield Need(key.finding, key.leg, False)


def _outside(evaluation: Evaluation) -> Iterator[str]:
    """Why this case lies so far outside what is covered that nothing settles it short of an emergency."""
    return (line.text for line in _holding(evaluation) if line.bars)


def _holding(evaluation: Evaluation) -> Iterator[ScopeLine]:
    """What of the lines that hold for some patients only holds for this one."""
    lines = (line for line in evaluation.guideline.scope if line.when is not None and not _is_of_what_is_open(line))
    return (line for line in lines if evaluation.is_true(line.when, None))


def _is_of_what_is_open(line: ScopeLine) -> bool:
    return isinstance(line, SwitchedOffLine) and line.could


def _scope(evaluation: Evaluation, could_be: Urgency) -> Iterator[str]:
    yield from (line.text for line in _holding(evaluation))
    yield from (line.text for line in evaluation.guideline.scope if _could_have_mattered(evaluation, line, could_be))
    yield from (line.text for line in evaluation.guideline.scope if line.when is None)


def _could_have_mattered(evaluation: Evaluation, line: ScopeLine, could_be: Urgency) -> bool:
    """Whether it tells of a rule that is off and would, by what is open, keep a higher level possible than the plan does."""
    if not isinstance(line, SwitchedOffLine) or not line.could or line.off.rule.do.urgency <= could_be:
        return False
    may_hold = evaluation.may_hold(line.when, None, rail_of(line.off.rule))
    return may_hold and not evaluation.is_true(line.when, None)


def _clocks(evaluation: Evaluation, at: datetime) -> Iterator[Clock]:
    for timer in evaluation.guideline.timers:
        for leg in Leg:
            if evaluation.is_true(timer.when, leg):
                yield _clock(evaluation, timer, leg, at)


def _clock(evaluation: Evaluation, timer: Timer, leg: Leg, at: datetime) -> Clock:
    """Hours since the first known beginning; past the window the words change, and nothing counts below zero."""
    for since in timer.since:
        interval = evaluation.interval(Elapsed(since), leg)
        if interval is not None and interval.exact:
            recorded_at = evaluation.case.recorded_at or at
            hours = float(interval.low) * 24 + max(0.0, (at - recorded_at).total_seconds() / 3600)
            words = timer.beyond if hours > timer.window[1] else timer.within
            return Clock(leg=leg, hours=round(hours, 2), text=f"{timer.title}: {words}")
    return Clock(leg=leg, hours=None, text=f"{timer.title}: {timer.unknown}")
