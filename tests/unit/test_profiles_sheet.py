"""The sheet of profiles: how it is read, and what it notices of a profile that changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conftest import GUIDELINE, ROOT, SOURCE_ONLY
from pulsefirst.checks.lint.acts import gaps_in_profiles
from pulsefirst.checks.mutation.profiles_sheet import (
    ProfilesSheet,
    condition_as_text,
    disagreements_of_profiles,
    entry_of,
    read_profiles,
)
from pulsefirst.checks.mutation.trials import Fate, KilledBy, Suite
from pulsefirst.language import (
    all_of,
    any_of,
    at_least_n_of,
    at_most,
    in_both_legs,
    in_either_leg,
    in_other_leg,
    none_of,
    not_,
)
from pulsefirst.model.errors import CaseError
from pulsefirst.workbench.mutate import PROFILES, all_mutants, is_of_causes

SHEET = read_profiles(PROFILES.read_bytes(), GUIDELINE, PROFILES.name)
FINDINGS = GUIDELINE.findings
CRAMP, PAIN, COLOR = FINDINGS["cramp"], FINDINGS["pain"], FINDINGS["leg_blue"]
MUTANTS = {mutant.id: mutant for mutant in all_mutants() if is_of_causes(mutant)}


def test_it_has_every_cause_with_a_profile_and_says_of_each_what_the_profile_says() -> None:
    assert set(SHEET.causes) == {profile.hypothesis.name for profile in GUIDELINE.profiles.values()}
    assert set().union(*SHEET.clusters.values()) == set(GUIDELINE.features)
    assert list(disagreements_of_profiles(SHEET, GUIDELINE)) == []


def test_nothing_is_held_against_a_guideline_without_profiles() -> None:
    assert list(disagreements_of_profiles(replace(SHEET, clusters={}), SOURCE_ONLY)) == []


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (all_of(PAIN, not_(CRAMP)), "all of (not (cramp); pain)"),
        (any_of(PAIN, at_most(FINDINGS["age"], "45")), "any of (age at most 45; pain)"),
        (none_of(PAIN, CRAMP), "not (any of (cramp; pain))"),
        (in_either_leg(PAIN), "either leg (pain)"),
        (in_both_legs(any_of(PAIN, CRAMP)), "both legs (any of (cramp; pain))"),
        (in_other_leg(PAIN), "other leg (pain)"),
        (at_least_n_of(2, PAIN, CRAMP, FINDINGS["foot_drop"]), "at least 2 of (cramp; foot_drop; pain)"),
        (COLOR.among(*reversed(list(COLOR.values)[:2])), "leg_blue is long-standing and unchanged / none"),
    ],
)
def test_a_condition_has_one_text_however_its_parts_are_ordered(condition, text: str) -> None:
    assert condition_as_text(condition) == text


def sheet_of(entry: str) -> ProfilesSheet:
    return read_profiles(entry, GUIDELINE, "here")


def test_what_stands_together_may_stand_in_any_order_and_over_several_lines() -> None:
    said = sheet_of("gout:\n  gate: any of (\n    pain;\n    all of (rest_pain is new or changed / none; cramp))\n")
    assert said.causes["gout"]["gate"] == {"any of (all of (cramp; rest_pain is new or changed / none); pain)"}


def test_an_entry_that_the_content_writes_of_itself_is_read_back() -> None:
    for profile in GUIDELINE.profiles.values():
        assert list(disagreements_of_profiles(sheet_of(entry_of(profile)), GUIDELINE)) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("no_such_cause: {}", "here:1: the guideline has no 'no_such_cause' here: take it off the sheet of profiles"),
        ("gout: {expected: [no_such_feature]}", "here:1: the guideline has no 'no_such_feature' here"),
        ("gout: {settings: [no_such_finding]}", "here:1: the guideline has no 'no_such_finding' here"),
        ("clusters: {pain: [no_such_feature]}", "here:1: the guideline has no 'no_such_feature' here"),
        ("gout: {door: pain}", "here:1: a profile on the sheet has gate, cardinal, expected, explains too, cannot explain"),
        ("gout: {gate: all of (pain; cramp}", "here:1: a bracket is open: close it with '[)]'"),
        ("gout: {gate: all of (pain) cramp}", "here:1: this condition goes on after its end, at 'cramp'"),
        ("gout: {gate: all of (pain;}", "here:1: this condition ends too soon"),
        ("gout: {gate: some of (pain)}", "here:1: a bracket follows 'any of', 'all of', 'not' or a leg, not 'some of'"),
    ],
)
def test_a_slip_is_refused_with_its_line(text: str, says: str) -> None:
    with pytest.raises(CaseError, match=says):
        sheet_of(text)


def test_a_profile_that_the_sheet_leaves_out_or_gives_otherwise_is_told_with_the_line_that_differs() -> None:
    fewer = {name: said for name, said in SHEET.causes.items() if name != "gout"}
    (told,) = gaps_in_profiles(GUIDELINE, replace(SHEET, causes=fewer), "there.yaml")
    assert told.startswith(
        "gout: the sheet of profiles leaves it out; read again what it stands on, and write in there.yaml"
    )
    assert "  gate: hot_joint\n" in told
    other = {**SHEET.causes, "gout": {**SHEET.causes["gout"], "settings": frozenset({"pain"})}}
    (told,) = gaps_in_profiles(GUIDELINE, replace(SHEET, causes=other), "there.yaml")
    assert told == (
        "gout, settings: by the sheet of profiles it is otherwise (not pain; also takes_diuretic); correct the profile, or "
        "there.yaml, whichever is wrong."
    )


@pytest.mark.parametrize(
    ("id", "part"),
    [
        ("gout_profile/gate/not", "gout, gate"),
        ("gout_profile/expects/without-leg_hurts", "gout, expected"),
        ("gout_profile/explains/with-leg_hurts", "gout, expected"),
        ("gout_profile/cannot_explain/without-0", "gout, cannot explain"),
        ("gout_profile/settings/without-0", "gout, settings"),
        ("gout_profile/common/turned", "gout, common"),
        ("popliteal_entrapment_profile/gate.0/limit=46", "popliteal_entrapment, gate"),
        ("leg_hurts/cluster/FEELING", "clusters, "),
    ],
)
def test_a_change_of_a_profile_is_noticed_by_the_part_it_is_in(id: str, part: str) -> None:
    trial = Suite(GUIDELINE, (), profiles=SHEET).try_(MUTANTS[id])
    assert (trial.fate, trial.means) == (Fate.KILLED, KilledBy.ACTS)
    assert trial.by.startswith(part)


def test_the_file_is_the_one_that_the_check_of_the_content_reads() -> None:
    assert PROFILES == ROOT / "cases" / "mutation" / "profiles.yaml"
