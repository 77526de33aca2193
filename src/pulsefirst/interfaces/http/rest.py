"""REST for this site, beside CDS Hooks: the same clients and tokens, the same pages, the same limits."""

from __future__ import annotations

from pulsefirst import __version__
from pulsefirst.backends.said import Keep
from pulsefirst.interfaces.cds_hooks.app import CdsHooks
from pulsefirst.interfaces.cds_hooks.cors import Origins
from pulsefirst.interfaces.cds_hooks.workers import AT_ONCE
from pulsefirst.interfaces.http.entrance import Below
from pulsefirst.interfaces.http.schemas import schemas
from pulsefirst.interfaces.rest.app import HOME, LARGEST, Rest
from pulsefirst.interfaces.rest.problems import answer_of
from pulsefirst.notation.relay import Relay

SERVICE = "rest"


def rest_beside(service: CdsHooks, keep: Keep | None = None) -> Rest:
    """REST by the guideline and for the site of CDS Hooks; what is worked out shares its threads, and a token is good once for both."""
    calls = service.calls
    return Rest(
        relay=Relay(calls.guideline, calls.clock, SERVICE, keep),
        connections=calls.connections,
        schemas=schemas(),
        workers=calls.workers,
        page=lambda asked: Origins(calls.connections.origins, asked),
        at_once=AT_ONCE,
        version=__version__,
        authenticate=service.authenticate,
    )


def below(rest: Rest, hosts: frozenset[str]) -> Below:
    """Where it is served, and for which hosts."""
    return Below(HOME, rest.answer, hosts, LARGEST, answer_of)
