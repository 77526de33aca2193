"""What a cause says for itself: its standing, its reasons, what it accounts for, and what would change that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pulsefirst.engine.odds import Weighed
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Account, Fact, Need, Standing
from pulsefirst.model.recommendations import Weighs

SETTLED = (Standing.CONFIRMED, Standing.EXCLUDED)
ORDER = (Standing.CONFIRMED, Standing.SUPPORTED, Standing.POSSIBLE, Standing.OPPOSED, Standing.EXCLUDED)


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
    changes: tuple[Need, ...]

    def of(self, weighs: Weighs, weight: GroundClass) -> tuple[Ground, ...]:
        """The reasons of one class."""
        return tuple(ground for ground in self.grounds if ground.weighs is weighs and ground.weight is weight)

    def balance(self, weight: GroundClass) -> int:
        """How many reasons of a class are for it, less how many are against: for the order alone, never shown."""
        return len(self.of(Weighs.FOR, weight)) - len(self.of(Weighs.AGAINST, weight))

    @property
    def matters(self) -> bool:
        """Whether it is worth a line: it is settled, its gate is open, or something typical or strong is known for it.

        Without a profile, any reason is enough.
        """
        if self.standing in SETTLED:
            return True
        if self.account is None:
            return bool(self.grounds or self.apart)
        strong = self.of(Weighs.FOR, GroundClass.STRONG)
        return self.account.gate_open or bool(self.account.typical) or bool(strong)
