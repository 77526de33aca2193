"""What the page does when it is attacked, or when a page of before comes back: behind a real server, as `pulsefirst serve` runs it."""

from __future__ import annotations

import json
import logging
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from urllib.parse import urlencode

import pytest
from tests.serving import Tab, ask, running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.http.patience import Patience
from pulsefirst.interfaces.http.serve import PortTaken, bind
from pulsefirst.interfaces.web import pages
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK, Limits

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
HASTY = Patience(headers=0.6, body=1.0, answer=1.0, idle=1, connections=20)
A_MEGABYTE = 1_000_000
VALUES = [f"value:{name}" for name in GUIDELINE.findings]
SLOWEST = 5.0
"""Seconds that any one request may take, however it is made, on a busy machine."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running(application(GUIDELINE), HASTY) as at:
        ask(at)  # what is worked out once is worked out
        yield at


@pytest.fixture
def tab(address: str) -> Tab:
    return Tab(address).open()


def connected(address: str) -> socket.socket:
    host, _, port = address.partition(":")
    return socket.create_connection((host, int(port)), timeout=10)


def is_cut_off(client: socket.socket, within: float) -> bool:
    """Whether the server ends this connection in so many seconds."""
    client.settimeout(within)
    try:
        while client.recv(65_536):
            pass
    except TimeoutError:
        return False
    except OSError:
        return True
    return True


# --- slow and silent clients --------------------------------------------------------------------------------------------

POST = (
    b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"
)


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET / HTTP/1.1\r\nHost: local",
        POST + b"set=age",
        b"GET /static/icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HT",
    ],
    ids=["silent", "half a header", "half a body", "half of a second request"],
)
def test_who_does_not_end_a_request_is_cut_off(address: str, sent: bytes) -> None:
    with connected(address) as client:
        client.sendall(sent)
        assert is_cut_off(client, 4)


@pytest.mark.parametrize("begun", [b"GET / HTTP/1.1\r\nHost: localhost\r\n", POST], ids=["headers", "body"])
def test_a_byte_now_and_then_gains_no_time(address: str, begun: bytes) -> None:
    with connected(address) as client:
        client.sendall(begun)
        assert is_refused(client, b"X", 4)


def test_who_does_not_read_the_answer_is_cut_off(address: str) -> None:
    with connected(address) as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048)
        assert is_refused(client, b"GET /static/htmx.min.js HTTP/1.1\r\nHost: localhost\r\n\r\n" * 200, 8)


def is_refused(client: socket.socket, sent: bytes, within: float) -> bool:
    """Whether a connection takes no more of this, sent ten times a second, after so many seconds."""
    client.settimeout(within)
    until = time.monotonic() + within
    try:
        while time.monotonic() < until:
            client.sendall(sent)
            time.sleep(0.1)
    except OSError:
        return True
    return False


def test_many_silent_connections_keep_nobody_from_an_answer(address: str) -> None:
    with ExitStack() as many:
        for _ in range(150):
            client = many.enter_context(connected(address))
            client.sendall(b"GET / HTTP/1.1\r\nHo")
        begun = time.monotonic()
        assert ask(address).status == 200
        assert time.monotonic() - begun < SLOWEST


def test_a_client_that_asks_again_and_again_is_served(address: str) -> None:
    client = HTTPConnection(address, timeout=10)
    for _ in range(5):
        client.request("GET", "/static/icon.svg")
        response = client.getresponse()
        assert (response.status, bool(response.read())) == (200, True)
        time.sleep(0.3)
    client.close()


def test_an_answer_is_sent_at_once(address: str) -> None:
    with connected(address) as client:
        times = []
        for _ in range(5):
            begun = time.monotonic()
            client.sendall(b"GET /static/icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n")
            client.recv(65_536)
            times.append(time.monotonic() - begun)
        assert sorted(times)[1] < 0.03, "a delayed acknowledgement is 0.04 s"


# --- too much -----------------------------------------------------------------------------------------------------------


def test_a_body_in_chunks_that_grows_too_large_is_refused_politely(address: str) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(30):
            yield b"x" * 50_000

    answer = ask(address, "POST", "/", chunks(), FORM)  # type: ignore[arg-type]
    assert answer.status == 413
    assert "Nothing was changed" in answer.text
    assert_guarded(answer.headers)


@pytest.mark.parametrize("length", ["9" * 5_000, "-1", "1e3", "²"])
def test_a_length_that_is_none_is_refused(address: str, length: str) -> None:
    with connected(address) as client:
        client.sendall(f"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n\r\n".encode("latin-1"))
        assert client.recv(100).split()[1] in (b"400", b"413")


@pytest.mark.parametrize(
    "body",
    [
        urlencode([(f"f{number}", "1") for number in range(5_000)]),
        urlencode({"case": "[" * 400_000}),
        urlencode({"case": '{"left":' * 100_000}),
        urlencode({"past": "[" * 400_000}),
        urlencode({"case": json.dumps({"age": "9" * 900_000})}),
        urlencode({"case": json.dumps({"left": {"onset": "1 h " * 200_000}})}),
        urlencode({"case": json.dumps({f"f{number}": "yes" for number in range(30_000)})}),
        urlencode({"case": json.dumps({"considering": ["heparin"] * 60_000})}),
        urlencode({"past": json.dumps([{"age": "7"}] * 60_000), "undo": "1"}),
        urlencode({"search": "numb " * 190_000, "find": "1"}),
        urlencode({"at_search": "paraesthesia" * 70_000}),
        urlencode({"enter": "age", "value:age": "9" * 900_000}),
        urlencode({"enter": "left.onset", "value:left.onset": "1 " * 400_000}),
        urlencode([("set", "left.cramp=yes")] * 1_990),
        urlencode({"enter_all": "age " * 150_000, "value:age": "7"}),
        urlencode({"enter_all": " ".join(GUIDELINE.findings), **dict.fromkeys(VALUES, "1 week")}),
        urlencode({"at_unread": "x" * 900_000}),
        urlencode({"done": "x" * 900_000}),
    ],
    ids=lambda body: body[:24],
)
def test_no_form_keeps_the_page_busy(address: str, body: str) -> None:
    begun = time.monotonic()
    answer = ask(address, "POST", "/", body, FORM)
    assert answer.status in (200, 400, 413)
    assert time.monotonic() - begun < SLOWEST
    assert "Traceback" not in answer.text
    assert_guarded(answer.headers)
    assert ask(address).status == 200


def test_more_fields_than_a_page_has_are_refused() -> None:
    with running(application(GUIDELINE, limits=Limits(fields=10))) as address:
        assert ask(address, "POST", "/", urlencode({f"f{number}": 1 for number in range(11)}), FORM).status == 400
        assert ask(address, "POST", "/", urlencode({f"f{number}": 1 for number in range(10)}), FORM).status == 200


def test_no_more_than_thirty_steps_are_kept_to_undo(tab: Tab) -> None:
    tab.fields["past"] = json.dumps([{"age": f"{age} years"} for age in range(20, 60)])
    tab.tap(("value:age", "71"), enter="age")
    steps = json.loads(tab.fields["past"])
    assert (len(steps), steps[0], steps[-2]) == (30, {"age": "31 years"}, {"age": "59 years"})


# --- what is no form of this page ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("origin", ["http://[", "http://[::1", "x", "null", "//localhost", "http://evil.example"])
def test_an_origin_that_is_not_this_page_is_refused(address: str, origin: str) -> None:
    answer = ask(address, "POST", "/", "set=age%3D3", {**FORM, "Origin": origin})
    assert answer.status == 403
    assert_guarded(answer.headers)


@pytest.mark.parametrize("host", ["testserver", "evil.example", "localhost.evil.example", "", "[::1", "127.0.0.1.nip.io"])
def test_no_host_is_answered_but_its_own(address: str, host: str) -> None:
    assert ask(address, headers={"Host": host}).status in (400, 421)
    assert "testserver" not in LOOPBACK


@pytest.mark.parametrize(
    "fields",
    [
        {"set": "recorded_at.x=yes"},
        {"set": ["age=5", "age.x=yes"]},
        {"set": "left.left.cramp=yes"},
        {"set": "="},
        {"set": "left.=yes"},
        {"enter": "recorded_at", "value:recorded_at": "9999-12-31T23:59:59-12:00"},
        {"enter": "..", "value:..": "3"},
        {"clear": "middle.cramp"},
        {"clear": "a.b.c"},
        {"none": "no_such_screen"},
        {"rest": "middle"},
        {"done": "@@@"},
        {"considering": "heparin@middle"},
        {"save": "exe"},
        {"upload": "1"},
        {"view": "../../etc/passwd"},
        {"doc": "no such"},
        {"open": "no such"},
        {"section": "no such"},
        {"said": "disaster"},
        {"at_view": "nowhere"},
        {"case": "\x00"},
        {"case": '{"age": NaN}'},
        {"case": '{"age": 1e999}'},
        {"case": '{"age": null}'},
        {"case": '{"recorded_at": "0001-01-01T00:00:00+23:59", "left": {"onset": "3 h"}}'},
        {"case": '{"\\ud800": 1}'},
        {"past": '[{"left": {"left": {"left": {}}}}]', "undo": "1"},
        {"past": '[{"age": {"x": 1}}]', "undo": "1"},
    ],
    ids=str,
)
def test_no_field_breaks_an_answer(address: str, fields: dict[str, str]) -> None:
    answer = ask(address, "POST", "/", urlencode(fields, doseq=True, errors="surrogatepass"), FORM)
    assert answer.status in (200, 400)
    assert "Traceback" not in answer.text
    assert_guarded(answer.headers)


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "multipart/form-data; boundary=x", "text/plain", "x; charset=\xff", ""]
)
def test_no_kind_of_body_breaks_an_answer(address: str, kind: str) -> None:
    answer = ask(address, "POST", "/", b"--x\r\n\xff\x00", {"Content-Type": kind})
    assert answer.status in (200, 400)
    assert_guarded(answer.headers)


def test_what_was_sent_is_not_sent_back_at_any_length(address: str) -> None:
    plain = len(ask(address, "POST", "/", urlencode({"none": "x"}), FORM).text)
    long = ask(address, "POST", "/", urlencode({"none": "x" * 900_000}), FORM).text
    assert "there is no screen" in long
    assert len(long) < plain + 1_000


# --- nothing of a patient stays -----------------------------------------------------------------------------------------


def assert_guarded(headers: object) -> None:
    found = dict(headers)  # type: ignore[call-overload]
    assert found["cache-control"] == "no-store"
    assert "default-src 'none'" in found["content-security-policy"]
    assert found["x-content-type-options"] == "nosniff"


def test_every_answer_with_facts_of_a_patient_is_stored_nowhere(tab: Tab, address: str) -> None:
    tab.tap(("value:age", "71"), enter="age")
    for fields in ({"view": "plan"}, {"save": "yaml"}, {"save": "json"}, {"doc": "sbar", "view": "take"}, {"undo": "1"}):
        answer = ask(address, "POST", "/", urlencode({**tab.fields, **fields}), FORM)
        assert answer.status == 200
        assert_guarded(answer.headers)
        assert "71" in answer.text or "undo" in fields
        assert "set-cookie" not in answer.headers


def test_no_fact_stands_in_an_address_or_in_the_title(tab: Tab) -> None:
    tab.tap(("value:age", "71"), enter="age")
    assert "<title>pulsefirst</title>" in tab.text
    assert 'method="get"' not in tab.text.lower()
    assert "?" not in "".join(part.partition('"')[0] for part in tab.text.split('action="')[1:])


def test_a_file_to_keep_has_no_fact_in_its_name(tab: Tab, address: str) -> None:
    tab.tap(("value:age", "71"), enter="age")
    answer = ask(address, "POST", "/", urlencode({**tab.fields, "save": "yaml"}), FORM)
    assert answer.headers["content-disposition"] == 'attachment; filename="case.yaml"'
    assert answer.text.rstrip().endswith("Whole: this is the last line.")


def test_what_breaks_is_answered_and_logged_without_what_it_broke_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    def breaks(*_: object) -> object:
        raise RuntimeError("Jane Doe, 71")

    monkeypatch.setitem(pages.VIEW_WORDS, "plan", breaks)
    with running(application(GUIDELINE)) as address, caplog.at_level(logging.DEBUG):
        for _ in range(3):
            answer = ask(address, "POST", "/", "view=plan", FORM)
            assert answer.status == 500
            assert "Nothing was changed" in answer.text
            assert_guarded(answer.headers)
    said = [record.getMessage() for record in caplog.records if record.name.startswith("pulsefirst")]
    assert len(said) == 1
    assert "RuntimeError at test_attacks.py" in said[0]
    assert "Jane Doe" not in caplog.text + "".join(capfd.readouterr())


def test_what_is_sent_amiss_writes_nothing_to_the_log(address: str, capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(20):
        with connected(address) as client:
            client.sendall(b"\x16\x03\x01 Jane Doe\r\n\r\n")
            client.recv(100)
    with connected(address) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
        client.recv(100)
    assert "".join(capfd.readouterr()) == ""


# --- a page of before ---------------------------------------------------------------------------------------------------


def test_what_reads_is_kept_what_does_not_is_named_and_carried_along(tab: Tab) -> None:
    tab.tap(set="left.cramp=yes").tap(("value:age", "71"), enter="age")
    case = json.loads(tab.fields["case"])
    case["left"]["a_finding_of_before"] = "yes"
    case["another"] = "3"
    tab.fields["case"] = json.dumps(case)
    tab.tap(view="plan")
    kept = json.loads(tab.fields["case"])
    assert kept["age"] == "71 years"
    assert kept["left"] == {"cramp": True}
    assert "Look again at: " in tab.words
    assert "a finding of before (left leg)" in tab.words
    assert json.loads(tab.fields["at_unread"]) == {"left": {"a_finding_of_before": "yes"}, "another": "3"}
    tab.tap(set="right.cramp=no")
    assert json.loads(tab.fields["at_unread"])["another"] == "3", "it goes along"
    assert json.loads(tab.fields["case"])["right"] == {"cramp": False}


@pytest.mark.parametrize(
    "fields",
    [{"at_view": "a view of before"}, {"said": "a level of before"}, {"past": "["}, {"past": '["a step of before"]'}],
    ids=str,
)
def test_where_one_was_that_is_not_there_any_more_costs_no_case(tab: Tab, fields: dict[str, str]) -> None:
    tab.tap(set="left.cramp=yes")
    tab.fields |= fields
    tab.tap(set="right.cramp=no")
    case = json.loads(tab.fields["case"])
    assert (case["left"], case["right"]) == ({"cramp": True}, {"cramp": False})


def test_a_step_that_cannot_be_undone_is_left_out_and_the_case_stays(tab: Tab) -> None:
    tab.tap(set="left.cramp=yes").tap(set="right.cramp=yes")
    steps = json.loads(tab.fields["past"])
    tab.fields["past"] = json.dumps([*steps, {"a_finding_of_before": "yes"}])
    tab.tap(undo="1")
    assert "could not be read" in tab.words
    assert json.loads(tab.fields["case"])["right"] == {"cramp": True}
    tab.tap(undo="1")
    assert "right" not in json.loads(tab.fields["case"])


def test_what_no_part_can_be_read_of_starts_again_and_is_carried_along(tab: Tab) -> None:
    tab.fields["case"] = "{nonsense"
    tab.tap(view="plan")
    assert "starts again empty" in tab.words
    assert json.loads(tab.fields["at_unread"]) == "{nonsense"


# --- listening ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["256.1.1.1", "no.such.host.invalid", "x" * 300, "203.0.113.1"])
def test_an_address_that_is_not_of_this_machine_is_said_in_words(host: str) -> None:
    with pytest.raises(PortTaken, match="cannot be had"):
        bind(host, 0, 5)


def test_a_port_that_is_taken_is_said_before_any_address_is(monkeypatch, capsys) -> None:  # type: ignore[no-untyped-def]
    from unit.cli_runner import run

    with bind("127.0.0.1", 0, 5) as taken:
        ran = run(monkeypatch, capsys, "serve", "--port", taken.getsockname()[1])
    assert ran.code == 2
    assert "http://" not in ran.out
    assert "cannot be had" in ran.err
