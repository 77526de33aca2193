"""`pulsefirst causes`: the causes of one case in their order, where the legs are numb, and odds where a prior is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.assess import AT
from pulsefirst.interfaces.cli.files import BadInput, moment_for, read
from pulsefirst.interfaces.cli.sites import SITE, site_of
from pulsefirst.interfaces.cli.terminal import say, show

if TYPE_CHECKING:
    from pulsefirst.engine.if_confirmed import IfConfirmed
    from pulsefirst.engine.rank import Ranking
    from pulsefirst.model.case import Case
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.legs import Leg


def causes(
    case: Annotated[str, typer.Argument(metavar="CASE", help="A case file, YAML or JSON; - is standard input.")],
    prior: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=P",
            help="How likely you hold a cause to be before this case is looked at, such as NAME=0.12; may be repeated. "
            "Published likelihood ratios are then applied to it, with the arithmetic.",
        ),
    ] = None,
    if_confirmed: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Instead of the order: what the plan would add if this cause were the diagnosis; NAME:left for one leg; "
            "may be repeated.",
        ),
    ] = None,
    source_only: Annotated[bool, typer.Option("--source-only", help="The source alone, without its supplement.")] = False,
    at: Annotated[str | None, AT] = None,
    everything: Annotated[
        bool, typer.Option("--everything", "--all", help="Also the causes of which nothing typical is known.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON: one object.")] = False,
    site: Annotated[str | None, SITE] = None,
) -> None:
    """Put the possible causes in an order, with the arguments for and against each and what would change it.

    The order is of words: no probability stands behind it. What is demanded at once or the same day, or still could be, is said
    first, and no ranking changes it. What the plan would add if the first cause were the diagnosis is told last, shortly.
    """
    import pulsefirst
    from pulsefirst.engine.rank import rank

    content = pulsefirst.guideline(source_only=source_only, site=site_of(site))
    priors = priors_of(prior or [], content)
    named = [_cause_named(text, content) for text in if_confirmed or []]
    found = read(case)
    ranking = rank(content, found.case, moment_for(found, at), priors)
    looked = list(_looked_ahead(ranking, found.case, named, content))
    if as_json:
        import json

        from pulsefirst.notation.ranking import ranking_to_json

        say(json.dumps(ranking_to_json(ranking, content, looked), indent=2, ensure_ascii=False) + "\n")
    elif named:
        from pulsefirst.interfaces.cli.if_confirmed_text import look_ahead_lines

        show(look_ahead_lines(ranking, looked, content))
    else:
        from pulsefirst.interfaces.cli.causes_text import ranking_lines

        show(ranking_lines(ranking, content, looked, everything=everything))


def _looked_ahead(
    ranking: Ranking, case: Case, named: Sequence[tuple[str, Leg | None]], content: Guideline
) -> Iterator[IfConfirmed]:
    """What the named causes would bring, else the first one."""
    from pulsefirst.backends.previews import preview_of_first
    from pulsefirst.engine.if_confirmed import if_confirmed

    if not named:
        yield from preview_of_first(ranking, case, content)
    for name, leg in named:
        yield if_confirmed(content, case, ranking.plan.at, name, leg)


def _cause_named(text: str, content: Guideline) -> tuple[str, Leg | None]:
    """A cause, and the leg that is named with it. Raises BadInput."""
    from pulsefirst.model.legs import Leg, Scope

    name, _, side = (part.strip() for part in text.partition(":"))
    if name not in content.hypotheses:
        raise BadInput(f"--if-confirmed {text!r}: there is no cause {name!r}{_guess(name, content)}")
    if side and side not in (*Leg,):
        raise BadInput(f"--if-confirmed {text!r}: {side!r} is no leg: write {name}:left or {name}:right")
    if side and content.hypotheses[name].scope is Scope.PATIENT:
        raise BadInput(f"--if-confirmed {text!r}: this is a cause of the whole patient: write {name}")
    return name, Leg(side) if side else None


def priors_of(written: list[str], content: Guideline) -> dict[str, Fraction]:
    """Priors by hypothesis, as `name=0.12`. Raises BadInput."""
    priors: dict[str, Fraction] = {}
    for text in written:
        name, equals, number = (part.strip() for part in text.partition("="))
        if not equals:
            raise BadInput(f"--prior {text!r} names no number: write it like {text.strip() or 'name'}=0.12")
        if name not in content.hypotheses:
            raise BadInput(f"--prior {text!r}: there is no cause {name!r}{_guess(name, content)}")
        if name in priors:
            raise BadInput(f"--prior names {name} twice: give it one prior")
        priors[name] = _probability(text, number)
    return priors


def _probability(text: str, number: str) -> Fraction:
    """A number above 0 and below 1, exactly. Raises BadInput."""
    from pulsefirst import CaseError
    from pulsefirst.notation.figures import probability_of

    try:
        return probability_of(number)
    except CaseError as error:
        raise BadInput(f"--prior {text!r}: {error.message}") from None


def _guess(name: str, content: Guideline) -> str:
    from pulsefirst.notation.guesses import found_by_words
    from pulsefirst.notation.words import nearest

    near = nearest(name, {one.name: (one.title, *one.synonyms) for one in content.hypotheses.values()})
    near = near or found_by_words(content, name, content.hypotheses)
    if near:
        return f"; did you mean {near}?"
    return f". The causes are: {', '.join(content.hypotheses)}"
