"""The hazard log: does it name every rule that raises an alarm or withholds another rule, and only rules that exist?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.safety import Hazard, HazardLog


def gaps_in_hazards(guideline: Guideline, log: HazardLog) -> Iterator[str]:
    """Same-day rules, emergencies and rules that withhold others which no hazard names; and hazards naming what does not exist."""
    named = {content for hazard in log.hazards for content in hazard.verification.rules}
    for name, rule in guideline.recommendations.items():
        if rule not in named and (reason := _why_it_matters(rule)):
            yield (
                f"{name}: it {reason}, and no hazard names it; add it to verification=Verification(rules=...) of the hazard "
                f"that it controls{_examples(rule, log)}."
            )
    content = {*guideline.recommendations.values(), *guideline.conflicts.values()}
    for hazard in log.hazards:
        for verifying in hazard.verification.rules:
            if verifying not in content:
                what = verifying.name or verifying
                yield f"{hazard.id}: it names {what}, which the guideline does not have; take it out of verification.rules."


def _why_it_matters(rule: Recommendation) -> str:
    if rule.do.urgency >= Urgency.URGENT:
        return f"is {rule.do.urgency.word}"
    return "withholds another rule" if rule.overrides else ""


def _examples(rule: Recommendation, log: HazardLog) -> str:
    """The hazards that name other rules with the same target: probably the right ones."""
    ids = [hazard.id for hazard in log.hazards if _names_target_of(hazard, rule)]
    return f" (rules with the same target: {', '.join(ids)})" if ids else ""


def _names_target_of(hazard: Hazard, rule: Recommendation) -> bool:
    rules = (named for named in hazard.verification.rules if isinstance(named, Recommendation))
    return any(named.do.target is rule.do.target for named in rules)
