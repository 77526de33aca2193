"""Every vignette, in this world and in the mirror; what the supplement leaves as it was; and whether all is exercised.

Those of `cases/source` were written for the source and are judged by the source alone; those of `cases/beyond` are judged by
the whole guideline.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

import pytest

from conftest import GUIDELINE, JUDGED_BY, SOURCE_ONLY, vignettes_of
from generative import laws
from pulsefirst.checks.cases import About, Exercise, JudgedCase, Vignette, exercised_by, fired_by, judge, read_vignettes
from pulsefirst.model.errors import CaseError
from pulsefirst.model.legs import Leg

VIGNETTES = tuple((folder, vignette) for folder in JUDGED_BY for vignette in vignettes_of(folder))


# --- the vignettes ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("folder", "vignette"), VIGNETTES, ids=[vignette.name for _, vignette in VIGNETTES])
def test_vignette(folder: str, vignette: Vignette) -> None:
    """In this world and in the mirror; and the supplement changes no line of the source, and lowers no triage.

    One test, so that what either guideline makes of a case is worked out once.
    """
    whole, alone = JudgedCase(vignette.case, GUIDELINE), JudgedCase(vignette.case, SOURCE_ONLY)
    guideline, outcome = (GUIDELINE, whole) if JUDGED_BY[folder] is GUIDELINE else (SOURCE_ONLY, alone)
    missed = judge(vignette, guideline, outcome)
    assert not missed, "\n".join(missed)
    mirrored = judge(vignette.mirror(), guideline)
    assert not mirrored, "\n".join(("in the mirror:", *mirrored))
    laws.one_only_adds_to_the_other(whole, alone)


@pytest.mark.parametrize(("folder", "vignette"), VIGNETTES[::50], ids=[vignette.name for _, vignette in VIGNETTES[::50]])
def test_what_is_judged_part_by_part_is_the_plan(folder: str, vignette: Vignette) -> None:
    outcome = JudgedCase(vignette.case, JUDGED_BY[folder])
    assert outcome.triage == outcome.plan.triage
    assert outcome.suspicions == outcome.plan.hypotheses
    assert outcome.clashes == outcome.plan.conflicts
    assert outcome.questions == outcome.plan.questions
    assert outcome.cautions == outcome.plan.cautions
    for proposal in outcome.plan.proposals:
        judged = outcome.judged(proposal.id, proposal.leg)
        assert judged.status is proposal.status
        assert tuple(rule.name for rule in judged.withheld_by) == proposal.withheld_by


def test_a_vignette_with_a_conflict_says_so() -> None:
    silent = [
        (folder, one) for folder, one in VIGNETTES if not any(expected.about is About.CONFLICTS for expected in one.expects)
    ]
    assert not [(one.where, one.name) for folder, one in silent if JudgedCase(one.case, JUDGED_BY[folder]).clashes]


def test_a_vignette_expects_something() -> None:
    assert not [(one.where, one.name) for _, one in VIGNETTES if not one.expects]


def test_names_are_unique_in_all_files() -> None:
    counted = Counter(vignette.name for _, vignette in VIGNETTES)
    assert not [name for name, count in counted.items() if count > 1]


# --- completeness -----------------------------------------------------------------------------------------------------


@cache
def exercised(folder: str) -> Mapping[str, Exercise]:
    return exercised_by(vignettes_of(folder), JUDGED_BY[folder])


def answering_for(name: str) -> str:
    """The folder whose cases must exercise a rule, criterion or argument: what is of the source is exercised by its own cases."""
    of_the_source = (SOURCE_ONLY.recommendations, SOURCE_ONLY.criteria, SOURCE_ONLY.arguments)
    return "source" if any(name in content for content in of_the_source) else "beyond"


CONDITIONAL = (
    *(name for name, rule in GUIDELINE.recommendations.items() if rule.when is not None),
    *GUIDELINE.criteria,
    *GUIDELINE.arguments,
)


@pytest.mark.parametrize("name", CONDITIONAL)
def test_some_case_fires_it_and_some_case_says_where_it_does_not(name: str) -> None:
    folder = answering_for(name)
    found = exercised(folder)[name]
    place = f"cases/{folder} (it stands in {GUIDELINE.modules[name]})"
    assert found.fired, f"write a case in {place} that expects {name} to hold"
    assert found.not_fired, f"write a case in {place} that expects {name} not to hold, at its edge"


@pytest.mark.parametrize("name", sorted(set(GUIDELINE.recommendations) - set(CONDITIONAL)))
def test_some_case_mentions_a_rule_that_always_holds(name: str) -> None:
    folder = answering_for(name)
    assert exercised(folder)[name].fired, f"write a case in cases/{folder} that expects something of {name}"


def test_the_source_alone_is_a_part_of_the_guideline() -> None:
    """The same pieces of content, so that what holds of a rule of the source in one holds in the other."""
    for kind in ("recommendations", "criteria", "arguments", "hypotheses", "quantities", "findings", "targets", "conflicts"):
        of_the_source = getattr(SOURCE_ONLY, kind)
        assert of_the_source
        assert {name: one for name, one in getattr(GUIDELINE, kind).items() if name in of_the_source} == of_the_source
    assert list(SOURCE_ONLY.findings) == list(GUIDELINE.findings), "either reads every case"


# --- the format -------------------------------------------------------------------------------------------------------


def read(text: str) -> tuple[Vignette, ...]:
    return read_vignettes(text, SOURCE_ONLY, "here")


def the_one(text: str) -> Vignette:
    return read(text)[-1]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("knows: {}", "here:1: a file of cases is a list"),
        ("- knows: {}", "here:1: a case begins with its sentence"),
        ("- case: a\n- case: a", "here:2: the case 'a' is written twice"),
        ("- case: a\n  like: b", "here:2: no case above is called 'b'"),
        (
            "- case: a cramp\n- case: b\n  like: a kramp",
            "here:3: no case above is called 'a kramp'; did you mean 'a cramp'?",
        ),
        ("- case: a\n  plans: {}", "here:2: a case has no part 'plans'; did you mean 'plan'?"),
        ("- case: a\n  knows: {left: {crampp: yes}}", "here:2: there is no finding 'crampp'"),
        ("- case: a\n  knows: {left: {cramp: yes}, both: {cramp: no}}", "here:2: cramp of the left leg is written twice"),
        ("- case: a\n  plan:\n    left: {absent_pulse: recommended}", "here:3: this guideline has no 'absent_pulse' here"),
        ("- case: a\n  plan: {absent_pulses: recommended}", "here:2: absent_pulses is judged per leg"),
        ("- case: a\n  plan: {left: {no_splint: recommended}}", "here:2: no_splint is judged for the patient"),
        ("- case: a\n  plan: {no_splint: advised}", "here:2: no_splint is recommended or done or"),
        ("- case: a\n  plan: {no_splint: {recommended: cramp}}", "here:2: only undetermined, not possible and withheld"),
        ("- case: a\n  plan: {no_splint: {undetermined: kramp}}", "here:2: this guideline has no 'kramp' here"),
        ("- case: a\n  plan: {no_splint: {undetermined: cramp, withheld: no_bed_rest}}", "here:2: a status is one word"),
        ("- case: a\n  plan: {no_splint: {withheld: cramp}}", "here:2: cramp is a finding: put its answer under knows"),
        (
            "- case: a\n  plan: {left: {acute_limb_ischemia: supported}}",
            "here:2: acute_limb_ischemia is a cause: put it under hypotheses",
        ),
        ("- case: a\n  hypotheses: {no_splint: recommended}", "here:2: no_splint is a rule: put it under plan"),
        ("- case: a\n  plan: {bilateral: yes}", "here:2: bilateral is a criterion: put it under criteria"),
        ("- case: a\n  hypotheses: {new_ps_argue: yes}", "here:2: new_ps_argue is an argument: put it under arguments"),
        ("- case: a\n  criteria: {left: {abi: 1}}", "here:2: abi is a quantity: put it under quantities"),
        ("- case: a\n  asks: [vascular_surgery]", "here:2: vascular_surgery is what an act is aimed at: put it into done"),
        ("- case: a\n  age: 40", "here:2: age is a finding: put its answer under knows"),
        ("- case: a\n  no_splint: recommended", "here:2: no_splint is a rule: put it under plan"),
        ("- case: a\n  triage: {now: none}", "here:2: triage belongs to the plan: put it under plan"),
        ("- case: a\n  left: {cramp: yes}", "here:2: left belongs inside a part, such as knows or plan: put it there"),
        ("- case: a\n  plan: {triage: {then: none}}", "here:2: triage has now, could_be"),
        ("- case: a\n  plan: {triage: {now: routine}}", "here:2: now is emergency or urgent or soon or none"),
        ("- case: a\n  plan: {both: {absent_pulses: done}, left: {absent_pulses: done}}", "absent_pulses is expected twice"),
        ("- case: a\n  criteria: {bilateral: maybe}", "here:2: bilateral is yes or no or unknown"),
        ("- case: a\n  hypotheses: {guillain_barre: likely}", "here:2: guillain_barre is confirmed or supported"),
        ("- case: a\n  quantities: {left: {abi: about 1}}", "here:2: a quantity is a number"),
        ("- case: a\n  asks_first: [cramp, left, right]", "here:2: a question is a finding"),
        ("- case: a\n  leads: [acute_limb_ischemia, up]", "here:2: a question is a finding"),
        ("- case: a\n  leads: [guillain_barre, left]", "here:2: guillain_barre is judged for the patient"),
        ("- case: a\n  leads: cramp", "here:2: cramp is a finding: put its answer under knows"),
        ("- case: a\n  leaves: {guillain_barre: [pain]}", "here:2: pain is a finding: put its answer under knows"),
        ("- case: a\n  asks: cramp", "here:2: expected a list"),
        ("- case: a\n  asks: [[age, left]]", "here:2: age is recorded for the patient"),
        ("- case: a\n  conflicts: [answered_cramp]", "here:2: this guideline has no 'answered_cramp' here"),
        ("- case: a\n  cautions: [[a]]", "here:2: expected a single word"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(text: str, complaint: str) -> None:
    with pytest.raises(CaseError) as error:
        read(text)
    assert complaint in str(error.value)


LIKE = """
- case: first
  knows: {both: {cramp: yes, pain: no}, age: 40}
