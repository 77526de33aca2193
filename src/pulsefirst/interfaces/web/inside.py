"""The page without a server: each request is a function call that carries the time it was made.

This is what runs in a browser's own Python. The application is the one that a server runs, called as a server calls it.
"""

from __future__ import annotations

import json
import traceback
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from starlette.types import Message

from pulsefirst.interfaces.web.app import application
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import Site
from pulsefirst.notation.site import read_site

HOST = "localhost"
BROKEN = "This could not be worked out. Nothing was changed."


class PageAnswer(NamedTuple):
    """A response, as a server would send it."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


class Inside:
    """The page over a guideline, for calls from within one process."""

    def __init__(self, guideline: Guideline, site: Site | None = None) -> None:
        self._at: ContextVar[datetime] = ContextVar("at")
        self._app = application(guideline, site, offline=True, clock=self._at.get)

    async def answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes, at: str) -> PageAnswer:
        """The answer to a request made at this time (ISO 8601 with an offset). An error is an answer too."""
        self._at.set(datetime.fromisoformat(at))
        sent: list[Message] = []
        asked: list[Message] = [{"type": "http.request", "body": bytes(body), "more_body": False}]

        async def receive() -> Message:
            return asked.pop() if asked else {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            sent.append(message)

        named = {"host": HOST, "content-length": str(len(body))} | {name.lower(): said for name, said in headers.items()}
        scope = {
            "type": "http",
            "asgi": {"spec_version": "2.4"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "root_path": "",
            "headers": [(name.encode("latin-1"), said.encode("latin-1")) for name, said in named.items()],
            "client": None,
            "server": (HOST, 80),
        }
        try:
            await self._app(scope, receive, send)
        except Exception:
            traceback.print_exc()  # to the console of this device; starlette has answered, unless it came to nothing
        return _answer(sent)


def _answer(sent: list[Message]) -> PageAnswer:
    if not sent:
        return PageAnswer(500, [("content-type", "text/plain; charset=utf-8")], BROKEN.encode())
    start, *parts = sent
    headers = [(name.decode("latin-1"), said.decode("latin-1")) for name, said in start["headers"]]
    return PageAnswer(start["status"], headers, b"".join(part.get("body", b"") for part in parts))


def open_page(settings: str) -> Inside:
    """The page over the guideline that is installed here, as this file of settings (JSON) wants it.

    `source_only` is whether the source stands alone, `site` the text of a site file. Raises CaseError where that is none.
    """
    wanted = json.loads(Path(settings).read_text(encoding="utf-8"))
    return page_of(wanted["site"], source_only=wanted["source_only"])


def page_of(text: str, *, source_only: bool) -> Inside:
    """The page for the site of this text, with `source_only` over the source alone. Raises CaseError where that is none."""
    import pulsefirst

    site = read_site(text, pulsefirst.guideline())
    return Inside(pulsefirst.guideline(source_only=source_only, site=site), site)
