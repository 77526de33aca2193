"""Draft orders that a clinician can accept with one click: whole FHIR R4 resources, each a proposal and never an order.

Only what somebody else does is drafted: a service that is called, a test, imaging. What the clinician does at the bedside is said in
words, and so is a medicine, for no dose is ordered from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pulsefirst.backends.acts import Demand, by_target
from pulsefirst.backends.cards.card import Action, Suggestion, name_of
from pulsefirst.backends.cards.markdown import fitting
from pulsefirst.backends.drafts import MOST_FACTS
from pulsefirst.backends.fhir.acts import PRIORITIES, concept_of, site_of
from pulsefirst.backends.words import facts_in_words, legs_in_words
from pulsefirst.model.case import CaseAct
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Category, Urgency

ORDERED: Final = (Category.LABORATORY, Category.LIMB_IMAGING, Category.SPINE_IMAGING)
LABEL_MOST: Final = 80


@dataclass(frozen=True, kw_only=True)
class Subject:
    """Whom a draft is for: the ids of the patient and, where it is known, of the encounter, in the record that asked."""

    patient: str
    encounter: str = ""


def suggestions_of(
    lines: Iterable[Proposal], plan: Plan, guideline: Guideline, subject: Subject, drafted: frozenset[CaseAct]
) -> Iterator[Suggestion]:
    """What can be drafted of these lines: once for each target and leg, without what is done or drafted already."""
    wanted = (line for line in lines if can_be_drafted(line, guideline) and not _is_drafted(line, drafted))
    for demand in by_target(wanted):
        where = legs_in_words(demand.legs)
        title = guideline.targets[demand.target].title
        said = f"{title[:1].upper()}{title[1:]}{f', {where}' if where else ''}"
        state = sorted(f"{line.id} {line.leg}" for line in demand.proposals)
        yield Suggestion(
            label=fitting(said, LABEL_MOST),
            uuid=name_of("suggestion", subject.patient, guideline.hash, demand.target, state),
            actions=(Action(f"Draft: {said}", service_request(demand, plan, guideline, subject)),),
            recommended=any(line.urgency is Urgency.EMERGENCY for line in demand.proposals),
            rules=tuple(dict.fromkeys(line.id for line in demand.proposals)),
        )


def service_request(demand: Demand, plan: Plan, guideline: Guideline, subject: Subject) -> dict[str, Any]:
    """A draft ServiceRequest: what, for whom, how soon, for which legs, and on which facts it rests."""
    where = legs_in_words(demand.legs)
    facts = dict.fromkeys(fact for line in demand.proposals for fact in line.why.facts)
    seen_from = demand.legs[0] if len(demand.legs) == 1 else None
    reason = facts_in_words(guideline, list(facts)[:MOST_FACTS], seen_from)
    request: dict[str, Any] = {
        "resourceType": "ServiceRequest",
        "status": "draft",
        "intent": "proposal",
        "priority": PRIORITIES[max(line.urgency for line in demand.proposals)],
        "code": concept_of(guideline.targets[demand.target], guideline),
        "subject": {"reference": f"Patient/{subject.patient}"},
        "authoredOn": _instant(plan.at),
    }
    if subject.encounter:
        request["encounter"] = {"reference": f"Encounter/{subject.encounter}"}
    if where:
        request["bodySite"] = [site_of(leg, guideline) for leg in Leg if leg in demand.legs]
    if reason:
        request["reasonCode"] = [{"text": reason}]
    request["note"] = [{"text": f"Proposed by {guideline.title} {guideline.version}; a clinician decides."}]
    return request


def can_be_drafted(line: Proposal, guideline: Guideline) -> bool:
    """Whether this line asks somebody else for something, and is not done."""
    if line.status is not Status.RECOMMENDED:
        return False
    if line.kind == ActivityKind.REFER:
        return True
    return line.kind in (ActivityKind.ORDER, ActivityKind.OBTAIN) and guideline.targets[line.target].category in ORDERED


def _is_drafted(line: Proposal, drafted: frozenset[CaseAct]) -> bool:
    return any(act.target == line.target and act.leg in (None, line.leg) for act in drafted)


def _instant(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
