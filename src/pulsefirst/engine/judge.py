"""Judging one rule for one leg, or for the patient: its status, what withholds it, and by when its act is due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import places_seen_from
from pulsefirst.engine.rails import KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG, rail_of
from pulsefirst.model.answers import laboratory_flag
from pulsefirst.model.case import NOT_ASSESSED, CaseAct
from pulsefirst.model.conditions import Finding
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Status
from pulsefirst.model.recommendations import ActivityKind, Recommendation, Urgency
from pulsefirst.model.truth import Truth


class JudgedRule(NamedTuple):
    """A rule for one leg (or the patient), what withholds it, and where it stands in the plan. The rest is worked out when it is asked for."""

    evaluation: Evaluation
    rule: Recommendation
    leg: Leg | None
    withheld_by: tuple[Recommendation, ...]
    status: Status
    truth: Truth

    @property
    def is_acting(self) -> bool:
        """Whether it stands in the plan as something to do, or done."""
        return self.status in (Status.RECOMMENDED, Status.DONE)

    @property
    def answered_by(self) -> tuple[Recommendation, ...]:
        """The sooner calls that answer this one, where it stands in the plan."""
        return _answered_by(self.evaluation, self.rule, self.leg) if self.is_acting else ()

    @property
    def demanded(self) -> bool:
        """Known true and not withheld, done or not: that an act was done never lowers triage."""
        return bool(self.truth.yes & KNOWN) and not self.withheld_by

    @property
    def can_be_demanded(self) -> bool:
        """Demanded, or able to become so."""
        return bool(self.truth.yes and self.truth.yes & rail_of(self.rule)) and not self.withheld_by


def judge(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> JudgedRule:
    """One rule for one leg (or the patient), with what withholds it; of one that is known false nobody asks that."""
    truth = evaluation.truths(rule.when, leg)
    withheld_by = () if truth.no & KNOWN else evaluation.withheld_by(rule, leg)
    return JudgedRule(evaluation, rule, leg, withheld_by, _status(evaluation, rule, leg, withheld_by, truth), truth)


def status_of(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> Status:
    """The status alone: what withholds it is worked out only where its condition is known true, for nothing else asks."""
    truth = evaluation.truths(rule.when, leg)
    withheld_by = evaluation.withheld_by(rule, leg) if truth.yes & KNOWN else ()
    return _status(evaluation, rule, leg, withheld_by, truth)


def waits_behind(line: JudgedRule, judged: Iterable[JudgedRule]) -> tuple[Recommendation, ...]:
    """The rules whose test comes before this act and is proposed and not done, for this leg or the patient; only data orders them."""
    first = line.rule.do.after
    if not first:
        return ()
    return tuple(
        dict.fromkeys(
            other.rule
            for other in judged
            if other.rule.do.target in first
            and other.status is Status.RECOMMENDED
            and (other.leg is line.leg or None in (other.leg, line.leg))
        )
    )


def _answered_by(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> tuple[Recommendation, ...]:
    """The sooner calls, for this leg or the patient, of a service that answers this later one."""
    return tuple(
        other
        for other in evaluation.index.answerers.get(rule, ())
        if any(
            evaluation.is_true(other.when, side) and not evaluation.withheld_by(other, side)
            for side in places_seen_from(other, leg)
        )
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


def _status(
    evaluation: Evaluation, rule: Recommendation, leg: Leg | None, withheld_by: tuple[Recommendation, ...], truth: Truth
) -> Status:
    if truth.no & KNOWN:
        return Status.NOT_APPLICABLE
    if rule.do.kind is ActivityKind.OBTAIN and _is_answered(evaluation, rule, leg):
        return Status.DONE
    if not truth.yes & KNOWN:
        only_if_red_flag = truth.yes & POSSIBLE_IF_RED_FLAG and not truth.yes & POSSIBLE
        return Status.NOT_POSSIBLE if only_if_red_flag else Status.UNDETERMINED
    if withheld_by:
        return Status.WITHHELD
    if {CaseAct(rule.do.target.name, leg), CaseAct(rule.do.target.name, None)} & evaluation.case.done:
        return Status.DONE
    if rule.do.kind is ActivityKind.OBTAIN and not _can_be_answered(evaluation, rule, leg):
        return Status.NOT_POSSIBLE
    return Status.RECOMMENDED


def _is_answered(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> bool:
    if evaluation.has_enough(rule, leg):
        return True
    return all(_has_result(evaluation, finding, leg) or not evaluation.arises(finding, leg) for finding in rule.do.finds)


def _has_result(evaluation: Evaluation, finding: Finding, leg: Leg | None) -> bool:
    """Whether it has a value, or the laboratory's own flag of it has one."""
    several = (finding, laboratory_flag(finding))
    return any(evaluation.value(result, leg) is not None for result in several if result is not None)


def _can_be_answered(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> bool:
    return any(
        evaluation.recorded(finding, leg) is not NOT_ASSESSED
        and not _has_result(evaluation, finding, leg)
        and evaluation.arises(finding, leg)
        for finding in rule.do.finds
    )
