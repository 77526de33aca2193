"""The findings by section, in the order in which the page, the command line and the documents show them.

The order is that of the guideline's `sections`; it is asked for here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pulsefirst.model.conditions import Finding
from pulsefirst.model.guideline import Guideline


def findings_by_section(guideline: Guideline, findings: Iterable[Finding] | None = None) -> Mapping[str, list[Finding]]:
    """Every section with its findings, or with those of `findings`; under the empty name, last, those that stand in none."""
    sections: dict[str, list[Finding]] = {section.title: [] for section in guideline.sections}
    for finding in guideline.findings.values() if findings is None else findings:
        sections.setdefault(finding.section, []).append(finding)
    return {title: several for title, several in sections.items() if several}
