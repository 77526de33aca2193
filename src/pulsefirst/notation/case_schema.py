"""The JSON Schema of a case, from the vocabulary of a guideline.

A case is read generously: an answer in other words, a name it had before, a number with another unit. So a value is any text beside the
answers that are named here, and what the text says is judged when it is read.
"""

from __future__ import annotations

from typing import Any, Final

from pulsefirst.backends.prose import label
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.notation.units import with_unit
from pulsefirst.notation.values import accepted_by
from pulsefirst.notation.words import member_text, members_of

Schema = dict[str, Any]

CASE: Final = "urn:pulsefirst:case"
NOT_ASSESSED: Final = "not assessed"
ANY_TEXT: Final[Schema] = {"type": "string", "description": "The same in other words, as a case file may say it."}
OTHER_NAMES: Final = "Other names are those that findings had before, and shortcuts; what a case does not know is refused."


def case_schema(guideline: Guideline) -> Schema:
    """The schema of a case; what is known of a leg is a part of it."""
    acts = {name: _acts(guideline, name) for name in ("done", "considering")}
    leg = {"$ref": "#/$defs/leg"}
    findings = guideline.findings.values()
    patient = {one.name: value_schema(one) for one in findings if one.scope is Scope.PATIENT}
    of_leg = {one.name: value_schema(one) for one in findings if one.scope is Scope.LEG}
    return {
        "$id": CASE,
        "title": "A case",
        "description": f"What is known of one patient. What is left out is unknown, and never taken as no. {OTHER_NAMES}",
        "type": "object",
        "properties": {
            "recorded_at": {
                "type": "string",
                "format": "date-time",
                "description": "When the findings were made, with an offset from UTC.",
            },
            **{side.value: leg for side in Leg},
            "both": leg,
            **acts,
            **patient,
        },
        "$defs": {
            "leg": {
                "title": "What is known of a leg",
                "description": OTHER_NAMES,
                "type": ["object", "null"],
                "properties": {**of_leg, **acts},
            }
        },
    }


def value_schema(finding: Finding) -> Schema:
    """What may be written for a finding."""
    match finding:
        case Flag():
            kinds: list[Schema] = [{"type": "boolean"}, {"enum": ["yes", "no", NOT_ASSESSED]}]
        case Coded(yes=yes, no=no):
            plain = [said for said, meant in ((True, yes), (False, no)) if meant is not None]
            kinds = [{"enum": [*map(member_text, members_of(finding)), NOT_ASSESSED, *plain]}]
        case Measured():
            kinds = [_number(finding)]
            kinds += [{"enum": [*finding.words, NOT_ASSESSED]}] if finding.words else []
            kinds += [_result()] if finding.flag is not None else []
        case _:
            kinds = []
    about = f"{label(finding)}: {finding.question} {accepted_by(finding)}."
    return {"description": about, "anyOf": [*kinds, ANY_TEXT]}


def _number(finding: Measured) -> Schema:
    """Its range; where it is written in several units, a number alone is read only if no other one can be meant."""
    number: Schema = {"type": "number", "minimum": float(finding.low), "maximum": float(finding.high)}
    if not (finding.units or finding.scale):
        return number
    ends = [with_unit(end, finding.unit) for end in (finding.low, finding.high)]
    return {
        "type": ["number", "string"],
        "description": "With its unit: a number alone is refused where another unit could be meant.",
        "examples": ends,
    }


def _result() -> Schema:
    return {
        "type": "object",
        "description": "A result as a laboratory tells it.",
        "additionalProperties": False,
        "properties": {
            "value": {"type": ["number", "string"]},
            "flag": {"type": ["string", "boolean"]},
            "limits": {"type": ["string", "array"], "items": {"type": ["number", "string"]}},
        },
    }


def _acts(guideline: Guideline, name: str) -> Schema:
    said = {"done": "What was done already.", "considering": "What is being considered: it is held against the plan."}
    return {"type": "array", "description": said[name], "items": {"enum": list(guideline.targets)}}
