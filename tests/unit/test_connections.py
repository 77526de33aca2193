"""The part of a site file on record systems: what it may say, and that it lets in nothing by mistake."""

from __future__ import annotations

import re

import pytest

from conftest import GUIDELINE
from pulsefirst.model.connections import Client, Connections
from pulsefirst.model.errors import CaseError, MalformedCase, UnknownName, WrongValue
from pulsefirst.notation.site import read_site

WHOLE = """
connections:
  address: https://cds.example.org/
  version: 3.0.0
  clients:
    one: {issuer: https://record.example.org, keys: https://record.example.org/jwks}
    two: {issuer: https://other.example.org, keys_file: /keys.json, audience: agreed}
  origins: [https://record.example.org, "http://localhost:8000"]
  fhir_servers: https://fhir.example.org/r4/
  page_links: yes
  fetch_seconds: 1.5
  call_seconds: 4
  reading_report: yes
  off: [pulsefirst-orders]
"""


def connections_of(text: str) -> Connections:
    return read_site(text, GUIDELINE).connections


def test_a_site_that_says_nothing_lets_nobody_in_and_asks_nobody() -> None:
    assert connections_of("") == connections_of("connections:") == connections_of("name: x") == Connections()
    plain = Connections()
    assert (plain.clients, plain.origins, plain.fhir_servers, plain.page_links, plain.version) == (
        (),
        (),
        (),
        False,
        "2.0.1",
    )


def test_all_of_it_is_read() -> None:
    assert connections_of(WHOLE) == Connections(
        address="https://cds.example.org",
        version="3.0.0",
        clients=(
            Client(name="one", issuer="https://record.example.org", keys="https://record.example.org/jwks"),
            Client(name="two", issuer="https://other.example.org", keys_file="/keys.json", audience="agreed"),
        ),
        origins=("https://record.example.org", "http://localhost:8000"),
        fhir_servers=("https://fhir.example.org/r4",),
        page_links=True,
        fetch_seconds=1.5,
        call_seconds=4,
        reading_report=True,
        off=("pulsefirst-orders",),
    )


@pytest.mark.parametrize(
    ("line", "error", "said"),
    [
        ("version: 1.0", WrongValue, "version is 2.0.1 or 3.0.0"),
        ("adress: https://x.example", UnknownName, "did you mean 'address'?"),
        ("address: http://cds.example.org", WrongValue, "an address here is https"),
        ("address: 'http://localhost.bad.example'", WrongValue, "an address here is https"),
        ("address: 'https://'", WrongValue, "an address here is https"),
        ("origins: ['*']", WrongValue, "without a wildcard"),
        ("origins: ['https://*.example.org']", WrongValue, "without a wildcard"),
        ("fhir_servers: [[https://x.example]]", MalformedCase, "is a list of lines"),
        ("page_links: perhaps", WrongValue, "page_links is yes or no"),
        ("fetch_seconds: soon", WrongValue, "a number above 0"),
        ("fetch_seconds: 0", WrongValue, "a number above 0"),
        ("fetch_seconds: 9", WrongValue, "fetch_seconds is less than call_seconds"),
        ("call_seconds: 3600", WrongValue, "at most 60"),
        ("call_seconds: nan", WrongValue, "a number above 0"),
        ("address: https://x.example\n  clients: {one: {issuer: a}}", WrongValue, "either keys or keys_file"),
        ("address: https://x.example\n  clients: {one: {keys_file: a}}", WrongValue, "has an issuer"),
        (
            "address: https://x.example\n  clients: {one: {issuer: a, keys: https://k.example, keys_file: b}}",
            WrongValue,
            "either",
        ),
        ("clients: {one: {issuer: a, keys_file: b}}", WrongValue, "clients need the address"),
        ("clients: [one]", MalformedCase, "is written as 'key: value' lines"),
        ("off: [no such service]", UnknownName, "there is no service"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_line(line: str, error: type[CaseError], said: str) -> None:
    with pytest.raises(error, match=re.escape(said)) as caught:
        connections_of(f"connections:\n  {line}\n")
    assert re.match(r"site:\d: ", str(caught.value))
