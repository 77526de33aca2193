"""`pulsefirst mcp`: tools for an assistant."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pulsefirst.interfaces.cli.assess import SOURCE_ONLY
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.interfaces.cli.sites import SITE, site_of
from pulsefirst.interfaces.cli.terminal import complain, say


def mcp(
    http: Annotated[
        bool, typer.Option("--http", help="Serve this machine over HTTP; without it, standard input and output.")
    ] = False,
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port, with --http.")] = 8138,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    site: Annotated[str | None, SITE] = None,
) -> None:
    """Give an assistant the plan, the causes, the next question and the reasons as tools, and the guideline to read (Model Context Protocol).

    The assistant starts it; in its settings that is {"command": "pulsefirst", "args": ["mcp"]}. The tools relay and decide nothing, nothing is stored and nothing is logged. What an assistant does with a patient's data is between you and whoever runs it.
    """
    import pulsefirst
    from pulsefirst.interfaces.http.mcp import NoProtocol, serve_http, serve_stdio
    from pulsefirst.interfaces.http.serve import PortTaken

    content = pulsefirst.guideline(source_only=source_only, site=site_of(site))
    try:
        if http:
            serve_http(content, port=port, ready=lambda said: say(f"pulsefirst is at {said} (Ctrl-C ends it).\n"))
        else:
            if sys.stdin is not None and sys.stdin.isatty():
                complain("Waiting for an assistant at standard input, which usually starts this by itself; Ctrl-C ends it.")
            serve_stdio(content)
    except NoProtocol as error:
        raise BadInput(str(error)) from None
    except PortTaken as error:
        raise BadInput(f"{error}: choose another with --port") from None
