"""A plan as text that a clinician reads in seconds: what clashes, the headline, what to do in its order, causes, limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pulsefirst.backends.acts import LOOKING, demanding, is_emergency, not_possible, undecided
from pulsefirst.backends.asking import deciding, first_to_examine
from pulsefirst.backends.durations import duration_in_words
from pulsefirst.backends.headline import (
    SETTLED,
    calls_of,
    could_be_in_words,
    is_nothing_demanded,
    now_in_words,
    special_scope,
    switched_off_in_words,
    switched_off_of,
    unheard_in_words,
)
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import (
    SHORT_HASH,
    facts_in_words,
    legs_in_words,
    moment_in_words,
    needs_in_words,
    of_legs,
)
from pulsefirst.engine.inquire import serves_the_supplement
from pulsefirst.interfaces.cli.acts_text import (
    Sheet,
    act_lines,
    caution_lines,
    group_lines,
    heading,
    is_standing,
    note_lines,
    of_one_leg,
    postponed_lines,
    withheld_lines,
)
from pulsefirst.interfaces.cli.cited import BEYOND, Citations
from pulsefirst.interfaces.cli.terminal import Line, Style, item, tied
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import (
    Clock,
    Plan,
    Proposal,
    Question,
    Reasoning,
    Standing,
    Status,
    Suspicion,
    Triage,
)
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Strength

FIRST_QUESTIONS = 3
BAR = "┃ "
MARGIN = 10


def plan_lines(plan: Plan, guideline: Guideline, *, everything: bool = False, called: str = "") -> Iterator[Line]:
    """The whole plan. With `everything`, also what is postponed, undetermined or does not apply; `called` heads it.

    An emergency's plan is short: what can wait for its end is counted, and so are the causes.
    """
    sheet = Sheet(plan, guideline, Citations(guideline), everything)
    yield from banner_lines(plan.banner)
    if called:
        yield Line(f"=== {called} ===", Style.HEADING)
    yield from conflict_lines(plan, guideline)
    yield from _out_of_scope(plan, guideline)
    yield from headline(plan, guideline)
    yield from act_lines(sheet)
    yield from withheld_lines(sheet)
    whole = everything or not sheet.brief
    yield from _with_needs("Not possible: what it needs could not be assessed", not_possible(plan), sheet)
    yield from postponed_lines(sheet)
    yield from _undecided(sheet) if whole else ()
    yield from _causes(sheet) if whole else ()
    yield from _not_assessed(sheet)
    yield from caution_lines(sheet) if not sheet.brief else ()
    yield from _limits(sheet)
    yield from note_lines(sheet)
    yield from sheet.citations.lines()


# --- what comes first ---------------------------------------------------------------------------------------------------


def banner_lines(banner: str) -> Iterator[Line]:
    """What the guideline leaves out, before anything else; nothing where it is whole."""
    if banner:
        yield Line(banner, Style.ALARM)
        yield Line()


def off_lines(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    """The rules that are switched off here, each as it is told of this patient; nothing where all are on."""
    texts = switched_off_of(plan, guideline)
    yield from (Line(text, Style.WARNING) for text in texts)
    if texts:
        yield Line()


def conflict_lines(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    """Facts that cannot both hold: which stand, which were set aside."""
    for clash in plan.conflicts:
        stands = facts_in_words(guideline, clash.stands, clash.leg)
        aside = facts_in_words(guideline, clash.set_aside, clash.leg)
        text = f"CONFLICT{of_legs((clash.leg,))}: {clash.title}. Stands: {stands}. Set aside: {aside}. Check it first."
        yield Line(text, Style.ALARM)
    if plan.conflicts:
        yield Line()


def _out_of_scope(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    said = special_scope(plan, guideline)
    yield from (Line(text, Style.ALARM) for text in said)
    if said:
        yield Line()


def headline(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    """Now, whom to call and by when, what it could still be, what nothing has judged, the clocks, and what to ask next."""
    triage, unheard = plan.triage, unheard_in_words(plan, guideline)
    alarm = Style.ALARM if is_emergency(plan) else Style.HEADING
    legs = legs_in_words(one.leg for one in demanding(plan))
    not_judged = unheard if is_nothing_demanded(triage) else ""
    yield _bar_line("NOW", not_judged or f"{now_in_words(triage)}{' · ' if legs else ''}{legs}", alarm)
    for call in calls_of(plan, guideline):
        yield _bar_line("", f"{call.text}{tied(f' [{BEYOND}]') if call.demand.beyond else ''}", alarm)
    if could_be := could_be_in_words(plan, guideline):
        yield _bar_line("COULD BE", could_be, Style.HEADING)
    if unheard and not not_judged:
        yield _bar_line("UNJUDGED", unheard, Style.WARNING)
    yield from (_bar_line("CLOCK", _clock(clock)) for clock in plan.clocks)
    yield from _asked_next(plan, guideline)
    if plan.old:
        yield _bar_line("OLD", "these findings are older than a day: look again", Style.WARNING)


def status_line(triage: Triage) -> str:
    """Now and could be in one short line."""
    if triage.level is not None:
        return f"NOW {triage.level.upper()} · {SETTLED}"
    now, could_be = triage.now.level.word.upper(), triage.could_be.level.word.upper()
    return f"NOW {now}{f' · COULD BE {could_be}' if could_be != now else ' · not settled'}"


def _bar_line(name: str, text: str, style: Style = Style.PLAIN) -> Line:
    return Line(text, style, first=f"{BAR}{name:<{MARGIN}}", rest=f"{BAR}{'':<{MARGIN}}")


def _clock(clock: Clock) -> str:
    title, _, words = clock.text.partition(": ")
    hours = "" if clock.hours is None else f", {duration_in_words(clock.hours)}"
    return f"{clock.leg} leg{hours}: {words or title}"


def _asked_next(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    """What to ask next while triage is not settled; under an emergency, what still decides whom to call and what to do now."""
    name = "ASK NEXT"
    if is_emergency(plan):
        first = [label(guideline.findings[one.finding]) + of_legs(one.legs) for one in deciding(plan, guideline)]
        if first:
            yield _bar_line(name, ", ".join(first[:FIRST_QUESTIONS]), Style.WARNING)
            name = ""
    questions = [] if is_emergency(plan) else first_to_examine(plan, guideline)
    for why, group in groupby(questions[:FIRST_QUESTIONS], key=lambda question: why_asked(question, guideline)):
        names = ", ".join(label(guideline.findings[one.finding]) + of_legs(one.legs) for one in group)
        yield _bar_line(name, f"{names}: {why}", Style.WARNING)
        name = ""
    if len(questions) > FIRST_QUESTIONS:
        yield _bar_line(
            "", f"and {len(questions) - FIRST_QUESTIONS} more (pulsefirst interview asks them in turn)", Style.QUIET
        )
    for one in plan.not_assessed:
        if one.holds_open and not plan.triage.settled:
            yield _bar_line(name, one.text + of_legs((one.leg,)), Style.WARNING)
            name = ""


def why_asked(question: Question, guideline: Guideline) -> str:
    """Why a question is asked; marked where what it helps to decide is beyond the source."""
    return marked(question.why, beyond=serves_the_supplement(question, guideline))


def marked(why: str, *, beyond: bool) -> str:
    """A reason to ask, marked where it is beyond the source."""
    return f"{why} [{tied(BEYOND)}]" if beyond else why


# --- what is not shown as an act ----------------------------------------------------------------------------------------


def _undecided(sheet: Sheet) -> Iterator[Line]:
    """How many lines are not shown; on demand all that is open, that no answer can decide, or that does not apply."""
    plan = sheet.plan
    still = undecided(plan)
    beyond_asking = [one for one in plan.with_status(Status.UNDETERMINED) if one not in still]
    done, apart = _done_of_workup(sheet), list(plan.with_status(Status.NOT_APPLICABLE))
    if sheet.everything:
        yield from group_lines(sheet, "Done of every workup", done)
        yield from _with_needs("Still to decide", still, sheet)
        yield from _with_needs("Not in question: what would decide it is not asked here", beyond_asking, sheet)
        yield from group_lines(sheet, "Not applicable", apart, Style.QUIET)
        return
    yield Line()
    yield Line(
        f"Not shown: {len(still)} lines still to decide, {len(done)} parts of the workup done, "
        f"{len(beyond_asking) + len(apart)} not in question (--everything shows them).",
        Style.QUIET,
    )


def _done_of_workup(sheet: Sheet) -> list[Proposal]:
    done = sheet.plan.with_status(Status.DONE)
    return [one for one in done if one.kind in LOOKING and is_standing(sheet.guideline, one)]


def _with_needs(title: str, several: Sequence[Proposal], sheet: Sheet) -> Iterator[Line]:
    if several:
        yield from heading(title)
    for one in several:
        needs = f"; needs {needs_in_words(sheet.guideline, one.needs, one.leg)}" if one.needs else ""
        yield item(f"{one.title}{of_legs((one.leg,))}{needs} {sheet.tag([one])}", Style.QUIET)


# --- causes -------------------------------------------------------------------------------------------------------------


def _causes(sheet: Sheet) -> Iterator[Line]:
    plan = sheet.plan
    yield from heading("Causes: the guideline suspects, a clinician diagnoses")
    told = [
        one
        for one in plan.hypotheses
        if one.for_
        or one.against
        or one.standing in (Standing.CONFIRMED, Standing.EXCLUDED)
        or (one.account is not None and one.account.gate_open)
    ]
    for standing in Standing:
        causes: dict[tuple[str, str], list[Leg | None]] = {}
        for one in told:
            if one.standing is standing:
                causes.setdefault((one.title, arguments_of(one, sheet.guideline, sheet.citations)), []).append(one.leg)
        for (title, arguments), legs in causes.items():
            style = Style.HEADING if standing is Standing.CONFIRMED else Style.PLAIN
            yield item(f"{standing}: {title}{of_legs(legs)}.{arguments}", style)
    silent = [one for one in plan.hypotheses if one not in told]
    for provenance in Provenance:
        names = _names([one for one in silent if one.provenance == provenance])
        where = "" if provenance is Provenance.SOURCE else f", {BEYOND}"
        if names:
            yield item(f"no argument either way yet{where}: {names}", Style.QUIET)


def _names(causes: Iterable[Suspicion]) -> str:
    """Causes by their titles, each once."""
    legs: dict[str, list[Leg | None]] = {}
    for one in causes:
        legs.setdefault(one.title, []).append(one.leg)
    return ", ".join(title + of_one_leg(places) for title, places in legs.items())


def arguments_of(suspicion: Suspicion, guideline: Guideline, citations: Citations) -> str:
    """The arguments of a cause, for and against, by the facts they rest on, and where the cause comes from.

    A strong one is called so; one from beyond the source on a cause of the source says so itself.
    """
    words = [""]
    for name, arguments in (("For", suspicion.for_), ("Against", suspicion.against)):
        if arguments:
            words.append(
                f"{name}: {'; '.join(_argued(suspicion, argument, guideline, citations) for argument in arguments)}."
            )
    return f"{' '.join(words)} {citations.tag(suspicion.statements, suspicion.provenance, suspicion.cites)}"


def _argued(suspicion: Suspicion, argument: Reasoning, guideline: Guideline, citations: Citations) -> str:
    said = facts_in_words(guideline, argument.facts, suspicion.leg, joined_by=" + ")
    beyond = argument.provenance != suspicion.provenance
    notes = [
        *(["strong"] if argument.strength is Strength.STRONG else []),
        *([f"{BEYOND}, {citations.mark(argument.cites)}"] if beyond else []),
    ]
    return f"{said} ({'; '.join(notes)})" if notes else said


# --- what was left out, and the limits ----------------------------------------------------------------------------------


def _not_assessed(sheet: Sheet) -> Iterator[Line]:
    """What could not be assessed, and on demand which tests were neither made nor called for."""
    plan, guideline = sheet.plan, sheet.guideline
    quiet = [one for one in plan.not_assessed if not one.holds_open]
    if plan.not_assessed:
        yield from heading("Could not be assessed, and never counts as normal")
    for one in plan.not_assessed:
        if one.holds_open:
            yield item(one.text + of_legs((one.leg,)), Style.WARNING)
    if quiet:
        yield item(needs_in_words(guideline, [(one.finding, one.leg) for one in quiet]))
    if plan.not_called_for and sheet.everything:
        yield from heading("Not measured and not called for")
        yield item(needs_in_words(guideline, plan.not_called_for), Style.QUIET)


def _limits(sheet: Sheet) -> Iterator[Line]:
    """What it covers and does not, when it was assessed; an emergency ends with who made it and who decides."""
    plan = sheet.plan
    recorded = f" Findings of {moment_in_words(plan.recorded_at)}." if plan.recorded_at is not None else ""
    made_by = tied(f"Guideline {plan.guideline_version} ({plan.guideline_hash[:SHORT_HASH]}).")
    if sheet.brief and not sheet.everything:
        yield Line()
        limits = switched_off_in_words(sheet.guideline)
    else:
        yield from heading("Limits")
        limits = [line.text for line in sheet.guideline.scope if line.when is None]
    yield from (Line(text, Style.QUIET) for text in limits)
    assessed = f"Assessed {moment_in_words(plan.at)}.{recorded}"
    yield Line(f"{made_by} {assessed} A prompt only: the clinician decides.", Style.QUIET)
