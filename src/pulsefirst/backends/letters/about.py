"""The conditions of use: sections for an about page, and one line where a plan is read."""

from __future__ import annotations

from pulsefirst.backends.headline import switched_off_in_words
from pulsefirst.backends.letters.document import DocumentLine, DocumentSection
from pulsefirst.model.guideline import Guideline, SwitchedOffLine
from pulsefirst.model.texts import ConditionsOfUse, texts_of


def conditions_of_use(guideline: Guideline) -> tuple[DocumentSection, ...]:
    """For whom it is meant, what it covers and does not, what it rests on, its limits. The scope stands after the first section.

    What a guideline or a place leaves out comes before all of them.
    """
    sections = [
        DocumentSection(section.heading, tuple(DocumentLine(text) for text in section.lines))
        for use in texts_of(guideline.texts, ConditionsOfUse)
        for section in use.sections
    ]
    scope = tuple(DocumentLine(line.text) for line in guideline.scope if not isinstance(line, SwitchedOffLine))
    covered = [DocumentSection("What it covers and what it does not", scope)] if scope else []
    banner = [DocumentSection("Left out", (DocumentLine(guideline.banner),))] if guideline.banner else []
    off = tuple(map(DocumentLine, switched_off_in_words(guideline)))
    here = [DocumentSection("Left out here", off)] if off else []
    return (*banner, *here, *sections[:1], *covered, *sections[1:])


def in_brief(guideline: Guideline) -> str:
    """The conditions of use in one line; empty where the guideline has none."""
    return " ".join(use.brief for use in texts_of(guideline.texts, ConditionsOfUse))
