"""The mapping of records as a page: every code that is read, what it must come with, what is denied, and what has no code."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from enum import Enum
from typing import TypeVar

from pulsefirst.checks.lint.record import findings_without_a_code
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Scope
from pulsefirst.model.provenance import Code
from pulsefirst.model.record import (
    AnswerPeriod,
    AnswerRow,
    BodySite,
    DiagnosisRow,
    MedicineRow,
    NoResult,
    OrderRow,
    OwnCodes,
    ReactionRow,
    ResultRow,
    only,
)
from pulsefirst.notation.words import member_text
from pulsefirst.workbench.documents.tables import GENERATED, table

Row = TypeVar("Row")

INTRODUCTION = """# The codes that are read from a record

What each must come with, and how far it was checked. LOINC is used under its license; a code of SNOMED CT needs the license of the site
that runs it, and a code from a secondary source a check against a licensed release. How a record is read stands in [fhir.md](fhir.md)."""


def fhir_codes(guideline: Guideline) -> str:
    """The page of all rows of the record, by kind."""
    rows = guideline.record
    own = only(rows, OwnCodes)
    parts = [
        GENERATED,
        INTRODUCTION,
        "## Results",
        table(("finding", "codes", "units", "counts for", "side"), map(_result, _of(rows, ResultRow))),
        "## Examinations, and results by their flag",
        table(("finding", "codes", "at", "answers", "counts for"), map(_answer, _of(rows, AnswerRow))),
        "## Diagnoses",
        table(("finding", "codes", "answer", "counts for"), map(_diagnosis, _of(rows, DiagnosisRow))),
        "## Medicines and reactions",
        table(
            ("finding", "codes", "by"),
            [(f"`{row.finding.name}`", _codes(row.codes), "medicine") for row in _of(rows, MedicineRow)]
            + [(f"`{row.finding.name}`", _codes(row.codes), "reaction") for row in _of(rows, ReactionRow)],
        ),
        "## Orders",
        table(
            ("target", "codes", "counts for"),
            ((f"`{row.target.name}`", _codes(row.codes), _period(row.within)) for row in _of(rows, OrderRow)),
        ),
        "## Sites",
        table(
            ("site", "without a side", "left", "right"),
            ((row.title, _codes(row.codes), _codes(row.left), _codes(row.right)) for row in _of(rows, BodySite)),
        ),
        "## Denied",
        "Codes that are sent for something they are not, or that say only that an examination took place. They are shown and never read.",
        table(("codes", "why"), ((_codes(row.codes), row.why) for row in _of(rows, NoResult))),
    ]
    if own is not None:
        names = ", ".join(f"`{finding.name}`" for finding in findings_without_a_code(guideline))
        parts += [
            "## No code",
            f"No verified code of a terminology says these. They are read under the guideline's own code, the name of the finding in "
            f"`{own.system}`, for {_period(own.within)}: {names}.",
            *(
                f"For {_period(row.within)}: {', '.join(f'`{finding.name}`' for finding in row.findings)}."
                for row in _of(rows, AnswerPeriod)
            ),
        ]
    return "\n\n".join(parts) + "\n"


def _of(rows: Iterable[object], kind: type[Row]) -> list[Row]:
    return [row for row in rows if isinstance(row, kind)]


def _result(row: ResultRow) -> tuple[str, ...]:
    side = "" if row.finding.scope is Scope.PATIENT else row.leg.value if row.leg else "from the site"
    none = f"; without one {row.without_unit}" if row.without_unit is not None else ""
    return f"`{row.finding.name}`", _codes(row.codes), f"{', '.join(row.units)}{none}", _period(row.within), side


def _answer(row: AnswerRow) -> tuple[str, ...]:
    said = [f"{code.code} {_value(value)}" for code, value in row.answers]
    said += [f"“{word}” {_value(value)}" for word, value in row.words.items()]
    said += [f"flag {letter} {_value(value)}" for letter, value in row.by_flag.items()]
    return (
        f"`{row.finding.name}`",
        _codes(row.codes),
        row.site.title if row.site else "",
        "<br>".join(said),
        _period(row.within),
    )


def _diagnosis(row: DiagnosisRow) -> tuple[str, ...]:
    counts = _period(row.within) if row.within is not None else "while active, and after" if row.past else "while active"
    leg = f", {row.leg.value} leg" if row.leg else ""
    return f"`{row.finding.name}`", _codes(row.codes), f"{_value(row.value)}{leg}", counts


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return member_text(value) if isinstance(value, Enum) else str(value)


def _codes(codes: tuple[Code, ...]) -> str:
    return "<br>".join(f"{code.system} {code.code} ({code.checked})" for code in codes)


def _period(within: timedelta) -> str:
    hours = round(within / timedelta(hours=1))
    return f"{hours} hour{'s' if hours > 1 else ''}" if hours <= 48 else f"{hours // 24} days"
