"""What can be read off a guideline once, before any case: what withholds what, what obtains what, what each part reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import assert_never

from pulsefirst.model.answers import laboratory_flag
from pulsefirst.model.case import Key, key_of, keys_of
from pulsefirst.model.conditions import (
    AllOf,
    AnyOf,
    AtLeastNOf,
    Burden,
    Condition,
    Criterion,
    Finding,
    Not,
    OfLeg,
    OtherSide,
    Quantity,
)
from pulsefirst.model.doses import DoseTable
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope, Side
from pulsefirst.model.precedence import Precedence
from pulsefirst.model.profiles import Profile
from pulsefirst.model.recommendations import (
    Activity,
    ActivityKind,
    Argument,
    Gate,
    Hypothesis,
    Recommendation,
    Remark,
    Target,
)
from pulsefirst.model.walk import findings_read, own_findings, parts, scope_of_condition, scope_of_rule

Legs = tuple[Leg | None, ...]
BOTH = (Leg.LEFT, Leg.RIGHT)
NEITHER: Legs = (None,)


@dataclass(frozen=True, eq=False)
class Index:
    """Cross-references inside one guideline."""

    overriders: dict[Recommendation, tuple[Recommendation, ...]] = field(default_factory=dict)
    obtainers: dict[Finding, tuple[Recommendation, ...]] = field(default_factory=dict)
    stood_in_for: dict[Finding, tuple[Finding, ...]] = field(default_factory=dict)
    arguments: dict[Hypothesis, tuple[Argument, ...]] = field(default_factory=dict)
    profiles: dict[Hypothesis, Profile] = field(default_factory=dict)
    tests: set[Finding] = field(default_factory=set)
    nearness: dict[str, int] = field(default_factory=dict)
    laboratory_flags: dict[str, str] = field(default_factory=dict)
    flagged_by: dict[Finding, Finding] = field(default_factory=dict)
    tables: dict[Target, DoseTable] = field(default_factory=dict)
    remarks: dict[Recommendation, tuple[Remark, ...]] = field(default_factory=dict)
    precedences: dict[Recommendation, tuple[Precedence, ...]] = field(default_factory=dict)
    gates: dict[Finding, tuple[Gate, ...]] = field(default_factory=dict)
    answerers: dict[Recommendation, tuple[Recommendation, ...]] = field(default_factory=dict)
    places: dict[Key, Finding] = field(default_factory=dict)


@lru_cache(maxsize=64)
def index_of(guideline: Guideline) -> Index:
    """The cross-references of a guideline, worked out once."""
    index = Index()
    for rule in guideline.recommendations.values():
        for overridden in rule.overrides:
            index.overriders[overridden] = (*index.overriders.get(overridden, ()), rule)
        if rule.do.kind is ActivityKind.OBTAIN:
            for finding in rule.do.answers:
                index.obtainers[finding] = (*index.obtainers.get(finding, ()), rule)
        index.answerers[rule] = tuple(
            other
            for other in guideline.recommendations.values()
            if other.do.target in (rule.do.target, *rule.do.target.answered_by)
            and other.do.kind is ActivityKind.REFER is rule.do.kind
            and _is_sooner(other.do, rule.do)
        )
    index.profiles.update({profile.hypothesis: profile for profile in guideline.profiles.values()})
    for gate in guideline.gates.values():
        for finding in gate.closes:
            index.gates[finding] = (*index.gates.get(finding, ()), gate)
    for finding in guideline.findings.values():
        index.places.update((key, finding) for key in keys_of(finding))
        # Talk and touch are equally near at hand; what stands in for a finding is as near as that finding.
        index.nearness.setdefault(finding.name, int(max(finding.burden, Burden.TOUCH)))
        for stand_in in finding.otherwise:
            index.nearness[stand_in.name] = index.nearness[finding.name]
        if (flag := laboratory_flag(finding)) is not None:
            index.laboratory_flags[finding.name] = flag.name
            index.flagged_by[flag] = finding
        if finding.burden.is_test:
            index.tests.add(finding)
        for stand_in in finding.otherwise:
            index.stood_in_for[stand_in] = (*index.stood_in_for.get(stand_in, ()), finding)
    index.tables.update((table.medicine, table) for table in guideline.dose_tables.values())
    for remark in guideline.remarks.values():
        for rule in guideline.recommendations.values():
            if rule in remark.on or rule.do.target in remark.on:
                index.remarks[rule] = (*index.remarks.get(rule, ()), remark)
    for precedence in guideline.precedences.values():
        for rule in precedence.on:
            index.precedences[rule] = (*index.precedences.get(rule, ()), precedence)
    for argument in guideline.arguments.values():
        index.arguments[argument.hypothesis] = (*index.arguments.get(argument.hypothesis, ()), argument)
    return index


def _is_sooner(one: Activity, other: Activity) -> bool:
    """Whether a call is made before another: it is more urgent, or as urgent and waits for no test where the other does."""
    return one.urgency > other.urgency or (one.urgency is other.urgency and not one.after and bool(other.after))


@lru_cache(maxsize=4096)
def legs_of(rule: Recommendation) -> Legs:
    """The legs a rule is applied to in turn; (None,) for a rule about the patient."""
    return BOTH if scope_of_rule(rule) is Scope.LEG else NEITHER


def seen_of_rule(rule: Recommendation, leg: Leg | None) -> Leg | None:
    """The leg that a rule is seen from where its line is about this leg: that leg, or the patient where the rule speaks of the patient."""
    return leg if len(legs_of(rule)) > 1 else None


def places_seen_from(rule: Recommendation, leg: Leg | None) -> Legs:
    """Where a rule stands when it is looked at from this leg: there, or wherever the rule stands if it does not stand there."""
    return (leg,) if leg in legs_of(rule) else legs_of(rule)


@lru_cache(maxsize=4096)
def legs_of_condition(condition: Condition) -> Legs:
    """The legs a condition is seen from in turn; (None,) when it speaks of the patient."""
    return BOTH if scope_of_condition(condition) is Scope.LEG else NEITHER


def seen_of_gate(gate: Gate, leg: Leg | None) -> Leg | None:
    """The leg that a gate is seen from for a finding of this leg: that leg, or the patient where the gate speaks of the patient."""
    return leg if scope_of_condition(gate.opened_by) is Scope.LEG else None


def turn(leg: Leg | None, side: Side) -> Leg:
    """The leg that a side means, seen from a leg."""
    match side:
        case Side.LEFT:
            return Leg.LEFT
        case Side.RIGHT:
            return Leg.RIGHT
        case Side.OTHER:
            assert leg is not None, "the other leg is only seen from a leg"
            return leg.other
        case _:
            assert_never(side)


@lru_cache(maxsize=16384)
def walk_sides(part: Condition | Quantity, leg: Leg | None) -> tuple[tuple[Condition | Quantity, Leg | None], ...]:
    """A condition or quantity and everything inside it, each with the leg it is seen from."""
    return tuple(_walk_sides(part, leg))


def _walk_sides(part: Condition | Quantity, leg: Leg | None) -> Iterator[tuple[Condition | Quantity, Leg | None]]:
    yield part, leg
    inner_leg = leg
    if isinstance(part, OfLeg):
        inner_leg = turn(leg, part.side)
    elif isinstance(part, OtherSide):
        inner_leg = turn(leg, Side.OTHER)
    for inner in parts(part):
        yield from walk_sides(inner, inner_leg)


@lru_cache(maxsize=16384)
def parts_seen(condition: Condition, leg: Leg | None) -> tuple[tuple[Condition, Leg | None], ...]:
    """The conditions that one is joined from, each with the leg it is seen from; one that is joined from none stands alone.

    A criterion is what it is made of, and what is denied or of another leg is settled by the same answers.
    """
    condition, leg = _bare(condition, leg)
    match condition:
        case AllOf(of=joined) | AnyOf(of=joined) | AtLeastNOf(of=joined):
            return tuple(dict.fromkeys(_bare(part, leg) for part in joined))
        case _:
            return ((condition, leg),)


def _bare(condition: Condition, leg: Leg | None) -> tuple[Condition, Leg | None]:
    match condition:
        case Criterion(when=part) | Not(of=part):
            return _bare(part, leg)
        case OfLeg(side=side, of=part):
            return _bare(part, turn(leg, side))
        case _:
            return condition, leg


@lru_cache(maxsize=16384)
def inputs(part: Condition | Quantity, leg: Leg | None) -> tuple[tuple[Finding, Leg | None], ...]:
    """The findings that a condition or quantity is made of, each with the leg it is read from, in reading order."""
    return tuple(dict.fromkeys((finding, side) for inner, side in walk_sides(part, leg) for finding in own_findings(inner)))


@lru_cache(maxsize=4096)
def cone(guideline: Guideline, condition: Condition, leg: Leg | None) -> Mapping[Key, int]:
    """Everything a condition can rest on: its findings, the conditions they are asked under, and what calls for its tests.

    Each with its place in reading order.
    """
    seen: set[tuple[Condition, Leg | None]] = set()
    keys: dict[Key, int] = {}

    def visit(part: Condition, side: Leg | None) -> None:
        if (part, side) in seen:
            return
        seen.add((part, side))
        for finding, of_side in inputs(part, side):
            keys.setdefault(key_of(finding, of_side), len(keys))
            if (number := index_of(guideline).flagged_by.get(finding)) is not None:
                keys.setdefault(key_of(number, of_side), len(keys))
            if finding.only_if is not None:
                visit(finding.only_if, of_side)
            for gate in index_of(guideline).gates.get(finding, ()):
                visit(gate.opened_by, seen_of_gate(gate, of_side))
            if finding.burden.is_test:
                for rule in index_of(guideline).obtainers.get(finding, ()):
                    for seen_from in (of_side,) if finding.scope is Scope.LEG else legs_of(rule):
                        visit_rule(rule, seen_from)

    def visit_rule(rule: Recommendation, side: Leg | None) -> None:
        for other in (rule, *index_of(guideline).overriders.get(rule, ())):
            if other.when is not None:
                visit(other.when, seen_of_rule(other, side))

    visit(condition, leg)
    return keys


@lru_cache(maxsize=4096)
def asking_order(guideline: Guideline, condition: Condition) -> dict[str, int]:
    """The order in which the findings of a condition are asked: reading order, each after those it is asked under.

    A test comes after what decides whether it is called for. The order knows no leg, so a mirror does not change it.
    """
    order: dict[str, int] = {}
    entered: set[Finding] = set()

    def visit(finding: Finding) -> None:
        if finding in entered:
            return
        entered.add(finding)
        if finding.only_if is not None:
            visit_all(finding.only_if)
        for gate in index_of(guideline).gates.get(finding, ()):
            visit_all(gate.opened_by)
        for rule in index_of(guideline).obtainers.get(finding, ()) if finding.burden.is_test else ():
            if rule.when is not None:
                visit_all(rule.when)
        order[finding.name] = len(order)

    def visit_all(part: Condition) -> None:
        # What stands behind a gate comes last: else what opens it would be asked before what needs no gate.
        gates = index_of(guideline).gates
        for finding in sorted(findings_read(part), key=lambda finding: finding in gates):
            visit(finding)

    visit_all(condition)
    return order
