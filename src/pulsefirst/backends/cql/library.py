"""The library: a parameter for each finding, a definition for each criterion, rule, argument and gate of each leg."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from textwrap import indent
from typing import Final

from pulsefirst.backends.cql.expressions import Expressions, quoted
from pulsefirst.backends.cql.facts import name_of, type_of, with_leg
from pulsefirst.backends.cql.functions import FUNCTIONS
from pulsefirst.backends.fhir.canonical import version_of
from pulsefirst.backends.legs import legs_in_scope
from pulsefirst.engine.index import index_of, legs_of, legs_of_condition, seen_of_rule
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.provenance import Reads
from pulsefirst.model.recommendations import Recommendation

LIBRARY: Final = "pulsefirst"


@dataclass(frozen=True)
class Definition:
    """A definition that is asked for from outside: the condition it stands for, of which leg."""

    name: str
    condition: Condition | None
    leg: Leg | None
    statements: tuple[str, ...] = ()
    title: str = ""


@lru_cache(maxsize=4)
def definitions_of(guideline: Guideline) -> tuple[Definition, ...]:
    """Every criterion, rule, argument and gate, of each leg that it speaks of."""
    return tuple(_definitions(guideline))


def library_of(guideline: Guideline) -> str:
    """The library as text: the same for the same guideline."""
    body = _Body()
    for asked in definitions_of(guideline):
        body.ask(asked)
    for rule in guideline.recommendations.values():
        for leg in legs_of(rule):
            body.demand(guideline, rule, leg)
    parts = (_heading(guideline), *_parameters(guideline), "\ncontext Unfiltered\n", FUNCTIONS, *body.written.values())
    return "\n".join(parts) + "\n"


def demanded_name(rule: str, leg: Leg | None) -> str:
    """What the library calls that a rule is demanded of a leg: it holds, and nothing that is known withholds it."""
    return with_leg(f"demanded {rule}", leg)


def _definitions(guideline: Guideline) -> Iterator[Definition]:
    for criterion in guideline.criteria.values():
        for leg in legs_of_condition(criterion):
            name = with_leg(criterion.name, leg)
            yield Definition(name, criterion.when, leg, _statements(criterion.reads), criterion.title)
    for rule in guideline.recommendations.values():
        for leg in legs_of(rule):
            name = with_leg(f"rule {rule.name}", leg)
            yield Definition(name, rule.when, leg, _statements(rule.reads), rule.do.title)
    for argument in guideline.arguments.values():
        for leg in legs_of_condition(argument.when):
            name, title = with_leg(f"argument {argument.name}", leg), f"{argument.weighs.value} {argument.hypothesis.title}"
            yield Definition(name, argument.when, leg, _statements(argument.reads), title)
    for gate in guideline.gates.values():
        for leg in legs_of_condition(gate.opened_by):
            yield Definition(with_leg(f"gate {gate.name}", leg), gate.opened_by, leg)


def _statements(reads: tuple[Reads, ...]) -> tuple[str, ...]:
    return tuple(read.statement for read in reads)


@dataclass
class _Body:
    """Definitions as they are written, each after what it rests on."""

    written: dict[str, str] = field(default_factory=dict)
    tags: dict[str, Definition] = field(default_factory=dict)
    expressions: Expressions = field(init=False)

    def __post_init__(self) -> None:
        self.expressions = Expressions(self.define)

    def ask(self, asked: Definition) -> None:
        """Write this definition, with its statements as tags."""
        self.tags[asked.name] = asked
        self.define(asked.name, lambda: self._of(asked.condition, asked.leg))

    def demand(self, guideline: Guideline, rule: Recommendation, leg: Leg | None) -> None:
        """Write whether a rule is demanded: it holds, and nothing that is known withholds it."""
        withholding = (
            f"({quoted(with_leg(f'rule {other.name}', seen_of_rule(other, leg)))} is true)"
            for other in index_of(guideline).overriders.get(rule, ())
        )
        unless = " or ".join(withholding)
        holds = quoted(with_leg(f"rule {rule.name}", leg))
        self.define(demanded_name(rule.name, leg), lambda: f"{holds} and not ({unless})" if unless else holds)

    def define(self, name: str, write: Callable[[], str]) -> str:
        """Write a definition once; what it is called where it is used."""
        if name not in self.written:
            expression = write()
            self.written[name] = f"{self._tag(name)}define {quoted(name)}:\n{indent(expression, '  ')}\n"
        return quoted(name)

    def _of(self, condition: Condition | None, leg: Leg | None) -> str:
        return "true" if condition is None else self.expressions.condition(condition, leg)

    def _tag(self, name: str) -> str:
        asked = self.tags.get(name)
        if asked is None:
            return ""
        tags = "".join(f"\n@statement: {statement}" for statement in asked.statements)
        return f"/*\n{_comment(asked.title)}{tags}\n*/\n" if asked.title or tags else ""


def _heading(guideline: Guideline) -> str:
    return (
        f"/*\n{_comment(guideline.title)}\nGuideline {guideline.version}, {guideline.hash}."
        "\nWritten from the guideline: change it there. Null is not known, and never no."
        "\nA clinician decides: what holds here prompts, and diagnoses nothing.\n*/"
        f"\nlibrary {LIBRARY} version '{version_of(guideline)}'\n"
    )


def _parameters(guideline: Guideline) -> Iterator[str]:
    for finding in guideline.findings.values():
        for leg in legs_in_scope(finding.scope):
            yield f"parameter {quoted(name_of(finding, leg))} {type_of(finding)} // {finding.question}"


def _comment(text: str) -> str:
    return text.replace("*/", "* /")
