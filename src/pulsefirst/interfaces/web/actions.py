"""What a tap does to a tab. If something cannot be done, nothing changes and the page says why."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Final

from starlette.responses import PlainTextResponse, Response

from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import answer_screen, value_of_no
from pulsefirst.engine.spelling import LONGEST
from pulsefirst.interfaces.web.ask import ask_again, pass_over, screen_called
from pulsefirst.interfaces.web.chart import open_areas
from pulsefirst.interfaces.web.rows import AND, AS_SEEN, Refusal
from pulsefirst.interfaces.web.state import (
    VIEWS,
    Tab,
    bring_to,
    forget,
    key_at,
    learn,
    load,
    record,
    swap,
    toggle_act,
    told,
    undo,
)
from pulsefirst.interfaces.web.typed import refusal
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, keys_of
from pulsefirst.model.conditions import Coded
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.notation.read import read_file
from pulsefirst.notation.times import refuse_future
from pulsefirst.notation.whole import marked
from pulsefirst.notation.words import member_text, members_of
from pulsefirst.notation.write import to_json, write_case

MOST_SAID: Final = 600
"""So much is said of what could not be recorded: it repeats what was sent."""
Answered = tuple[Tab, Response | None]


@dataclass(frozen=True)
class Sent:
    """What a tap posts: its fields, those that may stand several times, a file that was brought in, and when."""

    fields: Mapping[str, str]
    several: Mapping[str, list[str]]
    content: bytes
    at: datetime


def act(tab: Tab, guideline: Guideline, sent: Sent) -> Answered:
    """The tab after a tap, and the answer where it is no page (a file)."""
    try:
        if "save" in sent.fields:
            return tab, case_file(tab.case, guideline, sent.fields["save"])
        return _do(_move(tab, guideline, sent.fields), guideline, sent), None
    except CaseError as error:
        found = _refused(tab, guideline, sent.fields)
        said = str(error)
        return found or replace(tab, message=f"Not recorded: {said[:MOST_SAID]}{'...' if said[MOST_SAID:] else ''}"), None


def by_enter(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The fields of a plain form that was sent by Enter in one of them, where no script says what that means: find, or enter."""
    if "stay" not in fields:
        return fields
    if fields.get("search", "").strip() not in ("", fields.get("at_search", "")):
        return {**fields, "find": "1"}
    typed = [name.removeprefix("value:") for name, text in fields.items() if name.startswith("value:") and text.strip()]
    return {**fields, "enter_all": " ".join(typed)} if typed else fields


def _refused(tab: Tab, guideline: Guideline, fields: Mapping[str, str]) -> Tab | None:
    """The tab with what was typed and not taken, to be said at its field; None where it was no field of the page."""
    name = fields.get("enter_both", "")
    both = next((f"{leg}.{name}" for leg in AS_SEEN if fields.get(f"value:{leg}.{name}")), "") if name else ""
    place = fields.get("enter", both).partition("=")[0]
    finding = guideline.findings.get(place.rpartition(".")[2])
    if finding is None or place.rpartition(".")[0] not in (("",) if finding.scope is Scope.PATIENT else (*Leg,)):
        return None
    typed = fields.get(f"value:{place}", "")
    return replace(tab, refused=Refusal(place, typed, refusal(finding, typed)))


def _move(tab: Tab, guideline: Guideline, fields: Mapping[str, str]) -> Tab:
    """The tab with what the clinician chose to look at, and with what was refused as long as it stands in its field."""
    place = fields.get("refused", "")
    if (
        place
        and fields.get(f"value:{place}")
        and fields.get("enter", "").partition("=")[0] != place
        and fields.get("new") != "now"
    ):
        tab = _refused(tab, guideline, {**fields, "enter": place}) or tab
    if fields.get("view") in VIEWS:
        tab = replace(tab, view=fields["view"], opened="", search="")
    if "section" in fields:
        tab = replace(tab, section=fields["section"], search="")
    if "find" in fields:
        tab = replace(tab, search=fields.get("search", "").strip()[:LONGEST] if fields["find"] else "", opened="")
    if "go" in fields:
        view, _, opened = fields["go"].partition("/")
        tab = replace(tab, view=view if view in VIEWS else tab.view, opened=opened, search="")
    if "open" in fields:
        tab = replace(tab, opened="" if fields["open"] == tab.opened else fields["open"])
    if "doc" in fields:
        tab = replace(tab, form=fields["doc"], view="take")
    return tab


