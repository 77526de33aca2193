"""Shortcuts: one answer that stands for several ordinary ones."""

from __future__ import annotations

from dataclasses import dataclass, field

from pulsefirst.model.case import Value
from pulsefirst.model.conditions import Finding
from pulsefirst.model.legs import Scope


@dataclass(frozen=True, eq=False, kw_only=True)
class Shortcut:
    """An answer that stands for several findings at once, all of them ordinary; a row that a clinician signs.

    A case writes it by one of `words`, with one of the answers that it `says`; one of a leg stands under a leg, or by one of
    `words_for_both` at the top. On reading it becomes the single findings it `expands` to, and this is told; where
    one of them is answered by itself, that answer stands. It is never preselected, and never stands for what it does not name.
    """

    title: str
    words: tuple[str, ...]
    says: tuple[str, ...]
    expands: tuple[tuple[Finding, Value], ...]
    words_for_both: tuple[str, ...] = ()
    scope: Scope = Scope.PATIENT
    never: str = ""
    name: str = field(default="", init=False)
