"""What is known: the history, the findings, what was not assessed, and the causes by standing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pulsefirst.backends.acts import demanding, is_emergency
from pulsefirst.backends.asking import deciding, first_to_examine
from pulsefirst.backends.fits import fit_in_words
from pulsefirst.backends.letters.document import DocumentLine, Emphasis
from pulsefirst.backends.letters.facts import recorded_lines
from pulsefirst.backends.letters.matter import BEYOND, Matter
from pulsefirst.backends.prose import sentence_case
from pulsefirst.backends.words import facts_in_words, need_list, needs_in_words, of_legs
from pulsefirst.engine.account import by_explaining
from pulsefirst.model.conditions import Burden
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Standing, Suspicion
from pulsefirst.model.provenance import Provenance

MOST_UNKNOWN: Final = 6
"""So many of what is not known are named."""
LIKELY: Final = {Standing.CONFIRMED: "Diagnosis", Standing.SUPPORTED: "Likely"}
"""The standings that a document tells, in words."""


def history_lines(matter: Matter) -> Iterator[DocumentLine]:
    """The history, with diagnoses a clinician stated, what was done and which orders are being drafted."""
    yield from _recorded_lines(matter, (Burden.TALK,))
    for words, lines in (("Done so far", matter.case.done), ("Being drafted", matter.case.considering)):
        titles = [
            f"{target.title}{of_legs(line.leg for line in lines if line.target == target.name)}"
            for target in matter.guideline.targets.values()
            if any(line.target == target.name for line in lines)
        ]
        if titles:
            yield DocumentLine(f"{words}: {', '.join(titles)}.")


def finding_lines(matter: Matter) -> Iterator[DocumentLine]:
    """What was found by examination, and by tests."""
    yield from _recorded_lines(matter, (Burden.TOUCH, Burden.DEVICE))
    tests = list(_recorded_lines(matter, (Burden.LABORATORY, Burden.IMAGING)))
    yield from (DocumentLine(f"Tests: {line.text}") for line in tests)


def _recorded_lines(matter: Matter, burdens: Sequence[Burden]) -> Iterator[DocumentLine]:
    said = recorded_lines(
        matter.case, matter.plan, matter.guideline, matter.units, lambda finding: finding.burden in burdens
    )
    yield from (DocumentLine(text) for text in said)


def not_assessed_lines(matter: Matter) -> Iterator[DocumentLine]:
    """What could not be assessed, and what was neither examined nor asked, nearest to the decision first."""
    plan, guideline = matter.plan, matter.guideline
    for unassessed in plan.not_assessed:
        if unassessed.holds_open:
            yield DocumentLine(f"{unassessed.text}{of_legs((unassessed.leg,))}.", weight=Emphasis.WARNING)
    quiet = [(unassessed.finding, unassessed.leg) for unassessed in plan.not_assessed if not unassessed.holds_open]
    if quiet:
        yield DocumentLine(f"Could not be assessed: {needs_in_words(guideline, quiet)}.")
    yield from (DocumentLine(text) for text in not_known(matter))


def not_known(matter: Matter) -> Iterator[str]:
    """What nobody recorded and would help to decide: what was not examined, what was not asked; the first few of each."""
    plan, guideline = matter.plan, matter.guideline
    questions = (
        deciding(plan, guideline) if is_emergency(plan) else first_to_examine(plan, guideline) or list(plan.questions)
    )
    unassessed = {(one.finding, one.leg) for one in plan.not_assessed}
    sick = {line.leg for line in demanding(plan)}
    only_leg = next(iter(sick)) if is_emergency(plan) and len(sick) == 1 else None
    for words, burdens in (("Not examined", (Burden.TOUCH, Burden.DEVICE)), ("Not asked", (Burden.TALK,))):
        open_ones = [
            (question.finding, leg)
            for question in questions
            if guideline.findings[question.finding].burden in burdens
            for leg in question.legs or (None,)
            if (question.finding, leg) not in unassessed
        ]
        named = need_list(guideline, open_ones, only_leg)
        if named:
            more = ", and more" if len(named) > MOST_UNKNOWN else ""
            yield f"{words}: {', '.join(named[:MOST_UNKNOWN])}{more}."


# --- causes -------------------------------------------------------------------------------------------------------------


def cause_lines(matter: Matter, *, reasons: bool) -> Iterator[DocumentLine]:
    """The causes that something speaks for, the confirmed ones first; with `reasons`, each with what it fits and why.

    What nothing speaks for is no help to a colleague.
    """
    for standing, likely in LIKELY.items():
        several = sorted(
            (cause for cause in matter.plan.hypotheses if cause.standing is standing),
            key=lambda cause: by_explaining(cause.account),
        )
        if reasons:
            yield from _reason_lines(matter, likely, several)
        elif several:
            yield DocumentLine(f"{likely}: {', '.join(_titles(matter, several))}.")


def _titles(matter: Matter, causes: Iterable[Suspicion]) -> list[str]:
    legs: dict[str, list[Leg | None]] = {}
    for cause in causes:
        beyond = f" ({BEYOND})" if matter.tagged and cause.provenance != Provenance.SOURCE else ""
        legs.setdefault(f"{cause.title}{beyond}", []).append(cause.leg)
    return [title + of_legs(places) for title, places in legs.items()]


def _reason_lines(matter: Matter, likely: str, causes: Iterable[Suspicion]) -> Iterator[DocumentLine]:
    legs: dict[tuple[str, str, str], list[Leg | None]] = {}
    for cause in causes:
        words = ""
        for name, arguments in (("For", cause.for_), ("Against", cause.against)):
            said = dict.fromkeys(
                facts_in_words(matter.guideline, argument.facts, cause.leg, matter.units) for argument in arguments
            )
            words += f" {name}: {'; '.join(said)}." if said else ""
        fit = fit_in_words(cause.account, cause.id, matter.guideline, cause.leg)
        beyond = f" ({BEYOND})" if matter.tagged and cause.provenance == Provenance.SOURCE else ""
        words = f" {sentence_case(fit)}{beyond}.{words}" if fit else words
        tag = matter.source_of(cause.statements, cause.provenance, cause.cites)
        legs.setdefault((cause.title, words, tag), []).append(cause.leg)
    for (title, words, tag), places in legs.items():
        yield DocumentLine(f"{likely}: {title}{of_legs(places)}.{words}", tag)
