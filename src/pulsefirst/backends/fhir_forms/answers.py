"""What an item of a form is called, and how an answer to it is written: each finding of each leg has one place, or two.

A number, and when something began, have a second place, in words: there stands what a number or a date cannot say ("not compressible",
between two values, an age). Every choice has "could not be assessed", which is an answer and never a no.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from pulsefirst.backends.fhir.canonical import ABSENT, own_codes
from pulsefirst.backends.fhir.own import ASKED
from pulsefirst.backends.fhir.questionnaires import IN_WORDS
from pulsefirst.backends.fhir.write import Writer
from pulsefirst.model.case import Key, NotAssessed, Recorded
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.tree import Words
from pulsefirst.notation.values import plain_value, records_of
from pulsefirst.notation.words import member_text

COULD_NOT: Final = {"system": ABSENT, "code": ASKED, "display": "Asked But Unknown"}
"""The answer of someone who was asked and could not tell."""
YES: Final = "yes"
NO: Final = "no"


def link_of(key: Key) -> str:
    """The linkId of a finding in its place: its name, with the side before it where it is of a leg."""
    return key.finding if key.leg is None else f"{key.leg.value}.{key.finding}"


def in_words(link: str) -> str:
    """The linkId of the second place of a finding, for what is said in words."""
    return f"{link}{IN_WORDS}"


def has_words(finding: Finding) -> bool:
    """Whether a finding has the second place."""
    return isinstance(finding, Measured | Since)


def own_coding(guideline: Guideline, code: str, display: str = "") -> dict[str, str]:
    """One of the guideline's own codes."""
    return {"system": own_codes(guideline).system, "code": code, "display": display or code}


def coding_of(guideline: Guideline, finding: Finding, value: Recorded) -> dict[str, str] | None:
    """An answer as the code that stands for it; None where no code does."""
    match finding, value:
        case _, NotAssessed():
            return dict(COULD_NOT)
        case Flag(), bool():
            return own_coding(guideline, YES if value else NO)
        case Coded(), Enum():
            return own_coding(guideline, member_text(value))
        case _:
            return None


def answered(writer: Writer, key: Key, value: Recorded, made: datetime) -> tuple[str, Mapping[str, Any]]:
    """The linkId where a recorded value stands, and the answer. Raises WrongValue for a value that its finding does not have."""
    finding, link = writer.guideline.findings[key.finding], link_of(key)
    coding = coding_of(writer.guideline, finding, value)
    if coding is not None:
        return (in_words(link) if has_words(finding) else link), {"valueCoding": coding}
    if isinstance(finding, Since):
        moment = _moment(finding, value, made)
        if moment:
            return link, {"valueDateTime": moment}
    elif "valueQuantity" in (written := writer.value(finding, key.leg, value)[0]):
        return link, written
    return in_words(link), {"valueString": str(plain_value(finding, value))}


def _moment(finding: Since, value: Recorded, made: datetime) -> str:
    """When it began, where a moment says exactly that; empty where it does not."""
    if not isinstance(value, Decimal) or not value.is_finite():
        return ""
    seconds = Fraction(value) * 3600
    if seconds.denominator != 1:
        return ""
    try:
        written = (made - timedelta(seconds=int(seconds))).isoformat()
        read = [told for _, told in records_of(finding, Words(written, ""), made)]
    except (CaseError, OverflowError):
        return ""
    return written if read == [value] else ""
