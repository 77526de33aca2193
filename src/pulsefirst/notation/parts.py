"""What plans, rankings and scores write alike as data: facts and findings that are needed, each laid out as a case is; citations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Need
from pulsefirst.model.provenance import Citation
from pulsefirst.notation.values import plain_value

OPEN: Final = "open"
CLOSED: Final = "closed"


def facts_as_data(facts: Iterable[Fact], guideline: Guideline) -> dict[str, Any]:
    """Recorded facts, as a case of these facts alone writes them: it can be read as a case."""
    return _as_case((fact.finding, fact.leg, plain_value(guideline.findings[fact.finding], fact.value)) for fact in facts)


def needs_as_data(needs: Iterable[Need]) -> dict[str, Any]:
    """Findings that are needed, where a case would record them: OPEN where they can be answered here or their test is called
    for, else CLOSED.
    """
    return _as_case((need.finding, need.leg, OPEN if need.open else CLOSED) for need in needs)


def _as_case(entries: Iterable[tuple[str, Leg | None, bool | str]]) -> dict[str, Any]:
    """What is recorded for the patient at the top, what is recorded per leg under left or right."""
    case: dict[str, Any] = {}
    for finding, leg, value in entries:
        section = case if leg is None else case.setdefault(leg.value, {})
        section[finding] = value
    return case


def citations_in(data: object, guideline: Guideline) -> dict[str, Any]:
    """Every citation that is named anywhere in the data, by name."""
    return {name: _citation(guideline.citations[name]) for name in sorted(_cited(data))}


def _citation(citation: Citation) -> dict[str, Any]:
    return {"title": citation.title, "checked": citation.checked, "address": citation.address or None}


def _cited(data: object) -> set[str]:
    if isinstance(data, dict):
        own = set(data["cites"]) if "cites" in data else set()
        return own.union(*map(_cited, data.values()))
    if isinstance(data, list):
        return set().union(*map(_cited, data))
    return set()
