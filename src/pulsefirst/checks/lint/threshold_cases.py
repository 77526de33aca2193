"""Thresholds: is each met by a case that stands exactly on it, and by one just beyond it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from pulsefirst.backends.prose import condition_in_english, unit_of
from pulsefirst.checks.cases import JudgedCase, Vignette
from pulsefirst.checks.lint.named_conditions import NamedCondition, named_conditions, named_conflicts
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.model.conditions import Compared, Comparison, Criterion, Quantity
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.walk import Part, findings_behind, parts

UPWARD = (Comparison.AT_MOST, Comparison.ABOVE)
"""Comparisons whose answer changes just above the limit; for the others it changes just below."""


class Edge(NamedTuple):
    """A limit of a quantity, and the side on which the answer changes."""

    quantity: Quantity
    limit: Decimal
    upward: bool

    @property
    def step(self) -> Decimal:
        """One unit in the last decimal place in which the limit is written."""
        exponent = self.limit.as_tuple().exponent
        return Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)

    def is_just_beyond(self, value: Decimal) -> bool:
        """Whether a value lies beyond the limit, by no more than a step."""
        return 0 < (value - self.limit if self.upward else self.limit - value) <= self.step


@dataclass(frozen=True)
class Use:
    """A comparison with a limit, and the names of everything that makes it."""

    compared: Compared
    names: dict[str, None] = field(default_factory=dict)


def thresholds_without_a_case(
    guideline: Guideline, cases: tuple[Vignette, ...], answered: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Limits that no case meets exactly, or that no case lies just beyond.

    Conditions named in `answered` are skipped, even inside others: other cases cover them.
    """
    outcomes = [JudgedCase(vignette.case, guideline) for vignette in cases]
    settled = [judged.evaluation.facts_alone for judged in outcomes]
    # What clashes is set aside before any rule sees it, so conflicts are met by the cases as they were told.
    as_told = [
        Evaluation(guideline, judged.case).facts_alone if judged.clashes else known
        for judged, known in zip(outcomes, settled, strict=True)
    ]
    yield from _find_unmet(named_conditions(guideline), settled, answered)
    yield from _find_unmet(named_conflicts(guideline), as_told, answered)


def _find_unmet(
    conditions: Iterable[NamedCondition], evaluations: list[Evaluation], answered: frozenset[str]
) -> Iterator[str]:
    uses: dict[Edge, Use] = {}
    for name, condition, _ in conditions:
        for part in _comparisons_in(condition, answered) if name not in answered else ():
            edge = Edge(part.quantity, part.limit, part.how in UPWARD)
            uses.setdefault(edge, Use(part)).names[name] = None
    for edge, use in uses.items():
        values = set(_values(use.compared, evaluations))
        said = condition_in_english(use.compared)
        used_by = f"(read by {', '.join(use.names)})"
        if edge.limit not in values:
            yield f"{said}: no case meets this limit exactly; write one with {_amount(edge, edge.limit)} exactly {used_by}."
        if not any(edge.is_just_beyond(value) for value in values):
            beyond = edge.limit + edge.step if edge.upward else edge.limit - edge.step
            yield f"{said}: no case lies just beyond this limit; write one with {_amount(edge, beyond)} {used_by}."


def _comparisons_in(of: Part, answered: frozenset[str]) -> Iterator[Compared]:
    """The comparisons in a condition, but for those of a criterion that other cases answer for."""
    if isinstance(of, Compared):
        yield of
    if not isinstance(of, Criterion) or of.name not in answered:
        for part in parts(of):
            yield from _comparisons_in(part, answered)


def _values(compared: Compared, evaluations: list[Evaluation]) -> Iterator[Decimal]:
    """The exact values that a quantity has in these cases, in either leg: it has none where nothing that it is made of is recorded."""
    behind = findings_behind(compared)
    for evaluation in evaluations:
        made_of_recorded = any(key.finding in behind for key in evaluation.case.facts)
        for leg in legs_of_condition(compared) if made_of_recorded else ():
            interval = evaluation.interval(compared.quantity, leg)
            if interval is not None and interval.exact:
                yield interval.low


def _amount(edge: Edge, value: Decimal) -> str:
    return f"{value} {unit_of(edge.quantity)}".rstrip()
