"""A statement as text: each layer a common table expression, one reading the other, in the dialect of a database."""

from __future__ import annotations

from functools import cache
from typing import Final

import ibis
import sqlglot

from pulsefirst.backends.warehouse.layers import Layer
from pulsefirst.backends.warehouse.statement import Statement

DIALECTS: Final = ("duckdb", "postgres", "snowflake", "bigquery", "databricks", "trino", "clickhouse")
"""The databases for which text is written."""


def sql_of(statement: Statement, dialect: str = "duckdb", *, pretty: bool = True) -> str:
    """The statement in the dialect of a database."""
    before, texts = statement.table, list[str]()
    for layer in statement.layers():
        texts.append(f"{_quoted(layer.name, dialect)} AS (\n{_select(layer, before, dialect, pretty)}\n)")
        before = layer.name
    tables = ",\n".join(texts)
    return f"WITH {tables}\nSELECT * FROM {_quoted(before, dialect)}\n"


def _select(layer: Layer, before: str, dialect: str, pretty: bool) -> str:
    """A layer as a selection: what it keeps, and what it makes."""
    kept = ("  " if pretty else "") + (",\n  " if pretty else ", ").join(_quoted(name, dialect) for name in layer.kept)
    if layer.made is None:
        return f"SELECT\n{kept}\nFROM {_quoted(before, dialect)}"
    made = str(ibis.to_sql(layer.made, dialect=dialect, pretty=pretty)).removeprefix("SELECT").lstrip("\n ")
    return f"SELECT\n{kept},\n{'  ' if pretty else ''}{made}" if layer.kept else f"SELECT\n{made}"


@cache
def _quoted(name: str, dialect: str) -> str:
    return sqlglot.to_identifier(name, quoted=True).sql(dialect=dialect)
