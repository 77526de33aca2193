"""What the page is told: the first minute (which findings, in which order, in which words), what settles it, and the order of sections.

Every clinical word of the page that is no question, label or title stands in these: a short name for a row, one word for an answer,
what to do first, and why.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from pulsefirst.model.conditions import Finding
from pulsefirst.model.shortcuts import Shortcut


@dataclass(frozen=True, eq=False)
class Further:
    """An answer that says two things at once, as people give it: new, and gone now. It records each finding with its answer."""

    words: str
    says: tuple[tuple[Finding, Enum | bool], ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class PanelRow:
    """One finding as a row: a short name, where or how it is felt or asked, and what it says when it is the one thing to do next.

    `shown` are the answers that stand side by side, where these are not the first ones; the others are one tap further, with what
    says `further` things. The row comes only `after` another finding is there. A row that stands in for another one comes where that
    one's answer is one of these `doubts`, and where what is open asks for it.
    """

    finding: Finding
    title: str
    hint: str = ""
    do: str = ""
    shown: tuple[Enum, ...] = ()
    further: tuple[Further, ...] = ()
    after: Finding | None = None
    doubts: tuple[Enum, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Panel:
    """A heading with rows under it, in the order in which they are answered; `hint` says how.

    `ordinary` is the one tap that answers several rows of a leg as usual, in these words. `out_of_reach` are the words for a leg at
    which the first rows could not be assessed, all of them for one reason. `none` heads the one tap that answers every row with no.
    """

    title: str
    rows: tuple[PanelRow, ...]
    hint: str = ""
    ordinary: Shortcut | None = None
    ordinary_words: str = ""
    out_of_reach: str = ""
    none: str = ""
    name: str = field(default="", init=False)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of its rows."""
        return tuple(row.finding for row in self.rows)


@dataclass(frozen=True)
class AnswerWord:
    """One word for an answer, where the room is narrow. `expected`: it is no finding, and stands out less.

    `called` is the word where there is more room, if that is another.
    """

    answer: Enum
    word: str
    expected: bool = False
    called: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class Settling:
    """What would settle triage, as one thing to do: while one of these findings is open and can still raise it.

    `first` is the instruction of the header, `in_a_leg` the same where only one leg is asked for (which the page names), and
    `because` the reason in a line.
    """

    title: str
    hint: str
    first: str
    because: str
    findings: tuple[Finding, ...]
    in_a_leg: str = ""


@dataclass(frozen=True)
class Purpose:
    """What the page is for, in the few words beside its name."""

    words: str


@dataclass(frozen=True)
class PageSection:
    """A section of the findings, by the title that they name; sections are shown in the order in which they are written."""

    title: str
