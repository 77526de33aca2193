"""Reading a case: its facts by finding and leg, what was done, what is being drafted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple, TypeAlias

from pulsefirst.model.case import Case, Key, Line, Recorded, key_of
from pulsefirst.model.errors import MalformedCase, UnknownName, WrongValue
from pulsefirst.model.findings import Finding, Leg, Scope
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.marks import marked
from pulsefirst.notation.times import moment_of
from pulsefirst.notation.tree import Entry, Section, Several, Tree, Words, shown, tree_of_data, tree_of_text
from pulsefirst.notation.values import records_of
from pulsefirst.notation.words import nearest, says_nothing

RECORDED_AT: Final = "recorded_at"
DONE: Final = "done"
CONSIDERING: Final = "considering"
SIDES: Final[Mapping[str, tuple[Leg, ...]]] = {"left": (Leg.LEFT,), "right": (Leg.RIGHT,), "both": tuple(Leg)}

Legs: TypeAlias = tuple[Leg | None, ...]
PATIENT: Final[Legs] = (None,)


class Act(NamedTuple):
    """A line of one of the two lists of acts."""

    of: str
    line: Line


class Note(NamedTuple):
    """One thing a case says, and where it says it; the value of an act is None."""

    on: Key | Act
    value: Recorded | None
    where: str


def read_case(text: str | bytes, guideline: Guideline, *, name: str = "case") -> Case:
    """The case that a YAML or JSON text writes down; an empty text is an empty case.

    Raises CaseError, with `name` and the line: MalformedCase, UnknownName, WrongValue or Implausible.
    """
    return case_of(tree_of_text(text, name), guideline)


def case_from(mapping: Mapping[str, Any], guideline: Guideline, *, name: str = "case") -> Case:
    """The case that already parsed data writes down: text, bool, int, Decimal, date, datetime; never a float.

    Raises CaseError, with `name` and the path of keys: MalformedCase, UnknownName, WrongValue or Implausible.
    """
    return case_of(tree_of_data(mapping, name), guideline)


def case_of(tree: Tree, guideline: Guideline) -> Case:
    """The case that a tree writes down; for texts in which a case is only a part. Raises CaseError."""
    top = _section(tree, "a case is written as 'finding: value'")
    recorded_at = next((moment_of(_words(entry)) for entry in top.entries if entry.key == RECORDED_AT), None)
    facts: dict[Key, Recorded] = {}
    places: dict[Key | Act, str] = {}
    for on, value, where in _notes(top, guideline, recorded_at):
        if on in places:
            raise MalformedCase(f"{_called(on)} is written twice, first at {places[on]}", where)
        places[on] = where
        if isinstance(on, Key) and value is not None:
            facts[on] = value
    return marked(Case(facts, _lines(DONE, places), _lines(CONSIDERING, places), recorded_at), guideline.findings)


def _lines(of: str, noted: Mapping[Key | Act, str]) -> frozenset[Line]:
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
            yield from (Note(Act(entry.key, Line(target, leg)), None, name.where) for leg in legs)
    else:
        for finding, value in records_of(_finding(entry, legs, guideline), entry.value, recorded_at):
            yield from (Note(key_of(finding, leg), value, entry.where) for leg in legs)


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
        raise UnknownName(f"{entry.key} is of {_home(finding.scope)}", entry.where)
    if entry.key in (RECORDED_AT, *SIDES):
        raise UnknownName(f"{entry.key} is of the whole case: write it at the top", entry.where)
    known = {other.name: other.synonyms for other in guideline.findings.values()}
    near = nearest(entry.key, {**dict.fromkeys((RECORDED_AT, *SIDES, DONE, CONSIDERING), ()), **known})
    meant = guideline.findings.get(near or "")
    home = f" It is of {_home(meant.scope)}" if meant is not None and meant.scope is not here else ""
    raise UnknownName(f"there is no finding {shown(entry.key)}{_guess(near)}{home}", entry.where)


def _home(scope: Scope) -> str:
    return "the patient: write it at the top" if scope is Scope.PATIENT else "a leg: write it under left, right or both"


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


def _called(on: Key | Act) -> str:
    if isinstance(on, Key):
        return f"{on.finding} of the {on.leg} leg" if on.leg else on.finding
    return f"{on.line.target} under {on.of}"
