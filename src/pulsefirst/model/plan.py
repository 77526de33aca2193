"""A plan: what follows from what is known. Every line carries its reasons; nothing disappears in silence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from pulsefirst.model.case import Recorded
from pulsefirst.model.doses import Verdict
from pulsefirst.model.later import Keyed, Later
from pulsefirst.model.legs import Leg
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Phase, Strength, Urgency


class Status(StrEnum):
    """What a rule says for this case."""

    RECOMMENDED = "recommended"
    DONE = "done"
    WITHHELD = "withheld"
    UNDETERMINED = "undetermined"
    NOT_POSSIBLE = "not possible"
    NOT_APPLICABLE = "not applicable"


class Standing(StrEnum):
    """Where a hypothesis stands."""

    CONFIRMED = "confirmed"
    SUPPORTED = "supported"
    POSSIBLE = "possible"
    OPPOSED = "opposed"
    EXCLUDED = "excluded"


class Tier(StrEnum):
    """What an answer could change: triage, else a proposal's status, else a hypothesis's standing."""

    TRIAGE = "triage"
    STATUS = "status"
    STANDING = "standing"


class Need(NamedTuple):
    """A finding that is not known and would help to settle; `open` when it can be answered or its test is called for."""

    finding: str
    leg: Leg | None
    open: bool


class Fact(NamedTuple):
    """A recorded fact, as it stands on the case."""

    finding: str
    leg: Leg | None
    value: Recorded


@dataclass(frozen=True, kw_only=True)
class Why:
    """The facts a status rests on, and the rule in English. A case of these facts alone gives the same status."""

    facts: tuple[Fact, ...]
    rule: str


@dataclass(frozen=True, kw_only=True)
class Cited:
    """Something said beyond the source, with the names of its citations; `needs` would decide whether it applies.

    `instead` is what heads the line it is said of, where it argues against the words of that line.
    """

    text: str
    cites: tuple[str, ...]
    needs: tuple[Need, ...] = ()
    name: str = ""
    instead: str = ""


@dataclass(frozen=True, kw_only=True)
class Dose:
    """A dose as it is published, for patients like this one. `most` is the most a day with its unit."""

    start: str
    titration: str
    usual: str
    most: str
    cites: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Dosing:
    """What the dose table of a medicine says for this case: the hardest verdict that holds, and its reasons.

    `dose` is None under DO_NOT, and where what it goes by is not known (`needs`). `unchecked` are reasons not ruled out yet, and
    `could_be` is the hardest verdict once one holds. `by` is the kidney function with its number, once known or a dose is shown.
    """

    verdict: Verdict
    reasons: tuple[Cited, ...]
    unchecked: tuple[Cited, ...]
    dose: Dose | None
    needs: tuple[Need, ...]
    could_be: Verdict = Verdict.MAY
    by: str = ""

    @property
    def settled(self) -> bool:
        """Whether nothing unchecked can make the verdict harder."""
        return self.could_be <= self.verdict

    @property
    def word(self) -> str:
        """The verdict in words. That a medicine may be considered is said only once nothing against it is unchecked."""
        if self.settled:
            return self.verdict.word
        unchecked = "reasons against it are unchecked"
        return unchecked if self.verdict is Verdict.MAY else f"{self.verdict.word}; {unchecked}"


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One rule for one leg, or for the patient (leg None). `answered_by` are the rules whose sooner call answers this one.

    `behind` are the rules whose test comes first and is not done yet. One that is `first` heads the lines of its urgency.
    """

    id: str
    leg: Leg | None
    title: str
    provenance: str
    status: Status
    urgency: Urgency
    deadline: datetime | None
    kind: str
    target: str
    statements: tuple[str, ...]
    needs: tuple[Need, ...]
    withheld_by: tuple[str, ...]
    why: Why
    interprets: tuple[str, ...]
    warning: str
    treats: str = ""
    cites: tuple[str, ...] = ()
    remarks: tuple[Cited, ...] = ()
    dosing: Dosing | None = None
    phase: Phase = Phase.LATER
    answered_by: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    first: bool = False


@dataclass(frozen=True, kw_only=True)
class Reason:
    """A proposal that demands a level of triage."""

    id: str
    leg: Leg | None
    title: str


@dataclass(frozen=True, kw_only=True)
class Now:
    """What known facts demand, why, and by when."""

    level: Urgency
    why: tuple[Reason, ...]
    deadline: datetime | None


@dataclass(frozen=True, kw_only=True)
class CouldBe:
    """What is demanded or can still become so, and what would settle it."""

    level: Urgency
    needs: tuple[Need, ...]


