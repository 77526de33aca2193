"""What a line of a case means: each value is typed by its finding, exactly."""

import sys
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from types import ModuleType

import pytest

from conftest import GUIDELINE
from pulsefirst.model.case import NOT_ASSESSED, Key
from pulsefirst.model.collect import collect
from pulsefirst.model.conditions import Coded, Flag, Measured, Since, Span
from pulsefirst.model.errors import CaseError, ContentError, Implausible, UnknownName, WrongValue
from pulsefirst.notation import case_from, read_case, to_json, write_case


class Pulse(StrEnum):
    PRESENT = "present"
    WEAKLY_PALPABLE = "weakly palpable"
    ABSENT = "absent"


class Grade(IntEnum):
    NONE = 0
    SOME = 1


class Mark(Enum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critically low"


def _clinic():
    module = ModuleType("clinic")
    module.fever = Flag(question="Fever?")
    module.pulse = Coded(question="Pulse?", values=Pulse, yes=Pulse.PRESENT, no=Pulse.ABSENT)
    module.grade = Coded(question="Grade?", values=Grade)
    module.calcium_flag = Coded(question="Calcium by the laboratory?", values=Mark)
    module.calcium = Measured(
        question="Calcium?",
        unit="mmol/L",
        low=Decimal("0.5"),
        high=Decimal("5"),
        units=("mg/dL",),
        molar_mass=Decimal("40.078"),
        flag=module.calcium_flag,
    )
    module.pressure = Measured(
        question="Pressure?",
        unit="mmHg",
        low=Decimal(20),
        high=Decimal(300),
        units=("kPa",),
        words={"no signal": Decimal(0), "not compressible": Decimal("Infinity")},
    )
    module.sugar = Measured(
        question="Sugar?",
        unit="%",
        low=Decimal(3),
        high=Decimal(20),
        scale={"mmol/mol": (Decimal("0.09148"), Decimal("2.152"))},
    )
    module.warmth = Measured(question="Warmth?", unit="degC", low=Decimal(0), high=Decimal(45), units=("degF",))
    module.salt = Measured(question="Salt?", unit="umol/L", low=Decimal(0), high=Decimal(9000), units=("furlong",))
    module.ratio = Measured(question="Ratio?", unit="", low=Decimal(0), high=Decimal(3))
    module.onset = Since(question="Since when?")
    return collect(version="1", title="A clinic", statements={}, modules=(module,))


CLINIC = _clinic()


def value(line, finding=None):
    return read_case(line, CLINIC).facts[Key(finding or line.partition(":")[0], None)]


def message(line):
    with pytest.raises(CaseError) as caught:
        read_case(line, CLINIC)
    return str(caught.value)


@pytest.mark.parametrize("word", ["yes", "YES", "y", "true", "True", '"yes"'])
def test_a_flag_is_yes_in_any_of_the_usual_words(word):
    assert value(f"fever: {word}") is True


@pytest.mark.parametrize("word", ["no", "No", "n", "false", "'n'"])
def test_a_flag_is_no_in_any_of_the_usual_words(word):
    assert value(f"fever: {word}") is False


@pytest.mark.parametrize("word", ["maybe", "1", "0", "on"])
def test_a_flag_is_nothing_but_yes_or_no(word):
    assert message(f"fever: {word}") == f"case:1: fever is yes or no, not '{word}'"


@pytest.mark.parametrize("word", ["not assessed", "not_assessed", "Not-Assessed", "could not be assessed"])
@pytest.mark.parametrize("finding", ["fever", "pulse", "calcium", "calcium_flag", "onset"])
def test_any_finding_may_be_not_assessed(finding, word):
    assert value(f"{finding}: {word}") is NOT_ASSESSED


@pytest.mark.parametrize("word", ["weakly palpable", "WEAKLY_PALPABLE", "weakly-palpable", "Weakly  Palpable"])
def test_an_answer_is_taken_by_value_or_name_whatever_its_case_and_hyphens(word):
    assert value(f"pulse: {word}") is Pulse.WEAKLY_PALPABLE


def test_a_plain_yes_or_no_stands_for_the_answers_the_finding_names():
    assert (value("pulse: yes"), value("pulse: false")) == (Pulse.PRESENT, Pulse.ABSENT)


def test_a_plain_yes_is_refused_where_it_stands_for_nothing():
    assert message("grade: yes") == "case:1: grade is 'none' or 'some', not 'yes'"


def test_an_answer_with_the_value_zero_is_an_answer():
    assert value("grade: none") is Grade.NONE
    assert value("grade: 0") is Grade.NONE


def test_a_misspelled_answer_names_the_nearest():
    with pytest.raises(UnknownName, match=r"did you mean 'absent'\?"):
        read_case("pulse: absnt", CLINIC)


def test_a_bare_number_is_in_the_findings_own_unit_and_exact():
    assert str(value("calcium: 1.950")) == "1.950"
    assert str(value("calcium: 1.95 mmol/L")) == "1.95"


@pytest.mark.parametrize("unit", ["MMOL/L", "mmol / L", "mmol/l"])
def test_spaces_and_capitals_do_not_make_another_unit(unit):
    assert value(f"calcium: 2.4 {unit}") == Decimal("2.4")


@pytest.mark.parametrize("unit", ["umol/L", "\u00b5mol/L", "\u03bcmol/L"])
def test_both_micro_signs_are_micro(unit):
    assert value(f"salt: 90 {unit}") == 90


def test_another_accepted_unit_is_converted():
    assert str(value("calcium: 10 mg/dL")) == "2.495"
    assert str(value("pressure: 16 kPa")) == "120"
    assert str(value("warmth: 98.6 \u00b0F")) == "37"
    assert str(value("warmth: 32 degF")) == "0"


def test_a_linear_scale_is_converted_without_pint(monkeypatch):
    monkeypatch.setitem(sys.modules, "pint", None)
    assert str(value("sugar: 48 mmol/mol")) == "6.543"


def test_words_stand_for_numbers_and_no_range_applies_to_them():
    assert value("pressure: no signal") == 0
    assert value("pressure: Not Compressible") == Decimal("Infinity")


@pytest.mark.parametrize(
    "word", [".inf", "Infinity", "nan", ".nan", "1,95", "0x10", "1.2.3", "~5", ">two", "five", "1e999", "1e400"]
)
def test_what_is_not_a_number_is_refused(word):
    with pytest.raises(WrongValue):
        read_case(f"pressure: '{word}'", CLINIC)


def test_a_wrong_unit_names_the_units_that_are_taken():
    assert message("calcium: 2 stone") == "case:1: calcium is not measured in 'stone': write mmol/L, mg/dL"


@pytest.mark.parametrize("line", ["calcium: 19.5", "calcium: -1", "calcium: 1e99 mg/dL", "calcium: 100 mg/dL"])
def test_a_number_that_no_patient_has_is_implausible(line):
    with pytest.raises(Implausible, match=r"outside what a patient can have: 0.5 to 5 mmol/L"):
        read_case(line, CLINIC)


def test_both_ends_of_the_range_are_inside():
    assert (value("calcium: 0.5"), value("calcium: 5")) == (Decimal("0.5"), 5)


def test_a_unit_of_the_content_that_cannot_be_converted_is_a_defect_of_the_content():
    with pytest.raises(ContentError, match="molar_mass= or scale="):
        read_case("salt: 1 furlong", CLINIC)


def test_the_laboratorys_own_flag_may_stand_alone():
    assert read_case("calcium: low", CLINIC).facts == {Key("calcium_flag", None): Mark.LOW}


def test_a_result_may_carry_its_flag():
    facts = read_case("calcium: {value: 1.95 mmol/L, flag: low}", CLINIC).facts
    assert facts == {Key("calcium", None): Decimal("1.95"), Key("calcium_flag", None): Mark.LOW}


@pytest.mark.parametrize("limits", ["2.20-2.60", "2.20 to 2.60", "2.20 - 2.60 mmol/L", "[2.20, 2.60]"])
@pytest.mark.parametrize(
    ("number", "mark"), [("2.19", Mark.LOW), ("2.20", Mark.NORMAL), ("2.60", Mark.NORMAL), ("2.61", Mark.HIGH)]
)
def test_the_flag_follows_from_the_limits(limits, number, mark):
    assert value(f"calcium: {{value: {number} mmol/L, limits: {limits}}}", "calcium_flag") is mark


def test_limits_are_in_the_unit_of_the_value():
    assert value("calcium: {value: 8.4 mg/dL, limits: 8.5-10.2}", "calcium_flag") is Mark.LOW
    assert "the limits must be in the unit of the value, mg/dL" in message(
        "calcium: {value: 8.4 mg/dL, limits: 2.20-2.60 mmol/L}"
    )


def test_a_flag_that_contradicts_the_limits_is_refused():
    assert message("calcium: {value: 1.95, flag: high, limits: 2.2-2.6}") == (
        "case:1: by its limits calcium is low, and its flag says otherwise"
    )


def test_a_finer_flag_contradicts_nothing():
    assert value("calcium: {value: 1.2, flag: critically low, limits: 2.2-2.6}", "calcium_flag") is Mark.CRITICAL


@pytest.mark.parametrize(
    "written",
    [
        "{}",
        "{limits: 2.2-2.6}",
        "{flag: low, limits: 2.2-2.6}",
        "{value: 2, limits: 2.6-2.2}",
        "{value: 2, limits: 2.2}",
        "{value: 2, limits: [1, 2, 3]}",
        "{value: 2, limits: {low: 1}}",
        "{value: not assessed, limits: 2.2-2.6}",
        "{value: [2]}",
        "{value: 2, flag: {}}",
        "{value: 2, normal: 3}",
        "[2]",
    ],
)
def test_a_result_that_is_not_whole_is_refused(written):
    assert "calcium" in message(f"calcium: {written}") or "limit" in message(f"calcium: {written}")


def test_a_finding_without_a_flag_takes_no_section():
    assert message("pressure: {value: 120}").startswith("case:1: pressure is a number in mmHg or kPa or 'no signal'")


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("10 days", "240"),
        ("1 day", "24"),
        ("6 h", "6"),
        ("6.5 hours", "6.5"),
        ("6 h 30 min", "6.5"),
        ("0 h 36 min 36 s", "0.61"),
        ("6:30", "4"),
        ("45 min", "0.75"),
        ("3 weeks", "504"),
        ("2 months", "1440"),
        ("2 years", "17520"),
        ("1 day 6 h", "30"),
        ("3 Days ago", "72"),
        ("0 h", "0"),
        ("2026-11-22T08:00:00+00:00", "2.5"),
        ("2026-11-22T08:00Z", "2.5"),
        ("2026-11-22 11:00+02:00", "1.5"),
        ("2026-11-22 08:00", "2.5"),
    ],
)
def test_a_beginning_is_an_age_or_a_date(written, hours):
    assert value(f"recorded_at: 2026-11-22T10:30:00Z\nonset: {written}", "onset") == Decimal(hours)


