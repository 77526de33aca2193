"""The referral: one page of prose that opens with what is asked of the reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pulsefirst.backends.acts import AT_ONCE, LOOKING, in_order, is_emergency, is_same_day
from pulsefirst.backends.due import due_in_words
from pulsefirst.backends.headline import now_in_words
from pulsefirst.backends.letters.acts import BY_A_DEVICE, IN_A_LABORATORY, caution_lines, clocks, heads, tests
from pulsefirst.backends.letters.dates import day_in_full
from pulsefirst.backends.letters.document import DocumentLine, DocumentSection, Emphasis
from pulsefirst.backends.letters.known import (
    asked_or_recorded,
    background,
    complaint,
    could_not,
    examined,
    not_known,
    results,
    speaks_for,
    thoughts,
    who,
)
from pulsefirst.backends.letters.matter import WEIGHTS, Matter, called_here, contact_in_words, is_worded
from pulsefirst.backends.letters.opening import could_be, doubts, unheard
from pulsefirst.backends.letters.sbar import BLANK, asked_for, by_service, nouns_that_bear
from pulsefirst.backends.letters.spoken import listed, lower, sentence
from pulsefirst.backends.words import legs_in_words
from pulsefirst.model.plan import Proposal, Standing, Status
from pulsefirst.model.recommendations import ActivityKind, Urgency

MOST_ABSENT: Final = 16
MOST_FACTS: Final = 12
MOST_ACTS: Final = 8
TOLD_THE_PATIENT: Final = "[ ] I have told the patient when to call for help."


def letter_head(matter: Matter) -> tuple[str, ...]:
    """To whom, from whom, when, and a blank for who it is about."""
    to = "; ".join(dict.fromkeys(contact_in_words(matter, proposal.target) for proposal in addressed(matter))) or BLANK
    return (
        f"To: {to}",
        f"From: {matter.site.name or BLANK}",
        f"Date: {day_in_full(matter.plan.at)}",
        f"Re (name, date of birth, number): {matter.patient or BLANK}",
    )


def addressed(matter: Matter) -> list[Proposal]:
    """The referrals that the letter is for: those of the highest urgency."""
    referrals = [line for line in matter.acting() if line.kind == ActivityKind.REFER and line.urgency > Urgency.NONE]
    highest = max((proposal.urgency for proposal in referrals), default=Urgency.NONE)
    return [proposal for proposal in referrals if proposal.urgency is highest]


def letter_sections(matter: Matter) -> tuple[DocumentSection, ...]:
    """Paragraphs without headings: what is asked, the history, the findings, what is not known, what I think, my plan."""
    weight = WEIGHTS.get(matter.plan.triage.now.level, Emphasis.WARNING)
    asked = [DocumentLine(text, weight=Emphasis.ALARM) for text in doubts(matter, MOST_FACTS)]
    asked.append(DocumentLine(" ".join(_asked(matter)), weight=weight))
    paragraphs = (_history(matter), _findings(matter), _unknown(matter), _thinking(matter), _planned(matter))
    said = [" ".join(filter(None, paragraph)) for paragraph in paragraphs]
    last = (f"My question: {_question(matter)}", TOLD_THE_PATIENT)
    lines = (DocumentLine("Dear colleague,"), *asked, *(DocumentLine(text) for text in (*said, *last) if text))
    return (DocumentSection("", lines, listed=False),)


def _asked(matter: Matter) -> Iterator[str]:
    """What is asked of the reader: for whom, for what, how soon."""
    plan, patient = matter.plan, who(matter) or "patient"
    triage = plan.triage
    demands = by_service(matter, addressed(matter))
    for demand in demands:
        side = legs_in_words(demand.legs)
        due, _, day = due_in_words(demand.proposals, plan.at).partition(": by ")
        when = f" {due} (by {day})" if day else f" {due}" if due else ""
        to = f"For {called_here(matter, demand.target)}: please" if len(demands) > 1 else "Please"
        yield f"{to} see this {patient}{when}: {asked_for(matter, demand)}{f', {side}' if side else ''}."
    if not addressed(matter):
        first = thoughts(matter)[:1]
        known = bool(first) and first[0].cause.standing is Standing.CONFIRMED
        thought = f"{' with' if known else ', likely'} {first[0].title()}" if first else ""
        yield f"Please advise on this {patient}{thought}."
    if triage.now.level is Urgency.EMERGENCY:
        yield "EMERGENCY, phoned before this letter was sent: [ ]"
        yield from (f"{text}." for text in clocks(matter))
    elif triage.settled and triage.now.level is Urgency.NONE:
        yield f"{now_in_words(triage).partition(' ')[0].capitalize()}."
    else:
        yield could_be(matter)
    yield unheard(matter, MOST_FACTS)


def _history(matter: Matter) -> Iterator[str]:
    told, before = complaint(matter), background(matter)
    yield told.there()
    yield f"Background: {lower(before.there())}" if before.there() else ""
    absent = asked_or_recorded(matter).absent(MOST_ABSENT, prefer=nouns_that_bear(matter))
    yield f"Asked and absent: {absent}." if absent else ""


def _findings(matter: Matter) -> Iterator[str]:
    plan = matter.plan
    day = day_in_full(plan.recorded_at or plan.at)
    found, tests = examined(matter), results(matter)
    if found.there() or found.absent():
        yield f"Examined on {day}."
        yield found.there()
        yield found.none_of(MOST_ABSENT, prefer=nouns_that_bear(matter))
    if tests.there() or tests.absent():
        yield f"Results of {day}."
        yield tests.there()
        yield tests.none_of(MOST_ABSENT)


def _unknown(matter: Matter) -> Iterator[str]:
    yield from could_not(matter, MOST_FACTS)
    yield from not_known(matter)


def _thinking(matter: Matter) -> Iterator[str]:
    """The first cause with what speaks for it, and the main alternative; in an emergency what is asked says it."""
    if is_emergency(matter.plan):
        return
    several = thoughts(matter)
    if not several:
        return
    first, others = several[0], several[1:3]
    because = speaks_for(matter, first)
    if first.cause.standing is Standing.CONFIRMED:
        yield f"Diagnosis: {first.title()}{f' ({because})' if because else ''}."
    else:
        yield f"I think {first.title()} most likely{f': {because}' if because else ''}."
    if others:
        yield f"Possible too: {listed([other.title() for other in others])}."


def _planned(matter: Matter) -> Iterator[str]:
    """What is done and planned here, and the draft orders that are held."""
    plan = matter.plan
    own = [line for line in matter.acting() if line not in addressed(matter)]
    groups = in_order(own)
    urgent = [line for level in groups.urgent for line in groups.urgent[level]]
    looking = [] if is_emergency(plan) or is_same_day(plan) else tests(matter, groups.looking, IN_A_LABORATORY)
    treating = [line for line in groups.treating if _is_for_the_patient(matter, line) and not is_emergency(plan)]
    medicines = [line for line in (*groups.meanwhile, *groups.treating) if line.kind == ActivityKind.PRESCRIBE]
    meanwhile = [line for line in groups.meanwhile if line.kind != ActivityKind.PRESCRIBE]
    yield _acts(matter, "Done: ", [line for line in own if line.status is Status.DONE and line.kind not in LOOKING])
    for words, lines in (
        (
            "Planned meanwhile: " if is_emergency(plan) else "Planned: ",
            [
                *(line for line in urgent if line.phase in AT_ONCE or not is_emergency(plan)),
                *tests(matter, meanwhile, BY_A_DEVICE if is_emergency(plan) else IN_A_LABORATORY),
                *looking,
            ],
        ),
        ("Advice: ", treating),
        ("To be decided: " if is_emergency(plan) else "On medicines: ", medicines),
    ):
        yield _acts(matter, words, [line for line in lines if line.status is not Status.DONE])
    avoid = [line.text.partition(": ")[0] for line in caution_lines(matter, dosed=False)] if is_emergency(plan) else []
    yield " ".join(dict.fromkeys(map(sentence, avoid)))
    drafts = dict.fromkeys(line.text for line in caution_lines(matter, drafts=True))
    considered = [target.title for target in matter.guideline.targets.values() if _considered(matter, target.name)]
    if considered and drafts:
        yield f"I had considered {listed(considered)}, and hold it: {' '.join(map(_why_held, drafts))}"
    done = [target.title for target in matter.guideline.targets.values() if _was_done(matter, target.name)]
    yield f"Done so far: {listed(done)}." if done else ""


def _why_held(caution: str) -> str:
    """What is said against a draft, without saying again that it is one."""
    head, _, reason = caution.partition(": ")
    said = sentence(reason if head.endswith("is being considered") and reason else caution)
    return lower(said)


def _is_for_the_patient(matter: Matter, line: Proposal) -> bool:
    """Advice on the treatment of a cause, which has words for the patient too: the rest is told to whoever examines."""
    rule = matter.guideline.recommendations[line.id]
    return line.kind == ActivityKind.ADVISE and bool(line.treats) and is_worded(matter, rule)


def _considered(matter: Matter, target: str) -> bool:
    return any(act.target == target for act in matter.case.considering)


def _was_done(matter: Matter, target: str) -> bool:
    return any(act.target == target for act in matter.case.done)


def _acts(matter: Matter, words: str, proposals: Sequence[Proposal]) -> str:
    acts = heads(matter, proposals)
    if not acts:
        return ""
    more = f"; and {len(acts) - MOST_ACTS} more" if len(acts) > MOST_ACTS else ""
    return f"{words}{'; '.join(acts[:MOST_ACTS])}{more}."


def _question(matter: Matter) -> str:
    """A question to begin with, which the sender changes."""
    if is_emergency(matter.plan) or not addressed(matter):
        return BLANK
    return "is this right, what more does it need, and what do you advise meanwhile?"
