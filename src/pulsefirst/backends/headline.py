"""What comes first in every output: the level, whom to call, what could still change it, and what nothing here has judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from pulsefirst.backends.acts import Demand, acting, by_target, demanding, is_emergency, merged, reasons_of, referrals
from pulsefirst.backends.asking import first_to_examine
from pulsefirst.backends.due import due_in_words
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import LEVEL_WORDS, facts_in_words, of_legs
from pulsefirst.model.conditions import Burden
from pulsefirst.model.guideline import Guideline, ScopeLine, SwitchedOffLine
from pulsefirst.model.plan import Plan, Question, Status, Triage
from pulsefirst.model.recommendations import Urgency

SETTLED: Final = "settled"
MOST_CALLS: Final = 3
"""So many services are called as they stand; one after them is called too, and says so."""


class Call(NamedTuple):
    """A service to call, or an act where no service is called, and how that is said."""

    demand: Demand
    text: str


def now_in_words(triage: Triage) -> str:
    """The level that known facts demand; that it is settled is said of no emergency, which stands whatever else is found."""
    if triage.now.level is Urgency.EMERGENCY:
        return triage.now.level.word.upper()
    if triage.level is None:
        return LEVEL_WORDS[triage.now.level]
    settled_at = LEVEL_WORDS[triage.now.level] if triage.now.level is not Urgency.NONE else triage.level.upper()
    return f"{settled_at} · {SETTLED}"


def calls_of(plan: Plan, guideline: Guideline, named: Callable[[str], str] | None = None) -> Iterator[Call]:
    """Whom to call for what is demanded now, for which leg and by when; without a service, the acts themselves.

    An act that heads an emergency comes before its calls.

    `named` is what a target is called here.
    """
    demanded = demanding(plan)
    services = referrals(demanded)
    yield from _heading(plan)
    for nth, demand in enumerate(by_target(services or demanded)):
        name = named(demand.target) if named is not None else guideline.targets[demand.target].title
        due = due_in_words(demand.proposals, plan.at)
        if is_emergency(plan):
            call = "Also call " if nth >= MOST_CALLS else "Call "
            text = f"{call if services else ''}{name} now{of_legs(demand.legs)}"
        else:
            verb = "" if not services else "Call " if plan.triage.now.level is Urgency.URGENT else "Refer to "
            text = f"{verb}{name}{of_legs(demand.legs)}{', ' if due else ''}{due}"
        yield Call(demand, f"{text[:1].upper()}{text[1:]}{' (done)' if demand.done else ''}")


def _heading(plan: Plan) -> Iterator[Call]:
    """What is done before any call of an emergency: an act that calls nobody, where the content puts it first."""
    first = (
        line for line in acting(plan) if line.first and line.urgency is Urgency.NONE and line.status is Status.RECOMMENDED
    )
    for demand in by_target(first if is_emergency(plan) else ()):
        text = reasons_of(merged(demand.proposals)[0]).partition(": ")[0]
        yield Call(demand, f"{text}{of_legs(demand.legs)}")


def could_be_in_words(plan: Plan, guideline: Guideline) -> str:
    """What it could still be, with the first thing to examine; empty once nothing open can raise the level."""
    triage = plan.triage
    if triage.could_be.level <= triage.now.level:
        return ""
    level = LEVEL_WORDS[triage.could_be.level].partition(", at once")[0]
    first = first_to_examine(plan, guideline)[:1]
    return f"{level}; {' '.join(_asked_first(first, guideline))}" if first else level


def _asked_first(first: Sequence[Question], guideline: Guideline) -> Iterator[str]:
    for question in first:
        finding = guideline.findings[question.finding]
        yield f"{'ask' if finding.burden is Burden.TALK else 'examine'} first: {label(finding)}{of_legs(question.legs)}"


def is_nothing_demanded(triage: Triage) -> bool:
    """Whether nothing is demanded and nothing open can change that; whether all was judged is another question."""
    return triage.now.level is triage.could_be.level is Urgency.NONE


def unheard_in_words(plan: Plan, guideline: Guideline, units: Sequence[str] = ()) -> str:
    """The abnormal facts that nothing on the plan judges; empty where there are none."""
    if not plan.triage.unheard:
        return ""
    facts = facts_in_words(guideline, plan.triage.unheard, units=units)
    if is_nothing_demanded(plan.triage):
        return f"Nothing demanded; not judged: {facts}"
    return f"Recorded, and judged by nothing here: {facts}"


def special_scope(plan: Plan, guideline: Guideline) -> list[str]:
    """The lines on scope that apply to this patient only; under an emergency without rules switched off here that demand nothing."""
    emergency = is_emergency(plan)
    elsewhere = {line.text for line in guideline.scope if line.when is None or (emergency and _can_wait(line))}
    return [text for text in plan.scope if text not in elsewhere]


def switched_off_in_words(guideline: Guideline) -> list[str]:
    """What is switched off here, a line for each rule, whoever the patient is."""
    return [line.text for line in _off_lines(guideline) if line.when is None]


def switched_off_of(plan: Plan, guideline: Guideline) -> list[str]:
    """What is switched off here, a line for each rule: what is told of this patient where something is, else what everyone is told."""
    lines = _off_lines(guideline)
    told = {line.off.rule: line.text for line in lines if line.when is not None and line.text in plan.scope}
    return [told.get(line.off.rule, line.text) for line in lines if line.when is None]


def limits_here(plan: Plan, guideline: Guideline) -> list[str]:
    """The lines on scope that apply to this patient only, what else is switched off here, and what the guideline leaves out."""
    told = special_scope(plan, guideline)
    lines = _off_lines(guideline)
    off_here = [line.off for line in lines if line.text in told]
    else_off = [line.text for line in lines if line.when is None and line.off not in off_here]
    return [*told, *else_off, *filter(None, [plan.banner])]


def _off_lines(guideline: Guideline) -> list[SwitchedOffLine]:
    return [line for line in guideline.scope if isinstance(line, SwitchedOffLine)]


def _can_wait(line: ScopeLine) -> bool:
    return isinstance(line, SwitchedOffLine) and not line.bars


def limits_in_words(plan: Plan, short_hash: str) -> str:
    """What every plan ends with."""
    return f"Guideline {plan.guideline_version} ({short_hash}). A prompt only: the clinician decides."