def _do(tab: Tab, guideline: Guideline, sent: Sent) -> Tab:
    fields, at = sent.fields, sent.at
    if "undo" in fields:
        return undo(tab, guideline)
    if fields.get("new") == "ask":
        return replace(tab, opened="" if tab.opened == "new" else "new")
    if "new" in fields:
        return Tab()
    if "swap" in fields:
        return swap(tab, guideline)
    if "upload" in fields:
        if not sent.content:
            raise CaseError("no file was chosen")
        return _bring_in(tab, guideline, sent)
    if "set" in fields:
        entries = dict(entry.partition("=")[::2] for several in sent.several["set"] for entry in several.split(AND))
        if already_says(tab, guideline, entries):
            return forget(tab, guideline, list(entries), at)
        return record(tab, guideline, entries, at)
    if "enter" in fields:
        place, _, unit = fields["enter"].partition("=")
        return record(tab, guideline, {place: _read_typed(fields, place, unit)}, at)
    if "enter_both" in fields:
        return _enter_both(tab, guideline, fields, at)
    if "step" in fields:
        return _step(tab, guideline, fields["step"], at)
    if "ordinary" in fields or "unreached" in fields:
        return _answer_panel(tab, guideline, fields, at)
    if "no" in fields:
        return _answer_no(tab, guideline, fields["no"], at)
    if "clear" in fields:
        return forget(tab, guideline, [fields["clear"]], at)
    if "rest" in fields:
        return _answer_rest(tab, guideline, fields["rest"], at)
    if "none" in fields:
        return _answer_none(tab, guideline, fields["none"], at)
    if "pass" in fields:
        return pass_over(tab, guideline, Evaluation(guideline, tab.case), fields["pass"])
    if "ask" in fields:
        return ask_again(tab, guideline, Evaluation(guideline, tab.case), fields["ask"])
    if "enter_all" in fields:
        return _enter_all(tab, guideline, sent)
    for of in ("done", "considering"):
        if of in fields:
            target, _, leg = fields[of].partition("@")
            return toggle_act(tab, guideline, of, target, Leg(leg) if leg in ("left", "right") else None)
    return tab


def _bring_in(tab: Tab, guideline: Guideline, sent: Sent) -> Tab:
    """The tab with the case of a file, which also says what its shortcuts and its times were read as."""
    found = read_file(sent.content, guideline, name="the file")
    refuse_future(found.case.recorded_at, sent.at)
    said = (*found.notices, *found.shortcuts, *found.times)
    message = f"Read the file. {'; '.join(said)}" if said else ""
    return replace(load(tab, guideline, found.case), view="plan", message=message)


def already_says(tab: Tab, guideline: Guideline, entries: Mapping[str, str]) -> bool:
    """Whether every entry is what is recorded already: tapping an answer again takes it back."""
    written = to_json(tab.case, guideline)

    def recorded(place: str) -> object:
        leg, _, name = place.rpartition(".")
        section = written.get(leg, {}) if leg else written
        value = section.get(name) if isinstance(section, dict) else None
        return ("yes" if value else "no") if isinstance(value, bool) else value

    return bool(entries) and all(recorded(place) == said for place, said in entries.items())


def _enter_all(tab: Tab, guideline: Guideline, sent: Sent) -> Tab:
    """A small form at once: what was typed or changed is recorded, what was emptied is removed, the rest stays as it is.

    What cannot be read is said at its field, and what is recorded there stays.
    """
    written, entries, emptied = to_json(tab.case, guideline), dict[str, str](), list[str]()
    case = bring_to(tab.case, guideline, sent.at)
    refused: Refusal | None = None
    for place in dict.fromkeys(sent.fields["enter_all"].split()):
        if f"value:{place}" not in sent.fields:
            continue
        said = sent.fields[f"value:{place}"].strip()
        before = str(written.get(place, ""))
        unit = sent.fields.get(f"unit:{place}", "")
        if not said and before:
            emptied.append(place)
        elif said and before not in (said, f"{said} {unit}"):
            entry = f"{said} {unit}".strip() if said[-1].isdigit() else said
            try:
                told(case, guideline, {place: entry}, sent.at)
                entries[place] = entry
            except CaseError as error:
                finding = guideline.findings.get(place)
                if finding is None:
                    raise
                refused = refused or Refusal(place, said, refusal(finding, said) or str(error))
    changed = record(tab, guideline, entries, sent.at) if entries else tab
    return replace(forget(changed, guideline, emptied, sent.at) if emptied else changed, refused=refused)


