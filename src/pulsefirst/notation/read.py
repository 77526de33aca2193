"""Reading a case: its facts by finding and leg, what was done, what is being drafted.

A file holds the case alone, or an example: the case with a title, a story, a time of assessment and what is expected of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, NamedTuple, TypeAlias

from pulsefirst.model.case import Case, CaseAct, Key, Recorded, key_of
from pulsefirst.model.conditions import Finding, Since
from pulsefirst.model.errors import MalformedCase, UnknownName, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.marks import with_marks
from pulsefirst.notation.aliases import ALIASES, Aliases, rename
from pulsefirst.notation.shortcuts import said_in, shortcut_of
from pulsefirst.notation.times import moment_of, read_back
from pulsefirst.notation.tree import Entry, Section, Several, Tree, Words, shown, tree_of_data, tree_of_text
from pulsefirst.notation.values import plain_value, records_of
from pulsefirst.notation.whole import check_whole
from pulsefirst.notation.words import nearest, plain, says_nothing, side_of

RECORDED_AT: Final = "recorded_at"
DONE: Final = "done"
CONSIDERING: Final = "considering"
EXAMPLE: Final = ("title", "story", "at", "case", "expect")
"""The parts of an example."""
SIDES: Final[Mapping[str, tuple[Leg, ...]]] = {"left": (Leg.LEFT,), "right": (Leg.RIGHT,), "both": tuple(Leg)}

SIDE_SAID: Final = re.compile(
    r"(?:(?:left|right|both|bilateral|lt|rt|each|either|[lrb])\b\s*(?:legs?|sides?|foot|feet)?|legs?$|sides?$)\s*"
)
"""How a key begins that says which leg is meant."""

Legs: TypeAlias = tuple[Leg | None, ...]
PATIENT: Final[Legs] = (None,)


class Act(NamedTuple):
    """A line of one of the two lists of acts."""

    of: str
    line: CaseAct


class Note(NamedTuple):
    """One thing a case says, and where it says it; the value of an act is None.

    A `filler` was read out of something else and stands only where nothing says otherwise. `told` is what it was read as.
    """

    on: Key | Act
    value: Recorded | None
    where: str
    filler: bool = False
    told: str = ""


class CaseFile(NamedTuple):
    """What a file holds: the case, and the time of assessment that an example states.

    `notices` say what was read by a name it had before, `shortcuts` what each shortcut was read as, `times` what the words for a
    time were taken as.
    """

    case: Case
    at: datetime | None = None
    notices: tuple[str, ...] = ()
    shortcuts: tuple[str, ...] = ()
    times: tuple[str, ...] = ()


def read_case(text: str | bytes, guideline: Guideline, *, name: str = "case") -> Case:
    """The case that a YAML or JSON text writes down; an empty text is an empty case.

    Raises CaseError, with `name` and the line: MalformedCase, UnknownName, WrongValue or Implausible.
    """
    return read_file(text, guideline, name=name).case


def read_file(text: str | bytes, guideline: Guideline, *, name: str = "case") -> CaseFile:
    """The same with all that the file says besides: of an example the time of assessment, and notices on names that moved.

    Raises CaseError as `read_case` does.
    """
    check_whole(text, name)
    return file_of(tree_of_text(text, name), guideline)


def case_from(mapping: Mapping[str, Any], guideline: Guideline, *, name: str = "case") -> Case:
    """The case that already parsed data writes down: text, bool, int, Decimal, date, datetime; never a float.

    Raises CaseError, with `name` and the path of keys: MalformedCase, UnknownName, WrongValue or Implausible.
    """
    return case_of(tree_of_data(mapping, name), guideline)


def case_of(tree: Tree, guideline: Guideline) -> Case:
    """The case that a tree writes down; for texts in which a case is only a part. Raises CaseError."""
    return file_of(tree, guideline).case


def file_of(tree: Tree, guideline: Guideline, aliases: Aliases | None = None) -> CaseFile:
    """What a tree writes down: a case, or an example with a case in it. Names that moved are those of ALIASES, unless others
    are given. Raises CaseError.
    """
    aliases = ALIASES if aliases is None else aliases
    top = _section(tree, "a case is written as 'finding: value'")
    parts = {entry.key: entry for entry in top.entries}
    if "case" not in parts:
        return _case_file(top, guideline, aliases, None)
    for key, entry in parts.items():
        if key not in EXAMPLE:
            raise UnknownName(
                f"an example has {', '.join(EXAMPLE)}, not {shown(key)}: findings stand under case", entry.where
            )
    at = moment_of(_words(parts["at"])) if "at" in parts else None
    return _case_file(_section(parts["case"].value, "case holds 'finding: value'"), guideline, aliases, at)


def _case_file(section: Section, guideline: Guideline, aliases: Aliases, at: datetime | None) -> CaseFile:
    top, notices = _rename_all(_with_sides(section), aliases)
    recorded_at = next((moment_of(_words(entry)) for entry in top.entries if entry.key == RECORDED_AT), None)
    facts: dict[Key, Recorded] = {}
    places: dict[Key | Act, str] = {}
    notes = list(_notes(top, guideline, recorded_at))
    for on, value, where, *_ in (note for note in notes if not note.filler):
        if on in places:
            raise MalformedCase(f"{_name_of(on)} is written twice, first at {places[on]}", where)
        places[on] = where
        if isinstance(on, Key) and value is not None:
            facts[on] = value
    spread = [note for note in notes if note.filler and note.on not in places]
    for note in spread:
        if isinstance(note.on, Key) and note.value is not None:
            facts[note.on] = note.value
    case = Case(facts, _lines(DONE, places), _lines(CONSIDERING, places), recorded_at)
    told = dict.fromkeys(f"{note.where}: {note.told}" for note in notes if note.told and not note.filler)
    return CaseFile(
        with_marks(case, guideline.findings), at, notices, tuple(_told_of_shortcuts(spread, guideline)), tuple(told)
    )


def _with_sides(top: Section) -> Section:
    """The same case with its legs by the names that everything after it knows."""
    entries = (
        replace(entry, key=side_of(entry.key) or entry.key) if isinstance(entry.value, Section) else entry
        for entry in top.entries
    )
    return Section(tuple(entries), top.where)


def _told_of_shortcuts(spread: list[Note], guideline: Guideline) -> Iterator[str]:
    """Each shortcut with the findings that it was read as, in the leg or legs it was read in."""
    read: dict[tuple[str, str], dict[str, None]] = {}
    for note in spread:
        if note.told and isinstance(note.on, Key) and note.value is not None:
            finding = guideline.findings[note.on.finding]
            value = plain_value(finding, note.value)
            said = {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
            read.setdefault((note.where, note.told), {})[f"{finding.name}: {said}"] = None
    for (where, told), singles in read.items():
        yield f"{where}: {told} was read as {', '.join(singles)}"


def _rename_all(top: Section, aliases: Aliases) -> tuple[Section, tuple[str, ...]]:
    """The same case by the names of today; what moved is told once, with the first place where it stands."""
    section, notices = rename(top, aliases, (DONE, CONSIDERING))
    places = {notice.text: notice.where for notice in reversed(notices)}
    told = dict.fromkeys(notice.text for notice in notices)
    return section, tuple(f"{places[text]}: {text}" for text in told)


def _lines(of: str, noted: Mapping[Key | Act, str]) -> frozenset[CaseAct]:
    return frozenset(on.line for on in noted if isinstance(on, Act) and on.of == of)


def _notes(top: Section, guideline: Guideline, recorded_at: datetime | None) -> Iterator[Note]:
    for entry in top.entries:
        if entry.key in SIDES:
            side = _section(entry.value, f"{entry.key} holds the findings of a leg as 'finding: value'")
            for inner in side.entries:
                yield from _notes_of_entry(inner, SIDES[entry.key], guideline, recorded_at)
        elif entry.key != RECORDED_AT:
            yield from _notes_of_entry(entry, PATIENT, guideline, recorded_at)


def _notes_of_entry(entry: Entry, legs: Legs, guideline: Guideline, recorded_at: datetime | None) -> Iterator[Note]:
    if entry.key in (DONE, CONSIDERING):
        for name in _names(entry):
            target = _target(name, guideline)
            yield from (Note(Act(entry.key, CaseAct(target, leg)), None, name.where) for leg in legs)
    elif (found := shortcut_of(entry, legs != PATIENT, guideline)) is not None:
        sides = tuple(Leg) if found.scope is Scope.LEG and legs == PATIENT else legs
        for finding, value in found.expands:
            for leg in sides:
                yield Note(key_of(finding, leg), value, entry.where, filler=True, told=said_in(entry))
    else:
        for finding, value in records_of(_finding(entry, legs, guideline), entry.value, recorded_at):
            told = _told_time(finding, entry, value, recorded_at)
            yield from (Note(key_of(finding, leg), value, entry.where, entry.filler, told) for leg in legs)


def _told_time(finding: Finding, entry: Entry, value: Recorded, recorded_at: datetime | None) -> str:
    """What the words for a time were read as, where they do not say it themselves."""
    if not isinstance(finding, Since) or not isinstance(entry.value, Words) or recorded_at is None:
        return ""
    read = read_back(entry.value.text, value, recorded_at)
    return f"{finding.name} {shown(entry.value.text)} was read as {read}" if read else ""


def _names(entry: Entry) -> Iterator[Words]:
    items = entry.value.items if isinstance(entry.value, Several) else (entry.value,)
    for item in items:
        if not isinstance(entry.value, Several) or not isinstance(item, Words):
            raise WrongValue(f"{entry.key} is a list of names: write {entry.key}: [...]", item.where)
        yield item


def _target(name: Words, guideline: Guideline) -> str:
    if name.text in guideline.targets:
        return name.text
    near = nearest(name.text, {target.name: target.synonyms for target in guideline.targets.values()})
    raise UnknownName(f"there is no target {shown(name.text)}{_guess(near)}", name.where)


def _finding(entry: Entry, legs: Legs, guideline: Guideline) -> Finding:
    """The finding of this name, where a finding of its scope may stand. Raises UnknownName."""
    finding = guideline.findings.get(entry.key)
    here = Scope.PATIENT if legs == PATIENT else Scope.LEG
    if finding is not None and finding.scope is here:
        return finding
    if finding is not None:
        raise UnknownName(f"{entry.key} is recorded {_home(finding.scope)}", entry.where)
    if side_of(entry.key) is not None and legs == PATIENT:
        raise MalformedCase(f"{entry.key} holds the findings of a leg as 'finding: value'", entry.where)
    if entry.key in EXAMPLE:
        raise UnknownName(f"{entry.key} is a part of an example, whose findings stand under case", entry.where)
    if entry.key in (RECORDED_AT, *SIDES):
        raise UnknownName(f"{entry.key} belongs to the whole case: write it at the top", entry.where)
    known = {other.name: other.synonyms for other in guideline.findings.values()}
    key = plain(entry.key)
    of_a_leg = SIDE_SAID.match(key) if key not in map(plain, guideline.findings) else None
    if of_a_leg is not None:
        about = {other.name: other.synonyms for other in guideline.findings.values() if other.scope is Scope.LEG}
        rest = key[of_a_leg.end() :]
        near = next((name for name in about if plain(name) == rest), None) or nearest(rest, about)
        raise UnknownName(
            f"there is no finding {shown(entry.key)}: what is found in a leg stands under left, right or both{_guess(near)}",
            entry.where,
        )
    near = nearest(entry.key, {**dict.fromkeys((RECORDED_AT, *SIDES, DONE, CONSIDERING), ()), **known})
    meant = guideline.findings.get(near or "")
    home = f" It is recorded {_home(meant.scope)}" if meant is not None and meant.scope is not here else ""
    raise UnknownName(f"there is no finding {shown(entry.key)}{_guess(near)}{home}", entry.where)


def _home(scope: Scope) -> str:
    return (
        "for the patient: write it at the top" if scope is Scope.PATIENT else "per leg: write it under left, right or both"
    )


def _guess(near: str | None) -> str:
    return f"; did you mean '{near}'?" if near else ""


def _section(tree: Tree, otherwise: str) -> Section:
    match tree:
        case Section():
            return tree
        case Words() if says_nothing(tree.text):
            return Section((), tree.where)
        case _:
            raise MalformedCase(otherwise, tree.where)


def _words(entry: Entry) -> Words:
    if not isinstance(entry.value, Words):
        raise WrongValue(f"{entry.key} is one moment, not a list or a section", entry.where)
    return entry.value


def _name_of(on: Key | Act) -> str:
    if isinstance(on, Key):
        return f"{on.finding} of the {on.leg} leg" if on.leg else on.finding
    return f"{on.line.target} under {on.of}"
