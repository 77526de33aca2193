"""Everything that decides something in a guideline, and the findings it reads: what leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pulsefirst.model.conditions import Condition
from pulsefirst.model.findings import Finding, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.quantities import Quantity
from pulsefirst.model.recommendations import Provenance
from pulsefirst.model.walk import Part, findings_read

ANYWHERE = (Provenance.SOURCE, Provenance.SUPPLEMENT)


def findings_that_feed(guideline: Guideline) -> frozenset[Finding]:
    """The findings that lead somewhere: to a condition, a dose, a score, a computed quantity, a screen.

    So does a finding that decides whether one of these is asked.
    """
    deciding = (*conditions_of(guideline), *evidence_of(guideline), *computed_in(guideline).values())
    return _reached(guideline, deciding) | {one for screen in guideline.screens.values() for one in screen.findings}


def findings_that_feed_the_source(guideline: Guideline) -> frozenset[Finding]:
    """The findings that lead somewhere in what is of the source, whatever is made of others beyond it."""
    criteria = (criterion for criterion in guideline.criteria.values() if criterion.reads)
    return _reached(guideline, (*criteria, *_gone_by(guideline, (Provenance.SOURCE,))))


def conditions_of(guideline: Guideline) -> Iterator[Condition]:
    """Every condition that decides something of a plan."""
    yield from guideline.criteria.values()
    yield from _gone_by(guideline, ANYWHERE)


def evidence_of(guideline: Guideline) -> Iterator[Part]:
    """What decides a remark, a dose, a score, a pattern of lost feeling, the weight of a finding."""
    yield from (remark.when for remark in guideline.remarks.values() if remark.when is not None)
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
        yield from (one for one in (likelihood.when, likelihood.absent_when) if one is not None)


def computed_in(guideline: Guideline) -> dict[str, Quantity]:
    """The quantities that are computed: a measurement is one too, but feeds nothing by being one."""
    return {name: quantity for name, quantity in guideline.quantities.items() if not isinstance(quantity, Measured)}


def _gone_by(guideline: Guideline, provenances: tuple[Provenance, ...]) -> Iterator[Condition]:
    """The conditions that rules, arguments and causes of these provenances go by, and those of conflicts, clocks and scope."""
    yield from (one.when for one in guideline.arguments.values() if one.provenance in provenances)
    yield from (conflict.when for conflict in guideline.conflicts.values())
    yield from (timer.when for timer in guideline.timers)
    for rule in guideline.recommendations.values():
        if rule.when is not None and rule.provenance in provenances:
            yield rule.when
    yield from (line.when for line in guideline.scope if line.when is not None)
    for cause in guideline.hypotheses.values():
        if cause.provenance in provenances:
            yield from (one for one in (cause.stated, cause.confirmed, cause.excluded) if one is not None)


def _reached(guideline: Guideline, deciding: Iterable[Part]) -> frozenset[Finding]:
    """The findings that these read, and those that decide whether one of them is asked.

    A measurement leads where the laboratory's own flag of it leads.
    """
    feeding = {finding for part in deciding for finding in findings_read(part)}
    feeding.update(since for timer in guideline.timers for since in timer.since)
    feeding.update(one for one in guideline.findings.values() if isinstance(one, Measured) and one.flag in feeding)
    waiting = list(feeding)
    while waiting:
        gate = waiting.pop().only_if
        gates = set(findings_read(gate)) - feeding if gate is not None else set()
        feeding |= gates
        waiting.extend(gates)
    return frozenset(feeding)
