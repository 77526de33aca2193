"""A judged rule as a line of the plan: the act, its status, and what it stands on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import Any

from pulsefirst.engine.dosing import dosing_of, names, remarks_on
from pulsefirst.engine.index import cone, inputs, seen_of_rule
from pulsefirst.engine.judge import JudgedRule, deadline_of
from pulsefirst.engine.reasons import facts, needs, witness
from pulsefirst.model.case import Key, key_of
from pulsefirst.model.plan import Fact, Proposal, Status, Why
from pulsefirst.model.recommendations import ActivityKind, Recommendation

English = Callable[[Recommendation], str]
"""How a rule is put into words."""


def proposal_of(judged: JudgedRule, at: datetime, english: English) -> Proposal:
    """The line of this rule for this leg, or for the patient."""
    rule, leg, evaluation = judged.rule, judged.leg, judged.evaluation
    undetermined = judged.status in (Status.UNDETERMINED, Status.NOT_POSSIBLE)
    applies = judged.status is not Status.NOT_APPLICABLE
    dosing = dosing_of(evaluation, rule.do.target) if applies and rule.do.kind is ActivityKind.PRESCRIBE else None
    return Proposal(
        **_as_written(rule),
        leg=leg,
        status=judged.status,
        deadline=deadline_of(rule, at) if judged.is_acting else None,
        needs=needs(evaluation, rule.when, leg) if undetermined and rule.when is not None else (),
        withheld_by=tuple(other.name for other in judged.withheld_by),
        why=Why(facts=_facts(judged), rule=english(rule)),
        warning=rule.warning if dosing is None else "",
        remarks=remarks_on(evaluation, rule, leg) if applies else (),
        dosing=dosing,
        answered_by=tuple(other.name for other in judged.answered_by),
    )


@lru_cache(maxsize=4096)
def _as_written(rule: Recommendation) -> dict[str, Any]:
    """The part of a proposal that is the rule's, whatever the case."""
    return {
        "id": rule.name,
        "title": rule.do.title,
        "provenance": rule.provenance.value,
        "urgency": rule.do.urgency,
        "kind": rule.do.kind.value,
        "phase": rule.do.phase,
        "target": rule.do.target.name,
        "statements": tuple(read.statement for read in rule.reads),
        "interprets": tuple(interpretation.text for interpretation in rule.interprets),
        "treats": rule.treats.name if rule.treats is not None else "",
        "cites": names(rule.cites),
    }


def _facts(judged: JudgedRule) -> tuple[Fact, ...]:
    """Facts that alone give this status: a witness where it is settled, all it can rest on where it is not."""
    rule, leg, evaluation = judged.rule, judged.leg, judged.evaluation
    keys: list[Key] = []
    if rule.when is not None:
        if judged.status in (Status.UNDETERMINED, Status.NOT_POSSIBLE):
            behind = cone(evaluation.guideline, rule.when, leg)
            keys.extend(sorted(evaluation.case.facts.keys() & behind.keys(), key=behind.__getitem__))
        else:
            keys.extend(witness(evaluation, rule.when, leg))
    for other in judged.withheld_by:
        if other.when is not None:
            keys.extend(witness(evaluation, other.when, seen_of_rule(other, leg)))
    if rule.do.kind is ActivityKind.OBTAIN and judged.status in (Status.DONE, Status.NOT_POSSIBLE):
        for finding in rule.do.answers:
            keys.append(key_of(finding, leg))
            if finding.only_if is not None:
                keys.extend(witness(evaluation, finding.only_if, leg))
        if rule.do.enough is not None:
            keys.extend(key_of(finding, side) for finding, side in inputs(rule.do.enough, leg))
    return facts(evaluation, keys)
