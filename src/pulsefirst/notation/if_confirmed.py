"""A look ahead as plain data for JSON, in the shape of `if_confirmed.schema.json`, which stands beside this file."""

from __future__ import annotations

from typing import Any, Final

from pulsefirst.engine.if_confirmed import IfConfirmed
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.parts import facts_as_data
from pulsefirst.notation.plan import cited_as_data, proposal_as_data

SCHEMA_VERSION: Final = "1.0"
"""Its second part rises when something is added, its first when something a reader relied on changes."""


def if_confirmed_as_data(found: IfConfirmed, guideline: Guideline) -> dict[str, Any]:
    """What a cause would bring. `condition` stands before its lines, so that none is read as a line of the plan."""
    return {
        "schema": SCHEMA_VERSION,
        "condition": "if confirmed",
        "cause": found.id,
        "title": found.title,
        "legs": [leg for leg in found.legs if leg is not None],
        "can_be_stated": found.can_be_stated,
        "conflicts_with": facts_as_data(found.conflicts_with, guideline),
        "would_add": [proposal_as_data(line, guideline, everything=True) for line in found.lines],
        "remarks": {remark.name: cited_as_data(remark) for line in found.lines for remark in line.remarks},
    }
