"""The state of a browser tab between two taps: the case, how to undo changes, and what the clinician is looking at.

The server keeps nothing. Everything is in the form that the tab posts back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final

from pulsefirst.interfaces.web.rows import Refusal
from pulsefirst.model.case import Case, CaseAct, Key, Recorded
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation import times
from pulsefirst.notation.read import case_from
from pulsefirst.notation.write import to_json

VIEWS: Final = ("minute", "ask", "examine", "numb", "causes", "plan", "scores", "take")
MOST_STEPS: Final = 30
"""How many steps can be undone."""
LOST_STEP: Final = "The last step could not be read, so it was not undone and is left out. Nothing was changed."
LONGEST_LABEL: Final = 24
FRESH: Final = timedelta(hours=12)
"""Findings older than this keep their time of recording at the next tap."""


@dataclass(frozen=True, kw_only=True)
class Tab:
    """The state of a tab.

    `label` is what this tab calls its patient. `search` are the words looked for, over whatever view: its results stand until they are
    closed. `said` is the level that was demanded before the last change, `asked` the finding that the view in which something was
    tapped asked for by itself, `message` what went wrong, `refused` what was typed and not taken. `passed` are places that were left
    unknown for now; `chosen`: what is asked was chosen by this tap; `unread` what of the case could not be read and is carried
    along as it came.
    """

    case: Case = field(default_factory=Case)
    past: tuple[Mapping[str, Any], ...] = ()
    view: str = VIEWS[0]
    label: str = ""
    section: str = ""
    search: str = ""
    opened: str = ""
    form: str = ""
    said: Urgency = Urgency.NONE
    asked: str = ""
    message: str = ""
    unread: str = ""
    refused: Refusal | None = None
    passed: frozenset[Key] = frozenset()
    chosen: bool = False


# --- the tab as fields of a form, and back ------------------------------------------------------------------------------


def fields_of(tab: Tab, guideline: Guideline, now: Urgency) -> dict[str, str]:
    """The hidden fields that carry the tab to its next tap. `now` is the level demanded at this moment."""
    return {
        "case": json.dumps(to_json(tab.case, guideline), separators=(",", ":")),
        "past": json.dumps(tab.past, separators=(",", ":")),
        "at_view": tab.view,
        "at_section": tab.section,
        "at_opened": tab.opened,
        "at_form": tab.form,
        "at_passed": json.dumps(sorted(f"{key.leg or ''}.{key.finding}" for key in tab.passed), separators=(",", ":")),
        "at_search": tab.search,
        "at_unread": tab.unread,
        "said": now.word,
    }


def tab_of(fields: Mapping[str, str], guideline: Guideline) -> Tab:
    """The tab that these fields carry. Raises CaseError if the case is malformed, ValueError if anything else is."""
    case = case_from(_object(fields.get("case") or "{}"), guideline, name="the case of this page")
    past = json.loads(fields.get("past") or "[]")
    if not isinstance(past, list) or not all(isinstance(step, dict) for step in past):
        raise ValueError("what can be undone is not a list of steps")
    view, said = fields.get("at_view", VIEWS[0]), fields.get("said", "none")
    if view not in VIEWS or said not in [level.word for level in Urgency]:
        raise ValueError("this page was not made here")
    return Tab(
        case=case,
        past=tuple(past[-MOST_STEPS:]),
        view=view,
        label=" ".join(fields.get("label", "").split())[:LONGEST_LABEL],
        section=fields.get("at_section", ""),
        search=fields.get("at_search", ""),
        unread=fields.get("at_unread", ""),
        opened=fields.get("at_opened", ""),
        form=fields.get("at_form", ""),
        said=next(level for level in Urgency if level.word == said),
        asked=fields.get("asked", ""),
        passed=_passed(fields.get("at_passed") or "[]", guideline),
    )


def _passed(text: str, guideline: Guideline) -> frozenset[Key]:
    places = json.loads(text)
    if not isinstance(places, list) or not all(isinstance(place, str) for place in places):
        raise ValueError("what was left unknown is not a list of places")
    keys = frozenset(key_at(place) for place in places)
    if any(key.finding not in guideline.findings for key in keys):
        raise ValueError("what was left unknown is no finding")
    return keys


def _object(text: str) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("a case is written as finding: value")
    return found


# --- what a tap changes -------------------------------------------------------------------------------------------------


def record(tab: Tab, guideline: Guideline, entries: Mapping[str, str], at: datetime) -> Tab:
    """The tab with these entries ("left.name" or "name" to what was said) recorded at this time. Raises CaseError.

    A time is told now, also where the case keeps an older time of its findings. If any entry cannot be read, nothing changes.
    """
    case = bring_to(tab.case, guideline, at)
    return _after(tab, guideline, replace(case, facts={**case.facts, **told(case, guideline, entries, at)}))


def told(case: Case, guideline: Guideline, entries: Mapping[str, str], at: datetime) -> Mapping[Key, Recorded]:
    """The facts that these entries tell of a case that was brought to this time. Raises CaseError where one cannot be read."""
    written: dict[str, Any] = {"recorded_at": at.isoformat()}
    for place, said in entries.items():
        name, leg = key_at(place)
        section = written.setdefault(leg.value, {}) if leg else written
        section[name] = said
    read = case_from(written, guideline, name="this answer")
    return times.told_at(read.facts, guideline.findings, at, case.recorded_at)


def learn(tab: Tab, guideline: Guideline, case: Case, at: datetime) -> Tab:
    """The tab with this case, which an answer led to (and which is already brought to this time)."""
    return _after(tab, guideline, replace(case, recorded_at=case.recorded_at or at))


def forget(tab: Tab, guideline: Guideline, places: list[str], at: datetime) -> Tab:
    """The tab without these records."""
    keys = frozenset(key_at(place) for place in places)
    return _after(tab, guideline, bring_to(tab.case, guideline, at).forget(keys))


def toggle_act(tab: Tab, guideline: Guideline, of: str, target: str, leg: Leg | None) -> Tab:
    """The tab with this act ticked or unticked, among what was done or what is being considered. Raises CaseError."""
    line, case = CaseAct(target, leg), tab.case
    if target not in guideline.targets:
        raise CaseError(f"there is no target {target!r}")
    if of == "done":
        changed = replace(case, done=case.done ^ {line})
    else:
        changed = replace(case, considering=case.considering ^ {line})
    return _after(tab, guideline, changed)


def load(tab: Tab, guideline: Guideline, case: Case) -> Tab:
    """The tab with another case loaded; one undo brings the old case back."""
    return _after(tab, guideline, case)


def swap(tab: Tab, guideline: Guideline) -> Tab:
    """The tab with right and left exchanged, in all that is recorded; one undo turns it back."""
    return _after(tab, guideline, tab.case.mirror())


def undo(tab: Tab, guideline: Guideline) -> Tab:
    """The tab before its last change; the same tab where there is none."""
    if not tab.past:
        return tab
    *earlier, last = tab.past
    current = to_json(tab.case, guideline)
    try:
        restored = case_from(_apply_patch(current, last), guideline, name="the step before")
    except (CaseError, RecursionError):
        return replace(tab, past=tuple(earlier), message=LOST_STEP)
    return replace(tab, case=restored, past=tuple(earlier))


def _after(tab: Tab, guideline: Guideline, case: Case) -> Tab:
    """The changed tab, with what would undo the change: of each changed line of the case, what it was."""
    before, after = to_json(tab.case, guideline), to_json(case, guideline)
    if before == after:
        return replace(tab, case=case)
    return replace(tab, case=case, past=(*tab.past, _patch(after, before))[-MOST_STEPS:])


def _patch(of: Mapping[str, Any], to: Mapping[str, Any]) -> dict[str, Any]:
    """The lines to change in one case to get the other; None removes a line."""
    patch: dict[str, Any] = {}
    for key in {*of, *to}:
        old, other = of.get(key), to.get(key)
        if old == other:
            continue
        patch[key] = _patch(old or {}, other or {}) if isinstance(old, dict) or isinstance(other, dict) else other
    return patch


def _apply_patch(data: Mapping[str, Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(data)
    for key, value in patch.items():
        if isinstance(value, dict):
            inner = found.get(key)
            found[key] = _apply_patch(inner if isinstance(inner, dict) else {}, value)
        elif value is None:
            found.pop(key, None)
        else:
            found[key] = value
    return found


def bring_to(case: Case, guideline: Guideline, at: datetime) -> Case:
    """The case as of now: if its findings are recent, ages are counted up to now; an older case keeps its time."""
    recorded = case.recorded_at
    if recorded is None:
        return replace(case, recorded_at=at)
    return times.bring_to(case, guideline.findings, at) if timedelta(0) <= at - recorded <= FRESH else case


def key_at(place: str) -> Key:
    """The place of a fact: "left.name" or "name". Raises CaseError."""
    leg, _, name = place.rpartition(".")
    if leg not in ("", *Leg):
        raise CaseError(f"there is no leg {leg!r}")
    return Key(name, Leg(leg) if leg else None)
