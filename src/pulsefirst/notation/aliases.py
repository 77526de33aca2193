"""Names that moved: how a case that was written for an earlier version is still read.

Whoever renames a finding, an answer or a target adds a line here, so that old cases are read as they were meant. Each line
leads straight to the name of today. What was read by another name is told once in a notice; it is no error.

    Moved("old_finding", to="new_finding")                                  a finding has a new name
    Moved("finding", answer="old words", says="new words")                  an answer has new words
    Moved("finding", answer="old words", to="other_finding", says="yes")    an answer is a finding of its own now
    Moved("finding", answer="old words", says="new words", also=(("other_finding", "yes"),))    an answer is several now
    Moved("one_of_two", to="the_other", filler=True)                        two findings are one now; the other's own answer stands
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from pulsefirst.model.legs import Leg
from pulsefirst.notation.tree import Entry, Section, Several, Tree, Words, shown
from pulsefirst.notation.words import NO, UNASSESSED, YES, plain


@dataclass(frozen=True)
class Moved:
    """A finding, or with `answer` one answer of it, as it was written; `to` and `says` are what it is now (empty: as before).

    `also` are further findings that it stands for now, each with its answer; these stand only where the case does not answer
    them itself, and with `filler` the first does so too. The scope stays: what was recorded per leg is recorded per leg.
    """

    finding: str
    answer: str = ""
    to: str = ""
    says: str = ""
    also: tuple[tuple[str, str], ...] = ()
    filler: bool = False

    def __post_init__(self) -> None:
        if not (self.to or self.says):
            raise ValueError(f"{self.finding} moved nowhere: write to=, says= or both")


@dataclass(frozen=True)
class Aliases:
    """Every name that moved: findings with their answers, and targets, old to new."""

    findings: tuple[Moved, ...] = ()
    targets: Mapping[str, str] = field(default_factory=dict)


ALIASES: Final = Aliases(
    findings=(
        Moved("calcium_very_low", answer="yes", to="calcium_flag", says="severely low"),
        # Not severely low may still be low: the flag of today has no answer for that, so its own answer or the number decides.
        Moved("calcium_very_low", to="calcium_flag", says="not assessed", filler=True),
    ),
    targets={},
)
"""What moved since version 0.1."""

LEGS: Final = (*Leg, "both")
"""Sections with findings of their own."""


class NameMoved(UserWarning):
    """A case was read by a name that moved; the text says which, where, and what it is called now."""


class Notice(NamedTuple):
    """That something was read by a name it had before, and where it stands."""

    text: str
    where: str


def rename(section: Section, aliases: Aliases, lists: Container[str]) -> tuple[Section, tuple[Notice, ...]]:
    """A section, and those inside it, by the names of today, with a notice for each name that moved.

    `lists` are the keys of the lists of targets.
    """
    entries: list[Entry] = []
    notices: list[Notice] = []
    for entry in section.entries:
        today, told = _rename(entry, aliases, lists)
        entries += today
        notices += told
    return Section(tuple(entries), section.where), tuple(notices)


def _rename(entry: Entry, aliases: Aliases, lists: Container[str]) -> tuple[tuple[Entry, ...], tuple[Notice, ...]]:
    match entry.value:
        case Several(items=items) if entry.key in lists:
            found = [_target(item, aliases) for item in items]
            names = Several(tuple(item for item, _ in found), entry.value.where)
            return (Entry(entry.key, names, entry.where),), tuple(notice for _, told in found for notice in told)
        case Section() if entry.key in LEGS:
            section, notices = rename(entry.value, aliases, lists)
            return (Entry(entry.key, section, entry.where),), notices
    moved = _find_alias(entry, aliases)
    if moved is None:
        return (entry,), ()
    value = Words(moved.says, entry.value.where) if moved.says else entry.value
    today = Entry(moved.to or entry.key, value, entry.where, filler=moved.filler)
    others = [Entry(to, Words(says, entry.value.where), entry.where, filler=True) for to, says in moved.also]
    now = " and ".join([_write(today, moved), *(shown(f"{to}: {says}") for to, says in moved.also)])
    return (today, *others), (_notice(_write(entry, moved), now, entry.where),)


def _target(item: Tree, aliases: Aliases) -> tuple[Tree, tuple[Notice, ...]]:
    today = aliases.targets.get(item.text) if isinstance(item, Words) else None
    if today is None or not isinstance(item, Words):
        return item, ()
    return Words(today, item.where), (_notice(shown(item.text), shown(today), item.where),)


def _notice(was: str, today: str, where: str) -> Notice:
    return Notice(f"{was} is {today} now, and was read so", where)


def _find_alias(entry: Entry, aliases: Aliases) -> Moved | None:
    """The line that speaks of this entry; one of its very answer before one of any."""
    about = [moved for moved in aliases.findings if moved.finding == entry.key]
    if not about:
        return None
    answer = _answer(entry.value.text) if isinstance(entry.value, Words) else None
    by_answer = (moved for moved in about if moved.answer and _answer(moved.answer) == answer)
    return next(by_answer, next((moved for moved in about if not moved.answer), None))


def _write(entry: Entry, moved: Moved) -> str:
    """How a notice names an entry: with its answer where that moved."""
    said = f": {entry.value.text}" if isinstance(entry.value, Words) and (moved.answer or moved.says) else ""
    return shown(f"{entry.key}{said}")


def _answer(text: str) -> str:
    """An answer without the differences that do not matter."""
    said = plain(text)
    for words in (YES, NO, UNASSESSED):
        if said in words:
            return min(words)
    return said
