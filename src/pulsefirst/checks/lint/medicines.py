"""Medicines: does each one that a rule proposes have a dose table, or a warning that no dose is checked here?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import ActivityKind, Category

NO_CHECK = "dose or safety check is made here"


def medicines_without_a_dose(guideline: Guideline) -> Iterator[str]:
    """Rules that prescribe without a dose table and without a warning, or whose target is not a medicine."""
    dosed = {table.medicine for table in guideline.dose_tables.values()}
    for name, rule in guideline.recommendations.items():
        if rule.do.kind is not ActivityKind.PRESCRIBE:
            continue
        target = rule.do.target
        if target.category is not Category.MEDICINE:
            yield f"{name}: it prescribes {target.name}, which is not a medicine; give it category=MEDICINE, or write advise(...)."
        if target not in dosed and NO_CHECK not in rule.warning:
            yield (
                f"{name}: nothing checks the dose of {target.name}; write a DoseTable(medicine={target.name}, ...), or a warning= "
                f"that ends: no {NO_CHECK}."
            )
