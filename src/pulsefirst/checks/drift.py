"""Has the document changed since the statements were written? For whoever holds it: text in, differences out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pulsefirst.model.guideline import Statement
from pulsefirst.source import line_hash

BULLETS = ("-", "*", "•")


class DriftKind(StrEnum):
    """What happened to a line."""

    CHANGED = "changed"
    MOVED = "moved"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, kw_only=True)
class Drift:
    """One difference. `statement` is None for a new bullet; `line` is where it now stands (None: nowhere)."""

    how: DriftKind
    statement: str | None
    line: int | None

    def __str__(self) -> str:
        match self.how:
            case DriftKind.CHANGED:
                return f"{self.statement}: line {self.line} of the document reads differently now; compare it with our words"
            case DriftKind.MOVED:
                return f"{self.statement}: its line stands unchanged at line {self.line} of the document"
            case DriftKind.GONE:
                return f"{self.statement}: its line is no longer in the document"
            case DriftKind.NEW:
                return f"line {self.line} of the document: a bullet that no statement points to"


def find_drift(text: str, statements: Iterable[Statement]) -> list[Drift]:
    """What differs between the document and the statements: by statement in document order, then the new bullets.

    Where a statement's line is not found, it is looked for at its old distance from the statement before it. A line there that
    belongs to no other statement is taken to be the changed one, if it is a bullet or if the lines after it have not moved.
    """
    lines = dict(enumerate(text.split("\n"), start=1))
    known = sorted(statements, key=lambda statement: statement.line)
    found = _locate(lines, known)
    belongs = set(found.values())
    drifts: list[Drift] = []
    before = 0
    for place, statement in enumerate(known):
        if statement.id in found:
            before = found[statement.id] - statement.line
            if before:
                drifts.append(Drift(how=DriftKind.MOVED, statement=statement.id, line=found[statement.id]))
            continue
        after = next((found[later.id] - later.line for later in known[place:] if later.id in found), before)
        number = statement.line + before
        line = lines.get(number, "").strip()
        if line and number not in belongs and (_is_bullet(line) or before == after):
            drifts.append(Drift(how=DriftKind.CHANGED, statement=statement.id, line=number))
        else:
            drifts.append(Drift(how=DriftKind.GONE, statement=statement.id, line=None))
    belongs.update(drift.line for drift in drifts if drift.line is not None)
    new = (number for number, line in lines.items() if _is_bullet(line) and number not in belongs)
    return drifts + [Drift(how=DriftKind.NEW, statement=None, line=number) for number in new]


def _locate(lines: Mapping[int, str], statements: Iterable[Statement]) -> dict[str, int]:
    """The line on which each statement is found: its old line if it is unchanged, else the first identical one."""
    places: dict[str, list[int]] = {}
    for number, line in lines.items():
        places.setdefault(line_hash(line), []).append(number)
    return {
        statement.id: statement.line if statement.line in places[statement.sha256] else places[statement.sha256][0]
        for statement in statements
        if statement.sha256 in places
    }


def _is_bullet(line: str) -> bool:
    mark, _, words = line.strip().partition(" ")
    return mark in BULLETS and bool(words.strip())
