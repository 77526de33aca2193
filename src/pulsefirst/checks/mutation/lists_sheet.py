"""The sheet of lists: what each rule obtains and what each gate closes, a second time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pulsefirst.checks.cases.reading import items_of, section_of, text_of
from pulsefirst.checks.mutation.sheets import check_known, difference
from pulsefirst.model.errors import MalformedCase
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.tree import shown, tree_of_text

SHEET = "lists"
OBTAINS, CLOSES = "obtains", "closes"


@dataclass(frozen=True)
class ListsSheet:
    """The names of the findings that each rule obtains, where it obtains several, and that each gate closes."""

    obtains: Mapping[str, frozenset[str]] = field(default_factory=dict)
    closes: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def parts(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """Both lists, by the verb that they are written under."""
        return {OBTAINS: self.obtains, CLOSES: self.closes}

    def of(self, names: frozenset[str]) -> ListsSheet:
        """What the sheet says of these rules and gates."""
        parts = ({name: found for name, found in part.items() if name in names} for part in self.parts.values())
        return ListsSheet(*parts)


def lists_of(guideline: Guideline) -> ListsSheet:
    """What the guideline itself says, of every rule and gate."""
    rules = {name: rule.do.finds for name, rule in guideline.recommendations.items()}
    gates = {name: gate.closes for name, gate in guideline.gates.items()}
    parts = ({name: frozenset(one.name for one in found) for name, found in part.items()} for part in (rules, gates))
    return ListsSheet(*parts)


def read_lists(text: str | bytes, guideline: Guideline, name: str) -> ListsSheet:
    """The sheet from its text. Raises CaseError: UnknownName for a name that the guideline does not have, MalformedCase."""
    homes: dict[str, Mapping[str, object]] = {OBTAINS: guideline.recommendations, CLOSES: guideline.gates}
    found: dict[str, dict[str, frozenset[str]]] = {OBTAINS: {}, CLOSES: {}}
    for part in section_of(tree_of_text(text, name)).entries:
        if part.key not in homes:
            raise MalformedCase(f"the sheet of lists has {OBTAINS} and {CLOSES}, not {shown(part.key)}", part.where)
        for entry in section_of(part.value).entries:
            check_known(entry.key, homes[part.key], entry.where, SHEET)
            for item in items_of(entry.value):
                check_known(text_of(item), guideline.findings, item.where, SHEET)
            found[part.key][entry.key] = frozenset(text_of(item) for item in items_of(entry.value))
    return ListsSheet(found[OBTAINS], found[CLOSES])


def disagreements_of_lists(sheet: ListsSheet, guideline: Guideline) -> Iterator[str]:
    """Each rule and gate whose list differs from the sheet, in words; findings that this guideline does not have do not count."""
    said = lists_of(guideline).parts
    for verb, listed in sheet.parts.items():
        for name, findings in listed.items():
            if words := difference(findings & set(guideline.findings), said[verb].get(name, frozenset())):
                yield f"{name}: by the sheet of lists it {verb} otherwise ({words})"


def left_out(sheet: ListsSheet, guideline: Guideline) -> Iterator[tuple[str, str]]:
    """Each rule that obtains several findings, and each gate, that the sheet leaves out, with the verb it belongs under."""
    for verb, said in lists_of(guideline).parts.items():
        for name, findings in said.items():
            if name not in sheet.parts[verb] and (verb == CLOSES or len(findings) > 1):
                yield name, verb
