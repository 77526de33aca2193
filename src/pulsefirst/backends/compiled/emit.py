"""A guideline's conditions as the text of a Python program: each worked out once, after what it rests on.

A truth is one number (`packed.py`), and the program fills a list of them, a place for each condition of each leg. A criterion, and a
look at another leg, have the place of what is inside them; what speaks of the patient has one place for every view.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, assert_never

from pulsefirst.backends.compiled.packed import NO, YES
from pulsefirst.engine.index import Index, index_of, legs_of, legs_of_condition, seen_of_gate, seen_of_rule, turn, walk_sides
from pulsefirst.engine.rails import EITHER_POSSIBLE, KNOWN, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Compared,
    Condition,
    Criterion,
    Finding,
    Flag,
    Not,
    OfLeg,
    Quantity,
)
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.recommendations import Recommendation
from pulsefirst.model.walk import contents, everything, own_findings, scope_of_condition

READ_FOR_A_PLAN: Final = (
    "recommendations",
    "arguments",
    "gates",
    "conflicts",
    "remarks",
    "precedences",
    "dose_tables",
    "features",
    "profiles",
    "criteria",
    "findings",
    "scope",
    "timers",
)
"""The kinds of content whose conditions are worked out at once; any other is left to the referee."""
A_PIECE: Final = 100
"""Blocks in one function: Python compiles several short functions sooner than one long one."""

Place = tuple[Any, Leg | None]
"""A condition, a finding or a quantity, with the leg it is seen from."""


@dataclass(frozen=True)
class Listing:
    """A program: its text, the constants it names, and where each condition, and each finding without a value, stands in its list."""

    text: str
    pieces: int
    constants: dict[str, Any]
    conditions: dict[Leg | None, dict[Condition | None, int]]
    unanswered: dict[Leg | None, dict[Finding, int]]
    size: int


def listing_of(guideline: Guideline) -> Listing:
    """The program of a guideline. Raises ContentError where a condition rests on itself."""
    writer = _Writer(guideline)
    for condition in writer.all_conditions:
        for leg in legs_of_condition(condition):
            writer.place_of(condition, leg)
    return writer.listing()


def _conditions_of(guideline: Guideline) -> Iterator[Condition]:
    """Every condition that a plan reads, with all inside it."""
    for kind in READ_FOR_A_PLAN:
        pieces = getattr(guideline, kind)
        for piece in pieces.values() if isinstance(pieces, dict) else pieces:
            for part in (piece, *(part for name in piece.__dataclass_fields__ for part in contents(getattr(piece, name)))):
                if isinstance(part, Condition):
                    yield from (inner for inner in everything(part) if isinstance(inner, Condition))


@dataclass
class _Writer:
    guideline: Guideline
    index: Index = field(init=False)
    all_conditions: tuple[Condition, ...] = field(init=False)
    answers: dict[Finding, list[Flag | Among]] = field(default_factory=dict)
    comparisons: dict[Quantity, list[Compared]] = field(default_factory=dict)
    conditions: dict[Place, int] = field(default_factory=dict)
    unanswered: dict[Place, int] = field(default_factory=dict)
    constants: dict[str, Any] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    blocks: list[str] = field(default_factory=list)
    busy: set[Place] = field(default_factory=set)
    size: int = 0

    def __post_init__(self) -> None:
        self.index = index_of(self.guideline)
        self.all_conditions = tuple(dict.fromkeys(_conditions_of(self.guideline)))
        for condition in self.all_conditions:
            match condition:
                case Flag():
                    self.answers.setdefault(condition, []).append(condition)
                case Among(finding=finding):
                    self.answers.setdefault(finding, []).append(condition)
                case Compared(quantity=quantity):
                    self.comparisons.setdefault(quantity, []).append(condition)
                case _:
                    pass

    def listing(self) -> Listing:
        """What was written."""
        pieces = [self.blocks[start : start + A_PIECE] for start in range(0, len(self.blocks), A_PIECE)]
        text = "\n".join(
            f"def run_{number}(t, seen, interval, waits, has_enough):\n" + "\n".join(piece)
            for number, piece in enumerate(pieces)
        )
        conditions: dict[Leg | None, dict[Condition | None, int]] = {None: {}, Leg.LEFT: {}, Leg.RIGHT: {}}
        unanswered: dict[Leg | None, dict[Finding, int]] = {None: {}, Leg.LEFT: {}, Leg.RIGHT: {}}
        for (condition, leg), place in self.conditions.items():
            for view in (leg,) if leg is not None else conditions:
                conditions[view][condition] = place
        for (finding, leg), place in self.unanswered.items():
            for view in (leg,) if leg is not None else unanswered:
                unanswered[view][finding] = place
        return Listing(text, len(pieces), self.constants, conditions, unanswered, self.size)

    # --- places ---

    def place_of(self, condition: Condition, leg: Leg | None) -> int:
        """Where this condition stands, seen from this leg; what works it out is written on the way."""
        key = (condition, leg if scope_of_condition(condition) is Scope.LEG else None)
        if key not in self.conditions:
            if key in self.busy:
                raise ContentError(f"{condition!r} rests on itself, seen from {leg or 'the patient'}")
            self.busy.add(key)
            self._write(condition, key[1])
            self.busy.discard(key)
        return self.conditions[key]

    def _new_place(self) -> int:
        self.size += 1
        return self.size - 1

    def _write(self, condition: Condition, leg: Leg | None) -> None:
        match condition:
            case Flag():
                self._write_answers(condition, leg)
            case Among(finding=finding):
                self._write_answers(finding, leg)
            case Compared(quantity=quantity):
                self._write_comparisons(quantity, leg)
            case Criterion(when=part):
                self.conditions[condition, leg] = self.place_of(part, leg)
            case OfLeg(side=side, of=part):
                self.conditions[condition, leg] = self.place_of(part, turn(leg, side))
            case AllOf(of=parts):
                self._write_joined(condition, leg, " & ", parts, YES)
            case AnyOf(of=parts):
                self._write_joined(condition, leg, " | ", parts, NO)
            case Not(of=part):
                self._write_line(condition, leg, f"OPPOSITE[t[{self.place_of(part, leg)}]]")
            case AtLeastNOf(count=count, of=parts):
                places = ", ".join(f"t[{self.place_of(part, leg)}]" for part in parts)
                self._write_line(condition, leg, f"at_least({count}, [{places}])")
            case _:
                assert_never(condition)

    def _write_joined(self, condition: Condition, leg: Leg | None, by: str, parts: Iterable[Condition], none: int) -> None:
        places = list(dict.fromkeys(self.place_of(part, leg) for part in parts))
        self._write_line(condition, leg, by.join(f"t[{place}]" for place in places) or str(none))

    def _write_line(self, condition: Condition, leg: Leg | None, value: str) -> None:
        self.conditions[condition, leg] = place = self._new_place()
        self.blocks.append(f" t[{place}] = {value}")

    # --- findings ---

    def _write_answers(self, finding: Finding, leg: Leg | None) -> None:
        """What every condition on the answer of this finding is, and what it is without an answer."""
        leg = leg if finding.scope is Scope.LEG else None
        if (finding, leg) in self.unanswered:
            return
        without = self._without_value(finding, leg)
        self.unanswered[finding, leg] = self._new_place()
        read = self.answers.get(finding, [])
        for condition in read:
            self.conditions[condition, leg] = self._new_place()
        targets = "".join(
            f"t[{place}] = " for place in (self.unanswered[finding, leg], *(self.conditions[c, leg] for c in read))
        )
        lines = [
            f" v = seen[{self._name(leg)}].get({finding.name!r})",
            " if v is None or v is NOT_ASSESSED:",
            f"  {targets}{without}",
        ]
        for number, condition in enumerate(read):
            holds = f"v in {self._name(condition.values)}" if isinstance(condition, Among) else "v is True"
            lines += [" else:"] if number == 0 else []
            lines.append(f"  t[{self.conditions[condition, leg]}] = {YES} if {holds} else {NO}")
        self.blocks.append("\n".join(lines))

    def _without_value(self, finding: Finding, leg: Leg | None) -> str:
        """What a finding without a value is: by the rails on which it is open, and by what it is asked under."""
        under = str(YES) if finding.only_if is None else f"t[{self.place_of(finding.only_if, leg)}]"
        if finding.stated:
            return f"WITHOUT_VALUE[0][{under}]"
        still = [f"({EITHER_POSSIBLE} if v is None else {POSSIBLE_IF_RED_FLAG})"]
        still += [
            f"t[{self.place_of(gate.opened_by, seen_of_gate(gate, leg))}]" for gate in self.index.gates.get(finding, ())
        ]
        if finding in self.index.tests:
            still.append(f"({' | '.join(self._called_for(finding, leg)) or 0})")
        return f"WITHOUT_VALUE[{' & '.join(still)}][{under}]"

    def _called_for(self, finding: Finding, leg: Leg | None) -> Iterator[str]:
        """On which rails each proposal to obtain this test today is demanded or can still become so."""
        for rule in self.index.obtainers.get(finding, ()):
            for side in (leg,) if finding.scope is Scope.LEG else legs_of(rule):
                if rule.do.today:
                    yield self._demanded(rule, side)

    def _demanded(self, rule: Recommendation, leg: Leg | None) -> str:
        when = str(YES) if rule.when is None else f"t[{self.place_of(rule.when, leg)}]"
        unless = [
            str(YES) if other.when is None else f"t[{self.place_of(other.when, seen_of_rule(other, leg))}]"
            for other in self.index.overriders.get(rule, ())
        ]
        stopped = [f"({' | '.join(unless)}) & {KNOWN}"] if unless else []
        if rule.do.enough is not None:
            stopped.append(f"has_enough({self._name(rule)}, {self._name(leg)})")
        return f"(0 if {' or '.join(stopped)} else {when})" if stopped else when

    # --- quantities ---

    def _write_comparisons(self, quantity: Quantity, leg: Leg | None) -> None:
        """What every comparison of this quantity is."""
        for part, side in walk_sides(quantity, leg):
            if isinstance(part, Condition):
                self.place_of(part, side)
            for finding in own_findings(part):
                self._write_answers(finding, side)
        known = ", ".join((self._name(quantity), self._name(leg)))
        several = self.comparisons[quantity]
        for condition in several:
            self.conditions[condition, leg] = self._new_place()
        lines = [f" x = interval({known})", " if x is None:"]
        lines.append("  " + "".join(f"t[{self.conditions[c, leg]}] = " for c in several) + str(NO))
        lines += [" else:", "  low, high = x", f"  w = {NO} if low == high else waits({known})"]
        for condition in several:
            low, high = (f"{end} {condition.how} {self._name(condition.limit)}" for end in ("low", "high"))
            lines.append(
                f"  t[{self.conditions[condition, leg]}] = w if (b := {low}) is not ({high}) else {YES} if b else {NO}"
            )
        self.blocks.append("\n".join(lines))

    def _name(self, constant: Any) -> str:
        """What the program calls a constant."""
        if constant is None:
            return "None"
        if id(constant) not in self.names:
            self.names[id(constant)] = f"K{len(self.names)}"
            self.constants[self.names[id(constant)]] = constant
        return self.names[id(constant)]
