"""`pulsefirst score`: published scores and stages, with what each rests on, or what it still needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.files import BadInput, read
from pulsefirst.interfaces.cli.terminal import Line, Style, item, say, show

if TYPE_CHECKING:
    from pulsefirst.interfaces.cli.cited import Citations
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.instruments import Bar, Instrument
    from pulsefirst.model.scores import Result, Scores, Span

CLINICIAN = "A score prompts and orders nothing; it cancels no red flag and no line of the plan (pulsefirst assess). A clinician decides."

HEADINGS = {"result": "RESULTS", "incomplete": "INCOMPLETE", "not for this patient": "NOT FOR THIS PATIENT"}


def score(
    case: Annotated[
        str | None, typer.Argument(metavar="[CASE]", help="A case file, YAML or JSON; - is standard input.")
    ] = None,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Only this instrument, by its name in the list.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Give the scores and stages of a case; without a case, list the instruments and those that are not built."""
    import pulsefirst

    content = pulsefirst.guideline()
    if case is None:
        _say_json(_listed(content)) if as_json else show(_list_lines(content))
        return
    if name is None and case in content.instruments and not Path(case).exists():
        raise BadInput(f"{case} is an instrument, and a case comes first: pulsefirst score CASE {case}")
    if name is not None and name not in content.instruments:
        raise BadInput(f"there is no instrument {name!r}{_guess(content, name)}; pulsefirst score lists them")
    from pulsefirst.engine.score import score as scored

    found = scored(content, read(case).case, None if name is None else [name])
    if as_json:
        from pulsefirst.notation.score import scores_to_json

        _say_json(scores_to_json(found, content))
    else:
        show(score_lines(found, content, in_full=name is not None))


def _listed(content: Guideline) -> dict[str, Any]:
    from pulsefirst.notation.score import instruments_to_json

    return instruments_to_json(content)


def _say_json(data: dict[str, Any]) -> None:
    import json

    say(json.dumps(data, indent=2, ensure_ascii=False) + "\n")


def _guess(content: Guideline, name: str) -> str:
    from pulsefirst.notation.guesses import found_by_words
    from pulsefirst.notation.words import nearest

    near = nearest(name, {one.name: (one.title, *one.synonyms) for one in content.instruments.values()})
    near = near or found_by_words(content, name, content.instruments)
    return f"; did you mean {near}?" if near else ""


# --- the list -----------------------------------------------------------------------------------------------------------


def _list_lines(content: Guideline) -> Iterator[Line]:
    from pulsefirst.interfaces.cli.cited import Citations

    citations = Citations(content)
    yield Line("INSTRUMENTS", Style.HEADING)
    for one in content.instruments.values():
        yield item(f"{one.name}: {one.title} {_tag(citations, one)}")
        yield Line(one.purpose, first="    ")
        yield Line(f"Gives: {'; '.join(outcome.title for outcome in one.outcomes)}", Style.QUIET, first="    ")
    yield Line()
    yield Line("NAMED AND NOT BUILT", Style.HEADING)
    yield from (item(f"{one.title}: {one.why}") for one in content.not_built)
    yield from citations.lines()
    yield Line()
    yield Line(
        "pulsefirst score CASE [NAME] gives the results of a case, each with its limits; --json also what each one reads.",
        Style.QUIET,
    )


def _tag(citations: Citations, instrument: Instrument) -> str:
    from pulsefirst.model.provenance import Provenance

    return citations.tag((), Provenance.SUPPLEMENT, [citation.name for citation in instrument.cites])


def _why(bar: Bar, citations: Citations) -> str:
    return f"{bar.why} [{citations.mark([one.name for one in bar.cites])}]" if bar.cites else bar.why


# --- the results of a case ----------------------------------------------------------------------------------------------


def score_lines(scores: Scores, content: Guideline, *, in_full: bool = False) -> Iterator[Line]:
    """The results first, then what is incomplete and what is not for this patient; `in_full`: these with all they rest on too."""
    from pulsefirst.interfaces.cli.cited import Citations

    citations = Citations(content)
    for clash in scores.conflicts:
        yield Line(f"CONFLICT: {clash.title}. What is more alarming stands.", Style.ALARM)
    begun = bool(scores.conflicts)
    for state, title in HEADINGS.items():
        several = [one for one in scores.results if one.state == state]
        if several:
            yield from ([Line()] if begun else [])
            begun = True
            yield Line(title, Style.HEADING)
        groups = _alike(several, content)
        for place, group in enumerate(groups):
            yield from _result_lines(group, content, citations, in_full=in_full)
            following = groups[place + 1][0].instrument if place + 1 < len(groups) else None
            if (in_full or state == "result") and group[0].instrument is not following:
                yield from _about(group[0], citations, in_full=in_full)
    yield from citations.lines()
    yield Line()
    yield Line(CLINICIAN, Style.QUIET)


