"""The hand-over of an emergency: twelve lines at most, read aloud in forty seconds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pulsefirst.backends.acts import (
    AT_ONCE,
    by_target,
    cautions,
    demanding,
    in_order,
    merged,
    referrals,
    withheld,
)
from pulsefirst.backends.headline import special_scope, unheard_in_words
from pulsefirst.backends.letters.document import DocumentLine, DocumentSection, Emphasis
from pulsefirst.backends.letters.known import not_known
from pulsefirst.backends.letters.matter import Matter, name_here
from pulsefirst.backends.letters.triage import FIRST_REASONS, clocks_in_words
from pulsefirst.backends.words import fact_list, facts_in_words, legs_in_words, needs_in_words, of_legs
from pulsefirst.model.case import NOT_ASSESSED
from pulsefirst.model.conditions import Burden, Coded, Since
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind

MOST_FACTS: Final = 6
MOST_FOUND: Final = 8
MOST_TITLES: Final = 3


def emergency_sections(matter: Matter) -> tuple[DocumentSection, ...]:
    """Situation, background, assessment and request of what is demanded now: three, one, three and five lines at most."""
    return (
        DocumentSection("Situation", tuple(_situation(matter))),
        DocumentSection("Background", tuple(_background(matter))),
        DocumentSection("Assessment", tuple(_assessment(matter))),
        DocumentSection("Request", tuple(_request(matter))),
    )


def _situation(matter: Matter) -> Iterator[DocumentLine]:
    """What clashes or lies outside, whom this calls and why, the clock."""
    plan, guideline = matter.plan, matter.guideline
    clashes = [
        f"CONFLICT{of_legs((clash.leg,))}: {clash.title}. Stands: {facts_in_words(guideline, clash.stands, units=matter.units)}."
        for clash in plan.conflicts
    ]
    first = [*clashes, *special_scope(plan, guideline)]
    if first:
        yield DocumentLine(" ".join(first), weight=Emphasis.ALARM)
    demanded = demanding(plan)
    said = []
    for demand in by_target(referrals(demanded) or demanded):
        number = matter.contact(demand.target).number
        legs = legs_in_words(demand.legs).upper()
        grounds = "; ".join(_grounds(demand.proposals)[:FIRST_REASONS])
        done = " (called)" if demand.done else ""
        call = f"For {name_here(matter, demand.target)}{f': {number}' if number else ''}{done}. EMERGENCY"
        said.append(f"{call}{f', {legs}' if legs else ''}: {grounds}.")
    yield DocumentLine(" ".join(said), weight=Emphasis.ALARM)
    clocks = list(clocks_in_words(matter))
    if clocks:
        yield DocumentLine(f"{'. '.join(clocks)}.", weight=Emphasis.ALARM)


def _grounds(proposals: Iterable[Proposal]) -> list[str]:
    """The reasons of a call, without what it says to do."""
    return list(dict.fromkeys(line.title.partition(": ")[2] or line.title for line in proposals))


def _background(matter: Matter) -> Iterator[DocumentLine]:
    """What is known of the patient, and what is known to be absent of what would forbid an act planned meanwhile."""
    guideline = matter.guideline
    patient = [
        Fact(key.finding, None, value)
        for key, value in matter.case.facts.items()
        if key.leg is None and guideline.findings[key.finding].burden is Burden.TALK and value is not NOT_ASSESSED
    ]
    told = {fact for line in demanding(matter.plan) for fact in line.why.facts}
    present = [fact for fact in patient if fact not in told and _is_there(matter, fact)]
    excluding = (
        fact
        for line in matter.plan.proposals
        if line.phase in AT_ONCE and line.kind == ActivityKind.AVOID and line.status is Status.NOT_APPLICABLE
        for fact in line.why.facts
    )
    absent = [fact for fact in dict.fromkeys(excluding) if fact.leg is None and fact.value is False]
    words = fact_list(guideline, present, units=matter.units)[:MOST_FACTS]
    words += fact_list(guideline, absent, units=matter.units)[:MOST_FACTS]
    if words:
        yield DocumentLine(f"{_sentence(words)}")


def _is_there(matter: Matter, fact: Fact) -> bool:
    """Whether a fact says that something is there, or tells a number; a beginning is told by the clock."""
    finding = matter.guideline.findings[fact.finding]
    if isinstance(finding, Since) or fact.value is False:
        return False
    return not isinstance(finding, Coded) or fact.value is not finding.no


def _assessment(matter: Matter) -> Iterator[DocumentLine]:
    """What the call rests on, what nothing judged, what is not known."""
    guideline = matter.guideline
    told = dict.fromkeys(fact for line in demanding(matter.plan) for fact in line.why.facts)
    found = [fact for fact in told if not isinstance(guideline.findings[fact.finding], Since)]
    said = [
        f"{legs_in_words(legs).capitalize()}: {', '.join(words[:MOST_FOUND])}." if legs else _sentence(words)
        for legs, words in _by_place(matter, found).items()
    ]
    if said:
        yield DocumentLine(" ".join(said))
    if unheard := unheard_in_words(matter.plan, guideline, matter.units):
        yield DocumentLine(f"{unheard}.", weight=Emphasis.WARNING)
    unassessed = [(one.finding, one.leg) for one in matter.plan.not_assessed]
    more = f" and {len(unassessed) - MOST_FACTS} more" if len(unassessed) > MOST_FACTS else ""
    could_not = [f"Could not be assessed: {needs_in_words(guideline, unassessed[:MOST_FACTS])}{more}."] if unassessed else []
    unknown = [*could_not, *not_known(matter)]
    if unknown:
        yield DocumentLine(" ".join(unknown))


def _by_place(matter: Matter, facts: Iterable[Fact]) -> dict[tuple[Leg, ...], list[str]]:
    """Facts in words, by the legs they are told of: what is alike in both is said once; the patient (no leg) last."""
    legs: dict[str, list[Leg | None]] = {}
    for fact in facts:
        legs.setdefault(fact_list(matter.guideline, [fact], fact.leg, matter.units)[0], []).append(fact.leg)
    told: dict[tuple[Leg, ...], list[str]] = {}
    for words, places in legs.items():
        told.setdefault(tuple(leg for leg in Leg if leg in places), []).append(words)
    return dict(sorted(told.items(), key=lambda place: not place[0]))


def _request(matter: Matter) -> Iterator[DocumentLine]:
    """What is asked of whoever is called, what is planned meanwhile, what to avoid and what is withheld, what else today."""
    plan, acting = matter.plan, matter.acting()
    calls = {(line.id, line.leg) for line in referrals(demanding(plan))}
    groups = in_order(line for line in acting if (line.id, line.leg) not in calls)
    now = [line for level in groups.urgent for line in groups.urgent[level] if line.phase in AT_ONCE]
    questions = [line for line in groups.meanwhile if line.kind == ActivityKind.PRESCRIBE]
    planned = [line for line in groups.meanwhile if line not in questions]
    yield DocumentLine("Please see now and decide." + _listed(" Now: ", now), weight=Emphasis.ALARM)
    if questions:
        yield DocumentLine(_listed("", questions).strip())
    done = _listed(" Done: ", [line for line in planned if line.status is Status.DONE])
    meanwhile = _listed("Planned meanwhile: ", [line for line in planned if line.status is not Status.DONE])
    if meanwhile or done:
        yield DocumentLine(f"{meanwhile}{done}".strip())
    dosed = {line.id for line in questions}
    against = [one for one in cautions(plan) if one.draft or one.id not in dosed]
    spoken = {one.id for one in against}
    not_now = [f"{text}." for text in dict.fromkeys(one.text.partition(": ")[0] for one in against)]
    not_now += [_listed("Withheld: ", [line for line in withheld(plan) if not spoken.intersection(line.withheld_by)])]
    if any(not_now):
        yield DocumentLine(" ".join(filter(None, not_now)), weight=Emphasis.WARNING)
    today = [line for level in groups.urgent for line in groups.urgent[level] if line not in now]
    sides = legs_in_words(line.leg for line in demanding(plan))
    yield DocumentLine(
        f"{_listed('Today as well: ', today)}{' ' if today else ''}Please read back{f': {sides}' if sides else ''}."
    )


def _listed(words: str, proposals: Sequence[Proposal]) -> str:
    """Acts by what they say to do, without the reasons, the first few; nothing where there are none."""
    acts = [f"{act.proposals[0].title.partition(': ')[0]}{of_legs(act.legs)}" for act in merged(proposals)]
    if not acts:
        return ""
    more = f"; and {len(acts) - MOST_TITLES} more" if len(acts) > MOST_TITLES else ""
    return f"{words}{'; '.join(acts[:MOST_TITLES])}{more}."


def _sentence(words: Iterable[str]) -> str:
    said = ", ".join(words)
    return f"{said[:1].upper()}{said[1:]}."
