"""What the program calls for beside operations on words: arithmetic on columns, comparisons, and tables.

Numbers are whole: millionths of a unit, times 24, so that hours are days without a remainder. Up to 2 to the power of 53 a column of
floats holds them exactly, sums and differences too. Ratios are divided as whole numbers. Only a product is rounded; a comparison
that comes too close to its limit after one is told to the caller (`close_to`), who asks the referee.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

import numpy as np

from pulsefirst.engine.rails import POSSIBLE, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.conditions import Comparison

Array = Any
"""A numpy array: words of bits (uint64) or numbers (float64)."""

DECIMALS: Final = 6
"""So many decimals of a number are read."""
SCALE: Final = 24 * 10**DECIMALS
NEAR: Final = 1e-9
"""Relative distance from a limit within which a rounded number is not trusted."""
WORD: Final = 64


NOTHING: Final = float("nan")
BOTH_POSSIBLE: Final = (POSSIBLE, POSSIBLE_IF_RED_FLAG)
AT_MOST, AT_LEAST = Comparison.AT_MOST, Comparison.AT_LEAST
Work = Callable[..., None]


def scaled(number: Decimal) -> float:
    """A number of the content in whole steps."""
    return float(number * SCALE) if number.is_finite() else float(number)


def packed(truths: Array) -> Array:
    """Truths as bits, 64 a word; there are a whole number of words."""
    return np.packbits(truths, bitorder="little").view(np.uint64)


def unpacked(words: Array) -> Array:
    """Bits as truths."""
    return np.unpackbits(words.view(np.uint8), bitorder="little").view(np.bool_)


# --- comparisons ------------------------------------------------------------------------------------------------------


COMPARE: Final = {
    Comparison.AT_MOST: np.less_equal,
    Comparison.BELOW: np.less,
    Comparison.AT_LEAST: np.greater_equal,
    Comparison.ABOVE: np.greater,
}


def compare(out: Array, settings: tuple[Comparison, float], numbers: Array) -> None:
    """Whether each number compares so with a limit; what is not known does not."""
    how, limit = settings
    out[:] = packed(COMPARE[how](numbers, limit))


def same(out: Array, settings: tuple[()], low: Array, high: Array) -> None:
    """Whether both ends are one value."""
    out[:] = packed(low == high)


def close_to(out: Array, settings: tuple[float], numbers: Array) -> None:
    """Whether a rounded number lies so close to a limit that it may lie on its other side."""
    (limit,) = settings
    near = NEAR * np.maximum(np.abs(numbers), max(abs(limit), SCALE))
    out[:] = packed(np.isfinite(numbers) & (np.abs(numbers - limit) <= near))


def anything(out: Array, settings: tuple[()], low: Array, high: Array) -> None:
    """Whether a quantity can be anything at all."""
    out[:] = packed(np.isneginf(low) & np.isposinf(high))


# --- what is measured -------------------------------------------------------------------------------------------------


def constant(out: Array, settings: tuple[float]) -> None:
    """One number for everybody."""
    out.fill(settings[0])


def filled(out: Array, settings: tuple[float], numbers: Array) -> None:
    """A number where it is not known: an end of what it can be."""
    out[:] = numbers
    out[np.isnan(numbers)] = settings[0]


def filled_where_asked(out: Array, settings: tuple[float, float], numbers: Array, arises: Array) -> None:
    """The same; where it is not known whether the question arises, the end of anything."""
    can_be, beyond = settings
    out[:] = np.where(np.isnan(numbers), np.where(unpacked(arises), can_be, beyond), numbers)


def rounded(out: Array, settings: tuple[int], numbers: Array) -> None:
    """Rounded half up, away from zero, to so many decimals."""
    step = SCALE // 10 ** settings[0]
    with np.errstate(invalid="ignore"):
        out[:] = np.where(
            np.isfinite(numbers), np.sign(numbers) * np.floor((2 * np.abs(numbers) + step) / (2 * step)) * step, numbers
        )


# --- arithmetic -------------------------------------------------------------------------------------------------------


def highest(out: Array, settings: tuple[()], *several: Array) -> None:
    """The highest of several."""
    np.maximum.reduce(several, out=out)


def lowest(out: Array, settings: tuple[()], *several: Array) -> None:
    """The lowest of several."""
    np.minimum.reduce(several, out=out)


def first_exact(out: Array, settings: tuple[()], otherwise: Array, *ways: Array) -> None:
    """The number of the first way that is exact: of each way its bits and its number."""
    out[:] = otherwise
    for place in range(len(ways) - 2, -1, -2):
        np.copyto(out, ways[place + 1], where=unpacked(ways[place]))


def difference(out: Array, settings: tuple[float], minuend: Array, subtrahend: Array, stays: Array) -> None:
    """The first less the second, and beyond measure where the third is: what is beyond measure stays so."""
    with np.errstate(invalid="ignore"):
        out[:] = np.where(np.isposinf(stays), settings[0], minuend - subtrahend)


def quotient_low(out: Array, settings: tuple[int, bool], numerator: Array, denominator: Array) -> None:
    """The lower end of a ratio: of the low numerator and the high denominator."""
    out[:] = np.where(np.isposinf(denominator), 0.0, _quotient(numerator, denominator, *settings))


def quotient_high(out: Array, settings: tuple[int, bool], numerator: Array, denominator: Array) -> None:
    """The upper end of a ratio: of the high numerator and the low denominator."""
    beyond = np.isposinf(numerator) | (denominator <= 0)
    out[:] = np.where(beyond, np.inf, _quotient(numerator, denominator, *settings))


def _quotient(numerator: Array, denominator: Array, places: int, whole: bool) -> Array:
    """Divided and rounded half up: as whole numbers where both are whole."""
    finite = np.isfinite(numerator) & np.isfinite(denominator) & (denominator > 0)
    above, below = np.where(finite, numerator, 0.0), np.where(finite, denominator, 1.0)
    if whole:
        over = below.astype(np.int64)
        steps = np.sign(above) * ((2 * 10**places * np.abs(above).astype(np.int64) + over) // (2 * over))
    else:
        steps = np.sign(above) * np.floor(np.abs(above) / below * 10**places + 0.5)
    return np.where(finite, steps * (SCALE // 10**places), numerator)


def tie_of_quotient(out: Array, settings: tuple[int], numerator: Array, denominator: Array) -> None:
    """Whether a ratio of rounded numbers lies so close to where it is rounded up that it may lie on the other side."""
    finite = np.isfinite(numerator) & np.isfinite(denominator) & (denominator > 0)
    exact = np.abs(np.where(finite, numerator, 0.0)) / np.where(finite, denominator, 1.0) * 10 ** settings[0]
    out[:] = packed(finite & (np.abs(exact - np.floor(exact) - 0.5) <= NEAR * np.maximum(exact, 1.0)))


def product(out: Array, settings: tuple[()], *factors: Array) -> None:
    """The product, what is below 0 taken as 0. Zero times infinity is zero."""
    out.fill(SCALE)
    with np.errstate(invalid="ignore"):
        for factor in factors:
            out[:] = np.where((out > 0) & (factor > 0), out * (factor / SCALE), 0.0)


def replaced(out: Array, settings: tuple[float], numbers: Array, where: Array) -> None:
    """A number, and another where these bits are set."""
    out[:] = np.where(unpacked(where), settings[0], numbers)


def points(out: Array, settings: tuple[int, ...], *given: Array) -> None:
    """A sum of points, each where its bits are set."""
    total = np.zeros(len(out), np.int16)
    for number, words in zip(settings, given, strict=True):
        total += unpacked(words).view(np.int8) * np.int16(number)
    np.multiply(total, float(SCALE), out=out)


def table_low(out: Array, settings: tuple[float, ...], *fits: Array) -> None:
    """The lowest of the cells that fit; where none does, the low end of anything."""
    out.fill(np.inf)
    for cell, words in zip(settings, fits, strict=True):
        np.minimum(out, cell, out=out, where=unpacked(words))
    out[np.isposinf(out)] = -np.inf


def table_high(out: Array, settings: tuple[float, ...], *fits: Array) -> None:
    """The highest of the cells that fit; where none does, the high end of anything."""
    out.fill(-np.inf)
    for cell, words in zip(settings, fits, strict=True):
        np.maximum(out, cell, out=out, where=unpacked(words))
    out[np.isneginf(out)] = np.inf
