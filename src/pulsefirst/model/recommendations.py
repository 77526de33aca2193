"""Recommendations: what to do when, whom to call, and which rule withholds another."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any

from pulsefirst.model.findings import Code, Coded, Finding, Flag, Measured, Scope

if TYPE_CHECKING:
    from pulsefirst.model.conditions import Condition
    from pulsefirst.model.quantities import Quantity


@dataclass(frozen=True)
class Reads:
    """A statement of the source that a piece of content takes up, by its id."""

    statement: str


@dataclass(frozen=True, eq=False)
class Reading:
    """How a vague or contradictory statement is taken: one row of the sheet that a clinician signs."""

    text: str
    reads: tuple[Reads, ...] = ()
    name: str = field(default="", init=False)


class Urgency(IntEnum):
    """How soon an act is demanded: days to two weeks, the same day, at once. NONE demands nothing of triage."""

    NONE = 0
    SOON = 1
    URGENT = 2
    EMERGENCY = 3

    @property
    def word(self) -> str:
        """The word on the plan."""
        return self.name.lower()


class Provenance(StrEnum):
    """Where a rule comes from: the source pathway, or beyond it."""

    SOURCE = "source"
    SUPPLEMENT = "supplement"


class Checked(StrEnum):
    """How far a citation was followed to what it says."""

    PRIMARY = "verified in the primary text"
    SECONDARY = "secondary source; the primary text was not checked"
    UNVERIFIED = "unverified: general medical knowledge, no source checked"


@dataclass(frozen=True, eq=False, kw_only=True)
class Citation:
    """What content beyond the source stands on. What is unverified has no address, and is shown as unverified."""

    title: str
    checked: Checked
    address: str = ""
    name: str = field(default="", init=False)


class ActivityKind(StrEnum):
    """What kind of act it is, by the verb an author writes."""

    REFER = "refer"
    ORDER = "order"
    OBTAIN = "obtain"
    PRESCRIBE = "prescribe"
    ADVISE = "advise"
    AVOID = "avoid"


class Category(StrEnum):
    """What kind of thing an act is aimed at."""

    SERVICE = "service"
    EXAMINATION = "examination"
    LABORATORY = "laboratory"
    LIMB_IMAGING = "limb imaging"
    SPINE_IMAGING = "spine imaging"
    PROCEDURE = "procedure"
    MEDICINE = "medicine"
    ADVICE = "advice"


@dataclass(frozen=True, eq=False, kw_only=True)
class Target:
    """What an act is aimed at: a service, a test, a medicine, a piece of advice. A draft order names one."""

    title: str
    category: Category
    synonyms: tuple[str, ...] = ()
    codes: tuple[Code, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Activity:
    """An act. `within` is how soon after the assessment it is due; an emergency is due at the time of assessment.

    `finds` are the findings an `obtain` answers. It is done when every one is answered, or when `enough` is: a condition
    known true, or a quantity known exactly.
    """

    kind: ActivityKind
    target: Target
    title: str
    urgency: Urgency = Urgency.NONE
    within: timedelta | None = None
    finds: tuple[Finding, ...] = ()
    enough: Condition | Quantity | None = None

    @property
    def answers(self) -> tuple[Finding, ...]:
        """The findings it answers, each with the laboratory's own flag of it."""
        flags = tuple(finding.flag for finding in self.finds if isinstance(finding, Measured) and finding.flag is not None)
        return self.finds + flags


@dataclass(frozen=True, eq=False, kw_only=True)
class Recommendation:
    """A rule: the statements it reads, its condition (None: always), its act, and the rules it withholds.

    A rule of the supplement reads no statement; it cites. An override acts only when this rule's condition is known true, and this rule is then never overridden itself.
    `warning` is shown wherever the act is proposed. `under` names the hypothesis the act treats.
    """

    reads: tuple[Reads, ...]
    do: Activity
    when: Condition | None = None
    overrides: tuple[Recommendation, ...] = ()
    assumes: tuple[Reading, ...] = ()
    warning: str = ""
    under: Hypothesis | None = None
    provenance: Provenance = Provenance.SOURCE
    cites: tuple[Citation, ...] = ()
    name: str = field(default="", init=False)


class Strength(IntEnum):
    """How much an argument weighs, in words and never as a number."""

    WEAK = 1
    STRONG = 2


class Weighs(StrEnum):
    """Which way an argument weighs."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, eq=False, kw_only=True)
class Hypothesis:
    """A possible cause. Its arguments name it; `confirmed` and `excluded` never hold together without a conflict.

    `stated` is the clinician's own diagnosis; the guideline suspects, a clinician diagnoses.
    """

    title: str
    reads: tuple[Reads, ...]
    scope: Scope = Scope.PATIENT
    stated: Flag | None = None
    confirmed: Condition | None = None
    excluded: Condition | None = None
    assumes: tuple[Reading, ...] = ()
    provenance: Provenance = Provenance.SOURCE
    codes: tuple[Code, ...] = ()
    cites: tuple[Citation, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Argument:
    """A reason for or against a hypothesis, with the statements it comes from (beyond the source: what it cites)."""

    hypothesis: Hypothesis
    weighs: Weighs
    reads: tuple[Reads, ...]
    when: Condition
    assumes: tuple[Reading, ...] = ()
    provenance: Provenance = Provenance.SOURCE
    strength: Strength = Strength.WEAK
    cites: tuple[Citation, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Remark:
    """Newer or missing guidance on proposals of these rules, or of any rule with these targets; shown where they are proposed.

    `when` (None: always) says for whom. A remark changes no status and no urgency.
    """

    on: tuple[Recommendation | Target, ...]
    text: str
    cites: tuple[Citation, ...]
    when: Condition | None = None
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Screen:
    """Questions that are asked at once; "none of these" answers every one of them, in both legs where they are of a leg."""

    question: str
    findings: tuple[Flag | Coded[Any], ...]
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Conflict:
    """Two facts that cannot both hold. The more alarming stands; `set_aside` are the findings that do not."""

    title: str
    when: Condition
    set_aside: tuple[Finding, ...]
    reads: tuple[Reads, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class RedFlag:
    """A red flag written a second time, from the statements, over raw findings: what the proofs hold the rules against.

    `calls` is the service or procedure that must be demanded as an emergency when it is known true.
    """

    title: str
    reads: tuple[Reads, ...]
    when: Condition
    calls: Target
    cites: tuple[Citation, ...] = ()
    name: str = field(default="", init=False)


class Unread(StrEnum):
    """Why a statement is not computed: a closed list."""

    RATIONALE = "rationale"
    BACKGROUND = "background"
    NEEDS_JUDGEMENT = "needs judgement"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, kw_only=True)
class SetAside:
    """A statement that no rule computes, with the reason."""

    statement: str
    reason: Unread
    why: str


@dataclass(frozen=True, kw_only=True)
class DeadEnd:
    """A statement whose result the source leaves without a consequence."""

    statement: str
    findings: tuple[Finding, ...]
    why: str
