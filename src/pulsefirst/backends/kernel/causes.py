"""Causes over many patients: where each stands, and their order, as the referee has both (`engine/suspect.py`, `engine/rank.py`).

What counts is written as bit vectors; the counting is done in bytes. The order is one whole number for each cause of each patient: what
comes first in it counts most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final, NamedTuple

import numpy as np

from pulsefirst.backends.kernel.calls import Array
from pulsefirst.backends.kernel.conditions import Conditions
from pulsefirst.backends.kernel.graph import ALL, NONE, Bits
from pulsefirst.engine.account import seen_from_legs
from pulsefirst.engine.causes import ORDER
from pulsefirst.engine.index import BOTH, NEITHER
from pulsefirst.engine.rank import STRONG_RATIO
from pulsefirst.model.conditions import Condition
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.likelihoods import LikelihoodRatio
from pulsefirst.model.plan import Standing
from pulsefirst.model.profiles import Feature, Profile
from pulsefirst.model.recommendations import Hypothesis, Strength, Weighs

STANDINGS: Final = tuple(Standing)
"""A standing is told as its place here."""
RANKS: Final = np.array([ORDER.index(standing) for standing in STANDINGS], np.int64)
A_FLAG, A_RANK, A_COUNT, A_BALANCE = 1, 3, 5, 6
"""So many bits a part of the order takes: a count is at most 31, a balance of reasons at most 31 either way."""
MOST: Final = (1 << A_COUNT) - 1

Several = tuple[Bits, ...]


class Explaining(NamedTuple):
    """What a cause accounts for: each count as the bit vectors that are counted."""

    gate_open: Bits
    against: Bits
    common: Bits
    left_over: Several
    missing: Several
    typical: Several
    accounted: Several
    settings: Several


@dataclass(frozen=True)
class CauseBits:
    """One cause for one leg, or for the patient."""

    hypothesis: Hypothesis
    leg: Leg | None
    confirmed: Bits
    excluded: Bits
    reasons: dict[tuple[Weighs, Strength], Several]
    ratios: dict[Weighs, Several]
    explaining: Explaining | None

    def wanted(self) -> Iterator[Bits]:
        """Every bit vector that is counted."""
        yield from (self.confirmed, self.excluded)
        for several in (*self.reasons.values(), *self.ratios.values(), *(self.explaining or ())):
            yield from several if isinstance(several, tuple) else (several,)


def causes_of(conditions: Conditions) -> tuple[CauseBits, ...]:
    """Every cause for each leg it speaks of, in the guideline's order."""
    there = {
        feature: _holds(conditions, feature.when, None)
        for feature in (conditions.guideline.features.values() if conditions.index.profiles else ())
    }
    return tuple(
        _cause(conditions, hypothesis, leg, there)
        for hypothesis in conditions.guideline.hypotheses.values()
        for leg in (BOTH if hypothesis.scope is Scope.LEG else NEITHER)
    )


def _cause(conditions: Conditions, hypothesis: Hypothesis, leg: Leg | None, there: dict[Feature, Bits]) -> CauseBits:
    def certain(*several: Condition | None) -> Bits:
        return conditions.graph.any_of(conditions.is_true(one, leg) for one in several if one is not None)

    reasons: dict[tuple[Weighs, Strength], list[Bits]] = {(way, strength): [] for way in Weighs for strength in Strength}
    for argument in conditions.index.arguments.get(hypothesis, ()):
        reasons[argument.weighs, argument.strength].append(conditions.is_true(argument.when, leg))
    profile = conditions.index.profiles.get(hypothesis)
    return CauseBits(
        hypothesis=hypothesis,
        leg=leg,
        confirmed=certain(hypothesis.stated, hypothesis.confirmed),
        excluded=certain(hypothesis.excluded),
        reasons={way: tuple(several) for way, several in reasons.items()},
        ratios=_ratios(conditions, hypothesis, leg),
        explaining=None if profile is None else _explaining(conditions, profile, leg, there),
    )


