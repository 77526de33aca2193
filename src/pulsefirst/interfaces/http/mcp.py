"""Tools for an assistant, for whoever starts this over standard input and output, or for this machine over HTTP."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from pulsefirst import __version__
from pulsefirst.backends.said import Keep
from pulsefirst.interfaces.http.clock import now
from pulsefirst.interfaces.http.schemas import schemas
from pulsefirst.model.connections import Connections
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.relay import Relay

SERVICE = "mcp"
LOOPBACK_HOST = "127.0.0.1"


class NoProtocol(Exception):
    """The extra that speaks the protocol is not installed."""


def made(guideline: Guideline, keep: Keep | None = None) -> Any:
    """The server of this guideline; `keep` is told of each assessment. Raises NoProtocol."""
    if find_spec("mcp") is None:
        raise NoProtocol("this needs the protocol's own package: install pulsefirst[mcp]")
    from pulsefirst.interfaces.mcp.server import server

    logging.getLogger("mcp").setLevel(logging.CRITICAL)  # what it logs may be a patient's
    return server(Relay(guideline, now, SERVICE, keep), schemas(), version=__version__, seconds=Connections().call_seconds)


def serve_stdio(guideline: Guideline) -> None:
    """Serve whoever started this until it hangs up. Raises NoProtocol."""
    server = made(guideline)
    from pulsefirst.interfaces.mcp.server import over_stdio

    asyncio.run(over_stdio(server))


def serve_http(guideline: Guideline, *, port: int, ready: Callable[[str], object]) -> None:
    """Serve this machine until interrupted; `ready` is told the address. Raises NoProtocol, and PortTaken."""
    server = made(guideline)
    import uvicorn

    from pulsefirst.interfaces.http.patience import Patience, configured
    from pulsefirst.interfaces.http.serve import bind
    from pulsefirst.interfaces.mcp.server import PATH, over_http

    patience = Patience()
    listening = uvicorn.Server(configured(over_http(server, LOOPBACK_HOST), patience))
    bound = bind(LOOPBACK_HOST, port, patience.backlog)

    async def run() -> None:
        async with server.session_manager.run():
            await listening.serve(sockets=[bound])

    ready(f"http://{LOOPBACK_HOST}:{bound.getsockname()[1]}{PATH}")
    asyncio.run(run())
