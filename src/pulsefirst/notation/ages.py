"""Ages as people say them: "3 weeks", "2 to 3 days", "about 10 days", "a few hours", "more than 6 weeks".

An age with its unit is exact. Every other way of saying one is a span, as wide as the words are:

    2 to 3 days, 2-3 days, 2 or 3 days        between the two
    about 3 weeks                             a quarter more or less, at least half a unit
    a couple of days                          2 to 3
    a few hours                               2 to 6
    several weeks                             3 to 10
    less than 2 weeks, in the last 2 weeks    from now to that
    more than 2 weeks, at least 2 weeks       from that on
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

SECONDS: Final = {
    "second": 1,
    "minute": 60,
    "hour": 3_600,
    "day": 86_400,
    "week": 604_800,
    "month": 30 * 86_400,
    "year": 365 * 86_400,
}
SHORT: Final = {
    "s": "second",
    "sec": "second",
    "min": "minute",
    "h": "hour",
    "hr": "hour",
    "d": "day",
    "w": "week",
    "wk": "week",
    "mo": "month",
    "mth": "month",
    "y": "year",
    "yr": "year",
}
LONGEST: Final = 150 * SECONDS["year"]
"""Nothing in a patient began longer ago; a mistyped century would."""

COUNTS: Final = {
    "a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "half a": "0.5", "half an": "0.5",
}  # fmt: skip
VAGUE: Final = {"a couple of": (2, 3), "couple of": (2, 3), "a few": (2, 6), "few": (2, 6), "several": (3, 10)}
"""How many each of these words can mean."""

NUMBER: Final = r"[0-9]{1,40}(?:\.[0-9]{1,40})?"
UNIT: Final = "[a-z]{1,8}"
AGE: Final = re.compile(rf"(-?)((?:{NUMBER}\s*{UNIT}\s*(?:and )?){{1,6}})", re.ASCII)
PART: Final = re.compile(rf"({NUMBER})\s*({UNIT})", re.ASCII)
COUNTED: Final = re.compile(rf"\b({'|'.join(sorted(COUNTS, key=len, reverse=True))})(?= {UNIT}\b)", re.ASCII)
VAGUELY: Final = re.compile(rf"({'|'.join(VAGUE)}) ({UNIT})", re.ASCII)
ABOUT: Final = re.compile(
    r"(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|some|nearly|almost|~)\s*(.+)", re.ASCII
)
LESS: Final = re.compile(
    r"(?:(<=|up to|at most|within(?: the (?:last|past))?|(?:in|over|during) the (?:last|past)|no more than)"
    r"|(<|less than|under|below))\s*(.+)",
    re.ASCII,
)
MORE: Final = re.compile(r"(?:(>=|at least|no less than)|(>|more than|longer than|over|above))\s*(.+)", re.ASCII)
BETWEEN: Final = re.compile(r"(?:between |from )?(.+?)\s*(?:\bto\b|\bor\b|\band\b|-|\u2013)\s*(.+)", re.ASCII)
BARE: Final = re.compile(NUMBER, re.ASCII)
OPENING: Final = re.compile(r"^(?:for |since )?(?:the )?(?:last |past )?")
CLOSING: Final = re.compile(r"\s*\b(?:ago|now|long|earlier|before the findings were made)$")

QUARTER: Final = Fraction(1, 4)
HALF: Final = Fraction(1, 2)


class Ago(NamedTuple):
    """How many seconds ago, at least and at most."""

    low: Fraction
    high: Fraction


def ago(text: str) -> Ago | None:
    """An age in seconds; None where the words are no age. A negative one lies in the future, which the caller refuses."""
    said = " ".join(text.lower().split())
    said = CLOSING.sub("", said)
    return _bounded(said) or _bounded(OPENING.sub("", said))


def _bounded(said: str) -> Ago | None:
    if found := LESS.fullmatch(said):
        end = _ago(f"a {found[3]}" if length_of(found[3]) else found[3])
        return end and Ago(Fraction(0), end.high - (1 if found[2] else 0))
    if found := MORE.fullmatch(said):
        end = _ago(found[3])
        return end and Ago(end.low + (1 if found[2] else 0), max(Fraction(LONGEST), end.low))
    return _ago(said)


def _ago(said: str) -> Ago | None:
    if found := VAGUELY.fullmatch(said):
        length = length_of(found[2])
        return None if length is None else Ago(*(Fraction(count * length) for count in VAGUE[found[1]]))
    said = COUNTED.sub(lambda counted: COUNTS[counted[1]], said)
    if found := ABOUT.fullmatch(said):
        return _about(found[1])
    whole = _exact(said)
    if whole is not None:
        return Ago(whole, whole)
    between = BETWEEN.fullmatch(said)
    return _between(between[1], between[2]) if between else None


def _about(said: str) -> Ago | None:
    seconds = _exact(said)
    if seconds is None or seconds < 0:
        return None
    unit = min(length_of(unit) or LONGEST for _, unit in PART.findall(said))
    either_way = max(seconds * QUARTER, unit * HALF)
    return Ago(max(Fraction(0), seconds - either_way), seconds + either_way)


def _between(first: str, last: str) -> Ago | None:
    """ "2" and "3 days", or "5 days" and "2 weeks"."""
    high = _exact(last)
    if BARE.fullmatch(first) and (units := PART.findall(last)) and len(units) == 1:
        first = f"{first} {units[0][1]}"
    low = _exact(first)
    return None if low is None or high is None or not 0 <= low <= high else Ago(low, high)


def _exact(said: str) -> Fraction | None:
    """The seconds of "1 day 6 h"."""
    age = AGE.fullmatch(said)
    if age is None:
        return None
    total = Fraction(0)
    for number, unit in PART.findall(age[2]):
        if (length := length_of(unit)) is None:
            return None
        total += Fraction(number) * length
    return -total if age[1] else total


def length_of(unit: str) -> int | None:
    """Seconds in a unit of time, by its word, short or long, one or many. A lone "m" is refused: minutes, or months?"""
    for word in (unit, unit.removesuffix("s")):
        word = SHORT.get(word, word)
        if word in SECONDS:
            return SECONDS[word]
    return None


# --- writing ----------------------------------------------------------------------------------------------------------


def age_text(hours: Decimal) -> str:
    """An age in hours as a case writes it; it reads back as exactly these hours. Never as a clock would be written."""
    seconds = round(Fraction(hours) * 3_600)
    if Decimal(seconds) / 3_600 != hours or (seconds % 36 == 0 and seconds % 86_400):
        return f"{format(hours.normalize(), 'f')} h"
    if seconds % 86_400 == 0:
        days = seconds // 86_400
        return "0 h" if days == 0 else "1 day" if days == 1 else f"{days} days"
    parts = (seconds // 3_600, "h"), (seconds // 60 % 60, "min"), (seconds % 60, "s")
    return " ".join(f"{number} {unit}" for number, unit in parts if number)


def span_text(low: Decimal, high: Decimal) -> str:
    """A span of ages in hours as a case writes it; it reads back as exactly this span."""
    if low == 0 and high > 0:
        return _at_the_end(high, -1, "less than", "up to")
    if high * 3_600 == LONGEST:
        return _at_the_end(low, 1, "more than", "at least")
    first, last = age_text(low), age_text(high)
    (number, _, unit), (_, _, other) = first.partition(" "), last.partition(" ")
    one_unit = unit.removesuffix("s") == other.removesuffix("s") and " " not in other
    return f"{number} to {last}" if one_unit else f"{first} to {last}"


def _at_the_end(hours: Decimal, step: int, beyond: str, at: str) -> str:
    """ "less than 14 days" is held as a second less, so that a limit of 14 days is not met."""
    seconds = Fraction(hours) * 3_600
    near = round(seconds) - step
    if Decimal(near + step) / 3_600 == hours and near % 60 == 0 and near > 0:
        return f"{beyond} {age_text(Decimal(near) / 3_600)}"
    return f"{at} {age_text(hours)}"
