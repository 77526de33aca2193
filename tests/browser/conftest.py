"""A real browser before a real server. Patients are invented."""

from __future__ import annotations

from asyncio import AbstractEventLoop
from asyncio.events import _get_running_loop, _set_running_loop
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.browser.hands import Hand
from tests.serving import running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application

CHROMIUM = "/usr/bin/chromium"
OPTIONS = ["--no-sandbox"]
HERE = Path(__file__).parent
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 664}
TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}

Visit = Callable[..., Page]


class Standing:
    """The event loop in which the browser is driven. Between its tests it stands still, and must not count as running there."""

    loop: AbstractEventLoop | None = None

    def go_on(self) -> None:
        """The loop counts as running again."""
        _set_running_loop(self.loop)

    def stand(self) -> None:
        """Other tests may run a loop of their own."""
        self.loop = _get_running_loop()
        _set_running_loop(None)


standing = Standing()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Every test here, its fixtures included, with the loop of the browser; every other test without."""
    if HERE not in item.path.parents:
        return (yield)
    standing.go_on()
    try:
        return (yield)
    finally:
        standing.stand()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the page answers."""
    with running(application(GUIDELINE)) as at:
        yield at


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of the system."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield started
        standing.go_on()  # the last test of all may be one of another folder
        started.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Opens the page in a tab of its own, with the options of a browser context.

    `at` is another address, `ready=False` does not open the page yet, `expected` is what its console may say. Whatever else it
    says there is an error, a breach of its content security policy too, and so is a request to any other place.
    """
    wrong: list[str] = []
    contexts = []

    def opened(at: str = address, ready: bool = True, expected: tuple[str, ...] = (), **options: object) -> Page:
        here = f"http://{at}/"
        context = browser.new_context(**({"viewport": WIDE, "base_url": here} | options))  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()

        def say(text: str) -> None:
            if not any(one in text for one in expected):
                wrong.append(text)

        page.on("console", lambda message: say(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        context.on("request", lambda request: None if request.url.startswith((here, "blob:")) else wrong.append(request.url))
        if ready:
            page.goto("/")
            if options.get("java_script_enabled", True):
                page.wait_for_selector("#page[data-htmx-powered]")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not wrong, wrong


# --- one visit, three ways of working --------------------------------------------------------------------------------------


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


@pytest.fixture(params=[("phone", "finger"), ("desk", "mouse"), ("desk", "keys")], ids=["phone", "mouse", "keys"])
def hand(request: pytest.FixtureRequest, windows: dict[str, BrowserContext]) -> Iterator[Hand]:
    """A hand at the phone or at the desk, before an empty page in a tab of its own."""
    window, way = request.param
    page = windows[window].new_page()
    page.set_default_timeout(30_000)
    page.goto("/")
    page.wait_for_selector("#page[data-htmx-powered]")
    yield Hand(page, way)
    page.close()
