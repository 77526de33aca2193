"""Serves the bedside page on this machine, or to other hosts that are let in, and what record systems call beside it."""

from __future__ import annotations

import socket
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

import uvicorn

from pulsefirst.interfaces.http.patience import Patience, configured
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK, Limits
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import Site

LOOPBACK_HOST = "127.0.0.1"
ON_THIS_MACHINE = (LOOPBACK_HOST, "localhost", "::1")
SERVICES = ("httpx", "joserfc")
"""What the extra `services` brings."""


class PortTaken(Exception):
    """The port is in use or not permitted, or the host is none of this machine."""


def serve(
    guideline: Guideline,
    *,
    host: str,
    port: int,
    site: Site | None = None,
    names: tuple[str, ...] = (),
    ready: Callable[[str], object] = lambda said: None,
) -> None:
    """Serve the page until interrupted, and what record systems call. `names` are host names that it answers to besides `host`, the
    loopback ones, and the one of the site's address.

    `ready` is called once the port is had, with what is served to record systems, in words. Nothing of a request is logged: a form
    holds a patient. Raises PortTaken where the port is in use or may not be had.
    """
    named = f"[{host}]" if ":" in host else host
    hosts = LOOPBACK | {named} | set(names) | _reached_at(site or Site())
    page: Any = application(guideline, site, Limits(hosts=hosts))
    app, said = with_services(page, guideline, site or Site(), hosts, is_open=host not in ON_THIS_MACHINE)
    patience = Patience()
    server = uvicorn.Server(configured(app, patience))
    bound = bind(host, port, patience.backlog)
    ready(said)
    server.run(sockets=[bound])


def _reached_at(site: Site) -> set[str]:
    """The host by which clients reach this, where the site says it."""
    host = urlsplit(site.connections.address).hostname
    return {host} if host else set()


def with_services(page: Any, guideline: Guideline, site: Site, hosts: frozenset[str], *, is_open: bool) -> tuple[Any, str]:
    """The page with what record systems call beside it, where that can be: and in words, what is served or why it is not.

    It needs the extra `services`. Where this can be reached from elsewhere it needs clients too: nobody may ask without a token then.
    """
    if not all(map(find_spec, SERVICES)):
        return page, "Record systems are not served: install pulsefirst[services]."
    if is_open and not site.connections.clients:
        return page, "Record systems are not served: name the clients that may call in the site file (connections)."
    from pulsefirst.interfaces.http import fhir
    from pulsefirst.interfaces.http.entrance import entrance
    from pulsefirst.interfaces.http.services import below, cds_hooks, warm_up

    tokens = "by the clients of the site file" if site.connections.clients else "from this machine, without a token"
    service = cds_hooks(guideline, site)
    warm_up(service)
    places = below(service, hosts), fhir.below(fhir.fhir_beside(service), hosts)
    return entrance(page, *places), f"CDS Hooks is at /cds-services, FHIR at /fhir, {tokens}."


def bind(host: str, port: int, backlog: int) -> socket.socket:
    """A listening socket; what it accepts sends at once (asyncio sees to that only where the protocol is named). Raises PortTaken."""
    try:
        bound = socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=backlog
        )
    except (OSError, UnicodeError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise PortTaken(f"port {port} of {host} cannot be had: {said.partition(' (while')[0]}") from error
    bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return bound
