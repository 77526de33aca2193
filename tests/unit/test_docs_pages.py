"""The generated pages: the sheet of readings keeps the source and what is beyond it apart, and cases stand in two sets."""

from __future__ import annotations

import pytest

from pulsefirst import guideline
from pulsefirst.backends.prose.beyond import beyond_alone
from pulsefirst.interfaces.docs import files, pages

WHOLE, ALONE = guideline(), guideline(source_only=True)


def test_the_sheet_lists_the_readings_beyond_the_source_apart_with_what_they_stand_on() -> None:
    source, beyond = pages.readings(WHOLE).split("\n## Beyond the source\n")
    apart = beyond_alone(WHOLE)
    for name, reading in WHOLE.readings.items():
        here, there = (beyond, source) if reading in apart else (source, beyond)
        assert f"| {name} | " in here, name
        assert f"| {name} | " not in there, name
    rows = [row for row in beyond.splitlines() if row.startswith("| ")][1:]
    assert rows
    for row in rows:
        assert "(verified in the primary text)" in row or "(secondary source)" in row or "unverified" in row, row[:60]
        assert row.endswith("|  |  |"), "a place to sign and one to remark"


@pytest.mark.parametrize(("folder", "content"), [("source", ALONE), ("beyond", WHOLE)])
def test_each_set_of_cases_is_read_for_its_own_guideline(folder: str, content) -> None:
    found = files.vignettes(folder)
    assert found
    assert all(one.where.startswith(f"{folder}/") for one in found)
    names = {*content.recommendations, *content.hypotheses, *content.arguments, *content.criteria}
    rules = {
        one.name for vignette in found for one in vignette.expects if one.about.name in ("RULE", "HYPOTHESIS", "ARGUMENT")
    }
    assert rules <= names


def test_what_fires_is_the_union_of_both_sets() -> None:
    fired = files.fired()
    in_source = {one.name for one in files.vignettes("source")}
    in_beyond = {one.name for one in files.vignettes("beyond")}
    assert set(fired) >= set(WHOLE.recommendations)
    supplement = set(WHOLE.recommendations) - set(ALONE.recommendations)
    assert {name for rule in supplement for name in fired[rule]} <= in_beyond
    assert {name for rule in ALONE.recommendations for name in fired[rule]} & in_source
