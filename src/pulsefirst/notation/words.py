"""Comparing words as people write them, and guessing which one was meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Final

from pulsefirst.model.conditions import Coded

YES: Final = frozenset({"yes", "y", "true"})
NO: Final = frozenset({"no", "n", "false"})
UNASSESSED: Final = frozenset({"not assessed", "could not be assessed"})
NOTHING: Final = frozenset({"", "~", "null"})
SIDES: Final[Mapping[str, tuple[str, ...]]] = {
    "left": ("l", "lt", "left leg", "lt leg", "left side", "left lower limb", "left lower extremity", "lle"),
    "right": ("r", "rt", "right leg", "rt leg", "right side", "right lower limb", "right lower extremity", "rle"),
    "both": (
        "b",
        "bilateral",
        "bilaterally",
        "both legs",
        "both sides",
        "bilateral legs",
        "b/l",
        "left and right",
        "each leg",
    ),
}
"""The legs by other names that people give them."""
LONGEST: Final = 80
"""No name is longer; the guess is not tried on longer text, for it takes time that grows with the square of the length."""


def plain(text: str) -> str:
    """Text without the differences that do not matter: case, and spaces, hyphens and underscores."""
    return " ".join(text.replace("_", " ").replace("-", " ").split()).casefold()


def side_of(text: str) -> str | None:
    """ "left", "right" or "both", where the text is a name of these."""
    said = plain(text)
    return next((side for side, others in SIDES.items() if said == side or said in others), None)


def says_nothing(text: str) -> bool:
    """Nothing was written, or YAML's and JSON's word for nothing."""
    return text.strip().lower() in NOTHING


def members_of(finding: Coded[Any]) -> list[Enum]:
    """The answers of a coded finding, in order."""
    return list(finding.values.__members__.values())


def member_text(member: Enum) -> str:
    """How an answer is written: by its value, or by its name where the value is no text."""
    return member.value if isinstance(member.value, str) else member.name.lower()


def nearest(written: str, names: Mapping[str, Iterable[str]]) -> str | None:
    """The name that was probably meant, by the words each name goes by; None when nothing is near, never what was written."""
    if len(written) > LONGEST:
        return None
    known = {plain(word): name for name, words in names.items() for word in (*words, name)}
    near = difflib.get_close_matches(plain(written), known, 3, 0.6)
    return next((known[word] for word in near if plain(known[word]) != plain(written)), None)