def _enter_both(tab: Tab, guideline: Guideline, fields: Mapping[str, str], at: datetime) -> Tab:
    """What was typed for one leg, recorded of both; where nothing was typed, what is recorded of one leg. Raises CaseError."""
    finding = guideline.findings.get(fields["enter_both"])
    if finding is None or finding.scope is not Scope.LEG:
        raise CaseError(f"there is no question of both legs called {fields['enter_both']!r}")
    places = {leg: f"{leg}.{finding.name}" for leg in AS_SEEN}
    typed = {leg: fields.get(f"value:{place}", "").strip() for leg, place in places.items()}
    if any(typed.values()):
        return record(tab, guideline, {place: typed[leg] or typed[leg.other] for leg, place in places.items()}, at)
    case = bring_to(tab.case, guideline, at)
    held = {leg: case.facts.get(Key(finding.name, leg)) for leg in AS_SEEN}
    for leg, value in held.items():
        if value is None and (other := held[leg.other]) is not None and other is not NOT_ASSESSED:
            return learn(tab, guideline, case.learn(finding, leg, other), at)
    raise CaseError("nothing was typed")


def _read_typed(fields: Mapping[str, str], place: str, unit: str) -> str:
    value = fields.get(f"value:{place}", "").strip()
    if not value:
        raise CaseError("nothing was typed")
    return f"{value} {unit or fields.get(f'unit:{place}', '')}".strip() if value[-1].isdigit() else value


def _step(tab: Tab, guideline: Guideline, place: str, at: datetime) -> Tab:
    """The next answer of a place, in the order in which they are written; after the last one, none."""
    key = key_at(place)
    finding = guideline.findings.get(key.finding)
    if not isinstance(finding, Coded):
        raise CaseError(f"there are no answers at {place!r} to step through")
    members = members_of(finding)
    recorded = tab.case.facts.get(key)
    following = members.index(recorded) + 1 if isinstance(recorded, Enum) and recorded in members else 0
    if following == len(members):
        return forget(tab, guideline, [place], at)
    return record(tab, guideline, {place: member_text(members[following])}, at)


def _answer_panel(tab: Tab, guideline: Guideline, fields: Mapping[str, str], at: datetime) -> Tab:
    """One tap for the first rows of a panel in one leg: all as usual, or all out of reach. The same tap again takes it back."""
    unreached = "unreached" in fields
    name, _, leg = (fields["unreached"] if unreached else fields["ordinary"]).partition("@")
    panel = guideline.panels.get(name)
    if panel is None or panel.ordinary is None or leg not in (*Leg,):
        raise CaseError(f"there is no panel {name!r} for {leg!r}")
    case = bring_to(tab.case, guideline, at)
    says = {finding: NOT_ASSESSED if unreached else value for finding, value in panel.ordinary.expands}
    keys = {finding: Key(finding.name, Leg(leg)) for finding in says}
    if all(case.facts.get(keys[finding]) == value for finding, value in says.items()):
        return learn(tab, guideline, case.forget(frozenset(keys.values())), at)
    for finding, value in says.items():
        case = case.learn(finding, Leg(leg), value)
    return learn(tab, guideline, case, at)


def _answer_no(tab: Tab, guideline: Guideline, name: str, at: datetime) -> Tab:
    """No to every row of a panel that is not answered yet: asked, and not there."""
    panel = guideline.panels.get(name)
    if panel is None or not panel.none:
        raise CaseError(f"there is no panel {name!r} that one answer answers")
    case = bring_to(tab.case, guideline, at)
    for finding in panel.findings:
        said = value_of_no(finding)
        for key in keys_of(finding):
            if said is not None and key not in case.facts:
                case = case.learn(finding, key.leg, said)
    return learn(tab, guideline, case, at)


def _answer_none(tab: Tab, guideline: Guideline, name: str, at: datetime) -> Tab:
    """The one answer to a screen: the ordinary value of everything on it that is not recorded and can arise."""
    case = bring_to(tab.case, guideline, at)
    asked = screen_called(guideline, Evaluation(guideline, case), name)
    if asked is None:
        raise CaseError(f"there is no screen {name!r}")
    return learn(tab, guideline, answer_screen(guideline, case, asked), at)


def _answer_rest(tab: Tab, guideline: Guideline, name: str, at: datetime) -> Tab:
    """ "The rest feels normal": no for each area of a leg that is still open."""
    if name not in (*Leg,):
        raise CaseError(f"there is no leg {name!r}")
    leg = Leg(name)
    case = bring_to(tab.case, guideline, at)
    evaluation, _ = settle(guideline, case)
    for finding in open_areas(evaluation, leg):
        said = value_of_no(finding)
        if said is not None:
            case = case.learn(finding, leg, said)
    return learn(tab, guideline, case, at)


def case_file(case: Case, guideline: Guideline, kind: str) -> Response:
    """The case as a file to keep: YAML, or JSON."""
    as_json = kind == "json"
    text = json.dumps(to_json(case, guideline), indent=2) + "\n" if as_json else marked(write_case(case, guideline))
    headers = {"Content-Disposition": f'attachment; filename="case.{"json" if as_json else "yaml"}"'}
    return PlainTextResponse(text, headers=headers, media_type="application/json" if as_json else "application/yaml")
