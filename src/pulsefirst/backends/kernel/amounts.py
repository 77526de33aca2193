"""Quantities as columns of their lowest and highest: the referee's arithmetic of intervals (`engine/intervals.py`), a column at a time."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import chain
from math import inf
from typing import Any, NamedTuple, Protocol, assert_never

from pulsefirst.backends.kernel import calls
from pulsefirst.backends.kernel.calls import scaled
from pulsefirst.backends.kernel.graph import ALL, NONE, Bits, Graph, Numbers
from pulsefirst.engine.index import turn
from pulsefirst.engine.intervals import ANYTHING, Interval, compare, plausible
from pulsefirst.model.conditions import (
    Bounded,
    Coded,
    Comparison,
    Condition,
    Constant,
    Difference,
    Elapsed,
    Finding,
    Grid,
    Highest,
    Known,
    Lookup,
    Lowest,
    Measured,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
    Scale,
)
from pulsefirst.model.legs import Leg, Side

AN_AGE = Interval(Decimal(0), Decimal("Infinity"))


class Truth(NamedTuple):
    """A truth as two bit vectors: where it is true, and where it is not false."""

    true: Bits
    not_false: Bits


class Amount(NamedTuple):
    """A quantity: its ends, where it does not arise, and whether its numbers are whole (else a product rounded them).

    Of a table `cells` are its numbers, each with where it fits, and `open` is where it can be anything whatever fits: so that it can be
    compared without its ends.
    """

    low: Numbers
    high: Numbers
    none: Bits
    whole: bool = True
    cells: tuple[tuple[Decimal, Bits], ...] = ()
    open: Bits = NONE


class Reader(Protocol):
    """What quantities are made of."""

    graph: Graph
    doubtful: list[Bits]

    def known(self, condition: Condition | None, leg: Leg | None) -> Truth:
        """Where a condition is known true, and where it is not known false."""

    def arises(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where a question can arise."""

    def asked(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where it is known that it arises."""

    def missing(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where a finding has no value."""

    def ends(self, finding: Finding, leg: Leg | None) -> tuple[Numbers, Numbers] | None:
        """The recorded ends of a number; None where nobody has one."""

    def has_answer(self, finding: Coded[Any], answer: object, leg: Leg | None) -> Bits:
        """Where a finding has this answer."""

    def amount(self, quantity: Quantity, leg: Leg | None) -> Amount:
        """A quantity, worked out once."""


def work_out(reader: Reader, quantity: Quantity, leg: Leg | None) -> Amount:
    """A quantity by its parts."""
    graph = reader.graph
    match quantity:
        case Measured(places=places):
            return _recorded(reader, quantity, plausible(quantity), leg, places)
        case Elapsed(since=since):
            return _recorded(reader, since, AN_AGE, leg, None)
        case Known(ways=ways):
            return _either_way(graph, [reader.amount(way, leg) for way in ways])
        case Highest(of=several):
            return _outermost(graph, calls.highest, -inf, [reader.amount(part, leg) for part in several])
        case Lowest(of=several):
            return _outermost(graph, calls.lowest, inf, [reader.amount(part, leg) for part in several])
        case Difference(of=minuend, less=subtrahend):
            return _difference(graph, reader.amount(minuend, leg), reader.amount(subtrahend, leg))
        case Ratio(of=numerator, over=denominator, places=places):
            return _ratio(reader, reader.amount(numerator, leg), reader.amount(denominator, leg), places)
        case Points(items=items):
            return _points(reader, [(reader.known(condition, leg), number) for condition, number in items])
        case Lookup():
            return _lookup(reader, quantity, leg)
        case Constant(value=value):
            return _constant(graph, value)
        case Product(of=factors):
            return _product(graph, [reader.amount(factor, leg) for factor in factors])
        case Grid():
            return _grid(reader, quantity, leg)
        case Bounded(of=inner, by=outer):
            return _bounded(graph, reader.amount(inner, leg), reader.amount(outer, leg))
        case Scale():
            return _scale(reader, quantity, leg)
        case OtherSide(of=inner):
            return reader.amount(inner, turn(leg, Side.OTHER))
        case _:
            assert_never(quantity)


def _recorded(reader: Reader, finding: Finding, can_be: Interval, leg: Leg | None, places: int | None) -> Amount:
    """What is recorded, else what it can be: anything, while it is not known whether its question arises."""
    graph, asked = reader.graph, reader.asked(finding, leg)
    none = graph.but_not(reader.missing(finding, leg), reader.arises(finding, leg))
    recorded = reader.ends(finding, leg) or (graph.call_numbers(calls.constant, (calls.NOTHING,), ()),) * 2
    low, high = (
        _filled(graph, end if places is None else graph.call_numbers(calls.rounded, (places,), (end,)), *limits, asked)
        for end, limits in zip(recorded, ((scaled(can_be.low), -inf), (scaled(can_be.high), inf)), strict=True)
    )
    return Amount(low, high, none)


def _filled(graph: Graph, numbers: Numbers, can_be: float, beyond: float, asked: Bits) -> Numbers:
    if asked == ALL:
        return graph.call_numbers(calls.filled, (can_be,), (numbers,))
    return graph.call_numbers(calls.filled_where_asked, (can_be, beyond), (numbers, asked))


def _constant(graph: Graph, value: Decimal) -> Amount:
    number = graph.call_numbers(calls.constant, (scaled(value),), ())
    return Amount(number, number, NONE)


def _where_none(graph: Graph, number: Numbers, none: Bits, instead: float) -> Numbers:
    return number if none == NONE else graph.call_numbers(calls.replaced, (instead,), (number, none))


def is_exact(graph: Graph, amount: Amount) -> Bits:
    """Where a quantity is one value."""
    return graph.but_not(graph.call(calls.same, (), (amount.low, amount.high)), amount.none)


def _is_anything(graph: Graph, amount: Amount) -> Bits:
    return graph.call(calls.anything, (), (amount.low, amount.high))


def _anything_where(graph: Graph, amount: Amount, where: Bits) -> Amount:
    low = _where_none(graph, amount.low, where, float(ANYTHING.low))
    high = _where_none(graph, amount.high, where, float(ANYTHING.high))
    return Amount(low, high, amount.none, amount.whole)


def _either_way(graph: Graph, ways: Sequence[Amount]) -> Amount:
    """The first exact way, else what all ways still allow; where they allow nothing together, what lies between them."""
    ends = (
        graph.call_numbers(calls.highest, (), tuple(_where_none(graph, way.low, way.none, -inf) for way in ways)),
        graph.call_numbers(calls.lowest, (), tuple(_where_none(graph, way.high, way.none, inf) for way in ways)),
    )
    exact = [is_exact(graph, way) for way in ways]
    low, high = (
        graph.call_numbers(
            calls.first_exact,
            (),
            (
                graph.call_numbers(outer, (), ends),
                *chain.from_iterable((bits, way.low) for bits, way in zip(exact, ways, strict=True)),
            ),
        )
        for outer in (calls.lowest, calls.highest)
    )
    return Amount(low, high, graph.all_of(way.none for way in ways), all(way.whole for way in ways))


def _outermost(graph: Graph, call: calls.Work, beyond: float, several: Sequence[Amount]) -> Amount:
    """The highest or the lowest of those that arise."""
    low, high = (
        graph.call_numbers(
            call, (), tuple(_where_none(graph, (part.low, part.high)[end], part.none, beyond) for part in several)
        )
        for end in (0, 1)
    )
    return Amount(low, high, graph.all_of(part.none for part in several), all(part.whole for part in several))


def _difference(graph: Graph, minuend: Amount, subtrahend: Amount) -> Amount:
    low = graph.call_numbers(calls.difference, (-inf,), (minuend.low, subtrahend.high, subtrahend.high))
    high = graph.call_numbers(calls.difference, (inf,), (minuend.high, subtrahend.low, minuend.high))
    return Amount(low, high, graph.either(minuend.none, subtrahend.none), minuend.whole and subtrahend.whole)


def _ratio(reader: Reader, numerator: Amount, denominator: Amount, places: int) -> Amount:
    graph, whole = reader.graph, numerator.whole and denominator.whole
    lower, upper = (numerator.low, denominator.high), (numerator.high, denominator.low)
    low = graph.call_numbers(calls.quotient_low, (places, whole), lower)
    high = graph.call_numbers(calls.quotient_high, (places, whole), upper)
    if not whole:
        reader.doubtful += [graph.call(calls.tie_of_quotient, (places,), ends) for ends in (lower, upper)]
    none = graph.either(numerator.none, denominator.none)
    open_part = graph.either(_is_anything(graph, numerator), _is_anything(graph, denominator))
    return _anything_where(graph, Amount(low, high, none), open_part)


def _product(graph: Graph, factors: Sequence[Amount]) -> Amount:
    low, high = (
        graph.call_numbers(calls.product, (), tuple((factor.low, factor.high)[end] for factor in factors)) for end in (0, 1)
    )
    none = graph.any_of(factor.none for factor in factors)
    open_part = graph.any_of(_is_anything(graph, factor) for factor in factors)
    return _anything_where(graph, Amount(low, high, none, whole=False), open_part)


def _bounded(graph: Graph, inner: Amount, outer: Amount) -> Amount:
    """The first, cut above by the second, where it arises and where it is known whether the first does."""
    free = graph.either(outer.none, _is_anything(graph, inner))
    limit = _where_none(graph, outer.high, free, inf)
    low, high = (graph.call_numbers(calls.lowest, (), (end, limit)) for end in (inner.low, inner.high))
    return Amount(low, high, inner.none, inner.whole and outer.whole)


def _points(reader: Reader, items: Sequence[tuple[Truth, int]]) -> Amount:
    numbers = tuple(number for _, number in items)
    low = tuple(truth.true if number > 0 else truth.not_false for truth, number in items)
    high = tuple(truth.not_false if number > 0 else truth.true for truth, number in items)
    ends = [reader.graph.call_numbers(calls.points, numbers, given) for given in (low, high)]
    return Amount(ends[0], ends[1], NONE)


def _table(graph: Graph, cells: Sequence[Decimal], fits: Sequence[Bits], none: Bits = NONE) -> Amount:
    numbers = tuple(scaled(cell) for cell in cells)
    low, high = (graph.call_numbers(call, numbers, tuple(fits)) for call in (calls.table_low, calls.table_high))
    return Amount(low, high, none, cells=tuple(zip(cells, fits, strict=True)))


def compared(graph: Graph, amount: Amount, how: Comparison, limit: Decimal) -> tuple[Bits, Bits]:
    """Where all that a quantity can be compares so with a limit, and where any of it does: of what arises."""
    if not amount.cells:
        ends = tuple(graph.call(calls.compare, (how, scaled(limit)), (end,)) for end in (amount.low, amount.high))
        return graph.all_of(ends), graph.any_of(ends)
    fits = graph.any_of(bits for _, bits in amount.cells)
    so, otherwise = (
        graph.any_of(bits for cell, bits in amount.cells if compare(cell, how, limit) is wanted) for wanted in (True, False)
    )
    free = graph.either(amount.open, graph.opposite(fits))
    return graph.but_not(graph.but_not(so, otherwise), free), graph.either(so, free)


def _lookup(reader: Reader, quantity: Lookup, leg: Leg | None) -> Amount:
    """From the lowest to the highest cell that fits what is known."""
    graph = reader.graph
    fits = [
        graph.all_of(
            graph.either(reader.missing(key, leg), reader.has_answer(key, member, leg))
            for key, member in zip(quantity.keys, cell, strict=True)
        )
        for cell in quantity.cells
    ]
    return _table(graph, list(quantity.cells.values()), fits)


def _grid(reader: Reader, quantity: Grid, leg: Leg | None) -> Amount:
    """From the lowest to the highest cell that the axes still allow; anything where an axis can be anything."""
    graph, axes = reader.graph, [reader.amount(axis, leg) for axis in quantity.axes]
    fits = [
        graph.all_of(bits for axis, place in zip(axes, cell, strict=True) for bits in _reaches(reader, axis, Decimal(place)))
        for cell in quantity.cells
    ]
    table = _table(graph, list(quantity.cells.values()), fits, graph.any_of(axis.none for axis in axes))
    free = graph.any_of(_is_anything(graph, axis) for axis in axes)
    return _anything_where(graph, table, free)._replace(cells=table.cells, open=free)


def _reaches(reader: Reader, axis: Amount, place: Decimal) -> tuple[Bits, Bits]:
    """Whether an axis can be as low, and as high, as this place."""
    graph, limit = reader.graph, scaled(place)
    if not axis.whole:
        reader.doubtful += [graph.call(calls.close_to, (limit,), (end,)) for end in (axis.low, axis.high)]
    return (
        graph.call(calls.compare, (calls.AT_MOST, limit), (axis.low,)),
        graph.call(calls.compare, (calls.AT_LEAST, limit), (axis.high,)),
    )


def _scale(reader: Reader, quantity: Scale, leg: Leg | None) -> Amount:
    """From the lowest to the highest grade that no earlier one excludes."""
    graph, cells, fits, left = reader.graph, [], [], ALL
    for grade, condition in quantity.grades:
        truth = reader.known(condition, leg)
        cells.append(grade)
        fits.append(graph.both(left, truth.not_false))
        left = graph.but_not(left, truth.true)
    return _table(graph, [*cells, quantity.otherwise], [*fits, left])
