"""Record systems for tests: resources of invented patients, a FHIR server that tells what it was asked, clients that sign, and the service."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey, RSAKey

from conftest import GUIDELINE
from pulsefirst.backends.queries import queries_of
from pulsefirst.interfaces.cds_hooks.app import CdsHooks
from pulsefirst.interfaces.http.entrance import entrance
from pulsefirst.interfaces.http.services import below, cds_hooks
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK
from pulsefirst.model.connections import Client, Connections
from pulsefirst.model.record import OwnCodes, SideCodes
from pulsefirst.model.texts import Site
from serving import Answer, ask, running

OWN = next(row.system for row in GUIDELINE.record if isinstance(row, OwnCodes))
SIDES = next(row for row in GUIDELINE.record if isinstance(row, SideCodes))
SIDE = {"left": SIDES.left[0].code, "right": SIDES.right[0].code}
QUERIES = queries_of(GUIDELINE)
KEYS = tuple(query.key for query in QUERIES)
VIEW = "/cds-services/pulsefirst-patient-view"
ORDERS = "/cds-services/pulsefirst-orders"
LEAVING = "/cds-services/pulsefirst-encounter-discharge"
JSON = {"Content-Type": "application/json"}
TOKEN = "invented-access-token"


# --- resources of an invented patient -------------------------------------------------------------------------------------


def patient(identity: str = "p1") -> dict[str, Any]:
    return {"resourceType": "Patient", "id": identity, "birthDate": "1950-05-05", "gender": "female"}


def found(finding: str, answer: str, side: str = "", *, of: str = "p1", hours_ago: float = 0.5) -> dict[str, Any]:
    """An observation in the guideline's own codes."""
    observation: dict[str, Any] = {
        "resourceType": "Observation",
        "id": f"{finding}-{side or 'patient'}".replace("_", "-"),
        "status": "final",
        "subject": {"reference": f"Patient/{of}"},
        "code": {"coding": [{"system": OWN, "code": finding}]},
        "effectiveDateTime": (datetime.now(UTC) - timedelta(hours=hours_ago)).isoformat(timespec="seconds"),
        "valueString": answer,
    }
    if side:
        observation["bodySite"] = {"coding": [{"system": "http://snomed.info/sct", "code": SIDE[side]}]}
    return observation


def draft(target: str, side: str = "", *, of: str = "p1") -> dict[str, Any]:
    """A draft order by the guideline's own name of what it asks for."""
    order: dict[str, Any] = {
        "resourceType": "ServiceRequest",
        "id": f"draft-{target}".replace("_", "-"),
        "status": "draft",
        "intent": "order",
        "subject": {"reference": f"Patient/{of}"},
        "code": {"coding": [{"system": OWN, "code": target}]},
    }
    if side:
        order["bodySite"] = [{"coding": [{"system": "http://snomed.info/sct", "code": SIDE[side]}]}]
    return order


def bundle(*resources: Mapping[str, Any], next_page: str = "") -> dict[str, Any]:
    searched: dict[str, Any] = {
        "resourceType": "Bundle",
        "type": "searchset",
        "entry": [{"resource": resource} for resource in resources],
    }
    return searched | ({"link": [{"relation": "next", "url": next_page}]} if next_page else {})


OUTCOME = {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "processing"}]}
ACUTE = (
    found("dorsalis_pedis", "absent", "left"),
    found("posterior_tibial", "absent", "left"),
    found("numbness", "yes", "left"),
)
CRAMP = (found("cramp", "yes", "left"),)
WALKING = (
    found("comes_with_walking", "yes", "left"),
    found("gone_within_10_minutes_of_rest", "yes", "left"),
    found("dorsalis_pedis", "present", "left"),
    found("posterior_tibial", "present", "left"),
)


def prefetched(*observations: Mapping[str, Any]) -> dict[str, Any]:
    """Every key of the templates: these observations, and nothing else on record."""
    return {key: bundle() for key in KEYS} | {"patient": patient(), "observations": bundle(*observations)}


def view(*observations: Mapping[str, Any], **changed: Any) -> dict[str, Any]:
    """A call on patient-view."""
    return {
        "hook": "patient-view",
        "hookInstance": str(uuid.uuid4()),
        "context": {"userId": "Practitioner/1", "patientId": "p1", "encounterId": "e1"},
        "prefetch": prefetched(*observations),
    } | changed


def orders(
    *observations: Mapping[str, Any], drafts: tuple[Mapping[str, Any], ...], hook: str = "order-sign"
) -> dict[str, Any]:
    """A call on order-sign or order-select."""
    body = view(*observations, hook=hook)
    body["context"] |= {"draftOrders": bundle(*drafts)}
    if hook == "order-select":
        body["context"] |= {"selections": [f"{one['resourceType']}/{one['id']}" for one in drafts]}
    return body


def leaving(*observations: Mapping[str, Any]) -> dict[str, Any]:
    """A call on encounter-discharge."""
    return view(*observations, hook="encounter-discharge")


