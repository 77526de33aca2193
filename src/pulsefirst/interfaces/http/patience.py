"""How long a client is waited for, and how many at once: a slow one, or a thousand silent ones, keep nobody from an answer.

uvicorn waits for ever for the rest of a request, and for a reader who does not read. So each connection has a clock: for the headers, for
the body, for taking the answer. At the limit of connections the one that has been silent longest gives way to the new one.
"""

from __future__ import annotations

import asyncio
import socket
from dataclasses import dataclass
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle


@dataclass(frozen=True)
class Patience:
    """Seconds for the headers of a request, for its body, for taking the answer and between two requests, and for what is
    still being answered when the service ends; connections at once."""

    headers: float = 10
    body: float = 30
    answer: float = 60
    idle: int = 20
    stop: int = 5
    connections: int = 200
    backlog: int = 128


def protocol_of(patience: Patience) -> type[H11Protocol]:
    """The protocol of a connection that is waited for no longer than this."""

    class Patient(H11Protocol):
        """A connection with a clock."""

        clock: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            """Begin to wait for the headers; where there are too many connections, the longest silent one goes."""
            if len(self.connections) >= patience.connections:
                self._make_room()
            super().connection_made(transport)
            self._wait(patience.headers)

        def connection_lost(self, exc: Exception | None) -> None:
            """Wait no more."""
            self._wait(None)
            super().connection_lost(exc)

        def data_received(self, data: bytes) -> None:
            """Wait for what is still to come of the request; that some of it came gains no time."""
            had_all, had_headers = self._has_all(), self._has_headers()
            super().data_received(data)
            if self._has_all():
                if not had_all:
                    self._wait(patience.answer)
            elif self._has_headers():
                if not had_headers:
                    self._wait(patience.body)
            elif had_headers or self.clock is None:
                self._wait(patience.headers)

        def on_response_complete(self) -> None:
            """The answer is on its way: there is time to take it, and to ask again."""
            self._wait(patience.answer)
            super().on_response_complete()

        def _has_headers(self) -> bool:
            cycle: RequestResponseCycle | None = self.cycle  # none before the first request
            return cycle is not None and not cycle.response_complete

        def _has_all(self) -> bool:
            return self._has_headers() and not self.cycle.more_body

        def _wait(self, seconds: float | None) -> None:
            if self.clock is not None:
                self.clock.cancel()
            self.clock = None if seconds is None else self.loop.call_later(seconds, self._cut_off)

        def _cut_off(self) -> None:
            if self.transport is not None:
                self.transport.abort()

        def _make_room(self) -> None:
            silent = [one for one in self.connections if isinstance(one, Patient) and not one._has_headers() and one.clock]
            waiting = [one for one in self.connections if isinstance(one, Patient) and one.clock]
            gives_way = min(silent or waiting, key=lambda one: one.clock.when() if one.clock else 0, default=None)
            if gives_way is not None:
                self.connections.discard(gives_way)
                gives_way._cut_off()

    return Patient


class Taking(uvicorn.Server):
    """A server that takes one connection at a time, where several processes wait at one port.

    asyncio takes as many at once as may wait, so that the first process to wake would take them all, and keep them as long as the client does.
    """

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to take connections. How many may wait for that is set again afterwards: it is the same number to asyncio."""
        waiting, self.config.backlog = self.config.backlog, 1
        await super().startup(sockets)
        for one in sockets or ():
            one.listen(waiting)


def configured(app: Any, patience: Patience) -> uvicorn.Config:
    """The server's settings: nothing of a request is logged, and nobody is waited for too long."""
    return uvicorn.Config(
        app,
        http=protocol_of(patience),
        ws="none",
        lifespan="off",
        log_level="critical",
        access_log=False,
        server_header=False,
        backlog=patience.backlog,
        timeout_keep_alive=patience.idle,
        timeout_graceful_shutdown=patience.stop,
        h11_max_incomplete_event_size=32_768,
    )
