"""Apply a guideline to a case: a plan. FHIR's own verb, and the reference that every other backend is held against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from pulsefirst.engine.cautions import cautions_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.dosing import dosing_of, names, remarks_on
from pulsefirst.engine.evaluate import COULD, HELD, KNOWN, Evaluation, rail_of
from pulsefirst.engine.index import cone, inputs, legs_of
from pulsefirst.engine.inquire import questions_of
from pulsefirst.engine.reasons import facts, needs, witness
from pulsefirst.engine.suspect import suspicions_of
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Line, key_of, keys_of
from pulsefirst.model.findings import Finding, Leg, Scope
from pulsefirst.model.guideline import Guideline, Timer
from pulsefirst.model.plan import (
    Clock,
    CouldBe,
    Fact,
    Need,
    Now,
    Plan,
    Proposal,
    Reason,
    Status,
    Triage,
    Unassessed,
    Why,
)
from pulsefirst.model.quantities import Elapsed
from pulsefirst.model.recommendations import ActivityKind, Recommendation, Urgency

A_DAY = timedelta(days=1)
English = Callable[[Recommendation], str]


def apply(guideline: Guideline, case: Case, at: datetime, english: English = lambda rule: rule.do.title) -> Plan:
    """The plan for this case at this time of assessment. `english` renders a rule in words.

    `at` must carry an offset; it moves deadlines and clocks, never a status: ages are counted to when the findings were made.
    """
    evaluation, clashes = settle(guideline, case)
    judged = tuple(judge(evaluation, rule, leg) for rule in guideline.recommendations.values() for leg in legs_of(rule))
    triage = _triage(evaluation, judged, at)
    return Plan(
        guideline_version=guideline.version,
        guideline_hash=guideline.hash,
        at=at,
        recorded_at=case.recorded_at,
        triage=triage,
        conflicts=clashes,
        proposals=tuple(_proposal(one, at, english) for one in _by_urgency(judged)),
        hypotheses=suspicions_of(evaluation),
        questions=questions_of(evaluation, clashes, triage.now.level),
        not_assessed=tuple(_not_assessed(evaluation, judged)),
        not_called_for=tuple(_not_called_for(evaluation)),
        cautions=cautions_of(evaluation, judged),
        scope=tuple(_scope(evaluation)),
        clocks=tuple(_clocks(evaluation, at)),
        old=case.recorded_at is not None and at - case.recorded_at > A_DAY,
        banner=guideline.banner,
    )


@dataclass(frozen=True)
class Judged:
    """A rule for one leg (or the patient) with its status, and what it rests on."""

    evaluation: Evaluation
    rule: Recommendation
    leg: Leg | None
    status: Status
    withheld_by: tuple[Recommendation, ...]

    @property
    def demanded(self) -> bool:
        """Known true and not withheld, done or not: done never lowers triage."""
        return bool(self.evaluation.holds(self.rule, self.leg).yes & KNOWN) and not self.withheld_by

    @property
    def can_be_demanded(self) -> bool:
        """Demanded, or able to become so."""
        return bool(self.evaluation.holds(self.rule, self.leg).yes & rail_of(self.rule)) and not self.withheld_by


def judge(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> Judged:
    """One rule for one leg (or the patient), with its status."""
    withheld_by = evaluation.withheld_by(rule, leg)
    return Judged(evaluation, rule, leg, _status(evaluation, rule, leg, withheld_by), withheld_by)


def _status(
    evaluation: Evaluation, rule: Recommendation, leg: Leg | None, withheld_by: tuple[Recommendation, ...]
) -> Status:
    truth = evaluation.holds(rule, leg)
    if truth.no & KNOWN:
        return Status.NOT_APPLICABLE
    if rule.do.kind is ActivityKind.OBTAIN and _is_answered(evaluation, rule, leg):
        return Status.DONE
    if not truth.yes & KNOWN:
        blocked = not truth.yes & COULD and truth.yes & HELD
        return Status.NOT_POSSIBLE if blocked else Status.UNDETERMINED
    if withheld_by:
        return Status.WITHHELD
    if {Line(rule.do.target.name, leg), Line(rule.do.target.name, None)} & evaluation.case.done:
        return Status.DONE
    if rule.do.kind is ActivityKind.OBTAIN and not _can_be_answered(evaluation, rule, leg):
        return Status.NOT_POSSIBLE
    return Status.RECOMMENDED


def _is_answered(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> bool:
    if evaluation.has_enough(rule, leg):
        return True
    return all(_is_known(evaluation, finding, leg) or not evaluation.arises(finding, leg) for finding in rule.do.finds)


def _is_known(evaluation: Evaluation, finding: Finding, leg: Leg | None) -> bool:
    flag = getattr(finding, "flag", None)
    return evaluation.value(finding, leg) is not None or (flag is not None and evaluation.value(flag, leg) is not None)


def _can_be_answered(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> bool:
    return any(
        evaluation.recorded(finding, leg) is not NOT_ASSESSED
        and not _is_known(evaluation, finding, leg)
        and evaluation.arises(finding, leg)
        for finding in rule.do.finds
    )


def _triage(evaluation: Evaluation, judged: tuple[Judged, ...], at: datetime) -> Triage:
    demanded = [one for one in judged if one.demanded]
    possible = [one for one in judged if one.can_be_demanded]
    now = max((one.rule.do.urgency for one in demanded), default=Urgency.NONE)
    could_be = max((one.rule.do.urgency for one in possible), default=Urgency.NONE)
    why = tuple(
        Reason(id=one.rule.name, leg=one.leg, title=one.rule.do.title)
        for one in demanded
        if now is not Urgency.NONE and one.rule.do.urgency is now
    )
    deadlines = [due for one in demanded if one.rule.do.urgency is now and (due := deadline_of(one.rule, at)) is not None]
    open_needs = (
        need
        for one in possible
        if not one.demanded and one.rule.do.urgency > now and one.rule.when is not None
        for need in needs(evaluation, one.rule.when, one.leg)
    )
    return Triage(
        now=Now(level=now, why=why, deadline=min(deadlines) if deadlines and now is not Urgency.NONE else None),
        could_be=CouldBe(level=could_be, needs=tuple(dict.fromkeys(open_needs))),
    )


def deadline_of(rule: Recommendation, at: datetime) -> datetime | None:
    """By when: an emergency at once, always; else within the time the rule names. None when it demands nothing."""
    match rule.do.urgency:
        case Urgency.NONE:
            return None
        case Urgency.EMERGENCY:
            return at
        case _:
            return at + rule.do.within if rule.do.within is not None else None


def _by_urgency(judged: tuple[Judged, ...]) -> Iterator[Judged]:
    yield from sorted(judged, key=lambda one: -one.rule.do.urgency)


def _proposal(one: Judged, at: datetime, english: English) -> Proposal:
    rule, leg, evaluation = one.rule, one.leg, one.evaluation
    undetermined = one.status in (Status.UNDETERMINED, Status.NOT_POSSIBLE)
    applies = one.status is not Status.NOT_APPLICABLE
    dosing = dosing_of(evaluation, rule.do.target) if applies and rule.do.kind is ActivityKind.PRESCRIBE else None
    return Proposal(
        **_as_written(rule),
        leg=leg,
        status=one.status,
        deadline=deadline_of(rule, at) if one.status in (Status.RECOMMENDED, Status.DONE) else None,
        needs=needs(evaluation, rule.when, leg) if undetermined and rule.when is not None else (),
        withheld_by=tuple(other.name for other in one.withheld_by) if one.withheld_by else (),
        why=Why(facts=tuple(_facts(one)), rule=english(rule)),
        warning=rule.warning if dosing is None else "",
        remarks=remarks_on(evaluation, rule, leg) if applies else (),
        dosing=dosing,
    )


@lru_cache(maxsize=4096)
def _as_written(rule: Recommendation) -> dict[str, Any]:
    """The part of a proposal that stands in the rule, whatever the case."""
    return {
        "id": rule.name,
        "title": rule.do.title,
        "provenance": rule.provenance.value,
        "urgency": rule.do.urgency,
        "kind": rule.do.kind.value,
        "target": rule.do.target.name,
        "statements": tuple(read.statement for read in rule.reads),
        "assumes": tuple(reading.text for reading in rule.assumes),
        "under": rule.under.name if rule.under is not None else "",
        "cites": names(rule.cites),
    }


def _facts(one: Judged) -> tuple[Fact, ...]:
    """Facts that alone give this status: a witness where it is settled, all it can rest on where it is not."""
    rule, evaluation = one.rule, one.evaluation
    keys: list[Key] = []
    if rule.when is not None:
        if one.status in (Status.UNDETERMINED, Status.NOT_POSSIBLE):
            keys.extend(cone(evaluation.guideline, rule.when, one.leg))
        else:
            keys.extend(witness(evaluation, rule.when, one.leg))
    for other in one.withheld_by:
        if other.when is not None:
            keys.extend(witness(evaluation, other.when, one.leg if len(legs_of(other)) > 1 else None))
    if rule.do.kind is ActivityKind.OBTAIN and one.status in (Status.DONE, Status.NOT_POSSIBLE):
        for finding in rule.do.answers:
            keys.append(key_of(finding, one.leg))
            if finding.only_if is not None:
                keys.extend(witness(evaluation, finding.only_if, one.leg))
        if rule.do.enough is not None:
            keys.extend(key_of(finding, side) for finding, side in inputs(rule.do.enough, one.leg))
    return facts(evaluation, keys)


def _not_assessed(evaluation: Evaluation, judged: tuple[Judged, ...]) -> Iterator[Unassessed]:
    """What could not be assessed; where a red flag waits for it, someone who can must do so."""
    waiting = _waited_for(
        evaluation,
        (
            need
            for one in judged
            if rail_of(one.rule) == HELD and one.can_be_demanded and not one.demanded and one.rule.when is not None
            for need in needs(evaluation, one.rule.when, one.leg)
        ),
    )
    for finding in evaluation.guideline.findings.values():
        for key in keys_of(finding):
            if evaluation.case.facts.get(key) is NOT_ASSESSED:
                holds = (key.finding, key.leg) in waiting
                words = (
                    "could not be assessed, and an alarm waits for it: someone who can assess it must do so today"
                    if holds
                    else "could not be assessed"
                )
                yield Unassessed(finding=key.finding, leg=key.leg, holds_open=holds, text=f"{finding.question} {words}")


def _waited_for(evaluation: Evaluation, wanted: Iterable[Need]) -> set[tuple[str, Leg | None]]:
    """What is waited for where these are needed: they, and for a test what would decide whether it is called for."""
    found: set[tuple[str, Leg | None]] = set()
    still = list(wanted)
    while still:
        need = still.pop()
        if (need.finding, need.leg) in found:
            continue
        found.add((need.finding, need.leg))
        finding = evaluation.guideline.findings[need.finding]
        for caller in evaluation.index.obtainers.get(finding, ()) if finding.burden.is_test else ():
            if caller.when is not None:
                for seen_from in (need.leg,) if finding.scope is Scope.LEG else legs_of(caller):
                    still.extend(needs(evaluation, caller.when, seen_from))
    return found


def _not_called_for(evaluation: Evaluation) -> Iterator[Need]:
    """Tests that have no result and that no proposal calls for."""
    for finding in evaluation.guideline.findings.values():
        if finding.burden.is_test and not finding.stated and evaluation.index.obtainers.get(finding):
            for key in keys_of(finding):
                if key not in evaluation.case.facts and not evaluation.is_open(finding, key.leg, HELD):
                    yield Need(key.finding, key.leg, False)


def _scope(evaluation: Evaluation) -> Iterator[str]:
    lines = evaluation.guideline.scope
    yield from (line.text for line in lines if line.when is not None and evaluation.true(line.when, None))
    yield from (line.text for line in lines if line.when is None)


def _clocks(evaluation: Evaluation, at: datetime) -> Iterator[Clock]:
    for timer in evaluation.guideline.timers:
        for leg in Leg:
            if evaluation.true(timer.when, leg):
                yield _clock(evaluation, timer, leg, at)


def _clock(evaluation: Evaluation, timer: Timer, leg: Leg, at: datetime) -> Clock:
    """Hours since the first beginning that is known; past the window the words change, nothing counts below zero."""
    for since in timer.since:
        interval = evaluation.interval(Elapsed(since), leg)
        if interval is not None and interval.exact:
            recorded_at = evaluation.case.recorded_at or at
            hours = float(interval.low) * 24 + max(0.0, (at - recorded_at).total_seconds() / 3600)
            words = timer.beyond if hours > timer.window[1] else timer.within
            return Clock(leg=leg, hours=round(hours, 2), text=f"{timer.title}: {words}")
    return Clock(leg=leg, hours=None, text=f"{timer.title}: {timer.unknown}")
