"""Published likelihood ratios, each with its interval, the people it was found in, and what it must not be multiplied with."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from pulsefirst.model.conditions import Condition
from pulsefirst.model.provenance import Citation
from pulsefirst.model.recommendations import Hypothesis


@dataclass(frozen=True, kw_only=True)
class PublishedRatio:
    """A likelihood ratio with its 95 % interval, where one was published."""

    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class LikelihoodRatio:
    """What a finding does to the odds of a hypothesis. Of one `cluster` (findings that go together) only one is ever used.

    `present` holds when `when` is known true; `absent` when `absent_when` is (None: when `when` is known false), so that an
    answer between normal and abnormal weighs neither way. A ratio `between` its hypothesis and another one was found among
    people who had one of the two: it tells them apart and enters no other arithmetic.
    """

    hypothesis: Hypothesis
    title: str
    when: Condition
    cluster: str
    population: str
    cites: tuple[Citation, ...]
    present: PublishedRatio | None = None
    absent: PublishedRatio | None = None
    absent_when: Condition | None = None
    between: Hypothesis | None = None
    name: str = field(default="", init=False)
