"""Causes in an order: by standing, then by strong arguments for less strong ones against, then by weak ones.

The order is of words; no probability and no score stands behind it. A published likelihood ratio of 5 or more, or of 1/5 or
less, is a strong reason of its own, one for each cluster of findings that go together; it moves a cause within its standing and
never to another. Triage does not pass through here: a red flag is answered before any cause is weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from pulsefirst.engine.apply import apply
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.dosing import names
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.odds import Odds, Weighed, odds_of, strongest, weighed
from pulsefirst.engine.reasons import facts, needs, witness
from pulsefirst.engine.territories import Patterns, patterns_of
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Condition
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.likelihoods import Likelihood
from pulsefirst.model.plan import Fact, Need, Plan, Reasoning, Standing, Suspicion
from pulsefirst.model.recommendations import Hypothesis, Provenance, Strength, Urgency, Weighs

STRONG_RATIO = Fraction(5)
SETTLED = (Standing.CONFIRMED, Standing.EXCLUDED)
ORDER = (Standing.CONFIRMED, Standing.SUPPORTED, Standing.POSSIBLE, Standing.OPPOSED, Standing.EXCLUDED)


class Weight(StrEnum):
    """The class of a reason."""

    CONFIRMING = "confirming"
    EXCLUDING = "excluding"
    STRONG = "strong"
    WEAK = "weak"


@dataclass(frozen=True, kw_only=True)
class Ground:
    """One reason for or against a cause, its facts and what it stands on. `ratio` is the published one, where it is one."""

    id: str
    weighs: Weighs
    weight: Weight
    facts: tuple[Fact, ...]
    provenance: str
    statements: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    ratio: Weighed | None = None


@dataclass(frozen=True, kw_only=True)
class Cause:
    """A cause for one leg or the patient: where it stands, its reasons, and what would change that.

    `place` counts from 1; both legs of one cause share a place where nothing tells them apart. `apart` are ratios that tell it
    from one other cause and so weigh nothing here. Once it is confirmed or excluded, no answer that is still open changes it.
    """

    id: str
    leg: Leg | None
    title: str
    provenance: str
    standing: Standing
    place: int
    grounds: tuple[Ground, ...]
    apart: tuple[Weighed, ...]
    changes: tuple[Need, ...]

    def of(self, weighs: Weighs, weight: Weight) -> tuple[Ground, ...]:
        """The reasons of one class."""
        return tuple(one for one in self.grounds if one.weighs is weighs and one.weight is weight)

    def balance(self, weight: Weight) -> int:
        """How many reasons of a class are for it, less how many are against: for the order alone, never shown."""
        return len(self.of(Weighs.FOR, weight)) - len(self.of(Weighs.AGAINST, weight))


@dataclass(frozen=True, kw_only=True)
class Ranking:
    """The plan, which stands whatever is ranked; the causes in their order; where the legs are numb; odds, where priors were named.

    `priors_set_aside` were named for what is confirmed or excluded already, and were not worked out.
    """

    plan: Plan
    causes: tuple[Cause, ...]
    skin: Patterns
    odds: tuple[Odds, ...]
    priors_set_aside: tuple[tuple[str, Leg | None], ...]

    @property
    def bypassed(self) -> bool:
        """Whether something of the same day or sooner is demanded, or still could be: that is answered first."""
        return max(self.plan.triage.now.level, self.plan.triage.could_be.level) >= Urgency.URGENT

    def cause(self, hypothesis: str, leg: Leg | None = None) -> Cause:
        """The cause of this name for this leg (or the patient). Raises KeyError."""
        for one in self.causes:
            if (one.id, one.leg) == (hypothesis, leg):
                return one
        raise KeyError(f"{hypothesis} ({leg or 'patient'})")


def rank(guideline: Guideline, case: Case, at: datetime, priors: Mapping[str, Fraction] | None = None) -> Ranking:
    """Every cause of the guideline in its order, for each leg it speaks of.

    `priors` are probabilities that someone names, by hypothesis; for those, and for no other, odds are worked out, leg by leg,
    while neither a diagnosis nor a finding has settled the cause. Raises KeyError for a hypothesis that the guideline does not
    have, ValueError for a prior that is not between 0 and 1.
    """
    plan = apply(guideline, case, at)
    evaluation, _ = settle(guideline, case)
    causes = [_cause(evaluation, one) for one in plan.hypotheses]
    named = [
        (guideline.hypotheses[name], one, prior)
        for name, prior in (priors or {}).items()
        for one in plan.hypotheses
        if one.id == guideline.hypotheses[name].name
    ]
    return Ranking(
        plan=plan,
        causes=tuple(_placed(sorted(causes, key=_order))),
        skin=patterns_of(evaluation),
        odds=tuple(
            odds_of(evaluation, hypothesis, one.leg, prior)
            for hypothesis, one, prior in named
            if one.standing not in SETTLED
        ),
        priors_set_aside=tuple((one.id, one.leg) for _, one, _ in named if one.standing in SETTLED),
    )


def _order(cause: Cause) -> tuple[int, int, int]:
    """What a cause is sorted by; sorting keeps the guideline's order among equals."""
    return ORDER.index(cause.standing), -cause.balance(Weight.STRONG), -cause.balance(Weight.WEAK)


