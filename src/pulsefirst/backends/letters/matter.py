"""The material of a document, and where its lines come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from pulsefirst.backends.acts import acting
from pulsefirst.backends.letters.document import Emphasis
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Proposal
from pulsefirst.model.provenance import Checked, Provenance
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import Contact, Site, UnitSystem, texts_of

WHEN: Final = {Urgency.EMERGENCY: "NOW", Urgency.URGENT: "TODAY", Urgency.SOON: "SOON"}
BEYOND: Final = "beyond the source"
WEIGHTS: Final = {Urgency.EMERGENCY: Emphasis.ALARM, Urgency.URGENT: Emphasis.WARNING}


@dataclass(frozen=True)
class Matter:
    """The material of a document. With `tagged`, lines say where they come from, and the numbers of what they cite.

    What goes to a colleague is read for what it asks, and is not tagged; the record keeps where every line comes from.
    """

    plan: Plan
    case: Case
    guideline: Guideline
    site: Site
    tagged: bool = False
    cited: dict[str, int] = field(default_factory=dict)

    @property
    def units(self) -> tuple[str, ...]:
        """The units shown at this site; empty if findings keep their own."""
        systems = texts_of(self.guideline.texts, UnitSystem)
        return next((system.units for system in systems if system.name == self.site.units), ())

    def source_of(self, statements: Iterable[str], provenance: str, cites: Iterable[str]) -> str:
        """Where a line comes from: the statements of the source, or that it is beyond it and what it cites."""
        names = tuple(dict.fromkeys(cites))
        if not self.tagged:
            return ""
        if provenance == Provenance.SOURCE:
            return " ".join(["source", *dict.fromkeys(statements)])
        checked = [self.guideline.citations[name].checked for name in names]
        said = f"{BEYOND}, unverified" if names and all(check is Checked.UNVERIFIED for check in checked) else BEYOND
        return " ".join([said, *(str(self.cited.setdefault(name, len(self.cited) + 1)) for name in names)])

    def source_of_acts(self, proposals: Iterable[Proposal]) -> str:
        """Where acts of one side of the source come from."""
        several = list(proposals)
        return self.source_of(
            [statement for proposal in several for statement in proposal.statements],
            several[0].provenance,
            [name for proposal in several for name in proposal.cites],
        )

    def contact(self, target: str) -> Contact:
        """What a service is called here and how it is reached; its title and no number without a site."""
        known = self.site.services.get(target, Contact())
        return Contact(called=known.called or self.guideline.targets[target].title, number=known.number)

    def acting(self) -> list[Proposal]:
        """What is recommended or done, leaving out what is only to be avoided."""
        return acting(self.plan)


def name_here(matter: Matter, target: str) -> str:
    """A service by its local name and its title."""
    contact, title = matter.contact(target), matter.guideline.targets[target].title
    return contact.called if contact.called == title else f"{contact.called} ({title})"


def contact_in_words(matter: Matter, target: str) -> str:
    """A service by its local name and its title, with its number if the site has one."""
    number = matter.contact(target).number
    return f"{name_here(matter, target)}: {number}" if number else name_here(matter, target)
