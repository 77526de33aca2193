"""The plain truth of a red flag: true, false, or no telling, by the answers alone. Written a second time, apart from the engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto
from typing import Final

from pulsefirst.engine.index import inputs, turn
from pulsefirst.model.case import NOT_ASSESSED, Key, Recorded, key_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Bounded,
    Compared,
    Comparison,
    Condition,
    Criterion,
    Elapsed,
    Finding,
    Flag,
    Lookup,
    Measured,
    Not,
    OfLeg,
    Quantity,
    Ratio,
    Span,
)
from pulsefirst.model.legs import Leg

HOURS_A_DAY: Final = Decimal(24)
ANYTHING: Final = {Decimal("-Infinity"), Decimal("Infinity")}

Known = Mapping[Key, Recorded]


class Shut(Enum):
    """Stands in the place of an answer that nobody looks for: it makes nothing true."""

    GATE = auto()


def plain_truth(condition: Condition, leg: Leg | None, known: Known) -> bool | None:
    """True, false, or None where the table cannot tell. Raises TypeError for a quantity that the table cannot handle."""
    match condition:
        case AllOf(of=parts):
            return _all_hold(plain_truth(part, leg, known) for part in parts)
        case AnyOf(of=parts):
            return _negate(_all_hold(_negate(plain_truth(part, leg, known)) for part in parts))
        case AtLeastNOf(count=count, of=parts):
            said = [plain_truth(part, leg, known) for part in parts]
            return True if said.count(True) >= count else None if len(said) - said.count(False) >= count else False
        case Not(of=part):
            return _negate(plain_truth(part, leg, known))
        case OfLeg(side=side, of=part):
            return plain_truth(part, turn(leg, side), known)
        case Criterion(when=when):
            return plain_truth(when, leg, known)
        case Flag():
            return _answer_is_among(condition, frozenset({True}), leg, known)
        case Among(finding=finding, values=values):
            return _answer_is_among(finding, values, leg, known)
        case Compared(quantity=quantity, how=how, limit=limit):
            return _agree({_satisfies(value, how, limit) for value in _can_be(quantity, leg, known)} or {False})
    raise TypeError(f"a red flag is not written with {condition!r}")


def _all_hold(said: Iterable[bool | None]) -> bool | None:
    found = set(said)
    return False if False in found else None if None in found else True


def _negate(said: bool | None) -> bool | None:
    return None if said is None else not said


def _agree(said: set[bool]) -> bool | None:
    return said.pop() if len(said) == 1 else None


def _answer_is_among(finding: Finding, wanted: frozenset[Recorded], leg: Leg | None, known: Known) -> bool | None:
    """Whether the answer is one of these; false where the question cannot arise."""
    value = known.get(key_of(finding, leg), NOT_ASSESSED)
    if value is not NOT_ASSESSED:
        return value in wanted
    return False if _cannot_arise(finding, leg, known) else None


def _cannot_arise(finding: Finding, leg: Leg | None, known: Known) -> bool:
    """Whether the question cannot arise."""
    return finding.only_if is not None and plain_truth(finding.only_if, leg, known) is False


def _can_be(quantity: Quantity, leg: Leg | None, known: Known) -> set[Decimal]:
    """The values a number can still have, as far as a comparison needs them: of an unknown one the ends of what is plausible.

    Empty if the question cannot arise: no comparison then holds. While that is not known nothing bounds it.
    """
    match quantity:
        case Lookup(keys=keys, cells=cells):
            row = [known.get(key_of(key, leg), NOT_ASSESSED) for key in keys]
            return {number for cell, number in cells.items() if all(map(_may_be, row, cell))}
        case Elapsed(since=since):
            return _number(since, leg, known, (Decimal(0), Decimal("Infinity")), HOURS_A_DAY)
        case Measured(low=low, high=high, words=words):
            return _number(quantity, leg, known, (low, high, *words.values()))
        case Ratio(of=upper, over=lower, places=places):
            tops, bottoms = _can_be(upper, leg, known), _can_be(lower, leg, known)
            if ANYTHING in (tops, bottoms):
                return ANYTHING
            return {_divide(top, bottom, places) for top in tops for bottom in bottoms}
        case Bounded(of=inner, by=outer):
            found, bounds = _can_be(inner, leg, known), _can_be(outer, leg, known)
            if bounds and found and min(found) > max(bounds):
                # Both cannot be; the more recent stands, and the other is as if it were not answered.
                found = _can_be(inner, leg, _without(inner, leg, known))
            return {min(value, max(bounds)) for value in found} if bounds and found != ANYTHING else found
    raise TypeError(f"a red flag is not written over a {type(quantity).__name__}")


def _divide(top: Decimal, bottom: Decimal, places: int) -> Decimal:
    """Rounded as a person would; where either is unknown, as low or as high as that one."""
    if not (top.is_finite() and bottom.is_finite()):
        return bottom if top.is_finite() else top
    return (top / bottom).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _may_be(value: Recorded, member: Recorded) -> bool:
    return value is NOT_ASSESSED or value is member


def _number(
    finding: Finding, leg: Leg | None, known: Known, ends: tuple[Decimal, ...], unit: Decimal = Decimal(1)
) -> set[Decimal]:
    value = known.get(key_of(finding, leg))
    if isinstance(value, Span):
        return {value.low / unit, value.high / unit}
    if isinstance(value, Decimal):
        return {value / unit}
    arises = True if finding.only_if is None else plain_truth(finding.only_if, leg, known)
    if value is Shut.GATE or arises is False:
        return set()
    return set(ends) if arises else ANYTHING


def _without(quantity: Quantity, leg: Leg | None, known: Known) -> Known:
    read = {key_of(finding, side) for finding, side in inputs(quantity, leg)}
    return {key: value for key, value in known.items() if key not in read}


def _satisfies(value: Decimal, how: Comparison, limit: Decimal) -> bool:
    match how:
        case Comparison.AT_MOST:
            return value <= limit
        case Comparison.BELOW:
            return value < limit
        case Comparison.AT_LEAST:
            return value >= limit
        case Comparison.ABOVE:
            return value > limit
