"""A block made ready to be judged: flags that numbers raise, facts that clash, and denials of what cannot arise.

Clashes are found for all patients at once. Where a pair of the table is all that clashes, what does not stand is set aside for all at
once; whoever has another clash, or several, is settled by the referee, alone, and written back. What only says again that a question
cannot arise is left out for all at once; where leaving something out changes what can arise, the referee does it too.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field

from pulsefirst.backends.kernel import calls
from pulsefirst.backends.kernel.calls import COMPARE, Array, packed, scaled
from pulsefirst.backends.kernel.conditions import Conditions
from pulsefirst.backends.kernel.facts import Block, Column, Shape, case_of, flag_of, is_set, members, replace_rows, rows
from pulsefirst.backends.kernel.graph import NONE, Bits
from pulsefirst.backends.kernel.program import Load, Program
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.index import BOTH, NEITHER, legs_of_condition
from pulsefirst.model.answers import asserts
from pulsefirst.model.case import Case, Key, key_of
from pulsefirst.model.conditions import Coded, Comparison, Finding, Flag, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Scope


@dataclass(frozen=True)
class Settled:
    """What settling found: by row the clashes of each patient who has any, how many the referee settled, and how many it did not need to."""

    clashes: dict[int, tuple[str, ...]]
    alone: int
    at_once: int


@dataclass(frozen=True)
class Clashes:
    """Where facts clash. `table` has the clashes of the table, each with what it sets aside; `idle` what only repeats a denial.

    `alone` are those whom the referee settles; `more` those whom it settles too if they are still so after others were set aside.
    """

    table: list[tuple[str, tuple[Key, ...], Bits]]
    idle: dict[Key, Bits]
    alone: Bits
    more: Bits


def clashes_of(conditions: Conditions) -> Clashes:
    """Where the facts of patients of whom this may be known clash."""
    graph, findings = conditions.graph, conditions.guideline.findings
    denied = {
        key: conditions.is_false(finding.only_if, key.leg)
        for key, finding in conditions.index.places.items()
        if finding.only_if is not None and key in conditions.shape.values
    }
    said = {key: _asserting(conditions, findings[key.finding], key) for key in denied}
    idle = {
        key: graph.both(where, graph.but_not(conditions.has(findings[key.finding], key.leg), said[key]))
        for key, where in denied.items()
    }
    table = _of_table(conditions)
    of_table = [bits for _, _, bits in table]
    denials = [graph.both(where, said[key]) for key, where in denied.items()]
    others = [*denials, *_of_diagnoses(conditions), *conditions.doubtful]
    beside = (*others, *idle.values(), graph.at_least(2, of_table))
    alone = graph.either(graph.any_of(others), graph.both(graph.any_of(of_table), graph.any_of(beside)))
    return Clashes(table, idle, alone, graph.any_of((*others, *idle.values())))


@dataclass
class Settling:
    """Settles blocks of patients of whom this may be known."""

    guideline: Guideline
    shape: Shape
    size: int
    program: Program = field(init=False)
    once_more: Program = field(init=False)

    def __post_init__(self) -> None:
        conditions = Conditions(self.guideline, self.shape)
        self._clashes = found = clashes_of(conditions)
        of_table = [bits for _, _, bits in found.table]
        self.program = Program(conditions.graph, (found.alone, *of_table, *found.idle.values()), self.size)
        self.once_more = Program(conditions.graph, (found.more,), self.size)

    def settle(self, block: Block, load: Load) -> Settled:
        """Settles this block in place. `load` gives the arrays of the block as they are."""
        raise_marks(block, self.guideline)
        self.program.run(load)
        alone = self.program.result(self._clashes.alone).copy()
        clashes = self._by_the_referee(block, {row: case_of(block, row, self.guideline) for row in rows(alone)})
        before: dict[Key, Column] = {}
        for row, name in self._set_aside(block, alone, before):
            clashes[row] = (name,)
        if before:
            # A flag that was set aside, and that its number raises, is raised again.
            raise_marks(block, self.guideline)
        self._leave_out(block, alone, before)
        if before:
            self.once_more.run(load)
            more = self.once_more.result(self._clashes.more) & ~alone
            # The referee reads them as they were.
            as_it_was = Block(block.count, block.size, {**block.columns, **before}, block.done)
            again = {row: case_of(as_it_was, row, self.guideline) for row in rows(more)}
            for row in again:
                clashes.pop(row, None)
            clashes |= self._by_the_referee(block, again)
            alone |= more
        return Settled(clashes, sum(1 for _ in rows(alone)), sum(1 for row in clashes if not is_set(alone, row)))

    def _set_aside(self, block: Block, but_not: Array, before: dict[Key, Column]) -> Iterator[tuple[int, str]]:
        """Sets aside what the one clash of a patient sets aside, where nothing else clashes; gives the row and the clash.

        Less is known then, so that no other clash of the table can come of it.
        """
        for name, keys, bits in self._clashes.table:
            who = self.program.result(bits) & ~but_not
            if who.any():
                for key in keys:
                    if key in block.columns:
                        before.setdefault(key, _copied(block.columns[key]))
                        block.columns[key].forget(who)
                for row in rows(who):
                    yield row, name

    def _leave_out(self, block: Block, but_not: Array, before: dict[Key, Column]) -> None:
        """Leaves out what only repeats a denial, and keeps in `before` the columns as they were."""
        for key, bits in self._clashes.idle.items():
            idle = self.program.result(bits) & ~but_not
            if idle.any():
                before.setdefault(key, _copied(block.columns[key]))
                block.columns[key].forget(idle)

    def _by_the_referee(self, block: Block, cases: dict[int, Case]) -> dict[int, tuple[str, ...]]:
        settled = {row: settle(self.guideline, case) for row, case in cases.items()}
        if settled:
            replace_rows(block, {row: evaluation.case for row, (evaluation, _) in settled.items()}, self.guideline)
        return {row: tuple(clash.id for clash in clashes) for row, (_, clashes) in settled.items() if clashes}


def _copied(column: Column) -> Column:
    new = copy(column)
    new.has, new.unassessed = column.has.copy(), column.unassessed.copy()
    new.answers = tuple(bits.copy() for bits in column.answers)
    if column.low is not None:
        new.low = column.low.copy()
        new.high = new.low if column.high is column.low else column.high.copy()
    return new


def raise_marks(block: Block, guideline: Guideline) -> None:
    """Records every flag that a number raises, where the flag has no answer of its own."""
    free: dict[Key, Array] = {}
    for key in [key for key, column in block.columns.items() if column.low is not None]:
        finding, column = guideline.findings[key.finding], block.columns[key]
        for mark in finding.marks if isinstance(finding, Measured) else ():
            place = flag_of(mark.flag, key)
            flag = block.column(mark.flag, place)
            if place not in free:
                free[place] = ~flag.has
            raised = block.empty()
            if mark.at_most is not None:
                raised |= packed(COMPARE[Comparison.AT_MOST](column.high, scaled(mark.at_most)))
            if mark.at_least is not None:
                raised |= packed(COMPARE[Comparison.AT_LEAST](column.low, scaled(mark.at_least)))
            raised &= free[place]
            answer = mark.answer if isinstance(mark.flag, Coded) and mark.answer is not None else True
            flag.forget(raised)
            flag.has |= raised
            flag.answers[members(mark.flag).index(answer)][:] |= raised


def _of_table(conditions: Conditions) -> list[tuple[str, tuple[Key, ...], Bits]]:
    """Each clash of the table: its name, what it sets aside, and where it is."""
    graph = conditions.graph
    return [
        (
            conflict.name,
            tuple(key_of(finding, leg) for finding in conflict.set_aside),
            graph.both(
                conditions.is_true(conflict.when, leg),
                graph.any_of(conditions.recorded(finding, leg) for finding in conflict.set_aside),
            ),
        )
        for conflict in conditions.guideline.conflicts.values()
        for leg in legs_of_condition(conflict.when)
    ]


def _of_diagnoses(conditions: Conditions) -> list[Bits]:
    return [
        conditions.graph.both(conditions.is_true(cause.stated, leg), conditions.is_true(cause.excluded, leg))
        for cause in conditions.guideline.hypotheses.values()
        if cause.stated is not None and cause.excluded is not None
        for leg in (BOTH if cause.scope is Scope.LEG else NEITHER)
    ]


def _asserting(conditions: Conditions, finding: Finding, key: Key) -> Bits:
    """Where an answer says that there is something to tell."""
    graph = conditions.graph
    match finding:
        case Flag():
            several = [
                conditions.has_answer(finding, answer, key.leg) for answer in (True, False) if asserts(finding, answer)
            ]
        case Coded():
            several = [
                conditions.has_answer(finding, answer, key.leg) for answer in members(finding) if asserts(finding, answer)
            ]
        case Measured(abnormal_at_most=at_most, abnormal_at_least=at_least) if at_most is not None or at_least is not None:
            several = [*_beyond(conditions, finding, key)]
        case _:
            several = [conditions.has(finding, key.leg)]
    return graph.any_of(several)


def _beyond(conditions: Conditions, finding: Measured, key: Key) -> list[Bits]:
    ends = conditions.ends(finding, key.leg)
    if ends is None:
        return [NONE]
    limits = ((Comparison.AT_MOST, finding.abnormal_at_most, 1), (Comparison.AT_LEAST, finding.abnormal_at_least, 0))
    return [
        conditions.graph.call(calls.compare, (how, scaled(limit)), (ends[end],))
        for how, limit, end in limits
        if limit is not None
    ]
