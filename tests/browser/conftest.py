"""A real browser before a real server. Patients are invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.serving import running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application

CHROMIUM = "/usr/bin/chromium"
OPTIONS = ["--no-sandbox"]
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 664}
TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}

Visit = Callable[..., Page]


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
