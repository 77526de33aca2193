"""The facts of a case as the parameters of the library: a place for each finding of each leg, null where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from pulsefirst.backends.cql.functions import MOST
from pulsefirst.backends.legs import legs_in_scope
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.model.case import key_of
from pulsefirst.model.conditions import Coded, Finding, Flag, Span
from pulsefirst.model.legs import Leg

Parameter: TypeAlias = bool | str | tuple[Decimal, Decimal] | None
"""What a parameter holds: a flag, the word of an answer, or the two ends of an interval; None for null."""


def name_of(finding: Finding, leg: Leg | None) -> str:
    """What the library calls this finding, read from this leg or from the patient."""
    return with_leg(*key_of(finding, leg))


def with_leg(name: str, leg: Leg | None) -> str:
    """A name with its leg."""
    return f"{name} ({leg.value})" if leg is not None else name


def type_of(finding: Finding) -> str:
    """The type of its parameter: a number, and a time that has passed in hours, is an interval."""
    match finding:
        case Flag():
            return "Boolean"
        case Coded():
            return "String"
        case _:
            return "Interval<Decimal>"


def parameters_of(evaluation: Evaluation) -> Mapping[str, Parameter]:
    """A value for every parameter of the library: null for what is not known and what could not be assessed."""
    return dict(_parameters(evaluation))


def _parameters(evaluation: Evaluation) -> Iterator[tuple[str, Parameter]]:
    for finding in evaluation.guideline.findings.values():
        for leg in legs_in_scope(finding.scope):
            yield name_of(finding, leg), _value(evaluation.value(finding, leg))


def _value(value: object) -> Parameter:
    match value:
        case None | bool():
            return value
        case Enum():
            return str(value.value)
        case Span(low=low, high=high):
            return min(low, MOST), min(high, MOST)
        case Decimal():
            return min(value, MOST), min(value, MOST)
        case _:
            raise TypeError(f"no parameter of the library holds {value!r}")
