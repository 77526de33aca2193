"""What is taken away: changed on the sheet before it is copied or printed, and printed on its page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit
from tests.browser.hands import Hand, answered, case_of
from tests.browser.test_everywhere import look, with_case

COPIED = "() => { navigator.clipboard.writeText = async text => { window.copied = text; }; }"
"""The clipboard of a test is a variable of its page."""
MOST_PAGES = {"sbar": 1, "letter": 1, "note": 2, "leaflet": 1}


def with_sheet(page: Page, form: str = "sbar") -> Page:
    look(page, "take")
    page.click(f"#form-{form}")
    answered(page)
    expect(page.locator("#document")).to_be_visible()
    return page


def test_what_is_copied_is_the_text_that_was_made_until_a_line_is_changed(visit: Visit) -> None:
    page = with_sheet(with_case(visit(), "01-acute-embolus"))
    page.evaluate(COPIED)
    page.click("#copy")
    expect(page.locator("#copy")).to_have_text("Copied")
    assert page.evaluate("window.copied") == page.locator("#plain").input_value()
    page.locator("#document .meta p").nth(1).click()
    page.keyboard.press("End")
    page.keyboard.type(" bed 12")
    page.click("#copy")
    page.wait_for_function("window.copied.includes('bed 12')")


def test_what_is_typed_into_the_sheet_records_nothing_and_searches_nothing(visit: Visit) -> None:
    page = with_sheet(with_case(visit(), "01-acute-embolus"))
    before = case_of(page)
    page.locator("#document p").last.click()
    page.keyboard.type("1 2/3")
    expect(page.locator("#document")).to_contain_text("1 2/3")
    expect(page.locator("#document")).to_be_focused()
    assert case_of(page) == before


def test_another_form_and_the_next_answer_write_the_sheet_anew(visit: Visit) -> None:
    page = with_sheet(with_case(visit(), "01-acute-embolus"))
    page.locator("#document p").last.click()
    page.keyboard.type("changed by hand")
    Hand(page).tap("form-letter")
    answered(page)
    expect(page.locator("#document")).not_to_contain_text("changed by hand")
    page.evaluate(COPIED)
    page.click("#copy")
    expect(page.locator("#copy")).to_have_text("Copied")
    assert page.evaluate("window.copied") == page.locator("#plain").input_value()


@pytest.mark.parametrize("name", ["29-phlegmasia", "38-lumbosacral-plexopathy", "39-cramp-from-medicines"])
def test_the_longest_texts_are_printed_on_their_pages(visit: Visit, name: str) -> None:
    page = with_case(visit(), name)
    for form, most in MOST_PAGES.items():
        with_sheet(page, form)
        printed = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= most, form
