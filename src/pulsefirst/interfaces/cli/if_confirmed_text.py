"""A look ahead as text: what a cause would bring if it were the diagnosis, each line under a heading that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pulsefirst.backends.acts import is_emergency
from pulsefirst.backends.fits import fit_in_words
from pulsefirst.backends.previews import in_short, still_needed, title_in_words, why_nothing
from pulsefirst.engine.if_confirmed import IfConfirmed
from pulsefirst.engine.rank import Ranking
from pulsefirst.interfaces.cli.acts_text import Sheet, group_lines, note_lines
from pulsefirst.interfaces.cli.cited import Citations
from pulsefirst.interfaces.cli.plan_text import banner_lines, conflict_lines, headline, off_lines
from pulsefirst.interfaces.cli.terminal import Line, Style
from pulsefirst.model.guideline import Guideline

NOT_ON_THE_PLAN = "None of this stands on the plan: it is what the plan would add if this were the diagnosis."


def short_lines(found: IfConfirmed, guideline: Guideline) -> Iterator[Line]:
    """The look ahead in a sentence, with how to see it in full; nothing where it would bring nothing."""
    if not (found.lines or found.undecided or found.conflicts_with):
        return
    yield Line()
    yield Line(title_in_words(found), Style.HEADING)
    if said := why_nothing(found, guideline) or in_short(found):
        yield Line(said)
    if still := still_needed(found, guideline):
        yield Line(f"Not decided yet: {still}", Style.QUIET)
    if not found.conflicts_with:
        yield Line(f"{NOT_ON_THE_PLAN} In full: --if-confirmed {found.id}", Style.QUIET)


def look_ahead_lines(ranking: Ranking, looked: Sequence[IfConfirmed], guideline: Guideline) -> Iterator[Line]:
    """How urgent it is, then each cause: where it stands, and what it would bring."""
    sheet = Sheet(ranking.plan, guideline, Citations(guideline), everything=False)
    yield from banner_lines(ranking.plan.banner)
    yield from off_lines(ranking.plan, guideline)
    yield from conflict_lines(ranking.plan, guideline)
    yield from headline(ranking.plan, guideline)
    if is_emergency(ranking.plan):
        yield Line()
        yield Line("This comes first, and waits for no diagnosis.", Style.ALARM)
    for found in looked:
        yield Line()
        yield from _standing(ranking, found, guideline)
        if said := why_nothing(found, guideline):
            yield Line(f"{title_in_words(found)}: {said}", Style.WARNING)
            continue
        yield Line(NOT_ON_THE_PLAN, Style.QUIET)
        yield from group_lines(sheet, title_in_words(found), found.lines)
        if still := still_needed(found, guideline):
            yield Line()
            yield Line(f"{title_in_words(found)}, not decided yet: {still}", Style.QUIET)
    yield from note_lines(sheet)
    yield from sheet.citations.lines()


def _standing(ranking: Ranking, found: IfConfirmed, guideline: Guideline) -> Iterator[Line]:
    for leg in found.legs:
        cause = ranking.cause(found.id, leg)
        where = f" ({leg} leg)" if leg is not None else ""
        fit = fit_in_words(cause.account, cause.id, guideline, leg)
        yield Line(f"{cause.standing}: {cause.title}{where}{f': {fit}' if fit else ''}", Style.HEADING)
