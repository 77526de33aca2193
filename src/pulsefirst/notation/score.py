"""Instruments and their results as plain data for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.instruments import Bar, Instrument, Outcome
from pulsefirst.model.provenance import Citation, Provenance
from pulsefirst.model.scores import Result, Scores, Span
from pulsefirst.model.walk import findings_read
from pulsefirst.notation.parts import facts_as_data, needs_as_data
from pulsefirst.notation.units import decimal_text


def instruments_to_json(guideline: Guideline) -> dict[str, Any]:
    """Every instrument with what it reads, its outcomes and its citations; and those that are named and not built."""
    return {
        "guideline": {"version": guideline.version, "hash": guideline.hash},
        "instruments": [_instrument(one) for one in guideline.instruments.values()],
        "not_built": [{"title": one.title, "why": one.why} for one in guideline.not_built],
    }


def scores_to_json(scores: Scores, guideline: Guideline) -> dict[str, Any]:
    """The results of a case, with the facts that clashed and were set aside. Values stand as a case writes them.

    Raises KeyError where the guideline does not have a finding of a result, CaseError where a value is not one of its finding.
    """
    return {
        "guideline": {"version": guideline.version, "hash": guideline.hash},
        "conflicts": [
            {"id": one.id, "leg": one.leg, "title": one.title, "set_aside": facts_as_data(one.set_aside, guideline)}
            for one in scores.conflicts
        ],
        "results": [_result(one, guideline) for one in scores.results],
    }


def reads(instrument: Instrument) -> tuple[str, ...]:
    """The names of the findings that an instrument reads, those of its bars last."""
    conditions = (*(one.when for one in instrument.outcomes), *(bar.when for bar in instrument.not_for))
    return tuple(dict.fromkeys(finding.name for condition in conditions for finding in findings_read(condition)))


def _instrument(instrument: Instrument) -> dict[str, Any]:
    return {
        "name": instrument.name,
        "title": instrument.title,
        "provenance": Provenance.SUPPLEMENT,
        "purpose": instrument.purpose,
        "scope": instrument.scope,
        "outcomes": [_outcome(outcome) for outcome in instrument.outcomes],
        "limits": instrument.limits,
        "not_for": [_bar(bar) for bar in instrument.not_for],
        "reads": list(reads(instrument)),
        "cites": _cites(instrument.cites),
    }


def _result(result: Result, guideline: Guideline) -> dict[str, Any]:
    return {
        "instrument": result.instrument.name,
        "title": result.instrument.title,
        "provenance": Provenance.SUPPLEMENT,
        "leg": result.leg,
        "state": result.state,
        "outcome": None if result.outcome is None else _outcome(result.outcome),
        "possible": [outcome.title for outcome in result.possible],
        "score": None if result.score is None else _span(result.score),
        "needs": needs_as_data(result.needs),
        "not_assessed": [{"finding": key.finding, "leg": key.leg} for key in result.not_assessed],
        "facts": facts_as_data(result.facts, guideline),
        "barred": [_bar(bar) for bar in result.barred],
        "beside": [_bar(bar) for bar in result.beside],
        "not_ruled_out": [_bar(bar) for bar in result.not_ruled_out],
        "limits": result.instrument.limits,
        "cites": _cites(result.instrument.cites),
    }


def _outcome(outcome: Outcome) -> dict[str, str]:
    return {"title": outcome.title, "meaning": outcome.meaning}


def _bar(bar: Bar) -> dict[str, Any]:
    return {"why": bar.why, "force": bar.force.name.lower(), "cites": _cites(bar.cites)}


def _span(span: Span) -> dict[str, str | None]:
    """The lowest and the highest; None where it has no bound."""
    return {"low": _bound(span.low), "high": _bound(span.high)}


def _bound(number: Decimal) -> str | None:
    return decimal_text(number) if number.is_finite() else None


def _cites(cites: Iterable[Citation]) -> list[dict[str, str | None]]:
    return [{"name": one.name, "title": one.title, "status": one.checked, "address": one.address or None} for one in cites]
