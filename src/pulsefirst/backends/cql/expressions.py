"""Conditions and quantities as CQL expressions, seen from a leg. What has a name is named; what has none is written out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from textwrap import indent
from typing import Any, assert_never

from pulsefirst.backends.cql.facts import name_of, with_leg
from pulsefirst.backends.cql.functions import MOST
from pulsefirst.engine.index import turn
from pulsefirst.engine.intervals import plausible
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Bounded,
    Compared,
    Comparison,
    Condition,
    Constant,
    Criterion,
    Difference,
    Elapsed,
    Finding,
    Flag,
    Grid,
    Highest,
    Known,
    Lookup,
    Lowest,
    Measured,
    Not,
    OfLeg,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
    Scale,
)
from pulsefirst.model.legs import Leg, Scope, Side
from pulsefirst.model.walk import scope_of_condition

COMPARES = {
    Comparison.AT_MOST: "AtMost",
    Comparison.BELOW: "Below",
    Comparison.AT_LEAST: "AtLeast",
    Comparison.ABOVE: "Above",
}
HOURS_A_DAY = "24.0"
UNDECIDED = "null as Boolean"
LONGEST = 110
NEEDS_NO_BRACKETS = re.compile(r'"[^"]*"|\w+\("[^"]*"(?:, -?[\d.]+)?\)|true|false')

Define = Callable[[str, Callable[[], str]], str]
"""Writes a definition by its name, once, and gives what it is called where it is used."""


@dataclass(frozen=True)
class Expressions:
    """Writes expressions; what has a name goes through `define`."""

    define: Define

    # --- conditions ---

    def condition(self, condition: Condition, leg: Leg | None) -> str:
        """This condition as a Boolean expression that is null where it is not known."""
        leg = leg if scope_of_condition(condition) is Scope.LEG else None
        match condition:
            case Flag():
                return self._answer(condition, quoted(name_of(condition, leg)), leg)
            case Among(finding=finding, values=values):
                place = quoted(name_of(finding, leg))
                members = [text(value.value) for value in finding.values if value in values]
                return self._answer(finding, any_of(f"{place} = {member}" for member in members), leg)
            case Compared(quantity=quantity, how=how, limit=limit):
                return f"{COMPARES[how]}({self.quantity(quantity, leg)}, {number(limit)})"
            case AllOf(of=parts):
                return joined("and", (self.condition(part, leg) for part in parts), "true")
            case AnyOf(of=parts):
                return joined("or", (self.condition(part, leg) for part in parts), "false")
            case Not(of=part):
                return f"not {enclosed(self.condition(part, leg))}"
            case AtLeastNOf(count=count, of=parts):
                return f"Several({count}, {listed(self.condition(part, leg) for part in parts)})"
            case OfLeg(side=side, of=part):
                return self.condition(part, turn(leg, side))
            case Criterion(when=when):
                return self.define(with_leg(condition.name, leg), lambda: self.condition(when, leg))
            case _:
                assert_never(condition)

    def _answer(self, finding: Finding, said: str, leg: Leg | None) -> str:
        """What was answered; without an answer false where the question cannot arise, else not known."""
        if finding.only_if is None:
            return said
        return f"Coalesce({said}, {self._under(finding, leg)} and ({UNDECIDED}))"

    def _under(self, finding: Finding, leg: Leg | None) -> str:
        assert finding.only_if is not None
        return enclosed(self.condition(finding.only_if, leg))

    # --- quantities ---

    def quantity(self, quantity: Quantity, leg: Leg | None) -> str:
        """The interval in which this quantity can lie; null where it cannot arise."""
        if isinstance(quantity, Measured):
            place = name_of(quantity, leg)
            return self.define(f"{place}: can be", lambda: self._measured(quantity, leg))
        if quantity.name:
            leg = leg if scope_of_condition(quantity) is Scope.LEG else None
            return self.define(f"{with_leg(quantity.name, leg)}: can be", lambda: self._worked_out(quantity, leg))
        return self._worked_out(quantity, leg)

    def _measured(self, quantity: Measured, leg: Leg | None) -> str:
        known = quoted(name_of(quantity, leg))
        if quantity.places is not None:
            known = f"RoundedEnds({known}, {quantity.places})"
        return self._unmeasured(quantity, known, interval(*plausible(quantity)), leg)

    def _unmeasured(self, finding: Finding, known: str, can_be: str, leg: Leg | None) -> str:
        place = quoted(name_of(finding, leg))
        if finding.only_if is None:
            return f"Coalesce({known}, {can_be})"
        under = self._under(finding, leg)
        still = f"if {under} is false then null else if {under} is true then {can_be} else {quoted('Anything')}"
        return f"if {place} is not null then {known} else {still}"

    def _worked_out(self, quantity: Quantity, leg: Leg | None) -> str:
        match quantity:
            case Measured():
                return self._measured(quantity, leg)
            case Elapsed(since=since):
                place = quoted(name_of(since, leg))
                days = f"Interval[start of {place} / {HOURS_A_DAY}, end of {place} / {HOURS_A_DAY}]"
                known = f"(if {place} is null then null else {days})"
                return self._unmeasured(since, known, f"Interval[0.0, {quoted('Most')}]", leg)
            case Known(ways=ways):
                return self._of_several("EitherWay", ways, leg)
            case Highest(of=several):
                return self._of_several("Highest", several, leg)
            case Lowest(of=several):
                return self._of_several("Lowest", several, leg)
            case Difference(of=minuend, less=subtrahend):
                return f"Difference({self.quantity(minuend, leg)}, {self.quantity(subtrahend, leg)})"
            case Ratio(of=numerator, over=denominator, places=places):
                return f"Ratio({self.quantity(numerator, leg)}, {self.quantity(denominator, leg)}, {places})"
            case Points(items=items):
                return self._points(items, leg)
            case Lookup():
                return self._lookup(quantity, leg)
            case Constant(value=value):
                return interval(value, value)
            case Product(of=factors):
                return self._product(factors, leg)
            case Grid():
                return self._grid(quantity, leg)
            case Bounded(of=inner, by=outer):
                return f"Bounded({self.quantity(inner, leg)}, {self.quantity(outer, leg)})"
            case Scale():
                return self._scale(quantity, leg)
            case OtherSide(of=inner):
                return self.quantity(inner, turn(leg, Side.OTHER))
            case _:
                assert_never(quantity)

    def _of_several(self, function: str, several: Iterable[Quantity], leg: Leg | None) -> str:
        return f"{function}({listed(self.quantity(part, leg) for part in several)})"

    def _product(self, factors: tuple[Quantity, ...], leg: Leg | None) -> str:
        whole = self.quantity(factors[0], leg)
        for factor in factors[1:]:
            whole = f"Product({whole}, {self.quantity(factor, leg)})"
        return whole

    def _points(self, items: tuple[tuple[Condition, int], ...], leg: Leg | None) -> str:
        low, high = [], []
        for condition, points in items:
            when = enclosed(self.condition(condition, leg))
            low.append(_sum_of(when, points, min(points, 0)))
            high.append(_sum_of(when, points, max(points, 0)))
        ends = ["\n+ ".join(several) or number(0) for several in (low, high)]
        return f"Interval[\n{indent(ends[0], '  ')},\n{indent(ends[1], '  ')}\n]"

    def _lookup(self, quantity: Lookup, leg: Leg | None) -> str:
        places = [quoted(name_of(key, leg)) for key in quantity.keys]
        cells = []
        for cell, result in quantity.cells.items():
            fits = " and ".join(
                f"({place} is null or {place} = {text(member.value)})" for place, member in zip(places, cell, strict=True)
            )
            cells.append(f"if {fits} then {number(result)} else null")
        return f"Cells({listed(cells)})"

    def _grid(self, quantity: Grid, leg: Leg | None) -> str:
        axes = [self.quantity(axis, leg) for axis in quantity.axes]
        cells = []
        for cell, result in quantity.cells.items():
            fits = " and ".join(
                f"start of {axis} <= {number(place)} and end of {axis} >= {number(place)}"
                for axis, place in zip(axes, cell, strict=True)
            )
            cells.append(f"if {fits} then {number(result)} else null")
        lacks = " or ".join(f"{axis} is null" for axis in axes)
        loose = " or ".join(f"IsAnything({axis})" for axis in axes)
        whole = f"Cells({listed(cells)})"
        return f"if {lacks} then null else if {loose} then {quoted('Anything')} else {whole}"

    def _scale(self, quantity: Scale, leg: Leg | None) -> str:
        cells, earlier = [], "false"
        for grade, condition in quantity.grades:
            when = enclosed(self.condition(condition, leg))
            cells.append(f"if {earlier} or {when} is false then null else {number(grade)}")
            earlier = f"{earlier} or {when} is true"
        cells.append(f"if {earlier} then null else {number(quantity.otherwise)}")
        return f"Cells({listed(cells)})"


def _sum_of(when: str, points: int, open_points: int) -> str:
    held, still, none = number(points), number(open_points), number(0)
    return f"(if {when} is true then {held} else if {when} is false then {none} else {still})"


def quoted(name: str) -> str:
    """A name as CQL writes it."""
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def text(value: Any) -> str:
    """A word as CQL writes it."""
    return "'" + str(value).replace("\\", "\\\\").replace("'", "\\'") + "'"


def number(value: Decimal | int) -> str:
    """A decimal as CQL writes it, with a point; what has no bound as the number that stands for it."""
    exact = Decimal(value)
    if exact.is_infinite():
        exact = MOST.copy_sign(exact)
    written = f"{exact:f}"
    return written if "." in written else f"{written}.0"


def interval(low: Decimal, high: Decimal) -> str:
    """A closed interval."""
    return f"Interval[{number(low)}, {number(high)}]"


def any_of(parts: Iterable[str]) -> str:
    """These, joined by or, in brackets where there are several."""
    several = list(parts)
    return several[0] if len(several) == 1 else f"({' or '.join(several)})"


def joined(word: str, parts: Iterable[str], none: str) -> str:
    """These, joined by a word, each in brackets where it needs them; on lines of their own where one line would be long."""
    several = [enclosed(part) for part in dict.fromkeys(parts)]
    one_line = f" {word} ".join(several)
    if not several:
        return none
    return one_line if len(one_line) <= LONGEST and "\n" not in one_line else f"\n{word} ".join(several)


def enclosed(part: str) -> str:
    """An expression in brackets; a name, and a call that is all of it, need none."""
    if NEEDS_NO_BRACKETS.fullmatch(part):
        return part
    return f"(\n{indent(part, '  ')}\n)" if "\n" in part else f"({part})"


def listed(parts: Iterable[str]) -> str:
    """A list, on several lines where it is long."""
    several = list(parts)
    one_line = f"{{ {', '.join(several)} }}"
    if len(one_line) <= LONGEST:
        return one_line
    lines = indent(",\n".join(several), "  ")
    return f"{{\n{lines}\n}}"
