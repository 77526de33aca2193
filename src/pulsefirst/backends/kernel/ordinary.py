"""Ordinary numbers: of which, alone, no line of the guideline demands anything and nothing is abnormal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of
from pulsefirst.model.answers import is_abnormal
from pulsefirst.model.case import Case, keys_of
from pulsefirst.model.conditions import Compared, Difference, Finding, Measured, Product, Ratio
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.marks import with_marks
from pulsefirst.model.recommendations import ActivityKind, Recommendation
from pulsefirst.model.walk import everything, findings_read

TENTHS = 10


def set_against_others(guideline: Guideline) -> Iterator[Finding]:
    """The numbers that are divided by others or compared with them: each alone may be ordinary, and both together not."""
    for quantity in guideline.quantities.values():
        if isinstance(quantity, Ratio | Difference) and not any(isinstance(part, Product) for part in everything(quantity)):
            numbers = [finding for finding in findings_read(quantity) if isinstance(finding, Measured)]
            yield from numbers


def ordinary_range(guideline: Guideline, finding: Measured) -> tuple[float, float] | None:
    """The widest range of ordinary numbers; None where there is none."""
    rules = [rule for rule in guideline.recommendations.values() if _reads(rule, finding)]
    numbers = _numbers(guideline, finding)
    best: list[Decimal] = []
    run: list[Decimal] = []
    for number in numbers:
        run = [*run, number] if _is_ordinary(guideline, rules, finding, number) else []
        if len(run) > 1 and (not best or run[-1] - run[0] > best[-1] - best[0]):
            best = run
    return None if not best else (float(best[0]), float(best[-1]))


def _reads(rule: Recommendation, finding: Measured) -> bool:
    flags = {mark.flag for mark in finding.marks}
    return rule.when is not None and bool({finding, *flags} & set(findings_read(rule.when)))


def _numbers(guideline: Guideline, finding: Measured) -> list[Decimal]:
    """Tenths of what can be, and every limit that it is compared with, from both sides."""
    found = {finding.low + (finding.high - finding.low) * tenth / TENTHS for tenth in range(TENTHS + 1)}
    whens = [rule.when for rule in guideline.recommendations.values() if rule.when is not None]
    limits = {
        part.limit
        for when in (*whens, *guideline.criteria.values())
        for part in everything(when)
        if isinstance(part, Compared) and part.quantity is finding
    }
    limits |= {end for mark in finding.marks for end in (mark.at_most, mark.at_least) if end is not None}
    limits |= {end for end in (finding.abnormal_at_most, finding.abnormal_at_least) if end is not None}
    for limit in limits:
        found |= {limit + (finding.high - finding.low) * step / 1000 for step in (-1, 0, 1)}
    return sorted(number for number in found if finding.low <= number <= finding.high)


def _is_ordinary(guideline: Guideline, rules: list[Recommendation], finding: Measured, number: Decimal) -> bool:
    key = next(keys_of(finding))
    case = with_marks(Case({key: number}), guideline.findings)
    if any(is_abnormal(guideline.findings[place.finding], value) for place, value in case.facts.items()):
        return False
    evaluation = Evaluation(guideline, case, nothing_open=True)
    return not any(
        evaluation.is_true(rule.when, leg)
        for rule in rules
        if rule.do.kind is not ActivityKind.OBTAIN
        for leg in legs_of(rule)
    )
