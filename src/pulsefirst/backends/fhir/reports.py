"""Reports and panels: what they contain is read one by one, and what they withdraw is not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pulsefirst.backends.fhir.elements import Json, mapping, reference, several
from pulsefirst.backends.fhir.reading import Draft, Reading, word_of
from pulsefirst.backends.fhir.report import Became

UNTRUE: Final = ("entered-in-error", "cancelled", "unknown")
"""A report of one of these statuses says nothing, and neither do its results."""


def read_report(reading: Reading, resource: Json, draft: Draft) -> list[tuple[str, Json, str]]:
    """A DiagnosticReport is shown; given back are the results that it contains, each with the status that keeps it from counting."""
    status = word_of(resource.get("status"))
    untrue = status if status in UNTRUE or not status else ""
    became = Became.WRONG_STATUS if untrue else Became.SHOWN_ONLY
    text = "" if several(resource.get("result")) else "; it has text alone, which is shown and never read"
    draft.add(became, f"a report of status {status[:40] or 'missing'}: its results are read one by one{text}")
    contained = [
        part for part in map(mapping, several(resource.get("contained"))) if part.get("resourceType") == "Observation"
    ]
    return [(f"{draft.reference}#{str(inner.get('id'))[:60]}", inner, untrue) for inner in contained]


def withdrawn_results(resources: Iterable[Json]) -> dict[str, str]:
    """The results of reports, and the members of panels, that are not true, each with the status of what withdraws it."""
    found: dict[str, str] = {}
    for resource in resources:
        status = word_of(resource.get("status"))
        if status in UNTRUE:
            found |= {
                name: status
                for key in ("result", "hasMember")
                for item in several(resource.get(key))
                if (name := reference(mapping(item)))
            }
    return found
