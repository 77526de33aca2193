"""The dozen words an author writes, and the collecting of what was written into a guideline."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from typing import Any as Anything
from typing import TypedDict

from pulsefirst.model.conditions import (
    All,
    Any,
    AtLeast,
    Compared,
    Comparison,
    Condition,
    Criterion,
    Not,
    OfLeg,
    Side,
)
from pulsefirst.model.errors import ContentError
from pulsefirst.model.findings import Code, Coded, Finding, Since
from pulsefirst.model.quantities import (
    Constant,
    Difference,
    Elapsed,
    Grid,
    Highest,
    Known,
    Lookup,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
)
from pulsefirst.model.recommendations import (
    Activity,
    ActivityKind,
    Argument,
    Checked,
    Citation,
    Hypothesis,
    Provenance,
    Reading,
    Reads,
    Recommendation,
    Strength,
    Target,
    Urgency,
    Weighs,
)

EMERGENCY, URGENT, SOON = Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON
STRONG, WEAK = Strength.STRONG, Strength.WEAK


# --- conditions -------------------------------------------------------------------------------------------------------


def all_of(*conditions: Condition) -> All:
    """Every one of these."""
    return All(_several("all_of", conditions))


def any_of(*conditions: Condition) -> Any:
    """At least one of these."""
    return Any(_several("any_of", conditions))


def none_of(*conditions: Condition) -> Not:
    """Not one of these."""
    return Not(Any(_several("none_of", conditions)))


def not_(condition: Condition) -> Not:
    """The opposite of this."""
    return Not(condition)


def at_least(count: int, *conditions: Condition) -> AtLeast:
    """So many of these."""
    several = _several("at_least", conditions)
    if not 1 <= count <= len(several):
        raise ContentError(f"at_least({count}, ...) of {len(several)} conditions: write a count from 1 to {len(several)}")
    return AtLeast(count, several)


def in_other_leg(condition: Condition) -> OfLeg:
    """This of the leg beside the one the rule speaks of."""
    return OfLeg(Side.OTHER, condition)


def in_both_legs(condition: Condition) -> All:
    """This of the left leg and of the right."""
    return All((OfLeg(Side.LEFT, condition), OfLeg(Side.RIGHT, condition)))


def in_either_leg(condition: Condition) -> Any:
    """This of the left leg or of the right."""
    return Any((OfLeg(Side.LEFT, condition), OfLeg(Side.RIGHT, condition)))


def at_most(quantity: Quantity, limit: str) -> Compared:
    """The quantity is the limit or less. The limit is written as text, so that it is an exact decimal."""
    return Compared(quantity, Comparison.AT_MOST, number(limit))


def below(quantity: Quantity, limit: str) -> Compared:
    """The quantity is less than the limit."""
    return Compared(quantity, Comparison.BELOW, number(limit))


def no_less_than(quantity: Quantity, limit: str) -> Compared:
    """The quantity is the limit or more."""
    return Compared(quantity, Comparison.AT_LEAST, number(limit))


def above(quantity: Quantity, limit: str) -> Compared:
    """The quantity is more than the limit."""
    return Compared(quantity, Comparison.ABOVE, number(limit))


def criterion(
    title: str, when: Condition, *, reads: tuple[Reads, ...] = (), assumes: Reading | tuple[Reading, ...] = ()
) -> Criterion:
    """A condition with a clinical name."""
    return Criterion(title, when, reads, _readings(assumes))


def number(text: str) -> Decimal:
    """An exact decimal. Floats are refused: 0.90 as a float is not 0.90."""
    if not isinstance(text, str):
        raise ContentError(f"the number {text!r} must be written as text, such as '0.90', so that it is an exact decimal")
    return Decimal(text)


class Range(TypedDict):
    """A plausible range, both ends included."""

    low: Decimal
    high: Decimal


def range_of(low: str, high: str) -> Range:
    """A plausible range for `Measured(**range_of(...))`, both ends included."""
    return Range(low=number(low), high=number(high))


# --- quantities -------------------------------------------------------------------------------------------------------


def table(title: str, *keys: Coded[Anything], cells: Mapping[tuple[Enum, ...], str]) -> Lookup:
    """A number for each combination of coded findings; a combination without a cell cannot be."""
    for cell in cells:
        if len(cell) != len(keys) or any(not isinstance(value, key.values) for value, key in zip(cell, keys, strict=False)):
            raise ContentError(f"{title!r}: the cell {cell!r} is not one value of each of {[key.question for key in keys]}")
    return Lookup(keys, {cell: number(value) for cell, value in cells.items()}, title=title)


def either_way(title: str, *ways: Quantity, unit: str = "") -> Known:
    """One quantity that can be known in several ways; any way settles it."""
    return Known(ways, title=title, unit=unit)


def highest(title: str, *of: Quantity, unit: str = "") -> Highest:
    """The highest of several quantities."""
    return Highest(of, title=title, unit=unit)


def difference(title: str, of: Quantity, less: Quantity, unit: str = "") -> Difference:
    """One quantity less another."""
    return Difference(of, less, title=title, unit=unit)


def ratio(title: str, of: Quantity, over: Quantity, *, places: int = 2, unit: str = "") -> Ratio:
    """One quantity over another, rounded half up to so many decimals before any comparison."""
    return Ratio(of, over, places, title=title, unit=unit)


def constant(text: str) -> Constant:
    """A number that stands in a formula."""
    return Constant(number(text))


def product(title: str, *of: Quantity, unit: str = "") -> Product:
    """Several quantities, none below 0, multiplied."""
    return Product(of, title=title, unit=unit)


def points(title: str, *items: tuple[Condition, int]) -> Points:
    """A sum of points, each given when its condition holds."""
    return Points(items, title=title)


def grid(title: str, *axes: Quantity, cells: Mapping[tuple[int, ...], str]) -> Grid:
    """A table over whole numbers."""
    for cell in cells:
        if len(cell) != len(axes):
            raise ContentError(f"{title!r}: the cell {cell!r} does not have one number for each of {len(axes)} axes")
    return Grid(axes, {cell: number(value) for cell, value in cells.items()}, title=title)


def elapsed(title: str, since: Since) -> Elapsed:
    """Days from a beginning to the time the findings were made."""
    return Elapsed(since, title=title, unit="days")


def on_the_other_side(quantity: Quantity) -> OtherSide:
    """The same quantity on the other side."""
    return OtherSide(quantity)


def hours(count: int) -> timedelta:
    """A time within which an act is due."""
    return timedelta(hours=count)


def days(count: int) -> timedelta:
    """A time within which an act is due."""
    return timedelta(days=count)


# --- sources ----------------------------------------------------------------------------------------------------------


def reads(*statements: str) -> tuple[Reads, ...]:
    """The statements that a piece of content takes up, by id."""
    return tuple(Reads(statement) for statement in statements)


def verified(title: str, address: str) -> Citation:
    """A citation whose primary text (paper, abstract, guideline, label) states what is said."""
    return Citation(title=title, checked=Checked.PRIMARY, address=address)


def secondary(title: str, address: str) -> Citation:
    """A citation through a secondary source; the primary text was not checked."""
    return Citation(title=title, checked=Checked.SECONDARY, address=address)


def loinc(code: str, checked: str) -> Code:
    """A LOINC code with how it was checked."""
    return Code("LOINC", code, checked)


def snomed(code: str, checked: str) -> Code:
    """A SNOMED CT code with how it was checked."""
    return Code("SNOMED CT", code, checked)


def icd10cm(code: str, checked: str) -> Code:
    """An ICD-10-CM code with how it was checked."""
    return Code("ICD-10-CM", code, checked)


def rxnorm(code: str, checked: str) -> Code:
    """An RxNorm ingredient with how it was checked."""
    return Code("RxNorm", code, checked)


# --- acts -------------------------------------------------------------------------------------------------------------


def refer(target: Target, title: str, *, urgency: Urgency = Urgency.NONE, within: timedelta | None = None) -> Activity:
    """Call or refer to a service."""
    return Activity(kind=ActivityKind.REFER, target=target, title=title, urgency=urgency, within=within)


def order(target: Target, title: str, *, urgency: Urgency = Urgency.NONE, within: timedelta | None = None) -> Activity:
    """Order a test or a procedure whose result this guideline does not read."""
    return Activity(kind=ActivityKind.ORDER, target=target, title=title, urgency=urgency, within=within)


def obtain(target: Target, title: str, *finds: Finding, enough: Condition | Quantity | None = None) -> Activity:
    """Examine or test for findings. It has no urgency of its own in triage.

    It is done when every finding is answered, or when `enough` is: a condition known true, a quantity known exactly.
    """
    if not finds:
        raise ContentError(f"obtain({title!r}) names no finding that it answers")
    return Activity(kind=ActivityKind.OBTAIN, target=target, title=title, finds=finds, enough=enough)


def prescribe(target: Target, title: str) -> Activity:
    """A medicine that a prescriber may consider."""
    return Activity(kind=ActivityKind.PRESCRIBE, target=target, title=title)


def advise(target: Target, title: str) -> Activity:
    """Advice or treatment without a medicine."""
    return Activity(kind=ActivityKind.ADVISE, target=target, title=title)


def avoid(target: Target, title: str) -> Activity:
    """Something not to do; shown as a caution, and against a draft order of the same target."""
    return Activity(kind=ActivityKind.AVOID, target=target, title=title)


def argue_for(
    hypothesis: Hypothesis,
    when: Condition,
    *,
    reads: tuple[Reads, ...] = (),
    cites: tuple[Citation, ...] = (),
    assumes: Reading | tuple[Reading, ...] = (),
    strength: Strength = WEAK,
) -> Argument:
    """A reason for a hypothesis; one that cites is beyond the source."""
    return _argument(hypothesis, Weighs.FOR, reads, cites, when, assumes, strength)


def argue_against(
    hypothesis: Hypothesis,
    when: Condition,
    *,
    reads: tuple[Reads, ...] = (),
    cites: tuple[Citation, ...] = (),
    assumes: Reading | tuple[Reading, ...] = (),
    strength: Strength = WEAK,
) -> Argument:
    """A reason against a hypothesis; one that cites is beyond the source."""
    return _argument(hypothesis, Weighs.AGAINST, reads, cites, when, assumes, strength)


def _argument(
    hypothesis: Hypothesis,
    weighs: Weighs,
    reads: tuple[Reads, ...],
    cites: tuple[Citation, ...],
    when: Condition,
    assumes: Reading | tuple[Reading, ...],
    strength: Strength,
) -> Argument:
    return Argument(
        hypothesis=hypothesis,
        weighs=weighs,
        reads=reads,
        when=when,
        assumes=_readings(assumes),
        provenance=Provenance.SUPPLEMENT if cites else Provenance.SOURCE,
        strength=strength,
        cites=cites,
    )


def reading(text: str, *statements: str) -> Reading:
    """How a vague or contradictory statement is taken, for a clinician to sign."""
    return Reading(text, reads(*statements))


# --- rules ------------------------------------------------------------------------------------------------------------


def rule(
    *,
    reads: tuple[Reads, ...],
    do: Activity,
    when: Condition | None = None,
    overrides: tuple[Recommendation, ...] = (),
    assumes: Reading | tuple[Reading, ...] = (),
    warning: str = "",
    under: Hypothesis | None = None,
) -> Recommendation:
    """A rule of the source: the statements it reads, its condition (none: always), its act, the rules it withholds."""
    return Recommendation(
        reads=reads, do=do, when=when, overrides=overrides, assumes=_readings(assumes), warning=warning, under=under
    )


def beyond(
    *,
    cites: tuple[Citation, ...],
    do: Activity,
    when: Condition | None = None,
    overrides: tuple[Recommendation, ...] = (),
    assumes: Reading | tuple[Reading, ...] = (),
    warning: str = "",
    under: Hypothesis | None = None,
) -> Recommendation:
    """A rule beyond the source: what it cites, its condition (none: always), its act, the rules it withholds.

    It withholds only what demands nothing of triage, so the supplement never lowers an urgency.
    """
    return Recommendation(
        reads=(),
        do=do,
        when=when,
        overrides=overrides,
        assumes=_readings(assumes),
        warning=warning,
        under=under,
        provenance=Provenance.SUPPLEMENT,
        cites=cites,
    )


def _several(word: str, conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    for condition in conditions:
        if not isinstance(condition, Condition):
            raise ContentError(
                f"{word}(...) takes conditions, not {condition!r}: write coded.among(VALUE), at_most(quantity, '0.90') or a flag"
            )
    if not conditions:
        raise ContentError(f"{word}() of nothing: name at least one condition")
    return conditions


def _readings(assumes: Reading | tuple[Reading, ...]) -> tuple[Reading, ...]:
    return (assumes,) if isinstance(assumes, Reading) else assumes
