"""Every condition and quantity that has a consequence in a guideline, and the findings these read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pulsefirst.model.conditions import Condition, Finding, Measured, Quantity
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.walk import Part, findings_read

ANYWHERE = (Provenance.SOURCE, Provenance.SUPPLEMENT)


def findings_that_feed(guideline: Guideline) -> frozenset[Finding]:
    """The findings that have a consequence: those read by a condition, a dose, a score, a computed quantity or a screen.

    A finding that decides whether one of these is asked counts too.
    """
    deciding = (*conditions_of(guideline), *evidence_of(guideline), *computed_in(guideline).values())
    return _findings_behind(guideline, deciding) | {
        finding for screen in guideline.screens.values() for finding in screen.findings
    }


def findings_that_feed_the_source(guideline: Guideline) -> frozenset[Finding]:
    """The findings that have a consequence within the source, whatever the supplement makes of the others."""
    criteria = (criterion for criterion in guideline.criteria.values() if criterion.reads)
    return _findings_behind(guideline, (*criteria, *_conditions_from(guideline, (Provenance.SOURCE,))))


def conditions_of(guideline: Guideline) -> Iterator[Condition]:
    """Every condition that a plan depends on."""
    yield from guideline.criteria.values()
    yield from _conditions_from(guideline, ANYWHERE)


def evidence_of(guideline: Guideline) -> Iterator[Part]:
    """The conditions and quantities behind remarks, doses, scores, sensory patterns and likelihood ratios."""
    yield from (remark.when for remark in guideline.remarks.values() if remark.when is not None)
    yield from (one.when for one in guideline.precedences.values() if one.when is not None)
    for table in guideline.dose_tables.values():
        whens = [guard.when for guard in table.guards] + [band.when for band in table.bands]
        yield from (when for when in whens if when is not None)
        if table.by is not None:
            yield table.by
    for instrument in guideline.instruments.values():
        yield from (outcome.when for outcome in instrument.outcomes)
        yield from (bar.when for bar in instrument.not_for)
        if instrument.score is not None:
            yield instrument.score
    for territory in guideline.territories.values():
        yield from (*territory.areas, *territory.signs)
        if territory.marks is not None:
            yield territory.marks
    for likelihood in guideline.likelihoods.values():
        yield from (when for when in (likelihood.when, likelihood.absent_when) if when is not None)


def computed_in(guideline: Guideline) -> dict[str, Quantity]:
    """The computed quantities; a measurement is a quantity too, but not a computed one."""
    return {name: quantity for name, quantity in guideline.quantities.items() if not isinstance(quantity, Measured)}


def _conditions_from(guideline: Guideline, provenances: tuple[Provenance, ...]) -> Iterator[Condition]:
    """The conditions of rules, arguments and causes of these provenances, and those of conflicts, clocks and scope."""
    yield from (argument.when for argument in guideline.arguments.values() if argument.provenance in provenances)
    yield from (conflict.when for conflict in guideline.conflicts.values() if conflict.provenance in provenances)
    yield from (timer.when for timer in guideline.timers)
    if Provenance.SUPPLEMENT in provenances:
        yield from (gate.opened_by for gate in guideline.gates.values())
    for rule in guideline.recommendations.values():
        if rule.when is not None and rule.provenance in provenances:
            yield rule.when
    yield from (line.when for line in guideline.scope if line.when is not None)
    for cause in guideline.hypotheses.values():
        if cause.provenance in provenances:
            yield from (way for way in (cause.stated, cause.confirmed, cause.excluded) if way is not None)


def _findings_behind(guideline: Guideline, deciding: Iterable[Part]) -> frozenset[Finding]:
    """The findings that these read, and the findings that decide whether one of them is asked.

    A measurement counts wherever the laboratory's own flag of it does, or an answer that its number raises by itself.
    """
    feeding = {finding for part in deciding for finding in findings_read(part)}
    feeding.update(since for timer in guideline.timers for since in timer.since)
    feeding.update(
        finding
        for finding in guideline.findings.values()
        if isinstance(finding, Measured) and (finding.flag in feeding or any(mark.flag in feeding for mark in finding.marks))
    )
    waiting = list(feeding)
    while waiting:
        gate = waiting.pop().only_if
        gates = set(findings_read(gate)) - feeding if gate is not None else set()
        feeding |= gates
        waiting.extend(gates)
    return frozenset(feeding)
