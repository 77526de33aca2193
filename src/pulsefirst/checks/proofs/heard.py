"""What is said of every answer: nothing abnormal goes unheard, and no question stands whose every answer raises the alarm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import combinations

from pulsefirst.checks.alarming_questions import complaints as alarming_complaints
from pulsefirst.checks.partial_cases import answers_of, partial_cases
from pulsefirst.checks.proofs.claims import Method, Property
from pulsefirst.engine.apply import apply
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of, seen_of_rule
from pulsefirst.engine.judge import JudgedRule, judge
from pulsefirst.model.answers import is_abnormal, laboratory_flag
from pulsefirst.model.case import Case, Key
from pulsefirst.model.conditions import Condition, Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Status
from pulsefirst.model.promises import JudgedByNothing
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.walk import findings_read

CASES = 120
"""Partial cases that are judged a second time, fact by fact."""
MOST_FACTS = 6
"""Of cases with more facts not every part is tried."""
AT = datetime(2000, 1, 1, tzinfo=UTC)
STANDING = (Status.RECOMMENDED, Status.DONE, Status.WITHHELD)


def abnormal_answers_have_a_rule(guideline: Guideline) -> Iterator[str]:
    """S21, by structure: some rule reads each finding that can be abnormal, or it is listed with the reason."""
    read = {finding for rule in guideline.recommendations.values() for finding in _read(rule.when)}
    promised = [promise for promise in guideline.promises if isinstance(promise, JudgedByNothing)]
    listed = {finding for promise in promised for finding in promise.findings}
    asked = {finding for rule in guideline.recommendations.values() for finding in rule.do.answers}
    asked |= {finding for screen in guideline.screens.values() for finding in screen.findings}
    weighed = {finding for argument in guideline.arguments.values() for finding in findings_read(argument.when)}
    weighed |= {finding for criterion in guideline.criteria.values() for finding in findings_read(criterion)}
    ends = {finding for end in guideline.dead_ends for finding in end.findings}
    weighed |= ends | {flag for finding in ends if (flag := laboratory_flag(finding)) is not None}
    for name, finding in guideline.findings.items():
        # The source alone holds the findings of both, so that it reads every case; it answers for those it asks and gives a consequence.
        if guideline.banner and (finding not in asked or finding in weighed):
            continue
        if can_be_abnormal(guideline, finding) and finding not in read and finding not in listed:
            yield f"{name} can be abnormal and no rule reads it: write one, or JudgedByNothing(findings=..., why=...)"
    for finding in listed:
        if finding in read:
            yield f"{finding.name} is listed as judged by nothing, and a rule reads it"


def can_be_abnormal(guideline: Guideline, finding: Finding) -> bool:
    """Whether any answer of this finding is abnormal."""
    return any(is_abnormal(finding, value) for value in answers_of(guideline, finding))


def _read(condition: Condition | None) -> Iterable[Finding]:
    return () if condition is None else findings_read(condition)


def unheard_by_hand(guideline: Guideline, case: Case) -> frozenset[Key]:
    """The abnormal facts of a case that no line rests on, by trying every part of the case; none of a case of many facts.

    A line rests on a fact where some part of the case gives the line with it and not without it.
    """
    facts = tuple(case.facts)
    abnormal = [key for key in facts if is_abnormal(guideline.findings[key.finding], case.facts[key])]
    if not abnormal or len(facts) > MOST_FACTS:
        return frozenset()
    whole = Evaluation(guideline, case)
    standing = [line for rule, leg in _lines(guideline) if (line := judge(whole, rule, leg)).status in STANDING]
    places = tuple(dict.fromkeys(place for line in standing for place in _what_holds(line)))
    holding = {
        frozenset(part): _holding(guideline, case, frozenset(part), places)
        for count in range(len(facts) + 1)
        for part in combinations(facts, count)
    }
    return frozenset(
        key for key in abnormal if not any(holds - holding[part - {key}] for part, holds in holding.items() if key in part)
    )


def _what_holds(line: JudgedRule) -> Iterator[tuple[Condition, Leg | None]]:
    """What holds where a line stands: what it says itself, and what withholds it."""
    for rule in (line.rule, *line.withheld_by):
        if rule.when is not None:
            yield rule.when, seen_of_rule(rule, line.leg)


def _holding(
    guideline: Guideline, case: Case, part: frozenset[Key], places: Iterable[tuple[Condition, Leg | None]]
) -> frozenset[tuple[Condition, Leg | None]]:
    """Which of these hold of a part of the case."""
    evaluation = Evaluation(guideline, case.forget(frozenset(case.facts) - part))
    return frozenset((condition, leg) for condition, leg in places if evaluation.is_true(condition, leg))


def _lines(guideline: Guideline) -> Iterator[tuple[Recommendation, Leg | None]]:
    for rule in guideline.recommendations.values():
        for leg in legs_of(rule):
            yield rule, leg


def unheard_and_not_listed(guideline: Guideline, cases: Iterable[Case]) -> Iterator[str]:
    """S21, tried: the plan lists all that is unheard by hand, and says then that nothing is settled, short of an emergency."""
    for case in cases:
        evaluation, _ = settle(guideline, case)
        by_hand = unheard_by_hand(guideline, evaluation.case)
        if not by_hand:
            continue
        triage = apply(guideline, case, AT).triage
        listed = {Key(fact.finding, fact.leg) for fact in triage.unheard}
        for key in by_hand - listed:
            yield f"{key.finding} of {key.leg or 'the patient'} is judged by nothing and is not listed: {_told(evaluation.case)}"
        if triage.level is not None and triage.now.level is not Urgency.EMERGENCY:
            yield f"{triage.level}, settled, beside what nothing judges: {_told(evaluation.case)}"


def _told(case: Case) -> str:
    return ", ".join(f"{key.finding} {key.leg or ''}".strip() + f" {value}" for key, value in case.facts.items())


def heard_complaints(guideline: Guideline) -> Iterator[str]:
    """S21, by structure and tried."""
    yield from abnormal_answers_have_a_rule(guideline)
    yield from unheard_and_not_listed(guideline, partial_cases(guideline, CASES, "heard"))


PROPERTIES = (
    Property(
        id="S21",
        words="Nothing abnormal goes unheard: some rule reads every finding that can be abnormal, or it is listed with the reason; on "
        "generated cases an abnormal answer that no line rests on, whatever part of the case is known, is listed, and beside it nothing is settled "
        "short of an emergency.",
        how=Method.TESTED,
        complaints=heard_complaints,
        note=f"{CASES} partial cases",
    ),
    Property(
        id="S22",
        words="No question stands whose every answer raises the alarm: on generated partial cases near every alarm no open finding, and "
        "no group that is asked together, makes now higher by each of its plausible answers.",
        how=Method.TESTED,
        complaints=alarming_complaints,
        note="the cases are counted in checks/alarming_questions.py",
    ),
)
