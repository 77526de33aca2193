"""What is to be done as requests: proposals, and never orders. What is not recommended has no request at all.

A system that reads requests alone must never take for recommended what is undecided, withheld, or told against: these stand elsewhere
(`waiting`). What is recommended and has to wait is on hold, and so is a medicine of which a reason against it is unchecked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from pulsefirst.backends.acts import Act, earliest, reasons_of, shows_dose
from pulsefirst.backends.drafts import MOST_FACTS
from pulsefirst.backends.fhir.acts import COMMUNICATION, MEDICATION, PRIORITIES, TASK, concept_of, request_kind, site_of
from pulsefirst.backends.fhir.canonical import canonical_of, narrative, origin_of, origin_tag
from pulsefirst.backends.fhir_package.pathway import activity_name
from pulsefirst.backends.fhir_plan.about import Making, instant
from pulsefirst.backends.prose import sentence_case
from pulsefirst.backends.words import dose_in_words, facts_in_words, needs_in_words, of_legs
from pulsefirst.model.case import key_of
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Urgency

DRAFT: Final = "draft"
OPEN_EMERGENCY: Final = "asap"
"""How soon to examine what may be an emergency and is not known to be: before all that is urgent, and short of an alarm."""
ON_HOLD: Final = "on-hold"
PROPOSAL: Final = "proposal"
ORDERED_OR_DONE: Final = "ordered or done, as recorded"


def request_of(making: Making, act: Act, status: str = DRAFT, why: str = "") -> dict[str, str]:
    """Put the request of an act into the bundle: drafted, or on hold with the reason. What is done is a task that says so."""
    target = making.guideline.targets[act.proposals[0].target]
    kind = request_kind(act.proposals[0].kind, target.category)
    if status == DRAFT and act.instead and urgency_of(act.proposals) is Urgency.NONE:
        status, why = ON_HOLD, f"newer guidance argues against these words: {act.instead}"
    if act.done:
        made = _done(making, act)
    elif kind == TASK:
        made = _task(making, act, status, why)
    elif kind == COMMUNICATION:
        made = _communication(making, act, status, why)
    elif kind == MEDICATION:
        held, reason = _held_back(making, act)
        made = _medication(making, act, ON_HOLD if held else status, reason or why)
    else:
        made = _service(making, act, status, why)
    return making.add_for(made, (*act.proposals, *act.others))


def title_of(act: Act) -> str:
    """What is to be done, with its legs; where newer guidance argues against its words, what that says comes first."""
    said = f"{act.instead}; the source says: {reasons_of(act, 2)}" if act.instead else reasons_of(act, 2)
    return f"{sentence_case(said)}{of_legs(act.legs)}"


def urgency_of(lines: Iterable[Proposal]) -> Urgency:
    """How urgent these lines are together."""
    return max((line.urgency for line in lines), default=Urgency.NONE)


def priority(making: Making, act: Act) -> dict[str, str]:
    """How soon an act is; the element is left out where FHIR has only the word routine for it and routine is not settled.

    What an emergency that is not excluded waits for is found out before all that is urgent.
    """
    lines = (*act.proposals, *act.others)
    urgent = urgency_of(lines)
    triage = making.plan.triage
    if (
        urgent < Urgency.URGENT < triage.could_be.level
        and triage.now.level < triage.could_be.level
        and _may_raise(making, lines)
    ):
        return {"priority": OPEN_EMERGENCY}
    word = PRIORITIES[urgent]
    return {"priority": word} if triage.settled or urgent >= Urgency.URGENT else {}


def _may_raise(making: Making, lines: Iterable[Proposal]) -> bool:
    """Whether these lines find out what triage waits for, in the same place."""
    waiting = {(need.finding, need.leg) for need in making.plan.triage.could_be.needs}
    rules = making.guideline.recommendations
    return any(
        key_of(finding, line.leg) in waiting or (line.leg is None and finding.name in {name for name, _ in waiting})
        for line in lines
        if line.status is Status.RECOMMENDED
        for finding in rules[line.id].do.answers
    )


def rests_on(making: Making, act: Act) -> str:
    """The facts that an act rests on, in words."""
    facts = dict.fromkeys(fact for line in (*act.proposals, *act.others) for fact in line.why.facts)
    seen_from = act.legs[0] if len(act.legs) == 1 else None
    return facts_in_words(making.guideline, list(facts)[:MOST_FACTS], seen_from)


def origins_of_act(act: Act) -> list[str]:
    """Where the lines of an act come from."""
    return [line.provenance for line in (*act.proposals, *act.others)]


# --- each kind ----------------------------------------------------------------------------------------------------------


def _common(making: Making, kind: str, act: Act, status: str, why: str) -> dict[str, Any]:
    """What every request carries: what it is made from, how soon, for whom, and why."""
    guideline, first = making.guideline, act.proposals[0]
    rule = guideline.recommendations[first.id]
    reason = rests_on(making, act)
    first_of_all = [f"First: {guideline.recommendations[name].do.title}." for name in act.behind if not act.done]
    said = [title_of(act), *first_of_all, *act.warnings, *(remark.text for remark in act.remarks)]
    notes = [*([f"On hold: {why}."] if why and status == ON_HOLD else ()), *said[1:], _signed(making)]
    return {
        "resourceType": kind,
        "meta": {"tag": [origin_tag(guideline, origin_of(origins_of_act(act)))]},
        "text": narrative([f"{'ON HOLD, not to be done now: ' if status == ON_HOLD else ''}{said[0]}", *notes]),
        "instantiatesCanonical": [canonical_of(guideline, "ActivityDefinition", activity_name(rule.do))],
        "status": status,
        "intent": PROPOSAL,
        **priority(making, act),
        **({"reasonCode": [{"text": reason}]} if reason else {}),
        "note": [{"text": note} for note in notes],
        **({} if kind == TASK else {"subject": making.subject}),
        **making.encounter,
        "authoredOn": making.at,
    }


def _signed(making: Making) -> str:
    return f"Proposed by {making.guideline.title} {making.guideline.version}; a clinician decides."


def _service(making: Making, act: Act, status: str, why: str) -> dict[str, Any]:
    sides = [site_of(leg, making.guideline) for leg in Leg if leg in act.legs]
    return {
        **_common(making, "ServiceRequest", act, status, why),
        "code": concept_of(making.guideline.targets[act.proposals[0].target], making.guideline),
        **_occurrence(making, act),
        **({"bodySite": sides} if sides else {}),
    }


def _medication(making: Making, act: Act, status: str, why: str) -> dict[str, Any]:
    dosing = act.dosing
    shown = dosing is not None and dosing.dose is not None and status == DRAFT and shows_dose(making.plan, dosing)
    dose = [{"text": dose_in_words(dosing.dose)}] if shown and dosing is not None and dosing.dose is not None else []
    return {
        **_common(making, MEDICATION, act, status, why),
        **({"statusReason": {"text": why}} if why and status == ON_HOLD else {}),
        "medicationCodeableConcept": concept_of(making.guideline.targets[act.proposals[0].target], making.guideline),
        **({"dosageInstruction": dose} if dose else {}),
    }


def _communication(making: Making, act: Act, status: str, why: str) -> dict[str, Any]:
    common = _common(making, COMMUNICATION, act, status, why)
    for absent_here in ("intent", "instantiatesCanonical"):
        del common[absent_here]
    return {
        **common,
        **({"statusReason": {"text": why}} if why and status == ON_HOLD else {}),
        **_occurrence(making, act),
        "payload": [{"contentString": title_of(act)}],
    }


def _task(making: Making, act: Act, status: str, why: str) -> dict[str, Any]:
    common = _common(making, TASK, act, status, why)
    canonicals = common.pop("instantiatesCanonical")
    reasons = common.pop("reasonCode", [])
    due = earliest(act.proposals)
    return {
        **common,
        "instantiatesCanonical": canonicals[0],
        **({"statusReason": {"text": why}} if why and status == ON_HOLD else {}),
        **({"reasonCode": reasons[0]} if reasons else {}),
        "code": concept_of(making.guideline.targets[act.proposals[0].target], making.guideline),
        "description": title_of(act),
        "for": making.subject,
        **({"restriction": {"period": {"end": instant(due)}}} if due is not None else {}),
        **_sides(making, act),
    }


def _done(making: Making, act: Act) -> dict[str, Any]:
    """What was found out is completed; of what was ordered or done no more is known than that."""
    found_out = all(line.kind == ActivityKind.OBTAIN for line in act.proposals)
    task = _task(making, act, "completed" if found_out else "in-progress", "")
    return {**task, "businessStatus": {"text": "the answer is on record" if found_out else ORDERED_OR_DONE}}


def _occurrence(making: Making, act: Act) -> dict[str, Any]:
    """When it is due: an emergency at once, else by its deadline."""
    if urgency_of(act.proposals) is Urgency.EMERGENCY:
        return {"occurrenceDateTime": making.at}
    due = earliest(act.proposals)
    return {"occurrencePeriod": {"start": making.at, "end": instant(due)}} if due is not None else {}


def _sides(making: Making, act: Act) -> dict[str, Any]:
    sides = [site_of(leg, making.guideline) for leg in Leg if leg in act.legs]
    inputs = [{"type": {"text": "which leg"}, "valueCodeableConcept": side} for side in sides]
    return {"input": inputs} if inputs else {}


def _held_back(making: Making, act: Act) -> tuple[bool, str]:
    """Whether a medicine is not to be taken for proposed yet, and why: a reason against it is unchecked, or its dose rests on what is not known."""
    dosing = act.dosing
    if dosing is None or act.proposals[0].status is not Status.RECOMMENDED:
        return False, ""
    if not dosing.settled:
        unchecked = "; ".join(reason.text for reason in dosing.unchecked)
        return True, f"reasons against it are unchecked{f': {unchecked}' if unchecked else ''}"
    if dosing.needs and dosing.dose is None:
        return True, f"its dose goes by what is not known: {needs_in_words(making.guideline, dosing.needs)}"
    return False, ""
