"""The site file: whom to call and how values are shown. Nothing in it is guessed, and nothing in it is a rule."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import GUIDELINE
from pulsefirst.backends.words import value_in_words
from pulsefirst.model.conditions import Measured
from pulsefirst.model.errors import CaseError, MalformedCase, UnknownName, WrongValue
from pulsefirst.model.texts import Contact, Site, UnitSystem, texts_of
from pulsefirst.notation.site import LONGEST, read_site
from pulsefirst.notation.units import Amount, canonical, in_unit

US = next(system.units for system in texts_of(GUIDELINE.texts, UnitSystem) if system.name == "US")


def read(text: str) -> Site:
    return read_site(text, GUIDELINE, name="here.yaml")


def test_a_whole_site_is_read_as_written() -> None:
    site = read(
        "name: Here\nunits: US\nservices:\n  stroke_service: {called: Stroke call, number: 0012}\n"
        "patients: {emergency: 000, advice: 010 10}\n"
    )
    assert site == Site(
        name="Here",
        units="US",
        services={"stroke_service": Contact(called="Stroke call", number="0012")},
        emergency_number="000",
        advice_number="010 10",
    )


@pytest.mark.parametrize("text", ["", "{}", "services:", "services: {}\npatients:\nname:\nunits: ''", "# nothing\n"])
def test_a_site_that_says_nothing_is_the_one_without_a_file(text: str) -> None:
    assert read(text) == Site()


def test_json_is_taken_too() -> None:
    assert read('{"name": "Here"}').name == "Here"


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        (
            "nam: x",
            UnknownName,
            "here.yaml:1: a site has name, units, english, services, patients, switched_off, connections, smart, audit, not 'nam'; did you mean 'name'?",
        ),
        ("name: x\nrules: {}", UnknownName, "here.yaml:2: a site has"),
        ("units: metric", WrongValue, "here.yaml:1: units is SI or US, not 'metric'"),
        ("units: [SI]", WrongValue, "here.yaml:1: units is one line of text"),
        ("name: [a, b]", WrongValue, "here.yaml:1: name is one line of text, not a list or a section"),
        ("name: {a: b}", WrongValue, "here.yaml:1: name is one line of text"),
        ("services: [a]", MalformedCase, "here.yaml:1: services is written as 'key: value' lines"),
        ("services: vascular_surgery", MalformedCase, "here.yaml:1: services is written as"),
        ("just words", MalformedCase, "here.yaml:1: a site is written as"),
        (
            "services:\n  vascular_surgry: {}",
            UnknownName,
            "here.yaml:2: there is no service 'vascular_surgry'; did you mean 'vascular_surgery'?",
        ),
        ("services:\n  lumbar_mri: {number: 1}", UnknownName, "here.yaml:2: there is no service 'lumbar_mri'"),
        (
            "services:\n  neurology:\n    phone: 1",
            UnknownName,
            "here.yaml:3: neurology has called, number, not 'phone'",
        ),
        ("patients: {emergncy: 1}", UnknownName, "did you mean 'emergency'?"),
        ("name: a\nname: b", MalformedCase, "here.yaml:2: 'name' is written twice, first at here.yaml:1"),
        ("name: &a x", MalformedCase, "the anchor '&a' is not accepted"),
        ("name: !!python/object:x y", MalformedCase, "is not accepted"),
        ('name: "a\\nb"', WrongValue, "here.yaml:1: name is one line of at most 80 characters"),
        ('name: "a\\u202eb"', WrongValue, "here.yaml:1: name is one line"),
        ("name: {", MalformedCase, "this is not YAML or JSON"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_line(text: str, error: type[CaseError], says: str) -> None:
    with pytest.raises(error) as caught:
        read(text)
    assert says in str(caught.value)


def test_a_text_of_the_greatest_length_is_taken_and_one_longer_is_not() -> None:
    assert read(f"name: {'x' * LONGEST}").name == "x" * LONGEST
    with pytest.raises(WrongValue):
        read(f"name: {'x' * (LONGEST + 1)}")


def site_or_place_of_the_refusal(text: str) -> Site | str:
    try:
        return read(text)
    except CaseError as refused:
        return refused.where


@given(st.text(max_size=200))
def test_any_text_is_a_site_or_is_refused_with_its_place(text: str) -> None:
    found = site_or_place_of_the_refusal(text)
    assert isinstance(found, Site) or found.startswith("here.yaml:")


# --- units ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("finding", "value", "here", "there"),
    [
        ("calcium", "2.1", "2.1 mmol/L", "8.416 mg/dL"),
        ("fasting_glucose", "7.0", "7.0 mmol/L", "126.1 mg/dL"),
        ("creatinine", "106.1", "106.1 umol/L", "1.2 mg/dL"),
        ("temperature", "38.5", "38.5 degC", "101.3 degF"),
        ("ankle_brachial_index", "0.90", "0.90", "0.90"),
        ("hba1c", "7.0", "7.0 %", "7.0 %"),
        ("toe_pressure", "30", "30 mmHg", "30 mmHg"),
        ("dorsalis_pedis_pressure", "Infinity", "not compressible", "not compressible"),
        ("potassium", "2.5", "2.5 mmol/L", "2.5 mmol/L"),
    ],
)
def test_values_are_shown_in_the_units_of_the_place(finding: str, value: str, here: str, there: str) -> None:
    one = GUIDELINE.findings[finding]
    assert value_in_words(one, Decimal(value), ()) == here
    assert value_in_words(one, Decimal(value), US) == there


@pytest.mark.parametrize(
    ("finding", "unit"),
    [
        (one, unit)
        for one in GUIDELINE.findings.values()
        if isinstance(one, Measured)
        for unit in dict.fromkeys((one.unit, *one.units, *one.scale))
    ],
    ids=lambda one: str(getattr(one, "name", one)),
)
def test_a_value_shown_in_another_unit_reads_back_as_it_was_within_what_four_digits_tell(
    finding: Measured, unit: str
) -> None:
    middle = (finding.low + finding.high) / 2
    back = canonical(finding, Amount(in_unit(finding, middle, unit), unit), "")
    assert abs(back - middle) <= abs(middle) * Decimal("0.002")


def test_every_unit_of_a_system_is_accepted_by_some_finding() -> None:
    accepted = {
        unit for one in GUIDELINE.findings.values() if isinstance(one, Measured) for unit in (*one.units, *one.scale)
    }
    for system in texts_of(GUIDELINE.texts, UnitSystem):
        assert set(system.units) <= accepted, system.name
