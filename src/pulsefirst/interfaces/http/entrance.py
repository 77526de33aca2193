"""One address for several interfaces: what is below a path goes to what answers there, and the rest to the page.

What answers below a path sees no server: it is handed a request with its whole body, and gives an answer. Size and host are checked here.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from pulsefirst.notation.exchange import Answered, Asked, Refused, answer_of, refused

Scope: TypeAlias = Mapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Mapping[str, Any]]]
Send: TypeAlias = Callable[[Mapping[str, Any]], Awaitable[None]]
App: TypeAlias = Callable[[Any, Any, Any], Awaitable[None]]

LARGEST: Final = 8_000_000
"""Bytes of a request with a record in it."""
LONGEST_LENGTH: Final = 12


class Gone(Exception):
    """Whoever asked has left before the request was whole."""


@dataclass(frozen=True)
class Below:
    """What answers below a path, for these hosts (without port; None: whatever it is called by).

    `refuse` says no in the form of its protocol.
    """

    path: str
    answer: Callable[[Asked], Awaitable[Answered]]
    hosts: frozenset[str] | None
    largest: int = LARGEST
    refuse: Callable[[Refused], Answered] = answer_of


def entrance(page: App, *places: Below, prefix: str = "") -> App:
    """An application that hands requests at or below a path to the first of `places` that has it, and all others to the page.

    `prefix` is the path below which a proxy shows all of it; it is taken off where the proxy left it on.
    """

    async def enter(scope: Any, receive: Any, send: Any) -> None:
        if prefix and scope["type"] == "http":
            scope = _without(prefix, scope)
        below = _place(scope.get("path", ""), places) if scope["type"] == "http" else None
        if below is None:
            await page(scope, receive, send)
            return
        try:
            reply = await _answer(scope, receive, below)
        except Gone:
            return
        await _send(reply, scope, send)

    return enter


def _without(prefix: str, scope: Scope) -> Scope:
    path = str(scope["path"])
    if path != prefix and not path.startswith(f"{prefix}/"):
        return scope
    rest = path.removeprefix(prefix) or "/"
    return {**scope, "path": rest, "raw_path": rest.encode("utf-8", "surrogateescape")}


def _place(path: str, places: tuple[Below, ...]) -> Below | None:
    return next((below for below in places if path == below.path or path.startswith(f"{below.path}/")), None)


async def _answer(scope: Scope, receive: Receive, below: Below) -> Answered:
    headers: dict[str, str] = {}
    for name, value in scope["headers"]:
        headers[name.decode("latin-1").lower()] = value.decode("latin-1")
    try:
        if below.hosts is not None and _hostname(headers.get("host", "")) not in below.hosts:
            raise refused(421, "forbidden", "this host is not answered here")
        body = await _body(headers, receive, below.largest)
    except Refused as refusal:
        return below.refuse(refusal)
    query = scope.get("query_string", b"").decode("latin-1")
    return await below.answer(Asked(scope["method"], scope["path"], headers, body, query))


async def _body(headers: Mapping[str, str], receive: Receive, largest: int) -> bytes:
    length = headers.get("content-length", "0")
    if not length.isdecimal() or len(length) > LONGEST_LENGTH or int(length) > largest:
        raise _too_large(largest)
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        part = message.get("body", b"")
        size += len(part)
        if size > largest:
            raise _too_large(largest)
        parts.append(part)
        more = message.get("more_body", False)
    return b"".join(parts)


def _too_large(largest: int) -> Refused:
    return refused(413, "too-long", f"a request has at most {largest:,} bytes", headers={"connection": "close"})


async def _send(reply: Answered, scope: Scope, send: Send) -> None:
    headers = {
        "content-length": str(len(reply.body)),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        **reply.headers,
    }
    if reply.status in (204, 304):
        del headers["content-length"]
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": reply.status, "headers": raw})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else reply.body})


def _hostname(host: str) -> str:
    return host.rpartition(":")[0] if ":" in host and not host.endswith("]") else host
