"""The hand-over (SBAR): twelve lines at most, read aloud in about a minute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pulsefirst.backends.acts import (
    AT_ONCE,
    LOOKING,
    Demand,
    InOrder,
    cautions,
    demanding,
    in_order,
    is_emergency,
    is_same_day,
    referrals,
)
from pulsefirst.backends.asking import held_medicines
from pulsefirst.backends.due import due_in_words
from pulsefirst.backends.headline import is_nothing_demanded
from pulsefirst.backends.letters.acts import BY_A_DEVICE, IN_A_LABORATORY, clocks, heads, tests
from pulsefirst.backends.letters.document import DocumentLine, DocumentSection, Emphasis
from pulsefirst.backends.letters.known import (
    background,
    complaint,
    could_not,
    examined,
    not_known,
    results,
    room_of,
    stages,
    thoughts,
    told,
    who,
)
from pulsefirst.backends.letters.matter import Matter, called_here, contact_in_words
from pulsefirst.backends.letters.opening import could_be, doubts, unheard
from pulsefirst.backends.letters.spoken import listed, noun_of, sentence, topics_of
from pulsefirst.backends.words import legs_in_words
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Proposal, Standing, Status
from pulsefirst.model.recommendations import ActivityKind, Urgency

MOST_THERE: Final = 12
MOST_OF_THE_WELL_LEG: Final = 3
MOST_ABSENT: Final = 8
MOST_ACTS: Final = 4
BLANK: Final = "_" * 24
CALLING: Final = ("Refer", "Call", "Assess")
"""How a title begins that says what to do before it says why."""
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
    first = " ".join(doubts(matter, MOST_ABSENT))
    if first:
        yield DocumentLine(first, weight=Emphasis.ALARM)
    weight = Emphasis.ALARM if is_emergency(matter.plan) else Emphasis.PLAIN
    calls = " ".join(filter(None, _calls(matter)))
    if calls:
        yield DocumentLine(calls, weight=weight)
    clock = [f"{text}." for text in clocks(matter)] if is_emergency(matter.plan) else []
    clock += [sentence(f"{legs_in_words([leg])}: {stage.says}") for leg, stage in stages(matter)]
    rest = [complaint(matter).there(MOST_THERE), " ".join(filter(None, (*clock, could_be(matter))))]
    yield from (DocumentLine(text) for text in ([" ".join(filter(None, rest))] if first else rest) if text)


def sbar_to(matter: Matter) -> str:
    """Whom this calls, with their numbers."""
    services = dict.fromkeys(contact_in_words(matter, line.target) for line in referrals(demanding(matter.plan)))
    return "; ".join(services)


def _calls(matter: Matter) -> Iterator[str]:
    """The level and the side, who it is, and what each service is called for."""
    plan = matter.plan
    demanded = demanding(plan)
    patient = who(matter)
    if not demanded:
        first = next(iter(thoughts(matter)), None)
        known = first is not None and first.cause.standing is Standing.CONFIRMED
        cause = (
            ""
            if first is None
            else f"{'with' if known and patient else 'likely' if not known else ''} {first.title()}".strip()
        )
        yield sentence((" " if known else ", ").join(filter(None, (patient, cause))))
        yield NOTHING if is_nothing_demanded(plan.triage) and not plan.triage.unheard else ""
        return
    level = "EMERGENCY" if is_emergency(plan) else ""
    demands = by_service(matter, referrals(demanded) or demanded)
    if len(demands) == 1:
        opening = ", ".join(filter(None, (level, legs_in_words(demands[0].legs).upper())))
        said = ", ".join(filter(None, (patient, asked_for(matter, demands[0]))))
        yield sentence(f"{opening}{': ' if opening else ''}{said}")
        return
    yield sentence(f"{level}{': ' if level else ''}{patient or 'this patient'}")
    for demand in demands:
        side = legs_in_words(demand.legs).upper()
        name = f"For {called_here(matter, demand.target)}{' (called)' if demand.done else ''}: "
        yield sentence(f"{name}{f'{side}, ' if side else ''}{asked_for(matter, demand)}")


def by_service(matter: Matter, proposals: Iterable[Proposal]) -> list[Demand]:
    """What is demanded of each service, by what it is called here."""
    services: dict[str, list[Proposal]] = {}
    for line in proposals:
        services.setdefault(called_here(matter, line.target), []).append(line)
    return [Demand(lines[0].target, tuple(lines)) for lines in services.values()]


def asked_for(matter: Matter, demand: Demand) -> str:
    """What a service is called for: the cause whose red flag is up, or that is thought of, and the first reasons."""
    causes = _causes_of(matter, demand)
    if not causes:
        return grounds(demand.proposals)
    title = causes.removeprefix("suspected ")
    clauses = grounds(demand.proposals, 1).partition("; ")[0].split(", ") if is_emergency(matter.plan) else []
    reason = ", ".join(clause for clause in clauses if title not in clause)
    says_more = not {*reason.split()} <= {*causes.split()}
    return f"{causes}: {reason}" if reason and says_more else causes


def _causes_of(matter: Matter, demand: Demand) -> str:
    targets = {line.target for line in demand.proposals}
    likely = thoughts(matter)
    if is_emergency(matter.plan):
        evaluation = matter.evaluation
        up = {
            one.cause.name
            for one in matter.guideline.watched
            for flag in one.flags
            if flag.calls.name in targets and any(evaluation.is_true(flag.when, leg) for leg in {*demand.legs, None})
        }
        return next((f"suspected {thought.cause.title}" for thought in likely if thought.cause.id in up), "")
    rooms = {room_of(matter, line.id) for line in demand.proposals}
    near = [thought for thought in likely[:2] if room_of(matter, thought.cause.id) in rooms]
    return next(
        (f"{'' if thought.cause.standing is Standing.CONFIRMED else 'likely '}{thought.cause.title}" for thought in near), ""
    )


def grounds(proposals: Iterable[Proposal], most: int = 2) -> str:
    """The reasons of a call; what it says to do is left out where the title begins with that."""
    said: list[str] = []
    for ground in (_ground(line.title) for line in proposals):
        if not any(ground in other or other in ground for other in said):
            said.append(ground)
    return "; ".join(dict.fromkeys("; ".join(said[:most]).split("; ")))


def _ground(title: str) -> str:
    head, _, reason = title.partition(": ")
    calls = head.startswith(CALLING) or {"now", "today"}.intersection(head.split())
    said = reason if calls and reason else title
    return f"{said[:1].lower()}{said[1:]}" if said[1:2].islower() else said


# --- background and assessment --------------------------------------------------------------------------------------------


def _background(matter: Matter) -> Iterator[DocumentLine]:
    forbidding = _forbidding(matter)
    absent = told(matter, lambda finding: finding.name in forbidding).none_of(MOST_ABSENT, only=frozenset())
    text = " ".join(filter(None, (background(matter).there(MOST_THERE), absent)))
    if text:
        yield DocumentLine(text)


def _assessment(matter: Matter) -> Iterator[DocumentLine]:
    """What was found, with numbers; what was looked for and is absent; what nothing judged and what is not known."""
    well = frozenset(Leg) - _sick(matter)
    there = " ".join(
        filter(
            None, (places.there(MOST_THERE, MOST_OF_THE_WELL_LEG, well) for places in (examined(matter), results(matter)))
        )
    )
    if there:
        yield DocumentLine(there)
    bearing = _bearing(matter) - _forbidding(matter)
    absent = told(matter, lambda finding: finding.name in bearing).none_of(MOST_ABSENT, only=_sick(matter))
    if absent:
        yield DocumentLine(absent)
    if text := unheard(matter, MOST_ABSENT):
        yield DocumentLine(text, weight=Emphasis.WARNING)
    unknown = [*could_not(matter, MOST_ABSENT), *not_known(matter)]
    if unknown:
        yield DocumentLine(" ".join(unknown))


def _sick(matter: Matter) -> set[Leg]:
    """The legs that the call is for; in an emergency the well leg waits."""
    sick = {line.leg for line in demanding(matter.plan) if line.leg is not None}
    return sick if is_emergency(matter.plan) and sick else {*Leg}


def nouns_that_bear(matter: Matter) -> set[str]:
    """What the absence of which bears on the call, in nouns."""
    return {noun_of(matter, matter.guideline.findings[name]) for name in _forbidding(matter) | _bearing(matter)}


def _forbidding(matter: Matter) -> set[str]:
    """The findings of the patient that would forbid an act of the emergency: their absence is background."""
    asked = [line for line in matter.acting() if line.kind == ActivityKind.PRESCRIBE and line.phase in AT_ONCE]
    if not asked:
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
    called = {line.target for line in referrals(demanding(plan))}
    groups = in_order(line for line in acting if (line.id, line.leg) not in calls)
    by_level = [line for level in groups.urgent for line in groups.urgent[level]]
    urgent = [line for line in by_level if line.status is not Status.DONE]
    now = [line for line in urgent if line.phase in AT_ONCE]
    weight = Emphasis.ALARM if is_emergency(plan) else Emphasis.PLAIN
    yield DocumentLine(f"{_ask(matter)}{_few(matter, ' Now: ', now)}", weight=weight)
    questions = [line for line in groups.meanwhile if line.kind == ActivityKind.PRESCRIBE]
    if questions:
        yield DocumentLine(_few(matter, "", questions))
    elif held := " ".join(_held(matter)):
        yield DocumentLine(held)
    planned = [line for line in _planned(matter, groups) if line not in questions]
    done = [line for line in (*by_level, *planned) if line.status is Status.DONE and line.kind not in LOOKING]
    doing = [
        _few(matter, "Planned: ", [line for line in planned if line.status is not Status.DONE]),
        _few(matter, "Done: ", done),
        ""
        if is_emergency(plan)
        else _few(matter, "Also: ", [line for line in urgent if line not in now and line.target not in called]),
    ]
    if any(doing):
        yield DocumentLine(" ".join(filter(None, doing)))
    sides = legs_in_words(line.leg for line in demanding(plan)) if is_emergency(plan) else ""
    last = [*_against(matter), f"Please read back: {sides}." if sides else ""]
    if any(last):
        yield DocumentLine(" ".join(filter(None, last)))


def _held(matter: Matter) -> Iterator[str]:
    """The medicines that are in question, each with what is not known yet and could forbid it."""
    for line, findings in held_medicines(matter.plan, matter.evaluation):
        title = matter.guideline.targets[line.target].title
        yield f"{sentence(title).rstrip('.')}: yes or no? Not asked yet: {listed(topics_of(matter, findings))}."


def _ask(matter: Matter) -> str:
    plan = matter.plan
    if is_emergency(plan):
        return "Please see now and decide."
    if not demanding(plan):
        return f"My question: {BLANK}" if is_nothing_demanded(plan.triage) else "Please help to settle this."
    due = due_in_words(demanding(plan), plan.at)
    return f"Please see {due}." if due else "Please see this patient."


def _planned(matter: Matter, groups: InOrder) -> list[Proposal]:
    """What is planned meanwhile; where nothing is demanded within the day, what is planned to find out and to treat."""
    return (
        tests(matter, groups.meanwhile, BY_A_DEVICE)
        if is_emergency(matter.plan) or is_same_day(matter.plan)
        else [*groups.meanwhile, *tests(matter, groups.looking, IN_A_LABORATORY)]
    )


def _against(matter: Matter) -> Iterator[str]:
    plan = matter.plan
    emergency = is_emergency(plan)
    dosed = {line.id for line in plan.proposals if line.kind == ActivityKind.PRESCRIBE}
    against = [one for one in cautions(plan) if one.draft or (emergency and one.id not in dosed)]
    yield from dict.fromkeys(sentence(one.text.partition(". " if one.draft else ": ")[0]) for one in against)


def _few(matter: Matter, words: str, proposals: Sequence[Proposal]) -> str:
    """Acts by what they say to do, the first few; nothing where there are none."""
    acts = heads(matter, proposals)
    if not acts:
        return ""
    more = f"; and {len(acts) - MOST_ACTS} more" if len(acts) > MOST_ACTS else ""
    return f"{words}{'; '.join(acts[:MOST_ACTS])}{more}."
