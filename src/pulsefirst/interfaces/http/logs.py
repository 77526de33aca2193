"""Our own log as lines of JSON, and nobody else's: what others log may name a patient."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Final

OURS: Final = "pulsefirst"
"""The root of our own loggers."""
EXTRA: Final = ("service", "method", "status", "milliseconds")
"""The fields that the line of a request has."""


class Lines(logging.Formatter):
    """A record as one line of JSON: when, how bad, what, and the few fields that a request has. Never an argument of an exception."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        fields = {name: getattr(record, name) for name in EXTRA if hasattr(record, name)}
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        said = {"at": at, "level": record.levelname.lower(), "event": record.getMessage(), "from": record.name}
        return json.dumps(said | fields, ensure_ascii=True)


def log_lines() -> None:
    """Write our own log to standard error from now on, line by line, and nobody else's."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    ours = logging.getLogger(OURS)
    ours.handlers, ours.propagate = [handler], False
    ours.setLevel(logging.INFO)
