"""Findings as questions: does each end with a question mark, belong to a section, and accept a plain no on a screen?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.engine.interview import value_of_no
from pulsefirst.model.guideline import Guideline


def faulty_questions(guideline: Guideline) -> Iterator[str]:
    """Findings that the page and the interview could not ask."""
    for name, finding in guideline.findings.items():
        if not finding.question.endswith("?"):
            yield f"{name}: its question is not a question; end question= with a question mark."
        if not finding.section:
            yield f"{name}: it belongs to no section of the page; write section=... as its neighbors do."
    for name, screen in guideline.screens.items():
        for finding in screen.findings:
            if value_of_no(finding) is None:
                yield f"{finding.name}: {name} asks it, but it does not accept a plain no; write no=... on it, or take it off the screen."
