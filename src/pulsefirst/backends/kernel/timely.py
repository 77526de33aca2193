"""Whether what was recommended was done, and in time: of each patient of a block one word of a closed list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Final

import numpy as np

from pulsefirst.backends.kernel.calls import Array

NEVER: Final = float("inf")


class Became(IntEnum):
    """What became of a recommendation. Of several for one patient, the highest is told: what is certainly amiss, then what is open."""

    NOT_RECOMMENDED = 0
    DONE = 1
    """Done; nothing says by when it was due."""
    IN_TIME = 2
    DONE_BEFORE = 3
    """Not since, but at some time before: whether that counts is for a clinician to say."""
    UNCLEAR = 4
    """What is recorded of it was not understood, and may mean that it was done or that it was not."""
    UNTIMED = 5
    """Done, but when is not recorded, or not exactly enough, or not since when to count."""
    TOO_EARLY = 6
    """Not done yet, and followed for less time than it may take."""
    LATE = 7
    NOT_DONE = 8

    @property
    def word(self) -> str:
        """The word in a report."""
        return self.name.lower().replace("_", " ")


class Deeds:
    """When something was first done to each patient of a block, in hours after the index time, and of whom it was done before that.

    When it was done may be known only as lying between two: the first time lies between `low` and `high`. `untimed` are those of whom it
    is not even known whether it was before or since, `unclear` those of whom what is recorded was not understood.
    """

    def __init__(self, count: int) -> None:
        self.low = np.full(count, NEVER)
        self.high = np.full(count, NEVER)
        self.before = np.zeros(count, np.bool_)
        self.untimed = np.zeros(count, np.bool_)
        self.unclear = np.zeros(count, np.bool_)

    def add(self, row: int, low: float, high: float) -> None:
        """It was done to this patient between so many hours after the index time; not a number where that is not known."""
        if high < 0:
            self.before[row] = True
        elif low >= 0:
            self.low[row] = min(self.low[row], low)
            self.high[row] = min(self.high[row], high)
        else:
            self.untimed[row] = True

    def add_all(self, low: Array, high: Array, done: Array) -> None:
        """The same of every patient to whom it was done, at once."""
        with np.errstate(invalid="ignore"):
            before, since = done & (high < 0), done & (low >= 0)
        self.before |= before
        self.low[since] = np.minimum(self.low[since], low[since])
        self.high[since] = np.minimum(self.high[since], high[since])
        self.untimed |= done & ~before & ~since

    def joined(self, others: Iterable[Deeds]) -> Deeds:
        """What was done by any of these."""
        found = Deeds(len(self.low))
        for one in (self, *others):
            found.low, found.high = np.minimum(found.low, one.low), np.minimum(found.high, one.high)
            found.before |= one.before
            found.untimed |= one.untimed
            found.unclear |= one.unclear
        return found


def became(recommended: Array, deeds: Deeds, due: float | None, followed: Array) -> Array:
    """What became of a recommendation, by patient: due within so many hours (None: nothing says so); `followed` for so many hours.

    Of whom it is not known for how long (not a number), it is never said that it was not done.
    """
    codes = np.full(len(recommended), Became.NOT_DONE, np.uint8)
    codes[~(followed >= (0.0 if due is None else due))] = Became.TOO_EARLY
    codes[deeds.before] = Became.DONE_BEFORE
    codes[deeds.unclear] = Became.UNCLEAR
    codes[deeds.untimed] = Became.UNTIMED
    since = np.isfinite(deeds.low)
    if due is None:
        codes[since | deeds.untimed] = Became.DONE
    else:
        codes[since] = Became.UNTIMED
        codes[since & (deeds.low > due) & ~deeds.untimed] = Became.LATE
        codes[since & (deeds.high <= due)] = Became.IN_TIME
    codes[~recommended] = Became.NOT_RECOMMENDED
    return codes


def without_limit(codes: Array, limited: Array) -> Array:
    """The same, where nothing says by when it was due for these patients: it was done, in time or not."""
    found = codes.copy()
    found[~limited & np.isin(codes, (Became.IN_TIME, Became.LATE, Became.UNTIMED))] = Became.DONE
    return found


def worst(several: Sequence[Array]) -> Array:
    """Of several recommendations for each patient what is highest."""
    found = several[0].copy()
    for one in several[1:]:
        np.maximum(found, one, out=found)
    return found


def counted(codes: Array, among: Array) -> Mapping[Became, int]:
    """How many of these patients have each code."""
    counts = np.bincount(codes[among], minlength=len(Became))
    return {code: int(counts[code]) for code in Became if code is not Became.NOT_RECOMMENDED}


def hours_of(deeds: Deeds, codes: Array) -> list[float]:
    """After how many hours it was first done, of those to whom it was recommended and of whom that is known."""
    timed = (codes != Became.NOT_RECOMMENDED) & np.isfinite(deeds.low) & (deeds.low == deeds.high)
    return [float(hours) for hours in deeds.low[timed]]


def for_all(count: int, number: float) -> Array:
    """One number for each of so many patients."""
    return np.full(count, number)
