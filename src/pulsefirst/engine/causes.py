"""What a cause says for itself: its standing, its reasons, what it accounts for, and what would change that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from pulsefirst.engine.odds import Weighed
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Account, Fact, Need, Standing
from pulsefirst.model.recommendations import Weighs

SETTLED = (Standing.CONFIRMED, Standing.EXCLUDED)
ORDER = (Standing.CONFIRMED, Standing.SUPPORTED, Standing.POSSIBLE, Standing.OPPOSED, Standing.EXCLUDED)

FIRST_FEW = 3
"""So many causes are told where nothing specific is known of any."""


class GroundClass(StrEnum):
    """The class of a reason."""

    CONFIRMING = "confirming"
    EXCLUDING = "excluding"
    STRONG = "strong"
    WEAK = "weak"
    EXPLAINS = "explains"


@dataclass(frozen=True, kw_only=True)
class Ground:
    """One reason for or against a cause, its facts and what it stands on. `ratio` is the published one, where it is one."""

    id: str
    weighs: Weighs
    weight: GroundClass
    facts: tuple[Fact, ...]
    provenance: str
    statements: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    ratio: Weighed | None = None


@dataclass(frozen=True, kw_only=True)
class Cause:
    """A cause for one leg or the patient: where it stands, its reasons, and what would change that.

    `place` counts from 1; both legs of one cause share a place where nothing tells them apart. `apart` are ratios that tell it
    from one other cause and so weigh nothing here. Once it is confirmed or excluded, no answer that is still open changes it.
    """

    id: str
    leg: Leg | None
    title: str
    provenance: str
    standing: Standing
    place: int
    grounds: tuple[Ground, ...]
    account: Account | None
    apart: tuple[Weighed, ...]
    changes: Sequence[Need]

    def of(self, weighs: Weighs, weight: GroundClass) -> tuple[Ground, ...]:
        """The reasons of one class."""
        return tuple(ground for ground in self.grounds if ground.weighs is weighs and ground.weight is weight)

    def balance(self, weight: GroundClass) -> int:
        """How many reasons of a class are for it, less how many are against: for the order alone, never shown."""
        return len(self.of(Weighs.FOR, weight)) - len(self.of(Weighs.AGAINST, weight))

    @property
    def matters(self) -> bool:
        """Whether anything typical of it is known: its gate is open, it is settled, or something typical or strong is there.

        Without a profile, any reason is enough.
        """
        return self.is_specific or (self.account is not None and self.account.speaks_for)

    @property
    def is_specific(self) -> bool:
        """Whether something is known that is for this cause, or has settled it: its gate is open, or an argument is for it.

        A weak argument does not count for a cause that is opposed.
        """
        if self.standing in SETTLED:
            return True
        if self.account is None:
            return bool(self.grounds or self.apart)
        argued = self.standing is not Standing.OPPOSED and bool(self.of(Weighs.FOR, GroundClass.WEAK))
        return self.account.gate_open or argued or bool(self.of(Weighs.FOR, GroundClass.STRONG))


class Told(NamedTuple):
    """Causes as they are told: in full, by name where only something common to many is known, and those of which nothing is."""

    in_full: tuple[Cause, ...]
    by_name: tuple[Cause, ...]
    silent: tuple[Cause, ...]


def as_told(causes: Sequence[Cause], *, everything: bool = False) -> Told:
    """In full those of which something specific is known, else the first few; with `everything` all."""
    if everything:
        return Told(tuple(causes), (), ())
    matter = [cause for cause in causes if cause.matters]
    specific = [cause for cause in matter if cause.is_specific] or matter[:FIRST_FEW]
    return Told(
        in_full=tuple(specific),
        by_name=tuple(cause for cause in matter if cause not in specific),
        silent=tuple(cause for cause in causes if not cause.matters),
    )
