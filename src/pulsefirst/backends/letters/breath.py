"""Why a call is made, in one breath: the facts it rests on, as one says them on the phone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pulsefirst.backends.letters.matter import Matter
from pulsefirst.backends.letters.spoken import listed, say
from pulsefirst.backends.words import legs_in_words
from pulsefirst.model.case import Recorded
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact


def in_one_breath(matter: Matter, facts: Iterable[Fact], leg: Leg | None) -> str:
    """These facts, what is there before what is absent, and last since when; `leg` is the one that need not be named."""
    places: dict[tuple[str, Recorded], list[Leg | None]] = {}
    for fact in facts:
        places.setdefault((fact.finding, fact.value), []).append(fact.leg)
    by_place: dict[tuple[Leg | None, ...], list[Fact]] = {}
    for (finding, value), legs in places.items():
        by_place.setdefault(tuple(sorted(set(legs), key=str)), []).append(Fact(finding, legs[0], value))

    def distance(legs: tuple[Leg | None, ...]) -> int:
        return 0 if legs == (leg,) else 1 if legs == (None,) else 2

    said = (_of_one_place(matter, by_place[legs], legs, leg) for legs in sorted(by_place, key=distance))
    return "; ".join(filter(None, said))


def _of_one_place(matter: Matter, facts: Iterable[Fact], legs: tuple[Leg | None, ...], leg: Leg | None) -> str:
    text = ", ".join(_told(matter, facts))
    place = "" if set(legs) <= {leg, None} else legs_in_words(legs)
    return f"{place}: {text}" if place and text else text


def _told(matter: Matter, facts: Iterable[Fact]) -> Iterator[str]:
    there, absent, first = say(matter, [(matter.guideline.findings[fact.finding], fact.value) for fact in facts])
    yield from there
    if absent:
        yield f"no {listed(absent, 'or')}"
    yield from first
