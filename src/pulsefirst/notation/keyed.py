"""Sections whose keys are fixed, as a site file has them: what is not understood is refused with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from pulsefirst.model.errors import MalformedCase, UnknownName, WrongValue
from pulsefirst.notation.tree import Entry, Section, Tree, Words, shown
from pulsefirst.notation.words import nearest, says_nothing

YES: Final = ("yes", "true", "on")
NO: Final = ("", "no", "false", "off")
LONGEST_WORD: Final = 300


def parts_of(tree: Tree, of: str, keys: tuple[str, ...]) -> dict[str, Entry]:
    """The entries by key, where each is one of these keys. Raises UnknownName, MalformedCase."""
    parts = {entry.key: entry for entry in entries_of(tree, of)}
    for key, entry in parts.items():
        if key not in keys:
            near = guess(key, dict.fromkeys(keys, ()))
            raise UnknownName(f"{of} has {', '.join(keys)}, not {shown(key)}{near}", entry.where)
    return parts


def entries_of(tree: Tree, of: str) -> tuple[Entry, ...]:
    """The entries of a section; none where nothing is written. Raises MalformedCase."""
    match tree:
        case Section():
            return tree.entries
        case Words() if says_nothing(tree.text):
            return ()
        case _:
            raise MalformedCase(f"{of} is written as 'key: value' lines", tree.where)


def line_of(entry: Entry | None, most: int) -> str:
    """One line of text of at most so many characters; empty where nothing is written. Raises WrongValue."""
    if entry is None:
        return ""
    if not isinstance(entry.value, Words):
        raise WrongValue(f"{entry.key} is one line of text, not a list or a section", entry.value.where)
    text = entry.value.text.strip()
    if says_nothing(text):
        return ""
    if len(text) > most or not text.isprintable():
        raise WrongValue(f"{entry.key} is one line of at most {most} characters, not {shown(text)}", entry.value.where)
    return text


def yes_of(entry: Entry | None) -> bool:
    """Yes or no; no where nothing is written. Raises WrongValue."""
    text = line_of(entry, LONGEST_WORD).lower()
    if entry is not None and text not in (*YES, *NO):
        raise WrongValue(f"{entry.key} is yes or no, not {shown(text)}", entry.value.where)
    return text in YES


def seconds_of(entry: Entry | None, otherwise: float, most: float) -> float:
    """A number of seconds above 0 and at most `most`; `otherwise` where nothing is written. Raises WrongValue."""
    text = line_of(entry, LONGEST_WORD)
    if entry is None or not text:
        return otherwise
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= most:
        raise WrongValue(f"{entry.key} is a number above 0, at most {most:g}, not {shown(text)}", entry.value.where)
    return seconds


def guess(written: str, names: Mapping[str, Iterable[str]]) -> str:
    """The name that was probably meant, as the end of a message; empty where none is near."""
    near = nearest(written, names)
    return f"; did you mean '{near}'?" if near else ""
