"""Odds: what published likelihood ratios do to a probability that someone names. Exact fractions; nothing is rounded here.

Ratios come from different people and go together, so of one cluster only one is used, at most three clusters are, and their
product is held between 1/20 and 20. Without a prior no probability exists, and none is made up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.reasons import facts, witness
from pulsefirst.model.conditions import Condition
from pulsefirst.model.legs import Leg
from pulsefirst.model.likelihoods import LikelihoodRatio, PublishedRatio
from pulsefirst.model.plan import Fact
from pulsefirst.model.recommendations import Hypothesis

LOWEST, HIGHEST = Fraction(1, 20), Fraction(20)
MOST_CLUSTERS = 3


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """A published ratio that applies to this case: of a finding that is present, or of one that is absent."""

    likelihood: LikelihoodRatio
    present: bool
    ratio: PublishedRatio
    facts: tuple[Fact, ...]

    @property
    def value(self) -> Fraction:
        """The ratio itself."""
        return Fraction(self.ratio.value)

    @property
    def distance(self) -> Fraction:
        """How far from 1 it is, whichever way: 5 and 1/5 alike."""
        return max(self.value, 1 / self.value)

    @property
    def interval(self) -> tuple[Fraction, Fraction] | None:
        """Its published limits, where there are any."""
        if self.ratio.low is None or self.ratio.high is None:
            return None
        return Fraction(self.ratio.low), Fraction(self.ratio.high)


@dataclass(frozen=True, kw_only=True)
class Odds:
    """The arithmetic for one cause and one leg (None: the patient): odds times ratios, held within limits.

    `not_chained` go with one that is used, `too_many` are of a fourth cluster or beyond, `apart` tell it from another cause
    only. `low` and `high` are those of the combined ratio and of the probability; None where a used ratio has no interval.
    """

    hypothesis: Hypothesis
    leg: Leg | None
    prior: Fraction
    used: tuple[Weighed, ...]
    not_chained: tuple[Weighed, ...]
    too_many: tuple[Weighed, ...]
    apart: tuple[Weighed, ...]

    @property
    def prior_odds(self) -> Fraction:
        """The prior as odds."""
        return self.prior / (1 - self.prior)

    @property
    def product(self) -> Fraction:
        """The used ratios multiplied, before the limits."""
        return prod((weighed.value for weighed in self.used), start=Fraction(1))

    @property
    def combined(self) -> Fraction:
        """The used ratios multiplied and held within the limits."""
        return cap(self.product)

    @property
    def product_limits(self) -> tuple[Fraction, Fraction] | None:
        """The lower limits multiplied and the upper limits multiplied; None where one was published without, or none is used."""
        limits = [weighed.interval for weighed in self.used]
        known = [one for one in limits if one is not None]
        if not limits or len(known) < len(limits):
            return None
        return prod((low for low, _ in known), start=Fraction(1)), prod((high for _, high in known), start=Fraction(1))

    @property
    def combined_limits(self) -> tuple[Fraction, Fraction] | None:
        """The same held within the limits."""
        limits = self.product_limits
        return None if limits is None else (cap(limits[0]), cap(limits[1]))

    @property
    def without_interval(self) -> tuple[Weighed, ...]:
        """The used ratios that were published without an interval."""
        return tuple(one for one in self.used if one.interval is None)

    @property
    def posterior(self) -> Fraction:
        """The probability after the ratios."""
        return self._probability(self.combined)

    @property
    def posterior_limits(self) -> tuple[Fraction, Fraction] | None:
        """The probability at both ends of the combined ratio. The prior is taken as it was named."""
        limits = self.combined_limits
        return None if limits is None else (self._probability(limits[0]), self._probability(limits[1]))

    def odds_after(self, ratio: Fraction) -> Fraction:
        """The odds after a ratio."""
        return self.prior_odds * ratio

    def _probability(self, ratio: Fraction) -> Fraction:
        odds = self.odds_after(ratio)
        return odds / (1 + odds)


def cap(ratio: Fraction) -> Fraction:
    """A combined ratio, held within the limits."""
    return min(max(ratio, LOWEST), HIGHEST)


def weigh(evaluation: Evaluation, hypothesis: Hypothesis, leg: Leg | None) -> tuple[Weighed, ...]:
    """The published ratios of a cause that apply: the finding is known present, or known absent where that was published."""
    found = []
    for likelihood in evaluation.guideline.likelihoods.values():
        if likelihood.hypothesis is hypothesis:
            if likelihood.present is not None and evaluation.is_true(likelihood.when, leg):
                found.append(_weighed(evaluation, likelihood, leg, likelihood.when, likelihood.present, present=True))
            if likelihood.absent is not None and _is_absent(evaluation, likelihood, leg):
                when = likelihood.when if likelihood.absent_when is None else likelihood.absent_when
                found.append(_weighed(evaluation, likelihood, leg, when, likelihood.absent, present=False))
    return tuple(found)


def _is_absent(evaluation: Evaluation, likelihood: LikelihoodRatio, leg: Leg | None) -> bool:
    if likelihood.absent_when is not None:
        return evaluation.is_true(likelihood.absent_when, leg)
    return evaluation.is_false(likelihood.when, leg)


def _weighed(
    evaluation: Evaluation,
    likelihood: LikelihoodRatio,
    leg: Leg | None,
    when: Condition,
    ratio: PublishedRatio,
    *,
    present: bool,
) -> Weighed:
    shown = facts(evaluation, witness(evaluation, when, leg))
    return Weighed(likelihood=likelihood, present=present, ratio=ratio, facts=shown)


def strongest(several: Iterable[Weighed]) -> tuple[Weighed, ...]:
    """Of each cluster the one furthest from 1; of two alike the first. The furthest of all stands first."""
    best: dict[str, Weighed] = {}
    for weighed in several:
        kept = best.get(weighed.likelihood.cluster)
        if kept is None or weighed.distance > kept.distance:
            best[weighed.likelihood.cluster] = weighed
    return tuple(sorted(best.values(), key=lambda weighed: -weighed.distance))


def odds_of(evaluation: Evaluation, hypothesis: Hypothesis, leg: Leg | None, prior: Fraction) -> Odds:
    """The arithmetic for a prior that someone names. Raises ValueError where it is not between 0 and 1."""
    if not 0 < prior < 1:
        raise ValueError(f"a prior is above 0 and below 1, not {prior}")
    every = weigh(evaluation, hypothesis, leg)
    own = [one for one in every if one.likelihood.between is None]
    best = strongest(own)
    return Odds(
        hypothesis=hypothesis,
        leg=leg,
        prior=prior,
        used=best[:MOST_CLUSTERS],
        not_chained=tuple(one for one in own if one not in best),
        too_many=best[MOST_CLUSTERS:],
        apart=tuple(one for one in every if one.likelihood.between is not None),
    )
