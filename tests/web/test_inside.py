"""The page answered without a server: what one call gives is what a server would have sent."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode

import pytest
from tests.serving import Fields, ask, running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.inside import Inside, PageAnswer, open_page

AT = "2026-03-04T05:06:07+05:30"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PULSELESS = {"left": {"dorsalis_pedis": "absent", "posterior_tibial": "absent"}}
TAPPED = {"case": json.dumps(PULSELESS), "set": "left.numbness=new, or more than usual"}


def called(
    method: str = "GET", path: str = "/", body: str = "", headers: dict[str, str] | None = None, of: Inside | None = None
) -> PageAnswer:
    return asyncio.run((of or Inside(GUIDELINE)).answer(method, path, headers or {}, body.encode(), AT))


@pytest.mark.parametrize(
    ("method", "path", "fields", "headers"),
    [
        ("GET", "/", {}, {}),
        ("GET", "/about.html", {}, {}),
        ("GET", "/static/page.css", {}, {}),
        ("GET", "/nothing", {}, {}),
        ("POST", "/", TAPPED, FORM),
        ("POST", "/", TAPPED, FORM | {"HX-Request": "true"}),
        ("POST", "/", TAPPED | {"save": "json"}, FORM),
        ("POST", "/", {"case": "["}, FORM),
        ("POST", "/", {"case": "x" * 1_100_000}, FORM),
    ],
)
def test_a_call_gives_what_a_server_sends(method: str, path: str, fields: dict[str, str], headers: dict[str, str]) -> None:
    body = urlencode(fields)
    answer = called(method, path, body, headers)
    with running(application(GUIDELINE, offline=True, clock=lambda: datetime.fromisoformat(AT))) as address:
        sent = ask(address, method, path, body, headers)
    assert (answer.status, answer.body.decode()) == (sent.status, sent.text)
    assert dict(answer.headers).items() <= sent.headers.items()


def test_the_time_of_a_call_is_the_time_of_its_plan() -> None:
    page = Fields()
    page.feed(called("POST", "/", urlencode(TAPPED), FORM).body.decode())
    assert json.loads(page.hidden["case"])["recorded_at"] == AT


def test_an_error_is_an_answer_too_and_says_where_not_on_what(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> str:
        raise RuntimeError("out of order")

    monkeypatch.setattr("pulsefirst.interfaces.web.app.case_page", broken)
    assert called().status == 500
    assert "RuntimeError at test_inside.py" in caplog.text
    assert "out of order" not in caplog.messages[0]


def test_settings_choose_the_guideline_and_name_the_site(tmp_path: Path) -> None:
    pages = {}
    for source_only in (False, True):
        settings = {"source_only": source_only, "site": "services: {vascular_surgery: {number: 000-1 (invented)}}"}
        (tmp_path / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
        page = open_page(str(tmp_path / "settings.json"))
        pages[source_only] = called("POST", "/", urlencode(TAPPED), FORM, of=page).body.decode()
    assert GUIDELINE.hash[:12] in pages[False]
    assert SOURCE_ONLY.hash[:12] in pages[True]
    assert "000-1 (invented)" in pages[True]
