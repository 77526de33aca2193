"""From a tap to the updated verdict, in a real browser: `python -m tests.browser.bench`.

The peer is the same page over a server that answers the same bytes without thinking: what is left is the plan and its rendering.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from tests.browser.conftest import CHROMIUM, OPTIONS
from tests.serving import ask, running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application

TAPS = 60
WARM = 6
STOPWATCH = """id => new Promise(done => {
  const begun = performance.now();
  document.addEventListener("htmx:after:settle", () => done(performance.now() - begun), {once: true});
  document.getElementById(id).click();
})"""
BUTTONS = ("right.dorsalis_pedis-1", "right.dorsalis_pedis-2", "left.dorsalis_pedis-3", "left.numbness-4", "left.numbness-1")


def parrot() -> Starlette:
    """The page once, and then the same answer to every tap."""
    page = application(GUIDELINE)
    kept: dict[str, bytes] = {}

    async def again(request: Request) -> Response:
        await request.body()
        return HTMLResponse(kept["inside"])

    with running(page) as address:
        kept["inside"] = ask(address, "POST", headers={"hx-request": "true"}).text.encode()
    return Starlette(routes=[Route("/", again, methods=["POST"]), Mount("/", page)])


def timed(page: Page, address: str, taps: int = TAPS) -> list[float]:
    """Milliseconds from each tap to the settled page."""
    page.goto(f"http://{address}/")
    page.wait_for_selector("#page[data-htmx-powered]")
    found = []
    for place in range(taps + WARM):
        took = page.evaluate(STOPWATCH, BUTTONS[place % len(BUTTONS)])
        if place >= WARM:
            found.append(float(took))
        page.wait_for_selector("#page:not(.htmx-request)")
    return found


@contextmanager
def browser_page() -> Iterator[Page]:
    """A page of a real browser, at the size of a phone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield browser.new_page(viewport={"width": 390, "height": 664})
        browser.close()


def main(say: Callable[[str], object] = sys.stdout.write) -> None:
    """Print the median and the 95th percentile, and the ratio to the peer."""
    with browser_page() as page, running(application(GUIDELINE)) as address, running(parrot()) as other:
        own, peer = timed(page, address), timed(page, other)
    for name, taps in (("the page", own), ("peer: the same bytes, no plan", peer)):
        high = statistics.quantiles(taps, n=20)[-1]
        say(f"{name:32} median {statistics.median(taps):5.1f} ms, 95th percentile {high:5.1f} ms, {len(taps)} taps\n")
    say(f"{'ratio of medians':32} {statistics.median(own) / statistics.median(peer):.1f}\n")


if __name__ == "__main__":
    main()
