"""What every request must be, and what every answer says of itself: host, origin, size, content security."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]", "testserver"})
POLICY = (
    "default-src 'none'; script-src 'self'{wasm}; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'; worker-src 'self'"
)
WASM = " 'wasm-unsafe-eval'"


@dataclass(frozen=True)
class Limits:
    """The hosts that are answered (without port), and the most bytes a request may have."""

    hosts: frozenset[str] = LOOPBACK
    body: int = 1_000_000


class Guard:
    """Refuses what is not from this page or is too large; sets the headers of every answer."""

    def __init__(self, app: ASGIApp, limits: Limits, *, offline: bool = False) -> None:
        self.app = app
        self.limits = limits
        self.policy = POLICY.format(wasm=WASM if offline else "")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        guarded = self._guarded(send)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        await self.app(scope, self._limited(receive), guarded)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if _hostname(headers.get("host", "")) not in self.limits.hosts:
            return PlainTextResponse("This host is not answered here.", status_code=421)
        if scope["method"] not in ("GET", "HEAD"):
            origin = headers.get("origin")
            if origin is not None and urlsplit(origin).netloc != headers.get("host"):
                return PlainTextResponse("Only this page may send forms here.", status_code=403)
            if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
                return PlainTextResponse("Only this page may send forms here.", status_code=403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self.limits.body:
            return _too_large(self.limits.body)
        return None

    def _limited(self, receive: Receive) -> Receive:
        """The body, cut off where it is larger than its headers said."""
        taken = 0

        async def limited() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.limits.body:
                return {"type": "http.disconnect"}
            return message

        return limited

    def _guarded(self, send: Send) -> Send:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = self.policy
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "same-origin"
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
                headers["Cross-Origin-Resource-Policy"] = "same-origin"
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        return guarded


def _too_large(most: int) -> PlainTextResponse:
    return PlainTextResponse(
        f"That is too large: at most {most:,} bytes. Nothing was changed; go back to the page.", status_code=413
    )


def _hostname(host: str) -> str:
    return host.rpartition(":")[0] if ":" in host and not host.endswith("]") else host
