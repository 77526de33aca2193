"""The content as a whole: what must hold of every piece of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

import pulsefirst
from conftest import GUIDELINE, SOURCE_ONLY
from pulsefirst.checks.lint.medicines import medicines_without_a_dose
from pulsefirst.model.conditions import Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Checked, Provenance
from pulsefirst.model.recommendations import ActivityKind, Category, Urgency
from pulsefirst.notation.read import case_from

MEASURED = [finding for finding in GUIDELINE.findings.values() if isinstance(finding, Measured)]


@pytest.mark.parametrize(
    ("finding", "unit"),
    [(finding, unit) for finding in MEASURED for unit in finding.units],
    ids=lambda one: str(getattr(one, "name", one)),
)
def test_every_unit_that_a_finding_accepts_converts(finding: Measured, unit: str) -> None:
    middle = (finding.low + finding.high) / 2
    for number in (
        middle,
        middle * 3,
        middle / 10,
        middle / 100,
        middle * 10,
        middle * 18,
        middle * 100,
        middle * 1000,
        middle / 1000,
    ):
        data = {finding.name: f"{number.normalize():f} {unit}"}
        try:
            case = case_from({"left": data} if finding.scope == "leg" else data, GUIDELINE)
        except pulsefirst.Implausible:
            continue
        (value,) = [value for key, value in case.facts.items() if key.finding == finding.name]
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
    facts = case_from(written, GUIDELINE).facts
    assert [found for key, found in facts.items() if key.finding in written] == [Decimal(value)]


def test_no_content_uses_the_word_for_nothing_demanded() -> None:
    texts = {
        name: " ".join(str(value) for value in vars(one).values() if isinstance(value, str))
        for group in (
            GUIDELINE.findings,
            GUIDELINE.targets,
            GUIDELINE.interpretations,
            GUIDELINE.criteria,
            GUIDELINE.screens,
        )
        for name, one in group.items()
    }
    texts |= {name: f"{rule.do.title} {rule.warning}" for name, rule in GUIDELINE.recommendations.items()}
    assert [name for name, text in texts.items() if "routine" in text.lower()] == []


def test_every_emergency_is_a_call_or_goes_through_one() -> None:
    emergencies = [rule for rule in GUIDELINE.recommendations.values() if rule.do.urgency is Urgency.EMERGENCY]
    services = [target.title for target in GUIDELINE.targets.values() if target.category is Category.SERVICE]
    assert emergencies
    for rule in emergencies:
        called = any(f"through {service}" in rule.do.title for service in services)
        assert rule.do.kind is ActivityKind.REFER or called, rule.name


@pytest.mark.parametrize("guideline", [GUIDELINE, SOURCE_ONLY], ids=["whole", "source alone"])
def test_every_medicine_has_a_dose_table_or_says_that_no_dose_or_safety_check_was_made(guideline: Guideline) -> None:
    assert [*medicines_without_a_dose(guideline)] == []
    checked = {table.medicine for table in guideline.dose_tables.values()}
    assert bool(checked) is (guideline is GUIDELINE)


def test_every_line_from_beyond_the_source_cites_and_no_line_of_the_source_does() -> None:
    beyond = [rule for rule in GUIDELINE.recommendations.values() if rule.provenance is Provenance.SUPPLEMENT]
    beyond_too = [one for one in GUIDELINE.hypotheses.values() if one.provenance is Provenance.SUPPLEMENT]
    argued = [one for one in GUIDELINE.arguments.values() if one.provenance is Provenance.SUPPLEMENT]
    assert beyond
    assert [one.name for one in (*beyond, *beyond_too, *argued) if not one.cites or one.reads] == []
    assert not SOURCE_ONLY.citations
    others = (SOURCE_ONLY.hypotheses, SOURCE_ONLY.arguments, SOURCE_ONLY.red_flags)
    assert not [piece.name for kind in others for piece in kind.values() if piece.cites or not piece.reads]
    assert not [rule.name for rule in SOURCE_ONLY.recommendations.values() if rule.cites or not rule.reads]


def test_what_was_not_checked_is_marked_so_and_what_was_checked_has_an_address() -> None:
    addressed = {name for name, citation in GUIDELINE.citations.items() if citation.address}
    unchecked = {name for name, one in GUIDELINE.citations.items() if one.checked is Checked.UNVERIFIED}
    assert addressed == set(GUIDELINE.citations) - unchecked
    assert all(one.address.startswith(("http://", "https://")) for one in GUIDELINE.citations.values() if one.address)
    assert all("unverified" in GUIDELINE.citations[name].title for name in unchecked)


def test_quinine_carries_the_regulators_warning() -> None:
    assert "boxed warning" in GUIDELINE.recommendations["consider_quinine"].warning


def test_a_test_has_an_urgency_of_its_own_only_where_a_service_sees_to_it_within_a_term() -> None:
    obtained = [rule for rule in GUIDELINE.recommendations.values() if rule.do.kind is ActivityKind.OBTAIN]
    demanded = [rule for rule in obtained if rule.do.urgency is not Urgency.NONE]
    services = [target.title for target in GUIDELINE.targets.values() if target.category is Category.SERVICE]
    assert 0 < len(demanded) < len(obtained) / 4
    for rule in demanded:
        assert rule.provenance is Provenance.SUPPLEMENT, rule.name
        assert rule.do.within is not None, rule.name
        assert any(service in rule.do.title for service in services), rule.name
        assert rule.do.today is (rule.do.urgency is Urgency.URGENT), rule.name


def test_the_hash_changes_with_the_content_and_with_nothing_else() -> None:
    from pulsefirst import guideline

    assert guideline().hash == GUIDELINE.hash
    assert len(GUIDELINE.hash) == 64
