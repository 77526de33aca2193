"""Dose tables: what speaks against a medicine, and how it is dosed for these kidneys. Data; nothing here is an order."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum

from pulsefirst.model.conditions import Condition, Quantity
from pulsefirst.model.provenance import Citation, Interpretation
from pulsefirst.model.recommendations import Target


class Verdict(IntEnum):
    """What a dose table says of a medicine for one patient; the higher one wins."""

    MAY = 0
    REDUCE = 1
    DO_NOT = 2

    @property
    def word(self) -> str:
        """The words on the plan; they inform a prescriber and order nothing."""
        return ("may be considered", "with care, less or slower", "do not")[self]


@dataclass(frozen=True, eq=False, kw_only=True)
class DoseGuard:
    """A reason against a medicine (DO_NOT), or for less of it or more care (REDUCE), when its condition is known true.

    `when` None: for everyone. One that `silences` concerns the doses themselves: none is shown until it is known false.
    """

    verdict: Verdict
    text: str
    cites: tuple[Citation, ...]
    when: Condition | None = None
    silences: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class DoseBand:
    """A dose for the patients of `when` (None: any). `most` is the daily maximum, in the unit of the table."""

    when: Condition | None
    start: str
    titration: str
    usual: str
    most: Decimal | None
    cites: tuple[Citation, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class DoseTable:
    """Everything about the dosing of one medicine. The bands exclude each other; while none is known true, no dose is shown.

    `by` is the kidney function the bands go by (None: they go by none). `given` is what the bands presuppose (None: nothing):
    where it holds, and no guard says DO_NOT, they leave nobody out. `unit` is the unit of each `most`.
    """

    medicine: Target
    guards: tuple[DoseGuard, ...] = ()
    bands: tuple[DoseBand, ...] = ()
    by: Quantity | None = None
    given: Condition | None = None
    unit: str = "mg a day"
    interprets: tuple[Interpretation, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Ceiling:
    """The highest daily dose that may ever be shown where `when` is known true (None: ever), written again for the proofs."""

    medicine: Target
    most: Decimal
    when: Condition | None = None


def against(when: Condition | None, text: str, *cites: Citation, silences: bool = False) -> DoseGuard:
    """A reason not to use a medicine."""
    return DoseGuard(verdict=Verdict.DO_NOT, when=when, text=text, cites=cites, silences=silences)


def sparing(when: Condition | None, text: str, *cites: Citation, silences: bool = False) -> DoseGuard:
    """A reason for less of a medicine, or for more care."""
    return DoseGuard(verdict=Verdict.REDUCE, when=when, text=text, cites=cites, silences=silences)
