"""Mutation testing of the content: what the mutants are, how one is killed, and a sample of them all."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from pulsefirst.checks.cases import judge, read_vignettes
from pulsefirst.checks.mutation import (
    Fate,
    KilledBy,
    Mutant,
    MutationReport,
    Suite,
    Trial,
    read_acts,
    report_as_data,
    report_as_markdown,
)
from pulsefirst.checks.mutation.changes import ChangeKind, changes_of, step_of
from pulsefirst.checks.reasons import read_reasons
from pulsefirst.guideline import GUIDELINE
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.language import above, all_of, at_least_n_of, at_most, in_both_legs, in_other_leg, not_
from pulsefirst.model.conditions import AllOf, AnyOf, AtLeastNOf, Compared, Not, OfLeg
from pulsefirst.model.errors import CaseError, ContentError, UnknownName
from pulsefirst.workbench.mutate import PAGE, Half, Tools, all_mutants, choose, part_of, report_of, suite, try_mutant

SAMPLE, SEED = 60, 20261122
FINDINGS = GUIDELINE.findings
CRAMP, PAIN, WEAKNESS = FINDINGS["cramp"], FINDINGS["pain"], FINDINGS["weakness"]
BY_ID = {mutant.id: mutant for mutant in all_mutants()}


def hows(condition):
    return [(change.kind, change.where, change.how) for change in changes_of(condition)]


# --- the changes ------------------------------------------------------------------------------------------------------


def test_a_flag_is_negated():
    (change,) = changes_of(CRAMP)
    assert isinstance(change.condition, Not)
    assert change.condition.of is CRAMP
    assert (change.before, change.after) == ("cramp in this leg", "not cramp in this leg")


def test_a_comparison_moves_its_edge_turns_round_steps_both_ways_and_is_negated():
    abi = GUIDELINE.quantities["abi"]
    changed = [change.condition for change in changes_of(at_most(abi, "0.90"))]
    compared = [(one.how, one.limit) for one in changed if isinstance(one, Compared)]
    limit = Decimal("0.90")
    assert compared == [("<", limit), (">=", limit), ("<=", Decimal("0.89")), ("<=", Decimal("0.91"))]
    assert isinstance(changed[-1], Not)


@pytest.mark.parametrize(
    ("condition", "step"),
    [
        (above(GUIDELINE.quantities["symptom_age"], "14"), "1"),
        (at_most(GUIDELINE.quantities["abi"], "1"), "0.01"),
        (at_most(FINDINGS["toe_pressure"], "30"), "1"),
        (at_most(FINDINGS["hba1c"], "7.0"), "0.1"),
        (above(GUIDELINE.quantities["abi_disagreement"], "0.05"), "0.01"),
    ],
)
def test_one_step_is_one_unit_in_the_last_place(condition, step):
    assert step_of(condition) == Decimal(step)


def test_a_set_loses_each_member_and_gains_each_other():
    values = list(WEAKNESS.values)
    hows_of_two = [how for _, _, how in hows(WEAKNESS.among(*values[:2]))]
    assert hows_of_two == [*(f"without-{one.name}" for one in values[:2]), f"with-{values[2].name}", "not"]
    assert [how for _, _, how in hows(WEAKNESS.among(values[0]))] == [*(f"with-{one.name}" for one in values[1:]), "not"]


def test_a_connective_is_exchanged_and_loses_each_operand():
    changes = list(changes_of(all_of(CRAMP, PAIN)))
    assert [(one.kind, one.where, one.how) for one in changes] == [
        (ChangeKind.CONNECTIVE, "", "any"),
        (ChangeKind.OPERAND, "", "without-0"),
        (ChangeKind.OPERAND, "", "without-1"),
        (ChangeKind.POLARITY, ".0", "not"),
        (ChangeKind.POLARITY, ".1", "not"),
    ]
    exchanged, without_first, _, negated, _ = (one.condition for one in changes)
    assert isinstance(exchanged, AnyOf)
    assert without_first is PAIN
    assert isinstance(negated, AllOf)
    assert negated.of[1] is PAIN
    assert isinstance(negated.of[0], Not)


def test_a_count_steps_within_its_parts():
    changed = [one.condition for one in changes_of(at_least_n_of(1, CRAMP, PAIN)) if one.kind is ChangeKind.COUNT]
    assert [one.count for one in changed if isinstance(one, AtLeastNOf)] == [2]


def test_a_negation_is_dropped_and_not_doubled():
    assert hows(not_(CRAMP)) == [(ChangeKind.POLARITY, "", "not-dropped")]


def test_what_is_written_once_for_both_legs_is_changed_once_for_both_legs():
    (negated,) = [one.condition for one in changes_of(in_both_legs(CRAMP)) if one.kind is ChangeKind.POLARITY]
    assert isinstance(negated, AllOf)
    assert [one.side for one in negated.of if isinstance(one, OfLeg) and isinstance(one.of, Not)] == ["left", "right"]


def test_the_other_leg_becomes_this_leg():
    side = next(one for one in changes_of(in_other_leg(CRAMP)) if one.kind is ChangeKind.SIDE)
    assert side.condition is CRAMP


# --- the mutants ------------------------------------------------------------------------------------------------------


def test_every_mutant_has_an_id_of_its_own_and_words():
    assert not [name for name, count in Counter(mutant.id for mutant in all_mutants()).items() if count > 1]
    assert not [mutant.id for mutant in all_mutants() if mutant.before == mutant.after]


def test_every_kind_of_change_is_made_but_for_what_the_content_does_not_hold():
    assert {mutant.kind for mutant in all_mutants()} >= set(ChangeKind) - {ChangeKind.COUNT}


def test_a_mutant_changes_the_guideline_and_leaves_the_original():
    mutant = BY_ID["absent_pulses/do/urgent"]
    changed = mutant.of(GUIDELINE)
    assert changed.hash != GUIDELINE.hash
    assert changed.recommendations["absent_pulses"].do.urgency.word == "urgent"
    assert GUIDELINE.recommendations["absent_pulses"].do.urgency.word == "emergency"


# --- the two halves ---------------------------------------------------------------------------------------------------


def test_what_is_of_the_source_is_changed_in_the_source_alone_and_the_rest_in_the_whole() -> None:
    of_the_source = {"recommendations", "criteria", "arguments", "hypotheses", "conflicts"}
    for kind in of_the_source:
        for name in getattr(GUIDELINE, kind):
            part = Half.SOURCE if name in getattr(SOURCE_ONLY, kind) else Half.BEYOND
            assert part_of(name) is part, name
    assert Half.SOURCE.guideline is SOURCE_ONLY
    assert Half.BEYOND.guideline is GUIDELINE
    assert all(part_of(name) is Half.SOURCE for name in SOURCE_ONLY.recommendations)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("cramp", Half.SOURCE),
        ("foot_drop", Half.BEYOND),
        ("quinine_reaction", None),
        ("takes_statin", Half.BEYOND),
    ],
)
def test_a_question_belongs_to_the_half_that_reads_it_and_to_neither_where_only_a_score_or_a_dose_does(
    name: str, part: Half | None
) -> None:
    assert part_of(name) is part


def test_both_halves_are_changed_and_every_rule_beyond_the_source_is_on_the_sheet() -> None:
    counted = Counter(part_of(mutant.name) for mutant in all_mutants())
    assert set(counted) == set(Half)
    assert min(counted.values()) > 1000
    for part in Half:
        assert set(suite(part).acts) == {name for name in GUIDELINE.recommendations if part_of(name) is part}


def test_every_case_and_example_is_held_against_one_half() -> None:
    assert not {one.name for one in suite(Half.SOURCE).vignettes} & {one.name for one in suite(Half.BEYOND).vignettes}
    assert all(one.expects for part in Half for one in suite(part).vignettes)


# --- killing ----------------------------------------------------------------------------------------------------------

A_CASE = """
- case: both pedal pulses absent in a leg that cramps
  knows: {left: {dorsalis_pedis: absent, posterior_tibial: absent, cramp: yes}}
  plan: {triage: {now: emergency}, left: {absent_pulses: recommended}}
