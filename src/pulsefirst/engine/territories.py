"""Which roots, nerves and patterns explain where a leg is numb, and what would tell those that do from each other.

A territory fits a leg when at least one area is known numb and every area known numb lies in it. What is known not to be numb
counts against it, and so does a sign of it that is known not to be there; nothing is concluded from what was not looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.reasons import facts, needs, witness
from pulsefirst.model.case import NOT_ASSESSED, Key
from pulsefirst.model.findings import Flag, Leg
from pulsefirst.model.plan import Fact, Need
from pulsefirst.model.territories import Territory


@dataclass(frozen=True, kw_only=True)
class Fit:
    """A territory that explains what is numb: its areas that are numb and that are spared, its signs for and against.

    `count` of its `total` areas are numb; `share` is how much of it is numb, less how much is spared, of 1. A marked territory (a
    line on the trunk) is of the patient (leg None) and rests on its mark alone.
    """

    territory: Territory
    leg: Leg | None
    numb: tuple[Fact, ...]
    spared: tuple[Fact, ...]
    for_: tuple[Fact, ...]
    against: tuple[Fact, ...]
    count: int
    spared_count: int
    total: int

    @property
    def share(self) -> Fraction:
        """How much of it is numb, less how much is known to be spared."""
        return Fraction(self.count - self.spared_count, self.total)


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """Where one leg is numb, the territories that fit (the fullest first), and what would separate them, most telling first.

    `areas` are areas of skin that some of them serve and others do not; `signs` are findings beside the skin.
    """

    leg: Leg
    numb: tuple[Fact, ...]
    fits: tuple[Fit, ...]
    areas: tuple[Need, ...]
    signs: tuple[Need, ...]


@dataclass(frozen=True, kw_only=True)
class Patterns:
    """The patterns of both legs; before them what is marked by more than the legs, and the marks nobody looked for."""

    marked: tuple[Fit, ...]
    unmarked: tuple[Need, ...]
    legs: tuple[Pattern, ...]


def patterns_of(evaluation: Evaluation) -> Patterns:
    """Where both legs are numb and what explains it. Empty while no area is known numb and no mark is known."""
    territories = tuple(evaluation.guideline.territories.values())
    marked = tuple(one for one in territories if one.marks is not None)
    legs = tuple(_patterns(evaluation, tuple(one for one in territories if one.marks is None)))
    open_marks = (need for one in marked if one.marks is not None for need in needs(evaluation, one.marks, None))
    return Patterns(
        marked=tuple(_marked(evaluation, marked)),
        unmarked=tuple(dict.fromkeys(open_marks)) if legs else (),
        legs=legs,
    )


def _marked(evaluation: Evaluation, territories: tuple[Territory, ...]) -> Iterator[Fit]:
    for one in territories:
        if one.marks is not None and evaluation.true(one.marks, None):
            shown = facts(evaluation, witness(evaluation, one.marks, None))
            yield Fit(territory=one, leg=None, numb=(), spared=(), for_=shown, against=(), count=1, spared_count=0, total=1)


def _patterns(evaluation: Evaluation, territories: tuple[Territory, ...]) -> Iterator[Pattern]:
    areas = tuple(dict.fromkeys(area for one in territories for area in _every(one)))
    for leg in Leg:
        numb = tuple(area for area in areas if evaluation.true(area, leg))
        if numb:
            fits = tuple(_fits(evaluation, territories, numb, leg))
            yield Pattern(
                leg=leg,
                numb=_facts(evaluation, numb, leg),
                fits=fits,
                areas=tuple(_separating_areas(evaluation, areas, fits, leg)),
                signs=tuple(dict.fromkeys(_separating_signs(evaluation, fits, leg))),
            )


def _fits(evaluation: Evaluation, territories: tuple[Territory, ...], numb: tuple[Flag, ...], leg: Leg) -> tuple[Fit, ...]:
    fits = [_fit(evaluation, one, leg) for one in territories if _explains(evaluation, one, numb, leg)]
    return tuple(sorted(fits, key=lambda fit: (-fit.share, len(fit.against) - len(fit.for_))))


def _explains(evaluation: Evaluation, one: Territory, numb: tuple[Flag, ...], leg: Leg) -> bool:
    """Every numb area lies in it; what is symmetric has none that is known to be spared in the other leg."""
    lies_in_it = all(area in _every(one) for area in numb)
    return lies_in_it and not (one.symmetric and any(evaluation.false(area, leg.other) for area in numb))


def _every(one: Territory) -> tuple[Flag, ...]:
    """The areas of a territory, and the one that stands for all of them."""
    return one.areas if one.whole is None else (*one.areas, one.whole)


def _fit(evaluation: Evaluation, one: Territory, leg: Leg) -> Fit:
    sides = (leg, leg.other) if one.symmetric else (leg,)
    numb = [(area, side) for side in sides for area in _every(one) if evaluation.true(area, side)]
    spared = [(area, side) for side in sides for area in one.areas if evaluation.false(area, side)]
    wholly = [side for side in sides if one.whole is not None and evaluation.true(one.whole, side)]
    counted = [
        (area, side)
        for side in sides
        for area in one.areas
        if (area, side) in numb or (side in wholly and (area, side) not in spared)
    ]
    going = [sign for sign in one.signs if evaluation.true(sign, leg)]
    missing = [sign for sign in one.signs if evaluation.false(sign, leg)]
    return Fit(
        territory=one,
        leg=leg,
        numb=tuple(fact for area, side in numb for fact in _facts(evaluation, (area,), side)),
        spared=tuple(dict.fromkeys(fact for area, side in spared for fact in _because(evaluation, area, side))),
        for_=facts(evaluation, (key for sign in going for key in witness(evaluation, sign, leg))),
        against=facts(evaluation, (key for sign in missing for key in witness(evaluation, sign, leg))),
        count=len(counted),
        spared_count=len(spared),
        total=len(sides) * len(one.areas),
    )


def _because(evaluation: Evaluation, area: Flag, leg: Leg) -> tuple[Fact, ...]:
    """What says that an area is not numb: its own answer, or that it cannot be."""
    return facts(evaluation, witness(evaluation, area, leg))


def _facts(evaluation: Evaluation, areas: tuple[Flag, ...], leg: Leg) -> tuple[Fact, ...]:
    return facts(evaluation, (Key(area.name, leg) for area in areas))


def _separating_areas(evaluation: Evaluation, areas: tuple[Flag, ...], fits: tuple[Fit, ...], leg: Leg) -> Iterator[Need]:
    """Areas not known that some fitting territories serve and others do not; first those that part them most evenly."""
    serving = {area: sum(area in _every(fit.territory) for fit in fits) for area in areas}
    unknown = [area for area in areas if evaluation.recorded(area, leg) is None and evaluation.arises(area, leg)]
    for area in sorted(unknown, key=lambda one: -serving[one] * (len(fits) - serving[one])):
        if 0 < serving[area] < len(fits):
            yield Need(area.name, leg, evaluation.is_open(area, leg))


def _separating_signs(evaluation: Evaluation, fits: tuple[Fit, ...], leg: Leg) -> Iterator[Need]:
    """What the signs of the fitting territories still need, where more than one fits."""
    for fit in fits if len(fits) > 1 else ():
        for sign in fit.territory.signs:
            for need in needs(evaluation, sign, leg):
                if evaluation.case.facts.get(Key(need.finding, need.leg)) is not NOT_ASSESSED:
                    yield need
