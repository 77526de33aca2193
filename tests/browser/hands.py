"""What a hand does at the page, and what an eye reads there. Each way of working counts what it did."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Locator, Page, Route, expect

from pulsefirst.checks.examples import read_example
from pulsefirst.guideline import GUIDELINE
from pulsefirst.notation.write import to_json

CASE = '#page > input[name="case"]'
FELT = {"dorsalis_pedis": "present", "posterior_tibial": "present"}
EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass
class Hand:
    """Taps buttons, with a mouse, with a finger or by keys, and counts the taps."""

    page: Page
    way: Literal["mouse", "finger", "keys"] = "mouse"
    taps: list[str] = field(default_factory=list)

    def tap(self, name: str, value: str | None = None) -> None:
        """Tap the button of this id; with a value, the button of this name that posts it."""
        one = by_id(self.page, name) if value is None else saying(self.page, name, value)
        self.taps.append(name if value is None else f"{name}={value}")
        self.press(one)

    def press(self, one: Locator) -> None:
        """Press what was found; what hangs under another control is opened first, which is a tap too."""
        if not one.is_visible() and (above := one.locator("xpath=ancestor::details[not(@open)][1]")).count():
            self.taps.append("…")
            self.press(above.locator("summary"))
        if self.way == "finger":
            one.tap()
        elif self.way == "mouse":
            one.click()
        else:
            assert one.evaluate("one => one.tabIndex") == 0, "no Tab leads there"
            one.press("Enter")

    def say(self, entry: str) -> None:
        """Record an entry such as "left.numbness=none" by its button, and see it recorded."""
        self.tap("set", entry)
        self.page.wait_for_function(RECORDED, arg=entry)

    def enter(self, place: str, text: str) -> None:
        """Type into the field of a place and enter it: one tap, the typing not counted."""
        field = by_id(self.page, f"v-{place}")
        field.fill(text)
        field.press("Enter")
        self.taps.append(f"{place}: {text}")
        answered(self.page)

    def find(self, word: str, entry: str) -> None:
        """Search for a word, one tap and the typing not counted, and record an answer that is found."""
        self.page.fill("#search", word)
        self.taps.append(f"search {word}")
        self.say(entry)

    def look(self, view: str) -> None:
        """Go to a view by its tab."""
        by_tab = by_id(self.page, f"to-{view}").is_visible()
        self.tap(f"to-{view}" if by_tab else f"more-{view}")
        expect(self.page.locator("#view")).to_have_attribute("data-view", view)


def new_patient(page: Page) -> None:
    """Start a new patient, and confirm it."""
    hand = Hand(page)
    hand.tap("new")
    hand.tap("new-now")
    answered(page)


RECORDED = """entry => {
  const case_ = JSON.parse(document.querySelector('#page > input[name="case"]').value);
  return entry.split(";").every(one => {
    const [place, said] = one.split("=");
    const value = place.split(".").reduce((section, name) => section?.[name], case_);
    return {true: "yes", false: "no"}[value] === said || value === said;
  });
}"""


def answered(page: Page) -> None:
    """Wait until nothing is on its way to the server."""
    page.wait_for_selector("#page:not(.htmx-request)")


def by_id(page: Page, name: str) -> Locator:
    """The element of this id, dots and all."""
    return page.locator(f'[id="{name}"]')


def words(page: Page) -> str:
    """All that the view says."""
    return str(page.locator("#view").inner_text())


def is_told_never(page: Page, several: tuple[str, ...]) -> list[str]:
    """Which of these the view says all the same."""
    return [one for one in several if one.lower() in words(page).lower()]


def part(page: Page, label: str) -> Locator:
    """The part of the view of this name."""
    return page.locator(f'#view [aria-label="{label}"]')


def saying(page: Page, name: str, value: str) -> Locator:
    """The button that posts this value under this name."""
    return page.locator(f'#view button[name="{name}"][value="{value}"]')


def case_of(page: Page) -> dict[str, Any]:
    """The case in the page, without its time."""
    case: dict[str, Any] = json.loads(page.locator(CASE).input_value())
    case.pop("recorded_at", None)
    return case


def bring_in(page: Page, case: dict[str, Any] | bytes, name: str = "case.json") -> None:
    """Bring a case in as a file, through the view of what is taken away."""
    content = case if isinstance(case, bytes) else json.dumps(case, default=str).encode()
    Hand(page).look("take")
    page.set_input_files("#file", {"name": name, "mimeType": "application/json", "buffer": content})
    page.click("#upload")


def truth_of(name: str) -> dict[str, Any]:
    """The case of an example, written as the page holds it."""
    return dict(to_json(read_example((EXAMPLES / f"{name}.yaml").read_bytes(), GUIDELINE, name).case, GUIDELINE))


@contextmanager
def held(page: Page) -> Iterator[list[Route]]:
    """A server that does not answer until the block ends. What is on its way to it stands in the list."""
    sent: list[Route] = []
    holding = True

    def hold(route: Route) -> None:
        if holding and route.request.method == "POST":
            sent.append(route)
        else:
            route.continue_()

    page.route("**/*", hold)
    yield sent
    holding = False
    for route in sent:
        route.continue_()


def told(truth: dict[str, Any], place: str) -> str | None:
    """What a written case says at a place, as a button says it; None where it says nothing."""
    leg, _, name = place.rpartition(".")
    value = truth.get(leg, {}).get(name) if leg else truth.get(name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return None if value is None else str(value)


def interview(hand: Hand, truth: dict[str, Any]) -> None:
    """Answer "ask next" as this case does until triage is settled. What the case does not hold could not be assessed."""
    page = hand.page
    while page.locator("#could", has_text="Settled").count() == 0:
        if page.locator("#view .tick-row").count():
            answer_screen(hand, truth)
        elif page.locator('#view [name="none"]').count():
            answer_feet(hand, truth)
        else:
            answer_one(hand, truth)
        answered(page)


def answer_screen(hand: Hand, truth: dict[str, Any]) -> None:
    """Tap what is there, of both legs at once where it is in both; then none of the rest."""
    rows = hand.page.locator("#view .tick-row").evaluate_all(
        """rows => rows.map(row => [...row.querySelectorAll('.boxes [name="set"][aria-pressed="false"]')].map(one => one.value))"""
    )
    for entries in rows:
        there = [entry for entry in entries if all(_holds(truth, one) for one in entry.split(";"))]
        for entry in [entry for entry in there if ";" in entry] or there:
            hand.say(entry)
    hand.tap(str(hand.page.locator('#view [name="none"]').first.get_attribute("id")))


def _holds(truth: dict[str, Any], entry: str) -> bool:
    place, _, said = entry.partition("=")
    return told(truth, place) == said


def answer_feet(hand: Hand, truth: dict[str, Any]) -> None:
    """An examination whose every answer is said: by one tap where all is ordinary, else one by one."""
    cells = hand.page.locator('#view .cell [name="set"]:not(.abn, .small)').evaluate_all("all => all.map(one => one.value)")
    if all(_holds(truth, entry) for entry in cells):
        hand.tap(str(hand.page.locator('#view [name="none"]').first.get_attribute("id")))
    else:
        answer_one(hand, truth)


OPEN = '#view .cell:not(:has([aria-pressed="true"], .recorded)) [id$="-unable"]'
"""Where a place is asked for that holds no record yet."""


def answer_one(hand: Hand, truth: dict[str, Any]) -> None:
    """Answer the one question, for the first leg that it is asked of."""
    place = str(hand.page.locator(OPEN).first.get_attribute("id")).removesuffix("-unable")
    said = told(truth, place)
    if said is None:
        hand.tap(f"{place}-unable")
    elif by_id(hand.page, f"v-{place}").count():
        by_id(hand.page, f"v-{place}").fill(said)
        name = place.partition(".")[2]
        in_both = by_id(hand.page, f"{name}-both").count() and told(truth, f"left.{name}") == told(truth, f"right.{name}")
        hand.tap(f"{name}-both" if in_both else f"{place}-enter")
    else:
        hand.tap("set", f"{place}={said}")