def _alike(several: Iterable[Result], content: Guideline) -> list[list[Result]]:
    """Both legs together where they say the same."""
    from pulsefirst.backends.words import fact_list

    groups: dict[tuple[Any, ...], list[Result]] = {}
    for one in several:
        said = (
            one.instrument.name,
            one.outcome and one.outcome.title,
            one.possible,
            one.score,
            tuple((need.finding, need.leg is one.leg) for need in one.needs),
            tuple((key.finding, key.leg is one.leg) for key in one.not_assessed),
            tuple(fact_list(content, one.facts, one.leg)),
            one.barred,
            one.beside,
            one.not_ruled_out,
        )
        groups.setdefault(said, []).append(one)
    return list(groups.values())


def _result_lines(group: Sequence[Result], content: Guideline, citations: Citations, *, in_full: bool) -> Iterator[Line]:
    from pulsefirst.backends.words import fact_list, of_legs
    from pulsefirst.model.scores import State

    one = group[0]
    head = f"{one.instrument.title}{of_legs([each.leg for each in group])}"
    if one.outcome is not None:
        yield item(f"{head}: {one.outcome.title.upper()} {_tag(citations, one.instrument)}", Style.HEADING)
        yield Line(one.outcome.meaning, first="  ")
    elif one.state is State.NOT_FOR:
        yield item(f"{head}: {' '.join(_why(bar, citations) for bar in one.barred)}")
    else:
        yield item(f"{head}: {_incomplete(one, content)}")
        if one.facts and 0 < len(one.possible) < len(one.instrument.outcomes):
            yield Line(f"Still possible: {'; '.join(outcome.title for outcome in one.possible)}", first="  ")
        if in_full:
            yield from _asked(one, content)
    if in_full or one.outcome is not None:
        if one.facts and one.score is not None and (words := _span_in_words(one.score)):
            yield Line(f"Score: {words}", first="  ")
        said = "Known so far" if one.state is State.INCOMPLETE else "It rests on"
        facts = fact_list(content, one.facts, one.leg)
        yield from ([Line(f"{said}: {', '.join(facts)}", first="  ")] if facts else [])
    if one.outcome is not None:
        yield from (Line(f"Beware: {_why(bar, citations)}", Style.WARNING, first="  ") for bar in one.beside)
        yield from (Line(f"Not ruled out: {_why(bar, citations)}", Style.WARNING, first="  ") for bar in one.not_ruled_out)


def _asked(result: Result, content: Guideline) -> Iterator[Line]:
    """What is needed, each with its question and how the answer is written in a case."""
    from pulsefirst.notation.values import accepted_by

    for need in result.needs:
        finding = content.findings[need.finding]
        place = f"{need.leg}: " if need.leg is not None else ""
        elicit = f" {finding.elicit}" if finding.elicit else ""
        text = f"{place}{finding.name}: {finding.question}{elicit} Write {accepted_by(finding)}."
        yield Line(text, Style.QUIET, first="    ", rest="      ")


def _about(result: Result, citations: Citations, *, in_full: bool) -> Iterator[Line]:
    """What is said of an instrument once, below its last result."""
    if in_full:
        yield Line(f"Purpose: {result.instrument.purpose}", Style.QUIET, first="  ")
    if result.instrument.limits:
        yield Line(f"Limits: {result.instrument.limits}", Style.QUIET, first="  ")
    if in_full and result.outcome is None:
        yield Line(f"Stands on: {_tag(citations, result.instrument)}", Style.QUIET, first="  ")


def _incomplete(result: Result, content: Guideline) -> str:
    """ "incomplete, needs ...; could not be assessed: ..."."""
    from pulsefirst.backends.words import needs_in_words

    needs = f", needs {needs_in_words(content, result.needs, result.leg)}" if result.needs else ""
    closed = (
        f"; could not be assessed: {needs_in_words(content, result.not_assessed, result.leg)}" if result.not_assessed else ""
    )
    return f"incomplete{needs}{closed}"


def _span_in_words(span: Span) -> str:
    """One number, or the two it lies between; nothing where it has no bound."""
    if not (span.low.is_finite() and span.high.is_finite()):
        return ""
    low, high = f"{span.low:f}", f"{span.high:f}"
    return low if span.exact else f"between {low} and {high}"
