"""What a statement of the source did in one case: every rule and every reason that reads it, with how it came out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from pulsefirst.interfaces.cli.terminal import Line, Style, item

if TYPE_CHECKING:
    from pulsefirst.model.case import Case
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.plan import Plan, Proposal


def statement_lines(content: Guideline, known: Case, time: datetime, id: str) -> Iterator[Line]:
    """The statement, the lines of the plan that read it by status, the reasons for and against causes, and how it is taken."""
    from pulsefirst.engine.apply import apply

    statement, plan = content.statements[id], apply(content, known, time)
    yield Line(f"{id}: {statement.words}", Style.HEADING)
    if statement.refs:
        yield Line(f"source reference {statement.refs}", Style.QUIET)
    told = [*_rules(plan, content, id), *_reasons(plan, content, id), *_conflicts(plan, content, id)]
    yield from told or [Line("It did nothing in this case.")]
    taken = [
        reading.text for reading in content.interpretations.values() if any(read.statement == id for read in reading.reads)
    ]
    yield from _section("It is taken so", taken)
    yield from _section(
        "No rule computes it", [f"{one.reason}: {one.why}" for one in content.set_aside if one.statement == id]
    )
    yield from _section("Its result changes nothing", [one.why for one in content.dead_ends if one.statement == id])
    example = next((proposal.id for proposal in plan.proposals if id in proposal.statements), "")
    if example:
        yield Line(f"One of its lines in full: pulsefirst explain CASE {example}", Style.QUIET)


def _rules(plan: Plan, content: Guideline, id: str) -> Iterator[Line]:
    """The rules that read it, those that came out the same for both legs once, by status as the plan has them."""
    from pulsefirst.backends.words import of_legs
    from pulsefirst.model.plan import Status

    by_status: dict[Status, dict[str, list[Proposal]]] = {}
    for proposal in plan.proposals:
        if id in proposal.statements:
            by_status.setdefault(proposal.status, {}).setdefault(proposal.id, []).append(proposal)
    for status in Status:
        if status not in by_status:
            continue
        yield Line(f"{status.value.capitalize()}:")
        for name, several in by_status[status].items():
            legs = of_legs([proposal.leg for proposal in several])
            yield item(f"{several[0].title}{legs} [{name}]{_because(content, several)}")


def _because(content: Guideline, several: list[Proposal]) -> str:
    """The facts a line rests on where it stands on the plan, what it waits for, or what withholds it."""
    from pulsefirst.backends.words import facts_in_words, needs_in_words
    from pulsefirst.model.plan import Status

    first = several[0]
    leg = first.leg if len(several) == 1 else None
    match first.status:
        case Status.RECOMMENDED | Status.DONE:
            facts = dict.fromkeys(fact for proposal in several for fact in proposal.why.facts)
            return f": {said}" if (said := facts_in_words(content, facts, leg)) else ""
        case Status.UNDETERMINED:
            return f": needs {needs_in_words(content, dict.fromkeys(need for one in several for need in one.needs), leg)}"
        case Status.WITHHELD:
            return f": withheld by {', '.join(first.withheld_by)}"
        case _:
            return ""


def _reasons(plan: Plan, content: Guideline, id: str) -> Iterator[Line]:
    """The reasons for and against causes that read it and hold."""
    from pulsefirst.backends.words import facts_in_words, of_legs

    held = [
        f"{weighs} {said.title}{of_legs((said.leg,))}: {facts_in_words(content, reason.facts, said.leg)} [{reason.id}]"
        for said in plan.hypotheses
        for weighs, reasons in (("for", said.for_), ("against", said.against))
        for reason in reasons
        if id in reason.statements
    ]
    yield from _section("Reasons that hold", held)
    named = [
        f"{said.title}{of_legs((said.leg,))}: {said.standing.value}"
        for said in plan.hypotheses
        if any(read.statement == id for read in content.hypotheses[said.id].reads)
    ]
    yield from _section("Causes it names", named)


def _conflicts(plan: Plan, content: Guideline, id: str) -> Iterator[Line]:
    clashes = [
        clash.title for clash in plan.conflicts if any(read.statement == id for read in content.conflicts[clash.id].reads)
    ]
    yield from _section("Conflicts", list(dict.fromkeys(clashes)))


def _section(title: str, texts: list[str]) -> Iterator[Line]:
    if texts:
        yield Line(f"{title}:")
        yield from map(item, texts)
