"""Six visits from the first tap to what is taken away, with their taps, what must be on the screen and what must never be.

What a doctor types from a letter before the patient sits down is brought in as a file, and counts as no tap; patients are invented.
Two tabs for all of them: a phone, and a desk whose every button is pressed by its key.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.hands import Hand, bring_in, by_id, case_of

NEVER_IN_AN_EMERGENCY = ("thyroid", "hammertoe", "bed rest", "within 2 weeks", "UTC", "+00:00")
CLAUDICATION = {
    "comes_with_walking": True,
    "gone_within_10_minutes_of_rest": True,
    "onset": "1 year",
    "worse_within_14_days": False,
}
FELT = {"dorsalis_pedis": "present", "posterior_tibial": "present"}


@pytest.fixture(scope="module")
def windows(browser: Browser, address: str) -> Iterator[dict[str, BrowserContext]]:
    """A phone and a desk."""
    here = f"http://{address}/"
    contexts = {
        "phone": browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, base_url=here),
        "desk": browser.new_context(viewport={"width": 1366, "height": 768}, color_scheme="dark", base_url=here),
    }
    yield contexts
    for context in contexts.values():
        context.close()


@pytest.fixture
def at_the(windows: dict[str, BrowserContext]) -> Iterator[Callable[[str, Any], Hand]]:
    """A hand at the phone or at the desk, before an empty page in a tab of its own."""
    pages: list[Page] = []

    def opened(name: str, way: Any) -> Hand:
        page = windows[name].new_page()
        pages.append(page)
        page.set_default_timeout(30_000)
        page.goto("/")
        page.wait_for_selector("#page[data-htmx-powered]")
        return Hand(page, way)

    yield opened
    for page in pages:
        page.close()


def words(page: Page) -> str:
    return str(page.locator("#view").inner_text())


def is_told_never(page: Page, several: tuple[str, ...]) -> list[str]:
    return [one for one in several if one.lower() in words(page).lower()]


def part(page: Page, label: str) -> Any:
    return page.locator(f'#view [aria-label="{label}"]')


def test_1_a_cold_white_numb_leg_of_three_hours(at_the: Callable[[str, Any], Hand]) -> None:
    hand = at_the("phone", "finger")
    page = hand.page
    for entry in ("left.dorsalis_pedis=absent", "left.posterior_tibial=absent", "left.numbness=new, or more than usual"):
        hand.say(entry)
    expect(page.locator(".verdict.is-emergency")).to_contain_text("Call vascular surgery now")
    assert len(hand.taps) <= 4
    for entry in ("left.pallor=new or changed", "left.coolness=new or changed"):
        hand.say(entry)
    by_id(page, "v-left.onset").fill("3 h")
    by_id(page, "v-left.onset").press("Enter")
    hand.taps.append("onset")
    expect(page.locator(".verdict .clock")).to_contain_text("3 h")
    hand.look("plan")
    now = part(page, "Now")
    expect(now).to_contain_text("Vascular surgery")
    expect(now).to_contain_text("coolness new")
    expect(now.locator(".bar")).to_be_visible()
    expect(part(page, "Meanwhile")).to_contain_text("analgesia")
    expect(part(page, "Avoid now")).to_contain_text("Do not raise the leg")
    assert not is_told_never(page, NEVER_IN_AN_EMERGENCY)
    assert page.locator("#to-sbar-below").bounding_box()["y"] < 844 - 56  # type: ignore[index]
    hand.tap("to-sbar-below")
    expect(page.locator(".document.form-sbar")).to_be_visible()
    assert len(hand.taps) <= 15
    assert not is_told_never(page, ("thyroid", "hammertoe", "bed rest"))


def test_6_a_numb_saddle_and_no_urine(at_the: Callable[[str, Any], Hand]) -> None:
    hand = at_the("desk", "keys")
    page = hand.page
    hand.say("saddle_numbness=new or changed")
    hand.say("urinary_retention=new or changed")
    expect(page.locator(".verdict.is-emergency")).to_contain_text(re.compile("Call spin", re.IGNORECASE))
    assert len(hand.taps) <= 3
    hand.look("plan")
    expect(part(page, "Now")).to_contain_text("MRI of the lumbosacral spine at once")
    expect(part(page, "Now")).to_contain_text("urinary retention new")
    expect(part(page, "Meanwhile")).to_contain_text("Scan the bladder")
    assert not is_told_never(page, (*NEVER_IN_AN_EMERGENCY, "radiograph", "after a month"))


def test_7_a_leg_in_a_cast(at_the: Callable[[str, Any], Hand]) -> None:
    hand = at_the("phone", "finger")
    page = hand.page
    hand.press(page.locator('[name="unreached"][value="foot_pulses@right"]'))
    hand.taps.append("unreached")
    hand.say("right.numbness=new, or more than usual")
    hand.look("ask")
    expect(page.locator("#asked")).to_contain_text("Ask about both legs")  # before the pulses of the well leg
    hand.tap("right.pain_out_of_proportion-yes")
    expect(page.locator(".verdict.is-urgent")).to_contain_text("on call for the limb")
    assert len(hand.taps) <= 5
    hand.tap("to-causes")
    expect(page.locator('.flag li:has-text("compartment") button').first).to_be_visible()
    hand.tap(
        "flag-"
        + str(
            1
            + page.locator(".flag li")
            .all_inner_texts()
            .index(page.locator('.flag li:has-text("compartment")').first.inner_text())
        )
    )
    expect(page.locator("#view")).to_have_attribute("data-view", "ask")
    bring_in(page, case_of(page) | {"right": {**case_of(page)["right"], "compartment_cause": True}})
    expect(page.locator(".verdict.is-emergency")).to_contain_text("on call for the limb")
    hand.look("plan")
    expect(part(page, "Meanwhile")).to_contain_text("plaster off down to the skin")
    assert not is_told_never(page, NEVER_IN_AN_EMERGENCY)


def test_9_a_claudicant_for_whom_an_angiography_is_wanted(at_the: Callable[[str, Any], Hand]) -> None:
    hand = at_the("desk", "mouse")
    page = hand.page
    weak = {"dorsalis_pedis": "diminished", "posterior_tibial": "diminished"}
    bring_in(page, {"age": "66 years", "smokes": True, "left": {**CLAUDICATION, **weak, "coolness": "none"}, "right": FELT})
    expect(page.locator("#view")).to_have_attribute("data-view", "plan")
    expect(part(page, "Today").locator("h3").first).to_contain_text("Measure the ankle-brachial index first")
    assert "angiography" not in part(page, "Today").locator("h3").all_inner_texts()
    later = part(page, "Later")
    expect(later).to_contain_text("Measure the ankle-brachial index first")
    hand.press(later.get_by_role("button", name="Draft order"))
    hand.taps.append("draft")
    expect(later.locator(".caution")).to_contain_text("another test comes before it")
    expect(later.locator(".draft input")).to_have_value(re.compile("^CT or MR angiography, left leg"))
    assert page.locator(".caution").count() == 1
    assert len(hand.taps) <= 12
    hand.look("causes")
    expect(page.locator(".cause").first).to_contain_text("Peripheral artery disease")
    for cause in page.locator(".cause").all_inner_texts():
        assert not ("cute limb ischemia" in cause and "supported" in cause)
    hand.look("take")
    hand.tap("form-letter")
    expect(page.locator(".document.form-letter")).to_be_visible()
    assert len(hand.taps) <= 25


def test_3_burning_feet_and_a_kidney(at_the: Callable[[str, Any], Hand]) -> None:
    hand = at_the("phone", "finger")
    page = hand.page
    foot = {**FELT, "pain": True, "onset": "1 year", "worse_within_14_days": False, "monofilament": "not felt"}
    known = {"age": "58 years", "diabetes": True, "painful_neuropathy": True, "egfr": "40 mL/min/1.73m2"}
    bring_in(page, {**known, "left": foot, "right": foot})
    expect(page.locator("#view")).to_have_attribute("data-view", "plan")
    ahead = part(page, "If confirmed")
    expect(ahead).to_contain_text("If confirmed: diabetic peripheral neuropathy")
    expect(ahead).to_contain_text("duloxetine, no more than 60 mg a day")
    assert page.locator("dl.dose").count() == 0, "a dose before the kidney is known"
    assert page.locator("#now").inner_text() != "EMERGENCY"
    by_id(page, "f-body_weight").fill("82")
    by_id(page, "f-sex").select_option("male")
    by_id(page, "f-creatinine").fill("150")
    hand.tap("enter-dose")
    expect(page.locator(".dose-form output")).to_contain_text("mL/min")
    expect(page.locator("dl.dose").first).to_contain_text("mg")
    assert len(hand.taps) + 3 <= 25
    assert "stated_diabetic_neuropathy" not in case_of(page)


def test_4_heavy_legs_on_walking(at_the: Callable[[str, Any], Hand]) -> None:
    hand = at_the("desk", "keys")
    page = hand.page
    heavy = {"onset": "8 months", "pain": True, "comes_with_walking": True, "worse_within_14_days": False, "cramp": False}
    told = {"age": "74 years", "worse_standing_or_walking": True, "eased_by_sitting_or_leaning_forward": True}
    bring_in(page, {**told, "left": heavy, "right": heavy})
    hand.look("ask")
    taps = len(hand.taps)
    while page.locator('#view [name="none"]').count():
        asked = str(page.locator("#asked").inner_text())
        hand.tap(str(page.locator('#view [name="none"]').get_attribute("id")))
        expect(page.locator("#asked")).not_to_have_text(asked)
    for leg in ("right", "left"):
        hand.say(f"{leg}.gone_within_10_minutes_of_rest=no")
    expect(page.locator("#could")).to_have_text("Settled")
    assert len(hand.taps) - taps <= 12
    hand.look("causes")
    first = page.locator(".cause").first
    expect(first).to_contain_text("Lumbar spinal stenosis")
    for cause in page.locator(".cause").all_inner_texts():
        assert not ("idiopathic" in cause.lower() and "supported" in cause)
    hand.look("plan")
    expect(part(page, "If confirmed")).to_contain_text("Stay physically active")
