"""What recorded numbers say by themselves: the flags that they raise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from pulsefirst.model.answers import is_beyond
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded
from pulsefirst.model.conditions import Coded, Finding, Measured, Span
from pulsefirst.model.legs import Scope


def with_marks(case: Case, findings: Mapping[str, Finding]) -> Case:
    """The case with every flag that its numbers raise, where the flag holds no answer of its own."""
    raised: dict[Key, Recorded] = {}
    for key, value in case.facts.items():
        finding = findings.get(key.finding)
        if isinstance(finding, Measured) and isinstance(value, Decimal | Span):
            for mark in finding.marks:
                place = Key(mark.flag.name, key.leg if mark.flag.scope is Scope.LEG else None)
                if is_beyond(value, mark.at_most, mark.at_least) and case.facts.get(place, NOT_ASSESSED) is NOT_ASSESSED:
                    raised[place] = mark.answer if isinstance(mark.flag, Coded) and mark.answer is not None else True
    return replace(case, facts={**case.facts, **raised}) if raised else case
