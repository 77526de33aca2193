"""What stands beside the page in one process: CDS Hooks, REST and FHIR, the audit trail behind them, and what watches all of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pulsefirst.backends.said import Keep
from pulsefirst.interfaces.cds_hooks.app import CdsHooks
from pulsefirst.interfaces.http import fhir, rest
from pulsefirst.interfaces.http.canaries import Canaries, LoadCanaries
from pulsefirst.interfaces.http.entrance import App, Below
from pulsefirst.interfaces.http.metrics import Metrics
from pulsefirst.interfaces.http.seen import InFile, InMemory
from pulsefirst.interfaces.http.services import below, cds_hooks, warm_up
from pulsefirst.interfaces.http.turns import turns
from pulsefirst.interfaces.http.watching import Watch
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import Site

if TYPE_CHECKING:
    from pulsefirst.interfaces.http.smart import Launchable
    from pulsefirst.interfaces.http.trail import Trail

CANARIES, TRAIL = "canaries", "audit trail"


@dataclass(frozen=True)
class Beside:
    """The places beside the page, and what stands before the page: launches of it, where the site lets a record system launch it."""

    places: tuple[Below, ...]
    over: Callable[[App], App]


@contextlib.contextmanager
def beside(
    guideline: Guideline,
    site: Site,
    hosts: frozenset[str],
    canaries: LoadCanaries | None = None,
    shared: str = "",
    *,
    called: bool = True,
) -> Iterator[Beside]:
    """What stands beside the page, until the block ends: then what was said last is written. `shared` is the folder of several processes.

    `called`: record systems may call. Without it they launch the page, and nothing else is served to them.
    """
    checks: dict[str, Callable[[], str]] = {}
    watch = Watch(checks, Metrics())
    with _trail(guideline, site) as trail:
        kept = watch.keeping(trail.keep_said if trail is not None else None)
        service = cds_hooks(
            guideline,
            site,
            keep=trail.keep_feedback if trail is not None else None,
            keep_said=kept,
            see=InFile(str(Path(shared, "tokens"))) if shared else InMemory(),
        )
        warm_up(service)
        asked = Canaries(canaries, service.calls) if canaries is not None else None
        if asked is not None:
            asked.start()
            checks[CANARIES] = asked.trouble
        if trail is not None:
            checks[TRAIL] = lambda: trail.trouble
        try:
            places: tuple[Below, ...] = ()
            if called:
                places = (
                    below(service, hosts),
                    rest.below(rest.rest_beside(service, kept), hosts),
                    fhir.below(fhir.fhir_beside(service, kept), hosts),
                )
            launches = _launches(site, service, kept)
            if launches is not None:
                places += launches.places(hosts)
            over = launches.over if launches is not None else _as_it_is
            in_turn = turns(several=bool(shared))
            yield Beside((*watch.places(), *(in_turn(watch.over(place)) for place in places)), over)
        finally:
            if asked is not None:
                asked.stop()


def _launches(site: Site, service: CdsHooks, kept: Keep) -> Launchable | None:
    """What launches the page; None where the site names no record system that may."""
    if not site.launches.launchers:
        return None
    from pulsefirst.interfaces.http.smart import launchable

    return launchable(service.calls, site, kept)


def _as_it_is(page: App) -> App:
    return page


@contextlib.contextmanager
def _trail(guideline: Guideline, site: Site) -> Iterator[Trail | None]:
    """The audit trail that the site wants, until the block ends; None where it wants none."""
    if not site.audit.wanted:
        yield None
        return
    from pulsefirst.interfaces.http.trail import begin

    trail = begin(site.audit, guideline)
    try:
        yield trail
    finally:
        trail.close()
