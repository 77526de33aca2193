"""Reasons: the facts a truth rests on, and the findings that would settle what is not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import inputs, seen_of_gate, turn
from pulsefirst.model.case import Key, key_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Compared,
    Condition,
    Criterion,
    Finding,
    Flag,
    Not,
    OfLeg,
    Quantity,
)
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Need


def witness(evaluation: Evaluation, condition: Condition, leg: Leg | None) -> tuple[Key, ...]:
    """The places of facts that alone give this condition the truth it has; none where it is not known."""
    place = (condition, leg)
    if place not in evaluation.witness_cache:
        found: dict[Key, None] = {}
        if (holds := evaluation.is_true(condition, leg)) or evaluation.is_false(condition, leg):
            _gather_witness(evaluation, condition, leg, holds, found)
        evaluation.witness_cache[place] = tuple(found)
    return evaluation.witness_cache[place]


def _gather_witness(
    evaluation: Evaluation, condition: Condition, leg: Leg | None, holds: bool, found: dict[Key, None]
) -> None:
    """The same for a condition that is known to hold, or known not to."""
    match condition:
        case Criterion(when=when):
            found.update(dict.fromkeys(witness(evaluation, when, leg)))
        case Among(finding=coded):
            _gather_witness_of(evaluation, coded, leg, found)
        case Flag():
            _gather_witness_of(evaluation, condition, leg, found)
        case AllOf(of=parts) | AnyOf(of=parts):
            every = isinstance(condition, AllOf) is holds
            for part in parts:
                if evaluation.comes_out(part, leg, holds):
                    _gather_witness(evaluation, part, leg, holds, found)
                    if not every:
                        break
        case Compared(quantity=quantity):
            for finding, side in inputs(quantity, leg):
                _gather_witness_of(evaluation, finding, side, found)
        case Not(of=part):
            _gather_witness(evaluation, part, leg, not holds, found)
        case OfLeg(side=side, of=part):
            _gather_witness(evaluation, part, turn(leg, side), holds, found)
        case AtLeastNOf(of=parts):
            for part in parts:
                found.update(dict.fromkeys(witness(evaluation, part, leg)))
        case _:
            assert_never(condition)


def _gather_witness_of(evaluation: Evaluation, finding: Finding, leg: Leg | None, found: dict[Key, None]) -> None:
    if evaluation.value(finding, leg) is not None:
        found[key_of(finding, leg)] = None
    elif finding.only_if is not None:
        found.update(dict.fromkeys(witness(evaluation, finding.only_if, leg)))


def facts(evaluation: Evaluation, keys: Iterable[Key]) -> tuple[Fact, ...]:
    """The recorded facts behind these keys, each once."""
    return tuple(filter(None, map(evaluation.facts.get, dict.fromkeys(keys))))


def needs(evaluation: Evaluation, condition: Condition, leg: Leg | None, *, gated: bool = True) -> tuple[Need, ...]:
    """The findings that would settle a condition that is not known, in reading order.

    The condition under which a finding is asked comes before it; what stands in for a finding comes once that was tried. So does
    what opens its gate; where `gated` is False the findings are named themselves, whatever gate triage puts before them.
    """
    return () if evaluation.is_settled(condition, leg) else tuple(_needs(evaluation, condition, leg, gated))


def _needs(evaluation: Evaluation, condition: Condition, leg: Leg | None, gated: bool) -> dict[Need, None]:
    """The same for a condition that is not known."""
    place = (condition, leg, gated)
    found = evaluation.needs_cache.get(place)
    if found is None:
        found = evaluation.needs_cache[place] = {}
        match condition:
            case Flag():
                found.update(_needs_of(evaluation, condition, leg, gated))
            case Among(finding=finding):
                found.update(_needs_of(evaluation, finding, leg, gated))
            case Compared(quantity=quantity):
                found.update(_needs_of_quantity(evaluation, quantity, leg, gated))
            case _:
                for part, side in evaluation.unsettled_parts(condition, leg):
                    found.update(_needs(evaluation, part, side, gated))
    return found


def is_needed(evaluation: Evaluation, finding: Finding, leg: Leg | None) -> bool:
    """Whether a finding without a value is itself what has to be found now, and not what opens its gate or lets it arise first."""
    return Need(*key_of(finding, leg), True) in _needs_of(evaluation, finding, leg, gated=True)


def _needs_of_quantity(evaluation: Evaluation, quantity: Quantity, leg: Leg | None, gated: bool) -> dict[Need, None]:
    """The same for what a quantity is made of: with one result every comparison of it is decided."""
    place = (quantity, leg, gated)
    if place not in evaluation.needs_of_quantity_cache:
        found: dict[Need, None] = {}
        _gather_needs_of_quantity(evaluation, quantity, leg, gated, found)
        evaluation.needs_of_quantity_cache[place] = found
    return evaluation.needs_of_quantity_cache[place]


def _gather_needs_of_quantity(
    evaluation: Evaluation, quantity: Quantity, leg: Leg | None, gated: bool, found: dict[Need, None]
) -> None:
    read = {finding for finding, _ in inputs(quantity, leg)}
    for finding, side in evaluation.unknown_inputs(quantity, leg):
        if not evaluation.waits_for_another(finding, side, read):
            found.update(_needs_of(evaluation, finding, side, gated))
    for finding, side in evaluation.rough_inputs(quantity, leg):
        key = key_of(finding, side)
        found[Need(key.finding, key.leg, False)] = None


def _needs_of(evaluation: Evaluation, finding: Finding, leg: Leg | None, gated: bool) -> dict[Need, None]:
    """The same for a finding without a value."""
    place = (finding, leg, gated)
    if place not in evaluation.needs_of_finding_cache:
        found: dict[Need, None] = {}
        _gather_needs_of(evaluation, finding, leg, gated, found)
        evaluation.needs_of_finding_cache[place] = found
    return evaluation.needs_of_finding_cache[place]


def _gather_needs_of(
    evaluation: Evaluation, finding: Finding, leg: Leg | None, gated: bool, found: dict[Need, None]
) -> None:
    if finding.only_if is not None and not evaluation.is_true(finding.only_if, leg):
        found.update(dict.fromkeys(needs(evaluation, finding.only_if, leg, gated=gated)))
        return
    unsettled = [
        (gate.opened_by, side)
        for gate in (evaluation.index.gates.get(finding, ()) if gated else ())
        if not evaluation.is_settled(gate.opened_by, side := seen_of_gate(gate, leg))
    ]
    first = dict.fromkeys(need for opened_by, side in unsettled for need in needs(evaluation, opened_by, side))
    found.update(first)
    # Where nobody can answer what opens its gate, it is asked itself.
    if not any(need.open for need in first):
        key = key_of(finding, leg)
        found[Need(key.finding, key.leg, evaluation.can_be_answered(finding, leg))] = None
