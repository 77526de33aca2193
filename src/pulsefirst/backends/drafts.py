"""A draft order as a line to copy: what, for which leg, why, and what has to be heeded. Nothing is sent; a clinician decides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pulsefirst.backends.acts import Act
from pulsefirst.backends.words import facts_in_words, legs_in_words
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Caution, Plan

MOST_FACTS: Final = 8


def order_in_words(act: Act, plan: Plan, guideline: Guideline) -> str:
    """The order of an act in one line: its target, the leg, the dose where one is shown, and the facts it rests on."""
    first = act.proposals[0]
    where = legs_in_words(act.legs)
    title = guideline.targets[first.target].title
    dose = act.dosing.dose if act.dosing is not None else None
    facts = dict.fromkeys(fact for proposal in (*act.proposals, *act.others) for fact in proposal.why.facts)
    seen_from = act.legs[0] if len(act.legs) == 1 else None
    said = facts_in_words(guideline, list(facts)[:MOST_FACTS], seen_from)
    parts = (
        f"{title[:1].upper()}{title[1:]}{f', {where}' if where else ''}",
        dose.start if dose is not None else "",
        f"Reason: {said}" if said else "",
    )
    return ". ".join(part for part in parts if part) + "."


def cautions_on(target: str, legs: Iterable[Leg | None], cautions: Iterable[Caution]) -> list[Caution]:
    """What is said against the draft of this target for these legs, each once."""
    held = set(legs)
    return [
        caution
        for caution in dict.fromkeys(cautions)
        if caution.draft == target and (caution.leg is None or None in held or caution.leg in held)
    ]
