"""Which lines of one urgency come first, and which stand after the others: the order of the work, never its urgency."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from pulsefirst.model.conditions import Condition
from pulsefirst.model.provenance import Citation
from pulsefirst.model.recommendations import Recommendation


class Place(IntEnum):
    """Where a line stands among the lines of its own urgency."""

    FIRST = 0
    IN_TURN = 1
    LAST = 2


@dataclass(frozen=True, eq=False, kw_only=True)
class Precedence:
    """Rules whose lines come first among those of their urgency, or after all others there, and in a line why.

    It acts only where `when` (None: always) is known true. It changes no status and no urgency, so nothing that it moves is lost. An
    act without an urgency that comes first heads an emergency, before its calls.
    """

    why: str
    place: Place
    on: tuple[Recommendation, ...]
    cites: tuple[Citation, ...]
    when: Condition | None = None
    name: str = field(default="", init=False)
