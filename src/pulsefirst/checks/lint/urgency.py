"""Urgency: does every urgent rule say by when, and whom to call?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Category, Recommendation, Urgency


def urgency_without_time_or_service(guideline: Guideline) -> Iterator[str]:
    """Urgent rules that name no time or no service to call.

    An emergency is due at the time of assessment, so it needs no time.
    """
    services = {target.title for target in guideline.targets.values() if target.category is Category.SERVICE}
    for name, rule in guideline.recommendations.items():
        if rule.do.urgency in (Urgency.SOON, Urgency.URGENT) and rule.do.within is None:
            yield f"{name}: it is {rule.do.urgency.word} and names no deadline; write within=hours(...) or days(...)."
        if rule.do.urgency is not Urgency.NONE and not _calls(rule, services):
            yield (
                f"{name}: it is {rule.do.urgency.word} and names nobody to call; make a service its target, or name one in its title: "
                "“through ...”."
            )


def _calls(rule: Recommendation, services: set[str]) -> bool:
    return rule.do.target.category is Category.SERVICE or any(title in rule.do.title for title in services)
