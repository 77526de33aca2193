"""A cohort judged where it lies: the guideline as SQL, run by an embedded database over a file of Parquet."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa

from pulsefirst.backends.warehouse import Statement, sql_of
from pulsefirst.backends.warehouse.sources import MOST_WORDS, Kind, Source, is_number, words_of
from pulsefirst.interfaces.cli.cohort.blocks import PARQUET, SAYS_YES, schema_of
from pulsefirst.interfaces.cli.cohort.mapping import HIGH, LOW, NOT_ASSESSED, VALUE
from pulsefirst.interfaces.cli.cohort.mapping import Source as Named
from pulsefirst.interfaces.cli.cohort.running import Job
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.conditions import Measured
from pulsefirst.model.recommendations import Urgency

PATIENTS: Final = "patients"
IDENTIFIER: Final = "id"
ROW: Final = "row"
PATTERNS: Final = ("*", "?", "[")
TEXTS: Final = 2000
"""So many different texts of one column are looked at."""


def run_in_duckdb(job: Job, out: str) -> dict[str, Any]:
    """Judges a file into another one, and counts. Raises BadInput where this engine cannot read a column as `cohort run` would."""
    file, target = Path(job.path), Path(out)
    if file.suffix.lower() not in PARQUET:
        raise BadInput(f"{file}: the engine duckdb reads Parquet; the other engine reads CSV and Arrow too")
    if target.suffix.lower() not in PARQUET or target.exists() or not target.parent.is_dir():
        raise BadInput(f"{target} is to be a new file of Parquet, in a folder that is there")
    if any(sign in f"{job.path}{out}" for sign in PATTERNS):
        raise BadInput(
            f"{file}: the engine duckdb takes {', '.join(PATTERNS)} in a name for a pattern: name the files otherwise"
        )
    unfinished = target.with_name(f"_{target.name}.{os.getpid()}")
    try:
        with duckdb.connect() as database:
            statement = _prepared(database, job, schema_of(file))
            # What is written twice here was written so on purpose; to look for more of it takes half the time of the plan.
            database.execute("SET disabled_optimizers = 'common_subexpressions'")
            text, into = sql_of(statement, pretty=False), _text(str(unfinished))
            database.execute(f"COPY ({text}) TO {into} (FORMAT parquet, COMPRESSION zstd)")
            found = _counted(database, into)
        unfinished.replace(target)
    except (duckdb.Error, OSError) as error:
        raise BadInput(f"{file}: {error}") from None
    finally:
        unfinished.unlink(missing_ok=True)
    return found


def _prepared(database: Any, job: Job, schema: Any) -> Statement:
    """The table of patients, as the statement reads it, and the statement."""
    mapping = job.mapping
    kinds = {name: _kind(schema.field(name).type) for name in mapping.columns}
    sources = {key: _source(database, job.path, named, kinds) for key, named in mapping.sources.items()}
    identifier = IDENTIFIER if mapping.identifier else ROW
    columns = [f"{_name(mapping.identifier or 'file_row_number')} AS {_name(identifier)}"]
    for source in sources.values():
        columns += [f"{_as(source.kind, name)} AS {_name(name)}" for name in (source.value, source.low, source.high) if name]
        columns += (
            [f"{_says_yes(source.not_assessed, kinds)} AS {_name(source.not_assessed)}"] if source.not_assessed else []
        )
    columns += [f"{_says_yes(name, kinds)} AS {_name(name)}" for name in mapping.acts.values()]
    database.execute(
        f"CREATE VIEW {PATIENTS} AS SELECT {', '.join(columns)} FROM read_parquet({_text(job.path)}, file_row_number = true)"
    )
    return Statement(job.guideline, PATIENTS, sources, mapping.acts, identifier, parts=frozenset(job.parts))


def _kind(kind: Any) -> Kind | None:
    if pa.types.is_dictionary(kind):
        return _kind(kind.value_type)
    if pa.types.is_boolean(kind):
        return Kind.TRUTH
    if pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        return Kind.NUMBER
    return Kind.TEXT if pa.types.is_string(kind) or pa.types.is_large_string(kind) else None


def _source(database: Any, path: str, named: Named, kinds: dict[str, Kind | None]) -> Source:
    name = named.parts.get(VALUE, named.parts.get(LOW, ""))
    if isinstance(named.finding, Measured) and named.unit and named.unit != named.finding.unit:
        raise BadInput(
            f"{name}: the engine duckdb reads numbers in {named.finding.unit} alone; the other engine converts them"
        )
    kind = kinds[name] if name else Kind.TRUTH
    if kind is None:
        raise BadInput(f"{name}: the engine duckdb reads truths, numbers and text; the other engine reads moments too")
    words = words_of(named.finding, named.key, _texts(database, path, name), named.unit) if kind is Kind.TEXT else {}
    if is_number(named.finding) and len(words) > MOST_WORDS:
        raise BadInput(
            f"{name}: the engine duckdb reads text of at most {MOST_WORDS} different numbers; the other engine reads all"
        )
    return Source(
        named.finding,
        named.key,
        kind,
        value=named.parts.get(VALUE, ""),
        low=named.parts.get(LOW, ""),
        high=named.parts.get(HIGH, ""),
        not_assessed=named.parts.get(NOT_ASSESSED, ""),
        unit_said=bool(named.unit),
        words=words,
    )


def _texts(database: Any, path: str, name: str) -> Iterator[str]:
    """The different texts of a column."""
    rows = database.execute(
        f"SELECT DISTINCT {_name(name)} FROM read_parquet({_text(path)}) WHERE {_name(name)} IS NOT NULL ORDER BY 1 LIMIT {TEXTS + 1}"
    ).fetchall()
    if len(rows) > TEXTS:
        raise BadInput(f"{name}: the engine duckdb reads at most {TEXTS} different texts; the other engine reads all")
    return (text for (text,) in rows)


def _as(kind: Kind, name: str) -> str:
    types = {Kind.TRUTH: "BOOLEAN", Kind.NUMBER: "DOUBLE", Kind.TEXT: "VARCHAR"}
    return f"CAST({_name(name)} AS {types[kind]})"


def _says_yes(name: str, kinds: dict[str, Kind | None]) -> str:
    if kinds[name] is not Kind.TEXT:
        return f"CAST({_name(name)} AS BOOLEAN)"
    return f"lower({_name(name)}) IN ({', '.join(map(_text, SAYS_YES))})"


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _counted(database: Any, judged: str) -> dict[str, Any]:
    """How many patients there are, by level; how many are left to the program; how many cells could not be read."""
    patients, alone, unread = database.execute(
        f"SELECT count(*), count(*) FILTER (alone), sum(unread) FROM read_parquet({judged})"
    ).fetchone()
    levels = dict(
        database.execute(f"SELECT now, count(*) FROM read_parquet({judged}) WHERE NOT alone GROUP BY now").fetchall()
    )
    return {
        "patients": patients,
        "left_to_the_program": alone,
        "cells_not_read": int(unread or 0),
        "now": {level.word: levels.get(level.word, 0) for level in Urgency},
    }


def report(found: dict[str, Any], out: str) -> str:
    """What was counted, in words."""
    lines = [f"{found['patients']:,} patients judged, into {out}"]
    lines.append("now: " + ", ".join(f"{word} {count:,}" for word, count in found["now"].items()))
    if found["left_to_the_program"]:
        lines.append(
            f"left to the program: {found['left_to_the_program']:,} (alone is true; of them nothing else is said: judge them without --engine duckdb)"
        )
    if found["cells_not_read"]:
        lines.append(f"cells not read: {found['cells_not_read']:,} (`pulsefirst cohort check` says which, and why)")
    return "\n".join(lines) + "\n"
