"""What to ask next: first what can still change triage, then what changes a proposal, then what tells causes apart.

Questions are found from the needs of conditions, not by trying every answer. Within the first tier the most urgent act comes
first, then the sick leg and the patient before the well leg, then the rule that comes first in the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import BOTH, asking_order, legs_of, legs_of_condition
from pulsefirst.engine.rails import rail_of
from pulsefirst.engine.reasons import needs
from pulsefirst.model.answers import asserts
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.later import Later
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Clash, Need, Question, Tier
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Recommendation, Urgency

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


class OpenRule(NamedTuple):
    """A rule that is not settled, seen from one leg: its place in the guideline, and whether it can raise the level, and whether that is the well leg."""

    place: int
    rule: Recommendation
    when: Condition
    leg: Leg | None
    raises: bool
    of_well_leg: bool


def questions_of(evaluation: Evaluation, clashes: Sequence[Clash], now: Urgency) -> Sequence[Question]:
    """Every question worth asking, the most telling first; what a conflict set aside comes before all others.

    They are worked out a tier at a time: while triage is open, few read what comes after it.
    """
    return Later(_by_tier(evaluation, clashes, now))


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


def _by_tier(evaluation: Evaluation, clashes: Sequence[Clash], now: Urgency) -> Iterator[Iterable[Question]]:
    faces = _describe_legs(evaluation)
    asked = _Asked(alike=faces[Leg.LEFT] == faces[Leg.RIGHT])
    rules = tuple(_open_rules(evaluation, now))
    yield chain(_of_clashes(clashes), asked.by(_raising(evaluation, line, faces) for line in rules if line.raises))
    yield asked.by(_settling(evaluation, line, faces) for line in rules if not line.raises)
    yield asked.by(_of_arguments(evaluation, faces))


def _open_rules(evaluation: Evaluation, now: Urgency) -> Iterator[OpenRule]:
    well = well_leg(evaluation)
    for place, rule in enumerate(evaluation.guideline.recommendations.values()):
        if rule.when is None:
            continue
        for leg in legs_of(rule):
            if not evaluation.is_settled(rule.when, leg):
                raises = rule.do.urgency > now and evaluation.can_be_demanded(rule, leg, rail_of(rule))
                yield OpenRule(place, rule, rule.when, leg, raises, leg is not None and leg is well)


def _raising(evaluation: Evaluation, line: OpenRule, faces: Faces) -> Want:
    """What a rule needs that can raise the level. What a later test will show holds no alarm open, so it is not asked for the alarm."""
    place, rule, when, leg, _, waits = line
    rail, openness, findings = rail_of(rule), evaluation.openness, evaluation.guideline.findings
    found = tuple(
        need for need in _answerable(evaluation, when, leg, faces) if openness(findings[need.finding], need.leg) & rail
    )
    order = (TIERS[Tier.TRIAGE], -rule.do.urgency, int(waits), place, len(found), faces[leg])
    return Want(order, found, Tier.TRIAGE, rule.do.urgency, rule.do.title, rule.name)


def _settling(evaluation: Evaluation, line: OpenRule, faces: Faces) -> Want:
    """What a rule needs that can only change its own status."""
    place, rule, when, leg, _, waits = line
    found = _answerable(evaluation, when, leg, faces)
    order = (TIERS[Tier.STATUS], 0, int(waits), place, len(found), faces[leg])
    return Want(order, found, Tier.STATUS, Urgency.NONE, rule.do.title, rule.name)


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


class _Asked:
    """Asks one question for each finding and leg, in the tier where it is first wanted; one for both legs where nothing tells them apart."""

    def __init__(self, *, alike: bool) -> None:
        self._alike = alike
        self._known: set[tuple[str, Leg | None]] = set()

    def by(self, wants: Iterable[Want]) -> Iterator[Question]:
        """The questions of one tier that no tier before has asked."""
        first: dict[tuple[str, Leg | None], Want] = {}
        legs: dict[tuple[str, Leg | None], set[Leg | None]] = {}
        settles: dict[tuple[str, Leg | None], dict[str, None]] = {}
        for want in sorted(wants, key=lambda want: want.order):
            for finding, leg, _ in want.needs:
                key = (finding, None if self._alike else leg)
                if key in self._known:
                    continue
                if key not in first:
                    first[key], legs[key], settles[key] = want, set(), {}
                legs[key].add(leg)
                settles[key][want.name] = None
        self._known.update(first)
        for key, want in first.items():
            yield Question(
                finding=key[0],
                legs=tuple(leg for leg in BOTH if leg in legs[key]),
                why=f"it helps to decide: {want.decides}",
                settles=tuple(settles[key]),
                tier=want.tier,
                urgency=want.urgency,
            )
