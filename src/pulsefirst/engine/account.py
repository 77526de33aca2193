"""What a cause accounts for in a picture: what it explains, what it leaves unexplained, and what of it was looked for and is missing.

A feature of which nothing is known is neither there nor missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.engine.reasons import facts, witness
from pulsefirst.model.conditions import Condition
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Account, Fact
from pulsefirst.model.profiles import Feature, Profile
from pulsefirst.model.recommendations import Hypothesis


class Picture:
    """What of a case calls for an explanation: the features that are there, in either leg or in the patient.

    A cause of one leg has to explain the other leg as well, for a second cause may be needed there.
    """

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self.profiles: Mapping[Hypothesis, Profile] = evaluation.index.profiles
        features = evaluation.guideline.features.values() if self.profiles else ()
        self.there = tuple(feature for feature in features if self.holds(feature.when, None))

    def account_of(self, hypothesis: Hypothesis, leg: Leg | None) -> Account | None:
        """How well this cause explains it, seen from this leg (or from the patient); None for a cause without a profile."""
        profile = self.profiles.get(hypothesis)
        if profile is None:
            return None
        explained = [feature for feature in self.there if feature in profile.accounted_for]
        left = [feature for feature in self.there if feature not in profile.accounted_for]
        contrary = [condition for condition in profile.cannot_explain if self.holds(condition, leg)]
        return Account(
            gate_open=self.holds(profile.gate, leg),
            explains=_names(explained),
            leaves=_names(left),
            missing=_names(feature for feature in profile.expects if self.is_missing(feature.when, leg)),
            key_missing=_names(feature for feature in profile.key if self.is_missing(feature.when, leg)),
            cannot=bool(contrary),
            left_over=len(_clusters(left)),
            accounted=len(_clusters(explained)),
            typical=len(_clusters(feature for feature in explained if feature in profile.typical)),
            settings=sum(self.holds(condition, leg) for condition in profile.settings),
            contrary=self.facts_of(contrary, leg),
            common=profile.common and all(feature in self.there for feature in profile.key),
        )

    def holds(self, condition: Condition, leg: Leg | None) -> bool:
        """Whether this is known true; for a cause of the patient in either leg."""
        return any(self.evaluation.is_true(condition, seen_from) for seen_from in seen_from_legs(condition, leg))

    def facts_of(self, conditions: Iterable[Condition], leg: Leg | None) -> tuple[Fact, ...]:
        """The facts on which these rest, as far as they are known true."""
        known = (
            key
            for condition in conditions
            for seen_from in seen_from_legs(condition, leg)
            if self.evaluation.is_true(condition, seen_from)
            for key in witness(self.evaluation, condition, seen_from)
        )
        return facts(self.evaluation, known)

    def is_missing(self, condition: Condition, leg: Leg | None) -> bool:
        """Whether this is known false; for a cause of the patient in both legs."""
        return all(self.evaluation.is_false(condition, seen_from) for seen_from in seen_from_legs(condition, leg))


def seen_from_legs(condition: Condition, leg: Leg | None) -> Iterable[Leg | None]:
    """The legs that a condition is seen from for a cause of this leg; for a cause of the patient, both."""
    return (leg,) if leg is not None else legs_of_condition(condition)


def by_explaining(account: Account | None) -> tuple[int, ...]:
    """What it leaves unexplained, then what is expected and missing, then how much it explains; a setting breaks ties only.

    Behind a gate that is not open, what is common, with what defines it there, comes before what waits for its sign.
    """
    if account is None:
        return ()
    return (
        not account.gate_open,
        account.left_over,
        not (account.gate_open or account.common),
        len(account.missing),
        -account.typical,
        -account.accounted,
        -account.settings,
    )


def _clusters(features: Iterable[Feature]) -> frozenset[StrEnum]:
    return frozenset(feature.cluster for feature in features)


def _names(features: Iterable[Feature]) -> tuple[str, ...]:
    return tuple(feature.name for feature in features)