def _explaining(conditions: Conditions, profile: Profile, leg: Leg | None, there: dict[Feature, Bits]) -> Explaining:
    graph = conditions.graph
    explained = [feature for feature in there if feature in profile.accounted_for]
    left = [feature for feature in there if feature not in profile.accounted_for]
    missing = {
        feature: _is_missing(conditions, feature.when, leg) for feature in dict.fromkeys((*profile.expects, *profile.key))
    }
    contrary = [_holds(conditions, condition, leg) for condition in profile.cannot_explain]

    def clusters(features: Iterable[Feature]) -> Several:
        by_cluster = defaultdict(list)
        for feature in features:
            by_cluster[feature.cluster].append(there[feature])
        return tuple(map(graph.any_of, by_cluster.values()))

    return Explaining(
        gate_open=_holds(conditions, profile.gate, leg),
        against=graph.any_of((*contrary, *(missing[feature] for feature in profile.key))),
        common=graph.all_of(there[feature] for feature in profile.key) if profile.common else NONE,
        left_over=clusters(left),
        missing=tuple(missing[feature] for feature in profile.expects),
        typical=clusters(feature for feature in explained if feature in profile.typical),
        accounted=clusters(explained),
        settings=tuple(_holds(conditions, condition, leg) for condition in profile.settings),
    )


def _holds(conditions: Conditions, condition: Condition, leg: Leg | None) -> Bits:
    return conditions.graph.any_of(conditions.is_true(condition, side) for side in seen_from_legs(condition, leg))


def _is_missing(conditions: Conditions, condition: Condition, leg: Leg | None) -> Bits:
    return conditions.graph.all_of(conditions.is_false(condition, side) for side in seen_from_legs(condition, leg))


def _ratios(conditions: Conditions, hypothesis: Hypothesis, leg: Leg | None) -> dict[Weighs, Several]:
    """The published ratios that are reasons of their own: of each cluster the one furthest from 1, where that is far."""
    graph = conditions.graph
    clusters: dict[str, list[tuple[Fraction, Bits]]] = defaultdict(list)
    for likelihood in conditions.guideline.likelihoods.values():
        if likelihood.hypothesis is hypothesis and likelihood.between is None:
            clusters[likelihood.cluster] += _applying(conditions, likelihood, leg)
    found: dict[Weighs, list[Bits]] = {way: [] for way in Weighs}
    for several in clusters.values():
        left = ALL
        for ratio, applies in sorted(several, key=lambda one: -max(one[0], 1 / one[0])):
            if max(ratio, 1 / ratio) >= STRONG_RATIO:
                found[Weighs.FOR if ratio > 1 else Weighs.AGAINST].append(graph.both(left, applies))
            left = graph.but_not(left, applies)
    return {way: tuple(bits) for way, bits in found.items()}


def _applying(conditions: Conditions, likelihood: LikelihoodRatio, leg: Leg | None) -> Iterator[tuple[Fraction, Bits]]:
    if likelihood.present is not None:
        yield Fraction(likelihood.present.value), conditions.is_true(likelihood.when, leg)
    if likelihood.absent is not None:
        if likelihood.absent_when is not None:
            yield Fraction(likelihood.absent.value), conditions.is_true(likelihood.absent_when, leg)
        else:
            yield Fraction(likelihood.absent.value), conditions.is_false(likelihood.when, leg)


# --- counting ---------------------------------------------------------------------------------------------------------


