"""SMART on FHIR against an authorization server (oidc-provider) and a FHIR server (@medplum/fhir-router) that nobody here wrote: what comes about."""

from __future__ import annotations

import base64
import json
import logging
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx
import pytest

from contract.smart_records import SECRET, Forms, Peer, Switch, Visitor, launchable, words
from pulsefirst.interfaces.audit.keys import keys_of
from pulsefirst.interfaces.audit.report import report
from pulsefirst.interfaces.audit.store import open_store
from pulsefirst.interfaces.http.trail import prepare
from pulsefirst.model.keeping import Keeping
from pulsefirst.model.launches import Launcher
from serving import Fields

ACUTE = {"launch": "acute"}


def asked_of(visitor: Visitor) -> dict[str, list[str]]:
    """What the authorization server was asked for."""
    return parse_qs(urlsplit(next(url for url in visitor.went if "/auth?" in url)).query)


def note_page(visitor: Visitor, page: httpx.Response) -> httpx.Response:
    return visitor.tap(page, doc="note")


def notes(peer: Peer) -> int:
    return peer.seen().count("POST DocumentReference")


# --- both launches --------------------------------------------------------------------------------------------------------


def test_a_launch_from_an_open_record_opens_the_page_with_its_case(here: str, peer: Peer) -> None:
    visitor = Visitor()
    page = visitor.launch(here, iss=peer.fhir, **ACUTE)
    assert page.status_code == 200
    said = words(page)
    assert "Call vascular surgery now: left leg" in said
    assert "Invented Patient, female, born 1950-05-05 from example record system" in said
    asked = asked_of(visitor)
    assert asked["launch"] == ["acute"]
    assert {"patient/Patient.r", "patient/Observation.rs", "patient/DocumentReference.c"} < set(asked["scope"][0].split())
    assert asked["aud"] == [peer.fhir]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == [f"{here}/smart/callback"]


def test_it_opens_by_itself_too_and_asks_for_a_patient(here: str) -> None:
    visitor = Visitor()
    page = visitor.launch(here)  # the only record system there is
    assert "Call vascular surgery now" in words(page)
    asked = asked_of(visitor)
    assert "launch" not in asked
    assert asked["scope"][0].split()[0] == "launch/patient"


def test_the_page_says_what_became_of_every_entry_and_what_does_not_count(here: str, peer: Peer) -> None:
    said = words(Visitor().launch(here, iss=peer.fhir, **ACUTE))
    assert "On record, and not counted here: Ankle-brachial index 0.62: side not said" in said
    assert "What became of the record: 4 used, 1 side missing" in said


def test_what_a_record_says_is_text_and_all_of_a_long_one_has_a_page(here: str, peer: Peer) -> None:
    visitor = Visitor()
    page = visitor.launch(here, iss=peer.fhir, launch="hostile")
    assert "<script>alert(&#39;p3&#39;)</script>".replace("<", "&lt;").replace(">", "&gt;") in page.text
    assert "<script>alert" not in page.text
    assert "<img>" not in page.text
    assert "and 8 more: all of it" in words(page)
    report = visitor.client.get(f"{page.url}report")
    assert report.text.count("&lt;img&gt;") == 20
    assert visitor.client.get(f"{here}/report").status_code == 404
    assert Visitor().client.get(f"{page.url}report").status_code == 401


def test_the_page_answers_as_ever_below_its_own_address(here: str, peer: Peer) -> None:
    visitor = Visitor()
    page = visitor.launch(here, iss=peer.fhir, launch="other")
    assert "Somebody Else" in words(page)
    felt = visitor.tap(page, set="left.dorsalis_pedis=absent")
    assert json.loads(hidden(felt)["case"])["left"]["dorsalis_pedis"] == "absent"
    assert "Somebody Else" in words(felt)
    for path in ("static/page.css", "static/page.js", "about.html"):
        assert visitor.client.get(f"{page.url}{path}").status_code == 200
    assert visitor.client.get(str(page.url).rstrip("/")).headers["location"] == str(page.url)


