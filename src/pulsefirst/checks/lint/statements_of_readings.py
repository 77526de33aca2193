"""Readings: is every statement that a reading names also read by something that assumes the reading?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Interpretation
from pulsefirst.model.recommendations import Argument, Recommendation
from pulsefirst.model.walk import criteria_read


def statements_read_by_nobody_who_assumes(guideline: Guideline) -> Iterator[str]:
    """Statements that a reading names although nothing that assumes the reading reads them."""
    taken: dict[Interpretation, set[str]] = {reading: set() for reading in guideline.interpretations.values()}
    for assumed, statements in _what_content_rests_on(guideline):
        for reading in assumed:
            taken[reading] |= statements
    for name, reading in guideline.interpretations.items():
        for statement in (read.statement for read in reading.reads):
            if statement not in taken[reading]:
                yield (
                    f"{name}: it speaks of {statement}, which nothing that assumes it reads; write interprets={name} on what "
                    f"reads {statement}, or take {statement} out of the reading."
                )


def _what_content_rests_on(guideline: Guideline) -> Iterator[tuple[set[Interpretation], set[str]]]:
    """The readings that each piece of content rests on, with the statements it reads.

    It rests on those of the criteria it is made of, and a rule on those of the rules that withhold it.
    """
    for criterion in guideline.criteria.values():
        inside = criteria_read(criterion)
        yield {reading for part in inside for reading in part.interprets}, {part.statement for part in criterion.reads}
    for hypothesis in guideline.hypotheses.values():
        yield set(hypothesis.interprets), {read.statement for read in hypothesis.reads}
    for argument in guideline.arguments.values():
        yield _readings_behind(argument), {read.statement for read in argument.reads}
    for rule in guideline.recommendations.values():
        withholding = [other for other in guideline.recommendations.values() if rule in other.overrides]
        readings = {reading for other in (rule, *withholding) for reading in _readings_behind(other)}
        yield readings, {read.statement for read in rule.reads}


def _readings_behind(content: Argument | Recommendation) -> set[Interpretation]:
    named = criteria_read(content.when) if content.when is not None else ()
    return {*content.interprets, *(reading for criterion in named for reading in criterion.interprets)}
