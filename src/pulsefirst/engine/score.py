"""What the instruments of a guideline give for a case: the result that is known, or what it still needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import BOTH, NEITHER, Legs, inputs, turn
from pulsefirst.engine.rails import POSSIBLE, POSSIBLE_IF_RED_FLAG
from pulsefirst.engine.reasons import facts, witness
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, key_of
from pulsefirst.model.conditions import (
    Condition,
    Finding,
    Known,
    OfLeg,
    OtherSide,
    Quantity,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.instruments import Bar, Force, Instrument, Outcome
from pulsefirst.model.legs import Leg, Scope, Side
from pulsefirst.model.plan import Need
from pulsefirst.model.scores import Result, Scores, Span, State
from pulsefirst.model.walk import own_findings, parts

Part: TypeAlias = Condition | Quantity


def score(guideline: Guideline, case: Case, names: Iterable[str] | None = None) -> Scores:
    """What each instrument gives for a case; with `names`, only these. Raises KeyError for one that the guideline lacks."""
    evaluation, clashes = settle(guideline, case)
    wanted = guideline.instruments.values() if names is None else [guideline.instruments[name] for name in names]
    results = tuple(
        result_of(evaluation, instrument, leg) for instrument in wanted for leg in legs_of_instrument(instrument)
    )
    return Scores(results=results, conflicts=clashes)


def legs_of_instrument(instrument: Instrument) -> Legs:
    """The legs that an instrument is applied to in turn; (None,) for one about the patient."""
    return BOTH if instrument.scope is Scope.LEG else NEITHER


def result_of(evaluation: Evaluation, instrument: Instrument, leg: Leg | None) -> Result:
    """What an instrument gives for one leg, or for the patient."""
    holding = [bar for bar in instrument.not_for if evaluation.is_true(bar.when, leg)]
    barred = tuple(bar for bar in holding if bar.force is not Force.BESIDE)
    waiting = [
        bar
        for bar in instrument.not_for
        if bar.force is Force.RULED_OUT_FIRST and bar not in holding and not evaluation.is_false(bar.when, leg)
    ]
    possible = (
        () if barred else tuple(outcome for outcome in instrument.outcomes if not evaluation.is_false(outcome.when, leg))
    )
    known = next((outcome for outcome in possible if evaluation.is_true(outcome.when, leg)), None)
    outcome = None if waiting else known
    state = State.NOT_FOR if barred else State.INCOMPLETE if outcome is None else State.RESULT
    lacking = _lacking(evaluation, instrument, waiting, leg) if state is State.INCOMPLETE else ()
    unassessed = {key for key, value in evaluation.case.facts.items() if value is NOT_ASSESSED}
    return Result(
        instrument=instrument,
        leg=leg,
        state=state,
        outcome=outcome,
        possible=possible,
        score=None if barred or instrument.score is None else _span(evaluation, instrument.score, leg),
        needs=tuple(
            Need(finding.name, key.leg, evaluation.is_open(finding, side))
            for finding, side, key in lacking
            if key not in unassessed
        ),
        not_assessed=tuple(key for _, _, key in lacking if key in unassessed),
        facts=facts(evaluation, _grounds(evaluation, instrument, outcome, barred, leg)),
        barred=barred,
        beside=tuple(bar for bar in holding if bar.force is Force.BESIDE),
        not_ruled_out=tuple(
            bar
            for bar in instrument.not_for
            if bar not in holding and evaluation.truths(bar.when, leg).yes & (POSSIBLE | POSSIBLE_IF_RED_FLAG)
        ),
    )


def _span(evaluation: Evaluation, quantity: Quantity, leg: Leg | None) -> Span | None:
    interval = evaluation.interval(quantity, leg)
    return None if interval is None else Span(*interval)


def _grounds(
    evaluation: Evaluation, instrument: Instrument, outcome: Outcome | None, barred: tuple[Bar, ...], leg: Leg | None
) -> Iterator[Key]:
    """What bars it; or what its outcome rests on, with what rules the bars out; else all that it reads and that is known."""
    if barred:
        for bar in barred:
            yield from witness(evaluation, bar.when, leg)
    elif outcome is not None:
        yield from witness(evaluation, outcome.when, leg)
        for bar in instrument.not_for:
            if bar.force is Force.RULED_OUT_FIRST:
                yield from witness(evaluation, bar.when, leg)
    else:
        for possible in instrument.outcomes:
            for finding, side in inputs(possible.when, leg):
                if evaluation.value(finding, side) is not None:
                    yield key_of(finding, side)


# --- what is lacking ----------------------------------------------------------------------------------------------------


def _lacking(
    evaluation: Evaluation, instrument: Instrument, waiting: list[Bar], leg: Leg | None
) -> tuple[tuple[Finding, Leg | None, Key], ...]:
    """The findings that would complete an instrument, each once: those of its bars first, then in reading order."""
    found: dict[Key, tuple[Finding, Leg | None, Key]] = {}
    for condition in (*(bar.when for bar in waiting), *(outcome.when for outcome in instrument.outcomes)):
        for finding, side in _unsettled(evaluation, condition, leg):
            key = key_of(finding, side)
            found.setdefault(key, (finding, side, key))
    return tuple(found.values())


def _unsettled(evaluation: Evaluation, part: Part, leg: Leg | None) -> Iterator[tuple[Finding, Leg | None]]:
    """The findings that a condition or quantity lacks, leaving out every part inside it that is settled already."""
    if _is_settled(evaluation, part, leg):
        return
    for finding in own_findings(part):
        if evaluation.value(finding, leg) is None and evaluation.arises(finding, leg):
            if finding.only_if is not None and not evaluation.is_true(finding.only_if, leg):
                yield from _unsettled(evaluation, finding.only_if, leg)
            else:
                yield finding, leg
    within = leg
    if isinstance(part, OfLeg):
        within = turn(leg, part.side)
    elif isinstance(part, OtherSide):
        within = turn(leg, Side.OTHER)
    for inner in _begun(evaluation, part, within) if isinstance(part, Known) else parts(part):
        yield from _unsettled(evaluation, inner, within)


def _begun(evaluation: Evaluation, part: Known, leg: Leg | None) -> tuple[Quantity, ...]:
    """Of several ways to one quantity, those that were begun; all of them where none was."""
    begun = tuple(
        way for way in part.ways if any(evaluation.value(finding, side) is not None for finding, side in inputs(way, leg))
    )
    return begun or part.ways


def _is_settled(evaluation: Evaluation, part: Part, leg: Leg | None) -> bool:
    if isinstance(part, Condition):
        return evaluation.is_settled(part, leg)
    interval = evaluation.interval(part, leg)
    return interval is None or interval.exact
