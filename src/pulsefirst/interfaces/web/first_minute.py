"""The first minute: the panels with their rows for both legs at once, the pulses as points too, and what would settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import value_of_no
from pulsefirst.engine.reasons import is_needed
from pulsefirst.interfaces.web.rows import AND, AS_SEEN, Cell, Choice, QuestionRow, place_in_form, words_of
from pulsefirst.interfaces.web.settling import things_to_do
from pulsefirst.model.bedside import Panel, PanelRow
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, key_of, keys_of
from pulsefirst.model.conditions import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan
from pulsefirst.notation.words import member_text

COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


@dataclass(frozen=True)
class Line:
    """A row of a panel: its short name, its hint, and the finding with its answers.

    `instead` is the leg in doubt where the row stands in for another one.
    """

    row: PanelRow
    asked: QuestionRow
    instead: str = ""

    @property
    def cells(self) -> list[Cell | None]:
        """What stands right and left; the patient's stands alone."""
        by_leg = {cell.leg: cell for cell in self.asked.cells}
        return [by_leg.get(leg) for leg in AS_SEEN] if None not in by_leg else [by_leg[None]]


@dataclass(frozen=True)
class Block:
    """A panel as it is shown. `ordinary` and `unreached` are, for each leg, whether that one tap is what is recorded."""

    panel: Panel
    lines: list[Line]
    ordinary: dict[Leg, bool]
    unreached: dict[Leg, bool]
    unanswered: int

    @property
    def of_patient(self) -> bool:
        """Whether every row is asked of the patient and not of a leg."""
        return all(len(line.asked.cells) == 1 and not line.instead for line in self.lines)

    @property
    def counted(self) -> str:
        """How many rows there are, as a word."""
        return COUNTS.get(len(self.lines), str(len(self.lines)))


def minute_of(
    guideline: Guideline, plan: Plan, case: Case, evaluation: Evaluation, row: Callable[..., QuestionRow]
) -> dict[str, Any]:
    """Every panel by its name, and what would settle it."""
    doubts = _Doubts(plan, evaluation)
    blocks = {name: _block(panel, case, doubts, row) for name, panel in guideline.panels.items()}
    points = [line for line in next(iter(blocks.values())).lines if not doubts.first_of(line.row.finding)][:2]
    return {"blocks": list(blocks.values()), "points": points, "things": things_to_do(plan, guideline, case)}


@dataclass(frozen=True)
class _Doubts:
    """Where a substitute for another finding is asked for: once that one leaves doubt."""

    plan: Plan
    evaluation: Evaluation

    def first_of(self, finding: Finding) -> tuple[Finding, ...]:
        """The findings that this one stands in for."""
        return self.evaluation.index.stood_in_for.get(finding, ())

    def is_time_for(self, row: PanelRow) -> bool:
        """Whether the finding that a row comes after is there in a leg, or the row is answered already."""
        facts = self.evaluation.case.facts
        if row.after is None or any(key in facts for key in keys_of(row.finding)):
            return True
        there = [facts[key] for key in keys_of(row.after) if key in facts]
        return any(value is not NOT_ASSESSED and value != value_of_no(row.after) for value in there)

    def asks(self, row: PanelRow, leg: Leg | None) -> bool:
        """Whether a row is shown for this leg."""
        finding = row.finding
        if Key(finding.name, leg) in self.evaluation.case.facts:
            return True
        if not self.evaluation.arises(finding, leg):
            return False
        first = self.first_of(finding)
        if not first:
            return True
        if any(self.evaluation.recorded(other, leg) in row.doubts for other in first):
            return True
        if not any(self.evaluation.recorded(other, leg) is not None for other in first) or not is_needed(
            self.evaluation, finding, leg
        ):
            return False
        return any(
            question.finding == finding.name and (leg in question.legs or not question.legs)
            for question in self.plan.questions
        )


def _block(panel: Panel, case: Case, doubts: _Doubts, row: Callable[..., QuestionRow]) -> Block:
    lines = [line for each in _in_order(panel, doubts) for line in _lines(each, doubts, row)]
    open_keys = [
        key
        for finding in panel.findings
        if value_of_no(finding) is not None
        for key in keys_of(finding)
        if key not in case.facts
    ]
    says = dict(panel.ordinary.expands) if panel.ordinary is not None else {}
    return Block(
        panel=panel,
        lines=lines,
        ordinary={leg: _all(case, says, leg) for leg in AS_SEEN} if says else {},
        unreached={leg: _all(case, dict.fromkeys(says, NOT_ASSESSED), leg) for leg in AS_SEEN} if panel.out_of_reach else {},
        unanswered=len(open_keys),
    )


def _all(case: Case, says: dict[Finding, Any], leg: Leg) -> bool:
    return all(case.facts.get(Key(finding.name, leg)) == value for finding, value in says.items())


def _in_order(panel: Panel, doubts: _Doubts) -> list[PanelRow]:
    """The rows, each substitute right under the first finding it stands in for."""
    rows: list[PanelRow] = []
    for row in panel.rows:
        under = [place for place, other in enumerate(rows) if other.finding in doubts.first_of(row.finding)]
        rows.insert(under[0] + 1 if under else len(rows), row)
    return rows


def _lines(row: PanelRow, doubts: _Doubts, ask: Callable[..., QuestionRow]) -> Iterator[Line]:
    """A row for both legs, so that none jumps while one of them is answered; what stands in for another, a row for each leg in doubt."""
    finding = row.finding
    legs = [leg for leg in AS_SEEN if doubts.asks(row, leg)]
    if doubts.first_of(finding):
        for leg in legs:
            yield Line(row, replace(ask(finding, [leg]), title=f"{row.title}, {row.hint}"), leg.value)
    elif (legs or doubts.asks(row, None)) and doubts.is_time_for(row):
        yield Line(row, _shown_first(row, replace(ask(finding), title=row.title)))


def _shown_first(row: PanelRow, asked: QuestionRow) -> QuestionRow:
    """The row with the answers first that it shows side by side, and with those that say several things at once."""
    first = [member_text(answer) for answer in row.shown]

    def place(choice: Choice) -> int:
        return first.index(choice.said) if choice.said in first else len(first)

    def sorted_cell(cell: Cell) -> Cell:
        return replace(cell, choices=tuple(sorted(cell.choices, key=place)), further=tuple(_further(row, cell.leg)))

    return replace(asked, cells=tuple(map(sorted_cell, asked.cells)))


def _further(row: PanelRow, leg: Leg | None) -> Iterator[Choice]:
    for each in row.further:
        said = [f"{place_in_form(key_of(finding, leg))}={words_of(finding, value)}" for finding, value in each.says]
        yield Choice(AND.join(said), each.words, False)
