"""Closed lists of exceptions: each names a piece of content, or a change to it, with a reason a clinician can judge."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pulsefirst.checks.cases import section_of, text_of
from pulsefirst.model.errors import UnknownName
from pulsefirst.notation.tree import shown, tree_of_text


def read_reasons(text: str | bytes, names: Collection[str], file: str, kind: str) -> Mapping[str, str]:
    """The reason for each name that a YAML text lists. Raises CaseError; UnknownName for what is no `kind` of these names."""
    reasons = {}
    for entry in section_of(tree_of_text(text, file)).entries:
        if entry.key not in names:
            raise UnknownName(f"there is no {kind} {shown(entry.key)}: take it off this list", entry.where)
        reasons[entry.key] = text_of(entry.value)
    return reasons
