"""What plans, rankings and scores write alike as data: facts, and findings that are needed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Fact, Need
from pulsefirst.notation.values import plain_value


def facts_as_data(facts: Iterable[Fact], guideline: Guideline) -> list[dict[str, Any]]:
    """Recorded facts: the finding, its leg (None: the patient), the value as a case writes it."""
    return [
        {"finding": one.finding, "leg": one.leg, "value": plain_value(guideline.findings[one.finding], one.value)}
        for one in facts
    ]


def needs_as_data(needs: Iterable[Need]) -> list[dict[str, Any]]:
    """Findings that are needed: `open` where they can be answered here or their test is called for."""
    return [{"finding": one.finding, "leg": one.leg, "open": one.open} for one in needs]
