"""What is ill-formed cannot be built: the checks of a guideline. A refusal says what, where, and what to write instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from pulsefirst.model.conditions import Condition, Finding, Measured, Named, OfLeg, OtherSide, Ratio
from pulsefirst.model.doses import DoseTable
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.instruments import Instrument
from pulsefirst.model.kinds import NAMED, named_content
from pulsefirst.model.legs import Scope
from pulsefirst.model.likelihoods import LikelihoodRatio
from pulsefirst.model.precedence import Precedence
from pulsefirst.model.promises import LeastUrgency, Lowers, Promise
from pulsefirst.model.provenance import Checked, Citation, Evidenced, Provenance, Reads
from pulsefirst.model.recommendations import ActivityKind, Gate, Recommendation, Remark, Urgency
from pulsefirst.model.territories import Territory
from pulsefirst.model.texts import Text, evidenced_lines
from pulsefirst.model.walk import everything, findings_read, inside, scope_of_condition, scope_of_rule

INFINITY = Decimal("Infinity")
OR_UNVERIFIED = "write cites=(...), or cites=(unverified,)"


def validate(guideline: Guideline) -> None:
    """Raises ContentError for the first thing that is ill-formed."""
    named = named_content(guideline)
    rules = guideline.recommendations
    _check_names(named)
    for name, content in named.items():
        _check_statements(name, getattr(content, "reads", ()), guideline.statements)
        _check_evidence(name, content)
        _check_ratio(name, content)
    for finding in guideline.findings.values():
        _check_section(finding, guideline)
    for rule in rules.values():
        _check_act(rule)
        _check_overrides(rule, guideline.promises)
    _check_flat(rules)
    behind: dict[Finding, Gate] = {}
    for gate in guideline.gates.values():
        _check_gate(gate)
        for finding in gate.closes:
            if (other := behind.setdefault(finding, gate)) is not gate:
                raise ContentError(
                    f"{finding.name!r} stands behind two gates, {other.name!r} and {gate.name!r}: each would shut it, so write one"
                )
    for promise in guideline.promises:
        if isinstance(promise, LeastUrgency):
            _check_least_urgency(promise)
    _check_tests(rules)
    _check_gates_end(guideline.gates, rules)
    for text in guideline.texts:
        _check_lines(text, guideline.statements)


# --- names ------------------------------------------------------------------------------------------------------------


def _check_names(named: Mapping[str, Any]) -> None:
    """Whatever content refers to has a name itself; the other leg is only looked at for what is recorded per leg."""
    for name, content in named.items():
        for part in (content, *inside(content)):
            if isinstance(part, OfLeg | OtherSide):
                if not any(finding.scope is Scope.LEG for finding in findings_read(part)):
                    raise ContentError(f"{name!r} looks at one leg for what is recorded for the patient: leave the leg out")
            elif isinstance(part, NAMED) and not part.name and not isinstance(part, Named):
                raise ContentError(f"{name!r} uses {_describe(part)}, which has no name: assign it in a content module")


def _describe(content: Any) -> str:
    words = getattr(content, "question", None) or getattr(content, "title", None) or getattr(content, "text", "")
    return f"the {type(content).__name__} {words!r}"


def _check_section(finding: Finding, guideline: Guideline) -> None:
    """Where a guideline names its sections, every finding stands in one of them or in none."""
    titles = [section.title for section in guideline.sections]
    if titles and finding.section not in ("", *titles):
        (near,) = difflib.get_close_matches(finding.section, titles, 1, 0.0)
        raise ContentError(
            f"{finding.name!r} stands in the section {finding.section!r}, which has no place on the page; did you mean {near!r}? "
            "A new section is added to the sections of the page, where it is to be shown"
        )


# --- evidence ---------------------------------------------------------------------------------------------------------


def _check_statements(name: str, reads: tuple[Reads, ...], statements: Mapping[str, Statement]) -> None:
    for read in reads:
        if read.statement not in statements:
            near = difflib.get_close_matches(read.statement, statements, 1, 0.0)
            raise ContentError(
                f"{name!r} reads {read.statement!r}, which the source does not have; did you mean {near[0]!r}?"
            )


def _check_evidence(name: str, content: object) -> None:
    """What is of the source reads statements; what is beyond it cites, and says so where nothing was checked."""
    match content:
        case Citation():
            _check_citation(name, content)
        case Evidenced(reads=reads, cites=cites):
            if reads and cites:
                raise ContentError(
                    f"{name!r} reads a statement and cites {cites[0].title!r}: it is either of the source or beyond it, "
                    "write reads=reads(...) or cites=(...)"
                )
            if not reads and not cites:
                raise ContentError(
                    f"{name!r} reads no statement and cites nothing: write reads=reads('A1'); beyond the source, "
                    f"{OR_UNVERIFIED}"
                )
        case (
            Remark(cites=()) | Precedence(cites=()) | Instrument(cites=()) | Territory(cites=()) | LikelihoodRatio(cites=())
        ):
            raise ContentError(f"{name!r} is beyond the source and cites nothing: {OR_UNVERIFIED}")
        case Remark(instead=instead, cites=cites) if instead and all(
            citation.checked is Checked.UNVERIFIED for citation in cites
        ):
            raise ContentError(
                f"the remark {name!r} argues against the words of a line and rests on no checked source: cite one, or leave out instead=..."
            )
        case DoseTable(guards=guards, bands=bands):
            if not all(guard.cites for guard in guards) or not all(band.cites for band in bands):
                raise ContentError(f"a line of the dose table {name!r} cites nothing: {OR_UNVERIFIED}")


def _check_citation(name: str, citation: Citation) -> None:
    if (citation.checked is Checked.UNVERIFIED) is bool(citation.address):
        raise ContentError(
            f"the citation {name!r} is {citation.checked.value!r} and has the address {citation.address!r}: what was checked "
            "needs an address, and what was not has none"
        )


def _check_lines(text: Text, statements: Mapping[str, Statement]) -> None:
    """A line for a patient stands on the source or on what it cites, so that it can be marked as the one or the other."""
    for line in evidenced_lines(text):
        _check_statements(line.text, line.reads, statements)
        if bool(line.reads) is bool(line.cites):
            raise ContentError(
                f"the line {line.text!r} must either read a statement or cite: write reads(...) or cites=(...)"
            )
        for citation in line.cites:
            if not citation.name:
                raise ContentError(
                    f"the line {line.text!r} cites {citation.title!r}, which has no name: assign it in a content module"
                )


# --- rules ------------------------------------------------------------------------------------------------------------


def _check_act(rule: Recommendation) -> None:
    if rule.do.urgency is Urgency.EMERGENCY and rule.do.within is not None:
        raise ContentError(f"{rule.name!r} is an emergency, which is due at once: leave within=... out")
    if rule.treats is not None and rule.treats.stated is None and rule.treats.confirmed is None:
        raise ContentError(
            f"{rule.name!r} treats {rule.treats.name!r}, which can be neither stated nor confirmed: give that cause "
            "stated=... or confirmed=..., or leave treats=... out"
        )


def _check_overrides(rule: Recommendation, promises: Iterable[Promise]) -> None:
    for overridden in rule.overrides:
        promised = any(
            isinstance(promise, Lowers) and promise.rule is overridden and rule in promise.by for promise in promises
        )
        if not promised and _lowers_the_source(rule, overridden):
            raise ContentError(
                f"{rule.name!r} is beyond the source and withholds {overridden.name!r}, which is {overridden.do.urgency.word}: "
                "the supplement lowers an urgency of the source only where Lowers(rule=..., by=..., why=...) says so in promises"
            )
        if scope_of_rule(rule) is Scope.LEG and scope_of_rule(overridden) is Scope.PATIENT:
            raise ContentError(
                f"{rule.name!r} speaks of one leg and cannot withhold {overridden.name!r}, which speaks of the patient: "
                "write in_either_leg(...) or in_both_legs(...)"
            )
        if rule.when is None:
            raise ContentError(f"{rule.name!r} withholds others and so needs a condition")


def _lowers_the_source(rule: Recommendation, overridden: Recommendation) -> bool:
    """Whether a rule beyond the source withholds an urgent rule of the source."""
    beyond = rule.provenance is Provenance.SUPPLEMENT and overridden.provenance is Provenance.SOURCE
    return beyond and overridden.do.urgency is not Urgency.NONE


def _check_flat(rules: Mapping[str, Recommendation]) -> None:
    overriding = {rule for rule in rules.values() if rule.overrides}
    for rule in overriding:
        for overridden in rule.overrides:
            if overridden in overriding:
                raise ContentError(
                    f"{rule.name!r} withholds {overridden.name!r}, which withholds others itself: overrides are flat, "
                    "split that rule into the part that withholds and the part that is withheld"
                )


def _check_ratio(name: str, content: object) -> None:
    """What a ratio divides by is never 0 and never beyond measure, so that a ratio always has a value."""
    if isinstance(content, Ratio):
        for part in everything(content.over):
            if isinstance(part, Measured) and not (
                part.low > 0 and all(0 < word < INFINITY for word in part.words.values())
            ):
                raise ContentError(
                    f"{name!r} divides by {part.name!r}, which can be 0 or beyond measure: give that finding a range above 0 "
                    "and no words for either"
                )


def _check_gate(gate: Gate) -> None:
    """A gate is seen from where its findings are; what opens it is asked or examined, and never stands behind it itself."""
    read = findings_read(gate.opened_by)
    for finding in gate.closes:
        if scope_of_condition(gate.opened_by) is Scope.LEG and finding.scope is Scope.PATIENT:
            raise ContentError(
                f"the gate {gate.name!r} speaks of one leg and closes {finding.name!r}, which is recorded for the patient: "
                "write in_either_leg(...) or in_both_legs(...)"
            )
        if finding in read:
            raise ContentError(f"the gate {gate.name!r} closes {finding.name!r}, which opens it: nobody could ever ask it")


def _check_least_urgency(promise: LeastUrgency) -> None:
    titles = [outcome.title for outcome in promise.instrument.outcomes]
    if promise.outcome not in titles:
        near = difflib.get_close_matches(promise.outcome, titles, n=1)
        meant = f"; did you mean {near[0]!r}?" if near else f": it has {titles}"
        raise ContentError(f"{promise.instrument.name!r} has no outcome {promise.outcome!r}{meant}")
    if not promise.cites:
        raise ContentError(f"the least urgency of {promise.outcome!r} cites nothing: {OR_UNVERIFIED}")


# --- tests ------------------------------------------------------------------------------------------------------------


def _check_tests(rules: Mapping[str, Recommendation]) -> None:
    """A test is open while a proposal calls for it, so no test may be called for by way of its own result."""
    decided_by = _what_decides_tests(rules)

    def visit(finding: Finding, path: tuple[Finding, ...]) -> None:
        if finding in path:
            way = " -> ".join(step.name for step in (*path[path.index(finding) :], finding))
            raise ContentError(f"a test is called for by way of its own result: {way}")
        for needed in decided_by.get(finding, ()):
            visit(needed, (*path, finding))

    for finding in decided_by:
        visit(finding, ())


def _check_gates_end(gates: Mapping[str, Gate], rules: Mapping[str, Recommendation]) -> None:
    """What opens a gate is asked first, and so never waits, by way of other gates or of what calls for a test, for what it closes."""
    closed = {finding for gate in gates.values() for finding in gate.closes}
    done: set[Finding] = set()

    def visit(finding: Finding, path: tuple[Finding, ...]) -> None:
        if finding in path:
            ring = (*path[path.index(finding) :], finding)
            if any(step in closed for step in ring):
                way = " -> ".join(step.name for step in ring)
                raise ContentError(f"a gate is opened by way of what it closes: {way}")
            return
        if finding not in done:
            for needed in _asked_before(finding, gates, rules):
                visit(needed, (*path, finding))
            done.add(finding)

    for finding in closed:
        visit(finding, ())


def _asked_before(finding: Finding, gates: Mapping[str, Gate], rules: Mapping[str, Recommendation]) -> Iterator[Finding]:
    """What decides whether this finding is open: what it is asked under, what opens its gates, what calls for it if it is a test."""
    conditions = [finding.only_if, *(gate.opened_by for gate in gates.values() if finding in gate.closes)]
    if finding.burden.is_test:
        for rule in rules.values():
            if rule.do.kind is ActivityKind.OBTAIN and finding in rule.do.answers:
                conditions += [rule.when, *(other.when for other in rules.values() if rule in other.overrides)]
    for condition in conditions:
        yield from findings_read(condition) if condition is not None else ()


def _what_decides_tests(rules: Mapping[str, Recommendation]) -> dict[Finding, set[Finding]]:
    """For each test that a rule obtains, the tests that decide whether it is called for."""
    decided_by: dict[Finding, set[Finding]] = {}
    for rule in rules.values():
        if rule.do.kind is ActivityKind.OBTAIN:
            withholding = [other for other in rules.values() if rule in other.overrides]
            conditions = [decisive.when for decisive in (rule, *withholding) if decisive.when is not None]
            needed = {test for condition in conditions for test in _tests_behind(condition)}
            for finding in rule.do.answers:
                if finding.burden.is_test:
                    decided_by.setdefault(finding, set()).update(needed)
    return decided_by


def _tests_behind(condition: Condition) -> Iterator[Finding]:
    """The tests that a condition reads, and those that decide whether its findings arise."""
    for finding in findings_read(condition):
        if finding.burden.is_test:
            yield finding
        if finding.only_if is not None:
            yield from _tests_behind(finding.only_if)
