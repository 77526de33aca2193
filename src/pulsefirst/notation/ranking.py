"""A ranking of causes as plain data for JSON. Numbers are text, as in a plan."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final

from pulsefirst.engine.odds import Odds, Weighed
from pulsefirst.engine.rank import Cause, Ground, Ranking
from pulsefirst.engine.territories import Fit, Pattern
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.figures import figure, probability
from pulsefirst.notation.parts import facts_as_data, needs_as_data
from pulsefirst.notation.plan import plan_to_json

SCHEMA_VERSION: Final = "1.0"


def ranking_to_json(ranking: Ranking, guideline: Guideline) -> dict[str, Any]:
    """The ranking as plain data: triage first, then causes in order, where it is numb, odds, and every citation that is named."""
    plan = plan_to_json(ranking.plan, guideline)
    data = {
        "schema": SCHEMA_VERSION,
        **{name: plan[name] for name in ("guideline", "at", "recorded_at", "triage", "conflicts")},
        "banner": ranking.plan.banner or None,
        "red_flags_first": ranking.bypassed,
        "causes": [_cause(one, guideline) for one in ranking.causes],
        "where_it_is_numb": {
            "marked": [_fit(one, guideline) for one in ranking.skin.marked],
            "not_looked_for": needs_as_data(ranking.skin.unmarked),
            "legs": [_pattern(one, guideline) for one in ranking.skin.legs],
        },
        "odds": [_odds(one, guideline) for one in ranking.odds],
        "priors_set_aside": [{"hypothesis": name, "leg": leg} for name, leg in ranking.priors_set_aside],
    }
    return {**data, "citations": {name: _citation(name, guideline) for name in sorted(_cited(data))}}


def _cause(one: Cause, guideline: Guideline) -> dict[str, Any]:
    return {
        "place": one.place,
        "id": one.id,
        "leg": one.leg,
        "title": one.title,
        "provenance": one.provenance,
        "standing": one.standing,
        "grounds": [_ground(ground, guideline) for ground in one.grounds],
        "between_two_causes": [_weighed(ratio, guideline) for ratio in one.apart],
        "would_change_it": needs_as_data(one.changes),
    }


def _ground(one: Ground, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": one.id,
        "weighs": one.weighs,
        "weight": one.weight,
        "provenance": one.provenance,
        "statements": list(one.statements),
        "cites": list(one.cites),
        "facts": facts_as_data(one.facts, guideline),
        "ratio": None if one.ratio is None else _weighed(one.ratio, guideline),
    }


def _weighed(one: Weighed, guideline: Guideline) -> dict[str, Any]:
    between = one.likelihood.between
    return {
        "id": one.likelihood.name,
        "title": one.likelihood.title,
        "present": one.present,
        "value": str(one.ratio.value),
        "interval": None if one.interval is None else [str(one.ratio.low), str(one.ratio.high)],
        "cluster": one.likelihood.cluster,
        "population": one.likelihood.population,
        "between": None if between is None else between.name,
        "cites": [citation.name for citation in one.likelihood.cites],
        "facts": facts_as_data(one.facts, guideline),
    }


def _odds(one: Odds, guideline: Guideline) -> dict[str, Any]:
    return {
        "hypothesis": one.hypothesis.name,
        "leg": one.leg,
        "prior": probability(one.prior),
        "prior_odds": figure(one.prior_odds),
        "used": [_weighed(ratio, guideline) for ratio in one.used],
        "not_chained": [_weighed(ratio, guideline) for ratio in one.not_chained],
        "too_many": [_weighed(ratio, guideline) for ratio in one.too_many],
        "between_two_causes": [_weighed(ratio, guideline) for ratio in one.apart],
        "product": figure(one.product),
        "combined": figure(one.combined),
        "capped": one.combined != one.product,
        "combined_interval": _interval(one.combined_limits, figure),
        "posterior": probability(one.posterior),
        "posterior_interval": _interval(one.posterior_limits, probability),
        "exact": {"prior": str(one.prior), "combined": str(one.combined), "posterior": str(one.posterior)},
    }


def _interval(limits: tuple[Fraction, Fraction] | None, said: Any) -> list[str] | None:
    return None if limits is None else [said(limit) for limit in limits]


def _pattern(one: Pattern, guideline: Guideline) -> dict[str, Any]:
    return {
        "leg": one.leg,
        "numb": facts_as_data(one.numb, guideline),
        "fits": [_fit(fit, guideline) for fit in one.fits],
        "areas_that_separate": needs_as_data(one.areas),
        "signs_that_separate": needs_as_data(one.signs),
    }


def _fit(one: Fit, guideline: Guideline) -> dict[str, Any]:
    territory = one.territory
    return {
        "id": territory.name,
        "title": territory.title,
        "level": territory.level,
        "leg": one.leg,
        "areas": [area.name for area in territory.areas],
        "areas_numb": one.count,
        "areas_in_all": one.total,
        "numb": facts_as_data(one.numb, guideline),
        "spared": facts_as_data(one.spared, guideline),
        "for": facts_as_data(one.for_, guideline),
        "against": facts_as_data(one.against, guideline),
        "movement": territory.movement,
        "reflex": territory.reflex,
        "separates": territory.separates,
        "provenance": "supplement",
        "cites": [citation.name for citation in territory.cites],
    }


def _citation(name: str, guideline: Guideline) -> dict[str, Any]:
    one = guideline.citations[name]
    return {"title": one.title, "checked": one.checked, "address": one.address or None}


def _cited(data: Any) -> set[str]:
    """Every citation that is named anywhere in the data."""
    if isinstance(data, dict):
        own = set(data["cites"]) if "cites" in data else set()
        return own.union(*(_cited(value) for value in data.values()))
    if isinstance(data, list):
        return set().union(*(_cited(value) for value in data))
    return set()
