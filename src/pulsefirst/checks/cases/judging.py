"""Holding a vignette against the engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Final, assert_never

from pulsefirst.checks.cases.vignettes import UNSETTLED, About, Expectation, Range, Vignette
from pulsefirst.engine.apply import apply
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.intervals import INFINITY, Interval
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Condition
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Clash, Plan, Status

AT: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
"""The time of assessment where a case does not say when its findings were made."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """What the engine makes of a case, each part worked out when it is asked for."""

    case: Case
    guideline: Guideline

    @cached_property
    def plan(self) -> Plan:
        """The plan, assessed when the findings were made."""
        return apply(self.guideline, self.case, self.case.recorded_at or AT)

    @property
    def evaluation(self) -> Evaluation:
        """The case as conditions see it: without what a conflict set aside."""
        return self._settled[0]

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """The facts of the case that cannot both hold."""
        return self._settled[1]

    @cached_property
    def _settled(self) -> tuple[Evaluation, tuple[Clash, ...]]:
        return settle(self.guideline, self.case)


def judge(vignette: Vignette, guideline: Guideline) -> tuple[str, ...]:
    """Every expectation that is not met, each in one sentence with what was expected and what was found."""
    outcome = Outcome(vignette.case, guideline)
    return tuple(
        f"{expectation.where}: {vignette.name}: {_subject(expectation)}: expected {_wish(expectation)}, found {found}"
        for expectation in vignette.expects
        if (found := _instead(expectation, outcome)) is not None
    )


def _subject(expectation: Expectation) -> str:
    return " ".join(word for word in (expectation.about, *expectation.legs, expectation.name) if word)


def _wish(expectation: Expectation) -> str:
    says = _range_text(expectation.says.bounds) if isinstance(expectation.says, Range) else expectation.says
    among = ", ".join(expectation.among)
    return f"{says} ({among})" if says and among else says or among or "it"


def _instead(expectation: Expectation, outcome: Outcome) -> str | None:
    """What was found instead of what is expected; None where it was found as expected."""
    about, name, leg = expectation.about, expectation.name, expectation.leg
    match about:
        case About.TRIAGE:
            return _unless(expectation, _triage(outcome.plan)[name])
        case About.RULE:
            return _unless_status(expectation, outcome.plan)
        case About.CRITERION:
            return _unless(expectation, _answer(outcome, outcome.guideline.criteria[name], leg))
        case About.ARGUMENT:
            return _unless(expectation, _answer(outcome, outcome.guideline.arguments[name].when, leg))
        case About.HYPOTHESIS:
            standing = next(one.standing for one in outcome.plan.hypotheses if (one.id, one.leg) == (name, leg))
            return _unless(expectation, standing)
        case About.QUANTITY:
            interval = outcome.evaluation.interval(outcome.guideline.quantities[name], leg)
            return None if Range(interval) == expectation.says else _range_text(interval)
        case About.FIRST_QUESTION:
            return _unless_asked(expectation, outcome.plan, first=True)
        case About.QUESTION:
            return _unless_asked(expectation, outcome.plan, first=False)
        case About.CONFLICTS:
            found = {clash.id for clash in outcome.clashes}
            return None if found == set(expectation.among) else _several(found)
        case About.NOT_ASSESSED:
            return _unless_among(expectation, {one.finding for one in outcome.plan.not_assessed})
        case About.CAUTION:
            return _unless_among(expectation, {caution.id for caution in outcome.plan.cautions})
        case _:
            assert_never(about)


def _unless(expectation: Expectation, found: str) -> str | None:
    return None if found == expectation.says else found


def _unless_among(expectation: Expectation, found: set[str]) -> str | None:
    return None if set(expectation.among) <= found else _several(found)


def _unless_status(expectation: Expectation, plan: Plan) -> str | None:
    proposal = plan.proposal(expectation.name, expectation.leg)
    needs = tuple(dict.fromkeys(need.finding for need in proposal.needs))
    besides = proposal.withheld_by if proposal.status is Status.WITHHELD else needs
    if proposal.status == expectation.says and set(expectation.among) <= set(besides):
        return None
    return f"{proposal.status} ({', '.join(besides)})" if besides else proposal.status


def _unless_asked(expectation: Expectation, plan: Plan, *, first: bool) -> str | None:
    questions = plan.questions[:1] if first else plan.questions
    if any(one.finding == expectation.name and set(expectation.legs) <= set(one.legs) for one in questions):
        return None
    return _several(" ".join((one.finding, *one.legs)) for one in questions)


def _several(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"


def _triage(plan: Plan) -> Mapping[str, str]:
    triage = plan.triage
    return {
        "now": triage.now.level.word,
        "could_be": triage.could_be.level.word,
        "settled": "yes" if triage.settled else "no",
        "level": triage.level or UNSETTLED,
    }


def _answer(outcome: Outcome, condition: Condition, leg: Leg | None) -> str:
    if outcome.evaluation.true(condition, leg):
        return "yes"
    return "no" if outcome.evaluation.false(condition, leg) else "unknown"


def _range_text(interval: Interval | None) -> str:
    if interval is None:
        return "none"
    low, high = (str(end) if end.is_finite() else "infinite" for end in interval)
    return low if interval.exact else f"at least {low}" if interval.high == INFINITY else f"{low} to {high}"
