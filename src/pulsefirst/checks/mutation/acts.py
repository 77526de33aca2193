"""The sheet of acts: what each rule does, a second time, from the statements: the verb, the target, how soon."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pulsefirst.checks.cases.reading import items_of, section_of, text_of
from pulsefirst.model.errors import MalformedCase, UnknownName
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Activity, Urgency
from pulsefirst.notation.tree import shown, tree_of_text


def read_acts(text: str | bytes, rules: Collection[str], name: str) -> Mapping[str, str]:
    """By the name of a rule, its act in words. The text lists the rules under each act.

    Raises CaseError: UnknownName for what is no rule, MalformedCase where a rule stands twice or nowhere.
    """
    sheet = section_of(tree_of_text(text, name))
    found: dict[str, str] = {}
    for entry in sheet.entries:
        for item in items_of(entry.value):
            rule = text_of(item)
            if rule not in rules:
                raise UnknownName(f"there is no rule {shown(rule)}", item.where)
            if rule in found:
                raise MalformedCase(f"the rule {shown(rule)} stands twice", item.where)
            found[rule] = entry.key
    if missing := [rule for rule in rules if rule not in found]:
        raise MalformedCase(f"say what is done by {', '.join(missing)}", sheet.where)
    return found


def act_in_words(act: Activity) -> str:
    """The verb, the target, and how soon where it demands anything of triage."""
    soon = f", {act.urgency.word}" if act.urgency is not Urgency.NONE else ""
    return f"{act.kind} {act.target.name}{soon}"


def disagreement(sheet: Mapping[str, str], guideline: Guideline) -> str | None:
    """The first rule that does something else than the sheet says; None where all agree."""
    for name, words in sheet.items():
        if (act := act_in_words(guideline.recommendations[name].do)) != words:
            return f"{name} is to {words}, not {act}"
    return None
