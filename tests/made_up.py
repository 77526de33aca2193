"""Small guidelines for tests: content that a test writes itself, collected as the real content is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

from pulsefirst.model.collect import collect
from pulsefirst.model.guideline import Guideline, Statement


def guideline_of(
    content: Mapping[str, Any],
    statements: Iterable[Statement] = (),
    *,
    title: str = "Made up",
    version: str = "1",
    module: str = "made_up.content",
) -> Guideline:
    """The guideline of one module that assigns this content; private names are left out."""
    assigned = ModuleType(module)
    vars(assigned).update({name: piece for name, piece in content.items() if not name.startswith("_")})
    by_id = {statement.id: statement for statement in statements}
    return collect(version=version, title=title, statements=by_id, modules=(assigned,))


def statement(id: str, words: str = "", *, refs: str = "1", section: str = "", line: int = 1) -> Statement:
    """A statement of an invented document."""
    return Statement(id=id, words=words or f"{id}.", refs=refs, section=section or f"{id[0]}. Made up", line=line, sha256="")


def statements_of(*ids: str) -> list[Statement]:
    """Statements of these ids, a line each."""
    return [statement(id, line=line) for line, id in enumerate(ids, start=1)]
