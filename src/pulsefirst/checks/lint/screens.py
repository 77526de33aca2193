"""Screens: can a plain case be settled by answering every screen with "none of these"?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from pulsefirst.backends.prose import label
from pulsefirst.engine.apply import apply
from pulsefirst.engine.interview import ordinary_value, value_of_yes
from pulsefirst.model.case import Case, keys_of
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Need, Status
from pulsefirst.model.recommendations import Urgency

ANY_TIME: Final = datetime(2026, 1, 1, tzinfo=UTC)


def urgent_and_on_no_screen(guideline: Guideline) -> Iterator[str]:
    """Urgent rules that stay open in a plain case: the first bedside panel is normal and every screen is answered with no."""
    plan = apply(guideline, plain_case(guideline), ANY_TIME)
    holding_open = {need.finding for need in plan.triage.could_be.needs if _is_open_here(guideline, need)}
    needs: dict[str, dict[str, None]] = {}
    for proposal in plan.proposals:
        if proposal.urgency is not Urgency.NONE and proposal.status is Status.UNDETERMINED:
            found = [need.finding for need in proposal.needs if need.finding in holding_open]
            needs.setdefault(proposal.id, {}).update(dict.fromkeys(found))
    for name, findings in needs.items():
        if findings:
            word = guideline.recommendations[name].do.urgency.word
            labels = ", ".join(label(guideline.findings[finding]) for finding in findings)
            yield (
                f"{name}: it is {word} and still open when every screen is answered with none of these, so no plain case could ever be "
                f"settled; put {labels} on a Screen, or ask it only if something on a screen is there (only_if=...)."
            )


def plain_case(guideline: Guideline) -> Case:
    """A patient with a plain yes to everything on the first bedside panel and a plain no to every question on a screen."""
    case = Case()
    for panel in list(guideline.panels.values())[:1]:
        stands_in = {other for finding in panel.findings for other in finding.otherwise}
        for finding in panel.findings:
            value = value_of_yes(finding)
            if value is not None and finding not in stands_in:
                for key in keys_of(finding):
                    case = case.learn(finding, key.leg, value)
    for screen in guideline.screens.values():
        for asked in screen.findings:
            value = ordinary_value(screen, asked)
            if value is not None:
                for key in keys_of(asked):
                    case = case.learn(asked, key.leg, value)
    return case


def _is_open_here(guideline: Guideline, need: Need) -> bool:
    return need.open and not guideline.findings[need.finding].burden.is_test