@dataclass(frozen=True, kw_only=True)
class Triage:
    """An interval. Only when both ends meet is it settled, and only then is there one level.

    `unheard` are abnormal facts that nothing on the plan judges, `outside` says why the case lies outside what is covered. Short of
    an emergency nothing is settled beside either.
    """

    now: Now
    could_be: CouldBe
    unheard: tuple[Fact, ...] = ()
    outside: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether nothing open can still change the level, save an override that becomes known true, and all was judged."""
        judged = self.now.level is Urgency.EMERGENCY or not (self.unheard or self.outside)
        return self.now.level is self.could_be.level and judged

    @property
    def level(self) -> str | None:
        """The one level, only when settled. The only place where the word for "nothing demanded" arises."""
        if not self.settled:
            return None
        return self.now.level.word if self.now.level is not Urgency.NONE else "routine"


@dataclass(frozen=True, kw_only=True)
class Reasoning:
    """An argument that holds for this case."""

    id: str
    statements: tuple[str, ...]
    facts: tuple[Fact, ...]
    provenance: str
    cites: tuple[str, ...] = ()
    strength: Strength = Strength.WEAK


@dataclass(frozen=True, kw_only=True)
class Account:
    """How well a cause explains a picture. Features are told by name; clusters are counted, one vote each, however many features.

    `missing` are expected features that were looked for and are not there, `key_missing` cardinal ones. `cannot` holds where
    something is known that this cause cannot explain, and `contrary` are the facts of that. `typical` counts the clusters in which a feature is there that most
    patients with this cause have. `common` is a cause that needs no sign beside the cardinal ones to be thought of.
    """

    gate_open: bool
    explains: tuple[str, ...]
    leaves: tuple[str, ...]
    missing: tuple[str, ...]
    key_missing: tuple[str, ...]
    cannot: bool
    left_over: int
    accounted: int
    typical: int
    settings: int
    contrary: tuple[Fact, ...] = ()
    common: bool = False

    @property
    def speaks_for(self) -> bool:
        """Whether its gate is open, or something is there that most patients with it have."""
        return self.gate_open or bool(self.typical)

    @property
    def speaks_against(self) -> bool:
        """Whether a cardinal feature is known absent, or something is there that it cannot explain."""
        return self.cannot or bool(self.key_missing)


@dataclass(frozen=True, kw_only=True)
class Suspicion:
    """Where a hypothesis stands for a leg or the patient, with the arguments that hold; `account` where it has a profile."""

    id: str
    leg: Leg | None
    title: str
    provenance: str
    standing: Standing
    for_: tuple[Reasoning, ...]
    against: tuple[Reasoning, ...]
    statements: tuple[str, ...]
    cites: tuple[str, ...] = ()
    account: Account | None = None


@dataclass(frozen=True, kw_only=True)
class Question:
    """What to ask next: of one leg, of both (one question when nothing tells them apart), or of the patient (no leg)."""

    finding: str
    legs: tuple[Leg, ...]
    why: str
    settles: tuple[str, ...]
    tier: Tier
    urgency: Urgency


@dataclass(frozen=True, kw_only=True)
class Clash:
    """Two facts that cannot both hold: which stand, and which were set aside."""

    id: str
    leg: Leg | None
    title: str
    stands: tuple[Fact, ...]
    set_aside: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class Caution:
    """A warning: a pitfall of the source, or a draft order that the plan does not bear out."""

    id: str
    leg: Leg | None
    text: str
    statements: tuple[str, ...]
    draft: str = ""
    cites: tuple[str, ...] = ()
    provenance: str = Provenance.SOURCE.value


@dataclass(frozen=True, kw_only=True)
class Clock:
    """How long one leg has had its symptoms, in hours, at the time of assessment (None: not known)."""

    leg: Leg
    hours: float | None
    text: str


@dataclass(frozen=True, kw_only=True)
class Unassessed:
    """Something that could not be assessed, and whether a red flag waits for it."""

    finding: str
    leg: Leg | None
    holds_open: bool
    text: str


def _of_triage(questions: Sequence[Question]) -> Sequence[Question]:
    first = questions.first_part() if isinstance(questions, Later) else questions
    return tuple(question for question in first if question.tier is Tier.TRIAGE)


@dataclass(frozen=True)
class Outlook:
    """How urgent it is, which facts clash, and what to ask next: the part of a plan that an interview goes by."""

    triage: Triage
    conflicts: tuple[Clash, ...]
    questions: Sequence[Question]

    def of_triage(self) -> Sequence[Question]:
        """The questions that can still change triage; they come first."""
        return _of_triage(self.questions)


LineKey: TypeAlias = tuple[str, Leg | None, Status]
STATUS_OF, PLACE_OF = itemgetter(2), itemgetter(0, 1)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything that follows. `at` is the time of assessment, `recorded_at` when the findings were made.

    `banner` is empty, or says what the guideline leaves out. Proposals, hypotheses and questions may be worked out as they are read.
    """

    guideline_version: str
    guideline_hash: str
    at: datetime
    recorded_at: datetime | None
    triage: Triage
    conflicts: tuple[Clash, ...]
    proposals: Sequence[Proposal]
    hypotheses: Sequence[Suspicion]
    questions: Sequence[Question]
    not_assessed: tuple[Unassessed, ...]
    not_called_for: tuple[Need, ...]
    cautions: tuple[Caution, ...]
    scope: tuple[str, ...]
    clocks: tuple[Clock, ...] = ()
    old: bool = False
    banner: str = ""

    def of_triage(self) -> Sequence[Question]:
        """The questions that can still change triage; they come first."""
        return _of_triage(self.questions)

    def proposal(self, rule: str, leg: Leg | None = None) -> Proposal:
        """The proposal of this rule for this leg (or the patient). Raises KeyError."""
        for proposal in self.of_rules({(rule, leg)}):
            return proposal
        raise KeyError(f"{rule} ({leg or 'patient'})")

    def with_status(self, *statuses: Status) -> Iterator[Proposal]:
        """The proposals of these statuses, in the plan's order."""
        return self._where(STATUS_OF, statuses)

    def of_rules(self, places: Collection[tuple[str, Leg | None]]) -> Iterator[Proposal]:
        """The proposals of these rules, each for its leg (or the patient), in the plan's order."""
        return self._where(PLACE_OF, places)

    def line_keys(self) -> Sequence[LineKey]:
        """Rule, leg (none of the patient) and status of every proposal, in the plan's order; none is worked out for that."""
        return lines.keys if isinstance(lines := self.proposals, Keyed) else [(one.id, one.leg, one.status) for one in lines]

    def _where(self, part: Callable[[LineKey], Any], wanted: Collection[Any]) -> Iterator[Proposal]:
        if isinstance(self.proposals, Keyed):
            return self.proposals.where(part, wanted)
        return (one for one in self.proposals if part((one.id, one.leg, one.status)) in wanted)
