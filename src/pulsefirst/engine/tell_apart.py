"""What separates the first causes: for each finding that is not known, the answers that go with each of them.

It is found by trying every answer and looking at what each cause would then explain. Nothing here is read by triage.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pulsefirst.engine.account import seen_from_legs
from pulsefirst.engine.causes import Cause
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.separate import Contender, contenders_of, left_of, profile_of, troubled_legs, what_tells
from pulsefirst.model.case import Key, key_of
from pulsefirst.model.conditions import Coded, Condition, Finding, Flag
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.profiles import Profile
from pulsefirst.model.walk import findings_behind

MOST_CAUSES: Final = 3
MOST_ROWS: Final = 6
MOST_TRIED: Final = 14
"""So many findings are tried, those nearest at hand."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A finding, the legs it is asked of, and for each cause the answers that go with it; empty where any does."""

    finding: Finding
    legs: tuple[Leg | None, ...]
    goes_with: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Separation:
    """The first causes, and the findings that would tell them apart, the one nearest at hand first."""

    causes: tuple[Contender, ...]
    rows: tuple[Row, ...]


def tell_apart(evaluation: Evaluation, causes: Sequence[Cause]) -> Separation:
    """What would tell the first of these causes apart, which are in their order."""
    among = tuple(left_of(evaluation, contenders_of(causes))[:MOST_CAUSES])
    if len(among) < 2:
        return Separation(causes=among, rows=())
    rows: list[Row] = []
    troubled = troubled_legs(evaluation)
    for finding, legs in _candidates(evaluation, among):
        row = Row(finding=finding, legs=legs, goes_with=tuple(_goes_with(evaluation, one, finding, legs) for one in among))
        if _separates(row, troubled):
            rows.append(row)
        if len(rows) == MOST_ROWS:
            break
    return Separation(causes=among, rows=tuple(rows))


def _separates(row: Row, troubled: Container[Leg | None]) -> bool:
    """Whether the causes go with other answers; of a well leg each has to go with one, for no trouble there is expected of most."""
    cells = {frozenset(cell) for cell in row.goes_with}
    return len(cells) > 1 and (frozenset() not in cells or any(leg in troubled for leg in row.legs))


def _candidates(evaluation: Evaluation, among: Sequence[Contender]) -> Iterator[tuple[Finding, tuple[Leg | None, ...]]]:
    """The open findings that these causes read and that have answers to choose from: by how near at hand, then how telling.

    The sick leg and the well one are asked apart: no trouble there is another answer than no trouble here.
    """
    reading = ((contender, _read_by(profile_of(evaluation, contender))) for contender in among)
    wanted, telling = what_tells(evaluation, reading, (None, *Leg))
    findings = evaluation.guideline.findings
    places = {name: place for place, name in enumerate(findings)}
    near = evaluation.index.nearness
    named = sorted(wanted, key=lambda name: (near[name], telling[name], places[name]))
    sick = troubled_legs(evaluation)
    for name in [name for name in named if isinstance(findings[name], Flag | Coded)][:MOST_TRIED]:
        here = tuple(leg for leg in sick if leg in wanted[name])
        beside = tuple(leg for leg in Leg if leg in wanted[name] and leg not in sick)
        yield from ((findings[name], legs) for legs in (here, beside) if legs)


def _read_by(profile: Profile) -> Iterator[tuple[int, Condition]]:
    """What a profile reads, each with how telling it is: what opens the gate or cannot be explained, before what most have."""
    yield 0, profile.gate
    yield from ((0, condition) for condition in profile.cannot_explain)
    for weight, features in enumerate((profile.key, profile.expects, profile.explains), start=1):
        yield from ((weight, feature.when) for feature in features)


def _goes_with(
    evaluation: Evaluation, contender: Contender, finding: Finding, legs: tuple[Leg | None, ...]
) -> tuple[Any, ...]:
    """The answers that speak for this cause; else those that do not speak against it; none of them where all are alike to it."""
    profile = profile_of(evaluation, contender)
    speaking = [
        (condition, holds, speaks_for)
        for condition, holds, speaks_for in (
            (profile.gate, True, True),
            (profile.gate, False, False),
            *((feature.when, True, True) for feature in profile.accounted_for),
            *((feature.when, False, False) for feature in (*profile.key, *profile.expects)),
            *((condition, True, False) for condition in profile.cannot_explain),
        )
        if finding.name in findings_behind(condition)
    ]
    if not speaking:
        return ()
    answers = _answers(finding)
    for_, against = [], []
    for answer in answers:
        tried = _with_answer(evaluation, finding, answer, legs)
        changes = {
            speaks_for
            for condition, holds, speaks_for in speaking
            if _comes_out(tried, condition, contender, holds) and not _comes_out(evaluation, condition, contender, holds)
        }
        if changes == {True}:
            for_.append(answer)
        elif False in changes:
            against.append(answer)
    if for_:
        return tuple(for_)
    return tuple(answer for answer in answers if answer not in against) if against else ()


def _answers(finding: Finding) -> tuple[Any, ...]:
    match finding:
        case Flag():
            return (True, False)
        case Coded(values=values):
            return tuple(values.__members__.values())
        case _:
            return ()


def _with_answer(evaluation: Evaluation, finding: Finding, answer: Any, legs: tuple[Leg | None, ...]) -> Evaluation:
    case = evaluation.case
    for leg in legs if finding.scope is Scope.LEG else (None,):
        key: Key = key_of(finding, leg)
        case = case.learn(finding, key.leg, answer)
    return Evaluation(evaluation.guideline, case)


def _comes_out(evaluation: Evaluation, condition: Condition, contender: Contender, holds: bool) -> bool:
    """Whether the condition is known to come out so, seen from where the cause stands."""
    legs = [seen for leg in contender.legs for seen in seen_from_legs(condition, leg)]
    if holds:
        return any(evaluation.is_true(condition, leg) for leg in legs)
    return all(evaluation.is_false(condition, leg) for leg in legs)
