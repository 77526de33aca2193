"""The body chart in a real browser: by mouse, by dragging, by finger, by keyboard, and without JavaScript."""

from __future__ import annotations

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.conftest import PHONE, Visit
from tests.browser.hands import Hand

LOWER_LEG = ("numb_outer_shin", "numb_top_of_foot", "numb_first_web_space", "numb_great_toe")
WITHIN = """press => {
  for (const one of document.querySelectorAll(`[data-press="${press}"]`)) {
    one.scrollIntoView({block: "nearest"});
    const box = one.getBoundingClientRect();
    for (let right = 1; right < 20; right++) for (let down = 1; down < 20; down++) {
      const at = [box.left + box.width * right / 20, box.top + box.height * down / 20];
      if (document.elementFromPoint(...at) === one) return at;
    }
  }
}"""
"""A point of the screen at which nothing but the drawn area lies."""


def place_of(page: Page, place: str) -> list[float]:
    """Where to tap the drawn area of a place such as "right.numb_sole"."""
    found: list[float] | None = page.evaluate(WITHIN, f"area-{place}")
    assert found is not None, f"{place} is drawn nowhere"
    return found


def recorded(page: Page) -> dict[str, Any]:
    """The facts of the case in the page."""
    case: dict[str, Any] = json.loads(page.locator('input[name="case"]').first.input_value())
    case.pop("recorded_at", None)
    return case


def chart(visit: Visit, **options: Any) -> Page:
    """The page with its chart before one."""
    page = visit(**options)
    Hand(page).look("numb")
    expect(page.locator("#drawn")).to_be_visible()
    return page


def button(page: Page, place: str) -> Any:
    return page.locator(f'[id="area-{place}"]')


def fits(page: Page, leg: str) -> list[str]:
    """The titles of the territories that fit a leg."""
    titles: list[str] = page.locator(f'[aria-labelledby="fits-{leg}"] h3').evaluate_all(
        "all => all.map(one => one.firstChild.textContent.trim())"
    )
    return titles


def tap(page: Page, place: str, pressed: str = "true") -> None:
    page.mouse.click(*place_of(page, place))
    expect(button(page, place)).to_have_attribute("aria-pressed", pressed)


# --- by mouse -----------------------------------------------------------------------------------------------------------


def test_tapped_areas_are_recorded_and_show_the_root_and_the_nerve_they_fit(visit: Visit) -> None:
    page = chart(visit)
    for name in LOWER_LEG:
        tap(page, f"right.{name}")
    assert recorded(page) == {"right": dict.fromkeys(LOWER_LEG, True)}
    assert fits(page, "right")[:2] == ["root L5", "common peroneal nerve"]
    assert page.locator('[aria-labelledby="fits-right"] .share').first.inner_text().strip() == "4 of 4 areas"
    assert page.locator('[aria-labelledby="fits-left"]').count() == 0
    assert "beyond the source" in page.locator('[aria-labelledby="fits-right"]').inner_text()


def test_a_second_tap_takes_an_area_back(visit: Visit) -> None:
    page = chart(visit)
    tap(page, "left.numb_sole")
    tap(page, "left.numb_sole", pressed="false")
    assert recorded(page) == {}


def test_each_leg_is_tapped_where_the_view_says_it_stands(visit: Visit) -> None:
    page = chart(visit)
    for view, first in zip(page.locator(".view").all(), ("right", "left", "right", "right"), strict=True):
        names = [one.inner_text().lower() for one in view.locator(".leg").all()]
        assert names == [first, "left" if first == "right" else "right"]
        box = view.locator("svg").bounding_box()
        assert box is not None
        middle = box["x"] + box["width"] / 2
        for leg, side in zip(names, (-1, 1), strict=True):
            for one in view.locator(f'[data-press^="area-{leg}."]').all():
                drawn = one.bounding_box()
                assert drawn is not None
                assert (drawn["x"] + drawn["width"] / 2 - middle) * side > 0


def test_every_drawn_area_can_be_tapped_and_no_id_stands_twice(visit: Visit) -> None:
    page = chart(visit)
    for press in set(page.locator("[data-press]").evaluate_all("all => all.map(one => one.dataset.press)")):
        assert page.evaluate(WITHIN, press), press
        assert page.locator(f'[id="{press}"]').count() == 1
    tap(page, "right.numb_sole")
    ids = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_the_rest_of_a_leg_feels_normal_in_one_tap(visit: Visit) -> None:
    page = chart(visit)
    for name in LOWER_LEG:
        tap(page, f"right.{name}")
    page.click("#rest-right")
    expect(page.locator("#rest-right")).to_be_disabled()
    right = recorded(page)["right"]
    assert {name for name, said in right.items() if said} == set(LOWER_LEG)
    assert len(right) == 16
    assert "left" not in recorded(page)
    assert "numb_stocking" not in right


def test_the_skin_between_the_legs_belongs_to_both_and_is_an_emergency(visit: Visit) -> None:
    page = chart(visit)
    tap(page, "saddle_numbness")
    assert recorded(page) == {"saddle_numbness": "new or changed"}
    assert page.inner_text("#now").upper() == "EMERGENCY"
    assert "Before any other pattern" in page.inner_text("#view")


