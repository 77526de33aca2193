"""Learning and mirrors: what one more fact can change, and that both legs are judged alike."""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.backends.legs import at_leg
from pulsefirst.backends.proof import Term, Terms, Unknowns, both, implies, no, same
from pulsefirst.checks.proofs.claims import Claim, Method, Property, World
from pulsefirst.engine.index import inputs, legs_of
from pulsefirst.engine.rails import KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.case import Key, keys_of
from pulsefirst.model.conditions import Known
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Urgency


def learning(world: World) -> Iterator[Claim]:
    """S9, rule by rule: a demand falls only by an override; a possibility arises only by what nothing had called for."""
    before = world.terms
    after, domain_after = world.another("after:", same_values=True)
    learned: list[Term] = [domain_after]
    open_before: list[Term] = []
    for key in before.keys:
        finding = world.guideline.findings[key.finding]
        then, now = before.unknowns(key), after.unknowns(key)
        learned += [
            implies(then.known, now.known),
            implies(then.unassessed, both(now.unassessed, no(now.known))),
        ]
        new = both(now.known, no(then.known))
        askable = before.under(finding, key.leg, POSSIBLE).yes
        open_before.append(implies(new, both(before.is_open(finding, key.leg, POSSIBLE), askable)))
    learned += [
        implies(before.unknowns(key).known, before.unknowns(key).known_exactly)
        for key in _had_in_several_ways(world.guideline)
    ]
    whole, all_open = both(*learned), both(*open_before)
    for rule, leg in before.judged:
        if rule.do.urgency is Urgency.NONE:
            continue
        name = at_leg(rule.name, leg)
        yield world.claim(
            f"{name} falls only by an override",
            (whole, before.demanded(rule, leg), no(after.withheld(rule, leg))),
            after.demanded(rule, leg),
            {rule.name},
            beside=(after,),
        )
        yield world.claim(
            f"{name} becomes possible only by what was not open",
            (whole, all_open, after.can_be_demanded(rule, leg)),
            before.can_be_demanded(rule, leg),
            {rule.name},
            beside=(after,),
        )


def _had_in_several_ways(guideline: Guideline) -> Iterator[Key]:
    """The numbers of quantities that can be had in several ways: one that is known roughly, another way may contradict."""
    known = [quantity for quantity in guideline.quantities.values() if isinstance(quantity, Known)]
    findings = dict.fromkeys(finding for quantity in known for finding, _ in inputs(quantity, Leg.LEFT))
    yield from (key for finding in findings for key in keys_of(finding))


def now_within_could_be(world: World) -> Iterator[Claim]:
    """S9: whatever is demanded is also possible, so "now" never exceeds "could be"."""
    for rule, leg in world.terms.judged:
        given = (world.terms.demanded(rule, leg),)
        yield world.claim(
            f"{at_leg(rule.name, leg)} can be demanded", given, world.terms.can_be_demanded(rule, leg), {rule.name}
        )


class Mirrored(Terms):
    """The mirror image of a case: each finding of a leg is read from the other leg."""

    def __init__(self, of: Terms) -> None:
        super().__init__(of.guideline)
        self.mirrored = of

    def unknowns(self, key: Key) -> Unknowns:
        """The unknowns of the finding on the other side."""
        return self.mirrored.unknowns(Key(key.finding, key.leg and key.leg.other))


def mirror(world: World) -> Iterator[Claim]:
    """S10: on each rail, a rule for one leg has the same truth as the rule for the other leg in the mirrored case."""
    mirrored = Mirrored(world.terms)
    for rule in world.guideline.recommendations.values():
        leg = legs_of(rule)[0]
        other = leg and leg.other
        pairs = [
            (world.terms.holds(rule, leg, rail), mirrored.holds(rule, other, rail))
            for rail in (KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG)
        ]
        alike = [same(first.yes, two.yes) for first, two in pairs] + [same(first.no, two.no) for first, two in pairs]
        withheld = same(world.terms.withheld(rule, leg), mirrored.withheld(rule, other))
        yield world.claim(rule.name, (), both(*alike, withheld), {rule.name})


PROPERTIES = (
    Property(
        id="S9",
        words="On learning, now falls only when a named override becomes true; could be rises only by an answer that was not open: "
        "a test result that nothing had called for today, an answer behind a shut gate, a diagnosis that a clinician states, or an "
        "answer under a question that could not be assessed; now never exceeds could be. Numbers that can be had in several ways are "
        "known as one value.",
        how=Method.PROVED,
        claims=lambda world: (*learning(world), *now_within_could_be(world)),
    ),
    Property(
        id="S10",
        words="Mirroring the case mirrors the plan.",
        how=Method.PROVED,
        claims=mirror,
        note="proved for statuses and triage; questions are tested in tests/generative",
    ),
)
