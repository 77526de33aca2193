"""Findings as questions: does each end with a question mark, belong to a section, and are few and have an ordinary answer on a screen?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.engine.interview import ordinary_value
from pulsefirst.model.conditions import Burden
from pulsefirst.model.guideline import Guideline

MOST_OF_A_SCREEN = 12


def faulty_questions(guideline: Guideline) -> Iterator[str]:
    """Findings that the page and the interview could not ask."""
    for name, finding in guideline.findings.items():
        if not finding.question.endswith("?"):
            yield f"{name}: its question is not a question; end question= with a question mark."
        if not finding.section:
            yield f"{name}: it belongs to no section of the page; write section=... as its neighbors do."
    for name, screen in guideline.screens.items():
        for finding in screen.findings:
            if ordinary_value(screen, finding) is None:
                yield f"{finding.name}: {name} asks it, but it has no ordinary answer there; write no=... on it, or take it off the screen."
        asked = [finding.name for finding in screen.findings if finding.burden is Burden.TALK]
        if 0 < len(asked) < len(screen.findings):
            yield (
                f"{name}: it asks the patient ({', '.join(asked)}) and has the rest examined, so who only asked would record an examination; "
                "cut it in two."
            )
        if len(screen.findings) > MOST_OF_A_SCREEN:
            yield f"{name}: it asks {len(screen.findings)} findings at once; at most {MOST_OF_A_SCREEN} are read: cut it in two."
