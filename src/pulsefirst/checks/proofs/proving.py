"""Proving: every property in turn, and what of it does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pulsefirst.backends.proof import Answer, Decider, Decision
from pulsefirst.checks.proofs import beyond, doses, flags, learning, rules, tables
from pulsefirst.checks.proofs.claims import Claim, Property, World
from pulsefirst.model.guideline import Guideline

TIMEOUT = 20.0
"""Seconds an obligation may take; beyond that the answer is unknown, and unknown is a failure."""


def _order(one: Property) -> int:
    return int(one.id.removeprefix("S"))


PROPERTIES: tuple[Property, ...] = tuple(
    sorted(
        (
            *flags.PROPERTIES,
            *rules.PROPERTIES,
            *learning.PROPERTIES,
            *doses.PROPERTIES,
            *tables.PROPERTIES,
            *beyond.PROPERTIES,
        ),
        key=_order,
    )
)


@dataclass(frozen=True)
class Failure:
    """A claim that was not proved, and what the solver said."""

    claim: Claim
    decision: Decision


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What came of one property: how many obligations were decided, those that failed, and complaints of a check."""

    of: Property
    obligations: int
    failed: tuple[Failure, ...] = ()
    complaints: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether every obligation was proved and nothing was complained of."""
        return not self.failed and not self.complaints


def obligations(world: World, one: Property, about: frozenset[str] | None = None) -> tuple[Claim, ...]:
    """The obligations of a property; with `about`, those that speak of any of these names."""
    claims = tuple(one.claims(world)) if one.claims is not None else ()
    return tuple(claim for claim in claims if about is None or claim.about & about)


def prove(
    guideline: Guideline,
    properties: tuple[Property, ...] = PROPERTIES,
    about: frozenset[str] | None = None,
    timeout: float = TIMEOUT,
    first_failure_ends: bool = False,
) -> Iterator[Finding]:
    """What came of each property, in order. `about` restricts to the obligations that speak of these names."""
    world = World(guideline)
    decider = Decider((world.domain,))
    for one in properties:
        claims = obligations(world, one, about)
        failed = []
        for claim in claims:
            decision = decider.decide(claim.obligation, timeout)
            if decision.answer is not Answer.PROVED:
                failed.append(Failure(claim, decision))
                if first_failure_ends:
                    break
        complaints = tuple(one.complaints(guideline)) if one.complaints is not None else ()
        yield Finding(of=one, obligations=len(claims), failed=tuple(failed), complaints=complaints)


def broken(guideline: Guideline, about: frozenset[str] | None = None) -> str | None:
    """The first obligation that fails, in words; None when all hold."""
    for finding in prove(guideline, about=about, first_failure_ends=True):
        if not finding.holds:
            what = finding.complaints[0] if finding.complaints else finding.failed[0].claim.obligation.name
            return f"{finding.of.id}: {what}"
    return None