def hidden(page: httpx.Response) -> dict[str, str]:
    fields = Fields()
    fields.feed(page.text)
    return fields.hidden


def test_behind_a_proxy_under_a_path_all_of_it_stands_below_that_path(switch: Switch, peer: Peer) -> None:
    with launchable(switch, peer, below="/legs") as here:
        visitor = Visitor()
        page = visitor.launch(here, iss=peer.fhir, **ACUTE)
        assert str(page.url).startswith(f"{here}/smart/page/")
        assert "Invented Patient" in words(visitor.tap(page, set="left.dorsalis_pedis=absent"))
        assert all(cookie.path.startswith("/legs/smart/") for cookie in visitor.client.cookies.jar if "pulse" in cookie.name)
        assert 'href="/legs/static/page.css"' in visitor.client.get(f"{here}/smart/launch?iss=x").text


def test_where_several_record_systems_may_launch_it_one_is_chosen(switch: Switch, peer: Peer) -> None:
    other = Launcher(name="the_other", issuer="https://other.example.org/fhir", client="x")
    with launchable(switch, peer, others=(other,)) as here:
        visitor = Visitor()
        asked = visitor.go(f"{here}/smart/launch")
        assert "Which record system?" in words(asked)
        first, second = Forms(asked.text).links
        assert second == "?iss=https%3A%2F%2Fother.example.org%2Ffhir"
        assert "Call vascular surgery now" in words(visitor.launch(here, **dict(parse_qsl(first.removeprefix("?")))))


def test_the_empty_page_and_record_systems_that_call_are_as_they_were(here: str) -> None:
    client = Visitor().client
    assert "data-record" not in client.get(f"{here}/").text
    assert client.get(f"{here}/cds-services").status_code == 200
    assert client.get(f"{here}/smart/launch").status_code == 303
    assert 'service="/smart/launch"' in client.get(f"{here}/metrics").text


def test_two_patients_in_one_browser_are_two_pages(here: str, peer: Peer) -> None:
    visitor = Visitor()
    one = visitor.launch(here, iss=peer.fhir, **ACUTE)
    other = visitor.launch(here, iss=peer.fhir, launch="other")
    assert one.url != other.url
    assert "Invented Patient" in words(visitor.client.get(str(one.url)))
    assert "Somebody Else" in words(visitor.client.get(str(other.url)))
    # the form of one page proves nothing on the other
    crossed = visitor.client.post(str(other.url), data={**hidden(one), "write": "note"})
    assert crossed.status_code == 403
    assert "this form is not of the page of this record" in words(crossed)


# --- scopes ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("capabilities", "asked", "not_asked"),
    [
        (["permission-v1"], "patient/Observation.read", "patient/Observation.rs"),
        ([], "patient/DocumentReference.write", "patient/DocumentReference.c"),
    ],
)
def test_scopes_are_written_as_the_server_knows_them(
    switch: Switch, peer: Peer, capabilities: list[str], asked: str, not_asked: str
) -> None:
    peer.behaves(capabilities=capabilities)
    with launchable(switch, peer) as here:
        visitor = Visitor()
        page = visitor.launch(here, iss=peer.fhir, **ACUTE)
        scopes = asked_of(visitor)["scope"][0].split()
        assert asked in scopes
        assert not_asked not in scopes
        assert "Call vascular surgery now" in words(page)
        assert "Not read" not in words(page)
        written = visitor.tap(note_page(visitor, page), write="note")
        assert "The note is in the record" in words(written)


def test_what_was_not_granted_is_unknown_and_said_so(switch: Switch, peer: Peer) -> None:
    wanted = ("patient/Patient.r", "patient/Observation.rs", "patient/Condition.rs", "patient/Unheard.rs")
    with launchable(switch, peer, scopes=wanted) as here:
        visitor = Visitor()
        page = visitor.launch(here, iss=peer.fhir, **ACUTE)
        said = words(page)
        assert (
            "Not read, so unknown and not normal: prescribed medicines, medicines taken, allergies and intolerances, orders, procedures (the access token does not grant it)"
            in said
        )
        assert "Call vascular surgery now" in said
        assert "GET MedicationRequest" not in peer.seen()[-12:]
        sheet = note_page(visitor, page)
        assert 'id="write"' not in sheet.text
        forced = visitor.tap(sheet, write="note")
        assert forced.status_code == 403
        assert "gave no leave to write documents" in words(forced)


