"""The source stands alone: nothing of it leans on the supplement, so that leaving the supplement out leaves the source whole."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from house.test_laws import HOME, assert_none, imports, place
from pulsefirst.guideline import rooms
from pulsefirst.guideline.source_only import SOURCE_ONLY

SUPPLEMENT = "pulsefirst.guideline.supplement"
VOCABULARIES = {f"{SUPPLEMENT}.vocabulary", f"{SUPPLEMENT}.instrument_vocabulary"}
"""Enumerations, which no guideline collects."""


def files_of(*modules: ModuleType) -> set[Path]:
    return {Path(str(module.__file__)) for module in modules}


def supplement_imported(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    """What a file imports of the supplement, each name in full."""
    for name, node in imports(path):
        if name.startswith(f"{SUPPLEMENT}.") or name == SUPPLEMENT:
            yield name, node


def test_what_is_of_the_source_never_imports_the_supplement() -> None:
    """Only rooms.py, which puts the two together, and what stands beyond the source itself."""
    assembling = {HOME / "guideline" / "rooms.py"}
    allowed = assembling | files_of(*rooms.BEYOND)
    broken = [
        f"{place(path, node)} imports {name}"
        for path in sorted((HOME / "guideline").glob("*.py"))
        if path not in allowed
        for name, node in supplement_imported(path)
    ]
    assert_none(broken, "Put it into the supplement, or write it over findings of the source.")
    assert all(list(supplement_imported(path)) for path in assembling)


def test_what_the_source_alone_holds_imports_of_the_supplement_only_what_it_holds_too() -> None:
    """Findings, and what acts are aimed at, stand in both guidelines, so that either reads every case."""
    alone = files_of(*rooms.BOTH, *rooms.SOURCE_ALONE)
    held = {module.__name__ for module in (*rooms.BOTH, *rooms.SOURCE_ALONE)}
    broken = [
        f"{place(path, node)} imports {name}"
        for path in sorted(alone)
        for name, node in supplement_imported(path)
        if name not in held and name.rpartition(".")[0] not in held | VOCABULARIES
    ]
    assert_none(broken, "What is beyond the source is collected beside it, never into it.")


def test_of_the_supplement_the_source_alone_holds_findings_quantities_and_targets_only() -> None:
    beyond = {module.__name__.rpartition(".")[2] for module in rooms.BOTH if module.__name__.startswith(SUPPLEMENT)}
    names = {name for name, home in SOURCE_ONLY.modules.items() if home in beyond}
    assert names
    assert names <= {*SOURCE_ONLY.findings, *SOURCE_ONLY.quantities, *SOURCE_ONLY.targets}
