"""`pulsefirst find`: anything in the guideline by words, with what it is and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.assess import SOURCE_ONLY, banner_data
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.interfaces.cli.terminal import Line, Style, item, say, show

if TYPE_CHECKING:
    from pulsefirst.engine.find import Found, Hit
    from pulsefirst.model.guideline import Guideline


def find(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...", help="What you look for, in professional or in everyday words; slips are forgiven."
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
) -> None:
    """Find questions, causes, acts, medicines and scores by words, the best first, with where each leads.

    What is looked for and not covered here says so, and where to go on. Exits 2 when nothing is found.
    """
    import pulsefirst
    from pulsefirst.engine.find import search
    from pulsefirst.interfaces.cli.plan_text import banner_lines

    content, said = pulsefirst.guideline(source_only=source_only), " ".join(words)
    found = search(content, said)
    if as_json:
        _say_json(found, content)
    elif found.hits:
        show([*banner_lines(content.banner), *_found_lines(found, content)])
    if not found.hits:
        raise BadInput(f"nothing is found for {said!r}: try another word, or see all with pulsefirst findings")


def leads_to(hit: Hit) -> str:
    """The command that a hit leads to."""
    from pulsefirst.engine.find import Kind

    match hit.kind:
        case Kind.QUESTION:
            return f"pulsefirst findings {hit.name}"
        case Kind.SCORE:
            return f"pulsefirst score CASE {hit.name}"
        case Kind.CAUSE | Kind.PLACE:
            return f"pulsefirst explain CASE {hit.name}"
        case Kind.ACT | Kind.MEDICINE:
            return "pulsefirst assess CASE"
        case _:
            return ""


def _found_lines(found: Found, content: Guideline) -> Iterator[Line]:
    from pulsefirst.engine.find import Kind, hit_of

    if found.read_as:
        yield Line(f"Read as: {found.read_as}", Style.QUIET)
    if found.partly:
        yield Line(f"Nothing has all of {found.words!r}; nearest to it:", Style.QUIET)
    for place, kind in enumerate(dict.fromkeys(hit.kind for hit in found.hits)):
        yield from [Line()] if place else []
        yield Line(kind.value.upper(), Style.HEADING)
        for hit in (hit for hit in found.hits if hit.kind is kind):
            yield item(_title(hit))
            if kind is Kind.ELSEWHERE:
                yield Line(hit.text, first="    ")
                nearest = [hit_of(content, name) for name in hit.see]
                yield from (Line(f"nearest to it here: {_title(near)}", Style.QUIET, first="    ") for near in nearest)
            elif way := _way(hit, content):
                yield Line(way, Style.QUIET, first="    ")
    if found.more:
        yield Line(f"and {found.more} more: write more of the word", Style.QUIET)


def _title(hit: Hit) -> str:
    from pulsefirst.engine.find import Kind

    said = hit.text if hit.kind is Kind.QUESTION else hit.title
    below = hit.by or (hit.text if hit.kind not in (Kind.QUESTION, Kind.ELSEWHERE) else "")
    return f"{said} ({below})" if below and below != said else said


def _way(hit: Hit, content: Guideline) -> str:
    from pulsefirst.engine.find import Kind

    if hit.kind is Kind.SHORTCUT:
        shortcut = content.shortcuts[hit.name]
        return f"write {shortcut.words[0]}: {shortcut.says[0]}"
    name = f"{hit.name}: " if hit.name else ""
    return f"{name}{way}" if (way := leads_to(hit)) else ""


def _say_json(found: Found, content: Guideline) -> None:
    import json

    hits: list[dict[str, Any]] = [
        {
            "kind": hit.kind.name.lower(),
            "name": hit.name,
            "title": hit.title,
            "text": hit.text,
            "found_by": hit.by,
            "see": list(hit.see),
            "leads_to": leads_to(hit),
        }
        for hit in found.hits
    ]
    data = {"words": found.words, "read_as": found.read_as, "partly": found.partly, "more": found.more, "hits": hits}
    say(json.dumps({**banner_data(content), **data}, indent=2, ensure_ascii=False) + "\n")
