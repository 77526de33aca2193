"""The pictures of the README and the icons, drawn anew: `python -m tests.browser.pictures`. Patients are invented."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests.browser.conftest import CHROMIUM, OPTIONS
from tests.browser.hands import Hand, answered, bring_in, by_id, truth_of
from tests.serving import running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application

DOCS = Path(__file__).parents[2] / "docs"
STATIC = Path(__file__).parents[2] / "src" / "pulsefirst" / "interfaces" / "web" / "static"
AT = datetime.fromisoformat("2026-03-02T21:40:00+01:00")
MOST = 260_000
"""So many bytes a picture may have."""
LAPTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
LOWER_LEG = ("numb_outer_shin", "numb_top_of_foot", "numb_first_web_space", "numb_great_toe")


def first_minute(page: Page) -> None:
    """One foot felt, one artery of the other in doubt, a new numbness since yesterday."""
    hand = Hand(page)
    hand.tap("ordinary-right")
    for entry in ("left.dorsalis_pedis=uncertain", "right.numbness=none", "left.numbness=new, or more than usual"):
        hand.say(entry)
    by_id(page, "v-left.onset").fill("yesterday")
    hand.tap("left.onset-enter")
    expect(by_id(page, "n-left.onset")).to_contain_text("1 day ago")


def emergency(page: Page) -> None:
    """Absent pulses in a numb leg: whom to call, and the clock."""
    hand = Hand(page)
    for entry in ("right.dorsalis_pedis=present", "left.dorsalis_pedis=absent", "left.posterior_tibial=absent"):
        hand.say(entry)
    hand.say("left.numbness=new, or more than usual")
    by_id(page, "v-left.onset").fill("3 h")
    hand.tap("left.onset-enter")
    expect(page.locator(".clock")).to_contain_text("3 h used")
    hand.look("plan")


def plan(page: Page) -> None:
    """A plan with a line that is opened."""
    bring_in(page, truth_of("18-stenosis-and-artery-disease") | {"recorded_at": AT.isoformat()})
    expect(page.locator("#view")).to_have_attribute("data-view", "plan")
    page.locator("#view details summary").first.click()


def numb(page: Page) -> None:
    """Where it is numb, and what fits."""
    hand = Hand(page)
    hand.say("right.numbness=new, or more than usual")
    hand.look("numb")
    for name in LOWER_LEG:
        by_id(page, f"area-right.{name}").evaluate("one => one.click()")
    answered(page)
    expect(page.locator('[aria-labelledby="fits-right"] h3').first).to_be_visible()


PICTURES: dict[str, tuple[Callable[[Page], None], bool]] = {
    "page-first-minute": (first_minute, True),
    "page-first-minute-desk": (first_minute, False),
    "page-emergency": (emergency, True),
    "page-plan": (plan, False),
    "page-numb": (numb, False),
}
"""Each with what is done before it is drawn, and whether it is of a phone."""


@contextmanager
def opened(browser: Browser, address: str, *, phone: bool) -> Iterator[Page]:
    """An empty page that does not move, of a phone or of a laptop."""
    options = (
        {"viewport": PHONE, "has_touch": True, "is_mobile": True, "device_scale_factor": 1.5}
        if phone
        else {"viewport": LAPTOP}
    )
    context = browser.new_context(**options, reduced_motion="reduce", color_scheme="light")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"http://{address}/")
    page.wait_for_selector("#page[data-htmx-powered]")
    yield page
    context.close()


ICONS = (180, 512)
"""Pixels of the icons for devices that take no SVG; they round the corners themselves."""


def icons(browser: Browser) -> None:
    """The icon of the page as PNG, its ground out to the corners."""
    drawn = (STATIC / "icon.svg").read_text(encoding="utf-8").replace(' rx="7"', "")
    for size in ICONS:
        page = browser.new_page(viewport={"width": size, "height": size})
        page.set_content(f'<body style="margin:0"><div style="width:{size}px;height:{size}px">{drawn}</div>')
        page.screenshot(path=STATIC / f"icon-{size}.png")
        page.close()


def main(say: Callable[[str], object] = sys.stdout.write) -> None:
    """Write the icons, and each picture into docs/. Raises ValueError where one is too large."""
    with (
        running(application(GUIDELINE, clock=lambda: AT)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        icons(browser)
        for name, (act, phone) in PICTURES.items():
            path = DOCS / f"{name}.png"
            with opened(browser, address, phone=phone) as page:
                act(page)
                answered(page)
                page.evaluate("scrollTo({top: 0, behavior: 'instant'}); document.activeElement.blur()")
                page.screenshot(path=path)
            say(f"{path.name:24} {path.stat().st_size / 1000:6.1f} kB\n")
            if path.stat().st_size > MOST:
                raise ValueError(f"{path.name} is larger than {MOST} bytes")
        browser.close()


if __name__ == "__main__":
    main()
