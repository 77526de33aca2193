"""Documents made from a plan: hand-over, letter, note and leaflet, as structured data or plain text."""

from __future__ import annotations

from typing import assert_never

from pulsefirst.backends.letters.about import conditions_of_use, in_brief
from pulsefirst.backends.letters.clinical import letter, note, sbar
from pulsefirst.backends.letters.document import (
    Document,
    DocumentLine,
    DocumentSection,
    Emphasis,
    Form,
    document_as_data,
    document_as_text,
)
from pulsefirst.backends.letters.leaflet import leaflet
from pulsefirst.backends.letters.matter import Matter
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan
from pulsefirst.model.texts import Site


def handover(
    form: Form,
    plan: Plan,
    case: Case,
    guideline: Guideline,
    site: Site | None = None,
    tell: frozenset[str] | None = None,
) -> Document:
    """The document of this form. The plan is the one made of this case by this guideline.

    `site` says whom to call and which units are shown; without it services go by their titles and values by their own units.
    `tell` are the causes, by name, that a leaflet tells of: all confirmed and supported ones where it is None.

    Raises ValueError where `tell` names another, KeyError where the guideline does not have what the plan names, and
    CaseError where a value is not one of its finding.
    """
    match form:
        case Form.SBAR:
            return sbar(Matter(plan, case, guideline, site or Site()))
        case Form.LETTER:
            return letter(Matter(plan, case, guideline, site or Site()))
        case Form.NOTE:
            return note(Matter(plan, case, guideline, site or Site(), tagged=True))
        case Form.LEAFLET:
            return leaflet(Matter(plan, case, guideline, site or Site()), tell)
        case _:
            assert_never(form)


__all__ = [
    "Document",
    "DocumentLine",
    "DocumentSection",
    "Emphasis",
    "Form",
    "conditions_of_use",
    "document_as_data",
    "document_as_text",
    "handover",
    "in_brief",
]
