"""The supplement and the source: together they call for more and sooner, and for less only by an override that a promise names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pulsefirst.backends.legs import at_leg
from pulsefirst.backends.proof import Term, Terms, either
from pulsefirst.checks.proofs.claims import Claim, Method, Property, World
from pulsefirst.engine.index import seen_of_rule
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.promises import Lowers
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind, Recommendation, Urgency


def source_part(guideline: Guideline) -> Guideline:
    """The rules of the source alone, over the same findings, conflicts and gates."""
    rules = {name: rule for name, rule in guideline.recommendations.items() if rule.provenance is Provenance.SOURCE}
    return replace(guideline, recommendations=rules)


def never_lowers(world: World) -> Iterator[Claim]:
    """S20: what the source alone demands, or could demand, is also demanded, or possible, with the supplement, save where an
    override that a promise names for this rule is known true.
    """
    alone = Terms(source_part(world.guideline))
    named = named_to_lower(world.guideline)
    for rule, leg in alone.judged:
        if rule.do.urgency is Urgency.NONE:
            continue
        name, by = at_leg(rule.name, leg), named.get(rule, ())
        lowered = [_holds(world, other, leg) for other in by]
        about = {rule.name, *(other.name for other in by)}
        yield world.claim(
            f"{name} stays demanded",
            (alone.demanded(rule, leg),),
            either(world.terms.demanded(rule, leg), *lowered),
            about,
        )
        yield world.claim(
            f"{name} stays possible",
            (alone.can_be_demanded(rule, leg),),
            either(world.terms.can_be_demanded(rule, leg), *lowered),
            about,
        )


def named_to_lower(guideline: Guideline) -> Mapping[Recommendation, tuple[Recommendation, ...]]:
    """The rules beyond the source that are named as those that may lower a rule of the source, by whatever promise names them."""
    named: dict[Recommendation, tuple[Recommendation, ...]] = {}
    for promise in guideline.promises:
        if isinstance(promise, Lowers):
            named[promise.rule] = (*named.get(promise.rule, ()), *promise.by)
    return named


def _holds(world: World, override: Recommendation, leg: Leg | None) -> Term:
    """That an override is known true, for this leg or for the patient."""
    return world.terms.holds(override, seen_of_rule(override, leg)).yes


def withholds_only_what_a_promise_names(guideline: Guideline) -> Iterable[str]:
    """S20: of the source, a rule beyond it withholds treatment and advice, and else only what a promise names."""
    calm = (ActivityKind.PRESCRIBE, ActivityKind.AVOID, ActivityKind.ADVISE)
    named = named_to_lower(guideline)
    for rule in guideline.recommendations.values():
        if rule.provenance is Provenance.SUPPLEMENT:
            for other in rule.overrides:
                harmless = other.do.urgency is Urgency.NONE and other.do.kind in calm
                if other.provenance is Provenance.SOURCE and not harmless and rule not in named.get(other, ()):
                    yield f"{rule.name} is beyond the source and withholds {other.name}, and no promise names it"


def promised_and_not_written(guideline: Guideline) -> Iterable[str]:
    """S20: whatever is named as lowering a rule withholds it by name, so that the plan shows it; and each says why."""
    for promise in guideline.promises:
        if isinstance(promise, Lowers):
            for other in promise.by:
                if promise.rule not in other.overrides:
                    yield f"{other.name} is named as lowering {promise.rule.name} and does not override it"
            if not promise.why.strip():
                yield f"what lowers {promise.rule.name} does not say why"


def complaints(guideline: Guideline) -> Iterable[str]:
    """S20: what the structure of the content already tells."""
    yield from withholds_only_what_a_promise_names(guideline)
    yield from promised_and_not_written(guideline)


PROPERTIES = (
    Property(
        id="S20",
        words="Whatever the source alone demands or could come to demand is demanded or could be beside the supplement too, save "
        "where an override that is promised for this rule, with its reason, is known true; it stands on the plan beside what "
        "it withholds. Nothing else beyond the source lowers an urgency of the source.",
        how=Method.PROVED,
        claims=never_lowers,
        complaints=complaints,
    ),
)
