"""Amounts: a number with its unit, brought to the finding's own unit as an exact decimal.

Every accepted unit is a line towards the finding's own: canonical = slope * x + intercept. A `scale` gives that line; for
any other unit it is taken from pint, which is imported only when such a unit appears. A result beyond what was measured (<150,
>= 6.5, "below 0.4") or between two numbers is a span, from or to the end of what a patient can have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from typing import Any, Final

from pulsefirst.model.conditions import Measured, Span
from pulsefirst.model.errors import ContentError, Implausible, WrongValue
from pulsefirst.notation.tree import Words, shown
from pulsefirst.notation.words import member_text, members_of, plain

NUMBER: Final = r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,2})?"
"""Bounded in length, so that no number can exhaust memory. Infinity and NaN are not numbers."""

KEYBOARD: Final = str.maketrans({"\u00b5": "u", "\u03bc": "u", "\u00b0": "deg"})
UNIT_WORDS: Final = {
    "years": ("year", "yr", "yrs", "y", "yo", "y/o", "yearsold", "year-old"),
    "months": ("month", "mo", "mos", "mth", "mths", "monthsold"),
    "weeks": ("week", "wk", "wks"),
    "days": ("day", "d"),
    "m": ("meter", "meters", "metre", "metres"),
    "km": ("kilometer", "kilometers", "kilometre", "kilometres"),
    "mi": ("mile", "miles"),
    "yd": ("yard", "yards", "yds"),
    "kg": ("kgs", "kilogram", "kilograms", "kilo", "kilos"),
    "lb": ("lbs", "pound", "pounds"),
    "degC": ("c", "celsius"),
    "degF": ("f", "fahrenheit"),
    "1/min": ("bpm", "/min", "beats/min", "perminute"),
}
"""Units by other names that people give them, without spaces and in small letters."""

LESS: Final = ("<=", "\u2264", "at most", "up to", "no more than")
BELOW: Final = ("<", "less than", "below", "under")
MORE: Final = (">=", "\u2265", "at least", "no less than")
ABOVE: Final = (">", "more than", "greater than", "above", "over")
BOUND: Final = re.compile(rf"({'|'.join((*LESS, *BELOW, *MORE, *ABOVE))})\s*(.+)", re.IGNORECASE)
RANGE: Final = re.compile(rf"({NUMBER})\s*(?:-|\u2013|to)\s*({NUMBER}.*)")
STEP: Final = Decimal("0.000001")
"""How far below 150 a result of <150 is held to lie, where the finding is not rounded: so that a limit of 150 is not met."""

CONVERTED: Final = Context(prec=4, rounding=ROUND_HALF_UP)
"""A converted value is no more exact than this; a value in the finding's own unit stays as it was written."""

LONGEST_TEXT: Final = 200
"""No result takes more characters to write."""

NOISE: Final = Decimal("1e-15")
"""What a scale with a zero of its own leaves over at zero."""


@dataclass(frozen=True)
class Amount:
    """A number in one of the finding's units. `said` when it was an answer in words, which no range applies to; `bare` when it
    was written without its unit. With `bound` it is the end of what the result can be, with `top` the lower of two.
    """

    number: Decimal
    unit: str
    said: bool = False
    bare: bool = False
    bound: str = ""
    top: Decimal | None = None


def amount_of(finding: Measured, words: Words) -> Amount:
    """What is written for a measured finding, in the unit it is written in. Raises WrongValue."""
    text = words.text.strip()
    for answer, number in finding.words.items():
        if plain(answer) == plain(text):
            return Amount(number, finding.unit, said=True)
    if (found := BOUND.fullmatch(text)) and len(text) <= LONGEST_TEXT:
        return replace(_one_number(finding, found[2], words), bound=found[1].lower())
    if (found := RANGE.fullmatch(text)) and len(text) <= LONGEST_TEXT:
        last = _one_number(finding, found[2], words)
        if Decimal(found[1]) > last.number:
            raise WrongValue(f"{shown(text)} begins above its end", words.where)
        return replace(last, number=Decimal(found[1]), top=last.number)
    return _one_number(finding, text, words)


def _one_number(finding: Measured, text: str, words: Words) -> Amount:
    found = re.match(NUMBER, text)
    if found is None:
        raise WrongValue(f"{finding.name} is {accepted(finding)}, not {shown(words.text)}", words.where)
    rest = text[found.end() :]
    if re.match("[0-9.,]", rest):
        raise WrongValue(f"{shown(text)} is not a number: write it with a decimal point and no other mark", words.where)
    unit = _unit(finding, rest.strip(), words.where)
    return Amount(Decimal(found[0]), unit, bare=not rest.strip() and bool(finding.unit))


def canonical(finding: Measured, amount: Amount, where: str) -> Decimal | Span:
    """The amount in the finding's own unit. Raises WrongValue for a number that has to name its unit, Implausible, or
    ContentError for a unit that cannot be converted.
    """
    if amount.said:
        return amount.number
    if amount.bare:
        _refuse_bare(finding, amount, where)
    number = _plausible(finding, amount, where)
    if amount.top is not None:
        top = _plausible(finding, replace(amount, number=amount.top), where)
        return number if number == top else Span(number, top)
    if not amount.bound:
        return number
    low, high = _side(finding, number, amount.bound)
    return low if low == high else Span(low, high)