"""


def small(equivalent=None, prover=None):
    cases = read_vignettes(A_CASE, GUIDELINE, "here")
    return Suite(GUIDELINE, cases, equivalent or {}, **({"prover": prover} if prover else {}))


def test_a_case_that_says_otherwise_kills():
    trial = small().try_(BY_ID["absent_pulses/when/not"])
    assert trial.fate is Fate.KILLED
    assert (trial.means, trial.by) == (KilledBy.CASE, "both pedal pulses absent in a leg that cramps (here:2)")


def test_cases_refer_to_names_only_so_they_are_read_once_and_judged_against_any_mutant():
    (vignette,) = read_vignettes(A_CASE, GUIDELINE, "here")
    assert judge(vignette, BY_ID["index_low/when/below"].of(GUIDELINE)) == ()
    assert judge(vignette, BY_ID["pulses_absent/when/all"].of(GUIDELINE)) != ()


def test_what_no_case_reaches_survives_unless_a_proof_fails():
    mutant = BY_ID["index_low/when/below"]
    assert small().try_(mutant).fate is Fate.SURVIVED
    seen = []

    def prover(guideline, names):
        seen.append((guideline.hash, names))
        return "the bands cover the range"

    trial = small(prover=prover).try_(mutant)
    assert (trial.fate, trial.means, trial.by) == (Fate.KILLED, KilledBy.PROOF, "the bands cover the range")
    ((changed, names),) = seen
    assert changed != GUIDELINE.hash
    assert {"index_low", "refer_low_index", "anatomic_imaging"} <= names


def test_a_survivor_with_a_reason_is_equivalent_and_a_killed_one_is_not():
    equivalent = {"index_low/when/below": "a reason", "absent_pulses/when/not": "a reason"}
    assert small(equivalent).try_(BY_ID["index_low/when/below"]) == Trial(
        id="index_low/when/below",
        kind="comparator",
        before=BY_ID["index_low/when/below"].before,
        after=BY_ID["index_low/when/below"].after,
        fate=Fate.EQUIVALENT,
        by="a reason",
    )
    assert small(equivalent).try_(BY_ID["absent_pulses/when/not"]).fate is Fate.KILLED


def test_content_that_would_speak_of_another_leg_is_killed_by_its_reach():
    rule = GUIDELINE.recommendations["guillain_barre_monitoring"]
    of_a_leg = replace(rule, when=all_of(CRAMP, rule.when))
    mutant = Mutant("id", rule.name, ChangeKind.OPERAND, "", "", rule, of_a_leg)
    assert small().try_(mutant).means is KilledBy.REACH


def test_an_act_that_is_not_on_the_sheet_kills():
    sheet = "refer vascular_surgery, emergency: [absent_pulses]"
    acts = read_acts(sheet, ["absent_pulses"], "here")
    suite = Suite(GUIDELINE, (), acts=acts)
    suite.check()
    trial = suite.try_(BY_ID["absent_pulses/do/urgent"])
    assert trial.means is KilledBy.ACTS
    assert trial.by == "absent_pulses is to refer vascular_surgery, emergency, not refer vascular_surgery, urgent"


@pytest.mark.parametrize(
    ("sheet", "complaint"),
    [
        ("refer vascular_surgery: [absent_pulse]", "here:1: there is no rule 'absent_pulse'"),
        ("a: [absent_pulses]\nb: [absent_pulses]", "here:2: the rule 'absent_pulses' is listed twice"),
    ],
)
def test_a_sheet_of_acts_with_what_is_no_rule_or_twice_is_refused(sheet, complaint):
    with pytest.raises(CaseError, match=complaint):
        read_acts(sheet, ["absent_pulses"], "here")


def test_an_act_that_disagrees_already_is_refused():
    with pytest.raises(ContentError, match="mend this first: absent_pulses is to"):
        Suite(GUIDELINE, (), acts={"absent_pulses": "avoid vascular_surgery"}).check()


def test_a_case_that_fails_already_is_refused():
    cases = read_vignettes(A_CASE.replace("now: emergency", "now: none"), GUIDELINE, "here")
    with pytest.raises(ContentError, match="mend this case first"):
        Suite(GUIDELINE, cases, {}).check()


def test_the_list_of_equivalents_knows_only_mutants():
    assert read_reasons("index_low/when/below: a reason", BY_ID, "here", "mutant") == {"index_low/when/below": "a reason"}
    with pytest.raises(UnknownName, match="here:1: there is no mutant 'index_low/when/beneath': take it off this list"):
        read_reasons("index_low/when/beneath: a reason", BY_ID, "here", "mutant")


# --- the figures ------------------------------------------------------------------------------------------------------


def test_the_report_counts_and_lists():
    trials = (
        Trial("a/when/not", ChangeKind.POLARITY, "x", "not x", Fate.KILLED, "c (here:1)", KilledBy.CASE),
        Trial("b/when/not", ChangeKind.POLARITY, "x", "not x", Fate.SURVIVED),
        Trial("c/when/any", ChangeKind.CONNECTIVE, "x and y", "x or y", Fate.EQUIVALENT, "x is y."),
    )
    report = MutationReport(trials, 50, "1.0.0", "0123456789abcdef")
    assert not report.passed
    assert report.counts[ChangeKind.POLARITY] == {"killed": 1, "survived": 1, "equivalent": 0}
    page = report_as_markdown(report)
    assert "3 of 50 mutants, 1 killed, 1 survived, 1 equivalent (33.3 %)" in page
    assert "- `c/when/any`: “x and y” → “x or y”. x is y." in page
    assert "Killed by a case 1; a sheet 0; its reach 0; a proof 0." in page
    assert report_as_data(report)["survived"] == 1


def test_the_report_says_when_no_proof_was_asked():
    of = Trial("b/when/not", ChangeKind.POLARITY, "x", "not x", Fate.SURVIVED)
    asked, unasked = (report_as_markdown(MutationReport((of,), 1, "1.0.0", "01", proofs)) for proofs in (True, False))
    assert "Proofs were not asked" in unasked
    assert "Proofs were not asked" not in asked


def test_the_sample_drawn_by_a_seed_hangs_on_the_ids_alone():
    assert choose(20, 1) == choose(20, 1) != choose(20, 2)
    assert len(choose(None)) + len(choose(None, causes=True)) == len(all_mutants())
    assert set(choose(20, 1)) < set(choose(40, 1))


def test_few_are_called_equivalent():
    assert len(suite(Half.SOURCE).equivalent) <= 0.02 * len(all_mutants())


def test_of_a_sample_no_mutant_survives_that_is_not_on_the_page():
    """Without proofs, which take a minute where no case notices; the page lists what survived in the whole run."""
    listed = set(re.findall(r"^- `(.+?)`:", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    report = report_of([try_mutant(place, Tools(proofs=False)) for place in choose(SAMPLE, SEED)], proofs=False)
    new = [one for one in report.with_fate(Fate.SURVIVED) if one.id not in listed]
    assert new == [], "add a case that notices each"
