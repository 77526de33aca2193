"""The lines of a plan by when a clinician does them: now, today, this week, later."""

from __future__ import annotations

from enum import StrEnum

from pulsefirst.backends.acts import AT_ONCE
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Proposal
from pulsefirst.model.recommendations import Category, Phase, Urgency


class Turn(StrEnum):
    """When a line has its turn, in the order in which a plan is read."""

    NOW = "Now"
    TODAY = "Today"
    WEEK = "This week"
    LATER = "Later"


AT_THE_BEDSIDE = (Category.EXAMINATION, Category.MEDICINE, Category.ADVICE)
"""What is done while the patient is there; blood is drawn within the week, and the rest is arranged."""


def is_examination_in_time(line: Proposal, guideline: Guideline) -> bool:
    """Whether something is examined for, and nothing urgent hangs on it; no test."""
    return line.urgency is Urgency.NONE and guideline.targets[line.target].category is Category.EXAMINATION


def is_of_every_workup(line: Proposal, guideline: Guideline) -> bool:
    """Whether everybody is examined for it: not what this case calls for, and no test."""
    return is_examination_in_time(line, guideline) and guideline.recommendations[line.id].when is None


def turn_of(line: Proposal, guideline: Guideline) -> Turn:
    """When this line has its turn: by how soon it is demanded, else by what kind of act it is; last what another test precedes."""
    if line.phase in AT_ONCE:
        return Turn.NOW
    if line.urgency is Urgency.URGENT or line.phase is Phase.TODAY:
        return Turn.TODAY
    if line.urgency is Urgency.SOON:
        return Turn.WEEK
    if line.behind:
        return Turn.LATER
    category = guideline.targets[line.target].category
    if category in AT_THE_BEDSIDE:
        return Turn.TODAY
    return Turn.WEEK if category is Category.LABORATORY else Turn.LATER