- case: second
  like: first
  knows: {left: {cramp: no}, age: not recorded}
"""


def test_a_case_like_another_knows_the_same_but_for_what_it_says_otherwise() -> None:
    facts = {(key.finding, key.leg): value for key, value in the_one(LIKE).case.facts.items()}
    assert facts == {
        ("cramp", Leg.LEFT): False,
        ("cramp", Leg.RIGHT): True,
        ("pain", Leg.LEFT): False,
        ("pain", Leg.RIGHT): False,
    }


MISSED = """
- case: a numb leg
  knows: {left: {numbness: yes}}
  plan:
    triage: {now: emergency, settled: yes, level: routine}
    no_splint: not applicable
    left: {absent_pulses: {undetermined: age}, abi_first: {withheld: no_delay_for_imaging}}
  criteria: {left: {symptomatic: unknown}}
  arguments: {right: {new_ps_argue: yes}}
  hypotheses: {left: {acute_limb_ischemia: excluded}}
  quantities: {left: {ankle_pressure: at least 3, symptom_age: 3 to 4, dorsalis_pedis_flow: none, toe_pressure: 3}}
  asks_first: age
  asks: [[dorsalis_pedis, right], sex]
  conflicts: [answered_onset]
  not_assessed: [age]
  cautions: [no_splint, no_bed_rest, splint]
