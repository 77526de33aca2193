"""Findings, quantities and conditions in plain English.

A condition is turned into a phrase once, by one match; a sentence and an outline are two ways to set the same phrase. The
sentence calls a criterion by its name; the outline says what stands behind the name. A fact of a leg is marked with its leg
once, at the largest part that speaks of that leg alone: "in this leg: one and the other", not twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import NamedTuple, assert_never

from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Bounded,
    Compared,
    Comparison,
    Condition,
    Constant,
    Criterion,
    Difference,
    Elapsed,
    Finding,
    Flag,
    Grid,
    Highest,
    Known,
    Lookup,
    Lowest,
    Measured,
    Not,
    OfLeg,
    OtherSide,
    Points,
    Product,
    Quantity,
    Ratio,
    Scale,
)
from pulsefirst.model.legs import Scope, Side
from pulsefirst.model.walk import scope_of_condition

THIS_LEG = "in this leg"
AMBIGUOUS = re.compile(r", | and | or ")
ENCLOSED = re.compile(r"“[^”]*”|\(.*\)")
NAMES_A_LEG = re.compile(r"\b(this|legs?)\b")
SIDES = {Side.LEFT: "in the left leg", Side.RIGHT: "in the right leg", Side.OTHER: "in the other leg"}


class OutlineLine(NamedTuple):
    """One line of an outline: how deep it stands, and its words."""

    depth: int
    text: str


# --- findings and quantities ------------------------------------------------------------------------------------------


def label(finding: Finding) -> str:
    """What a finding is called in a sentence."""
    return finding.called


@cache
def quantity_in_english(q: Quantity) -> str:
    """What a quantity is called: by its title, else by what it is made of."""
    if not isinstance(q, Measured) and q.title:
        return q.title
    match q:
        case Measured():
            return label(q)
        case Known(ways=ways):
            return several([quantity_in_english(way) for way in ways], "or")
        case Highest(of=of):
            return "the highest of " + several([quantity_in_english(part) for part in of], "and")
        case Lowest(of=of):
            return "the lowest of " + several([quantity_in_english(part) for part in of], "and")
        case Difference(of=minuend, less=subtrahend):
            return f"{quantity_in_english(minuend)} less {quantity_in_english(subtrahend)}"
        case Ratio(of=numerator, over=denominator):
            return f"{quantity_in_english(numerator)} over {quantity_in_english(denominator)}"
        case Elapsed(since=since):
            return f"time since {label(since)}"
        case Points(items=items):
            return "points for " + several([f"{condition_in_english(when)} ({points:+d})" for when, points in items], "and")
        case Lookup(keys=keys):
            return several([label(key) for key in keys], "and") + " taken together"
        case Constant(value=value):
            return str(value)
        case Product(of=of):
            return " times ".join(quantity_in_english(part) for part in of)
        case Grid(axes=axes):
            return several([quantity_in_english(axis) for axis in axes], "and") + " taken together"
        case Bounded(of=inner):
            return quantity_in_english(inner)
        case Scale(grades=grades):
            return "the grade given by " + several([condition_in_english(when) for _, when in grades], "or")
        case OtherSide(of=inner):
            return f"{quantity_in_english(inner)} on the other side"
        case _:
            assert_never(q)


def unit_of(q: Quantity) -> str:
    """The unit a quantity is compared in; empty where it has none."""
    if q.unit:
        return q.unit
    match q:
        case Elapsed():
            return "days"
        case Known(ways=several) | Highest(of=several) | Lowest(of=several):
            return unit_of(several[0])
        case Difference(of=inner) | Bounded(of=inner) | OtherSide(of=inner):
            return unit_of(inner)
        case _:
            return ""


def _comparison(compared: Compared) -> str:
    """How a quantity stands to its limit: "5 mm or less", "more than 3 days". A table is read back as its rows."""
    rows = _rows(compared.quantity, compared) if isinstance(compared.quantity, Lookup) else ""
    if rows:
        return rows
    limit = _amount(compared.limit, unit_of(compared.quantity))
    match compared.how:
        case Comparison.AT_MOST:
            return f"{limit} or less"
        case Comparison.BELOW:
            return f"less than {limit}"
        case Comparison.AT_LEAST:
            return f"{limit} or more"
        case Comparison.ABOVE:
            return f"more than {limit}"
        case _:
            assert_never(compared.how)


def _rows(table: Lookup, compared: Compared) -> str:
    """The rows of a table that satisfy a comparison, by the first key; the other keys are said where they matter."""
    fits = {cell for cell, value in table.cells.items() if _holds(value, compared.how, compared.limit)}
    whole, single = [], []
    for first in dict.fromkeys(cell[0] for cell in table.cells):
        cells = [cell for cell in table.cells if cell[0] is first]
        if fits.issuperset(cells):
            whole.append(_quote(str(first.value)))
        else:
            single += [_row(table, cell) for cell in cells if cell in fits]
    return several([*whole, *single], "or")


def _row(table: Lookup, cell: tuple[Enum, ...]) -> str:
    rest = zip(table.keys[1:], cell[1:], strict=True)
    return f"({cell[0].value} with {several([f'{label(key)} {member.value}' for key, member in rest], 'and')})"


def _holds(value: Decimal, how: Comparison, limit: Decimal) -> bool:
    match how:
        case Comparison.AT_MOST:
            return value <= limit
        case Comparison.BELOW:
            return value < limit
        case Comparison.AT_LEAST:
            return value >= limit
        case Comparison.ABOVE:
            return value > limit
        case _:
            assert_never(how)


def _amount(number: Decimal, unit: str) -> str:
    """A number with its unit as one reads it: UCUM's "mm[Hg]" is "mm Hg", and its "1" or "{score}" is not said."""
    spoken = (
        "" if unit in ("1", "ratio", "{ratio}") else unit.replace("[", " ").translate(str.maketrans("", "", "]{}")).strip()
    )
    return f"{number}{spoken}" if spoken in ("%",) else f"{number} {spoken}".rstrip()


