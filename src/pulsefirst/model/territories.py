"""Territories: which areas of skin a root or a nerve supplies, and what tells it from its look-alikes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from pulsefirst.model.conditions import Condition, Flag
from pulsefirst.model.provenance import Citation


class Level(StrEnum):
    """Where a pattern of sensory loss comes from."""

    ROOT = "root"
    NERVE = "nerve"
    PLEXUS = "plexus"
    POLYNEUROPATHY = "polyneuropathy"
    CORD = "cord or cauda equina"


@dataclass(frozen=True, eq=False, kw_only=True)
class Territory:
    """A root, nerve or pattern: the areas it serves, the movement and reflex that go with it, and what separates it.

    `marks` is a sign other than numb skin (a sensory level on the trunk) that shows it by itself; where it is known, no numb
    area is needed. `signs` go with it; one that is known to be absent speaks against it. A `symmetric` one numbs the same areas
    of both legs. `whole` stands for all of its areas at once.
    """

    title: str
    level: Level
    areas: tuple[Flag, ...]
    movement: str
    reflex: str
    separates: str
    cites: tuple[Citation, ...]
    marks: Condition | None = None
    signs: tuple[Condition, ...] = ()
    symmetric: bool = False
    whole: Flag | None = None
    name: str = field(default="", init=False)
