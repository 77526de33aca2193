"""The lines of a plan over many patients: the status of each rule for each leg, and triage, by the referee's own order of questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from pulsefirst.backends.kernel import calls
from pulsefirst.backends.kernel.calls import scaled
from pulsefirst.backends.kernel.conditions import Conditions
from pulsefirst.backends.kernel.facts import members
from pulsefirst.backends.kernel.graph import ALL, NONE, Bits
from pulsefirst.engine.index import legs_of
from pulsefirst.engine.rails import rail_of
from pulsefirst.model.answers import is_abnormal, laboratory_flag
from pulsefirst.model.case import CaseAct, Key
from pulsefirst.model.conditions import Coded, Comparison, Finding, Flag, Measured
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Status
from pulsefirst.model.recommendations import ActivityKind, Recommendation, Urgency

STATUSES: Final = tuple(Status)
"""A status is told as its place here, in three bits."""
PLANES: Final = 3
LEVELS: Final = tuple(urgency for urgency in Urgency if urgency is not Urgency.NONE)


class Place(NamedTuple):
    """A line: the rule's name, and the leg (None: the patient)."""

    rule: str
    leg: Leg | None


@dataclass(frozen=True)
class Line:
    """One rule for one leg, or for the patient: where it has each status, where it is demanded, and where it can become so."""

    rule: Recommendation
    leg: Leg | None
    statuses: dict[Status, Bits]
    demanded: Bits
    possible: Bits


@dataclass(frozen=True)
class Triage:
    """For each level the patients of whom it is demanded now, and those of whom it still could be; who lies outside what is covered,
    and who has an abnormal answer recorded, of which only the referee says whether a line judges it.
    """

    now: dict[Urgency, Bits]
    could_be: dict[Urgency, Bits]
    outside: Bits
    abnormal: Bits


def lines_of(conditions: Conditions) -> tuple[Line, ...]:
    """Every rule for each of its legs, in the order of the guideline."""
    rules = conditions.guideline.recommendations.values()
    return tuple(_line(conditions, rule, leg) for rule in rules for leg in legs_of(rule))


def _line(conditions: Conditions, rule: Recommendation, leg: Leg | None) -> Line:
    graph, known = conditions.graph, conditions.known(rule.when, leg)
    withheld = conditions.withheld(rule, leg)
    may_hold = {rail: conditions.possible(rule.when, leg, rail).true for rail in calls.BOTH_POSSIBLE}
    left = ALL
    statuses: dict[Status, Bits] = {}

    def settle(status: Status, where: Bits) -> None:
        """The first question that is answered yes says the status."""
        nonlocal left
        statuses[status] = graph.either(statuses.get(status, NONE), graph.both(left, where))
        left = graph.but_not(left, where)

    obtains = rule.do.kind is ActivityKind.OBTAIN
    settle(Status.NOT_APPLICABLE, graph.opposite(known.not_false))
    settle(Status.DONE, _is_answered(conditions, rule, leg) if obtains else NONE)
    only_if_red_flag = graph.but_not(*(may_hold[rail] for rail in reversed(calls.BOTH_POSSIBLE)))
    settle(Status.NOT_POSSIBLE, graph.but_not(only_if_red_flag, known.true))
    settle(Status.UNDETERMINED, graph.opposite(known.true))
    settle(Status.WITHHELD, withheld)
    settle(Status.DONE, _is_done(conditions, rule, leg))
    settle(Status.NOT_POSSIBLE, graph.opposite(_can_be_answered(conditions, rule, leg)) if obtains else NONE)
    settle(Status.RECOMMENDED, ALL)
    return Line(
        rule=rule,
        leg=leg,
        statuses=statuses,
        demanded=graph.but_not(known.true, withheld),
        possible=graph.but_not(may_hold[rail_of(rule)], withheld),
    )


def _is_answered(conditions: Conditions, rule: Recommendation, leg: Leg | None) -> Bits:
    graph = conditions.graph
    complete = graph.all_of(
        graph.either(_has_result(conditions, finding, leg), graph.opposite(conditions.arises(finding, leg)))
        for finding in rule.do.finds
    )
    return graph.either(conditions.has_enough(rule, leg), complete)


def _has_result(conditions: Conditions, finding: Finding, leg: Leg | None) -> Bits:
    """Where it has a value, or the laboratory's own flag of it has one."""
    flag = laboratory_flag(finding)
    flagged = NONE if flag is None else conditions.has(flag, leg)
    return conditions.graph.either(conditions.has(finding, leg), flagged)


def _can_be_answered(conditions: Conditions, rule: Recommendation, leg: Leg | None) -> Bits:
    graph = conditions.graph
    return graph.any_of(
        graph.both(
            graph.opposite(conditions.unassessed(finding, leg)),
            graph.opposite(_has_result(conditions, finding, leg)),
            conditions.arises(finding, leg),
        )
        for finding in rule.do.finds
    )


def _is_done(conditions: Conditions, rule: Recommendation, leg: Leg | None) -> Bits:
    acts = {CaseAct(rule.do.target.name, leg), CaseAct(rule.do.target.name, None)} & conditions.shape.done
    return conditions.graph.any_of(conditions.graph.given(("done", act)) for act in acts)


def planes_of(conditions: Conditions, line: Line) -> tuple[Bits, ...]:
    """The status of a line as three bit vectors, the lowest bit first."""
    return tuple(
        conditions.graph.any_of(bits for status, bits in line.statuses.items() if STATUSES.index(status) >> plane & 1)
        for plane in range(PLANES)
    )


def triage_of(conditions: Conditions, lines: tuple[Line, ...]) -> Triage:
    """What all lines together demand."""
    graph, scope = conditions.graph, conditions.guideline.scope
    return Triage(
        now={level: graph.any_of(line.demanded for line in lines if line.rule.do.urgency is level) for level in LEVELS},
        could_be={level: graph.any_of(line.possible for line in lines if line.rule.do.urgency is level) for level in LEVELS},
        outside=graph.any_of(conditions.is_true(line.when, None) for line in scope if line.bars and line.when is not None),
        abnormal=graph.any_of(_abnormal(conditions)),
    )


def _abnormal(conditions: Conditions) -> Iterator[Bits]:
    """Where each finding has an abnormal answer."""
    for key, finding in conditions.index.places.items():
        yield from _abnormal_answers(conditions, finding, key)


def _abnormal_answers(conditions: Conditions, finding: Finding, key: Key) -> Iterator[Bits]:
    match finding:
        case Flag():
            for answer in (True, False):
                if is_abnormal(finding, answer):
                    yield conditions.has_answer(finding, answer, key.leg)
        case Coded():
            for member in members(finding):
                if is_abnormal(finding, member):
                    yield conditions.has_answer(finding, member, key.leg)
        case Measured(abnormal_at_most=at_most, abnormal_at_least=at_least):
            ends = conditions.ends(finding, key.leg)
            limits = ((Comparison.AT_MOST, at_most, 1), (Comparison.AT_LEAST, at_least, 0))
            for how, limit, end in limits if ends is not None else ():
                if limit is not None and ends is not None:
                    yield conditions.graph.call(calls.compare, (how, scaled(limit)), (ends[end],))
        case _:
            return
