"""SMART App Launch 2.2: from an open record (EHR launch) or by itself (standalone), to the page with the patient's case.

It knows no server and no network: it is handed a request, and what sends, reads a record and draws a page. Nothing is logged of a launch.
"""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, Protocol, TypeAlias
from urllib.parse import parse_qsl, quote, urlsplit

from pulsefirst.backends.queries import Query
from pulsefirst.interfaces.smart.discovery import OPENID, Discovery
from pulsefirst.interfaces.smart.scopes import asked_for
from pulsefirst.interfaces.smart.sessions import (
    LAUNCH_SECONDS,
    OPEN_SECONDS,
    Holder,
    Launch,
    Opened,
    Record,
    cookie,
    launches,
    open_records,
    secret_in,
)
from pulsefirst.interfaces.smart.tokens import NOT_GIVEN, Access, Prove, Server, User, authorization_address, exchanged
from pulsefirst.interfaces.smart.wire import Failed, Notice, Send
from pulsefirst.model.launches import Launcher, Launches
from pulsefirst.notation.calls import where_it_broke
from pulsefirst.notation.exchange import Answered, Asked, answered

HOME: Final = "/smart"
LAUNCH, CALLBACK, PAGE, KEYS = f"{HOME}/launch", f"{HOME}/callback", f"{HOME}/page", f"{HOME}/jwks"
LAUNCH_COOKIE, PAGE_COOKIE = "pulsefirst-launch", "pulsefirst-record"
FHIR_ID: Final = re.compile(r"[A-Za-z0-9\-.]{1,64}")
LONGEST: Final = 4_000
NOTHING: Final = "Nothing was opened."

ReadRecord: TypeAlias = Callable[[Access, str], Awaitable[Record]]
"""Reads the record of this patient with this access. Raises Failed where nothing of it can be had."""
Show: TypeAlias = Callable[[Notice], bytes]
"""A notice as a page in HTML."""

log = logging.getLogger(__name__)


class NotBelieved(Exception):
    """An id_token is not to be believed; the message says why."""


class Believe(Protocol):
    """Reads an id_token once its signature, its audience, its time and its launch are right."""

    def __call__(self, token: str, keys: Mapping[str, Any], *, issuer: str, client: str, nonce: str) -> Mapping[str, Any]:
        """What it says. Raises NotBelieved."""