# --- conditions -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Phrase:
    """A condition in words: an atom (`words`), or a heading over parts. `behind` is what a criterion's name stands for.

    `denies` is the name of the criterion that is said not to hold.
    """

    words: str = ""
    heading: str = ""
    parts: tuple[_Phrase, ...] = ()
    joined_by: str = ""
    place: str = ""
    behind: Condition | None = None
    denies: str = ""

    def at(self, place: str) -> _Phrase:
        """This phrase of a leg. An atom carries its place at its end, a compound once before its parts.

        A criterion whose own name speaks of this leg needs no second mention; seen from elsewhere, its name is turned.
        """
        if self.place or (self.behind is not None and place == THIS_LEG and NAMES_A_LEG.search(self.words)):
            return self
        if self.behind is not None and "this leg" in self.words and place:
            return replace(self, words=self.words.replace("this leg", place.removeprefix("in ")))
        return replace(self, place=place)


@cache
def condition_in_english(condition: Condition) -> str:
    """A condition in one line; a criterion is called by its name."""
    return sentence_of(phrase_of(condition, THIS_LEG))


def outline(condition: Condition, *, in_full: bool = True) -> tuple[OutlineLine, ...]:
    """A condition in nested lines. In full, what stands behind a criterion is said below its name when it is first met."""
    return tuple(_lines(phrase_of(condition, THIS_LEG), 0, set() if in_full else None))


def phrase_of(condition: Condition, place: str) -> _Phrase:
    """A condition in words. `place` is what is still to be said of the leg it is seen from (empty: it has been said)."""
    if place and _speaks_only_of_this_leg(condition):
        return phrase_of(condition, "").at(place)
    match condition:
        case Flag():
            return _Phrase(_quote(label(condition)))
        case Among(finding=finding):
            return _Phrase(f"{label(finding)} is {_values(condition)}")
        case Compared(quantity=quantity):
            return _Phrase(f"{quantity_in_english(quantity)} is {_comparison(condition)}")
        case Criterion(title=title, when=when):
            return _Phrase(_quote(title), behind=when)
        case AllOf(of=(OfLeg(side=Side.LEFT, of=left), OfLeg(side=Side.RIGHT, of=right))) if left is right:
            return phrase_of(left, "").at("in both legs")
        case AnyOf(of=(OfLeg(side=Side.LEFT, of=left), OfLeg(side=Side.RIGHT, of=right))) if left is right:
            return phrase_of(left, "").at("in either leg")
        case AllOf(of=of):
            return _compound("", "all of", _gather(of, AllOf, place), "and")
        case AnyOf(of=of):
            return _compound("", "any of", _gather(of, AnyOf, place), "or")
        case AtLeastNOf(count=count, of=of):
            return _compound(f"at least {count} of", "", [phrase_of(part, place) for part in of], "and")
        case OfLeg(side=side, of=inner):
            return phrase_of(inner, "").at(SIDES[side])
        case Not(of=inner):
            return _negate(inner, place)
        case _:
            assert_never(condition)


