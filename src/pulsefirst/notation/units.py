"""Amounts: a number with its unit, brought to the finding's own unit as an exact decimal.

Every accepted unit is a line towards the finding's own: canonical = slope * x + intercept. A `scale` gives that line; for
any other unit it is taken from pint, which is imported only when such a unit appears.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from typing import Any, Final

from pulsefirst.model.errors import ContentError, Implausible, WrongValue
from pulsefirst.model.findings import Measured
from pulsefirst.notation.tree import Words, shown
from pulsefirst.notation.words import member_text, members_of, plain

NUMBER: Final = r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,2})?"
"""Bounded in length, so that no number can exhaust memory. Infinity and NaN are not numbers."""

KEYBOARD: Final = str.maketrans({"\u00b5": "u", "\u03bc": "u", "\u00b0": "deg"})

CONVERTED: Final = Context(prec=4, rounding=ROUND_HALF_UP)
"""A converted value is no more exact than this; a value in the finding's own unit stays as it was written."""

NOISE: Final = Decimal("1e-15")
"""What a scale with a zero of its own leaves over at zero."""


@dataclass(frozen=True)
class Amount:
    """A number in one of the finding's units. `said` when it was an answer in words, which no range applies to."""

    number: Decimal
    unit: str
    said: bool = False


def amount_of(finding: Measured, words: Words) -> Amount:
    """What is written for a measured finding, in the unit it is written in. Raises WrongValue."""
    for answer, number in finding.words.items():
        if plain(answer) == plain(words.text):
            return Amount(number, finding.unit, said=True)
    found = re.match(NUMBER, text := words.text.strip())
    if found is None:
        raise WrongValue(f"{finding.name} is {accepted(finding)}, not {shown(words.text)}", words.where)
    rest = text[found.end() :]
    if re.match("[0-9.,]", rest):
        raise WrongValue(f"{shown(text)} is not a number: write it with a decimal point and no other mark", words.where)
    return Amount(Decimal(found[0]), _unit(finding, rest.strip(), words.where), said=False)


def canonical(finding: Measured, amount: Amount, where: str) -> Decimal:
    """The amount in the finding's own unit. Raises Implausible, or ContentError for a unit that cannot be converted."""
    if amount.said:
        return amount.number
    number = amount.number if amount.unit == finding.unit else _converted(finding, amount)
    if not finding.low <= number <= finding.high:
        raise Implausible(
            f"{finding.name} is {with_unit(number, finding.unit)}, outside what a patient can have: "
            f"{decimal_text(finding.low)} to {with_unit(finding.high, finding.unit)}",
            where,
        )
    return number


def in_unit(finding: Measured, number: Decimal, unit: str) -> Decimal:
    """A number in the finding's own unit, in another that it accepts. Raises ContentError for a unit that cannot be converted."""
    if unit == finding.unit:
        return number
    slope, intercept = finding.scale.get(unit) or _line(unit, finding.unit, finding.molar_mass)
    return Decimal(decimal_text(CONVERTED.divide(number - intercept, slope).normalize()))


def limits_of(finding: Measured, text: str, unit: str, where: str) -> tuple[Decimal, Decimal]:
    """The laboratory's own limits of a result, in the unit of the result. Raises WrongValue."""
    found = re.match(rf"\s*({NUMBER})\s*(?:-|\u2013|to)\s*({NUMBER})", text)
    if found is None:
        raise WrongValue(f"limits are two numbers, such as 1.5-2.5 or [1.5, 2.5], not {shown(text)}", where)
    rest = text[found.end() :].strip()
    if rest and _unit(finding, rest, where) != unit:
        raise WrongValue(f"the limits must be in the unit of the value, {unit}", where)
    low, high = Decimal(found[1]), Decimal(found[2])
    if low > high:
        raise WrongValue(f"the lower limit {low} is above the upper limit {high}", where)
    return low, high


def accepted(finding: Measured) -> str:
    """What may be written for this finding, for a message."""
    units = [unit for unit in _units(finding) if unit]
    number = "a number" + (f" in {' or '.join(units)}" if units else "")
    flags = [member_text(member) for member in members_of(finding.flag)] if finding.flag is not None else []
    return " or ".join([number, *(f"'{answer}'" for answer in (*finding.words, *flags))])


def with_unit(number: Decimal, unit: str) -> str:
    """A number with its unit, as it is written in a case."""
    return f"{decimal_text(number)} {unit}".strip()


def decimal_text(number: Decimal) -> str:
    """A decimal in full, without an exponent."""
    return format(number, "f")


def _units(finding: Measured) -> tuple[str, ...]:
    return tuple(dict.fromkeys((finding.unit, *finding.units, *finding.scale)))


def _unit(finding: Measured, written: str, where: str) -> str:
    """The accepted unit that is meant; a bare number is in the finding's own."""
    if not written:
        return finding.unit
    units = _units(finding)
    if written in units:
        return written
    for unit in units:
        if _loosely(unit) == _loosely(written):
            return unit
    known = ", ".join(unit for unit in units if unit) or "a number without a unit"
    raise WrongValue(f"{finding.name} is not measured in {shown(written)}: write {known}", where)


def _loosely(unit: str) -> str:
    """A unit without the differences that only a keyboard makes: spaces, capitals, the degree and the two micro signs."""
    return "".join(unit.split()).translate(KEYBOARD).casefold()


def _converted(finding: Measured, amount: Amount) -> Decimal:
    slope, intercept = finding.scale.get(amount.unit) or _line(amount.unit, finding.unit, finding.molar_mass)
    number = slope * amount.number + intercept
    return Decimal(0) if abs(number) < NOISE else Decimal(decimal_text(CONVERTED.plus(number).normalize()))


@cache
def _line(unit: str, own: str, molar_mass: Decimal | None) -> tuple[Decimal, Decimal]:
    """The line from a unit to the finding's own, by pint. Raises ContentError."""
    try:
        zero, one = (_by_pint(Decimal(x), unit, own, molar_mass) for x in (0, 1))
    except Exception as error:  # pint has no common root for what an ill-formed unit raises
        raise ContentError(f"{unit!r} cannot be converted to {own!r} ({error}): give molar_mass= or scale=") from None
    return one - zero, zero


def _by_pint(number: Decimal, unit: str, own: str, molar_mass: Decimal | None) -> Decimal:
    registry = _registry()
    here, there = registry.Quantity(number, unit), registry.Unit(own)
    if here.check(there.dimensionality) or molar_mass is None:
        return Decimal(here.to(there).magnitude)
    mass = registry.Quantity(molar_mass, "g/mol")
    by_mole = here / mass
    return Decimal((by_mole if by_mole.check(there.dimensionality) else here * mass).to(there).magnitude)


@cache
def _registry() -> Any:
    """Pint's units, in decimals. Slow to load, hence only on demand."""
    import pint

    return pint.UnitRegistry(non_int_type=Decimal)
