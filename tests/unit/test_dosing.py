"""The dose guard: what stands against a medicine, how it is dosed for these kidneys, and what is missing to say so."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

import pytest

from conftest import AT, GUIDELINE
from generative.cases import case_about, random_case
from pulsefirst.engine.apply import apply
from pulsefirst.engine.dosing import dosing_of
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import value_of_no
from pulsefirst.guideline.safety import dose_ceilings
from pulsefirst.guideline.shared.answers import Change, LaboratoryFlag, Numbness, Sex
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded, keys_of
from pulsefirst.model.doses import DoseBand, DoseGuard, DoseTable, Verdict
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Dosing, Status
from pulsefirst.model.recommendations import Category
from pulsefirst.model.walk import findings_read

TABLES = list(GUIDELINE.dose_tables.values())
GUARDS = [(table, place, guard) for table in TABLES for place, guard in enumerate(table.guards, start=1)]
CASES = 300

every_guard = pytest.mark.parametrize(
    ("table", "guard"),
    [(table, guard) for table, _, guard in GUARDS],
    ids=[f"{one.name} {place}" for one, place, _ in GUARDS],
)


def known_of(**known: Recorded | str) -> dict[Key, Recorded]:
    """Facts of the patient; a number may be written as text."""
    return {Key(name, None): Decimal(value) if type(value) is str else value for name, value in known.items()}


def with_clearance(clearance: str) -> dict[Key, Recorded]:
    """An invented man of 50: with 110.5 umol/L his clearance is as many mL/min as kilograms, with 1,105 a tenth of that."""
    number = Decimal(clearance)
    weight, creatinine = (number, "110.5") if number >= 20 else (number * 10, "1105")
    return known_of(age="50", sex=Sex.MALE, body_weight=str(weight), creatinine=creatinine)


HEALTHY = {
    key: no
    for table in TABLES
    for line in (*table.guards, *table.bands)
    if line.when is not None
    for finding in findings_read(line.when)
    if (no := value_of_no(finding)) is not None
    for key in keys_of(finding)
}
"""Every question that a dose table asks, answered with no."""
NO_DEFICIT: dict[Key, Recorded] = {
    Key(name, leg): value for leg in Leg for name, value in (("numbness", Numbness.NONE), ("weakness", Change.NONE))
}
SALTS = known_of(magnesium="0.6", calcium="2.1", egfr="90", urinary_retention=Change.NONE)
BLOOD = known_of(platelets="250", platelets_flag=LaboratoryFlag.NORMAL, creatinine_flag=LaboratoryFlag.NORMAL)


def healthy(clearance: str = "90", **known: Recorded | str) -> dict[Key, Recorded]:
    """An invented man of 50 without anything against any medicine, but for what is known."""
    return {**HEALTHY, **NO_DEFICIT, **SALTS, **BLOOD, **with_clearance(clearance), **known_of(**known)}


def dosing(medicine: str, facts: dict[Key, Recorded]) -> Dosing:
    found = dosing_of(Evaluation(GUIDELINE, Case(facts)), GUIDELINE.targets[medicine])
    assert found is not None
    return found


def most(medicine: str, facts: dict[Key, Recorded]) -> str:
    """The most a day that is shown; nothing where no dose is."""
    dose = dosing(medicine, facts).dose
    return "" if dose is None else dose.most


# --- what there is --------------------------------------------------------------------------------------------------------


def test_every_medicine_has_a_table_but_simple_analgesics_for_which_nothing_was_verified() -> None:
    medicines = {one.name for one in GUIDELINE.targets.values() if one.category is Category.MEDICINE}
    assert medicines - {table.medicine.name for table in TABLES} == {"simple_analgesics"}
    assert dosing_of(Evaluation(GUIDELINE, Case()), GUIDELINE.targets["simple_analgesics"]) is None


def test_the_source_alone_doses_nothing() -> None:
    assert not SOURCE_ONLY.dose_tables
    assert not SOURCE_ONLY.ceilings
    assert dosing_of(Evaluation(SOURCE_ONLY, Case()), SOURCE_ONLY.targets["gabapentin"]) is None


def test_every_line_cites_and_none_is_worded_as_an_order() -> None:
    order = re.compile(
        r"\b(must|shall|prescribe|administer|stop it|give (?!n))\b|^(start|stop|take|use|give|avoid|do)\b", re.I
    )
    for table in TABLES:
        for guard in table.guards:
            assert guard.cites, guard.text
            assert guard.text.endswith("."), guard.text
            assert not order.search(guard.text), guard.text
        for band in table.bands:
            assert band.cites
            for text in (band.start, band.titration, band.usual):
                assert not order.search(text), text


def test_the_ceilings_import_no_table() -> None:
    assert not [name for name, of in vars(dose_ceilings).items() if isinstance(of, DoseTable | DoseBand | DoseGuard)]


# --- doses by kidney function ---------------------------------------------------------------------------------------------

EDGES = [
    ("gabapentin", "200", "3600 mg a day", "300 mg on day 1"),
    ("gabapentin", "60", "3600 mg a day", "300 mg on day 1"),
    ("gabapentin", "59.95", "3600 mg a day", "300 mg on day 1"),  # 60.0 after rounding
    ("gabapentin", "59.94", "1400 mg a day", "200 mg twice a day"),
    ("gabapentin", "59", "1400 mg a day", "200 mg twice a day"),
    ("gabapentin", "30", "1400 mg a day", "200 mg twice a day"),
    ("gabapentin", "29.94", "700 mg a day", "200 mg once a day"),
    ("gabapentin", "29", "700 mg a day", "200 mg once a day"),
    ("gabapentin", "15", "700 mg a day", "200 mg once a day"),
    ("gabapentin", "14.94", "300 mg a day", "100 mg once a day"),
    ("gabapentin", "14", "300 mg a day", "100 mg once a day"),
    ("gabapentin", "3", "300 mg a day", "100 mg once a day"),
    ("pregabalin", "60", "300 mg a day", "50 mg three times a day"),
    ("pregabalin", "59.9", "150 mg a day", "75 mg a day"),
    ("pregabalin", "30", "150 mg a day", "75 mg a day"),
    ("pregabalin", "29.9", "75 mg a day", "25 mg a day"),
    ("pregabalin", "15", "75 mg a day", "25 mg a day"),
    ("pregabalin", "14.9", "50 mg a day", "25 mg once a day"),
    ("duloxetine", "60", "60 mg a day", "60 mg once a day"),
    ("duloxetine", "59.9", "60 mg a day", "30 mg once a day"),
    ("duloxetine", "30", "60 mg a day", "30 mg once a day"),
    ("magnesium_correction", "30", "24 mmol of magnesium a day", "by mouth"),
    ("magnesium_correction", "29.9", "12 mmol of magnesium a day", "by mouth"),
]


@pytest.mark.parametrize(("medicine", "clearance", "highest", "start"), EDGES)
def test_the_band_goes_by_the_clearance(medicine: str, clearance: str, highest: str, start: str) -> None:
    dose = dosing(medicine, healthy(clearance)).dose
    assert dose is not None
    assert dose.most == highest
    assert dose.start.startswith(start)
    assert dose.cites


def test_below_30_duloxetine_has_no_dose_and_says_do_not() -> None:
    assert dosing("duloxetine", healthy("30")).verdict is Verdict.MAY
    found = dosing("duloxetine", healthy("29.9"))
    assert found.verdict is Verdict.DO_NOT
    assert found.dose is None
    assert found.needs == ()
    assert "30 mL/min" in found.reasons[0].text


def test_the_full_dose_of_pregabalin_in_diabetic_neuropathy_is_half_of_what_other_pains_allow_and_the_rest_is_derived() -> (
    None
):
    for clearance in ("45", "20", "10"):
        dose = dosing("pregabalin", healthy(clearance)).dose
        assert dose is not None
        assert "derived" in dose.usual
    table = GUIDELINE.dose_tables["pregabalin_doses"]
    assert any("derived in proportion" in reading.text for reading in table.interprets)


@pytest.mark.parametrize("missing", ["age", "body_weight", "sex", "creatinine"])
@pytest.mark.parametrize("medicine", ["duloxetine", "gabapentin", "pregabalin", "magnesium_correction"])
def test_without_what_the_clearance_is_made_of_there_is_no_dose_and_it_is_asked_for(medicine: str, missing: str) -> None:
    facts = {key: value for key, value in healthy("32").items() if key.finding != missing}
    found = dosing(medicine, facts)
    assert found.dose is None
    assert missing in {need.finding for need in found.needs}


def test_what_would_change_no_band_is_not_waited_for() -> None:
    """From 76.5 to 90 mL/min, whatever the sex: the dose is the same."""
    facts = {key: value for key, value in healthy("90").items() if key.finding != "sex"}
    assert most("gabapentin", facts) == "3600 mg a day"
    facts = {key: value for key, value in healthy("65").items() if key.finding != "sex"}
    assert most("gabapentin", facts) == ""


def test_a_creatinine_that_could_not_be_had_gives_no_dose_either() -> None:
    found = dosing("gabapentin", healthy(creatinine=NOT_ASSESSED))
    assert found.dose is None
    assert [need.finding for need in found.needs] == ["creatinine"]


def test_that_the_laboratory_calls_the_creatinine_normal_is_no_clearance() -> None:
    facts = {key: value for key, value in healthy().items() if key.finding != "creatinine"}
    flag = GUIDELINE.findings["creatinine_flag"]
    normal = next(member for member in flag.values if member.name == "NORMAL")  # type: ignore[attr-defined]
    assert dosing("gabapentin", {**facts, Key("creatinine_flag", None): normal}).dose is None


@pytest.mark.parametrize("medicine", ["gabapentin", "pregabalin", "magnesium_correction"])
def test_on_dialysis_no_dose_is_shown_and_the_reason_says_why(medicine: str) -> None:
    found = dosing(medicine, healthy(on_dialysis=True))
    assert found.verdict is Verdict.REDUCE
    assert found.dose is None
    assert found.needs == ()
    assert "dialysis" in found.reasons[0].text


@pytest.mark.parametrize("medicine", ["duloxetine", "nsaids", "magnesium_supplement"])
def test_dialysis_counts_as_the_worst_kidneys_where_those_forbid_it(medicine: str) -> None:
    assert dosing(medicine, healthy(on_dialysis=True)).verdict is Verdict.DO_NOT


def test_no_dose_is_shown_before_dialysis_was_asked_for() -> None:
    facts = {key: value for key, value in healthy().items() if key.finding != "on_dialysis"}
    found = dosing("gabapentin", facts)
    assert found.dose is None
    assert [need.finding for need in found.needs] == ["on_dialysis"]


@pytest.mark.parametrize(("age", "shown"), [("17", False), ("17.9", False), ("18", True)])
def test_doses_are_those_of_adults(age: str, shown: bool) -> None:
    for medicine in ("gabapentin", "duloxetine", "b12_replacement", "calcium_correction", "heparin"):
        assert (dosing(medicine, healthy(age=age)).dose is not None) is shown, medicine


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (healthy("59.94"), "creatinine clearance by Cockcroft and Gault: 59.9 mL/min"),
        (healthy("12"), "creatinine clearance by Cockcroft and Gault: 12.0 mL/min"),
        ({}, ""),
    ],
    ids=["known", "low", "nothing"],
)
def test_the_formula_is_named_and_its_number_shown(facts: dict[Key, Recorded], said: str) -> None:
    for medicine in ("gabapentin", "duloxetine", "nsaids"):
        assert dosing(medicine, facts).by == said


def test_a_range_that_is_enough_for_the_dose_is_shown_as_one() -> None:
    facts = {key: value for key, value in healthy("90").items() if key.finding != "sex"}
    assert dosing("gabapentin", facts).by.endswith(": 76.5 to 90.0 mL/min")
    facts = {key: value for key, value in healthy("65").items() if key.finding != "sex"}
    assert dosing("gabapentin", facts).by == ""


# --- what is corrected, and heparin ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("magnesium", "tetany", "start"),
    [
        ("0.70", False, "by mouth"),
        ("0.5", False, "by mouth"),
        ("0.49", False, "by vein"),
        ("0.70", True, "by vein"),
        ("0.71", False, None),
        ("0.71", True, None),
    ],
)
def test_magnesium_goes_by_its_level_and_by_tetany(magnesium: str, tetany: bool, start: str | None) -> None:
    found = dosing("magnesium_correction", healthy(magnesium=magnesium, tetany=tetany))
    assert (found.dose is None) is (start is None)
    assert found.dose is None or found.dose.start.startswith(start or "-")
    assert found.needs == ()


def test_half_the_magnesium_for_failing_kidneys_also_by_vein() -> None:
    assert most("magnesium_correction", healthy("29.9", magnesium="0.4")) == "12 mmol of magnesium a day"
    assert most("magnesium_correction", healthy("30", magnesium="0.4")) == "24 mmol of magnesium a day"


@pytest.mark.parametrize(
    ("calcium", "tetany", "start"),
    [
        ("1.9", False, "10 to 20 mL"),
        ("1.91", False, "by mouth"),
        ("2.2", False, "by mouth"),
        ("2.2", True, "10 to 20 mL"),
        ("2.21", False, None),
    ],
)
def test_calcium_goes_by_its_level_and_by_tetany(calcium: str, tetany: bool, start: str | None) -> None:
    found = dosing("calcium_correction", healthy(calcium=calcium, tetany=tetany))
    assert (found.dose is None) is (start is None)
    assert found.dose is None or found.dose.start.startswith(start or "-")


def test_vitamin_b12_goes_by_the_nerves() -> None:
    without = dosing("b12_replacement", healthy()).dose
    numb = {**healthy(), Key("numbness", Leg.RIGHT): Numbness.LONG_STANDING}
    affected = dosing("b12_replacement", numb).dose
    assert without is not None
    assert affected is not None
    assert "3 times a week" in without.start
    assert "every second day" in affected.start
    unknown = {key: value for key, value in healthy().items() if key != Key("numbness", Leg.RIGHT)}
    assert dosing("b12_replacement", unknown).dose is None


def test_heparin_waits_for_the_surgeon_where_something_forbids_it() -> None:
    assert most("heparin", healthy()) == "40000 units a day"
    for reason in ("low_platelets_or_bleeding", "sudden_trunk_pain", "heparin_or_pork_allergy"):
        found = dosing("heparin", healthy(**{reason: True}))
        assert found.verdict is Verdict.DO_NOT
        assert found.dose is None


# --- do not, reduce, may ----------------------------------------------------------------------------------------------------


def test_with_everything_asked_and_nothing_against_it_a_medicine_may_be_considered() -> None:
    for table in TABLES:
        found = dosing(table.medicine.name, healthy())
        if table.medicine.name == "quinine":
            continue
        assert found.verdict is Verdict.MAY, (table.name, found.reasons)
        assert found.unchecked == (), table.name
        assert found.settled
        assert found.word == "may be considered"


def test_with_nothing_asked_nothing_is_called_fit() -> None:
    for table in TABLES:
        found = dosing(table.medicine.name, {})
        assert not found.settled or found.verdict is Verdict.DO_NOT
        assert "may be considered" not in found.word
        assert found.dose is None
        assert [one.text for one in found.unchecked]
        assert all(one.needs for one in found.unchecked)


def test_quinine_is_never_fit_for_cramps() -> None:
    for facts in ({}, healthy()):
        found = dosing("quinine", facts)
        assert found.verdict is Verdict.DO_NOT
        assert found.word == "do not"
        assert "boxed warning" in found.reasons[0].text
        assert found.dose is None


def facts_for(guard: DoseGuard) -> dict[Key, Recorded]:
    """Facts under which a guard holds: few, found by aiming at its condition, or a clearance in the middle band."""
    if guard.when is None:
        return {}
    for facts in (dict(case_about(Random(1), guard.when, None).facts), with_clearance("45")):
        if Evaluation(GUIDELINE, Case(facts)).is_true(guard.when, None):
            return facts
    raise AssertionError(f"nothing found under which it holds: {guard.text}")


@every_guard
def test_each_reason_is_said_when_it_holds_and_no_dose_is_shown_under_do_not(table: DoseTable, guard: DoseGuard) -> None:
    assert guard.when is not None or table.medicine.name == "quinine"
    found = dosing(table.medicine.name, facts_for(guard))
    assert guard.text in {reason.text for reason in found.reasons}
    assert found.verdict >= guard.verdict
    if found.verdict is Verdict.DO_NOT or guard.silences:
        assert found.dose is None
        assert found.needs == ()


@every_guard
def test_each_reason_that_is_ruled_out_is_neither_said_nor_asked(table: DoseTable, guard: DoseGuard) -> None:
    found = dosing(table.medicine.name, healthy())
    said = {one.text for one in (*found.reasons, *found.unchecked)}
    assert (guard.text in said) is (guard.when is None)


def test_do_not_beats_reduce_and_is_said_first() -> None:
    found = dosing("nsaids", healthy(coronary_disease=True, ulcer_or_gut_bleed=True, takes_corticosteroid=True))
    assert found.verdict is Verdict.DO_NOT
    assert "ulcer" in found.reasons[0].text
    assert len(found.reasons) == 3


@pytest.mark.parametrize(
    ("medicine", "known", "verdict"),
    [
        ("gabapentin", {"takes_opioid": True}, Verdict.REDUCE),
        ("pregabalin", {"takes_sedative": True}, Verdict.REDUCE),
        ("pregabalin", {"breathing_disease": True}, Verdict.REDUCE),
        ("gabapentin", {"age": "64.9"}, Verdict.MAY),
        ("gabapentin", {"age": "65"}, Verdict.REDUCE),
        ("duloxetine", {"takes_maoi": True}, Verdict.DO_NOT),
        ("duloxetine", {"takes_cyp1a2_inhibitor": True}, Verdict.DO_NOT),
        ("duloxetine", {"chronic_liver_disease": True}, Verdict.DO_NOT),
        ("duloxetine", {"alcohol_excess": True}, Verdict.DO_NOT),
        ("duloxetine", {"takes_anticoagulant": True}, Verdict.REDUCE),
        ("duloxetine", {"falls": True}, Verdict.REDUCE),
        ("nsaids", {"takes_anticoagulant": True}, Verdict.DO_NOT),
        ("nsaids", {"takes_ace_inhibitor_or_arb": True}, Verdict.REDUCE),
        ("nsaids", {"heart_failure": True}, Verdict.DO_NOT),
        ("nsaids", {"aspirin_sensitive_asthma": True}, Verdict.DO_NOT),
        ("calcium_correction", {"takes_digoxin": True}, Verdict.REDUCE),
        ("magnesium_correction", {"heart_block": True}, Verdict.DO_NOT),
    ],
)
def test_what_stands_against_it(medicine: str, known: dict[str, Recorded | str], verdict: Verdict) -> None:
    assert dosing(medicine, healthy(**known)).verdict is verdict


@pytest.mark.parametrize("medicine", ["duloxetine", "gabapentin", "pregabalin", "nsaids"])
def test_with_kidney_disease_stated_and_no_creatinine_no_medicine_that_goes_by_the_kidneys_may_be_considered(
    medicine: str,
) -> None:
    facts = {key: value for key, value in healthy(chronic_kidney_disease=True).items() if key.finding != "creatinine"}
    found = dosing(medicine, facts)
    assert found.verdict >= Verdict.REDUCE
    assert "may be considered" not in found.word
    assert found.dose is None


@pytest.mark.parametrize(
    ("clearance", "verdict"),
    [("60", Verdict.MAY), ("59.9", Verdict.REDUCE), ("30", Verdict.REDUCE), ("29.9", Verdict.DO_NOT)],
)
@pytest.mark.parametrize("medicine", ["nsaids", "magnesium_supplement"])
def test_the_gates_go_by_the_kidneys(medicine: str, clearance: str, verdict: Verdict) -> None:
    assert dosing(medicine, healthy(clearance)).verdict is verdict


@pytest.mark.parametrize(
    ("weeks", "verdict", "could_be"),
    [
        ("19.9", Verdict.REDUCE, Verdict.REDUCE),
        ("20", Verdict.DO_NOT, Verdict.DO_NOT),
        ("30", Verdict.DO_NOT, Verdict.DO_NOT),
        (None, Verdict.REDUCE, Verdict.DO_NOT),
    ],
)
def test_painkillers_in_pregnancy_go_by_the_week(weeks: str | None, verdict: Verdict, could_be: Verdict) -> None:
    told: dict[str, Recorded | str] = {"sex": Sex.FEMALE, "pregnant": True} | ({"weeks_pregnant": weeks} if weeks else {})
    found = dosing("nsaids", healthy(**told))
    assert (found.verdict, found.could_be) == (verdict, could_be)
    if weeks is None:
        assert [need.finding for one in found.unchecked for need in one.needs] == ["weeks_pregnant"]
        assert found.word == "with care, less or slower; reasons against it are unchecked"


def test_a_man_is_not_asked_about_pregnancy() -> None:
    facts = {key: value for key, value in healthy().items() if key.finding not in ("pregnant", "weeks_pregnant")}
    assert dosing("nsaids", facts).unchecked == ()


# --- laws, on any case ------------------------------------------------------------------------------------------------------


def test_no_dose_on_any_case_is_above_a_ceiling_that_holds() -> None:
    """What S17 proves of the terms, of the engine itself."""
    random, shown = Random(17), 0
    for _ in range(CASES):
        facts = {**healthy(str(random.randint(2, 120))), **random_case(random).facts}
        for name in ("age", "sex", "body_weight", "creatinine"):
            facts.pop(Key(name, None), None)
        facts |= with_clearance(str(random.choice((5, 14.9, 15, 22, 29.9, 30, 45, 59.9, 60, 90))))
        evaluation = Evaluation(GUIDELINE, Case(facts))
        for table in TABLES:
            found = dosing_of(evaluation, table.medicine)
            assert found is not None
            if found.dose is None or not found.dose.most:
                continue
            shown += 1
            limits = [
                one.most
                for one in GUIDELINE.ceilings
                if one.medicine is table.medicine and (one.when is None or evaluation.is_true(one.when, None))
            ]
            assert limits
            assert Decimal(found.dose.most.split()[0]) <= min(limits)
    assert shown > CASES / 10


def test_learning_never_softens_a_verdict_and_never_changes_a_dose() -> None:
    """What S18 proves of the terms, of the engine itself; and that the dose that is shown stays or goes."""
    random, hardened, gone = Random(18), 0, 0
    for _ in range(CASES):
        whole = {**healthy(str(random.choice((10, 20, 40, 80)))), **random_case(random, 0.3).facts}
        order = random.sample(list(whole), len(whole))
        part = {key: whole[key] for key in order[: random.randint(0, len(order))]}
        first, then = Evaluation(GUIDELINE, Case(part)), Evaluation(GUIDELINE, Case(whole))
        for table in TABLES:
            before, after = dosing_of(first, table.medicine), dosing_of(then, table.medicine)
            assert before is not None
            assert after is not None
            assert after.verdict >= before.verdict
            assert after.could_be <= before.could_be
            assert {one.text for one in before.reasons} <= {one.text for one in after.reasons}
            assert before.dose is None or after.dose in (before.dose, None)
            hardened += after.verdict > before.verdict
            gone += before.dose is not None and after.dose is None
    assert hardened
    assert gone


# --- on the plan ------------------------------------------------------------------------------------------------------------


def test_the_plan_shows_the_dosing_beside_the_medicine_and_the_source_alone_shows_none() -> None:
    facts = healthy("45", stated_diabetic_neuropathy=True, painful_neuropathy=True, diabetes=True)
    line = apply(GUIDELINE, Case(facts), AT).proposal("neuropathy_gabapentin")
    assert line.status is Status.RECOMMENDED
    assert line.dosing is not None
    assert line.dosing.dose is not None
    assert line.dosing.dose.most == "1400 mg a day"
    assert line.warning == ""
    alone = apply(SOURCE_ONLY, Case(facts), AT).proposal("neuropathy_gabapentin")
    assert alone.dosing is None
    assert alone.warning


def test_every_citation_of_a_dosing_is_one_of_the_guideline() -> None:
    for table in TABLES:
        found = dosing(table.medicine.name, {})
        for one in (*found.reasons, *found.unchecked):
            assert set(one.cites) <= set(GUIDELINE.citations)
