"""What was read of the patients, as the program of the kernel asks for it; flags that numbers raise; what is set aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import ibis

from pulsefirst.backends.kernel.calls import scaled
from pulsefirst.backends.kernel.facts import Shape, column_of, flag_of, members
from pulsefirst.backends.warehouse.calls import Value, number, so
from pulsefirst.backends.warehouse.layers import Layer
from pulsefirst.backends.warehouse.sources import SILENT, act_column, columns_of
from pulsefirst.model.case import Key
from pulsefirst.model.conditions import Coded, Finding, Flag, Mark, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.words import member_text


@dataclass(frozen=True)
class Recorded:
    """The facts of patients of whom this may be known, in the columns that `sources.py` made."""

    guideline: Guideline
    shape: Shape

    def finding(self, key: Key) -> Finding:
        """The finding of a place."""
        return self.guideline.findings[key.finding]

    def columns(self) -> dict[str, str]:
        """All columns, with their types."""
        found: dict[str, str] = {}
        for key in self.places():
            found |= columns_of(self.finding(key), key, self.shape)
        return found | {act_column(act): "boolean" for act in sorted(self.shape.done, key=act_column)}

    def places(self) -> list[Key]:
        """Everything that may be known, in the order of the guideline."""
        there = self.shape.values | self.shape.unassessed
        order = {name: place for place, name in enumerate(self.guideline.findings)}
        return sorted(there, key=lambda key: (order[key.finding], key.leg or ""))

    def ends(self, key: Key) -> tuple[str, str]:
        """The columns of both ends of a value: one and the same where it cannot be a span."""
        name = column_of(key.finding, key.leg)
        return (f"{name}.low", f"{name}.high") if key in self.shape.spans else (name, name)

    def silence(self, key: Key) -> str:
        """The column that says of whom it could not be assessed."""
        return f"{column_of(key.finding, key.leg)}.{SILENT}"

    def reads(self, name: Hashable) -> tuple[str, ...]:
        """The columns that a thing is made of, by the name that the graph has for it."""
        assert isinstance(name, tuple)
        kind, place, *_ = name
        match kind:
            case "done":
                return (act_column(place),)
            case "unassessed":
                return (self.silence(place),)
            case "high":
                return (self.ends(place)[1],)
            case _:
                return (self.ends(place)[0],)

    def value(self, table: Any, name: Hashable) -> Value:
        """The thing itself, in this table."""
        assert isinstance(name, tuple)
        kind, place, *rest = name
        column = table[self.reads(name)[0]]
        match kind:
            case "has":
                return column.notnull()
            case "answer" if isinstance(self.finding(place), Flag):
                return so(column)
            case "answer":
                answer = members(self.finding(place))[rest[0]]
                assert not isinstance(answer, bool)
                return so(column == member_text(answer))
            case _:
                return column

    def known(self, table: Any) -> list[Value]:
        """Of each finding whether anything is recorded."""
        found = []
        for key in self.places():
            value = table[self.ends(key)[0]].notnull() if key in self.shape.values else ibis.literal(False)
            found.append(value | table[self.silence(key)] if key in self.shape.unassessed else value)
        return found

    # --- as they are settled ---

    def with_marks(self, layer: Layer, name: str) -> Layer:
        """The next layer, with every flag that a number raises, where the flag has no answer of its own."""
        table, raised = layer.table(), defaultdict[Key, list[tuple[Mark, Value]]](list)
        for key in self.places():
            finding = self.finding(key)
            if key in self.shape.values and isinstance(finding, Measured):
                for mark in finding.marks:
                    raised[flag_of(mark.flag, key)].append((mark, self._is_beyond(table, key, mark)))
        changed: dict[str, Value] = {}
        for place, marks in raised.items():
            column = self.ends(place)[0]
            # Of several marks the last one counts, as it is read.
            answers = [(where, _answer_of(mark)) for mark, where in reversed(marks)]
            changed[column] = ibis.cases((table[column].notnull(), table[column]), *answers, else_=table[column])
            if place in self.shape.unassessed:
                silent, nobody = self.silence(place), ~ibis.or_(*(where for _, where in marks))
                changed[silent] = table[silent] & nobody
        return layer.changed(name, table, changed)

    def _is_beyond(self, table: Any, key: Key, mark: Mark) -> Value:
        low, high = (table[name] for name in self.ends(key))
        beyond = [ibis.literal(False)]
        beyond += [] if mark.at_most is None else [high <= number(scaled(mark.at_most))]
        beyond += [] if mark.at_least is None else [low >= number(scaled(mark.at_least))]
        return so(ibis.or_(*beyond[1:] or beyond))

    def without(self, where: Mapping[Key, Value], table: Any) -> dict[str, Value]:
        """The columns of these findings, with nothing recorded in these places."""
        changed: dict[str, Value] = {}
        for key, gone in where.items():
            for name, kind in columns_of(self.finding(key), key, self.shape).items():
                silent = name == self.silence(key)
                changed[name] = table[name] & ~gone if silent else ibis.ifelse(gone, ibis.null(kind), table[name])
        return changed


def _answer_of(mark: Mark) -> bool | str:
    return member_text(mark.answer) if isinstance(mark.flag, Coded) and mark.answer is not None else True
