"""Repetitions: rules and arguments that say the same, and connectives that are given a condition twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from pulsefirst.backends.prose import condition_in_english
from pulsefirst.checks.lint.named_conditions import Print, flat, named_conditions, named_conflicts, print_of
from pulsefirst.model.conditions import AllOf, AnyOf, AtLeastNOf, Condition, Criterion
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.walk import parts


def find_duplicates(guideline: Guideline) -> Iterator[str]:
    """Rules that do the same under the same condition, and arguments that say the same about the same cause."""
    rules: dict[str, Print] = {
        name: (rule.do.kind, rule.do.target, frozenset(rule.do.finds), None if rule.when is None else print_of(rule.when))
        for name, rule in guideline.recommendations.items()
    }
    for first, second in _find_alike(rules):
        yield f"{second}: it has the condition and the target of {first}; write one rule that reads the statements of both."
    arguments: dict[str, Print] = {
        name: (argument.hypothesis, argument.weighs, print_of(argument.when))
        for name, argument in guideline.arguments.items()
    }
    for first, second in _find_alike(arguments):
        yield f"{second}: it says the same about its cause as {first}; write one argument that reads the statements of both."


def find_repetitions(guideline: Guideline) -> Iterator[str]:
    """Connectives that are given the same condition twice, even if under another name."""
    for name, condition, _ in (*named_conditions(guideline), *named_conflicts(guideline)):
        for connective in _connectives_in(condition):
            several = tuple(connective.of if isinstance(connective, AtLeastNOf) else flat(connective))
            prints = [print_of(part) for part in several]
            for place, part in enumerate(several):
                if prints[place] in prints[:place]:
                    yield f"{name}: it names the condition “{condition_in_english(part)}” twice; write it once."


def _find_alike(prints: Mapping[str, Print]) -> Iterator[tuple[str, str]]:
    return ((first, another) for first, another in combinations(prints, 2) if prints[first] == prints[another])


def _connectives_in(condition: Condition) -> Iterator[AllOf | AnyOf | AtLeastNOf]:
    """The connectives written in the condition itself; named criteria inside it are checked on their own."""
    if isinstance(condition, AllOf | AnyOf | AtLeastNOf):
        yield condition
    for part in parts(condition):
        if isinstance(part, Condition) and not isinstance(part, Criterion):
            yield from _connectives_in(part)
