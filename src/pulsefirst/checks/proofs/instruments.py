"""Instruments against triage: what an outcome asks for at the least, by a cited table, is demanded while the outcome is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pulsefirst.backends.legs import at_leg, legs_in_scope
from pulsefirst.backends.proof import Term, no
from pulsefirst.checks.proofs.claims import Claim, Method, Property, World
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.instruments import Force, Instrument
from pulsefirst.model.legs import Leg
from pulsefirst.model.promises import LeastUrgency
from pulsefirst.model.recommendations import Urgency


def triage_is_raised_to_the_instrument(world: World) -> Iterator[Claim]:
    """S23: while an outcome is given, now is at least what the table says of it."""
    for promise in world.guideline.promises:
        if isinstance(promise, LeastUrgency) and promise.urgency is not Urgency.NONE:
            instrument = promise.instrument
            (when,) = (outcome.when for outcome in instrument.outcomes if outcome.title == promise.outcome)
            for leg in legs_in_scope(instrument.scope):
                yield world.claim(
                    f"{at_leg(instrument.name, leg)}, {promise.outcome}: at least {promise.urgency.word}",
                    (world.terms.pair(when, leg).yes, *_is_given(world, instrument, leg)),
                    world.terms.now_at_least(promise.urgency),
                    {instrument.name},
                )


def _is_given(world: World, instrument: Instrument, leg: Leg | None) -> Iterator[Term]:
    """That no bar stands against a result: one is ruled out, or not known, as the bar asks."""
    for bar in instrument.not_for:
        known = world.terms.pair(bar.when, leg)
        if bar.force is Force.RULED_OUT_FIRST:
            yield known.no
        elif bar.force is Force.AGAINST:
            yield no(known.yes)


def every_outcome_has_a_least_urgency(guideline: Guideline) -> Iterable[str]:
    """S23: an instrument with a row in the table has one for each of its outcomes, and one only."""
    rows = [promise for promise in guideline.promises if isinstance(promise, LeastUrgency)]
    for instrument in dict.fromkeys(row.instrument for row in rows):
        told = [row.outcome for row in rows if row.instrument is instrument]
        for outcome in instrument.outcomes:
            if told.count(outcome.title) != 1:
                yield f"{instrument.name}: {outcome.title} stands {told.count(outcome.title)} times in the table of least urgencies"


def without_a_row(guideline: Guideline) -> str:
    """S23: the instruments that the table says nothing of, by name."""
    told = {promise.instrument for promise in guideline.promises if isinstance(promise, LeastUrgency)}
    names = [name for name, instrument in guideline.instruments.items() if instrument not in told]
    return f"Not in the table: {', '.join(names) or 'none'}."


PROPERTIES = (
    Property(
        id="S23",
        words="While an instrument gives an outcome, triage demands at least the urgency that the cited table names for it; the "
        "outcome is never lowered to fit triage.",
        how=Method.PROVED,
        claims=triage_is_raised_to_the_instrument,
        complaints=every_outcome_has_a_least_urgency,
        listed=without_a_row,
    ),
)
