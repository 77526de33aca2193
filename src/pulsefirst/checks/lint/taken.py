"""Readings: does what assumes a reading read the statements that the reading speaks of?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Argument, Reading, Recommendation
from pulsefirst.model.walk import criteria_read


def readings_apart(guideline: Guideline) -> Iterator[str]:
    """Statements that a reading speaks of, though nothing that assumes the reading reads them."""
    taken: dict[Reading, set[str]] = {reading: set() for reading in guideline.readings.values()}
    for assumed, statements in _assumed(guideline):
        for reading in assumed:
            taken[reading] |= statements
    for name, reading in guideline.readings.items():
        for statement in (one.statement for one in reading.reads):
            if statement not in taken[reading]:
                yield (
                    f"{name}: it speaks of {statement}, which nothing that assumes it reads; write assumes={name} on what "
                    f"reads {statement}, or take {statement} out of the reading."
                )


def _assumed(guideline: Guideline) -> Iterator[tuple[set[Reading], set[str]]]:
    """The readings that each piece of content rests on, with the statements it reads.

    It rests on those of the criteria it is made of, and a rule on those of the rules that withhold it.
    """
    for criterion in guideline.criteria.values():
        inside = criteria_read(criterion)
        yield {reading for one in inside for reading in one.assumes}, {one.statement for one in criterion.reads}
    for hypothesis in guideline.hypotheses.values():
        yield set(hypothesis.assumes), {one.statement for one in hypothesis.reads}
    for argument in guideline.arguments.values():
        yield _behind(argument), {one.statement for one in argument.reads}
    for rule in guideline.recommendations.values():
        withholding = [other for other in guideline.recommendations.values() if rule in other.overrides]
        readings = {reading for one in (rule, *withholding) for reading in _behind(one)}
        yield readings, {one.statement for one in rule.reads}


def _behind(one: Argument | Recommendation) -> set[Reading]:
    named = criteria_read(one.when) if one.when is not None else ()
    return {*one.assumes, *(reading for criterion in named for reading in criterion.assumes)}
