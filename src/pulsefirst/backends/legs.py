"""Two things said of legs again and again: where something is held, how a leg is named."""

from __future__ import annotations

from pulsefirst.engine.index import BOTH, NEITHER, Legs
from pulsefirst.model.legs import Leg, Scope


def legs_in_scope(scope: Scope) -> Legs:
    """Both legs for what is recorded per leg; no leg (the patient) for the rest."""
    return BOTH if scope is Scope.LEG else NEITHER


def at_leg(name: str, leg: Leg | None) -> str:
    """A name with the leg it is of; the name alone for the patient."""
    return name if leg is None else f"{name} {leg}"
