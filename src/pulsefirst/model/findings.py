"""Findings: the questions a clinician can ask, each with its type, its range and what asking it costs.

A finding belongs to the patient or to a leg. A `Flag` is also a condition, and a `Measured` is also a quantity: a finding
needs no wrapper to stand in a rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pulsefirst.model.errors import ContentError

if TYPE_CHECKING:
    from pulsefirst.model.conditions import Among, Condition


class Leg(StrEnum):
    """A side of the patient. Nothing is ever called the index leg."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Leg:
        """The leg beside this one."""
        return Leg.RIGHT if self is Leg.LEFT else Leg.LEFT


class Scope(StrEnum):
    """Whose finding it is."""

    PATIENT = "patient"
    LEG = "leg"


class Burden(IntEnum):
    """What it costs to know. Talk, touch and a bedside device can be answered here; the last two are tests.

    A segmental or toe pressure counts as a laboratory test (the vascular laboratory): it is open only when called for.
    """

    TALK = 0
    TOUCH = 1
    DEVICE = 2
    LABORATORY = 3
    IMAGING = 4

    @property
    def is_test(self) -> bool:
        """A test is open only while a proposal calls for it."""
        return self >= Burden.LABORATORY


@dataclass(frozen=True)
class Code:
    """A terminology code as it was verified: system (LOINC, SNOMED CT, ICD-10-CM, RxNorm), code, and how far it was checked."""

    system: str
    code: str
    checked: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Finding:
    """One question: how a clinician asks it, how to elicit it, whose it is, what it costs, what stands in for it.

    `name` is the Python name it is assigned to, given when the guideline is collected. `only_if` is a condition without
    which the question does not arise (FHIR's enableWhen): once that is known false, the finding has none of its values.
    `stated` marks a clinician's stated diagnosis, which is never an open finding.
    """

    question: str
    elicit: str = ""
    scope: Scope = Scope.PATIENT
    burden: Burden = Burden.TALK
    section: str = ""
    synonyms: tuple[str, ...] = ()
    codes: tuple[Code, ...] = ()
    otherwise: tuple[Finding, ...] = ()
    only_if: Condition | None = None
    stated: bool = False
    name: str = field(default="", init=False)

    def __bool__(self) -> bool:
        raise TypeError(
            f"the finding {self.name or self.question!r} is not a Python truth: write all_of(...), any_of(...) or not_(...)"
        )


@dataclass(frozen=True, eq=False, kw_only=True)
class Flag(Finding):
    """A question answered yes or no. It is itself a condition: true when the answer is yes."""


E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, eq=False, kw_only=True)
class Coded(Finding, Generic[E]):
    """A question answered by one member of an enumeration.

    `yes` and `no` name the members that a plain yes or no stands for, where they stand for one at all.
    """

    values: type[E]
    yes: E | None = None
    no: E | None = None

    def among(self, *values: E) -> Among:
        """True when the answer is one of these values, false when it is another."""
        from pulsefirst.model.conditions import Among

        for value in values:
            if not isinstance(value, self.values):
                raise ContentError(f"{self.question!r} is answered by {self.values.__name__}, not by {value!r}")
        return Among(self, frozenset(values))


@dataclass(frozen=True)
class Mark:
    """What a recorded number says by itself: at or beyond the limit this flag is recorded with it, where it holds no record."""

    flag: Flag
    at_most: Decimal | None = None
    at_least: Decimal | None = None

    def holds(self, number: Decimal) -> bool:
        """Whether the number is at the limit or beyond it."""
        low = self.at_most is not None and number <= self.at_most
        return low or (self.at_least is not None and number >= self.at_least)


@dataclass(frozen=True, eq=False, kw_only=True)
class Measured(Finding):
    """A number with its unit and plausible range (both ends included). It is itself a quantity.

    `units` are the other units accepted; a mass concentration is converted by `molar_mass` (g/mol), a linear scale by
    `scale` = {unit: (slope, intercept)} towards `unit`. `words` are answers that stand for a number (no signal = 0).
    `places`: the value is rounded half up to so many decimals before any comparison. `flag` is the finding that takes the
    laboratory's own flag of this result. `marks` are flags that the number itself raises when a case is read.
    """

    unit: str
    low: Decimal
    high: Decimal
    units: tuple[str, ...] = ()
    molar_mass: Decimal | None = None
    scale: Mapping[str, tuple[Decimal, Decimal]] = field(default_factory=dict)
    words: Mapping[str, Decimal] = field(default_factory=dict)
    places: int | None = None
    flag: Coded[Any] | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Since(Finding):
    """When something began. Held as hours before the findings were made, so that no rule reads a clock."""
