"""What cards are put together from: facts, reasons and where they come from, what is not excluded, what every card ends with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pulsefirst.backends.acts import (
    Act,
    by_target,
    is_emergency,
    merged,
    reasons_of,
    referrals,
    undecided,
)
from pulsefirst.backends.asking import first_to_examine
from pulsefirst.backends.cards.card import (
    OVERRIDE_REASONS,
    SUMMARY_MOST,
    TOPIC_WORDS,
    Card,
    Coding,
    Indicator,
    Link,
    Source,
    Suggestion,
    Topic,
    name_of,
)
from pulsefirst.backends.cards.markdown import fitting, headed, paragraphs, plain
from pulsefirst.backends.cards.orders import Subject
from pulsefirst.backends.cards.silence import calls_for_a_look
from pulsefirst.backends.headline import Call, calls_of, could_be_in_words, limits_here, limits_in_words
from pulsefirst.backends.letters.dates import moment_in_full
from pulsefirst.backends.prose import label, sentence_case
from pulsefirst.backends.words import LEVEL_WORDS, SHORT_HASH, fact_list, needs_in_words, of_legs
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Caution, Fact, Plan, Proposal
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import Site

TOPICS: Final = "urn:pulsefirst:card"
MOST_LINES: Final = 8
MOST_NEEDS: Final = 4
MOST_FACTS: Final = 12
INDICATORS: Final = {
    Urgency.EMERGENCY: Indicator.CRITICAL,
    Urgency.URGENT: Indicator.WARNING,
    Urgency.SOON: Indicator.INFO,
    Urgency.NONE: Indicator.INFO,
}


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where a plan is shown: of whom, at which site, with what of the record missing and what of it not understood.

    `missing`, `unread` and `uncounted` are sentences; the last say what would have given a card, had its side or its time been said. `page` is the absolute address of the page with this case, where the site has one, and
    `about` that of the guideline.
    """

    subject: Subject
    site: Site = field(default_factory=Site)
    missing: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()
    page: str = ""
    about: str = ""


