"""What the kernel calls for (`kernel/calls.py`), as expressions: the same arithmetic on columns of a database.

Numbers are doubles of whole steps; up to 2 to the power of 53 they are exact, and so are sums, differences and the floor of a quotient.
What is not known is null here, and compares with nothing, as what is not a number does there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from math import inf
from typing import Any, Final

import ibis
import ibis.expr.datatypes as dt
import ibis.expr.operations as ops

from pulsefirst.backends.kernel import calls
from pulsefirst.backends.kernel.calls import NEAR, SCALE
from pulsefirst.backends.kernel.graph import Node
from pulsefirst.model.conditions import Comparison

Value = Any
"""An expression."""
Expression = Callable[..., Value]

HOW: Final[dict[Comparison, Callable[[Value, Value], Value]]] = {
    Comparison.AT_MOST: lambda number, limit: number <= limit,
    Comparison.BELOW: lambda number, limit: number < limit,
    Comparison.AT_LEAST: lambda number, limit: number >= limit,
    Comparison.ABOVE: lambda number, limit: number > limit,
}


def called(node: Node, parts: Sequence[Value]) -> Value:
    """The expression of a node that is called for, by the expressions of what it is made of."""
    assert node.call is not None
    return EXPRESSIONS[node.call](node.settings, *parts)


def number(value: float) -> Value:
    """A number as a column has it."""
    return ibis.literal(float(value), "float64")


def as_number(value: Value) -> Value:
    """Said to be a double: what is made of numbers alone would be a decimal in some databases."""
    return ops.Cast(value.op(), dt.float64).to_expr()


def nothing() -> Value:
    """A number that is not known."""
    return ibis.null("float64")


def so(truth: Value) -> Value:
    """Where this is so: what is not known is not."""
    return truth.fill_null(ibis.literal(False))


def among(*cases: tuple[Value, Value], otherwise: Value) -> Value:
    """The first of these values whose truth holds."""
    return ibis.cases(*cases, else_=otherwise) if cases else otherwise


def _is_finite(value: Value) -> Value:
    return value.abs() < number(inf)


# --- comparisons ------------------------------------------------------------------------------------------------------


def _compare(settings: tuple[Comparison, float], value: Value) -> Value:
    how, limit = settings
    return so(HOW[how](value, number(limit)))


def _same(settings: tuple[()], low: Value, high: Value) -> Value:
    return so(low == high)


def _close_to(settings: tuple[float], value: Value) -> Value:
    (limit,) = settings
    near = ibis.greatest(value.abs(), number(max(abs(limit), SCALE))) * number(NEAR)
    return so(_is_finite(value) & ((value - number(limit)).abs() <= near))


def _anything(settings: tuple[()], low: Value, high: Value) -> Value:
    return so((low == number(-inf)) & (high == number(inf)))


# --- what is measured -------------------------------------------------------------------------------------------------


def _constant(settings: tuple[float]) -> Value:
    (value,) = settings
    return nothing() if value != value else as_number(number(value))


def _filled(settings: tuple[float], value: Value) -> Value:
    return value.fill_null(number(settings[0]))


def _filled_where_asked(settings: tuple[float, float], value: Value, asked: Value) -> Value:
    can_be, beyond = settings
    return ibis.coalesce(value, asked.ifelse(number(can_be), number(beyond)))


def _rounded(settings: tuple[int], value: Value) -> Value:
    step = SCALE // 10 ** settings[0]
    steps = ((value.abs() * number(2) + number(step)) / number(2 * step)).floor().cast("float64")
    return among((_is_finite(value), _signed(value, steps * number(step))), otherwise=value)


def _signed(value: Value, magnitude: Value) -> Value:
    return (value < number(0)).ifelse(-magnitude, magnitude)


# --- arithmetic -------------------------------------------------------------------------------------------------------


def _highest(settings: tuple[()], *several: Value) -> Value:
    return ibis.greatest(*several)


def _lowest(settings: tuple[()], *several: Value) -> Value:
    return ibis.least(*several)


def _first_exact(settings: tuple[()], otherwise: Value, *ways: Value) -> Value:
    return among(*zip(ways[::2], ways[1::2], strict=True), otherwise=otherwise)


def _difference(settings: tuple[float], minuend: Value, subtrahend: Value, stays: Value) -> Value:
    return (stays == number(inf)).ifelse(number(settings[0]), minuend - subtrahend)


def _quotient_low(settings: tuple[int, bool], numerator: Value, denominator: Value) -> Value:
    return (denominator == number(inf)).ifelse(number(0), _quotient(numerator, denominator, *settings))


def _quotient_high(settings: tuple[int, bool], numerator: Value, denominator: Value) -> Value:
    beyond = (numerator == number(inf)) | (denominator <= number(0))
    return beyond.ifelse(number(inf), _quotient(numerator, denominator, *settings))


def _quotient(numerator: Value, denominator: Value, places: int, whole: bool) -> Value:
    """Divided and rounded half up. Of whole numbers, with both below 2 to the power of 53, the floor of their quotient is exact."""
    tens, size = number(10**places), numerator.abs()
    # Some databases refuse to divide by zero even where nobody reads the result.
    over = (denominator == number(0)).ifelse(nothing(), denominator)
    if whole:
        steps = ((size * tens * number(2) + over) / (over * number(2))).floor().cast("float64")
    else:
        steps = (size / over * tens + number(0.5)).floor().cast("float64")
    rounded = _signed(numerator, steps * number(SCALE // 10**places))
    return among((_can_be_divided(numerator, denominator), rounded), otherwise=numerator)


def _can_be_divided(numerator: Value, denominator: Value) -> Value:
    return _is_finite(numerator) & _is_finite(denominator) & (denominator > number(0))


def _tie_of_quotient(settings: tuple[int], numerator: Value, denominator: Value) -> Value:
    over = (denominator == number(0)).ifelse(nothing(), denominator)
    exact = numerator.abs() / over * number(10 ** settings[0])
    near = ibis.greatest(exact, number(1)) * number(NEAR)
    tie = (exact - exact.floor().cast("float64") - number(0.5)).abs() <= near
    return so(_can_be_divided(numerator, denominator) & tie)


def _product(settings: tuple[()], *factors: Value) -> Value:
    there = ibis.and_(*(factor > number(0) for factor in factors))
    value = reduce(lambda product, factor: product * (factor / number(SCALE)), factors, number(SCALE))
    return there.ifelse(value, number(0))


def _replaced(settings: tuple[float], value: Value, where: Value) -> Value:
    return where.ifelse(number(settings[0]), value)


def _points(settings: tuple[int, ...], *given: Value) -> Value:
    items = [where.ifelse(number(points * SCALE), number(0)) for points, where in zip(settings, given, strict=True)]
    return as_number(reduce(lambda total, item: total + item, items, number(0)))


def _table_low(settings: tuple[float, ...], *fits: Value) -> Value:
    return _first_of(settings, fits, beyond=-inf, reverse=False)


def _table_high(settings: tuple[float, ...], *fits: Value) -> Value:
    return _first_of(settings, fits, beyond=inf, reverse=True)


def _first_of(cells: tuple[float, ...], fits: Sequence[Value], beyond: float, reverse: bool) -> Value:
    """The first cell that fits, of the lowest or the highest first; where none does, an end of anything."""
    ordered = sorted(zip(cells, fits, strict=True), key=lambda pair: pair[0], reverse=reverse)
    return as_number(among(*((where, number(cell)) for cell, where in ordered), otherwise=number(beyond)))


EXPRESSIONS: Final[dict[Callable[..., None], Expression]] = {
    calls.compare: _compare,
    calls.same: _same,
    calls.close_to: _close_to,
    calls.anything: _anything,
    calls.constant: _constant,
    calls.filled: _filled,
    calls.filled_where_asked: _filled_where_asked,
    calls.rounded: _rounded,
    calls.highest: _highest,
    calls.lowest: _lowest,
    calls.first_exact: _first_exact,
    calls.difference: _difference,
    calls.quotient_low: _quotient_low,
    calls.quotient_high: _quotient_high,
    calls.tie_of_quotient: _tie_of_quotient,
    calls.product: _product,
    calls.replaced: _replaced,
    calls.points: _points,
    calls.table_low: _table_low,
    calls.table_high: _table_high,
}
"""What stands for each call."""
