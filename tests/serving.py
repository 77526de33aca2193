"""A real server for tests: the page behind uvicorn on a free port, and a plain client for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import urlencode

import uvicorn
from starlette.applications import Starlette

from pulsefirst.interfaces.http.patience import Patience, configured
from pulsefirst.interfaces.http.serve import bind


@contextmanager
def running(app: Starlette, patience: Patience | None = None) -> Iterator[str]:
    """The address at which this application answers, served as `pulsefirst serve` does, until the block ends."""
    bound = bind("127.0.0.1", 0, Patience().backlog)
    server = uvicorn.Server(configured(app, patience or Patience()))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < until, "the server did not start"
        time.sleep(0.01)
    yield f"127.0.0.1:{bound.getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)
    bound.close()


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    text: str


def ask(
    address: str,
    method: str = "GET",
    path: str = "/",
    body: bytes | str = b"",
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """One request, as plain as it can be."""
    connection = HTTPConnection(address, timeout=30)
    try:
        connection.request(method, path, body=body, headers=dict(headers or {}))
        response = connection.getresponse()
        text = response.read().decode("utf-8", "replace")
        return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, text)
    finally:
        connection.close()


class Fields(HTMLParser):
    """The hidden fields, and the words, of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "input" and found.get("type") == "hidden" and "form" not in found and "name" in found:
            self.hidden[str(found["name"])] = found.get("value") or ""

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@dataclass
class Tab:
    """A browser tab without a browser: it posts back the hidden fields of the page it has, with one more."""

    address: str
    text: str = ""
    fields: dict[str, str] = field(default_factory=dict)

    def open(self) -> Tab:
        """The empty page."""
        return self._has(ask(self.address).text)

    def tap(self, *pairs: tuple[str, str], **fields: str) -> Tab:
        """Tap a button: its name and value."""
        known = [(name, value) for name, value in self.fields.items() if not name.startswith("unit:")]
        body = urlencode([*known, *fields.items(), *pairs])
        answer = ask(self.address, "POST", "/", body, {"Content-Type": "application/x-www-form-urlencoded"})
        assert answer.status == 200, answer.text
        return self._has(answer.text)

    def _has(self, text: str) -> Tab:
        parser = Fields()
        parser.feed(text)
        self.text, self.fields = text, parser.hidden
        return self

    @property
    def words(self) -> str:
        """The words of the page, spaces as one."""
        parser = Fields()
        parser.feed(self.text)
        return " ".join(" ".join(parser.words).split())