@dataclass(frozen=True)
class Parts:
    """The parts of the cards of one plan in one setting."""

    guideline: Guideline
    plan: Plan
    case: Case
    setting: Setting

    def card(
        self,
        topic: Topic,
        indicator: Indicator,
        summary: str,
        detail: Iterable[str],
        lines: Iterable[Proposal],
        facts: Iterable[Fact] = (),
        suggestions: tuple[Suggestion, ...] = (),
        state: object = (),
        cautions: Iterable[Caution] = (),
    ) -> Card:
        """A card, named by its topic, the patient, the guideline and the state it tells of; never by a time or by its words."""
        setting, guideline, lines = self.setting, self.guideline, list(lines)
        said: list[Proposal | Caution] = [*lines, *cautions]
        told = sorted(f"{line.id} {line.leg} {line.status}" for line in lines)
        known = sorted(f"{fact.finding} {fact.leg} {fact.value}" for fact in facts)
        offered = [suggestion.uuid for suggestion in suggestions]
        subject = setting.subject
        return Card(
            uuid=name_of(topic, subject.patient, subject.encounter, guideline.hash, indicator, told, known, offered, state),
            summary=fitting(summary, SUMMARY_MOST),
            detail=paragraphs((*detail, *self.standing_of(topic))),
            indicator=indicator,
            source=Source(
                label=f"pulsefirst: {guideline.title}",
                topic=Coding(TOPICS, topic.value, TOPIC_WORDS[topic]),
                url=setting.about,
            ),
            suggestions=suggestions,
            override_reasons=OVERRIDE_REASONS,
            links=(Link("Open the page with this case", setting.page),) if setting.page else (),
            rules=tuple(dict.fromkeys(line.id for line in said)),
            sources=tuple(dict.fromkeys(name for line in said for name in (*line.statements, *line.cites))),
        )

    def standing_of(self, topic: Topic) -> Iterator[str]:
        """What every card ends with: what limits it, what was not read, of when it is."""
        plan, setting = self.plan, self.setting
        yield headed("Limits", map(plain, limits_here(plan, self.guideline)))
        yield headed(
            "Check first: these facts contradict each other",
            (plain(clash.title) + of_legs((clash.leg,)) for clash in plan.conflicts),
        )
        yield headed("Abnormal, and judged by nothing here", self.facts_of(plan.triage.unheard))
        if topic is not Topic.RECORD:
            yield headed("Not read: unknown, and not normal", map(plain, setting.missing))
        uncounted = setting.uncounted if topic is Topic.RECORD else ()
        yield headed("On record, and not used", first_of([one for one in setting.unread if one not in uncounted]))
        found = plan.recorded_at
        made = f"Made {moment_in_full(plan.at)}{f', from findings of {moment_in_full(found)}' if found else ''}."
        old = " These findings are older than a day: examine again." if plan.old else ""
        yield f"{made}{old} {plain(limits_in_words(plan, plan.guideline_hash[:SHORT_HASH]))}"

    def call_line(self, call: Call) -> str:
        """A call in bold, with its reasons by where they come from."""
        grounds = (
            f"{plain(self.reasons(act))} *({plain(self.origin(act.proposals))})*" for act in merged(call.demand.proposals)
        )
        return f"**{plain(call.text)}**: {'; '.join(dict.fromkeys(grounds))}"

    def reasons(self, act: Act) -> str:
        """The reasons of an act, without what it says to do, which stands before them already."""
        said = reasons_of(act)
        return said.partition(": ")[2] or said

    def named(self, target: str) -> str:
        """What a target is called at this site, with its number."""
        contact = self.setting.site.services.get(target)
        title = (contact.called if contact else "") or self.guideline.targets[target].title
        return f"{title} ({contact.number})" if contact and contact.number else title

    def origin(self, lines: Iterable[Proposal]) -> str:
        """Where lines that say the same come from."""
        several = list(lines)
        statements = dict.fromkeys(name for line in several for name in line.statements)
        cites = dict.fromkeys(name for line in several for name in line.cites)
        return self.origin_of(statements, cites, several[0].provenance)

    def origin_of(self, statements: Iterable[str], cites: Iterable[str], provenance: str) -> str:
        """Where a line comes from: the statements of the pathway, or what it cites beyond it."""
        if provenance == Provenance.SOURCE:
            said = ", ".join(statements)
            word = "pathway statements" if "," in said else "pathway statement"
            return f"{word} {said}" if said else "the pathway"
        titles = [self.guideline.citations[name].title for name in cites if name in self.guideline.citations]
        return f"beyond the pathway: {'; '.join(titles)}" if titles else "beyond the pathway"

    def facts_of(self, facts: Iterable[Fact]) -> list[str]:
        """These facts in words, each once; of many the first, and how many more."""
        said = [plain(text) for text in fact_list(self.guideline, dict.fromkeys(facts))]
        left = len(said) - MOST_FACTS
        return said if left <= 0 else [*said[:MOST_FACTS], f"and {left} more"]

    def known(self) -> list[str]:
        """The abnormal facts of the case, which called this pathway up."""
        facts = (Fact(key.finding, key.leg, value) for key, value in self.case.facts.items())
        return self.facts_of(fact for fact in facts if calls_for_a_look(self.guideline.findings[fact.finding], fact.value))

    def still_open(self) -> str:
        """What it could still be, with what to look at first."""
        text = could_be_in_words(self.plan, self.guideline)
        return f"**Not yet excluded:** {plain(text)}." if text else ""

    def stands_now(self) -> str:
        """The emergency that known facts demand, beside a card about something else; nothing where there is none."""
        if not is_emergency(self.plan):
            return ""
        calls = "; ".join(call.text for call in calls_of(self.plan, self.guideline, self.named))
        return f"**{LEVEL_WORDS[Urgency.EMERGENCY].partition(',')[0]}:** {plain(calls)}."

    def to_look_at(self, most: int) -> list[str]:
        """What to ask or examine first, by name."""
        asked = first_to_examine(self.plan, self.guideline)[:most]
        return [f"{label(self.guideline.findings[question.finding])}{of_legs(question.legs)}" for question in asked]

    def first_looked_at(self) -> list[str]:
        """What to ask or examine first, as it is asked."""
        asked = first_to_examine(self.plan, self.guideline)[:MOST_LINES]
        return [
            plain(f"{sentence_case(self.guideline.findings[question.finding].question)}{of_legs(question.legs)}")
            for question in asked
        ]

    def waiting(self, level: Urgency) -> list[Proposal]:
        """The lines of this urgency that an answer can still decide."""
        return [line for line in undecided(self.plan) if line.urgency is level]

    def by_call(self, lines: Iterable[Proposal]) -> list[str]:
        """Undecided lines by whom they would call, each with what they wait for."""
        said = []
        several = list(lines)
        for demand in by_target(referrals(several) or several):
            needs = dict.fromkeys(need for line in demand.proposals for need in line.needs if need.open)
            words = needs_in_words(self.guideline, list(needs)[:MOST_NEEDS])
            more = len(needs) - MOST_NEEDS
            title = sentence_case(self.guideline.targets[demand.target].title)
            said.append(plain(f"{title}{of_legs(demand.legs)}: waits for {words}{f' and {more} more' if more > 0 else ''}"))
        return said

    def not_excluded(self, waiting: Iterable[Proposal]) -> tuple[str, ...]:
        """What these undecided lines wait for: what to look at first, whom they would call, what nobody could assess, what is known."""
        return (
            headed("Examine or ask first", self.first_looked_at()),
            headed("Not yet excluded", self.by_call(waiting)),
            headed("Could not be assessed here; someone who can must do so today", self.not_assessed()),
            headed("What is known", self.known()),
        )

    def not_assessed(self) -> list[str]:
        """What could not be assessed though an alarm waits for it."""
        return [plain(f"{one.text}{of_legs((one.leg,))}") for one in self.plan.not_assessed if one.holds_open]


def first_of(sentences: Sequence[str]) -> list[str]:
    """The first of these sentences, and how many more there are."""
    left = len(sentences) - MOST_LINES
    return [*map(plain, sentences[:MOST_LINES]), *([f"and {left} more"] if left > 0 else ())]
