"""What a guideline promises about itself, as data: the parts of a safety property that need clinical words.

A promise holds in each guideline that has the rules and red flags it speaks of, unless `only` names one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pulsefirst.model.conditions import Condition, Criterion, Finding, Grid, Quantity
from pulsefirst.model.instruments import Instrument
from pulsefirst.model.provenance import Citation, ForEdition
from pulsefirst.model.recommendations import Recommendation, RedFlag, Target, Urgency


@dataclass(frozen=True, kw_only=True, eq=False)
class OnlyIf(ForEdition):
    """These rules are recommended only where this is known true."""

    property: str
    rules: tuple[Recommendation, ...]
    condition: Condition


@dataclass(frozen=True, kw_only=True, eq=False)
class NotWhile(ForEdition):
    """These rules are not recommended where this is known true."""

    property: str
    rules: tuple[Recommendation, ...]
    condition: Condition


@dataclass(frozen=True, kw_only=True, eq=False)
class Whenever(ForEdition):
    """Where this is known true, at least one of these rules holds."""

    property: str
    condition: Condition
    rules: tuple[Recommendation, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Withholding(ForEdition):
    """The only rules that may withhold the call for this red flag; the referral that they make then stands in its place."""

    flag: RedFlag
    by: tuple[Recommendation, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Lowers(ForEdition):
    """The only rules beyond the source that may withhold this rule of the source, and why each may."""

    rule: Recommendation
    by: tuple[Recommendation, ...]
    why: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Indifferent(ForEdition):
    """Red flags have the same status whatever these findings are (`given`: where this is known true)."""

    property: str
    flags: tuple[RedFlag, ...]
    findings: tuple[Finding, ...]
    given: Condition | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Bands(ForEdition):
    """Criteria that cover a quantity's plausible range, each value once, after rounding."""

    quantity: Quantity
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class NeverAnAct(ForEdition):
    """What may never be proposed, other than to be avoided."""

    property: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Subsumed(ForEdition):
    """A rule that changes no plan beyond what another rule changes, and why it is kept all the same."""

    rule: Recommendation
    why: str


@dataclass(frozen=True, kw_only=True, eq=False)
class NeverAdds(ForEdition):
    """Learning any of these findings, whatever the answer, never adds a medicine to what the guideline proposes."""

    property: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Monotone(ForEdition):
    """Tables that never fall along any axis: where one number rises and the others stay, the value stays or rises."""

    property: str
    tables: tuple[Grid, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class LeastUrgency(ForEdition):
    """What an outcome of an instrument asks of triage at the least, by what it cites: while it is given, now is no lower.

    `outcome` is the title of the outcome. One that asks for nothing says so, with `Urgency.NONE`.
    """

    instrument: Instrument
    outcome: str
    urgency: Urgency
    cites: tuple[Citation, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class AskedTogether(ForEdition):
    """Findings of one leg that are answered in one go, such as the two pulses of a foot: no set of answers may alarm as a whole."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class JudgedByNothing(ForEdition):
    """Findings whose abnormal answers no rule reads, and why they are recorded all the same: each is listed as not judged."""

    findings: tuple[Finding, ...]
    why: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Bare(ForEdition):
    """Answers that say too little by themselves: rules read a picture that weighs them; only those in `by` read them bare, and why.

    `answers` are the members that are meant; none: any answer of these findings.
    """

    findings: tuple[Finding, ...]
    answers: tuple[Enum, ...] = ()
    by: tuple[Recommendation, ...] = ()
    why: str


Promise = (
    OnlyIf
    | NotWhile
    | Whenever
    | Withholding
    | Lowers
    | Indifferent
    | Bands
    | NeverAnAct
    | NeverAdds
    | Monotone
    | Subsumed
    | LeastUrgency
    | AskedTogether
    | JudgedByNothing
    | Bare
)
