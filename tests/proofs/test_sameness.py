"""A change that nothing notices is proved to make no difference, or it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pulsefirst.checks.mutation import Fate, Mutant, Suite
from pulsefirst.checks.mutation.changes import ChangeKind
from pulsefirst.checks.mutation.sameness import proved_the_same
from pulsefirst.guideline import GUIDELINE
from pulsefirst.language import all_of, any_of, not_

CRITERIA, CONFLICTS = GUIDELINE.criteria, GUIDELINE.conflicts
RECENT = CRITERIA["recent"]
COOLNESS, CRAMP = GUIDELINE.findings["coolness"], GUIDELINE.findings["cramp"]


def mutant(old, **changed):
    return Mutant("id", old.name, ChangeKind.OPERAND, "before", "after", old, replace(old, **changed))


@pytest.mark.parametrize(
    ("when", "proved"),
    [
        (any_of(RECENT.when, all_of(RECENT.when, CRAMP)), True),
        (all_of(*RECENT.when.of), False),
        (any_of(RECENT.when, CRAMP), False),
    ],
    ids=["absorbed", "the other connective", "one more way"],
)
def test_a_condition_is_proved_the_same_exactly_where_no_case_tells_it_apart(when, proved):
    assert proved_the_same(GUIDELINE, mutant(RECENT, when=when), frozenset({"recent"})) is proved


def test_a_condition_that_is_false_where_the_other_is_unknown_is_another():
    """Cramp or no cramp: true of everyone who was asked, and unknown of the others."""
    either_way = any_of(RECENT.when, all_of(CRAMP, not_(CRAMP)))
    assert not proved_the_same(GUIDELINE, mutant(RECENT, when=either_way), frozenset({"recent"}))


def test_an_act_is_no_condition():
    rule = GUIDELINE.recommendations["absent_pulses"]
    changed = mutant(rule, do=replace(rule.do, title="Another"))
    assert not proved_the_same(GUIDELINE, changed, frozenset({"absent_pulses"}))


def test_a_change_to_what_clashes_is_not_proved_by_leaving_out_what_clashes():
    clash = CONFLICTS["dorsalis_pedis_felt_but_silent"]
    never = mutant(clash, when=all_of(clash.when, not_(clash.when)))
    assert not proved_the_same(GUIDELINE, never, frozenset({clash.name}))


def test_what_nothing_notices_is_equivalent_where_it_is_proved_and_no_proof_is_asked_then():
    def never(guideline, names):
        raise AssertionError("asked")

    absorbed = mutant(RECENT, when=any_of(RECENT.when, all_of(RECENT.when, CRAMP)))
    trial = Suite(GUIDELINE, (), prover=never, same=proved_the_same).try_(absorbed)
    assert trial.fate is Fate.EQUIVALENT
    assert trial.by.startswith("Proved")
