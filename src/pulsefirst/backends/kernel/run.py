"""The kernel: a block of patients goes in, what a plan would say of each comes out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, Final

import numpy as np

from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.kernel.calls import Array, unpacked
from pulsefirst.backends.kernel.causes import STANDINGS, CauseBits, Counting, causes_of
from pulsefirst.backends.kernel.conditions import Conditions
from pulsefirst.backends.kernel.facts import Block, Shape, case_of, is_set, rows
from pulsefirst.backends.kernel.graph import Bits, Graph
from pulsefirst.backends.kernel.lines import STATUSES, Line, Place, Triage, lines_of, planes_of, triage_of
from pulsefirst.backends.kernel.needs import needs_of_triage
from pulsefirst.backends.kernel.program import Program
from pulsefirst.backends.kernel.settling import Settled, Settling
from pulsefirst.engine.apply import triage_of as triage_by_referee
from pulsefirst.engine.heard import unheard
from pulsefirst.engine.index import legs_of, legs_of_condition
from pulsefirst.engine.judge import JudgedRule, judge
from pulsefirst.engine.rank import causes_in_order
from pulsefirst.engine.suspect import suspicions_of
from pulsefirst.model.case import Key
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Urgency

A_BLOCK: Final = 1 << 16
"""So many patients at once."""
NEVER: Final = datetime.max.replace(tzinfo=UTC) - timedelta(days=3650)
"""A time of assessment, for what does not depend on it."""


@dataclass
class Kernel:
    """A guideline over blocks of patients of whom this may be known."""

    guideline: Guideline
    shape: Shape
    size: int = A_BLOCK
    with_causes: bool = True
    with_needs: bool = True
    with_flags: bool = False
    lines: tuple[Line, ...] = field(init=False)
    places: dict[Place, tuple[Bits, ...]] = field(init=False)
    program: Program = field(init=False)
    settling: Settling = field(init=False)
    triage: Triage = field(init=False)
    causes: tuple[CauseBits, ...] = field(init=False)
    needs: dict[Key, Bits] = field(init=False)
    flags: dict[Place, tuple[Bits, Bits]] = field(init=False)
    doubtful: Bits = field(init=False)

    def __post_init__(self) -> None:
        shape = self.shape.with_marks(self.guideline)
        conditions = Conditions(self.guideline, shape)
        self.lines = lines_of(conditions)
        self.triage = triage_of(conditions, self.lines)
        self.places = {Place(line.rule.name, line.leg): planes_of(conditions, line) for line in self.lines}
        self.now = _level(conditions.graph, self.triage.now)
        self.could_be = _level(conditions.graph, self.triage.could_be)
        self.causes = causes_of(conditions) if self.with_causes else ()
        self.needs = needs_of_triage(conditions, self.lines, self.triage) if self.with_needs else {}
        self.flags = dict(_flags_of(conditions)) if self.with_flags else {}
        self.doubtful = conditions.graph.any_of(conditions.doubtful)
        wanted = [*self.now, *self.could_be, self.triage.outside, self.triage.abnormal, self.doubtful]
        wanted += [bits for cause in self.causes for bits in cause.wanted()]
        wanted += self.needs.values()
        wanted += [bits for rails in self.flags.values() for bits in rails]
        wanted += [plane for planes in self.places.values() for plane in planes]
        self.program = Program(conditions.graph, wanted, self.size)
        self.settling = Settling(self.guideline, shape, self.size)

    def run(self, block: Block) -> Outcome:
        """Judges a block, which is settled in place. What comes out is overwritten by the next run."""
        assert block.size == self.size, "a block is as large as the kernel was made for"
        load = loading(block, self.guideline)
        settled = self.settling.settle(block, load)
        self.program.run(load)
        return Outcome(self, block, settled)


def _flags_of(conditions: Conditions) -> Iterator[tuple[Place, tuple[Bits, Bits]]]:
    """Where each red flag is known true, and where it is known false, for each leg it speaks of."""
    for flag in conditions.guideline.red_flags.values():
        for leg in legs_of_condition(flag.when):
            yield (
                Place(flag.name, leg),
                (conditions.is_true(flag.when, leg), conditions.is_false(flag.when, leg)),
            )


def _level(graph: Graph, levels: dict[Urgency, Bits]) -> tuple[Bits, Bits]:
    """The most urgent level as two bit vectors, the lower bit first."""
    soon, urgent, emergency = (levels[level] for level in (Urgency.SOON, Urgency.URGENT, Urgency.EMERGENCY))
    return graph.either(emergency, graph.but_not(soon, urgent)), graph.either(emergency, urgent)


class loading:
    """Gives the arrays of a block by the names that the graph has for them."""

    def __init__(self, block: Block, guideline: Guideline) -> None:
        self.block, self.guideline = block, guideline

    def __call__(self, name: Hashable) -> Array:
        """The array of this name."""
        assert isinstance(name, tuple)
        kind, place, *rest = name
        if kind == "done":
            return self.block.done.get(place, 0)
        column = self.block.column(self.guideline.findings[place.finding], place)
        return column.answers[rest[0]] if kind == "answer" else getattr(column, kind)


@dataclass(frozen=True, eq=False)
class Judged:
    """A patient whom the referee judged alone, because a rounded number came too close to a limit."""

    statuses: dict[Place, int]
    causes: dict[tuple[str, Leg | None], tuple[int, int]]
    needs: frozenset[Key]
    flags: dict[Place, tuple[bool, bool]]
    now: Urgency
    could_be: Urgency


@dataclass(frozen=True, eq=False)
class Outcome:
    """What a plan would say of each patient of a block, until the kernel runs again."""

    kernel: Kernel
    block: Block
    settled: Settled

    @property
    def count(self) -> int:
        """How many patients there are."""
        return self.block.count

    def statuses(self, place: Place) -> Array:
        """The status of a line for every patient, each by its place among `STATUSES`."""
        codes = self._codes(self.kernel.places[place])
        for row, judged in self.alone.items():
            codes[row] = judged.statuses[place]
        return codes

    @cached_property
    def now(self) -> Array:
        """What known facts demand of each patient, 0 (nothing) to 3 (an emergency)."""
        codes = self._codes(self.kernel.now)
        for row, judged in self.alone.items():
            codes[row] = judged.now
        return codes

    @cached_property
    def could_be(self) -> Array:
        """What is demanded of each patient or still can be."""
        codes = self._codes(self.kernel.could_be)
        for row, judged in self.alone.items():
            codes[row] = judged.could_be
        return codes

    @cached_property
    def outside(self) -> Array:
        """Who lies outside what is covered."""
        return self._truths(self.kernel.triage.outside)

    @cached_property
    def waits_to_be_heard(self) -> Array:
        """Of whom only the referee can say whether anything abnormal is judged by nothing: it would be settled short of an emergency."""
        meets = (self.now == self.could_be) & (self.now < Urgency.EMERGENCY)
        return meets & ~self.outside & self._truths(self.kernel.triage.abnormal)

    @cached_property
    def settled_levels(self) -> Array:
        """Of whom triage is settled; the referee is asked of those with abnormal answers."""
        meets = (self.now == self.could_be) & ((self.now == Urgency.EMERGENCY) | ~self.outside)
        for row in np.flatnonzero(self.waits_to_be_heard):
            evaluation = Compiled(self.kernel.guideline, case_of(self.block, int(row), self.kernel.guideline))
            meets[row] = not unheard(evaluation, list(judge_all(evaluation)))
        return meets

    @cached_property
    def standings(self) -> list[Array]:
        """Where each cause of the kernel stands for every patient, each by its place among `STANDINGS`."""
        standings = [self._counting.standing(cause) for cause in self.kernel.causes]
        for row, judged in self.alone.items():
            for cause, standing in zip(self.kernel.causes, standings, strict=True):
                standing[row] = judged.causes[cause.hypothesis.name, cause.leg][0]
        return standings

    @cached_property
    def places(self) -> Array:
        """The place of each cause of the kernel in the order of every patient: a row for each cause."""
        places = self._counting.places(self.kernel.causes, self.standings)
        for row, judged in self.alone.items():
            for number, cause in enumerate(self.kernel.causes):
                places[number, row] = judged.causes[cause.hypothesis.name, cause.leg][1]
        return places

    def needed(self, key: Key) -> Array:
        """Of whom an answer to this finding is needed to settle how urgent it is."""
        truths = self._truths(self.kernel.needs[key])
        for row, judged in self.alone.items():
            truths[row] = key in judged.needs
        return truths

    def flag(self, place: Place) -> tuple[Array, Array]:
        """Of whom a red flag is known true, and of whom it is known false; of all others it is unknown."""
        up, down = (self._truths(bits) for bits in self.kernel.flags[place])
        for row, judged in self.alone.items():
            up[row], down[row] = judged.flags[place]
        return up, down

    @cached_property
    def _counting(self) -> Counting:
        return Counting(self._truths)

    @cached_property
    def alone(self) -> dict[int, Judged]:
        """The patients whom the referee judged, by row."""
        return {row: self._judge(row) for row in rows(self.kernel.program.result(self.kernel.doubtful)) if row < self.count}

    def _judge(self, row: int) -> Judged:
        evaluation = Compiled(self.kernel.guideline, case_of(self.block, row, self.kernel.guideline))
        lines = list(judge_all(evaluation))
        triage = triage_by_referee(evaluation, tuple(lines), NEVER)
        ordered = causes_in_order(evaluation, suspicions_of(evaluation)) if self.kernel.causes else ()
        return Judged(
            {Place(line.rule.name, line.leg): STATUSES.index(line.status) for line in lines},
            {(cause.id, cause.leg): (STANDINGS.index(cause.standing), cause.place) for cause in ordered},
            frozenset(Key(need.finding, need.leg) for need in triage.could_be.needs),
            {place: self._flag_alone(evaluation, place) for place in self.kernel.flags},
            triage.now.level,
            triage.could_be.level,
        )

    def _flag_alone(self, evaluation: Compiled, place: Place) -> tuple[bool, bool]:
        when = self.kernel.guideline.red_flags[place.rule].when
        return evaluation.is_true(when, place.leg), evaluation.is_false(when, place.leg)

    def _codes(self, planes: tuple[Bits, ...]) -> Array:
        codes: Any = np.zeros(self.block.size, np.uint8)
        for number, plane in enumerate(planes):
            codes |= unpacked(self.kernel.program.result(plane)).view(np.uint8) << number
        return codes[: self.count]

    def _truths(self, bits: Bits) -> Array:
        return unpacked(self.kernel.program.result(bits))[: self.count]

    def is_doubtful(self, row: int) -> bool:
        """Whether the referee judged this patient."""
        return is_set(self.kernel.program.result(self.kernel.doubtful), row)


def judge_all(evaluation: Compiled) -> Iterator[JudgedRule]:
    """Every rule for each of its legs, as the referee judges it."""
    for rule in evaluation.guideline.recommendations.values():
        for leg in legs_of(rule):
            yield judge(evaluation, rule, leg)
