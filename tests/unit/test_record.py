"""The mapping of records: every row holds together, the wrong codes in circulation are denied, and what has no code is named."""

from __future__ import annotations

import ast
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from conftest import GUIDELINE, ROOT, SOURCE_ONLY
from made_up import guideline_of
from pulsefirst.checks.lint.record import MAPPED, faulty_rows_of_the_record, findings_without_a_code
from pulsefirst.guideline.shared.answers import Pulse
from pulsefirst.language import loinc
from pulsefirst.model.conditions import Coded, Flag, Measured
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Category, Target
from pulsefirst.model.record import AnswerRow, BodySite, DiagnosisRow, NoResult, OrderRow, ResultRow

DAY = timedelta(days=1)
CHECKED = "checked"

DENIED = {
    "44975-1": "the QT interval",
    "41979-6": "calories",
    "76497-7": "white cells",
    "77195-6": "a vascular index of the heart and ankle",
    "77196-4": "a wave velocity",
    "41995-2": "glycated hemoglobin by volume",
    "53553-4": "a mean glucose",
    "27353-2": "a mean glucose",
    "20143-4": "a residual volume of the lung",
    "50756-6": "a mass of creatine kinase",
}
"""Codes that are offered in public for our findings, and what they are of."""
NO_CODE = {
    "capillary_refill",
    "numbness",
    "saddle_numbness",
    "toe_pressure",
    "dorsalis_pedis_pressure",
    "monofilament",
    "vibration",
}


def faults(*rows: Any, **content: Any) -> list[str]:
    return list(faulty_rows_of_the_record(guideline_of({**content, "rows": rows})))


def a_number(**more: Any) -> Measured:
    return Measured(question="How much?", unit="mmol/L", low=Decimal(1), high=Decimal(9), **more)


def test_every_row_of_the_guideline_holds_together() -> None:
    assert list(faulty_rows_of_the_record(GUIDELINE)) == []
    assert GUIDELINE.record == SOURCE_ONLY.record, "either guideline reads every record"
    assert sum(isinstance(row, MAPPED) for row in GUIDELINE.record) > 100


def test_codes_in_circulation_that_are_wrong_are_denied_and_nowhere_mapped() -> None:
    denied = {code.code for row in GUIDELINE.record if isinstance(row, NoResult) for code in row.codes}
    mapped = {code.code for row in GUIDELINE.record if isinstance(row, MAPPED) for code in row.codes}
    assert DENIED.keys() <= denied
    assert not denied & mapped


def test_the_code_of_a_pulse_is_no_index_and_a_dimer_is_read_by_its_flag_alone() -> None:
    of = {code.code: row for row in GUIDELINE.record if isinstance(row, ResultRow | AnswerRow) for code in row.codes}
    assert isinstance(of["44974-4"], AnswerRow)
    dimer = of["48058-2"]
    assert isinstance(dimer, AnswerRow)
    assert dimer.by_flag
    assert not dimer.answers


def test_no_code_of_the_record_stands_outside_the_guideline() -> None:
    codes = {code.code for row in GUIDELINE.record if isinstance(row, (*MAPPED, NoResult)) for code in row.codes}
    codes |= {code.code for row in GUIDELINE.record if isinstance(row, AnswerRow) for code, _ in row.answers}
    said = {
        (path.name, node.value)
        for path in (ROOT / "src" / "pulsefirst" / "backends").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert len(codes) > 200
    assert not {(name, text) for name, text in said if text in codes}


def test_what_no_verified_code_reaches_is_named() -> None:
    without = {finding.name for finding in findings_without_a_code(GUIDELINE)}
    assert NO_CODE & GUIDELINE.findings.keys() <= without
    assert not {"potassium", "potassium_flag", "dorsalis_pedis", "ankle_brachial_index", "age", "diabetes"} & (
        without - {"age"}
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"units": {"mg": "mg"}}, "cannot be converted"),
        ({"units": {}}, "takes no unit"),
        ({"codes": ()}, "has no code"),
        ({"within": timedelta(0)}, "no time"),
        ({"leg": Leg.LEFT}, "of the patient"),
        ({"codes": (loinc("1-1", "from memory, not checked"),)}, "from memory"),
        ({"codes": (loinc("1-1", "seen in one public source only"),)}, "provisional"),
        ({"factors": {"%": Decimal("0.01")}}, "has a factor"),
    ],
)
def test_a_row_that_cannot_be_right_is_named_with_what_to_write(row: dict[str, Any], said: str) -> None:
    finding = a_number()
    made = {"finding": finding, "codes": (loinc("1-1", CHECKED),), "units": {"mmol/L": "mmol/L"}, "within": DAY}
    assert faults(ResultRow(**made), amount=finding) == []
    assert any(said in message for message in faults(ResultRow(**(made | row)), amount=finding))


def test_a_number_without_a_unit_is_never_taken_where_mass_and_amount_both_exist() -> None:
    finding = a_number(molar_mass=Decimal(40))
    row = ResultRow(
        finding=finding, codes=(loinc("1-1", CHECKED),), units={"mmol/L": "mmol/L"}, without_unit="mmol/L", within=DAY
    )
    assert any("without a unit" in message for message in faults(row, amount=finding))


def test_one_code_of_two_results_and_one_that_is_denied_are_named() -> None:
    one, two = a_number(), a_number()
    rows = [
        ResultRow(finding=finding, codes=(loinc("1-1", CHECKED),), units={"mmol/L": "mmol/L"}, within=DAY)
        for finding in (one, two)
    ]
    assert any("too" in message for message in faults(*rows, one=one, two=two))
    assert any(
        "denied" in message for message in faults(rows[0], NoResult(codes=(loinc("1-1", CHECKED),), why="x"), one=one)
    )


def test_an_answer_that_the_finding_does_not_have_is_named() -> None:
    pulse = Coded(question="Pulse?", values=Pulse)
    flag = Flag(question="Ill?")
    place = BodySite(title="wrist", codes=())
    wrong = DiagnosisRow(finding=pulse, codes=(loinc("1-1", CHECKED),), value=True)
    lost = AnswerRow(finding=flag, codes=(loinc("1-2", CHECKED),), site=place, within=DAY)
    said = " ".join(faults(wrong, lost, pulse=pulse, flag=flag))
    assert "no answer of pulse" in said
    assert "wrist" in said


def test_what_a_row_is_about_has_a_name() -> None:
    order = OrderRow(target=Target(title="x", category=Category.SERVICE), codes=(loinc("1-1", CHECKED),), within=DAY)
    said = " ".join(faults(order, DiagnosisRow(finding=Flag(question="Ill?"), codes=(loinc("1-2", CHECKED),))))
    assert "no target" in said
    assert "no finding" in said
