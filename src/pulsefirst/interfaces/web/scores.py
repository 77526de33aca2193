"""The instruments, each with its result for this case and, when opened, everything it asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pulsefirst.backends.words import fact_list, need_list
from pulsefirst.engine.score import score
from pulsefirst.interfaces.web.rows import QuestionRow
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.scores import Result, Span, State
from pulsefirst.notation.score import reads

MOST_NEEDS = 6


def scores_of(guideline: Guideline, case: Case, row: Callable[[Finding], QuestionRow], opened: str) -> list[dict[str, Any]]:
    """Every instrument with its results, those that fit the case first; the opened one with the rows of its inputs."""
    by_name: dict[str, list[Result]] = {}
    for result in score(guideline, case).results:
        by_name.setdefault(result.instrument.name, []).append(result)
    fitting = sorted(by_name.values(), key=lambda results: (not _is_known(results), not any(one.facts for one in results)))
    return [_instrument(guideline, row, results, opened) for results in fitting]


def _is_known(results: list[Result]) -> bool:
    return any(one.outcome is not None for one in results)


def _instrument(
    guideline: Guideline, row: Callable[[Finding], QuestionRow], results: list[Result], opened: str
) -> dict[str, Any]:
    instrument = results[0].instrument
    is_open = instrument.name == opened
    return {
        "name": instrument.name,
        "title": instrument.title,
        "purpose": instrument.purpose,
        "limits": instrument.limits,
        "cites": instrument.cites,
        "open": is_open,
        "results": [_result(guideline, result) for result in results],
        "rows": [row(guideline.findings[name]) for name in reads(instrument)] if is_open else [],
    }


def _result(guideline: Guideline, result: Result) -> dict[str, Any]:
    needs = need_list(guideline, result.needs, result.leg)
    return {
        "leg": result.leg,
        "state": result.state.value,
        "begun": bool(result.facts),
        "title": result.outcome.title if result.outcome is not None else "",
        "meaning": result.outcome.meaning if result.outcome is not None else "",
        "score": "" if result.score is None or result.state is State.NOT_FOR else _span(result.score),
        "needs": needs[:MOST_NEEDS],
        "more": max(0, len(needs) - MOST_NEEDS),
        "facts": fact_list(guideline, result.facts, result.leg),
        "bars": [bar.why for bar in (*result.barred, *result.beside)],
        "not_ruled_out": [bar.why for bar in result.not_ruled_out],
    }


def _span(span: Span) -> str:
    return str(span.low) if span.exact else f"{span.low} to {span.high}" if span.high.is_finite() else f"from {span.low}"
