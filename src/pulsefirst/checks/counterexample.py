"""What a failed proof shows beside its patient: the rules that clash, each with its words and the statements it reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from textwrap import wrap

from pulsefirst.backends.prose import condition_in_english, rule_in_english, withholders
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Reads
from pulsefirst.model.recommendations import Recommendation, RedFlag
from pulsefirst.model.walk import criteria_read

WIDTH = 110
GAP = "   "


def clash_side_by_side(guideline: Guideline, rules: Iterable[str], width: int = WIDTH) -> str:
    """The rules and red flags of these names, side by side in pairs, in the guideline's order; other names are ignored.

    Under each stands what it says, what the criteria in it mean, every statement it reads, and how that was read. Text, no
    wider than `width`.
    """
    names = frozenset(rules)
    withheld_by = withholders(guideline)
    columns = [_flag(guideline, flag) for name, flag in guideline.red_flags.items() if name in names]
    for name, rule in guideline.recommendations.items():
        if name in names:
            columns.append([rule.name, "", rule_in_english(rule, withheld_by.get(rule, ())), *_grounds(guideline, rule)])
    return "\n\n".join(_beside(columns[place : place + 2], width) for place in range(0, len(columns), 2))


def _flag(guideline: Guideline, flag: RedFlag) -> list[str]:
    when = f"When {condition_in_english(flag.when)}: {flag.calls.title}, as an emergency."
    return [flag.name, "", when, "", *_statements(guideline, flag.reads)]


def _grounds(guideline: Guideline, rule: Recommendation) -> Iterator[str]:
    criteria = criteria_read(rule.when) if rule.when is not None else ()
    yield from (f"“{criterion.title}”: {condition_in_english(criterion.when)}." for criterion in criteria)
    yield ""
    yield from _statements(guideline, rule.reads)
    yield from (f"Read as: {reading.text}" for reading in rule.interprets)


def _statements(guideline: Guideline, reads: tuple[Reads, ...]) -> list[str]:
    return [f"{read.statement}: {guideline.statements[read.statement].words}" for read in reads]


def _beside(columns: list[list[str]], width: int) -> str:
    each = (width - len(GAP)) // 2
    wrapped = [[line for text in column for line in wrap(text, each) or [""]] for column in columns]
    rows = zip_longest(*wrapped, fillvalue="")
    return "\n".join(GAP.join(line.ljust(each) for line in row).rstrip() for row in rows)
