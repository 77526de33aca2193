"""What a rule can ask: findings, quantities made of findings, and conditions over both. Frozen data.

The three are defined in terms of each other, so that one file holds them: a finding may be asked only under a condition, a
yes-or-no finding is itself a condition and a measured one a quantity, and points are given for conditions. Quantities and
conditions are closed unions: a backend matches on them and ends in `assert_never`, so that the type checker lists what a new
node leaves unfinished. No node tests for ignorance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Any, Generic, TypeAlias, TypeVar

from pulsefirst.model.errors import ContentError
from pulsefirst.model.legs import Scope, Side
from pulsefirst.model.provenance import Code, Interpretation, Reads

# --- findings ---------------------------------------------------------------------------------------------------------


class Burden(IntEnum):
    """What it costs to know. Talk, touch and a bedside device give an answer at the bedside; the last two are tests.

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


@dataclass(frozen=True, eq=False, kw_only=True)
class Finding:
    """One question: how a clinician asks it, how to elicit it, whether it is recorded per leg, what it costs to know.

    `name` is the Python name it is assigned to, set when the guideline is collected; `label` is what clinicians call it, where
    that name does not read well. `otherwise` are findings that stand in for it. `only_if` is a condition without which the
    question does not arise (FHIR's enableWhen): once that is known false, the finding has none of its values. `stated` marks
    a diagnosis that a clinician states, which is never an open finding. Each kind of finding says in `abnormal` which answers are
    abnormal: one that nothing judges is listed, and nothing is settled beside it.
    """

    question: str
    label: str = ""
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

    @property
    def called(self) -> str:
        """What clinicians call it: its label, else its name with spaces; the question where it has no name yet."""
        return self.label or self.name.replace("_", " ") or self.question

    def __bool__(self) -> bool:
        raise TypeError(
            f"the finding {self.name or self.question!r} is not a Python truth: write all_of(...), any_of(...) or not_(...)"
        )


@dataclass(frozen=True, eq=False, kw_only=True)
class Flag(Finding):
    """A question answered yes or no. It is itself a condition, true when the answer is yes.

    `abnormal` is the answer that is abnormal; None where neither is, as for what only describes.
    """

    abnormal: bool | None = None


E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, eq=False, kw_only=True)
class Coded(Finding, Generic[E]):
    """A question answered by one member of an enumeration.

    `yes` and `no` name the members that a plain yes or no stands for, where they stand for one at all. `abnormal` are the members
    that are abnormal.
    """

    values: type[E]
    yes: E | None = None
    no: E | None = None
    abnormal: tuple[E, ...] = ()

    def among(self, *values: E) -> Among:
        """True when the answer is one of these values, false when it is another."""
        for value in values:
            if not isinstance(value, self.values):
                raise ContentError(f"{self.question!r} is answered by {self.values.__name__}, not by {value!r}")
        return Among(self, frozenset(values))


@dataclass(frozen=True)
class Span:
    """A value known to lie between two, both included: "yesterday" is any hour of that day, "<150" anything up to 150."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Mark:
    """What a recorded number says by itself: at the limit or beyond it, this flag is recorded too unless it was answered.

    Of a finding with named answers, `answer` is the one that is recorded.
    """

    flag: Flag | Coded[Any]
    at_most: Decimal | None = None
    at_least: Decimal | None = None
    answer: Enum | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Measured(Finding):
    """A number with its unit and plausible range (both ends included). It is itself a quantity.

    `units` are the other units accepted; a mass concentration is converted by `molar_mass` (g/mol), a linear scale by
    `scale` = {unit: (slope, intercept)} towards `unit`. `words` are answers that stand for a number (no signal = 0).
    `places`: the value is rounded half up to this many decimals before any comparison. `flag` is the finding that holds the
    laboratory's own flag of this result. `marks` are flags that the number itself raises when a case is read. A number at most
    `abnormal_at_most`, or at least `abnormal_at_least`, is abnormal. `bare_range`: a number written without its unit is taken
    in `unit` between these two; outside them it has to name it, where it could be meant in another.
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
    abnormal_at_most: Decimal | None = None
    abnormal_at_least: Decimal | None = None
    bare_range: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Since(Finding):
    """When something began. Held as hours before the findings were made, so that no rule reads a clock."""


# --- quantities -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False, kw_only=True)
class Named:
    """What a quantity is called; `name` is the Python name it is assigned to, set when the guideline is collected."""

    title: str = ""
    unit: str = ""
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False)
class Known(Named):
    """One quantity that can be known in several ways; any of them settles it. Ways that clash are in the conflict table."""

    ways: tuple[Quantity, ...]


@dataclass(frozen=True, eq=False)
class Highest(Named):
    """The highest of several quantities."""

    of: tuple[Quantity, ...]


