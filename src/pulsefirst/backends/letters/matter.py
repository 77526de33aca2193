"""The material of a document, and where its lines come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final

from pulsefirst.backends.acts import acting
from pulsefirst.backends.letters.document import Emphasis
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.model.case import Case, Key
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Proposal
from pulsefirst.model.provenance import Checked, Provenance
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.texts import Contact, InPlainWords, LetterParts, Site, Spoken, SpokenAnswers, UnitSystem, texts_of

WHEN: Final = {Urgency.EMERGENCY: "NOW", Urgency.URGENT: "TODAY", Urgency.SOON: "SOON"}
BEYOND: Final = "+"
UNVERIFIED: Final = "?"
"""The marks of the record: beyond the source, and beyond it without a checked reference."""
WEIGHTS: Final = {Urgency.EMERGENCY: Emphasis.ALARM, Urgency.URGENT: Emphasis.WARNING}


@dataclass(frozen=True)
class Matter:
    """The material of a document. With `tagged`, lines say where they come from; `patient` is a label, where there is one.

    What goes to a colleague is read for what it asks, and is not tagged; the record keeps the statements of the source, and marks
    what is beyond it.
    """

    plan: Plan
    case: Case
    guideline: Guideline
    site: Site
    tagged: bool = False
    patient: str = ""

    @property
    def units(self) -> tuple[str, ...]:
        """The units shown at this site; empty if findings keep their own."""
        systems = texts_of(self.guideline.texts, UnitSystem)
        return next((system.units for system in systems if system.name == self.site.units), ())

    @cached_property
    def standing(self) -> Case:
        """The case without what a conflict set aside."""
        return self.case.forget(
            frozenset(Key(fact.finding, fact.leg) for clash in self.plan.conflicts for fact in clash.set_aside)
        )

    @cached_property
    def evaluation(self) -> Evaluation:
        """What holds of that case."""
        return Evaluation(self.guideline, self.standing)

    @cached_property
    def spoken(self) -> Mapping[str, Spoken]:
        """How findings are said, by name."""
        return {text.on.name: text for text in texts_of(self.guideline.texts, Spoken)}

    @cached_property
    def answers(self) -> Mapping[type[Enum], Mapping[Enum, str]]:
        """How the answers of an enumeration are said of any finding."""
        return {text.values: text.says for text in texts_of(self.guideline.texts, SpokenAnswers)}

    @cached_property
    def parts(self) -> LetterParts | None:
        """How a letter opens, and what is background in it."""
        return next(iter(texts_of(self.guideline.texts, LetterParts)), None)

    def source_of(self, statements: Iterable[str], provenance: str, cites: Iterable[str]) -> str:
        """Where a line comes from: the statements of the source, or that it is beyond it, and whether that was checked."""
        if not self.tagged:
            return ""
        if provenance == Provenance.SOURCE:
            return " ".join(dict.fromkeys(statements))
        checked = [self.guideline.citations[name].checked for name in cites]
        return UNVERIFIED if checked and all(check is Checked.UNVERIFIED for check in checked) else BEYOND

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


def is_worded(matter: Matter, rule: Recommendation) -> bool:
    """Whether the advice of a rule has words for the patient, other than when to come back."""
    return any(text.on is rule and not text.when_back for text in texts_of(matter.guideline.texts, InPlainWords))


def called_here(matter: Matter, target: str) -> str:
    """What a service is called here."""
    return matter.contact(target).called


def contact_in_words(matter: Matter, target: str) -> str:
    """A service by its local name, with its number if the site has one."""
    number = matter.contact(target).number
    return f"{called_here(matter, target)}: {number}" if number else called_here(matter, target)
