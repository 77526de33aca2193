"""A FHIR R4 record is read: each thing that counts, and each that is shown and never does."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from conftest import GUIDELINE
from fhir_records import (
    AT,
    BOTH,
    DORSALIS_PEDIS,
    GLUCOSE,
    INDEX,
    LEFT,
    LEFT_DORSALIS_PEDIS,
    LEFT_INDEX,
    POSTERIOR_TIBIAL,
    PULSE,
    RIGHT,
    RXNORM,
    SNOMED,
    ago,
    bundle,
    concept,
    condition,
    entry,
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
from pulsefirst.backends.fhir import Became, read_bundle, read_resources, report_to_json
from pulsefirst.guideline.shared.answers import LaboratoryFlag, Pulse, Sex
from pulsefirst.model.case import CaseAct, Key
from pulsefirst.model.conditions import Span
from pulsefirst.model.errors import MalformedRecord
from pulsefirst.model.legs import Leg

# --- what counts ------------------------------------------------------------------------------------------------------


def test_a_result_is_read_in_the_findings_own_unit_and_the_report_says_so() -> None:
    found = read(potassium(2.4))
    assert fact(found, "potassium") == Decimal("2.4")
    assert found.entries[0].became is Became.USED
    assert found.entries[0].findings == (Key("potassium", None),)
    assert found.entries[0].reference == "Observation/2823-3"
    assert "2.4 mmol/L" in found.entries[0].sentence
    assert found.case.recorded_at == AT


def test_a_sentence_begins_as_one_and_leaves_an_abbreviation_alone() -> None:
    assert entry(potassium()).sentence.startswith("Potassium 2.4 mmol/L, 30 November 2026, 10:00: ")
    rate = observation("62238-1", valueQuantity=quantity(61, "mL/min/{1.73_m2}"))
    assert entry(rate).sentence.startswith("eGFR 61 ")


def test_a_mass_is_converted_by_the_molar_mass() -> None:
    found = read(observation(GLUCOSE, valueQuantity=quantity(180, "mg/dL")))
    assert fact(found, "random_glucose") == Decimal("9.991")


def test_a_number_raises_the_flag_that_a_case_file_would_raise() -> None:
    assert fact(read(potassium(2.4)), "potassium_flag") is LaboratoryFlag.SEVERELY_LOW


def test_the_patient_gives_age_and_sex() -> None:
    found = read({"resourceType": "Patient", "id": "1", "birthDate": "1950-12-01", "gender": "female"})
    assert fact(found, "age") == Decimal(75)
    assert fact(found, "sex") is Sex.FEMALE


def test_of_a_year_of_birth_the_age_is_a_span() -> None:
    assert fact(read({"resourceType": "Patient", "id": "1", "birthDate": "1950"}), "age") == Span(Decimal(75), Decimal(76))


def test_a_pulse_is_read_by_its_artery_and_its_grade() -> None:
    found = read(pulse("LA6111-4", LEFT_DORSALIS_PEDIS), pulse("LA11842-4", POSTERIOR_TIBIAL, RIGHT, id="2"))
    assert fact(found, "dorsalis_pedis", Leg.LEFT) is Pulse.ABSENT
    assert fact(found, "posterior_tibial", Leg.RIGHT) is Pulse.PRESENT
    assert fact(found, "posterior_tibial", Leg.LEFT) is None


def test_a_blood_pressure_is_read_from_its_components() -> None:
    parts = [
        {"code": concept("8480-6"), "valueQuantity": quantity(131, "mm[Hg]")},
        {"code": concept("8462-4"), "valueQuantity": quantity(82, "mm[Hg]")},
    ]
    found = read(observation("85354-9", component=parts))
    assert fact(found, "systolic_blood_pressure") == 131
    assert fact(found, "diastolic_blood_pressure") == 82


@pytest.mark.parametrize(
    ("resource", "leg"),
    [
        (index(code="8579-5"), Leg.LEFT),
        (index(code="8580-3"), Leg.RIGHT),
        (index(code="8581-1", bodySite=site(LEFT)), Leg.LEFT),
        (index(code="77194-9", bodySite=site(POSTERIOR_TIBIAL, RIGHT)), Leg.RIGHT),
        (index(code="77194-9", bodySite=site("214912001")), Leg.LEFT),
        (observation("446841001", SNOMED, valueQuantity=quantity(0.62, "1"), bodySite=site(RIGHT)), Leg.RIGHT),
        (
            observation(
                "446841001",
                SNOMED,
                component=[{"code": concept("left-abi", system="urn:local"), "valueQuantity": quantity(0.62, "{ratio}")}],
            ),
            Leg.LEFT,
        ),
    ],
)
def test_an_index_arrives_in_five_shapes(resource: dict[str, Any], leg: Leg) -> None:
    found = read(resource)
    assert fact(found, "ankle_brachial_index", leg) == Decimal("0.62")
    assert fact(found, "ankle_brachial_index", leg.other) is None


@pytest.mark.parametrize(("value", "unit"), [(62, "%"), (0.62, "{ratio}"), (0.62, "1"), (0.62, "ratio"), (0.62, None)])
def test_an_index_arrives_in_five_units(value: float, unit: str | None) -> None:
    assert fact(read(index(value, unit=unit)), "ankle_brachial_index", Leg.LEFT) == Decimal("0.62")


def test_codes_beside_each_other_translate_one_another() -> None:
    both = index(code="446841001", unit="1")
    both["code"]["coding"] = [
        {"system": "http://snomed.info/sct", "code": "446841001"},
        {"system": "http://loinc.org", "code": "8579-5"},
    ]
    found = read(both)
    assert fact(found, "ankle_brachial_index", Leg.LEFT) == Decimal("0.62")
    assert len(found.entries[0].parts) == 1, "the code without a side asks for none"
    glucose = observation(GLUCOSE, valueQuantity=quantity(5.5))
    glucose["code"] = concept(GLUCOSE, "14749-6")
    found = read(glucose)
    assert fact(found, "random_glucose") == Decimal("5.5")
    assert len(found.entries[0].parts) == 1, "the code of the amount takes the unit of the amount"


def test_codes_of_both_sides_at_once_say_none() -> None:
    both = index(1.1)
    both["code"] = concept("8579-5", "8580-3")
    found = read(both)
    assert not found.case.facts
    assert found.entries[0].became is Became.SIDE_MISSING


def test_both_sides_are_two_findings() -> None:
    found = read(index(code=INDEX, bodySite=site(BOTH)))
    assert fact(found, "ankle_brachial_index", Leg.LEFT) == fact(found, "ankle_brachial_index", Leg.RIGHT) == Decimal("0.62")
    assert len(found.entries[0].findings) == 2


def test_a_side_in_an_extension_of_the_site_is_read() -> None:
    sided = {
        **site(DORSALIS_PEDIS),
        "extension": [{"url": "http://example.org/laterality", "valueCodeableConcept": site(LEFT)}],
    }
    assert fact(read(pulse("LA6111-4", bodySite=sided)), "dorsalis_pedis", Leg.LEFT) is Pulse.ABSENT


def test_one_code_for_both_legs_with_the_side_in_a_value() -> None:
    side = {"code": concept(text="Side"), "valueCodeableConcept": site(RIGHT)}
    found = read(index(code=INDEX, component=[side]))
    assert fact(found, "ankle_brachial_index", Leg.RIGHT) == Decimal("0.62")


@pytest.mark.parametrize(
    ("comparator", "span"),
    [("<", ("1", "1.999999")), ("<=", ("1", "2")), (">", ("2.000001", "10")), (">=", ("2", "10"))],
)
def test_a_comparator_makes_an_interval(comparator: str, span: tuple[str, str]) -> None:
    found = read(potassium(valueQuantity=quantity(2, comparator=comparator)))
    assert fact(found, "potassium") == Span(Decimal(span[0]), Decimal(span[1]))


@pytest.mark.parametrize(
    ("letter", "answer"),
    [
        ("LL", LaboratoryFlag.SEVERELY_LOW),
        ("L", LaboratoryFlag.LOW),
        ("N", LaboratoryFlag.NORMAL),
        ("H", LaboratoryFlag.HIGH),
        ("HH", LaboratoryFlag.SEVERELY_HIGH),
    ],
)
def test_the_flag_of_the_laboratory_is_read(letter: str, answer: LaboratoryFlag) -> None:
    assert fact(read(potassium(4.1, interpretation=flagged(letter))), "potassium_flag") is answer


def test_of_a_dimer_only_the_flag_is_read() -> None:
    dimer = observation("48065-7", valueQuantity=quantity(900, "ng/mL{FEU}"))
    assert entry(dimer).became is Became.SHOWN_ONLY
    assert str(fact(read({**dimer, "interpretation": flagged("H")}), "d_dimer")) == "raised"
    assert str(fact(read({**dimer, "interpretation": flagged("N")}), "d_dimer")) == "not raised"


def test_a_diagnosis_is_read_by_its_code_and_by_the_category_above_it() -> None:
    found = read(condition("E11.42"))
    assert fact(found, "diabetes") is True
    assert fact(found, "stated_diabetic_neuropathy") is True


def test_a_diagnosis_of_one_side_is_read_for_that_leg() -> None:
    found = read(condition("I70.222"))
    assert fact(found, "stated_chronic_limb_threat", Leg.LEFT) is True
    assert fact(found, "stated_chronic_limb_threat", Leg.RIGHT) is None


def test_a_history_counts_though_it_is_over() -> None:
    assert fact(read(condition("Z86.718", clinical="resolved")), "earlier_thrombosis") is True
    assert fact(read(condition("I48.91", clinical="resolved")), "atrial_fibrillation") is None


def test_codes_of_the_guideline_itself_are_read() -> None:
    own = observation("walking_distance", "https://pulsefirst.example/CodeSystem/findings", valueQuantity=quantity(150, "m"))
    assert fact(read(own), "walking_distance") == 150


# --- newest wins ------------------------------------------------------------------------------------------------------


def test_the_newest_stands_and_the_other_is_said_to_be_superseded() -> None:
    found = read(potassium(4.1, id="old", effectiveDateTime=ago(hours=9)), potassium(2.4, id="new"))
    assert fact(found, "potassium") == Decimal("2.4")
    assert [one.became for one in found.entries] == [Became.SUPERSEDED, Became.USED]


def test_what_disagrees_at_one_time_is_unknown_and_both_are_shown() -> None:
    found = read(potassium(4.1, id="a"), potassium(4.3, id="b"))
    assert fact(found, "potassium") is None
    assert fact(found, "potassium_flag") is None
    assert [one.became for one in found.entries] == [Became.DISAGREES, Became.DISAGREES]


def test_what_is_said_twice_is_no_disagreement() -> None:
    assert fact(read(potassium(2.4, id="a"), potassium(2.4, id="b")), "potassium") == Decimal("2.4")


def test_a_result_of_a_day_does_not_go_before_one_of_that_day() -> None:
    found = read(potassium(4.1, id="a", effectiveDateTime="2026-11-30"), potassium(4.3, id="b"))
    assert fact(found, "potassium") is None


def test_a_flag_goes_with_its_result_when_that_is_superseded() -> None:
    old = potassium(2.4, id="old", effectiveDateTime=ago(hours=9), interpretation=flagged("LL"))
    found = read(old, potassium(4.1, id="new"))
    assert fact(found, "potassium_flag") is LaboratoryFlag.NORMAL
    assert [part.became for part in found.entries[0].parts] == [Became.SUPERSEDED, Became.SUPERSEDED]
    unread = {**old, "valueQuantity": quantity(2.4, "mg")}
    assert fact(read(unread, potassium(4.1, id="new")), "potassium_flag") is LaboratoryFlag.NORMAL
    assert fact(read(unread), "potassium_flag") is LaboratoryFlag.SEVERELY_LOW, "the flag says it without the number"


@pytest.mark.parametrize(
    "unread",
    [
        potassium(valueQuantity=quantity(2.4, "mg/dL")),
        potassium(valueQuantity=quantity(24)),
        potassium(valueQuantity=None, valueString="2.4, called to ward"),
    ],
)
def test_beside_a_newer_result_that_cannot_be_read_an_older_one_reassures_nobody(unread: dict[str, Any]) -> None:
    calm = potassium(4.1, id="old", effectiveDateTime=ago(hours=9), interpretation=flagged("N"))
    found = read(calm, unread)
    assert not found.case.facts
    assert found.entries[0].became is Became.SUPERSEDED
    assert "could not be read" in found.entries[0].sentence
    low = potassium(2.4, id="old", effectiveDateTime=ago(hours=9))
    assert fact(read(low, unread), "potassium") == Decimal("2.4"), "an alarm is not lost"
    assert fact(read(calm, {**unread, "effectiveDateTime": ago(hours=20)}), "potassium") == Decimal("4.1"), "nothing newer"


def test_a_newer_index_without_a_side_leaves_neither_leg_reassured() -> None:
    old = index(1.1, effectiveDateTime=ago(hours=9))
    assert fact(read(old), "ankle_brachial_index", Leg.LEFT) == Decimal("1.1")
    assert not read(old, index(0.4, code=INDEX)).case.facts
    assert not read(old, index(0.4, code=LEFT_INDEX, unit="m")).case.facts
    other = read(old, index(0.4, code="8580-3", unit="m"))
    assert fact(other, "ankle_brachial_index", Leg.LEFT) == Decimal("1.1"), "of the other leg"


def test_a_newer_signal_does_not_take_back_a_pulse() -> None:
    felt = pulse("LA11842-4", effectiveDateTime=ago(hours=3))
    found = read(felt, pulse("LA11842-4", id="2", method=site("420717009")))
    assert fact(found, "dorsalis_pedis", Leg.LEFT) is Pulse.PRESENT


def test_an_adjusted_result_goes_before_one_that_is_not() -> None:
    total = observation("2000-8", valueQuantity=quantity(1.8))
    adjusted = observation("29265-6", valueQuantity=quantity(2.3))
    found = read(total, adjusted)
    assert fact(found, "calcium") == Decimal("2.3")
    assert [one.became for one in found.entries] == [Became.SUPERSEDED, Became.USED]


# --- time -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("resource", [index(1.1), pulse("LA11842-4")])
def test_what_was_found_last_year_is_shown_and_never_proves_flow(resource: dict[str, Any]) -> None:
    found = read({**resource, "effectiveDateTime": ago(days=365)})
    assert not found.case.facts
    assert found.entries[0].became is Became.OUT_OF_WINDOW
    assert found.entries[0].findings


def test_a_pulse_counts_for_six_hours_to_the_second() -> None:
    assert fact(read(pulse(effectiveDateTime=ago(hours=6))), "dorsalis_pedis", Leg.LEFT) is Pulse.ABSENT
    assert fact(read(pulse(effectiveDateTime=ago(hours=6, seconds=1))), "dorsalis_pedis", Leg.LEFT) is None


@pytest.mark.parametrize(
    "when",
    [
        None,
        "2026-11-30T10:00:00",
        "yesterday",
        "2026-11-30T25:00:00Z",
        "0000-01-01",
        "9999-12-31",
        20261130,
        ["2026"],
        "2026-W48",
    ],
)
def test_what_has_no_time_is_shown(when: object) -> None:
    found = entry(potassium(effectiveDateTime=when))
    assert found.became is Became.UNDATED
    assert "offset" in found.sentence


def test_what_lies_ahead_is_shown() -> None:
    assert entry(potassium(effectiveDateTime=ago(hours=-2))).became is Became.OUT_OF_WINDOW


def test_an_open_period_counts_from_its_beginning() -> None:
    period = {"effectiveDateTime": None, "effectivePeriod": {"start": ago(hours=3)}}
    assert fact(read(potassium(**period)), "potassium") == Decimal("2.4")
    old = {"effectiveDateTime": None, "effectivePeriod": {"start": ago(days=3)}}
    assert entry(potassium(**old)).became is Became.OUT_OF_WINDOW


def test_two_times_at_once_are_no_time() -> None:
    assert entry(potassium(effectivePeriod={"start": ago(hours=3)})).became is Became.UNDATED


# --- status -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["entered-in-error", "cancelled", "registered", "unknown", "Final", "", None, 3])
def test_an_observation_of_a_wrong_status_is_shown(status: object) -> None:
    found = read(potassium(status=status))
    assert not found.case.facts
    assert found.entries[0].became is Became.WRONG_STATUS


def test_a_preliminary_result_counts_and_is_said_to_be_one() -> None:
    found = read(potassium(status="preliminary"))
    assert fact(found, "potassium") == Decimal("2.4")
    assert "preliminary" in found.entries[0].sentence


@pytest.mark.parametrize("status", ["entered-in-error", "cancelled"])
def test_a_result_does_not_come_back_through_a_report_that_was_withdrawn(status: str) -> None:
    report = {
        "resourceType": "DiagnosticReport",
        "id": "r",
        "status": status,
        "result": [{"reference": "Observation/2823-3"}],
    }
    assert not read(potassium(), report).case.facts
    assert not read(report, potassium()).case.facts
    contained = {**report, "result": [{"reference": "#k"}], "contained": [potassium(id="k")]}
    found = read(contained)
    assert not found.case.facts
    assert [one.became for one in found.entries] == [Became.WRONG_STATUS, Became.WRONG_STATUS]


def test_a_contained_result_has_a_gate_of_its_own() -> None:
    report = {"resourceType": "DiagnosticReport", "id": "r", "status": "final", "contained": [potassium(id="k")]}
    assert fact(read(report), "potassium") == Decimal("2.4")
    report["contained"] = [potassium(id="k", status="entered-in-error")]
    assert not read(report).case.facts


def test_a_withdrawn_report_is_known_by_an_address_of_the_bundle_too() -> None:
    report = {
        "resourceType": "DiagnosticReport",
        "id": "r",
        "status": "entered-in-error",
        "result": [{"reference": "urn:uuid:1"}],
    }
    record = bundle(report)
    record["entry"].append({"fullUrl": "urn:uuid:1", "resource": potassium()})
    assert not read_bundle(GUIDELINE, record, at=AT).case.facts


@pytest.mark.parametrize(
    ("more", "became"),
    [
        ({"verified": "refuted"}, Became.REFUTED),
        ({"verified": "entered-in-error"}, Became.WRONG_STATUS),
        ({"verified": "provisional"}, Became.SHOWN_ONLY),
        ({"verified": "differential"}, Became.SHOWN_ONLY),
        ({"clinical": "resolved"}, Became.SHOWN_ONLY),
        ({"clinical": "inactive"}, Became.SHOWN_ONLY),
        ({"clinical": "perhaps"}, Became.WRONG_STATUS),
        ({"clinicalStatus": None, "abatementDateTime": "2020"}, Became.SHOWN_ONLY),
    ],
)
def test_a_diagnosis_that_does_not_hold_is_shown_and_is_no_answer(more: dict[str, Any], became: Became) -> None:
    found = read(condition("I48.91", **more))
    assert not found.case.facts
    assert found.entries[0].became is became


def test_an_acute_diagnosis_of_long_ago_is_no_acute_diagnosis() -> None:
    acute = condition("I74.3", bodySite=[site(LEFT)])
    assert entry(acute).became is Became.UNDATED
    assert entry({**acute, "onsetDateTime": ago(days=800)}).became is Became.OUT_OF_WINDOW
    found = read({**acute, "onsetDateTime": ago(days=1)})
    assert fact(found, "stated_acute_limb_ischemia", Leg.LEFT) is True


def test_a_diagnosis_that_is_not_there_is_never_a_no() -> None:
    found = read({"resourceType": "Patient", "id": "1"}, condition("I10"))
    assert False not in found.case.facts.values()
    assert fact(found, "diabetes") is None


# --- side -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "resource",
    [
        index(code=INDEX),
        index(code=INDEX, bodySite=concept(text="left leg")),
        index(code=INDEX, bodySite=site(POSTERIOR_TIBIAL)),
        index(code=INDEX, bodySite=site(LEFT, RIGHT)),
        index(code=LEFT_INDEX, bodySite=site(RIGHT)),
        index(code=INDEX, bodySite=site(LEFT), component=[{"valueCodeableConcept": site(RIGHT)}]),
        pulse("LA6111-4", DORSALIS_PEDIS),
    ],
)
def test_a_side_that_is_not_said_is_unknown_and_never_guessed(resource: dict[str, Any]) -> None:
    found = read(resource)
    assert not found.case.facts
    assert found.entries[0].became is Became.SIDE_MISSING
    assert found.entries[0].findings


def test_what_the_index_was_is_shown_where_its_side_is_not_said() -> None:
    assert "0.62" in entry(index(code=INDEX)).sentence
    assert "side not said" in entry(index(code=INDEX)).sentence
    assert "left leg" in entry(index(code=INDEX, bodySite=concept(text="left leg"))).sentence


def test_a_pulse_whose_artery_no_code_names_is_not_understood() -> None:
    assert entry(pulse("LA6111-4", LEFT)).became is Became.NOT_UNDERSTOOD
    assert entry(observation(PULSE, valueCodeableConcept=concept("LA6111-4"))).became is Became.NOT_UNDERSTOOD


# --- units ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        quantity(100, "Mg/dl"),
        quantity(5.5, "mmol/L"),
        quantity(100, None),
        {"value": 100, "unit": None, "code": None},
        {"value": 100, "unit": "", "system": "http://unitsofmeasure.org"},
        {"value": 100, "unit": "mmol/L", "code": "mg/dL"},
        quantity(100, "K/uL"),
        {"value": 100, "unit": ["mg/dL"], "code": {"x": 1}},
    ],
)
def test_a_result_in_a_wrong_unit_or_none_is_refused_and_shown(wrong: dict[str, Any]) -> None:
    found = read(observation(GLUCOSE, valueQuantity=wrong))
    assert not found.case.facts
    assert found.entries[0].became is Became.WRONG_UNIT
    assert "mg/dL" in found.entries[0].sentence


def test_a_megagram_is_named_as_what_it_is() -> None:
    assert "mega" in entry(observation(GLUCOSE, valueQuantity=quantity(100, "Mg/dl"))).sentence


def test_small_letters_of_the_liter_are_taken() -> None:
    assert fact(read(potassium(valueQuantity=quantity(2.4, "mmol/l"))), "potassium") == Decimal("2.4")


def test_a_unit_in_words_is_taken_where_it_has_no_code() -> None:
    assert fact(read(potassium(valueQuantity={"value": 2.4, "unit": "mmol/L"})), "potassium") == Decimal("2.4")


@pytest.mark.parametrize("value", [0.01, 240, -4])
def test_what_no_patient_can_have_is_refused(value: float) -> None:
    assert entry(potassium(value)).became is Became.IMPLAUSIBLE


@pytest.mark.parametrize("value", ["2.4", None, True, float("nan"), float("inf"), 10**60, {"value": 2}, [2.4], 1e300])
def test_what_is_no_number_is_refused(value: object) -> None:
    found = read(potassium(value))
    assert not found.case.facts
    assert found.entries[0].became is (Became.NO_VALUE if value is None else Became.NOT_UNDERSTOOD)


def test_a_comparator_that_is_none_is_refused() -> None:
    assert entry(potassium(valueQuantity=quantity(2.4, comparator="ad"))).became is Became.NOT_UNDERSTOOD


# --- messes of real records -------------------------------------------------------------------------------------------


def test_high_and_low_at_once_is_no_flag_and_the_number_counts() -> None:
    found = read(potassium(4.1, interpretation=flagged("H", "L")))
    assert fact(found, "potassium") == Decimal("4.1")
    assert fact(found, "potassium_flag") is LaboratoryFlag.NORMAL, "by its number alone"
    assert "contradict" in found.entries[0].sentence


def test_an_interpretation_that_is_no_list_is_read() -> None:
    assert fact(read(potassium(4.1, interpretation=flagged("H")[0])), "potassium_flag") is LaboratoryFlag.HIGH


def test_the_mean_of_two_pressures_that_are_both_sent_is_unknown() -> None:
    parts = [{"code": concept("8480-6"), "valueQuantity": quantity(value, "mm[Hg]")} for value in (131, 141)]
    found = read(observation("85354-9", component=parts))
    assert fact(found, "systolic_blood_pressure") is None
    assert found.entries[0].became is Became.DISAGREES
    assert entry(observation("96608-5", valueQuantity=quantity(136, "mm[Hg]"))).became is Became.NOT_UNDERSTOOD


def test_an_observation_in_words_alone_is_shown_and_never_read() -> None:
    said = {**observation("x", valueString="pulses present"), "code": {"text": "Pedal pulses"}}
    found = read(said)
    assert not found.case.facts
    assert found.entries[0].became is Became.NOT_UNDERSTOOD
    assert "Pedal pulses" in found.entries[0].sentence


def test_a_template_in_words_never_proves_flow() -> None:
    template = pulse(valueCodeableConcept=None, valueString="present")
    found = read(template)
    assert not found.case.facts
    assert found.entries[0].became is Became.SHOWN_ONLY


def test_words_alone_may_raise_an_alarm_and_never_end_one() -> None:
    assert fact(read(pulse(valueCodeableConcept={"text": "Absent"})), "dorsalis_pedis", Leg.LEFT) is Pulse.ABSENT
    assert entry(pulse(valueCodeableConcept={"text": "Present"})).became is Became.SHOWN_ONLY
    local = {"coding": [{"system": "urn:local", "code": "7", "display": "2+"}]}
    assert fact(read(pulse(valueCodeableConcept=local)), "dorsalis_pedis", Leg.LEFT) is Pulse.PRESENT


def test_a_narrative_alone_says_nothing() -> None:
    found = read(pulse(valueCodeableConcept=None, text={"status": "generated", "div": "<div>pulses present</div>"}))
    assert not found.case.facts
    assert found.entries[0].became is Became.NO_VALUE


def test_a_reason_for_no_value_is_unknown() -> None:
    absent = concept("not-performed", system="http://terminology.hl7.org/CodeSystem/data-absent-reason")
    found = read(pulse(valueCodeableConcept=None, dataAbsentReason=absent))
    assert not found.case.facts
    assert found.entries[0].became is Became.NO_VALUE
    assert entry(pulse(dataAbsentReason=absent)).became is Became.NOT_UNDERSTOOD, "a value and none at once"


def test_a_signal_is_not_a_pulse() -> None:
    found = read(pulse("LA11842-4", method=site("420717009")))
    assert not found.case.facts
    assert found.entries[0].became is Became.SHOWN_ONLY


def test_a_pressure_of_the_ankle_under_the_code_of_the_arm_is_no_blood_pressure() -> None:
    ankle = observation("8480-6", valueQuantity=quantity(60, "mm[Hg]"), bodySite=site(POSTERIOR_TIBIAL, LEFT))
    assert not read(ankle).case.facts
    assert entry(ankle).became is Became.SHOWN_ONLY
    arm = observation("8480-6", valueQuantity=quantity(130, "mm[Hg]"), bodySite=site("368208006"))
    assert fact(read(arm), "systolic_blood_pressure") == 130


def test_two_answers_at_once_are_none() -> None:
    assert entry(pulse(valueCodeableConcept=concept("LA6111-4", "LA11842-4"))).became is Became.NOT_UNDERSTOOD
    assert entry(pulse(valueString="absent")).became is Became.NOT_UNDERSTOOD


def test_a_dimer_whose_kind_is_not_stated_is_shown_only() -> None:
    dimer = observation("7799-0", valueQuantity=quantity(900, "ng/mL"), interpretation=flagged("H"))
    assert not read(dimer).case.facts
    assert "not stated" in entry(dimer).sentence


def test_that_an_examination_took_place_is_never_its_result() -> None:
    done = {
        "resourceType": "Procedure",
        "id": "p",
        "status": "completed",
        "code": site("91161007"),
        "performedDateTime": ago(hours=1),
    }
    for resource in (done, observation("91161007", SNOMED, valueBoolean=True)):
        found = read(resource)
        assert not found.case.facts
        assert not found.case.done
        assert found.entries[0].became is Became.SHOWN_ONLY


@pytest.mark.parametrize(
    "older",
    [
        {**condition("I48.91"), "clinicalStatus": "active"},
        {**condition("I48.91"), "assertedDate": "2026-01-01"},
        potassium(context={"reference": "Encounter/1"}),
        potassium(related=[{"target": {"reference": "Observation/1"}}]),
        {"resourceType": "ProcedureRequest", "id": "1", "status": "draft"},
        {"resourceType": "MedicationStatement", "id": "1", "status": "active", "taken": "y"},
        {"resourceType": "AllergyIntolerance", "id": "1", "clinicalStatus": "active"},
    ],
)
def test_the_shape_of_another_release_is_refused_with_a_sentence(older: dict[str, Any]) -> None:
    found = read(older)
    assert not found.case.facts
    assert found.entries[0].became is Became.NOT_R4
    assert "R4" in found.entries[0].sentence


def test_what_may_change_its_meaning_is_not_read() -> None:
    assert entry(potassium(modifierExtension=[{"url": "http://example.org/not"}])).became is Became.NOT_UNDERSTOOD
    assert entry(potassium(focus=[{"reference": "Patient/child"}])).became is Became.OTHER_PATIENT


# --- medicines, orders, reactions, forms -------------------------------------------------------------------------------


def medicine(kind: str = "MedicationStatement", code: str = "25480", **more: Any) -> dict[str, Any]:
    made = {"resourceType": kind, "id": "m", "status": "active", "medicationCodeableConcept": concept(code, system=RXNORM)}
    return made | ({"intent": "order"} if kind == "MedicationRequest" else {}) | more


@pytest.mark.parametrize("kind", ["MedicationStatement", "MedicationRequest"])
def test_a_medicine_that_is_taken_is_read_by_its_ingredient(kind: str) -> None:
    assert fact(read(medicine(kind)), "takes_gabapentinoid") is True


def test_one_medicine_can_answer_several_questions() -> None:
    assert set(read(medicine(code="5487")).case.facts) == {Key("takes_diuretic", None), Key("takes_thiazide", None)}
    ibuprofen = medicine("MedicationRequest", code="5640", status="draft")
    assert read(ibuprofen).case.considering == {CaseAct("nsaids", None)}


def test_a_packed_product_is_not_taken_for_its_ingredient() -> None:
    assert entry(medicine(code="310965")).became is Became.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    "status", ["stopped", "completed", "on-hold", "entered-in-error", "cancelled", "not-taken", "unknown", None]
)
def test_a_medicine_that_is_not_taken_now_is_no_answer(status: str | None) -> None:
    for kind in ("MedicationStatement", "MedicationRequest"):
        found = read(medicine(kind, status=status))
        assert not found.case.facts
        assert found.entries[0].became is Became.WRONG_STATUS


def test_a_medicine_that_was_taken_until_yesterday_is_shown() -> None:
    assert entry(medicine(effectivePeriod={"end": ago(days=1)})).became is Became.SHOWN_ONLY
    assert fact(read(medicine(effectivePeriod={"start": ago(days=9)})), "takes_gabapentinoid") is True
    assert not read(medicine("MedicationRequest", doNotPerform=True)).case.facts


def test_a_medicine_is_found_where_an_entry_points_at_it() -> None:
    drug = {"resourceType": "Medication", "id": "d", "code": concept("25480", system=RXNORM)}
    pointing = medicine(medicationCodeableConcept=None, medicationReference={"reference": "Medication/d"})
    assert fact(read(pointing, drug), "takes_gabapentinoid") is True
    assert not read(pointing, {**drug, "status": "entered-in-error"}).case.facts
    contained = {**pointing, "medicationReference": {"reference": "#d"}, "contained": [drug]}
    assert fact(read(contained), "takes_gabapentinoid") is True


def test_a_medicine_in_words_is_shown_and_never_read() -> None:
    found = entry(medicine(medicationCodeableConcept={"text": "Gabapentin 300 mg"}))
    assert found.became is Became.NOT_UNDERSTOOD
    assert "Gabapentin 300 mg" in found.sentence


def test_drafts_are_considered_and_say_nothing_of_what_is_taken() -> None:
    order = {"resourceType": "ServiceRequest", "id": "s", "status": "draft", "intent": "order", "code": concept("77194-9")}
    found = read({**order, "bodySite": [site(LEFT)]}, medicine("MedicationRequest", status="draft"))
    assert found.case.considering == {CaseAct("ankle_brachial_test", Leg.LEFT), CaseAct("gabapentin", None)}
    assert not found.case.facts
    assert [one.became for one in found.entries] == [Became.DRAFT, Became.DRAFT]


def test_an_order_that_was_placed_marks_its_line_while_it_is_new() -> None:
    order = {"resourceType": "ServiceRequest", "id": "s", "status": "active", "intent": "order", "code": concept("77194-9")}
    assert read({**order, "authoredOn": ago(hours=2)}).case.done == {CaseAct("ankle_brachial_test", None)}
    assert entry({**order, "authoredOn": ago(days=40)}).became is Became.OUT_OF_WINDOW
    assert entry(order).became is Became.UNDATED
    assert entry({**order, "authoredOn": ago(hours=2), "status": "revoked"}).became is Became.WRONG_STATUS
    assert entry({**order, "authoredOn": ago(hours=2), "doNotPerform": True}).became is Became.SHOWN_ONLY


@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({}, True),
        ({"verificationStatus": concept("unconfirmed")}, True),
        ({"verificationStatus": concept("refuted")}, False),
        ({"verificationStatus": concept("entered-in-error")}, False),
        ({"clinicalStatus": concept("resolved")}, False),
    ],
)
def test_a_reaction_is_read_by_its_substance(more: dict[str, Any], counts: bool) -> None:
    allergy = {"resourceType": "AllergyIntolerance", "id": "a", "code": concept("25480", system=RXNORM)} | more
    assert (fact(read(allergy), "gabapentinoid_reaction") is True) is counts


def form(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    made = {"resourceType": "QuestionnaireResponse", "id": "q", "status": "completed", "authored": ago(hours=1)}
    return made | {"item": list(items)} | more


def item(link: str, answer: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"linkId": link} | ({"answer": [answer]} if answer is not None else {}) | more


def test_a_form_is_read_by_the_names_of_findings() -> None:
    found = read(
        form(
            item("diabetes", {"valueBoolean": False}),
            item("left.dorsalis_pedis", {"valueCoding": {"code": "absent"}}),
            item("posterior_tibial/right", {"valueString": "present"}),
            item("left", item=[item("pain", {"valueBoolean": True}), item("onset", {"valueDateTime": ago(hours=5)})]),
            item("walking_distance", {"valueQuantity": {"value": 0.2, "unit": "km"}}),
            item("body_weight", {"valueInteger": 80}),
        )
    )
    assert fact(found, "diabetes") is False
    assert fact(found, "dorsalis_pedis", Leg.LEFT) is Pulse.ABSENT
    assert fact(found, "posterior_tibial", Leg.RIGHT) is Pulse.PRESENT
    assert fact(found, "pain", Leg.LEFT) is True
    assert fact(found, "onset", Leg.LEFT) == 5
    assert fact(found, "walking_distance") == 200
    assert fact(found, "body_weight") == 80


@pytest.mark.parametrize(
    ("response", "became"),
    [
        (form(item("pain", {"valueBoolean": True})), Became.SIDE_MISSING),
        (form(item("diabetes", {"valueString": "perhaps"})), Became.NOT_UNDERSTOOD),
        (form(item("diabetes", {"valueBoolean": True}), status="entered-in-error"), Became.WRONG_STATUS),
        (form(item("diabetes", {"valueBoolean": True}), authored=ago(days=3)), Became.OUT_OF_WINDOW),
        (form(item("diabetes", {"valueBoolean": True}), authored=None), Became.UNDATED),
        (form(item("1.2.3", {"valueBoolean": True})), Became.NOT_UNDERSTOOD),
        (form(item("potassium", {"valueDecimal": 99})), Became.IMPLAUSIBLE),
        (form({"linkId": "diabetes", "answer": [{"valueBoolean": True}, {"valueBoolean": False}]}), Became.NOT_UNDERSTOOD),
    ],
)
def test_an_answer_of_a_form_that_cannot_be_read_is_shown(response: dict[str, Any], became: Became) -> None:
    found = read(response)
    assert not found.case.facts
    assert found.entries[0].became is became


def test_a_form_that_is_not_finished_counts_and_is_said_to_be_so() -> None:
    found = read(form(item("diabetes", {"valueBoolean": True}), status="in-progress"))
    assert fact(found, "diabetes") is True
    assert "not finished" in found.entries[0].sentence


# --- whole records ----------------------------------------------------------------------------------------------------


def test_every_entry_is_reported_in_its_order() -> None:
    resources = [potassium(), {"resourceType": "Encounter", "id": "e"}, index(), {"resourceType": "Claim", "id": "c"}, None]
    found = read(*resources)
    assert [one.kind for one in found.entries] == ["Observation", "Encounter", "Observation", "Claim", "nothing"]
    data = report_to_json(found)
    assert [one["became"] for one in data] == [one.became.value for one in found.entries]
    assert data[2]["findings"] == [{"finding": "ankle_brachial_index", "leg": "left"}]


def test_bundles_inside_are_read_and_further_pages_are_told() -> None:
    inner = bundle(potassium(), link=[{"relation": "next", "url": "http://example.org/2"}])
    found = read_resources(GUIDELINE, [inner, index()], at=AT)
    assert fact(found, "potassium") == Decimal("2.4")
    assert [one.became for one in found.entries] == [Became.USED, Became.SHOWN_ONLY, Became.USED]
    assert "further pages" in found.entries[1].sentence


def test_of_two_versions_of_one_entry_the_newer_stands() -> None:
    first = potassium(4.1, meta={"versionId": "1", "lastUpdated": ago(hours=2)})
    amended = potassium(2.4, status="amended", meta={"versionId": "2", "lastUpdated": ago(hours=1)})
    for resources in ((first, amended), (amended, first)):
        found = read(*resources)
        assert fact(found, "potassium") == Decimal("2.4")
        assert sorted(one.became for one in found.entries) == [Became.SUPERSEDED, Became.USED]
    withdrawn = {**amended, "status": "entered-in-error"}
    assert not read(first, withdrawn).case.facts
    assert not read(withdrawn, first).case.facts


def test_what_is_of_another_patient_is_shown_and_never_counts() -> None:
    patient = {"resourceType": "Patient", "id": "1"}
    mine = potassium(subject={"reference": "https://ehr.example/fhir/Patient/1/_history/3"})
    other = index(subject={"reference": "Patient/2"})
    found = read(patient, mine, other)
    assert fact(found, "potassium") == Decimal("2.4")
    assert found.entries[2].became is Became.OTHER_PATIENT


@pytest.mark.parametrize(
    "resources",
    [
        ({"resourceType": "Patient", "id": "1"}, {"resourceType": "Patient", "id": "2"}),
        (potassium(subject={"reference": "Patient/1"}), index(subject={"reference": "Patient/2"})),
    ],
)
def test_a_record_of_two_patients_is_refused(resources: tuple[dict[str, Any], ...]) -> None:
    with pytest.raises(MalformedRecord, match="two patients"):
        read(*resources)


def test_a_patient_without_an_id_is_the_one_that_all_entries_speak_of() -> None:
    nameless = {"resourceType": "Patient", "gender": "male"}
    found = read(nameless, potassium(subject={"reference": "Patient/1"}))
    assert fact(found, "potassium") == Decimal("2.4")
    with pytest.raises(MalformedRecord, match="two patients"):
        read(nameless, potassium(subject={"reference": "Patient/1"}), index(subject={"reference": "Patient/2"}))


def test_a_patient_is_known_by_the_address_in_the_bundle() -> None:
    record = bundle(potassium(subject={"reference": "urn:uuid:p"}))
    record["entry"].append({"fullUrl": "urn:uuid:p", "resource": {"resourceType": "Patient", "id": "1"}})
    assert fact(read_bundle(GUIDELINE, record, at=AT), "potassium") == Decimal("2.4")


@pytest.mark.parametrize("record", [[], None, "{}", {"resourceType": "Observation"}, {}, {"resourceType": ["Bundle"]}])
def test_what_is_no_bundle_is_refused(record: Any) -> None:
    with pytest.raises(MalformedRecord, match="Bundle"):
        read_bundle(GUIDELINE, record, at=AT)


def test_a_time_of_assessment_needs_its_offset() -> None:
    with pytest.raises(ValueError, match="no offset"):
        read_bundle(GUIDELINE, bundle(), at=AT.replace(tzinfo=None))
