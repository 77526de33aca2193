"""What is known of many patients, column by column: who has an answer, of whom it could not be assessed, and what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Any

import numpy as np

from pulsefirst.backends.kernel.calls import SCALE, WORD, Array, packed, unpacked
from pulsefirst.model.answers import laboratory_flag
from pulsefirst.model.case import NOT_ASSESSED, Case, CaseAct, Key, Recorded, keys_of
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since, Span
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope

HOURS: Any = Decimal(24)
DONE = ("done",)


@dataclass(frozen=True)
class Shape:
    """What may be known at all: where a value can be, where a span, where "could not be assessed", and which acts were done.

    What is not in it is not known of anybody, and the program is written without it.
    """

    values: frozenset[Key]
    spans: frozenset[Key] = frozenset()
    unassessed: frozenset[Key] = frozenset()
    done: frozenset[CaseAct] = frozenset()

    def with_marks(self, guideline: Guideline) -> Shape:
        """The same with what numbers say by themselves, and with the flags of results that could not be had."""
        raised, silent = set(self.values), set(self.unassessed)
        for key in self.values | self.unassessed:
            finding = guideline.findings[key.finding]
            if isinstance(finding, Measured):
                if key in self.values:
                    raised |= {flag_of(mark.flag, key) for mark in finding.marks}
                flag = laboratory_flag(finding)
                if flag is not None and key in self.unassessed:
                    silent.add(flag_of(flag, key))
        return Shape(frozenset(raised), self.spans, frozenset(silent), self.done)


def flag_of(flag: Finding, key: Key) -> Key:
    """Where the flag of a number stands, whose number stands here."""
    return Key(flag.name, key.leg if flag.scope is Scope.LEG else None)


def column_of(name: str, leg: Leg | None) -> str:
    """What the column of something is called, for a leg or the patient."""
    return f"{leg}.{name}" if leg else name


def everything(guideline: Guideline) -> Shape:
    """Any fact that there can be."""
    keys = frozenset(key for finding in guideline.findings.values() for key in keys_of(finding))
    numbers = frozenset(key for key in keys if isinstance(guideline.findings[key.finding], Measured | Since))
    acts = frozenset(CaseAct(target, leg) for target in guideline.targets for leg in (None, *Leg))
    return Shape(keys, numbers, keys, acts)


@dataclass
class Column:
    """One finding of one leg, or of the patient, for every patient of a block.

    `has` are the bits of those with a value, `unassessed` of those where it could not be assessed. Of a flag or a choice `answers` has
    the bits of each answer (of a flag: yes alone); of a number `low` and `high` are its ends in whole steps, not a number where there is
    no value, and the same array where nothing is a span.
    """

    has: Array
    unassessed: Array
    answers: tuple[Array, ...] = ()
    low: Array = None
    high: Array = None

    def forget(self, who: Array) -> None:
        """Without what is recorded of these patients."""
        keep = ~who
        for bits in (self.has, self.unassessed, *self.answers):
            bits &= keep
        if self.low is not None:
            gone = unpacked(who)
            for ends in {id(self.low): self.low, id(self.high): self.high}.values():
                ends[gone] = np.nan


@dataclass
class Block:
    """So many patients at once: `size` of them, in whole words; of what stands beyond `count` nothing is known."""

    count: int
    size: int
    columns: dict[Key, Column] = field(default_factory=dict)
    done: dict[CaseAct, Array] = field(default_factory=dict)

    def empty(self) -> Array:
        """Bits of nobody."""
        return np.zeros(self.size // WORD, np.uint64)

    def column(self, finding: Finding, key: Key) -> Column:
        """The column of this finding, made where there is none."""
        if key not in self.columns:
            self.columns[key] = self.new_column(finding)
        return self.columns[key]

    def new_column(self, finding: Finding) -> Column:
        """A column in which nothing is known."""
        if isinstance(finding, Measured | Since):
            numbers = np.full(self.size, np.nan)
            return Column(self.empty(), self.empty(), (), numbers, numbers)
        return Column(self.empty(), self.empty(), tuple(self.empty() for _ in members(finding)))


def members(finding: Finding) -> tuple[bool | Enum, ...]:
    """The answers of a finding that has bits for each: of a flag yes alone."""
    match finding:
        case Flag():
            return (True,)
        case Coded(values=values):
            return tuple(values.__members__.values())
        case _:
            return ()


def steps_of(finding: Finding) -> int:
    """How many whole steps one of its units has: a time is told in hours and counted in days."""
    return SCALE // 24 if isinstance(finding, Since) else SCALE


def whole(number: Decimal, steps: int) -> float:
    """A recorded number in whole steps. Raises ValueError where it has more decimals than are read."""
    if not number.is_finite():
        return float(number)
    exact = number * steps
    if exact != exact.to_integral_value():
        raise ValueError(f"{number} has more decimals than are read")
    return float(exact)


# --- from cases, and back ---------------------------------------------------------------------------------------------


def block_of(cases: Iterable[Case], guideline: Guideline, size: int | None = None) -> Block:
    """These cases as a block. Raises ValueError for a number with more decimals than are read."""
    several = list(cases)
    words = -(-max(1, size or len(several)) // WORD)
    block = Block(len(several), words * WORD)
    for row, case in enumerate(several):
        put(block, row, case, guideline)
    return block


def put(block: Block, row: int, case: Case, guideline: Guideline) -> None:
    """Writes what is known of one patient, of whom nothing was written before."""
    for key, recorded in case.facts.items():
        _put(block.column(guideline.findings[key.finding], key), guideline.findings[key.finding], row, recorded)
    for act in case.done:
        _set(block.done.setdefault(act, block.empty()), row)


def _put(column: Column, finding: Finding, row: int, recorded: Recorded) -> None:
    if recorded is NOT_ASSESSED:
        _set(column.unassessed, row)
        return
    _set(column.has, row)
    if column.low is not None:
        ends = (recorded.low, recorded.high) if isinstance(recorded, Span) else (recorded, recorded)
        low, high = (whole(end, steps_of(finding)) for end in ends if isinstance(end, Decimal))
        if low != high and column.high is column.low:
            column.high = column.low.copy()
        column.low[row], column.high[row] = low, high
        return
    for answer, bits in zip(members(finding), column.answers, strict=True):
        if recorded is answer:
            _set(bits, row)


def _set(bits: Array, row: int) -> None:
    bits[row // WORD] |= np.uint64(1 << row % WORD)


def is_set(bits: Array, row: int) -> bool:
    """Whether the bit of this patient is set."""
    return bool(int(bits[row // WORD]) >> row % WORD & 1)


def case_of(block: Block, row: int, guideline: Guideline) -> Case:
    """What is known of one patient, as a case."""
    facts = {}
    for key, column in block.columns.items():
        recorded = _recorded(column, guideline.findings[key.finding], row)
        if recorded is not None:
            facts[key] = recorded
    return Case(facts, frozenset(act for act, bits in block.done.items() if is_set(bits, row)))


def _recorded(column: Column, finding: Finding, row: int) -> Recorded | None:
    if is_set(column.unassessed, row):
        return NOT_ASSESSED
    if not is_set(column.has, row):
        return None
    if column.low is not None:
        low, high = (_number(float(ends[row]), steps_of(finding)) for ends in (column.low, column.high))
        return low if low == high else Span(low, high)
    found = (answer for answer, bits in zip(members(finding), column.answers, strict=True) if is_set(bits, row))
    return next(found, False if isinstance(finding, Flag) else None)


def _number(number: float, steps: int) -> Decimal:
    return Decimal(int(number)) / steps if np.isfinite(number) else Decimal(number)


def replace_rows(block: Block, cases: Mapping[int, Case], guideline: Guideline) -> None:
    """Writes these patients again, each in its row."""
    who = np.zeros(block.size, np.bool_)
    who[list(cases)] = True
    bits = packed(who)
    for column in block.columns.values():
        column.forget(bits)
    for done in block.done.values():
        done &= ~bits
    for row, case in cases.items():
        put(block, row, case, guideline)


def shape_of(blocks: Iterable[Block]) -> Shape:
    """What is known in these blocks at all."""
    values, spans, silent, done = set(), set(), set(), set()
    for block in blocks:
        for key, column in block.columns.items():
            values.add(key)
            if column.high is not column.low:
                spans.add(key)
            if column.unassessed.any():
                silent.add(key)
        done |= set(block.done)
    return Shape(frozenset(values), frozenset(spans), frozenset(silent), frozenset(done))


def rows(bits: Array) -> Iterator[int]:
    """The rows of the patients whose bits are set."""
    return (int(row) for row in np.flatnonzero(unpacked(bits)))
