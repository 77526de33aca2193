"""A guideline with some of its content replaced: whatever contains a replaced piece is rebuilt, the rest is kept as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.hashing import hash_of

# What a guideline says about itself, not content.
ABOUT = ("version", "hash", "title", "modules")


def rewrite(guideline: Guideline, replacing: Mapping[object, object]) -> Guideline:
    """The guideline with pieces of content, identified by identity, replaced wherever they occur.

    A piece is any node: a condition, an activity, a rule, a finding. What contains one is rebuilt under its old name and
    every reference follows; all other objects stay the same. Replacements may contain one another, and an unnamed condition
    may be wrapped by its own replacement. The original is untouched; the hash is that of the new content.

    Raises ContentError if a piece does not occur, or if named content would become another kind of thing.
    """
    rewriting = _Rewriting({id(old): (old, new) for old, new in replacing.items()})
    changed = {
        part.name: rewriting.of(getattr(guideline, part.name)) for part in fields(guideline) if part.name not in ABOUT
    }
    rewriting.check_all_found()
    new = replace(guideline, **changed)
    object.__setattr__(new, "hash", hash_of(new))
    return new


@dataclass(eq=False)
class _Rewriting:
    """One pass over the content: every object is visited once, so that shared objects stay shared."""

    replacing: Mapping[int, tuple[object, object]]
    # By identity, each with the object itself, so that no identity is used twice.
    seen: dict[int, tuple[object, object]] = field(default_factory=dict)
    entered: set[int] = field(default_factory=set)

    def of(self, value: Any) -> Any:
        """The value as it stands in the new guideline; the same object where nothing inside it changed."""
        if isinstance(value, tuple | frozenset):
            return _same_or(value, [self.of(item) for item in value])
        if isinstance(value, Mapping):
            changed = {key: self.of(item) for key, item in value.items()}
            return changed if any(changed[key] is not item for key, item in value.items()) else value
        if not is_dataclass(value) or isinstance(value, type):
            return value
        if id(value) not in self.seen:
            if id(value) in self.entered:
                return value
            self.seen[id(value)] = (value, self._new(value))
        return self.seen[id(value)][1]

    def _new(self, value: Any) -> object:
        if id(value) not in self.replacing:
            return self._around(value, value)
        self.entered.add(id(value))
        instead = self.replacing[id(value)][1]
        if getattr(value, "name", "") and type(instead) is not type(value):
            raise ContentError(f"{value.name!r} is a {type(value).__name__}: replace it by one, not by {instead!r}")
        return self._around(instead, value) if is_dataclass(instead) else instead

    def _around(self, value: Any, named: Any) -> object:
        """The value with its contents rewritten, under its own name or that of what it replaces."""
        name = getattr(value, "name", "") or getattr(named, "name", "")
        held = {part.name: getattr(value, part.name) for part in fields(value) if part.init}
        changed = {part: new for part, old in held.items() if (new := self.of(old)) is not old}
        if not changed and getattr(value, "name", "") == name:
            return value
        new = replace(value, **changed)
        if name:
            object.__setattr__(new, "name", name)
        return new

    def check_all_found(self) -> None:
        """Raises ContentError for a piece that does not occur: replacing it would change nothing."""
        for old, _ in self.replacing.values():
            if id(old) not in self.entered:
                raise ContentError(f"nothing in the guideline holds {old!r}, so it cannot be replaced there")


def _same_or(value: Any, items: list[Any]) -> Any:
    kept = all(new is old for new, old in zip(items, value, strict=True))
    return value if kept else type(value)(items)
