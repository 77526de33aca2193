"""Serves the bedside page on this machine, or to other hosts that are let in."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn

from pulsefirst.interfaces.http.patience import Patience, configured
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK, Limits
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import Site

LOOPBACK_HOST = "127.0.0.1"


class PortTaken(Exception):
    """The port is in use or not permitted, or the host is none of this machine."""


def serve(
    guideline: Guideline,
    *,
    host: str,
    port: int,
    site: Site | None = None,
    names: tuple[str, ...] = (),
    ready: Callable[[], object] = lambda: None,
) -> None:
    """Serve the page until interrupted. `names` are host names that it answers to besides `host` and the loopback ones.

    `ready` is called once the port is had. Nothing of a request is logged: a form holds a patient. Raises PortTaken where the port is
    in use or may not be had.
    """
    named = f"[{host}]" if ":" in host else host
    app = application(guideline, site, Limits(hosts=LOOPBACK | {named} | set(names)))
    patience = Patience()
    server = uvicorn.Server(configured(app, patience))
    bound = bind(host, port, patience.backlog)
    ready()
    server.run(sockets=[bound])


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
