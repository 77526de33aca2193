"""Texts to take away from a plan: what a patient is told in plain words, the conditions of use, and the site. Data only.

Everything but `Site` is content and belongs to the guideline. A site says whom to call and how numbers are shown there; it holds
no rule, and changes a plan only by rules that it does without, of which every plan tells (`model/select.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeAlias, TypeVar

from pulsefirst.model.conditions import Coded, Condition, Criterion, Finding, Measured, Quantity, Since
from pulsefirst.model.connections import Connections
from pulsefirst.model.keeping import Keeping
from pulsefirst.model.launches import Launches
from pulsefirst.model.provenance import Citation, ForEdition, Provenance, Reads
from pulsefirst.model.recommendations import Hypothesis, Recommendation, SwitchedOff, Target, Urgency

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, eq=False)
class Told:
    """One line for a patient, in plain words: it reads statements of the source, or it cites; never both, never neither."""

    text: str
    reads: tuple[Reads, ...] = ()
    cites: tuple[Citation, ...] = ()

    @property
    def provenance(self) -> Provenance:
        """The source, unless it cites."""
        return Provenance.SUPPLEMENT if self.cites else Provenance.SOURCE


@dataclass(frozen=True, eq=False, kw_only=True)
class ComeBack:
    """A sign on which a patient calls for help: at once (EMERGENCY), the same day (URGENT), or at a visit (NONE)."""

    how: Urgency
    sign: Told


@dataclass(frozen=True, eq=False, kw_only=True)
class HowTo:
    """Something a patient can do, under a heading; `steps` is told as numbered steps, in order."""

    heading: str
    lines: tuple[Told, ...]
    steps: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class Leaflet:
    """What a patient is told about one possible cause: what it is called in plain words, what it is, what to do, when to come back.

    `back` are the reasons to come back that fit this cause, worst first, seven at most; without any the general ones are told.
    Several leaflets on one cause are read one after the other; the first says what it is called.
    """

    about: Hypothesis
    called: str = ""
    what: tuple[Told, ...] = ()
    do: tuple[HowTo, ...] = ()
    back: tuple[ComeBack, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class NoLeaflet:
    """A possible cause without a leaflet, and why: shown to the clinician who hands the leaflets over."""

    about: Hypothesis
    why: str


@dataclass(frozen=True, eq=False, kw_only=True)
class AtLevel:
    """What a patient is told at a level of triage; for NONE, only when triage is settled there."""

    level: Urgency
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class StillOpen:
    """What a patient is told first while triage could still reach this level and is not known to be there."""

    level: Urgency
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class WeChecked:
    """What a leaflet says was checked: `says` where every finding has one of its answers, in both legs where it is of a leg.

    `otherwise` where all were looked at and an answer is another one; where none of them was looked at, `unchecked` is named among
    what was not. Where only some were looked at nothing is said.
    """

    answers: Mapping[Finding, tuple[bool | Enum, ...]]
    says: str
    otherwise: str
    unchecked: str


@dataclass(frozen=True, eq=False, kw_only=True)
class InPlainWords:
    """A service, or the advice of a rule, in words for a patient. Advice is given only while its rule is recommended.

    `when_back` marks advice on when to come back, which the reasons of a leaflet say already.
    """

    on: Target | Recommendation
    words: str
    when_back: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class NamedInQuestion:
    """Warnings of these rules that a text to take away names only where they are in question: while `when` is known true.

    On the plan they stand wherever their rules do, and a draft order is told what speaks against it in any case.
    """

    on: tuple[Recommendation, ...]
    when: Condition


# --- how what was recorded is said in a letter ------------------------------------------------------------------------


@dataclass(frozen=True, eq=False, kw_only=True)
class Spoken:
    """How a letter says what was recorded of a finding.

    `noun` is what it is called in a list ("no fever, falls"; "not examined: ..."). Findings with the same `head` and the same
    answer are said together ("dorsalis pedis and popliteal pulses"). `says` are the words for single answers, with {} for the noun and
    its head; an empty one leaves the answer out. `topic` is what it is called while it is not known, where the noun does not serve. `unit` takes the place of the unit that is said. What comes `first` tells when and
    how it began. `once_older` leaves it out until these beginnings are known to be older than so many hours.
    """

    on: Finding
    noun: str
    head: str = ""
    topic: str = ""
    says: Mapping[bool | Enum, str] = field(default_factory=dict)
    unit: str = ""
    first: bool = False
    once_older: Mapping[Since, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, kw_only=True)
class SpokenNumber:
    """A number that is worked out, told with the results once it is known."""

    of: Quantity
    noun: str


@dataclass(frozen=True, eq=False, kw_only=True)
class SpokenStage:
    """How far an emergency of a leg has gone, said beside its call while this criterion is known true; of several the first."""

    on: Criterion
    says: str


@dataclass(frozen=True, eq=False, kw_only=True)
class SpokenAnswers:
    """How an answer of one enumeration is said of any finding that has no words of its own for it."""

    values: type[Enum]
    says: Mapping[Enum, str]


@dataclass(frozen=True, eq=False, kw_only=True)
class LetterParts:
    """How a letter opens (by age and sex), and the sections of findings that it tells as background, save what is `of_now`."""

    age: Measured
    sex: Coded[Any]
    background: tuple[str, ...]
    of_now: tuple[Finding, ...] = ()


@dataclass(frozen=True, kw_only=True)
class English:
    """One kind of English: its words in place of those the content is written in, and whether the day or the month comes first."""

    name: str
    month_first: bool = False
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class UseSection:
    """One section of the conditions of use."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ConditionsOfUse(ForEdition):
    """For whom this is meant and what it rests on, for an about page; `brief` is the one line shown beside a plan."""

    sections: tuple[UseSection, ...]
    brief: str


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """What an assistant is told, by a name of its own, before it helps a clinician with this guideline: one paragraph a line."""

    called: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class UnitSystem:
    """The units that a place shows instead of a finding's own, wherever the finding accepts one of them."""

    name: str
    units: tuple[str, ...] = ()


