"""Settling is earned: what was not asked of a settled case is tried with its worst answer.

Where that answer would make NOW an emergency, something has to say why nobody asked: a gate on the page that clinicians sign, or that
it is a test, a diagnosis, or contradicts what is recorded. What nothing accounts for is a fault of the settling or of a gate.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from pulsefirst.backends.durations import duration_in_words
from pulsefirst.checks.alarming_questions import Line, bears_on, findings_that_clash, learn, urgent_lines
from pulsefirst.checks.partial_cases import answers_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import seen_of_gate
from pulsefirst.engine.rails import EITHER_POSSIBLE, KNOWN
from pulsefirst.model.answers import is_abnormal
from pulsefirst.model.case import Case, Key, Value, keys_of
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Triage
from pulsefirst.model.recommendations import Gate, Recommendation, Urgency
from pulsefirst.notation.values import plain_value


class WhyUnasked(StrEnum):
    """What accounts for an answer that was not asked for."""

    GATE = "behind a gate that is shut"
    TEST = "a test that no line calls for today"
    DIAGNOSIS = "a diagnosis: stated, never asked"
    CONFLICT = "contradicts what is recorded"
    NOTHING = "accounted for by nothing"


@dataclass(frozen=True, kw_only=True)
class WorstAnswer:
    """A finding that a settled case holds no record of, and what answers make NOW an emergency.

    `said` are those answers in words, `calls` the rules that would call, the first answer's. `by` names what accounts for it: the shut
    gates, or the conflicts.
    """

    finding: Finding
    leg: Leg | None
    said: tuple[str, ...]
    calls: tuple[Recommendation, ...]
    why: WhyUnasked
    by: tuple[str, ...] = ()


def is_settled_short_of_an_emergency(triage: Triage) -> bool:
    """Whether there is something to earn: an emergency cannot be raised."""
    return triage.settled and triage.now.level is not Urgency.EMERGENCY


def worst_answers(guideline: Guideline, case: Case) -> Iterator[WorstAnswer]:
    """Every finding without a record, in each leg, of which some answer makes NOW an emergency, in the order of the guideline.

    The case is one that is settled short of an emergency. Of a number or a time the answers around each limit are tried.
    """
    trial = _Trial(guideline, case)
    for finding in guideline.findings.values():
        for key in keys_of(finding):
            if trial.can_be_recorded(finding, key):
                yield from trial.worst(finding, key)


@dataclass(frozen=True)
class _Outcome:
    """What one answer makes of the case: the rules that call, and what it contradicts."""

    answer: Value
    calls: tuple[Recommendation, ...]
    contradicts: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class _Trial:
    """A settled case whose answers are tried one by one. Only the lines that can still call are worked out again."""

    guideline: Guideline
    case: Case

    @cached_property
    def evaluation(self) -> Evaluation:
        """The case without what was set aside."""
        return settle(self.guideline, self.case)[0]

    @cached_property
    def emergencies(self) -> list[Line]:
        """Every line of an emergency."""
        return [line for line in urgent_lines(self.guideline) if line[0].do.urgency is Urgency.EMERGENCY]

    @cached_property
    def still_possible(self) -> list[Line]:
        """Those that more knowledge can still make true: what is known false or withheld stays so, short of a conflict."""
        known = self.evaluation
        return [
            (rule, leg)
            for rule, leg in self.emergencies
            if not known.is_false(rule.when, leg) and not known.withheld_by(rule, leg)
        ]

    def can_be_recorded(self, finding: Finding, key: Key) -> bool:
        """Whether there is no record of it and its question can arise."""
        recorded = key in self.case.facts or key in self.evaluation.case.facts
        return not recorded and self.evaluation.arises(finding, key.leg)

    def worst(self, finding: Finding, key: Key) -> Iterator[WorstAnswer]:
        """The answers of one finding that call, if any does."""
        touched = [line for line in self.still_possible if bears_on(self.guideline, *line, (key,))]
        if not touched and finding not in findings_that_clash(self.guideline):
            return
        outcomes = [self.outcome(finding, key, answer, touched) for answer in answers_of(self.guideline, finding)]
        calling = [outcome for outcome in outcomes if outcome.calls]
        if calling:
            first = min(calling, key=lambda outcome: (bool(outcome.contradicts), not is_abnormal(finding, outcome.answer)))
            why, by = self.why_unasked(finding, key, touched, calling)
            said = tuple(_in_words(finding, outcomes))
            yield WorstAnswer(finding=finding, leg=key.leg, said=said, calls=first.calls, why=why, by=by)

    def outcome(self, finding: Finding, key: Key, answer: Value, touched: list[Line]) -> _Outcome:
        """What this answer makes of the case."""
        learned = learn(self.guideline, self.evaluation.case, {key: answer})
        if finding in findings_that_clash(self.guideline):
            left, clashes = settle(self.guideline, learned)
            if clashes:
                return _Outcome(answer, self.called(left.case, self.emergencies), tuple(clash.title for clash in clashes))
        return _Outcome(answer, self.called(learned, touched), ())

    def called(self, case: Case, lines: list[Line]) -> tuple[Recommendation, ...]:
        """The rules among these lines that demand an emergency of this case."""
        known = Evaluation(self.guideline, case, nothing_open=True)
        return tuple(dict.fromkeys(rule for rule, leg in lines if known.can_be_demanded(rule, leg, KNOWN)))

    def why_unasked(
        self, finding: Finding, key: Key, touched: list[Line], calling: list[_Outcome]
    ) -> tuple[WhyUnasked, tuple[str, ...]]:
        """What accounts for these answers not having been asked for, the nearest to the bedside first."""
        if gates := self.shut_gates(finding, key, touched, calling):
            return WhyUnasked.GATE, tuple(gate.title for gate in gates)
        if all(outcome.contradicts for outcome in calling):
            return WhyUnasked.CONFLICT, tuple(dict.fromkeys(title for outcome in calling for title in outcome.contradicts))
        if finding.stated:
            return WhyUnasked.DIAGNOSIS, ()
        if finding.burden.is_test and not self.evaluation.openness(finding, key.leg):
            return WhyUnasked.TEST, ()
        return WhyUnasked.NOTHING, ()

    def shut_gates(self, finding: Finding, key: Key, touched: list[Line], calling: list[_Outcome]) -> list[Gate]:
        """The gates that close a finding; for a number that calls by a flag it raises alone, those that close the flag."""
        shut = self.gates_shut_on(finding, key.leg)
        if shut or not isinstance(finding, Measured):
            return shut
        by_itself = (Case({**self.evaluation.case.facts, key: outcome.answer}) for outcome in calling)
        if any(self.called(case, touched) for case in by_itself):
            return []
        return [gate for mark in finding.marks for gate in self.gates_shut_on(mark.flag, key.leg)]

    def gates_shut_on(self, finding: Finding, leg: Leg | None) -> list[Gate]:
        """The gates of a finding that nothing known opens, and nothing that is still asked can."""
        return [
            gate
            for gate in self.evaluation.index.gates.get(finding, ())
            if not self.evaluation.may_hold(gate.opened_by, seen_of_gate(gate, leg), KNOWN | EITHER_POSSIBLE)
        ]


def _in_words(finding: Finding, outcomes: list[_Outcome]) -> Iterator[str]:
    """The answers that call; numbers and times as stretches, from one that was tried to another."""
    if isinstance(finding, Flag | Coded):
        yield from (_word(finding, outcome.answer) for outcome in outcomes if outcome.calls)
        return
    for calls, stretch in groupby(sorted(outcomes, key=attrgetter("answer")), lambda outcome: bool(outcome.calls)):
        if calls:
            ends = [_word(finding, outcome.answer) for outcome in stretch]
            yield ends[0] if len(ends) == 1 else f"{ends[0]} to {ends[-1]}"


def _word(finding: Finding, answer: Value) -> str:
    if isinstance(finding, Since) and isinstance(answer, Decimal):
        return duration_in_words(answer)
    said = plain_value(finding, answer)
    return said if isinstance(said, str) else "yes" if said else "no"
