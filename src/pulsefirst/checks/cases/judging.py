"""Holding a vignette against the engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Final, assert_never

from pulsefirst.backends.headline import calls_of
from pulsefirst.checks.cases.vignettes import UNSETTLED, WITH_NEEDS, About, Expectation, Range, Vignette
from pulsefirst.engine.apply import apply, triage_of
from pulsefirst.engine.causes import Cause
from pulsefirst.engine.cautions import cautions_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of
from pulsefirst.engine.inquire import questions_of
from pulsefirst.engine.intervals import INFINITY, Interval
from pulsefirst.engine.judge import JudgedRule
from pulsefirst.engine.judge import judge as judge_rule
from pulsefirst.engine.rank import causes_in_order
from pulsefirst.engine.reasons import needs
from pulsefirst.engine.suspect import suspicions_of
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Caution, Clash, Plan, Question, Status, Suspicion, Triage
from pulsefirst.model.recommendations import Weighs

AT: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
"""The time of assessment where a case does not say when its findings were made."""


@dataclass(frozen=True, eq=False)
class JudgedCase:
    """What the engine makes of a case, each part worked out once, when it is asked for: few cases ask for a whole plan."""

    case: Case
    guideline: Guideline

    @cached_property
    def plan(self) -> Plan:
        """The plan, assessed when the findings were made."""
        return apply(self.guideline, self.case, self._at)

    @cached_property
    def triage(self) -> Triage:
        """The triage of the plan."""
        return triage_of(self.evaluation, self._all_judged, self._at)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the plan."""
        return tuple(questions_of(self.evaluation, self.clashes, self.triage.now.level))

    @cached_property
    def cautions(self) -> tuple[Caution, ...]:
        """The cautions of the plan."""
        return cautions_of(self.evaluation, self._all_judged)

    @cached_property
    def suspicions(self) -> tuple[Suspicion, ...]:
        """The hypotheses of the plan."""
        return tuple(suspicions_of(self.evaluation))

    @cached_property
    def causes(self) -> tuple[Cause, ...]:
        """The causes in their order."""
        return causes_in_order(self.evaluation, self.suspicions)

    def judged(self, rule: str, leg: Leg | None) -> JudgedRule:
        """A rule for one leg, with the status that it has in the plan."""
        if (rule, leg) not in self._judged:
            self._judged[rule, leg] = judge_rule(self.evaluation, self.guideline.recommendations[rule], leg)
        return self._judged[rule, leg]

    @cached_property
    def _all_judged(self) -> tuple[JudgedRule, ...]:
        rules = self.guideline.recommendations
        return tuple(self.judged(name, leg) for name, rule in rules.items() for leg in legs_of(rule))

    @cached_property
    def _judged(self) -> dict[tuple[str, Leg | None], JudgedRule]:
        return {}

    @property
    def _at(self) -> datetime:
        return self.case.recorded_at or AT

    @property
    def evaluation(self) -> Evaluation:
        """The case as conditions see it: without what a conflict set aside."""
        return self.settled[0]

    def answer(self, condition: Condition, leg: Leg | None) -> str:
        """What the case says of a condition: yes, no or unknown."""
        if self.evaluation.is_true(condition, leg):
            return "yes"
        return "no" if self.evaluation.is_false(condition, leg) else "unknown"

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """The facts of the case that cannot both hold."""
        return self.settled[1]

    @cached_property
    def settled(self) -> tuple[Evaluation, tuple[Clash, ...]]:
        """Both of these."""
        return settle(self.guideline, self.case)


def judge(vignette: Vignette, guideline: Guideline, outcome: JudgedCase | None = None) -> tuple[str, ...]:
    """Every expectation that is not met, each in one sentence with what was expected and what was found.

    `outcome` is that of the vignette's case, where somebody has it already.
    """
    outcome = JudgedCase(vignette.case, guideline) if outcome is None else outcome
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


