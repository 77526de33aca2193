"""Numbers that are compared but never divided: a ratio is compared by products, so that rounding is exact."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias, assert_never

import z3

from pulsefirst.model.conditions import (
    Comparison,
)

Term: TypeAlias = Any
"""A Z3 expression; the library is untyped."""

BEYOND = 10**6
"""Represents infinity: larger than every limit and every plausible number."""


@dataclass(frozen=True)
class Number:
    """A plain number; rounded half up to `places` where it says so."""

    term: Term
    places: int | None = None


@dataclass(frozen=True)
class Quotient:
    """One plain number over another, both above 0, rounded half up to `places`."""

    of: Term
    over: Term
    places: int


@dataclass(frozen=True)
class Either:
    """One number or another."""

    when: Term
    then: Scalar
    otherwise: Scalar


@dataclass(frozen=True)
class Most:
    """The largest of several numbers (or, with `least`, the smallest)."""

    of: tuple[Scalar, ...]
    least: bool = False


Scalar: TypeAlias = Number | Quotient | Either | Most


@dataclass(frozen=True)
class Bounds:
    """The lowest and the highest that a quantity can still be, and whether it is known exactly."""

    low: Scalar
    high: Scalar
    exact: Term


@cache
def real(number: Decimal) -> Term:
    """An exact decimal as a rational; what is beyond measure as BEYOND."""
    exact = Fraction(number) if number.is_finite() else Fraction(BEYOND if number > 0 else -BEYOND)
    return z3.Q(exact.numerator, exact.denominator)


def plain_term(scalar: Scalar) -> Term:
    """A number as one term, where it is no quotient."""
    match scalar:
        case Number(term=term, places=None):
            return term
        case Either(when=when, then=then, otherwise=otherwise):
            return z3.If(when, plain_term(then), plain_term(otherwise))
        case Most(of=of, least=least):
            first, *others = (plain_term(part) for part in of)
            for other in others:
                first = z3.If((other < first) if least else (other > first), other, first)
            return first
        case _:
            raise NotImplementedError("a rounded number or a quotient inside arithmetic")


def value_of(scalar: Scalar) -> Term:
    """A number as one term, rounded, what is beyond measure as BEYOND. Quotients are divided here, which no solver likes: it is
    for telling whether a quantity is known exactly, though not every input is.
    """
    match scalar:
        case Number(term=term, places=None):
            return _within_measure(term)
        case Number(term=term, places=places):
            assert places is not None
            return _half_up(term, places)
        case Quotient(of=of, over=over, places=places):
            return z3.If(of >= BEYOND, z3.RealVal(BEYOND), _half_up(of / over, places))
        case Either(when=when, then=then, otherwise=otherwise):
            return z3.If(when, value_of(then), value_of(otherwise))
        case Most(of=of, least=least):
            first, *others = (value_of(part) for part in of)
            for other in others:
                first = z3.If((other < first) if least else (other > first), other, first)
            return first
        case _:
            assert_never(scalar)


def _within_measure(term: Term) -> Term:
    """Half of BEYOND or more is beyond measure, whatever was added to it or taken from it."""
    top = z3.RealVal(BEYOND)
    return z3.If(2 * term >= top, top, z3.If(2 * term <= -top, -top, term))


def _half_up(term: Term, places: int) -> Term:
    scale = 10**places
    return _within_measure(z3.ToReal(z3.ToInt(term * scale + z3.Q(1, 2))) / scale)


def number_holds(scalar: Scalar, how: Comparison, limit: Decimal) -> Term:
    """One number against a limit. Rounding half up moves the limit by half a step, so nothing is divided."""
    match scalar:
        case Number(term=term, places=None):
            return _compare(term, how, real(limit))
        case Number(term=term, places=places):
            assert places is not None
            return _compare_rounded(term, z3.RealVal(1), how, limit, places)
        case Quotient(of=of, over=over, places=places):
            return _compare_rounded(of, over, how, limit, places)
        case Either(when=when, then=then, otherwise=otherwise):
            return z3.If(when, number_holds(then, how, limit), number_holds(otherwise, how, limit))
        case Most(of=of, least=least):
            parts = [number_holds(part, how, limit) for part in of]
            every = (how in (Comparison.AT_MOST, Comparison.BELOW)) is not least
            return both(*parts) if every else either(*parts)
        case _:
            assert_never(scalar)


def _compare_rounded(of: Term, over: Term, how: Comparison, limit: Decimal, places: int) -> Term:
    """of / over, rounded half up to `places`, against a limit: x <= 0.90 is x < 0.905; x >= 0.90 is x >= 0.895."""
    step = Decimal(1).scaleb(-places)
    reached = (limit / step).to_integral_value() * step
    half = step / 2
    on_a_step = reached == limit
    below_next = (limit if on_a_step else _floor(limit, step)) + half
    match how:
        case Comparison.AT_MOST:
            return of < real(below_next) * over
        case Comparison.ABOVE:
            return of >= real(below_next) * over
        case Comparison.AT_LEAST:
            return of >= real((limit if on_a_step else _floor(limit, step) + step) - half) * over
        case Comparison.BELOW:
            return of < real((limit if on_a_step else _floor(limit, step) + step) - half) * over
        case _:
            assert_never(how)


def _floor(limit: Decimal, step: Decimal) -> Decimal:
    return (limit // step) * step


def _compare(term: Term, how: Comparison, limit: Term) -> Term:
    match how:
        case Comparison.AT_MOST:
            return term <= limit
        case Comparison.BELOW:
            return term < limit
        case Comparison.AT_LEAST:
            return term >= limit
        case Comparison.ABOVE:
            return term > limit
        case _:
            assert_never(how)


# --- connectives, so that whoever states a property needs no solver ---------------------------------------------------------


def both(*terms: Term) -> Term:
    """All of these; true if there are none."""
    return z3.And(list(terms)) if terms else z3.BoolVal(True)


def either(*terms: Term) -> Term:
    """At least one of these; false if there are none."""
    return z3.Or(list(terms)) if terms else z3.BoolVal(False)


def so_many(count: int, terms: list[Term]) -> Term:
    """At least `count` of these, written as a sum, which every solver understands."""
    one, nothing = z3.RealVal(1), z3.RealVal(0)
    return z3.Sum([z3.If(term, one, nothing) for term in terms]) >= count


def no(term: Term) -> Term:
    """The negation of a term."""
    return z3.Not(term)


def implies(given: Term, then: Term) -> Term:
    """Implication."""
    return z3.Implies(given, then)


def same(first: Term, other: Term) -> Term:
    """Equality."""
    return first == other
