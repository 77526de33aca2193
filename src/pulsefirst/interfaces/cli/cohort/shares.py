"""Shares of patients with exact intervals, where what is asked may be open: neither yes nor no.

What is open is never counted as a no in silence: a share is told of those decided, and at both ends of what it could be.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from scipy.special import betaincinv

LEVEL: Final = 0.95
"""How often such an interval holds what is true, or oftener."""
DIGITS: Final = 6


@dataclass(frozen=True)
class Share:
    """So many of so many, with its interval; of nobody there is no share."""

    count: int
    of: int

    @property
    def share(self) -> float | None:
        """The share, from 0 to 1; None of nobody."""
        return self.count / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Both ends of its interval (Clopper and Pearson); None of nobody."""
        return clopper_pearson(self.count, self.of) if self.of else None

    def as_data(self) -> dict[str, Any]:
        """The same as plain data."""
        low, high = self.interval or (None, None)
        return {"count": self.count, "of": self.of, "share": _cut(self.share), "low": _cut(low), "high": _cut(high)}


@cache
def clopper_pearson(count: int, of: int) -> tuple[float, float]:
    """The exact interval of a share of `of` patients, at 95 %: Clopper and Pearson's, by quantiles of the beta distribution."""
    tail = (1 - LEVEL) / 2
    low = float(betaincinv(count, of - count + 1, tail)) if count else 0.0
    high = float(betaincinv(count + 1, of - count, 1 - tail)) if count < of else 1.0
    return low, high


@dataclass
class Counted:
    """How many are a yes, are open, and are a no."""

    yes: int = 0
    open: int = 0
    no: int = 0

    @property
    def total(self) -> int:
        """How many there are."""
        return self.yes + self.open + self.no

    @property
    def decided(self) -> Share:
        """The share of yes among those decided."""
        return Share(self.yes, self.yes + self.no)

    @property
    def at_least(self) -> Share:
        """The share of yes if whatever is open were a no."""
        return Share(self.yes, self.total)

    @property
    def at_most(self) -> Share:
        """The share of yes if whatever is open were a yes."""
        return Share(self.yes + self.open, self.total)

    def add(self, yes: Any, is_open: Any, among: Any) -> None:
        """Counts patients of a block, all given as truths for each: those who are a yes, those who are open, among these."""
        a_yes, an_open = int((yes & among).sum()), int((is_open & among).sum())
        self.yes += a_yes
        self.open += an_open
        self.no += int(among.sum()) - a_yes - an_open

    def turned(self) -> Counted:
        """The same with yes and no exchanged."""
        return Counted(self.no, self.open, self.yes)

    def counts(self) -> dict[str, int]:
        """How many are which."""
        return {"yes": self.yes, "open": self.open, "no": self.no}


def _cut(number: float | None) -> float | None:
    return None if number is None else round(number, DIGITS)


def percent(number: float | None) -> str:
    """A share as people read it; of nobody a dash."""
    return "-" if number is None else f"{number * 100:.1f} %"


def in_short(share: Share) -> str:
    """A share with its interval; of nobody a dash."""
    if share.interval is None:
        return percent(None)
    low, high = share.interval
    return f"{percent(share.share)} ({low * 100:.1f} to {high * 100:.1f})"
