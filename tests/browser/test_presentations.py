"""Whole presentations at the page, and every example against the command line."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import TOUCH, WIDE, Visit
from tests.browser.hands import (
    EXAMPLES,
    Hand,
    answered,
    bring_in,
    interview,
    saying,
    truth_of,
)
from tests.serving import running

import pulsefirst
from pulsefirst.backends.acts import (
    acting,
    cautions,
    for_one_reason,
    is_emergency,
    not_possible,
    postponed,
    standing,
    undecided,
    withheld,
)
from pulsefirst.backends.due import deadline_in_words
from pulsefirst.backends.phases import Turn, turn_of
from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Caution, Plan, Proposal
from pulsefirst.model.recommendations import ActivityKind, Urgency
from pulsefirst.notation.read import case_from

AT = datetime.fromisoformat("2026-03-04T05:06:07+01:00")
NAMES = [path.stem for path in sorted(EXAMPLES.glob("*.yaml"))]


# --- two presentations --------------------------------------------------------------------------------------------------


WAYS = pytest.mark.parametrize(
    ("way", "options"), [("mouse", {}), ("keys", {}), ("finger", TOUCH)], ids=["mouse", "keys", "phone"]
)


@WAYS
def test_a_spinal_stenosis_from_the_first_tap_to_its_leaflet(visit: Visit, way: Any, options: dict[str, Any]) -> None:
    page = visit(**options)
    hand, truth = Hand(page, way), truth_of("04-neurogenic-claudication")
    for leg in ("right", "left"):
        hand.say(f"{leg}.numbness=only with walking")
    hand.look("ask")
    interview(hand, truth)
    expect(page.locator("#now")).to_have_text("Routine")
    hand.look("examine")
    for word, name in (("leaning", "eased_by_sitting_or_leaning_forward"), ("buttocks", "buttocks_and_backs_of_both_legs")):
        page.fill("#search", word)
        expect(saying(page, "set", f"{name}=yes")).to_be_visible()
        hand.say(f"{name}=yes")
    hand.look("causes")
    expect(page.locator(".cause").first).to_contain_text("Lumbar spinal stenosis")
    expect(page.locator(".cause").first).to_contain_text("supported")
    hand.look("plan")
    ahead = page.locator('[aria-label="If confirmed"]')
    expect(ahead).to_contain_text("If confirmed: lumbar spinal stenosis")
    expect(ahead).to_contain_text("Stay physically active")
    hand.look("take")
    hand.tap("form-leaflet")
    leaflet = page.locator("#document")
    expect(leaflet).to_contain_text("narrow space for the nerves in your lower back", ignore_case=True)
    expect(leaflet).to_contain_text("You cannot pee or hold your pee or poo")
    expect(leaflet).to_contain_text("your doctor or nurse decides with you")


@WAYS
def test_a_draft_angiography_without_an_index_is_cautioned_at_once(visit: Visit, way: Any, options: dict[str, Any]) -> None:
    page = visit(**options)
    hand = Hand(page, way)
    weak = {"dorsalis_pedis": "diminished", "posterior_tibial": "diminished"}
    story = {
        "comes_with_walking": True,
        "gone_within_10_minutes_of_rest": True,
        "onset": "1 year",
        "worse_within_14_days": False,
    }
    bring_in(page, {"left": {**story, **weak}})
    expect(page.locator("#view")).to_have_attribute("data-view", "plan")
    line = page.locator("article.line", has=page.get_by_role("heading", name="CT or MR angiography for the anatomy")).first
    draft = line.get_by_role("button", name="Draft order")
    expect(page.locator(".caution")).to_have_count(0)
    hand.press(draft)
    said = line.locator(".caution", has_text="left")
    expect(said.first).to_contain_text("another test comes before it. Measure the ankle-brachial index first")
    expect(said.first).to_be_in_viewport()
    expect(line.locator(".draft input")).to_have_value(re.compile("^CT or MR angiography, left leg"))
    hand.press(draft)
    expect(page.locator(".caution")).to_have_count(0)


# --- every example, at the page and at the command line -----------------------------------------------------------------

FOLDED = (
    "The same day",
    "Still to examine",
    "Not possible",
    "Once the emergency is dealt with",
    "Answered by a sooner call",
    "Not decided yet",
    "Not in question",
)
FIRST = ("Now", "Today", "Still to examine")
"""Where no emergency stands, these are read as one: all that is done at the bedside."""
READ = """() => Object.fromEntries([...document.querySelectorAll("#view section.lines")].map(group => [
  group.getAttribute("aria-label"),
  [...group.querySelectorAll("article.line")].flatMap(line => {
    const small = line.querySelector("h3 small"), said = line.querySelector(".source-says");
    const status = /status-([a-z-]+)/.exec(line.className)[1].replace("-", " ");
    const due = status === "recommended" ? line.querySelector(".state")?.textContent.split(";")[0].trim() ?? "" : "";
    const where = small ? small.textContent.replace(/[()]/g, "").replace(/ leg$/, "") : "";
    const legs = where === "both legs" ? ["left", "right"] : [where];
    const several = [...line.querySelectorAll(".reason h4 .tag")];
    const tags = several.length ? several : [(said ? said.previousElementSibling : line.querySelector("h3")).querySelector(".tag")];
    return legs.flatMap(leg => line.dataset.rules.split(" ").map((rule, place) => [rule, leg, status, due, tags[place].textContent]));
  }),
]))"""

CAUTIONS = """() => [...document.querySelectorAll('#view [aria-label="Cautions"] li, #view [aria-label="Avoid now"] li')].map(one =>
  [one.firstChild.textContent.trim(), one.querySelector("small")?.textContent.slice(1, -1) ?? ""])"""


@pytest.fixture(scope="module")
def cases() -> dict[str, bytes]:
    """Every example as a case file, its findings made ten minutes before AT."""
    made = (AT - timedelta(minutes=10)).isoformat()
    return {name: json.dumps(truth_of(name) | {"recorded_at": made}).encode() for name in NAMES}


@pytest.fixture(scope="module")
def plans(cases: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `pulsefirst assess --json --everything` says of each."""
    room = tmp_path_factory.mktemp("cases")
    for name, case in cases.items():
        (room / f"{name}.json").write_bytes(case)
    start = "from pulsefirst.interfaces.cli import main; main()"
    files = [str(room / f"{name}.json") for name in NAMES]
    ran = subprocess.run(
        [sys.executable, "-c", start, "assess", "--json", "--everything", "--at", AT.isoformat(), *files],
        capture_output=True,
        check=True,
    )
    return dict(zip(NAMES, map(json.loads, ran.stdout.splitlines()), strict=True))


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """One page for all of them; for its server it is AT."""
    with running(application(GUIDELINE, clock=lambda: AT)) as address:
        context = browser.new_context(viewport=WIDE)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"http://{address}/")
        page.wait_for_selector("#page[data-htmx-powered]")
        yield page
        context.close()


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_of_an_example_is_that_of_the_command_line(
    desk: Page, cases: dict[str, bytes], plans: dict[str, Any], name: str
) -> None:
    plan = plans[name]
    bring_in(desk, cases[name])
    expect(desk.locator("#view")).to_have_attribute("data-view", "plan")
    assert desk.locator('#page > input[name="case"]').input_value() == json.dumps(
        json.loads(cases[name]), separators=(",", ":")
    )
    held = pulsefirst.assess(case_from(json.loads(cases[name]), GUIDELINE), at=AT)
    assert shown(desk) == {group: lines for group, lines in expected(plan, held).items() if lines}
    assert said_above(desk) == demanded(plan)
    warnings = for_one_reason(one for one in cautions(held) if not one.draft and _is_no_medicine(one))
    assert desk.evaluate(CAUTIONS) == [[one.text, str(one.leg or "")] for one in warnings]
    assert desk.locator(".limits p").all_inner_texts() == plan["scope"]


