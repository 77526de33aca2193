"""SMART on FHIR where something goes wrong: each way has a page of its own with its status, nothing is opened, and nothing is passed over."""

from __future__ import annotations

import time
from types import SimpleNamespace
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from contract.smart_records import Peer, Switch, Visitor, launchable, plain_client, words
from pulsefirst.interfaces.smart import sessions

ACUTE = {"launch": "acute"}
CALLBACK = "/smart/callback"


def on_its_way(here: str, peer: Peer, visitor: Visitor) -> str:
    """The address to which the authorization server sends a browser back, not yet followed."""
    return visitor.launch(here, until=CALLBACK, iss=peer.fhir, **ACUTE).headers["location"]


def reads(peer: Peer) -> int:
    return peer.seen().count("GET Observation")


# --- who may launch -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "issuer", ["https://elsewhere.example.org/fhir", "{fhir}/more", "{fhir}?x=1", "{fhir}#x", "{control}", " "]
)
def test_another_issuer_may_not_launch_and_is_not_asked(here: str, peer: Peer, issuer: str) -> None:
    before = len(peer.seen())
    named = issuer.format(fhir=peer.fhir, control=peer.control)
    page = Visitor().launch(here, iss=named, **ACUTE)
    assert page.status_code == 403
    assert "This record system may not launch this page" in words(page)
    assert "elsewhere" not in page.text
    assert len(peer.seen()) == before


@pytest.mark.parametrize("query", ["launch=acute", "iss=a&iss=b", f"launch={'x' * 5000}"])
def test_a_launch_that_is_not_whole_is_refused(here: str, query: str) -> None:
    page = Visitor().go(f"{here}/smart/launch?{query}")
    assert page.status_code == 400
    assert "This launch is not whole" in words(page)


def test_only_links_launch(here: str) -> None:
    client = plain_client()
    posted = client.post(f"{here}/smart/launch")
    assert (posted.status_code, posted.headers["allow"]) == (405, "GET")
    assert client.get(f"{here}/smart/launch/more").status_code == 404
    assert client.get(f"{here}/smart/launch", headers={"host": "elsewhere.example.org"}).status_code == 421


# --- the way back ---------------------------------------------------------------------------------------------------------


def test_a_person_who_grants_nothing_is_told_so(here: str, peer: Peer) -> None:
    before = reads(peer)
    page = Visitor().launch(here, grants=False, iss=peer.fhir, **ACUTE)
    assert page.status_code == 403
    assert "No access was granted Access to the record was denied" in words(page)
    assert page.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert reads(peer) == before


def test_a_launch_is_answered_in_the_browser_that_began_it_and_in_no_other(here: str, peer: Peer) -> None:
    visitor = Visitor()
    back, tokens = on_its_way(here, peer, visitor), peer.seen().count("POST authorization/token")
    page = Visitor().go(back)
    assert page.status_code == 400
    assert "This launch is not on its way here" in words(page)
    assert peer.seen().count("POST authorization/token") == tokens, "the code is not used"
    assert "Call vascular surgery now" in words(visitor.go(back)), "and is still good where it was begun"


def test_an_answer_is_good_once(here: str, peer: Peer) -> None:
    visitor = Visitor()
    back = on_its_way(here, peer, visitor)
    assert visitor.go(back).status_code == 200
    again = visitor.go(back)
    assert again.status_code == 400
    assert "was answered once already" in words(again)


@pytest.mark.parametrize("state", ["", "x", "é", "a" * 3000])
def test_a_state_that_was_not_given_out_is_refused(here: str, state: str) -> None:
    page = Visitor().go(f"{here}{CALLBACK}?{urlencode({'state': state, 'code': 'x'})}")
    assert page.status_code == 400
    assert "This launch is not on its way here" in words(page)


@pytest.mark.parametrize(
    ("changed", "status", "says"),
    [
        ({"code": None}, 400, "It brings no code"),
        ({"code": "made up"}, 403, "It did not take the code"),
        ({"iss": "https://another.example.org"}, 400, "another authorization server"),
        ({"error": "server_error"}, 502, "answered with server_error"),
        ({"error": "<b>no</b>"}, 502, "answered with another error"),
    ],
)
def test_an_answer_that_is_not_the_one_waited_for_is_refused(
    here: str, peer: Peer, changed: dict[str, str | None], status: int, says: str
) -> None:
    visitor = Visitor()
    said = {name: values[0] for name, values in parse_qs(urlsplit(on_its_way(here, peer, visitor)).query).items()}
    fields = {name: value for name, value in {**said, **changed}.items() if value is not None}
    page = visitor.go(f"{here}{CALLBACK}?{urlencode(fields)}")
    assert page.status_code == status
    assert says in words(page)


def test_a_code_that_was_used_is_refused_by_the_record_system(here: str, peer: Peer) -> None:
    visitor = Visitor()
    first = parse_qs(urlsplit(on_its_way(here, peer, visitor)).query)
    visitor.go(f"{here}{CALLBACK}?{urlencode({name: values[0] for name, values in first.items()})}")
    second = parse_qs(urlsplit(on_its_way(here, peer, visitor)).query)
    page = visitor.go(f"{here}{CALLBACK}?{urlencode({'code': first['code'][0], 'state': second['state'][0]})}")
    assert page.status_code == 403
    assert "is too old, was used before, or is not for this" in words(page)


