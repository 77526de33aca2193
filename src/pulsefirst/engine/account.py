"""What a cause accounts for in a picture: what it explains, what it leaves unexplained, and what of it was looked for and is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.model.conditions import Condition
from pulsefirst.model.legs import Leg
from pulsefirst.model.profiles import Cluster, Feature, Profile


@dataclass(frozen=True, kw_only=True)
class Account:
    """How a profile fits what is known, seen from one leg (or from the patient, for whom either leg counts).

    `explained` and `unexplained` are features that are there; `missing` are expected ones known absent, `key_missing` cardinal
    ones. `beyond_it` holds where something is known that this cause cannot explain.
    """

    gate_open: bool
    explained: tuple[Feature, ...]
    unexplained: tuple[Feature, ...]
    missing: tuple[Feature, ...]
    key_missing: tuple[Feature, ...]
    beyond_it: bool
    settings: int
    expected: int

    @property
    def left_over(self) -> int:
        """How many clusters of features it leaves unexplained, in whole or in part."""
        return len(clusters_of(self.unexplained))

    @property
    def accounted(self) -> int:
        """How many clusters of features it explains."""
        return len(clusters_of(self.explained))

    @property
    def speaks_against(self) -> bool:
        """Whether a cardinal feature is known absent, or something is there that it cannot explain."""
        return bool(self.key_missing) or self.beyond_it


def clusters_of(features: Iterable[Feature]) -> frozenset[Cluster]:
    """The clusters that these features have a vote in."""
    return frozenset(feature.cluster for feature in features)


def account_of(evaluation: Evaluation, profile: Profile, leg: Leg | None) -> Account:
    """How this profile fits the case. A feature of which nothing is known is neither there nor missing."""
    there = tuple(
        feature for feature in evaluation.guideline.features.values() if holds(evaluation, feature.when, None, is_true=True)
    )
    own = frozenset(profile.accounted_for)
    typical = (*profile.key, *profile.expects)
    return Account(
        gate_open=holds(evaluation, profile.gate, leg, is_true=True),
        explained=tuple(feature for feature in there if feature in own),
        unexplained=tuple(feature for feature in there if feature not in own),
        missing=tuple(feature for feature in profile.expects if holds(evaluation, feature.when, leg, is_true=False)),
        key_missing=tuple(feature for feature in profile.key if holds(evaluation, feature.when, leg, is_true=False)),
        beyond_it=any(holds(evaluation, condition, leg, is_true=True) for condition in profile.cannot_explain),
        settings=sum(holds(evaluation, condition, leg, is_true=True) for condition in profile.settings),
        expected=len(clusters_of(feature for feature in there if feature in typical)),
    )


def holds(evaluation: Evaluation, condition: Condition, leg: Leg | None, *, is_true: bool) -> bool:
    """Whether this is known true (or known false) for a cause of this leg; for one of the patient either leg counts."""
    if leg is not None:
        return evaluation.comes_out(condition, leg, is_true)
    answers = [evaluation.comes_out(condition, seen_from, is_true) for seen_from in legs_of_condition(condition)]
    return any(answers) if is_true else all(answers)
