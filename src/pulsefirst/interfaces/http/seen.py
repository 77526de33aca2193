"""The tokens that were used: each is good once, also where several processes answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from pulsefirst.notation.exchange import refused

MOST_SEEN: Final = 200_000
FIRST_USE: Final = "INSERT INTO seen VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET until = excluded.until WHERE until <= ?"

See: TypeAlias = Callable[[tuple[str, str], float, float], bool]
"""Remembers a token (issuer and name) until it has expired, as of now; False where it was seen before. Raises Refused (503) when too many are."""


@dataclass
class InMemory:
    """The tokens that this process has seen. What has expired is forgotten; nothing is let in that cannot be remembered."""

    seen: dict[tuple[str, str], float] = field(default_factory=dict)

    def __call__(self, token: tuple[str, str], until: float, now: float) -> bool:
        """Remember it."""
        if self.seen.get(token, now) > now:
            return False
        if len(self.seen) >= MOST_SEEN:
            self.seen = {one: end for one, end in self.seen.items() if end > now}
        if len(self.seen) >= MOST_SEEN:
            raise refused(503, "throttled", "too many tokens at once: come again", headers={"retry-after": "60"})
        self.seen[token] = until
        return True


@dataclass
class InFile:
    """The tokens that any process of this service has seen, in a file of its own that ends with the service."""

    path: str
    connection: sqlite3.Connection = field(init=False)

    def __post_init__(self) -> None:
        self.connection = sqlite3.connect(self.path, timeout=2, isolation_level=None)
        self.connection.execute("PRAGMA synchronous=OFF")
        self.connection.execute(
            "CREATE TABLE IF NOT EXISTS seen (issuer TEXT, name TEXT, until REAL, PRIMARY KEY (issuer, name))"
        )

    def __call__(self, token: tuple[str, str], until: float, now: float) -> bool:
        """Remember it; what has expired goes now and then."""
        used = self.connection.execute(FIRST_USE, (*token, until, now)).rowcount
        if int(until) % 100 == 0:
            self.connection.execute("DELETE FROM seen WHERE until <= ?", (now,))
        return used == 1
