"""A plan as text that a clinician reads in seconds: what clashes, the headline, what to do in its order, causes, limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from pulsefirst.backends.acts import by_target, demanding, earliest, referrals
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import (
    facts_in_words,
    moment_in_words,
    needs_in_words,
    of_legs,
    serves_the_supplement,
    span_in_words,
)
from pulsefirst.interfaces.cli.acts_text import (
    LOOKING,
    Sheet,
    act_lines,
    group_lines,
    heading,
    is_standing,
    note_lines,
    of_one_leg,
    withheld_lines,
)
from pulsefirst.interfaces.cli.cited import BEYOND, Citations
from pulsefirst.interfaces.cli.terminal import Line, Style, item, tied
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import (
    Caution,
    Clock,
    Plan,
    Proposal,
    Question,
    Reasoning,
    Standing,
    Status,
    Suspicion,
    Tier,
    Triage,
)
from pulsefirst.model.recommendations import Provenance, Strength, Urgency

LEVELS = {
    Urgency.EMERGENCY: "EMERGENCY, at once",
    Urgency.URGENT: "URGENT, the same day",
    Urgency.SOON: "SOON, in days to two weeks",
    Urgency.NONE: "nothing is demanded by what is known so far",
}
FIRST_QUESTIONS = 3
SHORT_HASH = 12
BAR = "┃ "
MARGIN = 10


def plan_lines(plan: Plan, guideline: Guideline, *, everything: bool = False, called: str = "") -> Iterator[Line]:
    """The whole plan. With `everything`, also the lines that are undetermined or do not apply; `called` heads it."""
    sheet = Sheet(plan, guideline, Citations(guideline), everything)
    yield from banner_lines(plan.banner)
    if called:
        yield Line(f"=== {called} ===", Style.HEADING)
    yield from conflict_lines(plan, guideline)
    yield from _out_of_scope(plan, guideline)
    yield from headline(plan, guideline)
    yield from act_lines(sheet)
    yield from withheld_lines(sheet)
    yield from _undecided(sheet)
    yield from _causes(sheet)
    yield from _not_assessed(plan, guideline)
    yield from _cautions(sheet)
    yield from _limits(plan, guideline)
    yield from note_lines(sheet)
    yield from sheet.citations.lines()


# --- what comes first ---------------------------------------------------------------------------------------------------


def banner_lines(banner: str) -> Iterator[Line]:
    """What the guideline leaves out, before anything else; nothing where it is whole."""
    if banner:
        yield Line(banner, Style.ALARM)
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
    always = {line.text for line in guideline.scope if line.when is None}
    said = [text for text in plan.scope if text not in always]
    yield from (Line(text, Style.ALARM) for text in said)
    if said:
        yield Line()


def headline(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    """Now and could be, whom to call and by when, the clocks, and what would settle it."""
    triage = plan.triage
    alarm = Style.ALARM if triage.now.level is Urgency.EMERGENCY else Style.HEADING
    yield _barred("NOW", "ROUTINE" if triage.level == "routine" else LEVELS[triage.now.level], alarm)
    yield from (_barred("", text, alarm) for text in _calls(plan, guideline))
    yield _barred("COULD BE", _could_be(triage), Style.HEADING)
    yield from (_barred("CLOCK", _clock(clock)) for clock in plan.clocks)
    yield from _asked_next(plan, guideline)
    if plan.old:
        yield _barred("OLD", "these findings are older than a day: look again", Style.WARNING)


def status_line(triage: Triage) -> str:
    """Now and could be in one short line."""
    if triage.level is not None:
        return f"NOW {triage.level.upper()} · COULD BE {triage.level.upper()} · settled"
    now, could_be = triage.now.level.word.upper(), triage.could_be.level.word.upper()
    return f"NOW {now} · COULD BE {could_be} · not settled"


def _barred(name: str, text: str, style: Style = Style.PLAIN) -> Line:
    return Line(text, style, first=f"{BAR}{name:<{MARGIN}}", rest=f"{BAR}{'':<{MARGIN}}")


def _could_be(triage: Triage) -> str:
    if triage.level is not None:
        return f"{triage.level.upper()}: settled"
    return f"{LEVELS[triage.could_be.level]}: not settled"


def _calls(plan: Plan, guideline: Guideline) -> Iterator[str]:
    """Whom to call for what is demanded now, by when, for which leg; and whether only the supplement demands it."""
    demanded = demanding(plan)
    for one in by_target(referrals(demanded) or demanded):
        deadline = earliest(one.proposals)
        due = f", by {moment_in_words(deadline)}" if deadline is not None else ""
        done = ", done" if one.done else ""
        beyond = f" [{BEYOND}]" if one.beyond else ""
        yield f"{guideline.targets[one.target].title}{of_legs(one.legs)}{due}{done}{tied(beyond)}"


def _clock(clock: Clock) -> str:
    title, _, words = clock.text.partition(": ")
    hours = "" if clock.hours is None else f", {span_in_words(clock.hours)}"
    return f"{clock.leg} leg{hours}: {words or title}"


def _asked_next(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    if plan.triage.settled:
        return
    waiting = [one for one in plan.not_assessed if one.holds_open]
    questions = [
        one for one in plan.questions if one.tier is Tier.TRIAGE and not guideline.findings[one.finding].burden.is_test
    ]
    name = "ASK NEXT"
    for why, group in groupby(questions[:FIRST_QUESTIONS], key=lambda question: why_asked(question, guideline)):
        names = ", ".join(label(guideline.findings[one.finding]) + of_legs(one.legs) for one in group)
        yield _barred(name, f"{names}: {why}", Style.WARNING)
        name = ""
    if len(questions) > FIRST_QUESTIONS:
        yield _barred(
            "", f"and {len(questions) - FIRST_QUESTIONS} more (pulsefirst interview asks them in turn)", Style.QUIET
        )
    for one in waiting:
        yield _barred(name, one.text + of_legs((one.leg,)), Style.WARNING)
        name = ""


def why_asked(question: Question, guideline: Guideline) -> str:
    """Why a question is asked; marked where what it helps to decide is beyond the source."""
    return f"{question.why} [{tied(BEYOND)}]" if serves_the_supplement(question, guideline) else question.why


# --- what is not shown as an act ----------------------------------------------------------------------------------------


def _undecided(sheet: Sheet) -> Iterator[Line]:
    """What could not be decided because something could not be assessed; and on demand all that is open or does not apply."""
    plan = sheet.plan
    yield from _with_needs("Not possible: what it needs could not be assessed", Status.NOT_POSSIBLE, sheet)
    if sheet.everything:
        yield from group_lines(sheet, "Done of every workup", _done_of_workup(sheet))
        yield from _with_needs("Undetermined", Status.UNDETERMINED, sheet)
        yield from group_lines(sheet, "Not applicable", list(plan.with_status(Status.NOT_APPLICABLE)), Style.QUIET)
        return
    undetermined = len(list(plan.with_status(Status.UNDETERMINED)))
    done, apart = len(_done_of_workup(sheet)), len(list(plan.with_status(Status.NOT_APPLICABLE)))
    yield Line()
    yield Line(
        f"Not shown: {undetermined} lines undetermined, {done} parts of the workup done, {apart} not applicable (--all shows them).",
        Style.QUIET,
    )


def _done_of_workup(sheet: Sheet) -> list[Proposal]:
    done = sheet.plan.with_status(Status.DONE)
    return [one for one in done if one.kind in LOOKING and is_standing(sheet.guideline, one)]


def _with_needs(title: str, status: Status, sheet: Sheet) -> Iterator[Line]:
    several = list(sheet.plan.with_status(status))
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
        one for one in plan.hypotheses if one.for_ or one.against or one.standing in (Standing.CONFIRMED, Standing.EXCLUDED)
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


def arguments_of(one: Suspicion, guideline: Guideline, citations: Citations) -> str:
    """The arguments of a cause, for and against, by the facts they rest on, and where the cause comes from.

    A strong one is called so; one from beyond the source on a cause of the source says so itself.
    """
    words = [""]
    for name, arguments in (("For", one.for_), ("Against", one.against)):
        if arguments:
            words.append(f"{name}: {'; '.join(_argued(one, argument, guideline, citations) for argument in arguments)}.")
    return f"{' '.join(words)} {citations.tag(one.statements, one.provenance, one.cites)}"


def _argued(one: Suspicion, argument: Reasoning, guideline: Guideline, citations: Citations) -> str:
    said = facts_in_words(guideline, argument.facts, one.leg, joined_by=" + ")
    beyond = argument.provenance != one.provenance
    notes = [
        *(["strong"] if argument.strength is Strength.STRONG else []),
        *([f"{BEYOND}, {citations.mark(argument.cites)}"] if beyond else []),
    ]
    return f"{said} ({'; '.join(notes)})" if notes else said


# --- what was left out, and the limits ----------------------------------------------------------------------------------


def _not_assessed(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    quiet = [one for one in plan.not_assessed if not one.holds_open]
    if plan.not_assessed:
        yield from heading("Could not be assessed, and never counts as normal")
    for one in plan.not_assessed:
        if one.holds_open:
            yield item(one.text + of_legs((one.leg,)), Style.WARNING)
    if quiet:
        yield item(needs_in_words(guideline, [(one.finding, one.leg) for one in quiet]))
    if plan.not_called_for:
        yield from heading("Not measured and not called for")
        yield item(needs_in_words(guideline, plan.not_called_for), Style.QUIET)


def _cautions(sheet: Sheet) -> Iterator[Line]:
    """What to avoid. What a dose table says of a medicine stands under that medicine already."""
    dosed = {one.id for one in sheet.plan.with_status(Status.RECOMMENDED) if one.dosing is not None}
    cautions = [one for one in sheet.plan.cautions if one.draft or one.id not in dosed]
    if cautions:
        yield from heading("Cautions")
    places: dict[tuple[str, str], list[Leg | None]] = {}
    for one in cautions:
        places.setdefault((one.text, _tag_of(one, sheet)), []).append(one.leg)
    for (text, tag), legs in places.items():
        yield item(f"{text}{of_legs(tuple(dict.fromkeys(legs)))}{tag}", Style.WARNING)


def _tag_of(one: Caution, sheet: Sheet) -> str:
    """Where a caution comes from; a draft that nothing proposes comes from nowhere."""
    if not one.statements and not one.cites:
        return ""
    return f" {sheet.citations.tag(one.statements, one.provenance, one.cites)}"


def _limits(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    yield from heading("Limits")
    always = [line.text for line in guideline.scope if line.when is None]
    yield from (Line(text, Style.QUIET) for text in always)
    recorded = f"Findings of {moment_in_words(plan.recorded_at)}. " if plan.recorded_at is not None else ""
    made_by = tied(f"Guideline {plan.guideline_version} ({plan.guideline_hash[:SHORT_HASH]}).")
    yield Line(f"{made_by} Assessed {moment_in_words(plan.at)}. {recorded}A clinician decides.", Style.QUIET)
