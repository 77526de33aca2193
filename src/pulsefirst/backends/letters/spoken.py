"""What was recorded, in a clinician's words: what is there, and what was looked for and is absent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from pulsefirst.backends.durations import CLOCK_MATTERS, span_in_words
from pulsefirst.backends.letters.dates import day_in_full
from pulsefirst.backends.letters.matter import Matter
from pulsefirst.backends.words import printed, value_in_words
from pulsefirst.model.case import NOT_ASSESSED, Key, Recorded
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since, Span
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact
from pulsefirst.model.texts import Spoken
from pulsefirst.notation.values import plain_value

ALONE: Final = "{}"
"""A template that says the noun and nothing else: such nouns are not joined."""
NEGATED: Final = ("no ", "takes no ")
"""How a template begins that denies its nouns."""
AN_HOUR: Final = 3600
HALF_A_MINUTE: Final = timedelta(seconds=30)


class Said(NamedTuple):
    """What is there, in phrases; what was looked for and is absent, in nouns; when and how it began."""

    there: tuple[str, ...]
    absent: tuple[str, ...]
    first: tuple[str, ...] = ()


# --- nouns ------------------------------------------------------------------------------------------------------------


def noun_of(matter: Matter, finding: Finding) -> str:
    """What a finding is called in a list."""
    spoken = matter.spoken.get(finding.name)
    return f"{spoken.noun} {spoken.head}".strip() if spoken is not None else finding.called


def topics_of(matter: Matter, findings: Iterable[Finding]) -> list[str]:
    """What findings are called while they are not known; those with the same head together."""
    heads: dict[str, list[str]] = {}
    for finding in findings:
        spoken = matter.spoken.get(finding.name)
        head = spoken.head if spoken is not None else ""
        called = (spoken.topic or spoken.noun) if spoken is not None else finding.called
        nouns = heads.setdefault(head or called, [])
        nouns += [called] if head and called not in nouns else []
    return [f"{listed(nouns)} {_plural(head) if len(nouns) > 1 else head}".strip() for head, nouns in heads.items()]


def is_told(matter: Matter, finding: Finding) -> bool:
    """Whether a letter ever says an answer of it."""
    spoken = matter.spoken.get(finding.name)
    return spoken is None or not spoken.says or any(spoken.says.values())


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words in a row: "a, b and c"."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def few(words: Sequence[str], most: int = 0) -> str:
    """Words in a row; with `most`, so many and how many more there are."""
    left = len(words) - most if most and len(words) > most else 0
    return listed([*words[: len(words) - left], *([f"{left} more"] if left else [])])


def sentence(text: str) -> str:
    """Text as a sentence."""
    stopped = text if not text or text.endswith((".", "?")) else f"{text}."
    return stopped if stopped[1:2].isupper() else f"{stopped[:1].upper()}{stopped[1:]}"


def lower(text: str) -> str:
    """Text that goes on within a sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"


# --- facts ------------------------------------------------------------------------------------------------------------


def facts_by_place(matter: Matter) -> dict[tuple[Leg, ...], list[tuple[Finding, Recorded]]]:
    """What was recorded and stands: of the patient, of both legs alike, of the left, of the right; in the guideline's order."""
    facts = {key: value for key, value in matter.standing.facts.items() if value is not NOT_ASSESSED}
    for finding in matter.guideline.findings.values():
        if isinstance(finding, Measured) and finding.flag is not None and Key(finding.name, None) in facts:
            facts.pop(Key(finding.flag.name, None), None)
    places: dict[tuple[Leg, ...], list[tuple[Finding, Recorded]]] = {(): [], tuple(Leg): [], **{(leg,): [] for leg in Leg}}
    for finding in matter.guideline.findings.values():
        if (own := facts.get(Key(finding.name, None))) is not None:
            places[()].append((finding, own))
        values = [facts.get(Key(finding.name, leg)) for leg in Leg]
        if values[0] is not None and values[0] == values[1]:
            places[tuple(Leg)].append((finding, values[0]))
            continue
        if isinstance(finding, Since) and values[0] is not None and _alike(matter, finding, values):
            places[tuple(Leg)].append((finding, values[0]))
            continue
        for leg, value in zip(Leg, values, strict=True):
            if value is not None:
                places[(leg,)].append((finding, value))
    return places


def _alike(matter: Matter, finding: Finding, values: Sequence[Recorded | None]) -> bool:
    """Whether beginnings that were entered one after the other are said in the same words."""
    return len({_template(matter, finding, value) if value is not None else None for value in values}) == 1


def say(matter: Matter, facts: Iterable[tuple[Finding, Recorded]]) -> Said:
    """These facts of one place; findings with the same head and the same answer together."""
    groups: dict[tuple[str, str], list[str]] = {}
    absent: list[str] = []
    first: list[str] = []
    known = list(facts)
    for finding, value in known:
        spoken = matter.spoken.get(finding.name)
        noun, head = (spoken.noun, spoken.head) if spoken is not None else (finding.called, "")
        template = _template(matter, finding, value)
        if spoken is not None and not _is_time_for(spoken, known):
            continue
        if spoken is not None and spoken.first and template:
            first.append(template)
        elif template is None:
            absent.append(noun_of(matter, finding))
        elif template:
            groups.setdefault((template, head), []).append(noun)
    there = (text for (template, head), nouns in groups.items() for text in _filled(template, head, nouns))
    return Said(tuple(there), tuple(absent), tuple(first))


