"""What the columns of a file are: findings by their names, with a leg and a unit, spans, what could not be assessed, and acts.

`NAME`, `left.NAME`, `right.NAME` hold answers; `NAME [unit]` says the unit of its numbers; `NAME.low` and `NAME.high` are the ends of a
span; `NAME.not_assessed` says of whom it could not be assessed; `done.TARGET` and `left.done.TARGET` say of whom an act was done,
and `done_at.TARGET` when it was done since.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from pulsefirst.model.case import CaseAct, Key, keys_of
from pulsefirst.model.conditions import Finding, Measured, Since
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.notation.units import unit_named
from pulsefirst.notation.words import nearest

COLUMN: Final = re.compile(
    r"(?:(?P<leg>left|right)\.)?(?:(?P<done>done|done_at)\.)?(?P<name>\w+)(?:\.(?P<part>low|high|not_assessed))?(?:\s*\[(?P<unit>[^\]]*)\])?"
)
VALUE, LOW, HIGH, NOT_ASSESSED = "value", "low", "high", "not_assessed"
IDENTIFIERS: Final = ("id", "patient_id", "person_id")
RECORDED_AT: Final = "recorded_at"
DONE: Final = "done"


@dataclass
class Source:
    """The columns of one finding for one leg, or for the patient: each part by the name of its column."""

    finding: Finding
    key: Key
    parts: dict[str, str] = field(default_factory=dict)
    unit: str = ""


@dataclass(frozen=True)
class Mapping:
    """What each column is. `times` are of acts done since, which only an audit reads; `unread` are those that are nothing here, each
    with a hint.
    """

    sources: dict[Key, Source]
    acts: dict[CaseAct, str]
    times: dict[CaseAct, str]
    identifier: str | None
    recorded_at: str | None
    unread: dict[str, str]

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that a patient is judged by."""
        named = [self.identifier, self.recorded_at, *self.acts.values()]
        named += [name for source in self.sources.values() for name in source.parts.values()]
        return tuple(name for name in named if name is not None)


def mapping_of(names: Iterable[str], guideline: Guideline, identifier: str | None = None) -> Mapping:
    """What the columns of these names are. `identifier` names the column that tells patients apart, where it has a name of its own."""
    names = list(names)
    found = Mapping({}, {}, {}, identifier or next((name for name in IDENTIFIERS if name in names), None), None, {})
    if RECORDED_AT in names:
        found = replace(found, recorded_at=RECORDED_AT)
    for name in names:
        if name not in (found.identifier, found.recorded_at):
            hint = _map(found, name, guideline)
            if hint is not None:
                found.unread[name] = hint
    for source in list(found.sources.values()):
        _check_span(found, source)
    return found


def _map(found: Mapping, name: str, guideline: Guideline) -> str | None:
    """Puts one column where it belongs; gives a hint where it belongs nowhere."""
    match = COLUMN.fullmatch(name)
    if match is None:
        return "no name of a finding"
    leg = Leg(match["leg"]) if match["leg"] else None
    if match["done"]:
        return _map_act(found.acts if match["done"] == DONE else found.times, name, match["name"], leg, guideline)
    finding = guideline.findings.get(match["name"])
    if finding is None:
        near = nearest(match["name"], dict.fromkeys(guideline.findings, ()))
        return "no finding of this name" + (f"; was {near} meant?" if near else "")
    key, part, unit = Key(finding.name, leg), match["part"] or VALUE, match["unit"] or ""
    if key not in keys_of(finding):
        per_leg = finding.scope is Scope.LEG
        return f"recorded per leg: write left.{finding.name} and right.{finding.name}" if per_leg else "not recorded per leg"
    if part in (LOW, HIGH) and not isinstance(finding, Measured | Since):
        return "has no span: it is no number"
    if unit:
        if not isinstance(finding, Measured):
            return "has no unit: it is no measurement"
        try:
            unit = unit_named(finding, unit)
        except CaseError as error:
            return error.message
    source = found.sources.setdefault(key, Source(finding, key))
    if part in source.parts:
        return f"says the same as the column {source.parts[part]}"
    if unit and source.unit and unit != source.unit:
        return f"is in another unit than the column {next(iter(source.parts.values()))}"
    source.parts[part], source.unit = name, unit or source.unit
    return None


def _map_act(found: dict[CaseAct, str], name: str, target: str, leg: Leg | None, guideline: Guideline) -> str | None:
    if target not in guideline.targets:
        near = nearest(target, dict.fromkeys(guideline.targets, ()))
        return "no act of this name" + (f"; was {near} meant?" if near else "")
    found[CaseAct(target, leg)] = name
    return None


def _check_span(found: Mapping, source: Source) -> None:
    """A span has both ends, and no column of values beside it."""
    ends = [part for part in (LOW, HIGH) if part in source.parts]
    if not ends or (len(ends) == 2 and VALUE not in source.parts):
        return
    hint = (
        "a span has two columns, .low and .high"
        if len(ends) == 1
        else "a span and a value of one finding: only the value is read"
    )
    for part in ends:
        found.unread[source.parts.pop(part)] = hint
    if not source.parts:
        del found.sources[source.key]
