"""The rows of a guideline's record by their codes, worked out once for a guideline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias

from pulsefirst.backends.fhir.elements import Coding
from pulsefirst.model.conditions import Finding, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.provenance import Code
from pulsefirst.model.record import (
    AnswerPeriod,
    AnswerRow,
    BodySite,
    Demographics,
    DiagnosisRow,
    FlagLetters,
    MedicineRow,
    NoResult,
    OrderRow,
    OwnCodes,
    ReactionRow,
    ResultRow,
    SideCodes,
    only,
)

Observed: TypeAlias = ResultRow | AnswerRow | DiagnosisRow | NoResult
BOTH = (Leg.LEFT, Leg.RIGHT)
ICD = "ICD-10-CM"


class Index:
    """What each code means, for each kind of entry. `own` and `who` are None where the guideline reads no such thing."""

    def __init__(self, guideline: Guideline) -> None:
        rows = guideline.record
        self.guideline = guideline
        self.observed: dict[Coding, tuple[Observed, ...]] = {}
        self.diagnoses: dict[Coding, tuple[DiagnosisRow | NoResult, ...]] = {}
        self.medicines: dict[Coding, tuple[MedicineRow, ...]] = {}
        self.reactions: dict[Coding, tuple[ReactionRow, ...]] = {}
        self.orders: dict[Coding, tuple[OrderRow | NoResult, ...]] = {}
        self.sites: dict[Coding, tuple[BodySite, Leg | None]] = {}
        self.sides: dict[Coding, tuple[Leg, ...]] = {}
        self.units: dict[Finding, dict[str, str]] = {}
        self.factors: dict[tuple[Finding, str], Decimal] = {}
        self.windows: dict[Finding, timedelta] = {}
        self.methods: dict[Finding, AnswerRow] = {}
        self.flagged = {
            finding.flag.name: finding.name
            for finding in guideline.findings.values()
            if isinstance(finding, Measured) and finding.flag is not None
        }
        self.own = only(rows, OwnCodes)
        self.who = only(rows, Demographics)
        self.letters = {letter: word for row in rows if isinstance(row, FlagLetters) for letter, word in row.answers.items()}
        self.sided_parts = {
            code: leg for row in rows if isinstance(row, ResultRow) for code, leg in row.component_sides.items()
        }
        for row in rows:
            match row:
                case ResultRow() | AnswerRow():
                    _add(self.observed, row.codes, row)
                    self._note_window(row)
                    if isinstance(row, AnswerRow) and (row.by or row.not_by):
                        self.methods.setdefault(row.finding, row)
                case AnswerPeriod():
                    self.windows |= dict.fromkeys(row.findings, row.within)
                case DiagnosisRow():
                    _add(self.observed, row.codes, row)
                    _add(self.diagnoses, row.codes, row)
                case NoResult():
                    for table in (self.observed, self.diagnoses, self.orders):
                        _add(table, row.codes, row)
                case MedicineRow():
                    _add(self.medicines, row.codes, row)
                case ReactionRow():
                    _add(self.reactions, row.codes, row)
                case OrderRow():
                    _add(self.orders, row.codes, row)
                case BodySite():
                    self._note_site(row)
                case SideCodes():
                    self._note_sides(row)
                case _:
                    pass

    def within(self, finding: Finding) -> timedelta:
        """How long an answer in the guideline's own words counts."""
        if finding in self.windows or self.own is None:
            return self.windows.get(finding, timedelta(0))
        return self.own.within

    def diagnosed(self, coding: Coding) -> Iterator[DiagnosisRow | NoResult]:
        """The rows of a diagnosis: of its code, and of an ICD-10-CM code also those of the categories above it."""
        yield from self.diagnoses.get(coding, ())
        system, code = coding
        if system == ICD:
            for length in range(min(len(code), 8) - 1, 2, -1):
                if code[length - 1] != ".":
                    yield from self.diagnoses.get((system, code[:length]), ())

    def own_finding(self, coding: Coding) -> Finding | None:
        """The finding that one of the guideline's own codes names."""
        system, code = coding
        return self.guideline.findings.get(code) if self.own is not None and system == self.own.system else None

    def _note_window(self, row: ResultRow | AnswerRow) -> None:
        findings: list[Finding] = [row.finding]
        if isinstance(row.finding, Measured) and row.finding.flag is not None:
            findings.append(row.finding.flag)
        for finding in findings:
            self.windows[finding] = min(row.within, self.windows.get(finding, row.within))
        if isinstance(row, ResultRow):
            self.units.setdefault(row.finding, {}).update(row.units)
            self.factors |= {(row.finding, unit): factor for unit, factor in row.factors.items()}

    def _note_site(self, row: BodySite) -> None:
        sided: tuple[tuple[tuple[Code, ...], Leg | None], ...]
        sided = ((row.codes, None), (row.left, Leg.LEFT), (row.right, Leg.RIGHT))
        for codes, leg in sided:
            self.sites |= {coding_of(code): (row, leg) for code in codes}

    def _note_sides(self, row: SideCodes) -> None:
        for codes, legs in ((row.left, (Leg.LEFT,)), (row.right, (Leg.RIGHT,)), (row.both, BOTH)):
            self.sides |= {coding_of(code): legs for code in codes}


@cache
def index_of(guideline: Guideline) -> Index:
    """The index of a guideline."""
    return Index(guideline)


def coding_of(code: Code) -> Coding:
    """A code of the guideline as a record's codes are looked up."""
    return code.system, code.code


def _add(table: dict[Coding, Any], codes: Iterable[Code], row: object) -> None:
    for code in codes:
        table[coding_of(code)] = (*table.get(coding_of(code), ()), row)
