"""What a person types in an interview, as records of a case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain

from pulsefirst.backends.prose import label
from pulsefirst.backends.words import value_in_words
from pulsefirst.engine.interview import AskScreen, ordinary_value
from pulsefirst.model.case import NOT_ASSESSED, Key, Recorded, Value
from pulsefirst.model.conditions import Coded, Finding, Flag
from pulsefirst.model.errors import CaseError, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.notation.tree import Words, shown
from pulsefirst.notation.values import records_of
from pulsefirst.notation.words import SIDES, plain, side_of

HERE = "your answer"
NOT_ANSWERABLE = {"n/a", "na", "could not be assessed", "not assessed"}
NONE = {"0", "none", "none of these", "no"}
LEG = rf"({'|'.join(sorted((re.escape(name) for name in (*SIDES, *chain(*SIDES.values()))), key=len, reverse=True))})"
PARTS = re.compile(r"\s*[,;]\s*")
BY_LEG = re.compile(rf"(?:^|[\s,;/]){LEG}(?=[\s:=])[\s:=]*", re.IGNORECASE)
NUMBER = re.compile(r"[0-9]{1,4}")
"""The number of an answer; digits of other scripts are refused in files, and so they are here."""
PAIR = re.compile(r"([0-9]+)\s*[\s,;/]\s*([0-9]+)")
SAID_OF = re.compile(rf"{LEG}?(?![^\s:=])[\s:=]*(.*)", re.IGNORECASE)


def options(finding: Finding) -> tuple[Value, ...]:
    """The answers that can be given by number, in order; none for a number or an age."""
    match finding:
        case Flag():
            return (True, False)
        case Coded():
            return tuple(finding.values.__members__.values())
        case _:
            return ()


def answer_to(finding: Finding, keys: Sequence[Key], text: str, recorded_at: datetime | None) -> dict[Key, Recorded]:
    """What an answer records of one finding: for every place asked, or for the legs it names. Raises CaseError."""
    by_leg = dict(_by_leg(finding, keys, text, recorded_at))
    if by_leg:
        return by_leg
    pair = PAIR.fullmatch(text.strip())
    if pair and len(keys) == len(Leg) and options(finding):
        return {key: value_of(finding, said, recorded_at) for key, said in zip(keys, pair.groups(), strict=True)}
    try:
        return dict.fromkeys(keys, value_of(finding, text, recorded_at))
    except CaseError:
        several = re.split(r"\s+/\s+|\s*[,;]\s*", text.strip())
        if len(several) != len(keys) or len(several) < len(Leg):
            raise
        return {key: value_of(finding, said, recorded_at) for key, said in zip(keys, several, strict=True)}


def value_of(finding: Finding, text: str, recorded_at: datetime | None) -> Recorded:
    """One value, by its number, as a case writes it, or "n/a". Raises CaseError."""
    said = text.strip()
    if said.casefold() in NOT_ANSWERABLE:
        return NOT_ASSESSED
    numbered = options(finding)
    if numbered and NUMBER.fullmatch(said):
        if not 1 <= int(said) <= len(numbered):
            raise WrongValue(f"there is no answer {said}: write 1 to {len(numbered)}", HERE)
        return numbered[int(said) - 1]
    return next(value for of, value in records_of(finding, Words(said, HERE), recorded_at) if of is finding)


def _by_leg(
    finding: Finding, keys: Sequence[Key], text: str, recorded_at: datetime | None
) -> Iterator[tuple[Key, Recorded]]:
    """The parts of an answer that begin with the name of a leg."""
    found = list(BY_LEG.finditer(text))
    if not found or text[: found[0].start()].strip() or any(key.leg is None for key in keys):
        return
    ends = [one.start() for one in found[1:]] + [len(text)]
    for one, end in zip(found, ends, strict=True):
        value = value_of(finding, text[one.end() : end].strip(" ,;/"), recorded_at)
        yield from ((Key(finding.name, leg), value) for leg in _legs(one[1]))


# --- screens ------------------------------------------------------------------------------------------------------------


def screened(asked: AskScreen) -> tuple[tuple[Finding, tuple[Key, ...]], ...]:
    """The findings of a screen that are open, each with its open places, in order."""
    return tuple(
        (finding, keys)
        for finding in asked.screen.findings
        if (keys := tuple(key for key in asked.keys if key.finding == finding.name))
    )


def answer_to_screen(
    guideline: Guideline, asked: AskScreen, text: str, recorded_at: datetime | None
) -> dict[Key, Recorded | None]:
    """What was found in a screen, with its value (None: a plain yes); nothing for "none". Raises CaseError."""
    if plain(text) in _for_all(asked):
        return {}
    if text.strip().casefold() in NOT_ANSWERABLE:
        return dict.fromkeys(asked.keys, NOT_ASSESSED)
    found: dict[Key, Recorded | None] = {}
    for part in PARTS.split(text.strip(" ,;")):
        places, value_text = _of_a_whole_leg(asked, part) or _of_a_finding(asked, part)
        for finding, keys in places:
            found |= dict.fromkeys(keys, value_of(finding, value_text, recorded_at) if value_text else None)
    return found


Said = tuple[list[tuple[Finding, tuple[Key, ...]]], str]
"""The findings that a part of an answer speaks of, each with its places, and the value it gives."""


def _for_all(asked: AskScreen) -> set[str]:
    """What answers a screen as a whole. Of an examination "none" could mean that nothing was felt, and says nothing."""
    screen = asked.screen
    return {plain(screen.none), plain(screen.rest), "0"} if screen.ordinary else NONE


def _of_a_whole_leg(asked: AskScreen, part: str) -> Said | None:
    """A part of an examination that begins with a leg: it is of all that is examined there."""
    leg, value_text = _leg_and_value(part)
    if not (asked.screen.ordinary and leg):
        return None
    return [(finding, _places(finding, keys, leg)) for finding, keys in screened(asked)], _with_value(asked, value_text)


def _of_a_finding(asked: AskScreen, part: str) -> Said:
    finding, keys, rest = _named(asked, part)
    leg, value_text = _leg_and_value(rest)
    return [(finding, _places(finding, keys, leg))], _with_value(asked, value_text)


def _with_value(asked: AskScreen, value_text: str) -> str:
    """The value, without which an examination that names no plain yes says nothing. Raises WrongValue."""
    if asked.screen.ordinary and not value_text:
        raise WrongValue(f"say what was found, for instance: {example_of(asked)}", HERE)
    return value_text


def _named(asked: AskScreen, part: str) -> tuple[Finding, tuple[Key, ...], str]:
    """The finding that a part of the answer names, by number or by word, and what is said of it."""
    listed = screened(asked)
    number, _, rest = part.partition(" ")
    if NUMBER.fullmatch(number):
        if not 1 <= int(number) <= len(listed):
            raise WrongValue(f"there is no {number}: write 1 to {len(listed)}, or {asked.screen.none}", HERE)
        return (*listed[int(number) - 1], rest)
    words = {
        plain(word): (finding, keys)
        for finding, keys in listed
        for word in (*finding.synonyms, finding.name, label(finding))
    }
    for word in sorted(words, key=len, reverse=True):
        if plain(part) == word or plain(part).startswith(f"{word} "):
            return (*words[word], " ".join(plain(part).split()[len(word.split()) :]))
    raise WrongValue(f"{shown(part)} is not one of these: write its number, or {asked.screen.none}", HERE)


def _legs(said: str) -> tuple[Leg, ...]:
    side = side_of(said)
    return tuple(leg for leg in Leg if side in (leg.value, "both"))


def _leg_and_value(rest: str) -> tuple[str, str]:
    found = SAID_OF.fullmatch(rest.strip())
    return ((found[1] or "").lower(), found[2].strip()) if found else ("", rest.strip())


def _places(finding: Finding, keys: tuple[Key, ...], leg: str) -> tuple[Key, ...]:
    if not leg:
        if len(keys) > 1:
            raise WrongValue(f"say which leg: '{label(finding)} left', 'right' or 'both'", HERE)
        return keys
    places = tuple(key for key in keys if key.leg in _legs(leg))
    if not places:
        raise WrongValue(f"{label(finding)} is not asked of that leg", HERE)
    return places


def example_of(asked: AskScreen) -> str:
    """How an answer to a screen is written, where something was found."""
    if asked.screen.ordinary:
        return f"1 left {other_answers(asked, asked.screen.findings[0]).partition(' or ')[0]}"
    return "1 left, 2 both" if any(key.leg is not None for key in asked.keys) else "1, 2"


def other_answers(asked: AskScreen, finding: Finding) -> str:
    """The answers that a screen takes beside naming the finding and its one answer for all; empty where there are none."""
    if not isinstance(finding, Coded):
        return ""
    said = (ordinary_value(asked.screen, finding),) if asked.screen.ordinary else (finding.yes, finding.no)
    others = [member for member in options(finding) if member not in said]
    return " or ".join(value_in_words(finding, member) for member in others)
