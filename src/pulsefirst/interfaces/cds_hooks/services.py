"""The services: at which moment of care each is called, what its context has to hold, and which cards it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pulsefirst.backends.cards import Card, Cards
from pulsefirst.backends.queries import Query
from pulsefirst.model.connections import ON_LEAVING, ON_OPENING, ON_ORDERS


@dataclass(frozen=True, kw_only=True)
class Service:
    """One service on one hook. Two with the same id replace each other's cards."""

    id: str
    hook: str
    title: str
    description: str
    required: tuple[str, ...]
    cards: Callable[[Cards], list[Card]]


SERVICES: Final = (
    Service(
        id=ON_OPENING,
        hook="patient-view",
        title="{title}",
        description="When a patient is opened: what known facts demand, what is not excluded yet and what to examine first, and tests that "
        "can be drafted. Silent unless the record speaks of a leg, or known facts demand an emergency or a leg seen the same day. It prompts; the clinician decides.",
        required=("userId", "patientId"),
        cards=Cards.on_opening,
    ),
    Service(
        id=ON_ORDERS,
        hook="order-select",
        title="{title}: draft orders",
        description="While an order is drafted: what speaks against it, or what it still waits for. Silent where nothing does.",
        required=("userId", "patientId", "selections", "draftOrders"),
        cards=Cards.on_orders,
    ),
    Service(
        id=ON_ORDERS,
        hook="order-sign",
        title="{title}: draft orders",
        description="Before orders are signed: what speaks against each draft, or what it still waits for. Its cards stand in place of "
        "those of order-select. Silent where nothing does.",
        required=("userId", "patientId", "draftOrders"),
        cards=Cards.on_orders,
    ),
    Service(
        id=ON_LEAVING,
        hook="encounter-discharge",
        title="{title}: before discharge",
        description="Before a patient goes home: an emergency that stands, and red flags of the leg that are not decided yet. Silent unless "
        "the record speaks of a leg, or known facts demand an emergency or a leg seen the same day.",
        required=("userId", "patientId", "encounterId"),
        cards=Cards.on_leaving,
    ),
)
USAGE: Final = (
    "For clinicians. What is not prefetched is asked of fhirServer with fhirAuthorization, where the site allows that server; what can "
    "be had by neither counts as unknown, never as normal, and the card says so."
)


def discovered(
    services: Iterable[Service], queries: Sequence[Query], title: str, version: str, left_out: Sequence[str] = ()
) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """The answer to discovery. `left_out` says what of the guideline is switched off here."""
    prefetch = {query.key: query.template for query in queries}
    return {
        "services": [
            {
                "hook": service.hook,
                "title": service.title.format(title=title),
                "description": " ".join((service.description, *left_out)),
                "id": service.id,
                "version": version,
                "prefetch": prefetch,
                "usageRequirements": USAGE,
            }
            for service in services
        ]
    }


def offered(off: Iterable[str]) -> tuple[Service, ...]:
    """The services that a site offers: all but those it turned off by id."""
    left_out = set(off)
    return tuple(service for service in SERVICES if service.id not in left_out)
