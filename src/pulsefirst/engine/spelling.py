"""Words as people type them: British or American, singular or plural, misspelt. Nothing here knows what a word means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

STOP_WORDS: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "by",
        "can",
        "do",
        "does",
        "for",
        "from",
        "has",
        "have",
        "how",
        "i",
        "in",
        "is",
        "it",
        "its",
        "my",
        "of",
        "on",
        "or",
        "than",
        "that",
        "the",
        "this",
        "to",
        "was",
        "what",
        "when",
        "which",
        "with",
    ]
)
"""Words that are in every question: they find nothing by themselves."""
LONGEST: Final = 60
MOST_WORDS: Final = 8
"""What is longer than this is not looked at: nobody searches so."""
WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
SPELLINGS: Final = (("ae", "e"), ("oe", "e"), ("z", "s"), ("ph", "f"), ("y", "i"))
"""British against American, and what sounds alike; both sides of a comparison are folded so."""
VOWELS: Final = frozenset("aeiouy")
ENDINGS: Final = ("neses", "nes", "ings", "ing", "ers", "ed", "er", "es", "is", "s")
"""As they are once folded: one letter for two."""
SHORTEST_STEM: Final = 4
SHORT: Final = 3
"""A word up to so many letters is an abbreviation: only the whole of it counts."""
LONG: Final = 8
"""From so many letters on two slips are forgiven instead of one."""
SLIPS_FROM: Final = 5
"""A word of fewer letters is too near to others to be guessed at."""


def words_of(text: str) -> Iterator[str]:
    """The words of a text, folded."""
    return map(fold, written_words(text))


def written_words(text: str) -> Iterator[str]:
    """The words of a text in small letters without accents; one with a hyphen in parts, and as a whole without it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    for word in WORD.findall(plain.replace("'", "").replace(".", "")):
        parts = word.split("-")
        yield from parts
        if len(parts) > 1:
            yield "".join(parts)


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A word without the differences between spellings: "haemoglobin" and "hemoglobin", "diarrhoea" and "diarhea" are one."""
    if len(word) <= SHORT:
        return word
    for written, folded in SPELLINGS:
        word = word.replace(written, folded)
    word = re.sub(r"our(s?)$", r"or\1", word) if len(word) > SHORTEST_STEM + 1 else word
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=8192)
def stem(folded: str) -> str:
    """A folded word without its ending: "smoker", "smokes" and "smoking" are one. What has no vowel is an abbreviation, and whole."""
    if len(folded) <= SHORT or VOWELS.isdisjoint(folded):
        return folded
    for ending in ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= SHORTEST_STEM - 1:
            folded = folded[: -len(ending)]
            break
    return folded.rstrip("ei") if len(folded) > SHORTEST_STEM - 1 else folded


def is_slip(typed: str, meant: str) -> bool:
    """Whether a folded word could be another one misspelt: one slip, in a long word two. The first letter is right."""
    allowed = 2 if len(typed) >= LONG else 1
    if len(typed) < SLIPS_FROM or typed[0] != meant[0] or abs(len(typed) - len(meant)) > allowed:
        return False
    return slips(typed, meant) <= allowed


def slips(one: str, other: str) -> int:
    """How many letters are missing, added, wrong or swapped with the next between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