# --- the note -------------------------------------------------------------------------------------------------------------


def test_the_note_is_written_into_the_record_as_preliminary_and_once(here: str, peer: Peer) -> None:
    visitor, before = Visitor(), notes(peer)
    page = visitor.launch(here, iss=peer.fhir, **ACUTE)
    assert 'id="write"' not in page.text, "it is seen before it is written"
    sheet = note_page(visitor, page)
    assert "Into the record of Invented Patient" in words(sheet)
    written = visitor.tap(sheet, write="note")
    assert written.status_code == 200
    assert "The note is in the record, as preliminary (DocumentReference/" in words(written)
    again = visitor.tap(written, write="note")
    assert "It was not written again" in words(again)
    assert notes(peer) == before + 1
    document = peer.newest("DocumentReference")
    assert (document["docStatus"], document["subject"]["reference"]) == ("preliminary", "Patient/p1")
    assert document["context"]["encounter"] == [{"reference": "Encounter/e1"}]
    text = base64.b64decode(document["content"][0]["attachment"]["data"]).decode()
    assert "Patient: Invented Patient, female, born 1950-05-05" in text
    assert "Call vascular surgery now" in text


def test_two_taps_at_once_write_one_note(here: str, peer: Peer) -> None:
    visitor, before = Visitor(), notes(peer)
    sheet = note_page(visitor, visitor.launch(here, iss=peer.fhir, **ACUTE))
    with ThreadPoolExecutor(2) as hands:
        told = [words(page) for page in hands.map(lambda _: visitor.tap(sheet, write="note"), range(2))]
    assert sum("The note is in the record" in said for said in told) == 1
    assert notes(peer) == before + 1


def test_the_note_holds_what_was_answered_on_the_page(here: str, peer: Peer) -> None:
    visitor = Visitor()
    page = visitor.launch(here, iss=peer.fhir, launch="other")
    answered = visitor.tap(page, set="left.dorsalis_pedis=absent")
    visitor.tap(note_page(visitor, answered), write="note")
    document = peer.newest("DocumentReference")
    assert document["subject"]["reference"] == "Patient/p2"
    assert "context" not in document
    assert "dorsalis pedis" in base64.b64decode(document["content"][0]["attachment"]["data"]).decode().lower()


# --- tokens ---------------------------------------------------------------------------------------------------------------


def test_a_token_is_renewed_before_it_ends_each_time_by_the_newest_refresh_token(here: str, peer: Peer) -> None:
    peer.behaves(token={"expires_in": 30})
    visitor = Visitor()
    page = visitor.launch(here, iss=peer.fhir, **ACUTE)
    tokens = peer.seen().count("POST authorization/token")
    one = visitor.tap(note_page(visitor, page), write="note")
    assert "The note is in the record" in words(one)
    other = visitor.tap(visitor.tap(one, set="right.dorsalis_pedis=present"), write="note")
    assert "The note is in the record" in words(other)
    assert peer.seen().count("POST authorization/token") == tokens + 2


def test_a_token_without_an_end_is_used_until_it_is_refused_and_then_renewed(here: str, peer: Peer) -> None:
    peer.behaves(token={"expires_in": None}, seconds=1)
    visitor = Visitor()
    page = visitor.launch(here, iss=peer.fhir, **ACUTE)
    peer.behaves(seconds=300)
    time.sleep(1.1)
    assert "The note is in the record" in words(visitor.tap(note_page(visitor, page), write="note"))


