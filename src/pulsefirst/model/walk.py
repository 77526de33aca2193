"""Walking over content: what conditions and quantities read, whether they speak of a leg, and what any content holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias, assert_never

from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Bounded,
    Compared,
    Condition,
    Constant,
    Criterion,
    Difference,
    Elapsed,
    Finding,
    Flag,
    Grid,
    Highest,
    Known,
    Lookup,
    Lowest,
    Measured,
    Not,
    OfLeg,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
    Scale,
)
from pulsefirst.model.legs import Scope, Side
from pulsefirst.model.recommendations import Recommendation

Part: TypeAlias = Condition | Quantity


def parts(of: Part) -> Iterator[Part]:
    """The conditions and quantities directly inside this one."""
    match of:
        case Flag() | Among() | Measured() | Elapsed() | Lookup() | Constant():
            return
        case Compared(quantity=quantity):
            yield quantity
        case AllOf(of=inner) | AnyOf(of=inner) | AtLeastNOf(of=inner):
            yield from inner
        case Not(of=condition) | OfLeg(of=condition):
            yield condition
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
        case Bounded(of=bounded, by=bound):
            yield from (bounded, bound)
        case Scale(grades=grades):
            yield from (condition for _, condition in grades)
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
    """This node and all inside it, in reading order (the condition under which a finding is asked is not inside it)."""
    yield of
    for part in parts(of):
        yield from everything(part)


@lru_cache(maxsize=16384)
def findings_read(of: Part) -> tuple[Finding, ...]:
    """Every finding read, each once, in reading order."""
    return tuple(dict.fromkeys(finding for part in everything(of) for finding in own_findings(part)))


@lru_cache(maxsize=16384)
def findings_behind(of: Part) -> frozenset[str]:
    """The names of every finding that what is known of this can rest on: those it reads, and those they are asked under."""
    read = findings_read(of)
    under = (findings_behind(finding.only_if) for finding in read if finding.only_if is not None)
    return frozenset(finding.name for finding in read).union(*under)


def criteria_read(of: Part) -> tuple[Criterion, ...]:
    """Every criterion inside, each once, in reading order."""
    return tuple(dict.fromkeys(part for part in everything(of) if isinstance(part, Criterion)))


@lru_cache(maxsize=16384)
def scope_of_condition(of: Part) -> Scope:
    """LEG when it speaks of "this leg" anywhere but inside a part that looks at a named leg."""
    match of:
        case OfLeg(side=Side.LEFT | Side.RIGHT):
            return Scope.PATIENT
        case _:
            if any(finding.scope is Scope.LEG for finding in own_findings(of)):
                return Scope.LEG
            return Scope.LEG if any(scope_of_condition(part) is Scope.LEG for part in parts(of)) else Scope.PATIENT


@lru_cache(maxsize=4096)
def scope_of_rule(rule: Recommendation) -> Scope:
    """Whether a rule is applied to each leg in turn, or to the patient."""
    if any(finding.scope is Scope.LEG for finding in rule.do.finds):
        return Scope.LEG
    return scope_of_condition(rule.when) if rule.when is not None else Scope.PATIENT


def contents(value: Any) -> Iterator[Any]:
    """Whatever content a value holds, itself included, at any depth, stopping at what has a name of its own."""
    if isinstance(value, tuple | frozenset | list):
        for item in value:
            yield from contents(item)
    elif isinstance(value, Mapping):
        for item in (*value.keys(), *value.values()):
            yield from contents(item)
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        yield value
        if not getattr(value, "name", ""):
            yield from inside(value)


def inside(content: Any) -> Iterator[Any]:
    """The same for what the fields of a piece of content hold, without the piece itself."""
    for name in content.__dataclass_fields__:
        yield from contents(getattr(content, name))
