"""Is every statement implemented, and does everything implemented rest on one? Gaps are looked for in both directions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pulsefirst.checks.deciding_conditions import (
    computed_in,
    conditions_of,
    evidence_of,
    findings_that_feed,
    findings_that_feed_the_source,
)
from pulsefirst.model.conditions import Criterion, Measured
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.provenance import Interpretation
from pulsefirst.model.recommendations import ActivityKind, Argument, Conflict, DeadEnd, Hypothesis, Recommendation, SetAside
from pulsefirst.model.walk import everything

MOST_SET_ASIDE = 4
MOST_DEAD_ENDS = 10
NO_DEAD_ENDS_IN = ("A", "F")
BACKGROUND = "background"

Fired: TypeAlias = Mapping[str, tuple[str, ...]]


class ReaderKind(StrEnum):
    """What can read a statement. A reading says how it is interpreted, but computes nothing."""

    CRITERION = "criterion"
    ARGUMENT = "argument"
    RECOMMENDATION = "recommendation"
    HYPOTHESIS = "hypothesis"
    CONFLICT = "conflict"
    TIMER = "timer"
    READING = "reading"


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A piece of content that reads a statement, by name, with the cases that fire it."""

    kind: ReaderKind
    name: str
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StatementRow:
    """One statement: what reads it, how it is interpreted, and whether it is set aside or has no consequence."""

    statement: Statement
    readers: tuple[Reader, ...]
    readings: tuple[Interpretation, ...]
    set_aside: SetAside | None
    dead_end: DeadEnd | None

    @property
    def computed_by(self) -> tuple[Reader, ...]:
        """What computes the statement: every reader but the readings."""
        return tuple(reader for reader in self.readers if reader.kind is not ReaderKind.READING)

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases that fire any of its readers, each once."""
        return tuple(dict.fromkeys(case for reader in self.readers for case in reader.cases))


@dataclass(frozen=True, kw_only=True)
class TraceReport:
    """A row for each statement in document order, and the gaps: one sentence each, saying what to write."""

    rows: tuple[StatementRow, ...]
    gaps: tuple[str, ...]


def trace(guideline: Guideline, fired: Fired) -> TraceReport:
    """Follow every statement to what reads it, and back. `fired` names the cases that fire a rule, criterion or argument."""
    rows = tuple(_row(guideline, fired, statement) for statement in guideline.statements.values())
    gaps = (
        *_statement_gaps(rows),
        *_register_gaps(guideline),
        *_obtain_gaps(guideline, rows),
        *_find_unfired(guideline, fired),
        *_find_unassumed(guideline),
        *_find_unread(guideline),
    )
    return TraceReport(rows=rows, gaps=gaps)


# --- rows -------------------------------------------------------------------------------------------------------------


def _row(guideline: Guideline, fired: Fired, statement: Statement) -> StatementRow:
    return StatementRow(
        statement=statement,
        readers=tuple(
            Reader(kind=kind, name=name, cases=fired.get(name, ()))
            for kind, name, read in _readers(guideline)
            if statement.id in read
        ),
        readings=tuple(
            reading
            for reading in guideline.interpretations.values()
            if statement.id in _statements_spoken_of(guideline, reading)
        ),
        set_aside=next((aside for aside in guideline.set_aside if aside.statement == statement.id), None),
        dead_end=next((end for end in guideline.dead_ends if end.statement == statement.id), None),
    )


def _readers(guideline: Guideline) -> Iterator[tuple[ReaderKind, str, frozenset[str]]]:
    """Everything that can read statements: its kind, its name and the statements it reads."""
    kinds: tuple[
        tuple[ReaderKind, Mapping[str, Criterion | Argument | Recommendation | Hypothesis | Conflict | Interpretation]], ...
    ] = (
        (ReaderKind.CRITERION, guideline.criteria),
        (ReaderKind.ARGUMENT, guideline.arguments),
        (ReaderKind.RECOMMENDATION, guideline.recommendations),
        (ReaderKind.HYPOTHESIS, guideline.hypotheses),
        (ReaderKind.CONFLICT, guideline.conflicts),
        (ReaderKind.READING, guideline.interpretations),
    )
    for kind, contents in kinds:
        for name, content in contents.items():
            yield kind, name, frozenset(read.statement for read in content.reads)
    for timer in guideline.timers:
        yield ReaderKind.TIMER, timer.title, frozenset(read.statement for read in timer.reads)


def _statements_spoken_of(guideline: Guideline, reading: Interpretation) -> frozenset[str]:
    """The statements a reading is about: those it names, otherwise those read by whatever assumes it."""
    if reading.reads:
        return frozenset(read.statement for read in reading.reads)
    return frozenset(
        read.statement
        for content in _contents_that_assume(guideline)
        if reading in content.interprets
        for read in content.reads
    )


def _contents_that_assume(guideline: Guideline) -> Iterator[Criterion | Argument | Hypothesis | Recommendation]:
    yield from guideline.criteria.values()
    yield from guideline.arguments.values()
    yield from guideline.hypotheses.values()
    yield from guideline.recommendations.values()


# --- gaps of the statements -------------------------------------------------------------------------------------------


def _statement_gaps(rows: tuple[StatementRow, ...]) -> Iterator[str]:
    for row in rows:
        id = row.statement.id
        if not row.computed_by and row.set_aside is None:
            yield f"{id}: nothing reads it; write a rule, criterion or argument with reads('{id}'), or set it aside."
        if row.computed_by and row.set_aside is not None:
            yield f"{id}: it is set aside, yet read by {_names(row.computed_by)}; take it out of set_aside."


def _register_gaps(guideline: Guideline) -> Iterator[str]:
    """What the two lists of exceptions may contain."""
    if len(guideline.set_aside) > MOST_SET_ASIDE:
        yield f"{len(guideline.set_aside)} statements are set aside; write rules until {MOST_SET_ASIDE} or fewer are left."
    if len(guideline.dead_ends) > MOST_DEAD_ENDS:
        yield f"{len(guideline.dead_ends)} dead ends; write rules on their findings until {MOST_DEAD_ENDS} or fewer are left."
    listed = [exception.statement for exception in guideline.set_aside] + [
        exception.statement for exception in guideline.dead_ends
    ]
    for id in listed:
        if id not in guideline.statements:
            yield f"{id}: the source has no such statement; correct the id in set_aside or dead_ends."
    # The source leaves them without a consequence, whatever is made of them beyond it.
    read = findings_that_feed_the_source(guideline)
    for dead_end in guideline.dead_ends:
        if dead_end.statement.startswith(NO_DEAD_ENDS_IN):
            yield f"{dead_end.statement}: its section may have no dead end; write a rule that reads its findings."
        if read.issuperset(dead_end.findings):
            yield f"{dead_end.statement}: every finding of this dead end is read by now; take it out of dead_ends."


# --- gaps of what is obtained -----------------------------------------------------------------------------------------


def _obtain_gaps(guideline: Guideline, rows: tuple[StatementRow, ...]) -> Iterator[str]:
    read = findings_that_feed(guideline)
    leads_nowhere = {dead_end.statement for dead_end in guideline.dead_ends}
    obtains = {name: rule for name, rule in guideline.recommendations.items() if rule.do.kind is ActivityKind.OBTAIN}
    for name, rule in obtains.items():
        for statement in (read.statement for read in rule.reads if read.statement not in leads_nowhere):
            if read.isdisjoint(rule.do.answers):
                yield (
                    f"{statement}: nothing reads what {name} obtains ({', '.join(found.name for found in rule.do.finds)}); "
                    f"write a rule that reads it, or a DeadEnd."
                )
    for row in rows:
        id = row.statement.id
        if id not in leads_nowhere and row.computed_by and all(reader.name in obtains for reader in row.computed_by):
            yield (
                f"{id}: it is obtained by {_names(row.computed_by)} and read by nothing else; "
                f"add reads('{id}') to the criterion or argument that its findings feed, or write a DeadEnd."
            )


# --- gaps of what was written -----------------------------------------------------------------------------------------


def _find_unfired(guideline: Guideline, fired: Fired) -> Iterator[str]:
    kinds = (
        (ReaderKind.RECOMMENDATION, guideline.recommendations),
        (ReaderKind.CRITERION, {name: criterion for name, criterion in guideline.criteria.items() if criterion.reads}),
        (ReaderKind.ARGUMENT, guideline.arguments),
    )
    for kind, contents in kinds:
        for name in contents:
            if not fired.get(name):
                yield f"{name}: no case fires this {kind}; write one in which it holds, in cases/{_folder_of(contents[name])}."


def _folder_of(content: Criterion | Argument | Recommendation) -> str:
    """The folder of the cases that have to cover it."""
    return "source" if content.reads else "beyond"


def _find_unassumed(guideline: Guideline) -> Iterator[str]:
    assumed = {reading for content in _contents_that_assume(guideline) for reading in content.interprets}
    assumed |= {reading for table in guideline.dose_tables.values() for reading in table.interprets}
    for name, reading in guideline.interpretations.items():
        if reading not in assumed:
            yield f"{name}: nothing assumes this reading; write interprets={name} where it is used, or delete it."


def _find_unread(guideline: Guideline) -> Iterator[str]:
    """Findings and computed quantities without a consequence."""
    read = findings_that_feed(guideline)
    excused = {finding for dead_end in guideline.dead_ends for finding in dead_end.findings}
    excused |= {finding.flag for finding in excused if isinstance(finding, Measured) and finding.flag is not None}
    for name, finding in guideline.findings.items():
        if finding not in read and finding not in excused and finding.section != BACKGROUND:
            yield f"{name}: no rule reads this finding; write one, name it in a DeadEnd, move it to {BACKGROUND}, or delete it."
    computed = computed_in(guideline)
    enough = (rule.do.enough for rule in guideline.recommendations.values() if rule.do.enough is not None)
    deciding = (*conditions_of(guideline), *evidence_of(guideline), *enough)
    used = {inner for part in deciding for inner in everything(part)}
    used |= {inner for quantity in computed.values() for inner in everything(quantity) if inner is not quantity}
    for name, quantity in computed.items():
        if quantity not in used:
            yield f"{name}: nothing reads this quantity; compare it in a condition, or delete it."


def _names(readers: tuple[Reader, ...]) -> str:
    return ", ".join(reader.name for reader in readers)
