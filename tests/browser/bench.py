"""From a tap to the updated verdict, in a real browser: `python -m tests.browser.bench`.

Measured on an empty page that fills, and in the plan of a full case. The peer is the same page over a server that answers the
same bytes without thinking: what is left is the plan and its rendering.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Page, sync_playwright
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from tests.browser.conftest import CHROMIUM, OPTIONS
from tests.browser.hands import EXAMPLES, answered
from tests.serving import ask, running

from pulsefirst.checks.examples import read_example
from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.state import VIEWS, Tab, fields_of
from pulsefirst.model.case import Case
from pulsefirst.model.recommendations import Urgency

TAPS = 60
WARM = 6
STOPWATCH = """id => new Promise(done => {
  const begun = performance.now();
  document.addEventListener("htmx:after:settle", () => done(performance.now() - begun), {once: true});
  document.getElementById(id).click();
})"""
FULL = "18-stenosis-and-artery-disease"
"""An example with many facts and a long plan."""
FIRST = ("right.dorsalis_pedis-1", "right.dorsalis_pedis-2", "left.dorsalis_pedis-3", "left.numbness-4", "left.numbness-1")


@dataclass(frozen=True)
class Round:
    """What is tapped, and on which page: one that starts empty, or the plan of an example that was brought in."""

    title: str
    example: str
    buttons: tuple[str, ...]

    @property
    def fields(self) -> dict[str, str]:
        """What the page holds when the round begins."""
        case = (
            read_example((EXAMPLES / f"{self.example}.yaml").read_bytes(), GUIDELINE, self.example).case
            if self.example
            else Case()
        )
        return fields_of(Tab(case=case, view="plan" if self.example else VIEWS[0]), GUIDELINE, Urgency.NONE)

    def begin(self, page: Page, address: str) -> None:
        """The page at `address`, as the round begins: the tab has kept its case over a reload."""
        page.goto(f"http://{address}/")
        page.wait_for_selector("#page[data-htmx-powered]")
        if self.example:
            page.evaluate("fields => sessionStorage.setItem('pulsefirst', JSON.stringify(fields))", self.fields)
            page.reload()
        page.wait_for_selector(f"[id='{self.buttons[0]}']")
        answered(page)


ROUNDS = (
    Round("the first minute, as it fills", "", FIRST),
    Round("the plan of a case of a hundred facts", FULL, ("done-stay_active-", "done-keep_good_posture-")),
)


def parrot(fields: Mapping[str, str]) -> Starlette:
    """The page once, and then the same answer to every tap."""
    page = application(GUIDELINE)
    headers = {"hx-request": "true", "Content-Type": "application/x-www-form-urlencoded"}
    with running(page) as address:
        kept = ask(address, "POST", body=urlencode(fields), headers=headers).text.encode()

    async def again(request: Request) -> Response:
        await request.body()
        return HTMLResponse(kept)

    return Starlette(routes=[Route("/", again, methods=["POST"]), Mount("/", page)])


def timed(page: Page, address: str, taps: int = TAPS, of: Round = ROUNDS[0]) -> list[float]:
    """Milliseconds from each tap to the settled page."""
    of.begin(page, address)
    found = []
    for place in range(taps + WARM):
        took = page.evaluate(STOPWATCH, of.buttons[place % len(of.buttons)])
        if place >= WARM:
            found.append(float(took))
        page.wait_for_selector("#page:not(.htmx-request)")
    return found


@contextmanager
def browser_page() -> Iterator[Page]:
    """A page of a real browser, at the size of a phone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield browser.new_context(viewport={"width": 390, "height": 664}).new_page()
        browser.close()


def main(say: Callable[[str], object] = sys.stdout.write) -> None:
    """Print the median and the 95th percentile of each round, and the ratio to the peer."""
    with browser_page() as page, running(application(GUIDELINE)) as address:
        for one in ROUNDS:
            with running(parrot(one.fields)) as other:
                # a tab of its own for each: another would still hold the case of the round before
                own, peer = (timed(page.context.new_page(), at, of=one) for at in (address, other))
            say(f"{one.title}\n")
            for name, taps in (("  a tap", own), ("  peer: the same bytes, no plan", peer)):
                high = statistics.quantiles(taps, n=20)[-1]
                say(
                    f"{name:34} median {statistics.median(taps):5.1f} ms, 95th percentile {high:5.1f} ms, {len(taps)} taps\n"
                )
            say(f"{'  ratio of medians':34} {statistics.median(own) / statistics.median(peer):.1f}\n")


if __name__ == "__main__":
    main()
