"""Legs and sides: what is recorded per leg, and which leg a condition looks at. Nothing is ever called the index leg."""

from __future__ import annotations

from enum import StrEnum


class Leg(StrEnum):
    """A leg of the patient."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Leg:
        """The leg beside this one."""
        return Leg.RIGHT if self is Leg.LEFT else Leg.LEFT


class Scope(StrEnum):
    """Whether a finding is recorded for the patient or for each leg."""

    PATIENT = "patient"
    LEG = "leg"


class Side(StrEnum):
    """Which leg a condition looks at: a named one, or the one beside the leg that the rule speaks of."""

    LEFT = "left"
    RIGHT = "right"
    OTHER = "other"
