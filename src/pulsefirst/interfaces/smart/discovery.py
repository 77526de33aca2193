"""What an authorization server says of itself: `.well-known/smart-configuration` of its FHIR server."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Final

from pulsefirst.interfaces.smart.wire import Failed, Send, is_secure, sent

WELL_KNOWN: Final = "/.well-known/smart-configuration"
KEPT_SECONDS: Final = 60
VERSION_2: Final = "permission-v2"
OPENID: Final = "openid"
TITLE: Final = "The record system cannot be used"


@dataclass(frozen=True)
class Endpoints:
    """Where one is authorized and where tokens are given, whether scopes of version 2 are understood, and how a secret is to be sent.

    `scopes` are those that it says it supports; None where it does not say. `issuer` is what it calls itself, `keys` where the keys are by
    which it proves who signed in, `revocation` where a token is given back; each empty where it does not say.
    """

    authorization: str
    token: str
    version_2: bool
    secret_in_body: bool
    scopes: tuple[str, ...] | None
    issuer: str
    keys: str = ""
    revocation: str = ""

    @property
    def tells_who(self) -> bool:
        """Whether it can prove who signed in."""
        return bool(self.issuer and self.keys) and (self.scopes is None or OPENID in self.scopes)


@dataclass
class Discovery:
    """Asks record systems what they say of themselves; what one said is believed for a minute."""

    send: Send
    seconds: float
    known: dict[str, tuple[float, Endpoints]] = field(default_factory=dict)

    async def endpoints(self, issuer: str) -> Endpoints:
        """What the record system with this base address says of itself. Raises Failed (502, 504)."""
        until, endpoints = self.known.get(issuer, (0.0, None))
        if endpoints is None or until < time.monotonic():
            accept = {"accept": "application/json"}
            reply = await sent(self.send, "Its FHIR server", self.seconds, "GET", issuer + WELL_KNOWN, accept)
            if reply.status != 200 or not (said := reply.data()):
                text = f"{issuer}{WELL_KNOWN} was answered with status {reply.status} and no JSON object."
                raise Failed(502, TITLE, text, "Without it nobody can be authorized. Nothing was opened.")
            endpoints = _read(said, here=issuer.startswith("http://"))
            self.known[issuer] = (time.monotonic() + KEPT_SECONDS, endpoints)
        return endpoints

    async def keys(self, endpoints: Endpoints) -> dict[str, Any]:
        """The keys by which it proves who signed in. Raises Failed (502, 504)."""
        accept = {"accept": "application/json"}
        reply = await sent(self.send, "The address of its keys", self.seconds, "GET", endpoints.keys, accept)
        if reply.status != 200 or not isinstance(reply.data().get("keys"), list):
            text = f"The address of its keys was answered with status {reply.status} and no keys."
            raise Failed(502, TITLE, text, "Without them nobody knows who signed in. Nothing was opened.")
        return reply.data()


def _read(said: dict[str, Any], *, here: bool) -> Endpoints:
    """What is said there; `here`: by a record system on this machine."""
    authorization, token = said.get("authorization_endpoint"), said.get("token_endpoint")
    if not is_secure(authorization, here=here) or not is_secure(token, here=here):
        text = "Its smart-configuration names no authorization_endpoint and token_endpoint at https addresses."
        raise Failed(502, TITLE, text, "Nothing was opened.")
    methods = said.get("code_challenge_methods_supported")
    if isinstance(methods, list) and "S256" not in methods:
        text = (
            "Its smart-configuration lists code_challenge_methods_supported without S256, and nothing weaker is used here."
        )
        raise Failed(502, TITLE, text, "Nothing was opened.")
    ways = said.get("token_endpoint_auth_methods_supported")
    capabilities = said.get("capabilities")
    return Endpoints(
        authorization=str(authorization),
        token=str(token),
        version_2=isinstance(capabilities, list) and VERSION_2 in capabilities,
        secret_in_body=isinstance(ways, list) and "client_secret_post" in ways and "client_secret_basic" not in ways,
        scopes=_texts(said.get("scopes_supported")),
        issuer=issuer if isinstance(issuer := said.get("issuer"), str) else "",
        keys=str(keys) if is_secure(keys := said.get("jwks_uri"), here=here) else "",
        revocation=str(back) if is_secure(back := said.get("revocation_endpoint"), here=here) else "",
    )


def _texts(value: object) -> tuple[str, ...] | None:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else None
