"""A finding as something to tap: its question, and for each leg (or the patient) the answers it can have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias

from pulsefirst.backends.prose import label
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import value_of_yes
from pulsefirst.interfaces.web.typed import began_in_short, began_in_words
from pulsefirst.model.bedside import AnswerWord
from pulsefirst.model.case import NOT_ASSESSED, Key, key_of
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.notation.values import plain_value
from pulsefirst.notation.words import member_text, members_of

AS_SEEN: tuple[Leg, ...] = (Leg.RIGHT, Leg.LEFT)
"""The legs as seen when facing the patient."""
UNASSESSED = "not assessed"
SAME = (Decimal(1), Decimal(0))
"""The scale of a unit in which a number is the same."""
AND = ";"
"""Between the entries of one tap that records several."""
Words: TypeAlias = Mapping[tuple[type[Enum], Enum], AnswerWord]
"""Short words by answer, and by its kind: answers of two kinds may be equal as text."""


@dataclass(frozen=True)
class Choice:
    """One answer: what is posted, one word for it, whether it is the one recorded, and whether it is expected rather than a finding.

    `called` is the word where there is more room.
    """

    said: str
    word: str
    chosen: bool
    expected: bool = False
    called: str = ""


@dataclass(frozen=True)
class Refusal:
    """What was typed and not taken: where, the text, and why not, in words."""

    place: str
    typed: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A finding of one leg, or of the patient (leg None). `value` is what is recorded, in words; empty where nothing is.

    `further` are answers that say more than one thing; each posts all of it. `shown` is what stands in a field, `back` reads a beginning back, as a clock and an age. `typed` and `refused` are what was typed here last and not taken, and why.
    """

    place: str
    leg: Leg | None
    choices: tuple[Choice, ...]
    value: str
    unassessed: bool
    arises: bool
    further: tuple[Choice, ...] = ()
    shown: str = ""
    back: str = ""
    typed: str = ""
    refused: str = ""

    @property
    def recorded(self) -> bool:
        """Whether anything is recorded here, including "could not be assessed"."""
        return bool(self.value) or self.unassessed

    @property
    def word(self) -> str:
        """One word for what is recorded."""
        if self.unassessed:
            return "n/a"
        return next((choice.called or choice.word for choice in self.choices if choice.chosen), self.value)

    @property
    def expected(self) -> bool:
        """Whether what is recorded is no finding."""
        return any(choice.chosen and choice.expected for choice in self.choices)


@dataclass(frozen=True, kw_only=True)
class QuestionRow:
    """A finding with its cells. `title` is what its controls are called. `kind` is "choice", "number" or "since"; `units` are the units a number may be given in.

    `yes` is what a plain yes records, where it stands for one answer.
    """

    name: str
    label: str
    title: str
    question: str
    hint: str
    kind: str
    cells: tuple[Cell, ...]
    units: tuple[str, ...] = ()
    range: str = ""
    codes: tuple[str, ...] = ()
    yes: str = ""

    @property
    def in_both(self) -> bool:
        """Whether it is asked of both legs, so that one tap can answer for both."""
        return len(self.cells) == len(AS_SEEN) and all(cell.arises or cell.recorded for cell in self.cells)


RowMaker: TypeAlias = Callable[[Finding, Iterable[Leg]], QuestionRow]
"""Makes the row of a finding for these legs, with what was typed there and not taken."""


def row_of(
    evaluation: Evaluation,
    finding: Finding,
    legs: Iterable[Leg] = AS_SEEN,
    refused: Refusal | None = None,
) -> QuestionRow:
    """The row of a finding for these legs; a patient-level finding has one cell. `refused` is what was typed last and not taken."""
    words = {(type(word.answer), word.answer): word for word in evaluation.guideline.answer_words}
    places = tuple(legs) if finding.scope is Scope.LEG else (None,)
    measured = finding if isinstance(finding, Measured) else None
    return QuestionRow(
        name=finding.name,
        label=label(finding),
        title=label(finding),
        question=finding.question,
        hint=finding.elicit,
        kind="choice" if isinstance(finding, Flag | Coded) else "number" if measured is not None else "since",
        cells=tuple(_cell(evaluation, finding, leg, refused, words) for leg in places),
        units=() if measured is None else tuple(_units(measured)),
        range="" if measured is None else f"{measured.low} to {measured.high}",
        codes=tuple(f"{code.system} {code.code}" for code in finding.codes),
        yes="" if (yes := value_of_yes(finding)) is None else words_of(finding, yes),
    )


def _cell(
    evaluation: Evaluation,
    finding: Finding,
    leg: Leg | None,
    refused: Refusal | None,
    words: Words,
) -> Cell:
    case = evaluation.case
    recorded = case.facts.get(key_of(finding, leg))
    text = "" if recorded is None or recorded is NOT_ASSESSED else words_of(finding, recorded)
    place = place_in_form(key_of(finding, leg))
    here = refused if refused is not None and refused.place == place else None
    return Cell(
        place=place,
        leg=leg,
        choices=tuple(_choices(finding, text, words)),
        value=text,
        unassessed=recorded is NOT_ASSESSED,
        arises=evaluation.arises(finding, leg),
        shown=began_in_short(recorded, case.recorded_at) if isinstance(finding, Since) else text,
        back=began_in_words(recorded, case.recorded_at) if isinstance(finding, Since) else "",
        typed=here.typed if here is not None else "",
        refused=here.why if here is not None else "",
    )


def _units(measured: Measured) -> Iterator[str]:
    """The units in which its numbers differ: one that is another's name for the same is not offered beside it."""
    yield measured.unit
    yield from (unit for unit in measured.units if measured.scale.get(unit) != SAME)


def _choices(finding: Finding, chosen: str, words: Words) -> Iterator[Choice]:
    match finding:
        case Flag():
            ordinary = "yes" if finding.abnormal is False else "no"
            yield from (Choice(said, said, said == chosen, said == ordinary) for said in ("no", "yes"))
        case Coded():
            for member in members_of(finding):
                said, short = member_text(member), words.get((type(member), member))
                expected = short.expected if short is not None else member not in finding.abnormal
                word = short.word if short is not None else said
                yield Choice(said, word, said == chosen, expected, (short.called if short is not None else "") or word)
        case _:
            return


def words_of(finding: Finding, value: Any) -> str:
    """A recorded value in words, as a case writes it."""
    said = plain_value(finding, value)
    return ("yes" if said else "no") if isinstance(said, bool) else str(said)


def place_in_form(key: Key) -> str:
    """A place of the case as the page posts it: "left.name" or "name"."""
    return f"{key.leg}.{key.finding}" if key.leg is not None else key.finding
