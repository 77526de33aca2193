"""Edges: does a case show, for each rule, criterion and argument, where it does not hold?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pulsefirst.model.guideline import Guideline


def without_a_case_at_the_edge(guideline: Guideline, not_fired: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Conditions that no case expects not to hold. `not_fired` names those cases for each rule, criterion and argument."""
    rules = {name: rule for name, rule in guideline.recommendations.items() if rule.when is not None}
    kinds = (
        (rules, "plan", "not applicable"),
        (guideline.criteria, "criteria", "no"),
        (guideline.arguments, "arguments", "no"),
    )
    for contents, section, word in kinds:
        for name in contents:
            if not not_fired.get(name):
                yield (
                    f"{name}: no case shows where it does not hold; write one just beyond its edge, with {section}: "
                    f"{{{name}: {word}}}."
                )
