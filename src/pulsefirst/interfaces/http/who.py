"""Whose record is open, in words: a name, a sex and a birth date, for a person to see that it is the one they mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

LONGEST: Final = 120
FIRST: Final = ("official", "usual")
"""The uses of a name that are shown before others."""


def who_is(entry: Mapping[str, Any], identity: str) -> str:
    """The patient of this entry of a record in words; without a name, by the id in the record."""
    names = [name for name in _several(entry.get("name")) if isinstance(name, dict) and name.get("use") != "old"]
    names.sort(key=lambda name: FIRST.index(name["use"]) if name.get("use") in FIRST else len(FIRST))
    called = next(filter(None, map(_name, names)), f"Patient {identity}")
    sex, born = _line(entry.get("gender")), _line(entry.get("birthDate"))
    return ", ".join(filter(None, (called, sex, f"born {born}" if born else "")))[:LONGEST]


def _name(name: Mapping[str, Any]) -> str:
    if text := _line(name.get("text")):
        return text
    return " ".join(filter(None, (*map(_line, _several(name.get("given"))), _line(name.get("family")))))


def _several(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _line(value: object) -> str:
    """One line of printable text; empty for anything else."""
    return " ".join(value.split()) if isinstance(value, str) and " ".join(value.split()).isprintable() else ""