def test_a_date_begins_where_the_findings_were_made():
    assert value("recorded_at: 2026-11-22T10:30:00+05:00\nonset: 2026-11-22", "onset") == Span(Decimal(0), Decimal("10.5"))


def test_a_date_needs_the_time_of_the_findings():
    assert message("onset: 2026-11-20") == (
        "case:1: onset is given as a date or by the clock, and the case does not say when its findings were made: "
        "add recorded_at (such as 2026-11-22T10:30:00+00:00), or give an age such as '10 days'"
    )


@pytest.mark.parametrize("written", ["2026-11-23", "-2 days", "999 years", "0026-11-20"])
def test_the_future_and_a_mistyped_century_are_implausible(written):
    with pytest.raises(Implausible):
        read_case(f"onset: {written}\nrecorded_at: 2026-11-22T10:30:00Z", CLINIC)


@pytest.mark.parametrize(
    "written", ["10", "a while", "6:75", "5 m", "5 fortnights", "2026-13-01", "2026-11-20T99", "days", "[1]"]
)
def test_what_is_no_age_says_how_to_write_one(written):
    assert "is an age such as '10 days'" in message(f"recorded_at: 2026-11-22T10:30:00Z\nonset: {written}")


@pytest.mark.parametrize("written", ["2026-11-22", "2026-11-22T10:30", "now", "", "[1]", "2026-02-30T10:00Z"])
def test_the_time_of_the_findings_has_a_date_a_time_and_an_offset(written):
    with pytest.raises(WrongValue, match=r"recorded_at|write it like 2026-11-22T10:30:00"):
        read_case(f"recorded_at: {written}", CLINIC)