"""


def test_every_expectation_that_is_not_met_is_told() -> None:
    vignette = the_one(MISSED)
    missed = judge(vignette, SOURCE_ONLY)
    met = [one for one in vignette.expects if one.about is About.QUESTION and one.name == "dorsalis_pedis"]
    assert len(met) == 1
    assert len(missed) == len(vignette.expects) - len(met)
    assert "here:5: a numb leg: triage now: expected emergency, found none" in missed
    assert "here:7: a numb leg: plan left absent_pulses: expected undetermined (age), found undetermined (" in "\n".join(
        missed
    )
    assert "here:8: a numb leg: criteria left symptomatic: expected unknown, found yes" in missed
    assert "here:11: a numb leg: quantities left dorsalis_pedis_flow: expected none, found 0 to 2" in missed
    assert "here:14: a numb leg: conflicts: expected answered_onset, found nothing" in missed


OF_CAUSES = """
- case: a stroke in a leg that hurts
  knows: {face_droop: new, left: {weakness: new, pain: yes}, right: {pain: no}}
  arguments: {left: {weak_pulse_argues: for, perfused_limb_argues: against}}
  leads: guillain_barre
  leaves: {stroke: []}
"""


def test_what_a_case_says_of_the_order_of_causes_is_told_where_it_is_not_so() -> None:
    (vignette,) = read_vignettes(OF_CAUSES, GUIDELINE, "here")
    assert judge(vignette, GUIDELINE)[-2:] == (
        "here:5: a stroke in a leg that hurts: leads guillain_barre: expected it, found stroke",
        "here:6: a stroke in a leg that hurts: leaves stroke: expected it, found leg_hurts",
    )


def test_what_a_case_mentions_is_told_apart_from_what_it_only_fires() -> None:
    mentioned = read(
        "- case: a\n  knows: {left: {cramp: yes}}\n  criteria: {left: {symptomatic: yes}, right: {symptomatic: unknown}}"
    )
    silent = read("- case: b\n  knows: {left: {cramp: yes}}")
    assert fired_by((*mentioned, *silent), SOURCE_ONLY)["symptomatic"] == ("a", "b")
    assert exercised_by((*mentioned, *silent), SOURCE_ONLY)["symptomatic"] == (["a"], ["a"])
    assert fired_by(silent, SOURCE_ONLY)["palpate_pedal_pulses"] == ()
