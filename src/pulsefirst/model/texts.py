"""Texts to take away from a plan: what a patient is told in plain words, the conditions of use, and the site. Data only.

Everything but `Site` is content and belongs to the guideline. A site says whom to call and how numbers are shown there; it holds
no rule and changes no plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from pulsefirst.model.provenance import Citation, ForEdition, Provenance, Reads
from pulsefirst.model.recommendations import Hypothesis, Recommendation, Target, Urgency


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
class Leaflet:
    """What a patient is told about one possible cause: what it is called in plain words, what it is, what to look out for.

    `look_out` are reasons to come back the same day. Several leaflets on one cause are read one after the other; the first
    says what it is called.
    """

    about: Hypothesis
    called: str = ""
    what: tuple[Told, ...] = ()
    look_out: tuple[Told, ...] = ()


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
class ComeBack:
    """A sign on which a patient calls for help: at once (EMERGENCY), or the same day (URGENT)."""

    how: Urgency
    sign: Told


@dataclass(frozen=True, eq=False, kw_only=True)
class InPlainWords:
    """A service, or the advice of a rule, in words for a patient. Advice is given only while its rule is recommended."""

    on: Target | Recommendation
    words: str


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
class UnitSystem:
    """The units that a place shows instead of a finding's own, wherever the finding accepts one of them."""

    name: str
    units: tuple[str, ...] = ()


Text: TypeAlias = Leaflet | NoLeaflet | AtLevel | StillOpen | ComeBack | InPlainWords | ConditionsOfUse | UnitSystem

T = TypeVar("T")


def texts_of(texts: tuple[Text, ...], kind: type[T]) -> tuple[T, ...]:
    """The texts of one kind, in order."""
    return tuple(text for text in texts if isinstance(text, kind))


def evidenced_lines(text: Text) -> tuple[Told, ...]:
    """The lines of a text that need a statement or a citation."""
    match text:
        case Leaflet():
            return text.what + text.look_out
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
    """A place: its name, the unit system it shows, whom to call by the name of the service, and two numbers for patients.

    Without a site nothing has a number, services go by their titles, and values are shown in the units of the findings (SI).
    """

    name: str = ""
    units: str = ""
    services: Mapping[str, Contact] = field(default_factory=dict)
    emergency_number: str = ""
    advice_number: str = ""