@dataclass
class Smart:
    """All launches of one process, and the records that are open. `address` is that of this service, without a slash at its end.

    `believe` says what an id_token says; `proofs` are by the name of a record system how this proves to it by a key who it is, `public` the
    public halves of these keys.
    """

    wanted: Launches
    address: str
    queries: Sequence[Query]
    send: Send
    read: ReadRecord
    show: Show
    believe: Believe
    proofs: Mapping[str, Prove] = field(default_factory=dict)
    public: Sequence[Mapping[str, Any]] = ()
    on_their_way: Holder[Launch] = field(default_factory=launches)
    opened: Holder[Opened] = field(default_factory=open_records)
    discovery: Discovery = field(init=False)

    def __post_init__(self) -> None:
        self.discovery = Discovery(self.send, self.wanted.seconds)

    async def answer(self, asked: Asked) -> Answered:
        """The answer to a request below `/smart`, but for the page itself: a way on, or a page that says what happened."""
        try:
            if asked.method != "GET":
                reply = self.told(Notice(405, "This is not asked so", ("A launch is a link that is followed.",)))
                return Answered(reply.status, reply.body, {**reply.headers, "allow": "GET"})
            return await self._answer(asked)
        except Failed as failed:
            return self.told(failed.notice)
        except Exception as error:
            log.error("an answer did not come about: %s", where_it_broke(error))
            return self.told(Notice(500, "This could not be worked out", (NOTHING, "Go back to the record system.")))

    async def _answer(self, asked: Asked) -> Answered:
        fields = _fields(asked.query)
        if asked.path == LAUNCH:
            return await self._launch(fields)
        if asked.path == KEYS:
            return answered({"keys": list(self.public)})
        if asked.path == CALLBACK:
            return await self._callback(fields, asked.headers)
        raise Failed(404, "There is no such page", f"A launch begins at {self.address}{LAUNCH}.")

    def told(self, notice: Notice) -> Answered:
        """A notice as an answer."""
        return Answered(notice.status, self.show(notice), page_headers())

    # --- the way out ----------------------------------------------------------------------------------------------------

    async def _launch(self, fields: Mapping[str, str]) -> Answered:
        issuer, launch = fields.get("iss", ""), fields.get("launch", "")
        if not issuer and launch:
            raise Failed(400, "This launch is not whole", "It names no record system (iss).", NOTHING)
        if not issuer and len(self.wanted.launchers) > 1:
            links = tuple(
                (one.name.replace("_", " "), f"?iss={quote(one.issuer, safe='')}") for one in self.wanted.launchers
            )
            return self.told(Notice(200, "Which record system?", ("You sign in there, and choose a patient.",), links))
        launcher = self._launcher(issuer)
        endpoints = await self.discovery.endpoints(launcher.issuer)
        server = Server(launcher, endpoints, self.send, self.wanted.seconds, self.proofs.get(launcher.name))
        scope = asked_for(launcher, endpoints, self.queries, from_record=bool(launch))
        on_its_way = Launch(server, issuer or launcher.issuer, scope, secrets.token_urlsafe(48), secrets.token_urlsafe(24))
        state, secret = self.on_their_way.hold(on_its_way)
        where = authorization_address(
            server,
            scope=scope,
            audience=on_its_way.audience,
            redirect=f"{self.address}{CALLBACK}",
            state=state,
            verifier=on_its_way.verifier,
            launch=launch,
            nonce=on_its_way.nonce,
        )
        return _onward(where, self._cookie(_launch_cookie(state), secret, CALLBACK, LAUNCH_SECONDS))

    def _launcher(self, issuer: str) -> Launcher:
        """The record system with exactly this base address; without one, the only one that there is. Raises Failed (403)."""
        for one in self.wanted.launchers:
            if issuer.removesuffix("/") == one.issuer or not issuer:
                return one
        text = "The site file of this service names the record systems that may launch it, and this is none of them."
        raise Failed(403, "This record system may not launch this page", text, NOTHING)

    # --- the way back ---------------------------------------------------------------------------------------------------

    async def _callback(self, fields: Mapping[str, str], headers: Mapping[str, str]) -> Answered:
        state = fields.get("state", "")
        launch = self.on_their_way.find(state, secret_in(headers, _launch_cookie(state)))
        if launch is None:
            text = (
                f"It was begun in another browser, under another host name than that of {self.address}, more than ten minutes "
                "ago, or was answered once already."
            )
            raise Failed(400, "This launch is not on its way here", text, f"{NOTHING} Begin again in the record system.")
        self.on_their_way.drop(state)  # it is good once, whatever becomes of it
        _check_way(fields, launch)
        access = await exchanged(
            launch.server,
            code=fields["code"],
            redirect=f"{self.address}{CALLBACK}",
            verifier=launch.verifier,
            scope=launch.scope,
            who=partial(self._who, launch) if OPENID in launch.scope.split() else None,
        )
        patient, encounter = (access.context.get(name) for name in ("patient", "encounter"))
        if not _is_id(patient):
            text = (
                "The record system granted access and named no patient. It has to be registered for a launch with a patient."
            )
            raise Failed(502, "No patient was named", text, NOTHING)
        record = await self.read(access, str(patient))
        opened = Opened(access, str(patient), str(encounter) if _is_id(encounter) else "", record)
        name, secret = self.opened.hold(opened)
        place = f"{PAGE}/{name}"
        return _onward(f"{self.address}{place}/", self._cookie(PAGE_COOKIE, secret, place, OPEN_SECONDS))

    async def _who(self, launch: Launch, id_token: str) -> User | None:
        """Who signed in; None where it was asked for and not told. Raises Failed."""
        if not id_token:
            return None
        endpoints, client = launch.server.endpoints, launch.server.launcher.client
        keys = await self.discovery.keys(endpoints)
        try:
            said = self.believe(id_token, keys, issuer=endpoints.issuer, client=client, nonce=launch.nonce)
        except NotBelieved as error:
            text = f"What it says of who signed in cannot be believed: {error}."
            raise Failed(502, NOT_GIVEN, text, NOTHING) from None
        reference = _line(said.get("fhirUser")) or _line(said.get("profile")) or _line(said.get("sub"))
        return User(reference.removeprefix(f"{launch.server.launcher.issuer}/"), _line(said.get("name")))

    # --- the page ---------------------------------------------------------------------------------------------------------

    def open_record(self, name: str, headers: Mapping[str, str]) -> Opened | None:
        """The open record of this name, for the browser that opened it; None for any other, and once it is closed."""
        return self.opened.find(name, secret_in(headers, PAGE_COOKIE))

    async def close(self, name: str, opened: Opened) -> Answered:
        """Forget an open record with its tokens, and give the access back where the record system takes it."""
        self.opened.drop(name)
        text = "What was read, and the access to the record, are forgotten here."
        taken = await opened.access.give_back()
        if taken is not None:
            text += (
                " The access was given back."
                if taken
                else " The record system did not take the access back; it ends by itself."
            )
        reply = self.told(Notice(200, "The record is closed", (text, "Close this window.")))
        gone = self._cookie(PAGE_COOKIE, "", f"{PAGE}/{name}", 0)
        return Answered(reply.status, reply.body, {**reply.headers, "set-cookie": gone})

    def closed(self) -> Notice:
        """What is told where no record of this name is open for this browser."""
        text = "It was closed, was not used for an hour, was opened in another browser, or this service was started again."
        return Notice(401, "This record is not open here", (text, "Open it again from the record system."))

    def _cookie(self, name: str, secret: str, path: str, seconds: int) -> str:
        parts = urlsplit(self.address)
        return cookie(name, secret, f"{parts.path}{path}", seconds, secure=parts.scheme == "https")


