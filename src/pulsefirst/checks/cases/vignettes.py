"""What a vignette is: a case under a sentence, and what is expected of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from pulsefirst.engine.intervals import Interval
from pulsefirst.model.case import Case
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Status
from pulsefirst.model.recommendations import Urgency

Legs: TypeAlias = tuple[Leg | None, ...]
Known: TypeAlias = Mapping[str, Legs]
"""Names that may be written, each with the legs it is seen from."""

NOT_RECORDED: Final = "not recorded"
UNSETTLED: Final = "not settled"
ANSWERS: Final = ("yes", "no", "unknown")
LEVELS: Final = tuple(urgency.word for urgency in reversed(Urgency))
TRIAGE: Final[Mapping[str, tuple[str, ...]]] = {
    "now": LEVELS,
    "could_be": LEVELS,
    "settled": ("yes", "no"),
    "level": ("routine", *LEVELS[:-1], UNSETTLED),
}
WITH_NEEDS: Final = (Status.UNDETERMINED, Status.NOT_POSSIBLE)


class About(StrEnum):
    """What an expectation is about."""

    TRIAGE = "triage"
    RULE = "plan"
    CRITERION = "criteria"
    ARGUMENT = "arguments"
    HYPOTHESIS = "hypotheses"
    LEADS = "leads"
    LEAVES = "leaves"
    FEATURE = "features"
    QUANTITY = "quantities"
    GATE = "gates"
    FIRST_QUESTION = "asks_first"
    QUESTION = "asks"
    CONFLICTS = "conflicts"
    NOT_ASSESSED = "not_assessed"
    CAUTION = "cautions"
    CALLS = "calls"


class Range(NamedTuple):
    """What a quantity is expected to be: all that it can still be. None: it does not arise."""

    bounds: Interval | None


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """One thing expected of a case.

    `legs` are the legs it speaks of (a question may be of both at once). `says` is the expected word or range, `among` what
    else is expected: the needs of a status, what withholds a rule, the names of a list.
    """

    about: About
    name: str
    legs: tuple[Leg, ...]
    says: str | Range
    among: tuple[str, ...]
    where: str

    @property
    def leg(self) -> Leg | None:
        """The leg it speaks of (None: the patient)."""
        return self.legs[0] if self.legs else None


@dataclass(frozen=True, kw_only=True, eq=False)
class Vignette:
    """A case under a clinician's sentence, with what is expected of it; `where` is its file and line."""

    name: str
    where: str
    case: Case
    expects: tuple[Expectation, ...]

    def mirror(self) -> Vignette:
        """The same patient seen in a mirror: facts and expectations change sides."""
        turned = (replace(one, legs=tuple(leg.other for leg in one.legs)) for one in self.expects)
        return replace(self, case=self.case.mirror(), expects=tuple(turned))
