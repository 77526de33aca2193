"""The causes as a list to read: in their order, what speaks for and against each, what would change that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pulsefirst.backends.acts import Act, merged, reasons_of
from pulsefirst.backends.fits import (
    beside_in_words,
    fit_in_words,
    profile_cites,
    red_flags_in_words,
    told_by_name,
)
from pulsefirst.backends.previews import why_nothing, worth_previewing
from pulsefirst.backends.words import dose_in_words, fact_list, need_list
from pulsefirst.engine.causes import ORDER, Cause, Ground, GroundClass, as_told
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.if_confirmed import IfConfirmed, if_confirmed
from pulsefirst.engine.rank import Ranking
from pulsefirst.interfaces.web.rows import place_in_form
from pulsefirst.model.case import Case, key_of
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Weighs

MOST_QUESTIONS = 4


def said_beside(ranking: Ranking, guideline: Guideline) -> dict[str, Any]:
    """What stands beside the order: red flags that are up or not ruled out, and how well the first causes fit."""
    return {
        "red_flags": list(red_flags_in_words(ranking.beside)),
        "fits": list(beside_in_words(ranking.beside, guideline)),
    }


def causes_of(ranking: Ranking, guideline: Guideline, evaluation: Evaluation, case: Case) -> list[dict[str, Any]]:
    """The ranked causes by standing, each with its reasons as chips of the facts they rest on; last those of which nothing typical is known.

    The first ones have beside them what they would bring if they were confirmed.
    """
    told = as_told(ranking.causes)
    ahead = {
        (cause.id, cause.leg): _preview(if_confirmed(guideline, case, ranking.plan.at, cause.id, cause.leg), guideline)
        for cause in worth_previewing(ranking, guideline)
    }
    groups: list[dict[str, Any]] = []
    for standing in ORDER:
        causes = [
            _cause(cause, guideline, evaluation) | {"if_confirmed": ahead.get((cause.id, cause.leg))}
            for cause in told.in_full
            if cause.standing is standing
        ]
        if causes:
            groups.append({"standing": standing.value, "causes": causes, "names": ""})
    return groups + [{"standing": said, "causes": [], "names": titles} for said, titles in told_by_name(told)]


def _cause(cause: Cause, guideline: Guideline, evaluation: Evaluation) -> dict[str, Any]:
    hypothesis = guideline.hypotheses[cause.id]
    stated = hypothesis.stated
    place = "" if stated is None else place_in_form(key_of(stated, cause.leg))
    statements = dict.fromkeys(name for ground in cause.grounds for name in ground.statements)
    fit = fit_in_words(cause.account, cause.id, guideline, cause.leg)
    of_profile = profile_cites(cause.id, guideline) if fit else ()
    cited = dict.fromkeys((*of_profile, *(name for ground in cause.grounds for name in ground.cites)))
    return {
        "id": cause.id,
        "title": cause.title,
        "leg": cause.leg,
        "provenance": cause.provenance,
        "statements": tuple(statements),
        "cites": [guideline.citations[name] for name in cited],
        "fit": fit,
        "for": _chips((ground for ground in cause.grounds if ground.weighs is Weighs.FOR), guideline, cause.leg),
        "against": _chips((ground for ground in cause.grounds if ground.weighs is Weighs.AGAINST), guideline, cause.leg),
        "state": place,
        "is_stated": stated is not None and evaluation.is_true(stated, cause.leg),
        "changes": need_list(guideline, cause.changes, cause.leg)[:MOST_QUESTIONS],
    }


def _preview(found: IfConfirmed, guideline: Guideline) -> dict[str, Any] | None:
    """What a cause would bring: acts, or why none is shown; None where it would bring nothing."""
    if not found.lines and not found.conflicts_with:
        return None
    return {
        "conflict": why_nothing(found, guideline),
        "acts": [_act(act, guideline) for act in sorted(merged(found.lines), key=lambda act: act.barred)],
    }


def _act(act: Act, guideline: Guideline) -> dict[str, Any]:
    first, dosing = act.proposals[0], act.dosing
    dose = None if dosing is None else dosing.dose
    needs = () if dosing is None else (*dosing.needs, *(need for reason in dosing.unchecked for need in reason.needs))
    return {
        "title": reasons_of(act),
        "urgency": first.urgency.word,
        "provenance": first.provenance,
        "statements": list(dict.fromkeys(name for line in act.proposals for name in line.statements)),
        "withheld_by": [guideline.recommendations[name].do.title for name in act.withheld_by],
        "warnings": act.warnings,
        "verdict": "" if dosing is None else dosing.word,
        "level": 0 if dosing is None else int(dosing.verdict),
        "reasons": [] if dosing is None else [reason.text for reason in dosing.reasons],
        "dose": "" if dose is None else dose_in_words(dose),
        "needs": need_list(guideline, dict.fromkeys(needs)),
    }


def _chips(grounds: Iterable[Ground], guideline: Guideline, leg: Leg | None) -> list[dict[str, Any]]:
    return [
        {
            "words": " + ".join(fact_list(guideline, ground.facts, leg)),
            "strength": ground.weight.value,
            "provenance": ground.provenance,
        }
        for ground in grounds
        if ground.weight is not GroundClass.EXPLAINS
    ]
