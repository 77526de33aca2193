"""What one line of a case records, typed by its finding; and how a value is written back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, TypeAlias

from pulsefirst.model.case import NOT_ASSESSED, NotAssessed, Recorded
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since, Span
from pulsefirst.model.errors import CaseError, ContentError, UnknownName, WrongValue
from pulsefirst.notation import times
from pulsefirst.notation.tree import Section, Several, Tree, Words, shown
from pulsefirst.notation.units import Amount, accepted, amount_of, canonical, ends_of, limits_of, range_text, with_unit
from pulsefirst.notation.words import NO, UNASSESSED, YES, member_text, members_of, nearest, plain, says_nothing

Record: TypeAlias = tuple[Finding, Recorded]


# --- reading ----------------------------------------------------------------------------------------------------------


def records_of(finding: Finding, written: Tree, recorded_at: datetime | None) -> Iterator[Record]:
    """The finding's value, and of a laboratory result also its flag. Raises CaseError."""
    match finding, written:
        case Measured(), Section():
            yield from _result(finding, written)
        case _, Words():
            yield _record(finding, written, recorded_at)
        case _:
            raise WrongValue(f"{finding.name} is {accepted_by(finding)}, not {_kind(written)}", written.where)


def accepted_by(finding: Finding) -> str:
    """What may be written for a finding, for a message."""
    match finding:
        case Flag():
            return "yes or no"
        case Coded():
            return " or ".join(f"'{member_text(member)}'" for member in members_of(finding))
        case Measured():
            return accepted(finding)
        case _:
            return times.accepted()


def _record(finding: Finding, words: Words, recorded_at: datetime | None) -> Record:
    said = plain(words.text)
    if said in UNASSESSED:
        return finding, NOT_ASSESSED
    if says_nothing(words.text):
        raise WrongValue(f"{finding.name} has no value: leave the line out, or write 'not assessed'", words.where)
    match finding:
        case Flag():
            return finding, _yes_or_no(finding, words, said)
        case Coded():
            return finding, _member(finding, words, said)
        case Measured():
            return _number_or_flag(finding, words, said)
        case Since():
            return finding, times.hours_before(finding, words, recorded_at)
        case _:
            raise ContentError(f"the finding {finding.name!r} is a {type(finding).__name__}, which has no notation")


def _number_or_flag(finding: Measured, words: Words, said: str) -> Record:
    flagged = _named(finding.flag, words.text) if finding.flag is not None else None
    if finding.flag is not None and flagged is not None and said not in map(plain, finding.words):
        return finding.flag, flagged
    return finding, canonical(finding, amount_of(finding, words), words.where)


def _yes_or_no(finding: Flag, words: Words, said: str) -> bool:
    if said not in YES | NO:
        raise WrongValue(f"{finding.name} is yes or no, not {shown(words.text)}", words.where)
    return said in YES


def _member(finding: Coded[Any], words: Words, said: str) -> Enum:
    meant = _named(finding, words.text)
    if meant is None:
        meant = finding.yes if said in YES else finding.no if said in NO else None
    if meant is not None:
        return meant
    near = nearest(words.text, {member_text(member): (member.name,) for member in members_of(finding)})
    guess = f" (did you mean '{near}'?)" if near else ""
    raise UnknownName(f"{finding.name} is {accepted_by(finding)}, not {shown(words.text)}{guess}", words.where)


def _named(finding: Coded[Any], text: str) -> Enum | None:
    """The member that the text names: by its very value, else by value or name with small differences."""
    exactly, nearly = _members_by_name(finding)
    found = exactly.get(text)
    return found if found is not None else nearly.get(plain(text))


@lru_cache(maxsize=4096)
def _members_by_name(finding: Coded[Any]) -> tuple[dict[object, Enum], dict[str, Enum]]:
    """The members of a finding by their very value; and in plain words by value, else by name, of two alike the first."""
    members = members_of(finding)
    names = {plain(one.name): one for one in reversed(members)}
    values = {plain(str(one.value)): one for one in reversed(members)}
    return {one.value: one for one in members}, names | values


# --- a laboratory result with its flag --------------------------------------------------------------------------------


