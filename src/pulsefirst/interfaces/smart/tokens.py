"""The authorization code flow with PKCE, and refresh: what is sent, and what of an answer is believed. The protocol is Authlib's.

A token stands in memory alone: in no page, no address, no log, and in no `repr`.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from urllib.parse import quote, urlencode

from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from pulsefirst.interfaces.smart.discovery import OPENID, Endpoints
from pulsefirst.interfaces.smart.wire import Failed, Reply, Send, sent
from pulsefirst.model.launches import Launcher

FORM: Final = "application/x-www-form-urlencoded"
BY_PROOF: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
LEEWAY: Final = 60
"""Seconds before its end at which a token is renewed."""
NOT_GIVEN: Final = "The record system gave no access"
ENDED: Final = "The access to the record has ended"
LAUNCH_AGAIN: Final = "Open it again from the record system."
REGISTERED: Final = ("invalid_client", "unauthorized_client", "invalid_request", "invalid_scope", "unsupported_grant_type")
"""Errors that the person before the page cannot mend: this is registered there in another way."""

Prove: TypeAlias = Callable[[str], str]
"""A signed proof of who this is, for the server at an address."""


@dataclass(frozen=True)
class User:
    """Who signed in, as the record system proves it: the name by which its FHIR server knows them, and their name in words, where it says one."""

    reference: str
    name: str = ""

    @property
    def called(self) -> str:
        """What a person reads."""
        return f"{self.name} ({self.reference})" if self.name else self.reference


@dataclass(frozen=True)
class Server:
    """One record system as it is asked for tokens: who is asked, as whom, and how. With `prove` this proves by a key who it is."""

    launcher: Launcher
    endpoints: Endpoints
    send: Send = field(repr=False)
    seconds: float
    prove: Prove | None = field(default=None, repr=False)

    async def token(self, form: Mapping[str, str]) -> Reply:
        """The answer of its token endpoint to these fields. Raises Failed where there is none."""
        rest = {name: value for name, value in form.items() if name != "grant_type"}
        body = prepare_token_request(form["grant_type"], **rest)
        return await self._posted("Its token endpoint", self.endpoints.token, body)

    async def give_back(self, token: str, kind: str) -> bool:
        """Give a token back; whether the server took it, which it says of one that it does not know as well (RFC 7009)."""
        body = urlencode({"token": token, "token_type_hint": kind})
        try:
            reply = await self._posted("Its revocation endpoint", self.endpoints.revocation, body)
        except Failed:
            return False
        return reply.status == 200

    async def _posted(self, what: str, where: str, body: str) -> Reply:
        if self.prove is not None:
            proof = self.prove(self.endpoints.token)
            body = f"{body}&{urlencode({'client_assertion_type': BY_PROOF, 'client_assertion': proof})}"
        headers = {"accept": "application/json", "content-type": FORM}
        url, sent_headers, form = self._client().prepare("POST", where, headers, body)
        return await sent(self.send, what, self.seconds, "POST", str(url), sent_headers, str(form).encode())

    def _client(self) -> Any:
        client, secret = self.launcher.client, secret_of(self.launcher)
        if not secret:
            return ClientAuth(client, None, "none")
        if self.endpoints.secret_in_body:
            return ClientAuth(client, secret, "client_secret_post")
        # RFC 6749, 2.3.1: each is form-encoded before they are joined, which Authlib leaves to its caller
        return ClientAuth(quote(client, safe=""), quote(secret, safe=""), "client_secret_basic")


def secret_of(launcher: Launcher) -> str:
    """The secret of a confidential client, from the environment; empty for a public one, and where the variable is not set."""
    return os.environ.get(launcher.secret_variable, "") if launcher.secret_variable else ""


def authorization_address(
    server: Server, *, scope: str, audience: str, redirect: str, state: str, verifier: str, launch: str, nonce: str
) -> str:
    """Where a browser is sent to be authorized."""
    asked: dict[str, str | None] = {
        "redirect_uri": redirect,
        "scope": scope,
        "state": state,
        "aud": audience,
        "launch": launch or None,
        "nonce": nonce if OPENID in scope.split() else None,
    }
    asked |= {"code_challenge": str(create_s256_code_challenge(verifier)), "code_challenge_method": "S256"}
    return str(prepare_grant_uri(server.endpoints.authorization, server.launcher.client, "code", **asked))


@dataclass
class Access:
    """The access that was granted: a token while it lasts, what renews it, the scopes, and the context of the launch."""

    server: Server
    scopes: tuple[str, ...]
    context: Mapping[str, Any] = field(repr=False)
    _token: str = field(repr=False)
    _refresh: str = field(repr=False)
    _ends: float | None
    user: User | None = None
    _why: str = "The record system gave access for a limited time, and no way to renew it."
    _renewing: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    async def token(self, *, refused: str = "") -> str:
        """A token that lasts, renewed where it is about to end or is the one that was `refused`. Raises Failed (401) where it has ended."""
        async with self._renewing:
            left = float("inf") if self._ends is None else self._ends - time.monotonic()
            lasts = left > 0 and self._token != refused
            if lasts and (left > LEEWAY or not self._refresh):
                return self._token
            try:
                await self._renew()
            except Failed:
                if not lasts or not self._token:
                    raise
            return self._token

    async def _renew(self) -> None:
        if not self._refresh:
            raise Failed(401, ENDED, self._why, LAUNCH_AGAIN)
        reply = await self.server.token({"grant_type": "refresh_token", "refresh_token": self._refresh})
        said = reply.data()
        if reply.status >= 500:
            raise Failed(502, ENDED, f"The record system answered {reply.status} when it was to be renewed. Try again.")
        if reply.status != 200 or not _is_token(said.get("access_token")):
            self._refresh, self._why = "", f"The record system does not renew it ({_error(said) or reply.status})."
            raise Failed(401, ENDED, self._why, LAUNCH_AGAIN)
        if said.get("patient", self.context["patient"]) != self.context["patient"]:
            self._forget("The record system renewed it for another patient than the one who is open here.")
            raise Failed(401, ENDED, self._why, LAUNCH_AGAIN)
        self._token = str(said["access_token"])
        self._ends = _end_of(said)
        self.scopes = _scopes_of(said, self.scopes)
        if _is_token(renewed := said.get("refresh_token")):
            self._refresh = str(renewed)

    async def give_back(self) -> bool | None:
        """Give the access back and forget it; whether the server took it, None where it says of no way."""
        if not self.server.endpoints.revocation:
            self._forget("It was given back.")
            return None
        async with self._renewing:
            token, kind = (self._refresh, "refresh_token") if self._refresh else (self._token, "access_token")
            self._forget("It was given back.")
        return not token or await self.server.give_back(token, kind)

    def _forget(self, why: str) -> None:
        """Have no access any more, not even what is left of the time of the last token."""
        self._token, self._refresh, self._ends, self._why = "", "", 0.0, why


Who: TypeAlias = Callable[[str], Awaitable[User | None]]
"""Who signed in, by an id_token; empty where none came. Raises Failed where it cannot be believed."""


async def exchanged(
    server: Server, *, code: str, redirect: str, verifier: str, scope: str, who: Who | None = None
) -> Access:
    """The access that a code stands for. Raises Failed where the record system does not grant it, or says what cannot be believed.

    `who` says of an id_token whose it is; without it nobody is asked for.
    """
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect, "code_verifier": verifier}
    reply = await server.token(form)
    said = reply.data()
    if reply.status != 200:
        raise Failed(*_refusal(reply.status, _error(said)))
    token, kind = said.get("access_token"), said.get("token_type", "")
    if not _is_token(token) or not isinstance(kind, str) or kind.lower() != "bearer":
        raise Failed(502, NOT_GIVEN, "Its token endpoint answered without a bearer token.", "Nothing was opened.")
    refresh = said.get("refresh_token")
    user = await who(str(said.get("id_token") or "")) if who is not None else None
    return Access(
        server=server,
        scopes=_scopes_of(said, tuple(scope.split())),
        context={name: said.get(name) for name in ("patient", "encounter")},
        _token=str(token),
        _refresh=str(refresh) if _is_token(refresh) else "",
        _ends=_end_of(said),
        user=user,
    )


def _refusal(status: int, error: str) -> tuple[int, str, str, str]:
    """What is told where a code was not taken: that it is old or used, or that this is registered in another way."""
    if error == "invalid_grant":
        text = "It did not take the code that it had given: it is too old, was used before, or is not for this."
        return 403, NOT_GIVEN, text, f"Nothing was opened. {LAUNCH_AGAIN}"
    what = f" ({error})" if error in REGISTERED else ""
    text = f"Its token endpoint answered with status {status}{what}: see how this is registered there, and the site file."
    return 502, NOT_GIVEN, text, "Nothing was opened."


def _error(said: Mapping[str, Any]) -> str:
    error = said.get("error")
    return error if isinstance(error, str) and error.isascii() and error.isprintable() and len(error) <= 60 else ""


def _is_token(value: object) -> bool:
    return isinstance(value, str) and bool(value) and value.isascii() and value.isprintable() and " " not in value


def _end_of(said: Mapping[str, Any]) -> float | None:
    """When a token ends; None where that is not said: then it is used until it is refused."""
    seconds = said.get("expires_in")
    text = str(seconds)
    return time.monotonic() + int(text) if text.isdecimal() and len(text) < 12 else None


def _scopes_of(said: Mapping[str, Any], otherwise: tuple[str, ...]) -> tuple[str, ...]:
    """The scopes that were granted; where an answer names none they are those that were asked for."""
    scope = said.get("scope")
    return tuple(scope.split()) if isinstance(scope, str) else otherwise