def shown(page: Page) -> dict[str, list[list[str]]]:
    """The lines of each group of the plan, the folded ones opened one after the other."""
    groups: dict[str, list[list[str]]] = page.evaluate(READ)
    for title in FOLDED:
        fold = page.locator(f'.fold[value="{title}"]')
        if fold.count():
            fold.click()
            expect(fold).to_have_attribute("aria-expanded", "true")
            answered(page)
            groups[title] = page.evaluate(READ)[title]
    if "Meanwhile" not in groups and "The same day" not in groups and not page.locator(".is-emergency").count():
        groups["first"] = [line for title in FIRST for line in groups.pop(title, [])]
    return {title: sorted(lines) for title, lines in groups.items() if lines}


def expected(plan: dict[str, Any], held: Plan) -> dict[str, list[list[str]]]:
    """The same from JSON, under the headings that what the plan holds goes by."""
    groups: dict[str, list[list[str]]] = {}
    waiting = "Once the emergency is dealt with" if is_emergency(held) else "Answered by a sooner call"
    by_heading = {
        "Withheld": withheld(held),
        "Not possible": not_possible(held),
        waiting: postponed(held),
        "Not decided yet": undecided(held),
    }
    headings = {(line.id, line.leg): heading for heading, lines in by_heading.items() for line in lines}
    acts = {(line.id, line.leg): line for line in acting(held)}
    shown_elsewhere = {(line.id, line.leg) for line in standing(held)} - set(acts) - set(headings)
    lines = []
    for one in plan["proposals"]:
        key = one["id"], Leg(one["leg"]) if one["leg"] else None
        if one["activity"]["kind"] == "avoid" or key in shown_elsewhere:
            continue
        of_an_act = _heading(one, acts[key], is_emergency(held)) if key in acts else "Not in question"
        lines.append((headings.get(key, of_an_act), one))
    for heading, one in lines:
        # Under one heading the reasons for one act are one line, which is due with the first of them.
        alike = [
            other for group, other in lines if group == heading and _act_of(other) == _act_of(one) and "deadline" in other
        ]
        first = min(alike, key=lambda other: datetime.fromisoformat(other["deadline"]), default=one)
        dated = "deadline" in one and one["status"] == "recommended" and one["urgency"] != "emergency"
        urgency = next(level for level in Urgency if level.word == first["urgency"])
        due = deadline_in_words(datetime.fromisoformat(first["deadline"]), AT, urgency) if dated else ""
        source = " ".join(["source", *one.get("statements", ())])
        tag = source if one["provenance"] == "source" else "beyond the source"
        line = [one["id"], one["leg"] or "", one["status"], due, tag]
        groups.setdefault(heading, []).append(line)
    return {title: sorted(lines) for title, lines in groups.items()}


