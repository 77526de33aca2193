"""What would be proposed if a cause were the diagnosis: a look ahead, made by stating it on a copy of the case.

Nothing of it is read by triage, and no line of it stands on the plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import BOTH, NEITHER, cone, index_of, legs_of, seen_of_rule
from pulsefirst.engine.judge import JudgedRule, judge
from pulsefirst.engine.propose import English, proposal_of
from pulsefirst.engine.reasons import needs
from pulsefirst.model.case import NOT_ASSESSED, Case, key_of
from pulsefirst.model.conditions import Flag
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Clash, Fact, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Hypothesis, Recommendation

STANDING = (Status.RECOMMENDED, Status.DONE, Status.WITHHELD)
Legs = tuple[Leg | None, ...]


@dataclass(frozen=True, kw_only=True)
class IfConfirmed:
    """What a cause would bring if it were the diagnosis, for these legs (or the patient).

    `lines` are those that would stand and do not stand yet, and those that treat it, by urgency; `undecided` treat it and would
    still need an answer. Where recorded facts do not go with the diagnosis, `conflicts_with` has them, and there are no lines.
    `can_be_stated` is False where the guideline knows no such diagnosis: then nothing waits for it.
    """

    id: str
    title: str
    legs: Legs
    can_be_stated: bool
    lines: tuple[Proposal, ...] = ()
    undecided: tuple[Proposal, ...] = ()
    conflicts_with: tuple[Fact, ...] = ()


def if_confirmed(
    guideline: Guideline,
    case: Case,
    at: datetime,
    cause: str,
    leg: Leg | None = None,
    english: English = lambda rule: rule.do.title,
) -> IfConfirmed:
    """What would be proposed for this case if this cause were stated; of a cause of a leg, without a leg, in both.

    Raises KeyError for a cause that the guideline does not have, ValueError for a leg of a cause of the whole patient.
    """
    hypothesis = guideline.hypotheses[cause]
    legs = _legs(hypothesis, leg)
    ahead = look_ahead(guideline, case, hypothesis, legs)
    return IfConfirmed(
        id=cause,
        title=hypothesis.title,
        legs=legs,
        can_be_stated=hypothesis.stated is not None,
        conflicts_with=ahead.contrary,
        lines=tuple(proposal_of(line, at, english) for line in ahead.lines),
        undecided=tuple(proposal_of(line, at, english) for line in ahead.undecided),
    )


class Ahead(NamedTuple):
    """The lines that stating a cause brings, and those that treat it and are not decided; or none, and the facts against it."""

    lines: tuple[JudgedRule, ...] = ()
    undecided: tuple[JudgedRule, ...] = ()
    contrary: tuple[Fact, ...] = ()


def look_ahead(guideline: Guideline, case: Case, hypothesis: Hypothesis, legs: Legs) -> Ahead:
    """What stating this cause in these legs (or of the patient) would bring, as rules judged for a copy of the case."""
    stated = hypothesis.stated
    if stated is None:
        return Ahead()
    before, clashes = settle(guideline, case)
    after, more = settle(guideline, _stating(case, stated, legs))
    if contrary := dict.fromkeys((*_denials(case, stated, legs), *_contrary(stated, clashes, more))):
        return Ahead(contrary=tuple(contrary))
    reading = [pair for pair in _rules_that_read(guideline, hypothesis, legs) if pair[0].do.kind is not ActivityKind.OBTAIN]
    judged = sorted((judge(after, rule, leg) for rule, leg in reading), key=lambda line: -line.rule.do.urgency)
    return Ahead(
        lines=tuple(line for line in judged if _is_brought(before, line, hypothesis)),
        undecided=tuple(line for line in judged if line.rule.treats is hypothesis and _waits(line)),
    )


def _is_brought(before: Evaluation, line: JudgedRule, hypothesis: Hypothesis) -> bool:
    """Whether it stands once the cause is stated, and by that; what a sooner call answers is left out."""
    if line.status not in STANDING or line.answered_by:
        return False
    return line.rule.treats is hypothesis or judge(before, line.rule, line.leg).status not in STANDING


def _waits(line: JudgedRule) -> bool:
    """Whether an answer can still decide it."""
    when = line.rule.when
    return (
        line.status is Status.UNDETERMINED
        and when is not None
        and any(need.open for need in needs(line.evaluation, when, line.leg))
    )


def _legs(hypothesis: Hypothesis, leg: Leg | None) -> Legs:
    if hypothesis.scope is Scope.PATIENT:
        if leg is not None:
            raise ValueError(f"{hypothesis.name} is a cause of the whole patient: leave the leg out")
        return NEITHER
    return BOTH if leg is None else (leg,)


def _stating(case: Case, stated: Flag, legs: Legs) -> Case:
    return replace(case, facts={**case.facts, **{key_of(stated, leg): True for leg in legs}})


def _denials(case: Case, stated: Flag, legs: Legs) -> Iterator[Fact]:
    """A diagnosis that a clinician has ruled out already."""
    for key in (key_of(stated, leg) for leg in legs):
        if case.facts.get(key, NOT_ASSESSED) is False:
            yield Fact(key.finding, key.leg, False)


def _contrary(stated: Flag, before: Sequence[Clash], after: Sequence[Clash]) -> Iterator[Fact]:
    """The facts that clash where the diagnosis is stated, and did not clash without it."""
    for clash in after:
        if clash not in before:
            yield from (fact for fact in (*clash.stands, *clash.set_aside) if fact.finding != stated.name)


@lru_cache(maxsize=256)
def _rules_that_read(
    guideline: Guideline, hypothesis: Hypothesis, legs: Legs
) -> tuple[tuple[Recommendation, Leg | None], ...]:
    """The rules, each seen from where it is applied, that this diagnosis can change: their conditions, or what withholds them."""
    assert hypothesis.stated is not None
    keys = {key_of(hypothesis.stated, leg) for leg in legs}
    overriders = index_of(guideline).overriders
    return tuple(
        (rule, leg)
        for rule in guideline.recommendations.values()
        for leg in legs_of(rule)
        if any(
            not keys.isdisjoint(cone(guideline, one.when, seen_of_rule(one, leg)))
            for one in (rule, *overriders.get(rule, ()))
            if one.when is not None
        )
    )
