"""What the services below one path have in common: who calls, what they are handed, and how each of them says no."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from pulsefirst.notation.exchange import Answered, Asked, Refused, refused

Authenticate: TypeAlias = Callable[[str, str], Awaitable[str]]
"""Gives the name of the client that an Authorization header proves, for the address that was called. Raises Refused (401)."""


class Workers(Protocol):
    """Where answers are worked out, beside what listens; `unfinished` is how much is waiting there."""

    unfinished: int

    async def run(self, work: Callable[..., Answered], *args: Any) -> Answered:
        """What the work gives."""


class Page(Protocol):
    """The page of a browser that calls: whether it may, and what it is told."""

    @property
    def is_preflight(self) -> bool:
        """Whether a browser asks what it may ask."""

    def check(self) -> None:
        """Raises Refused (403) for a page that may not call."""

    def preflight(self) -> Answered:
        """What a browser may ask."""

    def on(self, answer: Answered) -> Answered:
        """The answer with the headers that let this page read it."""


async def client_of(asked: Asked, authenticate: Authenticate | None, address: str) -> str:
    """Who calls; empty where nobody has to say it. Raises Refused (401)."""
    if authenticate is None:
        return ""
    return await authenticate(asked.headers.get("authorization", ""), f"{address}{asked.path}")


def allow(asked: Asked, *methods: str) -> None:
    """Raises Refused (405) for a request by another method than these."""
    if asked.method not in methods:
        headers = {"allow": allowed(methods)}
        raise refused(405, "not-supported", f"this is asked with {methods[0]}", headers=headers)


def allowed(methods: tuple[str, ...]) -> str:
    """These methods, as a header names them."""
    return ", ".join((*methods, "OPTIONS"))


def broken() -> Refused:
    """What is said where an answer did not come about."""
    return refused(500, "exception", "this could not be worked out; nothing of it is to be taken as an answer")


def too_many() -> Refused:
    """What is said where no more is worked on at once."""
    return refused(503, "throttled", "too many calls at once: come again", headers={"retry-after": "1"})


def too_late(seconds: float) -> Refused:
    """What is said where the time of a call has run out."""
    text = f"this was not worked out within {seconds:g} seconds; nothing was assessed"
    return refused(503, "timeout", text, headers={"retry-after": "1"})


def where_it_broke(error: Exception) -> str:
    """The kind of an error and the place where it arose, for a log; never on what: that may be a patient's."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = "" if trace is None else f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
    return f"{type(error).__name__} at {place}"
