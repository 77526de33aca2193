"""When a question is shown: as far as `enableWhen` of FHIR can say what a gate, or a question's own condition, asks for.

A gate is open until it is known to be shut, so each condition is turned round: the question is shown unless an answer says otherwise, and
an answer that is missing, or that could not be given, hides nothing (`!=` holds where there is no answer). FHIR joins them by all or by
any, one level deep. What needs more, a number or a count, is left out: that question is always shown, which is the safe side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, assert_never

from pulsefirst.backends.fhir_forms.answers import coding_of, link_of
from pulsefirst.model.case import key_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Coded,
    Compared,
    Condition,
    Criterion,
    Finding,
    Flag,
    Not,
    OfLeg,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Side
from pulsefirst.notation.words import members_of


@dataclass(frozen=True)
class Unless:
    """Shown unless this finding of this leg has this answer."""

    finding: Finding
    leg: Leg | None
    answer: Any


@dataclass(frozen=True)
class Shown:
    """Shown while all of these allow it, or any of them; all of none is always, any of none is never."""

    join: Callable[[Iterable[bool]], bool]
    of: tuple[Unless, ...]


ALWAYS = Shown(all, ())


def shown_when(guideline: Guideline, finding: Finding, leg: Leg | None) -> Shown:
    """When the question for a finding of a leg is shown; always, where FHIR cannot say it."""
    gates = [gate.opened_by for gate in guideline.gates.values() if finding in gate.closes]
    own = [finding.only_if] if finding.only_if is not None else []
    found = [shown for when in (*own, *gates) if (shown := _while_possible(when, leg, negated=False)) is not None]
    return _joined(found, all) or (found[0] if found else ALWAYS)


def enable_when(guideline: Guideline, finding: Finding, leg: Leg | None) -> dict[str, Any]:
    """The elements of an item that say when it is shown; none where it always is."""
    shown = shown_when(guideline, finding, leg)
    if not shown.of:
        return {}
    rules = [
        {
            "question": link_of(key_of(one.finding, one.leg)),
            "operator": "!=",
            "answerCoding": coding_of(guideline, one.finding, one.answer),
        }
        for one in shown.of
    ]
    return {"enableWhen": rules} | ({"enableBehavior": shown.join.__name__} if len(rules) > 1 else {})


def _while_possible(condition: Condition, leg: Leg | None, *, negated: bool) -> Shown | None:
    """Whether a condition (its opposite, with `negated`) is still possible; None where FHIR cannot say it."""
    match condition:
        case Flag():
            return Shown(all, (Unless(condition, leg, negated),))
        case Among(finding=finding, values=values):
            return Shown(all, tuple(Unless(finding, leg, member) for member in _excluding(finding, values, negated)))
        case AllOf(of=parts):
            return _of_parts(parts, leg, any if negated else all, negated=negated)
        case AnyOf(of=parts):
            return _of_parts(parts, leg, all if negated else any, negated=negated)
        case Not(of=inner):
            return _while_possible(inner, leg, negated=not negated)
        case OfLeg(side=side, of=inner):
            return _while_possible(inner, _seen(side, leg), negated=negated)
        case Criterion(when=inner):
            return _while_possible(inner, leg, negated=negated)
        case Compared() | AtLeastNOf():
            return None
        case _:
            assert_never(condition)


def _of_parts(
    parts: tuple[Condition, ...], leg: Leg | None, join: Callable[[Iterable[bool]], bool], *, negated: bool
) -> Shown | None:
    found = [_while_possible(part, leg, negated=negated) for part in parts]
    if join is all:  # what cannot be said is left out, and hides nothing
        return _joined([shown for shown in found if shown is not None], all)
    whole = [shown for shown in found if shown is not None]
    return _joined(whole, any) if len(whole) == len(found) else None


def _joined(several: list[Shown], join: Callable[[Iterable[bool]], bool]) -> Shown | None:
    """Several as one, where one level can hold them."""
    if join is any and ALWAYS in several:
        return ALWAYS
    if any(len(shown.of) > 1 and shown.join is not join for shown in several):
        return None
    return Shown(join, tuple(dict.fromkeys(one for shown in several for one in shown.of)))


def _excluding(finding: Coded[Any], values: frozenset[Any], negated: bool) -> list[Any]:
    """The answers that rule a condition out: all others, or with `negated` these."""
    return [member for member in members_of(finding) if (member in values) is negated]


def _seen(side: Side, leg: Leg | None) -> Leg | None:
    match side:
        case Side.LEFT:
            return Leg.LEFT
        case Side.RIGHT:
            return Leg.RIGHT
        case _:
            return leg.other if leg is not None else None
