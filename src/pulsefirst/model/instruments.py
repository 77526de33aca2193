"""Instruments: published scores and stages, each with its inputs as findings and its results as conditions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from pulsefirst.model.conditions import Condition, Quantity
from pulsefirst.model.legs import Scope
from pulsefirst.model.provenance import Citation


@dataclass(frozen=True, eq=False, kw_only=True)
class Outcome:
    """A result of an instrument, given when its condition is known true. Outcomes exclude each other."""

    title: str
    when: Condition
    meaning: str


class Force(Enum):
    """What a bar does. Where it is known true, the first two give no result; the last is only said beside one."""

    RULED_OUT_FIRST = "no result before it is ruled out"
    AGAINST = "no result where it is so; while it can still be so, that is said beside the result"
    BESIDE = "said beside the result, while it is or can still be so"


@dataclass(frozen=True, eq=False, kw_only=True)
class Bar:
    """Whom an instrument is not for. `cites` is what the bar itself stands on; nothing: what the instrument stands on."""

    when: Condition
    why: str
    force: Force = Force.RULED_OUT_FIRST
    cites: tuple[Citation, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Instrument:
    """A published score or stage. `score` is its number, where it has one; `limits` say what it must not be used for.

    Its outcomes cover every case in which its findings are known and that no bar stands against.
    """

    title: str
    purpose: str
    outcomes: tuple[Outcome, ...]
    cites: tuple[Citation, ...]
    scope: Scope = Scope.PATIENT
    score: Quantity | None = None
    limits: str = ""
    not_for: tuple[Bar, ...] = ()
    synonyms: tuple[str, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True, kw_only=True)
class NotBuilt:
    """An instrument that is named and not built, with the reason."""

    title: str
    why: str
