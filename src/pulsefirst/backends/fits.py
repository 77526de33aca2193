"""How well causes fit a picture, in words: a sentence for each cause, and what is said beside their order.

A prompt for a colleague, never a verdict. Every word of content comes from the guideline; what a cause explains is beyond the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pulsefirst.backends.words import facts_in_words, needs_in_words, of_legs
from pulsefirst.engine.beside import Beside
from pulsefirst.engine.causes import ORDER, Cause, Told
from pulsefirst.engine.dosing import names
from pulsefirst.engine.index import index_of
from pulsefirst.engine.separate import Contender
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Account
from pulsefirst.model.profiles import Profile

MOST_FEATURES: Final = 6
NOTHING_KNOWN: Final = "Nothing typical of these is known, which rules none of them out"
NONE_FITS: Final = "None of these fits well so far."


# --- one cause ------------------------------------------------------------------------------------------------------------


def fit_in_words(account: Account | None, cause: str, guideline: Guideline, leg: Leg | None) -> str:
    """What this cause fits, leaves and lacks, in one sentence; nothing where it has no profile or nothing is known of it."""
    if account is None or not (account.gate_open or account.explains or account.speaks_against):
        return ""
    fits = "fits" if account.gate_open else "nothing specific to it is known; fits"
    missing = dict.fromkeys((*account.key_missing, *account.missing))
    parts = (
        (fits, _titles(_typical_first(account.explains, cause, guideline), guideline)),
        ("does not explain", _titles(account.leaves, guideline)),
        ("looked for and missing", _titles(missing, guideline)),
        ("cannot explain", facts_in_words(guideline, account.contrary, leg)),
    )
    return "; ".join(f"{name}: {said}" for name, said in parts if said)


def profile_cites(cause: str, guideline: Guideline) -> tuple[str, ...]:
    """The names of what the profile of a cause stands on."""
    profile = _profile_of(cause, guideline)
    return () if profile is None else names(profile.cites)


def _typical_first(features: Iterable[str], cause: str, guideline: Guideline) -> list[str]:
    """In the order of the profile: cardinal features, then those that most have, then the rest."""
    profile = _profile_of(cause, guideline)
    own = {} if profile is None else profile.accounted_for
    places = {feature.name: place for feature, place in own.items()}
    return sorted(features, key=lambda feature: places.get(feature, len(places)))


def _profile_of(cause: str, guideline: Guideline) -> Profile | None:
    return index_of(guideline).profiles.get(guideline.hypotheses[cause])


def _titles(features: Iterable[str], guideline: Guideline) -> str:
    titles = list(dict.fromkeys(guideline.features[feature].title for feature in features))
    more = f" and {len(titles) - MOST_FEATURES} more" if len(titles) > MOST_FEATURES else ""
    return ", ".join(titles[:MOST_FEATURES]) + more


def titles_in_words(causes: Iterable[Cause]) -> str:
    """Causes by their titles, each once; a leg is named where only one is meant."""
    legs: dict[str, list[Leg | None]] = {}
    for cause in causes:
        legs.setdefault(cause.title, []).append(cause.leg)
    return ", ".join(title + (of_legs(places) if len(places) == 1 else "") for title, places in legs.items())


def told_by_name(told: Told) -> Iterator[tuple[str, str]]:
    """The causes that are told by name alone: what is said of them, and their titles."""
    for standing in ORDER:
        if titles := titles_in_words(cause for cause in told.by_name if cause.standing is standing):
            yield f"{standing}, with nothing specific known so far", titles
    if told.silent:
        yield NOTHING_KNOWN, titles_in_words(told.silent)


# --- beside the order -----------------------------------------------------------------------------------------------------


def red_flags_in_words(found: Beside) -> Iterator[str]:
    """The causes whose red flag is up, and those whose red flag is not ruled out."""
    up = [watch.title for watch in found.red_flags if watch.up]
    still = [watch.title for watch in found.red_flags if not watch.up]
    if up:
        yield f"A red flag is up that speaks of: {', '.join(up)}."
    if still:
        yield f"Red flags not ruled out yet: {', '.join(still)}."


def beside_in_words(found: Beside, guideline: Guideline) -> Iterator[str]:
    """Whether none fits or two may be needed, and what would separate the first two."""
    if found.none_fits:
        yield NONE_FITS
    if (pair := found.together) is not None:
        left = f"; even both leave: {_titles(pair.leaves, guideline)}" if pair.leaves else ""
        yield f"Two causes may be needed together: {_name(pair.first)} with {_name(pair.second)}{left}."
    if (separator := found.separator) is not None:
        asked = needs_in_words(guideline, ((separator.finding, leg) for leg in separator.legs))
        yield f"Would separate {_name(separator.first)} from {_name(separator.second)}: {asked}."


def _name(contender: Contender) -> str:
    return contender.title + (of_legs(contender.legs) if len(contender.legs) == 1 else "")
