"""The mapping of records to OMOP CDM as a page: what is read from which table, and what is not."""

from __future__ import annotations

from pulsefirst.backends.views.codes import RESULT, CodeLine, code_lines
from pulsefirst.backends.views.omop import NOT_READ, SOURCES, is_read
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.record import Demographics, ResultRow, only
from pulsefirst.workbench.documents.tables import GENERATED, table

INTRODUCTION = """# OMOP CDM

`pulsefirst export omop DIR --at TIME` writes two files of plain SQL for a warehouse with OMOP CDM 5.4: `mapping.sql`, the codes of
[the mapping](fhir-codes.md) and that time as tables, and `omop.sql`. Run in this order where the tables of the CDM are found, they make the view
`pulsefirst_cohort`: a row for each person, columns as [a cohort](cohort.md) has them. Written to Parquet or CSV, it is judged by
`pulsefirst cohort run`.

**A concept is found by its `vocabulary_id` and `concept_code` in `concept`.** No concept id stands in the mapping: a code can be checked, and how
far each was is on the page of the codes. The times of the CDM have no offset, and are taken as of the one that `--at` names; a date alone counts
from its beginning. Of each finding the newest stands that counts at that time; where two of one time disagree, it is unknown."""
NAMES = """LOINC stands in OMOP as `LOINC`, SNOMED CT as `SNOMED`, ICD-10-CM as `ICD10CM`, RxNorm as `RxNorm`, UCUM as `UCUM`. A source
code without a standard concept is found by its source concept. A code of ICD-10-CM stands for those below it too. A code that was checked
against one public source alone has a star; it counts, and `provisional` is 1 in the table `codes`."""


def omop(guideline: Guideline) -> str:
    """The page of what a CDM is read by."""
    lines = [line for line in code_lines(guideline) if is_read(line)]
    who = only(guideline.record, Demographics)
    age = (
        [f"`{who.age.name}`, both ends", "person", "`year_of_birth`, `month_of_birth`, `day_of_birth`", "", ""]
        if who
        else []
    )
    parts = [
        GENERATED,
        INTRODUCTION,
        NAMES,
        "## From which table",
        table(
            ("kind of row", "table", "code", "value", "time"),
            [(kind, source.tables, source.code, source.value, source.time) for kind, source in SOURCES.items()]
            + ([tuple(age)] if age else []),
        ),
        "## By which codes",
        table(("finding", "leg", "table", "codes", "units", "counts for"), _findings(guideline, lines)),
        "## What is not read",
        "\n".join(f"* {each}" for each in NOT_READ),
    ]
    return "\n\n".join(parts) + "\n"


def _findings(guideline: Guideline, lines: list[CodeLine]) -> list[tuple[str, ...]]:
    """A line for each finding, leg and kind of row, with its codes together."""
    units: dict[str, dict[str, None]] = {}
    for row in guideline.record:
        if isinstance(row, ResultRow):
            units.setdefault(row.finding.name, {}).update(dict.fromkeys(row.units))
    groups: dict[tuple[str, str, str], list[CodeLine]] = {}
    for line in lines:
        groups.setdefault((line.finding, line.leg, line.reads), []).append(line)
    return [
        (
            f"`{finding}`",
            leg,
            SOURCES[reads].tables,
            ", ".join(map(_code, held)),
            ", ".join(units.get(finding, ())) if reads == RESULT else "",
            _period(held[0].within_hours),
        )
        for (finding, leg, reads), held in groups.items()
    ]


def _code(line: CodeLine) -> str:
    return f"{line.vocabulary_id} {line.code}{'*' if line.provisional else ''}".strip()


def _period(hours: int | None) -> str:
    if hours is None:
        return "until it ends"
    return f"{hours} hour{'s' if hours > 1 else ''}" if hours <= 48 else f"{hours // 24} days"
