"""What a document is made of, and where its lines come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from pulsefirst.backends.letters.document import Weight
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Checked, Provenance, Urgency
from pulsefirst.model.texts import Contact, Site, UnitSystem, texts_of

LEVELS: Final = {
    Urgency.EMERGENCY: "EMERGENCY, at once",
    Urgency.URGENT: "URGENT, the same day",
    Urgency.SOON: "SOON, in days to two weeks",
    Urgency.NONE: "nothing is demanded by what is known so far",
}
WHEN: Final = {Urgency.EMERGENCY: "NOW", Urgency.URGENT: "TODAY", Urgency.SOON: "SOON"}
BEYOND: Final = "beyond the source"
ACTING: Final = (Status.RECOMMENDED, Status.DONE)
LOOKING: Final = (ActivityKind.OBTAIN, ActivityKind.ORDER)
WEIGHTS: Final = {Urgency.EMERGENCY: Weight.ALARM, Urgency.URGENT: Weight.WARNING}


@dataclass(frozen=True)
class Matter:
    """What a document is made of. With `numbered`, lines beyond the source carry the numbers of what they cite."""

    plan: Plan
    case: Case
    guideline: Guideline
    site: Site
    numbered: bool = False
    cited: dict[str, int] = field(default_factory=dict)

    @property
    def units(self) -> tuple[str, ...]:
        """The units that this place shows; none, where the findings' own are shown."""
        systems = texts_of(self.guideline.texts, UnitSystem)
        return next((one.units for one in systems if one.name == self.site.units), ())

    def source_of(self, statements: Iterable[str], provenance: str, cites: Iterable[str]) -> str:
        """Where a line comes from: the statements of the source, or that it is beyond it and what it cites."""
        names = tuple(dict.fromkeys(cites))
        if provenance == Provenance.SOURCE:
            return " ".join(["source", *dict.fromkeys(statements)])
        checked = [self.guideline.citations[name].checked for name in names]
        said = f"{BEYOND}, unverified" if names and all(one is Checked.UNVERIFIED for one in checked) else BEYOND
        if not self.numbered:
            return said
        return " ".join([said, *(str(self.cited.setdefault(name, len(self.cited) + 1)) for name in names)])

    def source_of_acts(self, proposals: Iterable[Proposal]) -> str:
        """Where acts of one side of the source come from."""
        several = list(proposals)
        return self.source_of(
            [statement for one in several for statement in one.statements],
            several[0].provenance,
            [name for one in several for name in one.cites],
        )

    def contact(self, target: str) -> Contact:
        """What a service is called here and how it is reached; its title and no number without a site."""
        known = self.site.services.get(target, Contact())
        return Contact(called=known.called or self.guideline.targets[target].title, number=known.number)

    def acting(self) -> list[Proposal]:
        """What is recommended or done, without what is only to be avoided."""
        return [one for one in self.plan.with_status(*ACTING) if one.kind != ActivityKind.AVOID]


def reached(matter: Matter, target: str) -> str:
    """A service by its name here and its title, with its number where the site has one."""
    contact, title = matter.contact(target), matter.guideline.targets[target].title
    named = contact.called if contact.called == title else f"{contact.called} ({title})"
    return f"{named}: {contact.number}" if contact.number else named
