"""What to ask next: first what can still change triage, then what changes a proposal, then what tells causes apart.

Questions are found from the needs of conditions, not by trying every answer. Inside the first tier the most urgent act comes
first, then the rule that stands first in the document, then the leg that is nearest to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pulsefirst.engine.evaluate import HELD, KNOWN, Evaluation
from pulsefirst.engine.index import legs_of, legs_of_condition
from pulsefirst.engine.reasons import needs
from pulsefirst.model.case import Key
from pulsefirst.model.conditions import Condition
from pulsefirst.model.findings import Burden, Leg, Scope
from pulsefirst.model.plan import Clash, Need, Question, Tier
from pulsefirst.model.recommendations import Recommendation, Urgency

TIERS = tuple(Tier)
Faces = dict[Leg | None, str]


@dataclass(frozen=True)
class Wanted:
    """One finding of one leg that one condition needs, and where that stands in the order."""

    need: Need
    tier: Tier
    urgency: Urgency
    order: tuple[int, int, int, int, int, int, str]
    decides: str
    name: str


def questions_of(evaluation: Evaluation, clashes: Sequence[Clash], now: Urgency) -> tuple[Question, ...]:
    """Every question that is worth an answer, the most telling first; what a conflict set aside comes before all."""
    faces = _faces(evaluation)
    wanted = sorted((*_of_rules(evaluation, now, faces), *_of_arguments(evaluation, faces)), key=lambda one: one.order)
    return (*_of_clashes(clashes), *_merged(wanted, alike=faces[Leg.LEFT] == faces[Leg.RIGHT]))


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


def _of_rules(evaluation: Evaluation, now: Urgency, faces: Faces) -> Iterator[Wanted]:
    for place, rule in enumerate(evaluation.guideline.recommendations.values()):
        if rule.when is None:
            continue
        for leg in legs_of(rule):
            truth = evaluation.holds(rule, leg)
            if (truth.yes | truth.no) & KNOWN:
                continue
            raises = rule.do.urgency > now and evaluation.can_be_demanded(rule, leg, HELD)
            tier = Tier.TRIAGE if raises else Tier.STATUS
            yield from _wanted(
                evaluation, rule.when, leg, tier, rule.do.urgency if raises else Urgency.NONE, place, rule, faces
            )


def _of_arguments(evaluation: Evaluation, faces: Faces) -> Iterator[Wanted]:
    for place, argument in enumerate(evaluation.guideline.arguments.values()):
        for leg in legs_of_condition(argument.when):
            for index, need in enumerate(needs(evaluation, argument.when, leg)):
                if need.open:
                    order = (TIERS.index(Tier.STANDING), 0, place, 0, _cost(evaluation, need), index, faces[need.leg])
                    title = argument.hypothesis.title
                    yield Wanted(need, Tier.STANDING, Urgency.NONE, order, title, argument.hypothesis.name)


def _wanted(
    evaluation: Evaluation,
    condition: Condition,
    leg: Leg | None,
    tier: Tier,
    urgency: Urgency,
    place: int,
    rule: Recommendation,
    faces: Faces,
) -> Iterator[Wanted]:
    found = _answerable(evaluation, condition, leg)
    for index, need in enumerate(found):
        order = (
            TIERS.index(tier),
            -urgency,
            place,
            len(found),
            _cost(evaluation, need),
            index,
            faces[need.leg],
        )
        yield Wanted(need, tier, urgency, order, rule.do.title, rule.name)


def _answerable(evaluation: Evaluation, condition: Condition, leg: Leg | None) -> tuple[Need, ...]:
    """The open needs of a condition. A test that is not called for yet gives way to what would call for it."""
    found: list[Need] = []
    for need in needs(evaluation, condition, leg):
        finding = evaluation.guideline.findings[need.finding]
        if need.open and finding.burden.is_test:
            for caller in evaluation.index.obtainers.get(finding, ()):
                for seen_from in (need.leg,) if finding.scope is Scope.LEG else legs_of(caller):
                    if caller.when is not None:
                        found.extend(one for one in needs(evaluation, caller.when, seen_from) if one.open)
        if need.open:
            found.append(need)
    return tuple(dict.fromkeys(found))


def _cost(evaluation: Evaluation, need: Need) -> int:
    """Talk and touch are equally near at hand; then a device; then tests."""
    return max(evaluation.guideline.findings[need.finding].burden, Burden.TOUCH)


def _faces(evaluation: Evaluation) -> Faces:
    """What is known of each leg, as text: it tells two legs apart in an order that a mirror does not change."""
    facts = evaluation.case.facts
    known = {leg: sorted(f"{key.finding}={value}" for key, value in facts.items() if key.leg is leg) for leg in Leg}
    return {None: "", **{leg: ";".join(lines) for leg, lines in known.items()}}


def _merged(wanted: Sequence[Wanted], *, alike: bool) -> Iterator[Question]:
    """One question a finding and leg; both legs in one where nothing tells them apart."""
    groups: dict[Key, list[Wanted]] = {}
    for one in wanted:
        leg = None if alike else one.need.leg
        groups.setdefault(Key(one.need.finding, leg), []).append(one)
    for group in groups.values():
        first = group[0]
        legs = tuple(dict.fromkeys(one.need.leg for one in group if one.need.leg is not None))
        yield Question(
            finding=first.need.finding,
            legs=tuple(leg for leg in Leg if leg in legs),
            why=f"it helps to decide: {first.decides}",
            settles=tuple(dict.fromkeys(one.name for one in group if one.tier is first.tier)),
            tier=first.tier,
            urgency=first.urgency,
        )
