"""The red flags as a JSON decision model for zen-engine, which has no third value: two expressions for each, on either rail.

One says that it is known true, the other that it is not known false. What several of them have in common stands once. What has to be worked out first (a flow by several methods, a span of
days) comes to it ready made, as the two ends of what it can be, so that it has less to do than the guideline has.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, assert_never

from pulsefirst.backends.kernel.facts import column_of
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of_condition, turn
from pulsefirst.model.case import key_of
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Compared,
    Comparison,
    Condition,
    Criterion,
    Finding,
    Flag,
    Not,
    OfLeg,
    Quantity,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.walk import scope_of_condition
from pulsefirst.notation.words import member_text

OPEN, NEVER_ASKED = "?", "-"
"""What stands where there is no answer: it can still be any, or the question cannot arise and it is none."""
MOST: Final = Decimal(10) ** 9
"""What stands for infinity."""
SIGNS: Final = {Comparison.AT_MOST: "<=", Comparison.BELOW: "<", Comparison.AT_LEAST: ">=", Comparison.ABOVE: ">"}
Part = tuple[Condition, Leg | None, bool]
"""A condition, of which leg, and whether it is to be known true or not known false."""


@dataclass
class Decision:
    """The red flags of a guideline as a decision, and the facts of a patient as it asks for them."""

    guideline: Guideline
    flags: dict[str, tuple[Condition, Leg | None]] = field(init=False)
    model: str = field(init=False)
    _answers: dict[tuple[Finding, Leg | None], str] = field(default_factory=dict)
    _numbers: dict[tuple[Quantity, Leg | None], str] = field(default_factory=dict)
    _uses: Counter[Part] = field(default_factory=Counter)
    _again: set[Part] = field(default_factory=set)
    _shared: dict[str, str] = field(default_factory=dict)
    _names: dict[Part, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.flags = {
            column_of(name, leg): (flag.when, leg)
            for name, flag in self.guideline.red_flags.items()
            for leg in legs_of_condition(flag.when)
        }
        for condition, leg in self.flags.values():
            for known in (True, False):
                self._written(condition, leg, known)  # counts what is used again
        self._again = {place for place, count in self._uses.items() if count > 1}
        last = {
            _plain(f"{name} {rail}"): self._written(condition, leg, rail == "true")
            for name, (condition, leg) in self.flags.items()
            for rail in ("true", "open")
        }
        self.model = json.dumps(_graph({**self._shared, **last}))

    def facts(self, evaluation: Evaluation) -> dict[str, Any]:
        """What is known of a patient: the word of each answer, the ends of each number."""
        found: dict[str, Any] = {name: _answer(evaluation, *place) for place, name in self._answers.items()}
        for place, name in self._numbers.items():
            ends = evaluation.interval(*place)
            low, high = (Decimal(0), Decimal(0)) if ends is None else ends
            found |= {f"{name}_arises": ends is not None, f"{name}_low": _number(low), f"{name}_high": _number(high)}
        return found

    def said(self, result: dict[str, Any]) -> str:
        """A letter for each red flag: t, f, or n where it is not known."""
        return "".join(
            "t" if result[_plain(f"{name} true")] else "n" if result[_plain(f"{name} open")] else "f" for name in self.flags
        )

    def right(self, evaluation: Evaluation) -> str:
        """The same as an evaluation of the guideline says it."""
        return "".join(
            "t" if evaluation.is_true(when, leg) else "f" if evaluation.is_false(when, leg) else "n"
            for when, leg in self.flags.values()
        )

    # --- expressions ---

    def _written(self, condition: Condition, leg: Leg | None, known: bool) -> str:
        """This condition: that it is known true, or that it is not known false."""
        leg = leg if scope_of_condition(condition) is Scope.LEG else None
        match condition:
            case Flag():
                return self._one_of(condition, ["yes"], leg, known)
            case Among(finding=finding, values=values):
                return self._one_of(finding, [member_text(one) for one in finding.values if one in values], leg, known)
            case Compared(quantity=quantity, how=how, limit=limit):
                name = _named(self._numbers, quantity, leg if scope_of_condition(quantity) is Scope.LEG else None)
                worst = "high" if (how in (Comparison.AT_MOST, Comparison.BELOW)) is known else "low"
                return f"({name}_arises and {name}_{worst} {SIGNS[how]} {limit})"
            case AllOf(of=parts) | AnyOf(of=parts):
                return self._once((condition, leg, known), " and " if isinstance(condition, AllOf) else " or ", parts)
            case Not(of=part):
                return f"(not {self._written(part, leg, not known)})"
            case OfLeg(side=side, of=part):
                return self._written(part, turn(leg, side), known)
            case Criterion(when=when):
                return self._written(when, leg, known)
            case AtLeastNOf():
                raise NotImplementedError("no red flag counts how many of several hold")
            case _:
                assert_never(condition)

    def _once(self, part: Part, word: str, parts: tuple[Condition, ...]) -> str:
        """Several conditions joined; where that is used again it is worked out once, and named."""
        _, leg, known = part
        self._uses[part] += 1
        if part not in self._names:
            text = f"({word.join(self._written(each, leg, known) for each in parts)})"
            if part not in self._again:
                return text
            self._names[part] = f"shared_{len(self._names)}"
            self._shared[self._names[part]] = text
        return f"$.{self._names[part]}"

    def _one_of(self, finding: Finding, words: list[str], leg: Leg | None, known: bool) -> str:
        several = [*words, *([] if known else [OPEN])]
        name = _named(self._answers, finding, key_of(finding, leg).leg)
        return f"({name} in {json.dumps(several)})" if len(several) > 1 else f"({name} == {json.dumps(several[0])})"


def _named(places: dict[Any, str], what: Any, leg: Leg | None) -> str:
    """What a finding or a quantity is called, for the leg it is of."""
    return places.setdefault((what, leg), _plain(f"{what.name or f'quantity {len(places)}'} {leg or ''}".strip()))


def _number(end: Decimal) -> float:
    return float(max(-MOST, min(end, MOST)))


def _answer(evaluation: Evaluation, finding: Any, leg: Leg | None) -> str:
    value = evaluation.value(finding, leg)
    if value is None:
        return OPEN if evaluation.arises(finding, leg) else NEVER_ASKED
    return member_text(value) if not isinstance(value, bool) else "yes" if value else "no"


def _plain(name: str) -> str:
    return name.replace(" ", "_").replace(".", "_")


def _graph(expressions: dict[str, str]) -> dict[str, Any]:
    several = [{"id": key, "key": key, "value": text} for key, text in expressions.items()]
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode"},
        {"id": "flags", "name": "flags", "type": "expressionNode", "content": {"expressions": several}},
        {"id": "out", "name": "out", "type": "outputNode"},
    ]
    edges = [("in", "flags"), ("flags", "out")]
    return {
        "nodes": nodes,
        "edges": [{"id": f"{a} {b}", "sourceId": a, "targetId": b, "type": "edge"} for a, b in edges],
    }
