"""The guideline as one statement of SQL over a table of patients: what a plan would say of each, without their data leaving the database.

The program is the kernel's, and so is the way in which facts that clash are settled. What only the referee can say, patient by patient,
is left to it: `alone` is true there, and nothing else is said of that patient.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import ibis

from pulsefirst.backends.kernel.conditions import Conditions
from pulsefirst.backends.kernel.facts import Shape, column_of
from pulsefirst.backends.kernel.graph import Bits
from pulsefirst.backends.kernel.lines import Line, Triage, lines_of, triage_of
from pulsefirst.backends.kernel.needs import needs_of_triage
from pulsefirst.backends.kernel.settling import Clashes, clashes_of
from pulsefirst.backends.warehouse.calls import Value
from pulsefirst.backends.warehouse.facts import Recorded
from pulsefirst.backends.warehouse.layers import Layer, Layers, Output
from pulsefirst.backends.warehouse.sources import SILENT, Source, act_column, count, given, read, shape_of
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.model.case import CaseAct, Key
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Status
from pulsefirst.model.recommendations import Urgency

COULD_BE, FLAGS, CONDITIONS, STATUSES, MISSING = "could_be", "flags", "conditions", "statuses", "missing"
PARTS: Final = (COULD_BE, FLAGS, CONDITIONS, STATUSES, MISSING)
"""What can be written beside NOW."""
NOW, SETTLED, OUTSIDE, CONFLICTS, ALONE, UNREAD = "now", "settled", "outside", "conflicts", "alone", "unread"
MORE: Final = "more"
EACH_STATUS: Final = tuple(Status)
CODE: Final = "int8"
"""The type of a status while it is a place among all; the columns that are read have no such type."""
WORST_FIRST: Final = tuple(sorted(Urgency, reverse=True))


@dataclass(frozen=True)
class Statement:
    """A guideline over a table with these columns; `parts` says what is written beside NOW."""

    guideline: Guideline
    table: str
    sources: Mapping[Key, Source]
    acts: Mapping[CaseAct, str] = field(default_factory=dict)
    identifier: str = "id"
    identifier_type: str = "string"
    parts: frozenset[str] = frozenset((COULD_BE, FLAGS, STATUSES))

    def schema(self) -> dict[str, str]:
        """The columns that are read, with their types."""
        found = {self.identifier: self.identifier_type}
        for source in self.sources.values():
            found |= source.schema()
        return found | dict.fromkeys(self.acts.values(), "boolean")

    @cached_property
    def shape(self) -> Shape:
        """What may be known at all."""
        return shape_of(self.sources, self.acts).with_marks(self.guideline)

    def layers(self) -> list[Layer]:
        """Every step from the table to what is written, each reading the one before; the last is what is written."""
        recorded = Recorded(self.guideline, self.shape)
        layers = [self._read(recorded)]
        layers.append(_counted(recorded, layers[-1]))
        layers.append(recorded.with_marks(layers[-1], "marked"))
        clashing = Conditions(self.guideline, self.shape)
        clashes = clashes_of(clashing)
        layers += Layers(clashing.graph, recorded, _of_clashes(clashes), tuple(layers[-1].schema)).write(
            layers[-1], "settling"
        )
        layers.append(_set_aside(recorded, clashes, layers[-1]))
        layers.append(recorded.with_marks(layers[-1], "marked_again"))
        layers.append(_left_out(recorded, clashes, layers[-1]))
        judging = Conditions(self.guideline, self.shape)
        outputs, kept = self._outputs(judging), (self.identifier, UNREAD, ALONE, CONFLICTS)
        layers += Layers(judging.graph, recorded, outputs, kept, _names(judging)).write(layers[-1], "judged")
        layers.append(_result(layers[-1], self.identifier))
        return layers

    def _read(self, recorded: Recorded) -> Layer:
        """What is read of the table of patients."""
        patients = Layer(self.table, self.schema())
        table, cells = patients.table(), dict[str, Value]()
        for source in self.sources.values():
            cells |= read(source, table, self.shape)
        cells |= {act_column(act): table[name].fill_null(ibis.literal(False)) for act, name in self.acts.items()}
        columns = {
            name: cells.get(name, ibis.literal(False) if name.endswith(f".{SILENT}") else ibis.null(kind))
            for name, kind in recorded.columns().items()
        }
        several = (given(source, table) for source in self.sources.values() if source.value or source.low)
        return patients.next("read", [self.identifier], table, {**columns, UNREAD: count(several)})

    # --- what is written ---

    def _outputs(self, conditions: Conditions) -> dict[str, Output]:
        lines = lines_of(conditions)
        triage = triage_of(conditions, lines)
        found = {
            NOW: _level(triage.now),
            OUTSIDE: Output((triage.outside,), _same),
            MORE: Output((conditions.graph.any_of((*conditions.doubtful, clashes_of(conditions).more)),), _same),
        }
        if COULD_BE in self.parts:
            found |= {COULD_BE: _level(triage.could_be), SETTLED: _settled(triage)}
        if FLAGS in self.parts:
            flags = {flag.name: flag.when for flag in self.guideline.red_flags.values()}
            found |= _truths(conditions, "flag", flags)
        if CONDITIONS in self.parts:
            criteria = dict[str, Condition](self.guideline.criteria)
            rules = {name: rule.when for name, rule in self.guideline.recommendations.items() if rule.when is not None}
            found |= _truths(conditions, "criterion", criteria) | _truths(conditions, "when", rules)
        if STATUSES in self.parts:
            found |= {column_of(line.rule.name, line.leg): _status(line) for line in lines}
        if MISSING in self.parts:
            needs = needs_of_triage(conditions, lines, triage)
            found |= {column_of(f"missing.{key.finding}", key.leg): Output((bits,), _same) for key, bits in needs.items()}
        return found


def _same(value: Value) -> Value:
    return value


def _level(levels: Mapping[Urgency, Bits]) -> Output:
    """The most urgent level of which something is demanded, as its word."""
    several = [level for level in WORST_FIRST if level in levels]
    return Output(
        tuple(levels[level] for level in several),
        lambda *truths: ibis.cases(*zip(truths, (level.word for level in several), strict=True), else_=Urgency.NONE.word),
    )


def _settled(triage: Triage) -> Output:
    """Whether both ends of triage meet; unknown where only the referee says whether something abnormal is judged by nothing."""
    several = [level for level in WORST_FIRST if level in triage.now]
    size = len(several)

    def settled(*truths: Value) -> Value:
        now, could_be, (outside, abnormal) = truths[:size], truths[size : 2 * size], truths[2 * size :]
        higher = ibis.or_(*(can & ~does for can, does in zip(_up_to(could_be), _up_to(now), strict=True)))
        return ibis.cases((higher, False), (now[0], True), (outside, False), (abnormal, ibis.null("boolean")), else_=True)

    ends = (*(triage.now[level] for level in several), *(triage.could_be[level] for level in several))
    return Output((*ends, triage.outside, triage.abnormal), settled)


def _up_to(levels: tuple[Value, ...]) -> tuple[Value, ...]:
    """Of each level, whether it or a more urgent one is reached."""
    return tuple(ibis.or_(*levels[: place + 1]) for place in range(len(levels)))


def _truths(conditions: Conditions, kind: str, whens: Mapping[str, Condition]) -> dict[str, Output]:
    """Known true, known false, or null: it is not known."""
    return {
        column_of(f"{kind}.{name}", leg): Output(tuple(conditions.known(when, leg)), _known)
        for name, when in whens.items()
        for leg in legs_of_condition(when)
    }


def _known(true: Value, not_false: Value) -> Value:
    return ibis.cases((true, True), (not_false, ibis.null("boolean")), else_=False)


def _status(line: Line) -> Output:
    """The status of a line by its place among all: as a word it would be carried through the layers at eight times the size."""
    places = [ibis.literal(EACH_STATUS.index(status), CODE) for status in line.statuses]
    return Output(
        tuple(line.statuses.values()),
        lambda *truths: ibis.cases(*zip(truths, places, strict=True), else_=ibis.null(CODE)).cast(CODE),
    )


def _result(layer: Layer, identifier: str) -> Layer:
    """What is written: of those whom the referee has to read, nothing but that."""
    table = layer.table()
    alone = table[ALONE] | table[MORE]
    columns: dict[str, Value] = {ALONE: alone}
    for name, kind in layer.schema.items():
        if name not in (identifier, ALONE, UNREAD, MORE):
            columns[name] = ibis.ifelse(alone, ibis.null(kind), table[name])
        if kind == CODE:
            cases = ((~alone & (table[name] == place), str(status)) for place, status in enumerate(EACH_STATUS))
            columns[name] = ibis.cases(*cases, else_=ibis.null("string"))
    return layer.next("result", (identifier, UNREAD), table, columns)


# --- settling ---------------------------------------------------------------------------------------------------------


def _counted(recorded: Recorded, layer: Layer) -> Layer:
    """With the cells that could not be read counted: those in which something stands, less those that say anything."""
    table = layer.table()
    return layer.changed("counted", table, {UNREAD: table[UNREAD] - count(recorded.known(table))})


def _of_clashes(clashes: Clashes) -> dict[str, Output]:
    found = {ALONE: Output((clashes.alone,), _same)}
    found |= {f"clash {place}": Output((bits,), _same) for place, (_, _, bits) in enumerate(clashes.table)}
    return found | {_idle(key): Output((bits,), _same) for key, bits in clashes.idle.items()}


def _idle(key: Key) -> str:
    return f"idle {column_of(key.finding, key.leg)}"


def _set_aside(recorded: Recorded, clashes: Clashes, layer: Layer) -> Layer:
    """Without what a clash of the table sets aside; `conflicts` names it."""
    table, gone = layer.table(), dict[Key, list[Value]]()
    dropped = [f"clash {place}" for place, _ in enumerate(clashes.table)]
    for name, (_, keys, _) in zip(dropped, clashes.table, strict=True):
        for key in keys:
            if key in recorded.shape.values | recorded.shape.unassessed:
                gone.setdefault(key, []).append(table[name])
    names = [(table[column], name) for column, (name, _, _) in zip(dropped, clashes.table, strict=True)]
    named = {CONFLICTS: ibis.cases(*names, else_=ibis.null("string")) if names else ibis.null("string")}
    where = {key: ibis.or_(*several) for key, several in gone.items()}
    return layer.changed("set_aside", table, recorded.without(where, table) | named, *dropped)


def _left_out(recorded: Recorded, clashes: Clashes, layer: Layer) -> Layer:
    """Without what only repeats that a question does not arise."""
    table = layer.table()
    idle = {key: table[_idle(key)] for key in clashes.idle}
    return layer.changed("settled", table, recorded.without(idle, table), *map(_idle, idle))


def _names(conditions: Conditions) -> dict[int, str]:
    """What nodes are called that are a criterion of the guideline: where it is true, and where it is not false."""
    names: dict[int, str] = {}
    for criterion_name, criterion in conditions.guideline.criteria.items():
        for leg in legs_of_condition(criterion):
            true, not_false = conditions.known(criterion, leg)
            name = column_of(criterion_name, leg)
            names.setdefault(true, f"{name} true")
            names.setdefault(not_false, f"{name} not false")
    return names
