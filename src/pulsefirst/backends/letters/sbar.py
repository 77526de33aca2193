"""The hand-over (SBAR): twelve lines at most, read aloud in under a minute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pulsefirst.backends.acts import (
    AT_ONCE,
    LOOKING,
    Demand,
    InOrder,
    by_target,
    cautions,
    demanding,
    in_order,
    is_emergency,
    referrals,
    withheld,
)
from pulsefirst.backends.due import due_in_words
from pulsefirst.backends.headline import is_nothing_demanded
from pulsefirst.backends.letters.acts import clocks, heads, tests
from pulsefirst.backends.letters.document import DocumentLine, DocumentSection, Emphasis
from pulsefirst.backends.letters.known import (
    background,
    complaint,
    could_not,
    examined,
    not_known,
    results,
    room_of,
    thoughts,
    told,
    who,
)
from pulsefirst.backends.letters.matter import Matter, called_here, contact_in_words
from pulsefirst.backends.letters.opening import could_be, doubts, unheard
from pulsefirst.backends.letters.spoken import sentence
from pulsefirst.backends.words import legs_in_words
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Urgency

MOST_THERE: Final = 12
MOST_ABSENT: Final = 10
MOST_ACTS: Final = 4
BLANK: Final = "_" * 24
NOTHING: Final = "Nothing is demanded now or today."


def sbar_sections(matter: Matter) -> tuple[DocumentSection, ...]:
    """Situation, background, assessment and request: three, one, four and four lines at most."""
    return (
        DocumentSection("Situation", tuple(_situation(matter))),
        DocumentSection("Background", tuple(_background(matter))),
        DocumentSection("Assessment", tuple(_assessment(matter))),
        DocumentSection("Request", tuple(_request(matter))),
    )


# --- situation ----------------------------------------------------------------------------------------------------------


def _situation(matter: Matter) -> Iterator[DocumentLine]:
    """What clashes or lies outside; who it is and what is suspected; the complaint; the clock, and what it could still be."""
    first = " ".join(doubts(matter))
    if first:
        yield DocumentLine(first, weight=Emphasis.ALARM)
    weight = Emphasis.ALARM if is_emergency(matter.plan) else Emphasis.PLAIN
    yield DocumentLine(" ".join(_calls(matter)), weight=weight)
    clock = [f"{text}." for text in clocks(matter)] if is_emergency(matter.plan) else []
    rest = [complaint(matter).there(MOST_THERE), " ".join(filter(None, (*clock, could_be(matter))))]
    yield from (DocumentLine(text) for text in ([" ".join(filter(None, rest))] if first else rest) if text)


def sbar_to(matter: Matter) -> str:
    """Whom this calls, with their numbers."""
    demanded = demanding(matter.plan)
    services = dict.fromkeys(contact_in_words(matter, demand.target) for demand in by_target(referrals(demanded)))
    return "; ".join(services)


def _calls(matter: Matter) -> Iterator[str]:
    """The level and the side, who it is, and what each service is called for."""
    plan = matter.plan
    demanded = demanding(plan)
    patient = who(matter) or "this patient"
    if not demanded:
        yield f"{sentence(patient)} {NOTHING if is_nothing_demanded(plan.triage) and not plan.triage.unheard else ''}".strip()
        return
    level = "EMERGENCY" if is_emergency(plan) else ""
    demands = by_target(referrals(demanded) or demanded)
    if len(demands) == 1:
        opening = ", ".join(filter(None, (level, legs_in_words(demands[0].legs).upper())))
        yield sentence(f"{opening}{': ' if opening else ''}{patient}, {suspected(matter, demands[0])}")
        return
    yield sentence(f"{level}{': ' if level else ''}{patient}")
    for demand in demands:
        side = legs_in_words(demand.legs).upper()
        name = f"For {called_here(matter, demand.target)}{' (called)' if demand.done else ''}: "
        yield sentence(f"{name}{f'{side}, ' if side else ''}{suspected(matter, demand)}")


def suspected(matter: Matter, demand: Demand) -> str:
    """The cause that this call is for, where one is watched for it and something speaks for it; else why the call is made."""
    watched = {
        one.cause.name for one in matter.guideline.watched if any(flag.calls.name == demand.target for flag in one.flags)
    }
    for thought in thoughts(matter):
        same_leg = None in (*thought.legs, *demand.legs) or set(thought.legs) & set(demand.legs)
        if thought.cause.id in watched and same_leg:
            return f"suspected {thought.cause.title}"
    return grounds(demand.proposals)


def grounds(proposals: Iterable[Proposal], most: int = 2) -> str:
    """The reasons of a call, without what it says to do."""
    said = list(dict.fromkeys(line.title.partition(": ")[2] or line.title for line in proposals))
    return "; ".join(said[:most])


# --- background and assessment --------------------------------------------------------------------------------------------


def _background(matter: Matter) -> Iterator[DocumentLine]:
    forbidding = _forbidding(matter)
    absent = told(matter, lambda finding: finding.name in forbidding).absent(MOST_ABSENT, only=frozenset())
    text = " ".join(filter(None, (background(matter).there(MOST_THERE), f"No {absent}." if absent else "")))
    if text:
        yield DocumentLine(text)


def _assessment(matter: Matter) -> Iterator[DocumentLine]:
    """What was found, with numbers; what was looked for and is absent; what nothing judged and what is not known."""
    there = " ".join(filter(None, (examined(matter).there(MOST_THERE), results(matter).there(MOST_THERE))))
    if there:
        yield DocumentLine(there)
    bearing = _bearing(matter) - _forbidding(matter)
    absent = told(matter, lambda finding: finding.name in bearing).absent(MOST_ABSENT, only=_sick(matter))
    if absent:
        yield DocumentLine(f"No {absent}.")
    if text := unheard(matter):
        yield DocumentLine(text, weight=Emphasis.WARNING)
    unknown = [*could_not(matter), *not_known(matter)]
    if unknown:
        yield DocumentLine(" ".join(unknown))


def _sick(matter: Matter) -> set[Leg]:
    """The legs that the call is for; in an emergency the well leg waits."""
    sick = {line.leg for line in demanding(matter.plan) if line.leg is not None}
    return sick if is_emergency(matter.plan) and sick else {*Leg}


def _forbidding(matter: Matter) -> set[str]:
    """The findings of the patient that would forbid an act of the emergency: their absence is background."""
    if not is_emergency(matter.plan):
        return set()
    lines = [line for line in matter.plan.proposals if line.phase in AT_ONCE and line.kind == ActivityKind.AVOID]
    return {fact.finding for line in lines for fact in line.why.facts if fact.leg is None}


def _bearing(matter: Matter) -> set[str]:
    """The findings whose absence bears on the call: read by what demands it, by alarms of its kind, by the causes thought of."""
    plan = matter.plan
    demanded = demanding(plan)
    rooms = {room_of(matter, line.id) for line in demanded}
    lines = [
        line
        for line in plan.proposals
        if line in demanded or (line.urgency is Urgency.EMERGENCY and room_of(matter, line.id) in rooms)
    ]
    facts = [fact for line in lines for fact in line.why.facts]
    for thought in [] if is_emergency(plan) else thoughts(matter)[:2]:
        facts += [fact for argument in (*thought.cause.for_, *thought.cause.against) for fact in argument.facts]
    return {fact.finding for fact in facts}


# --- request --------------------------------------------------------------------------------------------------------------


def _request(matter: Matter) -> Iterator[DocumentLine]:
    """What is asked, what is planned, what to avoid; the side is read back."""
    plan, acting = matter.plan, matter.acting()
    calls = {(line.id, line.leg) for line in referrals(demanding(plan))}
    groups = in_order(line for line in acting if (line.id, line.leg) not in calls)
    urgent = [line for level in groups.urgent for line in groups.urgent[level]]
    now = [line for line in urgent if line.phase in AT_ONCE]
    weight = Emphasis.ALARM if is_emergency(plan) else Emphasis.PLAIN
    yield DocumentLine(f"{_ask(matter)}{_few(matter, ' Now: ', now)}", weight=weight)
    questions = [line for line in groups.meanwhile if line.kind == ActivityKind.PRESCRIBE]
    if questions:
        yield DocumentLine(_few(matter, "", questions))
    planned = [line for line in _planned(matter, groups) if line not in questions]
    doing = [
        _few(matter, "Planned: ", [line for line in planned if line.status is not Status.DONE]),
        _few(matter, "Done: ", [line for line in planned if line.status is Status.DONE and line.kind not in LOOKING]),
        "" if is_emergency(plan) else _few(matter, "Also: ", [line for line in urgent if line not in now]),
    ]
    if any(doing):
        yield DocumentLine(" ".join(filter(None, doing)))
    sides = legs_in_words(line.leg for line in demanding(plan)) if is_emergency(plan) else ""
    last = [*_against(matter), f"Please read back: {sides}." if sides else ""]
    if any(last):
        yield DocumentLine(" ".join(filter(None, last)))


def _ask(matter: Matter) -> str:
    plan = matter.plan
    if is_emergency(plan):
        return "Please see now and decide."
    if not demanding(plan):
        return f"My question: {BLANK}" if is_nothing_demanded(plan.triage) else "Please help to settle this."
    due = due_in_words(demanding(plan), plan.at)
    return f"Please see {due}." if due else "Please see this patient."


def _planned(matter: Matter, groups: InOrder) -> list[Proposal]:
    """What is planned meanwhile; outside an emergency, what is planned to find out and to treat."""
    return (
        tests(matter, groups.meanwhile) if is_emergency(matter.plan) else [*groups.meanwhile, *tests(matter, groups.looking)]
    )


def _against(matter: Matter) -> Iterator[str]:
    plan = matter.plan
    emergency = is_emergency(plan)
    dosed = {line.id for line in plan.proposals if line.kind == ActivityKind.PRESCRIBE}
    against = [one for one in cautions(plan) if one.draft or (emergency and one.id not in dosed)]
    yield from dict.fromkeys(sentence(one.text.partition(": ")[0]) for one in against)
    if emergency:
        spoken = {one.id for one in against}
        yield _few(
            matter,
            "Withheld: ",
            [
                line
                for line in withheld(plan)
                if line.kind != ActivityKind.REFER and not spoken.intersection(line.withheld_by)
            ],
        )


def _few(matter: Matter, words: str, proposals: Sequence[Proposal]) -> str:
    """Acts by what they say to do, the first few; nothing where there are none."""
    acts = heads(matter, proposals)
    if not acts:
        return ""
    more = f"; and {len(acts) - MOST_ACTS} more" if len(acts) > MOST_ACTS else ""
    return f"{words}{'; '.join(acts[:MOST_ACTS])}{more}."
