"""The causes as a page: the first three with what they explain, what tells them apart, and the red flags that are still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pulsefirst.backends.acts import merged, reasons_of
from pulsefirst.backends.fits import beside_in_words, profile_cites, titles_in_words, told_by_name
from pulsefirst.backends.previews import still_needed, why_nothing, worth_previewing
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import fact_list, legs_in_words, need_list, of_legs
from pulsefirst.engine.beside import Watch
from pulsefirst.engine.causes import Cause, Ground, GroundClass, as_told
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.if_confirmed import if_confirmed
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.engine.rank import Ranking, ranking_of
from pulsefirst.engine.reasons import needs
from pulsefirst.engine.separate import Contender
from pulsefirst.engine.tell_apart import Row, tell_apart
from pulsefirst.interfaces.web.rows import place_in_form, words_of
from pulsefirst.model.case import Case, key_of
from pulsefirst.model.conditions import Burden
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Need, Plan, Standing
from pulsefirst.model.recommendations import Weighs

FIRST = 3
MOST_QUESTIONS = 4
MOST_FEATURES = 6
ANY = "any"
WORKING = "working diagnosis"
"""What is said of a diagnosis that a clinician states: a criterion confirms, a statement does not."""


def causes_words(guideline: Guideline, case: Case, evaluation: Evaluation, plan: Plan) -> dict[str, Any]:
    """All that the view shows."""
    ranking = ranking_of(evaluation, plan)
    told = as_told(ranking.causes)
    first = list(_first(ranking.causes))
    previewed = worth_previewing(ranking, guideline)
    shown = {cause.id for cause, _ in first}
    rest = [cause for cause in told.in_full if cause.id not in shown]
    found = tell_apart(evaluation, ranking.causes)
    names = [(f"{standing.value}", titles) for standing, titles in _by_standing(rest)]
    return {
        "causes": [
            _cause(cause, guideline, evaluation)
            | {
                "legs": legs_in_words(legs),
                "if_confirmed": _ahead(guideline, case, ranking, cause) if cause in previewed else None,
            }
            for cause, legs in first
        ],
        "others": [*names, *told_by_name(told)],
        "count": len({cause.id for cause in ranking.causes}) - len(first),
        "fits": list(beside_in_words(ranking.beside, guideline))
        if not found.rows
        else _without_separator(ranking, guideline),
        "none_fits": ranking.beside.none_fits,
        "table": _table(guideline, found.causes, found.rows) if found.rows else None,
        "flags": _flags(ranking.beside.red_flags, guideline, evaluation),
        "bypassed": ranking.bypassed,
        "numb": list(_numb(guideline, case)),
    }


def _first(causes: Iterable[Cause]) -> Iterator[tuple[Cause, list[Leg]]]:
    """The first causes of which anything typical is known, each once, with the legs for which it stands in one place."""
    by_id: dict[str, list[Cause]] = {}
    for cause in causes:
        if cause.matters and cause.standing is not Standing.EXCLUDED:
            by_id.setdefault(cause.id, []).append(cause)
    for several in list(by_id.values())[:FIRST]:
        yield several[0], [cause.leg for cause in several if cause.place == several[0].place and cause.leg is not None]


def _by_standing(causes: Iterable[Cause]) -> Iterator[tuple[Standing, str]]:
    several = list(causes)
    for standing in Standing:
        if titles := titles_in_words(cause for cause in several if cause.standing is standing):
            yield standing, titles


def _without_separator(ranking: Ranking, guideline: Guideline) -> list[str]:
    """What is said beside the order, where a table says what separates."""
    said = list(beside_in_words(ranking.beside, guideline))
    return said if ranking.beside.separator is None else said[:-1]


# --- one cause --------------------------------------------------------------------------------------------------------------


def _cause(cause: Cause, guideline: Guideline, evaluation: Evaluation) -> dict[str, Any]:
    hypothesis = guideline.hypotheses[cause.id]
    stated = hypothesis.stated
    place = "" if stated is None else place_in_form(key_of(stated, cause.leg))
    is_stated = stated is not None and evaluation.is_true(stated, cause.leg)
    by_criterion = hypothesis.confirmed is not None and evaluation.is_true(hypothesis.confirmed, cause.leg)
    statements = dict.fromkeys(name for ground in cause.grounds for name in ground.statements)
    cited = dict.fromkeys(
        (*profile_cites(cause.id, guideline), *(name for ground in cause.grounds for name in ground.cites))
    )
    return {
        "id": cause.id,
        "title": cause.title,
        "leg": cause.leg,
        "standing": WORKING if is_stated and not by_criterion else cause.standing.value,
        "provenance": cause.provenance,
        "statements": tuple(statements),
        "cites": [guideline.citations[name] for name in cited],
        **_fit(cause, guideline),
        "for": _chips((ground for ground in cause.grounds if ground.weighs is Weighs.FOR), guideline, cause.leg),
        "against": _chips((ground for ground in cause.grounds if ground.weighs is Weighs.AGAINST), guideline, cause.leg),
        "state": place,
        "is_stated": is_stated,
        "changes": need_list(guideline, cause.changes, cause.leg)[:MOST_QUESTIONS],
    }


def _fit(cause: Cause, guideline: Guideline) -> dict[str, Any]:
    """What it explains in one sentence, and how much of the picture that is."""
    account = cause.account
    if account is None:
        return {"explains": "", "share": "", "leaves": "", "missing": ""}
    missing = dict.fromkeys((*account.key_missing, *account.missing))
    known, whole = len(account.explains), len(account.explains) + len(account.leaves)
    share = f"Explains {f'all {whole}' if known == whole else f'{known} of {whole}'}"
    return {
        "explains": _titles(account.explains, guideline),
        "share": share if whole else "",
        "leaves": _titles(account.leaves, guideline),
        "missing": _titles(missing, guideline),
    }


def _ahead(guideline: Guideline, case: Case, ranking: Ranking, cause: Cause) -> dict[str, Any] | None:
    """What a cause would bring if it were the diagnosis: acts, or why none is shown; None where it would bring nothing."""
    found = if_confirmed(guideline, case, ranking.plan.at, cause.id, cause.leg)
    if not (found.lines or found.undecided or found.conflicts_with):
        return None
    acts = sorted(merged(found.lines), key=lambda act: act.barred)
    return {
        "undecided": still_needed(found, guideline),
        "conflict": why_nothing(found, guideline),
        "acts": [
            {
                "title": act.instead or reasons_of(act),
                "source_says": reasons_of(act) if act.instead else "",
                "urgency": act.proposals[0].urgency.word,
                "provenance": act.proposals[0].provenance,
                "statements": list(dict.fromkeys(name for line in act.proposals for name in line.statements)),
                "withheld_by": [guideline.recommendations[name].do.title for name in act.withheld_by],
                "verdict": "" if act.dosing is None else act.dosing.word,
            }
            for act in acts
        ],
    }


def _titles(features: Iterable[str], guideline: Guideline) -> str:
    titles = list(dict.fromkeys(guideline.features[feature].title for feature in features))
    more = f" and {len(titles) - MOST_FEATURES} more" if len(titles) > MOST_FEATURES else ""
    return ", ".join(titles[:MOST_FEATURES]) + more


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


# --- what tells them apart ----------------------------------------------------------------------------------------------------


def _table(guideline: Guideline, causes: Iterable[Contender], rows: Iterable[Row]) -> dict[str, Any]:
    """A column for each cause and a row for each finding, the quickest first, with the answers that go with each cause."""
    short = {(type(word.answer), word.answer): word.called or word.word for word in guideline.answer_words}
    told = [
        {
            "finding": row.finding.name,
            "title": f"{label(row.finding)}{of_legs(row.legs) if len(row.legs) == 1 else ''}",
            "verb": "Ask" if row.finding.burden is Burden.TALK else "Examine",
            "cells": [
                " or ".join(short.get((type(answer), answer)) or words_of(row.finding, answer) for answer in answers) or ANY
                for answers in row.goes_with
            ],
        }
        for row in rows
    ]
    return {"causes": [cause.title for cause in causes], "rows": told}


# --- red flags ------------------------------------------------------------------------------------------------------------------


def _flags(watches: Iterable[Watch], guideline: Guideline, evaluation: Evaluation) -> list[dict[str, Any]]:
    """The causes whose red flag is up, each by itself, then those whose red flag is open, by what would be asked or examined next."""
    rows: list[dict[str, Any]] = []
    by_step: dict[str, dict[str, Any]] = {}
    for watch in watches:
        still = list(dict.fromkeys(_open_needs(watch, guideline, evaluation)))
        step, verb = _step_for(still, guideline)
        if watch.up or step not in by_step:
            row: dict[str, Any] = {"titles": [], "up": bool(watch.up), "needs": {}, "ask": step, "verb": verb}
            rows.append(row)
            if not watch.up:
                by_step[step] = row
        else:
            row = by_step[step]
        row["titles"].append(watch.title)
        row["needs"].update(dict.fromkeys(need_list(guideline, still)))
    return sorted(({**row, "says": ", ".join(list(row["needs"])[:FIRST])} for row in rows), key=lambda row: not row["up"])


def _step_for(still: Iterable[Need], guideline: Guideline) -> tuple[str, str]:
    """The screen or the finding that answers the first of these, and what one does there."""
    first = next(iter(still), None)
    if first is None:
        return "", ""
    finding = guideline.findings[first.finding]
    screens = (name for name, screen in guideline.screens.items() if finding in screen.findings)
    return next(screens, first.finding), "Ask" if finding.burden is Burden.TALK else "Examine"


def _open_needs(watch: Watch, guideline: Guideline, evaluation: Evaluation) -> Iterator[Need]:
    for name in watch.open:
        condition = guideline.red_flags[name].when
        for leg in legs_of_condition(condition):
            yield from (need for need in needs(evaluation, condition, leg) if need.open and not _is_test(need, guideline))


def _is_test(need: Need, guideline: Guideline) -> bool:
    return guideline.findings[need.finding].burden.is_test


def _numb(guideline: Guideline, case: Case) -> Iterator[str]:
    """Where it is marked as numb, leg by leg."""
    drawn = {area.finding.name for area in guideline.areas.values()}
    legs: dict[str, list[Leg | None]] = {}
    for key, value in case.facts.items():
        if key.finding in drawn and value is True:
            legs.setdefault(key.finding, []).append(key.leg)
    for name, places in legs.items():
        yield f"{label(guideline.findings[name])}{of_legs(places)}"
