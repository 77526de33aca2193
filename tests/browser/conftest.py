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
    """Opens the page in a tab of its own, with the options of a browser context; nothing it says of itself is an error."""
    said: list[str] = []
    contexts = []

    def opened(**options: object) -> Page:
        context = browser.new_context(**({"viewport": WIDE} | options))  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"http://{address}/")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not said, said
