"""A plan as one Bundle of FHIR R4: the care plan first, then its requests, what must not be missed, what is missing, and what it rests on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from pulsefirst.backends.acts import is_emergency
from pulsefirst.backends.fhir.acts import site_of
from pulsefirst.backends.fhir.canonical import (
    ABSENT,
    PATHWAY,
    STATEMENTS,
    base_of,
    canonical_of,
    narrative,
    origin_of,
    origin_tag,
    url_of,
    version_of,
)
from pulsefirst.backends.fhir_forms.items import codes_of
from pulsefirst.backends.fhir_forms.questionnaire import origins_of
from pulsefirst.backends.fhir_plan.about import About, Making, Resource
from pulsefirst.backends.fhir_plan.groups import on_hold, to_do
from pulsefirst.backends.fhir_plan.warnings import flags, issues
from pulsefirst.backends.headline import calls_of, could_be_in_words, limits_in_words, now_in_words, switched_off_in_words
from pulsefirst.backends.said import facts_text
from pulsefirst.backends.words import SHORT_HASH, needs_in_words
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Need, Plan, Proposal, Status

AGENTS: Final = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
UNSAID: Final = {"system": ABSENT, "code": "unknown", "display": "Unknown"}


class Planned(NamedTuple):
    """A plan as a Bundle, and the lines that it tells, each with the id of the resource that does."""

    bundle: dict[str, Any]
    lines: tuple[tuple[str, Proposal], ...]


def plan_bundle(guideline: Guideline, plan: Plan, case: Case, about: About) -> Planned:
    """The Bundle (type collection) of a plan: the same plan of the same case gives the same bytes. Raises CaseError for a fact that the
    guideline has no name for, and ValueError for a guideline without codes of its own.
    """
    making = Making(guideline, plan, case, about)
    flagged, found = list(flags(making)), list(issues(making))
    wanted = to_do(making)
    guidance = making.add(_guidance(making, wanted))
    held = on_hold(making, guidance)
    groups = [group for group in (wanted, held) if group is not None]
    issued = [
        {"reference": f"urn:uuid:{name}"} for name, one in making.made.items() if one["resourceType"] == "DetectedIssue"
    ]
    care = making.add(_care_plan(making, groups, [*flagged, *found, *issued, guidance]))
    making.add(_provenance(making))
    entries = list(making.entries())
    first = [entry for entry in entries if entry["fullUrl"] == care["reference"]]
    ordered = [*first, *(entry for entry in entries if entry not in first)]
    bundle = {"resourceType": "Bundle", "type": "collection", "timestamp": making.at, "entry": ordered}
    return Planned(bundle, tuple(making.lines))


def headline(guideline: Guideline, plan: Plan) -> list[str]:
    """What comes first: what is demanded and of whom, what is not excluded, and that nothing here is settled where it is not."""
    calls = "; ".join(call.text for call in calls_of(plan, guideline))
    could = could_be_in_words(plan, guideline)
    lines = [f"{now_in_words(plan.triage)}{f': {calls}' if calls else ''}"]
    if could:
        lines.append(f"Not yet excluded: {could}")
    if not plan.triage.settled and not is_emergency(plan):
        lines.append("Not settled: this is no reason for calm")
    return [*lines, *switched_off_in_words(guideline), *filter(None, [plan.banner])]


# --- its parts ----------------------------------------------------------------------------------------------------------


def _care_plan(making: Making, groups: Iterable[dict[str, str]], beside: Iterable[dict[str, str]]) -> Resource:
    guideline, plan = making.guideline, making.plan
    said = headline(guideline, plan)
    supporting = list({one["reference"]: one for one in beside}.values())
    activities = [{"reference": group} for group in groups]
    return {
        "resourceType": "CarePlan",
        "meta": {"tag": [origin_tag(guideline, origin_of(origins_of(guideline)))]},
        "text": narrative([*said, limits_in_words(plan, plan.guideline_hash[:SHORT_HASH])]),
        "instantiatesCanonical": [canonical_of(guideline, "PlanDefinition", PATHWAY)],
        "status": "draft",
        "intent": "proposal",
        "title": said[0],
        "description": ". ".join(said),
        "subject": making.subject,
        **making.encounter,
        "created": making.at,
        "supportingInfo": supporting,
        **({"activity": activities} if activities else {}),
        "note": [{"text": limits_in_words(plan, plan.guideline_hash[:SHORT_HASH])}],
    }


def _guidance(making: Making, wanted: dict[str, str] | None) -> Resource:
    """The answer of the service: what is missing is listed, and a plan that lacks anything is never a success."""
    guideline, plan = making.guideline, making.plan
    missing = missing_of(plan)
    said = [*headline(guideline, plan), *([f"Missing: {needs_in_words(guideline, missing)}"] if missing else ())]
    open_triage = bool(plan.triage.could_be.needs) or any(one.holds_open for one in plan.not_assessed)
    complete = plan.triage.settled and not (missing or open_triage or making.about.unread or making.about.uncounted)
    waits = any(plan.with_status(Status.UNDETERMINED, Status.NOT_POSSIBLE)) or not plan.triage.settled
    status = "success" if complete else "data-required" if waits else "data-requested"
    read = making.add(_reading(making)) if making.about.unread or making.about.uncounted else None
    return {
        "resourceType": "GuidanceResponse",
        "meta": {"tag": [origin_tag(guideline, origin_of(origins_of(guideline)))]},
        "text": narrative(said),
        "moduleCanonical": canonical_of(guideline, "PlanDefinition", PATHWAY),
        "status": status,
        "subject": making.subject,
        **making.encounter,
        "occurrenceDateTime": making.at,
        "note": [{"text": line} for line in said],
        **({"evaluationMessage": [read]} if read is not None else {}),
        "outputParameters": making.add(_triage(plan)),
        **({"result": wanted} if wanted is not None else {}),
        **({"dataRequirement": [_requirement(making, need) for need in missing]} if missing else {}),
    }


def missing_of(plan: Plan) -> list[Need]:
    """What would settle something and is not known: what triage waits for first, then what is asked next, then what else lines wait for."""
    lines = [*plan.with_status(Status.UNDETERMINED), *plan.with_status(Status.NOT_POSSIBLE)]
    places = dict.fromkeys((need.finding, need.leg) for need in plan.triage.could_be.needs)
    places |= dict.fromkeys((one.finding, leg) for one in plan.questions for leg in one.legs or (None,))
    places |= dict.fromkeys((need.finding, need.leg) for line in lines for need in line.needs)
    return [Need(finding, leg, True) for finding, leg in places]


def _requirement(making: Making, need: Need) -> Resource:
    """A finding that is missing as what to send: an observation with its code, of its leg."""
    guideline = making.guideline
    finding = guideline.findings[need.finding]
    filters: list[Resource] = [{"path": "code", "code": codes_of(guideline, finding, need.leg)}]
    sides = site_of(need.leg, guideline).get("coding") if need.leg is not None else None
    if sides:
        filters.append({"path": "bodySite", "code": sides})
    return {"type": "Observation", "mustSupport": ["value"], "codeFilter": filters}


def _triage(plan: Plan) -> Resource:
    """Triage as an interval. A level that is not settled has no word, but a code that says it is unknown."""
    triage = plan.triage
    level = {"valueCode": triage.level} if triage.level is not None else {"valueCoding": UNSAID}
    return {
        "resourceType": "Parameters",
        "parameter": [
            {"name": "now", "valueCode": triage.now.level.word},
            {"name": "could-be", "valueCode": triage.could_be.level.word},
            {"name": "settled", "valueBoolean": triage.settled},
            {"name": "level", **level},
        ],
    }


def _reading(making: Making) -> Resource:
    """What of the record does not count, each thing as a warning."""
    several = [*making.about.uncounted, *making.about.unread]
    return {
        "resourceType": "OperationOutcome",
        "text": narrative(["On record, and not counted:", *several]),
        "issue": [{"severity": "warning", "code": "processing", "details": {"text": text}} for text in several],
    }


def _provenance(making: Making) -> Resource:
    """What it was made from: the guideline by its hash, the statements it stands on, the entries of the record, and the case by its digest."""
    guideline, plan = making.guideline, making.plan
    base = base_of(guideline)
    digest = hashlib.sha256(facts_text(making.case, guideline).encode()).hexdigest()
    what = [
        {"identifier": {"system": f"{base}/guideline-hash", "value": plan.guideline_hash}, "display": guideline.title},
        {"identifier": {"system": f"{base}/case-sha256", "value": digest}, "display": "the case, as it was read"},
        *({"reference": name} for name in making.about.inputs),
        *(
            {"identifier": {"system": url_of(guideline, "CodeSystem", STATEMENTS), "value": name}}
            for name in _statements(making)
        ),
    ]
    agent = {
        "type": {"coding": [{"system": AGENTS, "code": "assembler", "display": "Assembler"}]},
        "who": {
            "identifier": {"system": f"{base}/software", "value": f"pulsefirst {version_of(guideline)}"},
            "display": f"pulsefirst: {guideline.title}",
        },
    }
    return {
        "resourceType": "Provenance",
        "text": narrative(
            [f"Made from guideline {plan.guideline_version} ({plan.guideline_hash}) and a case of {digest[:SHORT_HASH]}."]
        ),
        "target": [{"reference": f"urn:uuid:{name}"} for name in making.made],
        "occurredDateTime": making.at,
        "recorded": making.at,
        "agent": [agent],
        "entity": [{"role": "source", "what": one} for one in what],
    }


def _statements(making: Making) -> Iterator[str]:
    """The statements of the source that any line of the bundle stands on."""
    plan = making.plan
    stand = plan.with_status(Status.RECOMMENDED, Status.DONE, Status.WITHHELD, Status.UNDETERMINED, Status.NOT_POSSIBLE)
    names = [name for line in stand for name in line.statements]
    names += [name for caution in plan.cautions for name in caution.statements]
    yield from sorted(set(names))
