"""Which pages may call from a browser: those a site names, and the page that is served beside this."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from pulsefirst.notation.exchange import Answered, Asked, answer_of, refused

METHODS = "GET, POST, OPTIONS"
HEADERS = "authorization, content-type"
AN_HOUR = "3600"


@dataclass(frozen=True)
class Origins:
    """The origins that may call, beside a request. A request of no browser names none."""

    allowed: Collection[str]
    asked: Asked

    @property
    def origin(self) -> str:
        """The origin that the request names."""
        return self.asked.headers.get("origin", "")

    @property
    def is_preflight(self) -> bool:
        """Whether a browser asks what it may ask. It sends no token then, so this is answered before anyone is asked for one."""
        return self.asked.method == "OPTIONS"

    def check(self) -> None:
        """Raises Refused (403) for a page that may not call."""
        if self.origin and self.origin not in self.allowed and not self._is_own():
            raise refused(403, "forbidden", "this origin is not on the list of pages that may call here")

    def preflight(self) -> Answered:
        """What a browser may ask; nothing, for a page that may not call."""
        if self.origin and self.origin not in self.allowed and not self._is_own():
            return self.on(
                answer_of(refused(403, "forbidden", "this origin is not on the list of pages that may call here"))
            )
        return self.on(Answered(204, headers={"allow": METHODS}))

    def on(self, answer: Answered) -> Answered:
        """The answer with the headers that let this page read it."""
        headers = {**answer.headers, "vary": "Origin"}
        if self.origin and self.origin in self.allowed:
            headers |= {
                "access-control-allow-origin": self.origin,
                "access-control-allow-methods": METHODS,
                "access-control-allow-headers": HEADERS,
                "access-control-max-age": AN_HOUR,
            }
        return replace(answer, headers=headers)

    def _is_own(self) -> bool:
        try:
            return bool(self.origin) and urlsplit(self.origin).netloc == self.asked.headers.get("host")
        except ValueError:
            return False
