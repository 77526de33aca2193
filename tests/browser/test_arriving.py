"""A card of a record system links to the page, and the page opens with the case of the card."""

from __future__ import annotations

import json
from typing import Any

import pulsefirst
from conftest import GUIDELINE
from contract.record_systems import ADDRESS, Connections, cds_hooks
from pulsefirst.model.texts import Site


def test_a_link_opens_the_page_with_its_case_and_the_address_forgets_it(visit: Any, address: str) -> None:
    service = cds_hooks(GUIDELINE, Site(connections=Connections(address=ADDRESS, page_links=True)))
    case = pulsefirst.load_case({"left": {"dorsalis_pedis": "absent", "numbness": "yes"}})
    link = service.calls.page_with(case).replace(ADDRESS, f"http://{address}")
    page = visit(ready=False)
    page.goto(link)
    page.wait_for_function("document.querySelector('input[name=case]').value !== '{}'")
    page.wait_for_function(
        "document.body.innerText.includes('vascular surgery') || document.body.innerText.includes('Emergency')"
    )
    held = json.loads(page.locator("input[name=case]").first.input_value())
    assert pulsefirst.load_case(held).facts == case.facts
    assert page.url == f"http://{address}/"


def test_a_link_that_is_spoilt_opens_the_page_without_trouble(visit: Any, address: str) -> None:
    page = visit(ready=False)
    page.goto(f"http://{address}/#case=%E0%A4%A")
    page.wait_for_selector("#page[data-htmx-powered]")
    assert page.locator("input[name=case]").first.input_value() == "{}"
