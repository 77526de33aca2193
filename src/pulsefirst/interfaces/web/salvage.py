"""A page of which a part cannot be read, after an upgrade for instance: what reads is kept, what does not is named and carried along."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any, Final

from pulsefirst.interfaces.web.state import Tab, tab_of
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.notation.aliases import ALIASES
from pulsefirst.notation.read import CONSIDERING, DONE, RECORDED_AT, case_from

CLEARED: Final = "This page could not be read, so it starts again empty. Nothing was changed elsewhere."
KEPT: Final = "A part of this page could not be read; all else is kept. Look again at: "
NAMED: Final = 5
"""So many of the parts that could not be read are named."""
LONGEST: Final = 100_000
"""What cannot be read is carried along up to this many characters."""
OF_LOOKS: Final = ("at_view", "at_side", "said", "past")
"""Fields without which a page is still a page."""

MOST_ENTRIES: Final = 2_000
"""Twice what a case can hold."""
MOST_FAILURES: Final = 50

Place = tuple[str, str]
"""A leg (or nothing) and a name."""


def salvaged(fields: Mapping[str, str], guideline: Guideline) -> Tab:
    """The tab with all that can be read of these fields. Its message says what could not; that stands in `unread` as it came."""
    written = _data(fields.get("case", ""))
    good = _readable(written, guideline) if isinstance(written, dict) else {}
    rest = _without(written, good) if isinstance(written, dict) else fields.get("case", "")
    kept = {**fields, "case": json.dumps(good), "past": json.dumps(_steps(fields.get("past", "")))}
    tab = _tab(kept, guideline)
    if not good and rest:
        message = CLEARED
    else:
        names = list(_names(rest)) if isinstance(rest, dict) else []
        said = ", ".join(names[:NAMED]) + (f" and {len(names) - NAMED} more" if len(names) > NAMED else "")
        message = f"{KEPT}{said or 'where you were'}."
    unread = fields.get("at_unread") or (json.dumps(rest) if rest else "")
    return replace(tab, message=message, unread=unread if len(unread) <= LONGEST else "")


def _tab(fields: dict[str, str], guideline: Guideline) -> Tab:
    """The tab of fields whose case is readable; where it looks is left out where that is not."""
    for without in ((), *((name,) for name in OF_LOOKS), OF_LOOKS):
        try:
            return tab_of({name: value for name, value in fields.items() if name not in without}, guideline)
        except (CaseError, ValueError):
            continue
    return Tab()


def _data(text: str) -> Any:
    try:
        return json.loads(text or "{}")
    except (ValueError, RecursionError):
        return None


def _steps(text: str) -> list[dict[str, Any]]:
    """The steps that can still be undone: those after the last one that is none."""
    found = _data(text)
    steps: list[dict[str, Any]] = []
    for step in found if isinstance(found, list) else []:
        steps = [*steps, step] if isinstance(step, dict) else []
    return steps


def _readable(written: dict[str, Any], guideline: Guideline) -> dict[str, Any]:
    """The entries of a case that can be read, each by itself and all of them together.

    What cannot be read takes long to say why; so no more is tried once this many could not, or were tried.
    """
    good: dict[str, Any] = {}
    failures = 0
    known = {*guideline.findings, *(moved.finding for moved in ALIASES.findings), RECORDED_AT, DONE, CONSIDERING}
    for place, value in islice((entry for entry in _entries(written) if entry[0][1] in known), MOST_ENTRIES):
        if failures == MOST_FAILURES:
            break
        if _reads(_with({}, place, value), guideline):
            good = _with(good, place, value)
        else:
            failures += 1
    return good if _reads(good, guideline) else _one_by_one(good, guideline)


def _one_by_one(written: dict[str, Any], guideline: Guideline) -> dict[str, Any]:
    """The entries that can be read beside those before them, where not all of them can."""
    good: dict[str, Any] = {}
    for place, value in islice(_entries(written), MOST_FAILURES):
        if _reads(tried := _with(good, place, value), guideline):
            good = tried
    return good


def _reads(written: dict[str, Any], guideline: Guideline) -> bool:
    try:
        case_from(written, guideline, name="the case of this page")
    except (CaseError, ValueError, RecursionError):
        return False
    return True


def _entries(written: Mapping[str, Any]) -> Iterator[tuple[Place, Any]]:
    """The entries of a case, those of a leg each by itself; the time at which they were made comes first."""
    for name, value in sorted(written.items(), key=lambda entry: entry[0] != RECORDED_AT):
        if name in (*Leg,) and isinstance(value, dict):
            yield from (((name, inner), value[inner]) for inner in value)
        else:
            yield ("", name), value


def _with(written: dict[str, Any], place: Place, value: Any) -> dict[str, Any]:
    leg, name = place
    return {**written, leg: {**written.get(leg, {}), name: value}} if leg else {**written, name: value}


def _without(written: dict[str, Any], good: dict[str, Any]) -> dict[str, Any]:
    kept = {place for place, _ in _entries(good)}
    rest: dict[str, Any] = {}
    for (leg, name), value in _entries(written):
        if (leg, name) not in kept:
            (rest.setdefault(leg, {}) if leg else rest)[name] = value
    return rest


def _names(rest: Mapping[str, Any]) -> Iterator[str]:
    for (leg, name), _ in _entries(rest):
        said = name.replace("_", " ")[:40]
        yield f"{said} ({leg} leg)" if leg else said
