"""What was typed, read back: a beginning as a clock or a day with its age; and why a text was not taken, in words to read at the field."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from pulsefirst.model.case import Recorded
from pulsefirst.model.conditions import Finding, Measured, Since, Span
from pulsefirst.model.texts import MONTHS
from pulsefirst.notation.dates import WEEKDAYS

HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
DAYS: Final = 14
"""Up to so many days back the days are counted."""
LONGEST: Final = 120
"""Nobody remembers further back in years: such an end only says "more than"."""
CLOCK_UP_TO: Final = 2 * DAY
"""So long ago an hour of the clock still means something."""
UNITS: Final = (
    (730 * DAY, 365 * DAY, "year"),
    (56 * DAY, 30 * DAY, "month"),
    (14 * DAY, 7 * DAY, "week"),
    (2 * DAY, DAY, "day"),
)
"""From so long on, in which unit an age is said."""


class _Began(NamedTuple):
    """A beginning between two moments, and the moment from which it is told."""

    first: datetime
    last: datetime
    now: datetime

    @property
    def is_exact(self) -> bool:
        return self.first == self.last

    @property
    def is_a_day(self) -> bool:
        """Whether it is all or some of one day."""
        return (self.last - timedelta(seconds=1)).date() <= self.first.date() and not self.is_exact


def began_in_words(value: Recorded | None, recorded_at: datetime | None) -> str:
    """A beginning as a person would say it back, "19:00 today, 3 h ago"; empty where nothing is recorded."""
    began = _began(value, recorded_at)
    if began is None:
        return ""
    first, last, now = began
    if began.is_exact:
        clock = f"{last:%H:%M} " if now - last < CLOCK_UP_TO else ""
        return f"{clock}{_day(last, now)}, {_age(now - last)} ago"
    if began.is_a_day:
        back = (now.date() - first.date()).days
        if back >= DAYS:
            return f"{_date(first, now)}, {_age(now - first)} ago"
        part = f"{first:%H:%M} to {last:%H:%M} " if last - first < DAY - HOUR or not back else ""
        return f"{part}{_date(first, now)}, {_count(back, 'day')} ago" if back else f"{part}today"
    if (now.year - first.year) > LONGEST:
        return f"before {_date(last, now)}, more than {_age(now - last)} ago"
    if now - first < CLOCK_UP_TO:
        return f"{first:%H:%M} {_day(first, now)} to {last:%H:%M} {_day(last, now)}"
    return f"{_date(first, now)} to {_date(last, now)}"


def began_in_short(value: Recorded | None, recorded_at: datetime | None) -> str:
    """A beginning in the few words that a field holds: an age, or the day; empty where nothing is recorded."""
    began = _began(value, recorded_at)
    if began is None:
        return ""
    first, last, now = began
    if began.is_a_day:
        return _day(first, now)
    return f"more than {_age(now - last)}" if (now.year - first.year) > LONGEST else _ages(now - last, now - first)


def _began(value: Recorded | None, recorded_at: datetime | None) -> _Began | None:
    if recorded_at is None or not isinstance(value, Decimal | Span):
        return None
    low, high = (value.low, value.high) if isinstance(value, Span) else (value, value)
    return _Began(recorded_at - timedelta(hours=float(high)), recorded_at - timedelta(hours=float(low)), recorded_at)


def _day(moment: datetime, now: datetime) -> str:
    back = (now.date() - moment.date()).days
    if back in (0, 1):
        return "today" if back == 0 else "yesterday"
    return _date(moment, now)


def _date(moment: datetime, now: datetime) -> str:
    back = (now.date() - moment.date()).days
    date = f"{moment.day} {MONTHS[moment.month - 1][:3]}"
    if back < len(WEEKDAYS):
        return f"{WEEKDAYS[moment.weekday()][:3].capitalize()} {date}"
    return date if moment.year == now.year else f"{date} {moment.year}"


def _age(age: timedelta) -> str:
    for least, unit, word in UNITS:
        if age >= least or (word == "year" and abs(age - unit) < DAY):
            return _count(round(age / unit), word)
    minutes = round(age.total_seconds() / 60)
    hours, rest = divmod(minutes, 60)
    return f"{minutes} min" if not hours else f"{hours} h" if not rest else f"{hours} h {rest} min"


def _ages(youngest: timedelta, oldest: timedelta) -> str:
    first, last = _age(youngest), _age(oldest)
    if youngest < timedelta(minutes=1):
        return f"up to {last}"
    if first == last:
        return first
    number, _, unit = first.partition(" ")
    return f"{number} to {last}" if last.endswith((unit, f"{unit}s")) else f"{first} to {last}"


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
