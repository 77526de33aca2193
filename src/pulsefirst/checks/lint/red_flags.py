"""Red flags: is every emergency call that rests on bedside findings written a second time, for the proofs?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.conditions import Condition, Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import ActivityKind, Recommendation, RedFlag, Urgency
from pulsefirst.model.walk import findings_read


def emergencies_without_a_red_flag(guideline: Guideline) -> Iterator[str]:
    """Emergency calls that rest on bedside findings alone and share none of them with a red flag that makes the same call."""
    for name, rule in guideline.recommendations.items():
        if not _is_call_from_the_bedside(rule):
            continue
        if not any(_flags_the_same(flag, rule) for flag in guideline.red_flags.values()):
            target = rule.do.target.name
            yield (
                f"{name}: it is an emergency call, and no red flag makes the same call; write RedFlag(calls={target}, when=...) over "
                "the findings themselves, beside the other red flags, so that the proofs hold the rule to it."
            )


def _is_call_from_the_bedside(rule: Recommendation) -> bool:
    if rule.when is None or rule.do.urgency is not Urgency.EMERGENCY or rule.do.kind is not ActivityKind.REFER:
        return False
    return all(not finding.stated and not finding.burden.is_test for finding in _read(rule.when))


def _flags_the_same(flag: RedFlag, rule: Recommendation) -> bool:
    return flag.calls is rule.do.target and not set(_read(flag.when)).isdisjoint(_read(rule.when))


def _read(condition: Condition | None) -> tuple[Finding, ...]:
    return () if condition is None else tuple(findings_read(condition))
