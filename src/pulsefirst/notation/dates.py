"""Moments as people say them: "14:30", "9 pm", "yesterday", "last night", "Tuesday morning", "12 March", "2026-06-07".

Each is as exact as its words: a clock is that minute, a day is the whole of it. A clock alone is the last such time, a weekday
or a date without its year the last such day, before the findings were made. What has two meanings spans both: on a Tuesday
"Tuesday" is today or a week ago, "last week" is anything from yesterday to a fortnight.

    morning 0:00 to 12:00 · afternoon 12:00 to 18:00 · evening 17:00 to 24:00 · night 18:00 to 6:00 of the next day
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

DAY: Final = timedelta(days=1)
ABOUT: Final = timedelta(minutes=30)
"""How far "about 9 pm" reaches either way."""

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
PARTS: Final = {
    "": (0, 24),
    "morning": (0, 12),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (18, 30),
}
"""The hours of a part of a day."""

DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].{1,40})?", re.ASCII | re.IGNORECASE)
CLOCK: Final = (
    r"(?:(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?(?: ?(?P<half>[ap])\.?m\.?)?"
    r"|(?P<oclock>1[0-2]|0?[1-9]) ?(?P<half_of_it>[ap])\.?m\.?|(?P<word>noon|midday|midnight))"
)
A_CLOCK: Final = re.compile(rf"(?:at )?(?P<about>about |around |approximately |~ ?)?{CLOCK}", re.ASCII)
DAY_FIRST: Final = re.compile(rf"(?P<day>.+?),? (?:at )?(?P<about>about |around |approximately |~ ?)?{CLOCK}", re.ASCII)
CLOCK_FIRST: Final = re.compile(
    rf"(?:at )?(?P<about>about |around |approximately |~ ?)?{CLOCK} (?:on )?(?P<day>.+)", re.ASCII
)
IN_WORDS: Final = re.compile(
    r"(?:(?P<first>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)? )?(?P<month>[a-z]{3,9})\.?(?: (?P<last>[0-9]{1,2})(?:st|nd|rd|th)?)?"
    r"(?:,? (?P<year>[0-9]{4}))?",
    re.ASCII,
)
PART_OF_DAY: Final = re.compile(r"(.+?)(?: in the)? (morning|afternoon|evening|night)", re.ASCII)
OPENING: Final = re.compile(r"^(?:since |from |on |in |during )+(?:the )?")


class Between(NamedTuple):
    """From the one moment to the other, both included."""

    first: datetime
    last: datetime


def moments(text: str, now: datetime) -> Between | None:
    """When that was, said at `now`; None where the words are no date and no clock. It may reach beyond `now`, or lie there."""
    said = OPENING.sub("", " ".join(text.lower().rstrip(".").split()))
    if DATE.fullmatch(said) and len(said) > len("2026-06-07"):
        moment = iso(said)
        if moment is not None:
            return Between(moment, moment) if moment.utcoffset() is not None else _in_zone(moment, now)
    if clock := A_CLOCK.fullmatch(said):
        return _about(clock, _last_such_time(_time(clock), now))
    days = _span_of_days(said, now)
    if days is not None:
        return days
    for way in (DAY_FIRST, CLOCK_FIRST):
        if (found := way.fullmatch(said)) and (days := _span_of_days(OPENING.sub("", found["day"]), now)):
            return _about(found, _clock_within(days, _time(found), now))
    return None


def iso(text: str) -> datetime | None:
    """A date, with a time or without, as ISO 8601 writes it."""
    if not DATE.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text.upper())
    except ValueError:
        return None


def _in_zone(moment: datetime, now: datetime) -> Between:
    moment = moment.replace(tzinfo=now.tzinfo)
    return Between(moment, moment)


# --- clocks -----------------------------------------------------------------------------------------------------------


def _time(found: re.Match[str]) -> time | None:
    """The time that a clock shows; None for 14:30 pm."""
    if found["word"]:
        return time(0 if found["word"] == "midnight" else 12)
    hour, half = int(found["hour"] or found["oclock"]), found["half"] or found["half_of_it"]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, int(found["minute"] or 0), int(found["second"] or 0))


def _last_such_time(clock: time | None, now: datetime) -> Between | None:
    if clock is None:
        return None
    today = datetime.combine(now.date(), clock, now.tzinfo)
    moment = today if today <= now else today - DAY
    return Between(moment, moment)


def _clock_within(days: Between, clock: time | None, now: datetime) -> Between | None:
    """The time of the clock on each of these days; None where it falls on none of them."""
    if clock is None:
        return None
    day, found = days.first.date(), []
    while day <= days.last.date():
        moment = datetime.combine(day, clock, now.tzinfo)
        if days.first <= moment <= days.last:
            found.append(moment)
        day += DAY
        if len(found) > len(WEEKDAYS) * 2:  # "in 2019 at 14:30" means nothing
            return None
    past = [moment for moment in found if moment <= now] or found
    # On a Tuesday "Tuesday at 14:30" is today or a week ago; no day between is meant.
    return Between(past[0], past[-1]) if past else None


def _about(found: re.Match[str], between: Between | None) -> Between | None:
    if between is None or not found["about"]:
        return between
    return Between(between.first - ABOUT, between.last + ABOUT)


# --- days -------------------------------------------------------------------------------------------------------------


def _span_of_days(said: str, now: datetime) -> Between | None:
    today = now.date()
    if said in ("now", "just now", "right now"):
        return Between(now - timedelta(hours=1), now)
    if said in ("last night", "overnight", "in the night", "the night", "yesterday night"):
        return _part(today - DAY, today - DAY, "night", now)
    if said == "tonight":
        evening = today if now.hour >= PARTS["night"][0] else today - DAY
        return _part(evening, evening, "night", now) if now.hour >= PARTS["night"][0] or now.hour < 6 else None
    if said == "last week":
        return _part(today - 14 * DAY, today - DAY, "", now)
    if said.startswith(("this ", "last ")) and (days := _this_or_last(said, today)):
        return _part(*days, "", now)
    if said.startswith("this ") and (part := said.removeprefix("this ")) in PARTS:
        return _part(today, today, part, now)
    days = _days(said, today)
    if days is not None:
        return _part(*days, "", now)
    found = PART_OF_DAY.fullmatch(said)
    days = _days(found[1], today) if found else None
    return _part(*days, found[2], now) if found and days else None


def _this_or_last(said: str, today: date) -> tuple[date, date] | None:
    which, _, length = said.partition(" ")
    match length:
        case "week":
            return today - today.weekday() * DAY, today
        case "month":
            first = today.replace(day=1)
            return (first, today) if which == "this" else ((first - DAY).replace(day=1), first - DAY)
        case "year":
            first = date(today.year, 1, 1)
            return (first, today) if which == "this" else (date(today.year - 1, 1, 1), first - DAY)
    return None


def _days(said: str, today: date) -> tuple[date, date] | None:
    """The first and the last day that is meant."""
    if said == "today":
        return today, today
    if said == "yesterday":
        return today - DAY, today - DAY
    if said in ("the day before yesterday", "day before yesterday"):
        return today - 2 * DAY, today - 2 * DAY
    if DATE.fullmatch(said) and (moment := iso(said)):
        return moment.date(), moment.date()
    weekday = said.removeprefix("last ").removeprefix("this ")
    place = _place(weekday, WEEKDAYS)
    if place is not None:
        back = (today.weekday() - place) % 7
        if said.startswith("last "):
            return today - (back + 7) * DAY, today - (back or 7) * DAY
        return (today - back * DAY, today - back * DAY) if back else (today - 7 * DAY, today)
    if re.fullmatch("(?:19|20)[0-9]{2}", said):
        return date(int(said), 1, 1), date(int(said), 12, 31)
    if re.fullmatch("(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])", said):
        return _month(int(said[:4]), int(said[5:]))
    return _date_in_words(said, today)


def _date_in_words(said: str, today: date) -> tuple[date, date] | None:
    found = IN_WORDS.fullmatch(said.removeprefix("last "))
    place = _place(found["month"], MONTHS) if found else None
    if found is None or place is None or (found["first"] and found["last"]):
        return None
    number = int(found["first"] or found["last"] or 0)
    years = [int(found["year"])] if found["year"] else [today.year - back for back in range(5)]
    for year in years:
        try:
            days = (date(year, place + 1, number),) * 2 if number else _month(year, place + 1)
        except ValueError:  # the 29th of February, or no day of any year
            continue
        if days[0] <= today or found["year"]:
            return days
    return None


def _month(year: int, month: int) -> tuple[date, date]:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - DAY


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """Where a weekday or a month stands, by its name or its beginning: "tue", "tues", "sept"."""
    fits = [place for place, name in enumerate(names) if len(word) >= 3 and name.startswith(word)]
    return fits[0] if len(fits) == 1 else None


def _part(first: date, last: date, part: str, now: datetime) -> Between:
    start, end = PARTS[part]
    return Between(
        datetime.combine(first, time(), now.tzinfo) + timedelta(hours=start),
        datetime.combine(last, time(), now.tzinfo) + timedelta(hours=end),
    )
