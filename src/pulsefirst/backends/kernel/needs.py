"""What is missing: of each finding the patients whose triage waits for it, as the plan says it (`engine/reasons.py`).

What is wanted goes down from the lines that can still raise triage to the findings behind them, through whatever is not settled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from pulsefirst.backends.kernel.conditions import Conditions
from pulsefirst.backends.kernel.graph import ALL, NONE, Bits
from pulsefirst.backends.kernel.lines import Line, Triage
from pulsefirst.engine.index import inputs, parts_seen, seen_of_gate
from pulsefirst.engine.rails import POSSIBLE, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.case import Key, key_of
from pulsefirst.model.conditions import Among, Compared, Condition, Finding, Flag
from pulsefirst.model.legs import Leg, Scope


@dataclass(frozen=True)
class OfCondition:
    """A condition whose needs may be wanted, and the leg it is seen from."""

    condition: Condition
    leg: Leg | None


@dataclass(frozen=True)
class OfFinding:
    """A finding without a value that may be wanted, and the leg it is seen from."""

    finding: Finding
    leg: Leg | None


Place: TypeAlias = OfCondition | OfFinding


def needs_of_triage(conditions: Conditions, lines: tuple[Line, ...], triage: Triage) -> dict[Key, Bits]:
    """For each finding the patients for whom an answer to it is needed to settle how urgent it is."""
    graph, needs = conditions.graph, _Needs(conditions)
    roots = []
    for line in lines:
        lower = graph.opposite(graph.any_of(bits for level, bits in triage.now.items() if level >= line.rule.do.urgency))
        waiting = graph.both(line.possible, graph.opposite(line.demanded), lower)
        if line.rule.when is not None and waiting != NONE and line.rule.do.urgency:
            roots.append((OfCondition(line.rule.when, line.leg), waiting))
    return needs.behind(roots)


@dataclass
class _Needs:
    conditions: Conditions
    _answerable: dict[Place, Bits] = field(default_factory=dict)

    def behind(self, roots: list[tuple[OfCondition, Bits]]) -> dict[Key, Bits]:
        """What has to be found where these conditions are wanted."""
        wanted: dict[Place, list[Bits]] = defaultdict(list)
        for root, bits in roots:
            wanted[root].append(bits)
        found: dict[Key, list[Bits]] = defaultdict(list)
        for place in self._in_order(list(wanted)):
            bits = self.conditions.graph.both(self.conditions.graph.any_of(wanted[place]), self._matters(place))
            for part, where in self._parts(place):
                wanted[part].append(self.conditions.graph.both(bits, where))
            for key, where in self._named(place):
                found[key].append(self.conditions.graph.both(bits, where))
        return {key: self.conditions.graph.any_of(several) for key, several in found.items()}

    def _in_order(self, roots: list[Place]) -> list[Place]:
        """Every place behind these, each before what it is made of."""
        done: dict[Place, None] = {}

        def visit(place: Place) -> None:
            if place not in done:
                for part, _ in self._parts(place):
                    visit(part)
                done[place] = None

        for root in roots:
            visit(root)
        return list(reversed(done))

    def _matters(self, place: Place) -> Bits:
        """Where anything is needed here: a condition is not settled."""
        if isinstance(place, OfFinding):
            return ALL
        return self.conditions.graph.opposite(self.conditions.is_settled(place.condition, place.leg))

    def _parts(self, place: Place) -> Iterator[tuple[Place, Bits]]:
        """What is looked at next, and where."""
        if isinstance(place, OfFinding):
            yield from self._before(place.finding, place.leg)
            return
        condition, leg = place.condition, place.leg
        match condition:
            case Flag():
                yield OfFinding(condition, leg), ALL
            case Among(finding=finding):
                yield OfFinding(finding, leg), ALL
            case Compared(quantity=quantity):
                for one, side in inputs(quantity, leg):
                    unknown = self.conditions.graph.both(
                        self.conditions.missing(one, side), self.conditions.arises(one, side)
                    )
                    waits = self._waits_for_another(one, side, {other for other, _ in inputs(quantity, leg)})
                    yield OfFinding(one, side), self.conditions.graph.but_not(unknown, waits)
            case _:
                for part, side in parts_seen(condition, leg):
                    yield OfCondition(part, side), ALL

    def _before(self, finding: Finding, leg: Leg | None) -> Iterator[tuple[Place, Bits]]:
        """What a finding is asked under, where that is open; else what opens its gates."""
        asked = self.conditions.asked(finding, leg)
        if finding.only_if is not None:
            yield OfCondition(finding.only_if, leg), self.conditions.graph.opposite(asked)
        for gate in self.conditions.index.gates.get(finding, ()):
            yield OfCondition(gate.opened_by, seen_of_gate(gate, leg)), asked

    def _named(self, place: Place) -> Iterator[tuple[Key, Bits]]:
        """The findings that are needed themselves, and where."""
        if isinstance(place, OfFinding):
            finding, leg = place.finding, place.leg
            asked = self.conditions.asked(finding, leg)
            yield key_of(finding, leg), self.conditions.graph.but_not(asked, self._first_answerable(finding, leg))
        elif isinstance(place.condition, Compared):
            for finding, side in inputs(place.condition.quantity, place.leg):
                yield key_of(finding, side), self.conditions.rough(finding, side)

    def _waits_for_another(self, finding: Finding, leg: Leg | None, among: set[Finding]) -> Bits:
        return self.conditions.graph.any_of(
            self.conditions.graph.but_not(self.conditions.arises(first, leg), self.conditions.recorded(first, leg))
            for first in self.conditions.index.stood_in_for.get(finding, ())
            if first in among
        )

    # --- what can be answered ---

    def _first_answerable(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where what opens a gate of this finding is not known, and can be answered first."""
        return self.conditions.graph.any_of(
            self._is_answerable(OfCondition(gate.opened_by, seen_of_gate(gate, leg)))
            for gate in self.conditions.index.gates.get(finding, ())
        )

    def _is_answerable(self, place: Place) -> Bits:
        """Where anything that is needed here can be answered."""
        if place not in self._answerable:
            self._answerable[place] = self._work_out(place)
        return self._answerable[place]

    def _work_out(self, place: Place) -> Bits:
        graph = self.conditions.graph
        parts = graph.any_of(graph.both(where, self._is_answerable(part)) for part, where in self._parts(place))
        if isinstance(place, OfCondition):
            return graph.both(parts, self._matters(place))
        finding, leg = place.finding, place.leg
        return graph.either(parts, graph.both(self.conditions.asked(finding, leg), self._can_be_answered(finding, leg)))

    def _can_be_answered(self, finding: Finding, leg: Leg | None) -> Bits:
        """Where a finding without a value can still be answered, today or by a test that is called for at all."""
        conditions, graph = self.conditions, self.conditions.graph
        if finding.stated:
            return NONE
        assessed = graph.opposite(conditions.unassessed(finding, leg))
        if finding not in conditions.index.tests:
            return graph.both(assessed, conditions.openness(finding, leg, POSSIBLE_IF_RED_FLAG))
        side = leg if finding.scope is Scope.LEG else None
        return graph.all_of(
            (
                assessed,
                conditions.is_called_for(finding, side, POSSIBLE, today=False),
                *(
                    conditions.possible(gate.opened_by, seen_of_gate(gate, leg), POSSIBLE_IF_RED_FLAG).true
                    for gate in conditions.index.gates.get(finding, ())
                ),
            )
        )