def test_what_would_separate_them_is_answered_in_place(visit: Visit) -> None:
    page = chart(visit)
    for name in LOWER_LEG:
        tap(page, f"right.{name}")
    page.click('button[name="set"][value="right.ankle_inversion=full"]')
    against = page.locator('[aria-labelledby="fits-right"] article:has(h3:text("root L5")) .against')
    expect(against).to_contain_text("ankle inversion")
    assert fits(page, "right")[0] == "common peroneal nerve"


# --- by dragging and by finger ------------------------------------------------------------------------------------------


def test_dragging_over_areas_paints_them_and_dragging_again_takes_them_back(visit: Visit) -> None:
    page = chart(visit)
    for pressed in ("true", "false"):
        start, end = place_of(page, "left.numb_front_of_upper_thigh"), place_of(page, "left.numb_outer_thigh")
        page.mouse.move(*start)
        page.mouse.down()
        page.mouse.move(*end, steps=12)
        page.mouse.move(*start, steps=12)
        page.mouse.up()
        for name in ("numb_front_of_upper_thigh", "numb_outer_thigh"):
            expect(button(page, f"left.{name}")).to_have_attribute("aria-pressed", pressed)
    expect(page.locator(".waiting")).to_have_count(0)
    assert recorded(page) == {}


def test_a_finger_taps_and_a_shaking_one_taps_once(visit: Visit) -> None:
    page = chart(visit, viewport=PHONE, has_touch=True, is_mobile=True)
    page.touchscreen.tap(*place_of(page, "right.numb_calf"))
    expect(button(page, "right.numb_calf")).to_have_attribute("aria-pressed", "true")
    across, down = place_of(page, "right.numb_sole")
    page.mouse.move(across, down)
    page.mouse.down()
    page.mouse.move(across + 3, down + 3)
    page.mouse.up()
    expect(button(page, "right.numb_sole")).to_have_attribute("aria-pressed", "true")
    assert recorded(page) == {"right": {"numb_calf": True, "numb_sole": True}}


@pytest.mark.parametrize("width", [360, 390, 768, 1280, 2560])
def test_nothing_runs_over_the_side_of_the_screen(visit: Visit, width: int) -> None:
    page = chart(visit, viewport={"width": width, "height": 800})
    tap(page, "right.numb_sole")
    page.click("#as-list")
    expect(page.locator("#list")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_axe_finds_nothing_in_any_state_of_an_area(visit: Visit, colors: str) -> None:
    page = chart(visit, viewport=PHONE, color_scheme=colors)
    for name in (
        "#rest-left",
        *(f'[id="area-{place}"]' for place in ("right.numb_sole", "left.numb_stocking", "saddle_numbness")),
    ):
        page.evaluate("name => document.querySelector(name).click()", name)
        page.wait_for_timeout(200)
    page.click("#as-list")
    expect(page.locator("#list")).to_be_visible()
    assert set(page.locator(".figure .area").evaluate_all("all => all.map(one => one.classList[1])")) == {
        "yes",
        "no",
        "open",
    }
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


# --- by keyboard, and without JavaScript --------------------------------------------------------------------------------


def reach(page: Page, name: str) -> None:
    """Press the tab key until this element has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == name:
            return
    raise AssertionError(f"{name} cannot be reached by keyboard")


def test_the_keyboard_alone_marks_areas_and_reads_what_fits(visit: Visit) -> None:
    page = visit()
    reach(page, "to-numb")
    page.keyboard.press("Enter")
    expect(page.locator("#drawn")).to_be_visible()
    reach(page, "as-list")
    page.keyboard.press("Enter")
    expect(page.locator("#as-list")).to_have_attribute("aria-expanded", "true")
    for name in LOWER_LEG:
        reach(page, f"area-left.{name}")
        page.keyboard.press("Space")
        expect(button(page, f"left.{name}")).to_have_attribute("aria-pressed", "true")
        assert page.evaluate("document.activeElement.id") == f"area-left.{name}", "the focus stays where one is"
    assert recorded(page) == {"left": dict.fromkeys(LOWER_LEG, True)}
    assert fits(page, "left")[:2] == ["root L5", "common peroneal nerve"]
    assert "numb great toe (left leg)" in str(page.locator("svg.figure").first.get_attribute("aria-label"))


def test_it_works_as_a_plain_form(visit: Visit) -> None:
    page = chart(visit, java_script_enabled=False)
    assert page.locator("#as-list").is_hidden()
    for name in LOWER_LEG:
        button(page, f"right.{name}").click()
    page.click("#rest-right")
    right = recorded(page)["right"]
    assert {name for name, said in right.items() if said} == set(LOWER_LEG)
    assert "root L5" in page.locator('[aria-labelledby="fits-right"]').inner_text()
    assert "common peroneal nerve" in page.locator('[aria-labelledby="fits-right"]').inner_text()