@pytest.mark.parametrize("word", ["", "null", "~", '""'])
def test_a_line_without_a_value_is_refused_not_guessed(word):
    assert message(f"fever: {word}") == "case:1: fever has no value: leave the line out, or write 'not assessed'"


def test_plain_data_is_typed_by_the_same_findings():
    moment = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
    data = {"recorded_at": moment, "fever": True, "pulse": Pulse.ABSENT, "ratio": Decimal("0.90"), "onset": moment.date()}
    case = case_from({**data, "pressure": 120, "grade": NOT_ASSESSED}, CLINIC)
    assert case.recorded_at == moment
    assert {key.finding: fact for key, fact in case.facts.items()} == {
        "fever": True,
        "pulse": Pulse.ABSENT,
        "ratio": Decimal("0.90"),
        "onset": Span(Decimal(0), Decimal("10.5")),
        "pressure": 120,
        "grade": NOT_ASSESSED,
    }


def test_a_float_is_refused_for_it_is_not_exact():
    with pytest.raises(
        WrongValue, match=r"case.ratio: the float 0.9 is not exact: write it as text, '0.9', or as a Decimal"
    ):
        case_from({"ratio": 0.90}, CLINIC)


@pytest.mark.parametrize("odd", [None, object(), b"1", Decimal("NaN"), Decimal("1E+999999"), 1 + 2j])
def test_odd_data_is_refused(odd):
    with pytest.raises(WrongValue, match=r"^case\.ratio: "):
        case_from({"ratio": odd}, CLINIC)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("<150", "20", "149.999999"),
        ("< 150 mmHg", "20", "149.999999"),
        ("<=150", "20", "150"),
        ("at most 150", "20", "150"),
        ("below 150", "20", "149.999999"),
        (">150", "150.000001", "300"),
        (">= 20 kPa", "150", "300"),
        ("140-150", "140", "150"),
        ("140 to 150 mmHg", "140", "150"),
    ],
)
def test_a_result_beyond_or_between_numbers_is_a_span_and_reads_back(written, low, high):
    found = read_case(f"pressure: '{written}'", CLINIC)
    assert found.facts[Key("pressure", None)] == Span(Decimal(low), Decimal(high))
    assert read_case(write_case(found, CLINIC), CLINIC) == found


