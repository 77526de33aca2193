"""`pulsefirst serve`: the bedside page, and what record systems call."""

from __future__ import annotations

from typing import Annotated

import typer

from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.interfaces.cli.handover import SITE, site_of
from pulsefirst.interfaces.cli.terminal import say


def serve(
    host: Annotated[str, typer.Option(help="The address to listen at; the default is this machine alone.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port.")] = 8137,
    name: Annotated[
        list[str] | None, typer.Option(help="A host name that others reach it by; repeatable. Others are refused.")
    ] = None,
    site: Annotated[str | None, SITE] = None,
    source_only: Annotated[bool, typer.Option("--source-only", help="The source alone, without its supplement.")] = False,
) -> None:
    """Serve the bedside page, and beside it CDS Hooks for record systems and REST (docs/rest.md). It has no login and stores nothing: keep it on this machine or behind a login."""
    import pulsefirst
    from pulsefirst.interfaces.http.serve import PortTaken
    from pulsefirst.interfaces.http.serve import serve as run

    shown = f"[{host}]" if ":" in host else host
    try:
        run(
            pulsefirst.guideline(source_only=source_only),
            host=host,
            port=port,
            site=site_of(site),
            names=tuple(name or ()),
            ready=lambda said: say(
                f"pulsefirst is at http://{shown}:{port}/ (Ctrl-C ends it). No login, nothing stored, nothing logged. {said}\n"
            ),
        )
    except PortTaken as error:
        raise BadInput(f"{error}: choose another with --port, or an address of this machine with --host") from error
