"""Collecting content into a guideline. What is ill-formed cannot be built; the refusal says what to write instead."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from types import ModuleType
from typing import Any, TypeVar, get_args

from pulsefirst.model.bedside import Panel
from pulsefirst.model.chart import Area, View
from pulsefirst.model.conditions import Condition, Criterion, OfLeg
from pulsefirst.model.doses import Ceiling, DoseTable
from pulsefirst.model.errors import ContentError
from pulsefirst.model.findings import Finding, Measured, Scope
from pulsefirst.model.guideline import Guideline, ScopeLine, Statement, Timer
from pulsefirst.model.instruments import Instrument, NotBuilt
from pulsefirst.model.likelihoods import Likelihood
from pulsefirst.model.promises import Promise
from pulsefirst.model.quantities import Named, OtherSide, Quantity, Ratio
from pulsefirst.model.recommendations import (
    ActivityKind,
    Argument,
    Checked,
    Citation,
    Conflict,
    DeadEnd,
    Hypothesis,
    Provenance,
    Reading,
    Reads,
    Recommendation,
    RedFlag,
    Remark,
    Screen,
    SetAside,
    Target,
    Urgency,
)
from pulsefirst.model.territories import Territory
from pulsefirst.model.texts import Text, told_in
from pulsefirst.model.walk import everything, findings_read, scope_of_rule

T = TypeVar("T")

INFINITY = Decimal("Infinity")
CONTENT = (
    Finding,
    Named,
    Criterion,
    Target,
    Recommendation,
    Hypothesis,
    Argument,
    Screen,
    Conflict,
    Reading,
    RedFlag,
    Citation,
    Remark,
    DoseTable,
    Instrument,
    Territory,
    Likelihood,
    Panel,
    View,
    Area,
)
EVIDENCED: tuple[type[Any], ...] = (Remark, Instrument, Territory, Likelihood)


def collect(
    *, version: str, title: str, statements: Mapping[str, Statement], modules: tuple[ModuleType, ...], banner: str = ""
) -> Guideline:
    """All that the modules assign, by name, checked. Raises ContentError.

    Rules stand in the order of the document: by the first statement they read, then as they are written; the rules of the
    supplement, which read none, come after them. `banner` says what this guideline leaves out.
    """
    named: dict[str, Any] = {}
    homes: dict[str, str] = {}
    loose: list[Any] = []
    for module in modules:
        for name, content in vars(module).items():
            if isinstance(content, CONTENT):
                _christen(content, name)
                if named.setdefault(name, content) is not content:
                    raise ContentError(f"two pieces of content are called {name!r}: give one of them another name")
                homes.setdefault(name, module.__name__.rpartition(".")[2])
            elif isinstance(content, tuple):
                loose.extend(content)
    _check_inside(named)

    places = {statement: place for place, statement in enumerate(statements)}

    def every(kind: type[T]) -> dict[str, T]:
        return {name: content for name, content in named.items() if isinstance(content, kind)}

    rules = every(Recommendation)
    for name, content in named.items():
        _check_reads(name, getattr(content, "reads", ()), statements)
    for rule in rules.values():
        _check_rule(rule)
    _check_evidence(named)
    _check_flat(rules)
    _check_ratios(named)
    _check_tests(rules)

    guideline = Guideline(
        version=version,
        hash="",
        title=title,
        statements=statements,
        findings=every(Finding),
        quantities={name: content for name, content in named.items() if isinstance(content, get_args(Quantity))},
        criteria=every(Criterion),
        targets=every(Target),
        recommendations=dict(
            sorted(
                rules.items(),
                key=lambda item: min((places[reads.statement] for reads in item[1].reads), default=len(places)),
            )
        ),
        hypotheses=every(Hypothesis),
        arguments=every(Argument),
        screens=every(Screen),
        conflicts=every(Conflict),
        red_flags=every(RedFlag),
        readings=every(Reading),
        citations=every(Citation),
        remarks=every(Remark),
        dose_tables=every(DoseTable),
        instruments=every(Instrument),
        territories=every(Territory),
        likelihoods=every(Likelihood),
        panels=every(Panel),
        views=every(View),
        areas=every(Area),
        not_built=tuple(content for content in loose if isinstance(content, NotBuilt)),
        ceilings=tuple(content for content in loose if isinstance(content, Ceiling)),
        set_aside=tuple(content for content in loose if isinstance(content, SetAside)),
        dead_ends=tuple(content for content in loose if isinstance(content, DeadEnd)),
        scope=tuple(content for content in loose if isinstance(content, ScopeLine)),
        timers=tuple(content for content in loose if isinstance(content, Timer)),
        promises=tuple(content for content in loose if isinstance(content, get_args(Promise))),
        texts=tuple(content for content in loose if isinstance(content, get_args(Text))),
        banner=banner,
        modules=homes,
    )
    _check_texts(guideline.texts, statements)
    object.__setattr__(guideline, "hash", hash_of(guideline))
    return guideline


def _christen(content: Any, name: str) -> None:
    if content.name and content.name != name:
        raise ContentError(f"{content.name!r} is given a second name, {name!r}: write a name once")
    object.__setattr__(content, "name", name)


def _check_inside(named: Mapping[str, Any]) -> None:
    """Whatever content refers to has been assigned a name itself; the other leg is only looked at for what is of a leg."""
    for name, content in named.items():
        for inner in (content, *_inside(content)):
            if isinstance(inner, OfLeg | OtherSide):
                if not any(one.scope is Scope.LEG for one in findings_read(inner)):
                    raise ContentError(f"{name!r} looks at one leg for what is of the patient: leave the leg out")
            elif isinstance(inner, CONTENT) and not inner.name and not isinstance(inner, Named):
                raise ContentError(f"{name!r} uses {_describe(inner)}, which has no name: assign it in a content module")


def _check_reads(name: str, reads: tuple[Reads, ...], statements: Mapping[str, Statement]) -> None:
    for one in reads:
        if one.statement not in statements:
            near = difflib.get_close_matches(one.statement, statements, 1, 0.0)
            raise ContentError(
                f"{name!r} reads {one.statement!r}, which the source does not have; did you mean {near[0]!r}?"
            )


def _check_evidence(named: Mapping[str, Any]) -> None:
    """What is of the source reads statements; what is beyond it cites, and says so where nothing was checked."""
    for name, content in named.items():
        provenance: Provenance | None = getattr(content, "provenance", None)
        cites: tuple[Citation, ...] = getattr(content, "cites", ())
        beyond = provenance is Provenance.SUPPLEMENT
        if isinstance(content, Citation) and (content.checked is Checked.UNVERIFIED) is bool(content.address):
            raise ContentError(
                f"the citation {name!r} is {content.checked.value!r} and has the address {content.address!r}: what was checked "
                "needs an address, and what was not has none"
            )
        if beyond and content.reads:
            raise ContentError(f"{name!r} is beyond the source and cannot read a statement: write cites=(...) alone")
        if beyond and not cites:
            raise ContentError(f"{name!r} is beyond the source and cites nothing: write cites=(...), or cites=(unverified,)")
        if cites and provenance is Provenance.SOURCE:
            raise ContentError(f"{name!r} is of the source and cites {cites[0].title!r}: put that into the supplement")
        if type(content) in EVIDENCED and not cites:
            raise ContentError(f"{name!r} is beyond the source and cites nothing: write cites=(...), or cites=(unverified,)")
        if isinstance(content, DoseTable) and not all(
            cited for cited in (*(guard.cites for guard in content.guards), *(band.cites for band in content.bands))
        ):
            raise ContentError(f"a line of the dose table {name!r} cites nothing: write cites=(...), or cites=(unverified,)")


def _check_texts(texts: tuple[Text, ...], statements: Mapping[str, Statement]) -> None:
    """A line for a patient stands on the source or on what it cites, so that it can be marked as the one or the other."""
    for text in texts:
        for told in told_in(text):
            _check_reads(told.text, told.reads, statements)
            if bool(told.reads) is bool(told.cites):
                raise ContentError(
                    f"the line {told.text!r} must either read a statement or cite: write reads(...) or cites=(...)"
                )
            for citation in told.cites:
                if not citation.name:
                    raise ContentError(
                        f"the line {told.text!r} cites {citation.title!r}, which has no name: assign it in a content module"
                    )


def _check_rule(rule: Recommendation) -> None:
    if not rule.reads and rule.provenance is Provenance.SOURCE:
        raise ContentError(f"the rule {rule.name!r} reads no statement: write reads=reads('A1')")
    for overridden in rule.overrides:
        if rule.provenance is Provenance.SUPPLEMENT and overridden.do.urgency is not Urgency.NONE:
            raise ContentError(
                f"{rule.name!r} is beyond the source and withholds {overridden.name!r}, which is {overridden.do.urgency.word}: "
                "the supplement never lowers an urgency"
            )
    for overridden in rule.overrides:
        if scope_of_rule(rule) is Scope.LEG and scope_of_rule(overridden) is Scope.PATIENT:
            raise ContentError(
                f"{rule.name!r} speaks of one leg and cannot withhold {overridden.name!r}, which is of the patient: "
                "write in_either_leg(...) or in_both_legs(...)"
            )
        if rule.when is None:
            raise ContentError(f"{rule.name!r} withholds others and so needs a condition")


def _check_ratios(named: Mapping[str, Any]) -> None:
    """What a ratio divides by is never 0 and never beyond measure, so that a ratio always has a value."""
    for name, content in named.items():
        if isinstance(content, Ratio):
            for part in everything(content.over):
                if isinstance(part, Measured) and not (
                    part.low > 0 and all(0 < word < INFINITY for word in part.words.values())
                ):
                    raise ContentError(
                        f"{name!r} divides by {part.name!r}, which can be 0 or beyond measure: give that finding a range above 0 "
                        "and no words for either"
                    )


def _check_flat(rules: Mapping[str, Recommendation]) -> None:
    overriding = {rule for rule in rules.values() if rule.overrides}
    for rule in overriding:
        for overridden in rule.overrides:
            if overridden in overriding:
                raise ContentError(
                    f"{rule.name!r} withholds {overridden.name!r}, which withholds others itself: overrides are flat, "
                    "split that rule into the part that withholds and the part that is withheld"
                )


def _check_tests(rules: Mapping[str, Recommendation]) -> None:
    """A test is open while a proposal calls for it, so no test may be called for by way of its own result."""
    calls_for: dict[Finding, set[Finding]] = {}
    for rule in rules.values():
        if rule.do.kind is ActivityKind.OBTAIN:
            withholding = [other for other in rules.values() if rule in other.overrides]
            conditions = [one.when for one in (rule, *withholding) if one.when is not None]
            needed = {test for condition in conditions for test in _tests_behind(condition)}
            for finding in rule.do.answers:
                if finding.burden.is_test:
                    calls_for.setdefault(finding, set()).update(needed)

    def visit(finding: Finding, path: tuple[Finding, ...]) -> None:
        if finding in path:
            way = " -> ".join(step.name for step in (*path[path.index(finding) :], finding))
            raise ContentError(f"a test is called for by way of its own result: {way}")
        for needed in calls_for.get(finding, ()):
            visit(needed, (*path, finding))

    for finding in calls_for:
        visit(finding, ())


def _tests_behind(condition: Condition) -> Iterator[Finding]:
    """The tests that a condition reads, and those that decide whether its findings arise."""
    for finding in findings_read(condition):
        if finding.burden.is_test:
            yield finding
        if finding.only_if is not None:
            yield from _tests_behind(finding.only_if)


def _inside(content: Any) -> Iterator[Any]:
    """Whatever a piece of content holds, at any depth, stopping at what has a name of its own."""
    for name in content.__dataclass_fields__:
        value = getattr(content, name)
        if value is not None and not isinstance(value, str | type):
            yield from _within(value)


def _within(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple | frozenset | list):
        for item in value:
            yield from _within(item)
    elif isinstance(value, Mapping):
        for item in (*value.keys(), *value.values()):
            yield from _within(item)
    elif hasattr(value, "__dataclass_fields__"):
        yield value
        if not getattr(value, "name", ""):
            yield from _inside(value)


def _describe(content: Any) -> str:
    words = getattr(content, "question", None) or getattr(content, "title", None) or getattr(content, "text", "")
    return f"the {type(content).__name__} {words!r}"


def hash_of(guideline: Guideline) -> str:
    """SHA-256 over all content in a fixed notation: equal content, equal hash, on every machine."""
    lines: list[str] = []
    for one in fields(guideline):
        if one.name not in ("hash", "modules"):
            lines.append(f"{one.name}={_notation(getattr(guideline, one.name), depth=0)}")
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _notation(value: Any, depth: int) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, type):
        return (
            f"{value.__name__}({','.join(member.name for member in value)})" if issubclass(value, Enum) else value.__name__
        )
    if value is None or isinstance(value, str | bool | int | Decimal | timedelta):
        return repr(value) if not isinstance(value, Decimal) else str(value)
    if isinstance(value, frozenset):
        return "{" + ",".join(sorted(_notation(item, depth + 1) for item in value)) + "}"
    if isinstance(value, tuple | list):
        return "(" + ",".join(_notation(item, depth + 1) for item in value) + ")"
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{_notation(k, depth + 1)}:{_notation(v, depth + 1)}" for k, v in value.items()) + "}"
    if is_dataclass(value) and not isinstance(value, type):
        name = getattr(value, "name", "")
        if name and depth > 1 and isinstance(value, CONTENT):
            return f"@{name}"
        inner = ",".join(f"{one.name}={_notation(getattr(value, one.name), depth + 1)}" for one in fields(value))
        return f"{type(value).__name__}({inner})"
    raise ContentError(
        f"content holds a {type(value).__name__}, which has no fixed notation: use text, a decimal or a dataclass"
    )
