"""A plan as plain data for JSON, in the shape of `plan.schema.json`, which stands beside this file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import (
    Caution,
    Clash,
    Clock,
    Fact,
    Need,
    Plan,
    Proposal,
    Question,
    Reasoning,
    Suspicion,
    Triage,
    Unassessed,
)
from pulsefirst.notation.values import plain_value

SCHEMA_VERSION: Final = "1.0"
"""Its second part rises when something is added, its first when something a reader relied on changes."""


def plan_to_json(plan: Plan, guideline: Guideline) -> dict[str, Any]:
    """The plan as plain data. Values stand as a case writes them: flags are bools, everything else is text.

    The guideline is the one the plan was made by: it tells what each value is (an age, a number with its unit).
    Raises KeyError where it does not have a finding of the plan, CaseError where a value is not one of its finding.
    """
    return {
        "schema": SCHEMA_VERSION,
        "guideline": {"version": plan.guideline_version, "hash": plan.guideline_hash},
        "at": plan.at.isoformat(),
        "recorded_at": _moment(plan.recorded_at),
        "old": plan.old,
        "triage": _triage(plan.triage),
        "clocks": [_clock(one) for one in plan.clocks],
        "conflicts": [_conflict(one, guideline) for one in plan.conflicts],
        "proposals": [_proposal(one, guideline) for one in plan.proposals],
        "hypotheses": [_hypothesis(one, guideline) for one in plan.hypotheses],
        "questions": [_question(one) for one in plan.questions],
        "not_assessed": [_unassessed(one) for one in plan.not_assessed],
        "not_called_for": [{"finding": one.finding, "leg": one.leg} for one in plan.not_called_for],
        "cautions": [_caution(one) for one in plan.cautions],
        "scope": list(plan.scope),
    }


def _triage(triage: Triage) -> dict[str, Any]:
    """The one level stands there only when it is settled: who reads only one field reads no reassurance that is not there."""
    now, could_be = triage.now, triage.could_be
    return {
        "settled": triage.settled,
        **({"level": triage.level} if triage.settled else {}),
        "now": {
            "level": now.level.word,
            "why": [{"id": one.id, "leg": one.leg, "title": one.title} for one in now.why],
            "deadline": _moment(now.deadline),
        },
        "could_be": {"level": could_be.level.word, "needs": _needs(could_be.needs)},
    }


def _proposal(one: Proposal, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": one.id,
        "leg": one.leg,
        "title": one.title,
        "provenance": one.provenance,
        "status": one.status,
        "urgency": one.urgency.word,
        "deadline": _moment(one.deadline),
        "activity": {"kind": one.kind, "target": one.target},
        "statements": list(one.statements),
        "needs": _needs(one.needs),
        "withheld_by": list(one.withheld_by),
        "why": {"facts": _facts(one.why.facts, guideline), "rule": one.why.rule},
        "assumes": list(one.assumes),
        "warning": one.warning or None,
        "under": one.under or None,
    }


def _hypothesis(one: Suspicion, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": one.id,
        "leg": one.leg,
        "title": one.title,
        "provenance": one.provenance,
        "standing": one.standing,
        "for": [_argument(reason, guideline) for reason in one.for_],
        "against": [_argument(reason, guideline) for reason in one.against],
        "statements": list(one.statements),
    }


def _argument(one: Reasoning, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": one.id,
        "provenance": one.provenance,
        "statements": list(one.statements),
        "facts": _facts(one.facts, guideline),
    }


def _question(one: Question) -> dict[str, Any]:
    leg = "both" if len(one.legs) == len(Leg) else next(iter(one.legs), None)
    return {"finding": one.finding, "leg": leg, "why": one.why, "settles": list(one.settles), "tier": one.tier}


def _conflict(one: Clash, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": one.id,
        "leg": one.leg,
        "title": one.title,
        "stands": _facts(one.stands, guideline),
        "set_aside": _facts(one.set_aside, guideline),
    }


def _caution(one: Caution) -> dict[str, Any]:
    return {
        "id": one.id,
        "leg": one.leg,
        "text": one.text,
        "statements": list(one.statements),
        "draft": one.draft or None,
    }


def _unassessed(one: Unassessed) -> dict[str, Any]:
    return {"finding": one.finding, "leg": one.leg, "holds_open": one.holds_open, "text": one.text}


def _clock(one: Clock) -> dict[str, Any]:
    return {"leg": one.leg, "hours": None if one.hours is None else str(one.hours), "text": one.text}


def _facts(facts: Iterable[Fact], guideline: Guideline) -> list[dict[str, Any]]:
    return [
        {"finding": one.finding, "leg": one.leg, "value": plain_value(guideline.findings[one.finding], one.value)}
        for one in facts
    ]


def _needs(needs: Iterable[Need]) -> list[dict[str, Any]]:
    return [{"finding": one.finding, "leg": one.leg, "open": one.open} for one in needs]


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
