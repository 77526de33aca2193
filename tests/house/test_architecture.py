"""What ARCHITECTURE says is so: its tables name what is there, its arrows are the imports, its decisions are linked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from house.test_laws import assert_none, imports, modules, place

ROOT = Path(__file__).parents[2]
HOME = ROOT / "src" / "pulsefirst"
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
DECISIONS = ROOT / "docs" / "decisions"
BELOW = {"shared"}
ROOMS = {
    *("limb", "foot", "veins", "infection", "muscle", "trunk", "brain", "spine", "nerves", "salts", "nights"),
    *("medicines", "patient"),
}
"""The rooms by concern. What is in neither stands above them."""
RAW = {"findings", "findings_cauda_equina", "measurements", "examination", "kidney", "answers", "targets", "citations"}
RAW |= {"complaint", "tempo", "findings_breathing", "history_of_cancer", "findings_imaging", "citations_of_triage"}
"""The shelves that the second writing of the red flags may read: no rule and no criterion."""


def rows(heading: str) -> list[list[str]]:
    """The rows of the first table under a heading, without its head."""
    (_, part) = ARCHITECTURE.split(f"## {heading}\n", 1)
    table = re.findall(r"^\|(.+)\|$", part.partition("\n## ")[0], re.MULTILINE)
    return [[cell.strip() for cell in row.split(" | ")] for row in table[2:]]


CHANGES = rows("To change something")


# --- the table of changes -----------------------------------------------------------------------------------------------


def test_there_are_thirteen_everyday_changes() -> None:
    assert len(CHANGES) == 13


@pytest.mark.parametrize(("folder", "there"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES])
def test_what_is_to_be_changed_stands_where_the_table_says(folder: str, there: str) -> None:
    (name,) = re.findall(r"^`([a-z_/]+/)`$", folder)
    home = HOME / name
    assert home.is_dir(), f"{folder} is no folder of src/pulsefirst"
    files = re.findall(r"`(\w+\.py)`(?:: ([^;]*))?", there)
    assert files
    for file, names in files:
        text = (home / file).read_text(encoding="utf-8")
        for assigned in re.findall(r"`(\w+)`", names):
            assert re.search(rf"^{assigned} = ", text, re.MULTILINE), f"{assigned} is not assigned in {name}{file}"


# --- paths ---------------------------------------------------------------------------------------------------------------


def test_every_path_it_names_is_there() -> None:
    named = set(re.findall(r"`((?:[a-z_]+/)+(?:[a-z_]+\.py)?|[a-z_]+(?:/[a-z_]+)*\.py)`", ARCHITECTURE))
    homes = (ROOT, HOME, HOME / "guideline", *(path for path in HOME.rglob("*") if path.is_dir()))
    assert sorted(path for path in named if not any((home / path).exists() for home in homes)) == []


def test_every_room_of_the_guideline_is_drawn() -> None:
    (_, plan) = ARCHITECTURE.split("## The guideline", 1)
    drawn = plan.split("```")[1]
    rooms = {path.name for path in (HOME / "guideline").iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert rooms == set(re.findall(r"(\w+)/", drawn))


def test_every_decision_is_linked_and_dated_as_its_name_says() -> None:
    written = {path.name for path in DECISIONS.glob("*.md")} - {"README.md"}
    linked = re.findall(
        r"^\| (\S+) \| \[.+?\]\((\S+?)\)", (DECISIONS / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(name for _, name in linked) == sorted(written)
    for date, name in linked:
        assert name.startswith(date)
        assert f"\n{date}\n" in (DECISIONS / name).read_text(encoding="utf-8")
    assert "(docs/decisions/README.md)" in ARCHITECTURE


# --- the arrows ------------------------------------------------------------------------------------------------------------


def arrows() -> list[tuple[str, str, str, str]]:
    """Every import inside the guideline: from which room, to which room, to which shelf, and where it stands."""
    found = []
    for path in modules("guideline"):
        room = path.relative_to(HOME / "guideline").parts[0].removesuffix(".py")
        for name, node in imports(path):
            parts = name.split(".")
            if parts[:2] == ["pulsefirst", "guideline"] and len(parts) > 3 and room != "__init__":
                found.append((room, parts[2], parts[3], f"{place(path, node)} imports {name}"))
    return found


def test_what_every_room_reads_takes_from_no_room() -> None:
    broken = [said for room, taken, _, said in arrows() if room in BELOW and taken not in BELOW]
    assert_none(broken, "shared/ lies below the rooms: move it into a room, or what it takes into shared/.")


def test_a_room_takes_nothing_from_above() -> None:
    broken = [said for room, taken, _, said in arrows() if room in ROOMS and taken not in ROOMS | BELOW]
    assert_none(broken, "What speaks of the whole lies above the rooms: a room knows nothing of it.")


def test_the_red_flags_are_written_a_second_time_without_a_rule_or_a_criterion() -> None:
    broken = [said for room, taken, shelf, said in arrows() if room == "safety" and taken != "safety" and shelf not in RAW]
    assert_none(broken, "safety/ reads findings and measured quantities: write the condition out again.")
