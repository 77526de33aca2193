"""The programs that write cases for what no other case would notice: what they write holds today and would not with the change."""

from __future__ import annotations

import pytest

from generative import edges, survivors
from pulsefirst.checks.cases import judge, read_vignettes
from pulsefirst.checks.mutation import Mutant
from pulsefirst.workbench.mutate import Half, all_mutants, part_of

BY_ID = {mutant.id: mutant for mutant in all_mutants()}


def read_and_judged(half: Half, page: str, mutant: Mutant) -> tuple[list[str], list[str]]:
    """What the page misses on the content as it is, and as it is changed."""
    vignettes = read_vignettes(page, half.guideline, "written")
    changed = mutant.of(half.guideline)
    return [one for each in vignettes for one in judge(each, half.guideline)], [
        one for each in vignettes for one in judge(each, changed)
    ]


@pytest.mark.parametrize(
    "id",
    [
        "index_low/when/below",
        "shock/when.1/not",
        "deep_pulses_gate/opened_by.0/without-3",
        "strength_three_or_less/when.2/not",
        "leg_turns_blue/when/with-LONG_STANDING",
        "legs_weak_on_both_sides/when.each/not",
    ],
)
def test_a_case_for_a_changed_condition(id: str) -> None:
    mutant = BY_ID[id]
    half = part_of(mutant.name)
    assert half is not None
    pair = edges.piece_of(half.guideline, mutant)
    assert pair is not None
    new = edges.found(half.guideline, *pair)
    assert new is not None
    page = edges.page_of(half, edges.HEADER, "", [new])
    now, then = read_and_judged(half, page, mutant)
    assert (now, bool(then)) == ([], True)


@pytest.mark.parametrize(
    "id",
    [
        "potassium_flag_against_its_number/when.1/limit=3.6",
        "numbness_trend/only_if/without-WITH_WALKING",
        "swelling_of_both_legs/overrides/without-d_dimer_for_new_swelling",
    ],
)
def test_a_case_for_a_mutant_that_survived(id: str) -> None:
    mutant = BY_ID[id]
    half = part_of(mutant.name)
    assert half is not None
    new = survivors.found(half.guideline, mutant)
    assert new is not None
    now, then = read_and_judged(half, edges.page_of(half, survivors.HEADER, survivors.BEFORE, [new]), mutant)
    assert (now, bool(then)) == ([], True)
