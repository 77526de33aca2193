"""Is the content well made? What can never hold, stands twice, is never met at its edge, or leads nowhere.

Whether it is complete is asked by `traceability`, whose gaps come first here (dead ends, findings that nobody uses, readings
that nothing assumes); whether it is safe, by the proofs. Each message is one sentence that says what to write.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations
from typing import TypeAlias, assert_never

from pulsefirst.backends.prose import condition_in_english
from pulsefirst.checks.cases import Outcome, Vignette, fired_by
from pulsefirst.checks.reach import impossible
from pulsefirst.checks.traceability import trace
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.model.conditions import All, Among, Any, AtLeast, Compared, Condition, Criterion, Not, OfLeg
from pulsefirst.model.findings import Flag
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.quantities import Quantity
from pulsefirst.model.recommendations import Argument, Recommendation

Part: TypeAlias = Recommendation | Criterion | Argument
Print: TypeAlias = Hashable
"""What a condition says, whatever its parts are called and in whatever order they stand: equal prints say the same."""


def lint(guideline: Guideline, vignettes: Iterable[Vignette]) -> tuple[str, ...]:
    """Everything that should be mended in the content, one sentence each, saying what to write."""
    cases = tuple(vignettes)
    return (
        *trace(guideline, fired_by(cases, guideline)).gaps,
        *_unreachable(guideline),
        *_duplicates(guideline),
        *_repetitions(guideline),
        *_edges(guideline, cases),
        *_readings_apart(guideline),
        *_without_a_plan(guideline),
        *_never_settled(guideline),
        *_urgent(guideline),
    )


def conditions_of(guideline: Guideline) -> Iterator[tuple[str, Condition]]:
    """Every condition that decides something, under the name of what it decides."""
    for rules in (guideline.recommendations, guideline.arguments, guideline.conflicts, guideline.red_flags):
        yield from ((name, one.when) for name, one in rules.items() if one.when is not None)
    yield from guideline.criteria.items()
    for name, cause in guideline.hypotheses.items():
        ways = {"confirmed": cause.confirmed, "excluded": cause.excluded}
        yield from ((f"{name} ({way})", when) for way, when in ways.items() if when is not None)
    yield from ((f"the scope line {one.text!r}", one.when) for one in guideline.scope if one.when is not None)
    yield from ((timer.title, timer.when) for timer in guideline.timers)


# --- what can never hold ----------------------------------------------------------------------------------------------


def _unreachable(guideline: Guideline) -> Iterator[str]:
    for name, condition in conditions_of(guideline):
        for wanted, never in ((True, "never hold"), (False, "never fail to hold")):
            clash = impossible(guideline, condition, wanted=wanted)
            if clash:
                yield f"{name}: it can {never}, because of {clash}; change or leave out one of the conditions that speak of it."


# --- what stands twice ------------------------------------------------------------------------------------------------


def print_of(condition: Condition) -> Print:
    """What a condition says: names are opened, order and double negation do not count."""
    match condition:
        case Flag():
            return condition
        case Among(finding=finding, values=values):
            return (finding, values)
        case Compared(quantity=quantity, how=how, limit=limit):
            return (quantity, how, limit)
        case All() | Any():
            prints = frozenset(print_of(part) for part in _flat(condition))
            return (type(condition), prints) if len(prints) > 1 else next(iter(prints))
        case Not(of=Not(of=twice)):
            return print_of(twice)
        case Not(of=one):
            return (Not, print_of(one))
        case AtLeast(count=count, of=several):
            return (AtLeast, count, tuple(sorted((print_of(part) for part in several), key=hash)))
        case OfLeg(side=side, of=one):
            return (side, print_of(one))
        case Criterion(when=when):
            return print_of(when)
        case _:
            assert_never(condition)


def _flat(condition: All | Any) -> Iterator[Condition]:
    """The parts of a connective, where a part is joined by the same connective its parts instead; names are opened."""
    for part in condition.of:
        inside = _opened(part)
        if type(inside) is type(condition):
            assert isinstance(inside, All | Any)
            yield from _flat(inside)
        else:
            yield part


def _opened(condition: Condition) -> Condition:
    while isinstance(condition, Criterion):
        condition = condition.when
    return condition


def _duplicates(guideline: Guideline) -> Iterator[str]:
    """Rules that do the same under the same condition, and arguments that say the same of the same cause."""
    rules = {
        name: (one.do.kind, one.do.target, frozenset(one.do.finds), _print_or_none(one.when))
        for name, one in guideline.recommendations.items()
    }
    for first, second in _alike(rules):
        yield f"{second}: it has the condition and the target of {first}; write one rule that reads the statements of both."
    arguments = {name: (one.hypothesis, one.weighs, print_of(one.when)) for name, one in guideline.arguments.items()}
    for first, second in _alike(arguments):
        yield f"{second}: it says of its cause what {first} says; write one argument that reads the statements of both."


def _print_or_none(condition: Condition | None) -> Print:
    return None if condition is None else print_of(condition)


def _alike(prints: Mapping[str, Print]) -> Iterator[tuple[str, str]]:
    return ((one, another) for one, another in combinations(prints, 2) if prints[one] == prints[another])


def _repetitions(guideline: Guideline) -> Iterator[str]:
    """Connectives that are given the same condition twice."""
    for name, condition in conditions_of(guideline):
        for part in dict.fromkeys(_own_parts(condition)):
            if isinstance(part, All | Any | AtLeast):
                several = tuple(part.of if isinstance(part, AtLeast) else _flat(part))
                prints = [print_of(one) for one in several]
                for one in (one for place, one in enumerate(several) if prints[place] in prints[:place]):
                    yield f"{name}: it names the condition {condition_in_english(one)!r} twice; write it once."


def _own_parts(condition: Condition) -> Iterator[object]:
    """What stands in a condition by itself, and not behind a name, which is looked at under that name."""
    match condition:
        case Criterion(when=when):
            yield from _own_parts(when)
        case All(of=several) | Any(of=several) | AtLeast(of=several):
            yield condition
            for part in several:
                if not isinstance(part, Criterion):
                    yield from _own_parts(part)
        case Not(of=one) | OfLeg(of=one):
            if not isinstance(one, Criterion):
                yield from _own_parts(one)
        case _:
            return


# --- thresholds -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Edge:
    """A limit of a quantity, seen from the side on which its neighbor lies: the first value that is judged otherwise."""

    quantity: Quantity
    limit: Decimal
    upward: bool

    @property
    def step(self) -> Decimal:
        """One of the last decimal place in which the limit is written."""
        exponent = self.limit.as_tuple().exponent
        assert isinstance(exponent, int), "a limit is finite"
        return Decimal(1).scaleb(min(exponent, 0))

    def just_beyond(self, value: Decimal) -> bool:
        """Whether a value lies beyond the limit by no more than a step."""
        beyond = value - self.limit if self.upward else self.limit - value
        return 0 < beyond <= self.step


@dataclass
class Met:
    """Who compares with a limit, and whether a case stands on it and just beyond it."""

    example: Compared
    names: list[str] = field(default_factory=list)
    on: bool = False
    beyond: bool = False


def _edges(guideline: Guideline, cases: tuple[Vignette, ...]) -> Iterator[str]:
    """Limits that no case meets exactly, or that none stands just beyond."""
    settled = {id(one): Outcome(one.case, guideline).evaluation for one in cases}
    as_told = {id(one): Evaluation(guideline, one.case) for one in cases}
    clashing = _compared(guideline, tuple(guideline.conflicts.items()), "the conflict ")
    deciding = _compared(guideline, tuple(conditions_of(guideline)), "", guideline.conflicts)
    for edges, evaluations in ((deciding, settled), (clashing, as_told)):
        for edge, met in edges.items():
            for evaluation in evaluations.values():
                _meet(edge, met, evaluation)
            yield from _unmet(edge, met)
