"""What a plan is about and what it was made from, and the bundle as it grows: each resource is named by what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from pulsefirst.backends.fhir import COUNTED, Read
from pulsefirst.backends.fhir.canonical import name_of
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Proposal

Resource = dict[str, Any]
URN: Final = "urn:uuid:"


@dataclass(frozen=True, kw_only=True)
class About:
    """Whom a plan is for, and what of a record it rests on.

    `subject` and `encounter` are references as the record has them. `inputs` are the entries that count. `unread` are sentences on what
    was meant for a finding and does not count; `uncounted` those of them that would have said something, had their leg or time been known.
    """

    subject: str
    encounter: str = ""
    inputs: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()


def about_record(read: Read, subject: str, encounter: str = "") -> About:
    """The same from what was read of a record: what counts, and what does not."""
    parts = [part for entry in read.entries for part in entry.parts]
    known = {key for part in parts if part.became in COUNTED for key in part.findings}
    lost = [part for part in parts if part.became not in COUNTED and (part.findings or part.would)]
    bears = [part for part in lost if not known.issuperset(part.findings) or part.would]
    uncounted = dict.fromkeys(part.sentence for part in bears if part.would)
    counted = (entry.reference for entry in read.entries if any(part.became in COUNTED for part in entry.parts))
    return About(
        subject=subject,
        encounter=encounter,
        inputs=tuple(dict.fromkeys(name for name in counted if "/" in name)),
        unread=tuple(dict.fromkeys(part.sentence for part in bears if part.sentence not in uncounted)),
        uncounted=tuple(uncounted),
    )


@dataclass(frozen=True)
class Making:
    """A bundle that is being made of one plan."""

    guideline: Guideline
    plan: Plan
    case: Case
    about: About
    made: dict[str, Resource] = field(default_factory=dict)
    lines: list[tuple[str, Proposal]] = field(default_factory=list)
    """The lines of the plan that have a request or an issue of their own, with its name."""

    def add(self, resource: Mapping[str, Any]) -> dict[str, str]:
        """Put a resource into the bundle; the reference to it. The same content stands there once."""
        name = name_of(resource)
        self.made.setdefault(name, {"resourceType": resource["resourceType"], "id": name, **resource})
        return {"reference": f"{URN}{name}"}

    def add_for(self, resource: Mapping[str, Any], lines: Iterable[Proposal]) -> dict[str, str]:
        """The same for what tells of these lines."""
        reference = self.add(resource)
        self.lines.extend((reference["reference"].removeprefix(URN), line) for line in lines)
        return reference

    @property
    def subject(self) -> dict[str, str]:
        """The patient."""
        return {"reference": self.about.subject}

    @property
    def encounter(self) -> dict[str, Any]:
        """The element that names the encounter, where there is one."""
        return {"encounter": {"reference": self.about.encounter}} if self.about.encounter else {}

    @property
    def at(self) -> str:
        """The time of assessment."""
        return instant(self.plan.at)

    def entries(self) -> Iterable[Resource]:
        """The entries of the bundle, in the order in which they were made."""
        return [{"fullUrl": f"{URN}{name}", "resource": resource} for name, resource in self.made.items()]


def instant(moment: datetime) -> str:
    """A moment to the second, as FHIR writes it."""
    return moment.isoformat(timespec="seconds")
