"""The mapping of the record as plain tables: one line a code, so that a query can say by a join what the reader of one record knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from enum import Enum
from typing import Any, Final, NamedTuple, TypeAlias, get_type_hints

from pulsefirst.backends.fhir.elements import ADDRESSES
from pulsefirst.backends.fhir.index import ICD, index_of
from pulsefirst.model.conditions import Finding, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.provenance import Code
from pulsefirst.model.record import (
    AnswerRow,
    BodySite,
    Demographics,
    DiagnosisRow,
    FlagLetters,
    MedicineRow,
    OrderRow,
    OwnCodes,
    ReactionRow,
    ResultRow,
    only,
)
from pulsefirst.notation.words import member_text

VOCABULARIES: Final[Mapping[str, str]] = {
    "LOINC": "LOINC",
    "SNOMED CT": "SNOMED",
    "ICD-10-CM": "ICD10CM",
    "RxNorm": "RxNorm",
}
"""The terminologies by the name that the guideline has for each, and by its `vocabulary_id` in OMOP."""
RESULT, ANSWER, DIAGNOSIS, MEDICINE, REACTION, ACT, OWN, SEX = (
    "result",
    "answer",
    "diagnosis",
    "medicine",
    "reaction",
    "act",
    "own",
    "sex",
)
AN_HOUR: Final = timedelta(hours=1)
Lines: TypeAlias = Iterable[tuple[Any, ...]]


class CodeLine(NamedTuple):
    """What a code is read as. `below`: it stands for the codes below it too. `leg` is the one that the code itself says; `within_hours`
    how long it counts, NULL where it holds until it is ended; `past`: it holds of what is over as well.
    """

    reads: str
    system: str
    vocabulary_id: str
    code: str
    below: int
    finding: str
    scope: str
    leg: str
    answer: str
    site: str
    within_hours: int | None
    past: int
    prefer: int
    provisional: int


class UnitLine(NamedTuple):
    """A unit as it is written under a code (empty: none is), the finding's unit that is meant, and what the number is multiplied by."""

    system: str
    vocabulary_id: str
    code: str
    finding: str
    written: str
    unit: str
    factor: str


class AnswerLine(NamedTuple):
    """The answer that one code stands for under another, at a site where the row names one."""

    system: str
    vocabulary_id: str
    code: str
    finding: str
    answer_system: str
    answer_vocabulary_id: str
    answer_code: str
    answer: str


class FlagLine(NamedTuple):
    """The answer that a laboratory's flag stands for under a code."""

    system: str
    vocabulary_id: str
    code: str
    finding: str
    letter: str
    answer: str


class SiteLine(NamedTuple):
    """A place on the body, and the leg where its code says it."""

    system: str
    code: str
    site: str
    leg: str


class MethodLine(NamedTuple):
    """A method by which an answer counts."""

    finding: str
    system: str
    code: str


class WindowLine(NamedTuple):
    """Since when something counts, of what counts for so many hours."""

    within_hours: int
    since: str


class AssessmentLine(NamedTuple):
    """The time of assessment, and its date in parts."""

    assessed_at: str
    year: int
    month: int
    day: int


TABLES: Final[Mapping[str, type[tuple[Any, ...]]]] = {
    "codes": CodeLine,
    "units": UnitLine,
    "answers": AnswerLine,
    "flags": FlagLine,
    "sites": SiteLine,
    "methods": MethodLine,
    "windows": WindowLine,
    "assessment": AssessmentLine,
}


TIMES: Final = ("since", "assessed_at")


def tables_of(guideline: Guideline) -> dict[str, list[tuple[Any, ...]]]:
    """The tables of the mapping by name, each line once, in the order of the guideline."""
    found: dict[str, Lines] = {
        "codes": code_lines(guideline),
        "units": _unit_lines(guideline),
        "answers": _answer_lines(guideline),
        "flags": _flag_lines(guideline),
        "sites": _site_lines(guideline),
        "methods": _method_lines(guideline),
    }
    return {name: list(dict.fromkeys(lines)) for name, lines in found.items()}


def columns_of(table: str) -> Sequence[str]:
    """The columns of a table of the mapping."""
    return tuple(getattr(TABLES[table], "_fields"))  # noqa: B009 - a NamedTuple says its fields so


def sql_of_table(table: str, lines: Lines) -> str:
    """A table as SQL that makes and fills it, so that no loader has to guess what is empty and what is a number."""
    columns = ", ".join(f"{name} {kind}" for name, kind in zip(columns_of(table), types_of(table), strict=True))
    rows = ",\n".join(f"({', '.join(map(_literal, line))})" for line in lines)
    return f"CREATE TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{rows};\n"


def types_of(table: str) -> tuple[str, ...]:
    """The SQL type of each column of a table of the mapping."""
    kinds = get_type_hints(TABLES[table])
    return tuple("TIMESTAMP" if name in TIMES else "VARCHAR" if kind is str else "INTEGER" for name, kind in kinds.items())


def _literal(cell: object) -> str:
    if cell is None:
        return "NULL"
    return str(cell) if isinstance(cell, int) else "'" + str(cell).replace("'", "''") + "'"


def address(code: Code) -> str:
    """The address of a code's terminology."""
    return ADDRESSES.get(code.system, code.system)


# --- the lines --------------------------------------------------------------------------------------------------------


