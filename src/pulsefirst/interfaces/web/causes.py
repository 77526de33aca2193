"""The causes as a list to read: in their order, what speaks for and against each, what would change that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pulsefirst.backends.words import fact_list, need_list, of_legs
from pulsefirst.engine.causes import ORDER, Cause, Ground
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.rank import Ranking
from pulsefirst.interfaces.web.rows import place_in_form
from pulsefirst.model.case import key_of
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Standing
from pulsefirst.model.recommendations import Weighs

MOST_QUESTIONS = 4


def causes_of(ranking: Ranking, guideline: Guideline, evaluation: Evaluation) -> list[dict[str, Any]]:
    """The ranked causes by standing, each with its reasons as chips of the facts they rest on; last those without a reason."""
    groups: list[dict[str, Any]] = []
    for standing in ORDER:
        causes = [
            _cause(cause, guideline, evaluation)
            for cause in ranking.causes
            if cause.standing is standing and _has_reason(cause)
        ]
        if causes:
            groups.append({"standing": standing.value, "causes": causes, "names": []})
    silent = [f"{cause.title}{of_legs((cause.leg,))}" for cause in ranking.causes if not _has_reason(cause)]
    if silent:
        groups.append({"standing": "no argument either way yet", "causes": [], "names": silent})
    return groups


def _has_reason(cause: Cause) -> bool:
    return bool(cause.grounds) or cause.standing in (Standing.CONFIRMED, Standing.EXCLUDED)


def _cause(cause: Cause, guideline: Guideline, evaluation: Evaluation) -> dict[str, Any]:
    hypothesis = guideline.hypotheses[cause.id]
    stated = hypothesis.stated
    place = "" if stated is None else place_in_form(key_of(stated, cause.leg))
    statements = dict.fromkeys(name for ground in cause.grounds for name in ground.statements)
    cited = dict.fromkeys(name for ground in cause.grounds for name in ground.cites)
    return {
        "title": cause.title,
        "leg": cause.leg,
        "provenance": cause.provenance,
        "statements": tuple(statements),
        "cites": [guideline.citations[name] for name in cited],
        "for": _chips((ground for ground in cause.grounds if ground.weighs is Weighs.FOR), guideline, cause.leg),
        "against": _chips((ground for ground in cause.grounds if ground.weighs is Weighs.AGAINST), guideline, cause.leg),
        "state": place,
        "is_stated": stated is not None and evaluation.is_true(stated, cause.leg),
        "changes": need_list(guideline, cause.changes, cause.leg)[:MOST_QUESTIONS],
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
