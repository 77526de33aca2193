"""What is exported for a warehouse, as files by name: the same guideline, the same bytes."""

from __future__ import annotations

from collections.abc import Mapping

from pulsefirst.backends.fhir_package.package import as_text
from pulsefirst.backends.warehouse.codes import csv_of, tables_of
from pulsefirst.backends.warehouse.facts import FACTS
from pulsefirst.backends.warehouse.views import views_of
from pulsefirst.model.guideline import Guideline


def view_files(guideline: Guideline) -> Mapping[str, str]:
    """A ViewDefinition for each type of resource, the tables of the mapping, and the SQL that joins both into facts.

    Raises ValueError for a guideline without codes of its own.
    """
    views = {f"ViewDefinition-{view['resource']}.json": as_text(view) for view in views_of(guideline)}
    return views | _tables(guideline) | {"facts.sql": FACTS}


def _tables(guideline: Guideline) -> dict[str, str]:
    return {f"{name}.csv": csv_of(name, lines) for name, lines in tables_of(guideline).items()}
