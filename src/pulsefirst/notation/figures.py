"""Exact fractions as a person reads them. Rounded here, for reading alone, and nowhere before."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final

from pulsefirst.engine.odds import Weighed

DIGITS: Final = 3
FEWEST_PLACES: Final = 2


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
