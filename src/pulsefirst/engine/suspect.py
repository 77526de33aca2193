"""Where each hypothesis stands, with the arguments that hold. Red flags do not pass through here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pulsefirst.engine.account import Picture
from pulsefirst.engine.dosing import names
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import BOTH, NEITHER
from pulsefirst.engine.reasons import facts, witness
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Account, Reasoning, Standing, Suspicion
from pulsefirst.model.recommendations import Argument, Hypothesis, Strength, Weighs


def suspicions_of(evaluation: Evaluation) -> Iterator[Suspicion]:
    """Every hypothesis for each leg it speaks of, in the guideline's order."""
    picture = Picture(evaluation)
    for hypothesis in evaluation.guideline.hypotheses.values():
        for leg in BOTH if hypothesis.scope is Scope.LEG else NEITHER:
            yield _suspicion(picture, hypothesis, leg)


def _suspicion(picture: Picture, hypothesis: Hypothesis, leg: Leg | None) -> Suspicion:
    evaluation = picture.evaluation
    holding = [
        argument for argument in evaluation.index.arguments.get(hypothesis, ()) if evaluation.is_true(argument.when, leg)
    ]
    for_ = tuple(_reasoning(evaluation, argument, leg) for argument in holding if argument.weighs is Weighs.FOR)
    against = tuple(_reasoning(evaluation, argument, leg) for argument in holding if argument.weighs is Weighs.AGAINST)
    account = picture.account_of(hypothesis, leg)
    cited = (hypothesis.reads, *(argument.reads for argument in holding))
    return Suspicion(
        id=hypothesis.name,
        leg=leg,
        title=hypothesis.title,
        provenance=hypothesis.provenance.value,
        standing=_settled(evaluation, hypothesis, leg) or _standing(account, _weigh(for_), _weigh(against)),
        for_=for_,
        against=against,
        statements=tuple(dict.fromkeys(read.statement for reads in cited for read in reads)),
        cites=tuple(
            dict.fromkeys(names((*hypothesis.cites, *(citation for argument in holding for citation in argument.cites))))
        ),
        account=account,
    )


def _weigh(arguments: Sequence[Reasoning]) -> tuple[int, int]:
    """How many strong arguments, then how many in all: a strong one outweighs any number of weak ones."""
    return sum(1 for argument in arguments if argument.strength is Strength.STRONG), len(arguments)


def _settled(evaluation: Evaluation, hypothesis: Hypothesis, leg: Leg | None) -> Standing | None:
    """Confirmed and excluded are conditions, and a diagnosis that is stated."""
    for condition in (hypothesis.stated, hypothesis.confirmed):
        if condition is not None and evaluation.is_true(condition, leg):
            return Standing.CONFIRMED
    if hypothesis.excluded is not None and evaluation.is_true(hypothesis.excluded, leg):
        return Standing.EXCLUDED
    return None


def _standing(account: Account | None, weight_for: tuple[int, int], against: tuple[int, int]) -> Standing:
    """Between confirmed and excluded: opposed by what it cannot explain, supported by something specific for it that nothing outweighs.

    Specific is what opens its gate, or a strong argument; without a profile the arguments alone are weighed, and a tie stays
    possible.
    """
    if against > weight_for or (account is not None and account.speaks_against):
        return Standing.OPPOSED
    specific = weight_for > against
    if account is not None:
        strong, _ = weight_for
        specific = (account.gate_open and (specific or against == (0, 0))) or strong > against[0]
    return Standing.SUPPORTED if specific else Standing.POSSIBLE


def _reasoning(evaluation: Evaluation, argument: Argument, leg: Leg | None) -> Reasoning:
    return Reasoning(
        id=argument.name,
        statements=tuple(read.statement for read in argument.reads),
        facts=facts(evaluation, witness(evaluation, argument.when, leg)),
        provenance=argument.provenance.value,
        cites=names(argument.cites),
        strength=argument.strength,
    )
