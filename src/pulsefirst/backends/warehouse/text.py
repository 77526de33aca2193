"""A statement as text, in the dialect of a database: each layer a common table expression that reads the one before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

import ibis
import sqlglot

from pulsefirst.backends.warehouse.layers import Layer
from pulsefirst.backends.warehouse.sources import Kind, Source, is_number
from pulsefirst.backends.warehouse.statement import Statement
from pulsefirst.model.case import NOT_ASSESSED
from pulsefirst.model.conditions import Measured
from pulsefirst.model.guideline import Guideline

DIALECTS: Final = ("duckdb", "postgres", "snowflake", "bigquery", "databricks", "trino", "clickhouse")
"""The databases for which text is written."""
KEPT_APART: Final = {"postgres": " MATERIALIZED"}
"""What a database is told, so that it does not write each layer into the next, again and again."""
TYPES: Final = {Kind.TRUTH: "boolean", Kind.TEXT: "text", Kind.NUMBER: "double"}


class Text(NamedTuple):
    """A statement as text, and how many columns its widest layer has: some databases have a limit."""

    sql: str
    widest: int


def text_of(statement: Statement, dialect: str = "duckdb", *, pretty: bool = True) -> Text:
    """The statement in the dialect of a database."""
    before, texts, widest = statement.table, list[str](), 0
    apart = KEPT_APART.get(dialect, "")
    for layer in statement.layers():
        texts.append(f"{_quoted(layer.name, dialect)} AS{apart} (\n{_select(layer, before, dialect, pretty)}\n)")
        before, widest = layer.name, max(widest, len(layer.schema))
    tables = ",\n".join(texts)
    return Text(f"WITH {tables}\nSELECT * FROM {_quoted(before, dialect)}", widest)


def sql_of(statement: Statement, dialect: str = "duckdb", *, pretty: bool = True) -> str:
    """The statement in the dialect of a database, as text alone."""
    return text_of(statement, dialect, pretty=pretty).sql


def _select(layer: Layer, before: str, dialect: str, pretty: bool) -> str:
    """A layer as a selection: what it keeps, and what it makes."""
    indent = "  " if pretty else ""
    kept = [f"{indent}{_quoted(name, dialect)}" for name in layer.kept]
    if layer.made is None:
        return "SELECT\n" + ",\n".join(kept) + f"\nFROM {_quoted(before, dialect)}"
    made = str(ibis.to_sql(layer.made, dialect=dialect, pretty=pretty)).removeprefix("SELECT").lstrip()
    return "SELECT\n" + ",\n".join((*kept, f"{indent}{made}"))


@cache
def _quoted(name: str, dialect: str) -> str:
    return str(sqlglot.to_identifier(name, quoted=True).sql(dialect=dialect))


# --- what stands beside it --------------------------------------------------------------------------------------------


def heading(guideline: Guideline, statement: Statement, dialect: str) -> str:
    """What the statement is and what it says, as comments above it."""
    written = ", ".join(("now", "outside", "conflicts", *sorted(statement.parts)))
    return _comments(
        guideline.title,
        f"Guideline {guideline.version}, {guideline.hash}. In the dialect of {dialect}.",
        f'Reads the table "{statement.table}" (its columns are in the other file) and writes a row for each of its rows: {written}.',
        "Null is not known, and never no. Where alone is true only the program can judge the patient, and nothing else is said.",
        "unread counts the cells that could not be read and so are not known. What each column says: docs/cohort.md.",
        "Inside, numbers are counted in whole steps, 24,000,000 to a unit, so that no limit is met by a rounded one.",
    )


def columns_of_table(statement: Statement, dialect: str) -> str:
    """The table of patients that a statement reads, as a statement that makes it; beside each column what may stand there."""
    lines = [(statement.identifier, Kind.TEXT, "what tells patients apart")]
    for source in statement.sources.values():
        lines += [(name, source.kind, _may_hold(source)) for name in (source.value, source.low, source.high) if name]
        lines += [(source.not_assessed, Kind.TRUTH, "true where it could not be assessed")] if source.not_assessed else []
    lines += [(name, Kind.TRUTH, "true where this was done") for name in statement.acts.values()]
    last = len(lines) - 1
    rows = [
        f"  {_quoted(name, dialect)} {_type(kind, dialect)}{'' if number == last else ','} -- {_on_a_line(said)}"
        for number, (name, kind, said) in enumerate(lines)
    ]
    return "\n".join((f"CREATE TABLE {_quoted(statement.table, dialect)} (", *rows, ")")) + ";\n"


@cache
def _type(kind: Kind, dialect: str) -> str:
    return str(sqlglot.exp.DataType.build(TYPES[kind]).sql(dialect=dialect))


def _may_hold(source: Source) -> str:
    finding = source.finding
    if isinstance(finding, Measured):
        beyond = [word for word, value in finding.words.items() if not value.is_finite()] if source.infinite else []
        unit = f" {finding.unit}" if finding.unit else ""
        return f"{finding.low} to {finding.high}{unit}" + "".join(f"; infinity: {word}" for word in beyond)
    if is_number(finding):
        return "hours before the findings were made"
    return " | ".join(text for text, said in source.words.items() if said is not NOT_ASSESSED) or "true or false"


def _on_a_line(text: str) -> str:
    return " ".join(text.split())


def _comments(*lines: str) -> str:
    return "".join(f"-- {_on_a_line(line)}\n" for line in lines)


def files_of(statement: Statement, dialect: str) -> Iterator[tuple[str, str, int]]:
    """The files of an export: the statement and the table that it reads, each with its name and how many columns it takes."""
    sql, widest = text_of(statement, dialect)
    yield f"pulsefirst.{dialect}.sql", f"{heading(statement.guideline, statement, dialect)}{sql};\n", widest
    yield f"patients.{dialect}.sql", columns_of_table(statement, dialect), len(statement.schema())
