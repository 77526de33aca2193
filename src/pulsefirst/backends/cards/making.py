"""A plan as cards: what is demanded, what is not excluded yet, what can be ordered, what speaks against a draft, what was not read.

Nothing here reassures. Where nothing is demanded and nothing open can demand it, there is no card; a card never says that something
is ruled out, and an emergency that is only possible is said as what to examine first, never as an alarm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pulsefirst.backends.acts import (
    acting,
    demanding,
    in_order,
    is_emergency,
    merged,
    reasons_of,
)
from pulsefirst.backends.cards.card import (
    Card,
    Indicator,
    Topic,
)
from pulsefirst.backends.cards.markdown import bullets, headed, plain
from pulsefirst.backends.cards.orders import can_be_drafted, suggestions_of
from pulsefirst.backends.cards.parts import INDICATORS, Parts, first_of
from pulsefirst.backends.cards.silence import plan_demands_action, speaks_of_a_leg
from pulsefirst.backends.headline import calls_of, could_be_in_words
from pulsefirst.backends.in_question import cautions_in_question
from pulsefirst.backends.words import LEVEL_WORDS, of_legs
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.model.plan import Caution
from pulsefirst.model.recommendations import Category, Urgency

SHOWN_FIRST: Final = (Indicator.CRITICAL, Indicator.WARNING, Indicator.INFO)
OF_A_LEG: Final = (Category.LIMB_IMAGING,)
"""What is drafted for a leg, whichever it is."""


class Cards(Parts):
    """The cards of one plan in one setting."""

    # --- by the moment of care -----------------------------------------------------------------------------------------

    def on_opening(self) -> list[Card]:
        """When a patient is opened: nothing, unless a leg is spoken of or known facts demand an emergency, or that a leg is seen today."""
        if not self._speaks():
            return [*self._record()] if self.setting.uncounted else []
        return in_turn(self._triage(), self._open(), self._workup()) or [*self._record()]

    def _speaks(self) -> bool:
        """Whether a leg is spoken of, or known facts demand an emergency or that a leg is seen today."""
        return speaks_of_a_leg(self.guideline, self.case) or plan_demands_action(self.plan)

    def on_orders(self) -> list[Card]:
        """While orders are drafted: what speaks against the drafts. Silent where neither the draft nor the record is about a leg."""
        if not self._is_about_a_leg():
            return []
        return [*self._drafts()] or [*self._record()]

    def _is_about_a_leg(self) -> bool:
        """Whether a draft is for a leg or shows one, or anything of a leg or any diagnosis of this pathway is on record."""
        findings, targets, case = self.guideline.findings, self.guideline.targets, self.case
        drafted = any(act.leg or targets[act.target].category in OF_A_LEG for act in case.considering)
        recorded = any(key.leg or (findings[key.finding].stated and value is True) for key, value in case.facts.items())
        return bool(case.considering) and (drafted or recorded or is_emergency(self.plan))

    def on_leaving(self) -> list[Card]:
        """Before the patient goes home: an emergency or a demand of the same day that stands, and what is not excluded yet."""
        if not self._speaks():
            return [*self._record()] if self.setting.uncounted else []
        demanded = self._triage() if self.plan.triage.now.level >= Urgency.URGENT else ()
        return in_turn(demanded, self._leaving()) or [*self._record()]

    # --- the cards -----------------------------------------------------------------------------------------------------

    def _triage(self) -> Iterator[Card]:
        """What known facts demand."""
        plan, guideline = self.plan, self.guideline
        level = plan.triage.now.level
        if level is Urgency.NONE:
            return
        demanded = demanding(plan)
        calls = list(calls_of(plan, guideline, self.named))
        word = LEVEL_WORDS[level].partition(",")[0]
        first = reasons_of(merged(calls[0].demand.proposals)[0], 1)
        reason = first.partition(": ")[2] or first
        lines = [self.call_line(call) for call in calls]
        meanwhile = in_order(acting(plan)).meanwhile if is_emergency(plan) else []
        facts = [fact for proposal in demanded for fact in proposal.why.facts]
        heeded = cautions_in_question(plan, Evaluation(guideline, self.case))
        yield self.card(
            Topic.TRIAGE,
            INDICATORS[level],
            f"{word}: {'; '.join(call.text for call in calls)}: {reason}",
            (
                bullets(lines),
                headed("On these facts", self.facts_of(facts)),
                headed(
                    "While help is on its way",
                    [f"{plain(reasons_of(act, 2))}{of_legs(act.legs)}" for act in merged(meanwhile)],
                ),
                headed("Heed", [f"{plain(one.text)}{of_legs((one.leg,))}" for one in heeded if not one.draft]),
                self.still_open(),
            ),
            demanded,
            facts,
            tuple(suggestions_of(demanded, plan, guideline, self.setting.subject, self.case.considering)),
        )

    def _open(self) -> Iterator[Card]:
        """What is not excluded yet, as what to examine first."""
        triage = self.plan.triage
        if is_emergency(self.plan) or triage.could_be.level <= max(triage.now.level, Urgency.SOON):
            return
        waiting = self.waiting(triage.could_be.level)
        emergency = triage.could_be.level is Urgency.EMERGENCY
        yield self.card(
            Topic.OPEN,
            Indicator.WARNING if emergency else Indicator.INFO,
            f"Not yet excluded: {could_be_in_words(self.plan, self.guideline)}",
            self.not_excluded(waiting),
            waiting,
        )

    def _workup(self) -> Iterator[Card]:
        """What else is proposed and can be ordered; under an emergency it waits."""
        if is_emergency(self.plan):
            return
        demanded = {(line.id, line.leg) for line in demanding(self.plan)}
        lines = [line for line in acting(self.plan) if (line.id, line.leg) not in demanded]
        offered = tuple(suggestions_of(lines, self.plan, self.guideline, self.setting.subject, self.case.considering))
        if not offered:
            return
        acts = [act for act in merged(lines) if can_be_drafted(act.proposals[0], self.guideline)]
        facts = [fact for act in acts for proposal in act.proposals for fact in proposal.why.facts]
        yield self.card(
            Topic.WORKUP,
            Indicator.INFO,
            f"Proposed: {', '.join(suggestion.label for suggestion in offered)}",
            (
                bullets(
                    f"{plain(reasons_of(act, 2))}{of_legs(act.legs)} *({plain(self.origin(act.proposals))})*" for act in acts
                ),
                headed("On these facts", self.facts_of(facts)),
                self.still_open(),
            ),
            [proposal for act in acts for proposal in act.proposals],
            facts,
            offered,
        )

    def _drafts(self) -> Iterator[Card]:
        """What speaks against each draft order, one card for each."""
        against: dict[str, list[Caution]] = {}
        for caution in dict.fromkeys(self.plan.cautions):
            if caution.draft:
                against.setdefault(caution.draft, []).append(caution)
        for target, said_of_it in against.items():
            said = [f"{caution.text}{of_legs((caution.leg,))}" for caution in said_of_it]
            facts = [
                fact
                for caution in said_of_it
                for line in self.plan.proposals
                if (line.id, line.leg) == (caution.id, caution.leg)
                for fact in line.why.facts
            ]
            yield self.card(
                Topic.DRAFTS,
                Indicator.WARNING,
                f"Draft order: {said[0]}",
                (
                    bullets(
                        dict.fromkeys(
                            f"{plain(text)} *({plain(self.origin_of(caution.statements, caution.cites, caution.provenance))})*"
                            for text, caution in zip(said, said_of_it, strict=True)
                        )
                    ),
                    headed("On these facts", self.facts_of(facts)),
                    self.stands_now(),
                    self.still_open(),
                ),
                (),
                facts,
                state=(target, said, self.stands_now()),
                cautions=said_of_it,
            )

    def _leaving(self) -> Iterator[Card]:
        """Red flags that are not decided."""
        if self.plan.triage.could_be.level is not Urgency.EMERGENCY or is_emergency(self.plan):
            return
        waiting = self.waiting(Urgency.EMERGENCY)
        first = ", ".join(self.to_look_at(3))
        yield self.card(
            Topic.LEAVING,
            Indicator.WARNING,
            f"Before discharge: an emergency is not yet excluded{'; examine or ask first: ' if first else ''}{first}",
            self.not_excluded(waiting),
            waiting,
        )

    def _record(self) -> Iterator[Card]:
        """What of the record could not be had or understood."""
        setting = self.setting
        if not setting.missing and not setting.uncounted:
            return
        first = next((f"On record, and not counted: {sentence}" for sentence in setting.uncounted), "")
        yield self.card(
            Topic.RECORD,
            Indicator.WARNING,
            first or "Part of the record could not be read; what is missing counts as unknown, not as normal",
            (
                headed("On record, and not counted: look at it, and at both legs", first_of(setting.uncounted)),
                headed("Not read: unknown, and not normal", map(plain, setting.missing)),
            ),
            (),
            state=(setting.missing, setting.uncounted),
        )


def in_turn(*several: Iterable[Card]) -> list[Card]:
    """Cards with the most urgent first, so that no client has to order them."""
    return sorted((card for cards in several for card in cards), key=lambda card: SHOWN_FIRST.index(card.indicator))
