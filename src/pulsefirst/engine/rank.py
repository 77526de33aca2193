"""Causes in an order: by standing, then by how well they explain the picture, then by strong arguments, then by weak ones.

The order rests on words; no probability and no score is behind it. A published likelihood ratio of 5 or more, or of 1/5 or
less, is a strong reason of its own, one for each cluster of findings that go together; it moves a cause within its standing and
never to another. Triage does not pass through here: a red flag is answered before any cause is weighed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from operator import itemgetter

from pulsefirst.engine.account import by_explaining
from pulsefirst.engine.apply import plan_of
from pulsefirst.engine.beside import Beside, beside
from pulsefirst.engine.causes import ORDER, SETTLED, Cause, Ground, GroundClass
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.dosing import names
from pulsefirst.engine.evaluate import Evaluate, Evaluation
from pulsefirst.engine.odds import Odds, Weighed, odds_of, strongest, weigh
from pulsefirst.engine.propose import English
from pulsefirst.engine.reasons import facts, needs, witness
from pulsefirst.engine.territories import Patterns, patterns_of
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.later import Later
from pulsefirst.model.legs import Leg
from pulsefirst.model.likelihoods import LikelihoodRatio
from pulsefirst.model.plan import Account, Need, Plan, Reasoning, Standing, Suspicion
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Hypothesis, Strength, Urgency, Weighs

STRONG_RATIO = Fraction(5)


@dataclass(frozen=True, kw_only=True)
class Ranking:
    """The plan, which stands whatever is ranked; the causes in their order and what is said beside it; where the legs are numb; odds.

    Odds are there where priors were named.

    `priors_set_aside` were named for what is confirmed or excluded already, and were not worked out.
    """

    plan: Plan
    causes: tuple[Cause, ...]
    skin: Patterns
    odds: tuple[Odds, ...]
    priors_set_aside: tuple[tuple[str, Leg | None], ...]
    beside: Beside

    @property
    def bypassed(self) -> bool:
        """Whether something of the same day or sooner is demanded, or still could be: that is answered first."""
        return max(self.plan.triage.now.level, self.plan.triage.could_be.level) >= Urgency.URGENT

    def cause(self, hypothesis: str, leg: Leg | None = None) -> Cause:
        """The cause of this name for this leg (or the patient). Raises KeyError."""
        for cause in self.causes:
            if (cause.id, cause.leg) == (hypothesis, leg):
                return cause
        raise KeyError(f"{hypothesis} ({leg or 'patient'})")


def rank(
    guideline: Guideline,
    case: Case,
    at: datetime,
    priors: Mapping[str, Fraction] | None = None,
    english: English = lambda rule: rule.do.title,
    evaluate: Evaluate = Evaluation,
) -> Ranking:
    """Every cause of the guideline in its order, for each leg it speaks of; `evaluate` reads the case.

    `priors` are probabilities that someone names, by hypothesis; for those, and for no other, odds are worked out, leg by leg,
    while neither a diagnosis nor a finding has settled the cause. Raises KeyError for a hypothesis that the guideline does not
    have, ValueError for a prior that is not between 0 and 1.
    """
    evaluation, clashes = settle(guideline, case, evaluate)
    return ranking_of(evaluation, plan_of(evaluation, clashes, at, english), priors)


def ranking_of(evaluation: Evaluation, plan: Plan, priors: Mapping[str, Fraction] | None = None) -> Ranking:
    """The same of a case that was read (`settle`), beside its plan."""
    guideline, causes = evaluation.guideline, causes_in_order(evaluation, plan.hypotheses)
    named = [
        (guideline.hypotheses[name], suspicion, prior)
        for name, prior in (priors or {}).items()
        for suspicion in plan.hypotheses
        if suspicion.id == guideline.hypotheses[name].name
    ]
    return Ranking(
        plan=plan,
        causes=causes,
        skin=patterns_of(evaluation),
        odds=tuple(
            odds_of(evaluation, hypothesis, suspicion.leg, prior)
            for hypothesis, suspicion, prior in named
            if suspicion.standing not in SETTLED
        ),
        priors_set_aside=tuple((suspicion.id, suspicion.leg) for _, suspicion, _ in named if suspicion.standing in SETTLED),
        beside=beside(evaluation, causes),
    )


def causes_in_order(evaluation: Evaluation, suspicions: Iterable[Suspicion]) -> tuple[Cause, ...]:
    """These causes in their order, each with its place and with what it says for itself."""
    causes = (_cause(evaluation, one) for one in suspicions)
    return tuple(_give_places(sorted(((order_of(cause), cause) for cause in causes), key=itemgetter(0))))


def order_of(cause: Cause) -> tuple[int, ...]:
    """What a cause is sorted by; sorting keeps the guideline's order among equals."""
    reasons = (-cause.balance(GroundClass.STRONG), -cause.balance(GroundClass.WEAK))
    standing = ORDER.index(cause.standing)
    if cause.account is None:
        return standing, *reasons
    # That a cause is there does not say that it explains what the patient comes with.
    first = ORDER.index(Standing.SUPPORTED) if cause.standing is Standing.CONFIRMED else standing
    return first, *by_explaining(cause.account), standing, *reasons