def _is_time_for(spoken: Spoken, facts: Sequence[tuple[Finding, Recorded]]) -> bool:
    """Whether the beginnings on which its telling depends are old enough, as far as they are known."""
    values = [(hours, value) for since, hours in spoken.once_older.items() for finding, value in facts if finding is since]
    lows = [(hours, value.low if isinstance(value, Span) else value) for hours, value in values]
    return all(isinstance(low, Decimal) and low > hours for hours, low in lows)


def say_fact(matter: Matter, fact: Fact) -> str:
    """One fact, without its leg; empty where a letter does not say it."""
    there, absent, first = say(matter, [(matter.guideline.findings[fact.finding], fact.value)])
    return (*there, *first)[0] if there or first else f"no {absent[0]}" if absent else ""


def _filled(template: str, head: str, nouns: Sequence[str]) -> Iterator[str]:
    if "{}" not in template:
        yield template
        return
    last = "or" if template.startswith(NEGATED) else "and"
    for several in [nouns] if template != ALONE else [[noun] for noun in nouns]:
        heads = _plural(head) if head and len(several) > 1 else head
        yield template.replace("{}", f"{listed(several, last)} {heads}".strip())


def _plural(head: str) -> str:
    return head if head.endswith("r") else f"{head}es" if head.endswith("x") else f"{head}s"


def _template(matter: Matter, finding: Finding, value: Recorded) -> str | None:
    """How this answer is said, with {} for the noun; None where it says that the thing is absent."""
    spoken = matter.spoken.get(finding.name)
    own = spoken.says if spoken is not None else {}
    match finding, value:
        case Flag(), bool():
            return own.get(value, ALONE if value else None)
        case Coded(), Enum():
            alike = matter.answers.get(finding.values, {})
            if value in own or value in alike:
                return own[value] if value in own else alike[value]
            return None if value is finding.no and value not in finding.abnormal else f"{{}} {plain_value(finding, value)}"
        case Since(), Decimal() | Span():
            return _began(matter, own.get(True, ""), value)
        case Measured(), Decimal() if not value and value not in finding.words.values():
            return None
        case _:
            return f"{{}} {_number(matter, finding, value)}"


def _number(matter: Matter, finding: Finding, value: Recorded) -> str:
    spoken = matter.spoken.get(finding.name)
    if spoken is None or not spoken.unit or (isinstance(finding, Measured) and value in finding.words.values()):
        return printed(value_in_words(finding, value, matter.units))
    return f"{str(plain_value(finding, value)).partition(' ')[0]} {spoken.unit}"


# --- time -------------------------------------------------------------------------------------------------------------


def _began(matter: Matter, what: str, value: Decimal | Span) -> str:
    """When something began: the clock and how long ago where hours matter, else for how long."""
    low, high = (value.low, value.high) if isinstance(value, Span) else (value, value)
    earliest, latest = _moment(matter, high), _moment(matter, low)
    if earliest is None or latest is None:
        ago = span_in_words(value)
        return what.replace("{}", f"{ago} ago") if "{}" in what else f"{what} for {ago}".strip()
    now = matter.plan.at
    if earliest != latest:
        if day := _whole_day(earliest, latest, now):
            return what.replace("{}", day) if "{}" in what else f"{what} since {day}".strip()
        between = f"between {clock_said(earliest, now)} and {clock_said(latest, now)}"
        return what.replace("{}", between) if "{}" in what else f"{what} began {between}".strip()
    said = f"{clock_said(earliest, now)}, {span_in_words(Decimal(round((now - earliest) / timedelta(minutes=1))) / 60)} ago"
    return what.replace("{}", said) if "{}" in what else f"{what} since {said}".strip()


def _whole_day(earliest: datetime, latest: datetime, now: datetime) -> str:
    """The day that lies between two midnights, as people say it; empty where it is not exactly one day."""
    first, last = (moment + HALF_A_MINUTE for moment in (earliest, latest))
    if (first.hour, first.minute, last.hour, last.minute) != (0, 0, 0, 0) or (last.date() - first.date()).days != 1:
        return ""
    return "yesterday" if (now.date() - first.date()).days == 1 else day_in_full(first)


def _moment(matter: Matter, hours: Decimal) -> datetime | None:
    """What the clock showed so many hours before the findings were made, where the hour still matters."""
    recorded = matter.plan.recorded_at
    if recorded is None or not hours.is_finite() or Fraction(hours) * AN_HOUR > CLOCK_MATTERS.total_seconds():
        return None
    return (recorded - timedelta(seconds=round(Fraction(hours) * AN_HOUR))).astimezone(matter.plan.at.tzinfo)


def clock_said(moment: datetime, now: datetime) -> str:
    """A clock time of today; the day too where it was another."""
    days = (now.date() - moment.date()).days
    return (
        f"{moment:%H:%M}"
        if not days
        else f"{moment:%H:%M} yesterday"
        if days == 1
        else f"{moment:%H:%M} on {day_in_full(moment)}"
    )
