"""What every request must be, and what every answer says of itself: host, origin, size, content security, and that nothing is kept."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pulsefirst.notation.calls import where_it_broke

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
POLICY = (
    "default-src 'none'; script-src 'self'{wasm}; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'; worker-src 'self'"
)
WASM = " 'wasm-unsafe-eval'"
LONGEST_LENGTH: Final = 12
"""No length that is meant has more digits."""
BROKEN: Final = "This could not be worked out. Nothing was changed; go back to the page."

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Limits:
    """The hosts that are answered (without port), the most bytes a request may have, and the most fields a form."""

    hosts: frozenset[str] = LOOPBACK
    body: int = 1_000_000
    fields: int = 2_000


class TooLarge(Exception):
    """A body that is larger than its headers said, or than may be."""


class Guard:
    """Refuses what is not from this page or is too large; answers for what breaks; sets the headers of every answer."""

    def __init__(self, app: ASGIApp, limits: Limits, *, offline: bool = False) -> None:
        self.app = app
        self.limits = limits
        self.policy = POLICY.format(wasm=WASM if offline else "")
        self._told: set[str] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                self._set_headers(MutableHeaders(scope=message))
            await send(message)

        answer = self._refusal(scope)
        if answer is None:
            answer = await self._passed_on(scope, receive, guarded)
        if answer is not None and not begun:
            await answer(scope, receive, guarded)

    async def _passed_on(self, scope: Scope, receive: Receive, send: Send) -> PlainTextResponse | None:
        """What is answered in place of an answer that did not come about."""
        try:
            await self.app(scope, self._limited(receive), send)
        except TooLarge:
            return _too_large(self.limits.body)
        except ClientDisconnect:
            return None
        except Exception as error:
            self._tell(error)
            return PlainTextResponse(BROKEN, status_code=500)
        return None

    def _tell(self, error: Exception) -> None:
        """Log where it broke, once for each place: what it broke on may be a patient's, and a log is no place for that."""
        said = where_it_broke(error)
        if said not in self._told:
            self._told.add(said)
            log.error("an answer did not come about: %s", said)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if _hostname(headers.get("host", "")) not in self.limits.hosts:
            return PlainTextResponse("This host is not answered here.", status_code=421)
        if scope["method"] not in ("GET", "HEAD"):
            origin = headers.get("origin")
            if origin is not None and _netloc(origin) != headers.get("host"):
                return PlainTextResponse("Only this page may send forms here.", status_code=403)
            if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
                return PlainTextResponse("Only this page may send forms here.", status_code=403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or len(length) > LONGEST_LENGTH or int(length) > self.limits.body:
            return _too_large(self.limits.body)
        return None

    def _limited(self, receive: Receive) -> Receive:
        """The body, refused where it is larger than its headers said."""
        taken = 0

        async def limited() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.limits.body:
                raise TooLarge
            return message

        return limited

    def _set_headers(self, headers: MutableHeaders) -> None:
        headers["Content-Security-Policy"] = self.policy
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "same-origin"
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers["Cross-Origin-Resource-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        headers.setdefault("Cache-Control", "no-store")


def _too_large(most: int) -> PlainTextResponse:
    return PlainTextResponse(
        f"That is too large: at most {most:,} bytes. Nothing was changed; go back to the page.", status_code=413
    )


def _netloc(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def _hostname(host: str) -> str:
    return host.rpartition(":")[0] if ":" in host and not host.endswith("]") else host
