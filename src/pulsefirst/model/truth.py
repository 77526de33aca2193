"""Truth with three values, after Kleene, as a pair of bits; and several such truths side by side.

The same pair and the same operations serve for every rail. Of what is *known* the bits say "known true" and "known false";
unknown is neither. Of what is *possible* they say "can become true" and "can become false"; an open question is both. Since
the operations work bitwise, each half of a pair may carry one bit for each rail, and all rails are worked out at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple


class Truth(NamedTuple):
    """Two halves: `yes` (known true, or can become true) and `no` (known false, or can become false), a bit for each rail."""

    yes: int
    no: int


@cache
def truth_of(yes: int, no: int) -> Truth:
    """The truth with these halves: there are few, and each is made once."""
    return Truth(yes, no)


TRUE = truth_of(1, 0)
FALSE = truth_of(0, 1)
UNKNOWN = truth_of(0, 0)
OPEN = truth_of(1, 1)


def all_hold(parts: Iterable[Truth]) -> Truth:
    """Kleene's AND: yes when every part is yes, no when any part is no. No parts at all: all bits yes."""
    yes, no = -1, 0
    for part in parts:
        yes &= part[0]
        no |= part[1]
    return truth_of(yes, no)


def any_holds(parts: Iterable[Truth]) -> Truth:
    """Kleene's OR: yes when any part is yes, no when every part is no. No parts at all: all bits no."""
    yes, no = 0, -1
    for part in parts:
        yes |= part[0]
        no &= part[1]
    return truth_of(yes, no)


def opposite(truth: Truth) -> Truth:
    """Kleene's NOT: the halves swap places."""
    return truth_of(truth.no, truth.yes)


def at_least_hold(count: int, parts: Iterable[Truth], rails: tuple[int, ...] = (1,)) -> Truth:
    """On each rail: yes when `count` parts are yes; no when so many are no that `count` can no longer be reached."""
    found = tuple(parts)
    yes = no = 0
    for rail in rails:
        if sum(bool(part.yes & rail) for part in found) >= count:
            yes |= rail
        if sum(bool(part.no & rail) for part in found) > len(found) - count:
            no |= rail
    return truth_of(yes, no)
