"""Learning and mirrors: what one more fact can change, and that both legs are judged alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from pulsefirst.backends.legs import at_leg
from pulsefirst.backends.proof import Term, Terms, Unknowns, both, implies, no, same
from pulsefirst.checks.proofs.claims import Claim, Method, Property, World
from pulsefirst.engine.index import inputs, legs_of, turn
from pulsefirst.engine.rails import KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG, rail_of
from pulsefirst.model.case import Key, keys_of
from pulsefirst.model.conditions import Compared, Condition, Grid, Known, OfLeg, Points, Quantity
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.walk import parts


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
    step = Learning(before, after, both(*learned), both(*open_before))
    demanding = [(rule, leg) for rule, leg in before.judged if rule.do.urgency is not Urgency.NONE]
    read: dict[Score, set[str]] = {}
    for rule, leg in demanding:
        for score in _scores(rule.when, leg):
            for each in (*_parts_of_score(score), score):
                read.setdefault(each, set()).add(rule.name)
    for score, names in read.items():
        yield from _of_score(world, step, score, names)
    for rule, leg in demanding:
        yield from _of_rule(world, step, rule, leg)


class Learning(NamedTuple):
    """A case before something is learned and after it, as terms: that this is all that happened, and that all of it was open."""

    before: Terms
    after: Terms
    whole: Term
    all_open: Term


def _of_rule(world: World, step: Learning, rule: Recommendation, leg: Leg | None) -> Iterator[Claim]:
    before, after, whole, all_open = step
    name, scores, rail = at_leg(rule.name, leg), _scores(rule.when, leg), rail_of(rule)
    shown = [_stays(before, after, score, KNOWN) for score in scores]
    yield world.claim(
        f"{name} falls only by an override",
        (whole, *shown, before.demanded(rule, leg), no(after.withheld(rule, leg))),
        after.demanded(rule, leg),
        {rule.name},
        beside=(after,),
    )
    shown = [_stays(after, before, score, rail) for score in scores]
    yield world.claim(
        f"{name} becomes possible only by what was not open",
        (whole, all_open, *shown, after.can_be_demanded(rule, leg)),
        before.can_be_demanded(rule, leg),
        {rule.name},
        beside=(after,),
    )


def _of_score(world: World, step: Learning, score: Score, names: set[str]) -> Iterator[Claim]:
    """What learning does to a score, which the claims about the rules of these names then take as known."""
    before, after, whole, all_open = step
    comparison, leg = score
    name = at_leg(f"{comparison.quantity.name} {comparison.how} {comparison.limit}", leg)
    shown = [_stays(before, after, part, KNOWN) for part in _parts_of_score(score)]
    yield world.claim(f"{name} stays", (whole, *shown), _stays(before, after, score, KNOWN), names, beside=(after,))
    for rail in (POSSIBLE, POSSIBLE_IF_RED_FLAG):
        shown = [_stays(after, before, part, rail) for part in _parts_of_score(score)]
        later, earlier = after.pair(*score, rail), before.pair(*score, rail)
        for word, half, was in (("true", later.yes, earlier.yes), ("false", later.no, earlier.no)):
            given = (whole, all_open, *shown, half)
            yield world.claim(
                f"{name} can become {word} only by what was open, on rail {rail}", given, was, names, beside=(after,)
            )


Score: TypeAlias = tuple[Compared, Leg | None]
"""A comparison of points, or of what is read off a grid by points, seen from a leg."""


def _scores(condition: Condition | None, leg: Leg | None) -> tuple[Score, ...]:
    """The scores that a condition compares. What learning does to each is shown once, and then taken as known: for a solver the
    sums of several scores at once are too much.
    """
    match condition:
        case None:
            return ()
        case Compared(quantity=Points() | Grid()):
            return ((condition, leg),)
        case OfLeg(side=side, of=part):
            return _scores(part, turn(leg, side))
        case _:
            inner = (part for part in parts(condition) if not isinstance(part, Quantity))
            return tuple(dict.fromkeys(score for part in inner for score in _scores(part, leg)))


def _parts_of_score(score: Score) -> tuple[Score, ...]:
    """The comparisons that give the points of a score, shown before it."""
    comparison, leg = score
    axes = comparison.quantity.axes if isinstance(comparison.quantity, Grid) else (comparison.quantity,)
    given = (condition for axis in axes if isinstance(axis, Points) for condition, _ in axis.items)
    return tuple((condition, leg) for condition in given if isinstance(condition, Compared))


def _stays(first: Terms, then: Terms, score: Score, rail: int) -> Term:
    """That what holds of a comparison in one case holds in the other: that it is true, and that it is false."""
    one, other = first.pair(*score, rail), then.pair(*score, rail)
    return both(implies(one.yes, other.yes), implies(one.no, other.no))


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
