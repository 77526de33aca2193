"""Walking over conditions and quantities: what they read, and whose they are. One place, so that no reader repeats it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias, assert_never

from pulsefirst.model.conditions import All, Among, Any, AtLeast, Compared, Condition, Criterion, Not, OfLeg, Side
from pulsefirst.model.findings import Finding, Flag, Measured, Scope
from pulsefirst.model.quantities import (
    Constant,
    Difference,
    Elapsed,
    Grid,
    Highest,
    Known,
    Lookup,
    Lowest,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
)
from pulsefirst.model.recommendations import Recommendation

Part: TypeAlias = Condition | Quantity


def parts(of: Part) -> Iterator[Part]:
    """The conditions and quantities that stand directly inside this one."""
    match of:
        case Flag() | Among() | Measured() | Elapsed() | Lookup() | Constant():
            return
        case Compared(quantity=quantity):
            yield quantity
        case All(of=inner) | Any(of=inner) | AtLeast(of=inner):
            yield from inner
        case Not(of=one) | OfLeg(of=one):
            yield one
        case Criterion(when=when):
            yield when
        case Known(ways=ways):
            yield from ways
        case Highest(of=inner) | Lowest(of=inner) | Product(of=inner) | Grid(axes=inner):
            yield from inner
        case Difference(of=minuend, less=subtrahend):
            yield from (minuend, subtrahend)
        case Ratio(of=numerator, over=denominator):
            yield from (numerator, denominator)
        case Points(items=items):
            yield from (condition for condition, _ in items)
        case OtherSide(of=quantity):
            yield quantity
        case _:
            assert_never(of)


def own_findings(of: Part) -> tuple[Finding, ...]:
    """The findings that this node reads itself."""
    match of:
        case Flag() | Measured():
            return (of,)
        case Among(finding=finding):
            return (finding,)
        case Elapsed(since=since):
            return (since,)
        case Lookup(keys=keys):
            return keys
        case _:
            return ()


def everything(of: Part) -> Iterator[Part]:
    """This node and all inside it, in reading order (what a finding is asked only under is not inside it)."""
    yield of
    for part in parts(of):
        yield from everything(part)


def findings_read(of: Part) -> tuple[Finding, ...]:
    """Every finding read, each once, in reading order."""
    return tuple(dict.fromkeys(finding for part in everything(of) for finding in own_findings(part)))


def criteria_read(of: Part) -> tuple[Criterion, ...]:
    """Every criterion inside, each once, in reading order."""
    return tuple(dict.fromkeys(part for part in everything(of) if isinstance(part, Criterion)))


@lru_cache(maxsize=16384)
def scope_of_condition(of: Part) -> Scope:
    """LEG when the condition speaks of "this leg" anywhere that is not turned to a named side."""
    match of:
        case OfLeg(side=Side.LEFT | Side.RIGHT):
            return Scope.PATIENT
        case _:
            if any(finding.scope is Scope.LEG for finding in own_findings(of)):
                return Scope.LEG
            return Scope.LEG if any(scope_of_condition(part) is Scope.LEG for part in parts(of)) else Scope.PATIENT


@lru_cache(maxsize=4096)
def scope_of_rule(rule: Recommendation) -> Scope:
    """Whose rule it is: of each leg in turn, or of the patient."""
    if any(finding.scope is Scope.LEG for finding in rule.do.finds):
        return Scope.LEG
    return scope_of_condition(rule.when) if rule.when is not None else Scope.PATIENT
