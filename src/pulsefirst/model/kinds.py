"""The kinds of content, as the fields of `Guideline` name them: a mapping for content with a name, a tuple for content without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from pulsefirst.model.guideline import Guideline, Statement


def _kinds(container: object, place: int) -> Iterator[tuple[str, tuple[type, ...]]]:
    """The fields that are such a container of content, each with the classes it takes."""
    hints = get_type_hints(Guideline)
    for field in fields(Guideline):
        if get_origin(hints[field.name]) is container:
            kind = get_args(hints[field.name])[place]
            classes = get_args(kind) or (kind,)
            if Statement not in classes and all(map(is_dataclass, classes)):
                yield field.name, classes


NAMED_KINDS: Mapping[str, tuple[type, ...]] = dict(_kinds(Mapping, 1))
LOOSE_KINDS: Mapping[str, tuple[type, ...]] = dict(_kinds(tuple, 0))
NAMED: tuple[type[Any], ...] = tuple(dict.fromkeys(kind for kinds in NAMED_KINDS.values() for kind in kinds))
"""Every class whose pieces of content have a name."""


def named_content(guideline: Guideline) -> dict[str, Any]:
    """Every piece of content that has a name, by that name."""
    return {name: piece for kind in NAMED_KINDS for name, piece in getattr(guideline, kind).items()}
