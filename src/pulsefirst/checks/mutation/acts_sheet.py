"""The sheet of acts: what each rule does, a second time, from the statements: the verb, the target, how soon."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pulsefirst.checks.cases.reading import items_of, section_of, text_of
from pulsefirst.model.errors import MalformedCase, UnknownName
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Activity, Urgency
from pulsefirst.notation.tree import shown, tree_of_text


def read_acts(text: str | bytes, rules: Collection[str], name: str) -> Mapping[str, str]:
    """The act of each rule, in words, by the name of the rule. The text lists the rules under each act.

    Raises CaseError: UnknownName for a name that is not a rule, MalformedCase for a rule listed twice.
    """
    found: dict[str, str] = {}
    for entry in section_of(tree_of_text(text, name)).entries:
        for item in items_of(entry.value):
            rule = text_of(item)
            if rule not in rules:
                raise UnknownName(f"there is no rule {shown(rule)}: take it off the sheet of acts", item.where)
            if rule in found:
                raise MalformedCase(f"the rule {shown(rule)} is listed twice: delete one of the two", item.where)
            found[rule] = entry.key
    return found


def act_in_words(act: Activity) -> str:
    """The verb, the target, and how soon, if it has any urgency."""
    soon = f", {act.urgency.word}" if act.urgency is not Urgency.NONE else ""
    return f"{act.kind} {act.target.name}{soon}"


def disagreements(sheet: Mapping[str, str], guideline: Guideline) -> Iterator[str]:
    """Each rule whose act differs from the sheet, in words."""
    for name, words in sheet.items():
        if (act := act_in_words(guideline.recommendations[name].do)) != words:
            yield f"{name} is to {words}, not {act}"
