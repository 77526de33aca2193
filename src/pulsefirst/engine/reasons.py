"""Reasons: the facts a truth rests on, and the findings that would settle what is not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from pulsefirst.engine.evaluate import KNOWN, Evaluation
from pulsefirst.engine.index import inputs, turned
from pulsefirst.model.case import Key, key_of
from pulsefirst.model.conditions import All, Among, Any, AtLeast, Compared, Condition, Criterion, Not, OfLeg
from pulsefirst.model.findings import Finding, Flag, Leg
from pulsefirst.model.plan import Fact, Need


def witness(evaluation: Evaluation, condition: Condition, leg: Leg | None) -> tuple[Key, ...]:
    """Facts that alone give this condition the truth it has. Nothing where it is not known."""
    place = (condition, leg)
    if place not in evaluation.kept_witnesses:
        found: dict[Key, None] = {}
        holds = evaluation.true(condition, leg)
        if holds or evaluation.false(condition, leg):
            _witness(evaluation, condition, leg, holds, found)
        evaluation.kept_witnesses[place] = tuple(found)
    return evaluation.kept_witnesses[place]


def _witness(evaluation: Evaluation, condition: Condition, leg: Leg | None, holds: bool, found: dict[Key, None]) -> None:
    """The same for a condition known to hold, or known not to."""
    match condition:
        case Criterion(when=when):
            found.update(dict.fromkeys(witness(evaluation, when, leg)))
        case Among(finding=coded):
            _witness_of_finding(evaluation, coded, leg, found)
        case Flag():
            _witness_of_finding(evaluation, condition, leg, found)
        case All(of=parts) | Any(of=parts):
            every = isinstance(condition, All) is holds
            for part in parts:
                if (evaluation.true if holds else evaluation.false)(part, leg):
                    _witness(evaluation, part, leg, holds, found)
                    if not every:
                        break
        case Compared(quantity=quantity):
            for finding, side in inputs(quantity, leg):
                _witness_of_finding(evaluation, finding, side, found)
        case Not(of=part):
            _witness(evaluation, part, leg, not holds, found)
        case OfLeg(side=side, of=part):
            _witness(evaluation, part, turned(leg, side), holds, found)
        case AtLeast(of=parts):
            for part in parts:
                found.update(dict.fromkeys(witness(evaluation, part, leg)))
        case _:
            assert_never(condition)


def _witness_of_finding(evaluation: Evaluation, finding: Finding, leg: Leg | None, found: dict[Key, None]) -> None:
    if evaluation.value(finding, leg) is not None:
        found[key_of(finding, leg)] = None
    elif finding.only_if is not None:
        found.update(dict.fromkeys(witness(evaluation, finding.only_if, leg)))


def facts(evaluation: Evaluation, keys: Iterable[Key]) -> tuple[Fact, ...]:
    """The recorded facts behind these keys, each once."""
    held = evaluation.case.facts
    return tuple(Fact(key.finding, key.leg, held[key]) for key in dict.fromkeys(keys) if key in held)


def needs(evaluation: Evaluation, condition: Condition, leg: Leg | None) -> tuple[Need, ...]:
    """The findings that would settle a condition that is not known, in reading order.

    What a finding is asked under comes before it; what stands in for a finding comes after it was tried.
    """
    place = (condition, leg)
    if place not in evaluation.kept_needs:
        found: dict[Need, None] = {}
        _gather(evaluation, condition, leg, found)
        evaluation.kept_needs[place] = tuple(found)
    return evaluation.kept_needs[place]


def _gather(evaluation: Evaluation, condition: Condition, leg: Leg | None, found: dict[Need, None]) -> None:
    verdict = evaluation.verdict(condition, leg)
    if (verdict.yes | verdict.no) & KNOWN:
        return
    match condition:
        case Criterion(when=when):
            found.update(dict.fromkeys(needs(evaluation, when, leg)))
        case Among(finding=coded):
            _gather_finding(evaluation, coded, leg, found)
        case Flag():
            _gather_finding(evaluation, condition, leg, found)
        case Compared(quantity=quantity):
            read = {finding for finding, _ in inputs(quantity, leg)}
            for finding, side in evaluation.unknown_inputs(quantity, leg):
                if not evaluation.waits_for_another(finding, side, read):
                    _gather_finding(evaluation, finding, side, found)
        case All(of=parts) | Any(of=parts) | AtLeast(of=parts):
            for part in parts:
                _gather(evaluation, part, leg, found)
        case Not(of=part):
            _gather(evaluation, part, leg, found)
        case OfLeg(side=side, of=part):
            _gather(evaluation, part, turned(leg, side), found)
        case _:
            assert_never(condition)


def _gather_finding(evaluation: Evaluation, finding: Finding, leg: Leg | None, found: dict[Need, None]) -> None:
    if finding.only_if is not None and not evaluation.true(finding.only_if, leg):
        _gather(evaluation, finding.only_if, leg, found)
    else:
        key = key_of(finding, leg)
        found[Need(key.finding, key.leg, evaluation.is_open(finding, leg))] = None
