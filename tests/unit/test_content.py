"""The content as a whole: what must hold of every piece of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

import pulsefirst
from pulsefirst.model.findings import Finding, Measured
from pulsefirst.model.recommendations import ActivityKind, Category, Urgency
from pulsefirst.notation.read import case_from

GUIDELINE = pulsefirst.guideline()
MEASURED = [finding for finding in GUIDELINE.findings.values() if isinstance(finding, Measured)]


@pytest.mark.parametrize(
    ("finding", "unit"),
    [(finding, unit) for finding in MEASURED for unit in finding.units],
    ids=lambda one: str(getattr(one, "name", one)),
)
def test_every_unit_that_a_finding_accepts_converts(finding: Measured, unit: str) -> None:
    middle = (finding.low + finding.high) / 2
    for number in (middle, middle * 3, middle / 10, middle / 100, middle * 10, middle * 18, middle * 100, middle * 1000):
        data = {finding.name: f"{number.normalize():f} {unit}"}
        try:
            case = case_from({"left": data} if finding.scope == "leg" else data, GUIDELINE)
        except pulsefirst.Implausible:
            continue
        (value,) = case.facts.values()
        assert isinstance(value, Decimal)
        return
    raise AssertionError(f"no number in {unit} is plausible for {finding.name}")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ({"calcium": "8.4 mg/dL"}, "2.096"),
        ({"creatinine": "1.2 mg/dL"}, "106.1"),
        ({"fasting_glucose": "126 mg/dL"}, "6.994"),
        ({"hemoglobin": "13.5 g/dL"}, "135"),
        ({"hba1c": "53 mmol/mol"}, "7.000"),
        ({"b12": "200 pg/mL"}, "147.6"),
    ],
)
def test_results_in_the_other_unit_system_are_what_a_chemist_expects(written: dict[str, str], value: str) -> None:
    (found,) = case_from(written, GUIDELINE).facts.values()
    assert found == Decimal(value)


def test_every_finding_has_a_question_that_ends_as_one() -> None:
    assert [one.name for one in GUIDELINE.findings.values() if not one.question.endswith("?")] == []


def test_every_finding_stands_in_a_section() -> None:
    assert [one.name for one in GUIDELINE.findings.values() if not one.section] == []


def test_no_content_uses_the_word_for_nothing_demanded() -> None:
    texts = {
        name: " ".join(str(value) for value in vars(one).values() if isinstance(value, str))
        for group in (GUIDELINE.findings, GUIDELINE.targets, GUIDELINE.readings, GUIDELINE.criteria, GUIDELINE.screens)
        for name, one in group.items()
    }
    texts |= {name: f"{rule.do.title} {rule.warning}" for name, rule in GUIDELINE.recommendations.items()}
    assert [name for name, text in texts.items() if "routine" in text.lower()] == []


def test_every_emergency_is_a_call_or_goes_through_one() -> None:
    emergencies = [rule for rule in GUIDELINE.recommendations.values() if rule.do.urgency is Urgency.EMERGENCY]
    assert emergencies
    for rule in emergencies:
        assert rule.do.kind is ActivityKind.REFER or "through vascular surgery" in rule.do.title, rule.name


def test_every_medicine_says_that_no_dose_or_safety_check_was_made() -> None:
    medicines = [rule for rule in GUIDELINE.recommendations.values() if rule.do.kind is ActivityKind.PRESCRIBE]
    assert {rule.do.target.category for rule in medicines} == {Category.MEDICINE}
    assert [rule.name for rule in medicines if "dose or safety check is made here" not in rule.warning] == []


def test_quinine_carries_the_regulators_warning() -> None:
    assert "boxed warning" in GUIDELINE.recommendations["consider_quinine"].warning


def test_obtaining_has_no_urgency_of_its_own() -> None:
    for rule in GUIDELINE.recommendations.values():
        if rule.do.kind is ActivityKind.OBTAIN:
            assert rule.do.urgency is Urgency.NONE, rule.name


def test_every_screen_takes_a_plain_no() -> None:
    def takes_no(finding: Finding) -> bool:
        return not hasattr(finding, "no") or finding.no is not None

    assert [one.name for screen in GUIDELINE.screens.values() for one in screen.findings if not takes_no(one)] == []


def test_the_hash_changes_with_the_content_and_with_nothing_else() -> None:
    from pulsefirst import guideline

    assert guideline().hash == GUIDELINE.hash
    assert len(GUIDELINE.hash) == 64
