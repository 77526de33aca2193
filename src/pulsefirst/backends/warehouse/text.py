"""A statement as text: each layer a common table expression, one reading the other, in the dialect of a database."""

from __future__ import annotations

from typing import Final

import ibis
import sqlglot

from pulsefirst.backends.warehouse.statement import Statement

DIALECTS: Final = ("duckdb", "postgres", "snowflake", "bigquery", "databricks", "trino", "clickhouse")
"""The databases for which text is written."""


def sql_of(statement: Statement, dialect: str = "duckdb", *, pretty: bool = True) -> str:
    """The statement in the dialect of a database."""
    layers = [(_quoted(layer.name, dialect), str(ibis.to_sql(layer.query, dialect=dialect, pretty=pretty))) for layer in statement.layers()]
    *before, (_, result) = layers
    tables = ",\n".join(f"{name} AS (\n{text}\n)" for name, text in before)
    return f"WITH {tables}\n{result}\n"


def _quoted(name: str, dialect: str) -> str:
    return sqlglot.to_identifier(name, quoted=True).sql(dialect=dialect)
