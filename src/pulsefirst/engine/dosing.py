"""What the dose table of a medicine says for this case, and what else is said beyond the source about a proposal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.reasons import needs
from pulsefirst.model.conditions import Condition, Named, Quantity
from pulsefirst.model.doses import DoseBand, DoseGuard, DoseTable, Verdict
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Cited, Dose, Dosing, Need
from pulsefirst.model.provenance import Citation
from pulsefirst.model.recommendations import Recommendation, Target
from pulsefirst.model.walk import scope_of_condition


def dosing_of(evaluation: Evaluation, medicine: Target) -> Dosing | None:
    """The dosing of a medicine, "do not" before "reduce" before "may"; None where the guideline has no table for it.

    No dose is shown under "do not", nor while a guard that silences is not ruled out, nor while it is not known which band applies.
    """
    table = evaluation.index.tables.get(medicine)
    if table is None:
        return None
    holding = tuple(_hardest_first(guard for guard in table.guards if evaluation.is_true(guard.when, None)))
    unchecked = tuple(_hardest_first(guard for guard in table.guards if not evaluation.is_settled(guard.when, None)))
    verdict = _hardest(holding)
    silent = verdict is Verdict.DO_NOT or any(guard.silences for guard in (*holding, *unchecked))
    band = None if silent else _band(evaluation, table)
    # Where the reason itself says why there is no dose, nothing is missing.
    asked = band is None and verdict is not Verdict.DO_NOT and not any(guard.silences for guard in holding)
    return Dosing(
        verdict=verdict,
        could_be=_hardest((*holding, *unchecked)),
        reasons=tuple(Cited(text=guard.text, cites=names(guard.cites)) for guard in holding),
        unchecked=tuple(
            Cited(text=guard.text, cites=names(guard.cites), needs=_needs(evaluation, guard.when)) for guard in unchecked
        ),
        dose=None if band is None else _dose(table, band),
        needs=tuple(dict.fromkeys(_missing(evaluation, table, unchecked))) if asked else (),
        by="" if table.by is None else _function(evaluation, table.by, band is not None),
    )


def _hardest_first(guards: Iterable[DoseGuard]) -> list[DoseGuard]:
    return sorted(guards, key=lambda guard: -guard.verdict)


def _hardest(guards: Iterable[DoseGuard]) -> Verdict:
    return max((guard.verdict for guard in guards), default=Verdict.MAY)


def _needs(evaluation: Evaluation, condition: Condition | None) -> tuple[Need, ...]:
    """What a dose waits for: it asks for itself what triage asks only behind a gate."""
    return () if condition is None else needs(evaluation, condition, None, gated=False)


def _band(evaluation: Evaluation, table: DoseTable) -> DoseBand | None:
    """The band that is known to apply."""
    if not evaluation.is_true(table.given, None):
        return None
    return next((band for band in table.bands if evaluation.is_true(band.when, None)), None)


def _dose(table: DoseTable, band: DoseBand) -> Dose:
    most = "" if band.most is None else f"{band.most} {table.unit}"
    return Dose(start=band.start, titration=band.titration, usual=band.usual, most=most, cites=names(band.cites))


def _function(evaluation: Evaluation, by: Quantity, shown: bool) -> str:
    """A kidney function in words: its number, or the range that suffices for the dose that is shown."""
    interval = evaluation.interval(by, None)
    if interval is None or not (interval.exact or shown):
        return ""
    number = str(interval.low) if interval.exact else f"{interval.low} to {interval.high}"
    title = by.title if isinstance(by, Named) and by.title else by.name
    return f"{title}: {number} {by.unit}".rstrip()


def _missing(evaluation: Evaluation, table: DoseTable, unchecked: Iterable[DoseGuard]) -> Iterator[Need]:
    """What is missing for a dose: ruling out what silences it, what the bands presuppose, and which band applies."""
    if not table.bands or (table.given is not None and evaluation.is_false(table.given, None)):
        return
    for guard in unchecked:
        if guard.silences:
            yield from _needs(evaluation, guard.when)
    for condition in (table.given, *(band.when for band in table.bands)):
        yield from _needs(evaluation, condition)


def remarks_on(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> tuple[Cited, ...]:
    """What is said beyond the source about a proposal of this rule for this leg."""
    remarks = evaluation.index.remarks.get(rule)
    if remarks is None:
        return ()
    return tuple(
        Cited(text=remark.text, cites=names(remark.cites), name=remark.name, instead=remark.instead)
        for remark in remarks
        if holds_for(evaluation, remark.when, leg)
    )


def holds_for(evaluation: Evaluation, condition: Condition | None, leg: Leg | None) -> bool:
    """Whether it is known true of this leg; of the patient where it names no leg, of either leg where the proposal does not.

    No condition always is.
    """
    if condition is None or scope_of_condition(condition) is Scope.PATIENT:
        return evaluation.is_true(condition, None)
    return any(evaluation.is_true(condition, side) for side in ((leg,) if leg is not None else Leg))


def names(cites: Iterable[Citation]) -> tuple[str, ...]:
    """Citations by name."""
    return tuple(citation.name for citation in cites)
