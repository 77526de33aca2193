"""What a guideline promises about itself, as data: the parts of a safety property that need clinical words."""

from __future__ import annotations

from dataclasses import dataclass

from pulsefirst.model.conditions import Condition, Criterion
from pulsefirst.model.findings import Finding
from pulsefirst.model.quantities import Grid, Quantity
from pulsefirst.model.recommendations import Recommendation, RedFlag, Target


@dataclass(frozen=True, kw_only=True, eq=False)
class OnlyIf:
    """These rules are recommended only where this is known true."""

    property: str
    rules: tuple[Recommendation, ...]
    condition: Condition


@dataclass(frozen=True, kw_only=True, eq=False)
class NotWhile:
    """These rules are not recommended where this is known true."""

    property: str
    rules: tuple[Recommendation, ...]
    condition: Condition


@dataclass(frozen=True, kw_only=True, eq=False)
class Whenever:
    """Where this is known true, at least one of these rules holds (is recommended or done; withheld only if `unless` is)."""

    property: str
    condition: Condition
    rules: tuple[Recommendation, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Withholding:
    """The only rules that may withhold the call of this red flag; the referral they name then stands."""

    flag: RedFlag
    by: tuple[Recommendation, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Indifferent:
    """Red flags have the same status whatever these findings are (`given`: where this is known true)."""

    property: str
    flags: tuple[RedFlag, ...]
    findings: tuple[Finding, ...]
    given: Condition | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Bands:
    """Criteria that cover a quantity's plausible range, each value once, after rounding."""

    quantity: Quantity
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class NeverAnAct:
    """Nothing that may ever be proposed as an act, other than to avoid it."""

    property: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Subsumed:
    """A rule that changes no plan that another does not change as well, and why it stands all the same."""

    rule: Recommendation
    why: str


@dataclass(frozen=True, kw_only=True, eq=False)
class NeverAdds:
    """Learning any of these findings, whatever the answer, never makes the guideline propose a medicine that it did not."""

    property: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Monotone:
    """Tables that never fall along any axis: where one number rises and the others stay, the value stays or rises."""

    property: str
    tables: tuple[Grid, ...]


Promise = OnlyIf | NotWhile | Whenever | Withholding | Indifferent | Bands | NeverAnAct | NeverAdds | Monotone | Subsumed
