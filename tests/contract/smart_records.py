"""A record system that nobody here wrote, this service before it, and a browser without a browser that is sent from one to the other."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode, urljoin

import httpx
from joserfc.jwk import ECKey

from conftest import GUIDELINE, ROOT
from contract.record_systems import ACUTE, CRAMP, found
from pulsefirst.interfaces.http.serve import Serving, application_of
from pulsefirst.model.connections import Connections
from pulsefirst.model.keeping import Keeping
from pulsefirst.model.launches import Launcher, Launches
from pulsefirst.model.texts import Site
from serving import Fields, running

OUR_KEY = ECKey.generate_key("P-384")
SECRET = "an invented secret: with signs & spaces"
READ = (
    "Observation",
    "Condition",
    "MedicationRequest",
    "MedicationStatement",
    "AllergyIntolerance",
    "ServiceRequest",
    "Procedure",
)
SCOPES = (
    *("openid", "fhirUser", "profile"),
    *("launch", "launch/patient", "online_access", "patient/Patient.r", "patient/Patient.read"),
    *(f"patient/{kind}.{way}" for kind in READ for way in ("rs", "read")),
    *("patient/DocumentReference.c", "patient/DocumentReference.write"),
)
PATIENTS = {
    "chosen": {"patient": "p1"},
    "acute": {"patient": "p1", "encounter": "e1", "need_patient_banner": True},
    "other": {"patient": "p2"},
    "hostile": {"patient": "p3"},
}
NAMED = {
    "p1": {"name": [{"given": ["Invented"], "family": "Patient"}], "birthDate": "1950-05-05", "gender": "female"},
    "p2": {"name": [{"text": "Somebody Else"}], "birthDate": "1961-06-06", "gender": "male"},
    "p3": {"name": [{"text": "<script>alert('p3')</script>"}], "gender": "female"},
}
RESOURCES = (
    *({"resourceType": "Patient", "id": identity, **said} for identity, said in NAMED.items()),
    *ACUTE,
    *({**one, "id": f"other-{one['id']}", "subject": {"reference": "Patient/p2"}} for one in CRAMP),
    {**found("ankle_brachial_index", "0.62"), "id": "without-a-side"},
    *(
        {**found("ankle_brachial_index", f"0.{60 + number} <img>", of="p3"), "id": f"several-{number}"}
        for number in range(20)
    ),
)


@dataclass(frozen=True)
class Peer:
    """Where it is."""

    fhir: str
    control: str
    authorization: str

    def behaves(self, **state: Any) -> None:
        """From now on, until it is told otherwise."""
        httpx.post(f"{self.control}/state", json=state, trust_env=False).raise_for_status()

    def newest(self, kind: str) -> dict[str, Any]:
        """The resource of this type that was written last."""
        several = httpx.get(f"{self.control}/all/{kind}", trust_env=False).json()
        newest = max(several, key=lambda one: str(one["meta"]["lastUpdated"]))
        assert isinstance(newest, dict)
        return newest

    def seen(self) -> list[str]:
        """What it was asked, in order."""
        asked = httpx.get(f"{self.control}/seen", trust_env=False).json()
        assert isinstance(asked, list)
        return asked


ORDINARY = {
    "delay": 0,
    "status": 0,
    "seconds": 300,
    "token": {},
    "configuration": {},
    "capabilities": ["launch-ehr", "launch-standalone", "client-public", "permission-v1", "permission-v2"],
}


@contextmanager
def record_system(*redirects: str) -> Iterator[Peer]:
    """A record system that sends browsers back to these addresses."""
    settings = {
        "redirects": redirects,
        "secret": SECRET,
        "keys": {"keys": [{**OUR_KEY.as_dict(private=False), "kid": OUR_KEY.thumbprint(), "alg": "ES384", "use": "sig"}]},
        "scopes": SCOPES,
        "patients": PATIENTS,
        "resources": RESOURCES,
    }
    with peer_of(settings) as peer:
        yield peer


@contextmanager
def peer_of(settings: Mapping[str, Any]) -> Iterator[Peer]:
    """A record system with these settings."""
    command = ["node", "--experimental-websocket", str(ROOT / "tests" / "contract" / "smart_peer.mjs"), json.dumps(settings)]
    with (
        tempfile.TemporaryFile() as wrong,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=wrong, cwd=ROOT) as process,
    ):
        assert process.stdout is not None
        line = process.stdout.readline()
        wrong.seek(0)
        assert line, wrong.read().decode()
        try:
            yield Peer(**json.loads(line))
        finally:
            process.kill()


@dataclass
class Switch:
    """One address at which one service after another answers."""

    app: Any = None
    address: str = ""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.app(scope, receive, send)


@contextmanager
def one_address() -> Iterator[Switch]:
    """An address that stays."""
    switch = Switch()
    with running(switch) as address:  # type: ignore[arg-type]
        switch.address = f"http://{address}"
        yield switch


@contextmanager
def launchable(
    switch: Switch,
    peer: Peer,
    *,
    audit: Keeping | None = None,
    seconds: float = 10,
    below: str = "",
    others: tuple[Launcher, ...] = (),
    **changed: Any,
) -> Iterator[str]:
    """The address of the whole service, which this record system may launch."""
    said = {"name": "example_record_system", "issuer": peer.fhir, "client": "pulsefirst", "note": True} | changed
    address = f"{switch.address}{below}"
    site = Site(
        connections=Connections(address=address),
        launches=Launches(launchers=(Launcher(**said), *others), seconds=seconds),
        audit=audit or Keeping(),
    )
    with application_of(GUIDELINE, site, Serving(host="127.0.0.1", port=int(switch.address.rpartition(":")[2]))) as app:
        before, switch.app = switch.app, app
        try:
            yield address
        finally:
            switch.app = before


class Forms(HTMLParser):
    """The forms and links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.action, self.fields, self.links = "", dict[str, str](), list[str]()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.action = said.get("action", "")
        elif tag == "input" and "name" in said:
            self.fields[said["name"]] = said.get("value", "") or "somebody"
        elif tag == "a":
            self.links.append(said.get("href", ""))


