"""Questions whose every answer raises the alarm: then not to know was already the alarm, and a rule has to say so.

For a partial case each open finding is answered in every plausible way ("could not be assessed" is none, and an answer that
clashes with what is known is not plausible). Where `now` is higher after each of them than before, that question is one. What is
asked in one go, such as the two pulses of a foot, is answered together as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from pulsefirst.checks.partial_cases import answers_of, can_be_asked, partial_cases
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import inputs, legs_of
from pulsefirst.engine.rails import KNOWN, rail_of
from pulsefirst.engine.reasons import needs
from pulsefirst.model.case import Case, Key, Recorded, key_of
from pulsefirst.model.conditions import Condition, Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.marks import with_marks
from pulsefirst.model.promises import AskedTogether
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.walk import findings_read

CASES = 80
"""Partial cases that the property is tried on, about 20 seconds; a count, since nothing here reads a clock."""
KEPT = 12
"""Counterexamples that are told; one for each question is enough."""

Line = tuple[Recommendation, Leg | None]


@dataclass(frozen=True)
class AlarmingQuestion:
    """A case, what is asked of it, and how urgent it is before and, whatever the answer, at least after."""

    case: Case
    asked: tuple[Key, ...]
    now: Urgency
    then: Urgency


def alarming_questions(guideline: Guideline, case: Case) -> Iterator[AlarmingQuestion]:
    """Every open finding of this case, and every group that is asked together, whose every plausible answer raises `now`."""
    evaluation, clashes = settle(guideline, case)
    if clashes:
        return
    lines = urgent_lines(guideline)
    now = _level(evaluation, lines, Urgency.NONE)
    higher = [line for line in lines if line[0].do.urgency > now]
    for asked in _askable(evaluation, higher):
        then = _least_after(evaluation, higher, asked, now)
        if then is not None:
            yield AlarmingQuestion(evaluation.case, asked, now, then)


@lru_cache(maxsize=16)
def urgent_lines(guideline: Guideline) -> tuple[Line, ...]:
    """Every line that triage counts, the most urgent first."""
    urgent = [rule for rule in guideline.recommendations.values() if rule.do.urgency is not Urgency.NONE]
    return tuple((rule, leg) for rule in sorted(urgent, key=lambda rule: -rule.do.urgency) for leg in legs_of(rule))


def _askable(evaluation: Evaluation, higher: Iterable[Line]) -> Iterator[tuple[Key, ...]]:
    """What an alarm that is not yet up still needs and what can be asked for it, by itself or together."""
    wanted: dict[Key, None] = {}
    for rule, leg in higher:
        if rule.when is None or not evaluation.can_be_demanded(rule, leg, rail_of(rule)):
            continue
        for need in needs(evaluation, rule.when, leg):
            if can_be_asked(evaluation, evaluation.guideline.findings[need.finding], need.leg, rail_of(rule)):
                wanted[Key(need.finding, need.leg)] = None
    yield from ((key,) for key in wanted)
    for promise in evaluation.guideline.promises:
        if isinstance(promise, AskedTogether):
            for leg in Leg if promise.findings[0].scope is Scope.LEG else (None,):
                group = tuple(key for finding in promise.findings if (key := Key(finding.name, leg)) in wanted)
                if len(group) > 1:
                    yield group


def _least_after(evaluation: Evaluation, higher: list[Line], asked: tuple[Key, ...], now: Urgency) -> Urgency | None:
    """The lowest level after any plausible answer; None where some answer does not raise it, or none is plausible."""
    guideline, least = evaluation.guideline, None
    touched = [line for line in higher if line[0].when is not None and bears_on(guideline, *line, asked)]
    may_clash = any(guideline.findings[key.finding] in findings_that_clash(guideline) for key in asked)
    every = (answers_of(guideline, guideline.findings[key.finding]) for key in asked)
    for answer in product(*every):
        learned = learn(guideline, evaluation.case, dict(zip(asked, answer, strict=True)))
        level = _level(Evaluation(guideline, learned, nothing_open=True), touched, now)
        if level is now or least is None or level < least:
            if may_clash and settle(guideline, learned)[1]:
                continue
            if level is now:
                return None
            least = level
    return least


def bears_on(guideline: Guideline, rule: Recommendation, leg: Leg | None, asked: tuple[Key, ...]) -> bool:
    """Whether an answer can bear on this rule: on its condition, or by a mark on something else."""
    assert rule.when is not None
    marked = [mark for key in asked for mark in getattr(guideline.findings[key.finding], "marks", ())]
    return bool(marked) or not _read(rule.when, leg).isdisjoint(asked)


@lru_cache(maxsize=16384)
def _read(condition: Condition, leg: Leg | None) -> frozenset[Key]:
    """What a condition can be found true by: what it reads, and what that is asked under."""
    found: set[Key] = set()
    for finding, side in inputs(condition, leg):
        found.add(key_of(finding, side))
        if finding.only_if is not None:
            found |= _read(finding.only_if, side)
    return frozenset(found)


@lru_cache(maxsize=16)
def findings_that_clash(guideline: Guideline) -> frozenset[Finding]:
    """The findings that an answer can clash over: of the table, of what questions are asked under, of diagnoses."""
    conditions: list[Condition | None] = [conflict.when for conflict in guideline.conflicts.values()]
    conditions += [finding.only_if for finding in guideline.findings.values()]
    conditions += [side for cause in guideline.hypotheses.values() for side in (cause.stated, cause.excluded)]
    read = {finding for condition in conditions if condition is not None for finding in findings_read(condition)}
    return frozenset(read | {finding for finding in guideline.findings.values() if finding.only_if is not None})


def learn(guideline: Guideline, case: Case, facts: dict[Key, Recorded]) -> Case:
    """The case with more known, and with what the numbers among it say by themselves."""
    return with_marks(Case({**case.facts, **facts}, case.done, case.considering, case.recorded_at), guideline.findings)


def _level(evaluation: Evaluation, lines: Iterable[Line], at_least: Urgency) -> Urgency:
    """The urgency of the first of these lines, the most urgent first, that is demanded; none: `at_least`."""
    demanded = (rule.do.urgency for rule, leg in lines if evaluation.can_be_demanded(rule, leg, KNOWN))
    return next(demanded, at_least)


def search(guideline: Guideline, cases: Iterable[Case], kept: int = KEPT) -> tuple[AlarmingQuestion, ...]:
    """The questions that alarm whatever is answered, in these cases: for each the smallest case that shows it."""
    found: dict[tuple[frozenset[str], Urgency], AlarmingQuestion] = {}
    for case in cases:
        for question in alarming_questions(guideline, case):
            key = frozenset(asked.finding for asked in question.asked), question.then
            if key not in found:
                found[key] = smallest(guideline, question)
        if len(found) >= kept:
            break
    return tuple(found.values())


def smallest(guideline: Guideline, question: AlarmingQuestion) -> AlarmingQuestion:
    """The same question in a case from which no single fact can be left out."""
    for key in tuple(question.case.facts):
        fewer = question.case.forget(frozenset({key}))
        again = next((one for one in alarming_questions(guideline, fewer) if one.asked == question.asked), None)
        if again is not None and again.then >= question.then:
            return smallest(guideline, again)
    return question


def complaints(guideline: Guideline) -> Iterator[str]:
    """S22 over generated partial cases: each question that alarms whatever is answered, with the patient who shows it."""
    from pulsefirst.notation.write import write_case

    for question in search(guideline, partial_cases(guideline, CASES)):
        asked = " and ".join(f"{key.finding} {key.leg or ''}".strip() for key in question.asked)
        patient = " | ".join(line.strip() for line in write_case(question.case, guideline).splitlines())
        yield f"{asked}: {question.now.word} unasked, {question.then.word} whatever is answered; the patient: {patient}"
