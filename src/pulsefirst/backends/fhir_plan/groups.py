"""The requests of a plan in two groups: what is to be done, and what is not decided, withheld, or has to wait.

The second is on hold as a whole, none of its actions is checked beforehand, and what is not decided there points at no request but at
the answer that says what is missing. A condition that is neither true nor false carries a reason why it has no value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pulsefirst.backends.acts import (
    Act,
    acting,
    in_order,
    is_emergency,
    merged,
    not_possible,
    postponed,
    reasons_of,
    withheld,
)
from pulsefirst.backends.cql import LIBRARY, demanded_name
from pulsefirst.backends.fhir.acts import PRIORITIES, concept_of, grounds
from pulsefirst.backends.fhir.canonical import (
    PATHWAY,
    absent,
    canonical_of,
    narrative,
    origin_extension,
    origin_of,
    origin_tag,
)
from pulsefirst.backends.fhir.own import ASKED
from pulsefirst.backends.fhir_package.pathway import CQL
from pulsefirst.backends.fhir_plan.about import Making
from pulsefirst.backends.fhir_plan.requests import (
    DRAFT,
    ON_HOLD,
    OPEN_EMERGENCY,
    PROPOSAL,
    origins_of_act,
    priority,
    request_of,
    rests_on,
    title_of,
    urgency_of,
)
from pulsefirst.backends.fhir_plan.warnings import barred_issue, withheld_issue
from pulsefirst.backends.prose import sentence_case
from pulsefirst.backends.words import needs_in_words, of_legs
from pulsefirst.model.plan import Plan, Proposal, Status
from pulsefirst.model.recommendations import Urgency

UNKNOWN: Final = "unknown"
OPEN: Final = "urgent"


def to_do(making: Making) -> dict[str, str] | None:
    """The group of what is recommended and of what is done; None where there is nothing of either."""
    lines = acting(making.plan)
    ordered = in_order(lines)
    several = [line for part in (*ordered.urgent.values(), *ordered[1:]) for line in part]
    actions = [_wanted(making, act) for act in merged(several) if not act.barred]
    if not actions:
        return None
    return _group(making, "To do", DRAFT, priority_of(making.plan), actions, [line.provenance for line in lines])


def on_hold(making: Making, guidance: Mapping[str, str]) -> dict[str, str] | None:
    """The group of what is not decided, withheld or postponed; `guidance` is the answer that says what is missing. None for an empty one."""
    plan = making.plan
    waiting = [*plan.with_status(Status.UNDETERMINED), *not_possible(plan)]
    barred = [act for act in merged(acting(plan)) if act.barred and not act.done]
    sections: tuple[tuple[str, list[dict[str, Any]]], ...] = (
        ("Not decided yet: nothing of this is recommended", [_undecided(making, act, guidance) for act in merged(waiting)]),
        ("Withheld: not recommended", list(_withheld(making, merged(withheld(plan)), barred))),
        ("Recommended, and has to wait", [_postponed(making, act) for act in merged(postponed(plan))]),
    )
    actions = [
        {"title": title, "description": title, "precheckBehavior": "no", "action": inner}
        for title, inner in sections
        if inner
    ]
    if not actions:
        return None
    origins = {line.provenance for line in waiting}
    return _group(making, "On hold: not recommended now", ON_HOLD, priority_of(plan), actions, origins)


def priority_of(plan: Plan) -> str:
    """How soon the plan as a whole wants to be looked at. The word routine stands only where nothing open can raise it."""
    triage = plan.triage
    if triage.now.level >= Urgency.URGENT and triage.could_be.level is not Urgency.EMERGENCY:
        return PRIORITIES[triage.now.level]
    if is_emergency(plan):
        return PRIORITIES[Urgency.EMERGENCY]
    if triage.could_be.level is Urgency.EMERGENCY:
        return OPEN_EMERGENCY
    if triage.could_be.level is Urgency.URGENT or not triage.settled:
        return OPEN
    return PRIORITIES[triage.now.level]


# --- actions ------------------------------------------------------------------------------------------------------------


def _wanted(making: Making, act: Act) -> dict[str, Any]:
    reference = request_of(making, act)
    held = making.made[reference["reference"].removeprefix("urn:uuid:")]["status"] == ON_HOLD
    word = "Done: " if act.done else "On hold: " if held else ""
    urgent = urgency_of((*act.proposals, *act.others))
    level = f"{urgent.word.upper()}: " if urgent >= Urgency.URGENT and not act.done else ""
    return {**_action(making, act, f"{level}{word}{title_of(act)}"), "resource": reference}


def _undecided(making: Making, act: Act, guidance: Mapping[str, str]) -> dict[str, Any]:
    lines = (*act.proposals, *act.others)
    needs = dict.fromkeys(need for line in lines for need in line.needs)
    waits = needs_in_words(making.guideline, needs)
    asked = act.proposals[0].status is Status.NOT_POSSIBLE
    word = "Could not be decided" if asked else "Not decided"
    title = f"{word}, not recommended: {sentence_case(reasons_of(act, 2))}{of_legs(act.legs)}"
    made = _action(making, act, title, [absent(ASKED if asked else UNKNOWN)])
    del made["description"]  # each rule in words stands in the PlanDefinition
    made.pop("priority", None)  # what is not recommended is not soon either
    made["textEquivalent"] = f"{title}. {'It could not be assessed: ' if asked else 'It waits for: '}{waits}."
    return {**made, "resource": dict(guidance)}


def _withheld(making: Making, acts: Iterable[Act], barred: Iterable[Act]) -> Iterator[dict[str, Any]]:
    for act in acts:
        title = f"Withheld, not recommended: {sentence_case(reasons_of(act, 2))}{of_legs(act.legs)}"
        yield {**_action(making, act, title), "resource": withheld_issue(making, act)}
    for act in barred:
        title = f"Not for this patient: {sentence_case(reasons_of(act, 2))}{of_legs(act.legs)}"
        yield {**_action(making, act, title), "resource": barred_issue(making, act)}


def _postponed(making: Making, act: Act) -> dict[str, Any]:
    answered = any(line.answered_by for line in act.proposals)
    why = "a sooner call answers it" if answered else "an emergency comes first"
    if act.barred:
        return {**_action(making, act, f"Not for this patient: {title_of(act)}"), "resource": barred_issue(making, act)}
    return {**_action(making, act, f"Waits, {why}: {title_of(act)}"), "resource": request_of(making, act, ON_HOLD, why)}


def _action(making: Making, act: Act, title: str, unknown: Iterable[dict[str, str]] = ()) -> dict[str, Any]:
    """An action with its condition in CQL, and what it stands on."""
    guideline = making.guideline
    lines = (*act.proposals, *act.others)
    statements = [name for line in lines for name in line.statements]
    cites = [name for line in lines for name in line.cites]
    documentation = list(grounds(guideline, statements, cites))
    reason = rests_on(making, act)
    said = " ".join(dict.fromkeys(line.why.rule for line in lines))
    absent_reason = list(unknown)
    return {
        "extension": [origin_extension(guideline, origin_of(origins_of_act(act)))],
        "title": title,
        "description": f"{f'On: {reason}. ' if reason else ''}{said}",
        "textEquivalent": title,
        **priority(making, act),
        "code": [concept_of(guideline.targets[lines[0].target], guideline)],
        **({"documentation": documentation} if documentation else {}),
        "condition": [
            {
                **({"extension": absent_reason} if absent_reason else {}),
                "kind": "applicability",
                "expression": {
                    "language": CQL,
                    "expression": _any_of(lines),
                    "reference": canonical_of(guideline, "Library", LIBRARY),
                },
            }
        ],
        "precheckBehavior": "no",
    }


def _any_of(lines: Iterable[Proposal]) -> str:
    """The expressions of several rules, of which one is enough; what a name alone needs no quotes for is one."""
    names = list(dict.fromkeys(demanded_name(line.id, line.leg) for line in lines))
    return " or ".join(f'"{name}"' for name in names)


def _group(
    making: Making, title: str, status: str, how_soon: str, actions: list[dict[str, Any]], origins: Iterable[str]
) -> dict[str, str]:
    guideline = making.guideline
    listed = [inner["title"] for action in actions for inner in (action, *action.get("action", ()))]
    return making.add(
        {
            "resourceType": "RequestGroup",
            "meta": {"tag": [origin_tag(guideline, origin_of(origins))]},
            "text": narrative([f"{title}.", *listed]),
            "instantiatesCanonical": [canonical_of(guideline, "PlanDefinition", PATHWAY)],
            "status": status,
            "intent": PROPOSAL,
            "priority": how_soon,
            "code": {"text": title},
            "subject": making.subject,
            **making.encounter,
            "authoredOn": making.at,
            "action": actions,
        }
    )
