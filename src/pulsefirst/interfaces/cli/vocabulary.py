"""What the guideline is made of: `findings`, `readings`, `guideline`, `schema`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.assess import SOURCE_ONLY, banner_data
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.interfaces.cli.terminal import Line, Style, item, say, show, tied

if TYPE_CHECKING:
    from pulsefirst.model.conditions import Finding
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.provenance import Interpretation

AS_JSON = typer.Option("--json", help="As JSON.")
PLACE_TO_SIGN = ("agree", "disagree, why", "name, date")


def findings(
    search: Annotated[
        str | None, typer.Argument(help="Only findings with this in their name, question or synonyms.")
    ] = None,
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """The vocabulary of a case: every finding with its question, its answers, its codes and its synonyms.

    It is the same for the source alone and for the whole guideline, so that either reads every case.
    """
    import pulsefirst
    from pulsefirst.backends.sections import findings_by_section
    from pulsefirst.notation.vocabulary import finding_data, mentions

    content = pulsefirst.guideline()
    found = [one for one in content.findings.values() if search is None or mentions(one, search)]
    if as_json:
        _say_json([finding_data(one) for one in found])
    elif found:
        show(_finding_lines(findings_by_section(content, found)))
    else:
        raise BadInput(f"no finding mentions {search!r}{_guess(content, search or '')}")


def _guess(content: Guideline, search: str) -> str:
    from pulsefirst.notation.words import nearest

    near = nearest(search, {one.name: one.synonyms for one in content.findings.values()})
    return f"; did you mean {near}?" if near else ""


def _finding_lines(found: Mapping[str, Iterable[Finding]]) -> Iterator[Line]:
    from pulsefirst.notation.values import accepted_by

    for place, (section, several) in enumerate(found.items()):
        yield from ([Line()] if place else [])
        yield Line(section.upper(), Style.HEADING)
        for finding in several:
            yield item(f"{finding.name} ({finding.scope}, {finding.burden.name.lower()}): {finding.question}")
            if finding.elicit:
                yield Line(finding.elicit, first="    ")
            yield Line(f"write {accepted_by(finding)}{_range(finding)}", Style.QUIET, first="    ")
            if finding.codes:
                codes = "; ".join(f"{tied(f'{code.system} {code.code}')} ({code.checked})" for code in finding.codes)
                yield Line(codes, Style.QUIET, first="    ")
            if finding.synonyms:
                yield Line(f"also called {', '.join(finding.synonyms)}", Style.QUIET, first="    ")


def _range(finding: Finding) -> str:
    from pulsefirst.model.conditions import Measured

    return f", {finding.low} to {finding.high} {finding.unit}" if isinstance(finding, Measured) else ""


def readings(as_json: Annotated[bool, AS_JSON] = False, source_only: Annotated[bool, SOURCE_ONLY] = False) -> None:
    """The sheet a clinician signs: how each vague statement is taken, and what assumes it; then what is beyond the source."""
    import pulsefirst

    content = pulsefirst.guideline(source_only=source_only)
    rows = [reading_data(content, one) for one in content.interpretations.values()]
    if as_json:
        _say_json({**banner_data(content), "readings": rows} if content.banner else rows)
    else:
        show(_sheet(content, rows))


def reading_data(content: Guideline, reading: Interpretation) -> dict[str, Any]:
    """A reading as plain data: its statements are those it names, else those that what assumes it reads.

    One beyond the source has what it stands on instead, with how far that was checked.
    """
    from pulsefirst.backends.prose.beyond import assuming, beyond_alone, stands_on
    from pulsefirst.model.doses import DoseTable
    from pulsefirst.model.provenance import Provenance

    assumers = [one for one in assuming(content) if reading in one.interprets]
    reads = reading.reads or tuple(read for one in assumers if not isinstance(one, DoseTable) for read in one.reads)
    beyond = reading in beyond_alone(content)
    return {
        "name": reading.name,
        "text": reading.text,
        "provenance": Provenance.SUPPLEMENT if beyond else Provenance.SOURCE,
        "statements": list(dict.fromkeys(read.statement for read in reads)),
        "cites": [
            {"name": one.name, "title": one.title, "checked": one.checked, "address": one.address or None}
            for one in (stands_on(content, reading) if beyond else ())
        ],
        "assumed_by": [one.name for one in assumers],
    }


def _sheet(content: Guideline, rows: list[dict[str, Any]]) -> Iterator[Line]:
    from pulsefirst.interfaces.cli.cited import Citations
    from pulsefirst.interfaces.cli.plan_text import banner_lines
    from pulsefirst.model.provenance import Provenance

    citations = Citations(content)
    yield from banner_lines(content.banner)
    yield Line(f"Readings of {content.title}", Style.HEADING)
    yield Line(f"Guideline {content.version} ({content.hash}). {len(rows)} readings, each to be signed by a clinician.")
    blank = "   ".join(tied(f"{column}: {'_' * 9}") for column in PLACE_TO_SIGN)
    of_source = sum(row["provenance"] == Provenance.SOURCE for row in rows)
    ordered = sorted(rows, key=lambda row: row["provenance"] != Provenance.SOURCE)
    for number, row in enumerate(ordered, start=1):
        if number == of_source + 1:
            yield Line()
            yield Line("Beyond the source", Style.HEADING)
        yield Line()
        indent = " " * 5
        tag = citations.tag(row["statements"], row["provenance"], [one["name"] for one in row["cites"]])
        yield Line(f"{row['text']} {tag}", first=f"{number:>3}. ", rest=indent)
        yield Line(f"assumed by {', '.join(row['assumed_by'])}", Style.QUIET, first=indent)
        yield Line(blank, first=indent)
    yield from citations.lines()


def guideline(
    diagram: Annotated[str | None, typer.Option(metavar="FILE.svg", help="Draw it instead, into this file.")] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
) -> None:
    """The whole guideline in English, as Markdown; or drawn as a diagram."""
    import pulsefirst

    content = pulsefirst.guideline(source_only=source_only)
    if diagram is None:
        from pulsefirst.backends.prose.document import guideline_in_english

        say(guideline_in_english(content))
        return
    from pulsefirst.backends.diagram import diagram as drawn

    try:
        Path(diagram).write_text(drawn(content), encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{diagram}: {error.strerror or error}") from None


def schema() -> None:
    """The JSON Schema of a plan."""
    from importlib import resources

    say(resources.files("pulsefirst.notation").joinpath("plan.schema.json").read_text(encoding="utf-8"))


def _say_json(data: Any) -> None:
    import json

    say(json.dumps(data, indent=2, ensure_ascii=False) + "\n")
