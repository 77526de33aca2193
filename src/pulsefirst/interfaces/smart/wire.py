"""What is sent to a record system and what comes back, whoever carries it; and what a person is told where a launch does not come about."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from pulsefirst.notation.exchange import Refused, read_object


@dataclass(frozen=True, repr=False)
class Reply:
    """An answer; names of headers are in lower case. Its `repr` says nothing, for it may hold a token."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def data(self) -> dict[str, Any]:
        """The JSON object that it is; empty where it is none."""
        try:
            return read_object(self.body)
        except Refused:
            return {}


class Unreached(Exception):
    """A record system could not be reached; the message says why, and nothing of a patient. `begun`: what was sent may have arrived."""

    def __init__(self, why: str, *, begun: bool = True) -> None:
        super().__init__(why)
        self.begun = begun


Send: TypeAlias = Callable[[str, str, Mapping[str, str], bytes], Awaitable[Reply]]
"""Sends a request (method, address, headers, body), follows no redirect, and gives the answer. Raises Unreached."""


@dataclass(frozen=True)
class Notice:
    """A page that says what happened: a status, a title, sentences, and links (words and an address)."""

    status: int
    title: str
    lines: tuple[str, ...]
    links: tuple[tuple[str, str], ...] = ()


class Failed(Exception):
    """A launch, or what follows from it, that did not come about, with what a person is told."""

    def __init__(self, status: int, title: str, *lines: str) -> None:
        super().__init__(title)
        self.notice = Notice(status, title, lines)


async def sent(
    send: Send, who: str, seconds: float, method: str, url: str, headers: Mapping[str, str], body: bytes = b""
) -> Reply:
    """The answer of a record system. Raises Failed: 504 where it takes longer than so many seconds, 502 where it cannot be reached."""
    try:
        async with asyncio.timeout(seconds):
            return await send(method, url, headers, body)
    except TimeoutError:
        text = f"{who} did not answer within {seconds:g} seconds."
        raise Failed(504, "The record system is too slow", text, "Nothing was opened or changed. Try again.") from None
    except Unreached as error:
        text = f"{who} could not be reached: {error}."
        raise Failed(502, "The record system cannot be reached", text, "Nothing was opened or changed.") from None


def is_secure(url: object, *, here: bool) -> bool:
    """Whether something is an address that may be asked: https, or plain on this machine where what names it is `here` too; with no name or password and no fragment in it."""
    try:
        parts = urlsplit(url) if isinstance(url, str) else None
        host = parts.hostname if parts is not None else None
    except ValueError:
        return False
    if parts is None or not host or parts.username is not None or parts.fragment:
        return False
    return parts.scheme == "https" or (here and parts.scheme == "http" and host in ("127.0.0.1", "localhost", "::1"))
