"""Every vignette, in this world and in the mirror; and whether the vignettes exercise all that was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from pulsefirst.checks.cases import About, Outcome, Vignette, fired_by, judge, not_fired_by, read_vignettes
from pulsefirst.guideline import GUIDELINE
from pulsefirst.model.errors import CaseError
from pulsefirst.model.findings import Leg

CASES = Path(__file__).parents[1] / "cases"
VIGNETTES = tuple(
    vignette
    for file in sorted(CASES.glob("*.yaml"))
    for vignette in read_vignettes(file.read_bytes(), GUIDELINE, f"cases/{file.name}")
)

every_vignette = pytest.mark.parametrize("vignette", VIGNETTES, ids=[vignette.name for vignette in VIGNETTES])


# --- the vignettes ----------------------------------------------------------------------------------------------------


@every_vignette
def test_vignette(vignette: Vignette) -> None:
    assert not (missed := judge(vignette, GUIDELINE)), "\n".join(missed)


@every_vignette
def test_vignette_in_the_mirror(vignette: Vignette) -> None:
    assert not (missed := judge(vignette.mirrored(), GUIDELINE)), "\n".join(missed)


def test_a_vignette_with_a_conflict_says_so() -> None:
    silent = [one for one in VIGNETTES if not any(expected.about is About.CONFLICTS for expected in one.expects)]
    assert not [(one.where, one.name) for one in silent if Outcome(one.case, GUIDELINE).clashes]


def test_a_vignette_expects_something() -> None:
    assert not [(one.where, one.name) for one in VIGNETTES if not one.expects]


def test_names_are_unique_in_all_files() -> None:
    counted = Counter(vignette.name for vignette in VIGNETTES)
    assert not [name for name, count in counted.items() if count > 1]


# --- completeness -----------------------------------------------------------------------------------------------------


@cache
def exercised() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    return fired_by(VIGNETTES, GUIDELINE), not_fired_by(VIGNETTES, GUIDELINE)


CONDITIONAL = (
    *(name for name, rule in GUIDELINE.recommendations.items() if rule.when is not None),
    *GUIDELINE.criteria,
    *GUIDELINE.arguments,
)


@pytest.mark.parametrize("name", CONDITIONAL)
def test_some_case_fires_it_and_some_case_says_where_it_does_not(name: str) -> None:
    fired, not_fired = exercised()
    assert fired[name], f"write a case of {GUIDELINE.modules[name]} in which {name} holds"
    assert not_fired[name], f"write a case of {GUIDELINE.modules[name]} that expects {name} not to hold, at its edge"


@pytest.mark.parametrize("name", sorted(set(GUIDELINE.recommendations) - set(CONDITIONAL)))
def test_some_case_mentions_a_rule_that_always_holds(name: str) -> None:
    assert exercised()[0][name], f"write a case of {GUIDELINE.modules[name]} that expects something of {name}"


# --- the format -------------------------------------------------------------------------------------------------------


def read(text: str) -> tuple[Vignette, ...]:
    return read_vignettes(text, GUIDELINE, "here")


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
        ("- case: a\n  plan: {absent_pulses: recommended}", "here:2: absent_pulses is of a leg"),
        ("- case: a\n  plan: {left: {no_splint: recommended}}", "here:2: no_splint is of the patient"),
        ("- case: a\n  plan: {no_splint: advised}", "here:2: no_splint is recommended or done or"),
        ("- case: a\n  plan: {no_splint: {recommended: cramp}}", "here:2: only undetermined, not possible and withheld"),
        ("- case: a\n  plan: {no_splint: {undetermined: kramp}}", "here:2: this guideline has no 'kramp' here"),
        ("- case: a\n  plan: {no_splint: {undetermined: cramp, withheld: no_bed_rest}}", "here:2: a status is one word"),
        ("- case: a\n  plan: {no_splint: {withheld: cramp}}", "here:2: this guideline has no 'cramp' here"),
        ("- case: a\n  plan: {triage: {then: none}}", "here:2: triage has now, could_be"),
        ("- case: a\n  plan: {triage: {now: routine}}", "here:2: now is emergency or urgent or soon or none"),
        ("- case: a\n  plan: {both: {absent_pulses: done}, left: {absent_pulses: done}}", "absent_pulses is expected twice"),
        ("- case: a\n  criteria: {bilateral: maybe}", "here:2: bilateral is yes or no or unknown"),
        ("- case: a\n  hypotheses: {guillain_barre: likely}", "here:2: guillain_barre is confirmed or supported"),
        ("- case: a\n  quantities: {left: {abi: about 1}}", "here:2: a quantity is a number"),
        ("- case: a\n  asks_first: [cramp, left, right]", "here:2: a question is a finding"),
        ("- case: a\n  asks: cramp", "here:2: here stands a list"),
        ("- case: a\n  asks: [[age, left]]", "here:2: age is of the patient"),
        ("- case: a\n  conflicts: [answered_cramp]", "here:2: this guideline has no 'answered_cramp' here"),
        ("- case: a\n  cautions: [[a]]", "here:2: here stands a single word"),
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
    missed = judge(vignette, GUIDELINE)
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


def test_what_a_case_mentions_is_told_apart_from_what_it_only_fires() -> None:
    mentioned = read(
        "- case: a\n  knows: {left: {cramp: yes}}\n  criteria: {left: {symptomatic: yes}, right: {symptomatic: unknown}}"
    )
    silent = read("- case: b\n  knows: {left: {cramp: yes}}")
    assert fired_by((*mentioned, *silent), GUIDELINE)["symptomatic"] == ("a", "b")
    assert not_fired_by((*mentioned, *silent), GUIDELINE)["symptomatic"] == ("a",)
    assert fired_by(silent, GUIDELINE)["palpate_pedal_pulses"] == ()
