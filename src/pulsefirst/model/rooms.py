"""The shelves of a room of content: every module that stands in it, in the order in which a reader would take them up."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import Final

ORDER: Final = (
    "codes",
    "citations",
    "interpretations",
    "answers",
    "targets",
    "complaint",
    "tempo",
    "legs",
    "history",
    "findings",
    "examination",
    "skin",
    "measurements",
    "flow",
    "kidney",
    "pictures",
    "instruments",
    "causes",
    "blood_pressure",
    "single_nerves",
    "features",
    "profiles",
    "workup",
    "meanwhile",
    "alarms",
    "alarms_weak_legs",
    "alarms_calmed",
    "treatment",
    "dose_bases",
    "shortcuts",
    "safety_net",
    "leaflets",
    "leaflets_further",
)
"""Each shelf takes only from those before it: what words stand on, what is asked, what is seen in it, what is done about it.

A shelf may be in several parts (`findings`, `findings_cauda_equina`), of which one may be a shelf of its own (`alarms_calmed`). What
is not named here follows, by name.
"""


def shelves_of(*rooms: ModuleType) -> tuple[ModuleType, ...]:
    """The modules of these rooms: one shelf of all rooms after the other, so that what stands in one module was assigned in none before.

    A room that is a single module is a shelf itself. A new file in a room is content at once: no list has to be told of it.
    """
    modules = tuple(module for room in rooms for module in _modules(room))
    return tuple(sorted(modules, key=lambda module: _place(module.__name__.rpartition(".")[2])))


def _modules(room: ModuleType) -> tuple[ModuleType, ...]:
    if not hasattr(room, "__path__"):
        return (room,)
    names = sorted(info.name for info in pkgutil.iter_modules(room.__path__))
    return tuple(importlib.import_module(f"{room.__name__}.{name}") for name in names)


def _place(shelf: str) -> int:
    named = [name for name in ORDER if shelf.startswith(name)]
    return ORDER.index(max(named, key=len)) if named else len(ORDER)
