"""How sure a sample is of a share."""

from __future__ import annotations

from math import exp, lgamma, log, log1p

LIKELY = 0.95
"""The one-sided confidence of an upper bound."""


def upper_bound(missed: int, run: int) -> float:
    """The one-sided 95 % upper bound (Clopper and Pearson) of a share, given how many of a run were missed."""
    if missed == 0:
        return float(1 - (1 - LIKELY) ** (1 / run))
    if missed == run:
        return 1.0
    low, high = missed / run, 1.0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(missed, run, middle) > 1 - LIKELY else (low, middle)
    return high


def _at_most(missed: int, run: int, share: float) -> float:
    """The probability of this many misses or fewer."""
    if share >= 1:
        return 0.0
    ways = (lgamma(run + 1) - lgamma(some + 1) - lgamma(run - some + 1) for some in range(missed + 1))
    return sum(exp(way + some * log(share) + (run - some) * log1p(-share)) for some, way in enumerate(ways))
