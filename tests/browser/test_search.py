"""The search in a browser: by keyboard, by touch, and without a script."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.browser.conftest import TOUCH, Visit


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_by_keyboard_alone_from_the_slash_to_the_place_a_hit_leads_to(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("/")
    assert focused(page) == "search"
    page.keyboard.type("wells")
    expect(page.locator('button[name="go"][value="scores/wells_deep_vein"]')).to_be_visible()
    assert focused(page) == "search", "it keeps the focus as one types"
    for _ in range(12):
        page.keyboard.press("ArrowDown")
        if page.evaluate("document.activeElement.value") == "scores/wells_deep_vein":
            break
    page.keyboard.press("Enter")
    expect(page.locator("#score-wells_deep_vein")).to_be_in_viewport()
    expect(page.locator("#search")).to_have_value("")


def test_escape_closes_and_the_arrow_up_leads_back_to_the_field(visit: Visit) -> None:
    page = visit()
    page.fill("#search", "gout")
    expect(page.locator("#close-search")).to_be_visible()
    page.locator("#search").press("ArrowDown")
    assert focused(page).startswith("hit-")
    page.keyboard.press("ArrowUp")
    assert focused(page) == "search"
    page.keyboard.press("Escape")
    expect(page.locator("#close-search")).to_have_count(0)
    expect(page.locator('#view[data-view="minute"]')).to_be_visible()


def test_a_hit_in_a_folded_part_of_the_plan_is_in_sight(visit: Visit) -> None:
    page = visit(**TOUCH)
    page.fill("#search", "duloxetine")
    page.locator('button[name="go"][value^="plan/"]').first.tap()
    expect(page.locator('[data-is="act-duloxetine"]').first).to_be_in_viewport()


def test_without_a_script_it_finds_answers_and_leads(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.fill("#search", "blood thinner")
    page.click("#find")
    page.click('button[name="set"][value="takes_anticoagulant=yes"]')
    expect(page.locator('button[name="set"][value="takes_anticoagulant=yes"]')).to_have_attribute("aria-pressed", "true")
    page.fill("#search", "gout")
    page.click("#find")
    page.locator('button[name="go"][value="causes/"]').first.click()
    expect(page.locator('#view[data-view="causes"]')).to_be_visible()
