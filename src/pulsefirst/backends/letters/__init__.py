"""Documents made from a plan: hand-over, letter, note and leaflet, as structured data or plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from pulsefirst.backends.headline import limits_in_words
from pulsefirst.backends.letters.about import conditions_of_use, in_brief
from pulsefirst.backends.letters.breath import in_one_breath
from pulsefirst.backends.letters.dates import moment_in_full
from pulsefirst.backends.letters.document import (
    Document,
    DocumentLine,
    DocumentSection,
    Emphasis,
    Form,
    document_as_data,
    document_as_text,
)
from pulsefirst.backends.letters.english import in_english
from pulsefirst.backends.letters.known import stages
from pulsefirst.backends.letters.leaflet import leaflet
from pulsefirst.backends.letters.letter import letter_head, letter_sections
from pulsefirst.backends.letters.matter import Matter
from pulsefirst.backends.letters.note import MARKS, note_sections
from pulsefirst.backends.letters.sbar import BLANK, sbar_sections, sbar_to
from pulsefirst.backends.words import SHORT_HASH
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan
from pulsefirst.model.texts import Site

TITLES: Final = {Form.SBAR: "SBAR", Form.LETTER: "Referral", Form.NOTE: "Note for the record"}


def handover(
    form: Form,
    plan: Plan,
    case: Case,
    guideline: Guideline,
    site: Site | None = None,
    tell: frozenset[str] | None = None,
    patient: str = "",
) -> Document:
    """The document of this form. The plan is the one made of this case by this guideline.

    `site` says whom to call, which units and which English are used; without it services go by their titles and values by their
    own units. `patient` is a label to stand where the patient is named. `tell` are the causes, by name, that a leaflet tells of: the
    leading one where it is None.

    Raises ValueError where `tell` names another, KeyError where the guideline does not have what the plan names, and
    CaseError where a value is not one of its finding.
    """
    here = site or Site()
    return in_english(
        _written(form, Matter(plan, case, guideline, here, tagged=form is Form.NOTE, patient=patient), tell),
        guideline,
        here.english,
    )


def _written(form: Form, matter: Matter, tell: frozenset[str] | None) -> Document:
    moment = moment_in_full(matter.plan.recorded_at or matter.plan.at)
    match form:
        case Form.SBAR:
            to = sbar_to(matter)
            head = (
                *([f"To: {to}"] if to else []),
                f"Patient: {matter.patient or BLANK}",
                f"From: {BLANK}",
                f"Call back: {BLANK}",
                f"Seen: {moment}",
            )
            return _document(matter, form, head, sbar_sections(matter))
        case Form.LETTER:
            return _document(matter, form, letter_head(matter), letter_sections(matter), f"Yours sincerely, {BLANK}")
        case Form.NOTE:
            return _document(
                matter,
                form,
                (f"Patient: {matter.patient or BLANK}", f"Seen: {moment}"),
                note_sections(matter),
                f"Clinician: {BLANK}",
                MARKS,
            )
        case Form.LEAFLET:
            return leaflet(matter, tell)
        case _:
            assert_never(form)


def _document(
    matter: Matter, form: Form, head: tuple[str, ...], sections: tuple[DocumentSection, ...], *foot: str
) -> Document:
    plan = matter.plan
    return Document(
        form=form,
        title=TITLES[form],
        place=matter.site.name,
        banner=plan.banner,
        at=plan.at,
        recorded_at=plan.recorded_at,
        version=plan.guideline_version,
        hash=plan.guideline_hash,
        head=head,
        sections=tuple(section for section in sections if section.lines),
        foot=(*foot, *_made_by(matter)),
    )


def _made_by(matter: Matter) -> Iterator[str]:
    """When it was assessed, by which version, and that a clinician decides."""
    plan = matter.plan
    yield f"Assessed {moment_in_full(plan.at)}. {limits_in_words(plan, plan.guideline_hash[:SHORT_HASH])}"


__all__ = [
    "Document",
    "DocumentLine",
    "DocumentSection",
    "Emphasis",
    "Form",
    "Matter",
    "conditions_of_use",
    "document_as_data",
    "document_as_text",
    "handover",
    "in_brief",
    "in_one_breath",
    "stages",
]
