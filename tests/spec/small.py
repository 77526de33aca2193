"""What the chapters are written with: a small guideline, a case, and tables that can be read."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from conftest import AT
from made_up import guideline_of, statements_of
from pulsefirst import language as words
from pulsefirst.engine.apply import apply
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.rails import KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.case import NOT_ASSESSED as NOT_ASSESSED
from pulsefirst.model.case import Case, CaseAct, Key
from pulsefirst.model.conditions import Condition, Quantity
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Plan
from pulsefirst.model.recommendations import Category, Target
from pulsefirst.model.truth import FALSE, OPEN, TRUE, UNKNOWN, Truth

LEFT, RIGHT = Leg.LEFT, Leg.RIGHT
LEG = Scope.LEG
READS = words.reads("S1")
STATEMENTS = {one.id: one for one in statements_of("S1", "S2")}
TRUTHS = {"true": TRUE, "false": FALSE, "unknown": UNKNOWN, "open": OPEN, "closed": UNKNOWN}


def guideline(**content: Any) -> Guideline:
    """A guideline of one module that assigns this content."""
    return guideline_of(content, STATEMENTS.values(), title="A chapter", module="chapter")


def target(title: str = "a target") -> Target:
    return Target(title=title, category=Category.SERVICE)


def case(
    *, left: Any = None, right: Any = None, done: Any = (), recorded_at: datetime | None = None, **patient: Any
) -> Case:
    """A case; a number may be written as text."""
    facts = {
        Key(name, leg): _value(one)
        for leg, of in ((None, patient), (LEFT, left), (RIGHT, right))
        for name, one in (of or {}).items()
    }
    return Case(facts, frozenset(CaseAct(name, leg) for name, leg in done), frozenset(), recorded_at)


def _value(written: Any) -> Any:
    return Decimal(written) if type(written) is str else written


def plan(of: Guideline, known: Case | None = None, at: datetime = AT) -> Plan:
    return apply(of, known or case(), at)


def known(of: Guideline, condition: Condition, facts: Case | None = None, leg: Leg | None = None) -> str:
    """The word for a truth on the known rail."""
    return _word(Evaluation(of, facts or case()).truth(condition, leg, KNOWN), "unknown")


def could(of: Guideline, condition: Condition, facts: Case | None = None, leg: Leg | None = None) -> str:
    """The word for a truth on the could rail."""
    return _word(Evaluation(of, facts or case()).truth(condition, leg, POSSIBLE), "closed")


def held(of: Guideline, condition: Condition, facts: Case | None = None, leg: Leg | None = None) -> str:
    """The word for a truth on the could rail of a red flag."""
    return _word(Evaluation(of, facts or case()).truth(condition, leg, POSSIBLE_IF_RED_FLAG), "closed")


def _word(truth: Truth, neither: str) -> str:
    return {TRUE: "true", FALSE: "false", UNKNOWN: neither, OPEN: "open"}[truth]


def interval(of: Guideline, quantity: Quantity, facts: Case | None = None, leg: Leg | None = None) -> str:
    """An interval as text: one value, or the lowest and the highest; nothing where it cannot arise."""
    found = Evaluation(of, facts or case()).interval(quantity, leg)
    if found is None:
        return "does not arise"
    return str(found.low) if found.exact else f"{found.low} to {found.high}"


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows of a table, cell by cell, without its head."""
    lines = [line for line in table.strip().splitlines() if line.strip() and not set(line.strip()) <= set("-|+ ")]
    return [tuple(cell.strip() for cell in line.strip().strip("|").split("|")) for line in lines[1:]]
