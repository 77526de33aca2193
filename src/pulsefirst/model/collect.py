"""Collecting what content modules assign into one guideline, kind by kind, as the fields of `Guideline` name the kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import ModuleType
from typing import Any

from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.hashing import hash_of
from pulsefirst.model.kinds import LOOSE_KINDS, NAMED, NAMED_KINDS
from pulsefirst.model.recommendations import Recommendation
from pulsefirst.model.validate import validate


def collect(
    *, version: str, title: str, statements: Mapping[str, Statement], modules: tuple[ModuleType, ...], banner: str = ""
) -> Guideline:
    """All that the modules assign, by name, checked. Raises ContentError.

    Rules and causes stand in the order of the document: by the first statement they read; those of the supplement, which read
    none, come after them. Among equals the most urgent comes first, then as they are written. The modules come in an order in
    which each takes only from those before it. `banner` says what this guideline leaves out.
    """
    named, homes = _named_content(modules)
    loose = _loose_content(modules)
    content: dict[str, Any] = {
        field: {name: piece for name, piece in named.items() if isinstance(piece, kinds)}
        for field, kinds in NAMED_KINDS.items()
    }
    content |= {field: tuple(piece for piece in loose if isinstance(piece, kinds)) for field, kinds in LOOSE_KINDS.items()}
    for field in ("recommendations", "hypotheses"):
        content[field] = _in_document_order(content[field], statements)
    guideline = Guideline(
        version=version, hash="", title=title, statements=statements, banner=banner, modules=homes, **content
    )
    validate(guideline)
    return replace(guideline, hash=hash_of(guideline))


# --- what the modules assign ------------------------------------------------------------------------------------------


def _named_content(modules: tuple[ModuleType, ...]) -> tuple[dict[str, Any], dict[str, str]]:
    """Each piece of content with a name, by that name; and the module that each name stands in."""
    named: dict[str, Any] = {}
    homes: dict[str, str] = {}
    for module in modules:
        for name, piece in vars(module).items():
            if isinstance(piece, NAMED):
                _give_name(piece, name)
                if named.setdefault(name, piece) is not piece:
                    raise ContentError(f"two pieces of content are called {name!r}: give one of them another name")
                homes.setdefault(name, _home_of(module))
    return named, homes


def _give_name(piece: Any, name: str) -> None:
    if piece.name and piece.name != name:
        raise ContentError(f"{piece.name!r} is given a second name, {name!r}: write a name once")
    object.__setattr__(piece, "name", name)


def _loose_content(modules: tuple[ModuleType, ...]) -> list[Any]:
    """What stands in tuples, which has no name; a tuple that one module takes from another counts once."""
    tuples = {id(value): value for module in modules for value in vars(module).values() if isinstance(value, tuple)}
    return [piece for value in tuples.values() for piece in value]


def _home_of(module: ModuleType) -> str:
    """Where in the content a module stands: its room and shelf, `limb/alarms`."""
    return "/".join(module.__name__.split(".")[2:]) or module.__name__


def _in_document_order(pieces: Mapping[str, Any], statements: Mapping[str, Statement]) -> dict[str, Any]:
    places = {statement: place for place, statement in enumerate(statements)}

    def order(named: tuple[str, Any]) -> tuple[int, int]:
        piece = named[1]
        urgency = piece.do.urgency if isinstance(piece, Recommendation) else 0
        return min((places.get(read.statement, 0) for read in piece.reads), default=len(places)), -urgency

    return dict(sorted(pieces.items(), key=order))
