"""Invented patients in bulk, with what is true of them: each has a cause, looks as its profile says, and is known in part.

What is drawn of a patient rests on the seed and on the patient's number alone, by whole-number arithmetic: the same on every machine, in
whatever order or portion patients are drawn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, NamedTuple

import numpy as np

from pulsefirst.backends.kernel.calls import Array
from pulsefirst.backends.kernel.columns import Reader
from pulsefirst.backends.kernel.facts import Block, members
from pulsefirst.backends.kernel.making import DECIMALS_OF_A_LIMIT, Facts, as_far_as, ways_to_make
from pulsefirst.backends.kernel.ordinary import ordinary_range, set_against_others
from pulsefirst.engine.index import BOTH, index_of, legs_of_condition
from pulsefirst.model.answers import asserts, is_abnormal
from pulsefirst.model.case import Key, Value, keys_of
from pulsefirst.model.conditions import Burden, Coded, Condition, Finding, Flag, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.profiles import Feature, Profile
from pulsefirst.notation.words import member_text

ASSUMED: Final = "assumed"


class Rate(NamedTuple):
    """How often something is so, of a hundred (or so many times), and where that is from."""

    value: int
    of_what: str
    unit: str = "percent"
    source: str = ASSUMED

    @property
    def share(self) -> float:
        """The same as a share of one."""
        return self.value / 100


RATES: Final = {
    "common": Rate(8, "how many times as often as another a cause is drawn that its profile calls common", "times"),
    "second": Rate(10, "a second cause beside the first"),
    "both_legs": Rate(70, "a feature of a leg is in both legs, where the cause is of the patient"),
    "gate": Rate(90, "what opens the gate of a cause is there"),
    "key": Rate(95, "a cardinal feature of the cause is there"),
    "expects": Rate(70, "a feature that most patients with the cause have is there"),
    "explains": Rate(30, "a feature that some patients with the cause have is there"),
    "other": Rate(2, "a feature that the cause does not explain is there"),
    "stated": Rate(10, "the diagnosis of the cause is stated"),
    "denied": Rate(50, "a feature that is not there was looked for and denied"),
    "talk": Rate(60, "an ordinary answer to a question is recorded"),
    "touch": Rate(50, "an ordinary finding of an examination is recorded"),
    "device": Rate(40, "an ordinary result of a bedside device is recorded"),
    "laboratory": Rate(20, "an ordinary laboratory result is recorded"),
    "imaging": Rate(5, "an ordinary result of imaging is recorded"),
    "full": Rate(25, "a record from which nothing is lost"),
    "lost": Rate(50, "at most so much of any other record is lost"),
    "not_assessed": Rate(1, "what is in no record is marked as not assessed"),
}
"""Every rate that patients are drawn by."""

NOTHING, SILENT = -1, -2
"""No answer; could not be assessed."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """Patients that were drawn: of each finding the answers, and what is true.

    Of a flag an answer is 0 or 1, of a choice its place among the members, else `NOTHING` or `SILENT`; of a number itself, or not a number.
    `causes` are places among the profiles, the second `NOTHING` where there is none; `legs` are 0 (left), 1 (right) or `NOTHING`.
    """

    answers: dict[Key, Array]
    causes: tuple[Array, Array]
    legs: tuple[Array, Array]


class Told(NamedTuple):
    """An answer as it is written in a column; of a number, the other end of what does as well."""

    key: Key
    value: float
    end: float


Way = tuple[Told, ...]


@dataclass
class Drawing:
    """Draws the patients of a guideline by a seed."""

    guideline: Guideline
    seed: int
    profiles: tuple[Profile, ...] = field(init=False)
    _ranges: dict[Measured, tuple[float, float] | None] = field(default_factory=dict)
    _ways: dict[tuple[Condition, Leg | None, bool], tuple[Way, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.profiles = tuple(self.guideline.profiles.values())
        weights = np.array([RATES["common"].value if profile.common else 1 for profile in self.profiles])
        self._steps = np.cumsum(weights)
        self._never = frozenset((*index_of(self.guideline).flagged_by, *set_against_others(self.guideline)))

    def draw(self, first: int, count: int) -> Drawn:
        """The patients of these numbers."""
        rows = np.arange(first, first + count, dtype=np.uint64)
        causes, legs = self._causes(rows)
        answers = {
            key: np.full(count, NOTHING, np.int8) if members(finding) else np.full(count, np.nan)
            for finding in self.guideline.findings.values()
            for key in keys_of(finding)
        }
        self._ordinary(answers, rows)
        there = dict(self._features(rows, causes, legs))
        for (feature, leg), present in there.items():
            denied = ~present & self._happens(rows, "denied", feature.name, leg)
            self._apply(answers, rows, feature.when, leg, False, denied, feature.name)
        for (feature, leg), present in there.items():
            self._apply(answers, rows, feature.when, leg, True, present, feature.name)
        self._gates(answers, rows, causes, legs)
        self._lose(answers, rows)
        return Drawn(answers, causes, legs)

    # --- chance ---

    def chance(self, rows: Array, *what: object) -> Array:
        """A number from 0 up to 1 for each patient, by what it is drawn for."""
        name = hashlib.sha256(repr((self.seed, *map(str, what))).encode()).digest()
        mixed = _mix(rows ^ np.uint64(int.from_bytes(name[:8], "little")))
        with np.errstate(over="ignore"):
            mixed = mixed + np.uint64(int.from_bytes(name[8:16], "little"))
        return (_mix(mixed) >> np.uint64(11)) / 2.0**53

    def _happens(self, rows: Array, rate: str, *what: object) -> Array:
        return self.chance(rows, rate, *what) < RATES[rate].share

    # --- causes ---

    def _causes(self, rows: Array) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
        causes, legs = [], []
        for number in ("first", "second"):
            drawn = np.searchsorted(self._steps, self.chance(rows, "cause", number) * self._steps[-1], side="right")
            causes.append(drawn.astype(np.int64))
            side = (self.chance(rows, "leg", number) < 0.5).astype(np.int64)
            of_leg = np.array([profile.hypothesis.scope is Scope.LEG for profile in self.profiles])[drawn]
            legs.append(np.where(of_leg, side, NOTHING))
        alone = ~self._happens(rows, "second") | (causes[0] == causes[1])
        causes[1][alone] = NOTHING
        return (causes[0], causes[1]), (legs[0], legs[1])

    def _features(
        self, rows: Array, causes: tuple[Array, Array], legs: tuple[Array, Array]
    ) -> Iterator[tuple[tuple[Feature, Leg | None], Array]]:
        """For each feature, in each leg it speaks of, the patients who have it."""
        for feature in self.guideline.features.values():
            rates = np.array([self._rate(profile, feature) for profile in self.profiles] + [0.0])
            sides = legs_of_condition(feature.when)
            for number, leg in enumerate(sides):
                present = self.chance(rows, "other", feature.name, leg) < RATES["other"].share
                for place in (0, 1):
                    has = self.chance(rows, "feature", feature.name, place) < rates[causes[place]]
                    if leg is not None:
                        spread = self._happens(rows, "both_legs", feature.name, place)
                        first_leg = (self.chance(rows, "which leg", feature.name, place) < 0.5).astype(np.int64)
                        has &= np.where(legs[place] == NOTHING, spread | (first_leg == number), legs[place] == number)
                    present |= has
                yield (feature, leg), present

    def _rate(self, profile: Profile, feature: Feature) -> float:
        for shelf in ("key", "expects", "explains"):
            if feature in getattr(profile, shelf):
                return RATES[shelf].share
        return 0.0

    def _gates(self, answers: dict[Key, Array], rows: Array, causes: tuple[Array, Array], legs: tuple[Array, Array]) -> None:
        for place in (0, 1):
            opened, stated = self._happens(rows, "gate", place), self._happens(rows, "stated", place)
            for number, profile in enumerate(self.profiles):
                who = causes[place] == number
                for side, leg in enumerate(BOTH) if profile.hypothesis.scope is Scope.LEG else ((NOTHING, None),):
                    here = who & (legs[place] == side)
                    for seen_from in (leg,) if leg is not None else legs_of_condition(profile.gate)[:1]:
                        self._apply(answers, rows, profile.gate, seen_from, True, here & opened, profile.name)
                    if profile.hypothesis.stated is not None:
                        self._apply(answers, rows, profile.hypothesis.stated, leg, True, here & stated, profile.name)

    # --- facts ---

    def _apply(
        self,
        answers: dict[Key, Array],
        rows: Array,
        condition: Condition,
        leg: Leg | None,
        wish: bool,
        who: Array,
        name: str,
    ) -> None:
        """Records what makes a condition come out so, by one of the ways to it."""
        ways = self._ways_to(condition, leg, wish)
        if not ways or not who.any():
            return
        chosen = (self.chance(rows, "way", name, leg, wish) * len(ways)).astype(np.int64)
        for number, way in enumerate(ways):
            here = who & (chosen == number)
            for key, value, end in way:
                if value == end:
                    answers[key][here] = value
                else:
                    depth = self.chance(rows[here], "depth", name, leg, key.finding)
                    answers[key][here] = np.round(value + (end - value) * depth, DECIMALS_OF_A_LIMIT)

    def _ways_to(self, condition: Condition, leg: Leg | None, wish: bool) -> tuple[Way, ...]:
        place = (condition, leg, wish)
        if place not in self._ways:
            several = ways_to_make(self.guideline, condition, leg, wish)
            # A denial is of one kind: it says nothing abnormal by the way, and needs no number that is compared with others.
            chosen = several if wish else [facts for facts in several if self._is_plain(facts)][:1]
            self._ways[place] = tuple(self._coded(facts, condition, leg, wish) for facts in chosen)
        return self._ways[place]

    def _is_plain(self, facts: Facts) -> bool:
        found = {self.guideline.findings[key.finding]: value for key, value in facts.items()}
        return not any(finding in self._never or asserts(finding, value) for finding, value in found.items())

    def _coded(self, facts: Facts, condition: Condition, leg: Leg | None, wish: bool) -> Way:
        told = []
        for key, value in facts.items():
            finding = self.guideline.findings[key.finding]
            code = self._code(finding, value)
            end = code
            if isinstance(finding, Measured):
                end = float(as_far_as(self.guideline, condition, leg, wish, facts, key))
            told.append(Told(key, code, end))
        return tuple(told)

    def _code(self, finding: Finding, value: Value) -> float:
        match finding:
            case Flag():
                return int(value is True)
            case Coded():
                return members(finding).index(value)
            case _:
                assert isinstance(value, Decimal)
                return float(value)

    def _ordinary(self, answers: dict[Key, Array], rows: Array) -> None:
        """Ordinary answers to what is asked of everybody, as often as such a thing is recorded."""
        for finding in self.guideline.findings.values():
            rate = Burden(finding.burden).name.lower()
            if finding.only_if is not None or finding.stated or finding in self._never:
                continue
            for key in keys_of(finding):
                who = self._happens(rows, rate, finding.name, key.leg)
                value = self._ordinary_answer(finding, rows, key)
                if value is not None:
                    answers[key][who] = value[who] if isinstance(value, np.ndarray) else value

    def _ordinary_answer(self, finding: Finding, rows: Array, key: Key) -> Any:
        match finding:
            case Flag(abnormal=answer):
                return int(answer is False)
            case Coded(no=no):
                plain = [one for one in members(finding) if not is_abnormal(finding, one)]
                plain.sort(key=lambda one: one is not no)
                return members(finding).index(plain[0]) if plain else None
            case Measured():
                if finding not in self._ranges:
                    self._ranges[finding] = ordinary_range(self.guideline, finding)
                if (ordinary := self._ranges[finding]) is None:
                    return None
                low, high = ordinary
                return np.round(low + (high - low) * self.chance(rows, "number", finding.name, key.leg), 1)
            case _:
                return None

    def _lose(self, answers: dict[Key, Array], rows: Array) -> None:
        """What is in no record: of each patient a share of everything, and some of it was tried and could not be assessed."""
        full = self._happens(rows, "full")
        share = np.where(full, 0.0, self.chance(rows, "lost") * RATES["lost"].share)
        for key, values in answers.items():
            lost = self.chance(rows, "lost", *key) < share
            values[lost] = NOTHING if values.dtype == np.int8 else np.nan
            if values.dtype == np.int8:
                values[(values == NOTHING) & self._happens(rows, "not_assessed", *key)] = SILENT


def _mix(numbers: Array) -> Array:
    """Whole numbers of 64 bits, mixed so that neighbors have nothing in common (the finalizer of SplitMix64)."""
    with np.errstate(over="ignore"):
        mixed = numbers + np.uint64(0x9E3779B97F4A7C15)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return mixed ^ (mixed >> np.uint64(31))


def block_of_drawn(guideline: Guideline, drawn: Drawn, size: int) -> Block:
    """These patients as a block."""
    block = Block(len(drawn.causes[0]), size)
    for key, values in drawn.answers.items():
        finding = guideline.findings[key.finding]
        reader, several = Reader(finding, key), members(finding)
        if isinstance(finding, Flag):
            reader.truths(block, values == 1, values >= 0)
        elif several:
            reader.texts(block, np.maximum(values, NOTHING), [member_text(member) for member in several])  # type: ignore[arg-type]
        else:
            reader.numbers(block, values, ~np.isnan(values))
        reader.unassessed(block, values == SILENT)
    return block
