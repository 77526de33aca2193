"""Counts for Prometheus: of requests, assessments and records, by service, urgency and status. Nothing of a patient is a label.

Several processes count together where PROMETHEUS_MULTIPROC_DIR names a folder before this is loaded.
"""

from __future__ import annotations

import os
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from pulsefirst.backends.said import Said
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation.exchange import Answered

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
SECONDS: Final = tuple(milliseconds / 1000 for milliseconds in (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 4000, 8000))
NO_PLAN: Final = "no plan"


class Metrics:
    """The counts of one process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = self._counter("requests", "Requests that were answered.", "service", "status")
        self._assessments = self._counter("assessments", "Assessments by urgency.", "service", "now", "could_be")
        self._alarms = self._counter("alarms", "Assessments in which something asked for attention at once.", "service")
        self._records = self._counter("records", "Records of what was said, kept or not.", "kept")
        self._seconds = Histogram(
            "pulsefirst_request_seconds", "How long an answer took.", ["service"], buckets=SECONDS, registry=self.registry
        )
        self._trouble = Gauge(
            "pulsefirst_not_ready",
            "1 while this is not right: the canaries, the audit trail.",
            ["check"],
            registry=self.registry,
            multiprocess_mode="livemax",
        )

    def _counter(self, name: str, text: str, *labels: str) -> Counter:
        return Counter(f"pulsefirst_{name}", text, labels, registry=self.registry)

    def answered(self, service: str, status: int, seconds: float) -> None:
        """One request was answered."""
        self._requests.labels(service, str(status)).inc()
        self._seconds.labels(service).observe(seconds)

    def assessed(self, said: Said) -> None:
        """One assessment was made."""
        self._assessments.labels(said.service, _word(said.now), _word(said.could_be)).inc()
        if any(shown.alarms for shown in said.shown):
            self._alarms.labels(said.service).inc()

    def recorded(self, *, kept: bool) -> None:
        """One record was kept, or could not be."""
        self._records.labels("yes" if kept else "no").inc()

    def checked(self, check: str, *, right: bool) -> None:
        """What readiness asks for is right, or is not."""
        self._trouble.labels(check).set(0 if right else 1)

    def answer(self) -> Answered:
        """All counts as text, those of every process where there are several."""
        registry = self.registry
        if os.environ.get(FOLDER):
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return Answered(200, generate_latest(registry), {"content-type": CONTENT_TYPE_LATEST})


def _word(level: Urgency | None) -> str:
    return NO_PLAN if level is None else level.word