Text: TypeAlias = (
    Leaflet
    | NoLeaflet
    | AtLevel
    | StillOpen
    | ComeBack
    | InPlainWords
    | NamedInQuestion
    | WeChecked
    | Spoken
    | SpokenAnswers
    | SpokenNumber
    | SpokenStage
    | LetterParts
    | English
    | ConditionsOfUse
    | Briefing
    | UnitSystem
)

T = TypeVar("T")


def texts_of(texts: tuple[Text, ...], kind: type[T]) -> tuple[T, ...]:
    """The texts of one kind, in order."""
    return tuple(text for text in texts if isinstance(text, kind))


def evidenced_lines(text: Text) -> tuple[Told, ...]:
    """The lines of a text that need a statement or a citation."""
    match text:
        case Leaflet():
            steps = tuple(line for how in text.do for line in how.lines)
            return (*text.what, *steps, *(reason.sign for reason in text.back))
        case ComeBack():
            return (text.sign,)
        case _:
            return ()


# --- the place where it is used ---------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Contact:
    """What a service is called here, and how it is reached; either may be empty."""

    called: str = ""
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class Site:
    """A place: its name, the units and the English it uses, whom to call by the name of the service, two numbers for patients, what
    its record systems may do, which of them launch the page, what its audit trail keeps, and which rules it does without.

    Without a site nothing has a number, services go by their titles, values are shown in the units of the findings (SI), and words
    are those the content is written in.
    """

    name: str = ""
    units: str = ""
    english: str = ""
    services: Mapping[str, Contact] = field(default_factory=dict)
    emergency_number: str = ""
    advice_number: str = ""
    connections: Connections = field(default_factory=Connections)
    launches: Launches = field(default_factory=Launches)
    audit: Keeping = field(default_factory=Keeping)
    switched_off: tuple[SwitchedOff, ...] = ()
