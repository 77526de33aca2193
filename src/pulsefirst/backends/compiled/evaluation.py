"""A case read by the compiled conditions. Everything else is the referee's, which reads the truths that were worked out here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pulsefirst.backends.compiled.emit import listing_of
from pulsefirst.backends.compiled.packed import KNOWN_FALSE, KNOWN_TRUE, OPPOSITE, SETTLED, TRUTHS, WITHOUT_VALUE, packed
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import parts_seen
from pulsefirst.engine.rails import RAILS, YES
from pulsefirst.model.case import NOT_ASSESSED
from pulsefirst.model.conditions import Condition, Finding, Quantity
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.truth import Truth, at_least_hold

Run = Callable[..., None]
Place = tuple[Condition, Leg | None]


@dataclass(frozen=True)
class Program:
    """The compiled conditions of a guideline: functions to be called in turn, and where each truth stands in the list they fill."""

    runs: tuple[Run, ...]
    conditions: dict[Leg | None, dict[Condition | None, int]]
    unanswered: dict[Leg | None, dict[Finding, int]]
    size: int
    joined: dict[Place, tuple[tuple[Place, int], ...]] = field(default_factory=dict)
    """The parts of what was asked for so far, each with where its truth stands; none of what has a part that stands nowhere."""

    def parts_of(self, condition: Condition, leg: Leg | None) -> tuple[tuple[Place, int], ...]:
        """The parts that a condition is joined from, each with where its truth stands; none where one of them stands nowhere."""
        place = (condition, leg)
        if place not in self.joined:
            parts = parts_seen(condition, leg)
            found = [self.conditions[side].get(part) for part, side in parts]
            stands = all(where is not None for where in found)
            self.joined[place] = (
                tuple(zip(parts, (where for where in found if where is not None), strict=True)) if stands else ()
            )
        return self.joined[place]


NO_PROGRAM = Program((), {None: {}, **{leg: {} for leg in Leg}}, {None: {}, **{leg: {} for leg in Leg}}, 0)


@lru_cache(maxsize=16)
def program_of(guideline: Guideline) -> Program:
    """The program of this guideline, compiled once. Raises ContentError where a condition rests on itself."""
    listing = listing_of(guideline)
    names: dict[str, Any] = {
        "NOT_ASSESSED": NOT_ASSESSED,
        "OPPOSITE": OPPOSITE,
        "WITHOUT_VALUE": WITHOUT_VALUE,
        "at_least": _at_least,
        **listing.constants,
    }
    # The text is made of numbers, of names given here and of names of findings as Python writes them: nothing of a case is in it.
    exec(compile(listing.text, f"<the conditions of {guideline.title}>", "exec"), names)
    runs = tuple(names[f"run_{number}"] for number in range(listing.pieces))
    return Program(runs, listing.conditions, listing.unanswered, listing.size)


def _at_least(count: int, parts: list[int]) -> int:
    return packed(at_least_hold(count, [TRUTHS[part] for part in parts], RAILS))


@dataclass(eq=False)
class Compiled(Evaluation):
    """An evaluation that works out all conditions of the guideline at once; what the guideline does not hold, as the referee does."""

    _program: Program = field(init=False)
    _values: list[int] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        """Each truth is looked up where the program puts it; the program runs once the first is asked for.

        With nothing open few conditions are ever asked for, and those the referee works out one by one.
        """
        super().__post_init__()
        self._program = NO_PROGRAM if self.nothing_open else program_of(self.guideline)

    def truths(self, condition: Condition | None, leg: Leg | None) -> Truth:
        """The truth of a condition, seen from this leg, on every rail, as the referee would find it."""
        if condition is None:
            return YES
        place = self._program.conditions[leg].get(condition)
        if place is None:
            return super().truths(condition, leg)
        return TRUTHS[(self._values or self._run())[place]]

    def is_true(self, condition: Condition | None, leg: Leg | None) -> bool:
        """Whether this is known true; no condition always is."""
        place = self._program.conditions[leg].get(condition)
        return super().is_true(condition, leg) if place is None else KNOWN_TRUE[(self._values or self._run())[place]]

    def is_false(self, condition: Condition | None, leg: Leg | None) -> bool:
        """Whether this is known false."""
        place = self._program.conditions[leg].get(condition)
        return super().is_false(condition, leg) if place is None else KNOWN_FALSE[(self._values or self._run())[place]]

    def is_settled(self, condition: Condition | None, leg: Leg | None) -> bool:
        """Whether this is known true or known false."""
        place = self._program.conditions[leg].get(condition)
        return super().is_settled(condition, leg) if place is None else SETTLED[(self._values or self._run())[place]]

    def unsettled_parts(self, condition: Condition, leg: Leg | None) -> list[Place]:
        """The parts that this is joined from and of which it is not known whether they hold, each with the leg it is seen from."""
        placed = self._program.parts_of(condition, leg)
        if not placed:
            return super().unsettled_parts(condition, leg)
        values = self._values or self._run()
        return [part for part, where in placed if not SETTLED[values[where]]]

    def _truths_without_value(self, finding: Finding, leg: Leg | None) -> Truth:
        place = self._program.unanswered[leg].get(finding)
        if place is None:
            return super()._truths_without_value(finding, leg)
        return TRUTHS[(self._values or self._run())[place]]

    def _run(self) -> list[int]:
        self._values = [-1] * self._program.size
        for run in self._program.runs:
            run(self._values, self._seen, self.interval, self._waits, self.has_enough)
        return self._values

    def _waits(self, quantity: Quantity, leg: Leg | None) -> int:
        return packed(self.still_open(quantity, leg))
