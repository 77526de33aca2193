"""The source stands alone, by provenance; and the shelves of the rooms are in an order in which each takes from those before it."""

from __future__ import annotations

import importlib
from pathlib import Path

from house.test_laws import HOME, assert_none, imports, place
from pulsefirst.guideline import CONCERNS, EVERYTHING, GUIDELINE, OF_THE_WHOLE, patient, shared
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.language import SOURCE_ALONE, WITH_SUPPLEMENT
from pulsefirst.model.kinds import NAMED
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.rooms import shelves_of
from pulsefirst.model.walk import inside

SHELVES = shelves_of(shared, *CONCERNS, patient, *OF_THE_WHOLE)
PLACES = {module.__name__: number for number, module in enumerate(SHELVES)}


def test_a_shelf_takes_only_from_shelves_before_it() -> None:
    """So the first module that holds a name is the one in which it is written, and reading in order needs no looking ahead."""
    broken = []
    for name, number in PLACES.items():
        path = Path(str(importlib.import_module(name).__file__))
        for imported, node in imports(path):
            home = imported if imported in PLACES else imported.rpartition(".")[0]
            if PLACES.get(home, -1) >= number and not home.startswith("pulsefirst.guideline.safety"):
                broken.append(f"{place(path, node)} takes {imported}")
    assert_none(broken, "Move it to an earlier shelf, or name the shelf in model/rooms.py where it belongs.")


def test_every_module_of_a_room_is_collected() -> None:
    written = {path for room in (*CONCERNS, shared, patient) for path in Path(str(room.__file__)).parent.glob("[a-z]*.py")}
    assert written == {path for module in SHELVES if (path := Path(str(module.__file__))) in written}
    assert HOME / "guideline" / "limb" / "alarms.py" in written


def test_nothing_of_the_source_alone_leans_on_what_cites() -> None:
    kept = {
        piece
        for kind in ("recommendations", "hypotheses", "arguments", "conflicts", "red_flags", "criteria", "quantities")
        for piece in getattr(SOURCE_ONLY, kind).values()
    }
    leaning = [
        f"{piece.name} leans on {part.name}"
        for piece in kept
        for part in inside(piece)
        if isinstance(part, NAMED) and getattr(part, "provenance", Provenance.SOURCE) is not Provenance.SOURCE
    ]
    assert not leaning
    assert not SOURCE_ONLY.citations
    assert not SOURCE_ONLY.remarks
    assert not SOURCE_ONLY.dose_tables


def test_each_guideline_has_the_screens_that_are_for_it_and_together_they_hold_all() -> None:
    for name, screen in EVERYTHING.screens.items():
        assert (name in SOURCE_ONLY.screens) is (screen.only is not WITH_SUPPLEMENT), name
        assert (name in GUIDELINE.screens) is (screen.only is not SOURCE_ALONE), name
    assert {screen.only for screen in EVERYTHING.screens.values()} == {None, SOURCE_ALONE, WITH_SUPPLEMENT}
    for kind in ("recommendations", "hypotheses", "arguments", "findings", "targets", "screens", "scope"):
        both = {*getattr(SOURCE_ONLY, kind), *getattr(GUIDELINE, kind)}
        assert both == set(getattr(EVERYTHING, kind)), kind
