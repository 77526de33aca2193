"""Proving every property in turn, and reporting what does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pulsefirst.backends.proof import Decider, Decision, SolverAnswer
from pulsefirst.checks.proofs import doses, flags, heard, instruments, learning, rules, supplement, tables
from pulsefirst.checks.proofs.claims import Claim, Property, World
from pulsefirst.model.guideline import Guideline

TIMEOUT = 20.0
"""The seconds an obligation may take; after that the answer is "unknown", which is a failure."""


def _order(safety_property: Property) -> int:
    return int(safety_property.id.removeprefix("S"))


PROPERTIES: tuple[Property, ...] = tuple(
    sorted(
        (
            *flags.PROPERTIES,
            *rules.PROPERTIES,
            *learning.PROPERTIES,
            *doses.PROPERTIES,
            *tables.PROPERTIES,
            *supplement.PROPERTIES,
            *heard.PROPERTIES,
            *instruments.PROPERTIES,
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
class PropertyResult:
    """The result for one property: how many obligations were decided, which failed, and the complaints of its checks."""

    of: Property
    obligations: int
    failed: tuple[Failure, ...] = ()
    complaints: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether every obligation was proved and there are no complaints."""
        return not self.failed and not self.complaints


def obligations(world: World, safety_property: Property, about: frozenset[str] | None = None) -> tuple[Claim, ...]:
    """The obligations of a property, written once for a world; with `about`, only those about any of these names."""
    if safety_property not in world.claimed:
        world.claimed[safety_property] = tuple(safety_property.claims(world)) if safety_property.claims is not None else ()
    claims = world.claimed[safety_property]
    return tuple(claim for claim in claims if about is None or claim.about & about)


def prove(
    world: World,
    properties: tuple[Property, ...] = PROPERTIES,
    about: frozenset[str] | None = None,
    timeout: float = TIMEOUT,
    first_failure_ends: bool = False,
) -> Iterator[PropertyResult]:
    """The result for each property, in order. `about` selects the obligations that are about these names."""
    decider = Decider((world.domain,))
    for safety_property in properties:
        claims = obligations(world, safety_property, about)
        failed = []
        decisions = decider.decide_each([claim.obligation for claim in claims], timeout)
        for claim, decision in zip(claims, decisions, strict=not first_failure_ends):
            if decision.answer is not SolverAnswer.PROVED:
                failed.append(Failure(claim, decision))
                if first_failure_ends:
                    break
        complaints = tuple(safety_property.complaints(world.guideline)) if safety_property.complaints is not None else ()
        yield PropertyResult(of=safety_property, obligations=len(claims), failed=tuple(failed), complaints=complaints)


def first_failure(guideline: Guideline, about: frozenset[str] | None = None) -> str | None:
    """The first obligation that fails, in words; None when all hold."""
    for finding in prove(World(guideline), about=about, first_failure_ends=True):
        if not finding.holds:
            what = finding.complaints[0] if finding.complaints else finding.failed[0].claim.obligation.name
            return f"{finding.of.id}: {what}"
    return None
