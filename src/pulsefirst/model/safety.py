"""The safety file as data: hazards with their controls and ratings, properties and their status, source attributes.

Nothing here decides anything about a patient. Ratings are proposals until a clinical safety officer has signed them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TypeAlias

from pulsefirst.model.conditions import Finding
from pulsefirst.model.recommendations import Conflict, Recommendation

Verifying: TypeAlias = Recommendation | Conflict


# --- hazards ----------------------------------------------------------------------------------------------------------


class Severity(StrEnum):
    """How bad the worst credible outcome is, in the words of DCB0129."""

    MINOR = "minor"
    SIGNIFICANT = "significant"
    CONSIDERABLE = "considerable"
    MAJOR = "major"
    CATASTROPHIC = "catastrophic"


class Likelihood(StrEnum):
    """How often it may be expected, in the words of DCB0129."""

    VERY_LOW = "very low"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very high"


class ControlKind(StrEnum):
    """What kind of thing controls a risk: what is built, what is verified, what people learn, how they work."""

    DESIGN = "design"
    TEST = "test"
    TRAINING = "training"
    BUSINESS_PROCESS = "business process"


class HazardStatus(StrEnum):
    """How far a hazard is dealt with. None is closed before a clinical safety officer has signed."""

    OPEN = "open"
    AWAITING_SIGNATURE = "controls in place, awaiting a clinical safety officer"
    TRANSFERRED = "controls here in place, the rest transferred to the deployer; awaiting a clinical safety officer"


@dataclass(frozen=True)
class Rating:
    """A severity and a likelihood; the matrix of the log gives their risk."""

    severity: Severity
    likelihood: Likelihood


@dataclass(frozen=True)
class Control:
    """Something that makes a hazard rarer or milder, or shows that it is."""

    kind: ControlKind
    text: str


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What shows that the controls work: content by itself, tests as `path::name`, properties by id (S1 ...)."""

    rules: tuple[Verifying, ...] = ()
    tests: tuple[str, ...] = ()
    proofs: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Hazard:
    """One row of a hazard log, with the columns of DCB0129.

    `initial` is the risk under `existing` controls, `residual` the risk once the `additional` ones are in place, those of the
    deployer (training, business process) included. `owner` stays blank until the deployer or a safety officer names one.
    """

    id: str
    hazard: str
    effect: str
    causes: tuple[str, ...]
    existing: tuple[str, ...]
    initial: Rating
    additional: tuple[Control, ...]
    residual: Rating
    justification: str
    verification: Verification
    status: HazardStatus
    transferred: str = ""
    owner: str = ""


@dataclass(frozen=True, kw_only=True)
class HazardLog:
    """All hazards, with the matrix their risks are read from and what must be said before anyone relies on them."""

    note: str
    matrix: Mapping[tuple[Severity, Likelihood], int]
    levels: Mapping[int, str]
    hazards: tuple[Hazard, ...]

    def risk(self, rating: Rating) -> int:
        """The risk of a rating, 1 to 5. Raises KeyError where the matrix has no such cell."""
        return self.matrix[rating.severity, rating.likelihood]


# --- the safety case --------------------------------------------------------------------------------------------------


class Means(StrEnum):
    """How a property is established."""

    PROOF = "proof"
    CHECK = "check"
    TEST = "test"


@dataclass(frozen=True, kw_only=True)
class SafetyProperty:
    """A property that the guideline is held to: its id, its words, and how each part of it is established."""

    id: str
    words: str
    means: tuple[Means, ...]


@dataclass(frozen=True, kw_only=True)
class Tested:
    """Something that tests show for the cases they run, not for all: what, and by which tests (`path::name`)."""

    words: str
    tests: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SafetyCase:
    """What is claimed and on what ground: properties, what is tested only, and what is neither."""

    properties: tuple[SafetyProperty, ...]
    tested: tuple[Tested, ...]
    neither: tuple[str, ...]


# --- source attributes ------------------------------------------------------------------------------------------------


class Met(Enum):
    """Whether an attribute is answered."""

    YES = "answered"
    PARTLY = "partly answered"
    NO = "cannot be met"
    BLANK = "left blank for the owner"


@dataclass(frozen=True, kw_only=True)
class Attribute:
    """One source attribute of a decision support intervention, by its number in the rule.

    For the use of a kind of data, `findings` are the findings that carry it; the guideline tells what reads them.
    """

    number: int
    title: str
    met: Met
    answer: str
    uses: bool = False
    findings: tuple[Finding, ...] = ()
