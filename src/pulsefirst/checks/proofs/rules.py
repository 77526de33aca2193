"""Rules: when each may be recommended, what is withheld, what can happen at all, and that bands have no gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pulsefirst.backends.legs import at_leg, legs_in_scope
from pulsefirst.backends.proof import Term, both, either, no
from pulsefirst.checks.proofs.claims import Claim, Method, Property, World
from pulsefirst.checks.proofs.flags import what_does_not_matter, whenever
from pulsefirst.engine.index import inputs, legs_of, legs_of_condition, places_seen_from
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.promises import Bands, NeverAnAct, NotWhile, OnlyIf, Subsumed
from pulsefirst.model.recommendations import ActivityKind, Recommendation


def limits(world: World, property_id: str) -> Iterator[Claim]:
    """Rules that are promised to be recommended only if, or never while, a condition is known true; then what must hold."""
    for promise in world.guideline.promises:
        if isinstance(promise, OnlyIf | NotWhile) and promise.property == property_id:
            for rule in promise.rules:
                for leg in legs_of(rule):
                    sides = legs_of_condition(promise.condition)
                    holds = world.terms.pair(promise.condition, leg if leg in sides else None).yes
                    claim = holds if isinstance(promise, OnlyIf) else no(holds)
                    given = (world.terms.demanded(rule, leg),)
                    yield world.claim(at_leg(rule.name, leg), given, claim, {rule.name})
    yield from whenever(world, property_id)


def never_ordered_and_avoided(world: World) -> Iterator[Claim]:
    """S6: no two recommended lines order and avoid the same target for the same leg."""
    rules = world.guideline.recommendations.values()
    for rule in rules:
        for other in rules:
            if rule.do.target is other.do.target and ActivityKind.AVOID is rule.do.kind is not other.do.kind:
                for leg in legs_of(other):
                    clash = [
                        both(world.terms.demanded(rule, side), world.terms.demanded(other, leg))
                        for side in places_seen_from(rule, leg)
                    ]
                    yield world.claim(f"{rule.name}, {other.name}", (), no(either(*clash)), {rule.name, other.name})


def treatment_under_a_diagnosis(world: World) -> Iterator[Claim]:
    """S12: treatment is recommended only under a diagnosis that is stated or confirmed."""
    for rule in world.guideline.recommendations.values():
        hypothesis = rule.treats
        if hypothesis is None:
            continue
        for leg in legs_of(rule):
            ways = [way for way in (hypothesis.stated, hypothesis.confirmed) if way is not None]
            sides = legs_in_scope(hypothesis.scope)
            known = [world.terms.pair(way, side).yes for way in ways for side in sides if leg is None or side in (leg, None)]
            yield world.claim(at_leg(rule.name, leg), (world.terms.demanded(rule, leg),), either(*known), {rule.name})


def nothing_promised_never(guideline: Guideline) -> Iterable[str]:
    """S14: what is promised never to be an act is only ever avoided."""
    for promise in guideline.promises:
        if isinstance(promise, NeverAnAct):
            for rule in guideline.recommendations.values():
                if rule.do.target in promise.targets and rule.do.kind is not ActivityKind.AVOID:
                    yield f"{rule.name} has {rule.do.target.title} as its act"


def each_rule_can(world: World) -> Iterator[Claim]:
    """S7: each conditional rule can be true, can be false and can be undetermined."""
    for word in ("undetermined", "false", "true"):
        for rule in world.guideline.recommendations.values():
            if rule.when is not None:
                pair = world.terms.holds(rule, legs_of(rule)[0])
                ways = {"true": pair.yes, "false": pair.no, "undetermined": both(no(pair.yes), no(pair.no))}
                yield world.exists(f"{rule.name} can be {word}", (ways[word],), {rule.name})


def each_rule_changes_some_plan(world: World) -> Iterator[Claim]:
    """S7: some plan has this rule's line, or what it withholds, through no other rule; or it is declared subsumed."""
    subsumed = {promise.rule for promise in world.guideline.promises if isinstance(promise, Subsumed)}
    for rule in world.guideline.recommendations.values():
        if rule.when is not None and rule not in subsumed:
            leg = legs_of(rule)[0]
            ways = either(_has_a_line_alone(world, rule, leg), _withholds_alone(world, rule, leg))
            yield world.exists(f"{rule.name} changes a plan", (world.terms.demanded(rule, leg), ways), {rule.name})


def _withholds_alone(world: World, rule: Recommendation, leg: Leg | None) -> Term:
    """What it overrides would otherwise be demanded."""
    return either(
        *(
            both(
                world.terms.holds(withheld_rule, side).yes,
                *(no(term) for other, term in world.terms.overridings(withheld_rule, side) if other is not rule),
            )
            for withheld_rule in rule.overrides
            for side in places_seen_from(withheld_rule, leg)
        )
    )


def _has_a_line_alone(world: World, rule: Recommendation, leg: Leg | None) -> Term:
    """No other rule with the same act, target and urgency or more is demanded (for this leg)."""
    others = [
        world.terms.demanded(other, side)
        for other in world.guideline.recommendations.values()
        if other is not rule
        and other.do.target is rule.do.target
        and other.do.kind is rule.do.kind
        and other.do.urgency >= rule.do.urgency
        and set(rule.do.finds) <= set(other.do.finds)
        for side in places_seen_from(other, leg)
    ]
    return no(either(*others))


