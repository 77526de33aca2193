"""What stands twice: rules and arguments that say the same, and conditions that a connective is given twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from pulsefirst.backends.prose import condition_in_english
from pulsefirst.checks.lint.conditions import Print, conditions_of, conflicts_of, flat, print_of
from pulsefirst.model.conditions import All, Any, AtLeast, Condition, Criterion
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.walk import parts


def duplicates(guideline: Guideline) -> Iterator[str]:
    """Rules that do the same under the same condition, and arguments that say the same of the same cause."""
    rules: dict[str, Print] = {
        name: (one.do.kind, one.do.target, frozenset(one.do.finds), None if one.when is None else print_of(one.when))
        for name, one in guideline.recommendations.items()
    }
    for first, second in _alike(rules):
        yield f"{second}: it has the condition and the target of {first}; write one rule that reads the statements of both."
    arguments: dict[str, Print] = {
        name: (one.hypothesis, one.weighs, print_of(one.when)) for name, one in guideline.arguments.items()
    }
    for first, second in _alike(arguments):
        yield f"{second}: it says of its cause what {first} says; write one argument that reads the statements of both."


def repetitions(guideline: Guideline) -> Iterator[str]:
    """Connectives that are given the same condition twice, also behind a name."""
    for name, condition, _ in (*conditions_of(guideline), *conflicts_of(guideline)):
        for connective in _own(condition):
            several = tuple(connective.of if isinstance(connective, AtLeast) else flat(connective))
            prints = [print_of(one) for one in several]
            for place, one in enumerate(several):
                if prints[place] in prints[:place]:
                    yield f"{name}: it names the condition “{condition_in_english(one)}” twice; write it once."


def _alike(prints: Mapping[str, Print]) -> Iterator[tuple[str, str]]:
    return ((one, another) for one, another in combinations(prints, 2) if prints[one] == prints[another])


def _own(condition: Condition) -> Iterator[All | Any | AtLeast]:
    """The connectives that stand in a condition itself; what stands behind another name is looked at under that name."""
    if isinstance(condition, All | Any | AtLeast):
        yield condition
    for part in parts(condition):
        if isinstance(part, Condition) and not isinstance(part, Criterion):
            yield from _own(part)
