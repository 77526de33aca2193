"""Launches of the page by a record system: what a site file may say of them, which scopes are asked for, whose record it is, and cookies."""

from __future__ import annotations

import re
from typing import Any

import pytest

from conftest import GUIDELINE
from pulsefirst.backends.queries import queries_of
from pulsefirst.interfaces.cds_hooks.access import Access
from pulsefirst.interfaces.http.serve import CannotServe, Serving, in_words
from pulsefirst.interfaces.http.who import who_is
from pulsefirst.interfaces.smart.discovery import Endpoints
from pulsefirst.interfaces.smart.scopes import asked_for, may_write_note
from pulsefirst.interfaces.smart.sessions import cookie, secret_in
from pulsefirst.interfaces.smart.wire import is_secure
from pulsefirst.model.connections import Connections
from pulsefirst.model.errors import CaseError, MalformedCase, UnknownName, WrongValue
from pulsefirst.model.launches import Launcher, Launches
from pulsefirst.model.texts import Site
from pulsefirst.notation.site import read_site

HEAD = "connections: {address: https://legs.example.org}\nsmart:\n"
WHOLE = """  record_systems:
    one: {issuer: https://one.example.org/r4/, client: pulsefirst}
    two:
      issuer: https://two.example.org/r4
      client: our id
      secret_variable: A_SECRET
      scopes: [launch, patient/*.rs, online_access]
      note: yes
  seconds: 4
"""
ONE = Launcher(name="one", issuer="https://one.example.org/r4", client="pulsefirst")
TWO = Launcher(
    name="two",
    issuer="https://two.example.org/r4",
    client="our id",
    secret_variable="A_SECRET",
    scopes=("launch", "patient/*.rs", "online_access"),
    note=True,
)
QUERIES = queries_of(GUIDELINE)


# --- the site file --------------------------------------------------------------------------------------------------------


def test_a_site_that_says_nothing_lets_nothing_launch_the_page() -> None:
    assert read_site("", GUIDELINE).launches == read_site("smart:", GUIDELINE).launches == Launches()


def test_all_of_it_is_read() -> None:
    assert read_site(HEAD + WHOLE, GUIDELINE).launches == Launches(launchers=(ONE, TWO), seconds=4)


