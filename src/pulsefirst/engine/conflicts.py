"""Conflicts: two facts that cannot both hold. Never refused, never resolved in silence."""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.engine.evaluate import Evaluate, Evaluation
from pulsefirst.engine.index import BOTH, NEITHER, legs_of_condition
from pulsefirst.engine.reasons import facts, witness
from pulsefirst.model.answers import asserts
from pulsefirst.model.case import Case, Key, Value, key_of
from pulsefirst.model.conditions import Condition, Finding, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.marks import with_marks
from pulsefirst.model.plan import Clash


def settle(guideline: Guideline, case: Case, evaluate: Evaluate = Evaluation) -> tuple[Evaluation, tuple[Clash, ...]]:
    """The case, evaluated without the facts that were set aside, and every clash that was found.

    Three kinds clash: the pairs of the guideline's table; an answer that asserts something where its question cannot arise (the
    answer stands, the denial is set aside); a stated diagnosis against a finding that excludes it (the diagnosis stands). A
    flag that was set aside and that a number raises is raised again. A plain no where the question cannot arise says the same as
    the denial: it clashes with nothing and is left out, as if it had not been asked. What is left is read as `evaluate` reads it.
    """
    case = with_marks(case, guideline.findings)
    evaluation = Evaluation(guideline, case)
    clashes = (*_of_table(evaluation), *_of_denials(evaluation), *_of_diagnoses(evaluation))
    more = clashes
    while aside := frozenset(Key(fact.finding, fact.leg) for clash in more for fact in clash.set_aside):
        evaluation = Evaluation(guideline, with_marks(evaluation.case.forget(aside), guideline.findings))
        # A flag that its number raises again may exclude a diagnosis that is stated.
        more = tuple(_of_diagnoses(evaluation))
        clashes += more
    while idle := frozenset(_idle(evaluation)):
        evaluation = Evaluation(guideline, evaluation.case.forget(idle))
        # What was left out may have been what another question was asked under.
        more = tuple(_of_denials(evaluation))
        clashes += more
        if aside := frozenset(Key(fact.finding, fact.leg) for clash in more for fact in clash.set_aside):
            evaluation = Evaluation(guideline, with_marks(evaluation.case.forget(aside), guideline.findings))
    return evaluation if evaluate is Evaluation else evaluate(guideline, evaluation.case), clashes


def _idle(evaluation: Evaluation) -> Iterator[Key]:
    """Every plain no to a question that cannot arise."""
    for finding, key, value in _denied(evaluation):
        if not asserts(finding, value):
            yield key


def _denied(evaluation: Evaluation) -> Iterator[tuple[Finding, Key, Value]]:
    """Every answer to a question that cannot arise."""
    for key, finding in evaluation.index.places.items():
        if finding.only_if is not None and key in evaluation.case.facts:
            value = evaluation.value(finding, key.leg)
            if value is not None and evaluation.is_false(finding.only_if, key.leg):
                yield finding, key, value


def _of_table(evaluation: Evaluation) -> Iterator[Clash]:
    """The clashes of the table, in its order: what one sets aside no longer clashes in those after it."""
    for conflict in evaluation.guideline.conflicts.values():
        for leg in legs_of_condition(conflict.when):
            # Where nothing could be set aside, nothing clashes.
            if any(evaluation.recorded(finding, leg) is not None for finding in conflict.set_aside) and evaluation.is_true(
                conflict.when, leg
            ):
                keys = tuple(key_of(finding, leg) for finding in conflict.set_aside)
                yield _clash(evaluation, conflict.name, conflict.title, leg, witness(evaluation, conflict.when, leg), keys)
                evaluation = Evaluation(evaluation.guideline, evaluation.case.forget(frozenset(keys)))


def _of_denials(evaluation: Evaluation) -> Iterator[Clash]:
    for finding, key, value in _denied(evaluation):
        if finding.only_if is not None and asserts(finding, value):
            denials = tuple(_grounds(evaluation, finding.only_if, key.leg, holds=False))
            title = f"{finding.question} was answered, and what it is asked under was denied"
            yield _clash(evaluation, f"answered_{finding.name}", title, key.leg, (key, *denials), denials)


def _grounds(evaluation: Evaluation, condition: Condition, leg: Leg | None, *, holds: bool) -> Iterator[Key]:
    """Every fact that makes a condition hold (or not hold): witnesses are taken away until none is left."""
    while evaluation.comes_out(condition, leg, holds) and (found := witness(evaluation, condition, leg)):
        yield from found
        evaluation = Evaluation(evaluation.guideline, evaluation.case.forget(frozenset(found)))


def _of_diagnoses(evaluation: Evaluation) -> Iterator[Clash]:
    for hypothesis in evaluation.guideline.hypotheses.values():
        stated, excluded = hypothesis.stated, hypothesis.excluded
        if stated is None or excluded is None:
            continue
        for leg in BOTH if hypothesis.scope is Scope.LEG else NEITHER:
            if evaluation.is_true(stated, leg) and evaluation.is_true(excluded, leg):
                grounds = tuple(_grounds(evaluation, excluded, leg, holds=True))
                excluding = (*grounds, *_raising(evaluation, grounds))
                title = f"{hypothesis.title} is stated, and a finding excludes it"
                yield _clash(
                    evaluation, f"stated_{hypothesis.name}", title, leg, (key_of(stated, leg), *excluding), excluding
                )


def _raising(evaluation: Evaluation, flags: tuple[Key, ...]) -> Iterator[Key]:
    """The recorded numbers that raise these flags: a flag that was set aside without its number would be raised again."""
    for key, finding in evaluation.index.places.items():
        marks = finding.marks if isinstance(finding, Measured) and evaluation.value(finding, key.leg) is not None else ()
        if any(key_of(mark.flag, key.leg) in flags for mark in marks):
            yield key


def _clash(
    evaluation: Evaluation,
    name: str,
    title: str,
    leg: Leg | None,
    involved: tuple[Key, ...],
    aside: tuple[Key, ...],
) -> Clash:
    set_aside = facts(evaluation, aside)
    stands = tuple(fact for fact in facts(evaluation, involved) if fact not in set_aside)
    return Clash(id=name, leg=leg, title=title, stands=stands, set_aside=set_aside)
