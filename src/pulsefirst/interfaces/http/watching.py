"""What whoever runs this looks at: that it lives, that it is ready and why it is not, its counts, and a line of log for each request."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pulsefirst.backends.said import Keep, Said
from pulsefirst.interfaces.http.entrance import Below
from pulsefirst.interfaces.http.logs import EXTRA
from pulsefirst.interfaces.http.traces import span
from pulsefirst.model.connections import SERVICES
from pulsefirst.notation.exchange import Answered, Asked, answer_of, answered, refused

ALIVE, READY, METRICS = "/healthz", "/readyz", "/metrics"

if TYPE_CHECKING:
    from pulsefirst.interfaces.http.metrics import Metrics

log = logging.getLogger(__name__)

Check = Callable[[], str]
"""Says what is wrong; nothing where all is right."""


@dataclass(frozen=True)
class Watch:
    """What is watched: checks by name, and the counts."""

    checks: Mapping[str, Check]
    metrics: Metrics

    def places(self) -> tuple[Below, ...]:
        """Where it is answered, to whoever reaches this: it tells of no patient."""
        return (Below(READY, self._ready, None), Below(METRICS, self._counts, None))

    def over(self, below: Below) -> Below:
        """A place whose answers are counted, logged and traced."""

        async def watched(asked: Asked) -> Answered:
            begun, service = time.perf_counter(), _service_of(asked.path, below.path)
            with span(service) as tell:
                reply = await below.answer(asked)
                tell(reply.status)
            seconds = time.perf_counter() - begun
            self.metrics.answered(service, reply.status, seconds)
            said = dict(zip(EXTRA, (service, asked.method, reply.status, round(seconds * 1000, 1)), strict=True))
            log.info("answered", extra=said)
            return reply

        return replace(below, answer=watched)

    def keeping(self, keep: Keep | None) -> Keep:
        """A keeper whose assessments are counted. Without one nothing is kept, and nobody is told that it is not."""

        def counted(said: Said) -> bool:
            self.metrics.assessed(said)
            if keep is None:
                return True
            kept = False
            try:
                kept = keep(said)
            finally:
                self.metrics.recorded(kept=kept)
            return kept

        return counted

    def wrong(self) -> dict[str, str]:
        """What is wrong, by check."""
        found = {name: check() for name, check in self.checks.items()}
        for name, what in found.items():
            self.metrics.checked(name, right=not what)
        return {name: what for name, what in found.items() if what}

    async def _ready(self, asked: Asked) -> Answered:
        wrong = self.wrong()
        said = {
            "status": "not ready" if wrong else "ready",
            "checks": {name: wrong.get(name, "right") for name in self.checks},
        }
        return _only_read(asked) or answered(said, 503 if wrong else 200)

    async def _counts(self, asked: Asked) -> Answered:
        self.wrong()
        return _only_read(asked) or self.metrics.answer()


def life() -> Below:
    """Where it is answered that this process lives."""

    async def alive(asked: Asked) -> Answered:
        return _only_read(asked) or answered({"status": "alive"})

    return Below(ALIVE, alive, None)


def _only_read(asked: Asked) -> Answered | None:
    if asked.method in ("GET", "HEAD"):
        return None
    return answer_of(refused(405, "not-supported", "this is asked with GET", headers={"allow": "GET, HEAD"}))


def _service_of(path: str, home: str) -> str:
    """The name under which a request is counted: one of a few, whatever was asked."""
    parts = path.removeprefix(home).split("/")
    named = next((part for part in parts if part in SERVICES), "")
    return f"{named}/feedback" if named and parts[-1] == "feedback" else named or home
