"""What an answer says by itself: whether it is abnormal, whether it says that there is something to tell, and who flags it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Span


def is_abnormal(finding: Finding, value: object) -> bool:
    """Whether this answer is abnormal, so that something has to be said about it: of a number, all that it can be."""
    match finding:
        case Flag(abnormal=answer):
            return answer is not None and value is answer
        case Coded(abnormal=members):
            return value in members
        case Measured(abnormal_at_most=at_most, abnormal_at_least=at_least):
            return is_beyond(value, at_most, at_least)
        case _:
            return False


def asserts(finding: Finding, value: object) -> bool:
    """Whether this answer says that there is something to tell, so that it cannot stand beside a denial of what it is asked under.

    An abnormal answer does, and any other than a plain no; where there is no plain no and some answers are abnormal, only these.
    """
    if is_abnormal(finding, value):
        return True
    match finding:
        case Flag():
            return value is True
        case Coded(no=no, abnormal=members):
            return value is not no if no is not None else not members
        case Measured(abnormal_at_most=at_most, abnormal_at_least=at_least):
            return at_most is None and at_least is None
        case _:
            return True


def is_beyond(value: object, at_most: Decimal | None, at_least: Decimal | None) -> bool:
    """Whether a number, or all that it can be, lies at one of these limits or beyond it."""
    low, high = (value.low, value.high) if isinstance(value, Span) else (value, value)
    if not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return False
    return (at_most is not None and high <= at_most) or (at_least is not None and low >= at_least)


def laboratory_flag(finding: Finding) -> Coded[Any] | None:
    """The finding that holds the laboratory's own flag of this result, where this is a result that has one."""
    return finding.flag if isinstance(finding, Measured) else None
