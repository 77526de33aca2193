"""What was typed, read back: a beginning as a clock or a day with its age; and why a text was not taken, in words to read at the field."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from pulsefirst.backends.due import MONTHS
from pulsefirst.model.case import Recorded
from pulsefirst.model.conditions import Finding, Measured, Since, Span
from pulsefirst.notation.dates import WEEKDAYS

HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
CLOCK_UP_TO: Final = 2 * DAY
"""So long ago an hour of the clock still means something."""
UNITS: Final = (
    (730 * DAY, 365 * DAY, "year"),
    (56 * DAY, 30 * DAY, "month"),
    (14 * DAY, 7 * DAY, "week"),
    (2 * DAY, DAY, "day"),
)
"""From so long on, in which unit an age is said."""


def began_in_words(value: Recorded | None, recorded_at: datetime | None) -> str:
    """A beginning as a person would say it back, "19:00 today, 3 h ago"; empty where nothing is recorded."""
    if recorded_at is None or not isinstance(value, Decimal | Span):
        return ""
    low, high = (value.low, value.high) if isinstance(value, Span) else (value, value)
    youngest, oldest = timedelta(hours=float(low)), timedelta(hours=float(high))
    if recorded_at - datetime.min.replace(tzinfo=recorded_at.tzinfo) <= oldest + DAY:
        return f"more than {_age(youngest)} ago"
    first, last = recorded_at - oldest, recorded_at - youngest
    if low == high and oldest < CLOCK_UP_TO:
        return f"{last:%H:%M} {_day(last, recorded_at)}, {_age(oldest)} ago"
    if first.date() == last.date() or (last - first <= DAY and last.time() == datetime.min.time()):
        return f"{_day(first, recorded_at)}, {_ages(youngest, oldest)} ago"
    return f"{_day(first, recorded_at)} to {_day(last, recorded_at)}, {_ages(youngest, oldest)} ago"


def _day(moment: datetime, now: datetime) -> str:
    back = (now.date() - moment.date()).days
    if back in (0, 1):
        return "today" if back == 0 else "yesterday"
    date = f"{moment.day} {MONTHS[moment.month - 1][:3]}"
    if back < len(WEEKDAYS):
        return f"{WEEKDAYS[moment.weekday()][:3].capitalize()} {date}"
    return date if moment.year == now.year else f"{date} {moment.year}"


def _age(age: timedelta) -> str:
    for least, unit, word in UNITS:
        if age >= least:
            return _count(round(age / unit), word)
    minutes = round(age.total_seconds() / 60)
    hours, rest = divmod(minutes, 60)
    return f"{minutes} min" if not hours else f"{hours} h" if not rest else f"{hours} h {rest} min"


def _ages(youngest: timedelta, oldest: timedelta) -> str:
    first, last = _age(youngest), _age(oldest)
    if first == last:
        return first
    number, _, unit = first.partition(" ")
    return f"{number} to {last}" if last.endswith(unit) or last.endswith(f"{unit}s") else f"{first} to {last}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


# --- what was not taken -------------------------------------------------------------------------------------------------


def refusal(finding: Finding, typed: str) -> str:
    """Why this text was not taken for this finding, and what would be."""
    said = f"“{typed.strip()}”"
    match finding:
        case Since() if not typed.strip():
            return "Nothing was typed. Try 3 weeks, yesterday or 14:30."
        case Since():
            return f"{said} has no time in it that has passed. Try 3 weeks, yesterday or 14:30."
        case Measured() if not typed.strip():
            return f"Nothing was typed. Try a number from {finding.low} to {finding.high}."
        case Measured():
            units = " or ".join((finding.unit, *finding.units))
            return f"{said} is no number from {finding.low} to {finding.high} {finding.unit}. It is given in {units}."
        case _:
            return f"{said} is none of the answers."