def _instead(expectation: Expectation, outcome: JudgedCase) -> str | None:
    """What was found instead of what is expected; None where it was found as expected."""
    about, name, leg = expectation.about, expectation.name, expectation.leg
    match about:
        case About.TRIAGE:
            return _unless(expectation, _triage_in_words(outcome.triage)[name])
        case About.RULE:
            return _unless_status(expectation, outcome)
        case About.CRITERION:
            return _unless(expectation, outcome.answer(outcome.guideline.criteria[name], leg))
        case About.ARGUMENT:
            argument = outcome.guideline.arguments[name]
            answer = outcome.answer(argument.when, leg)
            return _unless(expectation, argument.weighs if answer == "yes" and expectation.says in tuple(Weighs) else answer)
        case About.FEATURE:
            return _unless(expectation, outcome.answer(outcome.guideline.features[name].when, leg))
        case About.GATE:
            return _unless(expectation, outcome.answer(outcome.guideline.gates[name].opened_by, leg))
        case About.HYPOTHESIS:
            standing = next(cause.standing for cause in outcome.suspicions if (cause.id, cause.leg) == (name, leg))
            return _unless(expectation, standing)
        case About.LEADS:
            first = [cause for cause in outcome.causes if cause.place == 1]
            here = any(cause.id == name and set(expectation.legs) <= {cause.leg} for cause in first)
            return None if here else _several(f"{cause.id} {cause.leg or ''}".rstrip() for cause in first)
        case About.LEAVES:
            left = next(one.account for one in outcome.suspicions if (one.id, one.leg) == (name, leg))
            leaves = set(left.leaves) if left is not None else set()
            return None if leaves == set(expectation.among) else _several(leaves)
        case About.QUANTITY:
            interval = outcome.evaluation.interval(outcome.guideline.quantities[name], leg)
            return None if Range(interval) == expectation.says else _range_text(interval)
        case About.FIRST_QUESTION:
            return _unless_asked(expectation, outcome.questions[:1])
        case About.QUESTION:
            return _unless_asked(expectation, outcome.questions)
        case About.CONFLICTS:
            found = {clash.id for clash in outcome.clashes}
            return None if found == set(expectation.among) else _several(found)
        case About.NOT_ASSESSED:
            return _unless_among(expectation, {unassessed.finding for unassessed in outcome.plan.not_assessed})
        case About.CAUTION:
            return _unless_among(expectation, {caution.id for caution in outcome.cautions})
        case About.CALLS:
            calls = tuple(call.demand.target for call in calls_of(outcome.plan, outcome.guideline))
            return None if calls[: len(expectation.among)] == expectation.among else ", ".join(calls) or "nobody"
        case _:
            assert_never(about)


def _unless(expectation: Expectation, found: str) -> str | None:
    return None if found == expectation.says else found


def _unless_among(expectation: Expectation, found: set[str]) -> str | None:
    return None if set(expectation.among) <= found else _several(found)


def _unless_status(expectation: Expectation, outcome: JudgedCase) -> str | None:
    judged = outcome.judged(expectation.name, expectation.leg)
    if judged.status == expectation.says and not expectation.among:
        return None
    besides = _besides(judged)
    if judged.status == expectation.says and set(expectation.among) <= set(besides):
        return None
    return f"{judged.status} ({', '.join(besides)})" if besides else judged.status


def _besides(judged: JudgedRule) -> tuple[str, ...]:
    """What withholds a rule, or what it needs."""
    if judged.status is Status.WITHHELD:
        return tuple(rule.name for rule in judged.withheld_by)
    if judged.status not in WITH_NEEDS or judged.rule.when is None:
        return ()
    return tuple(dict.fromkeys(need.finding for need in needs(judged.evaluation, judged.rule.when, judged.leg)))


def _unless_asked(expectation: Expectation, questions: Sequence[Question]) -> str | None:
    if any(question.finding == expectation.name and set(expectation.legs) <= set(question.legs) for question in questions):
        return None
    return _several(" ".join((question.finding, *question.legs)) for question in questions)


def _several(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"


def _triage_in_words(triage: Triage) -> Mapping[str, str]:
    return {
        "now": triage.now.level.word,
        "could_be": triage.could_be.level.word,
        "settled": "yes" if triage.settled else "no",
        "level": triage.level or UNSETTLED,
    }


def _range_text(interval: Interval | None) -> str:
    if interval is None:
        return "none"
    low, high = (str(end) if end.is_finite() else "infinite" for end in interval)
    return low if interval.exact else f"at least {low}" if interval.high == INFINITY else f"{low} to {high}"
