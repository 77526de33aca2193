"""A finding as something to tap: its question, and for each leg (or the patient) the answers it can have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pulsefirst.backends.prose import label
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import value_of_yes
from pulsefirst.model.case import NOT_ASSESSED, Key, key_of
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.notation.values import plain_value
from pulsefirst.notation.words import member_text, members_of

AS_SEEN: tuple[Leg, ...] = (Leg.RIGHT, Leg.LEFT)
"""The legs as seen when facing the patient."""
UNASSESSED = "not assessed"


@dataclass(frozen=True)
class Choice:
    """One answer: what is posted, what is read, whether it is the one recorded."""

    said: str
    label: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A finding of one leg, or of the patient (leg None). `value` is what is recorded, in words; empty where nothing is."""

    place: str
    leg: Leg | None
    choices: tuple[Choice, ...]
    value: str
    unassessed: bool
    arises: bool

    @property
    def recorded(self) -> bool:
        """Whether anything is recorded here, including "could not be assessed"."""
        return bool(self.value) or self.unassessed


@dataclass(frozen=True, kw_only=True)
class QuestionRow:
    """A finding with its cells. `kind` is "choice", "number" or "since"; `units` are the units a number may be given in.

    `yes` is what a plain yes records, where it stands for one answer.
    """

    name: str
    label: str
    question: str
    hint: str
    kind: str
    cells: tuple[Cell, ...]
    units: tuple[str, ...] = ()
    range: str = ""
    codes: tuple[str, ...] = ()
    yes: str = ""


def row_of(evaluation: Evaluation, finding: Finding, legs: Iterable[Leg] = AS_SEEN) -> QuestionRow:
    """The row of a finding for these legs; a patient-level finding has one cell."""
    places = tuple(legs) if finding.scope is Scope.LEG else (None,)
    measured = finding if isinstance(finding, Measured) else None
    return QuestionRow(
        name=finding.name,
        label=label(finding),
        question=finding.question,
        hint=finding.elicit,
        kind="choice" if isinstance(finding, Flag | Coded) else "number" if measured is not None else "since",
        cells=tuple(_cell(evaluation, finding, leg) for leg in places),
        units=() if measured is None else (measured.unit, *measured.units),
        range="" if measured is None else f"{measured.low} to {measured.high} {measured.unit}",
        codes=tuple(f"{code.system} {code.code}" for code in finding.codes),
        yes="" if (yes := value_of_yes(finding)) is None else words_of(finding, yes),
    )


def _cell(evaluation: Evaluation, finding: Finding, leg: Leg | None) -> Cell:
    recorded = evaluation.case.facts.get(key_of(finding, leg))
    text = "" if recorded is None or recorded is NOT_ASSESSED else words_of(finding, recorded)
    return Cell(
        place=place_in_form(key_of(finding, leg)),
        leg=leg,
        choices=tuple(_choices(finding, text)),
        value=text,
        unassessed=recorded is NOT_ASSESSED,
        arises=evaluation.arises(finding, leg),
    )


def _choices(finding: Finding, chosen: str) -> Iterator[Choice]:
    match finding:
        case Flag():
            yield from (Choice(said, said, said == chosen) for said in ("yes", "no"))
        case Coded():
            yield from (
                Choice(member_text(member), member_text(member), member_text(member) == chosen)
                for member in members_of(finding)
            )
        case _:
            return


def words_of(finding: Finding, value: Any) -> str:
    """A recorded value in words, as a case writes it."""
    said = plain_value(finding, value)
    return ("yes" if said else "no") if isinstance(said, bool) else str(said)


def place_in_form(key: Key) -> str:
    """A place of the case as the page posts it: "left.name" or "name"."""
    return f"{key.leg}.{key.finding}" if key.leg is not None else key.finding
