"""The parts of a FHIR resource, taken with nothing believed: whatever has the wrong type is as if it were not there.

Nothing here follows a structure deeper than it names, so that no nesting and no size costs more than what is read.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias

from pulsefirst.model.provenance import Code
from pulsefirst.model.texts import MONTHS
from pulsefirst.notation.tree import shown

Json: TypeAlias = Mapping[str, object]
Coding: TypeAlias = tuple[str, str]
"""A system by the name that the guideline has for it (else its address), and a code."""

NOTHING: Final[Json] = {}
SYSTEMS: Final = {
    "http://loinc.org": "LOINC",
    "urn:oid:2.16.840.1.113883.6.1": "LOINC",
    "http://snomed.info/sct": "SNOMED CT",
    "urn:oid:2.16.840.1.113883.6.96": "SNOMED CT",
    "http://hl7.org/fhir/sid/icd-10-cm": "ICD-10-CM",
    "urn:oid:2.16.840.1.113883.6.90": "ICD-10-CM",
    "http://www.nlm.nih.gov/research/umls/rxnorm": "RxNorm",
    "urn:oid:2.16.840.1.113883.6.88": "RxNorm",
}
"""The addresses of the terminologies, and what the guideline calls them."""
ADDRESSES: Final = {name: address for address, name in reversed(SYSTEMS.items())}
UCUM: Final = "http://unitsofmeasure.org"
MOMENT: Final = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?)?)?", re.ASCII
)
YEARS: Final = range(1850, 2200)
LARGEST: Final = 40
"""Digits before the decimal point, and after it, that a number in a record can have."""
MOST: Final = 400
"""Parts of one element that are looked at: codings, components, sites."""


def as_coding(code: Code) -> dict[str, str]:
    """A code of the guideline as a Coding."""
    return {"system": ADDRESSES.get(code.system, code.system), "code": code.code}


def mapping(element: object) -> Json:
    """An element with parts; empty where it is none."""
    return element if isinstance(element, dict) else NOTHING


def several(element: object) -> list[object]:
    """The items of a list; a single element where a list is expected counts as one item."""
    if isinstance(element, list):
        return element if len(element) <= MOST else element[:MOST]
    return [element] if isinstance(element, dict) else []


def text(element: object) -> str:
    """A text; empty where it is none."""
    return element if isinstance(element, str) else ""


def codings(concept: object) -> list[Coding]:
    """The codes of a CodeableConcept, each in the system it names; a bare Coding is taken too."""
    if not isinstance(concept, dict):
        return []
    items = concept.get("coding")
    if items is None and "code" in concept:
        items = [concept]
    found = []
    for item in several(items):
        if isinstance(item, dict):
            code, system = item.get("code"), item.get("system", "")
            if isinstance(code, str) and isinstance(system, str):
                found.append((SYSTEMS.get(system, system), code))
    return found


def words_of(concept: object) -> Iterator[str]:
    """What a CodeableConcept is called: its text, and what its codings are displayed as."""
    element = mapping(concept)
    if said := text(element.get("text")).strip():
        yield said
    for item in several(element.get("coding")):
        if said := text(mapping(item).get("display")).strip():
            yield said


def called(concept: object) -> str:
    """How a message names a CodeableConcept: its text or display, else its first code."""
    for said in words_of(concept):
        return shown(said)
    for _, code in codings(concept):
        return shown(code)
    return "what is not named"


def number(element: object) -> Decimal | None:
    """A number as it was written; a float by its shortest text. None for all that is no finite number of ordinary size."""
    if isinstance(element, bool):
        return None
    if isinstance(element, int):
        return Decimal(element) if element.bit_length() <= 128 else None
    if isinstance(element, float):
        element = Decimal(repr(element)) if math.isfinite(element) else None
    if not isinstance(element, Decimal) or not element.is_finite():
        return None
    exponent = element.as_tuple().exponent
    fits = isinstance(exponent, int) and exponent >= -LARGEST and element.adjusted() <= LARGEST
    return element if fits and len(element.as_tuple().digits) <= 2 * LARGEST else None


class Moment(NamedTuple):
    """When something was: at one moment, or between two where only the day, the month or the year is said."""

    first: datetime
    last: datetime
    said: str


def moment(element: object, at: datetime) -> Moment | None:
    """A FHIR date, dateTime or instant; a day is one of the place of assessment. None where it is no moment, or has no offset."""
    if not isinstance(element, str) or len(element) > LARGEST or (found := MOMENT.fullmatch(element)) is None:
        return None
    year, month, day, clock = found.groups()
    if int(year) not in YEARS:
        return None
    try:
        if clock:
            exact = datetime.fromisoformat(element)
            local = exact.astimezone(at.tzinfo)
            return Moment(exact, exact, f"{_date_in_words(local, 3)}, {local:%H:%M}")
        begin = date(int(year), int(month or 1), int(day or 1))
        end = begin if day else _end(begin, bool(month))
    except (ValueError, OverflowError):
        return None
    first = datetime(begin.year, begin.month, begin.day, tzinfo=at.tzinfo)
    last = datetime(end.year, end.month, end.day, tzinfo=at.tzinfo) + timedelta(days=1, microseconds=-1)
    return Moment(first, last, _date_in_words(begin, 3 if day else 2 if month else 1))


def _date_in_words(day: date, parts: int) -> str:
    """A date as it is said, of its year, its month and its day as many as are known."""
    return " ".join((str(day.day), MONTHS[day.month - 1], str(day.year))[3 - parts :])


def _end(begin: date, of_month: bool) -> date:
    if not of_month:
        return date(begin.year, 12, 31)
    following = date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
    return following - timedelta(days=1)


def reference(element: object) -> str:
    """What a Reference points at, without a server before it or a version behind it."""
    said = element.get("reference") if isinstance(element, dict) else None
    return tidy(said) if isinstance(said, str) and said else ""


def tidy(address: str) -> str:
    """An address of a resource as the resource calls itself: Patient/1, urn:uuid:..., #contained."""
    if not address or address[0] == "#" or address.startswith("urn:"):
        return address
    parts = address.partition("/_history/")[0].rsplit("/", 2)
    return "/".join(parts[-2:])
