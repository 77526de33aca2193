"""A plan as text to be reviewed by diff: what applies, one line each with its id and what it rests on, and a digest of the rest.

No line is wrapped, so that a change of one thing is a change of one line. Lines stand in the order of the plan. What does not
apply is counted and not written out: when it changes, the digest of the whole plan does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeVar

from pulsefirst.backends.acts import cautions, not_possible, postponed, standing, undecided, withheld
from pulsefirst.backends.durations import duration_in_words
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import (
    fact_list,
    facts_in_words,
    moment_in_words,
    need_list,
    needs_in_words,
    of_legs,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Caution, Dosing, Plan, Proposal, Reasoning, Status, Suspicion
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Phase, Strength, Urgency
from pulsefirst.notation.plan import plan_to_json, stands

FIRST_QUESTIONS: Final = 5
MOST_NEEDS: Final = 6
"""A line of what is undetermined names so many of the findings that it needs."""
INSET: Final = "    "

Named = TypeVar("Named")


class Said(NamedTuple):
    """A line without its legs: what stands before them and after them, and the lines below it."""

    name: str
    words: str
    below: tuple[str, ...]


def plan_for_review(plan: Plan, guideline: Guideline, title: str) -> str:
    """The plan as text under a title. The guideline is the one the plan was made by."""
    return "".join(f"{line}\n" for line in _lines(plan, guideline, title))


def digest_of(plan: Plan, guideline: Guideline) -> str:
    """The SHA-256 of the plan's JSON with everything in it, but for the version and the hash of the guideline.

    So a change of content that leaves a plan as it is leaves its digest as it is.
    """
    data = {name: part for name, part in plan_to_json(plan, guideline, everything=True).items() if name != "guideline"}
    return hashlib.sha256(json.dumps(data, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _lines(plan: Plan, guideline: Guideline, title: str) -> Iterator[str]:
    yield title
    if plan.banner:
        yield plan.banner
    recorded = f", findings of {moment_in_words(plan.recorded_at)}" if plan.recorded_at is not None else ""
    yield f"Assessed {moment_in_words(plan.at)}{recorded}{', older than a day' if plan.old else ''}"
    yield ""
    yield from _triage(plan, guideline)
    yield from _section("CONFLICTS", _conflicts(plan, guideline))
    for heading, lines in _parts(plan).items():
        yield from _section(heading, _write(_proposals(lines, guideline)))
    yield from _section("UNDETERMINED", _undetermined(undecided(plan), guideline))
    yield from _section("CAUSES", _write(_causes(plan, guideline)))
    yield from _section("CAUTIONS", _write(_cautions(plan)))
    yield from _section("ASK FIRST", _questions(plan, guideline))
    yield from _section("COULD NOT BE ASSESSED", _not_assessed(plan, guideline))
    yield from _section("SCOPE", _scope(plan, guideline))
    yield from _section("THE REST", _rest(plan, guideline))


def _parts(plan: Plan) -> dict[str, list[Proposal]]:
    """The lines under their headings: those the plan holds, and what is postponed."""
    held = standing(plan)
    return {
        "RECOMMENDED": [line for line in held if line.status is Status.RECOMMENDED],
        "DONE": [line for line in held if line.status is Status.DONE],
        "WITHHELD": withheld(plan),
        "POSTPONED": postponed(plan),
        "NOT POSSIBLE": not_possible(plan),
    }


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """The lines under a heading; nothing where there are none."""
    written = list(lines)
    if written:
        yield from ("", heading, *written)


def _write(told: Iterable[tuple[Said, Leg | None]]) -> Iterator[str]:
    for line, legs in _join_legs(told).items():
        yield f"{line.name}{of_legs(legs)}: {line.words}"
        yield from (f"{INSET}{text}" for text in line.below)


def _join_legs(told: Iterable[tuple[Named, Leg | None]]) -> dict[Named, list[Leg | None]]:
    """What is told of both legs alike stands once, with both."""
    legs: dict[Named, list[Leg | None]] = {}
    for what, leg in told:
        legs.setdefault(what, []).append(leg)
    return legs


# --- triage and conflicts -------------------------------------------------------------------------------------------------


def _triage(plan: Plan, guideline: Guideline) -> Iterator[str]:
    now, could_be = plan.triage.now, plan.triage.could_be
    due = f", by {moment_in_words(now.deadline)}" if now.deadline is not None else ""
    reasons = _join_legs((reason.id, reason.leg) for reason in now.why)
    why = ", ".join(f"{name}{of_legs(legs)}" for name, legs in reasons.items())
    yield f"NOW {now.level.word}{due}{f': {why}' if why else ''}"
    settled = "settled" if plan.triage.settled else "not settled"
    needs = f", needs {needs_in_words(guideline, could_be.needs)}" if could_be.needs else ""
    yield f"COULD BE {could_be.level.word}, {settled}{needs}"
    if plan.triage.unheard:
        yield f"UNHEARD {facts_in_words(guideline, plan.triage.unheard)}"
    yield from (f"OUTSIDE {text}" for text in plan.triage.outside)
    for clock in plan.clocks:
        hours = f"{duration_in_words(clock.hours)}: " if clock.hours is not None else ""
        yield f"CLOCK {clock.leg} leg: {hours}{clock.text}"


def _conflicts(plan: Plan, guideline: Guideline) -> Iterator[str]:
    for clash in plan.conflicts:
        yield f"{clash.id}{of_legs((clash.leg,))}: {clash.title}"
        yield f"{INSET}stands: {facts_in_words(guideline, clash.stands, clash.leg)}"
        yield f"{INSET}set aside: {facts_in_words(guideline, clash.set_aside, clash.leg)}"


# --- lines ----------------------------------------------------------------------------------------------------------------


def _proposals(proposals: Iterable[Proposal], guideline: Guideline) -> Iterator[tuple[Said, Leg | None]]:
    """Each line with its urgency and its id."""
    for proposal in proposals:
        before = f"{proposal.phase.upper()} " if proposal.phase is Phase.MEANWHILE else ""
        words, below = f"{proposal.title} {_origin(proposal)}", tuple(_below(proposal, guideline))
        yield Said(f"{before}{_urgency(proposal)}{proposal.id}", words, below), proposal.leg


def _urgency(proposal: Proposal) -> str:
    return f"{proposal.urgency.word.upper()} " if proposal.urgency is not Urgency.NONE else ""


def _undetermined(proposals: Iterable[Proposal], guideline: Guideline) -> Iterator[str]:
    """What an answer can still decide: a line for each urgency and target, with its rules and what these need."""
    groups: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        groups.setdefault(f"{_urgency(proposal)}{proposal.target}", []).append(proposal)
    for name, several in groups.items():
        rules = _join_legs((one.id, one.leg) for one in several)
        needs = tuple(dict.fromkeys(need for one in several for need in need_list(guideline, one.needs, one.leg)))
        more = f" and {len(needs) - MOST_NEEDS} more" if len(needs) > MOST_NEEDS else ""
        yield f"{name}: {', '.join(f'{id}{of_legs(legs)}' for id, legs in rules.items())}; needs {', '.join(needs[:MOST_NEEDS])}{more}"


def _below(proposal: Proposal, guideline: Guideline) -> Iterator[str]:
    """What a line rests on, and what is said with it."""
    facts = fact_list(guideline, proposal.why.facts, proposal.leg)
    if facts:
        yield f"because {', '.join(facts)}"
    if proposal.withheld_by:
        yield f"withheld by {', '.join(proposal.withheld_by)}"
    if proposal.answered_by:
        yield f"answered by {', '.join(proposal.answered_by)}"
    if proposal.behind:
        yield f"behind {', '.join(proposal.behind)}"
    if proposal.needs:
        yield f"needs {needs_in_words(guideline, proposal.needs, proposal.leg)}"
    if proposal.deadline is not None and proposal.urgency is not Urgency.EMERGENCY:
        yield f"by {moment_in_words(proposal.deadline)}"
    if proposal.warning:
        yield f"warning: {proposal.warning}"
    if proposal.remarks:
        yield f"remarks: {', '.join(remark.name for remark in proposal.remarks)}"
    if proposal.dosing is not None:
        yield from _dosing(proposal.dosing, guideline)


def _dosing(dosing: Dosing, guideline: Guideline) -> Iterator[str]:
    yield f"dosing: {'; '.join((dosing.word, *(reason.text for reason in dosing.reasons)))}"
    if dosing.dose is not None:
        dose = (dosing.dose.start, dosing.dose.titration, dosing.dose.usual, dosing.dose.most)
        yield f"dose: {' · '.join(filter(None, dose))}"
    unchecked = [need for reason in dosing.unchecked for need in reason.needs]
    if unchecked or dosing.needs:
        yield f"unchecked: {needs_in_words(guideline, dict.fromkeys((*unchecked, *dosing.needs)))}"


def _origin(said: Proposal | Suspicion | Reasoning | Caution) -> str:
    """The statements of the source it reads, or what it cites."""
    if said.provenance == Provenance.SOURCE:
        return f"[{' '.join(said.statements)}]" if said.statements else "[source]"
    return f"[beyond the source: {', '.join(said.cites)}]"


# --- causes, cautions, questions ------------------------------------------------------------------------------------------


def _causes(plan: Plan, guideline: Guideline) -> Iterator[tuple[Said, Leg | None]]:
    """Each cause that stands, what it leaves unexplained, and the arguments for and against it with the facts they rest on."""
    for suspicion in filter(stands, plan.hypotheses):
        sides = (("for", suspicion.for_), ("against", suspicion.against))
        below = (
            f"{side} {'; '.join(f'{one.id}: {_argument(one, suspicion.leg, guideline)}' for one in arguments)}"
            for side, arguments in sides
            if arguments
        )
        left = suspicion.account.leaves if suspicion.account is not None else ()
        leaves = f"; leaves {', '.join(guideline.features[name].title for name in left)}" if left else ""
        yield Said(f"{suspicion.standing.upper()} {suspicion.id}", f"{suspicion.title}{leaves}", tuple(below)), suspicion.leg


def _argument(argument: Reasoning, leg: Leg | None, guideline: Guideline) -> str:
    strong = " (strong)" if argument.strength is Strength.STRONG else ""
    return f"{facts_in_words(guideline, argument.facts, leg, joined_by=' + ')}{strong} {_origin(argument)}"


def _cautions(plan: Plan) -> Iterator[tuple[Said, Leg | None]]:
    for caution in cautions(plan):
        draft = f"draft {caution.draft}: " if caution.draft else ""
        yield Said(caution.id, f"{draft}{caution.text} {_origin(caution)}", ()), caution.leg


def _questions(plan: Plan, guideline: Guideline) -> Iterator[str]:
    for question in plan.questions[:FIRST_QUESTIONS]:
        settles = (
            f"{question.settles[0]} and {len(question.settles) - 1} more" if question.settles[1:] else question.settles[0]
        )
        yield f"{label(guideline.findings[question.finding])}{of_legs(question.legs)}: {question.why} ({question.tier}: {settles})"


def _not_assessed(plan: Plan, guideline: Guideline) -> Iterator[str]:
    told = (
        (f"{label(guideline.findings[one.finding])}{': an alarm waits for it' if one.holds_open else ''}", one.leg)
        for one in plan.not_assessed
    )
    for what, legs in _join_legs(told).items():
        yield f"{what}{of_legs(legs)}"


def _scope(plan: Plan, guideline: Guideline) -> Iterator[str]:
    """What is said of the scope for this case, and not of every case."""
    always = {line.text for line in guideline.scope if line.when is None}
    yield from (text for text in plan.scope if text not in always)


def _rest(plan: Plan, guideline: Guideline) -> Iterator[str]:
    apart = sum(1 for _ in plan.with_status(Status.NOT_APPLICABLE))
    causes = sum(1 for suspicion in plan.hypotheses if not stands(suspicion))
    closed = sum(1 for _ in plan.with_status(Status.UNDETERMINED)) - len(undecided(plan))
    yield f"{apart} lines do not apply, {closed} are not in question, {causes} causes do not stand, {len(plan.questions)} questions in all"
    yield f"SHA-256 of everything: {digest_of(plan, guideline)}"