def bands_cover_once(world: World) -> Iterator[Claim]:
    """S8: exactly one criterion of a set of bands is known true, whatever the quantity, once it is known."""
    for promise in world.guideline.promises:
        if isinstance(promise, Bands):
            leg = legs_of_condition(promise.criteria[0])[0]
            exact = world.terms.bounds(promise.quantity, leg).exact
            inside = [world.terms.pair(criterion, leg).yes for criterion in promise.criteria]
            about = {criterion.name for criterion in promise.criteria}
            yield world.claim(f"{promise.quantity.name}: no gap", (exact,), either(*inside), about)
            for place, first in enumerate(inside):
                for other in inside[place + 1 :]:
                    yield world.claim(f"{promise.quantity.name}: no overlap", (exact,), no(both(first, other)), about)


def unconditional(guideline: Guideline) -> str:
    """S7: the rules that always hold, by name."""
    return f"Unconditional: {', '.join(rule.name for rule in guideline.recommendations.values() if rule.when is None)}."


def questions_feed_something(guideline: Guideline) -> Iterable[str]:
    """S11: what is asked feeds a rule or an argument, and a hypothesis has a next step."""
    from pulsefirst.model.walk import findings_read

    feeding = {
        finding
        for condition in (
            *(rule.when for rule in guideline.recommendations.values() if rule.when is not None),
            *(argument.when for argument in guideline.arguments.values()),
        )
        for finding in findings_read(condition)
    }
    for screen in guideline.screens.values():
        for asked in screen.findings:
            if asked not in feeding:
                yield f"{screen.name} asks {asked.name}, which feeds no rule and no argument"
    for hypothesis in guideline.hypotheses.values():
        argued = any(argument.hypothesis is hypothesis for argument in guideline.arguments.values())
        if not argued and hypothesis.confirmed is None:
            yield f"{hypothesis.name} has no argument and no criterion, so nothing leads to it or away from it"
    dead = {finding for end in guideline.dead_ends for finding in end.findings}
    for rule in guideline.recommendations.values():
        for finding in rule.do.finds:
            used = any(
                finding in (read for read, _ in inputs(quantity, Leg.LEFT)) for quantity in guideline.quantities.values()
            )
            flagged = getattr(finding, "flag", None)
            other = guideline.criteria.values()
            read = any(finding in findings_read(criterion) or flagged in findings_read(criterion) for criterion in other)
            conflicts = any(finding in findings_read(conflict.when) for conflict in guideline.conflicts.values())
            if not (finding in feeding or flagged in feeding or used or read or conflicts or finding in dead):
                yield f"{rule.name} obtains {finding.name}, and no value of it has a consequence"


PROPERTIES = (
    Property(
        id="S4",
        words="While the worst class is known, no imaging is recommended: all is withheld by name. Short of it, imaging that belongs "
        "to the emergency is proposed; elective imaging only where the emergency is known not to be in question.",
        how=Method.PROVED,
        claims=lambda world: limits(world, "S4"),
    ),
    Property(
        id="S5",
        words="No vessel imaging is recommended without what the source asks for first.",
        how=Method.PROVED,
        claims=lambda world: limits(world, "S5"),
    ),
    Property(
        id="S6",
        words="No two recommended lines order and avoid the same target for the same leg: of such a pair one is withheld by name.",
        how=Method.PROVED,
        claims=never_ordered_and_avoided,
    ),
    Property(
        id="S7",
        words="Every conditional rule can be true, false and undetermined, and changes some plan that no other does, or is "
        "declared subsumed with a reason.",
        how=Method.PROVED,
        claims=lambda world: (*each_rule_can(world), *each_rule_changes_some_plan(world)),
        listed=unconditional,
    ),
    Property(
        id="S8",
        words="Bands used by rules cover their plausible range once, after rounding.",
        how=Method.PROVED,
        claims=bands_cover_once,
    ),
    Property(
        id="S11",
        words="What is asked for feeds a rule or an argument, every hypothesis has a way to it, every result has a consequence; "
        "what the source leaves without one stands in the list of its dead ends.",
        how=Method.CHECKED,
        complaints=questions_feed_something,
    ),
    Property(
        id="S12",
        words="Treatment is recommended only under a confirmed or stated diagnosis; the emergency acts need none.",
        how=Method.PROVED,
        claims=treatment_under_a_diagnosis,
    ),
    Property(
        id="S14",
        words="What is promised never to be an act is only ever avoided; with the promised conditions absent pain changes no red "
        "flag of the limb, and what is promised to be asked for is asked for.",
        how=Method.PROVED,
        claims=lambda world: (*what_does_not_matter(world, "S14"), *limits(world, "S14")),
        complaints=nothing_promised_never,
    ),
    Property(
        id="S15",
        words="The promised picture always has its monitored setting proposed, also when another emergency is up.",
        how=Method.PROVED,
        claims=lambda world: limits(world, "S15"),
    ),
)
