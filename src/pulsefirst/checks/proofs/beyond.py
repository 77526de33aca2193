"""The supplement beside the source: it may call for more and sooner, never for less or later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pulsefirst.backends.proof import Terms
from pulsefirst.checks.proofs.claims import Claim, How, Property, World
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import ActivityKind, Provenance, Urgency


def source_part(guideline: Guideline) -> Guideline:
    """The rules of the source alone, over the same findings and conflicts."""
    rules = {name: rule for name, rule in guideline.recommendations.items() if rule.provenance is Provenance.SOURCE}
    return replace(guideline, recommendations=rules)


def never_lowers(world: World) -> Iterator[Claim]:
    """S20: what the source alone demands, or could come to demand, is demanded, or could be, beside the supplement too."""
    alone = Terms(source_part(world.guideline))
    for rule, leg in alone.judged:
        if rule.do.urgency is Urgency.NONE:
            continue
        name = f"{rule.name} {leg or ''}"
        yield world.claim(
            f"{name} stays demanded", (alone.demanded(rule, leg),), world.terms.demanded(rule, leg), {rule.name}
        )
        yield world.claim(
            f"{name} stays possible",
            (alone.can_be_demanded(rule, leg),),
            world.terms.can_be_demanded(rule, leg),
            {rule.name},
        )


def withholds_only_what_demands_nothing(guideline: Guideline) -> Iterable[str]:
    """S20: a rule beyond the source withholds no urgent act, no referral and no examination."""
    calm = (ActivityKind.PRESCRIBE, ActivityKind.AVOID, ActivityKind.ADVISE)
    for rule in guideline.recommendations.values():
        if rule.provenance is Provenance.SUPPLEMENT:
            for other in rule.overrides:
                if other.do.urgency is not Urgency.NONE or other.do.kind not in calm:
                    yield f"{rule.name} is beyond the source and withholds {other.name}"


PROPERTIES = (
    Property(
        id="S20",
        words="Nothing beyond the source lowers an urgency of the source: whatever the source alone demands or could come to "
        "demand is demanded or could be beside the supplement too.",
        how=How.PROVED,
        claims=never_lowers,
        complaints=withholds_only_what_demands_nothing,
    ),
)