@pytest.mark.parametrize(
    ("said", "error", "says"),
    [
        ("  record_system: {}", UnknownName, "did you mean 'record_systems'?"),
        ("  record_systems: [one]", MalformedCase, "is written as 'key: value' lines"),
        ("  record_systems: {one: {client: a}}", WrongValue, "one has an issuer and a client"),
        ("  record_systems: {one: {issuer: https://x.example}}", WrongValue, "one has an issuer and a client"),
        ("  record_systems: {one: {issuer: http://x.example, client: a}}", WrongValue, "an address here is https"),
        ("  record_systems: {one: {issuer: 'https://*.example', client: a}}", WrongValue, "without a wildcard"),
        ("  record_systems: {one: {issuer: 'https://x.example?a=b', client: a}}", WrongValue, "without ? and #"),
        (
            "  record_systems: {one: {issuer: https://x.example, client: a, secret: b}}",
            UnknownName,
            "one has issuer, client, secret_variable",
        ),
        (
            "  record_systems: {one: {issuer: https://x.example, client: a, scopes: [a b]}}",
            WrongValue,
            "a scope is one word",
        ),
        ("  record_systems: {one: {issuer: https://x.example, client: a, note: maybe}}", WrongValue, "yes or no"),
        (
            "  record_systems: {one: {issuer: https://x.example, client: a}, two: {issuer: https://x.example/, client: b}}",
            WrongValue,
            "an issuer of its own",
        ),
        ("  seconds: 600", WrongValue, "at most 60"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_line(said: str, error: type[CaseError], says: str) -> None:
    with pytest.raises(error, match=re.escape(says)) as caught:
        read_site(f"{HEAD}{said}\n", GUIDELINE)
    assert re.match(r"site:\d: ", str(caught.value))


def test_without_an_address_of_its_own_nobody_can_be_sent_back() -> None:
    with pytest.raises(WrongValue, match=re.escape("smart needs the address (under connections)")):
        read_site(f"smart:\n{WHOLE}", GUIDELINE)


# --- starting -------------------------------------------------------------------------------------------------------------


def site(*launchers: Launcher) -> Site:
    return Site(
        connections=Connections(address="https://legs.example.org"), launches=Launches(launchers=launchers or (ONE,))
    )


def test_what_launches_the_page_is_said_at_the_start() -> None:
    said = in_words(site(), Serving(host="127.0.0.1", port=1))
    assert said.endswith("one can launch the page at https://legs.example.org/smart/launch.")
    assert in_words(site(), Serving(host="0.0.0.0", port=1)).endswith("/smart/launch."), "where nobody may call, too"


def test_what_cannot_be_had_is_said_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CannotServe, match="serve with --workers 1"):
        in_words(site(), Serving(host="127.0.0.1", port=1, workers=2))
    monkeypatch.delenv("A_SECRET", raising=False)
    with pytest.raises(CannotServe, match="A_SECRET, the secret for two, is not in the environment"):
        in_words(site(TWO), Serving(host="127.0.0.1", port=1))


# --- scopes ---------------------------------------------------------------------------------------------------------------


def endpoints(**changed: Any) -> Endpoints:
    said = {"authorization": "", "token": "", "version_2": True, "secret_in_body": False, "scopes": None, "issuer": ""}
    return Endpoints(**{**said, **changed})


def test_no_more_is_asked_for_than_the_guideline_reads() -> None:
    scopes = asked_for(ONE, endpoints(), QUERIES, from_record=True).split()
    assert scopes[0] == "launch"
    assert {scope.split("/")[1].split(".")[0] for scope in scopes[1:]} == {query.kind for query in QUERIES}
    assert len(scopes) == len(set(scopes))
    assert not may_write_note(scopes)


def test_what_a_site_wants_is_asked_for_instead_with_the_right_context() -> None:
    assert asked_for(TWO, endpoints(), QUERIES, from_record=True) == "launch patient/*.rs online_access"
    assert asked_for(TWO, endpoints(), QUERIES, from_record=False) == "launch/patient patient/*.rs online_access"


def test_access_while_one_is_there_is_asked_for_where_it_is_offered() -> None:
    assert "online_access" in asked_for(ONE, endpoints(scopes=("online_access",)), QUERIES, from_record=True).split()
    assert "online_access" not in asked_for(ONE, endpoints(), QUERIES, from_record=True).split()


@pytest.mark.parametrize(
    ("scopes", "may"),
    [
        ("patient/DocumentReference.c", True),
        ("patient/DocumentReference.cruds", True),
        ("patient/DocumentReference.write", True),
        ("patient/*.*", True),
        ("user/DocumentReference.c", True),
        ("patient/DocumentReference.rs", False),
        ("patient/DocumentReference.read", False),
        ("patient/DocumentReference.c?category=x", False),
        ("patient/DocumentReference.create", False),
        ("patient/Observation.c", False),
        ("system/DocumentReference.c", False),
        ("DocumentReference.c", False),
        ("", False),
    ],
)
def test_a_note_may_be_written_only_where_a_scope_grants_it(scopes: str, may: bool) -> None:
    assert may_write_note(scopes.split()) is may


@pytest.mark.parametrize(
    ("scope", "search", "read"),
    [
        ("patient/Patient.r", False, True),
        ("patient/Patient.rs", True, True),
        ("patient/Patient.read", True, True),
        ("patient/Patient.write", False, False),
        ("patient/Patient.s", False, False),
        ("patient/Patient.readwrite", False, False),
    ],
)
def test_one_resource_can_be_read_where_none_can_be_searched_for(scope: str, search: bool, read: bool) -> None:
    access = Access("", "", (scope,))
    assert (access.grants("Patient")[0], access.grants("Patient", "r")[0]) == (search, read)


# --- whose record, and whose browser --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({}, "Patient p1"),
        ({"name": [{"family": "Invented", "given": ["A", "B"]}], "gender": "male"}, "A B Invented, male"),
        ({"name": [{"text": "Old", "use": "old"}, {"text": "Nick"}, {"text": "Formal", "use": "official"}]}, "Formal"),
        ({"name": [None, {}, {"text": 5, "family": ["x"]}], "birthDate": "1950-05"}, "Patient p1, born 1950-05"),
        ({"name": {"text": "not a list"}, "gender": None, "birthDate": 1950}, "Patient p1"),
        ({"name": [{"text": "two\nlines"}]}, "two lines"),
    ],
)
def test_whose_record_it_is_is_said_by_whatever_names_them(entry: dict[str, Any], said: str) -> None:
    assert who_is(entry, "p1") == said


def test_a_cookie_is_sent_over_https_alone_where_that_is_the_address() -> None:
    assert cookie("a", "b", "/c", 5, secure=True) == "a=b; Path=/c; Max-Age=5; HttpOnly; SameSite=Lax; Secure"


@pytest.mark.parametrize("sent", ["a=b", 'x={"y": 1}; a=b', "a=b; a=c", ";;; a=b ;"])
def test_a_cookie_is_found_whatever_others_are_sent(sent: str) -> None:
    assert secret_in({"cookie": sent}, "a") == "b"
    assert secret_in({"cookie": sent}, "b") == ""


@pytest.mark.parametrize(
    ("address", "secure", "where_all_is_here"),
    [
        ("https://x.example/auth", True, True),
        ("http://127.0.0.1:9/auth", False, True),
        ("http://x.example/auth", False, False),
        ("http://127.0.0.1.x.example/auth", False, False),
        ("https://user@x.example/auth", False, False),
        ("https://x.example/auth#a", False, False),
        ("https://[x", False, False),
        ("javascript:alert(1)", False, False),
        (None, False, False),
    ],
)
def test_only_what_is_secure_is_asked(address: object, secure: bool, where_all_is_here: bool) -> None:
    assert (is_secure(address, here=False), is_secure(address, here=True)) == (secure, where_all_is_here)
