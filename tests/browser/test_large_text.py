"""Text at 200 % and a width of 320 px: nothing is lost and nothing runs over the side. And by keys alone the focus is never lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit
from tests.browser.hands import Hand, answered, bring_in, truth_of

from pulsefirst.interfaces.web.state import VIEWS

CUT_OFF = """() => [...document.querySelectorAll("#page *")].filter(one => {
  const style = getComputedStyle(one);
  const said = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  if (!said || one.closest(".unseen, .skip, svg, select, [hidden]") || !one.checkVisibility({visibilityProperty: true})) return false;
  if (style.clipPath !== "none") return false;
  const hidden = way => style[`overflow${way}`] === "hidden" || style[`overflow${way}`] === "clip";
  return (hidden("X") && one.scrollWidth > one.clientWidth + 1) || (hidden("Y") && one.scrollHeight > one.clientHeight + 1);
}).map(one => one.outerHTML.slice(0, 140))"""
"""What says something that is cut off."""
OVER_THE_SIDE = """() => {
  const wide = document.documentElement.clientWidth;
  const over = [...document.querySelectorAll("#page *")].filter(one => {
    const box = one.getBoundingClientRect();
    return box.width && (box.right > wide + 1 || box.left < -1) && one.checkVisibility({visibilityProperty: true})
      && !one.closest(".sections, .unseen, .scroll, .skip");
  });
  return [document.documentElement.scrollWidth > wide, over.slice(0, 3).map(one => one.outerHTML.slice(0, 140))];
}"""


def empty(page: Page) -> None:
    """Nothing is known."""


def emergency(page: Page) -> None:
    bring_in(page, truth_of("20-two-emergencies-in-weak-legs"))


def routine(page: Page) -> None:
    bring_in(page, truth_of("10-nocturnal-cramp"))


def in_doubt(page: Page) -> None:
    hand = Hand(page)
    hand.say("left.dorsalis_pedis=uncertain")
    hand.tap("unreached-right")
    hand.enter("left.onset", "a while")


STATES = pytest.mark.parametrize("state", [empty, emergency, routine, in_doubt], ids=lambda state: state.__name__)
SIZES = pytest.mark.parametrize(
    ("width", "text"), [(320, 16), (390, 32), (1366, 32)], ids=["320 px", "phone at 200 %", "desk at 200 %"]
)


@STATES
@SIZES
def test_nothing_is_lost_in_a_narrow_window_or_in_large_text(
    visit: Visit, state: Callable[[Page], None], width: int, text: int
) -> None:
    page = visit()
    state(page)
    views = {view: page.locator(f"#to-{view}") for view in VIEWS}
    for view, tab in views.items():
        page.set_viewport_size({"width": 1366, "height": 900})
        tab.click()
        expect(page.locator("#view")).to_have_attribute("data-view", view)
        if view == "take":
            page.click("#form-letter")
        answered(page)
        page.set_viewport_size({"width": width, "height": 844})
        session = page.context.new_cdp_session(page)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": text, "fixed": text}})
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{text}px"
        assert page.evaluate(OVER_THE_SIDE) == [False, []], view
        assert page.evaluate(CUT_OFF) == [], view
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        session.detach()


# --- the focus ------------------------------------------------------------------------------------------------------------

KINDS = """() => {
  const found = new Map();
  for (const one of document.querySelectorAll("#page button[name]:not([tabindex='-1'])")) {
    const kind = `${one.name} in ${one.closest(".sheet-menu") ? "a sheet" : one.closest("header, nav") ? "the header" : "the view"}`;
    const fold = one.closest("details:not([open])");
    if (!(fold ? fold.querySelector("summary") : one).checkVisibility({visibilityProperty: true})) continue;
    if (!found.has(kind) && !one.disabled && one.id && one.type === "submit" && !one.form?.matches("#saver")) found.set(kind, one.id);
  }
  return [...found];
}"""
"""One button of each kind, by what it posts and where it stands."""
LEAVES = ("new in", "upload in", "save in", "stay in")
"""What leaves the case, or the page."""
HAS_FOCUS = """() => {
  const one = document.activeElement;
  return one !== document.body && one.checkVisibility({visibilityProperty: true}) ? "" : one.tagName;
}"""


@pytest.mark.parametrize("state", [routine, in_doubt], ids=lambda state: state.__name__)
def test_by_keys_alone_the_focus_is_never_lost(visit: Visit, state: Callable[[Page], None]) -> None:
    page = visit()
    state(page)
    tried = set()
    for view in VIEWS:
        while True:
            if page.locator("#view").get_attribute("data-view") != view:
                page.locator(f"#to-{view}").press("Enter")
                expect(page.locator("#view")).to_have_attribute("data-view", view)
            left = [(kind, name) for kind, name in page.evaluate(KINDS) if kind not in tried and not kind.startswith(LEAVES)]
            if not left:
                break
            kind, name = left[0]
            tried.add(kind)
            press_enter(page, name)
            assert page.evaluate(HAS_FOCUS) == "", f"{view}: {kind}: the focus is lost after {name}"
    assert len(tried) > 15, tried


def press_enter(page: Page, name: str) -> None:
    button = page.locator(f'[id="{name}"]')
    if not button.is_visible():
        page.locator(f'details:not([open]):has([id="{name}"])').last.locator("> summary").press("Enter")
    button.press("Enter")
    page.wait_for_timeout(30)
    answered(page)
