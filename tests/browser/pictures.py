"""The screenshots of the README: `python -m tests.browser.pictures`. The patients are invented."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application
from tests.browser.conftest import CHROMIUM, OPTIONS, PHONE
from tests.serving import running

DOCS = Path(__file__).parents[2] / "docs"
DESK = {"width": 1100, "height": 860}


def opened(browser: Browser, address: str, size: dict[str, int]) -> Page:
    """The empty page in a window of this size."""
    page = browser.new_page(viewport=size)  # type: ignore[arg-type]
    page.goto(f"http://{address}/")
    page.wait_for_selector("html.scripted")
    return page


def tap(page: Page, *buttons: str) -> None:
    """Tap these buttons in turn, each after the answer to the one before."""
    for button in buttons:
        with page.expect_response(lambda response: response.request.method == "POST"):
            page.locator(f"id={button}").click()
        page.wait_for_timeout(250)


def main() -> None:
    """Write the four pictures into docs/."""
    with sync_playwright() as playwright, running(application(GUIDELINE)) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        phone = opened(browser, address, PHONE)
        tap(phone, "right.dorsalis_pedis-1", "right.posterior_tibial-1")
        phone.screenshot(path=DOCS / "page-first-minute.png")
        tap(phone, "left.dorsalis_pedis-3", "left.posterior_tibial-3", "side-left", "left.numbness-4")
        phone.locator("id=v-left.onset").fill("2 h")
        tap(phone, "left.onset-enter", "to-plan")
        phone.evaluate("scrollTo(0, 0)")
        phone.screenshot(path=DOCS / "page-emergency.png")
        desk = opened(browser, address, DESK)
        tap(desk, "to-take")
        desk.locator("#file").set_input_files(DOCS.parent / "tests" / "browser" / "patient.yaml")
        tap(desk, "upload")
        desk.screenshot(path=DOCS / "page-plan.png")
        numb = opened(browser, address, DESK)
        tap(numb, "left.numbness-4", "to-numb")
        for area in ("left.numb_outer_shin", "left.numb_top_of_foot"):
            with numb.expect_response(lambda response: response.request.method == "POST"):
                numb.locator(f'[data-press="area-{area}"]').first.click(force=True)
        numb.wait_for_timeout(500)
        numb.screenshot(path=DOCS / "page-numb.png")
        browser.close()


if __name__ == "__main__":
    main()
