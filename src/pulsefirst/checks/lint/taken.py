"""Faithfulness: does each statement of the source say what was taken of it, shown by cases that exist?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.taken import Taken


def gaps_in_what_was_taken(guideline: Guideline, taken: tuple[Taken, ...], cases: Collection[str]) -> Iterator[str]:
    """Statements without a line or with two, lines on statements that the source does not have, and cases that do not exist."""
    told = Counter(line.statement for line in taken)
    for id in guideline.statements:
        if told[id] != 1:
            yield f"{id}: {told[id]} lines say what was taken of it; write Taken(statement='{id}', taken=..., left=...) exactly once."
    for line in taken:
        if line.statement not in guideline.statements:
            yield f"{line.statement}: the source has no such statement; correct the id of its Taken(...)."
        for text in filter(None, (line.taken, line.left)):
            if not text.endswith("."):
                yield f"{line.statement}: “{text}” is not a sentence; end it with a full stop."
        for sentence in line.shown_by:
            if sentence not in cases:
                yield f"{line.statement}: no case is called “{sentence}”; name one that shows how it is read, or write it."
