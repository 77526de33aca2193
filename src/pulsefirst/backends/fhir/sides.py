"""Which leg an entry is about: by its code, by a part of it, by the site, or by a word beside the site. Never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pulsefirst.backends.fhir.elements import codings, mapping, several, words_of
from pulsefirst.backends.fhir.index import Index
from pulsefirst.model.conditions import Finding
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.record import BodySite
from pulsefirst.notation.tree import shown

Legs = frozenset[Leg]


class Place(NamedTuple):
    """Where something was found: the legs that are said, the named sites, and why no leg is said."""

    legs: Legs
    sites: frozenset[BodySite]
    why: str = ""


NOWHERE = Place(frozenset(), frozenset(), "side not said")


def place_of(index: Index, body_site: object, parts: Iterable[object] = ()) -> Place:
    """What the sites of an entry say, and what its parts say of the side. Sites beside each other add up; a contradiction says nothing."""
    concepts = several(body_site)
    if not concepts and not parts:
        return NOWHERE
    legs: Legs = frozenset()
    sites: set[BodySite] = set()
    for concept in concepts:
        said = list(_said_of_site(index, concept))
        sites.update(site for site, _ in said if site is not None)
        found = {side for _, side in said if side}
        if len(found) > 1:
            return Place(frozenset(), frozenset(sites), "its codes contradict each other on the side")
        coded = next(iter(found), frozenset())
        if coded and (words := _sides_in_words(concept)) and not words & coded:
            return Place(frozenset(), frozenset(sites), "its code says one side and its words the other")
        legs |= coded
    beside = {frozenset(side) for part in parts if (side := _side(index, part))}
    if len(beside | ({legs} if legs else set())) > 1:
        return Place(frozenset(), frozenset(sites), "its parts contradict each other on the side")
    legs = legs or next(iter(beside), frozenset())
    return Place(legs, frozenset(sites), "" if legs else _why(concepts))


def legs_of(finding: Finding, place: Place, by_code: Leg | None = None) -> tuple[tuple[Leg | None, ...], str]:
    """Where a finding is recorded: the patient, or the legs that are said; none, with the reason, where they are not."""
    if finding.scope is Scope.PATIENT:
        return (None,), ""
    if by_code is not None:
        if place.legs and place.legs != {by_code}:
            return (), f"its code says {by_code.value}, and its site another side"
        return (by_code,), ""
    return tuple(leg for leg in Leg if leg in place.legs), place.why


def _said_of_site(index: Index, concept: object) -> Iterator[tuple[BodySite | None, Legs]]:
    beside = (mapping(extension).get("valueCodeableConcept") for extension in several(mapping(concept).get("extension")))
    for part in (concept, *beside):
        for coding in codings(part):
            if coding in index.sites:
                site, leg = index.sites[coding]
                yield site, frozenset((leg,)) if leg else frozenset()
            elif coding in index.sides:
                yield None, frozenset(index.sides[coding])


def _side(index: Index, concept: object) -> tuple[Leg, ...]:
    return next((index.sides[coding] for coding in codings(concept) if coding in index.sides), ())


def _sides_in_words(concept: object) -> Legs:
    """The sides that the words of a site name: they never say which leg, and may contradict the code that does."""
    said = {word for words in words_of(concept) for word in words.casefold().replace(",", " ").split()}
    return frozenset(leg for leg in Leg if leg.value in said)


def _why(concepts: list[object]) -> str:
    for concept in concepts:
        for said in words_of(concept):
            return f"no code says the side; the text {shown(said)} is shown only"
    return "side not said"