def _result(finding: Measured, section: Section) -> Iterator[Record]:
    if finding.flag is None:
        raise WrongValue(f"{finding.name} is {accepted(finding)}, not a section", section.where)
    parts = {entry.key: entry.value for entry in section.entries}
    for entry in section.entries:
        if entry.key not in ("value", "flag", "limits"):
            raise UnknownName(f"{finding.name} takes value, flag and limits, not {shown(entry.key)}", entry.where)
    if "value" not in parts and ("limits" in parts or "flag" not in parts):
        raise WrongValue(f"{finding.name} needs a value, as in {{value: ..., limits: ...}}", section.where)
    amount = None
    if "value" in parts:
        words = _words(finding, parts["value"])
        if plain(words.text) in UNASSESSED:
            yield finding, NOT_ASSESSED
        else:
            amount = amount_of(finding, words)
            yield finding, canonical(finding, amount, words.where)
    computed = _flag_by_limits(finding, finding.flag, amount, parts["limits"]) if "limits" in parts else None
    if "flag" in parts:
        stated = _record(finding.flag, _words(finding.flag, parts["flag"]), None)[1]
        if computed is not None and _contradicts(stated, computed):
            says = f"by its limits {finding.name} is {member_text(computed)}, and its flag says otherwise"
            raise WrongValue(says, parts["flag"].where)
        yield finding.flag, stated
    elif computed is not None:
        yield finding.flag, computed


def _flag_by_limits(finding: Measured, flag: Coded[Any], amount: Amount | None, written: Tree) -> Enum | None:
    """What the laboratory's limits make of a result; None where it may lie on either side of one."""
    if amount is None:
        raise WrongValue(f"{finding.name} has limits but no number to compare with them", written.where)
    low, high = limits_of(finding, _limits_text(written), amount.unit, written.where)
    least, most = ends_of(amount)
    if not (most < low or least > high or low <= least <= most <= high):
        return None
    name = "LOW" if most < low else "HIGH" if least > high else "NORMAL"
    member: Enum | None = flag.values.__members__.get(name)
    if member is None:
        says = f"by its limits {finding.name} is {name.lower()}, and {flag.name} is {accepted_by(flag)}"
        raise WrongValue(says, written.where)
    return member


def _limits_text(written: Tree) -> str:
    match written:
        case Words(text=text):
            return text
        case Several(items=(Words(text=low), Words(text=high))):
            return f"{low} to {high}"
        case _:
            raise WrongValue("limits are two numbers, such as 1.5-2.5 or [1.5, 2.5]", written.where)


def _contradicts(stated: Recorded, computed: Enum) -> bool:
    """A flag finer than low, normal, high (a critical value) says more than the limits do and contradicts nothing."""
    plainly = isinstance(stated, Enum) and stated.name in ("LOW", "NORMAL", "HIGH")
    return stated is NOT_ASSESSED or (plainly and stated is not computed)


def _words(finding: Finding, written: Tree) -> Words:
    if not isinstance(written, Words):
        raise WrongValue(f"{finding.name} is {accepted_by(finding)}, not {_kind(written)}", written.where)
    return written


def _kind(written: Tree) -> str:
    return "a list" if isinstance(written, Several) else "a section"


# --- writing ----------------------------------------------------------------------------------------------------------


def plain_value(finding: Finding, value: Recorded) -> bool | str:
    """A value as plain data: a flag is a bool, everything else text that reads back exactly. Raises CaseError."""
    match finding, value:
        case _, NotAssessed():
            return "not assessed"
        case Flag(), bool():
            return value
        case Coded(), Enum() if value in finding.values:
            return member_text(value)
        case Measured(), Decimal():
            return _text_of_number(finding, value)
        case Measured(), Span() if value.low <= value.high:
            return range_text(finding, value)
        case Since(), Span() if value.low <= value.high and value.high.is_finite():
            return times.since_text(value)
        case Since(), Decimal() if value.is_finite():
            return times.since_text(value)
        case _:
            raise _unwritable(finding, value)


def _text_of_number(finding: Measured, value: Decimal) -> str:
    for answer, number in finding.words.items():
        if number == value:
            return answer
    if not value.is_finite():
        raise _unwritable(finding, value)
    return with_unit(value, finding.unit)


def _unwritable(finding: Finding, value: object) -> CaseError:
    return WrongValue(f"{finding.name} holds {value!r}, which is not {accepted_by(finding)}")