def test_a_confidential_client_proves_itself_by_its_secret(
    switch: Switch, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("A_SECRET", SECRET)
    with launchable(switch, peer, client="pulsefirst with a secret", secret_variable="A_SECRET") as here:
        assert "Call vascular surgery now" in words(Visitor().launch(here, iss=peer.fhir, **ACUTE))
        monkeypatch.setenv("A_SECRET", "another")
        refused = Visitor().launch(here, iss=peer.fhir, **ACUTE)
        assert refused.status_code == 502
        assert "(invalid_client)" in words(refused)


def test_no_token_and_no_code_is_in_a_page_an_address_a_log_or_a_place_where_a_script_reads(
    here: str, peer: Peer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="pulsefirst")
    visitor = Visitor()
    page = visitor.launch(here, iss=peer.fhir, **ACUTE)
    pages = [page, visitor.tap(note_page(visitor, page), write="note")]
    shown = "".join(one.text for one in pages) + "".join(visitor.went)
    assert "eyJ" not in shown, "no JWT"
    code = parse_qs(urlsplit(visitor.went[-2]).query)["code"][0]
    assert code not in "".join(one.text for one in pages) + visitor.went[-1]
    ours = "".join(record.getMessage() for record in caplog.records if record.name.startswith("pulsefirst"))
    assert not any(one in ours for one in ("eyJ", code, "p1", "Invented"))
    for one in pages:
        assert one.headers["cache-control"] == "no-store"


def test_cookies_are_for_one_launch_or_one_record_and_for_no_script(here: str, peer: Peer) -> None:
    visitor = Visitor()
    client = visitor.client
    first = client.get(f"{here}/smart/launch", params={"iss": peer.fhir, **ACUTE}).headers["set-cookie"]
    assert first.startswith("pulsefirst-launch-")
    assert "Path=/smart/callback; Max-Age=600; HttpOnly; SameSite=Lax" in first
    answer = visitor.launch(here, iss=peer.fhir, **ACUTE, until="/smart/callback")
    opened = client.get(answer.headers["location"])
    assert opened.status_code == 303
    name = urlsplit(opened.headers["location"]).path.split("/")[3]
    second = opened.headers["set-cookie"]
    assert second.startswith("pulsefirst-record=")
    assert f"Path=/smart/page/{name}; Max-Age=43200; HttpOnly; SameSite=Lax" in second
    assert "Secure" not in second, "only where the address is https"


# --- what is kept ---------------------------------------------------------------------------------------------------------


def test_what_was_opened_and_written_is_in_the_audit_trail(switch: Switch, peer: Peer, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("an invented key of more than thirty-two characters", encoding="utf-8")
    kept = Keeping(store=str(tmp_path / "audit.db"), key_file=str(key))
    prepare(kept)
    with launchable(switch, peer, audit=kept) as here:
        visitor = Visitor()
        page = visitor.launch(here, iss=peer.fhir, **ACUTE)
        assert "No record could be made" not in words(page)
        visitor.tap(note_page(visitor, page), write="note")
    with closing(open_store(kept, keys_of(kept), make=False)) as store:
        told = report(store, now=datetime.now(UTC))
    assert told.services == {"smart": 1, "smart/note": 1}
    assert told.clients == {"example_record_system": 2}
    assert (told.patients, told.alarms) == (1, 2)


def test_where_nothing_is_given_without_a_record_of_it_nothing_is_opened(switch: Switch, peer: Peer, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("an invented key of more than thirty-two characters", encoding="utf-8")
    kept = Keeping(store=str(tmp_path / "audit.db"), key_file=str(key), or_refuse=True)
    prepare(kept)
    with launchable(switch, peer, audit=kept) as here:
        visitor = Visitor()
        page = note_page(visitor, visitor.launch(here, iss=peer.fhir, **ACUTE))
        (tmp_path / "audit.db").unlink()
        before = notes(peer)
        written = visitor.tap(page, write="note")
        assert (written.status_code, notes(peer)) == (503, before)
        assert "The note was not written: no record of this can be made now" in words(written)
        assert Visitor().launch(here, iss=peer.fhir, **ACUTE).status_code == 503