@pytest.mark.parametrize("patient", [None, "../Patient"])
def test_access_without_a_patient_opens_nothing(here: str, peer: Peer, patient: object) -> None:
    peer.behaves(token={"patient": patient})
    page = Visitor().launch(here, iss=peer.fhir, **ACUTE)
    assert page.status_code == 502
    assert "No patient was named" in words(page)


@pytest.mark.parametrize("token", [{"token_type": "mac"}, {"access_token": "with a space"}])
def test_a_token_that_is_none_opens_nothing(here: str, peer: Peer, token: dict[str, object]) -> None:
    peer.behaves(token=token)
    page = Visitor().launch(here, iss=peer.fhir, **ACUTE)
    assert page.status_code == 502
    assert "without a bearer token" in words(page)


# --- a record system that is slow, down, or answers with errors ------------------------------------------------------------


def test_a_record_system_that_is_slow_is_said_to_be_slow(switch: Switch, peer: Peer) -> None:
    with launchable(switch, peer, seconds=0.3) as here:
        peer.behaves(delay=1000)
        page = Visitor().launch(here, iss=peer.fhir, **ACUTE)
        assert page.status_code == 504
        assert "did not answer within 0.3 seconds" in words(page)
        peer.behaves(delay=0)
        visitor = Visitor()
        back = on_its_way(here, peer, visitor)
        peer.behaves(delay=1000)
        page = visitor.go(back)
        assert page.status_code == 504
        assert "The record could not be read" in words(page)
        assert "the FHIR server did not answer in time" in words(page)


def test_a_record_system_that_is_down_is_said_to_be_down(switch: Switch, peer: Peer) -> None:
    with launchable(switch, peer, issuer="http://127.0.0.1:1/fhir") as here:
        page = Visitor().launch(here)
        assert page.status_code == 502
        assert "could not be reached: ConnectError" in words(page)


@pytest.mark.parametrize(
    ("configuration", "says"),
    [
        ({"token_endpoint": None}, "names no authorization_endpoint and token_endpoint"),
        ({"authorization_endpoint": "http://plain.example.org/auth"}, "at https addresses"),
        ({"code_challenge_methods_supported": ["plain"]}, "without S256"),
    ],
)
def test_a_configuration_that_is_not_safe_is_not_used(
    switch: Switch, peer: Peer, configuration: dict[str, object], says: str
) -> None:
    peer.behaves(configuration=configuration)
    with launchable(switch, peer) as here:
        page = Visitor().launch(here, iss=peer.fhir, **ACUTE)
        assert page.status_code == 502
        assert says in words(page)


def test_a_record_that_answers_with_errors_opens_nothing(here: str, peer: Peer) -> None:
    visitor = Visitor()
    back = on_its_way(here, peer, visitor)
    peer.behaves(status=500)
    page = visitor.go(back)
    assert page.status_code == 502
    assert "results and examinations, recorded diagnoses" in words(page)


# --- writing the note -----------------------------------------------------------------------------------------------------


@pytest.fixture
def note(here: str, peer: Peer) -> tuple[Visitor, httpx.Response]:
    """A page with the note on it."""
    visitor = Visitor()
    return visitor, visitor.tap(visitor.launch(here, iss=peer.fhir, **ACUTE), doc="note")


def written(peer: Peer) -> int:
    return peer.seen().count("POST DocumentReference")


SAID = {
    403: (403, "The note was not written: the record system refused it with status 403"),
    422: (502, "The note was not written: the record system refused it with status 422"),
    401: (403, "The note was not written: the record system refused it with status 401"),
    500: (502, "It is not known whether the note was written: look in the record"),
}


def test_what_a_record_system_says_of_the_note_is_told(note: tuple[Visitor, httpx.Response], peer: Peer) -> None:
    visitor, page = note
    for status, (told, says) in SAID.items():
        peer.behaves(status=status)
        page = visitor.tap(page, write="note")
        assert page.status_code == told
        assert says in words(page)
    by_script = visitor.tap(page, {"hx-request": "true"}, write="note")
    assert by_script.status_code == 200, "a script puts in place what is 200"
    peer.behaves(status=0)
    assert "The note is in the record" in words(visitor.tap(page, write="note")), "it can be tried again"


def test_whether_a_note_was_written_that_took_too_long_is_not_known(switch: Switch, peer: Peer) -> None:
    with launchable(switch, peer, seconds=1) as here:
        visitor = Visitor()
        page = visitor.tap(visitor.launch(here, iss=peer.fhir, **ACUTE), doc="note")
        peer.behaves(delay=1500)
        answer = visitor.tap(page, write="note")
        assert answer.status_code == 504
        assert "It is not known whether the note was written" in words(answer)


