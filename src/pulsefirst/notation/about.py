"""What a guideline is, as plain data: its hash, how much it holds, its statements, and the conditions of its use.

The shape is that of `guideline.schema.json`, which stands beside this file.
"""

from __future__ import annotations

from typing import Any, Final

from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.recommendations import SwitchedOff
from pulsefirst.model.texts import ConditionsOfUse, texts_of

SCHEMA_VERSION: Final = "1.1"
"""Its second part rises when something is added, its first when something a reader relied on changes."""

COUNTED: Final = (
    "statements",
    "findings",
    "criteria",
    "targets",
    "recommendations",
    "hypotheses",
    "arguments",
    "screens",
    "red_flags",
    "conflicts",
    "interpretations",
    "citations",
    "remarks",
    "dose_tables",
    "instruments",
)


def guideline_to_json(guideline: Guideline) -> dict[str, Any]:
    """The guideline, without its rules: those are explained one by one, for a case."""
    uses = texts_of(guideline.texts, ConditionsOfUse)
    return {
        "schema": SCHEMA_VERSION,
        "title": guideline.title,
        "version": guideline.version,
        "hash": guideline.hash,
        "banner": guideline.banner or None,
        "switched_off": [switched_off_as_data(off) for off in guideline.switched_off],
        "counts": {kind: len(getattr(guideline, kind)) for kind in COUNTED},
        "conditions_of_use": [
            {
                "brief": use.brief,
                "sections": [{"heading": section.heading, "lines": list(section.lines)} for section in use.sections],
            }
            for use in uses
        ],
        "statements": [statement_to_json(statement) for statement in guideline.statements.values()],
    }


def switched_off_as_data(off: SwitchedOff) -> dict[str, Any]:
    """A rule that is switched off here: which, where it comes from, how soon it would have its act, why, by whom and since when."""
    rule = off.rule
    return {
        "id": rule.name,
        "title": rule.do.title,
        "provenance": rule.provenance,
        "urgency": rule.do.urgency.word,
        "reason": off.reason,
        "by": off.by,
        "on": off.on.isoformat(),
    }


def statement_to_json(statement: Statement) -> dict[str, Any]:
    """A statement of the source in our own words, with its source reference numbers as printed."""
    return {"id": statement.id, "section": statement.section, "words": statement.words, "refs": statement.refs}