class Counting:
    """Counts bits patient by patient; `truths` gives the truths of a bit vector."""

    def __init__(self, truths: Callable[[Bits], Array]) -> None:
        self._truths = truths
        self._unpacked: dict[Bits, Array] = {}

    def truths(self, bits: Bits) -> Array:
        """The truths of a bit vector, unpacked once."""
        if bits not in self._unpacked:
            self._unpacked[bits] = self._truths(bits)
        return self._unpacked[bits]

    def count(self, several: Sequence[Bits]) -> Array:
        """How many of these are set, for every patient."""
        assert len(several) <= MOST, "counts have five bits"
        total: Any = np.zeros(len(self.truths(NONE)), np.int8)
        for bits in several:
            if bits != NONE:
                total += self.truths(bits)
        return total

    def standing(self, cause: CauseBits) -> Array:
        """Where a cause stands for every patient, by its place among `STANDINGS`."""
        weight = {way: (self.count(cause.reasons[way, Strength.STRONG]), self._all(cause, way)) for way in Weighs}
        (strong_for, for_), (strong_against, against) = weight[Weighs.FOR], weight[Weighs.AGAINST]
        outweighed = _beyond((strong_against, against), (strong_for, for_))
        specific = _beyond((strong_for, for_), (strong_against, against))
        if (explaining := cause.explaining) is not None:
            outweighed = outweighed | self.truths(explaining.against)
            behind_gate = self.truths(explaining.gate_open) & (specific | (against == 0))
            specific = behind_gate | (strong_for > strong_against)
        return np.select(
            [self.truths(cause.confirmed), self.truths(cause.excluded), outweighed, specific],
            [
                np.uint8(STANDINGS.index(s))
                for s in (Standing.CONFIRMED, Standing.EXCLUDED, Standing.OPPOSED, Standing.SUPPORTED)
            ],
            np.uint8(STANDINGS.index(Standing.POSSIBLE)),
        )

    def _all(self, cause: CauseBits, way: Weighs) -> Array:
        return self.count([bits for strength in Strength for bits in cause.reasons[way, strength]])

    def places(self, causes: Sequence[CauseBits], standings: Sequence[Array]) -> Array:
        """The place of each cause in the order of each patient, from 1; both legs of one cause share one where nothing tells them apart."""
        orders = np.stack([self._order(cause, standing) for cause, standing in zip(causes, standings, strict=True)])
        count = len(causes)
        in_turn = np.argsort(orders, axis=0, kind="stable")
        sorted_orders = np.take_along_axis(orders, in_turn, axis=0)
        name = np.array([list(dict.fromkeys(c.hypothesis.name for c in causes)).index(c.hypothesis.name) for c in causes])
        named = name[in_turn]
        apart = np.ones((count, orders.shape[1]), np.bool_)
        apart[1:] = (sorted_orders[1:] != sorted_orders[:-1]) | (named[1:] != named[:-1])
        places = np.empty((count, orders.shape[1]), np.uint8)
        np.put_along_axis(places, in_turn, np.cumsum(apart, axis=0, dtype=np.uint8), axis=0)
        return places

    def _order(self, cause: CauseBits, standing: Array) -> Array:
        """What a cause is sorted by, as one whole number."""
        rank = RANKS[standing]
        strong, weak = (self._balance(cause, strength) for strength in (Strength.STRONG, Strength.WEAK))
        order: Any = np.zeros(len(standing), np.int64)
        if (explaining := cause.explaining) is not None:
            gate, common = self.truths(explaining.gate_open), self.truths(explaining.common)
            # That a cause is there does not say that it explains what the patient comes with.
            order = _append(order, A_RANK, np.maximum(rank, ORDER.index(Standing.SUPPORTED)))
            order = _append(order, A_FLAG, ~gate)
            order = _append(order, A_COUNT, self.count(explaining.left_over))
            order = _append(order, A_FLAG, ~(gate | common))
            order = _append(order, A_COUNT, self.count(explaining.missing))
            for several in (explaining.typical, explaining.accounted, explaining.settings):
                order = _append(order, A_COUNT, MOST - self.count(several))
        order = _append(order, A_RANK, rank)
        for balance in (strong, weak):
            order = _append(order, A_BALANCE, MOST - balance)
        return order

    def _balance(self, cause: CauseBits, strength: Strength) -> Array:
        for_, against = (
            self.count(cause.reasons[way, strength] + (cause.ratios[way] if strength is Strength.STRONG else ()))
            for way in (Weighs.FOR, Weighs.AGAINST)
        )
        return for_ - against


def _beyond(first: tuple[Array, Array], second: tuple[Array, Array]) -> Array:
    """Whether one weight is more than another: a strong reason outweighs any number of weak ones."""
    return (first[0] > second[0]) | ((first[0] == second[0]) & (first[1] > second[1]))


def _append(order: Array, bits: int, number: Array) -> Array:
    """The order with one thing more that counts less than all before it."""
    return (order << bits) + number.astype(np.int64)
