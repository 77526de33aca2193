"""The causes as a list to read: where each stands, what speaks for and against it, what would change that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pulsefirst.backends.prose import label
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.interfaces.web.facts import fact_chips
from pulsefirst.interfaces.web.verdict import of_legs
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Reasoning, Standing, Suspicion, Tier

MOST_QUESTIONS = 4


def causes_of(plan: Plan, guideline: Guideline, evaluation: Evaluation) -> list[dict[str, Any]]:
    """The hypotheses by standing, each with its arguments as chips of the facts they rest on."""
    groups: list[dict[str, Any]] = []
    for standing in Standing:
        causes = [
            _cause(one, guideline, evaluation, plan)
            for one in plan.hypotheses
            if one.standing is standing and (_told(one) or standing is not Standing.POSSIBLE)
        ]
        if causes:
            groups.append({"standing": standing.value, "causes": causes, "names": []})
    silent = [f"{one.title}{of_legs((one.leg,))}" for one in plan.hypotheses if not _told(one)]
    if silent:
        groups.append({"standing": "no argument either way yet", "causes": [], "names": silent})
    return groups


def _told(one: Suspicion) -> bool:
    return bool(one.for_ or one.against) or one.standing in (Standing.CONFIRMED, Standing.EXCLUDED)


def _cause(one: Suspicion, guideline: Guideline, evaluation: Evaluation, plan: Plan) -> dict[str, Any]:
    hypothesis = guideline.hypotheses[one.id]
    stated = hypothesis.stated
    leg = one.leg if stated is not None and stated.scope.value == "leg" else None
    return {
        "title": one.title,
        "leg": one.leg,
        "provenance": one.provenance,
        "statements": one.statements,
        "cites": [guideline.citations[name] for name in one.cites],
        "for": _chips(one.for_, guideline, one.leg),
        "against": _chips(one.against, guideline, one.leg),
        "state": "" if stated is None else (f"{leg}.{stated.name}" if leg else stated.name),
        "is_stated": stated is not None and evaluation.true(stated, leg),
        "changes": [
            f"{label(guideline.findings[question.finding])}{of_legs(question.legs)}"
            for question in plan.questions
            if question.tier is Tier.STANDING and one.id in question.settles
        ][:MOST_QUESTIONS],
        "codes": [f"{code.system} {code.code}" for code in hypothesis.codes],
    }


def _chips(arguments: Iterable[Reasoning], guideline: Guideline, leg: Leg | None) -> list[dict[str, Any]]:
    return [
        {
            "words": " + ".join(fact_chips(guideline, argument.facts, leg)),
            "strength": argument.strength.name.lower(),
            "provenance": argument.provenance,
            "statements": argument.statements,
        }
        for argument in arguments
    ]
