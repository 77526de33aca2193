"""Which cases a change can show in: those that the changed content evaluates differently. No plan is made for this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pulsefirst.backends.legs import legs_in_scope
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import BOTH, legs_of, legs_of_condition
from pulsefirst.engine.judge import judge
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Condition, Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Scope
from pulsefirst.model.profiles import Profile
from pulsefirst.model.recommendations import Argument, Gate, Hypothesis, Recommendation, Urgency
from pulsefirst.model.walk import scope_of_condition

View = tuple[object, ...]


@dataclass(frozen=True, eq=False)
class Views:
    """How the content of one guideline evaluates cases; each case is read once."""

    guideline: Guideline
    # By identity, each with the case itself, so that no identity is used twice.
    read: dict[int, tuple[Case, Evaluation]] = field(default_factory=dict)

    def of(self, name: str, case: Case) -> View:
        """What this piece of content makes of a case: if two views are equal, so are the plans, except for questions and needs."""
        if id(case) not in self.read:
            self.read[id(case)] = (case, Evaluation(self.guideline, case))
        return tuple(_view(self.guideline, name, self.read[id(case)][1]))


def _view(guideline: Guideline, name: str, evaluation: Evaluation) -> Iterator[object]:
    if name in guideline.recommendations:
        yield from _of_rule(guideline.recommendations[name], evaluation)
    if name in guideline.criteria:
        yield from _of_condition(guideline.criteria[name], evaluation)
    if name in guideline.arguments:
        yield from _of_argument(guideline.arguments[name], evaluation)
    if name in guideline.hypotheses:
        yield from _of_hypothesis(guideline.hypotheses[name], evaluation)
    if name in guideline.conflicts:
        yield from _of_condition(guideline.conflicts[name].when, evaluation)
    if name in guideline.gates:
        yield from _of_gate(guideline.gates[name], evaluation)
    if name in guideline.features:
        yield from _of_condition(guideline.features[name].when, evaluation)
    if name in guideline.profiles:
        yield from _of_profile(guideline.profiles[name], evaluation)
    if name in guideline.quantities:
        quantity = guideline.quantities[name]
        yield from (evaluation.interval(quantity, leg) for leg in legs_in_scope(scope_of_condition(quantity)))
    if name in guideline.findings:
        yield from _of_finding(guideline.findings[name], evaluation)


def _of_rule(rule: Recommendation, evaluation: Evaluation) -> Iterator[object]:
    for leg in legs_of(rule):
        holds = evaluation.truths_of_rule(rule, leg)
        yield holds
        yield judge(evaluation, rule, leg).status
        if holds.yes and rule.do.urgency is not Urgency.NONE:
            yield rule.do.urgency
    for finding in rule.do.answers:
        for leg in BOTH if finding.scope is Scope.LEG else legs_of(rule):
            yield finding.name, leg, evaluation.openness(finding, leg) if finding.burden.is_test else 0
    if evaluation.case.considering:
        yield rule.do.kind, rule.do.target.name
    for overridden in rule.overrides:
        for leg in legs_of(overridden):
            yield overridden.name, tuple(other.name for other in evaluation.withheld_by(overridden, leg))


def _of_condition(condition: Condition, evaluation: Evaluation) -> Iterator[object]:
    yield from (evaluation.truths(condition, leg) for leg in legs_of_condition(condition))


def _of_gate(gate: Gate, evaluation: Evaluation) -> Iterator[object]:
    yield from _of_condition(gate.opened_by, evaluation)
    for finding in gate.closes:
        yield from (evaluation.openness(finding, leg) for leg in legs_in_scope(finding.scope))


def _of_argument(argument: Argument, evaluation: Evaluation) -> Iterator[object]:
    for verdict in _of_condition(argument.when, evaluation):
        yield verdict, argument.weighs


def _of_hypothesis(hypothesis: Hypothesis, evaluation: Evaluation) -> Iterator[object]:
    for condition in (hypothesis.confirmed, hypothesis.excluded):
        if condition is not None:
            yield from _of_condition(condition, evaluation)


def _of_profile(profile: Profile, evaluation: Evaluation) -> Iterator[object]:
    """Its gate, and of what it lists that which is known to be there or not to be."""
    yield from _of_condition(profile.gate, evaluation)
    listed = {
        **{("of it", feature.name, feature in profile.key): feature.when for feature in profile.typical},
        **{("explained", feature.name, True): feature.when for feature in profile.explains},
        **{("contrary", str(place), True): condition for place, condition in enumerate(profile.cannot_explain)},
        **{("setting", str(place), True): condition for place, condition in enumerate(profile.settings)},
    }
    for named, condition in listed.items():
        for leg in legs_of_condition(condition):
            if (answer := evaluation.is_true(condition, leg)) or evaluation.is_false(condition, leg):
                yield named, leg, answer


def _of_finding(finding: Finding, evaluation: Evaluation) -> Iterator[object]:
    legs = legs_in_scope(finding.scope)
    if finding.only_if is not None:
        yield from (evaluation.truths(finding.only_if, leg) for leg in legs)
