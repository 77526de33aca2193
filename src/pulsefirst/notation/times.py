"""Moments and ages: when something began, as hours before the findings were made."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from pulsefirst.model.errors import Implausible, WrongValue
from pulsefirst.model.findings import Since
from pulsefirst.notation.tree import Words, shown

MOMENT: Final = "2026-11-22T10:30:00+00:00"
SECONDS: Final = {"minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800, "month": 30 * 86_400, "year": 365 * 86_400}
SHORT: Final = {"min": "minute", "h": "hour", "hr": "hour", "d": "day", "wk": "week", "mo": "month", "yr": "year"}
LONGEST: Final = 150  # years
"""Nothing in a patient began longer ago; a mistyped century would."""

AGE: Final = re.compile(r"(-?)((?:[0-9]{1,40}(?:\.[0-9]{1,40})?\s*[a-z]{1,8}\s*){1,6})", re.ASCII)
PART: Final = re.compile(r"([0-9.]+)\s*([a-z]+)", re.ASCII)
CLOCK: Final = re.compile(r"(-?)([0-9]{1,6}):([0-5][0-9])(?::([0-5][0-9]))?", re.ASCII)
DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].{1,40})?", re.ASCII)


def moment_of(words: Words) -> datetime:
    """A moment with its offset from UTC, as ISO 8601 writes it. Raises WrongValue."""
    moment = _iso(words.text.strip())
    if moment is None or len(words.text.strip()) == len("2026-11-22"):
        raise WrongValue(f"{shown(words.text)} is not a moment: write it like {MOMENT}", words.where)
    if moment.utcoffset() is None:
        raise WrongValue(f"{shown(words.text)} has no offset: write it like {MOMENT}, or with Z for UTC", words.where)
    return moment


def hours_before(finding: Since, words: Words, recorded_at: datetime | None) -> Decimal:
    """How long before `recorded_at` it began, in hours. Raises WrongValue, and Implausible for the future."""
    text = words.text.strip()
    seconds = _seconds_of_age(text)
    if seconds is None and DATE.fullmatch(text):
        seconds = _seconds_since(finding, text, words.where, recorded_at)
    if seconds is None:
        raise WrongValue(f"{finding.name} is {accepted()}, not {shown(words.text)}", words.where)
    if seconds < 0:
        raise Implausible(f"{finding.name} lies in the future: {shown(words.text)}", words.where)
    if seconds > LONGEST * SECONDS["year"]:
        raise Implausible(f"{finding.name} lies more than {LONGEST} years ago: {shown(words.text)}", words.where)
    hours = seconds / 3_600
    return Decimal(hours.numerator) / hours.denominator


def age_text(hours: Decimal) -> str:
    """An age in hours as a person writes it; it reads back as exactly these hours."""
    seconds = round(Fraction(hours) * 3_600)
    if Decimal(seconds) / 3_600 != hours or (seconds % 36 == 0 and seconds % 86_400):
        return f"{format(hours.normalize(), 'f')} h"
    if seconds % 86_400 == 0:
        days = seconds // 86_400
        return "0 h" if days == 0 else "1 day" if days == 1 else f"{days} days"
    minutes, rest = divmod(seconds, 60)
    if rest == 0 and minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60}:{minutes % 60:02}" + (f":{rest:02}" if rest else "")


def accepted() -> str:
    """What may be written for such a finding, for a message."""
    return "an age such as '10 days', '6 h', '6:30' or '45 min', or a date such as 2026-11-20"


def _seconds_of_age(text: str) -> Fraction | None:
    clock = CLOCK.fullmatch(text)
    if clock:
        seconds = Fraction(int(clock[2]) * 3_600 + int(clock[3]) * 60 + int(clock[4] or 0))
        return -seconds if clock[1] else seconds
    age = AGE.fullmatch(_bare(text))
    if age is None:
        return None
    total = Fraction(0)
    for number, unit in PART.findall(age[2]):
        if (length := _length(unit)) is None:
            return None
        total += Fraction(number) * length
    return -total if age[1] else total


def _bare(text: str) -> str:
    """An age in lower case, without a closing "ago"."""
    return text.lower().removesuffix("ago").strip()


def _length(unit: str) -> int | None:
    """Seconds in a unit of time, by its word, short or long, one or many. A lone "m" is refused: minutes, or months?"""
    for word in (unit, unit.removesuffix("s")):
        word = SHORT.get(word, word)
        if word in SECONDS:
            return SECONDS[word]
    return None


def _seconds_since(finding: Since, text: str, where: str, recorded_at: datetime | None) -> Fraction | None:
    began = _iso(text)
    if began is None:
        return None
    if recorded_at is None:
        raise WrongValue(
            f"{finding.name} is given as a date, and the case does not say when its findings were made: "
            f"add recorded_at (such as {MOMENT}), or give an age such as '10 days'",
            where,
        )
    if began.utcoffset() is None:
        began = began.replace(tzinfo=recorded_at.tzinfo)
    return Fraction((recorded_at - began) // timedelta(microseconds=1), 1_000_000)


def _iso(text: str) -> datetime | None:
    if not DATE.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
