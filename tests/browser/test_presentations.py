"""Whole presentations at the page, and every example against the command line."""

from __future__ import annotations

import json
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

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application

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
    expect(page.locator("#now")).to_have_text("ROUTINE")
    hand.look("examine")
    for word, name in (("leaning", "eased_by_sitting_or_leaning_forward"), ("buttocks", "buttocks_and_backs_of_both_legs")):
        page.fill("#search", word)
        expect(saying(page, "set", f"{name}=yes")).to_be_visible()
        hand.say(f"{name}=yes")
    hand.look("causes")
    expect(page.locator(".causes", has_text="Supported")).to_contain_text("lumbar spinal stenosis")
    hand.look("plan")
    expect(page.locator("#view")).to_contain_text("Radiographs first")
    hand.look("take")
    hand.tap("form-leaflet")
    leaflet = page.locator("#document")
    expect(leaflet).to_contain_text("narrow space for the nerves in your lower back", ignore_case=True)
    expect(leaflet).to_contain_text("You cannot pee, or you cannot hold your pee or poo.")
    expect(leaflet).to_contain_text("A clinician decides about your care.")


@WAYS
def test_a_draft_angiography_without_an_index_is_cautioned_at_once(visit: Visit, way: Any, options: dict[str, Any]) -> None:
    page = visit(**options)
    hand = Hand(page, way)
    pulses = {"dorsalis_pedis": "present", "posterior_tibial": "present"}
    bring_in(page, {"left": {"comes_with_walking": True, "gone_within_10_minutes_of_rest": True, **pulses}})
    expect(page.locator("#view")).to_have_attribute("data-view", "plan")
    hand.tap("open", "Not decided yet")
    line = page.locator("article.line", has=page.get_by_role("heading", name="CT or MR angiography for the anatomy")).first
    draft = line.get_by_role("button", name="draft order")
    expect(page.locator(".caution")).to_have_count(0)
    hand.press(draft)
    said = line.locator(".caution", has_text="left")
    expect(said).to_contain_text("CT or MR angiography is being considered: not yet borne out, it needs")
    expect(said).to_contain_text("ankle brachial index")
    expect(said).to_be_in_viewport()
    expect(page.locator("#view > .caution", has_text="left")).to_contain_text("ankle brachial index")
    hand.press(draft)
    expect(page.locator(".caution")).to_have_count(0)


# --- every example, at the page and at the command line -----------------------------------------------------------------

FOLDED = ("Examine", "Not decided yet", "Does not apply")
CALM = ("Examine", "Test", "Treat and advise")
READ = """() => Object.fromEntries([...document.querySelectorAll("#view section.lines")].map(group => [
  group.getAttribute("aria-label"),
  [...group.querySelectorAll("article.line")].flatMap(line => {
    const small = line.querySelector("h3 small"), state = line.querySelector(".state").textContent;
    const legs = small ? small.textContent.replace(/[()]/g, "").split(", ") : [""];
    const several = [...line.querySelectorAll(".reason h4")], heads = several.length ? several : [line.querySelector("h3")];
    return legs.flatMap(leg => heads.map(head => [head.firstChild.textContent.trim(), leg, state.split(/[,;:]/)[0],
      /, by ([^;:]*:..)/.exec(state)?.[1] ?? "", head.querySelector(".tag").textContent]));
  }),
]))"""

CAUTIONS = """() => [...document.querySelectorAll('#view [aria-label="Cautions"] li')].map(one =>
  [one.firstChild.textContent.trim(), one.querySelector("small")?.textContent.slice(1, -1) ?? ""])"""


@pytest.fixture(scope="module")
def cases() -> dict[str, bytes]:
    """Every example as a case file, its findings made ten minutes before AT."""
    made = (AT - timedelta(minutes=10)).isoformat()
    return {name: json.dumps(truth_of(name) | {"recorded_at": made}).encode() for name in NAMES}


@pytest.fixture(scope="module")
def plans(cases: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `pulsefirst assess --json` says of each."""
    room = tmp_path_factory.mktemp("cases")
    for name, case in cases.items():
        (room / f"{name}.json").write_bytes(case)
    start = "from pulsefirst.interfaces.cli import main; main()"
    files = [str(room / f"{name}.json") for name in NAMES]
    ran = subprocess.run(
        [sys.executable, "-c", start, "assess", "--json", "--at", AT.isoformat(), *files], capture_output=True, check=True
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
    assert shown(desk) == {group: lines for group, lines in expected(plan).items() if lines}
    assert said_above(desk) == demanded(plan)
    assert desk.evaluate(CAUTIONS) == [[one["text"], one["leg"] or ""] for one in plan["cautions"] if not one["draft"]]
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
    calm = [line for title in CALM for line in groups.pop(title, [])]
    groups.pop("Cautions", None)
    groups.pop("Limits", None)
    return {title: sorted(lines) for title, lines in {**groups, "calm": calm}.items() if lines}


def expected(plan: dict[str, Any]) -> dict[str, list[list[str]]]:
    """The same from JSON: what acts by its urgency, all else by its status."""
    groups: dict[str, list[list[str]]] = {}
    by_urgency = {"emergency": "Now", "urgent": "Today", "soon": "In days to two weeks", "none": "calm"}
    by_status = {
        "withheld": "Withheld",
        "not possible": "Not possible",
        "undetermined": "Not decided yet",
        "not applicable": "Does not apply",
    }
    for one in plan["proposals"]:
        if one["activity"]["kind"] == "avoid":
            continue
        group = by_status.get(one["status"]) or by_urgency[one["urgency"] or "none"]
        dated = one["deadline"] and one["status"] == "recommended" and one["urgency"] != "emergency"
        by = datetime.fromisoformat(one["deadline"]).strftime("%d %b %H:%M") if dated else ""
        source = " ".join(["source", *one["statements"]])
        tag = source if one["provenance"] == "source" else "beyond the source"
        groups.setdefault(group, []).append([one["title"], one["leg"] or "", one["status"], by, tag])
    return {title: sorted(lines) for title, lines in groups.items()}


def said_above(page: Page) -> dict[str, Any]:
    """What the bar says."""
    return {
        "now": page.locator("#now").inner_text().lower(),
        "could be": page.locator("#could").inner_text().lower(),
        "conflicts": page.locator(".conflict", has_text="Conflict:").count(),
        "clocks": page.locator(".clock").count(),
        "calls": page.locator(".call").count() > 0,
    }


def demanded(plan: dict[str, Any]) -> dict[str, Any]:
    triage = plan["triage"]
    now = triage.get("level") or ("nothing demanded yet" if triage["now"]["level"] == "none" else triage["now"]["level"])
    return {
        "now": now,
        "could be": "settled" if triage["settled"] else triage["could_be"]["level"],
        "conflicts": min(1, len(plan["conflicts"])),
        "clocks": len(plan["clocks"]),
        "calls": triage["now"]["level"] in ("emergency", "urgent"),
    }