def code_lines(guideline: Guideline) -> Iterator[CodeLine]:
    """What each code is read as."""
    for row in guideline.record:
        match row:
            case ResultRow():
                yield from _lines(RESULT, row.codes, row.finding, row.leg, within=row.within, prefer=row.prefer, sure=row)
            case AnswerRow():
                site = row.site.title if row.site else ""
                yield from _lines(ANSWER, row.codes, row.finding, None, site=site, within=row.within, sure=row)
            case DiagnosisRow():
                said = value_of(row.value)
                yield from _lines(
                    DIAGNOSIS, row.codes, row.finding, row.leg, answer=said, within=row.within, past=row.past, sure=row
                )
            case MedicineRow():
                yield from _lines(MEDICINE, row.codes, row.finding, None, answer=value_of(True), sure=row)
            case ReactionRow():
                yield from _lines(REACTION, row.codes, row.finding, None, answer=value_of(True), sure=row)
            case OrderRow():
                for code in row.codes:
                    yield _line(ACT, address(code), code.system, code.code, row.target.name, row.within, sure=row)
            case Demographics():
                for word, member in row.sexes.items():
                    made = _line(SEX, "", "", word, row.sex.name, None)
                    yield made._replace(answer=value_of(member))
            case _:
                pass
    yield from _own_lines(guideline)


def _own_lines(guideline: Guideline) -> Iterator[CodeLine]:
    own = only(guideline.record, OwnCodes)
    if own is None:
        return
    index = index_of(guideline)
    for finding in guideline.findings.values():
        made = _line(OWN, own.system, "", finding.name, finding.name, index.within(finding))
        yield made._replace(scope=scope_of(finding))
    for target in guideline.targets.values():
        yield _line(ACT, own.system, "", target.name, target.name, own.within)


def _lines(
    reads: str,
    codes: Iterable[Code],
    finding: Finding,
    leg: Leg | None,
    *,
    answer: str = "",
    site: str = "",
    within: timedelta | None = None,
    past: bool = False,
    prefer: bool = False,
    sure: object = None,
) -> Iterator[CodeLine]:
    for code in codes:
        made = _line(reads, address(code), code.system, code.code, finding.name, within, sure=sure)
        yield made._replace(
            below=int(reads == DIAGNOSIS and code.system == ICD),
            scope=scope_of(finding),
            leg=leg.value if leg else "",
            answer=answer,
            site=site,
            past=int(past),
            prefer=int(prefer),
        )


def _line(
    reads: str, system: str, name: str, code: str, finding: str, within: timedelta | None, *, sure: object = None
) -> CodeLine:
    hours = within // AN_HOUR if within is not None else None
    provisional = int(bool(getattr(sure, "provisional", False)))
    return CodeLine(
        reads, system, VOCABULARIES.get(name, ""), code, 0, finding, "patient", "", "", "", hours, 0, 0, provisional
    )


def _unit_lines(guideline: Guideline) -> Iterator[UnitLine]:
    own = only(guideline.record, OwnCodes)
    for row in guideline.record:
        if not isinstance(row, ResultRow):
            continue
        written = dict(row.units) | ({"": row.without_unit} if row.without_unit is not None else {})
        for code in row.codes:
            for said, meant in written.items():
                yield UnitLine(*_coded(code), row.finding.name, said, meant, str(row.factors.get(said, 1)))
        if own is not None:
            for said, meant in row.units.items():
                factor = str(row.factors.get(said, 1))
                yield UnitLine(own.system, "", row.finding.name, row.finding.name, said, meant, factor)
    for finding in guideline.findings.values():
        if own is not None and isinstance(finding, Measured):
            for said in dict.fromkeys(("", finding.unit, *finding.units, *finding.scale)):
                yield UnitLine(own.system, "", finding.name, finding.name, said, said, "1")


def _answer_lines(guideline: Guideline) -> Iterator[AnswerLine]:
    for row in guideline.record:
        if isinstance(row, AnswerRow):
            for code in row.codes:
                for said, value in row.answers:
                    yield AnswerLine(*_coded(code), row.finding.name, *_coded(said), value_of(value))


def _flag_lines(guideline: Guideline) -> Iterator[FlagLine]:
    letters = only(guideline.record, FlagLetters)
    for row in guideline.record:
        if isinstance(row, AnswerRow):
            for code in row.codes:
                for letter, value in row.by_flag.items():
                    yield FlagLine(*_coded(code), row.finding.name, letter, value_of(value))
        elif isinstance(row, ResultRow) and row.finding.flag is not None and letters is not None:
            for code in row.codes:
                for letter, answer in letters.answers.items():
                    if answer in row.finding.flag.values:
                        yield FlagLine(*_coded(code), row.finding.flag.name, letter, value_of(answer))


def _site_lines(guideline: Guideline) -> Iterator[SiteLine]:
    for row in guideline.record:
        if isinstance(row, BodySite):
            for codes, leg in ((row.codes, ""), (row.left, Leg.LEFT.value), (row.right, Leg.RIGHT.value)):
                yield from (SiteLine(address(code), code.code, row.title, leg) for code in codes)


def _method_lines(guideline: Guideline) -> Iterator[MethodLine]:
    for row in guideline.record:
        if isinstance(row, AnswerRow):
            yield from (MethodLine(row.finding.name, address(code), code.code) for code in row.by)


def _coded(code: Code) -> tuple[str, str, str]:
    return address(code), VOCABULARIES.get(code.system, ""), code.code


def scope_of(finding: Finding) -> str:
    """Whether a finding is of the patient or of a leg."""
    return "patient" if finding.scope is Scope.PATIENT else "leg"


def value_of(value: bool | Enum) -> str:
    """An answer as a case file writes it."""
    return ("yes" if value else "no") if isinstance(value, bool) else member_text(value)
