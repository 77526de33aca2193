"""What is exported for a warehouse, as files by name: the same guideline, the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pulsefirst.backends.fhir.canonical import version_of
from pulsefirst.backends.fhir_package.package import as_text
from pulsefirst.backends.views.codes import sql_of_table, tables_of
from pulsefirst.backends.views.definitions import views_of
from pulsefirst.backends.views.facts import FACTS
from pulsefirst.backends.views.omop import omop_sql, times_of
from pulsefirst.model.guideline import Guideline


def view_files(guideline: Guideline) -> Mapping[str, str]:
    """A ViewDefinition for each type of resource, the mapping as tables, and the SQL that joins both into facts.

    Raises ValueError for a guideline without codes of its own.
    """
    views = {f"ViewDefinition-{view['resource']}.json": as_text(view) for view in views_of(guideline)}
    return views | {"mapping.sql": _mapping(guideline, tables_of(guideline)), "facts.sql": FACTS}


def omop_files(guideline: Guideline, at: datetime) -> Mapping[str, str]:
    """The mapping and the time of assessment as tables, and the SQL that makes the table of a cohort from OMOP CDM 5.4."""
    tables = {name: lines for name, lines in tables_of(guideline).items() if name in ("codes", "units")}
    return {"mapping.sql": _mapping(guideline, tables | times_of(guideline, at)), "omop.sql": omop_sql(guideline)}


def _mapping(guideline: Guideline, tables: Mapping[str, list[tuple[Any, ...]]]) -> str:
    head = f"-- {guideline.title}, {version_of(guideline)}, guideline {guideline.hash}: what the codes of a record mean.\n"
    return head + "".join(sql_of_table(name, lines) for name, lines in tables.items())
