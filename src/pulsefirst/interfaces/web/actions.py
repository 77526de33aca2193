"""What a tap does to a tab. If something cannot be done, nothing changes and the page says why."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from starlette.responses import PlainTextResponse, Response

from pulsefirst.engine.apply import outlook_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import AskScreen, Stage, answer_screen, next_step, open_places, value_of_no
from pulsefirst.engine.spelling import LONGEST
from pulsefirst.interfaces.web.chart import open_areas
from pulsefirst.interfaces.web.state import (
    VIEWS,
    Tab,
    bring_to,
    forget,
    learn,
    load,
    record,
    toggle_act,
    undo,
)
from pulsefirst.model.case import Case
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.notation.read import read_file
from pulsefirst.notation.times import refuse_future
from pulsefirst.notation.whole import marked
from pulsefirst.notation.write import to_json, write_case

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
        return _do(_move(tab, sent.fields), guideline, sent), None
    except CaseError as error:
        return replace(tab, message=f"Not recorded: {error}"), None


def _move(tab: Tab, fields: Mapping[str, str]) -> Tab:
    """The tab with what the clinician chose to look at."""
    if fields.get("view") in VIEWS:
        tab = replace(tab, view=fields["view"], opened="", search="")
    if fields.get("side") in ("", "left", "right", "both"):
        chosen = fields["side"]
        tab = replace(tab, side=Leg(chosen) if chosen in ("left", "right") else None)
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
        tab = replace(tab, form=fields["doc"])
    return tab


def _do(tab: Tab, guideline: Guideline, sent: Sent) -> Tab:
    fields, at = sent.fields, sent.at
    if "undo" in fields:
        return undo(tab, guideline)
    if "new" in fields:
        return replace(load(tab, guideline, Case()), view=VIEWS[0], side=None, section="", opened="", form="")
    if "upload" in fields:
        if not sent.content:
            raise CaseError("no file was chosen")
        return _bring_in(tab, guideline, sent)
    if "set" in fields:
        entries = dict(entry.partition("=")[::2] for entry in sent.several["set"])
        if already_says(tab, guideline, entries):
            return forget(tab, guideline, list(entries), at)
        return record(tab, guideline, entries, at)
    if "enter" in fields:
        place = fields["enter"]
        return record(tab, guideline, {place: _read_typed(fields, place)}, at)
    if "clear" in fields:
        return forget(tab, guideline, [fields["clear"]], at)
    if "rest" in fields:
        return _answer_rest(tab, guideline, fields["rest"], at)
    if "none" in fields:
        return _answer_none(tab, guideline, fields["none"], at)
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


def _read_typed(fields: Mapping[str, str], place: str) -> str:
    value, unit = fields.get(f"value:{place}", "").strip(), fields.get(f"unit:{place}", "")
    if not value:
        raise CaseError("nothing was typed")
    return f"{value} {unit}".strip()


def _answer_none(tab: Tab, guideline: Guideline, name: str, at: datetime) -> Tab:
    """The one answer to a screen: the ordinary value of everything on it that is not recorded and can arise."""
    screen, case = guideline.screens.get(name), bring_to(tab.case, guideline, at)
    if screen is None:
        # One that was made for this patient is made again.
        asked = next_step(guideline, case, outlook_of(guideline, case, at))
        if not isinstance(asked, AskScreen) or asked.screen.name != name:
            raise CaseError(f"there is no screen {name!r}")
    else:
        asked = AskScreen(stage=Stage.TRIAGE, screen=screen, keys=open_places(Evaluation(guideline, case), screen), why="")
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
