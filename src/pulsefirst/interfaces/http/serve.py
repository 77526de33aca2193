"""Serves the bedside page on this machine, or to other hosts that are let in."""

from __future__ import annotations

import socket

import uvicorn

from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK, Limits
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import Site

LOOPBACK_HOST = "127.0.0.1"


class PortTaken(Exception):
    """The port is in use or not permitted."""


def serve(guideline: Guideline, *, host: str, port: int, site: Site | None = None, names: tuple[str, ...] = ()) -> None:
    """Serve the page until interrupted. `names` are host names that it answers to besides `host` and the loopback ones.

    Nothing of a request is logged: a form holds a patient. Raises PortTaken where the port is in use or may not be had.
    """
    hosts = LOOPBACK | {host} | set(names)
    try:
        bound = socket.create_server((host, port))
    except OSError as error:
        raise PortTaken(f"port {port} of {host} cannot be had: {error.strerror}") from error
    app = application(guideline, site, Limits(hosts=hosts))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False))
    server.run(sockets=[bound])
