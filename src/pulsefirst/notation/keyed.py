"""Sections whose keys are fixed, as a site file has them: what is not understood is refused with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pulsefirst.model.errors import MalformedCase, UnknownName, WrongValue
from pulsefirst.notation.tree import Entry, Section, Tree, Words, shown
from pulsefirst.notation.words import nearest, says_nothing


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


def guess(written: str, names: Mapping[str, Iterable[str]]) -> str:
    """The name that was probably meant, as the end of a message; empty where none is near."""
    near = nearest(written, names)
    return f"; did you mean '{near}'?" if near else ""
