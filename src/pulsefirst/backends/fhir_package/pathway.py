"""The rules as one PlanDefinition: an action for each rule, and for each leg that it speaks of a condition in the exported CQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from pulsefirst.backends.cql import LIBRARY, demanded_name
from pulsefirst.backends.fhir.acts import PRIORITIES, concept_of, grounds, request_kind
from pulsefirst.backends.fhir.canonical import PATHWAY, canonical_of, definition, id_of, origin_extension, origin_of
from pulsefirst.backends.fhir.elements import UCUM
from pulsefirst.backends.fhir_forms.questionnaire import SUBJECTS, origins_of
from pulsefirst.backends.prose import rule_in_english, sentence_case, withholders
from pulsefirst.backends.words import legs_in_words
from pulsefirst.engine.index import legs_of
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Activity, ActivityKind, Recommendation

CQL: Final = "text/cql"
PLAN_TYPES: Final = "http://terminology.hl7.org/CodeSystem/plan-definition-type"
AN_HOUR: Final = timedelta(hours=1)
A_DAY: Final = timedelta(days=1)


def pathway(guideline: Guideline) -> dict[str, Any]:
    """The PlanDefinition of all rules, in the order of the guideline."""
    made = definition(
        guideline,
        "PlanDefinition",
        PATHWAY,
        title=guideline.title,
        description="Every rule, with its condition by name in the library. An action whose condition is null is not decided, and never void. "
        "Triage, the order of causes and doses are worked out over these conditions and are not in them.",
        origins=origins_of(guideline),
    )
    by = withholders(guideline)
    return {
        **made,
        "type": {"coding": [{"system": PLAN_TYPES, "code": "clinical-protocol"}]},
        "subjectCodeableConcept": _subject(),
        "library": [canonical_of(guideline, "Library", LIBRARY)],
        "action": [
            _action(guideline, rule, rule_in_english(rule, by.get(rule, ()))) for rule in guideline.recommendations.values()
        ],
    }


def activities(guideline: Guideline) -> Iterator[dict[str, Any]]:
    """Each kind of act with each target, once: what it asks for, as a proposal; the dose of a medicine is of the patient, and not here."""
    by_act: dict[str, list[Recommendation]] = {}
    for rule in guideline.recommendations.values():
        by_act.setdefault(activity_name(rule.do), []).append(rule)
    for name, rules in by_act.items():
        act = rules[0].do
        title = f"{sentence_case(act.kind.value)}: {act.target.title}"
        said = "A dose is worked out for a patient, and is none of this." if act.kind is ActivityKind.PRESCRIBE else ""
        made = definition(
            guideline,
            "ActivityDefinition",
            name,
            title=title,
            description=" ".join(filter(None, (f"{title}.", said))),
            origins=[rule.provenance.value for rule in rules],
        )
        kind = request_kind(act.kind, act.target.category)
        concept = concept_of(act.target, guideline)
        product = {"productCodeableConcept": concept} if kind == "MedicationRequest" else {"code": concept}
        avoid = {"doNotPerform": True} if act.kind is ActivityKind.AVOID else {}
        yield {**made, "subjectCodeableConcept": _subject(), "kind": kind, **product, "intent": "proposal", **avoid}


def activity_name(act: Activity) -> str:
    """What the definition of an act is called."""
    return id_of(f"{act.kind.value} {act.target.name}")


def condition_of(guideline: Guideline, rule: str, leg: Leg | None) -> dict[str, str]:
    """The expression under which a rule is demanded of a leg, in the exported library."""
    return {
        "language": CQL,
        "expression": demanded_name(rule, leg),
        "reference": canonical_of(guideline, "Library", LIBRARY),
    }


def _subject() -> dict[str, Any]:
    return {"coding": [{"system": "http://hl7.org/fhir/resource-types", "code": SUBJECTS[0]}]}


def _action(guideline: Guideline, rule: Recommendation, said: str) -> dict[str, Any]:
    """A rule as an action; of a rule that speaks of a leg, an action for each leg inside it."""
    origin = origin_of([rule.provenance.value])
    sided = [leg for leg in legs_of(rule) if leg is not None]
    stands_on = list(grounds(guideline, (read.statement for read in rule.reads), (one.name for one in rule.cites)))
    interprets = [{"type": "documentation", "label": "interpretation", "display": one.text} for one in rule.interprets]
    documentation = [*stands_on, *interprets]
    act = rule.do
    common = {
        "priority": PRIORITIES[act.urgency],
        **_timing(act),
        "definitionCanonical": canonical_of(guideline, "ActivityDefinition", activity_name(act)),
    }
    inner = {
        "action": [
            {
                "id": f"{rule.name}-{leg.value}",
                "title": f"{sentence_case(act.title)}, {legs_in_words((leg,))}",
                "condition": [{"kind": "applicability", "expression": condition_of(guideline, rule.name, leg)}],
                **common,
            }
            for leg in sided
        ]
    }
    whole = {
        "condition": [{"kind": "applicability", "expression": condition_of(guideline, rule.name, None)}],
        **common,
    }
    text = " ".join(filter(None, (said, rule.warning)))
    return {
        "id": rule.name,
        "extension": [origin_extension(guideline, origin)],
        "title": sentence_case(act.title),
        "description": text,
        "textEquivalent": text,
        "code": [concept_of(act.target, guideline)],
        **({"documentation": documentation} if documentation else {}),
        **(inner if sided else whole),
    }


def _timing(act: Activity) -> dict[str, Any]:
    """By when it is due after the assessment; an emergency is due at once, which its priority says."""
    if act.within is None:
        return {}
    in_days = act.within % A_DAY == timedelta(0) and act.within >= A_DAY
    count, unit, code = (act.within // A_DAY, "days", "d") if in_days else (act.within // AN_HOUR, "hours", "h")
    return {"timingDuration": {"comparator": "<=", "value": count, "unit": unit, "system": UCUM, "code": code}}