def _negate(condition: Condition, place: str) -> _Phrase:
    """The opposite of a condition in words, with the "not" as near to the fact as it can stand."""
    match condition:
        case Flag():
            return _Phrase(f"{_no(condition)} {_quote(label(condition))}")
        case Among(finding=finding):
            return _Phrase(f"{label(finding)} is not {_values(condition)}")
        case Compared(quantity=quantity):
            return _Phrase(f"{quantity_in_english(quantity)} is not {_comparison(condition)}")
        case Criterion(title=title, when=when):
            return _Phrase(f"not “{title}”", behind=when, denies=title)
        case AnyOf(of=(OfLeg(side=Side.LEFT, of=left), OfLeg(side=Side.RIGHT, of=right))) if left is right:
            return phrase_of(left, "").at("in neither leg")
        case AnyOf(of=of):
            return _compound("none of", "", _gather(of, AnyOf, place), "or")
        case AllOf() | AtLeastNOf():
            phrase = phrase_of(condition, place)
            return replace(phrase, words=f"not {phrase.heading}", heading=f"not {phrase.heading}")
        case OfLeg(side=side, of=inner):
            return _negate(inner, "").at(SIDES[side])
        case Not(of=inner):
            return phrase_of(inner, place)
        case _:
            assert_never(condition)


def _no(flag: Flag) -> str:
    """ "no" before a thing one has, "not" before what one is or does, by how the question opens."""
    asks_for_a_thing = flag.question.startswith(("Is there", "Was there", "Are there")) or " have " in flag.question
    return "no" if asks_for_a_thing else "not"


def _speaks_only_of_this_leg(condition: Condition) -> bool:
    match condition:
        case AllOf(of=of) | AnyOf(of=of) | AtLeastNOf(of=of):
            return all(_speaks_only_of_this_leg(part) for part in of)
        case Not(of=inner):
            return _speaks_only_of_this_leg(inner)
        case OfLeg():
            return False
        case _:
            return scope_of_condition(condition) is Scope.LEG


def _gather(of: Sequence[Condition], kind: type[AllOf] | type[AnyOf], place: str) -> list[_Phrase]:
    """The parts of an all or an any; among others, those that speak of this leg alone are said together."""
    here = tuple(part for part in of if place and _speaks_only_of_this_leg(part))
    if len(here) < 2 or len(here) == len(of):
        return [phrase_of(part, place) for part in of]
    together = phrase_of(kind(here), place)
    return [together if part is here[0] else phrase_of(part, place) for part in of if part not in here[1:]]


def _compound(said: str, outlined: str, found: Sequence[_Phrase], joined_by: str) -> _Phrase:
    """Parts under a heading: `said` in a sentence too, `outlined` only in an outline. One part needs neither."""
    if len(found) == 1 and said in ("", "at least 1 of"):
        return found[0]
    return _Phrase(words=said, heading=said or outlined, parts=tuple(found), joined_by=joined_by)


def _values(among: Among) -> str:
    """The values in the order of their enumeration, so that the sentence is the same on every run."""
    return several([_quote(str(member.value)) for member in among.finding.values if member in among.values], "or")


def sentence_of(phrase: _Phrase) -> str:
    """A phrase as a sentence, its leg said once at the head."""
    if not phrase.parts:
        return f"{phrase.words} {phrase.place}".rstrip()
    before = "".join(f"{words}: " for words in (phrase.place, phrase.words) if words)
    return before + several([_bracket(part) for part in phrase.parts], phrase.joined_by)


def _bracket(phrase: _Phrase) -> str:
    return f"({sentence_of(phrase)})" if phrase.parts else sentence_of(phrase)


def _lines(phrase: _Phrase, depth: int, met: set[Condition] | None) -> Iterator[OutlineLine]:
    if phrase.parts:
        yield OutlineLine(depth, ", ".join(words for words in (phrase.place, phrase.heading) if words) + ":")
        for part in phrase.parts:
            yield from _lines(part, depth + 1, met)
    elif phrase.behind is None or met is None:
        yield OutlineLine(depth, sentence_of(phrase))
    elif phrase.denies:
        yield OutlineLine(depth, "not:")
        yield from _lines(replace(phrase, words=_quote(phrase.denies), denies=""), depth + 1, met)
    elif phrase.behind in met:
        yield OutlineLine(depth, f"{sentence_of(phrase)} (as above)")
    else:
        met.add(phrase.behind)
        yield OutlineLine(depth, f"{sentence_of(phrase)}, that is:")
        # The leg was said with the name, if the name speaks of this leg as a whole.
        yield from _lines(phrase_of(phrase.behind, "" if phrase.place else THIS_LEG), depth + 1, met)


def _quote(name: str) -> str:
    """A name that holds a comma, an "and" or an "or" of its own, in quotes, so that none of them joins the sentence."""
    return f"“{name}”" if AMBIGUOUS.search(name) else name


def several(words: Sequence[str], joined_by: str) -> str:
    """A list as one says it. A comma before the last word where a part has an "and" or "or" in the open."""
    if len(words) < 2:
        return "".join(words)
    clear = not any(AMBIGUOUS.search(ENCLOSED.sub("", part)) for part in words)
    return f"{', '.join(words[:-1])}{' ' if clear else ', '}{joined_by} {words[-1]}"
