"""The clock of services: the time of an assessment is when it is asked for."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """This moment, to the second, with the offset of this place."""
    return datetime.now(UTC).astimezone().replace(microsecond=0)
