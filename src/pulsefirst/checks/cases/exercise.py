"""Which rules, criteria and arguments the cases exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pulsefirst.checks.cases.judging import JudgedCase
from pulsefirst.checks.cases.vignettes import About, Legs, Vignette
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of, legs_of_condition
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.walk import findings_behind


class ExercisedPart(NamedTuple):
    """A condition under the name of its rule, criterion or argument (None: it always holds), and where it is seen from."""

    about: About
    name: str
    when: Condition | None
    legs: Legs


class Exercise(NamedTuple):
    """The cases, by name, that say that something holds, and those that say that it does not or is not known to."""

    fired: list[str]
    not_fired: list[str]


def fired_by(vignettes: Iterable[Vignette], guideline: Guideline) -> Mapping[str, tuple[str, ...]]:
    """For every rule, criterion and argument, by name: the cases in which it is known true (of some leg).

    A rule without a condition holds in every case; there the cases are those that expect something of it.
    """
    parts = tuple(_parts(guideline))
    found: dict[str, list[str]] = {part.name: [] for part in parts}
    nothing_known = Evaluation(guideline, Case())
    for vignette in vignettes:
        evaluation = JudgedCase(vignette.case, guideline).evaluation.facts_alone
        recorded = {key.finding for key in evaluation.case.facts}
        expected = {(expectation.about, expectation.name) for expectation in vignette.expects}
        for part in parts:
            if part.when is None:
                holds = (part.about, part.name) in expected
            else:
                known = nothing_known if findings_behind(part.when).isdisjoint(recorded) else evaluation
                holds = any(known.is_true(part.when, leg) for leg in part.legs)
            if holds:
                found[part.name].append(vignette.name)
    return {name: tuple(names) for name, names in found.items()}


def exercised_by(vignettes: Iterable[Vignette], guideline: Guideline) -> Mapping[str, Exercise]:
    """For every rule, criterion and argument, by name: the cases that expect something of it, by whether it is known true there.

    A rule without a condition is known true wherever something is expected of it.
    """
    parts = {(part.about, part.name): part for part in _parts(guideline)}
    found = {part.name: Exercise([], []) for part in parts.values()}
    for vignette in vignettes:
        evaluation = JudgedCase(vignette.case, guideline).evaluation.facts_alone
        told = [(part, one.leg) for one in vignette.expects if (part := parts.get((one.about, one.name))) is not None]
        for part, leg in told:
            holds = part.when is None or evaluation.is_true(part.when, leg)
            (found[part.name].fired if holds else found[part.name].not_fired).append(vignette.name)
    return found


def _parts(guideline: Guideline) -> Iterator[ExercisedPart]:
    for name, rule in guideline.recommendations.items():
        yield ExercisedPart(About.RULE, name, rule.when, legs_of(rule))
    for name, criterion in guideline.criteria.items():
        yield ExercisedPart(About.CRITERION, name, criterion, legs_of_condition(criterion))
    for name, argument in guideline.arguments.items():
        yield ExercisedPart(About.ARGUMENT, name, argument.when, legs_of_condition(argument.when))
