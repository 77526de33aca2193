"""Conflicts: two facts that cannot both hold. Never refused, never resolved in silence."""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import BOTH, NEITHER, legs_of_condition
from pulsefirst.engine.reasons import facts, witness
from pulsefirst.model.case import Case, Key, key_of, keys_of
from pulsefirst.model.conditions import Condition
from pulsefirst.model.findings import Leg, Scope
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.marks import marked
from pulsefirst.model.plan import Clash


def settle(guideline: Guideline, case: Case) -> tuple[Evaluation, tuple[Clash, ...]]:
    """The case, read without the facts that were set aside, and every clash found.

    Three kinds clash: the pairs of the guideline's table; an answer recorded where its question cannot arise (the answer
    stands, the denial is set aside); a stated diagnosis against a finding that excludes it (the diagnosis stands). A flag that
    was set aside and that a number raises is raised again.
    """
    evaluation = Evaluation(guideline, case)
    clashes = (*_of_table(evaluation), *_of_denials(evaluation), *_of_diagnoses(evaluation))
    aside = frozenset(Key(fact.finding, fact.leg) for clash in clashes for fact in clash.set_aside)
    return (Evaluation(guideline, marked(case.forget(aside), guideline.findings)) if aside else evaluation), clashes


def _of_table(evaluation: Evaluation) -> Iterator[Clash]:
    """The clashes of the table, in its order: what one sets aside clashes in none after it."""
    for conflict in evaluation.guideline.conflicts.values():
        for leg in legs_of_condition(conflict.when):
            # Where nothing could be set aside, nothing clashes.
            if any(evaluation.recorded(one, leg) is not None for one in conflict.set_aside) and evaluation.true(
                conflict.when, leg
            ):
                keys = tuple(key_of(finding, leg) for finding in conflict.set_aside)
                yield _clash(evaluation, conflict.name, conflict.title, leg, witness(evaluation, conflict.when, leg), keys)
                evaluation = Evaluation(evaluation.guideline, evaluation.case.forget(frozenset(keys)))


def _of_denials(evaluation: Evaluation) -> Iterator[Clash]:
    for finding in evaluation.guideline.findings.values():
        if finding.only_if is None:
            continue
        for key in keys_of(finding):
            if evaluation.value(finding, key.leg) is not None and evaluation.false(finding.only_if, key.leg):
                denials = tuple(_grounds(evaluation, finding.only_if, key.leg, holds=False))
                title = f"{finding.question} was answered, and what it is asked under was denied"
                yield _clash(evaluation, f"answered_{finding.name}", title, key.leg, (key, *denials), denials)


def _grounds(evaluation: Evaluation, condition: Condition, leg: Leg | None, *, holds: bool) -> Iterator[Key]:
    """Every fact that makes a condition hold (or not hold), in whatever way, until nothing does any more."""
    while (evaluation.true if holds else evaluation.false)(condition, leg) and (
        found := witness(evaluation, condition, leg)
    ):
        yield from found
        evaluation = Evaluation(evaluation.guideline, evaluation.case.forget(frozenset(found)))


def _of_diagnoses(evaluation: Evaluation) -> Iterator[Clash]:
    for hypothesis in evaluation.guideline.hypotheses.values():
        stated, excluded = hypothesis.stated, hypothesis.excluded
        if stated is None or excluded is None:
            continue
        for leg in BOTH if hypothesis.scope is Scope.LEG else NEITHER:
            if evaluation.true(stated, leg) and evaluation.true(excluded, leg):
                excluding = tuple(_grounds(evaluation, excluded, leg, holds=True))
                title = f"{hypothesis.title} is stated, and a finding excludes it"
                yield _clash(
                    evaluation, f"stated_{hypothesis.name}", title, leg, (key_of(stated, leg), *excluding), excluding
                )


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
