"""Moments and beginnings: when something began, as hours before the findings were made, exact or a span.

A bare 14:30 is a clock, never 14 hours and a half: who misreads a clock acts hours late. What was read of a date or a clock is said
back by `read_back`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from pulsefirst.model.case import Case, Key, Recorded
from pulsefirst.model.conditions import Finding, Since, Span
from pulsefirst.model.errors import Implausible, WrongValue
from pulsefirst.notation.ages import LONGEST, SECONDS, Ago, age_text, ago, span_text
from pulsefirst.notation.dates import DATE, iso, moments
from pulsefirst.notation.tree import Words, shown

MOMENT: Final = "2026-11-22T10:30:00+00:00"
HOUR: Final = Decimal(3_600)
ANY_MOMENT: Final = datetime.fromisoformat(MOMENT)
"""Where it only matters whether words are a date or a clock."""
HOURS_AND_MINUTES: Final = re.compile(r"([0-9]{1,6}):([0-5][0-9])(?::[0-5][0-9])?\s*(?:h|hours)?", re.ASCII)
LONGEST_TEXT: Final = 80
"""No time takes more characters to say."""
EARLIEST_YEAR: Final = 1900
LATEST_YEAR: Final = 2999
LEEWAY: Final = timedelta(minutes=5)
"""How far two clocks may differ before a recording counts as lying in the future."""


def moment_of(words: Words) -> datetime:
    """A moment with its offset from UTC, as ISO 8601 writes it. Raises WrongValue."""
    text = words.text.strip()
    moment = iso(text)
    if moment is None or len(text) == len("2026-11-22"):
        raise WrongValue(f"{shown(words.text)} is not a moment: write it like {MOMENT}", words.where)
    if moment.utcoffset() is None:
        raise WrongValue(f"{shown(words.text)} has no offset: write it like {MOMENT}, or with Z for UTC", words.where)
    if _is_of_another_age(moment):
        raise WrongValue(
            f"{shown(words.text)} is no time of any findings: its year is {EARLIEST_YEAR} to {LATEST_YEAR}", words.where
        )
    return moment


def refuse_future(recorded_at: datetime | None, at: datetime) -> None:
    """Findings are not made after they are assessed. Raises Implausible."""
    if recorded_at is not None and recorded_at - at > LEEWAY:
        raise Implausible(
            f"recorded_at says that the findings were made at {recorded_at.isoformat()}, after the time of assessment, "
            f"{at.isoformat()}: correct one of the two"
        )


def refuse_odd_year(at: datetime) -> None:
    """An assessment is made in a year of these centuries; sums with others leave the calendar. Raises Implausible."""
    if _is_of_another_age(at):
        raise Implausible(f"{at.isoformat()} is no time of an assessment: its year is {EARLIEST_YEAR} to {LATEST_YEAR}")


def _is_of_another_age(moment: datetime) -> bool:
    return not EARLIEST_YEAR <= moment.year <= LATEST_YEAR


# --- reading ----------------------------------------------------------------------------------------------------------


def hours_before(finding: Since, words: Words, recorded_at: datetime | None) -> Decimal | Span:
    """How long before `recorded_at` it began, in hours. Raises WrongValue, and Implausible for the future."""
    text = words.text.strip()
    found = None if len(text) > LONGEST_TEXT else ago(text) or _by_the_calendar(finding, words, recorded_at)
    if found is None:
        raise WrongValue(f"{finding.name} is {accepted()}, not {shown(words.text)}{_hint(text)}", words.where)
    if found.high < 0:
        raise Implausible(f"{finding.name} lies in the future: {shown(words.text)}", words.where)
    if found.low > LONGEST or (found.low == found.high and found.high > LONGEST):
        raise Implausible(f"{finding.name} lies more than 150 years ago: {shown(words.text)}", words.where)
    return _hours(Ago(max(found.low, Fraction(0)), min(found.high, Fraction(LONGEST))))


def accepted() -> str:
    """What may be written for such a finding, for a message."""
    return "an age such as '10 days', '6 h' or '2 to 3 weeks', a time such as '14:30' or 'yesterday', or a date such as 2026-11-20"


def read_back(text: str, value: Recorded, recorded_at: datetime) -> str:
    """What a date, a clock or a word for a day was taken as; empty for an age and for a full date, which say it themselves."""
    if ago(text.strip()) is not None or DATE.fullmatch(text.strip()) or not isinstance(value, Decimal | Span):
        return ""
    low, high = (value.low, value.high) if isinstance(value, Span) else (value, value)
    first, last = (recorded_at - timedelta(seconds=round(hours * HOUR)) for hours in (high, low))
    if low == high:
        return f"{first:%Y-%m-%d %H:%M}, {age_text(low)} before the findings were made"
    return f"{first:%Y-%m-%d %H:%M} to {last:%Y-%m-%d %H:%M}"


def _by_the_calendar(finding: Since, words: Words, recorded_at: datetime | None) -> Ago | None:
    try:
        between = moments(words.text, recorded_at or ANY_MOMENT)
    except OverflowError:  # the last days of the year 9999, and the first of the year 1
        return None
    if between is None:
        return None
    if recorded_at is None:
        raise WrongValue(
            f"{finding.name} is given as a date or by the clock, and the case does not say when its findings were made: "
            f"add recorded_at (such as {MOMENT}), or give an age such as '10 days'",
            words.where,
        )
    return Ago(_seconds(recorded_at - between.last), _seconds(recorded_at - between.first))


def _seconds(passed: timedelta) -> Fraction:
    return Fraction(round(passed.total_seconds()))


def _hint(text: str) -> str:
    """What might have been meant."""
    found = HOURS_AND_MINUTES.fullmatch(text)
    if found:
        return f": 14:30 is a clock, and for hours and minutes write '{int(found[1])} h {int(found[2])} min'"
    if re.fullmatch(r"[0-9]{1,2}[/.][0-9]{1,2}([/.][0-9]{2,4})?", text):
        return ": day or month first? Write 2026-11-20, or '20 November'"
    return ""


def _hours(found: Ago) -> Decimal | Span:
    low, high = ((seconds / 3_600) for seconds in found)
    first, last = Decimal(low.numerator) / low.denominator, Decimal(high.numerator) / high.denominator
    return first if first == last else Span(first, last)


# --- writing ----------------------------------------------------------------------------------------------------------


def since_text(value: Decimal | Span) -> str:
    """A beginning as a case writes it; it reads back as exactly this value."""
    return span_text(value.low, value.high) if isinstance(value, Span) else age_text(value)


# --- an answer of now in a case of then -------------------------------------------------------------------------------


def bring_to(case: Case, findings: Mapping[str, Finding], at: datetime) -> Case:
    """The case with its beginnings counted to this moment."""
    if case.recorded_at is None:
        return replace(case, recorded_at=at)
    passed = at - case.recorded_at
    moved = {
        key: _later(value, passed)
        for key, value in case.facts.items()
        if isinstance(findings[key.finding], Since) and isinstance(value, Decimal | Span)
    }
    return replace(case, facts={**case.facts, **moved}, recorded_at=at)


def told_at(
    facts: Mapping[Key, Recorded], findings: Mapping[str, Finding], at: datetime, recorded_at: datetime | None
) -> dict[Key, Recorded]:
    """Answers that were given at one moment, for a case whose findings were made earlier: what began is counted to those.

    Raises Implausible for what began only after the findings were made.
    """
    passed = timedelta(0) if recorded_at is None else recorded_at - at
    return {
        key: _told(findings[key.finding], value, passed)
        if isinstance(findings[key.finding], Since) and isinstance(value, Decimal | Span)
        else value
        for key, value in facts.items()
    }


def _told(finding: Finding, value: Decimal | Span, passed: timedelta) -> Decimal | Span:
    moved = _later(value, passed)
    if (moved.high if isinstance(moved, Span) else moved) < 0:
        raise Implausible(
            f"{finding.called} lies after the findings of this case, which were made {age_text(_hours_of(-passed))} ago: "
            "begin a new case for what is found now"
        )
    return Span(max(moved.low, Decimal(0)), moved.high) if isinstance(moved, Span) else moved


def _later(value: Decimal | Span, passed: timedelta) -> Decimal | Span:
    """How long ago it is after this time has passed, in whole seconds."""
    if isinstance(value, Span):
        longest = Decimal(LONGEST) / HOUR
        return Span(_move(value.low, passed), min(longest, _move(value.high, passed)))
    return _move(value, passed)


def _move(hours: Decimal, passed: timedelta) -> Decimal:
    return Decimal(round(hours * HOUR) + round(passed.total_seconds())) / HOUR


def _hours_of(passed: timedelta) -> Decimal:
    return Decimal(round(passed.total_seconds())) / HOUR


__all__ = [
    "LONGEST",
    "SECONDS",
    "accepted",
    "bring_to",
    "hours_before",
    "moment_of",
    "read_back",
    "refuse_future",
    "refuse_odd_year",
    "since_text",
    "told_at",
]
