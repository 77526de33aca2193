"""What must not be missed: a flag for each demand that cannot wait, and an issue for each thing that stands against calm.

A flag stands for what known facts demand, and for nothing else: an emergency that is only possible is an issue, of high severity and
preliminary, that says what to examine first. No issue is of low severity.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from pulsefirst.backends.acts import Act, cautions, is_emergency, reasons_of
from pulsefirst.backends.asking import first_to_examine
from pulsefirst.backends.fhir.acts import concept_of, grounds
from pulsefirst.backends.fhir.canonical import narrative, origin_of, origin_tag
from pulsefirst.backends.fhir_plan.about import Making
from pulsefirst.backends.headline import calls_of, could_be_in_words, special_scope
from pulsefirst.backends.prose import label, sentence_case
from pulsefirst.backends.words import LEVEL_WORDS, fact_list, facts_in_words, of_legs
from pulsefirst.model.plan import Caution, Proposal
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Urgency

PRIORITY: Final = "http://hl7.org/fhir/StructureDefinition/flag-priority"
PRIORITY_CODES: Final = "http://hl7.org/fhir/flag-priority-code"
FLAGGED: Final = {Urgency.EMERGENCY: ("PH", "High priority"), Urgency.URGENT: ("PM", "Medium priority")}
CATEGORIES: Final = "http://terminology.hl7.org/CodeSystem/flag-category"
HIGH: Final = "high"
MODERATE: Final = "moderate"
FINAL: Final = "final"
PRELIMINARY: Final = "preliminary"
MOST_NAMED: Final = 8


def flags(making: Making) -> Iterator[dict[str, str]]:
    """A flag for each service or act that known facts demand at once or today."""
    plan, guideline = making.plan, making.guideline
    level = plan.triage.now.level
    if level not in FLAGGED:
        return
    code, display = FLAGGED[level]
    for call in calls_of(plan, guideline):
        facts = dict.fromkeys(fact for line in call.demand.proposals for fact in line.why.facts)
        because = facts_in_words(guideline, list(facts)[:MOST_NAMED])
        word = LEVEL_WORDS[level].partition(",")[0]
        said = f"{word}: {call.text}{f' ({because})' if because else ''}"
        priority = {"coding": [{"system": PRIORITY_CODES, "code": code, "display": display}]}
        yield making.add_for(
            {
                "resourceType": "Flag",
                "meta": {"tag": [_tag(making, (line.provenance for line in call.demand.proposals))]},
                "text": narrative([said]),
                "extension": [{"url": PRIORITY, "valueCodeableConcept": priority}],
                "status": "active",
                "category": [{"coding": [{"system": CATEGORIES, "code": "clinical", "display": "Clinical"}]}],
                "code": {**concept_of(guideline.targets[call.demand.target], guideline), "text": said},
                "subject": making.subject,
                "period": {"start": making.at},
                **making.encounter,
            },
            call.demand.proposals,
        )


def issues(making: Making) -> Iterator[dict[str, str]]:
    """What is not excluded, what contradicts, what nobody judged or could assess, what of the record does not count, and what to heed."""
    plan, guideline = making.plan, making.guideline
    could = could_be_in_words(plan, guideline)
    if could:
        asked = first_to_examine(plan, guideline)[:MOST_NAMED]
        first = "; ".join(f"{label(guideline.findings[one.finding])}{of_legs(one.legs)}" for one in asked)
        severity = HIGH if plan.triage.could_be.level is Urgency.EMERGENCY else MODERATE
        detail = f"{could}.{f' Ask or examine first: {first}.' if first else ''}"
        yield issue(making, "Not yet excluded", detail, severity, status=PRELIMINARY)
    for clash in plan.conflicts:
        facts = "; ".join(fact_list(guideline, (*clash.stands, *clash.set_aside)))
        yield issue(making, "Facts contradict each other", f"{clash.title}{of_legs((clash.leg,))}: {facts}", HIGH)
    if plan.triage.unheard:
        facts = facts_in_words(guideline, plan.triage.unheard)
        yield issue(making, "Abnormal, and judged by nothing here", facts, HIGH, status=PRELIMINARY)
    for text in dict.fromkeys((*plan.triage.outside, *special_scope(plan, guideline))):
        yield issue(making, "Outside what is covered", text, HIGH, status=PRELIMINARY)
    for one in plan.not_assessed:
        if one.holds_open:
            said = f"{one.text}{of_legs((one.leg,))}. Someone who can assess it must do so today."
            yield issue(making, "Could not be assessed", said, HIGH, status=PRELIMINARY)
    if plan.old:
        yield issue(making, "Old findings", "These findings are older than a day: examine again.", HIGH, status=PRELIMINARY)
    for sentence in making.about.uncounted:
        yield issue(making, "On record, and not counted", sentence, HIGH, status=PRELIMINARY)
    for caution in dict.fromkeys(cautions(plan)):
        yield _caution(making, caution)


def issue(
    making: Making,
    title: str,
    detail: str,
    severity: str,
    *,
    status: str = FINAL,
    origins: Iterable[str] = (),
    evidence: Iterable[dict[str, Any]] = (),
    lines: Iterable[Proposal] = (),
) -> dict[str, str]:
    """Put an issue into the bundle: what stands against calm, and how much."""
    reasons = [one.get("label", "") + ": " + (one.get("display") or one.get("citation") or "") for one in evidence]
    return making.add_for(
        {
            "resourceType": "DetectedIssue",
            "meta": {"tag": [_tag(making, origins)]},
            "text": narrative([f"{title}: {detail}"]),
            "status": status,
            "code": {"text": title},
            "severity": severity,
            "patient": making.subject,
            "identifiedDateTime": making.at,
            **({"evidence": [{"code": [{"text": reason} for reason in reasons]}]} if reasons else {}),
            "detail": detail,
        },
        lines,
    )


def withheld_issue(making: Making, act: Act) -> dict[str, str]:
    """Put into the bundle that an act is withheld, and by what."""
    guideline = making.guideline
    by = "; ".join(guideline.recommendations[name].do.title for name in act.withheld_by)
    detail = f"Withheld, and not recommended: {sentence_case(reasons_of(act))}{of_legs(act.legs)}. Withheld by: {by}."
    origins = [guideline.recommendations[name].provenance.value for name in act.withheld_by]
    return issue(making, "Withheld", detail, MODERATE, origins=origins, lines=act.proposals)


def barred_issue(making: Making, act: Act) -> dict[str, str]:
    """Put into the bundle that a medicine is not for this patient, and why."""
    reasons = "; ".join(reason.text for reason in act.dosing.reasons) if act.dosing is not None else ""
    title = making.guideline.targets[act.proposals[0].target].title
    detail = f"Do not give {title}{of_legs(act.legs)}: {reasons}"
    return issue(
        making,
        "A reason against this medicine is known",
        detail,
        HIGH,
        origins=[Provenance.SUPPLEMENT.value],
        lines=act.proposals,
    )


def _caution(making: Making, caution: Caution) -> dict[str, str]:
    severity = HIGH if caution.draft or is_emergency(making.plan) else MODERATE
    title = "A draft order that the plan does not bear out" if caution.draft else "To be avoided"
    stands_on = grounds(making.guideline, caution.statements, caution.cites)
    text = f"{caution.text}{of_legs((caution.leg,))}"
    return issue(making, title, text, severity, origins=[caution.provenance], evidence=stands_on)


def _tag(making: Making, origins: Iterable[str]) -> dict[str, str]:
    return origin_tag(making.guideline, origin_of(origins))