def _placed(ordered: list[Cause]) -> Iterator[Cause]:
    place, before = 0, None
    for one in ordered:
        if before is None or (before.id, _order(before)) != (one.id, _order(one)):
            place += 1
        yield replace(one, place=place)
        before = one


def _cause(evaluation: Evaluation, suspicion: Suspicion) -> Cause:
    hypothesis, leg = evaluation.guideline.hypotheses[suspicion.id], suspicion.leg
    ratios = weighed(evaluation, hypothesis, leg)
    own = tuple(one for one in ratios if one.likelihood.between is None)
    return Cause(
        id=suspicion.id,
        leg=leg,
        title=suspicion.title,
        provenance=suspicion.provenance,
        standing=suspicion.standing,
        place=0,
        grounds=(
            *_settling(evaluation, hypothesis, leg),
            *(_argued(one, Weighs.FOR) for one in suspicion.for_),
            *(_argued(one, Weighs.AGAINST) for one in suspicion.against),
            *(_measured(one) for one in strongest(own) if one.distance >= STRONG_RATIO),
        ),
        apart=strongest(one for one in ratios if one.likelihood.between is not None),
        changes=() if suspicion.standing in SETTLED else _changes(evaluation, hypothesis, leg),
    )


def _settling(evaluation: Evaluation, hypothesis: Hypothesis, leg: Leg | None) -> Iterator[Ground]:
    """The diagnosis a clinician states, and the conditions that confirm or exclude."""
    ways: tuple[tuple[Condition | None, Weighs, Weight], ...] = (
        (hypothesis.stated, Weighs.FOR, Weight.CONFIRMING),
        (hypothesis.confirmed, Weighs.FOR, Weight.CONFIRMING),
        (hypothesis.excluded, Weighs.AGAINST, Weight.EXCLUDING),
    )
    for condition, weighs, weight in ways:
        if condition is not None and evaluation.true(condition, leg):
            yield Ground(
                id=hypothesis.name,
                weighs=weighs,
                weight=weight,
                facts=facts(evaluation, witness(evaluation, condition, leg)),
                provenance=hypothesis.provenance.value,
                statements=tuple(read.statement for read in hypothesis.reads),
                cites=names(hypothesis.cites),
            )


def _argued(one: Reasoning, weighs: Weighs) -> Ground:
    return Ground(
        id=one.id,
        weighs=weighs,
        weight=Weight.STRONG if one.strength is Strength.STRONG else Weight.WEAK,
        facts=one.facts,
        provenance=one.provenance,
        statements=one.statements,
        cites=one.cites,
    )


def _measured(one: Weighed) -> Ground:
    """A published ratio that is strong enough to be a reason: above 1 for, below 1 against."""
    return Ground(
        id=one.likelihood.name,
        weighs=Weighs.FOR if one.value > 1 else Weighs.AGAINST,
        weight=Weight.STRONG,
        facts=one.facts,
        provenance=Provenance.SUPPLEMENT.value,
        cites=names(one.likelihood.cites),
        ratio=one,
    )


def _changes(evaluation: Evaluation, hypothesis: Hypothesis, leg: Leg | None) -> tuple[Need, ...]:
    """What is not known and could change where it stands: what settles it first, then arguments, then strong ratios."""
    conditions = [one for one in (hypothesis.confirmed, hypothesis.excluded) if one is not None]
    conditions += [argument.when for argument in evaluation.index.arguments.get(hypothesis, ())]
    likelihoods = evaluation.guideline.likelihoods.values()
    conditions += [one.when for one in likelihoods if one.hypothesis is hypothesis and _is_strong(one)]
    return tuple(dict.fromkeys(need for condition in conditions for need in needs(evaluation, condition, leg)))


def _is_strong(one: Likelihood) -> bool:
    ratios = (Fraction(ratio.value) for ratio in (one.present, one.absent) if ratio is not None)
    return one.between is None and any(max(ratio, 1 / ratio) >= STRONG_RATIO for ratio in ratios)
