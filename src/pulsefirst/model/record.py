"""What a health record's codes mean here: rows that say which finding an entry answers, in which units, for how long, and of which leg.

A row is data of the guideline, beside the finding it is about. It knows no format: which address stands for LOINC, and how an entry is
laid out, is the business of the backend that reads. What no row names is shown and never counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias, TypeVar

from pulsefirst.model.conditions import Coded, Flag, Measured
from pulsefirst.model.legs import Leg
from pulsefirst.model.provenance import Code
from pulsefirst.model.recommendations import Target


@dataclass(frozen=True, eq=False, kw_only=True)
class BodySite:
    """A place on the body: the codes that name it without a side, and those that say which side."""

    title: str
    codes: tuple[Code, ...]
    left: tuple[Code, ...] = ()
    right: tuple[Code, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class SideCodes:
    """The codes that say left, right or both where they stand beside something else."""

    left: tuple[Code, ...]
    right: tuple[Code, ...]
    both: tuple[Code, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class FlagLetters:
    """The laboratory's flags as a record writes them (H, L, N), and the answer that each stands for."""

    answers: Mapping[str, Enum]


@dataclass(frozen=True, eq=False, kw_only=True)
class ResultRow:
    """A measured result.

    `units` maps a unit as it is written to the finding's unit that is meant; what is not named here is refused, for a mass code with a
    molar unit is no result. `factors` multiply the number first (a percentage is a hundredth). `without_unit` is the unit that a number
    without one is in; None refuses it. The result counts when it was found at most `within` before the assessment. A result of a leg
    takes its side from `leg` (the code says it), from `component_sides` (the code of a component says it), else from where it was
    taken; where none says it the side is unknown. Of two results of the same time one that is to `prefer` stands (an adjusted one before
    one that is not). `provisional`: one public source is all that the codes were checked against.
    """

    finding: Measured
    codes: tuple[Code, ...]
    units: Mapping[str, str]
    within: timedelta
    leg: Leg | None = None
    component_sides: Mapping[str, Leg] = field(default_factory=dict)
    factors: Mapping[str, Decimal] = field(default_factory=dict)
    without_unit: str | None = None
    prefer: bool = False
    provisional: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class AnswerRow:
    """A question with named answers, by the code of the answer, by `words` where the record's answer is exactly that, or by the flag that
    came with a result.

    With `site` it is about that place only, so that one code serves several findings. `not_by` are methods that answer another question;
    where a method is said and is none of `by`, only what is abnormal counts.
    """

    finding: Flag | Coded[Any]
    codes: tuple[Code, ...]
    within: timedelta
    answers: tuple[tuple[Code, bool | Enum], ...] = ()
    words: Mapping[str, bool | Enum] = field(default_factory=dict)
    by_flag: Mapping[str, bool | Enum] = field(default_factory=dict)
    site: BodySite | None = None
    not_by: tuple[Code, ...] = ()
    by: tuple[Code, ...] = ()
    provisional: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class AnswerPeriod:
    """How long an answer in the guideline's own codes counts, of findings that no verified code reaches."""

    findings: tuple[Flag | Coded[Any], ...]
    within: timedelta


@dataclass(frozen=True, eq=False, kw_only=True)
class DiagnosisRow:
    """A diagnosis that a clinician recorded, and the answer it gives. Its absence is no answer.

    An ICD-10-CM category stands for what is below it. With `past` it holds of what is over as well; with `within` it counts only so long
    after it was found. `provisional` is as for a result.
    """

    finding: Flag | Coded[Any]
    codes: tuple[Code, ...]
    value: bool | Enum = True
    leg: Leg | None = None
    past: bool = False
    within: timedelta | None = None
    provisional: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class MedicineRow:
    """A medicine that the patient takes, by ingredient. That it is not on the list is no answer."""

    finding: Flag
    codes: tuple[Code, ...]
    provisional: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class ReactionRow:
    """A recorded allergy or intolerance."""

    finding: Flag
    codes: tuple[Code, ...]
    provisional: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class OrderRow:
    """What an order, or something that was done, is about. An order older than `within` is shown only."""

    target: Target
    codes: tuple[Code, ...]
    within: timedelta
    provisional: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class NoResult:
    """Codes that are sent for something they are not, or that only say that an examination took place; `why` is shown."""

    codes: tuple[Code, ...]
    why: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Demographics:
    """What is read of the patient's own entry: the age by the date of birth, the sex by its word."""

    age: Measured
    sex: Coded[Any]
    sexes: Mapping[str, Enum]


@dataclass(frozen=True, eq=False, kw_only=True)
class OwnCodes:
    """The address of the guideline's own codes, for whatever no terminology has a verified code for: each is the name of a finding.

    Such an answer counts as long as its finding's results do, and where it has none so long as `within`. `told_within` is for whatever
    is read: so long an alarming value that counts no longer is still told, where nothing newer is known.
    """

    system: str
    within: timedelta
    told_within: timedelta = timedelta(0)


RecordRow: TypeAlias = (
    BodySite
    | SideCodes
    | FlagLetters
    | ResultRow
    | AnswerRow
    | AnswerPeriod
    | DiagnosisRow
    | MedicineRow
    | ReactionRow
    | OrderRow
    | NoResult
    | Demographics
    | OwnCodes
)

Row = TypeVar("Row")


def only(rows: Iterable[RecordRow], kind: type[Row]) -> Row | None:
    """The row of this kind, of which a record has one: the first; None where there is none."""
    return next((row for row in rows if isinstance(row, kind)), None)
