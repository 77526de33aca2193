"""Answers that say too little by themselves: does any rule read one bare, where a picture should weigh it?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.conditions import Among, Compared, Condition, Criterion, Finding, Flag, Named
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.promises import Bare
from pulsefirst.model.walk import own_findings, parts


def bare_answers_in_rules(guideline: Guideline) -> Iterator[str]:
    """Rules that read an answer directly which only a picture (a criterion, a quantity with a name) should weigh."""
    registers = [promise for promise in guideline.promises if isinstance(promise, Bare)]
    for name, rule in guideline.recommendations.items():
        leaves = tuple(_leaves(rule.when)) if rule.when is not None else ()
        for register in registers:
            bare = sorted({finding.name for leaf in leaves for finding in _read_bare(leaf, register)})
            if bare and rule not in register.by:
                yield (
                    f"{name}: it reads {' and '.join(bare)} bare; read a picture instead, or name the rule in by=(...) of the "
                    f"register that says: {register.why}"
                )
            if not bare and rule in register.by:
                yield f"{name}: it is named as reading an answer bare and does not; take it out of the register of bare answers."


def _leaves(part: object) -> Iterator[Flag | Among | Compared]:
    """The conditions on findings that stand in a condition itself, not inside a criterion or a quantity with a name."""
    if isinstance(part, Flag | Among | Compared):
        yield part
    elif not isinstance(part, Criterion) and isinstance(part, Condition):
        for inner in parts(part):
            yield from _leaves(inner)


def _read_bare(leaf: Flag | Among | Compared, register: Bare) -> Iterator[Finding]:
    """The findings of a register that this condition reads by themselves."""
    match leaf:
        case Among(finding=finding, values=values):
            if finding in register.findings and (not register.answers or values & set(register.answers)):
                yield finding
        case Compared(quantity=quantity):
            if not (isinstance(quantity, Named) and quantity.name):
                yield from (finding for finding in own_findings(quantity) if finding in register.findings)
        case Flag():
            if leaf in register.findings:
                yield leaf
