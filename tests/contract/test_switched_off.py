"""A rule that is switched off by a site file, over a real socket: every way in says it, and the page, cards and REST go by it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from mcp import Client

from conftest import GUIDELINE, ROOT
from contract.record_systems import JSON, VIEW, found, view
from pulsefirst import guideline
from pulsefirst.interfaces.http.mcp import made
from pulsefirst.interfaces.http.serve import Serving, application_of
from pulsefirst.notation.site import read_site
from serving import Tab, ask, running

RULE = "stroke_by_sudden_leg_deficit"
SITE = read_site(
    f"switched_off: {{{RULE}: {{reason: The <b>stroke</b> team sees all of them, by: medical director, on: 2026-03-05}}}}",
    GUIDELINE,
)
HERE = guideline(site=SITE)
TOLD = (
    f"Switched off here: {GUIDELINE.recommendations[RULE].do.title} (The <b>stroke</b> team sees all of them; medical director, "
    "5 March 2026; beyond the pathway)"
)
HOLDS = f"{TOLD}; its condition holds for this patient."
SUDDEN = {"weakness": "new", "onset": "3 h", "onset_manner": "sudden"}
"""A leg that is suddenly weak."""


def sudden_on_record() -> list[dict[str, Any]]:
    """The same leg in a record system."""
    began = (datetime.now(UTC) - timedelta(hours=3)).isoformat(timespec="seconds")
    onset = {**found("onset", "", "left"), "valueDateTime": began}
    del onset["valueString"]
    return [found("weakness", "new", "left"), found("onset_manner", "sudden", "left"), onset]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with application_of(HERE, SITE, Serving(host="127.0.0.1", port=0)) as app, running(app) as at:
        yield at


def got(address: str, path: str) -> Any:
    answer = ask(address, path=path)
    assert answer.status == 200, answer.text
    return json.loads(answer.text)


def test_every_way_in_says_it(address: str) -> None:
    assert all(service["description"].endswith(f" {TOLD}.") for service in got(address, "/cds-services")["services"])
    assert got(address, "/fhir/metadata")["implementation"]["description"] == f"pulsefirst. {TOLD}."
    assert [one["id"] for one in got(address, "/api/v1/guideline")["switched_off"]] == [RULE]
    about = ask(address, path="/about").text
    assert f"<p>{TOLD}.</p>" in unescape(about)
    assert "<b>stroke</b>" not in about


def test_the_page_says_it_above_the_plan_of_whom_it_would_have_spoken(address: str) -> None:
    tab = Tab(address).open()
    tab.fields["case"] = json.dumps({"left": SUDDEN})
    assert f'<p class="message" role="note">{HOLDS}</p>' in unescape(tab.tap(view="plan").text)
    tab.fields["case"] = json.dumps({"left": {"cramp": True}})
    page = unescape(tab.tap(view="plan").text)
    assert HOLDS not in page
    assert f"<p>{TOLD}.</p>" in page


def test_every_card_says_it_and_first_of_whom_it_would_have_spoken(address: str) -> None:
    for said, holds in ((sudden_on_record(), True), ([found("cramp", "yes", "left")], False)):
        cards = json.loads(ask(address, "POST", VIEW, json.dumps(view(*said)), JSON).text)["cards"]
        assert cards
        for card in cards:
            assert card["detail"].count("Switched off here: Make the stroke call now") == 1
            assert ("its condition holds for this patient" in card["detail"]) is holds
            assert HERE.hash[:12] in card["detail"]


def test_rest_assesses_without_the_rule_and_tells_so(address: str) -> None:
    body = json.dumps({"case": {"left": SUDDEN}, "at": "2026-11-22T10:30:00+00:00"})
    plan = json.loads(ask(address, "POST", "/api/v1/assess", body, {"Content-Type": "application/json"}).text)
    assert plan["guideline"]["hash"] == HERE.hash != GUIDELINE.hash
    assert [(one["id"], one["holds"]) for one in plan["switched_off"]] == [(RULE, True)]
    assert plan["scope"][0] == HOLDS
    assert RULE not in [line["id"] for line in plan["proposals"]]


def test_fhir_tells_it_with_the_plan(address: str) -> None:
    record = view(*sudden_on_record())["prefetch"]["observations"]
    subject = {"name": "subject", "valueString": "Patient/p1"}
    told = {"resourceType": "Parameters", "parameter": [subject, {"name": "data", "resource": record}]}
    answer = ask(address, "POST", "/fhir/PlanDefinition/$apply", json.dumps(told), {"Content-Type": "application/fhir+json"})
    plan, *rest = [entry["resource"] for entry in json.loads(answer.text)["entry"]]
    assert "Switched off here: Make the stroke call now" in plan["text"]["div"]
    issues = [one["detail"] for one in rest if one["resourceType"] == "DetectedIssue"]
    assert HOLDS in issues


def test_an_assistant_is_told_before_it_asks_and_with_what_it_is_answered() -> None:
    async def whole() -> None:
        async with Client(made(HERE)) as client:
            assert client.instructions is not None
            assert client.instructions.endswith(f"{TOLD}.")
            answer = await client.call_tool("assess", {"case": {"left": SUDDEN}})
            assert [one["id"] for one in answer.structured_content["switched_off"]] == [RULE]

    asyncio.run(whole())


def test_the_examples_of_the_documents_are_read() -> None:
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    shown = page.partition("```yaml\n  switched_off:")[2].partition("```")[0]
    assert read_site(f"switched_off:{shown}", GUIDELINE).switched_off
    site = (ROOT / "docs" / "site.example.yaml").read_text(encoding="utf-8")
    (line,) = [line.removeprefix("#") for line in site.splitlines() if "thyroid_function:" in line]
    assert read_site(f"switched_off:\n{line}", GUIDELINE).switched_off
