"""Recommendations: what to do when, whom to call, which rule withholds another, and what may be the cause."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from pulsefirst.model.answers import laboratory_flag
from pulsefirst.model.conditions import Coded, Condition, Finding, Flag, Quantity
from pulsefirst.model.legs import Scope
from pulsefirst.model.provenance import Citation, Code, Evidenced, ForEdition, Interpretation, Provenance, Reads
from pulsefirst.model.shortcuts import Shortcut


class Urgency(IntEnum):
    """How soon an act is demanded: within two weeks, the same day, at once. NONE demands nothing of triage."""

    NONE = 0
    SOON = 1
    URGENT = 2
    EMERGENCY = 3

    @property
    def word(self) -> str:
        """The word on the plan."""
        return self.name.lower()


class ActivityKind(StrEnum):
    """What kind of act it is, by the verb an author writes."""

    REFER = "refer"
    ORDER = "order"
    OBTAIN = "obtain"
    PRESCRIBE = "prescribe"
    ADVISE = "advise"
    AVOID = "avoid"


class Phase(StrEnum):
    """When an act has its turn: at once, while help is on its way, the same day, or later."""

    NOW = "now"
    MEANWHILE = "meanwhile"
    TODAY = "today"
    LATER = "later"


class Category(StrEnum):
    """What kind of thing an act is about."""

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
    """What an act is about: a service, a test, a medicine, a piece of advice. A draft order names one.

    `answered_by` are services that a later call to this one is answered by: while one of them is called sooner, in the same
    leg or for the patient, that later call is not made. A sooner call to the service itself answers it too, and one that is as urgent
    and waits for no test is sooner than one that does.
    """

    title: str
    category: Category
    synonyms: tuple[str, ...] = ()
    codes: tuple[Code, ...] = ()
    answered_by: tuple[Target, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Activity:
    """An act. `within` is how soon after the assessment it is due; an emergency is due at once and so has none.

    `finds` are the findings an `obtain` answers. It is done when each of them is answered, or when `enough` is: a condition
    known true, or a quantity known exactly. A test that is obtained `today` is open for triage; one of another day holds no alarm
    open meanwhile, and counts in full when it arrives. `turn` is its phase where the urgency does not say it.

    `after` are the tests that come before this act: while one of them stands undone for the same leg, this one stands behind it. That
    orders the work and changes no status.
    """

    kind: ActivityKind
    target: Target
    title: str
    urgency: Urgency = Urgency.NONE
    within: timedelta | None = None
    finds: tuple[Finding, ...] = ()
    enough: Condition | Quantity | None = None
    today: bool = False
    turn: Phase | None = None
    after: tuple[Target, ...] = ()

    @property
    def phase(self) -> Phase:
        """When it has its turn: as it says itself, else by how soon it is due."""
        if self.turn is not None:
            return self.turn
        if self.urgency is Urgency.EMERGENCY:
            return Phase.NOW
        return Phase.TODAY if self.today or self.urgency is Urgency.URGENT else Phase.LATER

    @property
    def answers(self) -> tuple[Finding, ...]:
        """The findings it answers, with the laboratory's own flags of them."""
        flags = map(laboratory_flag, self.finds)
        return (*self.finds, *(flag for flag in flags if flag is not None))


@dataclass(frozen=True, eq=False, kw_only=True)
class Recommendation(Evidenced):
    """A rule: its condition (None: always), its act, and the rules it withholds. It reads statements, or it cites.

    An override acts only when this rule's condition is known true, and this rule is then never overridden itself. `warning` is
    shown wherever the act is proposed. `treats` names the established cause that the act treats.
    """

    do: Activity
    when: Condition | None = None
    overrides: tuple[Recommendation, ...] = ()
    interprets: tuple[Interpretation, ...] = ()
    warning: str = ""
    treats: Hypothesis | None = None
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
class Hypothesis(Evidenced):
    """A possible cause. Its arguments name it; `confirmed` and `excluded` never hold together without a conflict.

    `stated` is the clinician's own diagnosis; the guideline suspects, a clinician diagnoses.
    """

    title: str
    scope: Scope = Scope.PATIENT
    stated: Flag | None = None
    confirmed: Condition | None = None
    excluded: Condition | None = None
    interprets: tuple[Interpretation, ...] = ()
    codes: tuple[Code, ...] = ()
    synonyms: tuple[str, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Argument(Evidenced):
    """A reason for or against a hypothesis. It reads statements, or it cites."""

    hypothesis: Hypothesis
    weighs: Weighs
    when: Condition
    interprets: tuple[Interpretation, ...] = ()
    strength: Strength = Strength.WEAK
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Remark:
    """Newer or missing guidance on these rules, or on any rule with these targets; shown wherever one of them is proposed.

    `when` (None: always) says for whom. A remark changes no status and no urgency. `instead` is set where it argues against the
    words of a line: what is to be done, in a line. That heads the line then, and its own words stand beside it as what the source says.
    """

    on: tuple[Recommendation | Target, ...]
    text: str
    cites: tuple[Citation, ...]
    when: Condition | None = None
    instead: str = ""
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Screen(ForEdition):
    """Questions that are asked at once; one answer is of every one of them, in both legs where recorded per leg.

    The answer `none` is a plain no to every one. For an examination whose ordinary result is no plain no, it is what the shortcut
    `ordinary` records; there each finding that is not ordinary is said with its value. `rest` is the answer once something was said.
    """

    question: str
    findings: tuple[Flag | Coded[Any], ...]
    none: str = "none of these"
    rest: str = "none of the rest"
    ordinary: Shortcut | None = None
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Gate:
    """What has to be so before these findings are looked for; a row that a clinician signs.

    While `opened_by` is known false the gate is shut: these findings, where they have no answer, are not asked, and hold no alarm
    open. While it is unknown they stay open. It shuts by what is asked or examined in the first minutes of any leg complaint. A
    gate changes no answer and settles none: what stands behind a shut gate stays unknown.
    """

    title: str
    closes: tuple[Finding, ...]
    opened_by: Condition
    why: str
    cites: tuple[Citation, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Conflict:
    """Two facts that cannot both hold. The more alarming one stands; `set_aside` are the findings that do not.

    One that reads no statement is beyond the source.
    """

    title: str
    when: Condition
    set_aside: tuple[Finding, ...]
    reads: tuple[Reads, ...] = ()
    name: str = field(default="", init=False)

    @property
    def provenance(self) -> Provenance:
        """The source, where it reads it."""
        return Provenance.SOURCE if self.reads else Provenance.SUPPLEMENT


@dataclass(frozen=True, eq=False, kw_only=True)
class RedFlag(Evidenced):
    """A red flag written a second time, from the statements, over raw findings: what the proofs hold the rules against.

    `calls` is the service or procedure that must be demanded as an emergency when it is known true.
    """

    title: str
    when: Condition
    calls: Target
    name: str = field(default="", init=False)


@dataclass(frozen=True, kw_only=True)
class Watched:
    """A cause that is named beside every order of causes while one of these red flags is up, or is not ruled out."""

    cause: Hypothesis
    flags: tuple[RedFlag, ...]


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


@dataclass(frozen=True, kw_only=True)
class SwitchedOff:
    """A rule that a place does without: why, who decided it (a role), and since when."""

    rule: Recommendation
    reason: str
    by: str
    on: date
