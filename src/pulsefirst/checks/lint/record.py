"""How records are read: does every row of the mapping name what exists, convert what it accepts, and stand on codes that were checked?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from enum import Enum
from typing import Any, Final

from pulsefirst.model.conditions import Coded, Finding, Flag, Measured
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Scope
from pulsefirst.model.provenance import Code
from pulsefirst.model.record import (
    AnswerRow,
    Demographics,
    DiagnosisRow,
    MedicineRow,
    NoResult,
    OrderRow,
    ReactionRow,
    RecordRow,
    ResultRow,
)
from pulsefirst.notation.units import in_unit

FROM_MEMORY: Final = "from memory"
ONE_SOURCE: Final = "seen in one public source only"
MAPPED: Final = (ResultRow, AnswerRow, DiagnosisRow, MedicineRow, ReactionRow, OrderRow)


def faulty_rows_of_the_record(guideline: Guideline) -> Iterator[str]:
    """Rows of the mapping that cannot be right, each with what to write."""
    denied = {(code.system, code.code): row for row in guideline.record if isinstance(row, NoResult) for code in row.codes}
    results: dict[tuple[str, str], Finding] = {}
    meant: dict[tuple[Finding, str], str] = {}
    for row in guideline.record:
        if not isinstance(row, MAPPED):
            continue
        called = _called(row)
        yield from _faulty_codes(row, called, denied)
        if isinstance(row, OrderRow):
            if row.target.name not in guideline.targets:
                yield f"{called} is about no target of the guideline: assign the target in a content module."
            continue
        if row.finding.name not in guideline.findings:
            yield f"{called} is about no finding of the guideline: assign the finding in a content module."
        if isinstance(row, ResultRow):
            yield from _faulty_units(row, called)
            for code in row.codes:
                if results.setdefault((code.system, code.code), row.finding) is not row.finding:
                    yield f"{called} has the code {code.code}, which is {results[code.system, code.code].name} too: give it to one."
            for written, unit in row.units.items():
                if meant.setdefault((row.finding, written), unit) != unit:
                    yield f"{called} reads {written!r} as {unit}, and another row of it as {meant[row.finding, written]}: write one."
        if isinstance(row, ResultRow | DiagnosisRow) and row.leg is not None and row.finding.scope is not Scope.LEG:
            yield f"{called} is of one leg, and its finding is of the patient: leave leg=... out."
        if isinstance(row, AnswerRow | DiagnosisRow):
            yield from _faulty_answers(row, called, guideline)


def findings_without_a_code(guideline: Guideline) -> tuple[Finding, ...]:
    """The findings that no code of a terminology reaches: a record can say them only in the guideline's own codes."""
    reached = {row.finding for row in guideline.record if isinstance(row, MAPPED) and not isinstance(row, OrderRow)}
    reached |= {row.finding.flag for row in guideline.record if isinstance(row, ResultRow) and row.finding.flag is not None}
    reached |= {finding for row in guideline.record if isinstance(row, Demographics) for finding in (row.age, row.sex)}
    return tuple(finding for finding in guideline.findings.values() if finding not in reached)


def _called(row: RecordRow) -> str:
    about = row.target.name if isinstance(row, OrderRow) else row.finding.name if isinstance(row, MAPPED) else ""
    codes = ", ".join(code.code for code in row.codes) if isinstance(row, MAPPED) else ""
    return f"the row of {about or 'nothing'} in the record ({codes})"


def _faulty_codes(row: Any, called: str, denied: dict[tuple[str, str], NoResult]) -> Iterator[str]:
    for code in _codes_of(row):
        if (code.system, code.code) in denied:
            why = denied[code.system, code.code].why
            yield f"{called} maps {code.code}, which is denied ({why}): take it out of one of the two."
        if code.checked.startswith(FROM_MEMORY):
            yield f"{called} has the code {code.code} from memory: check it, or leave it out."
    if row.codes and all(code.checked.startswith(ONE_SOURCE) for code in row.codes) and not row.provisional:
        yield f"{called} rests on one public source: write provisional=True."
    if not row.codes:
        yield f"{called} has no code: name one that was checked, or leave the row out."
    within: timedelta | None = getattr(row, "within", None)
    if within is not None and within <= timedelta(0):
        yield f"{called} counts for no time at all: write within=hours(...) or days(...)."


def _codes_of(row: Any) -> Iterable[Code]:
    yield from row.codes
    if isinstance(row, AnswerRow):
        yield from (code for code, _ in row.answers)
        yield from row.not_by


def _faulty_units(row: ResultRow, called: str) -> Iterator[str]:
    finding: Measured = row.finding
    for unit in dict.fromkeys((*row.units.values(), *((row.without_unit,) if row.without_unit is not None else ()))):
        try:
            in_unit(finding, finding.high, unit)
        except ContentError as error:
            yield f"{called} takes {unit!r}: {error}."
    if not row.units:
        yield f"{called} takes no unit: write units={{as written: a unit of the finding}}."
    if finding.molar_mass is not None and row.without_unit is not None:
        yield f"{called} takes a number without a unit, which could be a mass or an amount: leave without_unit=... out."
    for written in row.factors:
        if written not in row.units:
            yield f"{called} has a factor for {written!r}, which it does not take: add it to units, or leave it out."


def _faulty_answers(row: AnswerRow | DiagnosisRow, called: str, guideline: Guideline) -> Iterator[str]:
    values = [row.value] if isinstance(row, DiagnosisRow) else [*(value for _, value in row.answers), *_words_of(row)]
    for value in values:
        if not _is_answer(row.finding, value):
            yield f"{called} gives {value!r}, which is no answer of {row.finding.name}: write one of its answers."
    if isinstance(row, AnswerRow) and row.site is not None and all(site is not row.site for site in guideline.record):
        yield f"{called} is of a place that is in no tuple of the record: assign {row.site.title} in one."


def _words_of(row: AnswerRow) -> Iterable[bool | Enum]:
    return (*row.words.values(), *row.by_flag.values())


def _is_answer(finding: Flag | Coded[Any], value: object) -> bool:
    return isinstance(value, bool) if isinstance(finding, Flag) else isinstance(value, finding.values)
