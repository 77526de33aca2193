"""By when an act is due, as people say it: now, by a clock time today, within so many days with the day it ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from pulsefirst.backends.acts import earliest
from pulsefirst.model.plan import Proposal
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import MONTHS

A_DAY: Final = timedelta(days=1)
A_WEEK: Final = 7


def due_in_words(proposals: Iterable[Proposal], at: datetime) -> str:
    """By when the first of these is due, in the local time of the assessment; empty where none is demanded."""
    several = list(proposals)
    urgency = max((proposal.urgency for proposal in several), default=Urgency.NONE)
    if urgency is Urgency.EMERGENCY:
        return "now"
    deadline = earliest(several)
    if deadline is None:
        return "today" if urgency is Urgency.URGENT else ""
    return deadline_in_words(deadline, at, urgency)


def deadline_in_words(deadline: datetime, at: datetime, urgency: Urgency) -> str:
    """A deadline seen from the time of assessment. The same day is a level of its own, and no clock is set to its end."""
    left, local = deadline - at, deadline.astimezone(at.tzinfo)
    if left <= timedelta(0):
        return "now"
    if left < A_DAY:
        return f"by {local:%H:%M} {'today' if local.date() == at.date() else 'tomorrow'}"
    if left == A_DAY:
        return "today" if urgency is Urgency.URGENT else "within 1 working day"
    whole_weeks, rest = divmod(left.days, A_WEEK)
    count = f"{left.days} days" if rest else f"{whole_weeks} week{'' if whole_weeks == 1 else 's'}"
    return f"within {count}: by {day_in_words(local)}"


def day_in_words(moment: datetime) -> str:
    """The day and the month of a moment."""
    return f"{moment.day} {MONTHS[moment.month - 1]}"


def with_due(text: str, due: str) -> str:
    """A line with its deadline, which a line that says it already is not given again."""
    return f"{text}, {due}" if due and due not in text.lower() else text
