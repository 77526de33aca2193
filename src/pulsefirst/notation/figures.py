"""Exact fractions as a person reads them, rounded here, for reading alone, and nowhere before; and a probability as a person writes it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from fractions import Fraction
from typing import Final

from pulsefirst.engine.odds import Weighed
from pulsefirst.model.errors import WrongValue
from pulsefirst.notation.tree import shown

DIGITS: Final = 3
FEWEST_PLACES: Final = 2
MOST_DIGITS: Final = 40
"""Digits of a probability that someone names."""


def figure(number: Fraction) -> str:
    """A number to three digits: 0.136, 27.7, 5.9."""
    context = Context(prec=DIGITS, rounding=ROUND_HALF_UP)
    rounded = context.divide(Decimal(number.numerator), Decimal(number.denominator))
    return _plain(rounded)


def probability(number: Fraction) -> str:
    """A probability to two decimals, or to so many that neither it nor what is left to 1 is shown as less than it is."""
    least = min(number, 1 - number)
    places = FEWEST_PLACES
    while least > 0 and least * 10**places < 10:
        places += 1
    # 0.12 needs no more than it was written with.
    context = Context(prec=places + DIGITS)
    exact = context.divide(Decimal(number.numerator), Decimal(number.denominator))
    return _plain(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def ratio_in_words(weighed: Weighed) -> str:
    """ "cool skin present, ratio 5.9 (4.1 to 8.6)", as it was printed."""
    said = "present" if weighed.present else "absent"
    limits = "no interval published" if weighed.interval is None else f"{weighed.ratio.low} to {weighed.ratio.high}"
    return f"{weighed.likelihood.title}, {said}: likelihood ratio {weighed.ratio.value} ({limits})"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def probability_of(number: str, where: str = "") -> Fraction:
    """A probability above 0 and below 1, exactly. Raises WrongValue."""
    try:
        value = Decimal(number)
    except InvalidOperation:
        hint = " (a share of 1, not of 100, with a point)" if number.strip("%").replace(",", "").isdigit() else ""
        raise WrongValue(f"{shown(number)} is not a number{hint}: write it like 0.12", where) from None
    if not value.is_finite() or not 0 < value < 1:
        raise WrongValue("a prior is above 0 and below 1, such as 0.12", where)
    if len(value.as_tuple().digits) > MOST_DIGITS:
        raise WrongValue(f"a prior has at most {MOST_DIGITS} digits", where)
    if abs(value.adjusted()) > 12:
        raise WrongValue("a prior that small says nothing; name one of 0.000000000001 or more", where)
    return Fraction(value)