def page_headers() -> dict[str, str]:
    """The headers of a page that says what happened: it may show itself in our style, and do nothing."""
    policy = (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
    )
    return {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": policy,
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
    }


def _check_way(fields: Mapping[str, str], launch: Launch) -> None:
    """Raises Failed where an authorization server sends back no code, or not the one that was asked."""
    known, named = launch.server.endpoints.issuer, fields.get("iss", "")
    if known and named and known != named:
        text = "The answer comes from another authorization server than the one that was asked (iss)."
        raise Failed(400, "This answer is not the one that was waited for", text, NOTHING)
    error = fields.get("error", "")
    if error == "access_denied":
        text = "Access to the record was denied, by you or by the record system."
        raise Failed(403, "No access was granted", text, NOTHING)
    if error:
        said = error if re.fullmatch(r"[a-z_]{1,40}", error) else "another error"
        text = f"The authorization server answered with {said}: see how this is registered there, and the site file."
        raise Failed(502, "No access was granted", text, NOTHING)
    if not fields.get("code"):
        raise Failed(400, "This answer is not whole", "It brings no code.", NOTHING)


def _launch_cookie(state: str) -> str:
    """The cookie of a launch: one for each, so that two at once do not take each other's."""
    return f"{LAUNCH_COOKIE}-{state[:8]}"


def _fields(query: str) -> dict[str, str]:
    """The fields of a query, each once. Raises Failed (400)."""
    pairs = parse_qsl(query, keep_blank_values=True) if len(query) <= LONGEST else []
    fields = dict(pairs)
    if len(query) > LONGEST or len(fields) < len(pairs):
        raise Failed(400, "This launch is not whole", "It is too long, or says something twice.", NOTHING)
    return fields


def _line(value: object) -> str:
    """A text in one line; empty where it is none."""
    return " ".join(value.split())[:200] if isinstance(value, str) else ""


def _is_id(value: object) -> bool:
    return isinstance(value, str) and FHIR_ID.fullmatch(value) is not None


def _onward(where: str, set_cookie: str) -> Answered:
    headers = {"location": where, "set-cookie": set_cookie, "referrer-policy": "no-referrer", "cache-control": "no-store"}
    return Answered(303, b"", headers)
