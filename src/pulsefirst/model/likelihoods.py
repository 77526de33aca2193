"""Published likelihood ratios, each with its interval, the people it was found in, and what it must not be chained with."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from pulsefirst.model.conditions import Condition
from pulsefirst.model.recommendations import Citation, Hypothesis


@dataclass(frozen=True, kw_only=True)
class Ratios:
    """A likelihood ratio with its 95 % interval, where one was published."""

    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Likelihood:
    """What a finding does to the odds of a hypothesis. Of one `cluster` (findings that go together) only one is ever used."""

    hypothesis: Hypothesis
    title: str
    when: Condition
    cluster: str
    population: str
    cites: tuple[Citation, ...]
    present: Ratios | None = None
    absent: Ratios | None = None
    name: str = field(default="", init=False)
