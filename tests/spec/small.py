"""What the chapters are written with: a small guideline, a case, and tables that can be read."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from types import ModuleType
from typing import Any

from conftest import AT
from pulsefirst import language as words
from pulsefirst.engine.apply import apply
from pulsefirst.engine.evaluate import COULD, HELD, KNOWN, Evaluation
from pulsefirst.model.case import NOT_ASSESSED as NOT_ASSESSED
from pulsefirst.model.case import Case, Key, Line
from pulsefirst.model.collect import collect
from pulsefirst.model.conditions import Condition
from pulsefirst.model.findings import Leg, Scope
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.plan import Plan
from pulsefirst.model.quantities import Quantity
from pulsefirst.model.recommendations import Category, Target
from pulsefirst.model.truth import FALSE, OPEN, TRUE, UNKNOWN, Truth

LEFT, RIGHT = Leg.LEFT, Leg.RIGHT
LEG = Scope.LEG
READS = words.reads("S1")
STATEMENTS = {name: Statement(id=name, words="", refs="", section="", line=0, sha256="") for name in ("S1", "S2")}
TRUTHS = {"true": TRUE, "false": FALSE, "unknown": UNKNOWN, "open": OPEN, "closed": UNKNOWN}


def guideline(**content: Any) -> Guideline:
    """A guideline of one module that assigns this content."""
    module = ModuleType("chapter")
    for name, piece in content.items():
        setattr(module, name, piece)
    return collect(version="1", title="A chapter", statements=STATEMENTS, modules=(module,))


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
    return Case(facts, frozenset(Line(name, leg) for name, leg in done), frozenset(), recorded_at)


def _value(written: Any) -> Any:
    return Decimal(written) if type(written) is str else written


def plan(of: Guideline, known: Case | None = None, at: datetime = AT) -> Plan:
    return apply(of, known or case(), at)


def known(of: Guideline, condition: Condition, facts: Case | None = None, leg: Leg | None = None) -> str:
    """The word for a truth on the known rail."""
    return _word(Evaluation(of, facts or case()).truth(condition, leg, KNOWN), "unknown")


def could(of: Guideline, condition: Condition, facts: Case | None = None, leg: Leg | None = None) -> str:
    """The word for a truth on the could rail."""
    return _word(Evaluation(of, facts or case()).truth(condition, leg, COULD), "closed")


def held(of: Guideline, condition: Condition, facts: Case | None = None, leg: Leg | None = None) -> str:
    """The word for a truth on the could rail of a red flag."""
    return _word(Evaluation(of, facts or case()).truth(condition, leg, HELD), "closed")


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
