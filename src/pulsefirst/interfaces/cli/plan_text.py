"""A plan as text that a clinician reads in seconds: what clashes, the headline, what to do in its order, causes, limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from pulsefirst.backends.prose import label
from pulsefirst.interfaces.cli.terminal import Line, Style, item, tied
from pulsefirst.interfaces.cli.words import (
    facts_in_words,
    moment_in_words,
    needs_in_words,
    of_legs,
    span_in_words,
    statement_tag,
)
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Clock, Plan, Proposal, Standing, Status, Suspicion, Tier, Triage
from pulsefirst.model.recommendations import ActivityKind, Category, Urgency

LEVELS = {
    Urgency.EMERGENCY: "EMERGENCY, at once",
    Urgency.URGENT: "URGENT, the same day",
    Urgency.SOON: "SOON, in days to two weeks",
    Urgency.NONE: "nothing is demanded by what is known so far",
}
FIRST_QUESTIONS = 3
SHORT_HASH = 12
ACTING = (Status.RECOMMENDED, Status.DONE)
LOOKING = (ActivityKind.OBTAIN, ActivityKind.ORDER)
BAR = "┃ "
MARGIN = 10


@dataclass(frozen=True)
class Act:
    """Proposals of one target for the same legs, shown as one line with all its reasons."""

    legs: tuple[Leg | None, ...]
    proposals: tuple[Proposal, ...]


def plan_lines(plan: Plan, guideline: Guideline, *, everything: bool = False) -> Iterator[Line]:
    """The whole plan. With `everything`, also the lines that are undetermined or do not apply."""
    yield from conflict_lines(plan, guideline)
    yield from _out_of_scope(plan, guideline)
    yield from headline(plan, guideline)
    yield from _acts(plan, guideline)
    yield from _withheld(plan, guideline)
    yield from _undecided(plan, guideline, everything=everything)
    yield from _causes(plan, guideline)
    yield from _not_assessed(plan, guideline)
    yield from _cautions(plan)
    yield from _limits(plan, guideline)


# --- what comes first ---------------------------------------------------------------------------------------------------


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
    """Whom to call for what is demanded now, by when, and for which leg."""
    demanding = {(reason.id, reason.leg) for reason in plan.triage.now.why}
    proposals = [one for one in plan.proposals if (one.id, one.leg) in demanding]
    calls = [one for one in proposals if one.kind == ActivityKind.REFER] or proposals
    for act in merged(calls):
        first = act.proposals[0]
        due = f", by {moment_in_words(first.deadline)}" if first.deadline is not None else ""
        done = ", done" if all(one.status is Status.DONE for one in act.proposals) else ""
        yield f"{guideline.targets[first.target].title}{of_legs(act.legs)}{due}{done}"


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
    for why, group in groupby(questions[:FIRST_QUESTIONS], key=lambda question: question.why):
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


# --- what to do ---------------------------------------------------------------------------------------------------------


def merged(proposals: Iterable[Proposal]) -> list[Act]:
    """Acts: proposals of the same target and leg together, and both legs together where they say the same."""
    by_place: dict[tuple[str, str, Leg | None], list[Proposal]] = {}
    for one in proposals:
        by_place.setdefault((one.kind, one.target, one.leg), []).append(one)
    alike: dict[tuple[tuple[str, Status], ...], list[list[Proposal]]] = {}
    for several in by_place.values():
        alike.setdefault(tuple((one.id, one.status) for one in several), []).append(several)
    return [Act(tuple(group[0].leg for group in groups), tuple(groups[0])) for groups in alike.values()]


def _acts(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    """What to do, by urgency. Under an emergency everything else is set in below its own heading."""
    acting = [one for one in plan.with_status(*ACTING) if one.kind != ActivityKind.AVOID]
    emergencies = [one for one in acting if one.urgency is Urgency.EMERGENCY]
    rest = list(_other_acts(plan, guideline, [one for one in acting if one not in emergencies]))
    if not emergencies:
        yield from rest
        return
    yield from _group("Emergency: now", emergencies, Style.ALARM)
    yield from _heading("Once the emergency is dealt with")
    yield from (_set_in(line) for line in rest[1:])


def _other_acts(plan: Plan, guideline: Guideline, acting: Sequence[Proposal]) -> Iterator[Line]:
    yield from _group("Today", [one for one in acting if one.urgency is Urgency.URGENT])
    yield from _group("Soon: days to two weeks", [one for one in acting if one.urgency is Urgency.SOON])
    calm = [one for one in acting if one.urgency is Urgency.NONE]
    looking = [one for one in calm if one.kind in LOOKING]
    yield from _group("Examine and test", [one for one in looking if not _is_standing(guideline, one)])
    yield from _standing_examination(guideline, [one for one in looking if _is_standing(guideline, one)])
    yield from _group("Treat and advise", [one for one in calm if one.kind not in LOOKING])
    yield from _if_confirmed(plan, guideline)


def _set_in(line: Line) -> Line:
    rest = " " * len(line.first) if line.rest is None else line.rest
    return replace(line, first=f"  {line.first}", rest=f"  {rest}") if line.text else line


def _heading(title: str) -> Iterator[Line]:
    yield Line()
    yield Line(title, Style.HEADING)


def _group(title: str, proposals: Sequence[Proposal], style: Style = Style.PLAIN) -> Iterator[Line]:
    """Acts under a heading; a warning that the next act shares is said below the last that has it."""
    if proposals:
        yield from _heading(title)
    acts = merged(proposals)
    for act, following in zip_longest(acts, acts[1:]):
        done = "done: " if all(one.status is Status.DONE for one in act.proposals) else ""
        yield item(f"{done}{_reasons(act)}{of_legs(act.legs)} {_tag(act.proposals)}", Style.QUIET if done else style)
        for warning in _warnings(act):
            if following is None or warning not in _warnings(following):
                yield Line(f"Warning: {warning}", Style.WARNING, first="  ")


def _warnings(act: Act) -> list[str]:
    return list(dict.fromkeys(one.warning for one in act.proposals if one.warning))


def _reasons(act: Act) -> str:
    """The titles of an act; what they all begin with is said once."""
    titles = list(dict.fromkeys(one.title for one in act.proposals))
    heads = {title.partition(": ")[0] for title in titles}
    if len(titles) > 1 and len(heads) == 1 and all(": " in title for title in titles):
        return f"{heads.pop()}: {'; '.join(title.partition(': ')[2] for title in titles)}"
    return "; ".join(titles)


def _tag(proposals: Sequence[Proposal]) -> str:
    provenance = " and ".join(dict.fromkeys(one.provenance for one in proposals))
    return statement_tag((statement for one in proposals for statement in one.statements), provenance)


def _is_standing(guideline: Guideline, one: Proposal) -> bool:
    """Part of the examination everybody gets: the rule has no condition."""
    return guideline.recommendations[one.id].when is None


def _standing_examination(guideline: Guideline, proposals: Sequence[Proposal]) -> Iterator[Line]:
    """What everybody is asked, examined and tested for, as one compact list, what is done already left out."""
    waiting = [one for one in proposals if one.status is not Status.DONE]
    tests = [one for one in waiting if guideline.targets[one.target].category is not Category.EXAMINATION]
    examined = [one for one in waiting if one not in tests]
    if waiting:
        yield from _heading("Part of every workup, still to do")
    for name, several in (("Examine", examined), ("Test", tests)):
        if several:
            legs: dict[str, list[Leg | None]] = {}
            for one in several:
                legs.setdefault(one.title, []).append(one.leg)
            titles = "; ".join(title + of_one_leg(places) for title, places in legs.items())
            yield item(f"{name}: {titles} {_tag(several)}")


def of_one_leg(legs: Sequence[Leg | None]) -> str:
    """The leg in brackets, when it is one: an examination of both goes without saying."""
    return of_legs(legs) if len(legs) == 1 else ""


def _if_confirmed(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    """What is not decided yet and treats a cause that is supported."""
    supported = {one.id for one in plan.hypotheses if one.standing is Standing.SUPPORTED}
    treating = [one for one in plan.with_status(Status.UNDETERMINED) if one.under in supported]
    for under, several in groupby(
        sorted(treating, key=lambda one: list(guideline.hypotheses).index(one.under)), lambda one: one.under
    ):
        yield from _group(f"If confirmed: {guideline.hypotheses[under].title}", list(several))


def _withheld(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    withheld = list(plan.with_status(Status.WITHHELD))
    if withheld:
        yield from _heading("Withheld")
    for act in merged(withheld):
        reasons = dict.fromkeys(
            guideline.recommendations[name].do.title for one in act.proposals for name in one.withheld_by
        )
        yield item(f"{_reasons(act)}{of_legs(act.legs)}. Withheld by: {'; '.join(reasons)} {_tag(act.proposals)}")


def _undecided(plan: Plan, guideline: Guideline, *, everything: bool) -> Iterator[Line]:
    """What could not be decided because something could not be assessed; and on demand all that is open or does not apply."""
    yield from _with_needs("Not possible: what it needs could not be assessed", Status.NOT_POSSIBLE, plan, guideline)
    if everything:
        yield from _group("Done of every workup", _done_of_workup(plan, guideline))
        yield from _with_needs("Undetermined", Status.UNDETERMINED, plan, guideline)
        yield from _group("Not applicable", list(plan.with_status(Status.NOT_APPLICABLE)), Style.QUIET)
        return
    undetermined = len(list(plan.with_status(Status.UNDETERMINED)))
    done, apart = len(_done_of_workup(plan, guideline)), len(list(plan.with_status(Status.NOT_APPLICABLE)))
    yield Line()
    yield Line(
        f"Not shown: {undetermined} lines undetermined, {done} parts of the workup done, {apart} not applicable (--all shows them).",
        Style.QUIET,
    )


def _done_of_workup(plan: Plan, guideline: Guideline) -> list[Proposal]:
    return [one for one in plan.with_status(Status.DONE) if one.kind in LOOKING and _is_standing(guideline, one)]


def _with_needs(title: str, status: Status, plan: Plan, guideline: Guideline) -> Iterator[Line]:
    several = list(plan.with_status(status))
    if several:
        yield from _heading(title)
    for one in several:
        needs = f"; needs {needs_in_words(guideline, one.needs, one.leg)}" if one.needs else ""
        yield item(f"{one.title}{of_legs((one.leg,))}{needs} {_tag([one])}", Style.QUIET)


# --- causes -------------------------------------------------------------------------------------------------------------


def _causes(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    yield from _heading("Causes: the guideline suspects, a clinician diagnoses")
    told = [
        one for one in plan.hypotheses if one.for_ or one.against or one.standing in (Standing.CONFIRMED, Standing.EXCLUDED)
    ]
    for standing in Standing:
        causes: dict[tuple[str, str], list[Leg | None]] = {}
        for one in told:
            if one.standing is standing:
                causes.setdefault((one.title, _arguments(one, guideline)), []).append(one.leg)
        for (title, arguments), legs in causes.items():
            style = Style.HEADING if standing is Standing.CONFIRMED else Style.PLAIN
            yield item(f"{standing}: {title}{of_legs(legs)}.{arguments}", style)
    silent: dict[str, list[Leg | None]] = {}
    for one in plan.hypotheses:
        if one not in told:
            silent.setdefault(one.title, []).append(one.leg)
    if silent:
        names = ", ".join(title + of_one_leg(legs) for title, legs in silent.items())
        yield item(f"no argument either way yet: {names}", Style.QUIET)


def _arguments(one: Suspicion, guideline: Guideline) -> str:
    """The arguments of a cause, for and against, by the facts they rest on."""
    words = [""]
    for name, arguments in (("For", one.for_), ("Against", one.against)):
        if arguments:
            said = "; ".join(facts_in_words(guideline, argument.facts, one.leg, " + ") for argument in arguments)
            words.append(f"{name}: {said}.")
    return f"{' '.join(words)} {statement_tag(one.statements, one.provenance)}"


# --- what was left out, and the limits ----------------------------------------------------------------------------------


def _not_assessed(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    quiet = [one for one in plan.not_assessed if not one.holds_open]
    if plan.not_assessed:
        yield from _heading("Could not be assessed, and never counts as normal")
    for one in plan.not_assessed:
        if one.holds_open:
            yield item(one.text + of_legs((one.leg,)), Style.WARNING)
    if quiet:
        yield item(_places(guideline, [(one.finding, one.leg) for one in quiet]))
    if plan.not_called_for:
        yield from _heading("Not measured and not called for")
        yield item(_places(guideline, [(one.finding, one.leg) for one in plan.not_called_for]), Style.QUIET)


def _places(guideline: Guideline, places: Iterable[tuple[str, Leg | None]]) -> str:
    legs: dict[str, list[Leg | None]] = {}
    for finding, leg in places:
        legs.setdefault(finding, []).append(leg)
    return ", ".join(label(guideline.findings[finding]) + of_one_leg(several) for finding, several in legs.items())


def _cautions(plan: Plan) -> Iterator[Line]:
    if plan.cautions:
        yield from _heading("Cautions")
    places: dict[tuple[str, tuple[str, ...], str], list[Leg | None]] = {}
    for one in plan.cautions:
        places.setdefault((one.text, one.statements, one.draft), []).append(one.leg)
    for (text, statements, _), legs in places.items():
        tag = f" {statement_tag(statements)}" if statements else ""
        yield item(f"{text}{of_legs(tuple(dict.fromkeys(legs)))}{tag}", Style.WARNING)


def _limits(plan: Plan, guideline: Guideline) -> Iterator[Line]:
    yield from _heading("Limits")
    always = [line.text for line in guideline.scope if line.when is None]
    yield from (Line(text, Style.QUIET) for text in always)
    recorded = f"Findings of {moment_in_words(plan.recorded_at)}. " if plan.recorded_at is not None else ""
    made_by = tied(f"Guideline {plan.guideline_version} ({plan.guideline_hash[:SHORT_HASH]}).")
    yield Line(f"{made_by} Assessed {moment_in_words(plan.at)}. {recorded}A clinician decides.", Style.QUIET)
