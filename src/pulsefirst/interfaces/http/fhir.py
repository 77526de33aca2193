"""FHIR operations for this site, beside CDS Hooks: the same clients and tokens, the same pages, the same limits."""

from __future__ import annotations

from pulsefirst import __version__
from pulsefirst.backends.fhir_package import resources_of
from pulsefirst.backends.said import Keep
from pulsefirst.interfaces.cds_hooks.app import CdsHooks
from pulsefirst.interfaces.cds_hooks.cors import Origins
from pulsefirst.interfaces.cds_hooks.workers import AT_ONCE
from pulsefirst.interfaces.fhir.app import HOME, Fhir
from pulsefirst.interfaces.fhir.operations import Operations
from pulsefirst.interfaces.http.entrance import Below


def fhir_beside(service: CdsHooks, keep: Keep | None = None) -> Fhir:
    """FHIR by the guideline and for the site of CDS Hooks; what is worked out shares its threads, and a token is good once for both."""
    calls = service.calls
    return Fhir(
        operations=Operations(calls.guideline, calls.clock, keep),
        definitions=lambda: resources_of(calls.guideline),
        connections=calls.connections,
        workers=calls.workers,
        page=lambda asked: Origins(calls.connections.origins, asked),
        at_once=AT_ONCE,
        version=__version__,
        authenticate=service.authenticate,
    )


def below(fhir: Fhir, hosts: frozenset[str]) -> Below:
    """Where it is served, and for which hosts."""
    return Below(HOME, fhir.answer, hosts)