# --- the service ------------------------------------------------------------------------------------------------------


@contextmanager
def served(connections: Connections | None = None, **settings: Any) -> Iterator[Served]:
    """The service beside the page, on a real socket."""
    service = cds_hooks(GUIDELINE, Site(connections=connections or Connections()), **settings)
    with running(entrance(application(GUIDELINE), below(service, LOOPBACK))) as address:  # type: ignore[arg-type]
        yield Served(address, service)


@dataclass
class Served:
    """Where the service is, and the service itself."""

    address: str
    service: CdsHooks

    def get(self, path: str = "/cds-services", headers: Mapping[str, str] | None = None) -> Answer:
        return ask(self.address, "GET", path, headers=headers)

    def post(self, path: str, body: Any, headers: Mapping[str, str] | None = None) -> Answer:
        text = body if isinstance(body, str | bytes) else json.dumps(body)
        return ask(self.address, "POST", path, text, {**JSON, **(headers or {})})

    def cards(self, path: str, body: Any) -> list[dict[str, Any]]:
        answer = self.post(path, body)
        assert answer.status == 200, answer.text
        cards = json.loads(answer.text)["cards"]
        assert isinstance(cards, list)
        return cards


# --- a FHIR server that tells what it was asked ---------------------------------------------------------------------------


@dataclass
class FhirServer:
    """Answers each path with what a test put there, else with an empty Bundle; `asked` are the paths and the tokens they came with."""

    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    before: Callable[[], Any] | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        path = scope["path"].removeprefix("/fhir/")
        token = dict(scope["headers"]).get(b"authorization", b"").decode()
        self.asked.append((f"{path}?{scope['query_string'].decode()}".rstrip("?"), token))
        if self.before is not None:
            await self.before()
        status, body, headers = 200, self.answers.get(path, bundle()), []
        if isinstance(body, tuple):
            status, body, headers = body
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        raw = [(b"content-type", b"application/fhir+json"), (b"content-length", str(len(content)).encode()), *headers]
        await send({"type": "http.response.start", "status": status, "headers": raw})
        await send({"type": "http.response.body", "body": content})


@contextmanager
def record_system(**answers: Any) -> Iterator[tuple[str, FhirServer]]:
    """The base address of a FHIR server and the server."""
    server = FhirServer(dict(answers))
    with running(server) as address:  # type: ignore[arg-type]
        yield f"http://{address}/fhir", server


def authorized(server: str, **changed: Any) -> dict[str, Any]:
    """The part of a call that lets the service ask a FHIR server."""
    authorization = {
        "access_token": TOKEN,
        "token_type": "Bearer",
        "expires_in": 300,
        "scope": "patient/*.rs",
        "subject": "pulsefirst",
    }
    return {"fhirServer": server, "fhirAuthorization": authorization | changed}


# --- clients that sign ----------------------------------------------------------------------------------------------------

ISSUER = "https://record.example.org"
ADDRESS = "https://cds.example.org"


@dataclass
class Signer:
    """A client with a key of its own."""

    algorithm: str = "ES384"
    kid: str = "one"
    key: ECKey | RSAKey = field(init=False)

    def __post_init__(self) -> None:
        parameters: Any = {"kid": self.kid, "use": "sig", "alg": self.algorithm}
        if self.algorithm == "RS384":
            self.key = RSAKey.generate_key(2048, parameters)
        else:
            self.key = ECKey.generate_key("P-384", parameters)

    @property
    def public(self) -> dict[str, Any]:
        return dict(KeySet([self.key]).as_dict(private=False))

    def token(self, path: str = VIEW, *, header: Mapping[str, Any] | None = None, **claims: Any) -> str:
        """A token for the service at this path; a claim that is None is left out."""
        now = int(time.time())
        said = {"iss": ISSUER, "aud": f"{ADDRESS}{path}", "iat": now, "exp": now + 240, "jti": str(uuid.uuid4())} | claims
        kept = {name: value for name, value in said.items() if value is not None}
        return jwt.encode(
            {"alg": self.algorithm, "kid": self.kid, "typ": "JWT", **(header or {})},
            kept,
            self.key,
            algorithms=[self.algorithm],
        )

    def bearer(self, path: str = VIEW, **claims: Any) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token(path, **claims)}"}


def shared_secret_token(path: str = VIEW) -> str:
    """A token signed by a secret that both sides would have to share."""
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": f"{ADDRESS}{path}", "iat": now, "exp": now + 240, "jti": "x"}
    key = OctKey.import_key("a" * 64)
    return jwt.encode({"alg": "HS384", "kid": "one"}, claims, key, algorithms=["HS384"])


def client(keys_file: str, **changed: Any) -> Connections:
    """Connections with one client, whose keys are in a file."""
    return Connections(address=ADDRESS, clients=(Client(name="record", issuer=ISSUER, keys_file=keys_file),), **changed)
