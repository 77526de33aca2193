"""Days and moments in a letter: 2 March 2026, 21:40. No second, no offset."""

from __future__ import annotations

from datetime import datetime

from pulsefirst.model.texts import MONTHS


def day_in_full(moment: datetime) -> str:
    """The day, the month and the year of a moment."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def moment_in_full(moment: datetime) -> str:
    """The same with the clock."""
    return f"{day_in_full(moment)}, {moment:%H:%M}"