def plain_client() -> httpx.Client:
    """A client that leaves no connection open."""
    return httpx.Client(trust_env=False, timeout=30, limits=httpx.Limits(max_keepalive_connections=0))


@dataclass
class Visitor:
    """A person with a browser: follows where they are sent, signs in, grants or denies; `went` is every address, in order."""

    client: httpx.Client = field(default_factory=plain_client)
    went: list[str] = field(default_factory=list)

    def go(self, url: str, until: str = "") -> httpx.Response:
        """Where a link leads in the end; with `until`, the redirect that would lead to such an address."""
        response = self.client.get(url)
        self.went.append(url)
        while response.is_redirect:
            where = urljoin(str(response.url), response.headers["location"])
            if until and until in where:
                return response
            self.went.append(where)
            response = self.client.get(where)
        return response

    def launch(self, here: str, *, grants: bool = True, until: str = "", **said: str) -> httpx.Response:
        """From the link of a record system, through its pages, to what is shown in the end."""
        response = self.go(f"{here}/smart/launch?{urlencode(said)}")
        while "/interaction/" in str(response.url):
            forms = Forms(response.text)
            if not grants:
                return self.go(next(link for link in forms.links if link.endswith("/abort")))
            sent = self.client.post(forms.action, data=forms.fields)
            response = self.go(urljoin(str(sent.url), sent.headers["location"]), until)
        return response

    def tap(self, page: httpx.Response, headers: Mapping[str, str] | None = None, **tapped: str) -> httpx.Response:
        """Tap a button of the page: its name and value, beside the hidden fields."""
        fields = Fields()
        fields.feed(page.text)
        return self.client.post(str(page.url), data={**fields.hidden, **tapped}, headers=headers)


def words(page: httpx.Response) -> str:
    """The words of a page."""
    fields = Fields()
    fields.feed(page.text)
    return " ".join(" ".join(fields.words).split())
