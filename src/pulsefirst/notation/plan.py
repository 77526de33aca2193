"""A plan as plain data for JSON, in the shape of `plan.schema.json`, which stands beside this file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from pulsefirst.model.doses import Verdict
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import (
    Caution,
    Cited,
    Clash,
    Clock,
    Dosing,
    Plan,
    Proposal,
    Question,
    Reasoning,
    Suspicion,
    Triage,
    Unassessed,
)
from pulsefirst.model.recommendations import Citation
from pulsefirst.notation.parts import facts_as_data, needs_as_data

SCHEMA_VERSION: Final = "1.1"
"""Its second part rises when something is added, its first when something a reader relied on changes."""


def plan_to_json(plan: Plan, guideline: Guideline) -> dict[str, Any]:
    """The plan as plain data. Values stand as a case writes them: flags are bools, everything else is text.

    The guideline is the one the plan was made by: it tells what each value is (an age, a number with its unit).
    Raises KeyError where it does not have a finding of the plan, CaseError where a value is not one of its finding.
    """
    return {
        "schema": SCHEMA_VERSION,
        "banner": plan.banner or None,
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
        "citations": [_citation(guideline.citations[name]) for name in cited_in(plan)],
    }


def cited_in(plan: Plan) -> tuple[str, ...]:
    """The citations that any part of the plan names, each once, in the order in which they are met."""
    return tuple(dict.fromkeys(_cites(plan)))


def _cites(plan: Plan) -> Iterator[str]:
    for proposal in plan.proposals:
        yield from proposal.cites
        yield from (name for remark in proposal.remarks for name in remark.cites)
        if proposal.dosing is not None:
            yield from (name for one in (*proposal.dosing.reasons, *proposal.dosing.unchecked) for name in one.cites)
            yield from proposal.dosing.dose.cites if proposal.dosing.dose is not None else ()
    for suspicion in plan.hypotheses:
        yield from suspicion.cites
        yield from (name for argument in (*suspicion.for_, *suspicion.against) for name in argument.cites)
    for caution in plan.cautions:
        yield from caution.cites


def _citation(one: Citation) -> dict[str, Any]:
    return {"name": one.name, "title": one.title, "checked": one.checked, "address": one.address or None}


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
        "could_be": {"level": could_be.level.word, "needs": needs_as_data(could_be.needs)},
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
        "needs": needs_as_data(one.needs),
        "withheld_by": list(one.withheld_by),
        "why": {"facts": facts_as_data(one.why.facts, guideline), "rule": one.why.rule},
        "assumes": list(one.assumes),
        "warning": one.warning or None,
        "under": one.under or None,
        "cites": list(one.cites),
        "remarks": [_cited(remark) for remark in one.remarks],
        "dosing": None if one.dosing is None else _dosing(one.dosing),
    }


def _cited(one: Cited) -> dict[str, Any]:
    return {"name": one.name or None, "text": one.text, "cites": list(one.cites), "needs": needs_as_data(one.needs)}


def _dosing(one: Dosing) -> dict[str, Any]:
    """`words` is how the verdict is said: that a medicine may be considered only once nothing against it is unchecked."""
    dose = one.dose and {
        "start": one.dose.start,
        "titration": one.dose.titration,
        "usual": one.dose.usual,
        "most": one.dose.most or None,
        "cites": list(one.dose.cites),
    }
    return {
        "verdict": _verdict(one.verdict),
        "could_be": _verdict(one.could_be),
        "words": one.word,
        "reasons": [_cited(reason) for reason in one.reasons],
        "unchecked": [_cited(reason) for reason in one.unchecked],
        "dose": dose,
        "needs": needs_as_data(one.needs),
    }


def _verdict(verdict: Verdict) -> str:
    return verdict.name.lower().replace("_", " ")


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
        "cites": list(one.cites),
    }


def _argument(one: Reasoning, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": one.id,
        "provenance": one.provenance,
        "strength": one.strength.name.lower(),
        "statements": list(one.statements),
        "cites": list(one.cites),
        "facts": facts_as_data(one.facts, guideline),
    }


def _question(one: Question) -> dict[str, Any]:
    leg = "both" if len(one.legs) == len(Leg) else next(iter(one.legs), None)
    return {"finding": one.finding, "leg": leg, "why": one.why, "settles": list(one.settles), "tier": one.tier}


def _conflict(one: Clash, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": one.id,
        "leg": one.leg,
        "title": one.title,
        "stands": facts_as_data(one.stands, guideline),
        "set_aside": facts_as_data(one.set_aside, guideline),
    }


def _caution(one: Caution) -> dict[str, Any]:
    return {
        "id": one.id,
        "leg": one.leg,
        "text": one.text,
        "provenance": one.provenance,
        "statements": list(one.statements),
        "cites": list(one.cites),
        "draft": one.draft or None,
    }


def _unassessed(one: Unassessed) -> dict[str, Any]:
    return {"finding": one.finding, "leg": one.leg, "holds_open": one.holds_open, "text": one.text}


def _clock(one: Clock) -> dict[str, Any]:
    return {"leg": one.leg, "hours": None if one.hours is None else str(one.hours), "text": one.text}


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
