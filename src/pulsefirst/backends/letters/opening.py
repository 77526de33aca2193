"""What stands before everything else: clashes and doubts, the level, what it could still be, what nothing judged."""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.backends.asking import first_to_examine
from pulsefirst.backends.headline import is_nothing_demanded, now_in_words, special_scope
from pulsefirst.backends.letters.matter import Matter
from pulsefirst.backends.letters.spoken import few, noun_of, say_fact
from pulsefirst.backends.words import LEVEL_WORDS, legs_in_words, of_legs
from pulsefirst.model.plan import Fact


def doubts(matter: Matter, most: int = 0) -> Iterator[str]:
    """Facts that clash, what lies outside what is covered, and findings of another day; with `most`, so many facts of each."""
    plan = matter.plan
    for clash in plan.conflicts:
        stands, aside = (_facts(matter, facts, most) for facts in (clash.stands, clash.set_aside))
        yield f"CONFLICT{of_legs((clash.leg,))}: {clash.title}. Stands: {stands}. Set aside: {aside}. Check it first."
    yield from special_scope(plan, matter.guideline)
    if plan.old:
        yield "OLD: these findings are older than a day; examine again."


def level(matter: Matter) -> str:
    """The level of triage, or what nothing judged where nothing else is demanded."""
    return (unheard(matter) if is_nothing_demanded(matter.plan.triage) else "") or now_in_words(matter.plan.triage)


def could_be(matter: Matter) -> str:
    """What it could still be, with what to ask or examine first; empty once nothing open can raise the level."""
    plan = matter.plan
    if plan.triage.could_be.level <= plan.triage.now.level:
        return "" if plan.triage.settled else "The level is not settled."
    word = LEVEL_WORDS[plan.triage.could_be.level].partition(", at once")[0]
    first = first_to_examine(plan, matter.guideline)[:1]
    asked = "".join(
        f"; to ask or examine first: {noun_of(matter, matter.guideline.findings[question.finding])}{of_legs(question.legs)}"
        for question in first
    )
    return f"COULD STILL BE {word}{asked}."


def unheard(matter: Matter, most: int = 0) -> str:
    """The abnormal facts that nothing on the plan judges; empty where there are none; with `most`, so many of them by name."""
    facts = matter.plan.triage.unheard
    if not facts:
        return ""
    alone = is_nothing_demanded(matter.plan.triage)
    return f"{'Nothing demanded; not judged' if alone else 'Recorded, and judged by nothing here'}: {_facts(matter, facts, most)}."


def _facts(matter: Matter, facts: tuple[Fact, ...], most: int) -> str:
    return few(list(dict.fromkeys(_fact(matter, fact) for fact in facts)), most)


def _fact(matter: Matter, fact: Fact) -> str:
    finding = matter.guideline.findings[fact.finding]
    said = say_fact(matter, fact) or noun_of(matter, finding)
    return f"{legs_in_words([fact.leg])}: {said}" if fact.leg is not None else said
