"""`pulsefirst explain`: one line of a plan, replayed; or what else the guideline says by a name, with what it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.assess import AT, SOURCE_ONLY
from pulsefirst.interfaces.cli.files import BadInput, moment_for, read
from pulsefirst.interfaces.cli.sites import SITE, site_of
from pulsefirst.interfaces.cli.terminal import Line, Style, item, say, show

if TYPE_CHECKING:
    from pulsefirst.engine.explain import AnswerChoice, Explanation
    from pulsefirst.interfaces.cli.cited import Citations
    from pulsefirst.model.case import Case
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.legs import Leg
    from pulsefirst.model.plan import Dosing


def explain(
    case: Annotated[
        str, typer.Argument(metavar="CASE", help="A case file or an example, YAML or JSON; - is standard input.")
    ],
    rule: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="The id of a line, cause, argument or remark, as in the plan's JSON; or of a statement, such as A1.",
        ),
    ],
    leg: Annotated[
        str | None, typer.Option(metavar="LEG", help="left or right; default both, where the rule is judged per leg.")
    ] = None,
    at: Annotated[str | None, AT] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON: one object, as REST and MCP answer it.")] = False,
    site: Annotated[str | None, SITE] = None,
) -> None:
    """Say why a line of the plan has its status, what would settle or change it, and what it stands on.

    Of a statement of the source: every rule and every reason that reads it, and how each came out. A cause is explained by its arguments. A remark, dose table, instrument, territory or ratio is told with its citations.
    """
    import pulsefirst
    from pulsefirst.backends.headline import switched_off_in_words
    from pulsefirst.interfaces.cli.plan_text import banner_lines

    content, found = pulsefirst.guideline(source_only=source_only, site=site_of(site)), read(case)
    time, known = moment_for(found, at), found.case
    statement = rule.upper()
    if as_json:
        _say_json(content, known, time, rule, leg)
        return
    if statement in content.statements:
        from pulsefirst.interfaces.cli.explain_statement import statement_lines

        if leg is not None:
            raise BadInput(f"{statement} is a statement, which is told of both legs: leave --leg out")
        lines = list(statement_lines(content, known, time, statement))
    elif rule in content.recommendations:
        lines = list(_rule_lines(content, known, time, rule, leg))
    elif leg is not None:
        from pulsefirst.notation.guesses import guess_at_name

        raise BadInput(f"{rule} is not a rule that is judged per leg{guess_at_name(content, rule)}: leave --leg out")
    else:
        lines = list(_entry_lines(content, known, time, rule))
    off = [Line(text, Style.WARNING) for text in switched_off_in_words(content)]
    show([*banner_lines(content.banner), *off, *lines])


def _say_json(content: Guideline, known: Case, time: datetime, name: str, leg: str | None) -> None:
    """The same as data. Raises BadInput."""
    import json

    from pulsefirst import CaseError
    from pulsefirst.notation.explained import explained

    try:
        _, data = explained(content, known, time, name, leg or "")
    except CaseError as error:
        raise BadInput(error.message) from None
    say(json.dumps(data, indent=2, ensure_ascii=False) + "\n")


def _rule_lines(content: Guideline, known: Case, time: datetime, rule: str, leg: str | None) -> Iterator[Line]:
    """A rule, for each leg that is asked for."""
    from pulsefirst.backends.prose import in_english, outline
    from pulsefirst.engine.explain import explain as explained

    for place, side in enumerate(_legs(content, rule, leg)):
        explanation = explained(content, known, time, rule, side, in_english(content), outline)
        yield from [Line()] if place else []
        yield from explanation_lines(explanation, content)


def _legs(content: Guideline, rule: str, leg: str | None) -> Sequence[Leg | None]:
    """The legs to explain the rule for. Raises BadInput."""
    from pulsefirst.engine.index import legs_of
    from pulsefirst.model.legs import Leg

    legs = legs_of(content.recommendations[rule])
    if leg is None:
        return legs
    if leg not in tuple(Leg):
        raise BadInput(f"--leg is left or right, not {leg!r}")
    if Leg(leg) not in legs:
        raise BadInput(f"{rule} is judged for the patient, not per leg: leave --leg out")
    return (Leg(leg),)


def explanation_lines(explanation: Explanation, content: Guideline) -> Iterator[Line]:
    """An explanation: status, provenance, facts, rule, statements or citations, readings, and what would settle or change it."""
    from pulsefirst.backends.words import fact_list, needs_in_words, of_legs
    from pulsefirst.interfaces.cli.cited import Citations

    line, citations = explanation.proposal, Citations(content)
    yield Line(f"{line.title}{of_legs((line.leg,))}: {line.status.upper()}", Style.HEADING)
    yield Line(f"{line.id}, {_provenance(line.provenance, line.statements)}", Style.QUIET)
    if line.withheld_by:
        yield from _section("Withheld by", [_withholder(content, name) for name in line.withheld_by])
    yield from _section("It rests on", fact_list(content, line.why.facts, line.leg))
    if not line.why.facts:
        yield Line("It rests on no recorded fact.")
    if not explanation.replays:
        yield Line("These facts alone give another status: report this as a defect.", Style.ALARM)
    if line.needs:
        yield Line(f"It needs: {needs_in_words(content, line.needs, line.leg)}")
    yield Line(f"The rule: {line.why.rule}")
    yield from (Line(text, first="  " * depth + "  - ", rest="  " * depth + "    ") for depth, text in explanation.outline)
    yield from _section("Statements", [f"{statement.id}: {statement.words}" for statement in explanation.statements])
    if line.cites:
        yield Line(f"It stands on: {citations.mark(line.cites)}")
    yield from _section("Read so", [reading.text for reading in explanation.interpretations])
    if line.dosing is not None:
        yield from _dosing(line.dosing, content, citations)
    remarks = [f"{remark.text} ({remark.name}) [{citations.mark(remark.cites)}]" for remark in line.remarks]
    yield from _section("Remarks beyond the source", remarks)
    yield from _changes(explanation, content)
    yield from citations.lines()


def _provenance(provenance: str, statements: Sequence[str]) -> str:
    from pulsefirst.model.provenance import Provenance

    if provenance == Provenance.SOURCE:
        return f"from the source ({' '.join(statements)})"
    return "from beyond the source: the source does not say this"


def _withholder(content: Guideline, name: str) -> str:
    rule = content.recommendations[name]
    statements = [read.statement for read in rule.reads]
    return f"{rule.do.title} ({name}, {_provenance(rule.provenance, statements)})"


def _dosing(dosing: Dosing, content: Guideline, citations: Citations) -> Iterator[Line]:
    """What the dose table says for this case, each reason and the dose with what it stands on."""
    from pulsefirst.backends.words import dose_in_words, needs_in_words

    yield Line(f"Dosing, beyond the source: {dosing.word}")
    yield from _section("Reasons that hold", [f"{one.text} [{citations.mark(one.cites)}]" for one in dosing.reasons])
    unchecked = [
        f"{one.text} Needs: {needs_in_words(content, one.needs)}. [{citations.mark(one.cites)}]" for one in dosing.unchecked
    ]
    yield from _section("Reasons that are not ruled out yet", unchecked)
    if dosing.dose is not None:
        yield Line(f"Published dose: {dose_in_words(dosing.dose)} [{citations.mark(dosing.dose.cites)}]")
    elif dosing.needs:
        yield Line(f"No dose is shown: needs {needs_in_words(content, dosing.needs)}")


# --- what is no rule ----------------------------------------------------------------------------------------------------


def _entry_lines(content: Guideline, known: Case, time: datetime, name: str) -> Iterator[Line]:
    """A cause as it stands for this case, and what the guideline says by this name. Raises BadInput where there is none."""
    from pulsefirst.backends.prose.beyond import entry_of
    from pulsefirst.backends.words import of_legs
    from pulsefirst.engine.apply import apply
    from pulsefirst.interfaces.cli.cited import Citations
    from pulsefirst.interfaces.cli.plan_text import arguments_of

    entry, citations = entry_of(content, name), Citations(content)
    if entry is None:
        from pulsefirst.notation.explained import is_off_in_words
        from pulsefirst.notation.guesses import guess_at_name

        if off := is_off_in_words(content, name):
            raise BadInput(off)
        guess = guess_at_name(content, name) or ": pulsefirst find WORDS finds a name"
        raise BadInput(f"there is no rule {name!r}, and nothing else by that name{guess}")
    for one in apply(content, known, time).hypotheses:
        if one.id == name:
            yield Line(f"{one.title}{of_legs((one.leg,))}: {one.standing.upper()}", Style.HEADING)
            if one.for_ or one.against:
                yield item(arguments_of(one, content, citations).strip())
    yield Line(entry.title, Style.HEADING)
    source = content.hypotheses.get(name) or content.arguments.get(name)
    statements = [read.statement for read in source.reads] if source is not None else []
    provenance = source.provenance.value if source is not None else ""
    yield Line(f"{name}, {_provenance(provenance, statements)}", Style.QUIET)
    for said in entry.lines:
        yield item(f"{said.text} [{citations.mark([one.name for one in said.cites])}]" if said.cites else said.text)
    if entry.rest:
        yield Line(f"It stands on: {citations.mark([one.name for one in entry.rest])}")
    yield from citations.lines()


def _section(title: str, texts: Sequence[str]) -> Iterator[Line]:
    if texts:
        yield Line(f"{title}:")
        yield from (item(text) for text in texts)


def _changes(explanation: Explanation, content: Guideline) -> Iterator[Line]:
    """For an open line the fewest answers that settle it, for a settled one what would have changed it."""
    from pulsefirst.model.plan import Status

    if explanation.settled and explanation.withholders:
        titles = "; ".join(rule.do.title for rule in explanation.withholders)
        yield Line(f"Its condition is settled. Only this could still come to withhold it: {titles}.")
    elif explanation.settled:
        until = ", until it is done" if explanation.proposal.status is Status.RECOMMENDED else ""
        yield Line(f"Nothing still unknown changes this{until}.")
    title = (
        "The fewest recorded facts that, had they been otherwise, would have changed it"
        if explanation.settled
        else ("The fewest answers that would settle it")
    )
    yield from _section(
        title,
        [
            f"{way.status}: {'; and '.join(_answer(answer, explanation.proposal.leg, content) for answer in way.answers)}"
            for way in explanation.ways
        ],
    )
    if explanation.capped:
        yield Line("The search was cut short here: there may be further ways.", Style.QUIET)
    elif not explanation.settled and not _both_ways(explanation):
        yield Line(
            "The other way would take more answers than were tried, or answers that nobody here can give.", Style.QUIET
        )


def _both_ways(explanation: Explanation) -> bool:
    from pulsefirst.model.plan import Status

    return len({way.status is Status.NOT_APPLICABLE for way in explanation.ways}) > 1


def _answer(answer: AnswerChoice, leg: Leg | None, content: Guideline) -> str:
    from pulsefirst.backends.prose import label
    from pulsefirst.backends.words import of_legs, value_in_words

    finding = content.findings[answer.finding]
    where = of_legs((answer.leg,)) if answer.leg is not leg else ""
    return f"{label(finding)}{where}: {' or '.join(value_in_words(finding, value) for value in answer.values)}"
