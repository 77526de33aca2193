"""The order of a plan: by urgency; among equals what the content puts first and last, and else as it is written."""

from __future__ import annotations

from collections.abc import Sequence

from pulsefirst.engine.dosing import holds_for
from pulsefirst.engine.judge import JudgedRule
from pulsefirst.model.precedence import Place


def place_of(line: JudgedRule) -> Place:
    """Where a line that stands comes among those of its urgency; what one reason puts first, no other puts last."""
    if not line.is_acting:
        return Place.IN_TURN
    reasons = line.evaluation.index.precedences.get(line.rule, ())
    places = (reason.place for reason in reasons if holds_for(line.evaluation, reason.when, line.leg))
    return min(places, default=Place.IN_TURN)


def in_order(judged: Sequence[JudgedRule]) -> list[JudgedRule]:
    """All lines in the order in which a plan holds them."""
    return sorted(judged, key=lambda line: (-line.rule.do.urgency, place_of(line)))
