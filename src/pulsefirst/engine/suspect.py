"""Where each hypothesis stands, with the arguments that hold. Red flags do not pass through here."""

from __future__ import annotations

from collections.abc import Sequence

from pulsefirst.engine.account import account_of
from pulsefirst.engine.dosing import names
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import BOTH, NEITHER
from pulsefirst.engine.reasons import facts, witness
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Reasoning, Standing, Suspicion
from pulsefirst.model.recommendations import Argument, Hypothesis, Strength, Weighs


def suspicions_of(evaluation: Evaluation) -> tuple[Suspicion, ...]:
    """Every hypothesis for each leg it speaks of, in the guideline's order."""
    return tuple(
        _suspicion(evaluation, hypothesis, leg)
        for hypothesis in evaluation.guideline.hypotheses.values()
        for leg in (BOTH if hypothesis.scope is Scope.LEG else NEITHER)
    )


def _suspicion(evaluation: Evaluation, hypothesis: Hypothesis, leg: Leg | None) -> Suspicion:
    holding = [
        argument for argument in evaluation.index.arguments.get(hypothesis, ()) if evaluation.is_true(argument.when, leg)
    ]
    for_ = tuple(_reasoning(evaluation, argument, leg) for argument in holding if argument.weighs is Weighs.FOR)
    against = tuple(_reasoning(evaluation, argument, leg) for argument in holding if argument.weighs is Weighs.AGAINST)
    cited = (hypothesis.reads, *(argument.reads for argument in holding))
    return Suspicion(
        id=hypothesis.name,
        leg=leg,
        title=hypothesis.title,
        provenance=hypothesis.provenance.value,
        standing=_standing(evaluation, hypothesis, leg, _weigh(for_), _weigh(against)),
        for_=for_,
        against=against,
        statements=tuple(dict.fromkeys(read.statement for reads in cited for read in reads)),
        cites=tuple(
            dict.fromkeys(names((*hypothesis.cites, *(citation for argument in holding for citation in argument.cites))))
        ),
    )


def _weigh(arguments: Sequence[Reasoning]) -> tuple[int, int]:
    """How many strong arguments, then how many in all: a strong one outweighs any number of weak ones."""
    return sum(1 for argument in arguments if argument.strength is Strength.STRONG), len(arguments)


def _standing(
    evaluation: Evaluation, hypothesis: Hypothesis, leg: Leg | None, weight_for: tuple[int, int], against: tuple[int, int]
) -> Standing:
    """Confirmed and excluded are conditions; between them the arguments are weighed, and a tie stays possible."""
    for condition in (hypothesis.stated, hypothesis.confirmed):
        if condition is not None and evaluation.is_true(condition, leg):
            return Standing.CONFIRMED
    if hypothesis.excluded is not None and evaluation.is_true(hypothesis.excluded, leg):
        return Standing.EXCLUDED
    profile = evaluation.index.profiles.get(hypothesis)
    if profile is not None:
        account = account_of(evaluation, profile, leg)
        if account.speaks_against:
            return Standing.OPPOSED
        if account.gate_open and (account.expected or account.explained):
            return Standing.SUPPORTED if weight_for >= against else Standing.POSSIBLE
        return Standing.OPPOSED if against > weight_for else Standing.POSSIBLE
    if weight_for > against:
        return Standing.SUPPORTED
    return Standing.OPPOSED if against > weight_for else Standing.POSSIBLE


def _reasoning(evaluation: Evaluation, argument: Argument, leg: Leg | None) -> Reasoning:
    return Reasoning(
        id=argument.name,
        statements=tuple(read.statement for read in argument.reads),
        facts=facts(evaluation, witness(evaluation, argument.when, leg)),
        provenance=argument.provenance.value,
        cites=names(argument.cites),
        strength=argument.strength,
    )
