"""A chart of the body: which finding is asked of which piece of skin, and how that piece looks from one side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pulsefirst.model.conditions import Coded, Flag
from pulsefirst.model.errors import ContentError
from pulsefirst.model.provenance import ForEdition


@dataclass(frozen=True, eq=False, kw_only=True)
class View(ForEdition):
    """One way to look at the body: its title, and the box it is drawn in. The middle of the body is the middle of the box.

    `facing`: one faces the patient, so the right leg is drawn on the left. `body` (filled) and `lines` (over the areas) are for
    the eye alone. Paths are SVG path data of the patient's right half, made of M, C, L and Z; the left half is its mirror image.
    The areas drawn in it are for the guideline that it is for. Views are shown in the order of their `place`.
    """

    title: str
    place: int
    width: int
    height: int
    facing: bool
    body: str = ""
    lines: str = ""
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Area:
    """Where a finding of the skin lies in a view: one closed outline on the right leg, in the box of the view.

    Areas of one view do not overlap. A finding may be seen in several views. It must accept a plain yes and a plain no.
    """

    finding: Flag | Coded[Any]
    view: View
    outline: str
    name: str = field(default="", init=False)

    def __post_init__(self) -> None:
        if isinstance(self.finding, Coded) and None in (self.finding.yes, self.finding.no):
            raise ContentError(
                f"{self.finding.question!r} is drawn on the chart and has no plain yes or no: give it yes=... and no=..."
            )