def test_a_token_that_has_ended_and_cannot_be_renewed_is_told_and_nothing_is_written(switch: Switch, peer: Peer) -> None:
    scopes = ("patient/Observation.rs", "patient/DocumentReference.c")
    with launchable(switch, peer, scopes=scopes) as here:
        peer.behaves(token={"expires_in": 1})
        visitor = Visitor()
        page = visitor.tap(visitor.launch(here, iss=peer.fhir, **ACUTE), doc="note")
        before = written(peer)
        time.sleep(1.1)
        answer = visitor.tap(page, write="note")
        assert answer.status_code == 401
        assert "The note was not written: The access to the record has ended" in words(answer)
        assert written(peer) == before
        assert "Call vascular surgery now" in words(answer), "the page stands as it was"


def test_a_refresh_token_that_is_taken_back_is_told(here: str, peer: Peer) -> None:
    peer.behaves(token={"expires_in": 1, "refresh_token": "made-up"})
    visitor = Visitor()
    page = visitor.tap(visitor.launch(here, iss=peer.fhir, **ACUTE), doc="note")
    time.sleep(1.1)
    answer = visitor.tap(page, write="note")
    assert answer.status_code == 401
    assert "The record system does not renew it (invalid_grant)" in words(answer)


def test_access_that_is_renewed_for_another_patient_is_not_used(here: str, peer: Peer) -> None:
    peer.behaves(token={"expires_in": 30})
    visitor = Visitor()
    page = visitor.tap(visitor.launch(here, iss=peer.fhir, **ACUTE), doc="note")
    before = written(peer)
    peer.behaves(token={"patient": "p2"})
    for _ in range(2):
        answer = visitor.tap(page, write="note")
        assert answer.status_code == 401
        assert "renewed it for another patient than the one who is open here" in words(answer)
    assert written(peer) == before
    assert "Invented Patient" in words(answer), "the page stands as it was"
    peer.behaves(token={})
    assert visitor.tap(page, write="note").status_code == 401, "and that access is not used again"


# --- the page is of one browser -------------------------------------------------------------------------------------------


def test_no_other_browser_reaches_the_page(note: tuple[Visitor, httpx.Response], peer: Peer) -> None:
    _, page = note
    before, other = written(peer), Visitor()
    for answer in (
        other.client.get(str(page.url)),
        other.tap(page, write="note"),
        other.client.post(f"{page.url}close"),
        other.client.get(f"{page.url}static/page.css"),
        other.client.get(str(page.url), headers={"cookie": "pulsefirst-record=x"}),
    ):
        assert answer.status_code == 401
        assert "This record is not open here" in words(answer)
        assert "Invented Patient" not in answer.text
    by_script = other.tap(page, {"hx-request": "true"}, set="left.dorsalis_pedis=absent")
    assert by_script.text.startswith("This record is not open here. It was closed")
    assert written(peer) == before


def test_no_other_page_writes_a_note(note: tuple[Visitor, httpx.Response], peer: Peer) -> None:
    visitor, page = note
    before = written(peer)
    bare = visitor.client.post(str(page.url), data={"case": "{}", "write": "note"})
    assert (bare.status_code, "not of the page of this record" in words(bare)) == (403, True)
    for headers in ({"origin": "https://elsewhere.example.org"}, {"sec-fetch-site": "cross-site"}):
        assert visitor.tap(page, headers, write="note").status_code == 403
    assert written(peer) == before


def test_no_other_patient_comes_on_the_page(note: tuple[Visitor, httpx.Response]) -> None:
    visitor, page = note
    assert 'name="new"' not in page.text
    assert 'name="upload"' not in page.text
    for tapped in ({"new": "now"}, {"upload": "1"}):
        answer = visitor.tap(page, **tapped)
        assert answer.status_code == 409
        assert "This page is of one patient" in answer.text


def test_a_record_that_is_closed_is_forgotten(note: tuple[Visitor, httpx.Response]) -> None:
    visitor, page = note
    closed = visitor.client.post(f"{page.url}close")
    assert closed.status_code == 200
    assert "The record is closed" in words(closed)
    assert "Max-Age=0" in closed.headers["set-cookie"]
    assert visitor.client.get(str(page.url)).status_code == 401


def test_what_is_held_ends_unused_and_at_last(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SimpleNamespace(now=1000.0, monotonic=lambda: clock.now)
    monkeypatch.setattr(sessions, "time", clock)
    holder = sessions.Holder[str](most=2, idle=10, longest=30)
    name, secret = holder.hold("one")
    for clock.now in (1009.0, 1018.0, 1027.0):
        assert holder.find(name, secret) == "one"
    assert holder.find(name, "another") is None
    clock.now = 1031.0
    assert holder.find(name, secret) is None, "used all the time, and over"
    first, its = holder.hold("first")
    clock.now = 1032.0
    second, of_second = holder.hold("second")
    holder.hold("third")
    assert holder.find(first, its) is None, "the one unused for longest has gone"
    assert holder.find(second, of_second) == "second"
    clock.now = 1043.0
    assert holder.find(second, of_second) is None
