"""What came of the instruments of a guideline for a case. Every result carries its reasons, and what it still needs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pulsefirst.model.case import Key
from pulsefirst.model.instruments import Bar, Instrument, Outcome
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Clash, Fact, Need


class State(StrEnum):
    """What came of an instrument."""

    RESULT = "result"
    INCOMPLETE = "incomplete"
    NOT_FOR = "not for this patient"


class Span(NamedTuple):
    """The lowest and the highest that a score can still be; an infinity where it has no bound."""

    low: Decimal
    high: Decimal

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high


@dataclass(frozen=True, kw_only=True)
class Result:
    """An instrument for one leg, or for the patient (leg None).

    `outcome` is the one whose condition is known true, and None in every other state; `possible` are those not known false.
    `score` is None where the instrument has no number, or its parts cannot arise. `needs` would complete it, and so
    would `not_assessed` have. `facts` are what a result or a bar rests on, else what is known so far. `barred` are the bars that
    stand against it, `beside` those that are said beside a result, `not_ruled_out` those that can still become true.
    """

    instrument: Instrument
    leg: Leg | None
    state: State
    outcome: Outcome | None
    possible: tuple[Outcome, ...]
    score: Span | None
    needs: tuple[Need, ...]
    not_assessed: tuple[Key, ...]
    facts: tuple[Fact, ...]
    barred: tuple[Bar, ...]
    beside: tuple[Bar, ...]
    not_ruled_out: tuple[Bar, ...]


@dataclass(frozen=True, kw_only=True)
class Scores:
    """The results in the order of the guideline, and what clashed in the case and was set aside before."""

    results: tuple[Result, ...]
    conflicts: tuple[Clash, ...]
