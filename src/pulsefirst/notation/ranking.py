"""A ranking of causes as plain data for JSON. Numbers are text, as in a plan."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final

from pulsefirst.backends.fits import beside_in_words, fit_in_words, profile_cites, red_flags_in_words
from pulsefirst.engine.beside import Beside
from pulsefirst.engine.causes import Cause, Ground
from pulsefirst.engine.if_confirmed import IfConfirmed
from pulsefirst.engine.odds import Odds, Weighed
from pulsefirst.engine.rank import Ranking
from pulsefirst.engine.separate import Contender
from pulsefirst.engine.territories import Fit, Pattern
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.figures import figure, probability
from pulsefirst.notation.if_confirmed import if_confirmed_as_data
from pulsefirst.notation.parts import citations_in, facts_as_data, needs_as_data
from pulsefirst.notation.plan import opening

SCHEMA_VERSION: Final = "3.1"


def ranking_to_json(ranking: Ranking, guideline: Guideline, ahead: Iterable[IfConfirmed] = ()) -> dict[str, Any]:
    """The ranking as plain data: triage first, then causes in order, where it is numb, odds, and every citation that is named.

    `ahead` are looks ahead at what some of these causes would bring; they stand under `if_confirmed`, and nowhere else.
    """
    plan = opening(ranking.plan, guideline)
    data = {
        "schema": SCHEMA_VERSION,
        **{name: plan[name] for name in ("guideline", "at", "recorded_at", "triage", "conflicts")},
        "banner": ranking.plan.banner or None,
        "red_flags_first": ranking.bypassed,
        "beside": _beside(ranking.beside, guideline),
        "causes": [_cause(one, guideline) for one in ranking.causes],
        "if_confirmed": [if_confirmed_as_data(found, guideline) for found in ahead],
        "where_it_is_numb": {
            "marked": [_fit(one, guideline) for one in ranking.skin.marked],
            "not_looked_for": needs_as_data(ranking.skin.unmarked),
            "legs": [_pattern(one, guideline) for one in ranking.skin.legs],
        },
        "odds": [_odds(one, guideline) for one in ranking.odds],
        "priors_set_aside": [{"hypothesis": name, "leg": leg} for name, leg in ranking.priors_set_aside],
    }
    return {**data, "citations": citations_in(data, guideline)}


def _cause(cause: Cause, guideline: Guideline) -> dict[str, Any]:
    return {
        "place": cause.place,
        "id": cause.id,
        "leg": cause.leg,
        "title": cause.title,
        "provenance": cause.provenance,
        "standing": cause.standing,
        "matters": cause.matters,
        "fit": _fit_of(cause, guideline),
        "grounds": [_ground(ground, guideline) for ground in cause.grounds],
        "between_two_causes": [_weighed(ratio, guideline) for ratio in cause.apart],
        "would_change_it": needs_as_data(cause.changes),
    }


def _fit_of(cause: Cause, guideline: Guideline) -> dict[str, Any] | None:
    """What it accounts for, by the names of features, with the sentence that says so; None where it has no profile."""
    account = cause.account
    if account is None:
        return None
    return {
        "gate_open": account.gate_open,
        "explains": list(account.explains),
        "leaves": list(account.leaves),
        "missing": list(account.missing),
        "key_missing": list(account.key_missing),
        "cannot_explain": facts_as_data(account.contrary, guideline),
        "words": fit_in_words(account, cause.id, guideline, cause.leg),
        "provenance": "supplement",
        "cites": list(profile_cites(cause.id, guideline)),
    }


def _beside(found: Beside, guideline: Guideline) -> dict[str, Any]:
    separator, together = found.separator, found.together
    return {
        "red_flags": [
            {"id": watch.id, "title": watch.title, "up": list(watch.up), "open": list(watch.open)}
            for watch in found.red_flags
        ],
        "separator": None
        if separator is None
        else {
            "finding": separator.finding,
            "legs": [leg for leg in separator.legs if leg is not None],
            "between": [_contender(separator.first), _contender(separator.second)],
        },
        "together": None
        if together is None
        else {"causes": [_contender(together.first), _contender(together.second)], "leaves": list(together.leaves)},
        "none_fits": found.none_fits,
        "words": [*red_flags_in_words(found), *beside_in_words(found, guideline)],
        "provenance": "supplement",
    }


def _contender(contender: Contender) -> dict[str, Any]:
    return {"id": contender.id, "legs": [leg for leg in contender.legs if leg is not None]}


def _ground(ground: Ground, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": ground.id,
        "weighs": ground.weighs,
        "weight": ground.weight,
        "provenance": ground.provenance,
        "statements": list(ground.statements),
        "cites": list(ground.cites),
        "facts": facts_as_data(ground.facts, guideline),
        "ratio": None if ground.ratio is None else _weighed(ground.ratio, guideline),
    }


def _weighed(weighed: Weighed, guideline: Guideline) -> dict[str, Any]:
    between = weighed.likelihood.between
    return {
        "id": weighed.likelihood.name,
        "title": weighed.likelihood.title,
        "present": weighed.present,
        "value": str(weighed.ratio.value),
        "interval": None if weighed.interval is None else [str(weighed.ratio.low), str(weighed.ratio.high)],
        "cluster": weighed.likelihood.cluster,
        "population": weighed.likelihood.population,
        "between": None if between is None else between.name,
        "cites": [citation.name for citation in weighed.likelihood.cites],
        "facts": facts_as_data(weighed.facts, guideline),
    }


def _odds(odds: Odds, guideline: Guideline) -> dict[str, Any]:
    return {
        "hypothesis": odds.hypothesis.name,
        "leg": odds.leg,
        "prior": probability(odds.prior),
        "prior_odds": figure(odds.prior_odds),
        "used": [_weighed(ratio, guideline) for ratio in odds.used],
        "not_chained": [_weighed(ratio, guideline) for ratio in odds.not_chained],
        "too_many": [_weighed(ratio, guideline) for ratio in odds.too_many],
        "between_two_causes": [_weighed(ratio, guideline) for ratio in odds.apart],
        "product": figure(odds.product),
        "combined": figure(odds.combined),
        "capped": odds.combined != odds.product,
        "combined_interval": _interval(odds.combined_limits, figure),
        "posterior": probability(odds.posterior),
        "posterior_interval": _interval(odds.posterior_limits, probability),
        "exact": {"prior": str(odds.prior), "combined": str(odds.combined), "posterior": str(odds.posterior)},
    }


def _interval(limits: tuple[Fraction, Fraction] | None, said: Any) -> list[str] | None:
    return None if limits is None else [said(limit) for limit in limits]


def _pattern(pattern: Pattern, guideline: Guideline) -> dict[str, Any]:
    return {
        "leg": pattern.leg,
        "numb": facts_as_data(pattern.numb, guideline),
        "fits": [_fit(fit, guideline) for fit in pattern.fits],
        "areas_that_separate": needs_as_data(pattern.areas),
        "signs_that_separate": needs_as_data(pattern.signs),
    }


def _fit(fit: Fit, guideline: Guideline) -> dict[str, Any]:
    territory = fit.territory
    return {
        "id": territory.name,
        "title": territory.title,
        "level": territory.level,
        "leg": fit.leg,
        "areas": [area.name for area in territory.areas],
        "areas_numb": fit.count,
        "areas_in_all": fit.total,
        "numb": facts_as_data(fit.numb, guideline),
        "spared": facts_as_data(fit.spared, guideline),
        "for": facts_as_data(fit.for_, guideline),
        "against": facts_as_data(fit.against, guideline),
        "movement": territory.movement,
        "reflex": territory.reflex,
        "separates": territory.separates,
        "provenance": "supplement",
        "cites": [citation.name for citation in territory.cites],
    }