@dataclass(frozen=True, eq=False)
class Lowest(Named):
    """The lowest of several quantities."""

    of: tuple[Quantity, ...]


@dataclass(frozen=True, eq=False)
class Difference(Named):
    """One quantity less another."""

    of: Quantity
    less: Quantity


@dataclass(frozen=True, eq=False)
class Ratio(Named):
    """One quantity divided by another (finite, above 0), rounded half up to `places` decimals before any comparison."""

    of: Quantity
    over: Quantity
    places: int = 2


@dataclass(frozen=True, eq=False)
class Elapsed(Named):
    """Days from a beginning to the time the findings were made."""

    since: Since


@dataclass(frozen=True, eq=False)
class Points(Named):
    """A sum of points, each given when its condition holds."""

    items: tuple[tuple[Condition, int], ...]


@dataclass(frozen=True, eq=False)
class Lookup(Named):
    """A table: the values of several coded findings together give a number.

    A combination without a cell is impossible (it is in the conflict table); while only some keys are known, the quantity lies
    between the lowest and the highest cell left. So two ways to one fact are one quantity, and either settles it.
    """

    keys: tuple[Coded[Any], ...]
    cells: Mapping[tuple[Enum, ...], Decimal]


@dataclass(frozen=True, eq=False)
class Constant(Named):
    """A number in a formula."""

    value: Decimal = Decimal(0)


@dataclass(frozen=True, eq=False)
class Product(Named):
    """The product of several quantities, none of them below 0."""

    of: tuple[Quantity, ...] = ()


@dataclass(frozen=True, eq=False)
class Grid(Named):
    """A table over whole-number quantities: while some are open, it lies between the lowest and the highest cell left."""

    axes: tuple[Quantity, ...] = ()
    cells: Mapping[tuple[int, ...], Decimal] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Bounded(Named):
    """A quantity that is never above another: what began within something older is no older than that.

    While it is not known itself it lies below the other; a value of its own above the other is cut there (the conflict table
    says so). Where the other does not arise, nothing bounds it.
    """

    of: Quantity
    by: Quantity


@dataclass(frozen=True, eq=False)
class Scale(Named):
    """Grades in order, each with its condition: the first that holds is the grade, and where none does it is `otherwise`.

    While some are unknown it lies between the lowest and the highest grade that is still possible.
    """

    grades: tuple[tuple[Decimal, Condition], ...]
    otherwise: Decimal


@dataclass(frozen=True, eq=False)
class OtherSide(Named):
    """The same quantity on the other side of the patient."""

    of: Quantity


Quantity: TypeAlias = (
    Measured
    | Known
    | Highest
    | Lowest
    | Difference
    | Ratio
    | Elapsed
    | Points
    | Lookup
    | Constant
    | Product
    | Grid
    | Bounded
    | Scale
    | OtherSide
)


# --- conditions -------------------------------------------------------------------------------------------------------


class Node:
    """What every condition shares: it cannot be used as a Python truth."""

    def __bool__(self) -> bool:
        raise TypeError("a condition is not a Python truth: write all_of(...), any_of(...) or not_(...)")


class Comparison(StrEnum):
    """How a quantity is compared with a limit."""

    AT_MOST = "<="
    BELOW = "<"
    AT_LEAST = ">="
    ABOVE = ">"


@dataclass(frozen=True, eq=False)
class Among(Node):
    """The answer of a coded finding is one of these values."""

    finding: Coded[Any]
    values: frozenset[Enum]


@dataclass(frozen=True, eq=False)
class Compared(Node):
    """A quantity compared with a limit; settled only when its whole interval gives the same answer."""

    quantity: Quantity
    how: Comparison
    limit: Decimal


@dataclass(frozen=True, eq=False)
class AllOf(Node):
    """Every one of these holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, eq=False)
class AnyOf(Node):
    """At least one of these holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, eq=False)
class Not(Node):
    """This does not hold."""

    of: Condition


@dataclass(frozen=True, eq=False)
class AtLeastNOf(Node):
    """At least `count` of these hold."""

    count: int
    of: tuple[Condition, ...]


@dataclass(frozen=True, eq=False)
class OfLeg(Node):
    """A condition seen from another leg: the left, the right, or the leg beside this one."""

    side: Side
    of: Condition


@dataclass(frozen=True, eq=False)
class Criterion(Node):
    """A condition with a clinical name: the statements it `reads`, and how it `interprets` a vague one."""

    title: str
    when: Condition
    reads: tuple[Reads, ...] = ()
    interprets: tuple[Interpretation, ...] = ()
    name: str = field(default="", init=False)


Condition: TypeAlias = Flag | Among | Compared | AllOf | AnyOf | Not | AtLeastNOf | OfLeg | Criterion
