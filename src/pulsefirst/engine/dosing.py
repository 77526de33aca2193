"""What the dose table of a medicine says for this case, and what else is said beyond the source about a proposal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.reasons import needs
from pulsefirst.model.conditions import Condition
from pulsefirst.model.doses import DoseBand, DoseTable, Verdict
from pulsefirst.model.findings import Leg, Scope
from pulsefirst.model.plan import Cited, Dose, Dosing, Need
from pulsefirst.model.recommendations import Citation, Recommendation, Target
from pulsefirst.model.walk import scope_of_condition


def dosing_of(evaluation: Evaluation, medicine: Target) -> Dosing | None:
    """The dosing of a medicine, "do not" before "reduce" before "may"; None where the guideline has no table for it.

    No dose is shown under "do not", nor while no band is known to be the one.
    """
    table = evaluation.index.tables.get(medicine)
    if table is None:
        return None
    holding = [guard for guard in table.guards if evaluation.true(guard.when, None)]
    open_guards = [guard for guard in table.guards if guard not in holding and not evaluation.false(guard.when, None)]
    verdict = max((guard.verdict for guard in holding), default=Verdict.MAY)
    band = None if verdict is Verdict.DO_NOT else _band(evaluation, table)
    return Dosing(
        verdict=verdict,
        reasons=tuple(
            Cited(text=guard.text, cites=names(guard.cites)) for guard in sorted(holding, key=lambda guard: -guard.verdict)
        ),
        unchecked=tuple(
            Cited(text=guard.text, cites=names(guard.cites), needs=needs(evaluation, guard.when, None))
            for guard in open_guards
        ),
        dose=None if band is None else _dose(table, band),
        needs=tuple(dict.fromkeys(_missing(evaluation, table))) if band is None and verdict is not Verdict.DO_NOT else (),
    )


def _band(evaluation: Evaluation, table: DoseTable) -> DoseBand | None:
    return next((band for band in table.bands if band.when is None or evaluation.true(band.when, None)), None)


def _dose(table: DoseTable, band: DoseBand) -> Dose:
    most = "" if band.most is None else f"{band.most} {table.unit}"
    return Dose(start=band.start, titration=band.titration, usual=band.usual, most=most, cites=names(band.cites))


def _missing(evaluation: Evaluation, table: DoseTable) -> Iterator[Need]:
    for band in table.bands:
        if band.when is not None:
            yield from needs(evaluation, band.when, None)


def remarks_on(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> tuple[Cited, ...]:
    """What is said beyond the source about a proposal of this rule for this leg."""
    return tuple(
        Cited(text=remark.text, cites=names(remark.cites), name=remark.name)
        for remark in evaluation.index.remarks.get(rule, ())
        if remark.when is None or _holds(evaluation, remark.when, leg)
    )


def _holds(evaluation: Evaluation, condition: Condition, leg: Leg | None) -> bool:
    """Known true of this leg; of the patient where it speaks of none, and of either leg where the proposal does."""
    if scope_of_condition(condition) is Scope.PATIENT:
        return evaluation.true(condition, None)
    return any(evaluation.true(condition, side) for side in ((leg,) if leg is not None else Leg))


def names(cites: Iterable[Citation]) -> tuple[str, ...]:
    """Citations by name."""
    return tuple(citation.name for citation in cites)
