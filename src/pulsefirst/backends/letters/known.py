"""What is known: the history, the findings, what was not assessed, and the causes by standing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pulsefirst.backends.letters.document import Line, Weight
from pulsefirst.backends.letters.facts import recorded
from pulsefirst.backends.letters.matter import BEYOND, Matter
from pulsefirst.backends.words import facts_in_words, needs_in_words, of_legs
from pulsefirst.model.findings import Burden, Leg
from pulsefirst.model.plan import Standing, Suspicion
from pulsefirst.model.recommendations import Provenance


def history_lines(matter: Matter) -> Iterator[Line]:
    """What was learned by talking, with the diagnoses that a clinician stated; what was done and what is being drafted."""
    yield from _recorded(matter, (Burden.TALK,))
    for words, lines in (("Done so far", matter.case.done), ("Being drafted", matter.case.considering)):
        titles = [
            f"{target.title}{of_legs(line.leg for line in lines if line.target == target.name)}"
            for target in matter.guideline.targets.values()
            if any(line.target == target.name for line in lines)
        ]
        if titles:
            yield Line(f"{words}: {', '.join(titles)}.")


def finding_lines(matter: Matter) -> Iterator[Line]:
    """What was found by examination, and by tests."""
    yield from _recorded(matter, (Burden.TOUCH, Burden.DEVICE))
    tests = list(_recorded(matter, (Burden.LABORATORY, Burden.IMAGING)))
    yield from (Line(f"Tests: {line.text}") for line in tests)


def _recorded(matter: Matter, burdens: Sequence[Burden]) -> Iterator[Line]:
    said = recorded(matter.case, matter.plan, matter.guideline, matter.units, lambda finding: finding.burden in burdens)
    yield from (Line(text) for text in said)


def not_assessed_lines(matter: Matter) -> Iterator[Line]:
    """What is open, what could not be assessed, what was not measured; and that silence is not normal."""
    plan, guideline = matter.plan, matter.guideline
    if not plan.triage.settled:
        needs = [need for need in plan.triage.could_be.needs if need.open]
        if needs:
            yield Line(f"Still open, and the level hangs on it: {needs_in_words(guideline, needs)}.", weight=Weight.WARNING)
    for one in plan.not_assessed:
        if one.holds_open:
            yield Line(f"{one.text}{of_legs((one.leg,))}.", weight=Weight.WARNING)
    quiet = [(one.finding, one.leg) for one in plan.not_assessed if not one.holds_open]
    if quiet:
        yield Line(f"Could not be assessed: {needs_in_words(guideline, quiet)}.")
    if plan.not_called_for:
        yield Line(
            f"Not measured and not called for: {needs_in_words(guideline, plan.not_called_for)}.", weight=Weight.QUIET
        )
    yield Line("What is not listed was not recorded, and is not taken to be normal.", weight=Weight.QUIET)


# --- causes -------------------------------------------------------------------------------------------------------------


def cause_lines(matter: Matter, *, reasons: bool) -> Iterator[Line]:
    """The causes by standing; with `reasons` each with the facts for and against it."""
    told = [one for one in matter.plan.hypotheses if has_standing(one)]
    for standing in Standing:
        several = [one for one in told if one.standing is standing]
        if reasons:
            yield from _reasoned(matter, standing, several)
        elif several:
            yield Line(f"{standing.value.capitalize()}: {', '.join(_titles(several))}.")
    silent = _titles([one for one in matter.plan.hypotheses if one not in told])
    if silent and reasons:
        yield Line(f"No argument either way yet: {', '.join(silent)}.", weight=Weight.QUIET)
    elif silent:
        yield Line(f"{len(silent)} other causes have no argument either way yet.", weight=Weight.QUIET)


def has_standing(one: Suspicion) -> bool:
    """Whether anything speaks for or against a cause, or decides it."""
    return bool(one.for_ or one.against or one.standing in (Standing.CONFIRMED, Standing.EXCLUDED))


def _titles(causes: Iterable[Suspicion]) -> list[str]:
    legs: dict[str, list[Leg | None]] = {}
    for one in causes:
        beyond = "" if one.provenance == Provenance.SOURCE else f" ({BEYOND})"
        legs.setdefault(f"{one.title}{beyond}", []).append(one.leg)
    return [title + of_legs(places) for title, places in legs.items()]


def _reasoned(matter: Matter, standing: Standing, causes: Iterable[Suspicion]) -> Iterator[Line]:
    legs: dict[tuple[str, str, str], list[Leg | None]] = {}
    for one in causes:
        words = ""
        for name, arguments in (("For", one.for_), ("Against", one.against)):
            said = dict.fromkeys(
                facts_in_words(matter.guideline, argument.facts, one.leg, matter.units) for argument in arguments
            )
            words += f" {name}: {'; '.join(said)}." if said else ""
        tag = matter.source_of(one.statements, one.provenance, one.cites)
        legs.setdefault((one.title, words, tag), []).append(one.leg)
    for (title, words, tag), places in legs.items():
        yield Line(f"{standing.value.capitalize()}: {title}{of_legs(places)}.{words}", tag)
