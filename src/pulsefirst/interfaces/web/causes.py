"""The causes as a list to read: in their order, what speaks for and against each, what would change that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pulsefirst.backends.words import fact_list, need_list, of_legs
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.rank import ORDER, Cause, Ground, Ranking
from pulsefirst.model.findings import Leg, Scope
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Standing
from pulsefirst.model.recommendations import Weighs

MOST_QUESTIONS = 4


def causes_of(ranking: Ranking, guideline: Guideline, evaluation: Evaluation) -> list[dict[str, Any]]:
    """The ranked causes by standing, each with its reasons as chips of the facts they rest on; last those without a reason."""
    groups: list[dict[str, Any]] = []
    for standing in ORDER:
        causes = [_cause(one, guideline, evaluation) for one in ranking.causes if one.standing is standing and _told(one)]
        if causes:
            groups.append({"standing": standing.value, "causes": causes, "names": []})
    silent = [f"{one.title}{of_legs((one.leg,))}" for one in ranking.causes if not _told(one)]
    if silent:
        groups.append({"standing": "no argument either way yet", "causes": [], "names": silent})
    return groups


def _told(one: Cause) -> bool:
    return bool(one.grounds) or one.standing in (Standing.CONFIRMED, Standing.EXCLUDED)


def _cause(one: Cause, guideline: Guideline, evaluation: Evaluation) -> dict[str, Any]:
    hypothesis = guideline.hypotheses[one.id]
    stated = hypothesis.stated
    place = "" if stated is None else f"{one.leg}.{stated.name}" if stated.scope is Scope.LEG else stated.name
    statements = dict.fromkeys(name for ground in one.grounds for name in ground.statements)
    cited = dict.fromkeys(name for ground in one.grounds for name in ground.cites)
    return {
        "title": one.title,
        "leg": one.leg,
        "provenance": one.provenance,
        "statements": tuple(statements),
        "cites": [guideline.citations[name] for name in cited],
        "for": _chips((ground for ground in one.grounds if ground.weighs is Weighs.FOR), guideline, one.leg),
        "against": _chips((ground for ground in one.grounds if ground.weighs is Weighs.AGAINST), guideline, one.leg),
        "state": place,
        "is_stated": stated is not None and evaluation.true(stated, one.leg),
        "changes": need_list(guideline, one.changes, one.leg)[:MOST_QUESTIONS],
    }


def _chips(grounds: Iterable[Ground], guideline: Guideline, leg: Leg | None) -> list[dict[str, Any]]:
    return [
        {
            "words": " + ".join(fact_list(guideline, ground.facts, leg)),
            "strength": ground.weight.value,
            "provenance": ground.provenance,
        }
        for ground in grounds
    ]
