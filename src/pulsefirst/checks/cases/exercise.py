"""Which rules, criteria and arguments the cases exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pulsefirst.checks.cases.judging import Outcome
from pulsefirst.checks.cases.vignettes import About, Legs, Vignette
from pulsefirst.engine.index import legs_of, legs_of_condition
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline


class Part(NamedTuple):
    """A condition under the name of its rule, criterion or argument (None: it always holds), and where it is seen from."""

    about: About
    name: str
    when: Condition | None
    legs: Legs


def fired_by(vignettes: Iterable[Vignette], guideline: Guideline) -> Mapping[str, tuple[str, ...]]:
    """For every rule, criterion and argument, by name: the cases in which it is known true (of some leg).

    A rule without a condition holds in every case; there the cases are those that expect something of it.
    """
    return _exercised(vignettes, guideline, fired=True)


def not_fired_by(vignettes: Iterable[Vignette], guideline: Guideline) -> Mapping[str, tuple[str, ...]]:
    """For every rule, criterion and argument, by name: the cases that expect something of it where it is not known true."""
    return _exercised(vignettes, guideline, fired=False)


def _exercised(vignettes: Iterable[Vignette], guideline: Guideline, *, fired: bool) -> Mapping[str, tuple[str, ...]]:
    parts = tuple(_parts(guideline))
    found: dict[str, list[str]] = {part.name: [] for part in parts}
    for vignette in vignettes:
        evaluation = Outcome(vignette.case, guideline).evaluation
        expected = {(one.about, one.name, one.leg) for one in vignette.expects}
        for part in parts:
            asked = tuple(leg for leg in part.legs if (part.about, part.name, leg) in expected)
            seen_from = part.legs if fired and part.when is not None else asked
            if any((part.when is None or evaluation.true(part.when, leg)) is fired for leg in seen_from):
                found[part.name].append(vignette.name)
    return {name: tuple(names) for name, names in found.items()}


def _parts(guideline: Guideline) -> Iterator[Part]:
    for name, rule in guideline.recommendations.items():
        yield Part(About.RULE, name, rule.when, legs_of(rule))
    for name, criterion in guideline.criteria.items():
        yield Part(About.CRITERION, name, criterion, legs_of_condition(criterion))
    for name, argument in guideline.arguments.items():
        yield Part(About.ARGUMENT, name, argument.when, legs_of_condition(argument.when))
