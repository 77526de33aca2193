"""Spans of time as people say them: 40 min, 3 h 10 min, 14 days, 5 weeks, about a year; and the clock beside them."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from pulsefirst.model.conditions import Span
from pulsefirst.notation.ages import LONGEST, SECONDS

MINUTES_MATTER: Final = 24 * SECONDS["hour"]
HOURS_MATTER: Final = 72 * SECONDS["hour"]
NEAR: Final = 100
"""A hundredth of the unit beside a whole number of them is not told."""
CLOCK_MATTERS: Final = timedelta(hours=48)
UNITS: Final = ((21, "day"), (84, "week"), (700, "month"), (None, "year"))
"""Up to how many days each unit is said."""


def duration_in_words(hours: Decimal | Fraction | float) -> str:
    """A span of time, in the unit in which people count it; "about" where it is no whole number of these."""
    seconds = round(Fraction(hours) * SECONDS["hour"])
    if seconds < SECONDS["hour"]:
        return f"{seconds // 60} min" if seconds else "0 h"
    if seconds < MINUTES_MATTER:
        whole, minutes = divmod(seconds // 60, 60)
        return f"{whole} h {minutes} min" if minutes else f"{whole} h"
    if seconds <= HOURS_MATTER and seconds % SECONDS["day"]:
        return f"{seconds // SECONDS['hour']} h"
    days = Fraction(seconds, SECONDS["day"])
    unit = next(unit for most, unit in UNITS if most is None or days < most)
    length = SECONDS[unit]
    if unit == "month" and _is_near_whole(seconds, SECONDS["year"]):
        unit, length = "year", SECONDS["year"]
    count = round(Fraction(seconds, length))
    exact = _is_near_whole(seconds, length) or unit == "day"
    return _counted(count, unit) if exact else f"about {'a' if count == 1 else count} {unit}{'' if count == 1 else 's'}"


def _is_near_whole(seconds: int, length: int) -> bool:
    """Whether so many seconds are a whole number of these, but for what passes while a case is entered."""
    whole = round(Fraction(seconds, length))
    return whole > 0 and abs(seconds - whole * length) * NEAR <= length


def span_in_words(value: Decimal | Span) -> str:
    """How long ago something began: exact, or between two."""
    if not isinstance(value, Span):
        return duration_in_words(value)
    if value.high * SECONDS["hour"] >= LONGEST:
        return f"more than {duration_in_words(value.low)}"
    high = duration_in_words(value.high + Decimal("0.0003") if value.low == 0 else value.high)
    if value.low == 0:
        return f"up to {high}"
    low = duration_in_words(value.low)
    number, _, unit = low.partition(" ")
    one_unit = unit == high.partition(" ")[2] and " " not in unit
    return f"{number if one_unit else low} to {high}"


def clock_in_words(value: Decimal | Span, recorded_at: datetime | None) -> str:
    """What the clock showed when it began, where the hour still matters and is known; the day too where it was another."""
    if recorded_at is None or isinstance(value, Span):
        return ""
    passed = timedelta(seconds=round(Fraction(value) * SECONDS["hour"]))
    if passed > CLOCK_MATTERS:
        return ""
    began = recorded_at - passed
    return f"{began:%H:%M}" if began.date() == recorded_at.date() else f"{began:%Y-%m-%d %H:%M}"


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}{'' if count == 1 else 's'}"
