"""Finding anything in the guideline by words: questions, causes, acts, medicines, scores, and what is not covered.

Plain data and a rule of order that can be read: first what has every word, then what has it rightly spelt, then by where it stands (in
a name, in the question, in what explains it), then the whole name before a part of one. A word index of another's making
knows no better, and every clinical word stays in the guideline, as a name or a synonym. Where nothing has every word, what has the
rarest of them comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from functools import lru_cache
from typing import Final

from pulsefirst.engine.spelling import (
    LONGEST,
    MOST_WORDS,
    SHORT,
    STOP_WORDS,
    fold,
    is_slip,
    slips,
    stem,
    words_of,
    written_words,
)
from pulsefirst.model.conditions import Coded, Finding, Measured
from pulsefirst.model.elsewhere import Elsewhere
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.instruments import Instrument
from pulsefirst.model.recommendations import Category, Hypothesis, Target

MOST: Final = 30
MOST_PARTLY: Final = 6
"""So many hits are given at most, and of those that have some of the words; who sees more types more of the word."""


class Kind(Enum):
    """What a hit is; the value is the heading over such hits, in the order in which equally good ones stand."""

    QUESTION = "Questions"
    CAUSE = "Causes"
    MEDICINE = "Medicines"
    ACT = "Plan"
    SCORE = "Scores"
    PLACE = "Where it is numb"
    SHORTCUT = "One answer for several"
    LEFT_OUT = "Named and not built"
    ELSEWHERE = "Not covered here"


class Fit(IntEnum):
    """How a word that was typed fits a word of the guideline."""

    WHOLE = 0
    BEGINS = 1
    MISSPELT = 2


class Where(IntEnum):
    """Where the words stand: in one of the names, in the question, in what explains it, or one here and one there."""

    NAME = 0
    QUESTION = 1
    BESIDE = 2
    SCATTERED = 3


@dataclass(frozen=True)
class Hit:
    """Something that was found: what it is, its name in the guideline, what it is called, and what stands below that.

    `by` is the synonym by which it was found, where that is not what it is called. `see` are the names of what comes nearest
    to something that is not covered.
    """

    kind: Kind
    name: str
    title: str
    text: str = ""
    by: str = ""
    see: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """What a search gives: its hits, best first, and how it was read where a word was misspelt.

    `more` were found and are left out; `partly`: nothing has all the words, and these have some of them.
    """

    words: str
    hits: tuple[Hit, ...] = ()
    read_as: str = ""
    more: int = 0
    partly: bool = False


def search(guideline: Guideline, words: str) -> Found:
    """What the guideline has under these words, the best first; nothing where it has nothing."""
    said = " ".join(words[:LONGEST].split())
    typed = list(dict.fromkeys(words_of(said)))
    wanted = [word for word in typed if word not in STOP_WORDS][:MOST_WORDS] or typed[:MOST_WORDS]
    entries = _entries_of(guideline)
    fits = [_fits(guideline, word) for word in wanted]
    ranked = sorted(
        (rank, place, by)
        for place, entry in enumerate(entries)
        if (told := _rank(entry, fits)) is not None
        for rank, by in (told,)
    )
    missing = ranked[0][0][0] if ranked else 0
    if missing > len(wanted) // 2:
        return Found(said)
    standing = [(place, by) for rank, place, by in ranked if rank[0] == missing]
    if missing:
        standing = _rarest_first(entries, fits, standing)
    best = [replace(entries[place].hit, by=by) for place, by in standing]
    most = MOST_PARTLY if missing else MOST
    return Found(said, tuple(best[:most]), _read_as(guideline, wanted, fits), max(0, len(best) - most), bool(missing))


def hit_of(guideline: Guideline, name: str) -> Hit:
    """The hit of a piece of content by its name. Raises KeyError."""
    for entry in _entries_of(guideline):
        if entry.hit.name == name:
            return entry.hit
    raise KeyError(name)


# --- what can be found --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Text:
    where: Where
    own: bool
    said: str
    words: frozenset[str]
    length: int


@dataclass(frozen=True)
class _Entry:
    hit: Hit
    order: int
    texts: tuple[_Text, ...]


def _entry(
    hit: Hit, names: Iterable[str], questions: Iterable[str] = (), beside: Iterable[str] = (), late: int = 0
) -> _Entry:
    said = [(Where.NAME, name) for name in dict.fromkeys((hit.title, hit.name.replace("_", " "), *names))]
    said += [(Where.QUESTION, question) for question in questions]
    said += [(Where.BESIDE, text) for text in beside]
    own = (hit.title, hit.name.replace("_", " "))
    texts = []
    for where, text in said:
        words = tuple(words_of(text))
        if words:
            length = len([word for word in words if word not in STOP_WORDS])
            texts.append(_Text(where, text in own, text, frozenset(words), length))
    return _Entry(hit, list(Kind).index(hit.kind) + late, tuple(texts))


@lru_cache(maxsize=4)
def _entries_of(guideline: Guideline) -> tuple[_Entry, ...]:
    """Everything that can be found, in the order of the document."""
    return (
        *(_finding(finding) for finding in guideline.findings.values()),
        *(_cause(guideline, cause) for cause in guideline.hypotheses.values()),
        *_acts(guideline),
        *(_instrument(instrument) for instrument in guideline.instruments.values()),
        *(_entry(Hit(Kind.PLACE, name, territory.title), ()) for name, territory in guideline.territories.items()),
        *(
            _entry(Hit(Kind.SHORTCUT, name, shortcut.title), (*shortcut.words, *shortcut.words_for_both))
            for name, shortcut in guideline.shortcuts.items()
        ),
        *(_entry(Hit(Kind.LEFT_OUT, "", left_out.title, left_out.why), ()) for left_out in guideline.not_built),
        *(_elsewhere(subject) for subject in guideline.elsewhere),
    )


def _finding(finding: Finding) -> _Entry:
    answers: tuple[str, ...] = ()
    if isinstance(finding, Coded):
        answers = tuple(str(member.value) for member in finding.values)
    if isinstance(finding, Measured):
        answers = tuple(finding.words)
    hit = Hit(Kind.QUESTION, finding.name, finding.called, finding.question)
    return _entry(
        hit,
        finding.synonyms,
        (finding.question,),
        (finding.elicit, *answers),
        late=2 if finding.stated else 0,
    )


def _cause(guideline: Guideline, cause: Hypothesis) -> _Entry:
    stated = () if cause.stated is None else cause.stated.synonyms
    names = (*cause.synonyms, *stated)
    return _entry(Hit(Kind.CAUSE, cause.name, cause.title), names)


def _acts(guideline: Guideline) -> Iterator[_Entry]:
    """What acts are aimed at; of each, the acts that are."""
    titles: dict[str, list[str]] = {}
    for rule in guideline.recommendations.values():
        titles.setdefault(rule.do.target.name, []).append(rule.do.title)
    for name, target in guideline.targets.items():
        if name in titles or any(table.medicine is target for table in guideline.dose_tables.values()):
            acts = list(dict.fromkeys(titles.get(name, ())))
            yield _act(target, acts)


def _act(target: Target, acts: list[str]) -> _Entry:
    kind = Kind.MEDICINE if target.category is Category.MEDICINE else Kind.ACT
    hit = Hit(kind, target.name, target.title, acts[0] if acts else "")
    return _entry(hit, target.synonyms, acts)


def _instrument(instrument: Instrument) -> _Entry:
    outcomes = (text for outcome in instrument.outcomes for text in (outcome.title, outcome.meaning))
    hit = Hit(Kind.SCORE, instrument.name, instrument.title, instrument.purpose)
    return _entry(hit, instrument.synonyms, (instrument.purpose,), outcomes)


def _elsewhere(subject: Elsewhere) -> _Entry:
    see = tuple(piece.name for piece in subject.see)
    return _entry(Hit(Kind.ELSEWHERE, "", subject.title, subject.text, see=see), subject.words)


# --- how well it fits ---------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _vocabulary(guideline: Guideline) -> tuple[tuple[str, str], ...]:
    """Every word that stands anywhere, with its stem."""
    return tuple((word, stem(word)) for word in sorted(_written(guideline)))


@lru_cache(maxsize=4)
def _written(guideline: Guideline) -> dict[str, str]:
    """Every word that stands anywhere, folded, and one way in which it is written there."""
    every = (word for entry in _entries_of(guideline) for text in entry.texts for word in written_words(text.said))
    return {fold(word): word for word in every if word not in STOP_WORDS}


@lru_cache(maxsize=1024)
def _fits(guideline: Guideline, typed: str) -> dict[str, Fit]:
    """The words of the guideline that a word which was typed fits; misspelt ones only where it fits none as it is."""
    root = stem(typed)
    fits = {}
    for word, root_of_word in _vocabulary(guideline):
        if root_of_word == root:
            fits[word] = Fit.WHOLE
        elif len(typed) >= SHORT and word.startswith(typed):
            fits[word] = Fit.BEGINS
    return fits or {word: Fit.MISSPELT for word, _ in _vocabulary(guideline) if is_slip(typed, word)}


Rank = tuple[int, Fit, Where, bool, bool, int, int]
"""Words that are missing, how the worst one fits, where they stand, whether more stands there, whether that is no name of its own, the
kind, and how much more."""


def _rank(entry: _Entry, fits: list[dict[str, Fit]]) -> tuple[Rank, str] | None:
    """How well an entry fits, and the synonym by which it does; None where it has none of the words."""
    best: Rank | None = None
    by = ""
    found: dict[int, Fit] = {}
    for text in entry.texts:
        here = {place: min(known) for place, fit in enumerate(fits) if (known := [fit[w] for w in text.words if w in fit])}
        for place, fit_here in here.items():
            found[place] = min(found.get(place, fit_here), fit_here)
        if here and len(here) == len(fits):
            more = max(0, text.length - len(fits))
            rank = (0, max(here.values()), text.where, more > 0, not text.own, entry.order, more)
            if best is None or rank < best:
                best, by = rank, text.said if text.where is Where.NAME and not text.own else ""
    if best is not None:
        return best, by
    if not found:
        return None
    return (len(fits) - len(found), max(found.values()), Where.SCATTERED, True, True, entry.order, 0), ""


def _rarest_first(
    entries: tuple[_Entry, ...], fits: list[dict[str, Fit]], standing: list[tuple[int, str]]
) -> list[tuple[int, str]]:
    """Where nothing has every word: what has a word that few have comes before what has one that many have."""
    having = [{place for place, entry in enumerate(entries) if _has(entry, fit)} for fit in fits]

    def commonness(place: int) -> int:
        return min(len(places) for places in having if place in places)

    return sorted(standing, key=lambda one: commonness(one[0]))


def _has(entry: _Entry, fit: dict[str, Fit]) -> bool:
    return any(not text.words.isdisjoint(fit) for text in entry.texts)


def _read_as(guideline: Guideline, wanted: list[str], fits: list[dict[str, Fit]]) -> str:
    """The words as they were read, where one of them was misspelt."""
    if not any(Fit.MISSPELT in fit.values() for fit in fits):
        return ""
    return " ".join(
        _written(guideline)[min(fit, key=lambda other: slips(word, other))] if Fit.MISSPELT in fit.values() else word
        for word, fit in zip(wanted, fits, strict=True)
    )