def test_a_result_below_a_number_is_written_back_as_it_was():
    assert to_json(read_case("pressure: '<150'", CLINIC), CLINIC) == {"pressure": "<150 mmHg"}
    assert to_json(read_case("pressure: '>= 150'", CLINIC), CLINIC) == {"pressure": ">=150 mmHg"}
    assert to_json(read_case("pressure: 140-150", CLINIC), CLINIC) == {"pressure": "140 to 150 mmHg"}


@pytest.mark.parametrize("written", ["<10", ">400", "150-140", "<", "< high", "140-400", "1-2-3"])
def test_a_bound_that_is_none_is_refused(written):
    assert message(f"pressure: '{written}'").startswith(("case:1: pressure", f"case:1: {written!r}"))


@pytest.mark.parametrize(("written", "mark"), [("<2.0", Mark.LOW), (">2.6", Mark.HIGH), ("2.3-2.5", Mark.NORMAL)])
def test_the_flag_follows_from_the_limits_also_for_a_span(written, mark):
    assert value(f"calcium: {{value: '{written}', limits: 2.2-2.6}}", "calcium_flag") is mark


def test_a_span_across_a_limit_gets_no_flag():
    assert Key("calcium_flag", None) not in read_case("calcium: {value: '<2.4', limits: 2.2-2.6}", CLINIC).facts


# --- a bare number that could be meant in another unit ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "own", "other"),
    [
        ("creatinine: 7", "7 umol/L", "7 mg/dL (618.8 umol/L)"),
        ("fasting_glucose: 75", "75 mmol/L", "75 mg/dL (4.163 mmol/L)"),
        ("magnesium: 1.8", "1.8 mmol/L", "1.8 mg/dL (0.7406 mmol/L)"),
        ("b12: 180", "180 pmol/L", "180 pg/mL (132.8 pmol/L)"),
        ("hemoglobin: 21", "21 g/L", "21 g/dL (210 g/L)"),
        ("calcium: 4.6", "4.6 mmol/L", "4.6 mg/dL (1.148 mmol/L)"),
        ("body_weight: 180", "180 kg", "180 lb (81.65 kg)"),
        ("creatinine: <7", "7 umol/L", "7 mg/dL (618.8 umol/L)"),
    ],
)
def test_a_bare_number_that_two_units_read_differently_has_to_name_its_unit(line, own, other):
    with pytest.raises(WrongValue) as caught:
        read_case(line, GUIDELINE)
    assert f"has no unit: {own}, or {other}" in str(caught.value)


@pytest.mark.parametrize("line", ["creatinine: 90", "fasting_glucose: 8.1", "magnesium: 0.8", "calcium: 1.6", "b12: 300"])
def test_a_bare_number_that_is_read_one_way_stands(line):
    assert len(read_case(line, GUIDELINE).facts) >= 1


def test_a_bare_number_that_no_patient_has_is_told_the_unit_that_fits():
    assert "was 19.5 mg/dL (4.866 mmol/L) meant?" in message("calcium: 19.5")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("potassium: 5.1 mEq/L", "5.1"),
        ("tsh: 3 \u00b5IU/mL", "3"),
        ("age: 18 months", "1.5"),
        ("age: 72 y", "72"),
        ("walking_distance: 0.5 miles", "804.7"),
        ("walking_distance: 200 yards", "182.9"),
        ("walking_distance: 1 km", "1000"),
        ("conservative_care: 6 weeks", "42"),
        ("heart_rate: 88 bpm", "88"),
        ("temperature: 37.2 C", "37.2"),
        ("b12: 200 pg/mL", "147.6"),
        ("magnesium: 1.5 mEq/L", "0.75"),
    ],
)
def test_units_as_laboratories_and_people_write_them(line, number):
    case = read_case(line, GUIDELINE)
    assert case.facts[Key(line.partition(":")[0], None)] == Decimal(number)


def test_an_integer_too_long_to_print_is_refused():
    with pytest.raises(WrongValue, match=r"case\.ratio: this number is too large"):
        case_from({"ratio": 10**5000}, CLINIC)