def ends_of(amount: Amount) -> tuple[Decimal, Decimal]:
    """The lowest and the highest that was measured, in the unit it is written in. No concentration lies below 0."""
    if amount.top is not None:
        return amount.number, amount.top
    if not amount.bound:
        return amount.number, amount.number
    if amount.bound in LESS + BELOW:
        return Decimal(0), amount.number - STEP if amount.bound in BELOW else amount.number
    return amount.number + STEP if amount.bound in ABOVE else amount.number, Decimal("Infinity")


def _side(finding: Measured, number: Decimal, bound: str) -> tuple[Decimal, Decimal]:
    if bound in LESS + BELOW:
        return finding.low, max(finding.low, number - _step(finding)) if bound in BELOW else number
    return min(finding.high, number + _step(finding)) if bound in ABOVE else number, finding.high


def _step(finding: Measured) -> Decimal:
    return STEP if finding.places is None else Decimal(1).scaleb(-finding.places)


def _plausible(finding: Measured, amount: Amount, where: str) -> Decimal:
    number = amount.number if amount.unit == finding.unit else _converted(finding, amount)
    if not finding.low <= number <= finding.high:
        raise Implausible(
            f"{finding.name} is {with_unit(number, finding.unit)}, outside what a patient can have: "
            f"{decimal_text(finding.low)} to {with_unit(finding.high, finding.unit)}{_perhaps(finding, amount)}",
            where,
        )
    return number


def _refuse_bare(finding: Measured, amount: Amount, where: str) -> None:
    """A number that is read one way in its own unit, and could well be meant in another, has to name it."""
    if finding.bare_range is None:
        return
    low, high = finding.bare_range
    if all(low <= number <= high for number in (amount.number, amount.top) if number is not None):
        return
    others = list(_other_readings(finding, amount))
    if others:
        own = with_unit(amount.number, finding.unit)
        raise WrongValue(
            f"{finding.name} {decimal_text(amount.number)} has no unit: {own}, or {' or '.join(others)}? Write it with its unit",
            where,
        )


def _perhaps(finding: Measured, amount: Amount) -> str:
    others = list(_other_readings(finding, amount)) if amount.bare else []
    return f"; was {' or '.join(others)} meant? Write the unit" if others else ""


def _other_readings(finding: Measured, amount: Amount) -> Iterator[str]:
    """The same number in the other units in which a patient can have it, with what it is in the finding's own."""
    told: set[Decimal] = set()
    for unit in _units(finding)[1:]:
        number = _converted(finding, replace(amount, unit=unit))
        if finding.low <= number <= finding.high and number not in (amount.number, *told):
            told.add(number)
            yield f"{with_unit(amount.number, unit)} ({with_unit(number, finding.unit)})"


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


def range_text(finding: Measured, span: Span) -> str:
    """A span as a case writes it; it reads back as exactly this span."""
    if span.low == finding.low:
        return _bounded(finding, span.high, _step(finding), "<")
    if span.high == finding.high:
        return _bounded(finding, span.low, -_step(finding), ">")
    return f"{decimal_text(span.low)} to {with_unit(span.high, finding.unit)}"


def _bounded(finding: Measured, number: Decimal, step: Decimal, sign: str) -> str:
    """ "<150 mmol/L" of a number that lies a step below 150, else "<=150 mmol/L"."""
    shifted = number + step
    stepped = finding.places is None and _places(number) == _places(step) > _places(shifted)
    stepped = stepped and finding.low <= shifted <= finding.high
    return (
        f"{sign}{with_unit(shifted.normalize(), finding.unit)}" if stepped else f"{sign}={with_unit(number, finding.unit)}"
    )


def _places(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def with_unit_said(finding: Measured, value: Decimal | Span, unit: str, said: str) -> str:
    """A number or a span in this accepted unit, which is `said` so."""
    if not isinstance(value, Span):
        return with_unit(in_unit(finding, value, unit), said)
    written = range_text(finding, value)
    sign = re.match("[<>]=?", written)
    if sign:
        number = Decimal(re.split("[ ]", written[sign.end() :])[0])
        return f"{sign[0]}{with_unit(in_unit(finding, number, unit), said)}"
    low, high = sorted((in_unit(finding, value.low, unit), in_unit(finding, value.high, unit)))
    return f"{decimal_text(low)} to {with_unit(high, said)}"


def with_unit(number: Decimal, unit: str) -> str:
    """A number with its unit, as it is written in a case."""
    return f"{decimal_text(number)} {unit}".strip()


def decimal_text(number: Decimal) -> str:
    """A decimal in full, without an exponent."""
    return format(number, "f")


def _units(finding: Measured) -> tuple[str, ...]:
    return tuple(dict.fromkeys((finding.unit, *finding.units, *finding.scale)))


def unit_named(finding: Measured, written: str) -> str:
    """The accepted unit that is meant by this name. Raises WrongValue."""
    return _unit(finding, written.strip(), "")


def _unit(finding: Measured, written: str, where: str) -> str:
    """The accepted unit that is meant; a bare number is in the finding's own."""
    if not written:
        return finding.unit
    units = _units(finding)
    if written in units:
        return written
    for unit in units:
        if _loosely(written) in (_loosely(unit), *UNIT_WORDS.get(unit, ())):
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