def _is_no_medicine(caution: Caution) -> bool:
    """What is said of a medicine stands in its own line."""
    return GUIDELINE.recommendations[caution.id].do.kind is not ActivityKind.PRESCRIBE


def _heading(one: dict[str, Any], line: Proposal, emergency: bool) -> str:
    if emergency:
        meanwhile = one["phase"] == "meanwhile" and one["urgency"] == "none"
        return "Now" if one["urgency"] == "emergency" else "Meanwhile" if meanwhile else "The same day"
    turn = turn_of(line, GUIDELINE)
    return "first" if turn in (Turn.NOW, Turn.TODAY) else turn.value


def _act_of(line: dict[str, Any]) -> tuple[Any, ...]:
    return line["activity"]["kind"], line["activity"]["target"], line["provenance"], line["status"], line["leg"]


def said_above(page: Page) -> dict[str, Any]:
    """What the bar says."""
    return {
        "now": page.locator("#now").inner_text().lower(),
        "could be": page.locator("#could").inner_text().lower() if page.locator("#could").count() else "",
        "conflicts": page.locator(".conflict", has_text="Conflict:").count(),
        "clocks": page.locator(".verdict .clock").count(),
        "calls": page.locator(".call").count() > 0,
    }


WORDS = {"emergency": "emergency", "urgent": "same day", "soon": "within 2 weeks"}


def demanded(plan: dict[str, Any]) -> dict[str, Any]:
    triage = plan["triage"]
    level, could = triage["now"]["level"], triage["could_be"]["level"]
    nothing = "routine" if triage["settled"] else "nothing demanded" if could == "none" else "nothing demanded yet"
    not_judged = f"{len(triage['unheard'])} not judged" if triage.get("unheard") else "not settled"
    return {
        "now": WORDS.get(level, nothing),
        "could be": "settled" if triage["settled"] else WORDS[could] if could != level else not_judged,
        "conflicts": len(plan["conflicts"]),
        "clocks": len(plan["clocks"]),
        "calls": level != "none",
    }
