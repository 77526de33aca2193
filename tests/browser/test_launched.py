"""A record system launches the page in a real browser: its own sign-in, the case, the note into the record, and no patient taken for another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.conftest import WIDE

from contract.smart_records import Peer, launchable, one_address, record_system


@pytest.fixture(scope="module")
def launching() -> Iterator[tuple[str, Peer]]:
    """The address of the service, and the record system."""
    with (
        one_address() as switch,
        record_system(f"{switch.address}/smart/callback") as peer,
        launchable(switch, peer) as here,
    ):
        yield here, peer


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=WIDE)  # type: ignore[arg-type]
    yield context
    context.close()


def launched(page: Page, here: str, peer: Peer, launch: str) -> None:
    """From the link in the record, through the pages of its authorization server, to the page."""
    page.goto(f"{here}/smart/launch?{urlencode({'iss': peer.fhir, 'launch': launch})}")
    if page.locator("input[name=login]").count():
        page.fill("input[name=login]", "somebody")
        page.fill("input[name=password]", "anything")
        page.click("button[type=submit]")
    page.click("button[type=submit]")
    page.wait_for_selector("#page[data-htmx-powered]")


def case_of(page: Page) -> dict[str, object]:
    found = json.loads(page.locator("#page > input[name=case]").input_value())
    assert isinstance(found, dict)
    return found


def test_a_launch_opens_the_page_and_its_note_goes_into_the_record(
    context: BrowserContext, launching: tuple[str, Peer]
) -> None:
    here, peer = launching
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    launched(page, here, peer, "acute")
    assert "Call vascular surgery now" in page.inner_text("body")
    assert page.inner_text("#record .of").startswith("Invented Patient, female, born 1950-05-05")
    assert page.url.startswith(f"{here}/smart/page/")
    page.click("#see-note")
    page.click("#write")
    page.wait_for_function("() => document.body.innerText.includes('The note is in the record')")
    assert page.evaluate("() => scrollY") == 0, "what became of it is in view"
    assert peer.newest("DocumentReference")["subject"] == {"reference": "Patient/p1"}
    stored = page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])")
    assert "eyJ" not in stored
    assert "pulsefirst-record" not in stored
    page.click("#close-record")
    page.wait_for_selector("h1:has-text('The record is closed')")
    assert not wrong


def test_what_was_answered_stays_over_a_reload_and_on_its_own_page(
    context: BrowserContext, launching: tuple[str, Peer]
) -> None:
    here, peer = launching
    page = context.new_page()
    launched(page, here, peer, "acute")
    page.locator('button[name="set"][value="right.dorsalis_pedis=present"]').first.dispatch_event("click")
    page.wait_for_function(
        "() => JSON.parse(document.querySelector('#page > input[name=case]').value).right?.dorsalis_pedis"
    )
    page.reload()
    page.wait_for_function(
        "() => JSON.parse(document.querySelector('#page > input[name=case]').value).right?.dorsalis_pedis"
    )
    launched(page, here, peer, "other")  # in the same tab
    assert "dorsalis_pedis" not in str(case_of(page))
    assert page.inner_text("#record .of").startswith("Somebody Else")
    page.goto(f'{page.url}#case={{"left":{{"dorsalis_pedis":"absent"}}}}')
    page.reload()
    page.wait_for_selector("#page[data-htmx-powered]")
    page.wait_for_timeout(200)  # what a link brings is taken once the page stands
    assert "dorsalis_pedis" not in str(case_of(page)), "no link brings a case to the page of a record"
