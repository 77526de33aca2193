"""What a record can say that would calm wrongly, or let an alarm vanish without a word."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from fhir_records import (
    GLUCOSE,
    ICD,
    LEFT,
    LEFT_DORSALIS_PEDIS,
    LETTERS,
    LOINC,
    OWN,
    SNOMED,
    ago,
    concept,
    condition,
    fact,
    flagged,
    index,
    observation,
    potassium,
    pulse,
    quantity,
    read,
    site,
)
from pulsefirst.backends.fhir import Became
from pulsefirst.guideline.shared.answers import LaboratoryFlag, Pulse
from pulsefirst.guideline.veins.answers import Dimer
from pulsefirst.model.case import Key
from pulsefirst.model.legs import Leg

PRESENT, ABSENT = "LA9633-4", "LA9634-2"
DOPPLER, PALPATION = "420717009", "113011001"


# --- heard is not felt ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", [{"text": "Doppler"}, site("1")], ids=["in words", "by an unknown code"])
def test_a_pulse_found_by_another_method_calms_nobody(method: dict[str, Any]) -> None:
    assert fact(read(pulse(PRESENT, method=method)), "dorsalis_pedis", Leg.LEFT) is None
    assert fact(read(pulse(ABSENT, method=method)), "dorsalis_pedis", Leg.LEFT) is Pulse.ABSENT
    assert fact(read(pulse(PRESENT, method=site(PALPATION))), "dorsalis_pedis", Leg.LEFT) is Pulse.PRESENT


def test_a_pulse_in_own_codes_that_was_heard_is_not_felt() -> None:
    heard = observation(
        "dorsalis_pedis",
        system=OWN,
        bodySite=site(LEFT),
        method=site(DOPPLER),
        valueCodeableConcept=concept("present", system=OWN),
    )
    assert fact(read(heard), "dorsalis_pedis", Leg.LEFT) is None
    assert fact(read({**heard, "method": site(PALPATION)}), "dorsalis_pedis", Leg.LEFT) is Pulse.PRESENT


@pytest.mark.parametrize(
    ("finding", "answer", "counts", "no_longer"),
    [
        ("dorsalis_pedis_doppler", "multiphasic", 5, 7),
        ("flow_measured_now", "yes", 0.5, 2),
        ("pallor", "none", 5, 7),
        ("coolness", "none", 5, 7),
    ],
)
def test_flow_that_was_heard_or_measured_hours_ago_is_not_proven_now(
    finding: str, answer: str, counts: float, no_longer: float
) -> None:
    said = observation(finding, system=OWN, bodySite=site(LEFT), valueString=answer)
    assert fact(read({**said, "effectiveDateTime": ago(hours=counts)}), finding, Leg.LEFT) is not None
    assert fact(read({**said, "effectiveDateTime": ago(hours=no_longer)}), finding, Leg.LEFT) is None


# --- what contradicts itself ------------------------------------------------------------------------------------------


def test_a_code_that_its_words_contradict_is_no_answer() -> None:
    coded = {"coding": [{"system": LOINC, "code": PRESENT, "display": "Absent"}]}
    assert not read(pulse(valueCodeableConcept=coded)).case.facts


def test_a_side_by_code_that_the_words_contradict_is_no_side() -> None:
    sited = {"coding": [{"system": SNOMED, "code": LEFT_DORSALIS_PEDIS}], "text": "Right dorsalis pedis"}
    found = read(pulse(PRESENT, bodySite=sited))
    assert not found.case.facts
    assert found.entries[0].became is Became.SIDE_MISSING
    agreeing = {**sited, "text": "Left foot, dorsalis pedis"}
    assert fact(read(pulse(PRESENT, bodySite=agreeing)), "dorsalis_pedis", Leg.LEFT) is Pulse.PRESENT


@pytest.mark.parametrize(
    "changed",
    [
        {"dataAbsentReason": concept("error", system="urn:x")},
        {},
        {"valueQuantity": quantity(2000, "ng/mL"), "referenceRange": [{"high": quantity(500, "ng/mL")}]},
    ],
    ids=["no value for a reason", "no value", "above the range that came with it"],
)
def test_a_normal_flag_without_a_value_that_bears_it_out_excludes_nothing(changed: dict[str, Any]) -> None:
    assert fact(read(observation("48065-7", interpretation=flagged("N"), **changed)), "d_dimer") is None
    assert fact(read(observation("48065-7", interpretation=flagged("H"), **changed)), "d_dimer") is Dimer.RAISED


def test_a_normal_flag_within_its_range_is_read() -> None:
    ranged = {"valueQuantity": quantity(300, "ng/mL"), "referenceRange": [{"high": quantity(500, "ng/mL")}]}
    assert fact(read(observation("48065-7", interpretation=flagged("N"), **ranged)), "d_dimer") is Dimer.NOT_RAISED


# --- an alarm does not vanish -----------------------------------------------------------------------------------------


def test_among_values_of_one_time_that_disagree_the_alarming_one_stands_and_the_other_is_set_aside() -> None:
    found = read(potassium(2.4, id="a"), potassium(4.1, id="b"))
    assert fact(found, "potassium") == Decimal("2.4")
    assert [entry.became for entry in found.entries] == [Became.USED, Became.DISAGREES]
    assert "the more alarming" in found.entries[0].sentence


def test_two_alarms_that_contradict_each_other_are_unknown_and_told_as_what_would_speak() -> None:
    found = read(potassium(2.4, id="a"), potassium(7.2, id="b"))
    assert fact(found, "potassium") is None
    assert [part.would for entry in found.entries for part in entry.parts] == [
        ((Key("potassium", None), Decimal("2.4")),),
        ((Key("potassium", None), Decimal("7.2")),),
    ]


def test_a_period_the_wrong_way_round_takes_no_result_away() -> None:
    swapped = {"start": ago(hours=1), "end": ago(hours=5)}
    found = read(
        potassium(2.4, id="a", effectiveDateTime=None, effectivePeriod=swapped),
        potassium(4.1, id="b", effectiveDateTime=ago(hours=3)),
    )
    assert fact(found, "potassium") == Decimal("2.4")


def test_beside_a_newer_number_that_cannot_be_read_an_older_normal_one_counts_no_longer() -> None:
    older = potassium(4.1, id="a", effectiveDateTime=ago(hours=20))
    assert fact(read(older, potassium("2.4", id="b")), "potassium") is None


@pytest.mark.parametrize("when", [None, "2026-11-30T11:00:00"], ids=["no time", "no offset"])
def test_beside_an_alarm_without_a_time_a_normal_value_counts_no_longer(when: str | None) -> None:
    older = potassium(4.1, id="a", effectiveDateTime=ago(hours=20))
    found = read(older, potassium(2.4, id="b", effectiveDateTime=when))
    assert fact(found, "potassium") is None
    assert found.entries[1].parts[0].would
    assert fact(read(older, potassium(4.2, id="b", effectiveDateTime=when)), "potassium") == Decimal("4.1")


def test_an_alarm_of_today_without_a_clock_counts_and_a_calm_answer_does_not() -> None:
    today = {"effectiveDateTime": "2026-11-30"}
    assert fact(read(pulse(ABSENT, **today)), "dorsalis_pedis", Leg.LEFT) is Pulse.ABSENT
    assert fact(read(pulse(PRESENT, **today)), "dorsalis_pedis", Leg.LEFT) is None
    assert fact(read(pulse(ABSENT, effectiveDateTime="2026-11-29")), "dorsalis_pedis", Leg.LEFT) is None


def test_what_counts_for_no_leg_says_what_it_would_say() -> None:
    unsided = read(pulse(ABSENT, "86547008"), condition("I74.3", system=ICD, recordedDate=ago(hours=1)))
    assert not unsided.case.facts
    assert [part.would for entry in unsided.entries for part in entry.parts] == [
        ((Key("dorsalis_pedis", Leg.LEFT), Pulse.ABSENT),),
        ((Key("stated_acute_limb_ischemia", Leg.LEFT), True),),
    ]


def test_a_pulse_whose_place_is_in_words_is_told_with_its_findings() -> None:
    found = read(pulse(ABSENT, bodySite={"text": "left dorsalis pedis"}))
    assert not found.case.facts
    assert Key("dorsalis_pedis", None) in found.entries[0].findings
    assert any(key == Key("dorsalis_pedis", Leg.LEFT) for key, _ in found.entries[0].parts[0].would)
    older = pulse(PRESENT, effectiveDateTime=ago(hours=4), id="older")
    newer = pulse(ABSENT, bodySite={"text": "left dorsalis pedis"}, id="newer")
    assert fact(read(older, newer), "dorsalis_pedis", Leg.LEFT) is None


def test_an_alarm_that_counts_no_longer_says_what_it_would_say_until_something_newer_is_known() -> None:
    stale = pulse(ABSENT, id="stale", effectiveDateTime=ago(hours=30))
    told = ((Key("dorsalis_pedis", Leg.LEFT), Pulse.ABSENT),)
    found = read(stale)
    assert not found.case.facts
    assert found.entries[0].parts[0].would == told
    assert not read(stale, pulse(PRESENT, id="newer")).entries[0].parts[0].would
    assert not read(stale, pulse(PRESENT, id="newer", effectiveDateTime=ago(hours=20))).entries[0].parts[0].would
    assert read(stale, pulse(PRESENT, id="older", effectiveDateTime=ago(hours=40))).entries[0].parts[0].would == told
    assert not read(pulse(ABSENT, effectiveDateTime=ago(days=15))).entries[0].parts[0].would
    assert not read(pulse(PRESENT, effectiveDateTime=ago(hours=30))).entries[0].parts[0].would


def test_a_number_without_a_unit_that_is_alarming_however_it_is_meant_says_what_it_would_say() -> None:
    bare = read(potassium(valueQuantity={"value": 2.4}))
    assert not bare.case.facts
    assert bare.entries[0].parts[0].would == ((Key("potassium", None), Decimal("2.4")),)
    assert not read(potassium(valueQuantity={"value": 4.1})).entries[0].parts[0].would
    glucose = observation(GLUCOSE, valueQuantity={"value": 5.5})
    assert not read(glucose).entries[0].parts[0].would, "ordinary in millimoles"


# --- what is withdrawn or turned round --------------------------------------------------------------------------------


def test_the_members_of_a_panel_that_is_entered_in_error_do_not_count() -> None:
    panel = observation("24323-8", id="panel", status="entered-in-error", hasMember=[{"reference": "Observation/member"}])
    found = read(panel, potassium(4.1, id="member"))
    assert not found.case.facts
    assert found.entries[1].became is Became.WRONG_STATUS


def test_a_part_whose_meaning_is_modified_is_not_read() -> None:
    part = {
        "modifierExtension": [{"url": "urn:x", "valueBoolean": True}],
        "code": concept("8480-6"),
        "valueQuantity": quantity(120, "mm[Hg]"),
    }
    assert not read(observation("85354-9", component=[part])).case.facts


def test_a_sign_that_has_another_value_is_not_said_to_be_absent() -> None:
    sign = observation("301170006", system=SNOMED, bodySite=site(LEFT), valueCodeableConcept=concept("1", system=SNOMED))
    assert "not observed" not in read(sign).entries[0].sentence


def test_a_final_result_goes_before_a_preliminary_one_of_the_same_time() -> None:
    found = read(potassium(2.4, id="a", status="preliminary"), potassium(4.1, id="b"))
    assert fact(found, "potassium") == Decimal("4.1")
    assert found.entries[0].became is Became.SUPERSEDED
    assert fact(read(potassium(2.4, status="preliminary")), "potassium") == Decimal("2.4")


def test_an_item_whose_meaning_is_modified_is_not_read() -> None:
    item = {"linkId": "left.numbness", "modifierExtension": [{"url": "urn:x"}], "answer": [{"valueBoolean": False}]}
    form = {
        "resourceType": "QuestionnaireResponse",
        "id": "q",
        "status": "completed",
        "authored": ago(hours=1),
        "item": [item],
    }
    found = read(form)
    assert not found.case.facts
    assert found.entries[0].became is Became.NOT_UNDERSTOOD


def test_a_diagnosis_that_did_not_abate_is_not_over() -> None:
    unclear = condition("E11.9", clinicalStatus=None)
    assert fact(read(unclear | {"abatementBoolean": False}), "diabetes") is True
    assert fact(read(unclear | {"abatementDateTime": "2020"}), "diabetes") is None


def test_an_acute_diagnosis_without_a_date_says_what_it_would_say() -> None:
    found = read(condition("I74.3", bodySite=[site(LEFT)]))
    assert found.entries[0].became is Became.UNDATED
    assert found.entries[0].parts[0].would == ((Key("stated_acute_limb_ischemia", Leg.LEFT), True),)


@pytest.mark.parametrize("flag", [{"text": "Critical low"}, concept("AA", system=LETTERS)])
def test_a_flag_that_is_not_read_is_told(flag: dict[str, Any]) -> None:
    found = read(potassium(4.1, interpretation=[flag]))
    assert "is a flag that is not read" in found.entries[0].sentence
    assert fact(found, "potassium") == Decimal("4.1")


def test_a_flag_without_a_system_is_read() -> None:
    assert (
        fact(read(potassium(4.1, interpretation=[concept("LL", system="")])), "potassium_flag")
        is LaboratoryFlag.SEVERELY_LOW
    )


# --- what a clinician reads -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2025-11-30T13:30:00+02:00", "30 November 2025, 11:30"),
        ("2025-11-30", "30 November 2025"),
        ("2025-11", "November 2025"),
        ("2025", "2025"),
    ],
)
def test_a_time_is_said_as_a_date_and_a_clock_at_the_place_of_assessment(when: str, said: str) -> None:
    assert f"it is of {said}, and counts" in read(potassium(effectiveDateTime=when)).entries[0].sentence


def test_a_message_says_a_finding_by_its_name_once_and_never_by_the_name_of_the_code() -> None:
    sentence = read(index(110, unit=None)).entries[0].sentence
    assert sentence == "Ankle-brachial index: it is 110 ratio, outside what a patient can have: 0 to 3 ratio."
    assert (
        read(condition("I70.221"))
        .entries[0]
        .sentence.startswith("A stated diagnosis of chronic limb-threatening ischemia, right leg: used.")
    )


def test_a_patient_who_is_recorded_as_deceased_is_told() -> None:
    found = read({"resourceType": "Patient", "id": "p", "birthDate": "1950-05-05", "deceasedDateTime": "2026-11-01"})
    (told,) = [part for part in found.entries[0].parts if "deceased" in part.sentence]
    assert told.findings


def test_a_medicine_that_points_nowhere_is_called_by_what_it_points_at() -> None:
    order = {"resourceType": "MedicationStatement", "id": "m", "status": "active"}
    named = {"medicationReference": {"reference": "Medication/none", "display": "warfarin"}}
    assert "'warfarin'" in read(order | named).entries[0].sentence
