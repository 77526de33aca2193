"""What to ask next: first what can still change triage, then what changes a proposal, then what tells causes apart.

Questions are found from the needs of conditions, not by trying every answer. Within the first tier the most urgent act comes
first, then the sick leg and the patient before the well leg, then the rule that comes first in the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import BOTH, asking_order, legs_of, legs_of_condition
from pulsefirst.engine.rails import rail_of
from pulsefirst.engine.reasons import needs
from pulsefirst.model.answers import asserts
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Clash, Need, Question, Tier
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Urgency

TIERS = {tier: place for place, tier in enumerate(Tier)}
Faces = dict[Leg | None, str]


class Want(NamedTuple):
    """What one rule or argument, seen from one leg, still needs; `order` says when its questions come."""

    order: tuple[int, int, int, int, int, str]
    needs: tuple[Need, ...]
    tier: Tier
    urgency: Urgency
    decides: str
    name: str


def questions_of(evaluation: Evaluation, clashes: Sequence[Clash], now: Urgency) -> tuple[Question, ...]:
    """Every question worth asking, the most telling first; what a conflict set aside comes before all others."""
    faces = _describe_legs(evaluation)
    wants = sorted((*_of_rules(evaluation, now, faces), *_of_arguments(evaluation, faces)), key=lambda want: want.order)
    return (*_of_clashes(clashes), *_merge(wants, alike=faces[Leg.LEFT] == faces[Leg.RIGHT]))


def serves_the_supplement(question: Question, guideline: Guideline) -> bool:
    """Whether what a question helps to decide first is beyond the source."""
    first = question.settles[0]
    decided = guideline.recommendations.get(first) or guideline.hypotheses.get(first)
    return decided is not None and decided.provenance is not Provenance.SOURCE


def _of_clashes(clashes: Sequence[Clash]) -> Iterator[Question]:
    for clash in clashes:
        for fact in clash.set_aside:
            yield Question(
                finding=fact.finding,
                legs=(fact.leg,) if fact.leg is not None else (),
                why=f"two facts clash: {clash.title}",
                settles=(clash.id,),
                tier=Tier.TRIAGE,
                urgency=Urgency.EMERGENCY,
            )


def _of_rules(evaluation: Evaluation, now: Urgency, faces: Faces) -> Iterator[Want]:
    well = well_leg(evaluation)
    for place, rule in enumerate(evaluation.guideline.recommendations.values()):
        if rule.when is None:
            continue
        for leg in legs_of(rule):
            if evaluation.is_settled(rule.when, leg):
                continue
            raises = rule.do.urgency > now and evaluation.can_be_demanded(rule, leg, rail_of(rule))
            tier, urgency = (Tier.TRIAGE, rule.do.urgency) if raises else (Tier.STATUS, Urgency.NONE)
            found = _answerable(evaluation, rule.when, leg, faces)
            if raises:
                # What a later test will show holds no alarm open, so it is not asked for the alarm.
                rail = rail_of(rule)
                found = tuple(
                    need for need in found if evaluation.is_open(evaluation.guideline.findings[need.finding], need.leg, rail)
                )
            order = (TIERS[tier], -urgency, int(leg is not None and leg is well), place, len(found), faces[leg])
            yield Want(order, found, tier, urgency, rule.do.title, rule.name)


def _of_arguments(evaluation: Evaluation, faces: Faces) -> Iterator[Want]:
    for place, argument in enumerate(evaluation.guideline.arguments.values()):
        for leg in legs_of_condition(argument.when):
            if evaluation.is_settled(argument.when, leg):
                continue
            open_needs = [need for need in needs(evaluation, argument.when, leg) if need.open]
            found = _near_first(evaluation, argument.when, open_needs, faces)
            order = (TIERS[Tier.STANDING], 0, 0, place, 0, faces[leg])
            yield Want(order, found, Tier.STANDING, Urgency.NONE, argument.hypothesis.title, argument.hypothesis.name)


def _answerable(evaluation: Evaluation, condition: Condition, leg: Leg | None, faces: Faces) -> tuple[Need, ...]:
    """The open needs of a condition. A test comes after what would decide whether it is called for."""
    found = [need for need in needs(evaluation, condition, leg) if need.open]
    callers = {
        (caller, seen_from): None
        for need in found
        if (finding := evaluation.guideline.findings[need.finding]) in evaluation.index.tests
        for caller in evaluation.index.obtainers.get(finding, ())
        for seen_from in ((need.leg,) if finding.scope is Scope.LEG else legs_of(caller))
    }
    for caller, seen_from in callers:
        if caller.when is not None:
            found += [need for need in needs(evaluation, caller.when, seen_from) if need.open]
    return _near_first(evaluation, condition, found, faces)


def _near_first(evaluation: Evaluation, condition: Condition, found: list[Need], faces: Faces) -> tuple[Need, ...]:
    """Talk and touch, equally near at hand, then a device, then tests; else in the order of asking.

    The two legs of one finding stand together, in an order that a mirror turns round with them.
    """
    if len(found) < 2:
        return tuple(found)
    near = evaluation.index.nearness
    place = asking_order(evaluation.guideline, condition)
    keyed = [(near[need.finding], place[need.finding], faces[need.leg], need) for need in dict.fromkeys(found)]
    return tuple(entry[-1] for entry in sorted(keyed, key=itemgetter(0, 1, 2)))


def _describe_legs(evaluation: Evaluation) -> Faces:
    """What is known of each leg, as text: it tells two legs apart in an order that a mirror turns round with them."""
    facts = evaluation.case.facts
    known = {leg: sorted(f"{key.finding}={value}" for key, value in facts.items() if key.leg is leg) for leg in Leg}
    return {None: "", **{leg: ";".join(lines) for leg, lines in known.items()}}


def well_leg(evaluation: Evaluation) -> Leg | None:
    """The leg of which less is known to be there than of the other; None where the two are alike in that."""
    findings = evaluation.guideline.findings
    there = {
        leg: sum(key.leg is leg and asserts(findings[key.finding], value) for key, value in evaluation.case.facts.items())
        for leg in Leg
    }
    return next((leg for leg in Leg if there[leg] < there[leg.other]), None)


def _merge(wants: Sequence[Want], *, alike: bool) -> Iterator[Question]:
    """One question for each finding and leg; one for both legs where nothing tells them apart."""
    first: dict[tuple[str, Leg | None], Want] = {}
    legs: dict[tuple[str, Leg | None], set[Leg | None]] = {}
    settles: dict[tuple[str, Leg | None], dict[str, None]] = {}
    for want in wants:
        for finding, leg, _ in want.needs:
            key = (finding, None if alike else leg)
            known = first.get(key)
            if known is None:
                first[key], legs[key], settles[key] = want, {leg}, {want.name: None}
                continue
            legs[key].add(leg)
            if want.tier is known.tier:
                settles[key][want.name] = None
    for key, want in first.items():
        yield Question(
            finding=key[0],
            legs=tuple(leg for leg in BOTH if leg in legs[key]),
            why=f"it helps to decide: {want.decides}",
            settles=tuple(settles[key]),
            tier=want.tier,
            urgency=want.urgency,
        )
