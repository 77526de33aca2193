"""Several processes at one port share what comes: one that has more than it can do at once sends its clients to the others.

A connection stays with the process that took it, as long as the client keeps it; so all connections of a client can be with one process,
which then has all the work. An answer of a process that is at work on another one too closes its connection, and the client
opens a new one: whichever process is free takes it first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from pulsefirst.interfaces.http.entrance import Below
from pulsefirst.notation.exchange import Answered, Asked


@dataclass
class Turns:
    """How many answers this process is at work on."""

    at_work: int = 0

    def over(self, below: Below) -> Below:
        """A place of which this process answers one at a time, and sends who comes besides to another process for the next."""

        async def answered(asked: Asked) -> Answered:
            self.at_work += 1
            crowded = self.at_work > 1
            try:
                reply = await below.answer(asked)
            finally:
                self.at_work -= 1
            return replace(reply, headers={**reply.headers, "connection": "close"}) if crowded else reply

        return replace(below, answer=answered)


def turns(*, several: bool) -> Callable[[Below], Below]:
    """What shares the work where there are several processes; a single one keeps its connections."""
    return Turns().over if several else lambda below: below
