"""`pulsefirst explain`: one line of a plan, replayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.assess import AT
from pulsefirst.interfaces.cli.files import BadInput, moment, read
from pulsefirst.interfaces.cli.terminal import Line, Style, item, show

if TYPE_CHECKING:
    from pulsefirst.engine.explain import Answer, Explanation
    from pulsefirst.model.findings import Leg
    from pulsefirst.model.guideline import Guideline


def explain(
    case: Annotated[str, typer.Argument(metavar="CASE", help="A case file, YAML or JSON; - is standard input.")],
    rule: Annotated[str, typer.Argument(metavar="ID", help="The id of a line, as in the plan's JSON.")],
    leg: Annotated[
        str | None, typer.Option(metavar="LEG", help="left or right; default both, where the rule is of a leg.")
    ] = None,
    at: Annotated[str | None, AT] = None,
) -> None:
    """Say why a line of the plan has its status, and what would settle or change it."""
    import pulsefirst
    from pulsefirst.backends.prose import outline, rule_in_english, withholders
    from pulsefirst.engine.explain import explain as explained

    content, time, known = pulsefirst.guideline(), moment(at), read(case)
    withheld_by = withholders(content)
    for place, side in enumerate(_legs(content, rule, leg)):
        explanation = explained(
            content, known, time, rule, side, lambda one: rule_in_english(one, withheld_by.get(one, ())), outline
        )
        show([*([Line()] if place else []), *explanation_lines(explanation, content)])


def _legs(content: Guideline, rule: str, leg: str | None) -> Sequence[Leg | None]:
    """The legs to explain the rule for. Raises BadInput."""
    from pulsefirst.engine.index import legs_of
    from pulsefirst.model.findings import Leg
    from pulsefirst.notation.words import nearest

    if rule not in content.recommendations:
        near = nearest(rule, dict.fromkeys(content.recommendations, ()))
        guess = f"; did you mean {near}?" if near else ""
        raise BadInput(f"there is no rule {rule!r}{guess}")
    legs = legs_of(content.recommendations[rule])
    if leg is None:
        return legs
    if leg not in tuple(Leg):
        raise BadInput(f"--leg is left or right, not {leg!r}")
    if Leg(leg) not in legs:
        raise BadInput(f"{rule} is of the patient, not of a leg: leave --leg out")
    return (Leg(leg),)


def explanation_lines(one: Explanation, content: Guideline) -> Iterator[Line]:
    """An explanation: status, facts, rule, statements, readings, and what would settle or change it."""
    from pulsefirst.interfaces.cli.words import fact_list, needs_in_words, of_legs, statement_tag

    line = one.proposal
    yield Line(f"{line.title}{of_legs((line.leg,))}: {line.status.upper()}", Style.HEADING)
    yield Line(f"{line.id} {statement_tag(line.statements, line.provenance)}", Style.QUIET)
    if line.withheld_by:
        titles = [content.recommendations[name].do.title for name in line.withheld_by]
        yield Line(f"Withheld by: {'; '.join(titles)}")
    yield from _section("It rests on", fact_list(content, line.why.facts, line.leg))
    if not line.why.facts:
        yield Line("It rests on no recorded fact.")
    if not one.replays:
        yield Line("These facts alone give another status: report this as a defect.", Style.ALARM)
    if line.needs:
        yield Line(f"It needs: {needs_in_words(content, line.needs, line.leg)}")
    yield Line(f"The rule: {line.why.rule}")
    yield from (Line(text, first="  " * depth + "  - ", rest="  " * depth + "    ") for depth, text in one.outline)
    yield from _section("Statements", [f"{statement.id}: {statement.words}" for statement in one.statements])
    yield from _section("Read so", [reading.text for reading in one.readings])
    yield from _changes(one, content)


def _section(title: str, texts: Sequence[str]) -> Iterator[Line]:
    if texts:
        yield Line(f"{title}:")
        yield from (item(text) for text in texts)


def _changes(one: Explanation, content: Guideline) -> Iterator[Line]:
    """For an open line the fewest answers that settle it, for a settled one what would have changed it."""
    from pulsefirst.model.plan import Status

    if one.settled and one.withholders:
        titles = "; ".join(rule.do.title for rule in one.withholders)
        yield Line(f"Its condition is settled. Only this could still come to withhold it: {titles}.")
    elif one.settled:
        until = ", until it is done" if one.proposal.status is Status.RECOMMENDED else ""
        yield Line(f"Nothing still unknown changes this{until}.")
    title = (
        "The fewest recorded facts that, had they been otherwise, would have changed it"
        if one.settled
        else ("The fewest answers that would settle it")
    )
    yield from _section(
        title,
        [
            f"{way.status}: {'; and '.join(_answer(answer, one.proposal.leg, content) for answer in way.answers)}"
            for way in one.ways
        ],
    )
    if one.capped:
        yield Line("The search was cut short here: there may be further ways.", Style.QUIET)
    elif not one.settled and not _both_ways(one):
        yield Line(
            "The other way would take more answers than were tried, or answers that nobody here can give.", Style.QUIET
        )


def _both_ways(one: Explanation) -> bool:
    from pulsefirst.model.plan import Status

    return len({way.status is Status.NOT_APPLICABLE for way in one.ways}) > 1


def _answer(answer: Answer, leg: Leg | None, content: Guideline) -> str:
    from pulsefirst.backends.prose import label
    from pulsefirst.interfaces.cli.words import of_legs, value_in_words

    finding = content.findings[answer.finding]
    where = of_legs((answer.leg,)) if answer.leg is not leg else ""
    return f"{label(finding)}{where}: {' or '.join(value_in_words(finding, value) for value in answer.values)}"