def _give_places(ordered: Iterable[tuple[tuple[int, ...], Cause]]) -> Iterator[Cause]:
    place, before = 0, None
    for order, cause in ordered:
        if before != (cause.id, order):
            place += 1
        yield replace(cause, place=place)
        before = (cause.id, order)


def _cause(evaluation: Evaluation, suspicion: Suspicion) -> Cause:
    hypothesis, leg = evaluation.guideline.hypotheses[suspicion.id], suspicion.leg
    ratios = weigh(evaluation, hypothesis, leg)
    own = tuple(weighed for weighed in ratios if weighed.likelihood.between is None)
    return Cause(
        id=suspicion.id,
        leg=leg,
        title=suspicion.title,
        provenance=suspicion.provenance,
        standing=suspicion.standing,
        place=0,
        account=suspicion.account,
        grounds=(
            *_settling_grounds(evaluation, hypothesis, leg),
            *(_ground_of_argument(reasoning, Weighs.FOR) for reasoning in suspicion.for_),
            *(_ground_of_argument(reasoning, Weighs.AGAINST) for reasoning in suspicion.against),
            *_grounds_of(suspicion.account),
            *(_ground_of_ratio(weighed) for weighed in strongest(own) if weighed.distance >= STRONG_RATIO),
        ),
        apart=strongest(weighed for weighed in ratios if weighed.likelihood.between is not None),
        changes=Later([] if suspicion.standing in SETTLED else _changes(evaluation, hypothesis, leg)),
    )


def _settling_grounds(evaluation: Evaluation, hypothesis: Hypothesis, leg: Leg | None) -> Iterator[Ground]:
    """The diagnosis a clinician states, and the conditions that confirm or exclude."""
    ways: tuple[tuple[Condition | None, Weighs, GroundClass], ...] = (
        (hypothesis.stated, Weighs.FOR, GroundClass.CONFIRMING),
        (hypothesis.confirmed, Weighs.FOR, GroundClass.CONFIRMING),
        (hypothesis.excluded, Weighs.AGAINST, GroundClass.EXCLUDING),
    )
    for condition, weighs, weight in ways:
        if condition is not None and evaluation.is_true(condition, leg):
            yield Ground(
                id=hypothesis.name,
                weighs=weighs,
                weight=weight,
                facts=facts(evaluation, witness(evaluation, condition, leg)),
                provenance=hypothesis.provenance.value,
                statements=tuple(read.statement for read in hypothesis.reads),
                cites=names(hypothesis.cites),
            )


def _ground_of_argument(reasoning: Reasoning, weighs: Weighs) -> Ground:
    return Ground(
        id=reasoning.id,
        weighs=weighs,
        weight=GroundClass.STRONG if reasoning.strength is Strength.STRONG else GroundClass.WEAK,
        facts=reasoning.facts,
        provenance=reasoning.provenance,
        statements=reasoning.statements,
        cites=reasoning.cites,
    )


def _grounds_of(account: Account | None) -> Iterator[Ground]:
    """Each feature that it explains, once something typical of it is there."""
    for feature in account.explains if account is not None and account.speaks_for else ():
        yield Ground(
            id=feature, weighs=Weighs.FOR, weight=GroundClass.EXPLAINS, facts=(), provenance=Provenance.SUPPLEMENT.value
        )


def _ground_of_ratio(weighed: Weighed) -> Ground:
    """A published ratio that is strong enough to be a reason: above 1 for, below 1 against."""
    return Ground(
        id=weighed.likelihood.name,
        weighs=Weighs.FOR if weighed.value > 1 else Weighs.AGAINST,
        weight=GroundClass.STRONG,
        facts=weighed.facts,
        provenance=Provenance.SUPPLEMENT.value,
        cites=names(weighed.likelihood.cites),
        ratio=weighed,
    )


def _changes(evaluation: Evaluation, hypothesis: Hypothesis, leg: Leg | None) -> Iterator[Iterable[Need]]:
    """What is not known and could change where it stands: what settles it first, then arguments, then strong ratios."""
    conditions = [condition for condition in (hypothesis.confirmed, hypothesis.excluded) if condition is not None]
    conditions += [argument.when for argument in evaluation.index.arguments.get(hypothesis, ())]
    likelihoods = evaluation.guideline.likelihoods.values()
    conditions += [
        likelihood.when for likelihood in likelihoods if likelihood.hypothesis is hypothesis and _is_strong(likelihood)
    ]
    yield dict.fromkeys(need for condition in conditions for need in needs(evaluation, condition, leg))


def _is_strong(likelihood: LikelihoodRatio) -> bool:
    ratios = (Fraction(ratio.value) for ratio in (likelihood.present, likelihood.absent) if ratio is not None)
    return likelihood.between is None and any(max(ratio, 1 / ratio) >= STRONG_RATIO for ratio in ratios)
