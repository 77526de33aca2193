"""Shortcuts in a case: one answer that is read as the several it stands for."""

from __future__ import annotations

from pulsefirst.model.errors import UnknownName, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Scope
from pulsefirst.model.shortcuts import Shortcut
from pulsefirst.notation.tree import Entry, Words, shown
from pulsefirst.notation.words import plain


class ShortcutRead(UserWarning):
    """A case was read by a shortcut; the text says which, where, and what it was read as."""


def shortcut_of(entry: Entry, of_leg: bool, guideline: Guideline) -> Shortcut | None:
    """The shortcut that an entry of a leg (or of the patient) names; None where it names none.

    Raises UnknownName where it stands for the patient and belongs to a leg or the other way round, WrongValue for an answer that
    it does not take.
    """
    if entry.key in guideline.findings:
        return None
    said = plain(entry.key)
    for shortcut in guideline.shortcuts.values():
        if said in map(plain, shortcut.words_for_both) and not of_leg:
            return _checked(shortcut, entry)
        if said in map(plain, shortcut.words):
            if (shortcut.scope is Scope.LEG) is not of_leg:
                home = "for the patient: write it at the top" if of_leg else "per leg: write it under left, right or both"
                raise UnknownName(f"{entry.key} is recorded {home}", entry.where)
            return _checked(shortcut, entry)
    return None


def said_in(entry: Entry) -> str:
    """A shortcut as it was written."""
    return shown(f"{entry.key}: {entry.value.text}") if isinstance(entry.value, Words) else shown(entry.key)


def _checked(shortcut: Shortcut, entry: Entry) -> Shortcut:
    if isinstance(entry.value, Words) and plain(entry.value.text) in map(plain, shortcut.says):
        return shortcut
    singles = ", ".join(finding.name for finding, _ in shortcut.expands[:4])
    what = shown(entry.value.text) if isinstance(entry.value, Words) else "a list or a section"
    raise WrongValue(
        f"{entry.key} is only ever '{shortcut.says[0]}' ({shortcut.title}), not {what}: record what was found by itself ({singles}"
        f"{' and others' if len(shortcut.expands) > 4 else ''})",
        entry.where,
    )
