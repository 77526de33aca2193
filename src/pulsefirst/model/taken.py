"""How far each statement of the source is taken: what of it is computed, what is not, and cases that show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Taken:
    """One statement of the source: what was taken from it, what was left, and the sentences of cases that show it.

    `left` is empty where nothing of the statement was left.
    """

    statement: str
    taken: str
    left: str = ""
    shown_by: tuple[str, ...] = ()
