"""The closed list of mutants that change nothing for any patient, each with a reason a clinician can judge."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pulsefirst.checks.cases import section_of, text_of
from pulsefirst.model.errors import UnknownName
from pulsefirst.notation.tree import shown, tree_of_text


def read_equivalents(text: str | bytes, ids: Collection[str], name: str) -> Mapping[str, str]:
    """By the id of a mutant, the reason why it is no change. Raises CaseError; UnknownName for an id that no mutant has."""
    found = {}
    for entry in section_of(tree_of_text(text, name)).entries:
        if entry.key not in ids:
            raise UnknownName(f"no mutant has the id {shown(entry.key)}: take it off the list", entry.where)
        found[entry.key] = text_of(entry.value)
    return found
