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
from pulsefirst.model.conditions import Flag
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Need
from pulsefirst.model.territories import Territory


@dataclass(frozen=True, kw_only=True)
class Fit:
    """A territory that explains what is numb: its areas that are numb and that are spared, its signs for and against.

    `count` of its `total` areas are numb; `share` is how much of it is numb, less how much is spared, of 1. A marked territory (a
    sensory level on the trunk) belongs to the patient (leg None) and rests on its mark alone.
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
    marked = tuple(territory for territory in territories if territory.marks is not None)
    legs = tuple(_patterns(evaluation, tuple(territory for territory in territories if territory.marks is None)))
    return Patterns(
        marked=tuple(_marked_fits(evaluation, marked)),
        unmarked=tuple(dict.fromkeys(_open_marks(evaluation, marked))) if legs else (),
        legs=legs,
    )


def _open_marks(evaluation: Evaluation, territories: tuple[Territory, ...]) -> Iterator[Need]:
    for territory in territories:
        if territory.marks is not None:
            yield from needs(evaluation, territory.marks, None, gated=False)


def _marked_fits(evaluation: Evaluation, territories: tuple[Territory, ...]) -> Iterator[Fit]:
    for territory in territories:
        if territory.marks is not None and evaluation.is_true(territory.marks, None):
            shown = facts(evaluation, witness(evaluation, territory.marks, None))
            yield Fit(
                territory=territory, leg=None, numb=(), spared=(), for_=shown, against=(), count=1, spared_count=0, total=1
            )


def _patterns(evaluation: Evaluation, territories: tuple[Territory, ...]) -> Iterator[Pattern]:
    areas = tuple(dict.fromkeys(area for territory in territories for area in _areas_of(territory)))
    for leg in Leg:
        numb = tuple(area for area in areas if evaluation.is_true(area, leg))
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
    fits = [_fit(evaluation, territory, leg) for territory in territories if _explains(evaluation, territory, numb, leg)]
    return tuple(sorted(fits, key=lambda fit: (-fit.share, len(fit.against) - len(fit.for_))))


def _explains(evaluation: Evaluation, territory: Territory, numb: tuple[Flag, ...], leg: Leg) -> bool:
    """Every numb area lies in it; what is symmetric has none that is known to be spared in the other leg."""
    lies_in_it = all(area in _areas_of(territory) for area in numb)
    return lies_in_it and not (territory.symmetric and any(evaluation.is_false(area, leg.other) for area in numb))


def _areas_of(territory: Territory) -> tuple[Flag, ...]:
    """The areas of a territory, and the one that stands for all of them."""
    return territory.areas if territory.whole is None else (*territory.areas, territory.whole)


def _fit(evaluation: Evaluation, territory: Territory, leg: Leg) -> Fit:
    sides = (leg, leg.other) if territory.symmetric else (leg,)
    numb = [(area, side) for side in sides for area in _areas_of(territory) if evaluation.is_true(area, side)]
    spared = [(area, side) for side in sides for area in territory.areas if evaluation.is_false(area, side)]
    wholly = [side for side in sides if territory.whole is not None and evaluation.is_true(territory.whole, side)]
    counted = [
        (area, side)
        for side in sides
        for area in territory.areas
        if (area, side) in numb or (side in wholly and (area, side) not in spared)
    ]
    going = [sign for sign in territory.signs if evaluation.is_true(sign, leg)]
    missing = [sign for sign in territory.signs if evaluation.is_false(sign, leg)]
    return Fit(
        territory=territory,
        leg=leg,
        numb=tuple(fact for area, side in numb for fact in _facts(evaluation, (area,), side)),
        spared=tuple(dict.fromkeys(fact for area, side in spared for fact in _facts_that_spare(evaluation, area, side))),
        for_=facts(evaluation, (key for sign in going for key in witness(evaluation, sign, leg))),
        against=facts(evaluation, (key for sign in missing for key in witness(evaluation, sign, leg))),
        count=len(counted),
        spared_count=len(spared),
        total=len(sides) * len(territory.areas),
    )


def _facts_that_spare(evaluation: Evaluation, area: Flag, leg: Leg) -> tuple[Fact, ...]:
    """What says that an area is not numb: its own answer, or that it cannot be."""
    return facts(evaluation, witness(evaluation, area, leg))


def _facts(evaluation: Evaluation, areas: tuple[Flag, ...], leg: Leg) -> tuple[Fact, ...]:
    return facts(evaluation, (Key(area.name, leg) for area in areas))


def _separating_areas(evaluation: Evaluation, areas: tuple[Flag, ...], fits: tuple[Fit, ...], leg: Leg) -> Iterator[Need]:
    """Areas not known that some fitting territories serve and others do not; first those that divide them most evenly."""
    serving = {area: sum(area in _areas_of(fit.territory) for fit in fits) for area in areas}
    unknown = [area for area in areas if evaluation.recorded(area, leg) is None and evaluation.arises(area, leg)]
    for area in sorted(unknown, key=lambda area: -serving[area] * (len(fits) - serving[area])):
        if 0 < serving[area] < len(fits):
            yield Need(area.name, leg, evaluation.is_open(area, leg))


def _separating_signs(evaluation: Evaluation, fits: tuple[Fit, ...], leg: Leg) -> Iterator[Need]:
    """What the signs of the fitting territories still need, where more than one fits."""
    for fit in fits if len(fits) > 1 else ():
        for sign in fit.territory.signs:
            for need in needs(evaluation, sign, leg, gated=False):
                if evaluation.case.facts.get(Key(need.finding, need.leg)) is not NOT_ASSESSED:
                    yield need
