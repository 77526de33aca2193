"""What is remembered between two requests, in the memory of one process: launches on their way, and records that are open.

Each is known by a name that stands in addresses, and proved by a secret that stands in a cookie of one browser alone. Two launches in one
browser, of two patients, have two names and two cookies, so that nothing of one is taken for the other's.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Generic, TypeVar

from pulsefirst.interfaces.smart.tokens import Access, Server
from pulsefirst.model.case import Case

LAUNCH_SECONDS: Final = 600
"""How long a launch may be on its way: a person signs in meanwhile."""
IDLE_SECONDS: Final = 3_600
OPEN_SECONDS: Final = 12 * 3_600
"""How long a record stays open unused, and at most."""
MOST_LAUNCHES: Final = 2_000
MOST_OPEN: Final = 500


@dataclass(frozen=True)
class Launch:
    """A launch on its way: the record system, what was asked for, and the verifier of its code."""

    server: Server
    audience: str
    scope: str
    verifier: str = field(repr=False)
    nonce: str = field(repr=False)


@dataclass(frozen=True)
class Record:
    """What was read of a record: the case, whose it is in words, what is missing, what was found and does not count, and what became of each entry.

    `kept` is whether the record that the site wants made of this assessment was made; True where it wants none.
    """

    case: Case
    who: str
    at: datetime
    missing: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    entries: tuple[tuple[str, str], ...] = ()
    kept: bool = True


@dataclass
class Opened:
    """A record that is open: the access to it, and what was read. `token` proves that a form comes from its page; `notes` are those written."""

    access: Access
    patient: str
    encounter: str
    record: Record
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    notes: dict[str, str] = field(default_factory=dict)
    writing: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)


T = TypeVar("T")


@dataclass
class _Held(Generic[T]):
    what: T
    secret: str = field(repr=False)
    begun: float
    used: float


class Holder(Generic[T]):
    """Things by name, each with its secret, until they are over. Where there are too many the one unused for longest goes."""

    def __init__(self, most: int, idle: float, longest: float) -> None:
        self._held: dict[str, _Held[T]] = {}
        self._most, self._idle, self._longest = most, idle, longest
        self._timer: asyncio.TimerHandle | None = None

    def hold(self, what: T) -> tuple[str, str]:
        """Its name and its secret."""
        self._sweep()
        if len(self._held) >= self._most:
            del self._held[min(self._held, key=lambda name: self._held[name].used)]
        name, secret = secrets.token_urlsafe(18), secrets.token_urlsafe(32)
        now = time.monotonic()
        self._held[name] = _Held(what, secret, now, now)
        self._sweep_later()
        return name, secret

    def find(self, name: str, secret: str) -> T | None:
        """What has this name, for whoever has its secret; None where there is none, it is over, or the secret is another."""
        self._sweep()
        held = self._held.get(name)
        if held is None or not hmac.compare_digest(held.secret.encode(), secret.encode()):
            return None
        held.used = time.monotonic()
        self._sweep_later()
        return held.what

    def drop(self, name: str) -> None:
        """Forget it."""
        self._held.pop(name, None)

    def _is_over(self, held: _Held[T]) -> bool:
        now = time.monotonic()
        return now - held.used > self._idle or now - held.begun > self._longest

    def _sweep_later(self) -> None:
        """What nobody asks for any more is forgotten too, where a loop runs that can see to it."""
        with contextlib.suppress(RuntimeError):
            loop = asyncio.get_running_loop()
            if self._timer is not None:
                self._timer.cancel()
            self._timer = loop.call_later(self._idle + 1, self._sweep)

    def _sweep(self) -> None:
        for name in [name for name, held in self._held.items() if self._is_over(held)]:
            del self._held[name]


def launches() -> Holder[Launch]:
    """The launches on their way."""
    return Holder(MOST_LAUNCHES, LAUNCH_SECONDS, LAUNCH_SECONDS)


def open_records() -> Holder[Opened]:
    """The records that are open."""
    return Holder(MOST_OPEN, IDLE_SECONDS, OPEN_SECONDS)


def cookie(name: str, secret: str, path: str, seconds: int, *, secure: bool) -> str:
    """A cookie that no script reads and no other site sends, but for a link that leads here."""
    return f"{name}={secret}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{'; Secure' if secure else ''}"


def secret_in(headers: Mapping[str, str], name: str) -> str:
    """The secret that a request brings in this cookie; empty where it brings none."""
    pairs = (pair.strip().partition("=") for pair in headers.get("cookie", "").split(";"))
    return next((value for found, _, value in pairs if found == name), "")
